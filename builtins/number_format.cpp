#include "builtins/number_format.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>

#include "interpreter/number_text.hpp"

namespace heddle {
namespace {

/// Exact decimal digits: a double has at most 1,074 behind the point.
constexpr std::size_t kMaxExactText = 1200;

/// "d.ddd" and the exponent, rounded half up on the exact value, as the specification's "pick the larger n" demands
/// (to_chars rounds half to even, which differs only on exact ties).
struct Scientific {
  std::string digits;  ///< without the point
  int exponent = 0;
};

Scientific scientific(double magnitude, int digits) {
  char exact[kMaxExactText];
  const auto end =
      std::to_chars(exact, exact + sizeof exact, magnitude, std::chars_format::scientific, 800).ptr;
  const std::string_view text(exact, static_cast<std::size_t>(end - exact));
  const std::size_t e = text.find('e');
  Scientific result;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), end, result.exponent);
  std::string all(1, text[0]);
  all += text.substr(2, e - 2);
  const bool rounds_up = all[static_cast<std::size_t>(digits)] >= '5';
  result.digits = all.substr(0, static_cast<std::size_t>(digits));
  if (!rounds_up) return result;
  for (std::size_t i = result.digits.size(); i-- > 0;) {
    if (result.digits[i]++ != '9') return result;
    result.digits[i] = '0';
  }
  result.digits.insert(result.digits.begin(), '1');
  result.digits.pop_back();
  ++result.exponent;
  return result;
}

std::string exponent_text(int exponent) {
  return std::string(exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

std::string with_point(std::string digits, std::size_t place) {
  if (digits.size() > place) digits.insert(place, ".");
  return digits;
}

}  // namespace

std::string number_fixed(double number, int digits) {
  if (!std::isfinite(number) || std::fabs(number) >= 1e21) return number_to_text(number);
  const double magnitude = std::fabs(number);
  char exact[kMaxExactText];
  const auto end =
      std::to_chars(exact, exact + sizeof exact, magnitude, std::chars_format::fixed, 1100).ptr;
  std::string text(exact, static_cast<std::size_t>(end - exact));
  const std::size_t keep = text.find('.') + 1 + static_cast<std::size_t>(digits);
  const bool rounds_up = text[keep] >= '5';
  text.resize(digits == 0 ? keep - 1 : keep);
  if (rounds_up) {
    std::size_t i = text.size();
    while (i-- > 0) {
      if (text[i] == '.') continue;
      if (text[i]++ != '9') break;
      text[i] = '0';
      if (i == 0) text.insert(text.begin(), '1');
    }
  }
  const bool is_zero = text.find_first_not_of("0.") == std::string::npos;
  return number < 0 && !(is_zero && number == 0) ? "-" + text : text;
}

std::string number_exponential(double number, int digits) {
  if (!std::isfinite(number)) return number_to_text(number);
  const std::string sign = number < 0 ? "-" : "";
  const double magnitude = std::fabs(number);
  if (magnitude == 0) {
    return sign +
           with_point(std::string(static_cast<std::size_t>(std::max(digits, 0)) + 1, '0'), 1) +
           "e+0";
  }
  if (digits >= 0) {
    const Scientific value = scientific(magnitude, digits + 1);
    return sign + with_point(value.digits, 1) + exponent_text(value.exponent);
  }
  char shortest[64];
  const auto end =
      std::to_chars(shortest, shortest + sizeof shortest, magnitude, std::chars_format::scientific)
          .ptr;
  const std::string_view text(shortest, static_cast<std::size_t>(end - shortest));
  const std::size_t e = text.find('e');
  int exponent = 0;
  std::from_chars(text.data() + e + (text[e + 1] == '+' ? 2 : 1), end, exponent);
  return sign + std::string(text.substr(0, e)) + exponent_text(exponent);
}

std::string number_precision(double number, int digits) {
  if (!std::isfinite(number)) return number_to_text(number);
  const std::string sign = number < 0 ? "-" : "";
  const double magnitude = std::fabs(number);
  Scientific value;
  value.digits = std::string(static_cast<std::size_t>(digits), '0');
  if (magnitude != 0) value = scientific(magnitude, digits);
  if (value.exponent < -6 || value.exponent >= digits) {
    return sign + with_point(value.digits, 1) + exponent_text(value.exponent);
  }
  if (value.exponent >= 0)
    return sign + with_point(value.digits, static_cast<std::size_t>(value.exponent) + 1);
  return sign + "0." + std::string(static_cast<std::size_t>(-value.exponent - 1), '0') +
         value.digits;
}

std::string number_in_radix(double number, int radix) {
  if (!std::isfinite(number)) return number_to_text(number);
  constexpr char kDigits[] = "0123456789abcdefghijklmnopqrstuvwxyz";
  double magnitude = std::fabs(number);
  double whole = std::floor(magnitude);
  double fraction = magnitude - whole;
  std::string text;
  // V8's DoubleToRadixCString: digits of the fraction until the rest is below half of the spacing of doubles here.
  double delta = std::max(
      0.5 * (std::nextafter(magnitude, std::numeric_limits<double>::infinity()) - magnitude),
      std::numeric_limits<double>::denorm_min());
  std::string digits;
  if (fraction >= delta) {
    do {
      fraction *= radix;
      delta *= radix;
      const int digit = static_cast<int>(fraction);
      digits += kDigits[digit];
      fraction -= digit;
      if (fraction > 0.5 || (fraction == 0.5 && (digit & 1) != 0)) {
        if (fraction + delta > 1) {
          while (true) {  // rounds up, carrying
            if (digits.empty()) {
              whole += 1;
              break;
            }
            const auto place =
                static_cast<std::size_t>(std::string_view(kDigits).find(digits.back()));
            digits.pop_back();
            if (place + 1 < static_cast<std::size_t>(radix)) {
              digits += kDigits[place + 1];
              break;
            }
          }
          break;
        }
      }
    } while (fraction >= delta);
  }
  while (whole / radix >= 0x1p53) {  // digits beyond a double's precision are zeros
    whole /= radix;
    text += '0';
  }
  do {
    const double rest = std::fmod(whole, radix);
    text += kDigits[static_cast<int>(rest)];
    whole = (whole - rest) / radix;
  } while (whole > 0);
  std::reverse(text.begin(), text.end());
  if (!digits.empty()) text += "." + digits;
  return number < 0 ? "-" + text : text;
}

namespace {

/// As V8 (HandleGenericCase of its NumberParseIntHelper): behind leading zeros, as many digits as 32 bits surely hold are
/// one part, and the parts are added in doubles. ECMAScript leaves open what becomes of digits after the twentieth.
double other_digits(std::string_view digits, std::uint32_t radix) {
  constexpr std::uint32_t kLargestScale = 0xFFFF'FFFF / 36;
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
  double value = 0;
  std::uint32_t part = 0;
  std::uint32_t scale = 1;
  for (const char c : digits) {
    if (scale > kLargestScale / radix) {
      value = value * scale + part;
      part = 0;
      scale = 1;
    }
    part = part * radix + digit_value(c);
    scale *= radix;
  }
  return value * scale + part;
}

}  // namespace

double parse_integer(std::string_view text, int radix) {
  const bool is_negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  const bool has_prefix = text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X');
  if (has_prefix && (radix == 0 || radix == 16)) {
    text.remove_prefix(2);
    radix = 16;
  }
  if (radix == 0) radix = 10;
  if (radix < 2 || radix > 36) return std::nan("");
  const auto base = static_cast<std::uint32_t>(radix);
  const auto end =
      std::find_if(text.begin(), text.end(), [&](char c) { return digit_value(c) >= base; });
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  if (digits.empty()) return std::nan("");
  const double value =
      radix == 10 ? decimal_to_number(digits)
      : std::has_single_bit(base)
          ? binary_digits_to_number(digits, static_cast<unsigned>(std::countr_zero(base)))
          : other_digits(digits, base);
  return is_negative ? -value : value;
}

double parse_decimal(std::string_view text) {
  const std::size_t length = decimal_prefix(text);
  return length == 0 ? std::nan("") : decimal_to_number(text.substr(0, length));
}

std::string number_candidate(StringView text) {
  std::uint32_t begin = 0;
  while (begin < text.length() && is_white_space(text[begin])) ++begin;
  std::string candidate;
  for (std::uint32_t i = begin; i < text.length() && text[i] < 128; ++i)
    candidate += static_cast<char>(text[i]);
  return candidate;
}

}  // namespace heddle
