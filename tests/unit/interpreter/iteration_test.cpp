// tests/unit/interpreter/iteration_test.cpp -- what for-of does with built-in sources.

#include "interpreter/iteration.hpp"

#include "interpreter/builtin_iterator.hpp"
#include "interpreter/collection_object.hpp"
#include "interpreter_fixture.hpp"

namespace heddle {
namespace {

/// All values of a source, as a loop gets them, joined by blanks.
std::string walk(InterpreterFixture& f, Value source) {
  Value registers[2] = {source, number(0)};
  std::string joined;
  for (;;) {
    const Value next = builtin_iterator_next(f.ex, registers[0], &registers[1]);
    REQUIRE_FALSE(signal::is(next));
    if (next.is_hole()) return joined;
    if (!joined.empty()) joined += ' ';
    const bool is_entry = next.is_object();
    joined += is_entry
                  ? f.text(primitive_to_string(f.ex, load_element(next.as<Array>(), 0))) + "=" +
                        f.text(primitive_to_string(f.ex, load_element(next.as<Array>(), 1)))
                  : f.text(primitive_to_string(f.ex, next));
  }
}

Value collection(InterpreterFixture& f, CellKind kind, std::initializer_list<double> keys) {
  const bool is_map = kind == CellKind::Map;
  const ClassDescriptor& klass = is_map ? *f.vm.core.classes.map : *f.vm.core.classes.set;
  const Value made = new_instance(f.ex, Value::object(klass.class_object));
  for (const double key : keys) {
    TableKey prepared;
    REQUIRE(prepare_key(f.ex.allocator, number(key), &prepared));
    REQUIRE(table_set(f.ex.allocator, made.as<CollectionObject>()->owner(), prepared,
                      number(key * 10)) == TableResult::Added);
  }
  return made;
}

TEST_CASE("an array gives its elements, undefined for holes, and those added meanwhile",
          "[interpreter][iteration]") {
  InterpreterFixture f;
  const Value elements[] = {number(1), Value::hole(), number(3)};
  const Value array = new_array(f.ex, elements);
  CHECK(walk(f, array) == "1 undefined 3");
  Value registers[2] = {array, number(3)};
  REQUIRE_FALSE(signal::is(array_append(f.ex, array, number(4))));
  CHECK(builtin_iterator_next(f.ex, array, &registers[1]) == number(4));
}

TEST_CASE("a string gives code points", "[interpreter][iteration]") {
  InterpreterFixture f;
  CHECK(walk(f, f.string("a\xf0\x9f\x98\x80"
                         "b")) == "a \xf0\x9f\x98\x80 b");
  CHECK(walk(f, f.string("")) == "");
}

TEST_CASE("a Map gives entries and a Set values", "[interpreter][iteration]") {
  InterpreterFixture f;
  CHECK(walk(f, collection(f, CellKind::Map, {3, 1, 2})) == "3=30 1=10 2=20");
  CHECK(walk(f, collection(f, CellKind::Set, {3, 1})) == "3 1");
}

TEST_CASE("an iterator gives keys, values or entries and then stays exhausted",
          "[interpreter][iteration]") {
  InterpreterFixture f;
  const Value map = collection(f, CellKind::Map, {1, 2});
  CHECK(walk(f, make_builtin_iterator(f.ex, map, IterationKind::Keys)) == "1 2");
  CHECK(walk(f, make_builtin_iterator(f.ex, map, IterationKind::Values)) == "10 20");
  const Value elements[] = {number(7), number(8)};
  const Value array = new_array(f.ex, elements);
  const Value iterator = make_builtin_iterator(f.ex, array, IterationKind::Entries);
  CHECK(walk(f, iterator) == "0=7 1=8");
  REQUIRE_FALSE(signal::is(array_append(f.ex, array, number(9))));
  CHECK(walk(f, iterator) == "");
}

TEST_CASE("a result object holds value and done", "[interpreter][iteration]") {
  InterpreterFixture f;
  const Value more = iterator_result(f.ex, number(5));
  CHECK(f.get(more, "value") == number(5));
  CHECK_FALSE(f.get(more, "done").is_true());
  const Value end = iterator_result(f.ex, Value::hole());
  CHECK(f.get(end, "value").is_undefined());
  CHECK(f.get(end, "done").is_true());
  CHECK(f.keys(end) == "value done");
}

TEST_CASE("what is not iterable says so", "[interpreter][iteration]") {
  InterpreterFixture f;
  CHECK_FALSE(is_builtin_iterable(f.ex, f.object()));
  CHECK(is_builtin_iterable(f.ex, f.string("")));
  CHECK(signal::is(iterator_method(f.ex, f.object())));
  CHECK(f.error() == "object is not iterable (cannot read property Symbol(Symbol.iterator))");
  CHECK(signal::is(iterator_method(f.ex, number(5))));
  CHECK(f.error() == "number 5 is not iterable (cannot read property Symbol(Symbol.iterator))");
  CHECK(iterator_return_method(f.ex, f.object()).is_undefined());
}

}  // namespace
}  // namespace heddle
