#pragma once
// heap/heap.hpp -- the memory of one context.
//
// Concepts. Scripts' data are cells (heap/cell.hpp) in pages (heap/arena.hpp) that the Vm's PageSource lends to this
// heap. A worker allocates through the Allocator it holds while it is inside the context. Cells never move, so native
// code may hold plain pointers to them; the collector finds those by scanning the native stacks of stopped workers
// conservatively. Everything else is traced exactly.
//
// Allocation. An empty heap has no page. The first page is 4 KiB and mixed: cells of all sizes, one after another, so that a
// context with little in it is little. Then each size class has pages of its own, of 4 KiB while the heap is small
// and 32 KiB later. An allocator owns the page it allocates from, so that only a change of page takes the heap's lock.
//
// Collection: mark and sweep, with this context's workers stopped (heap/safepoint.hpp), by the worker whose
// allocation passed the threshold.
//   1. Free runs in the allocators' hands are given back (their bits cleared): now the bit `allocated` says exactly
//      which cells exist.
//   2. Roots: the native stacks of all who are inside, then RootProvider::trace_roots().
//   3. Marking: sets `marked` bits, with an explicit stack (heap/marker.hpp).
//   4. RootProvider::process_weak(): who wants to forget the dead asks is_marked() now.
//   5. Per page: finalizers of dead cells, then allocated = marked, marked = 0. Pages without a live cell go back to the
//      source. No cell is touched, except in builds that poison freed ones: finding free cells is left to the allocators, which
//      read the bitmap when they need the next run. That is the lazy half of the sweep, at no bookkeeping.
//
// Rejected: free lists through the cells (a collection would write to every dead cell); mark bits in headers (would
// dirty every live one and need atomics beside the lock bit); moving collection (natives hold pointers).
//
// The bill is what is held, not what is live: whole pages plus charged off-heap memory. A request that would pass the
// limit is refused before it is made, after one collection has been tried.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>

#include "base/atomic.hpp"
#include "heap/allocation_faults.hpp"
#include "heap/allocator.hpp"
#include "heap/arena.hpp"
#include "heap/cell.hpp"
#include "heap/marker.hpp"
#include "heap/page_source.hpp"
#include "heap/trace.hpp"
#include "heap/value.hpp"

namespace heddle {

class NameTable;
class Safepoint;

/// What refers to a heap's cells from outside of it.
/// Threads:    called by the collecting worker while the context is stopped.
class RootProvider {
 public:
  /// Visits every root. Native stacks are the heap's own business.
  virtual void trace_roots(Marker& marker) = 0;
  /// After marking, before anything is freed: drop references to cells that are not marked. May visit cells to keep them
  /// after all; what they refer to is then marked and the function called again.
  virtual void process_weak([[maybe_unused]] Marker& marker) {}
  /// A collection has ended, which took so long.
  virtual void collected([[maybe_unused]] std::chrono::nanoseconds pause) {}

 protected:
  ~RootProvider() = default;
};

enum class HeapMode : std::uint8_t {
  Collected,
  Permanent,  ///< never collected: the Vm's frozen built-ins and names; every marker passes by
};

struct HeapOptions {
  std::size_t limit_bytes = std::size_t{64} << 20;
  HeapMode mode = HeapMode::Collected;
  const TraceTable* traces = nullptr;  ///< nullptr: TraceTable::of_heap()
  const NameTable* names = nullptr;    ///< single-character strings and the hash seed
  AllocationFaults* faults = nullptr;  ///< tests
  /// Collect at every Nth allocation while little is alive, then less often; 0 = by need. `stress` gives contexts 1.
  std::uint32_t collect_every = 0;
  bool verify = false;  ///< mark twice and compare, walk the heap (always in `stress`)
};

/// Written by each collection.
struct HeapStatistics {
  std::size_t live_bytes = 0;  ///< after the last collection, in cells
  std::uint64_t last_pause_ns = 0;
  std::uint64_t longest_pause_ns = 0;
  std::uint64_t total_pause_ns = 0;
};

/// Threads:    used_bytes, collections, charge, release, limit -- any. Pages -- under mutex_ or with the workers
///             stopped. statistics -- with the workers stopped.
/// Ownership:  of its pages, given back at its end; the cells' finalizers run then.
/// Lock order: mutex_ before the PageSource's.
/// Invariants: H1  used_bytes() = bytes of pages + charged bytes <= limit (+ reserve while it is open).
///             H2  outside of a collection no cell of a collected heap is marked; of a permanent heap all are.
class Heap {
 public:
  /// Beyond the limit for the clean-up of what is being killed (DESIGN.md 2).
  static constexpr std::size_t kReserveBytes = 64 << 10;
  /// Below this much new memory a collection is not worth its fixed cost.
  static constexpr std::size_t kFirstThreshold = 512 << 10;

  Heap(PageSource& source, const HeapOptions& options, RootProvider* roots = nullptr);
  Heap(const Heap&) = delete;
  Heap& operator=(const Heap&) = delete;
  ~Heap();

  /// The one write of a reference (or any value) into a cell. Release, since the value may be an object that was made
  /// just now and that no other task knows: who loads it sees it whole (pairs with load(); both are plain moves on
  /// x86). And it could see the old value, so that concurrent marking can be turned on here and nowhere else.
  static void store([[maybe_unused]] Cell& owner, Value* slot, Value value) {
    __atomic_store_n(reinterpret_cast<std::uint64_t*>(slot), value.bits(), __ATOMIC_RELEASE);
  }
  /// Bulk form; the ranges may overlap.
  static void move_values(Cell& owner, Value* to, const Value* from, std::size_t count);
  static void fill_values(Cell& owner, Value* to, Value value, std::size_t count);
  /// The read that goes with it: acquire.
  [[nodiscard]] static Value load(const Value* slot) {
    return Value::from_bits(
        __atomic_load_n(reinterpret_cast<const std::uint64_t*>(slot), __ATOMIC_ACQUIRE));
  }

  /// The allocator for one more holder. nullptr: no memory for another one.
  [[nodiscard]] Allocator* take_allocator();
  void leave_allocator(Allocator& allocator);

  /// Off-heap memory: billed before it is made. false: it would pass the limit (Allocator::charge collects first).
  [[nodiscard]] bool charge(std::size_t bytes);
  void release(std::size_t bytes);

  [[nodiscard]] std::size_t used_bytes() const {
    return used_bytes_.load(std::memory_order_relaxed);
  }
  [[nodiscard]] std::size_t limit_bytes() const { return limit_.load(std::memory_order_relaxed); }
  void set_limit(std::size_t bytes) { limit_.store(bytes, std::memory_order_relaxed); }
  /// While open, kReserveBytes more may be used. Nests.
  void open_reserve() { open_reserves_.fetch_add(1, std::memory_order_relaxed); }
  void close_reserve() { open_reserves_.fetch_sub(1, std::memory_order_relaxed); }
  /// A script heard that its request was refused: what it lets go of then may be much, without any new allocation.
  void note_refusal() { has_refused_.store(true, std::memory_order_relaxed); }

  /// The kind of `cell` has a finalizer: it runs when the cell is found dead, or at the heap's end.
  void note_finalizer(Cell& cell);

  /// Calls visit(Cell&) for every Task cell. Only while a collection traces roots, or inside
  /// Safepoint::stop_others().
  template <typename Visit>
  void for_each_task(Visit&& visit) {
    for_each_cell_of(kTaskClass, [&](Cell& cell) {
      if (cell.kind == CellKind::Task) visit(cell);
    });
  }
  /// Calls visit(Cell&) for every cell, reachable or not yet swept. As for_each_task.
  template <typename Visit>
  void for_each_cell(Visit&& visit) {
    for_each_cell_of(kAllRuns, visit);
  }
  /// The cell of this heap that contains `address`, or nullptr. Only while its workers are stopped and under
  /// PageSource::hold_mappings().
  [[nodiscard]] Cell* cell_at(std::uintptr_t address) const;

  /// Whether the test that watches this heap wants the allocation at `site` to fail.
  [[nodiscard]] bool is_failing(const void* site) {
    return options_.faults != nullptr && options_.faults->should_fail(site);
  }

  [[nodiscard]] HeapMode mode() const { return options_.mode; }
  [[nodiscard]] const TraceTable& traces() const { return *options_.traces; }
  [[nodiscard]] const NameTable* names() const { return options_.names; }
  [[nodiscard]] PageSource& source() const { return source_; }
  [[nodiscard]] const HeapStatistics& statistics() const { return statistics_; }
  [[nodiscard]] std::uint64_t collections() const {
    return collections_.load(std::memory_order_relaxed);  // a count, no partner
  }
  [[nodiscard]] bool is_shared() const { return shared_.load(std::memory_order_relaxed); }

 private:
  friend class Allocator;
  friend class Marker;
  friend class Safepoint;
  friend class Collection;

  static constexpr unsigned kAllRuns = kRunCount;

  template <typename Visit>
  void for_each_cell_of(unsigned run, Visit&& visit) {
    flush_allocators();
    for (Page* page = pages_; page != nullptr; page = page->next_page) {
      if (run != kAllRuns && page->run != run) continue;
      for_each_set_bit(*page, page_bits(*page, Arena::of(page)->allocated),
                       [&](char* cell) { visit(*reinterpret_cast<Cell*>(cell)); });
    }
  }

  // For Allocator, on the worker that holds it.
  [[nodiscard]] Page* take_page(unsigned run, std::size_t cell_bytes);
  [[nodiscard]] void* allocate_mixed(std::size_t bytes);
  [[nodiscard]] Page* take_large_page(std::size_t bytes);
  [[nodiscard]] bool is_collection_due();
  [[nodiscard]] std::uint64_t forced_interval() const;
  [[nodiscard]] bool is_collection_worthwhile() const;
  [[nodiscard]] bool allocates_one_by_one() const;
  void collect(Allocator& current);

  Page* add_page_locked(Page* page, unsigned run, std::size_t cell_bytes);
  [[nodiscard]] Page* small_page_locked(std::size_t granules, PageKind kind);
  void drop_page(Page& page);
  void flush_allocators();
  void finalize_cells(const Page& page, const std::uint64_t* dead);

  PageSource& source_;
  HeapOptions options_;
  RootProvider* roots_;
  Safepoint* safepoint_ = nullptr;

  std::mutex mutex_;
  Page* pages_ = nullptr;
  Page* available_[kRunCount] = {};
  char* mixed_cursor_ = nullptr;
  char* mixed_end_ = nullptr;
  Page* mixed_page_ = nullptr;
  std::size_t page_bytes_ = 0;
  Allocator* idle_allocators_ = nullptr;
  Allocator* allocators_ = nullptr;

  Atomic<std::size_t> used_bytes_{0};
  Atomic<std::size_t> limit_;
  Atomic<std::uint32_t> open_reserves_{0};
  Atomic<std::size_t> allocated_since_{0};  // since the last collection
  Atomic<std::uint64_t> countdown_;         // to the next forced collection (collect_every)
  Atomic<bool> has_refused_{false};         // since the last collection
  std::size_t threshold_ = kFirstThreshold;
  Atomic<bool> shared_{false};  // Safepoint's
  HeapStatistics statistics_;
  Atomic<std::uint64_t> collections_{0};  // written with the workers stopped
  Allocator first_allocator_;
};

}  // namespace heddle
