// tests/unit/heap/heap_test.cpp -- the specification of Heap and Allocator (H1, H2, B1).

#include "heap_fixture.hpp"

#include <cstring>
#include <set>

namespace heddle {

TEST_CASE("cells are aligned, distinct and start as Free cells", "[heap][allocator]") {
  HeapFixture test;
  std::set<void*> seen;
  for (std::size_t bytes : {8, 16, 17, 40, 256, 257, 1000, 2048, 2049, 5000, 600'000}) {
    for (int i = 0; i < 20; ++i) {
      void* const cell = test.allocator.allocate(bytes);
      REQUIRE(cell != nullptr);
      CHECK(reinterpret_cast<std::uintptr_t>(cell) % 16 == 0);
      CHECK(static_cast<Cell*>(cell)->kind == CellKind::Free);
      CHECK(seen.insert(cell).second);
      test.root(Value::internal(cell));  // or a collection would make it free
      std::memset(static_cast<char*>(cell) + 8, 0x55, bytes - 8);
    }
  }
}

TEST_CASE("size classes waste at most a fifth", "[heap][size_class]") {
  for (std::size_t bytes = 1; bytes <= kMaxSmallBytes; ++bytes) {
    const std::size_t cell = class_bytes(size_class(bytes));
    REQUIRE(cell >= bytes);
    REQUIRE(cell % kCellAlignment == 0);
    REQUIRE((cell - bytes < 16 || (cell - bytes) * 5 <= cell));
    REQUIRE(small_cell_bytes(bytes) == cell);
  }
}

TEST_CASE("an empty heap has no page, and the first cells share one of 4 KiB", "[heap]") {
  HeapFixture test;
  CHECK(test.heap.used_bytes() == 0);
  for (std::size_t bytes = 16; bytes <= 512; bytes += 16) {
    if (test.allocator.allocate(bytes) == nullptr) FAIL("refused");
    if (bytes <= 256) CHECK(test.heap.used_bytes() == kGranuleBytes);
  }
}

TEST_CASE("a collection frees what no root reaches and keeps the rest", "[heap][collection]") {
  HeapFixture test;
  Slots* const kept = test.make_slots(3);
  test.root(Value::internal(kept));
  Slots* const inner = test.make_slots(1);
  Heap::store(*kept, kept->values() + 1, Value::internal(inner));
  Heap::store(*kept, kept->values() + 2, Value::from_number(7));
  for (int i = 0; i < 1000; ++i) REQUIRE(test.make_slots(2) != nullptr);
  test.allocator.collect();
  CHECK(test.count_cells() == 2);
  CHECK(Heap::load(kept->values() + 1) == Value::internal(inner));
  CHECK(Heap::load(kept->values() + 2).as_number() == 7);
}

TEST_CASE("freed cells are used again before new pages", "[heap][collection]") {
  HeapFixture test;
  for (int i = 0; i < 2000; ++i) {
    Slots* const cell = test.make_slots(2);
    if (i % 10 == 0) test.root(Value::internal(cell));  // every page stays
  }
  const std::size_t used = test.heap.used_bytes();
  test.allocator.collect();
  for (int i = 0; i < 1500; ++i) REQUIRE(test.make_slots(2) != nullptr);
  CHECK(test.heap.used_bytes() <= used);
}

TEST_CASE("pages without a live cell go back to the source", "[heap][collection]") {
  HeapFixture test;
  for (int i = 0; i < 20'000; ++i) REQUIRE(test.make_slots(2) != nullptr);
  REQUIRE(test.make_slots(1000) != nullptr);
  REQUIRE(test.make_slots(200'000) != nullptr);
  test.allocator.collect();
  CHECK(test.heap.used_bytes() <= kGranuleBytes);
}

TEST_CASE("a request beyond the limit is refused, and smaller ones go on", "[heap][limit][H1]") {
  HeapFixture test{{.limit_bytes = 256 << 10}};
  CHECK(test.allocator.allocate(300 << 10) == nullptr);
  CHECK(test.heap.used_bytes() == 0);
  std::size_t cells = 0;
  while (Slots* const cell = test.make_slots(100)) {
    test.root(Value::internal(cell));
    REQUIRE(++cells < 1000);
  }
  CHECK(cells > 200);
  CHECK(test.heap.used_bytes() <= test.heap.limit_bytes());
  test.roots.roots.clear();
  test.allocator.collect();
  CHECK(test.make_slots(100) != nullptr);
}

TEST_CASE("the limit is met by collecting before it is met by refusing", "[heap][limit]") {
  HeapFixture test{{.limit_bytes = 128 << 10}};
  for (int i = 0; i < 10'000; ++i) REQUIRE(test.make_slots(20) != nullptr);
  CHECK(test.heap.collections() > 0);
  CHECK(test.heap.used_bytes() <= test.heap.limit_bytes());
}

TEST_CASE("the reserve lets clean-up allocate beyond the limit", "[heap][limit]") {
  HeapFixture test{{.limit_bytes = 64 << 10}};
  while (Slots* const cell = test.make_slots(100)) test.root(Value::internal(cell));
  test.heap.open_reserve();
  CHECK(test.make_slots(100) != nullptr);
  test.heap.close_reserve();
}

TEST_CASE("off-heap memory is on the bill", "[heap][limit][H1]") {
  HeapFixture test{{.limit_bytes = 1 << 20}};
  REQUIRE(test.allocator.charge(1 << 19));
  CHECK(test.heap.used_bytes() == 1 << 19);
  CHECK_FALSE(test.allocator.charge((1 << 19) + 1));
  CHECK_FALSE(test.heap.charge(SIZE_MAX));
  test.heap.release(1 << 19);
  CHECK(test.heap.used_bytes() == 0);
}

}  // namespace heddle
