#pragma once
// heap/allocator.hpp -- where a worker gets cells from.

#include <cstddef>
#include <cstdint>

#include "base/atomic.hpp"
#include "heap/arena.hpp"
#include "heap/size_class.hpp"

namespace heddle {

class Heap;
struct Occupant;

/// A run of free cells per size class; allocating is taking the next cell of the run. When a run is used up, the
/// next one is read off the page's bitmap; when the page is, the heap gives another.
/// Threads:    the worker that holds it; the collector while that worker is stopped.
/// Ownership:  the heap's (Heap::take_allocator), or a member beside a permanent heap; never outlives the heap.
/// Invariants: B1  cells before a run's cursor are allocated, cells from cursor to end are free, and both have
///                 their `allocated` bit set; flush() clears the bits of the free ones.
///             B2  a page is in at most one allocator at a time.
class Allocator {
 public:
  explicit Allocator(Heap& heap);
  Allocator(const Allocator&) = delete;
  Allocator& operator=(const Allocator&) = delete;
  ~Allocator();

  /// Memory for one cell, 16-byte aligned; nullptr: the limit or the OS refuses. May collect: whatever is still needed
  /// must be reachable or on this native stack. Construct the cell before anything else can see it: only its first
  /// eight bytes are cleared (a Free cell, which the collector passes by).
  [[nodiscard, gnu::always_inline]] void* allocate(std::size_t bytes) {
    if (bytes > kMaxSmallBytes) [[unlikely]]
      return allocate_large(bytes);
    const unsigned index = size_class(bytes);
    return take(index, class_bytes(index));
  }
  /// The same for the context's Task cells, all of one size (Heap::for_each_task).
  [[nodiscard]] void* allocate_task(std::size_t bytes) {
    return take(kTaskClass, (bytes + kCellAlignment - 1) & ~(kCellAlignment - 1));
  }

  /// Adds off-heap memory to the context's bill before it is made. false: that would pass the limit, also after
  /// a collection. Taken back with Heap::release().
  [[nodiscard]] bool charge(std::size_t bytes);

  /// Stops here if a collector of this context waits for its workers. Any native code that runs long calls it;
  /// allocate() does by itself.
  void poll();
  /// Whether another worker may be inside the context: then lock bits are taken for real.
  [[nodiscard]] bool is_shared() const {
    return shared_->load(std::memory_order_relaxed);  // own thread's, or ordered by the handshake
  }
  /// Collects now (tests, `gc()` of a debugger).
  void collect();

  [[nodiscard]] Heap& heap() const { return heap_; }
  /// The holder's stay in the context; nullptr when nobody else can be there (tests, permanent heaps).
  [[nodiscard]] Occupant* occupant() const { return occupant_; }

 private:
  friend class Heap;
  friend class Collection;
  friend class Safepoint;

  struct Run {
    char* cursor = nullptr;
    char* end = nullptr;
  };

  void* take(unsigned index, std::size_t bytes) {
#if defined(HEDDLE_STRESS) || defined(__SANITIZE_ADDRESS__)
    return allocate_slow(index,
                         bytes);  // each allocation may collect; each cell is unpoisoned alone
#else
    Run& run = runs_[index];
    char* const cell = run.cursor;
    if (static_cast<std::size_t>(run.end - cell) < bytes) [[unlikely]] {
      return allocate_slow(index, bytes);
    }
    run.cursor = cell + bytes;
    *reinterpret_cast<std::uint64_t*>(cell) = 0;
    return cell;
#endif
  }
  [[gnu::noinline]] void* allocate_slow(unsigned index, std::size_t bytes);
  [[gnu::noinline, gnu::cold]] void* allocate_large(std::size_t bytes);
  [[nodiscard]] void* allocate_from_heap(unsigned index, std::size_t cell_bytes);
  [[nodiscard]] void* take_from_run(unsigned index, std::size_t cell_bytes);
  [[nodiscard]] bool next_run(unsigned index);
  void report_taken();
  void flush();
  void forget_pages();

  Run runs_[kRunCount];
  Page* pages_[kRunCount] = {};  // the page of each run
  std::size_t taken_bytes_ = 0;  // in runs, not yet reported to the heap
  Heap& heap_;
  const Atomic<bool>* shared_;
  Occupant* occupant_ = nullptr;
  Allocator* next_ = nullptr;       // the heap's list of all allocators
  Allocator* next_idle_ = nullptr;  // ... of those nobody holds
};

}  // namespace heddle
