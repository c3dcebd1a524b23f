// Arrays whose elements are in an OrderedTable, by index. Rare, so simple rather than quick.

#include <algorithm>
#include <new>

#include "base/assert.hpp"
#include "heap/array_locked.hpp"
#include "heap/ordered_table.hpp"

namespace heddle {
namespace {

TableOwner table_of(Array& array) { return {array, &array.extra}; }

TableKey key_of(Allocator& allocator, std::uint32_t index) {
  TableKey key{};
  [[maybe_unused]] const bool is_ready = prepare_key(allocator, Value::from_number(index), &key);
  HEDDLE_DCHECK(is_ready, "a number needs no memory");
  return key;
}

ArrayResult to_result(TableResult result) {
  return result == TableResult::Added || result == TableResult::Replaced ? ArrayResult::Done
                                                                         : ArrayResult::OutOfMemory;
}

// Calls visit(index, value) for every element, in no order.
template <typename Visit>
void for_each_element(Allocator& allocator, Array& array, Visit visit) {
  TableCursor cursor;
  Value key, value;
  while (table_next(allocator, table_of(array), &cursor, &key, &value)) {
    visit(static_cast<std::uint32_t>(key.as_number()), value);
  }
}

// A cell to hang a table in until it is the array's.
Variable* create_scratch(Allocator& allocator) {
  void* const cell = allocator.allocate(sizeof(Variable));
  return cell == nullptr ? nullptr : new (cell) Variable{Value::hole()};
}

ArrayResult add(Allocator& allocator, Variable& scratch, std::uint32_t index, Value value) {
  return to_result(
      table_set(allocator, {scratch, &scratch.value}, key_of(allocator, index), value));
}

}  // namespace

ArrayResult become_dictionary(Allocator& allocator, Array& array) {
  for (;;) {
    const std::uint32_t changes = array.changes.load(std::memory_order_acquire);
    const std::uint32_t length = array.size();
    Variable* const scratch = create_scratch(allocator);
    if (scratch == nullptr) return ArrayResult::OutOfMemory;
    const Elements elements{array};
    const std::uint32_t end = std::min(length, elements.capacity());
    for (std::uint32_t i = 0; i < end; ++i) {
      const Value value = elements.get(i);
      if (value.is_hole()) continue;
      const ArrayResult result = add(allocator, *scratch, i, value);
      if (result != ArrayResult::Done) return result;
    }
    LockedArray locked{array, allocator};
    if (array.is_dictionary()) return ArrayResult::Done;
    if (locked.changes() != changes || locked.length() != length) continue;
    locked.set_dictionary(scratch->value);
    return ArrayResult::Done;
  }
}

Value dictionary_get(Allocator& allocator, Array& array, std::uint32_t index) {
  return table_get(allocator, table_of(array), key_of(allocator, index));
}

Value dictionary_get_locked(Allocator& allocator, Array& array, std::uint32_t index) {
  return table_get_locked(table_of(array), key_of(allocator, index));
}

ArrayResult dictionary_set(Allocator& allocator, Array& array, std::uint32_t index, Value value) {
  const TableKey key = key_of(allocator, index);
  for (;;) {
    {
      LockedArray locked{array, allocator};
      if (const auto result = table_set_locked(table_of(array), key, value)) {
        if (to_result(*result) != ArrayResult::Done) return to_result(*result);
        if (index >= locked.length()) locked.set_length(index + 1);
        locked.changed();
        return ArrayResult::Done;
      }
    }
    if (!table_make_room(allocator, table_of(array))) return ArrayResult::OutOfMemory;
  }
}

void dictionary_delete(Allocator& allocator, Array& array, std::uint32_t index) {
  LockedArray locked{array, allocator};
  table_delete_locked(table_of(array), key_of(allocator, index));
  locked.changed();
}

Value dictionary_take_last_locked(Allocator& allocator, Array& array, LockedArray& locked) {
  const std::uint32_t last = locked.length() - 1;
  const TableKey key = key_of(allocator, last);
  const Value value = table_get_locked(table_of(array), key);
  table_delete_locked(table_of(array), key);
  locked.set_length(last);
  locked.changed();
  return value;
}

namespace {

enum class Side : std::uint8_t { Front, Back };

/// What a dictionary array becomes: all elements `by` places on (those that would stand before 0 go), and these at a side.
struct Rebuilding {
  std::int64_t by = 0;
  std::span<const Value> values{};
  Side side = Side::Front;
};

// The new table hangs in `scratch`. *first = what stood at 0.
ArrayResult fill(Allocator& allocator, Array& array, Variable& scratch, const Rebuilding& what,
                 std::uint32_t length, Value* first) {
  ArrayResult result = ArrayResult::Done;
  *first = Value::hole();
  for_each_element(allocator, array, [&](std::uint32_t index, Value value) {
    if (index == 0) *first = value;
    const std::int64_t to = index + what.by;
    if (to < 0 || result != ArrayResult::Done) return;
    result = add(allocator, scratch, static_cast<std::uint32_t>(to), value);
  });
  std::uint32_t at = what.side == Side::Front ? 0 : length;
  for (const Value value : what.values) {
    if (result != ArrayResult::Done) break;
    result = add(allocator, scratch, at++, value);
  }
  return result;
}

// Anew, if somebody changed the array meanwhile.
ArrayResult rebuild(Allocator& allocator, Array& array, const Rebuilding& what, Value* first,
                    std::uint32_t* length_now) {
  for (;;) {
    const std::uint32_t changes = array.changes.load(std::memory_order_acquire);
    const std::uint32_t before = array.size();
    std::int64_t length = std::max<std::int64_t>(before + what.by, 0);
    if (what.side == Side::Back) length += static_cast<std::int64_t>(what.values.size());
    if (length > Array::kMaxLength) return ArrayResult::TooLong;
    Variable* const scratch = create_scratch(allocator);
    if (scratch == nullptr) return ArrayResult::OutOfMemory;
    const ArrayResult result = fill(allocator, array, *scratch, what, before, first);
    if (result != ArrayResult::Done) return result;
    LockedArray locked{array, allocator};
    if (locked.changes() != changes || locked.length() != before) continue;
    locked.set_dictionary(scratch->value);
    locked.set_length(static_cast<std::uint32_t>(length));
    *length_now = locked.length();
    return ArrayResult::Done;
  }
}

// The usual push, which needs no new table.
ArrayResult append_one(Allocator& allocator, Array& array, Value value, std::uint32_t* length) {
  for (;;) {
    {
      LockedArray locked{array, allocator};
      const std::uint32_t at = locked.length();
      if (at == Array::kMaxLength) return ArrayResult::TooLong;
      if (const auto result = table_set_locked(table_of(array), key_of(allocator, at), value)) {
        if (to_result(*result) != ArrayResult::Done) return to_result(*result);
        locked.set_length(at + 1);
        locked.changed();
        *length = at + 1;
        return ArrayResult::Done;
      }
    }
    if (!table_make_room(allocator, table_of(array))) return ArrayResult::OutOfMemory;
  }
}

}  // namespace

ArrayResult dictionary_append(Allocator& allocator, Array& array, std::span<const Value> values,
                              std::uint32_t* length) {
  std::uint32_t unused;
  if (length == nullptr) length = &unused;
  if (values.size() == 1) return append_one(allocator, array, values[0], length);
  Value first;
  return rebuild(allocator, array, {.values = values, .side = Side::Back}, &first, length);
}

ArrayResult dictionary_shift(Allocator& allocator, Array& array, Value* first) {
  std::uint32_t length;
  return rebuild(allocator, array, {.by = -1}, first, &length);
}

ArrayResult dictionary_unshift(Allocator& allocator, Array& array, std::span<const Value> values,
                               std::uint32_t& length) {
  Value first;
  const auto count = static_cast<std::int64_t>(values.size());
  return rebuild(allocator, array, {.by = count, .values = values}, &first, &length);
}

void dictionary_set_length(Allocator& allocator, Array& array, std::uint32_t length) {
  std::uint32_t before = 0;
  {
    LockedArray locked{array, allocator};
    before = locked.length();
    locked.set_length(length);
    locked.changed();
  }
  if (length >= before) return;
  for_each_element(allocator, array, [&](std::uint32_t index, Value) {
    LockedArray locked{array, allocator};
    if (index < locked.length()) return;  // another task has appended meanwhile
    table_delete_locked(table_of(array), key_of(allocator, index));
    locked.changed();
  });
}

std::uint32_t dictionary_next(Allocator& allocator, Array& array, std::uint32_t from) {
  std::uint32_t least = array.size();
  for_each_element(allocator, array, [&](std::uint32_t index, Value) {
    if (index >= from) least = std::min(least, index);
  });
  return least;
}

ArrayStorage* sorted_indices(Allocator& allocator, Array& array) {
  const std::uint32_t count = table_size(allocator, table_of(array));
  void* const cell = allocator.allocate(ArrayStorage::bytes(count));
  if (cell == nullptr) return nullptr;
  auto* const indices = new (cell) ArrayStorage{count};
  std::fill_n(indices->values(), count, Value::from_number(Array::kMaxLength));
  std::uint32_t found = 0;
  for_each_element(allocator, array, [&](std::uint32_t index, Value) {
    if (found < count) indices->values()[found++] = Value::from_number(index);
  });
  // Numbers that are not negative sort by their bits.
  std::sort(indices->values(), indices->values() + count,
            [](Value left, Value right) { return left.bits() < right.bits(); });
  return indices;
}

}  // namespace heddle
