// bench/micro/heap_allocation_bench.cpp -- guards the allocator's fast path and the throughput of allocation with
// collection. Unit: time per 32-byte cell. Not a claim about programs: no script runs here.

#include <benchmark/benchmark.h>

#include <new>

#include "heap/heap.hpp"
#include "heap/object.hpp"
#include "heap/safepoint.hpp"

namespace heddle {
namespace {

struct NoRoots final : RootProvider {
  void trace_roots(Marker&) override {}
};

/// A context with one thread inside whose native stack is scanned.
struct World {
  explicit World(std::size_t limit_bytes = std::size_t{2} << 30)
      : heap(pages, {.limit_bytes = limit_bytes}, &roots), safepoint(heap) {}
  PageSource pages;
  NoRoots roots;
  Heap heap;
  Safepoint safepoint;
};

Instance* make_node(Allocator& allocator, Value left, Value right) {
  auto* const node = new (allocator.allocate(Instance::bytes(2))) Instance{0, 2};
  Heap::store(*node, node->words() + 1, left);
  Heap::store(*node, node->words() + 2, right);
  return node;
}

// Nothing survives: bump, collect an empty heap, reuse its pages.
void garbage(benchmark::State& state) {
  World world;
  Occupant& occupant = world.safepoint.enter();
  {
    const StackBase base{occupant};
    for (auto _ : state) {
      benchmark::DoNotOptimize(make_node(*occupant.allocator, Value::null(), Value::null()));
    }
  }
  world.safepoint.leave(occupant);
  state.counters["collections"] = static_cast<double>(world.heap.collections());
}
BENCHMARK(garbage)->Name("heap/allocate/garbage")->Repetitions(3);

// Every cell is on a new page's run: the cost without any collection.
void fresh(benchmark::State& state) {
  constexpr int kCells = 1 << 20;
  for (auto _ : state) {
    state.PauseTiming();
    World world;
    Occupant& occupant = world.safepoint.enter();
    state.ResumeTiming();
    for (int i = 0; i < kCells; ++i) {  // no StackBase: this thread begins no collection
      benchmark::DoNotOptimize(make_node(*occupant.allocator, Value::null(), Value::null()));
    }
    state.PauseTiming();
    if (world.heap.collections() != 0) state.SkipWithError("a collection ran");
    world.safepoint.leave(occupant);
    state.ResumeTiming();
  }
  state.SetItemsProcessed(state.iterations() * kCells);
}
BENCHMARK(fresh)
    ->Name("heap/allocate/fresh_1M_cells")
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

// b06_bintrees of bench/peers, without the interpreter: allocation, marking and sweeping only.
Instance* make_tree(Allocator& allocator, int depth) {
  if (depth == 0) return make_node(allocator, Value::null(), Value::null());
  Instance* const left = make_tree(allocator, depth - 1);
  Instance* const right = make_tree(allocator, depth - 1);
  return make_node(allocator, Value::object(left), Value::object(right));
}

int check_tree(Instance* tree) {
  const Value left = Heap::load(tree->words() + 1);
  if (left.is_null()) return 1;
  return 1 + check_tree(left.as<Instance>()) +
         check_tree(Heap::load(tree->words() + 2).as<Instance>());
}

int run_trees(Allocator& allocator) {
  constexpr int kMax = 16;
  int total = check_tree(make_tree(allocator, kMax + 1));
  Instance* const kept = make_tree(allocator, kMax);
  for (int depth = 4; depth <= kMax; depth += 2) {
    const int rounds = 1 << (kMax - depth + 4);
    for (int i = 0; i < rounds; ++i) total += check_tree(make_tree(allocator, depth));
  }
  return total + check_tree(kept);
}

void binary_trees(benchmark::State& state) {
  World world;
  Occupant& occupant = world.safepoint.enter();
  int total = 0;
  {
    const StackBase base{occupant};
    for (auto _ : state) total = run_trees(*occupant.allocator);
  }
  world.safepoint.leave(occupant);
  if (total != 14985902) state.SkipWithError("a tree was lost");
  const HeapStatistics& statistics = world.heap.statistics();
  state.counters["collections"] = static_cast<double>(world.heap.collections());
  state.counters["gc_ms"] = static_cast<double>(statistics.total_pause_ns) / 1e6 /
                            static_cast<double>(state.iterations());
  state.counters["longest_ms"] = static_cast<double>(statistics.longest_pause_ns) / 1e6;
  state.SetItemsProcessed(state.iterations() * total);
}
BENCHMARK(binary_trees)
    ->Name("heap/allocate/binary_trees")
    ->Repetitions(3)
    ->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace heddle
