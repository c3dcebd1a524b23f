#pragma once
// heap/collection.hpp -- one collection of one heap (the steps are told in heap/heap.hpp).

#include <chrono>
#include <cstdint>
#include <vector>

#include "heap/heap.hpp"
#include "heap/marker.hpp"
#include "heap/safepoint.hpp"

namespace heddle {

/// Threads:    the collecting worker; the context's others are parked.
class Collection {
 public:
  /// `own_stack`: the part of the collecting thread's stack that may hold values; empty if none.
  Collection(Heap& heap, StackRange own_stack) : heap_(heap), own_stack_(own_stack) {}
  void run();

 private:
  void mark();
  void mark_roots();
  void scan_stack(StackRange range);
  void sweep();
  [[nodiscard]] std::size_t sweep_page(Page& page);
  void poison_dead(const Page& page, const std::uint64_t* allocated, const std::uint64_t* marked);

  // Checks of builds and heaps that ask for them.
  void check_cells();
  void check_marks();

  Heap& heap_;
  const StackRange own_stack_;
  Marker marker_{heap_};
};

}  // namespace heddle
