#pragma once
// tests/unit/heap/heap_fixture.hpp -- a heap with roots that a test names, and cells to put into it.

#include <catch2/catch.hpp>
#include <functional>
#include <new>
#include <vector>

#include "heap/heap.hpp"
#include "heap/name_table.hpp"
#include "heap/object.hpp"
#include "heap/string_operations.hpp"

namespace heddle {

inline Value number(double value) { return Value::from_number(value); }

/// Roots: the values in `roots`, which tests fill and clear.
class TestRoots final : public RootProvider {
 public:
  std::vector<Value> roots;
  std::function<void(Marker&)> weak = [](Marker&) {};

  void trace_roots(Marker& marker) override { marker.visit(roots.data(), roots.size()); }
  void process_weak(Marker& marker) override { weak(marker); }
};

/// What a Vm and one of its contexts have. The context's native stack is not scanned: only roots keep cells.
struct HeapFixture {
  explicit HeapFixture(HeapOptions options = {})
      : heap(pages, with_names(options), &roots), allocator(heap) {}

  HeapOptions with_names(HeapOptions options) const {
    options.names = &names;
    return options;
  }
  Value root(Value value) {
    roots.roots.push_back(value);
    return value;
  }
  /// A vector of `count` values (the smallest cell that refers to others).
  Slots* make_slots(std::uint32_t count) {
    void* const cell = allocator.allocate(Slots::bytes(count));
    return cell == nullptr ? nullptr : new (cell) Slots{count};
  }
  std::size_t count_cells() {
    std::size_t count = 0;
    heap.for_each_cell([&](Cell&) { ++count; });
    return count;
  }

  PageSource pages;
  Heap permanent{pages, {.limit_bytes = std::size_t{1} << 30, .mode = HeapMode::Permanent}};
  Allocator permanent_allocator{permanent};
  NameTable names{permanent_allocator, 42};
  TestRoots roots;
  Heap heap;
  Allocator allocator;
};

}  // namespace heddle
