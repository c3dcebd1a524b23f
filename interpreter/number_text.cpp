#include "interpreter/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "base/assert.hpp"

namespace heddle {
namespace {

/// The shortest digits that give the number back, without a point: 0.digits * 10^point.
struct Digits {
  char text[20];
  int count;
  int point;
};

Digits shortest_digits(double positive) {
  char buffer[kMaxNumberText];
  const auto end =
      std::to_chars(buffer, buffer + sizeof buffer, positive, std::chars_format::scientific).ptr;
  Digits digits{};
  const char* at = buffer;
  for (; at != end && *at != 'e'; ++at) {
    if (*at != '.') digits.text[digits.count++] = *at;
  }
  ++at;  // the e; from_chars takes no plus sign
  if (*at == '+') ++at;
  int exponent = 0;
  std::from_chars(at, end, exponent);
  digits.point = exponent + 1;
  return digits;
}

std::size_t write_text(std::string_view text, char* out) {
  std::memcpy(out, text.data(), text.size());
  return text.size();
}

/// Lays the digits out: plain for 10^-7 <= number < 10^21, else with an exponent.
char* lay_out(const Digits& digits, char* out) {
  const auto put_digits = [&](int from, int to) {
    for (int i = from; i < to; ++i) *out++ = i < digits.count ? digits.text[i] : '0';
  };
  if (digits.point > 21 || digits.point < -5) {
    put_digits(0, 1);
    if (digits.count > 1) *out++ = '.';
    put_digits(1, digits.count);
    *out++ = 'e';
    *out++ = digits.point > 0 ? '+' : '-';
    return std::to_chars(out, out + 4, std::abs(digits.point - 1)).ptr;
  }
  if (digits.point <= 0) {
    *out++ = '0';
    *out++ = '.';
    for (int i = digits.point; i < 0; ++i) *out++ = '0';
    put_digits(0, digits.count);
    return out;
  }
  put_digits(0, digits.point);
  if (digits.count > digits.point) *out++ = '.';
  put_digits(digits.point, digits.count);
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Trimmed text as ASCII; false if there is another character in it.
bool to_trimmed_ascii(StringView text, std::string* out) {
  std::uint32_t begin = 0;
  std::uint32_t end = text.length();
  while (begin < end && is_white_space(text[begin])) ++begin;
  while (end > begin && is_white_space(text[end - 1])) --end;
  out->reserve(end - begin);
  for (; begin < end; ++begin) {
    if (text[begin] > 127) return false;
    out->push_back(static_cast<char>(text[begin]));
  }
  return true;
}

/// Of a literal whose value from_chars finds out of range: whether it is too large rather than too small.
bool is_huge(std::string_view literal) {
  const std::size_t exponent_at = literal.find_first_of("eE");
  const std::string_view mantissa = literal.substr(0, exponent_at);
  std::int64_t exponent = 0;
  if (exponent_at != std::string_view::npos) {
    std::string_view digits = literal.substr(exponent_at + 1);
    if (digits.starts_with('+')) digits.remove_prefix(1);
    const auto parsed = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    // No text is long enough for its digits to outweigh such an exponent.
    if (parsed.ec == std::errc::result_out_of_range) return !digits.starts_with('-');
  }
  // The power of ten of the first digit that is not 0.
  const std::size_t point = std::min(mantissa.find('.'), mantissa.size());
  const std::size_t first = mantissa.find_first_of("123456789");
  return static_cast<std::int64_t>(point) - static_cast<std::int64_t>(first) + exponent > 0;
}

}  // namespace

unsigned digit_value(char c) {
  if (is_digit(c)) return static_cast<unsigned>(c - '0');
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'z' ? static_cast<unsigned>(lower - 'a' + 10) : 99;
}

double binary_digits_to_number(std::string_view digits, unsigned bits) {
  std::uint64_t mantissa = 0;
  std::int64_t dropped = 0;
  bool sticky = false;
  for (const char c : digits) {
    const unsigned value = digit_value(c);
    if (value >> bits != 0) return std::numeric_limits<double>::quiet_NaN();
    if (dropped == 0 && mantissa >> (63 - bits) == 0) {
      mantissa = mantissa << bits | value;
    } else {
      dropped += bits;
      sticky = sticky || value != 0;
    }
  }
  // At least 58 bits are kept, so the lowest one is below the rounding bit and may stand for all that was dropped.
  return std::ldexp(static_cast<double>(mantissa | (sticky ? 1 : 0)),
                    static_cast<int>(std::min<std::int64_t>(dropped, 2000)));
}

std::size_t write_number(double number, char* out) {
  if (number == 0) return write_text("0", out);
  if (std::isnan(number)) return write_text("NaN", out);
  if (std::isinf(number)) return write_text(number > 0 ? "Infinity" : "-Infinity", out);
  if (std::abs(number) < 0x1p53 && std::trunc(number) == number) {
    return static_cast<std::size_t>(
        std::to_chars(out, out + kMaxNumberText, static_cast<std::int64_t>(number)).ptr - out);
  }
  char* end = out;
  if (number < 0) *end++ = '-';
  return static_cast<std::size_t>(lay_out(shortest_digits(std::abs(number)), end) - out);
}

std::string number_to_text(double number) {
  char text[kMaxNumberText];
  return {text, write_number(number, text)};
}

double text_to_number(StringView text) {
  std::string ascii;
  if (!to_trimmed_ascii(text, &ascii)) return std::numeric_limits<double>::quiet_NaN();
  if (ascii.empty()) return 0;
  if (ascii.size() > 2 && ascii[0] == '0') {
    const std::string_view digits = std::string_view(ascii).substr(2);
    switch (ascii[1] | 0x20) {
      case 'x':
        return binary_digits_to_number(digits, 4);
      case 'o':
        return binary_digits_to_number(digits, 3);
      case 'b':
        return binary_digits_to_number(digits, 1);
      default:
        break;
    }
  }
  if (decimal_prefix(ascii) != ascii.size()) return std::numeric_limits<double>::quiet_NaN();
  return decimal_to_number(ascii);
}

double text_to_number(std::u16string_view text) {
  return text_to_number(StringView{text.data(), static_cast<std::uint32_t>(text.size())});
}

std::size_t decimal_prefix(std::string_view ascii) {
  std::size_t at = 0;
  const auto skip_digits = [&] {
    const std::size_t begin = at;
    while (at < ascii.size() && is_digit(ascii[at])) ++at;
    return at - begin;
  };
  if (at < ascii.size() && (ascii[at] == '+' || ascii[at] == '-')) ++at;
  if (ascii.substr(at).starts_with("Infinity")) return at + 8;
  std::size_t digits = skip_digits();
  if (at < ascii.size() && ascii[at] == '.') {
    const std::size_t point = at++;
    const std::size_t fraction = skip_digits();
    if (digits + fraction == 0) return 0;
    if (fraction == 0 && digits == 0) at = point;
    digits += fraction;
  }
  if (digits == 0) return 0;
  if (at < ascii.size() && (ascii[at] | 0x20) == 'e') {
    const std::size_t before = at++;
    if (at < ascii.size() && (ascii[at] == '+' || ascii[at] == '-')) ++at;
    if (skip_digits() == 0) at = before;
  }
  return at;
}

double decimal_to_number(std::string_view literal) {
  const bool is_negative = literal.starts_with('-');
  if (is_negative || literal.starts_with('+')) literal.remove_prefix(1);
  double value = 0;
  if (literal == "Infinity") {
    value = std::numeric_limits<double>::infinity();
  } else {
    const auto [end, error] =
        std::from_chars(literal.data(), literal.data() + literal.size(), value);
    HEDDLE_DCHECK(end == literal.data() + literal.size());
    if (error == std::errc::result_out_of_range) {
      value = is_huge(literal) ? std::numeric_limits<double>::infinity() : 0.0;
    }
  }
  return is_negative ? -value : value;
}

bool is_white_space(char16_t unit) {
  switch (unit) {
    case 0x09:
    case 0x0a:
    case 0x0b:
    case 0x0c:
    case 0x0d:
    case 0x20:
    case 0xa0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xfeff:
      return true;
    default:
      return unit >= 0x2000 && unit <= 0x200a;
  }
}

}  // namespace heddle
