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

ArrayResult dictionary_set(Allocator& allocator, Array& array, std::uint32_t index, Value value) {
  const ArrayResult result =
      to_result(table_set(allocator, table_of(array), key_of(allocator, index), value));
  if (result != ArrayResult::Done) return result;
  LockedArray locked{array, allocator};
  if (index >= locked.length()) locked.set_length(index + 1);
  locked.changed();
  return ArrayResult::Done;
}

void dictionary_delete(Allocator& allocator, Array& array, std::uint32_t index) {
  table_delete(allocator, table_of(array), key_of(allocator, index));
  LockedArray{array, allocator}.changed();
}

ArrayResult dictionary_append(Allocator& allocator, Array& array, std::span<const Value> values) {
  std::uint32_t first = 0;
  {
    LockedArray locked{array, allocator};
    first = locked.length();
    if (values.size() > Array::kMaxLength - first) return ArrayResult::TooLong;
    locked.set_length(first + static_cast<std::uint32_t>(values.size()));  // these places are ours
  }
  for (std::uint32_t i = 0; i < values.size(); ++i) {
    const ArrayResult result = dictionary_set(allocator, array, first + i, values[i]);
    if (result == ArrayResult::Done) continue;
    dictionary_set_length(allocator, array, first);
    return result;
  }
  return ArrayResult::Done;
}

Value dictionary_pop(Allocator& allocator, Array& array) {
  std::uint32_t last = 0;
  {
    LockedArray locked{array, allocator};
    if (locked.length() == 0) return Value::hole();
    last = locked.length() - 1;
    locked.set_length(last);
  }
  const Value value = dictionary_get(allocator, array, last);
  dictionary_delete(allocator, array, last);
  return value;
}

ArrayResult dictionary_move(Allocator& allocator, Array& array, std::int64_t by) {
  for (;;) {
    const std::uint32_t changes = array.changes.load(std::memory_order_acquire);
    Variable* const scratch = create_scratch(allocator);
    if (scratch == nullptr) return ArrayResult::OutOfMemory;
    ArrayResult result = ArrayResult::Done;
    for_each_element(allocator, array, [&](std::uint32_t index, Value value) {
      const std::int64_t to = index + by;
      if (to < 0 || result != ArrayResult::Done) return;
      result = add(allocator, *scratch, static_cast<std::uint32_t>(to), value);
    });
    if (result != ArrayResult::Done) return result;
    LockedArray locked{array, allocator};
    if (locked.changes() != changes) continue;
    const std::int64_t length = std::max<std::int64_t>(locked.length() + by, 0);
    if (length > Array::kMaxLength) return ArrayResult::TooLong;
    locked.set_dictionary(scratch->value);
    locked.set_length(static_cast<std::uint32_t>(length));
    return ArrayResult::Done;
  }
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
    if (index >= length) dictionary_delete(allocator, array, index);
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
