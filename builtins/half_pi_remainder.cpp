// builtins/half_pi_remainder.cpp -- fdlibm's two ways (elementary.hpp): pi/2 in pieces of 33 bits for angles below some
// 1.6 million, and for larger ones the bits of 2/pi around the point (Payne and Hanek, 1983).

#include "builtins/half_pi_remainder.hpp"

#include <array>
#include <cmath>
#include <cstdint>

#include "base/double_parts.hpp"
#include "builtins/elementary_constants.hpp"

namespace heddle::elementary {
namespace {

// pi/2 in pieces of 33 bits; each rest is what follows the pieces up to it.
constexpr double kHalfPi1 = 0x1.921fb544p0;
constexpr double kRest1 = 0x1.0b4611a626331p-34;
constexpr double kHalfPi2 = 0x1.0b4611a6p-34;
constexpr double kRest2 = 0x1.3198a2e037073p-69;
constexpr double kHalfPi3 = 0x1.3198a2ep-69;
constexpr double kRest3 = 0x1.b839a252049c1p-104;

constexpr double k2To24 = 0x1p24;
constexpr double k2ToMinus24 = 0x1p-24;

/// size below 3 pi/4: one quarter.
HalfPiRemainder remainder_of_one_quarter(double size) {
  double left = size - kHalfPi1;
  double rest = kRest1;
  if (high_half(size) == high_half(kHalfPi)) {  // so near to pi/2 that 33 + 53 bits are too few
    left -= kHalfPi2;
    rest = kRest2;
  }
  const double high = left - rest;
  return {high, (left - high) - rest, 1};
}

/// How many bits a subtraction from a number like `before` has cancelled.
int lost_bits(double before, double after) {
  const auto exponent = [](double number) {
    return static_cast<int>(high_half(number) >> 20 & 0x7ff);
  };
  return exponent(before) - exponent(after);
}

/// size below 2^19 pi.
HalfPiRemainder remainder_by_pieces(double size) {
  constexpr double kTwoByPi = 0x1.45f306dc9c883p-1;
  const int quarters = static_cast<int>(size * kTwoByPi + 0.5);
  const double count = quarters;
  double left = size - count * kHalfPi1;
  double rest = count * kRest1;
  const auto take_more = [&](double piece, double piece_rest) {
    const double before = left;
    const double product = count * piece;
    left = before - product;
    rest = count * piece_rest - ((before - left) - product);
  };

  double high = left - rest;
  // Few quarters, and not as near to a multiple of pi/2 as the upper half of a double can say: no look at what is lost.
  const bool is_far = quarters < 32 && high_half(size) != high_half(count * kHalfPi);
  if (!is_far && lost_bits(size, high) > 16) {
    take_more(kHalfPi2, kRest2);
    high = left - rest;
    if (lost_bits(size, high) > 49) {
      take_more(kHalfPi3, kRest3);
      high = left - rest;
    }
  }
  return {high, (left - high) - rest, quarters};
}

/// 2/pi as digits of 24 bits: the first is of 2^-24.
constexpr std::array<std::int32_t, 66> kTwoByPiDigits = {
    0xa2f983, 0x6e4e44, 0x1529fc, 0x2757d1, 0xf534dd, 0xc0db62, 0x95993c, 0x439041, 0xfe5163,
    0xabdebb, 0xc561b7, 0x246e3a, 0x424dd2, 0xe00649, 0x2eea09, 0xd1921c, 0xfe1deb, 0x1cb129,
    0xa73ee8, 0x8235f5, 0x2ebb44, 0x84e99c, 0x7026b4, 0x5f7e41, 0x3991d6, 0x398353, 0x39f49c,
    0x845f8b, 0xbdf928, 0x3b1ff8, 0x97ffde, 0x05980f, 0xef2f11, 0x8b5a0a, 0x6d1f6d, 0x367ecf,
    0x27cb09, 0xb74f46, 0x3f669e, 0x5fea2d, 0x7527ba, 0xc7ebe5, 0xf17b3d, 0x0739f7, 0x8a5292,
    0xea6bfb, 0x5fb11f, 0x8d5d08, 0x560330, 0x46fc7b, 0x6babf0, 0xcfbc20, 0x9af436, 0x1da9e3,
    0x91615e, 0xe61b08, 0x659985, 0x5f14a0, 0x68408d, 0xffd880, 0x4d7327, 0x310606, 0x1556ca,
    0x73a8c9, 0x60e27b, 0xc08c6b,
};

/// pi/2 in pieces of 24 bits.
constexpr double kHalfPiPieces[] = {
    0x1.921fb4p0, 0x1.4442dp-24, 0x1.846988p-48, 0x1.8cc516p-72, 0x1.01b838p-96,
};

/// The product of a large angle and 2/pi, of which only the digits around the point are computed: those far
/// above it are multiples of 8 quarters, those far below it do not matter.
class LargeAngle {
 public:
  explicit LargeAngle(double size);
  HalfPiRemainder remainder();

 private:
  /// Digits of the product after the first: enough for 64 bits.
  static constexpr int kTerms = 4;
  /// fdlibm's bound: no double is so near to a multiple of pi/2 that more are needed.
  static constexpr int kMostTerms = 20;

  void multiply(int from, int to);
  void to_digits();
  void take_quarters();
  void subtract_from_one();
  bool needs_more_terms();
  void append_fraction();
  HalfPiRemainder times_half_pi();

  std::array<double, 3> pieces_{};                 // the angle, as digits of 24 bits
  int last_piece_ = 2;                             // the last that is not 0
  int first_digit_;                                // of 2/pi, among those that matter
  int scale_;                                      // the exponent of products_[0]
  int last_ = kTerms;                              // of products_
  std::array<double, kMostTerms> products_{};      // each of weight 2^-24 beside the one before
  std::array<std::int32_t, kMostTerms> digits_{};  // the same, normalized; lowest first
  double fraction_ = 0;                            // what stands above the digits
  int quarters_ = 0;
  int half_ = 0;  // not 0: the fraction is above 1/2, and 1 minus it is computed
};

LargeAngle::LargeAngle(double size) {
  const int exponent = static_cast<int>(high_half(size) >> 20) - 0x3ff - 23;
  double rest =
      with_high_half(size, high_half(size) - (static_cast<std::uint32_t>(exponent) << 20));
  for (int i = 0; i < 2; ++i) {
    pieces_[i] = static_cast<std::int32_t>(rest);
    rest = (rest - pieces_[i]) * k2To24;
  }
  pieces_[2] = rest;
  while (pieces_[last_piece_] == 0.0) --last_piece_;
  first_digit_ = (exponent - 3) / 24;
  scale_ = exponent - 24 * (first_digit_ + 1);
}

/// products_[from] to products_[to].
void LargeAngle::multiply(int from, int to) {
  for (int i = from; i <= to; ++i) {
    double sum = 0;
    for (int j = 0; j <= last_piece_; ++j) {
      const int digit = first_digit_ + i - j;
      sum += pieces_[j] * (digit < 0 ? 0.0 : kTwoByPiDigits[digit]);
    }
    products_[i] = sum;
  }
}

/// Carries what is above 24 bits; what stays on top becomes the fraction, with the quarters still in it.
void LargeAngle::to_digits() {
  double rest = products_[last_];
  for (int i = 0; i < last_; ++i) {
    const double carry = static_cast<std::int32_t>(k2ToMinus24 * rest);
    digits_[i] = static_cast<std::int32_t>(rest - k2To24 * carry);
    rest = products_[last_ - 1 - i] + carry;
  }
  fraction_ = std::ldexp(rest, scale_);
}

void LargeAngle::take_quarters() {
  fraction_ -= 8.0 * std::floor(fraction_ * 0.125);
  quarters_ = static_cast<int>(fraction_);
  fraction_ -= quarters_;
  half_ = 0;
  std::int32_t& top = digits_[last_ - 1];
  if (scale_ > 0) {  // the upper bits of the top digit are quarters too
    const int more = top >> (24 - scale_);
    quarters_ += more;
    top -= more << (24 - scale_);
    half_ = top >> (23 - scale_);
  } else if (scale_ == 0) {
    half_ = top >> 23;
  } else if (fraction_ >= 0.5) {
    half_ = 2;
  }
  if (half_ > 0) {
    ++quarters_;
    subtract_from_one();
  }
}

void LargeAngle::subtract_from_one() {
  bool borrows = false;
  for (int i = 0; i < last_; ++i) {
    if (borrows) {
      digits_[i] = 0xff'ffff - digits_[i];
    } else if (digits_[i] != 0) {
      borrows = true;
      digits_[i] = 0x100'0000 - digits_[i];
    }
  }
  if (scale_ > 0) digits_[last_ - 1] &= 0xff'ffff >> scale_;
  if (half_ == 2) {
    fraction_ = 1.0 - fraction_;
    if (borrows) fraction_ -= std::ldexp(1.0, scale_);
  }
}

/// All digits computed so far are 0: the angle is very near to a multiple of pi/2. Computes as many more.
bool LargeAngle::needs_more_terms() {
  if (fraction_ != 0.0) return false;
  for (int i = kTerms; i < last_; ++i) {
    if (digits_[i] != 0) return false;
  }
  int more = 1;
  while (kTerms >= more && digits_[kTerms - more] == 0) ++more;
  multiply(last_ + 1, last_ + more);
  last_ += more;
  return true;
}

/// Puts the fraction on top of the digits; last_ is then the top digit, scale_ its exponent.
void LargeAngle::append_fraction() {
  if (fraction_ == 0.0) {
    do {
      --last_;
      scale_ -= 24;
    } while (digits_[last_] == 0);
    return;
  }
  const double top = std::ldexp(fraction_, -scale_);
  if (top >= k2To24) {
    const double carry = static_cast<std::int32_t>(k2ToMinus24 * top);
    digits_[last_] = static_cast<std::int32_t>(top - k2To24 * carry);
    ++last_;
    scale_ += 24;
    digits_[last_] = static_cast<std::int32_t>(carry);
  } else {
    digits_[last_] = static_cast<std::int32_t>(top);
  }
}

HalfPiRemainder LargeAngle::times_half_pi() {
  double weight = std::ldexp(1.0, scale_);
  for (int i = last_; i >= 0; --i) {
    products_[i] = weight * digits_[i];
    weight *= k2ToMinus24;
  }
  std::array<double, kMostTerms> sums{};  // the largest first
  for (int i = last_; i >= 0; --i) {
    double sum = 0;
    for (int k = 0; k <= kTerms && k <= last_ - i; ++k) sum += kHalfPiPieces[k] * products_[i + k];
    sums[last_ - i] = sum;
  }
  double high = 0;
  for (int i = last_; i >= 0; --i) high += sums[i];
  double low = sums[0] - high;
  for (int i = 1; i <= last_; ++i) low += sums[i];
  return half_ == 0 ? HalfPiRemainder{high, low, quarters_}
                    : HalfPiRemainder{-high, -low, quarters_};
}

HalfPiRemainder LargeAngle::remainder() {
  multiply(0, kTerms);
  do {
    to_digits();
    take_quarters();
  } while (needs_more_terms());
  append_fraction();
  return times_half_pi();
}

HalfPiRemainder remainder_of_size(double size) {
  if (size < 0x1.2d97cp1) return remainder_of_one_quarter(size);
  if (size < 0x1.921fcp20) return remainder_by_pieces(size);
  return LargeAngle(size).remainder();
}

}  // namespace

HalfPiRemainder half_pi_remainder(double x) {
  const HalfPiRemainder result = remainder_of_size(std::fabs(x));
  if (x > 0) return result;
  return {-result.high, -result.low, -result.quarters};
}

}  // namespace heddle::elementary
