#include "heap/collection.hpp"

#include <bit>
#include <cstring>

#include "base/assert.hpp"
#include "heap/poison.hpp"

namespace heddle {
namespace {

// Reads another function's frames word by word: red zones and other threads' slots included.
#if defined(__clang__) || defined(__GNUC__)
#define HEDDLE_READS_FOREIGN_FRAMES \
  __attribute__((no_sanitize("address", "thread", "undefined"), noinline))
#endif

template <typename Visit>
HEDDLE_READS_FOREIGN_FRAMES void for_each_stack_word(StackRange range, Visit visit) {
  const std::uintptr_t low = (range.low + 7) & ~std::uintptr_t{7};
  for (std::uintptr_t at = low; at + 8 <= range.high; at += 8) {
    visit(*reinterpret_cast<const volatile std::uint64_t*>(at));
  }
}

std::size_t count_bits(const std::uint64_t* words, std::size_t count) {
  std::size_t bits = 0;
  for (std::size_t i = 0; i < count; ++i) bits += static_cast<std::size_t>(std::popcount(words[i]));
  return bits;
}

}  // namespace

void Collection::run() {
  const auto begin = std::chrono::steady_clock::now();
  heap_.flush_allocators();
  if (heap_.options_.verify) check_cells();
  mark();
  sweep();
  const auto pause = static_cast<std::uint64_t>(
      std::chrono::nanoseconds{std::chrono::steady_clock::now() - begin}.count());
  HeapStatistics& statistics = heap_.statistics_;
  heap_.collections_.fetch_add(1, std::memory_order_relaxed);
  statistics.last_pause_ns = pause;
  statistics.total_pause_ns += pause;
  statistics.longest_pause_ns = std::max(statistics.longest_pause_ns, pause);
  heap_.roots_->collected(std::chrono::nanoseconds(pause));
}

void Collection::mark() {
  mark_roots();
  if (heap_.options_.verify) check_marks();
  // Whoever clears weak references may decide to keep a cell: then there is more to mark, and to ask about.
  do {
    heap_.roots_->process_weak(marker_);
  } while (marker_.drain());
}

void Collection::mark_roots() {
  {
    const auto mappings = heap_.source_.hold_mappings();
    scan_stack(own_stack_);
    if (heap_.safepoint_ != nullptr) {
      heap_.safepoint_->for_each_parked_stack([this](StackRange range) { scan_stack(range); });
    }
  }
  heap_.roots_->trace_roots(marker_);
  marker_.drain();
}

void Collection::scan_stack(StackRange range) {
  for_each_stack_word(range, [this](std::uint64_t word) { marker_.visit_conservatively(word); });
}

// Sorts the pages: without a live cell -- back to the source; with free cells -- to the allocators.
void Collection::sweep() {
  Page* page = heap_.pages_;
  heap_.pages_ = nullptr;
  Page** all = &heap_.pages_;
  Page** available[kRunCount];
  for (unsigned i = 0; i < kRunCount; ++i) {
    heap_.available_[i] = nullptr;
    available[i] = &heap_.available_[i];
  }
  std::size_t live_bytes = 0;
  while (page != nullptr) {
    Page& current = *page;
    page = page->next_page;
    const std::size_t live = sweep_page(current);
    if (live == 0 && current.kind != PageKind::Mixed) {
      heap_.drop_page(current);
      continue;
    }
    live_bytes += live;
    *all = &current;
    all = &current.next_page;
    if (current.kind != PageKind::Small || live + current.cell_bytes > current.bytes) continue;
    *available[current.run] = &current;
    available[current.run] = &current.next_available;
  }
  *all = nullptr;
  for (Page** end : available) *end = nullptr;
  for (Allocator* one = heap_.allocators_; one != nullptr; one = one->next_) one->forget_pages();
  heap_.statistics_.live_bytes = live_bytes;
  heap_.threshold_ = std::max(live_bytes, Heap::kFirstThreshold);
  heap_.allocated_since_.store(0, std::memory_order_relaxed);  // all others are parked
  heap_.has_refused_.store(false, std::memory_order_relaxed);  // as above
  heap_.countdown_.store(heap_.forced_interval(), std::memory_order_relaxed);
}

// Returns the bytes of live cells; from here on the others are free.
std::size_t Collection::sweep_page(Page& page) {
  Arena& arena = *Arena::of(&page);
  std::uint64_t* const allocated = page_bits(page, arena.allocated);
  std::uint64_t* const marked = page_bits(page, arena.marked);
  const std::size_t words = page_bit_words(page);
  if (page.has_finalizers) {
    std::uint64_t dead[kMaxPageGranules * kGranuleBytes / 1024] = {};
    for (std::size_t i = 0; i < words; ++i) dead[i] = allocated[i] & ~marked[i];
    heap_.finalize_cells(page, dead);
  }
  if constexpr (kPoisonsFreedCells) poison_dead(page, allocated, marked);
  const std::size_t live_cells = count_bits(marked, words);
  std::memcpy(allocated, marked, words * sizeof(std::uint64_t));
  std::memset(marked, 0, words * sizeof(std::uint64_t));
  switch (page.kind) {
    case PageKind::Small:
      return live_cells * page.cell_bytes;
    case PageKind::Mixed:
      if (live_cells == 0) heap_.mixed_cursor_ = page_begin(page);
      return live_cells == 0 ? 0 : page.bytes;
    case PageKind::Large:
    case PageKind::Huge:
      return live_cells == 0 ? 0 : page.bytes;
    case PageKind::Free:
      break;
  }
  panic("a heap lists a free page");
}

void Collection::poison_dead(const Page& page, const std::uint64_t* allocated,
                             const std::uint64_t* marked) {
  if (page.kind != PageKind::Small)
    return;  // others' cells are not known by size, or go as a whole
  for (std::size_t offset = 0; offset + page.cell_bytes <= page.bytes; offset += page.cell_bytes) {
    const std::size_t bit = offset / kCellAlignment;
    const std::uint64_t dead = allocated[bit / 64] & ~marked[bit / 64];
    if ((dead >> (bit % 64) & 1) != 0) poison_memory(page_begin(page) + offset, page.cell_bytes);
  }
}

// The heap walker: what is allocated looks like a cell, and nothing is marked yet (H2).
void Collection::check_cells() {
  for (Page* page = heap_.pages_; page != nullptr; page = page->next_page) {
    Arena& arena = *Arena::of(page);
    HEDDLE_ASSERT(count_bits(page_bits(*page, arena.marked), page_bit_words(*page)) == 0,
                  "a cell is marked outside of a collection");
    for_each_set_bit(*page, page_bits(*page, arena.allocated), [&](char* address) {
      const Cell& cell = *reinterpret_cast<Cell*>(address);
      HEDDLE_ASSERT(static_cast<std::size_t>(cell.kind) < kCellKindCount, "cell {} has kind {}",
                    static_cast<const void*>(address), static_cast<unsigned>(cell.kind));
      HEDDLE_ASSERT(cell.lock.load(std::memory_order_relaxed) == 0,
                    "the lock bit of cell {} is held at a safepoint",
                    static_cast<const void*>(address));
    });
  }
}

// Marks a second time and compares (RELIABILITY.md, G9).
void Collection::check_marks() {
  std::vector<std::uint64_t> first;
  for (Page* page = heap_.pages_; page != nullptr; page = page->next_page) {
    std::uint64_t* const words = page_bits(*page, Arena::of(page)->marked);
    first.insert(first.end(), words, words + page_bit_words(*page));
    std::memset(words, 0, page_bit_words(*page) * sizeof(std::uint64_t));
  }
  mark_roots();
  std::size_t at = 0;
  for (Page* page = heap_.pages_; page != nullptr; page = page->next_page) {
    const std::uint64_t* const words = page_bits(*page, Arena::of(page)->marked);
    const std::size_t count = page_bit_words(*page);
    HEDDLE_ASSERT(std::memcmp(words, first.data() + at, count * sizeof(std::uint64_t)) == 0,
                  "two markings of the same heap differ");
    at += count;
  }
}

}  // namespace heddle
