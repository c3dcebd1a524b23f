#include "heap/heap.hpp"

#include <bit>
#include <cstring>
#include <new>

#include "base/assert.hpp"
#include "heap/collection.hpp"
#include "heap/poison.hpp"
#include "heap/safepoint.hpp"

namespace heddle {
namespace {

// DESIGN.md 6: pages of one granule while the heap is below this, of eight after.
constexpr std::size_t kSmallHeapBytes = 64 << 10;
constexpr std::size_t kSmallPageGranules = 8;

std::size_t to_granules(std::size_t bytes) { return (bytes + kGranuleBytes - 1) / kGranuleBytes; }

HeapOptions completed(HeapOptions options) {
  if (options.traces == nullptr) options.traces = &TraceTable::of_heap();
#if defined(HEDDLE_ENABLE_DCHECK_SLOW)
  options.verify = true;
#endif
  return options;
}

}  // namespace

Heap::Heap(PageSource& source, const HeapOptions& options, RootProvider* roots)
    : source_(source),
      options_(completed(options)),
      roots_(options.mode == HeapMode::Permanent ? nullptr : roots),
      limit_(options.limit_bytes),
      countdown_(options_.collect_every),
      first_allocator_(*this) {}

Heap::~Heap() {
  flush_allocators();
  for (Allocator* one = allocators_; one != nullptr; one = one->next_) one->forget_pages();
  while (allocators_ != &first_allocator_) delete allocators_;  // leaves the list by itself
  while (pages_ != nullptr) {
    Page& page = *pages_;
    pages_ = page.next_page;
    if (page.has_finalizers) finalize_cells(page, page_bits(page, Arena::of(&page)->allocated));
    source_.release(page);
  }
}

// Word by word, so that a racing reader sees whole values; in the direction that suits an overlap.
void Heap::move_values(Cell& owner, Value* to, const Value* from, std::size_t count) {
  if (to < from) {
    for (std::size_t i = 0; i < count; ++i) store(owner, to + i, load(from + i));
  } else {
    for (std::size_t i = count; i-- > 0;) store(owner, to + i, load(from + i));
  }
}

void Heap::fill_values(Cell& owner, Value* to, Value value, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) store(owner, to + i, value);
}

Allocator* Heap::take_allocator() { return new (std::nothrow) Allocator(*this); }

bool Heap::charge(std::size_t bytes) {
  const std::size_t reserve =
      open_reserves_.load(std::memory_order_relaxed) != 0 ? kReserveBytes : 0;
  const std::size_t limit = limit_.load(std::memory_order_relaxed) + reserve;
  std::size_t used = used_bytes_.load(std::memory_order_relaxed);
  do {
    if (used > limit || bytes > limit - used) return false;
  } while (!used_bytes_.compare_exchange_weak(used, used + bytes, std::memory_order_relaxed));
  return true;
}

void Heap::release(std::size_t bytes) {
  [[maybe_unused]] const std::size_t before =
      used_bytes_.fetch_sub(bytes, std::memory_order_relaxed);  // a sum, no partner
  HEDDLE_DCHECK(before >= bytes, "more released than charged");
}

void Heap::note_finalizer(Cell& cell) {
  HEDDLE_DCHECK(traces().finalizer(cell.kind) != nullptr);
  const std::lock_guard lock{mutex_};
  page_of_cell(&cell).has_finalizers = true;
}

Cell* Heap::cell_at(std::uintptr_t address) const {
  const Page* const page = source_.page_at(*this, address);
  if (page == nullptr) return nullptr;
  char* const begin = page_begin(*page);
  const std::size_t offset = address - reinterpret_cast<std::uintptr_t>(begin);
  const std::uint64_t* const words = page_bits(*page, Arena::of(page)->allocated);
  char* cell = begin;
  if (page->kind == PageKind::Small) {
    cell += offset / page->cell_bytes * page->cell_bytes;
  } else if (page->kind == PageKind::Mixed) {  // the nearest cell that starts before
    std::size_t bit = offset / kCellAlignment;
    while (bit > 0 && (words[bit / 64] >> (bit % 64) & 1) == 0) --bit;
    cell += bit * kCellAlignment;
  }
  const std::size_t bit = static_cast<std::size_t>(cell - begin) / kCellAlignment;
  const bool is_allocated = (words[bit / 64] >> (bit % 64) & 1) != 0;
  return is_allocated ? reinterpret_cast<Cell*>(cell) : nullptr;
}

// -- For allocators

Page* Heap::take_page(unsigned run, std::size_t cell_bytes) {
  const std::lock_guard lock{mutex_};
  if (Page* const page = available_[run]; page != nullptr) {
    available_[run] = page->next_available;
    return page;
  }
  const std::size_t granules = page_bytes_ < kSmallHeapBytes ? 1 : kSmallPageGranules;
  Page* page = small_page_locked(granules, PageKind::Small);
  if (page == nullptr && granules > 1) page = small_page_locked(1, PageKind::Small);
  return page == nullptr ? nullptr : add_page_locked(page, run, cell_bytes);
}

void* Heap::allocate_mixed(std::size_t bytes) {
  const std::lock_guard lock{mutex_};
  if (mixed_page_ == nullptr && page_bytes_ == 0) {
    Page* const page = small_page_locked(1, PageKind::Mixed);
    if (page == nullptr) return nullptr;
    mixed_page_ = add_page_locked(page, kAllRuns, 0);
    mixed_cursor_ = page_begin(*page);
    mixed_end_ = mixed_cursor_ + page->bytes;
  }
  if (static_cast<std::size_t>(mixed_end_ - mixed_cursor_) < bytes) return nullptr;
  char* const cell = mixed_cursor_;
  mixed_cursor_ += bytes;
  set_bit(Arena::of(cell)->allocated, cell);
  unpoison_memory(cell, bytes);
  *reinterpret_cast<std::uint64_t*>(cell) = 0;  // a Free cell until it is constructed
  return cell;
}

Page* Heap::take_large_page(std::size_t bytes) {
  const std::size_t granules = to_granules(bytes);
  if (granules > std::size_t{1} << 36) return nullptr;
  const std::size_t charged = granules * kGranuleBytes;
  if (!charge(charged)) return nullptr;
  Page* const page = granules <= kMaxPageGranules
                         ? source_.allocate(*this, granules, PageKind::Large)
                         : source_.allocate_huge(*this, charged);
  if (page == nullptr) {
    release(charged);
    return nullptr;
  }
  allocated_since_.fetch_add(charged, std::memory_order_relaxed);  // a sum, no partner
  const std::lock_guard lock{mutex_};
  add_page_locked(page, kAllRuns, 0);
  set_bit(Arena::of(page)->allocated, page_begin(*page));
  return page;
}

Page* Heap::small_page_locked(std::size_t granules, PageKind kind) {
  const std::size_t bytes = granules * kGranuleBytes;
  if (!charge(bytes)) return nullptr;
  Page* const page = source_.allocate(*this, granules, kind);
  if (page == nullptr) {
    release(bytes);
    return nullptr;
  }
  poison_memory(page_begin(*page), page->bytes);
  return page;
}

Page* Heap::add_page_locked(Page* page, unsigned run, std::size_t cell_bytes) {
  page->run = static_cast<std::uint8_t>(run);
  page->cell_bytes = static_cast<std::uint32_t>(cell_bytes);
  page->next_page = pages_;
  pages_ = page;
  page_bytes_ += page->bytes;
  if (options_.mode == HeapMode::Permanent) {
    std::memset(page_bits(*page, Arena::of(page)->marked), 0xff,
                page_bit_words(*page) * sizeof(std::uint64_t));
  }
  return page;
}

// The page is in no list any more.
void Heap::drop_page(Page& page) {
  const std::size_t bytes = page.bytes;
  page_bytes_ -= bytes;
  source_.release(page);
  release(bytes);
}

bool Heap::is_collection_due() {
  if (roots_ == nullptr) return false;
  if (options_.collect_every != 0 &&
      countdown_.fetch_sub(1, std::memory_order_relaxed) <= 1) {  // own counter
    countdown_.store(forced_interval(), std::memory_order_relaxed);
    return true;
  }
  return allocated_since_.load(std::memory_order_relaxed) >= threshold_;
}

// The more is alive, the less often: the time of all collections stays in proportion.
std::uint64_t Heap::forced_interval() const {
  constexpr std::size_t kBytesPerTurn = 4096;
  return options_.collect_every + statistics_.live_bytes / kBytesPerTurn;
}

// Near the limit every request would collect, and free next to nothing: a collection must have had something to find.
bool Heap::is_collection_worthwhile() const {
  if (roots_ == nullptr) return false;
  return has_refused_.load(std::memory_order_relaxed) ||  // a hint, no partner
         allocated_since_.load(std::memory_order_relaxed) >= limit_bytes() / 64;
}

bool Heap::allocates_one_by_one() const {
  return options_.faults != nullptr || options_.collect_every != 0;
}

// -- Collection

void Heap::flush_allocators() {
  for (Allocator* one = allocators_; one != nullptr; one = one->next_) one->flush();
}

void Heap::finalize_cells(const Page& page, const std::uint64_t* dead) {
  for_each_set_bit(page, dead, [&](char* address) {
    Cell& cell = *reinterpret_cast<Cell*>(address);
    const FinalizeFunction finalize = traces().finalizer(cell.kind);
    if (finalize != nullptr) finalize(cell);
  });
}

void Heap::collect(Allocator& current) {
  if (roots_ == nullptr) return;
  Occupant* const occupant = current.occupant_;
  if (occupant == nullptr) return Collection{*this, {}}.run();
  if (occupant->stack_base == 0) return;  // whose frames hold values nobody could find
  call_with_stack(occupant->stack_base, [&](StackRange stack) {
    // Parked instead: another worker has collected meanwhile.
    (void)safepoint_->stop_others(*occupant, [&] { Collection{*this, stack}.run(); });
  });
}

}  // namespace heddle
