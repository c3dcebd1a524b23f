#pragma once
// interpreter/operators.hpp -- operators on anything but what the loop handles itself.

#include <cstdint>
#include <span>
#include <string>

#include "interpreter/execution.hpp"
#include "interpreter/number_text.hpp"

namespace heddle {

// Each answers the result or a signal. Wrong operand types are strictness errors (LANGUAGE.md, Out) whose text names the
// operator and both types.
Value add_slow(Execution& ex, Value left, Value right);
enum class Arithmetic : std::uint8_t { Subtract, Multiply, Divide, Remainder, Power };
Value arithmetic_slow(Execution& ex, Arithmetic operation, Value left, Value right);
enum class Bitwise : std::uint8_t { And, Or, Xor, ShiftLeft, ShiftRight, ShiftRightZero };
Value bitwise_slow(Execution& ex, Bitwise operation, Value left, Value right);
Value bit_not_slow(Execution& ex, Value operand);
Value negate_slow(Execution& ex, Value operand);
/// +a: numbers, strings, booleans, null and undefined as in JavaScript; objects are strictness errors.
Value to_number_slow(Execution& ex, Value operand);
/// function(+a), for the functions of Math that are instructions.
Value of_number_slow(Execution& ex, double (*function)(double), Value operand);
/// a < b, a <= b on strings and numbers: a boolean or a signal.
Value less_slow(Execution& ex, Value left, Value right);
Value less_equal_slow(Execution& ex, Value left, Value right);

/// ===
[[nodiscard]] bool strict_equals(Value left, Value right);
/// === of two strings, whatever their form; cannot fail.
[[nodiscard]] bool same_text(const String& left, const String& right);
/// Number to number as Object.is does, except that 0 equals -0 (Map and Set keys).
[[nodiscard]] bool same_value_zero(Value left, Value right);
/// Object.is
[[nodiscard]] bool same_value(Value left, Value right);
[[nodiscard]] bool is_truthy_slow(
    Value value);  ///< of strings and other cells; the loop does the rest
[[nodiscard]] Value type_of(Execution& ex, Value value);
/// An int32 of a number as the bit operators take it.
[[nodiscard]] std::int32_t to_int32(double number);
/// x % y as in JavaScript.
[[nodiscard]] double remainder(double x, double y);
/// x ** y, digit for digit as Node computes it (power.cpp).
[[nodiscard]] double power(double base, double exponent);

/// A primitive for a template: strings, numbers ... are themselves; objects call their toString (Called); symbols throw.
Value to_primitive(Execution& ex, Value value);
/// The same for a computed key; symbols are themselves.
Value to_property_key(Execution& ex, Value value);
/// The text of primitives joined (Concat).
Value concat_primitives(Execution& ex, std::span<const Value> parts);
/// A primitive as a String value, or a signal (out of memory; TypeError for symbols and objects).
Value primitive_to_string(Execution& ex, Value value);

/// What to call a value in a message: "undefined", "a number", "an array", "a Person".
[[nodiscard]] std::string describe_type(Execution& ex, Value value);

/// What V8 says of a method of Array that is called on null or undefined.
[[nodiscard]] std::string nullish_array_text(std::string_view method);

}  // namespace heddle
