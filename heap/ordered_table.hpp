#pragma once
// heap/ordered_table.hpp -- a hash table that remembers the order of insertion: Map, Set, dictionary objects and arrays.
//
// After Tyler Close's deterministic hash tables: entries stand in an array in order of insertion, buckets and chains are
// indices into it. Deleting leaves a gap; when the array is full, the entries that are left move to a fresh table, which
// replaces this one in its owner. The old one points to it, and keeps its gaps, so that a cursor can tell where it
// stands in the new one.
//
// A table belongs to one owner cell and hangs in one of its value slots (hole = no table yet). Every function takes the
// owner's lock bit itself, for a bounded time: filling a fresh table of many entries is done in steps, one with each
// change, and until it is done a look-up asks both tables.
//
// Hashes are secret (the Vm's seed) and never seen: neither order nor anything counted depends on them.

#include <cstdint>
#include <optional>

#include "heap/allocator.hpp"
#include "heap/cell.hpp"
#include "heap/value.hpp"

namespace heddle {

struct OrderedTable;

/// A Map, a Set, or any other cell with a table.
struct TableOwner {
  Cell& cell;
  Value* slot;  ///< of the cell: an internal OrderedTable, or the hole
};

/// A key ready for use: strings are flat, -0 is 0, every NaN the same one. The string is hashed.
struct TableKey {
  Value value;
  std::uint32_t hash;
};
/// false: no memory to flatten a rope.
[[nodiscard]] bool prepare_key(Allocator& allocator, Value key, TableKey* prepared);

enum class TableResult : std::uint8_t {
  Added,
  Replaced,
  OutOfMemory,  ///< nothing was changed
  TooLarge,     ///< beyond kMaxEntries: RangeError
};
inline constexpr std::uint32_t kMaxTableEntries = 1u << 24;  // as in V8, so errors agree (R1)

/// The value stored with the key, or the hole.
[[nodiscard]] Value table_get(Allocator& allocator, TableOwner owner, TableKey key);
[[nodiscard]] inline bool table_has(Allocator& allocator, TableOwner owner, TableKey key) {
  return !table_get(allocator, owner, key).is_hole();
}
/// `value` must not be the hole. A key that is there keeps its place.
[[nodiscard]] TableResult table_set(Allocator& allocator, TableOwner owner, TableKey key,
                                    Value value);
/// Whether the key was there.
bool table_delete(Allocator& allocator, TableOwner owner, TableKey key);
[[nodiscard]] std::uint32_t table_size(Allocator& allocator, TableOwner owner);
void table_clear(Allocator& allocator, TableOwner owner);
/// Room for so many entries in all. false: no memory.
[[nodiscard]] bool table_reserve(Allocator& allocator, TableOwner owner, std::uint32_t entries);

// For who changes more of the owner at the same moment: the owner's lock bit is held by the caller.
[[nodiscard]] Value table_get_locked(TableOwner owner, TableKey key);
bool table_delete_locked(TableOwner owner, TableKey key);
/// nullopt: there is no room, and nothing was changed. table_make_room(), without the lock, and then again.
[[nodiscard]] std::optional<TableResult> table_set_locked(TableOwner owner, TableKey key,
                                                          Value value);
/// Room for one entry more, unless somebody else is quicker. false: no memory.
[[nodiscard]] bool table_make_room(Allocator& allocator, TableOwner owner);

/// A place in the order. Entries added during a walk are met, deleted ones are not, as in JavaScript. Kept in an
/// iterator's slots as two values: the table (internal, or the hole before the first step) and a number.
struct TableCursor {
  Value table = Value::hole();
  std::uint32_t position = 0;
};
/// The next entry; false at the end (the cursor then stays at the end for good).
[[nodiscard]] bool table_next(Allocator& allocator, TableOwner owner, TableCursor* cursor,
                              Value* key, Value* value);

}  // namespace heddle
