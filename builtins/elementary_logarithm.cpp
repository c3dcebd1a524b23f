// builtins/elementary_logarithm.cpp -- the logarithms, the inverse hyperbolic functions of them, and the cubic root.

#include <cmath>
#include <limits>

#include "base/double_parts.hpp"
#include "builtins/elementary.hpp"
#include "builtins/elementary_constants.hpp"

namespace heddle::elementary {
namespace {

constexpr double kLn2 = 0x1.62e42fefa39efp-1;
constexpr std::uint32_t kFractionMask = 0x000f'ffff;  // of the upper half
constexpr std::uint32_t kExponentOfOne = 0x3ff0'0000;

/// A logarithm has a finite value for x above 0 alone.
bool has_plain_logarithm(double x) { return x > 0 && x < kInfinity; }
/// That of the others: 0, negative numbers, infinity, NaN.
double special_logarithm(double x) { return x == 0 ? -kInfinity : x > 0 ? x : kNaN; }

/// Makes x, above 0, a normal number; returns the exponent of what it was multiplied with, negated.
int normalize(double& x) {
  if (x >= std::numeric_limits<double>::min()) return 0;
  x *= 0x1p54;
  return -54;
}

/// x = 2^exponent * (1 + f); 1 + f lies between the square roots of 1/2 and of 2.
struct Reduced {
  double f;
  int exponent;
  std::uint32_t fraction;  // the upper 20 bits of the fraction of x
};
Reduced reduce(double x) {
  int exponent = normalize(x);
  const std::uint32_t bits = high_half(x);
  const std::uint32_t fraction = bits & kFractionMask;
  const std::uint32_t halves = (fraction + 0x9'5f64) & 0x10'0000;  // set: x/2 is meant
  exponent += static_cast<int>(bits >> 20) - 0x3ff + static_cast<int>(halves >> 20);
  return {with_high_half(x, fraction | (halves ^ kExponentOfOne)) - 1.0, exponent, fraction};
}

/// log((1 + s) / (1 - s)) = 2s + s * this.
double logarithm_series(double s) {
  constexpr double kOdd[] = {0x1.5555555555593p-1, 0x1.2492494229359p-2, 0x1.7466496cb03dep-3,
                             0x1.2f112df3e5244p-3};
  constexpr double kEven[] = {0x1.999999997fa04p-2, 0x1.c71c51d8e78afp-3, 0x1.39a09d078c69fp-3};
  const double square = s * s;
  const double fourth = square * square;
  const double even = fourth * polynomial(kEven, fourth);
  return square * polynomial(kOdd, fourth) + even;
}

/// log(2^exponent * (1 + f)) for f below 2^-20 in size.
double logarithm_near_power_of_two(double f, double exponent) {
  if (f == 0.0) return exponent == 0 ? 0.0 : exponent * kLn2High + exponent * kLn2Low;
  const double rest = f * f * (0.5 - 0.33333333333333333 * f);
  if (exponent == 0) return f - rest;
  return exponent * kLn2High - ((rest - exponent * kLn2Low) - f);
}

/// log(1 + f) + (k ln 2 + lost), f as small as Reduced has it.
double log1p_of_reduced(double f, double k, double lost) {
  constexpr double kSeries[] = {
      0x1.5555555555593p-1, 0x1.999999997fa04p-2, 0x1.2492494229359p-2, 0x1.c71c51d8e78afp-3,
      0x1.7466496cb03dep-3, 0x1.39a09d078c69fp-3, 0x1.2f112df3e5244p-3,
  };
  const double half_square = 0.5 * f * f;
  const double s = f / (2.0 + f);
  const double square = s * s;
  const double series = square * polynomial(kSeries, square);
  if (k == 0) return f - (half_square - s * (half_square + series));
  return k * kLn2High - ((half_square - (s * (half_square + series) + (k * kLn2Low + lost))) - f);
}

/// x above 2^-29 and not so near to 0 that 1 + x needs no reduction.
double log1p_by_sum(double x) {
  const bool is_huge = x >= 0x1p53;  // then 1 is lost beside it
  double sum = is_huge ? x : 1.0 + x;
  const std::uint32_t bits = high_half(sum);
  int exponent = static_cast<int>(bits >> 20) - 0x3ff;
  const double rounded_off = exponent > 0 ? 1.0 - (sum - x) : x - (sum - 1.0);
  const double lost = is_huge ? 0.0 : rounded_off / sum;
  std::uint32_t fraction = bits & kFractionMask;
  if (fraction < 0x6'a09e) {
    sum = with_high_half(sum, fraction | kExponentOfOne);
  } else {
    ++exponent;
    sum = with_high_half(sum, fraction | (kExponentOfOne - 0x0010'0000));
    fraction = (0x0010'0000 - fraction) >> 2;
  }
  const double k = exponent;
  const double f = sum - 1.0;
  if (fraction != 0) return log1p_of_reduced(f, k, lost);
  if (f == 0.0) return k * kLn2High + (lost + k * kLn2Low);
  const double rest = 0.5 * f * f * (1.0 - 0.66666666666666666 * f);
  return k * kLn2High - ((rest - (k * kLn2Low + lost)) - f);
}

/// cbrt(x) to 5 bits: a third of the exponent, by a division of the bits.
double rough_cubic_root(double x) {
  constexpr std::uint32_t kBias = 715'094'163;           // (1023 - 1023/3 - 0.03306235651) * 2^20
  constexpr std::uint32_t kSubnormalBias = 696'219'795;  // with another 54/3 less
  const bool is_subnormal = std::fabs(x) < std::numeric_limits<double>::min();
  const std::uint32_t bits = high_half(std::fabs(is_subnormal ? x * 0x1p54 : x));
  const double root = from_high_half(bits / 3 + (is_subnormal ? kSubnormalBias : kBias));
  return std::copysign(root, x);
}

}  // namespace

double log(double x) {
  if (!has_plain_logarithm(x)) return special_logarithm(x);
  const auto [f, exponent, fraction] = reduce(x);
  const double k = exponent;
  if ((kFractionMask & (2 + fraction)) < 3) return logarithm_near_power_of_two(f, k);
  const double s = f / (2.0 + f);
  const double series = logarithm_series(s);
  if (fraction >= 0x6'147a && fraction <= 0x6'b851) {  // around the square root of 2
    const double half_square = 0.5 * f * f;
    if (exponent == 0) return f - (half_square - s * (half_square + series));
    return k * kLn2High - ((half_square - (s * (half_square + series) + k * kLn2Low)) - f);
  }
  if (exponent == 0) return f - s * (f - series);
  return k * kLn2High - ((s * (f - series) - k * kLn2Low) - f);
}

double log1p(double x) {
  if (!(x > -1.0)) return x == -1.0 ? -kInfinity : kNaN;
  if (x == kInfinity) return x;
  const double size = std::fabs(x);
  if (size < 0x1p-29) return size < 0x1p-54 ? x : x - x * x * 0.5;
  if (x > 0 ? x < 0x1.a827ap-2 : size < 0x1.2bec5p-2) return log1p_of_reduced(x, 0.0, 0.0);
  return log1p_by_sum(x);
}

double log2(double x) {
  constexpr double kInverseLn2High = 0x1.71547652p0;
  constexpr double kInverseLn2Low = 0x1.705fc2eefa2p-33;
  if (!has_plain_logarithm(x)) return special_logarithm(x);
  if (x == 1.0) return 0.0;
  const auto [f, exponent, fraction] = reduce(x);
  const double half_square = 0.5 * f * f;
  const double s = f / (2.0 + f);
  const double rest = s * (half_square + logarithm_series(s));
  // In two pieces, for much is cancelled near to the square root of 2.
  const double high = with_low_half_cleared(f - half_square);
  const double low = (f - high) - half_square + rest;
  const double product = high * kInverseLn2High;
  double product_low = (low + high) * kInverseLn2Low + low * kInverseLn2High;
  const double k = exponent;
  const double sum = k + product;
  product_low += (k - sum) + product;
  return product_low + sum;
}

double log10(double x) {
  constexpr double kInverseLn10 = 0x1.bcb7b1526e50ep-2;
  constexpr double kLog10Of2High = 0x1.34413509f6p-2;
  constexpr double kLog10Of2Low = 0x1.9fef311f12b36p-42;
  if (!has_plain_logarithm(x)) return special_logarithm(x);
  if (x == 1.0) return 0.0;
  int exponent = normalize(x);
  const std::uint32_t bits = high_half(x);
  exponent += static_cast<int>(bits >> 20) - 0x3ff;
  // [1, 2) for x from 1, [1/2, 1) for x below it.
  const std::uint32_t below_one = exponent < 0 ? 1 : 0;
  x = with_high_half(x, (bits & kFractionMask) | (0x3ff - below_one) << 20);
  const double k = exponent + static_cast<int>(below_one);
  return (k * kLog10Of2Low + kInverseLn10 * log(x)) + k * kLog10Of2High;
}

double asinh(double x) {
  const double size = std::fabs(x);
  if (size < 0x1p-28 || !std::isfinite(x)) return x;
  double result;
  if (size >= 0x1.00001p28) {
    result = log(size) + kLn2;
  } else if (size >= 0x1.00001p1) {
    result = log(2.0 * size + 1.0 / (std::sqrt(x * x + 1.0) + size));
  } else {
    const double square = x * x;
    result = log1p(size + square / (1.0 + std::sqrt(1.0 + square)));
  }
  return std::copysign(result, x);
}

double acosh(double x) {
  if (!(x >= 1.0)) return kNaN;
  if (x >= 0x1p28) return log(x) + kLn2;
  if (x >= 0x1.00001p1) return log(2.0 * x - 1.0 / (x + std::sqrt(x * x - 1.0)));
  const double t = x - 1.0;
  return log1p(t + std::sqrt(2.0 * t + t * t));
}

double atanh(double x) {
  const double size = std::fabs(x);
  if (size < 0x1p-28) return x;
  if (!(size < 1.0)) return size == 1.0 ? std::copysign(kInfinity, x) : kNaN;
  if (size >= 0.5) return std::copysign(0.5 * log1p((size + size) / (1.0 - size)), x);
  const double twice = size + size;
  return std::copysign(0.5 * log1p(twice + twice * size / (1.0 - size)), x);
}

double cbrt(double x) {
  // 1 / cbrt(r) for r about 1, to 23 bits.
  constexpr double kSeries[] = {
      0x1.e03e60f61e692p0,   -0x1.e28e092f0242p0,  0x1.9f1604a49d6c2p0,
      -0x1.844cbbee751d9p-1, 0x1.2b000d4e4edd7p-3,
  };
  if (x == 0 || !std::isfinite(x)) return x;
  double root = rough_cubic_root(x);
  const double r = (root * root) * (root / x);
  root = root * ((kSeries[0] + r * (kSeries[1] + r * kSeries[2])) +
                 ((r * r) * r) * (kSeries[3] + r * kSeries[4]));
  // Away from zero to 23 bits, so that the square is exact; then a step of Newton's method.
  root = std::bit_cast<double>((std::bit_cast<std::uint64_t>(root) + 0x8000'0000u) &
                               0xffff'ffff'c000'0000u);
  const double quotient = x / (root * root);
  return root + root * ((quotient - root) / ((root + root) + quotient));
}

}  // namespace heddle::elementary
