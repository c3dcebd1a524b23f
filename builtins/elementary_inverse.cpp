// builtins/elementary_inverse.cpp -- asin, acos, atan, atan2.

#include <cmath>

#include "base/double_parts.hpp"
#include "builtins/elementary.hpp"
#include "builtins/elementary_constants.hpp"

namespace heddle::elementary {
namespace {

constexpr double kPi = 0x1.921fb54442d18p1;
constexpr double kPiLow = 0x1.1a62633145c07p-53;  // what kPi lacks
constexpr double kHalfPiLow = 0x1.1a62633145c07p-54;
constexpr double kQuarterPi = 0x1.921fb54442d18p-1;

/// (asin(r) - r) / r, of the square of r; r at most 1/2.
double arcsine_ratio(double square) {
  constexpr double kNumerator[] = {
      0x1.5555555555555p-3,  -0x1.4d61203eb6f7dp-2, 0x1.9c1550e884455p-3,
      -0x1.48228b5688f3bp-5, 0x1.9efe07501b288p-11, 0x1.23de10dfdf709p-15,
  };
  constexpr double kDenominator[] = {
      1.0, -0x1.33a271c8a2d4bp1, 0x1.02ae59c598ac8p1, -0x1.6066c1b8d0159p-1, 0x1.3b8c5b12e9282p-4,
  };
  return square * polynomial(kNumerator, square) / polynomial(kDenominator, square);
}

/// A root in two pieces, the first short.
struct Root {
  double high;
  double low;
};
Root root_in_two(double square, double root) {
  const double high = with_low_half_cleared(root);
  return {high, (square - high * high) / (root + high)};
}

/// x between 0.5 and 1: pi/2 - 2 asin(sqrt((1 - x) / 2)).
double large_arcsine(double x) {
  const double square = (1.0 - x) * 0.5;
  const double ratio = arcsine_ratio(square);
  const double root = std::sqrt(square);
  if (x >= 0x1.f3333p-1) return kHalfPi - (2.0 * (root + root * ratio) - kHalfPiLow);
  const Root parts = root_in_two(square, root);
  const double correction = 2.0 * root * ratio - (kHalfPiLow - 2.0 * parts.low);
  return kQuarterPi - (correction - (kQuarterPi - 2.0 * parts.high));
}

/// atan(x), x at most 7/16 in size, is x - x * this.
double arctangent_ratio(double x) {
  constexpr double kOdd[] = {
      0x1.555555555550dp-2, 0x1.24924920083ffp-3, 0x1.745cdc54c206ep-4,
      0x1.10d66a0d03d51p-4, 0x1.97b4b24760debp-5, 0x1.0ad3ae322da11p-6,
  };
  constexpr double kEven[] = {
      -0x1.999999998ebc4p-3, -0x1.c71c6fe231671p-4, -0x1.3b0f2af749a6dp-4,
      -0x1.dde2d52defd9ap-5, -0x1.2b4442c6a6c2fp-5,
  };
  const double square = x * x;
  const double fourth = square * square;
  return square * polynomial(kOdd, fourth) + fourth * polynomial(kEven, fourth);
}

/// atan(size) = high + low + atan(x).
struct ReducedArctangent {
  double high, low;
  double x;
};
ReducedArctangent reduce_arctangent(double size) {
  if (size < 0.6875) {
    return {0x1.dac670561bb4fp-2, 0x1.a2b7f222f65e2p-56,
            (2.0 * size - 1.0) / (2.0 + size)};  // atan(1/2)
  }
  if (size < 1.1875) {
    return {kQuarterPi, 0x1.1a62633145c07p-55, (size - 1.0) / (size + 1.0)};
  }
  if (size < 2.4375) {
    return {0x1.f730bd281f69bp-1, 0x1.007887af0cbbdp-56,
            (size - 1.5) / (1.0 + 1.5 * size)};  // atan(3/2)
  }
  return {kHalfPi, kHalfPiLow, -1.0 / size};
}

/// atan2 of two infinities, or of one beside a finite number.
double atan2_of_infinite(double y, double x) {
  if (!std::isinf(x)) return std::copysign(kHalfPi, y);
  if (!std::isinf(y)) return std::copysign(x > 0 ? 0.0 : kPi, y);
  return std::copysign(x > 0 ? kQuarterPi : 3.0 * kQuarterPi, y);
}

}  // namespace

double asin(double x) {
  const double size = std::fabs(x);
  if (size < 0.5) return size < 0x1p-27 ? x : x + x * arcsine_ratio(x * x);
  if (size < 1.0) return std::copysign(large_arcsine(size), x);
  return size == 1.0 ? std::copysign(kHalfPi, x) : kNaN;
}

double acos(double x) {
  const double size = std::fabs(x);
  if (size < 0.5) {
    if (size < 0x1.00001p-57) return kHalfPi;
    return kHalfPi - (x - (kHalfPiLow - x * arcsine_ratio(x * x)));
  }
  if (!(size < 1.0)) return size == 1.0 ? (x > 0 ? 0.0 : kPi) : kNaN;
  const double square = (1.0 - size) * 0.5;
  const double root = std::sqrt(square);
  const double ratio = arcsine_ratio(square);
  if (x < 0) return kPi - 2.0 * (root + (ratio * root - kHalfPiLow));
  const Root parts = root_in_two(square, root);
  return 2.0 * (parts.high + (ratio * root + parts.low));
}

double atan(double x) {
  const double size = std::fabs(x);
  if (size < 0.4375) return size < 0x1p-27 ? x : x - x * arctangent_ratio(x);
  if (size >= 0x1p66) return std::copysign(kHalfPi, x);
  if (std::isnan(x)) return kNaN;
  const ReducedArctangent reduced = reduce_arctangent(size);
  const double ratio = arctangent_ratio(reduced.x);
  const double angle = reduced.high - ((reduced.x * ratio - reduced.low) - reduced.x);
  return x < 0 ? -angle : angle;
}

double atan2(double y, double x) {
  if (std::isnan(x) || std::isnan(y)) return kNaN;
  if (x == 1.0) return atan(y);
  if (y == 0.0) return std::signbit(x) ? std::copysign(kPi, y) : y;
  if (x == 0.0) return std::copysign(kHalfPi, y);
  if (std::isinf(x) || std::isinf(y)) return atan2_of_infinite(y, x);

  const auto exponent_and_more = [](double number) {
    return static_cast<std::int32_t>(high_half(std::fabs(number)));
  };
  const int difference = (exponent_and_more(y) - exponent_and_more(x)) >> 20;
  if (difference > 60) return std::copysign(kHalfPi, y);  // for x below 0 too
  const double angle = x < 0 && difference < -60 ? 0.0 : atan(std::fabs(y / x));
  return std::copysign(x > 0 ? angle : kPi - (angle - kPiLow), y);
}

}  // namespace heddle::elementary
