// builtins/elementary_trigonometry.cpp -- sin, cos and tan: a polynomial around 0, and the angle reduced to there.

#include <cmath>

#include "base/double_parts.hpp"
#include "builtins/elementary.hpp"
#include "builtins/elementary_constants.hpp"
#include "builtins/half_pi_remainder.hpp"

namespace heddle::elementary {
namespace {

/// Below it, pi/4 and a little more, nothing is reduced.
constexpr double kQuarterPi = 0x1.921fcp-1;

constexpr double kSineCubic = -0x1.5555555555549p-3;
constexpr double kSine[] = {
    0x1.111111110f8a6p-7,   -0x1.a01a019c161d5p-13, 0x1.71de357b1fe7dp-19,
    -0x1.ae5e68a2b9cebp-26, 0x1.5d93a5acfd57cp-33,
};

double sine_near_zero(double x) {
  if (std::fabs(x) < 0x1p-27) return x;
  const double square = x * x;
  const double cube = square * x;
  return x + cube * (kSineCubic + square * polynomial(kSine, square));
}

/// Of x + tail.
double sine_near_zero(double x, double tail) {
  if (std::fabs(x) < 0x1p-27) return x;
  const double square = x * x;
  const double cube = square * x;
  const double series = polynomial(kSine, square);
  return x - ((square * (0.5 * tail - cube * series) - tail) - cube * kSineCubic);
}

/// Of x + tail.
double cosine_near_zero(double x, double tail) {
  constexpr double kCosine[] = {
      0x1.555555555554cp-5,   -0x1.6c16c16c15177p-10, 0x1.a01a019cb159p-16,
      -0x1.27e4f809c52adp-22, 0x1.1ee9ebdb4b1c4p-29,  -0x1.8fae9be8838d4p-37,
  };
  const double size = std::fabs(x);
  if (size < 0x1p-27) return 1.0;
  const double square = x * x;
  const double series = square * polynomial(kCosine, square);
  if (size < 0x1.33333p-2) return 1.0 - (0.5 * square - (square * series - x * tail));
  // About a quarter of x, and so short that both subtractions are exact.
  const double part = size < 0x1.90001p-1 ? from_high_half(high_half(size) - 0x0020'0000) : 0.28125;
  const double half_square = 0.5 * square - part;
  return (1.0 - part) - (half_square - (square * series - x * tail));
}

/// -1 / (x + added), where both are known better than their sum.
double negative_inverse(double x, double added) {
  const double sum = x + added;
  const double sum_high = with_low_half_cleared(sum);
  const double sum_low = added - (sum_high - x);
  const double inverse = -1.0 / sum;
  const double inverse_high = with_low_half_cleared(inverse);
  const double error = 1.0 + inverse_high * sum_high;
  return inverse_high + inverse * (error + inverse_high * sum_low);
}

enum class Tangent { Itself, NegativeInverse };

/// Of x + tail.
double tangent_near_zero(double x, double tail, Tangent wanted) {
  constexpr double kCubic = 0x1.5555555555563p-2;
  constexpr double kOdd[] = {
      0x1.111111110fe7ap-3,  0x1.664f48406d637p-6,  0x1.d6d22c9560328p-9,
      0x1.344d8f2f26501p-11, 0x1.47e88a03792a6p-14, -0x1.375cbdb605373p-16,
  };
  constexpr double kEven[] = {
      0x1.ba1ba1bb341fep-5,  0x1.226e3e96e8493p-7,  0x1.7dbc8fee08315p-10,
      0x1.026f71a8d1068p-12, 0x1.2b80f32f0a7e9p-14, 0x1.b2a7074bf7ad4p-16,
  };
  constexpr double kQuarterPiHigh = 0x1.921fb54442d18p-1;
  constexpr double kQuarterPiLow = 0x1.1a62633145c07p-55;

  const double size = std::fabs(x);
  if (size < 0x1p-28) return wanted == Tangent::Itself ? x : negative_inverse(x, tail);
  const bool is_large = size >= 0x1.59428p-1;
  const double sign = x < 0 ? -1.0 : 1.0;
  if (is_large) {  // tan(pi/4 - d) from tan(d)
    x = (kQuarterPiHigh - size) + (kQuarterPiLow - sign * tail);
    tail = 0.0;
  }
  const double square = x * x;
  const double fourth = square * square;
  const double odd = polynomial(kOdd, fourth);
  const double even = square * polynomial(kEven, fourth);
  const double cube = square * x;
  double added = tail + square * (cube * (odd + even) + tail);
  added += kCubic * cube;
  const double sum = x + added;
  if (is_large) {
    const double one = wanted == Tangent::Itself ? 1.0 : -1.0;
    return sign * (one - 2.0 * (x - (sum * sum / (sum + one) - added)));
  }
  return wanted == Tangent::Itself ? sum : negative_inverse(x, added);
}

}  // namespace

double sin(double x) {
  if (std::fabs(x) < kQuarterPi) return sine_near_zero(x);
  if (!std::isfinite(x)) return kNaN;
  const HalfPiRemainder left = half_pi_remainder(x);
  switch (left.quarters & 3) {
    case 0:
      return sine_near_zero(left.high, left.low);
    case 1:
      return cosine_near_zero(left.high, left.low);
    case 2:
      return -sine_near_zero(left.high, left.low);
    default:
      return -cosine_near_zero(left.high, left.low);
  }
}

double cos(double x) {
  if (std::fabs(x) < kQuarterPi) return cosine_near_zero(x, 0.0);
  if (!std::isfinite(x)) return kNaN;
  const HalfPiRemainder left = half_pi_remainder(x);
  switch (left.quarters & 3) {
    case 0:
      return cosine_near_zero(left.high, left.low);
    case 1:
      return -sine_near_zero(left.high, left.low);
    case 2:
      return -cosine_near_zero(left.high, left.low);
    default:
      return sine_near_zero(left.high, left.low);
  }
}

double tan(double x) {
  if (std::fabs(x) < kQuarterPi) return tangent_near_zero(x, 0.0, Tangent::Itself);
  if (!std::isfinite(x)) return kNaN;
  const HalfPiRemainder left = half_pi_remainder(x);
  const bool is_odd = (left.quarters & 1) != 0;
  return tangent_near_zero(left.high, left.low,
                           is_odd ? Tangent::NegativeInverse : Tangent::Itself);
}

}  // namespace heddle::elementary
