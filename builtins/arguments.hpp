#pragma once
// builtins/arguments.hpp -- reading the arguments of natives.

#include <cmath>
#include <cstdint>
#include <string_view>

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/native.hpp"
#include "interpreter/operators.hpp"

namespace heddle {

/// ToNumber of what is no object; NaN for objects and symbols.
[[nodiscard]] inline double plain_number(const NativeCall& call, Value value) {
  if (value.is_number()) return value.as_number();
  if (value.is_object() || value.is_symbol()) return std::nan("");
  const Value number = to_number_slow(call.ex, value);
  return number.is_number() ? number.as_number() : std::nan("");
}

/// ToIntegerOrInfinity; `fallback` if the argument is missing or undefined.
[[nodiscard]] inline double integer_argument(const NativeCall& call, std::size_t index,
                                             double fallback) {
  const Value value = call.argument(index);
  if (value.is_undefined()) return fallback;
  const double number = value.is_number() ? value.as_number() : plain_number(call, value);
  return std::isnan(number) ? 0 : std::trunc(number);
}

/// A relative position (negative: from the end), clamped to 0 .. length.
[[nodiscard]] inline std::uint32_t clamp_relative(double position, std::uint32_t length) {
  if (position < 0) position += length;
  if (!(position > 0)) return 0;
  return position < length ? static_cast<std::uint32_t>(position) : length;
}

/// What scripts call the method that runs.
[[nodiscard]] inline std::string_view method_name(const NativeCall& call) {
  const bool is_native =
      call.callee.is_object() && call.callee.as_object()->kind == CellKind::NativeFunction;
  return is_native ? call.callee.as<NativeFunction>()->info->name : std::string_view();
}

/// `this` as an array, or nullptr after throwing.
[[nodiscard]] inline Array* this_array(NativeCall& call, std::string_view method) {
  if (call.self.is_object() && call.self.as_object()->kind == CellKind::Array)
    return call.self.as<Array>();
  if (call.self.is_nullish()) {
    static_cast<void>(call.ex.throw_type_error("{}", nullish_array_text(method)));
    return nullptr;
  }
  static_cast<void>(call.ex.throw_type_error("Array.prototype.{} called on {}", method,
                                             describe_value(call.ex, call.self)));
  return nullptr;
}

/// `this` as a flat string, or nullptr after throwing.
[[nodiscard]] inline String* this_string(NativeCall& call, std::string_view method) {
  if (call.self.is_string()) {
    String* const flat = flatten(call.ex.allocator, *call.self.as_string());
    if (flat == nullptr) static_cast<void>(call.ex.throw_out_of_memory());
    return flat;
  }
  static_cast<void>(call.ex.throw_type_error(
      "String.prototype.{} called on {}", method,
      call.self.is_nullish() ? "null or undefined" : describe_value(call.ex, call.self)));
  return nullptr;
}

/// An argument as a flat string: primitives are converted; missing is "undefined". nullptr: thrown.
[[nodiscard]] inline String* string_argument(NativeCall& call, std::size_t index) {
  const Value text = primitive_to_string(call.ex, call.argument(index));
  if (!text.is_string()) return nullptr;
  String* const flat = flatten(call.ex.allocator, *text.as_string());
  if (flat == nullptr) static_cast<void>(call.ex.throw_out_of_memory());
  return flat;
}

/// What a method tried to do first to an array, should it be frozen: Node's messages say it.
struct FrozenChange {
  enum class Kind : std::uint8_t { Add, Assign, Delete, Length };
  Kind kind = Kind::Length;
  std::uint32_t index = 0;
};

/// undefined, or the exception that an array operation's outcome means.
[[nodiscard]] Value array_outcome(Execution& ex, ArrayResult result, FrozenChange change = {});
/// A string result; nullptr means out of memory.
[[nodiscard]] inline Value string_result(Execution& ex, String* text) {
  return text == nullptr ? ex.throw_out_of_memory() : Value::string(text);
}

}  // namespace heddle
