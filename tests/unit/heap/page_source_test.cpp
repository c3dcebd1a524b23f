// tests/unit/heap/page_source_test.cpp -- the specification of PageSource (A1-A3) and of the arena's address arithmetic.

#include <set>

#include "heap_fixture.hpp"

namespace heddle {
namespace {

// A PageSource only needs to know heaps by address.
struct SourceFixture {
  PageSource pages;
  Heap owner{pages, {}};
  Heap other{pages, {}};
};

}  // namespace

TEST_CASE("pages of one arena do not overlap", "[heap][pages][A1]") {
  SourceFixture test;
  std::vector<Page*> taken;
  std::set<char*> granules;
  for (std::size_t count : {1, 8, 3, 128, 1, 64, 8}) {
    Page* const page = test.pages.allocate(test.owner, count, PageKind::Small);
    REQUIRE(page != nullptr);
    CHECK(page->bytes == count * kGranuleBytes);
    for (std::size_t i = 0; i < count; ++i) {
      CHECK(granules.insert(page_begin(*page) + i * kGranuleBytes).second);
    }
    taken.push_back(page);
  }
  for (Page* page : taken) test.pages.release(*page);
}

TEST_CASE("a full arena is followed by another, and both are given back", "[heap][pages][A2]") {
  SourceFixture test;
  std::vector<Page*> taken;
  for (std::size_t i = 0; i < kUsableGranules + 1; ++i) {
    taken.push_back(test.pages.allocate(test.owner, 1, PageKind::Small));
    REQUIRE(taken.back() != nullptr);
  }
  CHECK(test.pages.mapped_bytes() == 2 * kArenaBytes);
  for (Page* page : taken) test.pages.release(*page);
  CHECK(test.pages.mapped_bytes() <= 2 * kArenaBytes);
}

TEST_CASE("a shrinking source returns arenas to the OS", "[heap][pages]") {
  SourceFixture test;
  std::vector<Page*> taken;
  for (int i = 0; i < 60; ++i) {
    taken.push_back(test.pages.allocate(test.owner, kMaxPageGranules, PageKind::Large));
  }
  const std::size_t before = test.pages.mapped_bytes();
  for (Page* page : taken) test.pages.release(*page);
  CHECK(before >= 60 * kArenaBytes / 2);
  CHECK(test.pages.mapped_bytes() <= 2 * kArenaBytes);
}

TEST_CASE("an address leads to its page, if it belongs to that heap", "[heap][pages][A3]") {
  SourceFixture test;
  Page* const page = test.pages.allocate(test.owner, 2, PageKind::Large);
  const auto begin = reinterpret_cast<std::uintptr_t>(page_begin(*page));
  auto mappings = test.pages.hold_mappings();
  CHECK(test.pages.page_at(test.owner, begin) == page);
  CHECK(test.pages.page_at(test.owner, begin + page->bytes - 1) == page);
  CHECK(test.pages.page_at(test.owner, begin + page->bytes) == nullptr);
  CHECK(test.pages.page_at(test.other, begin) == nullptr);
  CHECK(test.pages.page_at(test.owner, reinterpret_cast<std::uintptr_t>(Arena::of(page))) ==
        nullptr);
  CHECK(test.pages.page_at(test.owner, 0x1234) == nullptr);
  CHECK(test.pages.page_at(test.owner, ~std::uintptr_t{0}) == nullptr);
  mappings.unlock();
  test.pages.release(*page);
}

TEST_CASE("a huge page is found from anywhere inside it", "[heap][pages][A3]") {
  SourceFixture test;
  const std::size_t bytes = 5 * kArenaBytes + kGranuleBytes;
  Page* const page = test.pages.allocate_huge(test.owner, bytes);
  REQUIRE(page != nullptr);
  const auto begin = reinterpret_cast<std::uintptr_t>(page_begin(*page));
  {
    const auto mappings = test.pages.hold_mappings();
    for (std::size_t offset = 0; offset < bytes; offset += kArenaBytes / 2) {
      CHECK(test.pages.page_at(test.owner, begin + offset) == page);
    }
    CHECK(test.pages.page_at(test.owner, begin + bytes) == nullptr);
  }
  CHECK(&page_of_cell(page_begin(*page)) == page);
  test.pages.release(*page);
  CHECK(test.pages.mapped_bytes() == 0);
}

TEST_CASE("an empty context holds no more than 8 KiB", "[heap][pages]") {
  CHECK(sizeof(Heap) <= 2048);
  HeapFixture test;
  REQUIRE(test.make_slots(4) != nullptr);
  CHECK(test.heap.used_bytes() + sizeof(Heap) <= 8 << 10);
}

}  // namespace heddle
