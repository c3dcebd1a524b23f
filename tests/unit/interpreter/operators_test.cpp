// tests/unit/interpreter/operators_test.cpp -- operators off the fast path. Expected values are Node's.

#include <cmath>
#include <limits>

#include "interpreter_fixture.hpp"

namespace heddle {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
const double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST_CASE("+ joins a string and a primitive", "[interpreter][operators]") {
  InterpreterFixture f;
  CHECK(f.text(add_slow(f.ex, f.string("a"), f.string("b"))) == "ab");
  CHECK(f.text(add_slow(f.ex, f.string("a"), number(0.1))) == "a0.1");
  CHECK(f.text(add_slow(f.ex, Value::null(), f.string("b"))) == "nullb");
  CHECK(f.text(add_slow(f.ex, Value::boolean(true), f.string(""))) == "true");
  CHECK(f.text(add_slow(f.ex, f.string("x"), Value::undefined())) == "xundefined");
}

TEST_CASE("wrong operands are strictness errors that name operator and types",
          "[interpreter][operators]") {
  InterpreterFixture f;
  CHECK(signal::is(add_slow(f.ex, number(1), Value::undefined())));
  CHECK(f.error() ==
        "'+' takes two numbers, or a string and a primitive, not a number and undefined [HD2203]");
  CHECK(signal::is(add_slow(f.ex, f.string("a"), f.object())));
  CHECK(signal::is(arithmetic_slow(f.ex, Arithmetic::Multiply, f.string("2"), number(2))));
  CHECK(f.error() == "'*' takes two numbers, not a string and a number [HD2201]");
  CHECK(signal::is(bitwise_slow(f.ex, Bitwise::ShiftRightZero, Value::null(), number(2))));
  CHECK(f.error() == "'>>>' takes two numbers, not null and a number [HD2201]");
  CHECK(signal::is(less_slow(f.ex, f.string("1"), number(2))));
  CHECK(f.error() == "'<' takes two numbers or two strings, not a string and a number [HD2204]");
  CHECK(signal::is(negate_slow(f.ex, f.object())));
  CHECK(f.error() == "'-' takes a number, not an object [HD2202]");
}

TEST_CASE("powers are Node's, digit for digit", "[interpreter][operators]") {
  // base, exponent, what node v20 prints
  const auto [base, exponent, text] = GENERATE(table<double, double, const char*>({
      {2, 10, "1024"},
      {16.024721972644329, 3.6995475785806775, "28653.63927187318"},  // libm: ...177
      {2.9781185183674097, -3.5646933922544122, "0.020442884073765405"},
      {10, -5, "0.000009999999999999999"},
      {10, 308, "1e+308"},
      {1.1, 10, "2.5937424601000023"},
      {-8, 1.0 / 3, "NaN"},
      {-2, 3, "-8"},
      {1, kInfinity, "NaN"},
      {-1, -kInfinity, "NaN"},
      {1, kNaN, "NaN"},
      {kNaN, 0, "1"},
      {-0.0, -3, "-Infinity"},
      {-kInfinity, 3, "-Infinity"},
      {0, -1, "Infinity"},
      {5e-324, 2, "0"},
      {1.0000001, 1e9, "2.6881038582144647e+43"},
      {0.9999999, 4e9, "1.915131696918784e-174"},
  }));
  CAPTURE(base, exponent);
  CHECK(number_to_text(power(base, exponent)) == text);
}

TEST_CASE("int32 conversion wraps around", "[interpreter][operators]") {
  CHECK(to_int32(4294967296.0 + 5) == 5);
  CHECK(to_int32(2147483648.0) == -2147483648);
  CHECK(to_int32(-2147483649.0) == 2147483647);
  CHECK(to_int32(1e21) == -559939584);
  CHECK(to_int32(-1.9) == -1);
  CHECK(to_int32(kNaN) == 0);
  CHECK(to_int32(-kInfinity) == 0);
}

TEST_CASE("strings are equal by content, whatever their form", "[interpreter][operators]") {
  InterpreterFixture f;
  const std::string half(3000, 'x');
  const Value rope = add_slow(f.ex, f.string(half), f.string(half));
  CHECK(strict_equals(rope, f.string(half + half)));
  CHECK_FALSE(strict_equals(rope, f.string(half + half.substr(1) + "y")));
  CHECK(strict_equals(add_slow(f.ex, f.string(half + "y"), f.string(half)),
                      add_slow(f.ex, f.string(half), f.string("y" + half))));
  CHECK(strict_equals(Value::string(f.name("abc")), f.string("abc")));
  CHECK_FALSE(strict_equals(f.string("abc"), number(1)));
}

TEST_CASE("equalities differ in NaN and -0 only", "[interpreter][operators]") {
  CHECK_FALSE(strict_equals(number(kNaN), number(kNaN)));
  CHECK(same_value_zero(number(kNaN), number(kNaN)));
  CHECK(strict_equals(number(0), number(-0.0)));
  CHECK(same_value_zero(number(0), number(-0.0)));
  CHECK_FALSE(same_value(number(0), number(-0.0)));
  CHECK_FALSE(strict_equals(Value::null(), Value::undefined()));
}

TEST_CASE("strings compare by UTF-16 units", "[interpreter][operators]") {
  InterpreterFixture f;
  CHECK(less_slow(f.ex, f.string("a"), f.string("b")).is_true());
  CHECK(less_slow(f.ex, f.string("Z"), f.string("a")).is_true());
  CHECK(less_slow(f.ex, f.string("a"), f.string("aa")).is_true());
  CHECK_FALSE(less_slow(f.ex, f.string("a"), f.string("a")).is_true());
  CHECK(less_equal_slow(f.ex, f.string("a"), f.string("a")).is_true());
  CHECK(less_slow(f.ex, f.string("\xf0\x9f\x98\x80"), f.string("\xef\xbf\xbd"))
            .is_true());  // a surrogate < U+FFFD
  CHECK_FALSE(less_slow(f.ex, number(kNaN), number(1)).is_true());
}

TEST_CASE("templates join primitives", "[interpreter][operators]") {
  InterpreterFixture f;
  const Value parts[] = {f.string("a"), number(-0.0), Value::null(), f.string("\xc3\xa9"),
                         Value::boolean(false)};
  CHECK(f.text(concat_primitives(f.ex, parts)) ==
        "a0null\xc3\xa9"
        "false");
  const std::string longer(1000, 'x');
  const Value long_parts[] = {f.string(longer), number(1), f.string("\xe2\x82\xac")};
  CHECK(f.text(concat_primitives(f.ex, long_parts)) == longer + "1\xe2\x82\xac");
  CHECK(signal::is(primitive_to_string(f.ex, Value::symbol(f.vm.core.common.iterator))));
  CHECK(f.error() == "Cannot convert a Symbol value to a string");
}

TEST_CASE("unary plus converts primitives", "[interpreter][operators]") {
  InterpreterFixture f;
  CHECK(to_number_slow(f.ex, f.string(" 12 ")) == number(12));
  CHECK(to_number_slow(f.ex, Value::boolean(true)) == number(1));
  CHECK(to_number_slow(f.ex, Value::null()) == number(0));
  CHECK(std::isnan(to_number_slow(f.ex, Value::undefined()).as_number()));
  CHECK(signal::is(to_number_slow(f.ex, f.object())));
}

TEST_CASE("typeof and truth", "[interpreter][operators]") {
  InterpreterFixture f;
  CHECK(f.text(type_of(f.ex, Value::null())) == "object");
  CHECK(f.text(type_of(f.ex, f.object())) == "object");
  CHECK(f.text(type_of(f.ex, f.string(""))) == "string");
  CHECK(f.text(type_of(f.ex, Value::object(f.vm.core.classes.error->class_object))) == "function");
  CHECK_FALSE(is_truthy_slow(f.string("")));
  CHECK(is_truthy_slow(f.string("0")));
  CHECK(is_truthy_slow(f.object()));
}

}  // namespace
}  // namespace heddle
