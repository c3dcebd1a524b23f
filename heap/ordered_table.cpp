#include "heap/ordered_table.hpp"

#include <algorithm>
#include <bit>
#include <memory>
#include <new>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/name_table.hpp"
#include "heap/object_lock.hpp"
#include "heap/siphash.hpp"
#include "heap/string_operations.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kEnded = 0xffff'ffff;  // of a cursor's position
constexpr std::uint32_t kFirstEntries = 4;
constexpr std::uint32_t kMovedPerStep = 32;     // about 1 us: what may happen under a lock bit
constexpr std::uint32_t kSkippedPerStep = 512;  // gaps: one load each

struct Entry {
  Value key = Value::hole();  // the hole: a gap
  Value value = Value::hole();
  std::uint32_t hash = 0;
  /// The next of its bucket, always an older one: its index + 1, 0 = none. In a table that was replaced: the index to
  /// which the entry, or what came after the gap, went.
  std::uint32_t next = 0;
};

}  // namespace

/// The collector sees a counted vector of values: everything from `used` on up to the buckets is a value, or a pair of numbers
/// of which the upper is below 2^26, which looks like a number.
/// Threads:    under the owner's lock bit, except construction.
/// Invariants: O1  entries at and beyond `used` are gaps; buckets lead to entries in falling order.
///             O2  a table with `old` is being filled: entries of old below old->moved stand here, at places below `place`; those
///                 from there on are still in old; places place .. reserved-1 are gaps.
///             O3  live counts the entries of this table and of those still in old.
struct OrderedTable : Cell {
  enum Flags : std::uint8_t { kCleared = 1 << 0 };
  static constexpr std::uint32_t kHeaderValues = 5;  // from `used` to `successor`
  static constexpr std::uint32_t kEntryValues = sizeof(Entry) / sizeof(Value);

  const std::uint32_t value_count;
  const std::uint32_t capacity;  // a power of two; as many buckets
  std::uint32_t used = 0;
  std::uint32_t live = 0;
  std::uint32_t moved = 0;     // of a replaced table: entries that are in the successor
  std::uint32_t place = 0;     // of a table being filled: where the next one from old goes
  std::uint32_t reserved = 0;  // places kept for entries of old
  std::uint32_t unused = 0;
  Value old_table = Value::hole();
  Value next_table = Value::hole();

  explicit OrderedTable(std::uint32_t entry_count)
      : Cell(CellKind::OrderedTable, 0),
        value_count(kHeaderValues + entry_count * kEntryValues),
        capacity(entry_count) {
    std::uninitialized_fill_n(entries(), capacity, Entry{});
    std::uninitialized_fill_n(buckets(), capacity, 0u);
  }
  [[nodiscard]] Entry* entries() { return reinterpret_cast<Entry*>(this + 1); }
  /// Index + 1 of the newest entry of each bucket.
  [[nodiscard]] std::uint32_t* buckets() {
    return reinterpret_cast<std::uint32_t*>(entries() + capacity);
  }
  [[nodiscard]] static std::size_t bytes(std::size_t capacity) {
    return sizeof(OrderedTable) + capacity * (sizeof(Entry) + sizeof(std::uint32_t));
  }
  [[nodiscard]] bool is_cleared() const {
    return (flags.load(std::memory_order_relaxed) & kCleared) != 0;
  }
  [[nodiscard]] OrderedTable* old() const {
    return old_table.is_hole() ? nullptr : old_table.as<OrderedTable>();
  }
  [[nodiscard]] OrderedTable* successor() const {
    return next_table.is_hole() ? nullptr : next_table.as<OrderedTable>();
  }
};
static_assert(sizeof(OrderedTable) == 56 && std::endian::native == std::endian::little);

namespace {

OrderedTable* table_in(const Value* slot) {
  const Value table = Heap::load(slot);
  return table.is_hole() ? nullptr : table.as<OrderedTable>();
}

bool same_key(const Entry& entry, TableKey key) {
  if (entry.key == key.value) return true;
  return entry.hash == key.hash && entry.key.is_string() && key.value.is_string() &&
         equals(*entry.key.as_string(), *key.value.as_string());
}

// The entry in one table, at or above `from`.
Entry* find_in(OrderedTable& table, TableKey key, std::uint32_t from) {
  Entry* const entries = table.entries();
  std::uint32_t next = table.buckets()[key.hash & (table.capacity - 1)];
  for (; next > from; next = entries[next - 1].next) {
    if (same_key(entries[next - 1], key)) return &entries[next - 1];
  }
  return nullptr;
}

Entry* find_entry(OrderedTable* table, TableKey key) {
  if (table == nullptr) return nullptr;
  if (Entry* const entry = find_in(*table, key, 0)) return entry;
  OrderedTable* const old = table->old();
  return old == nullptr ? nullptr : find_in(*old, key, old->moved);
}

void link(OrderedTable& table, std::uint32_t at) {
  Entry& entry = table.entries()[at];
  std::uint32_t& bucket = table.buckets()[entry.hash & (table.capacity - 1)];
  entry.next = bucket;
  bucket = at + 1;
}

void append(OrderedTable& table, TableKey key, Value value) {
  Entry& entry = table.entries()[table.used];
  Heap::store(table, &entry.key, key.value);
  Heap::store(table, &entry.value, value);
  entry.hash = key.hash;
  link(table, table.used++);
  ++table.live;
}

void make_gap(OrderedTable& table, Entry& entry) {
  Heap::store(table, &entry.key, Value::hole());
  Heap::store(table, &entry.value, Value::hole());
}

// An entry that comes from the old table stands before those added since: it goes where it belongs in its bucket's
// falling order (O1), which is as long as a bucket is.
void link_in_order(OrderedTable& table, std::uint32_t at) {
  Entry* const entries = table.entries();
  std::uint32_t* next = &table.buckets()[entries[at].hash & (table.capacity - 1)];
  while (*next > at + 1) next = &entries[*next - 1].next;
  entries[at].next = *next;
  *next = at + 1;
}

// Moves some entries from the old table into this one, if there is any left.
void fill_step(OrderedTable& table) {
  OrderedTable* const old = table.old();
  if (old == nullptr) return;
  Entry* const from = old->entries();
  Entry* const to = table.entries();
  const std::uint32_t end = std::min(old->used, old->moved + kMovedPerStep);
  for (std::uint32_t i = old->moved; i < end; ++i) {
    const std::uint32_t place = table.place;
    if (!from[i].key.is_hole()) {
      Heap::store(table, &to[place].key, from[i].key);
      Heap::store(table, &to[place].value, from[i].value);
      to[place].hash = from[i].hash;
      link_in_order(table, place);
      make_gap(*old, from[i]);
      ++table.place;
    }
    from[i].next = place;  // for cursors
  }
  old->moved = end;
  if (end == old->used) Heap::store(table, &table.old_table, Value::hole());
}

// `fresh` takes the place of `full`, and is filled step by step.
void replace(TableOwner owner, OrderedTable* full, OrderedTable& fresh) {
  if (full != nullptr) {
    HEDDLE_DCHECK(full->old() == nullptr, "a table is full before it is filled");
    Heap::store(fresh, &fresh.old_table, Value::internal(full));
    fresh.live = full->live;
    fresh.reserved = full->live;
    fresh.used = full->live;
    Heap::store(*full, &full->next_table, Value::internal(&fresh));
    fill_step(fresh);
  }
  Heap::store(owner.cell, owner.slot, Value::internal(&fresh));
}

// Room for the live ones and half as many again, and for so many changes that the table is filled before it is full.
std::uint32_t capacity_for(const OrderedTable* full) {
  if (full == nullptr) return kFirstEntries;
  const std::uint32_t changes = std::max(full->live / 2, full->used / kMovedPerStep) + 1;
  return std::max(kFirstEntries, std::bit_ceil(full->live + changes));
}

OrderedTable* create_table(Allocator& allocator, std::uint32_t capacity) {
  void* const cell = allocator.allocate(OrderedTable::bytes(capacity));
  return cell == nullptr ? nullptr : new (cell) OrderedTable{capacity};
}

void drop_table(TableOwner owner, OrderedTable& table) {
  table.flags.store(OrderedTable::kCleared, std::memory_order_relaxed);
  Heap::store(owner.cell, owner.slot, Value::hole());
}

}  // namespace

bool prepare_key(Allocator& allocator, Value key, TableKey* prepared) {
  const NameTable* const names = allocator.heap().names();
  const std::uint64_t seed = names == nullptr ? 0 : names->hash_seed();
  if (key.is_string()) {
    const String* const flat = flatten(allocator, *key.as_string());
    if (flat == nullptr) return false;
    *prepared = {Value::string(flat), hash_of(*flat, seed)};
    return true;
  }
  if (key.is_number()) {
    const double number = key.as_number();
    key = number == 0 ? Value::from_number(0) : Value::canonical(number);
  }
  *prepared = {key, static_cast<std::uint32_t>(mix64(key.bits() ^ seed))};
  return true;
}

Value table_get_locked(TableOwner owner, TableKey key) {
  OrderedTable* const table = table_in(owner.slot);
  const Entry* const entry = find_entry(table, key);
  const Value value = entry == nullptr ? Value::hole() : Heap::load(&entry->value);
  if (table != nullptr) fill_step(*table);
  return value;
}

Value table_get(Allocator& allocator, TableOwner owner, TableKey key) {
  const ObjectLock lock{owner.cell, allocator};
  return table_get_locked(owner, key);
}

std::optional<TableResult> table_set_locked(TableOwner owner, TableKey key, Value value) {
  OrderedTable* const table = table_in(owner.slot);
  if (table == nullptr) return std::nullopt;
  fill_step(*table);
  if (Entry* const entry = find_entry(table, key)) {
    Heap::store(owner.cell, &entry->value, value);
    return TableResult::Replaced;
  }
  if (table->live >= kMaxTableEntries) return TableResult::TooLarge;
  if (table->used == table->capacity) return std::nullopt;
  append(*table, key, value);
  return TableResult::Added;
}

bool table_make_room(Allocator& allocator, TableOwner owner) {
  std::uint32_t wanted = 0;
  {
    const ObjectLock lock{owner.cell, allocator};
    const OrderedTable* const table = table_in(owner.slot);
    if (table != nullptr && table->used < table->capacity) return true;
    wanted = capacity_for(table);
  }
  OrderedTable* const fresh = create_table(allocator, wanted);
  if (fresh == nullptr) return false;
  const ObjectLock lock{owner.cell, allocator};
  OrderedTable* const table = table_in(owner.slot);
  const bool is_full = table == nullptr || table->used == table->capacity;
  if (is_full && fresh->capacity >= capacity_for(table)) replace(owner, table, *fresh);
  return true;
}

TableResult table_set(Allocator& allocator, TableOwner owner, TableKey key, Value value) {
  for (;;) {
    {
      const ObjectLock lock{owner.cell, allocator};
      if (const auto result = table_set_locked(owner, key, value)) return *result;
    }
    if (!table_make_room(allocator, owner)) return TableResult::OutOfMemory;
  }
}

bool table_delete_locked(TableOwner owner, TableKey key) {
  OrderedTable* const table = table_in(owner.slot);
  if (table == nullptr) return false;
  fill_step(*table);
  Entry* const entry = find_entry(table, key);
  if (entry == nullptr) return false;
  make_gap(*table, *entry);
  if (--table->live == 0) drop_table(owner, *table);
  return true;
}

bool table_delete(Allocator& allocator, TableOwner owner, TableKey key) {
  const ObjectLock lock{owner.cell, allocator};
  return table_delete_locked(owner, key);
}

std::uint32_t table_size(Allocator& allocator, TableOwner owner) {
  const ObjectLock lock{owner.cell, allocator};
  const OrderedTable* const table = table_in(owner.slot);
  return table == nullptr ? 0 : table->live;
}

void table_clear(Allocator& allocator, TableOwner owner) {
  const ObjectLock lock{owner.cell, allocator};
  if (OrderedTable* const table = table_in(owner.slot)) drop_table(owner, *table);
}

bool table_reserve(Allocator& allocator, TableOwner owner, std::uint32_t entries) {
  entries = std::min(entries, kMaxTableEntries);
  {
    const ObjectLock lock{owner.cell, allocator};
    const OrderedTable* const table = table_in(owner.slot);
    if (table != nullptr) return true;  // grows as it needs
  }
  OrderedTable* const fresh =
      create_table(allocator, std::max(kFirstEntries, std::bit_ceil(entries)));
  if (fresh == nullptr) return false;
  const ObjectLock lock{owner.cell, allocator};
  if (table_in(owner.slot) == nullptr) replace(owner, nullptr, *fresh);
  return true;
}

// -- Cursors

namespace {

enum class Step : std::uint8_t { Found, End, Again };

Step end_walk(TableCursor* cursor) {
  cursor->table = Value::hole();
  cursor->position = kEnded;
  return Step::End;
}

// From a table that was replaced to its successor.
Step follow(OrderedTable& table, TableCursor* cursor) {
  OrderedTable& successor = *table.successor();
  if (successor.is_cleared()) {
    cursor->position = 0;  // nothing of what was here is left
  } else if (cursor->position >= table.used) {
    cursor->position = successor.reserved;  // all of the old ones were met
  } else if (cursor->position < table.moved) {
    cursor->position = table.entries()[cursor->position].next;
  } else {
    fill_step(successor);
    return Step::Again;
  }
  cursor->table = Value::internal(&successor);
  return Step::Again;
}

Step next_in(OrderedTable& table, TableCursor* cursor, Value* key, Value* value) {
  fill_step(table);
  for (std::uint32_t skipped = 0; cursor->position < table.used; ++skipped) {
    const bool is_behind = table.old() != nullptr && cursor->position >= table.place &&
                           cursor->position < table.reserved;  // still in old
    if (is_behind || skipped == kSkippedPerStep) return Step::Again;
    const Entry& entry = table.entries()[cursor->position++];
    if (entry.key.is_hole()) continue;
    *key = entry.key;
    *value = entry.value;
    return Step::Found;
  }
  return end_walk(cursor);
}

// One bounded piece of work under the lock.
Step step_locked(TableOwner owner, TableCursor* cursor, Value* key, Value* value) {
  OrderedTable* table = cursor->table.is_hole() ? nullptr : cursor->table.as<OrderedTable>();
  if (table == nullptr || table->is_cleared()) {  // what is there now was added since
    table = table_in(owner.slot);
    if (table == nullptr) return end_walk(cursor);
    cursor->table = Value::internal(table);
    cursor->position = 0;
  }
  if (table->successor() != nullptr) return follow(*table, cursor);
  return next_in(*table, cursor, key, value);
}

}  // namespace

bool table_next(Allocator& allocator, TableOwner owner, TableCursor* cursor, Value* key,
                Value* value) {
  if (cursor->position == kEnded) return false;
  for (;;) {
    const ObjectLock lock{owner.cell, allocator};
    const Step step = step_locked(owner, cursor, key, value);
    if (step != Step::Again) return step == Step::Found;
  }
}

}  // namespace heddle
