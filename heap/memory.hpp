#pragma once
// heap/memory.hpp -- off-heap memory of the runtime: on a context's bill, refused before it is made, made to fail by tests.

#include <cstddef>

namespace heddle {

class Allocator;
class Heap;

/// Names a place that asks for off-heap memory: `static constexpr AllocationSite kInboxSite{"task inbox"};`
struct AllocationSite {
  const char* name;
};

/// nullptr: the limit or the OS refuses. May collect, like any allocation.
[[nodiscard]] void* allocate_off_heap(Allocator& allocator, std::size_t bytes,
                                      const AllocationSite& site);
/// For those who hold no allocator (host threads, the scheduler's side): never collects.
[[nodiscard]] void* allocate_off_heap(Heap& heap, std::size_t bytes, const AllocationSite& site);
/// `bytes` as asked for. nullptr is allowed.
void free_off_heap(Heap& heap, void* memory, std::size_t bytes);

}  // namespace heddle
