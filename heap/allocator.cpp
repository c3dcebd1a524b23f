#include "heap/allocator.hpp"

#include <algorithm>
#include <bit>
#include <mutex>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/poison.hpp"
#include "heap/safepoint.hpp"

namespace heddle {
namespace {

// The bit of a cell at `offset` bytes into a page.
constexpr std::size_t bit_at(std::size_t offset) { return offset / kCellAlignment; }

bool is_set(const std::uint64_t* words, std::size_t bit) {
  return (words[bit / 64] >> (bit % 64) & 1) != 0;
}

// The first set bit in [bit, end), or end.
std::size_t next_set(const std::uint64_t* words, std::size_t bit, std::size_t end) {
  while (bit < end) {
    const std::uint64_t rest = words[bit / 64] >> (bit % 64);
    if (rest != 0) return std::min(end, bit + static_cast<std::size_t>(std::countr_zero(rest)));
    bit = (bit / 64 + 1) * 64;
  }
  return end;
}

void set_stride(std::uint64_t* words, std::size_t bit, std::size_t end, std::size_t stride) {
  if (64 % stride == 0) {  // whole words at once: bits stand at multiples of the stride
    const std::uint64_t pattern = stride == 64 ? 1 : ~std::uint64_t{0} / ((1ull << stride) - 1);
    for (; bit < end; bit = (bit / 64 + 1) * 64) {
      std::uint64_t mask = pattern & ~std::uint64_t{0} << (bit % 64);
      if (end - bit / 64 * 64 < 64) mask &= (1ull << (end % 64)) - 1;
      words[bit / 64] |= mask;
    }
    return;
  }
  while (bit < end) {
    std::uint64_t& word = words[bit / 64];
    const std::size_t word_end = std::min(end, (bit / 64 + 1) * 64);
    std::uint64_t gathered = word;
    for (; bit < word_end; bit += stride) gathered |= std::uint64_t{1} << (bit % 64);
    word = gathered;
  }
}

void clear_range(std::uint64_t* words, std::size_t bit, std::size_t end) {
  for (; bit < end; ++bit) words[bit / 64] &= ~(std::uint64_t{1} << (bit % 64));
}

}  // namespace

Allocator::Allocator(Heap& heap) : heap_(heap), shared_(&heap.shared_) {
  const std::lock_guard lock{heap.mutex_};
  next_ = heap.allocators_;
  heap.allocators_ = this;
}

Allocator::~Allocator() {
  flush();
  const std::lock_guard lock{heap_.mutex_};
  Allocator** link = &heap_.allocators_;
  while (*link != this) link = &(*link)->next_;
  *link = next_;
}

bool Allocator::charge(std::size_t bytes) {
  poll();
  report_taken();
  if (heap_.is_collection_due()) collect();
  bool is_granted = heap_.charge(bytes);
  if (!is_granted && heap_.is_collection_worthwhile()) {
    collect();
    is_granted = heap_.charge(bytes);
  }
  if (is_granted) taken_bytes_ += bytes;
  return is_granted;
}

void Allocator::poll() {
  if (occupant_ != nullptr) heap_.safepoint_->poll(*occupant_);
}

void Allocator::collect() { heap_.collect(*this); }

// Where a program spends its memory the usual case is the first line: the page has another run. Only when it has none
// does this look at who else wants something, and ask the heap.
void* Allocator::allocate_slow(unsigned index, std::size_t bytes) {
  if (heap_.allocates_one_by_one()) {
    if (heap_.is_failing(__builtin_return_address(0))) return nullptr;
    poll();
    if (heap_.is_collection_due()) collect();
  }
  const std::size_t cell_bytes = index == kTaskClass ? bytes : class_bytes(index);
  if (next_run(index)) return take_from_run(index, cell_bytes);

  poll();
  report_taken();
  if (heap_.is_collection_due()) collect();
  void* const cell = allocate_from_heap(index, cell_bytes);
  if (cell != nullptr || !heap_.is_collection_worthwhile()) return cell;
  collect();
  return allocate_from_heap(index, cell_bytes);
}

void* Allocator::allocate_from_heap(unsigned index, std::size_t cell_bytes) {
  if (next_run(index)) return take_from_run(index, cell_bytes);  // a collection freed some
  if (index != kTaskClass) {
    void* const cell = heap_.allocate_mixed(cell_bytes);
    if (cell != nullptr) return cell;
  }
  do {  // an available page may hold nothing but what another allocator has taken since
    Page* const page = heap_.take_page(index, cell_bytes);
    if (page == nullptr) return nullptr;
    pages_[index] = page;
    runs_[index] = {page_begin(*page), page_begin(*page)};
  } while (!next_run(index));
  return take_from_run(index, cell_bytes);
}

void* Allocator::take_from_run(unsigned index, std::size_t cell_bytes) {
  Run& run = runs_[index];
  char* const cell = run.cursor;
  run.cursor += cell_bytes;
  unpoison_memory(cell, cell_bytes);
  *reinterpret_cast<std::uint64_t*>(cell) = 0;  // a Free cell until it is constructed
  return cell;
}

// Reads the next run of free cells off the bitmap of the page, and marks them allocated (B1).
bool Allocator::next_run(unsigned index) {
  Run& run = runs_[index];
  if (run.cursor != run.end) return true;
  Page* const page = pages_[index];
  if (page == nullptr) return false;
  char* const begin = page_begin(*page);
  std::uint64_t* const words = page_bits(*page, Arena::of(page)->allocated);
  const std::size_t stride = bit_at(page->cell_bytes);
  const std::size_t end = page->bytes / page->cell_bytes * stride;
  std::size_t first = bit_at(static_cast<std::size_t>(run.end - begin));
  while (first < end && is_set(words, first)) first += stride;
  if (first >= end) {
    pages_[index] = nullptr;
    run = {};
    return false;
  }
  const std::size_t last =
      heap_.allocates_one_by_one() ? first + stride : next_set(words, first, end);
  set_stride(words, first, last, stride);
  run = {begin + first * kCellAlignment, begin + last * kCellAlignment};
  taken_bytes_ += static_cast<std::size_t>(run.end - run.cursor);
  return true;
}

void* Allocator::allocate_large(std::size_t bytes) {
  if (heap_.is_failing(__builtin_return_address(0))) return nullptr;
  poll();
  report_taken();
  if (heap_.is_collection_due()) collect();
  Page* page = heap_.take_large_page(bytes);
  if (page == nullptr && heap_.is_collection_worthwhile()) {
    collect();
    page = heap_.take_large_page(bytes);
  }
  if (page == nullptr) return nullptr;
  char* const cell = page_begin(*page);
  *reinterpret_cast<std::uint64_t*>(cell) = 0;  // a Free cell until it is constructed
  return cell;
}

void Allocator::report_taken() {
  heap_.allocated_since_.fetch_add(taken_bytes_, std::memory_order_relaxed);  // a sum, no partner
  taken_bytes_ = 0;
}

// Gives the unused cells of all runs back: their bits say free, and the search goes on where it stood.
void Allocator::flush() {
  for (unsigned i = 0; i < kRunCount; ++i) {
    Run& run = runs_[i];
    if (run.cursor == run.end) continue;
    const char* const begin = page_begin(*pages_[i]);
    clear_range(page_bits(*pages_[i], Arena::of(pages_[i])->allocated),
                bit_at(static_cast<std::size_t>(run.cursor - begin)),
                bit_at(static_cast<std::size_t>(run.end - begin)));
    run.end = run.cursor;
  }
}

// After a collection has sorted the pages anew.
void Allocator::forget_pages() {
  for (unsigned i = 0; i < kRunCount; ++i) {
    runs_[i] = {};
    pages_[i] = nullptr;
  }
}

}  // namespace heddle
