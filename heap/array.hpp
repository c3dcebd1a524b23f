#pragma once
// heap/array.hpp -- arrays: a cell with a length, and a buffer that growth replaces.
//
// Bounds are checked against the capacity in the buffer, so a reader needs no lock and no second look: whatever buffer
// it loaded is whole. Slots at and beyond the length hold the hole, so the same check serves for the length. Every change of
// length, and a store at or beyond it, takes the array's lock bit; a store below it is one relaxed store, which is lost
// if another task replaces the buffer at that moment.
//
// A store more than 1,024 beyond twice the length makes a dictionary array: its elements are in an OrderedTable by
// index, its buffer is the empty one, so the loop's fast paths miss and the functions here do the rest.
//
// A long array from whose front is taken (a queue) gets a window: its buffer's first slots are given up instead of
// moving all others. It too has an empty buffer for the fast paths (ArrayWindow).

#include <cstdint>
#include <span>

#include "heap/allocator.hpp"
#include "heap/heap.hpp"
#include "heap/object.hpp"

namespace heddle {

/// The buffer. Immutable but for its values.
struct ArrayStorage : Cell {
  std::uint32_t capacity;
  std::uint32_t unused = 0;

  explicit constexpr ArrayStorage(std::uint32_t slots)
      : Cell(CellKind::ArrayStorage, 0), capacity(slots) {}
  [[nodiscard]] Value* values() { return reinterpret_cast<Value*>(this + 1); }
  [[nodiscard]] static std::size_t bytes(std::size_t slots) {
    return sizeof(ArrayStorage) + slots * sizeof(Value);
  }
};
static_assert(sizeof(ArrayStorage) == 16);

/// The buffer of arrays that have none: capacity 0, in no heap.
[[nodiscard]] ArrayStorage* empty_storage();

/// What a queue's buffer hangs in. Never changed but for its start.
struct ArrayWindow : Cell {
  Value storage =
      Value::hole();  ///< an internal ArrayStorage; set once, before the window is published
  Atomic<std::uint32_t> start{
      0};  ///< slots given up, all holes; changes under the array's lock bit

  ArrayWindow() : Cell(CellKind::ArrayWindow, 0, 1) {}
};

/// Threads:    changed under the lock bit, read by anyone: storage with acquire (pairs with the release of its
///             publication), the rest relaxed.
/// Invariants: V1  slots of the storage at and beyond length hold the hole -- but for a store below length that raced
///                 with a shrink: it is seen, as if it had come later, until something is stored there.
///             V2  storage is never null; the empty storage has capacity 0.
///             V3  an array with a window or a dictionary has the empty storage; what `extra` refers to was stored
///                 before. A dictionary stays one.
struct Array : Object {
  enum Flags : std::uint8_t {
    kDictionary = 1 << 0,  ///< elements are in an OrderedTable by index
    kFrozen = 1 << 1,      ///< Object.freeze: no change at all
    kJoining = 1 << 6,     ///< join() is at work on it: inside itself it is ""
  };
  static constexpr std::uint32_t kMaxLength = 0xffff'ffff;
  /// A store farther than this beyond twice the length makes a dictionary.
  static constexpr std::uint32_t kSparseGap = 1024;

  Atomic<ArrayStorage*> storage;
  Atomic<std::uint32_t> length;
  Atomic<std::uint32_t> changes{0};  ///< how often elements were moved or taken away
  Value extra;                       ///< an internal OrderedTable or ArrayWindow, or the hole

  Array(std::uint32_t shape_id, ArrayStorage* values, std::uint32_t count)
      : Object(CellKind::Array, shape_id), storage(values), length(count), extra(Value::hole()) {}

  [[nodiscard]] std::uint32_t size() const { return length.load(std::memory_order_relaxed); }
  [[nodiscard]] bool is_dictionary() const {
    return (flags.load(std::memory_order_relaxed) & kDictionary) != 0;
  }
  [[nodiscard]] bool is_frozen() const {
    return (flags.load(std::memory_order_relaxed) & kFrozen) != 0;
  }
};
static_assert(sizeof(Array) == 32);

/// What became of a change.
enum class ArrayResult : std::uint8_t {
  Done,
  OutOfMemory,  ///< nothing was changed
  TooLong,      ///< the length would pass 2^32-1: RangeError "Invalid array length"
  Frozen,       ///< TypeError
};

/// The loop's read: the hole when there is no such element (or when get_element must look).
[[nodiscard]] inline Value load_element(Array* array, std::uint32_t index) {
  ArrayStorage* const storage = array->storage.load(std::memory_order_acquire);  // V1's partner
  return index < storage->capacity ? Heap::load(storage->values() + index) : Value::hole();
}
/// The loop's write. false: not below length, or no plain array: set_element does it.
[[nodiscard]] inline bool store_element(Array* array, std::uint32_t index, Value value) {
  ArrayStorage* const storage = array->storage.load(std::memory_order_acquire);
  if (index >= array->size() || index >= storage->capacity || array->is_frozen()) return false;
  Heap::store(*storage, storage->values() + index, value);
  return true;
}

/// A new array with room for `capacity` elements (0: no buffer yet); nullptr: out of memory.
[[nodiscard]] Array* create_array(Allocator& allocator, std::uint32_t shape_id,
                                  std::uint32_t capacity = 0);
/// ... with these elements.
[[nodiscard]] Array* create_array(Allocator& allocator, std::uint32_t shape_id,
                                  std::span<const Value> elements);

/// `array[index]`, whatever the array looks like; the hole when absent. No allocation.
[[nodiscard]] Value get_element(Allocator& allocator, Array& array, std::uint32_t index);
/// `array[index] = value`, also at or beyond length.
[[nodiscard]] ArrayResult set_element(Allocator& allocator, Array& array, std::uint32_t index,
                                      Value value);
/// `delete array[index]`: leaves a hole.
[[nodiscard]] ArrayResult delete_element(Allocator& allocator, Array& array, std::uint32_t index);

/// The element `back` places before the end (1: the last), as of one moment; the hole when there is none. No allocation.
[[nodiscard]] Value get_from_end(Allocator& allocator, Array& array, double back);

/// `*length`, here and below: the array's length with what was added, before anybody else changed it.
[[nodiscard]] ArrayResult array_push(Allocator& allocator, Array& array, Value value,
                                     std::uint32_t* length = nullptr);
/// All of them or none, next to each other.
[[nodiscard]] ArrayResult append_many(Allocator& allocator, Array& array,
                                      std::span<const Value> values,
                                      std::uint32_t* length = nullptr);
/// *value = the last element, taken away (the hole stands for a hole and for an empty array).
[[nodiscard]] ArrayResult array_pop(Allocator& allocator, Array& array, Value* value);
/// *value = the first element, taken away.
[[nodiscard]] ArrayResult array_shift(Allocator& allocator, Array& array, Value* value);
/// Puts them before the first.
[[nodiscard]] ArrayResult array_unshift(Allocator& allocator, Array& array,
                                        std::span<const Value> values,
                                        std::uint32_t* length = nullptr);
/// `array.length = length`.
[[nodiscard]] ArrayResult set_length(Allocator& allocator, Array& array, std::uint32_t length);
/// Room for so many elements without another growth. The length stays.
[[nodiscard]] ArrayResult reserve_elements(Allocator& allocator, Array& array, std::uint32_t count);
void freeze_array(Allocator& allocator, Array& array);

/// The least index >= `from` at which there is an element; size() if none. In a dictionary this looks at every
/// element: to walk over one, take sorted_indices().
[[nodiscard]] std::uint32_t next_element(Allocator& allocator, Array& array, std::uint32_t from);
/// The indices of a dictionary's elements as numbers, in rising order. nullptr: out of memory.
[[nodiscard]] ArrayStorage* sorted_indices(Allocator& allocator, Array& array);

}  // namespace heddle
