#include "heap/memory.hpp"

#include <cstdlib>

#include "heap/heap.hpp"

namespace heddle {
namespace {

void* make(Heap& heap, std::size_t bytes) {
  void* const memory = std::malloc(bytes);
  if (memory == nullptr) heap.release(bytes);
  return memory;
}

}  // namespace

void* allocate_off_heap(Allocator& allocator, std::size_t bytes, const AllocationSite& site) {
  if (allocator.heap().is_failing(&site) || !allocator.charge(bytes)) return nullptr;
  return make(allocator.heap(), bytes);
}

void* allocate_off_heap(Heap& heap, std::size_t bytes, const AllocationSite& site) {
  if (heap.is_failing(&site) || !heap.charge(bytes)) return nullptr;
  return make(heap, bytes);
}

void free_off_heap(Heap& heap, void* memory, std::size_t bytes) {
  if (memory == nullptr) return;
  std::free(memory);
  heap.release(bytes);
}

}  // namespace heddle
