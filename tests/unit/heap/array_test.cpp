// tests/unit/heap/array_test.cpp -- the specification of arrays (V1-V3), dense, with a window, and as dictionaries.

#include "heap/array.hpp"

#include <deque>
#include <random>
#include <thread>

#include "inside_fixture.hpp"

namespace heddle {
namespace {

constexpr ArrayResult kDone = ArrayResult::Done;

struct ArrayFixture : HeapFixture {
  using HeapFixture::HeapFixture;
  Array& array = *make();

  Array* make(std::uint32_t capacity = 0) {
    Array* const made = create_array(allocator, 0, capacity);
    root(Value::object(made));
    return made;
  }
  ArrayResult push(double value) { return array_push(allocator, array, number(value)); }
  ArrayResult set(std::uint32_t index, double value) {
    return set_element(allocator, array, index, number(value));
  }
  Value get(std::uint32_t index) { return get_element(allocator, array, index); }
  Value shift() {
    Value value;
    REQUIRE(array_shift(allocator, array, &value) == kDone);
    return value;
  }
  Value pop() {
    Value value;
    REQUIRE(array_pop(allocator, array, &value) == kDone);
    return value;
  }
};

}  // namespace

TEST_CASE("an empty array has no buffer and holds nothing", "[heap][array][V2]") {
  ArrayFixture test;
  CHECK(test.array.size() == 0);
  CHECK(test.array.storage.load() == empty_storage());
  CHECK(load_element(&test.array, 0).is_hole());
  CHECK(test.pop().is_hole());
  CHECK(test.shift().is_hole());
}

TEST_CASE("elements come back as they were stored", "[heap][array]") {
  ArrayFixture test;
  for (int i = 0; i < 1000; ++i) REQUIRE(test.push(i) == kDone);
  CHECK(test.array.size() == 1000);
  for (std::uint32_t i = 0; i < 1000; ++i) REQUIRE(load_element(&test.array, i) == number(i));
  CHECK(store_element(&test.array, 500, number(-1)));
  CHECK(load_element(&test.array, 500) == number(-1));
  CHECK_FALSE(store_element(&test.array, 1000, number(0)));
}

TEST_CASE("slots beyond the length hold the hole", "[heap][array][V1]") {
  ArrayFixture test;
  for (int i = 0; i < 10; ++i) REQUIRE(test.push(i) == kDone);
  CHECK(test.pop() == number(9));
  REQUIRE(set_length(test.allocator, test.array, 5) == kDone);
  const std::uint32_t capacity = test.array.storage.load()->capacity;
  CHECK(capacity >= 10);
  for (std::uint32_t i = 5; i < capacity + 3; ++i) CHECK(load_element(&test.array, i).is_hole());
  REQUIRE(set_length(test.allocator, test.array, 8) == kDone);
  CHECK(test.get(7).is_hole());
  CHECK(test.get(4) == number(4));
}

TEST_CASE("a store beyond the length leaves holes between", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(test.set(20, 1) == kDone);
  CHECK(test.array.size() == 21);
  CHECK(test.get(0).is_hole());
  CHECK(test.get(20) == number(1));
  CHECK(next_element(test.allocator, test.array, 0) == 20);
  CHECK(next_element(test.allocator, test.array, 21) == 21);
}

TEST_CASE("a length without slots costs nothing until something is stored", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(set_length(test.allocator, test.array, 100'000) == kDone);
  CHECK(test.array.storage.load() == empty_storage());
  CHECK(test.get(99'999).is_hole());
  REQUIRE(test.set(99'999, 1) == kDone);
  CHECK_FALSE(test.array.is_dictionary());
  CHECK(test.array.storage.load()->capacity >= 100'000);
  REQUIRE(test.push(2) == kDone);
  CHECK(test.get(100'000) == number(2));
}

TEST_CASE("pushing behind a length without slots keeps the holes", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(set_length(test.allocator, test.array, 5000) == kDone);
  REQUIRE(test.push(1) == kDone);
  CHECK(test.array.size() == 5001);
  CHECK(test.get(5000) == number(1));
  CHECK(test.get(4999).is_hole());
}

TEST_CASE("append_many puts all next to each other", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(test.push(0) == kDone);
  std::vector<Value> many;
  for (int i = 1; i <= 5000; ++i) many.push_back(number(i));
  REQUIRE(append_many(test.allocator, test.array, many) == kDone);
  CHECK(test.array.size() == 5001);
  for (std::uint32_t i = 0; i <= 5000; ++i) REQUIRE(test.get(i) == number(i));
  CHECK_FALSE(test.array.is_dictionary());
}

TEST_CASE("a queue is first in, first out, however long", "[heap][array][window]") {
  ArrayFixture test;
  std::deque<int> expected;
  std::mt19937 random{3};
  int next = 0;
  for (int i = 0; i < 40'000; ++i) {
    const bool filling = expected.size() < 200 || (i / 8000) % 2 == 0;
    if (random() % 3 != 0 ? filling : !filling) {
      expected.push_back(next);
      REQUIRE(test.push(next++) == kDone);
    } else if (!expected.empty()) {
      REQUIRE(test.shift() == number(expected.front()));
      expected.pop_front();
    }
    REQUIRE(test.array.size() == expected.size());
    if (!expected.empty()) {
      const auto at = static_cast<std::uint32_t>(random() % expected.size());
      REQUIRE(test.get(at) == number(expected[at]));
    }
  }
}

TEST_CASE("a long array gets a window at its first shift, and works through it",
          "[heap][array][window]") {
  ArrayFixture test;
  for (int i = 0; i < 3000; ++i) REQUIRE(test.push(i) == kDone);
  CHECK(test.shift() == number(0));
  CHECK(test.array.storage.load() == empty_storage());
  CHECK(test.get(0) == number(1));
  CHECK(test.get(2998) == number(2999));
  CHECK(test.get(2999).is_hole());
  REQUIRE(test.set(0, -1) == kDone);
  CHECK(test.pop() == number(2999));
  const Value front[] = {number(7), number(8)};
  REQUIRE(array_unshift(test.allocator, test.array, front) == kDone);
  CHECK(test.array.size() == 3000);
  CHECK(test.get(0) == number(7));
  CHECK(test.get(1) == number(8));
  CHECK(test.get(2) == number(-1));
  CHECK(test.get(2999) == number(2998));
  test.allocator.collect();
  REQUIRE(set_length(test.allocator, test.array, 2) == kDone);
  CHECK(test.get(1) == number(8));
  CHECK(test.get(2).is_hole());
}

TEST_CASE("unshift moves short arrays and rebuilds long ones", "[heap][array]") {
  ArrayFixture test;
  std::deque<int> expected;
  for (int i = 0; i < 2500; ++i) {
    const Value values[] = {number(i)};
    REQUIRE(array_unshift(test.allocator, test.array, values) == kDone);
    expected.push_front(i);
  }
  for (std::uint32_t i = 0; i < 2500; ++i) REQUIRE(test.get(i) == number(expected[i]));
}

TEST_CASE("lengths end at 2^32-1", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(set_length(test.allocator, test.array, Array::kMaxLength) == kDone);
  CHECK(test.push(1) == ArrayResult::TooLong);
  CHECK(test.set(Array::kMaxLength, 1) == ArrayResult::TooLong);
  const Value one[] = {number(1)};
  CHECK(array_unshift(test.allocator, test.array, one) == ArrayResult::TooLong);
  REQUIRE(test.set(Array::kMaxLength - 1, 1) == kDone);
  CHECK(test.array.is_dictionary());
  CHECK(test.pop() == number(1));
}

TEST_CASE("a far store makes a dictionary, and nothing is lost", "[heap][array][dictionary]") {
  ArrayFixture test;
  for (int i = 0; i < 10; ++i) REQUIRE(test.push(i) == kDone);
  REQUIRE(test.set(2 * 10 + 1024, 5) == kDone);
  CHECK_FALSE(test.array.is_dictionary());
  REQUIRE(test.set(1'000'000, 6) == kDone);
  CHECK(test.array.is_dictionary());
  CHECK(test.array.size() == 1'000'001);
  CHECK(load_element(&test.array, 3).is_hole());
  CHECK(test.get(3) == number(3));
  CHECK(test.get(1044) == number(5));
  CHECK(test.get(1'000'000) == number(6));
  CHECK(test.get(500).is_hole());
}

TEST_CASE("a dictionary does all an array does", "[heap][array][dictionary]") {
  ArrayFixture test;
  REQUIRE(test.set(5'000'000, 1) == kDone);
  REQUIRE(test.set(10, 2) == kDone);
  REQUIRE(test.push(3) == kDone);
  CHECK(test.array.size() == 5'000'002);
  CHECK(test.pop() == number(3));
  CHECK(test.shift().is_hole());
  CHECK(test.get(9) == number(2));
  const Value front[] = {number(8), number(9)};
  REQUIRE(array_unshift(test.allocator, test.array, front) == kDone);
  CHECK(test.get(0) == number(8));
  CHECK(test.get(11) == number(2));
  REQUIRE(delete_element(test.allocator, test.array, 1) == kDone);
  CHECK(test.get(1).is_hole());
  CHECK(next_element(test.allocator, test.array, 1) == 11);
  const ArrayStorage* const indices = sorted_indices(test.allocator, test.array);
  REQUIRE(indices->capacity == 3);
  CHECK(const_cast<ArrayStorage*>(indices)->values()[2] == number(5'000'001));
  REQUIRE(set_length(test.allocator, test.array, 5) == kDone);
  CHECK(test.array.size() == 5);
  CHECK(test.get(11).is_hole());
  test.allocator.collect();
  CHECK(test.get(0) == number(8));
}

TEST_CASE("a frozen array refuses every change", "[heap][array]") {
  ArrayFixture test;
  REQUIRE(test.push(1) == kDone);
  freeze_array(test.allocator, test.array);
  Value value;
  CHECK(test.push(2) == ArrayResult::Frozen);
  CHECK(test.set(0, 2) == ArrayResult::Frozen);
  CHECK_FALSE(store_element(&test.array, 0, number(2)));
  CHECK(array_pop(test.allocator, test.array, &value) == ArrayResult::Frozen);
  CHECK(array_shift(test.allocator, test.array, &value) == ArrayResult::Frozen);
  CHECK(set_length(test.allocator, test.array, 0) == ArrayResult::Frozen);
  CHECK(delete_element(test.allocator, test.array, 0) == ArrayResult::Frozen);
  CHECK(test.get(0) == number(1));
}

TEST_CASE("a refused growth changes nothing", "[heap][array][limit]") {
  ArrayFixture test{{.limit_bytes = 128 << 10}};
  ArrayResult result = kDone;
  std::uint32_t count = 0;
  while ((result = test.push(count)) == kDone) ++count;
  CHECK(result == ArrayResult::OutOfMemory);
  CHECK(count > 2000);
  CHECK(test.array.size() == count);
  for (std::uint32_t i = 0; i < count; ++i) REQUIRE(test.get(i) == number(i));
}

namespace {

void make_dictionary(ArrayFixture& test) {
  REQUIRE(test.set(1'000'000, 0) == kDone);
  REQUIRE(set_length(test.allocator, test.array, 0) == kDone);
  REQUIRE(test.array.is_dictionary());
}

}  // namespace

TEST_CASE("no push of several tasks is lost, and each is told another length",
          "[heap][array][race]") {
  const auto count = GENERATE(2u, 4u);
  const bool is_dictionary = GENERATE(false, true);
  constexpr int kPushes = 3000;
  ArrayFixture test;
  if (is_dictionary) make_dictionary(test);
  std::vector<std::vector<std::uint32_t>> told(count);
  run_inside(test, count, [&](Allocator& allocator, unsigned thread) {
    for (int i = 0; i < kPushes; ++i) {
      std::uint32_t length = 0;
      (void)array_push(allocator, test.array, number(thread * 10'000 + i), &length);
      told[thread].push_back(length);
      if (i % 16 == 0) allocator.poll();
    }
  });
  REQUIRE(test.array.size() == count * kPushes);
  for (unsigned thread = 0; thread < count; ++thread) {
    for (int i = 0; i < kPushes; ++i) {
      const std::uint32_t length = told[thread][static_cast<std::size_t>(i)];
      REQUIRE(test.get(length - 1) == number(thread * 10'000 + i));
    }
  }
}

TEST_CASE("what several tasks push and take is there exactly once", "[heap][array][race]") {
  const auto count = GENERATE(2u, 4u);
  const bool is_dictionary = GENERATE(false, true);
  // A dictionary is rebuilt by each shift.
  const int turns = is_dictionary ? 300 : 3000, first = is_dictionary ? 10 : 2000;
  ArrayFixture test;
  if (is_dictionary) make_dictionary(test);
  for (int i = 0; i < first; ++i) REQUIRE(test.push(1'000'000 + i) == kDone);
  std::vector<std::vector<double>> taken(count);
  run_inside(test, count, [&](Allocator& allocator, unsigned thread) {
    for (int i = 0; i < turns; ++i) {
      (void)array_push(allocator, test.array, number(thread * 10'000 + i));
      Value value;
      (void)((i + static_cast<int>(thread)) % 2 == 0 ? array_shift(allocator, test.array, &value)
                                                     : array_pop(allocator, test.array, &value));
      if (!value.is_hole()) taken[thread].push_back(value.as_number());
      if (i % 16 == 0) allocator.poll();
    }
  });
  std::vector<double> all;
  for (const auto& one : taken) all.insert(all.end(), one.begin(), one.end());
  for (std::uint32_t i = 0; i < test.array.size(); ++i) all.push_back(test.get(i).as_number());
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  CHECK(all.size() == static_cast<std::size_t>(first + static_cast<int>(count) * turns));
}

TEST_CASE("an array that is never empty always has a last element", "[heap][array][race]") {
  const bool is_dictionary = GENERATE(false, true);
  ArrayFixture test;
  if (is_dictionary) make_dictionary(test);
  REQUIRE(test.push(1) == kDone);
  std::atomic<int> missing{0};
  run_inside(test, 2, [&](Allocator& allocator, unsigned thread) {
    for (int i = 0; i < 20'000; ++i) {
      Value value = number(0);
      if (thread == 0) {
        (void)array_push(allocator, test.array, number(2));
        (void)array_pop(allocator, test.array, &value);
      } else {
        value = get_from_end(allocator, test.array, 1);
      }
      if (value.is_hole()) ++missing;
      if (i % 16 == 0) allocator.poll();
    }
  });
  CHECK(missing == 0);
}

TEST_CASE("reading while others grow and shrink sees old values or holes", "[heap][array][race]") {
  ArrayFixture test;
  std::atomic<int> wrong{0};
  run_inside(test, 2, [&](Allocator& allocator, unsigned thread) {
    for (int i = 0; i < 20'000; ++i) {
      if (thread == 0) {
        if (i % 3000 == 2999) {
          (void)set_length(allocator, test.array, 1);
        } else {
          (void)array_push(allocator, test.array, number(test.array.size()));
        }
      } else {
        const auto at = static_cast<std::uint32_t>(i % 3000);
        const Value value = load_element(&test.array, at);
        if (!value.is_hole() && value != number(at)) ++wrong;
      }
      if (i % 16 == 0) allocator.poll();
    }
  });
  CHECK(wrong == 0);
}

}  // namespace heddle
