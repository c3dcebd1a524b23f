#include "heap/array.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include "base/assert.hpp"
#include "heap/array_locked.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFirstCapacity = 4;
/// `new Array(n)` makes no slots; the first store makes all n, up to V8's bound, and a dictionary beyond.
constexpr std::uint32_t kMaxDense = 1u << 25;
/// Moving more under the lock bit would take longer than 1 us: then a copy is made before, and checked.
constexpr std::uint32_t kMaxMoved = 1024;
/// With others changing the array all the time, the copy is made under the lock after all.
constexpr int kAttempts = 4;
constexpr std::uint32_t kAll = 0xffff'ffff;

// Static and constant, so it can be shared by all heaps and needs none.
constinit const ArrayStorage kEmptyStorage{0};

ArrayStorage* create_storage(Allocator& allocator, std::size_t capacity) {
  if (capacity > Array::kMaxLength) return nullptr;
  void* const cell = allocator.allocate(ArrayStorage::bytes(capacity));
  if (cell == nullptr) return nullptr;
  auto* const storage = new (cell) ArrayStorage{static_cast<std::uint32_t>(capacity)};
  std::uninitialized_fill_n(storage->values(), capacity, Value::hole());  // nobody sees it yet
  return storage;
}

// Room for half as many again, and what an allocation rounds up to is used, too.
std::size_t grown_capacity(std::uint64_t needed) {
  const std::size_t wanted = std::max<std::size_t>(needed + needed / 2, kFirstCapacity);
  const std::size_t bytes = ArrayStorage::bytes(wanted);
  const std::size_t rounded = bytes <= kMaxSmallBytes
                                  ? small_cell_bytes(bytes)
                                  : (bytes + kGranuleBytes - 1) / kGranuleBytes * kGranuleBytes;
  return std::min<std::size_t>((rounded - sizeof(ArrayStorage)) / sizeof(Value), Array::kMaxLength);
}

void copy_into(ArrayStorage& storage, std::uint32_t at, const Elements& from, std::uint32_t begin,
               std::uint32_t end) {
  end = std::min(end, from.capacity());
  if (begin < end) {
    Heap::move_values(storage, storage.values() + at + begin, from.at(begin), end - begin);
  }
}

/// The buffer that is to come: `gap` holes, then the first `keep` elements, then room.
struct Layout {
  std::uint32_t gap;
  std::uint32_t keep;
  std::size_t capacity;
};

/// Replaces the buffer. A long one is copied before the lock is taken; what was added meanwhile follows under it, and if
/// elements were moved or taken away meanwhile, all is done anew. `plan(length)` gives the Layout, finish(locked,
/// storage) publishes. Done also when the array has become a dictionary: the caller looks again.
template <typename Plan, typename Finish>
ArrayResult rebuild(Allocator& allocator, Array& array, Plan plan, Finish finish) {
  for (int attempt = 0;; ++attempt) {
    const std::uint32_t changes = array.changes.load(std::memory_order_acquire);
    const std::uint32_t length = array.size();
    const Layout layout = plan(length);
    ArrayStorage* const storage = create_storage(allocator, layout.capacity);
    if (storage == nullptr) return ArrayResult::OutOfMemory;
    std::uint32_t copied = std::min(length, layout.keep);
    if (!allocator.is_shared() || copied <= kMaxMoved || attempt == kAttempts) copied = 0;
    copy_into(*storage, layout.gap, Elements{array}, 0, copied);

    LockedArray locked{array, allocator};
    if (array.is_dictionary()) return ArrayResult::Done;
    const std::uint32_t keep = std::min(locked.length(), layout.keep);
    const bool is_stale = copied != 0 && locked.changes() != changes;
    const std::size_t occupied = std::min(keep, locked.elements().capacity());
    if (is_stale || layout.gap + occupied > layout.capacity) continue;
    copy_into(*storage, layout.gap, locked.elements(), copied, keep);
    finish(locked, *storage);
    return ArrayResult::Done;
  }
}

// A buffer for at least `needed` elements.
ArrayResult grow(Allocator& allocator, Array& array, std::size_t capacity) {
  return rebuild(
      allocator, array,
      [&](std::uint32_t length) {
        // Others may have appended in the meantime.
        const std::size_t now = std::min(length, Elements{array}.capacity());
        return Layout{0, kAll, std::max(capacity, now < capacity ? 0 : grown_capacity(now + 1))};
      },
      [](LockedArray& locked, ArrayStorage& storage) { locked.publish(storage); });
}

// The capacity that a store at `index` asks for; 0: it makes a dictionary.
std::size_t capacity_for(std::uint32_t index, std::uint32_t length, std::uint32_t capacity) {
  const bool is_far = index > std::uint64_t{std::min(length, capacity)} * 2 + Array::kSparseGap;
  if (!is_far) return grown_capacity(std::uint64_t{index} + 1);
  if (index < length && length <= kMaxDense) return length;
  return index > std::uint64_t{length} * 2 + Array::kSparseGap || index >= kMaxDense
             ? 0
             : grown_capacity(std::uint64_t{index} + 1);
}

}  // namespace

ArrayStorage* empty_storage() {
  return const_cast<ArrayStorage*>(&kEmptyStorage);  // capacity 0: nothing in it is ever written
}

Array* create_array(Allocator& allocator, std::uint32_t shape_id, std::uint32_t capacity) {
  ArrayStorage* storage = empty_storage();
  if (capacity != 0) {
    storage = create_storage(allocator, capacity);
    if (storage == nullptr) return nullptr;
  }
  void* const cell = allocator.allocate(sizeof(Array));
  return cell == nullptr ? nullptr : new (cell) Array{shape_id, storage, 0};
}

Array* create_array(Allocator& allocator, std::uint32_t shape_id, std::span<const Value> elements) {
  if (elements.size() > Array::kMaxLength) return nullptr;
  const auto count = static_cast<std::uint32_t>(elements.size());
  Array* const array = create_array(allocator, shape_id, count);
  if (array == nullptr) return nullptr;
  std::copy_n(elements.data(), count, array->storage.load(std::memory_order_relaxed)->values());
  array->length.store(count, std::memory_order_relaxed);  // nobody sees it yet
  return array;
}

Value get_element(Allocator& allocator, Array& array, std::uint32_t index) {
  const Elements elements{array};
  if (index < elements.capacity()) return elements.get(index);
  return array.is_dictionary() ? dictionary_get(allocator, array, index) : Value::hole();
}

ArrayResult set_element(Allocator& allocator, Array& array, std::uint32_t index, Value value) {
  if (index == Array::kMaxLength) return ArrayResult::TooLong;
  for (;;) {
    if (array.is_frozen()) return ArrayResult::Frozen;
    if (array.is_dictionary()) return dictionary_set(allocator, array, index, value);
    const Elements elements{array};
    if (index < array.size() && index < elements.capacity()) {  // the common case needs no lock
      elements.put(index, value);
      return ArrayResult::Done;
    }
    std::size_t capacity = 0;
    {
      LockedArray locked{array, allocator};
      if (array.is_dictionary()) continue;
      const Elements now = locked.elements();
      if (index < now.capacity()) {
        now.put(index, value);
        if (index >= locked.length()) locked.set_length(index + 1);
        return ArrayResult::Done;
      }
      capacity = capacity_for(index, locked.length(), now.capacity());
    }
    const ArrayResult result =
        capacity == 0 ? become_dictionary(allocator, array) : grow(allocator, array, capacity);
    if (result != ArrayResult::Done) return result;
  }
}

ArrayResult delete_element(Allocator& allocator, Array& array, std::uint32_t index) {
  if (array.is_frozen()) return ArrayResult::Frozen;
  LockedArray locked{array, allocator};
  const Elements elements = locked.elements();
  if (index < locked.length() && index < elements.capacity()) {
    elements.put(index, Value::hole());
    locked.changed();
    return ArrayResult::Done;
  }
  if (!array.is_dictionary()) return ArrayResult::Done;
  locked.unlock();
  dictionary_delete(allocator, array, index);
  return ArrayResult::Done;
}

Value get_from_end(Allocator& allocator, Array& array, double back) {
  LockedArray locked{array, allocator};  // or the length might be of another moment
  if (back > locked.length()) return Value::hole();
  const auto index = static_cast<std::uint32_t>(locked.length() - back);
  return array.is_dictionary() ? dictionary_get_locked(allocator, array, index)
                               : locked.elements().get(index);
}

ArrayResult array_push(Allocator& allocator, Array& array, Value value, std::uint32_t* length) {
  return append_many(allocator, array, {&value, 1}, length);
}

ArrayResult append_many(Allocator& allocator, Array& array, std::span<const Value> values,
                        std::uint32_t* length) {
  if (values.empty()) {
    if (length != nullptr) *length = array.size();
    return ArrayResult::Done;
  }
  for (;;) {
    std::uint64_t end = 0;
    {
      LockedArray locked{array, allocator};
      if (array.is_frozen()) return ArrayResult::Frozen;
      end = std::uint64_t{locked.length()} + values.size();
      if (end > Array::kMaxLength) return ArrayResult::TooLong;
      const Elements elements = locked.elements();
      if (end <= elements.capacity()) {
        for (const Value value : values) {
          elements.put(locked.length(), value);
          locked.set_length(locked.length() + 1);
        }
        if (length != nullptr) *length = locked.length();
        return ArrayResult::Done;
      }
    }
    if (array.is_dictionary()) return dictionary_append(allocator, array, values, length);
    const bool is_sparse = end > kMaxDense && array.size() > Elements{array}.capacity();
    const ArrayResult result = is_sparse ? become_dictionary(allocator, array)
                                         : grow(allocator, array, grown_capacity(end));
    if (result != ArrayResult::Done) return result;
  }
}

ArrayResult array_pop(Allocator& allocator, Array& array, Value* value) {
  LockedArray locked{array, allocator};
  if (array.is_frozen()) return ArrayResult::Frozen;
  *value = Value::hole();
  const std::uint32_t length = locked.length();
  if (length == 0) return ArrayResult::Done;
  if (array.is_dictionary()) {
    *value = dictionary_take_last_locked(allocator, array, locked);
    return ArrayResult::Done;
  }
  const Elements elements = locked.elements();
  *value = elements.get(length - 1);
  elements.fill_holes(length - 1, length);
  locked.set_length(length - 1);
  locked.changed();
  return ArrayResult::Done;
}

namespace {

// Takes the first element. false: the array is long and has no window yet, and none was given.
bool shift_locked(LockedArray& locked, Array& array, ArrayWindow* fresh, Value* value) {
  const std::uint32_t length = locked.length();
  const Elements elements = locked.elements();
  const std::uint32_t present = std::min(length, elements.capacity());
  ArrayWindow* window = Elements::window_of(array);
  if (window == nullptr && present > kMaxMoved) {
    if (fresh == nullptr) return false;
    fresh->storage = Value::internal(elements.storage);
    locked.set_window(*fresh);
    window = fresh;
  }
  *value = elements.get(0);
  if (window != nullptr) {
    elements.fill_holes(0, 1);
    const std::uint32_t start = window->start.load(std::memory_order_relaxed);
    window->start.store(length == 1 ? 0 : start + 1, std::memory_order_relaxed);
  } else if (present != 0) {
    Heap::move_values(*elements.storage, elements.at(0), elements.at(1), present - 1);
    elements.fill_holes(present - 1, present);
  }
  locked.set_length(length - 1);
  locked.changed();
  return true;
}

}  // namespace

ArrayResult array_shift(Allocator& allocator, Array& array, Value* value) {
  *value = Value::hole();
  ArrayWindow* fresh = nullptr;
  for (;;) {
    if (array.is_frozen()) return ArrayResult::Frozen;
    if (array.is_dictionary()) {
      return dictionary_shift(allocator, array, value);
    }
    {
      LockedArray locked{array, allocator};
      if (array.is_dictionary()) continue;
      if (locked.length() == 0) return ArrayResult::Done;
      if (shift_locked(locked, array, fresh, value)) return ArrayResult::Done;
    }
    void* const cell = allocator.allocate(sizeof(ArrayWindow));
    if (cell == nullptr) return ArrayResult::OutOfMemory;
    fresh = new (cell) ArrayWindow;
  }
}

namespace {

void put_front(const Elements& elements, std::span<const Value> values) {
  for (std::uint32_t i = 0; i < values.size(); ++i) elements.put(i, values[i]);
}

// Puts values before the first where there is room, or little to move.
bool unshift_locked(LockedArray& locked, Array& array, std::span<const Value> values) {
  const auto count = static_cast<std::uint32_t>(values.size());
  const std::uint32_t length = locked.length();
  const Elements elements = locked.elements();
  ArrayWindow* const window = Elements::window_of(array);
  if (window != nullptr && elements.start >= count) {
    window->start.store(elements.start - count, std::memory_order_relaxed);
    put_front(locked.elements(), values);
  } else if (length <= kMaxMoved && elements.capacity() >= length &&
             elements.capacity() - length >= count) {
    Heap::move_values(*elements.storage, elements.at(count), elements.at(0), length);
    put_front(elements, values);
  } else {
    return false;
  }
  locked.set_length(length + count);
  locked.changed();
  return true;
}

}  // namespace

ArrayResult array_unshift(Allocator& allocator, Array& array, std::span<const Value> values,
                          std::uint32_t* length) {
  if (array.is_frozen()) return ArrayResult::Frozen;
  if (values.size() > Array::kMaxLength - array.size()) return ArrayResult::TooLong;
  const auto count = static_cast<std::uint32_t>(values.size());
  std::uint32_t unused;
  std::uint32_t& length_now = length == nullptr ? unused : *length;
  if (!array.is_dictionary()) {
    {
      LockedArray locked{array, allocator};
      if (unshift_locked(locked, array, values)) {
        length_now = locked.length();
        return ArrayResult::Done;
      }
    }
    bool is_done = false;
    const ArrayResult result = rebuild(
        allocator, array,
        [&](std::uint32_t now) {
          const std::uint64_t kept = std::min(now, Elements{array}.capacity());
          return Layout{count, kAll, grown_capacity(kept + count)};
        },
        [&](LockedArray& locked, ArrayStorage& storage) {
          std::copy_n(values.data(), count, storage.values());
          locked.publish(storage);
          locked.set_length(locked.length() + count);
          length_now = locked.length();
          is_done = true;
        });
    if (is_done || result != ArrayResult::Done) return result;
  }
  return dictionary_unshift(allocator, array, values, length_now);
}

namespace {

// Shortens in place. false: that would take too long.
bool truncate_locked(LockedArray& locked, std::uint32_t length) {
  const Elements elements = locked.elements();
  const std::uint32_t end = std::min(locked.length(), elements.capacity());
  if (length == 0 && end > kMaxMoved) {
    locked.publish(*empty_storage());
  } else {
    if (end > length && end - length > kMaxMoved) return false;
    elements.fill_holes(length, end);
  }
  locked.set_length(length);
  locked.changed();
  return true;
}

}  // namespace

ArrayResult set_length(Allocator& allocator, Array& array, std::uint32_t length) {
  for (;;) {
    if (array.is_frozen()) return ArrayResult::Frozen;
    if (array.is_dictionary()) {
      dictionary_set_length(allocator, array, length);
      return ArrayResult::Done;
    }
    {
      LockedArray locked{array, allocator};
      if (array.is_dictionary()) continue;
      if (truncate_locked(locked, length)) return ArrayResult::Done;
    }
    bool is_done = false;
    const ArrayResult result = rebuild(
        allocator, array,
        [&](std::uint32_t) {
          return Layout{0, length, grown_capacity(length)};
        },
        [&](LockedArray& locked, ArrayStorage& storage) {
          locked.publish(storage);
          locked.set_length(length);
          is_done = true;
        });
    if (is_done || result != ArrayResult::Done) return result;
  }
}

ArrayResult reserve_elements(Allocator& allocator, Array& array, std::uint32_t count) {
  if (array.is_dictionary() || Elements{array}.capacity() >= count) return ArrayResult::Done;
  return grow(allocator, array, count);
}

void freeze_array(Allocator& allocator, Array& array) {
  LockedArray locked{array, allocator};
  locked.add_flag(Array::kFrozen);
}

std::uint32_t next_element(Allocator& allocator, Array& array, std::uint32_t from) {
  if (array.is_dictionary()) return dictionary_next(allocator, array, from);
  const Elements elements{array};
  const std::uint32_t length = array.size();
  const std::uint32_t end = std::min(length, elements.capacity());
  for (std::uint32_t index = from; index < end; ++index) {
    if (!elements.get(index).is_hole()) return index;
  }
  return length;
}

}  // namespace heddle
