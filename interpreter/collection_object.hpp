#pragma once
// interpreter/collection_object.hpp -- Map and Set.

#include <cstdint>

#include "heap/object.hpp"
#include "heap/ordered_table.hpp"

namespace heddle {

/// A Map or a Set (kind). Words behind the table are the fields of a class that extends it.
/// Threads:    any task of the context; table_*() take the lock bit.
struct CollectionObject : Object {
  static constexpr std::uint8_t kFirstSlot = 2;
  Value table;  ///< an internal OrderedTable, or the hole while it is empty
  CollectionObject(CellKind cell_kind, std::uint32_t shape_id, std::uint8_t fields = 0)
      : Object(cell_kind, shape_id, static_cast<std::uint8_t>(fields + 1)), table(Value::hole()) {
    for (int i = 0; i < fields; ++i) words()[kFirstSlot + i] = Value::hole();
  }
  [[nodiscard]] TableOwner owner() { return {*this, &table}; }
  static std::size_t bytes(std::uint32_t fields) { return 16 + fields * sizeof(Value); }
};

}  // namespace heddle
