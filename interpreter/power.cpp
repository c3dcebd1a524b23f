// Exponentiation, bit for bit as Node 20 computes it (R1). The C library's pow is better by a fraction of
// a unit in the last place, and so prints other digits for one in ten results.
//
// The method is that of fdlibm (Sun Microsystems; K. C. Ng): log2(x) in two pieces, the first with zeros in its low half, so
// that its product with the high half of y is exact; then 2 to the sum. V8's port divides by the whole of
// `(t - 2) - (w + z * w)` at the end, where fdlibm subtracts afterwards: kept, because every digit counts.

#include <cmath>
#include <cstdint>
#include <limits>

#include "base/double_parts.hpp"
#include "interpreter/operators.hpp"

namespace heddle {
namespace {

/// An unevaluated sum; the low 32 bits of `high` are zero.
struct Sum {
  double high;
  double low;
};

/// log2(x) for x so close to 1 that a Taylor polynomial does: |1 - x| < 2^-20.
Sum log2_near_one(double x) {
  constexpr double kInverseLn2 = 0x1.71547652b82fep0;
  constexpr double kInverseLn2High = 0x1.71547600p0;
  constexpr double kInverseLn2Low = 0x1.4ae0bf85ddf44p-26;
  const double t = x - 1.0;
  const double w = (t * t) * (0.5 - t * (0.3333333333333333333333 - t * 0.25));
  const double u = kInverseLn2High * t;
  const double v = t * kInverseLn2Low - w * kInverseLn2;
  const double high = with_low_half_cleared(u + v);
  return {high, v - (high - u)};
}

/// s = (x - center) / (x + center) in two pieces, and log(x / center) * 1.5 / s from it.
struct Quotient {
  double center;
  double s, s_high, s_low;
};
Quotient quotient_of(double x, std::uint32_t x_bits, bool near_three_halves) {
  const double center = near_three_halves ? 1.5 : 1.0;
  const double numerator = x - center;
  const double inverse = 1.0 / (x + center);
  const double s = numerator * inverse;
  const double s_high = with_low_half_cleared(s);
  // The high half of x + center, without rounding.
  const double sum_high = from_high_half(((x_bits >> 1) | 0x2000'0000) + 0x0008'0000 +
                                         (near_three_halves ? 0x0004'0000 : 0));
  const double sum_low = x - (sum_high - center);
  return {center, s, s_high, inverse * ((numerator - s_high * sum_high) - s_high * sum_low)};
}

/// log2(x), x positive and finite.
Sum log2_in_two(double x) {
  constexpr double kSeries[] = {0x1.3333333333303p-1, 0x1.b6db6db6fabffp-2, 0x1.55555518f264dp-2,
                                0x1.17460a91d4101p-2, 0x1.d864a93c9db65p-3, 0x1.a7e284a454eefp-3};
  constexpr double kTwoThirdsLog2E = 0x1.ec709dc3a03fdp-1;  // 2 / (3 ln 2)
  constexpr double kTwoThirdsLog2EHigh = 0x1.ec709ep-1;
  constexpr double kTwoThirdsLog2ELow = -0x1.e2fe0145b01f5p-28;
  constexpr double kLog2OfThreeHalvesHigh = 0x1.2b80340000000p-1;
  constexpr double kLog2OfThreeHalvesLow = 0x1.cfdeb43cfd006p-27;

  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {
    x *= 0x1p53;
    exponent = -53;
  }
  std::uint32_t bits = high_half(x);
  exponent += static_cast<int>(bits >> 20) - 0x3ff;
  const std::uint32_t mantissa = bits & 0xf'ffff;
  bits = mantissa | 0x3ff0'0000;
  // Reduced to [sqrt(3)/2, sqrt(3/2)] around 1 or [sqrt(3/2), sqrt(3)] around 1.5.
  const bool near_three_halves = mantissa > 0x3988e && mantissa < 0xbb67a;
  if (mantissa >= 0xbb67a) {
    ++exponent;
    bits -= 0x0010'0000;
  }
  x = with_high_half(x, bits);

  const Quotient q = quotient_of(x, bits, near_three_halves);
  const double square = q.s * q.s;
  const double tail = square * square * polynomial(kSeries, square) + q.s_low * (q.s_high + q.s);
  const double square_high = q.s_high * q.s_high;
  const double factor_high = with_low_half_cleared(3.0 + square_high + tail);
  const double factor_low = tail - ((factor_high - 3.0) - square_high);
  const double u = q.s_high * factor_high;
  const double v = q.s_low * factor_high + factor_low * q.s;
  const double product_high = with_low_half_cleared(u + v);
  const double product_low = v - (product_high - u);
  const double offset_high = near_three_halves ? kLog2OfThreeHalvesHigh : 0.0;
  const double scaled_high = kTwoThirdsLog2EHigh * product_high;
  const double scaled_low = kTwoThirdsLog2ELow * product_high + product_low * kTwoThirdsLog2E +
                            (near_three_halves ? kLog2OfThreeHalvesLow : 0.0);
  const double whole = exponent;
  const double high = with_low_half_cleared(((scaled_high + scaled_low) + offset_high) + whole);
  return {high, scaled_low - (((high - whole) - offset_high) - scaled_high)};
}

/// 2 to the sum of both.
double exp2_of(double high, double low) {
  constexpr double kLn2 = 0x1.62e42fefa39efp-1;
  constexpr double kLn2High = 0x1.62e43p-1;
  constexpr double kLn2Low = -0x1.05c610ca86c39p-29;
  constexpr double kSeries[] = {0x1.555555555553ep-3, -0x1.6c16c16bebd93p-9, 0x1.1566aaf25de2cp-14,
                                -0x1.bbd41c5d26bf1p-20, 0x1.6376972bea4d0p-25};
  const double total = low + high;
  if (total >= 1025.0) return std::numeric_limits<double>::infinity();
  if (total <= -1080.0) return 0.0;
  int whole = 0;
  if (std::abs(total) >= 0x1.00001p-1) {  // the upper half of a double says that it is above 1/2
    whole = static_cast<int>(std::abs(total) + 0.5);  // half away from zero
    if (total < 0) whole = -whole;
    high -= whole;
  }
  double t = with_low_half_cleared(low + high);
  const double u = t * kLn2High;
  const double v = (low - (t - high)) * kLn2 + t * kLn2Low;
  const double z = u + v;
  const double w = v - (z - u);
  t = z * z;
  const double t1 = z - t * polynomial(kSeries, t);
  const double r = (z * t1) / ((t1 - 2.0) - (w + z * w));
  const double mantissa = 1.0 - (r - z);
  const bool is_normal = whole >= -1021 && whole <= 1023;
  return is_normal ? mantissa * power_of_two(whole) : std::ldexp(mantissa, whole);
}

bool is_odd_integer(double number) {
  return std::abs(number) < 0x1p53 && std::fmod(number, 2.0) != 0.0 && std::trunc(number) == number;
}

/// base is neither NaN, 0, infinite nor 1 in size; exponent is finite and not 0.
double positive_power(double base, double exponent) {
  Sum logarithm;
  if (std::abs(exponent) >= 0x1.00001p31) {
    const std::uint32_t bits = high_half(base);
    constexpr std::uint32_t kBelowOne = 0x3fef'ffff, kOne = 0x3ff0'0000;
    const bool grows = (bits >= kOne) == (exponent > 0);
    const bool far_from_one = bits < kBelowOne || bits > kOne || std::abs(exponent) >= 0x1.00001p64;
    if (far_from_one) return grows ? std::numeric_limits<double>::infinity() : 0.0;
    logarithm = log2_near_one(base);
  } else {
    logarithm = log2_in_two(base);
  }
  const double exponent_high = with_low_half_cleared(exponent);
  const double low = (exponent - exponent_high) * logarithm.high + exponent * logarithm.low;
  return exp2_of(exponent_high * logarithm.high, low);
}

}  // namespace

double power(double base, double exponent) {
  if (exponent == 0) return 1.0;
  if (std::isnan(base) || std::isnan(exponent)) return std::numeric_limits<double>::quiet_NaN();
  const double size = std::abs(base);
  if (std::isinf(exponent)) {  // C says 1 for a base of size 1, JavaScript NaN
    if (size == 1.0) return std::numeric_limits<double>::quiet_NaN();
    return (size > 1.0) == (exponent > 0) ? std::numeric_limits<double>::infinity() : 0.0;
  }
  if (exponent == 1.0) return base;
  if (exponent == -1.0) return 1.0 / base;
  if (exponent == 2.0) return base * base;
  if (exponent == 0.5 && base >= 0 && !std::signbit(base)) return std::sqrt(base);

  const bool is_negative = std::signbit(base);
  const bool flips = is_negative && is_odd_integer(exponent);
  if (size == 0.0 || std::isinf(size) || size == 1.0) {
    if (size == 1.0 && is_negative && std::trunc(exponent) != exponent) {
      return std::numeric_limits<double>::quiet_NaN();
    }
    const double result = exponent < 0 ? 1.0 / size : size;
    return flips ? -result : result;
  }
  if (is_negative && std::trunc(exponent) != exponent)
    return std::numeric_limits<double>::quiet_NaN();
  const double result = positive_power(size, exponent);
  return flips ? -result : result;
}

}  // namespace heddle
