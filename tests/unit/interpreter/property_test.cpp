// tests/unit/interpreter/property_test.cpp -- own properties of plain objects: shapes, overflow, dictionaries, caches.

#include <atomic>
#include <thread>

#include "heap/array.hpp"
#include "interpreter/inline_cache.hpp"
#include "interpreter_fixture.hpp"

namespace heddle {
namespace {

TEST_CASE("a missing property is undefined", "[interpreter][property]") {
  InterpreterFixture f;
  CHECK(f.get(f.object(), "x").is_undefined());
}

TEST_CASE("properties beyond the cell's room keep their values and order",
          "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object(2);
  std::string expected;
  for (int i = 0; i < 40; ++i) {
    f.set(object, "p" + std::to_string(i), number(i));
    expected += (i == 0 ? "p" : " p") + std::to_string(i);
  }
  for (int i = 0; i < 40; ++i) REQUIRE(f.get(object, "p" + std::to_string(i)) == number(i));
  CHECK(f.keys(object) == expected);
}

TEST_CASE("an object with more properties than shapes take becomes a dictionary",
          "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object(2);
  const int count = ShapeTable::kMaxProperties + 20;
  for (int i = 0; i < count; ++i) f.set(object, "p" + std::to_string(i), number(i));
  CHECK(f.shape(object).has(Shape::kDictionary));
  for (int i = 0; i < count; ++i) REQUIRE(f.get(object, "p" + std::to_string(i)) == number(i));
}

TEST_CASE("a name made at run time makes a dictionary, and means the same as an interned one",
          "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", number(1));
  REQUIRE(set_element(f.ex, object, f.string("made"), number(2)).is_undefined());
  CHECK(f.shape(object).has(Shape::kDictionary));
  CHECK(get_element(f.ex, object, f.string("made")) == number(2));
  CHECK(get_element(f.ex, object, f.string("a")) == number(1));
  CHECK(f.get(object, "a") == number(1));
  CHECK(f.get(object, "made") == number(2));  // interned only now
  f.set(object, "a", number(3));
  CHECK(f.get(object, "a") == number(3));
  CHECK(f.keys(object) == "a made");
}

TEST_CASE("indices come first, in order, and are the same as number and as text",
          "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "b", number(1));
  for (const double key : {10.0, 2.0, 1.5}) {
    REQUIRE(set_element(f.ex, object, number(key), number(key)).is_undefined());
  }
  CHECK(get_element(f.ex, object, f.string("10")) == number(10));
  CHECK(get_element(f.ex, object, f.string("1.5")) == number(1.5));
  CHECK(f.keys(object) == "2 10 b 1.5");
}

TEST_CASE("an index written as a name in a module is an index", "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "b", number(1));
  REQUIRE(define_field(f.ex, object, f.name("7"), number(2), nullptr).is_undefined());
  f.set(object, "3", number(3));
  CHECK(get_element(f.ex, object, number(7)) == number(2));
  CHECK(f.get(object, "3") == number(3));
  CHECK(f.keys(object) == "3 7 b");
}

TEST_CASE("a deleted property is gone and comes back at the end", "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object(2);
  for (const char* key : {"a", "b", "c", "d"}) f.set(object, key, number(1));
  CHECK(delete_element(f.ex, object, Value::string(f.name("b"))).is_true());
  CHECK(delete_element(f.ex, object, Value::string(f.name("d"))).is_true());
  CHECK(delete_element(f.ex, object, Value::string(f.name("zzz"))).is_true());
  CHECK(f.keys(object) == "a c");
  CHECK(f.get(object, "b").is_undefined());
  f.set(object, "b", number(2));
  CHECK(f.keys(object) == "a c b");
  CHECK(f.get(object, "b") == number(2));
}

TEST_CASE("deleting what is not there leaves the shape alone", "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", number(1));
  CHECK(delete_element(f.ex, object, f.string("b")).is_true());
  CHECK_FALSE(f.shape(object).has(Shape::kDictionary));
}

TEST_CASE("a stale cache store into an object that became a dictionary is not lost",
          "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", number(1));
  PropertySlot slot;
  REQUIRE(f.realm.shapes.find(f.shape(object), f.name("a"), &slot));
  REQUIRE(set_element(f.ex, object, f.string("made"), number(2)).is_undefined());
  // What a loop does that compared the shape just before.
  Heap::store(*object.as_object(), object.as_object()->words() + slot.word, number(7));
  CHECK(f.get(object, "a") == number(7));
}

TEST_CASE("a read fills the cache with the place", "[interpreter][property][cache]") {
  InterpreterFixture f;
  const Value object = f.object(2);
  for (const char* key : {"a", "b", "c"}) f.set(object, key, number(1));
  std::uint64_t inside = 0, overflow = 0;
  REQUIRE(get_field(f.ex, object, f.name("b"), &inside) == number(1));
  REQUIRE(get_field(f.ex, object, f.name("c"), &overflow) == number(1));
  CHECK(InlineCache(inside).shape() == f.shape(object).id);
  CHECK(InlineCache(inside).rest() == 3);
  CHECK(InlineCache(overflow).kind() == InlineCache::Kind::Overflow);
  CHECK(InlineCache(overflow).payload() == (0u | 1u << 16));
}

TEST_CASE("what may not be cached is not", "[interpreter][property][cache]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", number(1));
  std::uint64_t cache = 0;
  SECTION("stores to frozen objects") {
    REQUIRE(freeze(f.ex, *object.as_object()));
    CHECK(signal::is(set_field(f.ex, object, f.name("a"), number(2), &cache)));
  }
  SECTION("dictionaries") {
    REQUIRE(set_element(f.ex, object, f.string("made"), number(2)).is_undefined());
    CHECK(get_field(f.ex, object, f.name("a"), &cache) == number(1));
  }
  SECTION("missing properties") {
    CHECK(get_field(f.ex, object, f.name("b"), &cache).is_undefined());
  }
  CHECK(cache == 0);
}

TEST_CASE("a frozen object refuses every change in Node's words", "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", number(1));
  if (GENERATE(false, true))
    REQUIRE(set_element(f.ex, object, f.string("made"), number(2)).is_undefined());
  REQUIRE(freeze(f.ex, *object.as_object()));
  CHECK(is_frozen(f.ex, *object.as_object()));
  CHECK(signal::is(set_field(f.ex, object, f.name("a"), number(2), nullptr)));
  CHECK(f.error() == "Cannot assign to read only property 'a' of object '#<Object>'");
  CHECK(signal::is(set_field(f.ex, object, f.name("b"), number(2), nullptr)));
  CHECK(f.error() == "Cannot add property b, object is not extensible");
  CHECK(signal::is(delete_element(f.ex, object, f.string("a"))));
  CHECK(f.error() == "Cannot delete property 'a' of #<Object>");
  CHECK(f.get(object, "a") == number(1));
}

TEST_CASE("null and undefined have no properties, in Node's words", "[interpreter][property]") {
  InterpreterFixture f;
  CHECK(signal::is(f.get(Value::undefined(), "x")));
  CHECK(f.error() == "Cannot read properties of undefined (reading 'x')");
  CHECK(signal::is(get_element(f.ex, Value::null(), number(0))));
  CHECK(f.error() == "Cannot read properties of null (reading '0')");
  CHECK(signal::is(set_field(f.ex, Value::null(), f.name("y"), number(1), nullptr)));
  CHECK(f.error() == "Cannot set properties of null (setting 'y')");
}

TEST_CASE("primitives have the members of their class and refuse the rest",
          "[interpreter][property]") {
  InterpreterFixture f;
  CHECK(f.get(f.string("abc"), "length") == number(3));
  CHECK(f.text(get_element(f.ex, f.string("abc"), number(1))) == "b");
  CHECK(get_element(f.ex, f.string("abc"), number(3)).is_undefined());
  CHECK(signal::is(f.get(number(5), "foo")));
  CHECK(f.error() == "a number has no property 'foo' [HD2105]");
  CHECK(get_method(f.ex, number(5), f.name("foo"), nullptr).is_undefined());
  CHECK(signal::is(set_field(f.ex, number(5), f.name("x"), number(1), nullptr)));
  CHECK(f.error() == "Cannot create property 'x' on number '5'");
  CHECK(signal::is(set_element(f.ex, f.string("abc"), number(0), number(1))));
  CHECK(f.error() == "Cannot assign to read only property '0' of string 'abc'");
}

TEST_CASE("array elements, length and nothing else", "[interpreter][property][array]") {
  InterpreterFixture f;
  const Value array = new_array(f.ex, {});
  REQUIRE(set_element(f.ex, array, number(2), number(7)).is_undefined());
  CHECK(f.get(array, "length") == number(3));
  CHECK(get_element(f.ex, array, f.string("2")) == number(7));
  CHECK(get_element(f.ex, array, number(0)).is_undefined());
  CHECK(f.keys(array) == "2");
  f.set(array, "length", number(0));
  CHECK(get_element(f.ex, array, number(2)).is_undefined());
  CHECK(signal::is(set_field(f.ex, array, f.name("foo"), number(1), nullptr)));
  CHECK(f.error() == "an array has no property 'foo' [HD2102]");
  CHECK(signal::is(set_field(f.ex, array, f.name("length"), number(-1), nullptr)));
  CHECK(f.error() == "Invalid array length");
}

TEST_CASE("`in` finds own properties, members and elements", "[interpreter][property]") {
  InterpreterFixture f;
  const Value object = f.object();
  f.set(object, "a", Value::undefined());
  const Value key = f.string("a");
  CHECK(has_property(f.ex, key, object).is_true());
  CHECK_FALSE(has_property(f.ex, f.string("b"), object).is_true());
  CHECK(has_property(f.ex, f.string("constructor"), object).is_true());
  CHECK(signal::is(has_property(f.ex, key, number(5))));
  CHECK(f.error() == "Cannot use 'in' operator to search for 'a' in 5");
}

TEST_CASE("copies and rests take enumerable own properties", "[interpreter][property]") {
  InterpreterFixture f;
  const Value source = f.object();
  for (const char* key : {"a", "b", "c"}) f.set(source, key, f.string(key));
  REQUIRE_FALSE(signal::is(define_hidden(f.ex, source, f.name("hidden"), number(1))));
  const Value target = f.object();
  REQUIRE(copy_properties(f.ex, target, source).is_undefined());
  CHECK(f.keys(target) == "a b c");
  const Value excluded[] = {f.string("b")};
  CHECK(f.keys(object_rest(f.ex, source, excluded)) == "a c");
  REQUIRE(copy_properties(f.ex, target, f.string("xy")).is_undefined());
  CHECK(f.keys(target) == "0 1 a b c");
}

TEST_CASE("an object cannot be a property name", "[interpreter][property]") {
  InterpreterFixture f;
  CHECK(signal::is(get_element(f.ex, f.object(), f.object())));
  CHECK(f.error() == "an object cannot be a property name [HD2107]");
}

TEST_CASE("tasks that add different properties to one object lose none",
          "[interpreter][property][race]") {
  InterpreterFixture f;
  constexpr int kRounds = 60, kEach = 12;
  const PropertyKey names[2][kEach] = {
      {f.name("a0"), f.name("a1"), f.name("a2"), f.name("a3"), f.name("a4"), f.name("a5"),
       f.name("a6"), f.name("a7"), f.name("a8"), f.name("a9"), f.name("a10"), f.name("a11")},
      {f.name("b0"), f.name("b1"), f.name("b2"), f.name("b3"), f.name("b4"), f.name("b5"),
       f.name("b6"), f.name("b7"), f.name("b8"), f.name("b9"), f.name("b10"), f.name("b11")}};
  const Value objects = new_array(f.ex, {});
  for (int i = 0; i < kRounds; ++i)
    REQUIRE_FALSE(signal::is(array_append(f.ex, objects, f.object(2))));

  const auto run = [&](Execution& ex, Occupant& occupant, int side) {
    for (int i = 0; i < kRounds; ++i) {
      const Value object = load_element(objects.as<Array>(), static_cast<std::uint32_t>(i));
      for (int key = 0; key < kEach; ++key) {
        if (signal::is(set_field(ex, object, names[side][key], number(key), nullptr))) std::abort();
        if (get_field(ex, object, names[side][key], nullptr) != number(key)) std::abort();
      }
      f.realm.safepoint.poll(occupant);
    }
  };
  std::atomic<bool> is_inside{false}, is_done{false};
  std::thread other{[&] {
    Occupant& occupant = f.realm.safepoint.enter();  // when the test's thread polls
    {
      const StackBase stack_base(occupant);
      HostWorker worker(f.executor);
      Execution ex(f.realm, worker, *occupant.allocator);
      is_inside = true;
      run(ex, occupant, 1);
    }
    f.realm.safepoint.leave(occupant);
    is_done = true;
  }};
  while (!is_inside) f.realm.safepoint.poll(f.host);
  run(f.ex, f.host, 0);
  while (!is_done) f.realm.safepoint.poll(f.host);
  other.join();

  for (int i = 0; i < kRounds; ++i) {
    const Value object = load_element(objects.as<Array>(), static_cast<std::uint32_t>(i));
    for (int key = 0; key < kEach; ++key) {
      REQUIRE(get_field(f.ex, object, names[0][key], nullptr) == number(key));
      REQUIRE(get_field(f.ex, object, names[1][key], nullptr) == number(key));
    }
  }
}

}  // namespace
}  // namespace heddle
