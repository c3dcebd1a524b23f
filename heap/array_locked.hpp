#pragma once
// heap/array_locked.hpp -- what the array functions share: where the elements are, and the array under its lock bit.

#include <algorithm>
#include <cstdint>

#include "heap/array.hpp"
#include "heap/object_lock.hpp"

namespace heddle {

/// The elements of a dense array, wherever they start. Readable without the lock: a racing reader gets a buffer that
/// was the array's a moment ago.
struct Elements {
  ArrayStorage* storage;
  std::uint32_t start = 0;

  explicit Elements(const Array& array) {
    for (;;) {
      storage = array.storage.load(std::memory_order_acquire);  // pairs with LockedArray::publish()
      if (storage->capacity != 0) return;
      if (const ArrayWindow* const window = window_of(array)) {
        storage = window->storage.as<ArrayStorage>();
        start = window->start.load(std::memory_order_relaxed);
        return;
      }
      // No window. A buffer that took the place of one since was stored before the window was taken away (V3).
      if (array.storage.load(std::memory_order_acquire) == storage) return;
    }
  }
  [[nodiscard]] static ArrayWindow* window_of(const Array& array) {
    const Value extra = Value::from_bits(
        __atomic_load_n(reinterpret_cast<const std::uint64_t*>(&array.extra), __ATOMIC_ACQUIRE));
    if (extra.is_hole() || extra.as_cell()->kind != CellKind::ArrayWindow) return nullptr;
    return extra.as<ArrayWindow>();
  }

  [[nodiscard]] std::uint32_t capacity() const {
    return storage->capacity > start ? storage->capacity - start : 0;
  }
  [[nodiscard]] Value* at(std::uint32_t index) const { return storage->values() + start + index; }
  /// The hole beyond the capacity.
  [[nodiscard]] Value get(std::uint32_t index) const {
    return index < capacity() ? Heap::load(at(index)) : Value::hole();
  }
  void put(std::uint32_t index, Value value) const { Heap::store(*storage, at(index), value); }
  void fill_holes(std::uint32_t begin, std::uint32_t end) const {
    end = std::min(end, capacity());
    if (begin < end) Heap::fill_values(*storage, at(begin), Value::hole(), end - begin);
  }
};

/// An array while its lock bit is held.
class LockedArray {
 public:
  LockedArray(Array& array, Allocator& allocator) : array_(array), lock_(array, allocator) {}

  [[nodiscard]] std::uint32_t length() const { return array_.size(); }
  void set_length(std::uint32_t length) { array_.length.store(length, std::memory_order_relaxed); }
  [[nodiscard]] Elements elements() const { return Elements{array_}; }

  /// `storage` becomes the buffer, without a window.
  void publish(ArrayStorage& storage) {
    array_.storage.store(&storage, std::memory_order_release);  // pairs with every reader's acquire
    set_extra(Value::hole());
    changed();
  }
  void set_window(ArrayWindow& window) {
    set_extra(Value::internal(&window));
    array_.storage.store(empty_storage(), std::memory_order_release);  // V3
    changed();
  }
  /// `table`: an internal OrderedTable or the hole.
  void set_dictionary(Value table) {
    set_extra(table);
    add_flag(Array::kDictionary);
    array_.storage.store(empty_storage(), std::memory_order_release);  // V3
    changed();
  }
  void add_flag(Array::Flags flag) {
    array_.flags.store(array_.flags.load(std::memory_order_relaxed) | flag,
                       std::memory_order_relaxed);
  }

  /// Ends it early.
  void unlock() { lock_.unlock(); }
  /// Elements have moved or gone: who copied them meanwhile begins anew.
  void changed() { array_.changes.store(changes() + 1, std::memory_order_relaxed); }
  [[nodiscard]] std::uint32_t changes() const {
    return array_.changes.load(std::memory_order_relaxed);
  }

 private:
  void set_extra(Value value) {
    __atomic_store_n(reinterpret_cast<std::uint64_t*>(&array_.extra), value.bits(),
                     __ATOMIC_RELEASE);  // pairs with Elements
  }

  Array& array_;
  ObjectLock lock_;
};

// Dictionary arrays (dictionary_array.cpp); an array that is one stays one. Each function takes the lock itself but for those
// that end in `_locked`.
[[nodiscard]] ArrayResult become_dictionary(Allocator& allocator, Array& array);
[[nodiscard]] Value dictionary_get(Allocator& allocator, Array& array, std::uint32_t index);
[[nodiscard]] ArrayResult dictionary_set(Allocator& allocator, Array& array, std::uint32_t index,
                                         Value value);
void dictionary_delete(Allocator& allocator, Array& array, std::uint32_t index);
[[nodiscard]] ArrayResult dictionary_append(Allocator& allocator, Array& array,
                                            std::span<const Value> values, std::uint32_t* length);
[[nodiscard]] Value dictionary_get_locked(Allocator& allocator, Array& array, std::uint32_t index);
/// The last element of an array that is not empty.
[[nodiscard]] Value dictionary_take_last_locked(Allocator& allocator, Array& array,
                                                LockedArray& locked);
[[nodiscard]] ArrayResult dictionary_shift(Allocator& allocator, Array& array, Value* first);
[[nodiscard]] ArrayResult dictionary_unshift(Allocator& allocator, Array& array,
                                             std::span<const Value> values, std::uint32_t& length);
void dictionary_set_length(Allocator& allocator, Array& array, std::uint32_t length);
[[nodiscard]] std::uint32_t dictionary_next(Allocator& allocator, Array& array, std::uint32_t from);

}  // namespace heddle
