// builtins/elementary_exponential.cpp -- exp, expm1 and the hyperbolic functions of them.

#include <cmath>

#include "base/double_parts.hpp"
#include "builtins/elementary.hpp"
#include "builtins/elementary_constants.hpp"

namespace heddle::elementary {
namespace {

constexpr double kInverseLn2 = 0x1.71547652b82fep0;
constexpr double kHalfLn2 = 0x1.62e43p-2;
constexpr double kThreeHalvesLn2 = 0x1.0a2b2p0;
constexpr double kLargest = 0x1.62e42fefa39efp9;            // of exp
constexpr double kLargestInHighHalf = 0x1.62e42p9;          // the same, its upper half only
constexpr double kSmallest = -0x1.74910d52d3051p9;          // of exp
constexpr double kLargestHyperbolic = 0x1.633ce8fb9f87dp9;  // of sinh and cosh

/// x = exponent * ln 2 + (high - low).
struct Reduced {
  double high, low;
  int exponent;
};
/// size, of x, is above ln 2 / 2.
Reduced reduce(double x, double size) {
  const double sign = x < 0 ? -1.0 : 1.0;
  if (size < kThreeHalvesLn2) {
    return {x - sign * kLn2High, sign * kLn2Low, x < 0 ? -1 : 1};
  }
  const int exponent = static_cast<int>(kInverseLn2 * x + sign * 0.5);
  return {x - exponent * kLn2High, exponent * kLn2Low, exponent};
}

/// c of exp(x) = 1 + x + x * c / (2 - c).
double exponential_series(double x) {
  constexpr double kSeries[] = {
      0x1.555555555553ep-3,   -0x1.6c16c16bebd93p-9, 0x1.1566aaf25de2cp-14,
      -0x1.bbd41c5d26bf1p-20, 0x1.6376972bea4dp-25,
  };
  const double square = x * x;
  return x - square * polynomial(kSeries, square);
}

/// y * 2^exponent; y is about 1.
double scaled(double y, int exponent) {
  if (exponent == 1024) return y * 2.0 * 0x1p1023;
  if (exponent >= -1021) return y * power_of_two(exponent);
  return y * power_of_two(exponent + 1000) * 0x1p-1000;
}

/// half * exp(size), where exp alone would be infinite.
double half_of_overflowing_exp(double size, double half) {
  const double root = exp(0.5 * size);
  return half * root * root;
}

/// e of exp(x) - 1 = x - (x * e - half_square); half_square is half of the square of x.
double expm1_error(double x, double half_square) {
  constexpr double kSeries[] = {
      1.0,
      -0x1.11111111110f4p-5,
      0x1.a01a019fe5585p-10,
      -0x1.4ce199eaadbb7p-14,
      0x1.0cfca86e65239p-18,
      -0x1.afdb76e09c32dp-23,
  };
  const double series = polynomial(kSeries, half_square);
  const double t = 3.0 - series * (0.5 * x);
  return half_square * ((series - t) / (6.0 - x * t));
}

/// 2^exponent * (1 + x - error) - 1.
double expm1_scaled(double x, double error, int exponent) {
  if (exponent == -1) return 0.5 * (x - error) - 0.5;
  if (exponent == 1) {
    return x < -0.25 ? -2.0 * (error - (x + 0.5)) : 1.0 + 2.0 * (x - error);
  }
  if (exponent <= -2 || exponent > 56) {
    const double y = 1.0 - (error - x);
    // V8 wrote 2^1023 in 15 digits here.
    const double power =
        exponent == 1024 ? y * 2.0 * 8.98846567431158e+307 : y * power_of_two(exponent);
    return power - 1.0;
  }
  const double inverse = power_of_two(-exponent);
  if (exponent < 20) return ((1.0 - inverse) - (error - x)) * power_of_two(exponent);
  return (x - (error + inverse) + 1.0) * power_of_two(exponent);
}

}  // namespace

double exp(double x) {
  if (std::isnan(x)) return x;
  if (x > kLargest) return kInfinity;
  if (x < kSmallest) return 0.0;
  const double size = std::fabs(x);
  if (size < kHalfLn2) {
    if (size < 0x1p-28) return 1.0 + x;
    const double series = exponential_series(x);
    return 1.0 - ((x * series) / (series - 2.0) - x);
  }
  if (x == 1.0) return 0x1.5bf0a8b145769p1;  // the method would miss it by a digit
  const auto [high, low, exponent] = reduce(x, size);
  x = high - low;
  const double series = exponential_series(x);
  return scaled(1.0 - ((low - (x * series) / (2.0 - series)) - high), exponent);
}

double expm1(double x) {
  const double size = std::fabs(x);
  if (!(size < 0x1.3687ap5)) {  // 56 ln 2
    if (std::isnan(x)) return x;
    if (x > kLargest) return kInfinity;
    if (x < 0) return -1.0;
  }
  if (size < kHalfLn2) {
    if (size < 0x1p-54) return x;
    const double half_square = x * (0.5 * x);
    return x - (x * expm1_error(x, half_square) - half_square);
  }
  const auto [high, low, exponent] = reduce(x, size);
  x = high - low;
  const double lost = (high - x) - low;
  const double half_square = x * (0.5 * x);
  double error = x * (expm1_error(x, half_square) - lost) - lost;
  error -= half_square;
  return expm1_scaled(x, error, exponent);
}

double sinh(double x) {
  const double size = std::fabs(x);
  const double half = x < 0 ? -0.5 : 0.5;
  if (size < 22) {
    if (size < 0x1p-28) return x;
    const double t = expm1(size);
    return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
  }
  if (size < kLargestInHighHalf) return half * exp(size);
  if (size <= kLargestHyperbolic) return half_of_overflowing_exp(size, half);
  return x * kInfinity;
}

double cosh(double x) {
  const double size = std::fabs(x);
  if (size < kHalfLn2) {
    const double t = expm1(size);
    const double e = 1.0 + t;
    return size < 0x1p-55 ? e : 1.0 + (t * t) / (e + e);
  }
  if (size < 22) {
    const double e = exp(size);
    return 0.5 * e + 0.5 / e;
  }
  if (size < kLargestInHighHalf) return 0.5 * exp(size);
  if (size <= kLargestHyperbolic) return half_of_overflowing_exp(size, 0.5);
  return size * kInfinity;
}

double tanh(double x) {
  const double size = std::fabs(x);
  if (size < 0x1p-28) return x;
  if (size >= 22) return x > 0 ? 1.0 : -1.0;
  if (size >= 1.0) return std::copysign(1.0 - 2.0 / (expm1(2.0 * size) + 2.0), x);
  const double t = expm1(-2.0 * size);  // NaN comes here too
  return std::copysign(-t / (t + 2.0), x);
}

}  // namespace heddle::elementary
