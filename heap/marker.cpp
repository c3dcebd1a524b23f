#include "heap/marker.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/assert.hpp"
#include "heap/heap.hpp"

namespace heddle {
namespace {

constexpr std::uintptr_t kContinues =
    1;  // bit 0 of an entry: the index of the next slice lies below it
constexpr std::size_t kSliceValues = 1024;  // of a vector, before what it refers to is traced
constexpr unsigned kFetched = 8;            // cells on their way from memory

}  // namespace

Marker::Marker(Heap& heap, std::size_t max_stack)
    : heap_(heap), traces_(heap.traces()), entries_(first_entries_), max_stack_(max_stack) {}

Marker::~Marker() {
  if (entries_ != first_entries_) std::free(entries_);
}

void Marker::visit_conservatively(std::uint64_t word) {
  // A pointer has 47 bits; a value that refers to a cell has a tag above 48.
  const Value value = Value::from_bits(word);
  if (value.is_cell()) word = reinterpret_cast<std::uintptr_t>(value.as_cell());
  if (word < kArenaBytes || word >> 47 != 0) return;
  visit(heap_.cell_at(word));
}

bool Marker::drain() {
  if (size_ == 0 && !overflowed_) return false;
  empty_stack();
  while (overflowed_) {
    overflowed_ = false;
    trace_all_marked();
  }
  return true;
}

// A popped cell waits for a few turns while its memory is fetched: half of the time of a marking is cache misses.
void Marker::empty_stack() {
  Cell* fetched[kFetched] = {};
  unsigned next = 0;
  unsigned waiting = 0;
  while (size_ != 0 || waiting != 0) {
    Cell* arrived = nullptr;
    if (size_ != 0) {
      const std::uintptr_t entry = entries_[--size_];
      auto* const cell = reinterpret_cast<Cell*>(entry & ~kContinues);
      if ((entry & kContinues) != 0) {
        trace_slice(*cell, entries_[--size_]);
        continue;
      }
      __builtin_prefetch(cell);
      arrived = std::exchange(fetched[next], cell);
      ++waiting;
    } else {
      arrived = std::exchange(fetched[next], nullptr);
    }
    next = (next + 1) % kFetched;
    if (arrived == nullptr) continue;
    --waiting;
    trace(*arrived);
  }
}

void Marker::mark(const Cell* cell, std::uint64_t& word, std::uint64_t mask) {
  HEDDLE_DCHECK(page_of_cell(cell).heap.load(std::memory_order_relaxed) == &heap_,
                "a reference from heap {} to a cell of another one",
                static_cast<const void*>(&heap_));
  HEDDLE_DCHECK(is_bit_set(Arena::of(cell)->allocated, cell), "a reference to the free cell {}",
                static_cast<const void*>(cell));
  word |= mask;
  if (!has_room(1)) return void(overflowed_ = true);
  entries_[size_++] = reinterpret_cast<std::uintptr_t>(cell);
}

bool Marker::has_room(std::size_t entries) { return size_ + entries <= capacity_ || grow(); }

bool Marker::grow() {
  const std::size_t bigger = std::min(capacity_ * 2, max_stack_);
  if (bigger <= capacity_) return false;
  auto* const entries = static_cast<std::uintptr_t*>(std::malloc(bigger * sizeof(std::uintptr_t)));
  if (entries == nullptr) return false;
  std::memcpy(entries, entries_, size_ * sizeof(std::uintptr_t));
  if (entries_ != first_entries_) std::free(entries_);
  entries_ = entries;
  capacity_ = bigger;
  return true;
}

void Marker::trace(Cell& cell) {
  auto* const values = reinterpret_cast<Value*>(&cell + 1);
  switch (kTraceKinds[static_cast<std::size_t>(cell.kind)]) {
    case TraceKind::Leaf:
      return;
    case TraceKind::Slots:
      return visit(values, cell.slot_count);
    case TraceKind::Counted:
      return trace_slice(cell, 0);
    case TraceKind::Custom: {
      const TraceFunction function = traces_.trace(cell.kind);
      HEDDLE_ASSERT(function != nullptr, "no trace function for cells of kind {}",
                    kCellKindNames[static_cast<std::size_t>(cell.kind)]);
      return function(cell, *this);
    }
  }
}

// One slice of a counted vector. What is left goes below its references on the stack, so a wide vector
// takes no more of it than a slice.
void Marker::trace_slice(Cell& cell, std::size_t first) {
  auto* const words = reinterpret_cast<Value*>(&cell);
  const std::size_t count = *reinterpret_cast<const std::uint32_t*>(words + 1);
  const Value* const values = words + 2;
  const std::size_t end = std::min(count, first + kSliceValues);
  if (end < count) {
    if (!has_room(2)) return visit(values + first, count - first);
    entries_[size_++] = end;
    entries_[size_++] = reinterpret_cast<std::uintptr_t>(&cell) | kContinues;
  }
  visit(values + first, end - first);
}

// After an overflow: some marked cells have unmarked references. Tracing a cell twice is harmless.
void Marker::trace_all_marked() {
  for (Page* page = heap_.pages_; page != nullptr; page = page->next_page) {
    for_each_set_bit(*page, page_bits(*page, Arena::of(page)->marked), [this](char* address) {
      trace(*reinterpret_cast<Cell*>(address));
      empty_stack();
    });
  }
}

}  // namespace heddle
