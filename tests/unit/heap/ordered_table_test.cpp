// tests/unit/heap/ordered_table_test.cpp -- the specification of ordered tables (O1-O3) and their cursors.

#include "heap/ordered_table.hpp"

#include <limits>
#include <map>
#include <random>

#include "inside_fixture.hpp"

namespace heddle {
namespace {

struct TableFixture : HeapFixture {
  using HeapFixture::HeapFixture;
  Variable& owner = *make_owner();
  TableOwner table{owner, &owner.value};

  Variable* make_owner() {
    auto* const made = new (allocator.allocate(sizeof(Variable))) Variable{Value::hole()};
    root(Value::internal(made));
    return made;
  }
  TableKey key(Value value) {
    TableKey prepared{};
    REQUIRE(prepare_key(allocator, value, &prepared));
    return prepared;
  }
  TableResult set(Value at, Value value) { return table_set(allocator, table, key(at), value); }
  TableResult set(double at, double value) { return set(number(at), number(value)); }
  Value get(Value at) { return table_get(allocator, table, key(at)); }
  Value get(double at) { return get(number(at)); }
  bool remove(double at) { return table_delete(allocator, table, key(number(at))); }
  std::uint32_t size() { return table_size(allocator, table); }
  bool next(TableCursor& cursor, double* at) {
    Value found_key, value;
    if (!table_next(allocator, table, &cursor, &found_key, &value)) return false;
    *at = found_key.as_number();
    return true;
  }
  std::vector<double> keys() {
    std::vector<double> all;
    TableCursor cursor;
    double at = 0;
    while (next(cursor, &at)) all.push_back(at);
    return all;
  }
};

}  // namespace

TEST_CASE("an owner without a table is an empty one", "[heap][table]") {
  TableFixture test;
  CHECK(test.size() == 0);
  CHECK(test.get(1).is_hole());
  CHECK_FALSE(test.remove(1));
  CHECK(test.keys().empty());
}

TEST_CASE("keys keep the order of their first setting", "[heap][table]") {
  TableFixture test;
  CHECK(test.set(3, 1) == TableResult::Added);
  CHECK(test.set(1, 1) == TableResult::Added);
  CHECK(test.set(2, 1) == TableResult::Added);
  CHECK(test.set(3, 9) == TableResult::Replaced);
  CHECK(test.keys() == std::vector<double>{3, 1, 2});
  CHECK(test.remove(3));
  CHECK(test.set(3, 1) == TableResult::Added);
  CHECK(test.keys() == std::vector<double>{1, 2, 3});
}

TEST_CASE("keys are equal as SameValueZero says", "[heap][table]") {
  TableFixture test;
  (void)test.set(0, 1);
  CHECK(test.get(-0.0) == number(1));
  (void)test.set(number(std::numeric_limits<double>::quiet_NaN()), number(2));
  CHECK(test.get(number(-std::numeric_limits<double>::quiet_NaN())) == number(2));
  String* const left = create_utf8(test.allocator, "a key of a certain ");
  String* const right = create_utf8(test.allocator, "length");
  String* const rope = concat(test.allocator, *left, *right);
  (void)test.set(Value::string(rope), number(3));
  String* const same = create_utf8(test.allocator, "a key of a certain length");
  CHECK(test.get(Value::string(same)) == number(3));
  CHECK(test.get(Value::undefined()).is_hole());
  (void)test.set(Value::undefined(), number(4));
  (void)test.set(Value::null(), number(5));
  CHECK(test.get(Value::undefined()) == number(4));
  CHECK(test.size() == 5);
}

TEST_CASE("a table does what std::map and a list of keys do", "[heap][table][O2]") {
  TableFixture test;
  std::map<double, double> expected;
  std::vector<double> order;
  std::mt19937 random{5};
  for (int i = 0; i < 30'000; ++i) {
    const double at = random() % (i < 15'000 ? 3000 : 50);
    switch (random() % 4) {
      case 0:
      case 1:
        if (expected.emplace(at, 0).second) order.push_back(at);
        expected[at] = i;
        REQUIRE(test.set(at, i) != TableResult::OutOfMemory);
        break;
      case 2:
        if (expected.erase(at) != 0) order.erase(std::find(order.begin(), order.end(), at));
        test.remove(at);
        break;
      default:
        REQUIRE(test.get(at).is_hole() == !expected.contains(at));
        if (expected.contains(at)) REQUIRE(test.get(at) == number(expected[at]));
    }
    REQUIRE(test.size() == expected.size());
    if (i % 3000 == 0) test.allocator.collect();
  }
  CHECK(test.keys() == order);
}

TEST_CASE("a walk meets what is added and not what is deleted before it comes", "[heap][table]") {
  TableFixture test;
  for (int i = 0; i < 5; ++i) (void)test.set(i, 0);
  TableCursor cursor;
  double at = 0;
  REQUIRE(test.next(cursor, &at));
  REQUIRE(test.next(cursor, &at));
  CHECK(at == 1);
  test.remove(0);
  test.remove(2);
  (void)test.set(5, 0);
  (void)test.set(0, 0);
  std::vector<double> rest;
  while (test.next(cursor, &at)) rest.push_back(at);
  CHECK(rest == std::vector<double>{3, 4, 5, 0});
  (void)test.set(6, 0);
  CHECK_FALSE(test.next(cursor, &at));
}

TEST_CASE("a walk survives growth and compaction at any point", "[heap][table][O2]") {
  for (int stop = 0; stop < 200; stop += 7) {
    TableFixture test;
    for (int i = 0; i < 200; ++i) (void)test.set(i, 0);
    for (int i = 0; i < 200; i += 3) test.remove(i);
    TableCursor cursor;
    double at = -1;
    while (at < stop && test.next(cursor, &at)) {
    }
    const double reached = at;
    for (int i = 0; i < 1000; ++i) (void)test.set(1000 + i, 0);
    std::vector<double> rest;
    while (test.next(cursor, &at)) rest.push_back(at);
    std::vector<double> expected;
    for (int i = 0; i < 200; ++i) {
      if (i % 3 != 0 && i > reached) expected.push_back(i);
    }
    for (int i = 0; i < 1000; ++i) expected.push_back(1000 + i);
    CAPTURE(stop);
    REQUIRE(rest == expected);
  }
}

TEST_CASE("after a clear a walk goes on with what is added then", "[heap][table]") {
  TableFixture test;
  for (int i = 0; i < 10; ++i) (void)test.set(i, 0);
  TableCursor cursor;
  double at = 0;
  REQUIRE(test.next(cursor, &at));
  table_clear(test.allocator, test.table);
  CHECK(test.size() == 0);
  for (int i = 20; i < 50; ++i) (void)test.set(i, 0);
  std::vector<double> rest;
  while (test.next(cursor, &at)) rest.push_back(at);
  CHECK(rest.size() == 30);
  CHECK(rest.front() == 20);
}

TEST_CASE("each walk that adds an entry per step ends when it stops adding", "[heap][table]") {
  TableFixture test;
  (void)test.set(0, 0);
  TableCursor cursor;
  double at = 0;
  int steps = 0;
  while (test.next(cursor, &at)) {
    if (++steps < 5000) {
      test.remove(at);
      (void)test.set(steps, 0);
    }
  }
  CHECK(steps == 5000);
}

TEST_CASE("a refused growth of a table changes nothing", "[heap][table][limit]") {
  TableFixture test{{.limit_bytes = 256 << 10}};
  int count = 0;
  while (test.set(count, count) == TableResult::Added) ++count;
  CHECK(count > 1000);
  CHECK(test.size() == static_cast<std::uint32_t>(count));
  for (int i = 0; i < count; ++i) REQUIRE(test.get(i) == number(i));
  CHECK(test.get(count).is_hole());
}

TEST_CASE("values in a table are kept, deleted ones are not", "[heap][table][collection]") {
  TableFixture test;
  for (int i = 0; i < 100; ++i) (void)test.set(number(i), Value::internal(test.make_slots(1)));
  test.allocator.collect();
  CHECK(test.count_cells() == 2 + 100);
  for (int i = 0; i < 50; ++i) test.remove(i);
  test.allocator.collect();
  CHECK(test.count_cells() == 2 + 50);
}

namespace {}  // namespace

TEST_CASE("changes by several tasks are each atomic", "[heap][table][race]") {
  const auto count = GENERATE(2u, 4u);
  TableFixture test;
  std::atomic<int> wrong{0};
  run_inside(test, count, [&](Allocator& allocator, unsigned thread) {
    for (int i = 0; i < 2000; ++i) {
      TableKey key{};
      if (!prepare_key(allocator, number(thread + count * i), &key)) ++wrong;
      if (table_set(allocator, test.table, key, number(i)) != TableResult::Added) ++wrong;
      if (table_get(allocator, test.table, key) != number(i)) ++wrong;
      if (i % 2 == 0 && !table_delete(allocator, test.table, key)) ++wrong;
      if (i % 64 == 0) {
        TableCursor cursor;
        Value at, value;
        for (int steps = 0; steps < 100; ++steps) {
          if (!table_next(allocator, test.table, &cursor, &at, &value)) break;
          if (at.is_hole() || value.is_hole()) ++wrong;
        }
      }
      allocator.poll();
    }
  });
  CHECK(wrong == 0);
  CHECK(test.size() == count * 1000);
}

}  // namespace heddle
