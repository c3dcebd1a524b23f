// tests/unit/heap/collection_test.cpp -- what marking and sweeping promise (the steps of heap/heap.hpp).

#include <cstring>

#include "heap/collection.hpp"
#include "heap/safepoint.hpp"
#include "heap_fixture.hpp"

namespace heddle {
namespace {

void link(Slots& from, std::uint32_t slot, Slots& to) {
  Heap::store(from, from.values() + slot, Value::internal(&to));
}
Slots* next_of(const Slots& cell) {
  return Heap::load(const_cast<Slots&>(cell).values()).as<Slots>();
}

// A context with this thread inside, whose native stack is scanned.
struct ScannedFixture : HeapFixture {
  Safepoint safepoint{heap};
  Occupant& occupant = safepoint.enter();
  ~ScannedFixture() { safepoint.leave(occupant); }
  Allocator& inside() { return *occupant.allocator; }
  Slots* make(std::uint32_t count) {
    return new (inside().allocate(Slots::bytes(count))) Slots{count};
  }
};

// Makes a cell and forgets every copy of its address but the disguised one.
[[gnu::noinline]] std::uintptr_t make_disguised(ScannedFixture& test, std::uint32_t marker) {
  Slots* const cell = test.make(1);
  Heap::store(*cell, cell->values(), Value::from_number(marker));
  return ~reinterpret_cast<std::uintptr_t>(cell);
}
// Overwrites the frames of calls that have returned.
[[gnu::noinline]] void clear_stack_below() {
  volatile char frame[8192];
  for (volatile char& byte : frame) byte = 0;
}

}  // namespace

TEST_CASE("a list of a million cells is marked without recursion", "[heap][collection]") {
  HeapFixture test;
  Slots* const last = test.make_slots(1);
  Slots* first = last;
  test.root(Value::hole());
  for (int i = 0; i < 1'000'000; ++i) {
    Slots* const cell = test.make_slots(1);
    link(*cell, 0, *first);
    first = cell;
    test.roots.roots[0] = Value::internal(first);
  }
  test.allocator.collect();
  std::size_t length = 0;
  for (Slots* cell = first; cell != last; cell = next_of(*cell)) ++length;
  CHECK(length == 1'000'000);
}

TEST_CASE("marking goes on when the mark stack cannot grow", "[heap][marker]") {
  HeapFixture test;
  Slots* const root = test.make_slots(5000);
  test.root(Value::internal(root));
  for (std::uint32_t i = 0; i < 5000; ++i) {
    Slots* const middle = test.make_slots(3);
    link(*root, i, *middle);
    for (std::uint32_t j = 0; j < 3; ++j) link(*middle, j, *test.make_slots(1));
  }
  Marker marker{test.heap, 256};
  marker.visit(root);
  marker.drain();
  std::size_t marked = 0;
  test.heap.for_each_cell([&](Cell& cell) { marked += Marker::is_marked(&cell) ? 1 : 0; });
  CHECK(marked == 1 + 5000 + 15'000);
  test.heap.for_each_cell([&](Cell& cell) {  // H2: as a collection leaves it
    const BitPosition at = BitPosition::of(&cell);
    Arena::of(&cell)->marked[at.word] &= ~at.mask;
  });
}

TEST_CASE("cells in cycles die together", "[heap][collection]") {
  HeapFixture test;
  Slots* const one = test.make_slots(1);
  Slots* const two = test.make_slots(1);
  link(*one, 0, *two);
  link(*two, 0, *one);
  test.allocator.collect();
  CHECK(test.count_cells() == 0);
}

TEST_CASE("large and huge cells live and die like small ones", "[heap][collection]") {
  HeapFixture test;
  Slots* const large = test.make_slots(1000);
  Slots* const huge = test.make_slots(400'000);
  test.root(Value::internal(huge));
  link(*huge, 399'999, *large);
  test.allocator.collect();
  CHECK(test.count_cells() == 2);
  CHECK(Heap::load(huge->values() + 399'999).as<Slots>() == large);
  test.roots.roots.clear();
  test.allocator.collect();
  CHECK(test.count_cells() == 0);
}

TEST_CASE("what only this thread's stack refers to stays", "[heap][collection][stack]") {
  ScannedFixture test;
  const StackBase base{test.occupant};
  Slots* volatile kept = test.make(2);
  std::vector<std::uintptr_t> lost;
  for (std::uint32_t i = 0; i < 100; ++i) lost.push_back(make_disguised(test, i));
  clear_stack_below();
  test.inside().collect();
  CHECK(kept->count == 2);
  const auto mappings = test.pages.hold_mappings();
  CHECK(test.heap.cell_at(reinterpret_cast<std::uintptr_t>(kept)) == kept);
  std::size_t found = 0;  // some register may still hold one
  for (const std::uintptr_t one : lost) {
    found += test.heap.cell_at(~one) == reinterpret_cast<Cell*>(~one) ? 1 : 0;
  }
  CHECK(found < 10);
}

TEST_CASE("pointers into cells and tagged values on the stack keep them", "[heap][stack]") {
  ScannedFixture test;
  const StackBase base{test.occupant};
  const std::uintptr_t inner = make_disguised(test, 1);
  const std::uintptr_t tagged = make_disguised(test, 2);
  volatile std::uintptr_t middle = ~inner + Slots::bytes(1) - 1;
  volatile std::uint64_t value = Value::internal(reinterpret_cast<void*>(~tagged)).bits();
  clear_stack_below();
  test.inside().collect();
  const auto mappings = test.pages.hold_mappings();
  CHECK(test.heap.cell_at(middle) == reinterpret_cast<Cell*>(~inner));
  CHECK(test.heap.cell_at(~tagged) == Value::from_bits(value).as_cell());
}

TEST_CASE("cell_at finds the cell around any address, and none in free memory", "[heap]") {
  HeapFixture test;
  std::vector<Slots*> cells;
  for (int i = 0; i < 600; ++i) {
    cells.push_back(test.make_slots(static_cast<std::uint32_t>(i % 70)));
    if (i % 3 == 0) test.root(Value::internal(cells.back()));
  }
  test.allocator.collect();
  const auto mappings = test.pages.hold_mappings();
  for (std::size_t i = 0; i < cells.size(); i += 3) {
    const auto at = reinterpret_cast<std::uintptr_t>(cells[i]);
    CHECK(test.heap.cell_at(at) == cells[i]);
    CHECK(test.heap.cell_at(at + Slots::bytes(cells[i]->count) - 1) == cells[i]);
  }
}

TEST_CASE("tasks can be enumerated while roots are traced", "[heap][tasks]") {
  struct TaskRoots final : RootProvider {
    Heap* heap = nullptr;
    std::size_t seen = 0;
    void trace_roots(Marker& marker) override {
      seen = 0;
      heap->for_each_task([&](Cell& task) {
        ++seen;
        if (task.slot_count == 1) marker.visit(&task);
      });
    }
  };
  // Real tasks are Custom; here a stand-in without references.
  const TraceTable traces = TraceTable::of_heap().with(CellKind::Task, [](Cell&, Marker&) {});
  PageSource pages;
  TaskRoots roots;
  Heap heap{pages, {.traces = &traces}, &roots};
  roots.heap = &heap;
  Allocator allocator{heap};
  for (int i = 0; i < 500; ++i) {
    void* const cell = allocator.allocate_task(112);
    REQUIRE(cell != nullptr);
    new (cell) Cell{CellKind::Task, 0, static_cast<std::uint8_t>(i % 5 == 0)};
    REQUIRE(allocator.allocate(112) != nullptr);
  }
  allocator.collect();
  CHECK(roots.seen == 500);
  allocator.collect();
  CHECK(roots.seen == 100);
}

TEST_CASE("weak processing sees what is dead, and may keep it", "[heap][weak]") {
  HeapFixture test;
  Slots* const live = test.make_slots(1);
  Slots* const dead = test.make_slots(1);
  Slots* const saved = test.make_slots(1);
  Slots* const by_saved = test.make_slots(1);
  link(*saved, 0, *by_saved);
  test.root(Value::internal(live));
  int calls = 0;
  test.roots.weak = [&](Marker& marker) {
    ++calls;
    CHECK(Marker::is_marked(live));
    CHECK_FALSE(Marker::is_marked(dead));
    CHECK(Marker::is_marked(by_saved) == (calls > 1));
    marker.visit(saved);
  };
  test.allocator.collect();
  CHECK(calls == 2);
  CHECK(test.count_cells() == 3);
}

TEST_CASE("a finalizer runs once, when its cell dies or with the heap", "[heap][finalizer]") {
  static int finalized = 0;  // a FinalizeFunction has no state
  finalized = 0;
  const TraceTable traces = TraceTable::of_heap().with(
      CellKind::HostObject, [](Cell&, Marker&) {}, [](Cell&) { ++finalized; });
  {
    HeapFixture test{{.traces = &traces}};
    for (int i = 0; i < 3; ++i) {
      auto* const cell = new (test.allocator.allocate(64)) Cell{CellKind::HostObject, 0};
      test.heap.note_finalizer(*cell);
      if (i == 0) test.root(Value::object(cell));
    }
    test.allocator.collect();
    CHECK(finalized == 2);
    test.allocator.collect();
    CHECK(finalized == 2);
  }
  CHECK(finalized == 3);
}

TEST_CASE("cells of a permanent heap are passed by", "[heap][permanent]") {
  HeapFixture test;
  String* const name = test.names.intern("somebody");
  Slots* const cell = test.make_slots(1);
  test.root(Value::internal(cell));
  Heap::store(*cell, cell->values(), Value::string(name));
  CHECK(Marker::is_marked(name));
  test.allocator.collect();
  CHECK(Marker::is_marked(name));
  CHECK(test.names.find("somebody") == name);
}

TEST_CASE("the Nth allocation fails, once or for ever", "[heap][faults]") {
  AllocationFaults faults;
  HeapFixture test{{.faults = &faults}};
  faults.fail_nth(3, AllocationFaults::Mode::Once);
  std::vector<bool> given;
  for (int i = 0; i < 5; ++i) given.push_back(test.allocator.allocate(32) != nullptr);
  CHECK(given == std::vector<bool>{true, true, false, true, true});
  faults.fail_nth(2, AllocationFaults::Mode::Forever);
  given.clear();
  for (int i = 0; i < 4; ++i) given.push_back(test.allocator.allocate(5000) != nullptr);
  CHECK(given == std::vector<bool>{true, false, false, false});
  CHECK(faults.total().failed == 4);
  CHECK(faults.sites().size() >= 2);  // a loop may have been unrolled
}

TEST_CASE("a heap that collects at every allocation keeps what is reached", "[heap][stress]") {
  HeapFixture test{{.collect_every = 1, .verify = true}};
  Slots* const root = test.make_slots(50);
  test.root(Value::internal(root));
  for (std::uint32_t i = 0; i < 50; ++i) {
    link(*root, i, *test.make_slots(i % 4));
    REQUIRE(test.make_slots(3) != nullptr);
  }
  test.allocator.collect();
  CHECK(test.count_cells() == 51);
  CHECK(test.heap.collections() >= 100);
  for (std::uint32_t i = 0; i < 50; ++i) {
    CHECK(Heap::load(root->values() + i).as<Slots>()->count == i % 4);
  }
}

}  // namespace heddle
