// builtins/math.cpp -- Math. Arguments are numbers: anything else is a strictness error.

#include <bit>
#include <cmath>
#include <numbers>
#include <random>

#include "base/random.hpp"
#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/elementary.hpp"

namespace heddle {
namespace {

/// The argument as a number; missing is NaN. false: thrown.
bool number_at(NativeCall& call, std::size_t index, double& number) {
  const Value value = call.argument(index);
  if (value.is_number()) {
    number = value.as_number();
    return true;
  }
  const Value converted = to_number_slow(call.ex, value);
  if (signal::is(converted)) return false;
  number = converted.as_number();
  return true;
}

template <double (*kFunction)(double)>
Value unary(NativeCall& call) {
  double x;
  return number_at(call, 0, x) ? Value::canonical(kFunction(x)) : signal::kException;
}

template <double (*kFunction)(double, double)>
Value binary(NativeCall& call) {
  double x, y;
  if (!number_at(call, 0, x) || !number_at(call, 1, y)) return signal::kException;
  return Value::canonical(kFunction(x, y));
}

double abs(double x) { return std::fabs(x); }
double floor(double x) { return std::floor(x); }
double ceil(double x) { return std::ceil(x); }
double trunc(double x) { return std::trunc(x); }
double sqrt(double x) { return std::sqrt(x); }
double fround(double x) { return static_cast<double>(static_cast<float>(x)); }
double sign(double x) { return x > 0 ? 1 : x < 0 ? -1 : x; }
/// Halves go up, also negative ones; -0 stays.
double round(double x) {
  if (!(std::fabs(x) < 0x1p52)) return x;
  const double down = std::floor(x);
  const double result = x - down >= 0.5 ? down + 1 : down;
  return result == 0 && std::signbit(x) ? -0.0 : result;
}
double clz32(double x) { return std::countl_zero(static_cast<std::uint32_t>(to_int32(x))); }
double imul(double x, double y) {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(to_int32(x)) *
                                   static_cast<std::uint32_t>(to_int32(y)));
}

/// Folds the arguments; a NaN among them wins.
template <typename Better>
Value extreme(NativeCall& call, double start, Better better) {
  double result = start;
  bool has_nan = false;
  call.charge(call.arguments.size() / 4);
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    double x;
    if (!number_at(call, i, x)) return signal::kException;
    has_nan |= std::isnan(x);
    if (better(x, result)) result = x;
  }
  return has_nan ? Value::canonical(std::nan("")) : Value::from_number(result);
}
Value max(NativeCall& call) {
  return extreme(call, -INFINITY, [](double x, double best) {
    return x > best || (x == best && std::signbit(best) && !std::signbit(x));
  });
}
Value min(NativeCall& call) {
  return extreme(call, INFINITY, [](double x, double best) {
    return x < best || (x == best && std::signbit(x) && !std::signbit(best));
  });
}

// The largest times the root of what the others are beside it, with Kahan's sum: the digits are Node's.
Value hypot(NativeCall& call) {
  double largest = 0;
  bool has_nan = false;
  double x;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    if (!number_at(call, i, x)) return signal::kException;
    has_nan |= std::isnan(x);
    largest = std::fmax(largest, std::fabs(x));
  }
  if (std::isinf(largest)) return Value::from_number(INFINITY);
  if (has_nan) return Value::canonical(NAN);
  if (largest == 0) return Value::from_number(0);
  double sum = 0;
  double lost = 0;
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    if (!number_at(call, i, x)) return signal::kException;
    const double part = std::fabs(x) / largest;
    const double term = part * part - lost;
    const double next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  return Value::canonical(std::sqrt(sum) * largest);
}

/// A seed from the system.
Random new_random() {
  std::random_device device;
  return Random(std::uint64_t{device()} << 32 | device());
}

Value random(NativeCall& call) {
  if (call.ex.realm.seeded_random) [[unlikely]]
    return Value::from_number(call.ex.realm.seeded_random->below_one());
  // One generator a thread: no order or count of any context shows in another's numbers.
  thread_local Random generator = new_random();
  return Value::from_number(generator.below_one());
}

}  // namespace

void install_math(Builder& builder) {
  const NativeRow functions[] = {
      {"abs", 0x0300, 1, unary<abs>},
      {"floor", 0x0301, 1, unary<floor>},
      {"ceil", 0x0302, 1, unary<ceil>},
      {"round", 0x0303, 1, unary<round>},
      {"trunc", 0x0304, 1, unary<trunc>},
      {"sqrt", 0x0305, 1, unary<sqrt>},
      {"sin", 0x0306, 1, unary<elementary::sin>},
      {"cos", 0x0307, 1, unary<elementary::cos>},
      {"exp", 0x0308, 1, unary<elementary::exp>},
      {"log", 0x0309, 1, unary<elementary::log>},
      {"min", 0x030a, 2, min},
      {"max", 0x030b, 2, max},
      {"imul", 0x030c, 2, binary<imul>},
      {"pow", 0x030d, 2, binary<power>},
      {"atan2", 0x030e, 2, binary<elementary::atan2>},
      {"sign", 0x030f, 1, unary<sign>},
      {"tan", 0x0310, 1, unary<elementary::tan>},
      {"asin", 0x0311, 1, unary<elementary::asin>},
      {"acos", 0x0312, 1, unary<elementary::acos>},
      {"atan", 0x0313, 1, unary<elementary::atan>},
      {"log2", 0x0314, 1, unary<elementary::log2>},
      {"log10", 0x0315, 1, unary<elementary::log10>},
      {"log1p", 0x0316, 1, unary<elementary::log1p>},
      {"expm1", 0x0317, 1, unary<elementary::expm1>},
      {"sinh", 0x0318, 1, unary<elementary::sinh>},
      {"cosh", 0x0319, 1, unary<elementary::cosh>},
      {"tanh", 0x031a, 1, unary<elementary::tanh>},
      {"cbrt", 0x031b, 1, unary<elementary::cbrt>},
      {"fround", 0x031c, 1, unary<fround>},
      {"clz32", 0x031d, 1, unary<clz32>},
      {"hypot", 0x031e, 2, hypot},
      {"random", 0x031f, 0, random},
      {"asinh", 0x0320, 1, unary<elementary::asinh>},
      {"acosh", 0x0321, 1, unary<elementary::acosh>},
      {"atanh", 0x0322, 1, unary<elementary::atanh>},
  };
  Object* const math = builder.define_namespace("Math", functions);
  builder.add_constant(*math, "PI", Value::from_number(std::numbers::pi));
  builder.add_constant(*math, "E", Value::from_number(std::numbers::e));
  builder.add_constant(*math, "LN2", Value::from_number(std::numbers::ln2));
  builder.add_constant(*math, "LN10", Value::from_number(std::numbers::ln10));
  builder.add_constant(*math, "LOG2E", Value::from_number(std::numbers::log2e));
  builder.add_constant(*math, "LOG10E", Value::from_number(std::numbers::log10e));
  builder.add_constant(*math, "SQRT2", Value::from_number(std::numbers::sqrt2));
  builder.add_constant(*math, "SQRT1_2", Value::from_number(std::numbers::sqrt2 / 2));
}

}  // namespace heddle
