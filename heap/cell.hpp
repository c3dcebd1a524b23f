#pragma once
// heap/cell.hpp -- what every heap cell starts with, and the list of its kinds.

#include <cstdint>

#include "base/atomic.hpp"
#include "heap/value.hpp"

namespace heddle {

/// The kinds of heap cells: cell_kinds.def is the only list.
enum class CellKind : std::uint8_t {
#define HEDDLE_CELL_KIND(name, ...) name,
#include "heap/cell_kinds.def"
#undef HEDDLE_CELL_KIND
};

/// The first 8 bytes of every cell.
/// Threads:    shape -- stored with release by whoever holds the lock bit, read with acquire. kind
///             and slot_count -- immutable. flags -- see each kind. lock -- heap/object_lock.hpp.
struct Cell {
  /// Objects: the shape or class id (heap/shape.hpp). Strings: unused.
  Atomic<std::uint32_t> shape;
  CellKind kind;
  Atomic<std::uint8_t> flags;  ///< the kind's own
  Atomic<std::uint8_t> lock;   ///< 0 free, 1 held
  /// Objects with named properties: words after the header that are property slots or native
  /// fields, up to 255; other kinds may use it as they like.
  std::uint8_t slot_count;

  constexpr Cell(CellKind cell_kind, std::uint32_t shape_id, std::uint8_t slots = 0)
      : shape(shape_id), kind(cell_kind), flags(0), lock(0), slot_count(slots) {}
};
static_assert(sizeof(Cell) == 8);

}  // namespace heddle
