#include "interpreter/operators.hpp"

#include <cmath>

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

constexpr const char* kArithmeticSigns[] = {"-", "*", "/", "%", "**"};
constexpr const char* kBitwiseSigns[] = {"&", "|", "^", "<<", ">>", ">>>"};

Value throw_arithmetic(Execution& ex, const char* sign, Value left, Value right) {
  return throw_strict(ex, Strictness::Arithmetic, sign, describe_type(ex, left),
                      describe_type(ex, right));
}

bool is_primitive(Value value) { return !value.is_object(); }

Value join(Execution& ex, String& left, String& right) {
  if (exceeds_max_length(left, right)) return ex.throw_range_error("Invalid string length");
  String* const joined = concat(ex.allocator, left, right);
  return joined == nullptr ? ex.throw_out_of_memory() : Value::string(joined);
}

/// -1, 0 or 1 of two strings; 2 = no memory to flatten one, thrown.
int compare_strings(Execution& ex, Value left, Value right) {
  const String* const a = flatten(ex.allocator, *left.as_string());
  const String* const b = a == nullptr ? nullptr : flatten(ex.allocator, *right.as_string());
  if (b == nullptr) {
    static_cast<void>(ex.throw_out_of_memory());
    return 2;
  }
  const int order = compare(*a, *b);
  return order < 0 ? -1 : (order > 0 ? 1 : 0);
}

Value throw_comparison(Execution& ex, const char* sign, Value left, Value right) {
  return throw_strict(ex, Strictness::Comparison, sign, describe_type(ex, left),
                      describe_type(ex, right));
}

}  // namespace

Value add_slow(Execution& ex, Value left, Value right) {
  if (left.is_number() && right.is_number()) {
    return Value::from_number(left.as_number() + right.as_number());
  }
  const bool has_string = left.is_string() || right.is_string();
  if (!has_string || !is_primitive(left) || !is_primitive(right)) {
    return throw_strict(ex, Strictness::Addition, describe_type(ex, left),
                        describe_type(ex, right));
  }
  const Value left_text = primitive_to_string(ex, left);
  if (signal::is(left_text)) return left_text;
  const Value right_text = primitive_to_string(ex, right);
  if (signal::is(right_text)) return right_text;
  return join(ex, *left_text.as_string(), *right_text.as_string());
}

Value arithmetic_slow(Execution& ex, Arithmetic operation, Value left, Value right) {
  if (!left.is_number() || !right.is_number()) {
    return throw_arithmetic(ex, kArithmeticSigns[static_cast<int>(operation)], left, right);
  }
  const double x = left.as_number(), y = right.as_number();
  switch (operation) {
    case Arithmetic::Subtract:
      return Value::from_number(x - y);
    case Arithmetic::Multiply:
      return Value::from_number(x * y);
    case Arithmetic::Divide:
      return Value::from_number(x / y);
    case Arithmetic::Remainder:
      return Value::canonical(remainder(x, y));
    case Arithmetic::Power:
      return Value::canonical(power(x, y));
  }
  panic("corrupt operator");
}

Value bitwise_slow(Execution& ex, Bitwise operation, Value left, Value right) {
  if (!left.is_number() || !right.is_number()) {
    return throw_arithmetic(ex, kBitwiseSigns[static_cast<int>(operation)], left, right);
  }
  const std::int32_t x = to_int32(left.as_number()), y = to_int32(right.as_number());
  const auto bits = static_cast<std::uint32_t>(x);
  const int shift = y & 31;
  switch (operation) {
    case Bitwise::And:
      return Value::from_number(x & y);
    case Bitwise::Or:
      return Value::from_number(x | y);
    case Bitwise::Xor:
      return Value::from_number(x ^ y);
    case Bitwise::ShiftLeft:
      return Value::from_number(static_cast<std::int32_t>(bits << shift));
    case Bitwise::ShiftRight:
      return Value::from_number(x >> shift);
    case Bitwise::ShiftRightZero:
      return Value::from_number(bits >> shift);
  }
  panic("corrupt operator");
}

Value bit_not_slow(Execution& ex, Value operand) {
  if (operand.is_number()) return Value::from_number(~to_int32(operand.as_number()));
  return throw_strict(ex, Strictness::UnaryArithmetic, "~", describe_type(ex, operand));
}

Value negate_slow(Execution& ex, Value operand) {
  if (operand.is_number()) return Value::canonical(-operand.as_number());
  return throw_strict(ex, Strictness::UnaryArithmetic, "-", describe_type(ex, operand));
}

Value of_number_slow(Execution& ex, double (*function)(double), Value operand) {
  const Value number = to_number_slow(ex, operand);
  return signal::is(number) ? number : Value::canonical(function(number.as_number()));
}

Value to_number_slow(Execution& ex, Value operand) {
  if (operand.is_number()) return operand;
  if (operand.is_boolean()) return Value::from_number(operand.is_true() ? 1 : 0);
  if (operand.is_null()) return Value::from_number(0);
  if (operand.is_undefined()) return Value::from_number(std::numeric_limits<double>::quiet_NaN());
  if (operand.is_symbol()) return ex.throw_type_error("Cannot convert a Symbol value to a number");
  if (!operand.is_string())
    return throw_strict(ex, Strictness::ToNumber, describe_type(ex, operand));
  const String* const flat = flatten(ex.allocator, *operand.as_string());
  if (flat == nullptr) return ex.throw_out_of_memory();
  return Value::canonical(text_to_number(StringView(*flat)));
}

Value less_slow(Execution& ex, Value left, Value right) {
  if (left.is_number() && right.is_number())
    return Value::boolean(left.as_number() < right.as_number());
  if (!left.is_string() || !right.is_string()) return throw_comparison(ex, "<", left, right);
  const int order = compare_strings(ex, left, right);
  return order == 2 ? signal::kException : Value::boolean(order < 0);
}

Value less_equal_slow(Execution& ex, Value left, Value right) {
  if (left.is_number() && right.is_number())
    return Value::boolean(left.as_number() <= right.as_number());
  if (!left.is_string() || !right.is_string()) return throw_comparison(ex, "<=", left, right);
  const int order = compare_strings(ex, left, right);
  return order == 2 ? signal::kException : Value::boolean(order <= 0);
}

bool strict_equals(Value left, Value right) {
  if (left.is_number() && right.is_number()) return left.as_number() == right.as_number();
  if (left == right) return !left.is_number();
  if (!left.is_string() || !right.is_string()) return false;
  return same_text(*left.as_string(), *right.as_string());
}

bool same_value_zero(Value left, Value right) {
  if (left.is_number() && right.is_number()) {
    const double x = left.as_number(), y = right.as_number();
    return x == y || (std::isnan(x) && std::isnan(y));
  }
  return strict_equals(left, right);
}

bool same_value(Value left, Value right) {
  if (left.is_number() && right.is_number() && left.as_number() == 0 && right.as_number() == 0) {
    return std::signbit(left.as_number()) == std::signbit(right.as_number());
  }
  return same_value_zero(left, right);
}

bool is_truthy_slow(Value value) {
  if (value.is_string()) return value.as_string()->length != 0;
  if (value.is_number()) return value.as_number() < 0 || value.as_number() > 0;
  return value.is_cell() || value.is_true();
}

Value type_of(Execution& ex, Value value) {
  const CommonNames& names = ex.realm.core.common;
  const String* text = names.object;
  if (value.is_number()) {
    text = names.number;
  } else if (value.is_string()) {
    text = names.string;
  } else if (value.is_boolean()) {
    text = names.boolean;
  } else if (value.is_undefined()) {
    text = names.undefined;
  } else if (value.is_symbol()) {
    text = names.symbol;
  } else if (is_callable(value)) {
    text = names.function;
  }
  return Value::string(text);
}

std::int32_t to_int32(double number) {
  if (std::abs(number) < 0x1p63)
    return static_cast<std::int32_t>(static_cast<std::int64_t>(number));
  if (!std::isfinite(number)) return 0;
  return static_cast<std::int32_t>(static_cast<std::int64_t>(std::fmod(number, 0x1p32)));
}

double remainder(double x, double y) { return std::fmod(x, y); }

std::string describe_type(Execution& ex, Value value) {
  if (value.is_number()) return "a number";
  if (value.is_string()) return "a string";
  if (value.is_boolean()) return "a boolean";
  if (value.is_undefined()) return "undefined";
  if (value.is_null()) return "null";
  if (value.is_symbol()) return "a symbol";
  if (!value.is_object()) return "an internal value";
  const Object& object = *value.as_object();
  if (object.kind == CellKind::Array) return "an array";
  if (object.kind == CellKind::Namespace) return "a module namespace";
  if (object.kind == CellKind::Class) {
    return fmt::format("class {}", to_utf8(*static_cast<const Class&>(object).descriptor->name));
  }
  if (is_callable(value)) return "a function";
  const ClassDescriptor* const klass = class_of(ex, value);
  if (klass == nullptr || klass == ex.realm.core.classes.object) return "an object";
  const std::string name = to_utf8(*klass->name);
  const bool has_vowel = name.find_first_of("AEIOUaeiou") == 0;
  return fmt::format("{} {}", has_vowel ? "an" : "a", name);
}

}  // namespace heddle
