// builtins/numbers.cpp -- Number, Boolean, Symbol, and the global functions about numbers and time.

#include <chrono>
#include <cmath>
#include <limits>

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/number_format.hpp"
#include "interpreter/number_text.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

Value to_number(NativeCall& call, Value value) {
  if (value.is_object())
    return throw_strict(call.ex, Strictness::NumberOfObject, describe_type(call.ex, value));
  return to_number_slow(call.ex, value);
}

Value construct_number(NativeCall& call) {
  if (!call.self.is_undefined())
    return call.ex.throw_type_error("Number objects are not supported: use Number(x)");
  return call.arguments.empty() ? Value::from_number(0) : to_number(call, call.argument(0));
}

Value construct_boolean(NativeCall& call) {
  if (!call.self.is_undefined())
    return call.ex.throw_type_error("Boolean objects are not supported: use Boolean(x)");
  const Value value = call.argument(0);
  if (value.is_boolean()) return value;
  if (value.is_number()) return Value::boolean(value.as_number() < 0 || value.as_number() > 0);
  return Value::boolean(value.is_cell() && is_truthy_slow(value));
}

bool is_whole(double number) { return std::isfinite(number) && number == std::trunc(number); }

Value is_integer(NativeCall& call) {
  return Value::boolean(call.argument(0).is_number() && is_whole(call.argument(0).as_number()));
}
Value is_safe_integer(NativeCall& call) {
  const Value value = call.argument(0);
  return Value::boolean(value.is_number() && is_whole(value.as_number()) &&
                        std::fabs(value.as_number()) <= 9007199254740991.0);
}
Value number_is_nan(NativeCall& call) {
  return Value::boolean(call.argument(0).is_number() && std::isnan(call.argument(0).as_number()));
}
Value number_is_finite(NativeCall& call) {
  return Value::boolean(call.argument(0).is_number() &&
                        std::isfinite(call.argument(0).as_number()));
}
Value global_is_nan(NativeCall& call) {
  const Value number = to_number(call, call.argument(0));
  return signal::is(number) ? number : Value::boolean(std::isnan(number.as_number()));
}
Value global_is_finite(NativeCall& call) {
  const Value number = to_number(call, call.argument(0));
  return signal::is(number) ? number : Value::boolean(std::isfinite(number.as_number()));
}

/// The argument's text; a signal for objects.
Value text_argument(NativeCall& call, std::string& text) {
  const Value string = primitive_to_string(call.ex, call.argument(0));
  if (!string.is_string()) return string;
  String* const flat = flatten(call.ex.allocator, *string.as_string());
  if (flat == nullptr) return call.ex.throw_out_of_memory();
  call.charge(flat->length / 8);
  text = number_candidate(StringView(*flat));
  return Value::undefined();
}

Value parse_float(NativeCall& call) {
  if (call.argument(0).is_number())  // the text of -0 is "0"
    return Value::from_number(call.argument(0).as_number() + 0.0);
  std::string text;
  const Value failure = text_argument(call, text);
  return signal::is(failure) ? failure : Value::canonical(parse_decimal(text));
}

Value parse_int(NativeCall& call) {
  std::string text;
  const Value failure = text_argument(call, text);
  if (signal::is(failure)) return failure;
  return Value::canonical(parse_integer(text, to_int32(integer_argument(call, 1, 0))));
}

/// `this` as a number, or NaN-boxed failure after throwing.
bool this_number(NativeCall& call, double& number) {
  if (!call.self.is_number()) {
    static_cast<void>(call.ex.throw_type_error(
        "Number.prototype.{} requires that 'this' be a Number", method_name(call)));
    return false;
  }
  number = call.self.as_number();
  return true;
}

Value to_string(NativeCall& call) {
  double number = 0;
  if (!this_number(call, number)) return signal::kException;
  const double radix = integer_argument(call, 0, 10);
  if (!(radix >= 2 && radix <= 36)) {
    return call.ex.throw_range_error("toString() radix argument must be between 2 and 36");
  }
  const std::string text =
      radix == 10 ? number_to_text(number) : number_in_radix(number, static_cast<int>(radix));
  return string_result(call.ex, create_ascii(call.ex.allocator, text));
}

template <std::string (*kFormat)(double, int), int kLeast>
Value format_digits(NativeCall& call) {
  double number = 0;
  if (!this_number(call, number)) return signal::kException;
  const bool is_missing = call.argument(0).is_undefined();
  if (is_missing && kLeast == 1)
    return string_result(call.ex, create_ascii(call.ex.allocator, number_to_text(number)));
  const double digits = integer_argument(call, 0, 0);
  // toPrecision() of what is not finite looks at no digits.
  if ((kLeast == 0 || std::isfinite(number)) && !(digits >= kLeast && digits <= 100)) {
    return call.ex.throw_range_error("{} argument must be between {} and 100",
                                     kLeast == 1 ? "toPrecision()" : "toFixed() digits", kLeast);
  }
  return string_result(call.ex,
                       create_ascii(call.ex.allocator, kFormat(number, static_cast<int>(digits))));
}

Value to_exponential(NativeCall& call) {
  double number = 0;
  if (!this_number(call, number)) return signal::kException;
  const bool is_missing = call.argument(0).is_undefined();
  const double digits = is_missing ? -1 : integer_argument(call, 0, 0);
  if (std::isfinite(number) && !is_missing && !(digits >= 0 && digits <= 100)) {
    return call.ex.throw_range_error("toExponential() argument must be between 0 and 100");
  }
  return string_result(call.ex, create_ascii(call.ex.allocator,
                                             number_exponential(number, static_cast<int>(digits))));
}

Value value_of(NativeCall& call) {
  double number = 0;
  return this_number(call, number) ? call.self : signal::kException;
}

bool this_boolean(NativeCall& call) {
  if (call.self.is_boolean()) return true;
  static_cast<void>(call.ex.throw_type_error(
      "Boolean.prototype.{} requires that 'this' be a Boolean", method_name(call)));
  return false;
}

Value boolean_value_of(NativeCall& call) {
  return this_boolean(call) ? call.self : signal::kException;
}

Value boolean_to_string(NativeCall& call) {
  if (!this_boolean(call)) return signal::kException;
  const CommonNames& names = call.ex.realm.core.common;
  return Value::string(call.self.is_true() ? names.true_ : names.false_);
}

Value now_since_epoch(NativeCall& call) {
  using namespace std::chrono;
  if (call.ex.realm.options.seed) [[unlikely]] {  // deterministic mode: its time begins in 2026
    constexpr milliseconds kBegin{1'767'225'600'000};
    const auto now = kBegin + floor<milliseconds>(call.ex.worker.now().time_since_epoch());
    return Value::from_number(static_cast<double>(now.count()));
  }
  return Value::from_number(static_cast<double>(
      duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()));
}

Value performance_now(NativeCall& call) {
  return Value::from_number(static_cast<double>(call.ex.worker.now().time_since_epoch().count()) /
                            1e6);
}

Value no_symbols(NativeCall& call) {
  return call.ex.throw_type_error("Symbol() is not supported yet");
}

void install_globals(Builder& builder) {
  const NativeRow functions[] = {
      {"isNaN", 0x0530, 1, global_is_nan},
      {"isFinite", 0x0531, 1, global_is_finite},
      {"parseFloat", 0x0532, 1, parse_float},
      {"parseInt", 0x0533, 2, parse_int},
  };
  builder.add_global_functions(functions);
  for (const std::string_view name : {"parseFloat", "parseInt"}) {
    builder.add_static(*builder.core().classes.number, name,
                       builder.core().globals.at(builder.name(name)));
  }
  builder.add_global("NaN", Value::canonical(std::nan("")));
  builder.add_global("Infinity", Value::from_number(INFINITY));
  builder.add_global("undefined", Value::undefined());
  const NativeRow date[] = {{"now", 0x0540, 0, now_since_epoch}};
  builder.define_namespace("Date", date);
  const NativeRow performance[] = {{"now", 0x0541, 0, performance_now}};
  builder.define_namespace("performance", performance);
}

void install_symbols(Builder& builder) {
  VmCore& core = builder.core();
  core.classes.symbol = builder.define_class(
      {.name = "Symbol", .base = core.classes.object, .constructor = {"", 0x0550, 0, no_symbols}});
  builder.add_static(*core.classes.symbol, "iterator", Value::symbol(core.common.iterator));
  builder.add_static(*core.classes.symbol, "asyncIterator",
                     Value::symbol(core.common.async_iterator));
  builder.add_static(*core.classes.symbol, "dispose", Value::symbol(core.common.dispose));
  builder.add_static(*core.classes.symbol, "asyncDispose",
                     Value::symbol(core.common.async_dispose));
}

}  // namespace

void install_numbers(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.number = builder.define_class(
      {.name = "Number", .base = classes.object, .constructor = {"", 0x0500, 1, construct_number}});
  const NativeRow statics[] = {
      {"isInteger", 0x0501, 1, is_integer},
      {"isSafeInteger", 0x0502, 1, is_safe_integer},
      {"isNaN", 0x0503, 1, number_is_nan},
      {"isFinite", 0x0504, 1, number_is_finite},
  };
  builder.add_statics(*classes.number, statics);
  const std::pair<std::string_view, double> constants[] = {
      {"MAX_SAFE_INTEGER", 9007199254740991.0},
      {"MIN_SAFE_INTEGER", -9007199254740991.0},
      {"EPSILON", 0x1p-52},
      {"MAX_VALUE", std::numeric_limits<double>::max()},
      {"MIN_VALUE", 5e-324},
      {"POSITIVE_INFINITY", INFINITY},
      {"NEGATIVE_INFINITY", -INFINITY},
      {"NaN", std::numeric_limits<double>::quiet_NaN()},
  };
  for (const auto& [name, value] : constants)
    builder.add_static(*classes.number, name, Value::canonical(value));
  const NativeRow methods[] = {
      {"toString", 0x0510, 1, to_string},
      {"toFixed", 0x0511, 1, format_digits<number_fixed, 0>},
      {"toPrecision", 0x0512, 1, format_digits<number_precision, 1>},
      {"toExponential", 0x0513, 1, to_exponential},
      {"valueOf", 0x0514, 0, value_of},
  };
  builder.add_methods(*classes.number, methods);
  classes.boolean = builder.define_class({.name = "Boolean",
                                          .base = classes.object,
                                          .constructor = {"", 0x0520, 1, construct_boolean}});
  const NativeRow boolean_methods[] = {{"toString", 0x0521, 0, boolean_to_string},
                                       {"valueOf", 0x0522, 0, boolean_value_of}};
  builder.add_methods(*classes.boolean, boolean_methods);
  install_symbols(builder);
  install_globals(builder);
}

}  // namespace heddle
