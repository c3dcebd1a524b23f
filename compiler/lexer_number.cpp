// Numeric literals. Values are rounded once, to nearest even, whatever the length of the literal.

#include <charconv>
#include <cmath>
#include <limits>
#include <string>

#include "compiler/lexer.hpp"
#include "compiler/lexer_chars.hpp"
#include "compiler/lexer_unicode.hpp"

namespace heddle {

namespace {

/// The value of the digits (no separators) in a radix that is a power of two: 64 leading bits are
/// kept exactly and all below them as one sticky bit, so the one rounding to 53 bits is right.
double power_of_two_value(std::string_view digits, unsigned bits_per_digit) {
  std::uint64_t mantissa = 0;
  int exponent = 0;
  bool lost_bits = false;
  for (const char digit : digits) {
    const std::uint64_t value = digit_value(digit);
    for (unsigned bit = bits_per_digit; bit-- > 0;) {
      const std::uint64_t next = value >> bit & 1;
      if (mantissa >> 63 == 0) {
        mantissa = mantissa << 1 | next;
      } else {
        lost_bits |= next != 0;
        if (exponent < std::numeric_limits<int>::max()) ++exponent;
      }
    }
  }
  if (lost_bits) mantissa |= 1;  // below the rounding bit, since the mantissa is full
  return std::ldexp(static_cast<double>(mantissa), exponent);
}

/// Whether a decimal literal that std::from_chars found out of range is too large (not too small):
/// the sign of the exponent of its first significant digit.
bool is_huge(std::string_view digits) {
  const std::size_t mark = std::min(digits.find_first_of("eE"), digits.size());
  const std::string_view significand = digits.substr(0, mark);
  const std::size_t first = significand.find_first_of("123456789");
  if (first == std::string_view::npos) return false;
  const std::size_t point = std::min(significand.find('.'), significand.size());
  const auto magnitude = static_cast<double>(point) - static_cast<double>(first);
  double exponent = 0;
  for (const char c : digits.substr(mark)) {
    if (is_char(c, kDigit)) exponent = exponent * 10 + digit_value(c);
  }
  const bool is_negative = digits.substr(mark).find('-') != std::string_view::npos;
  return magnitude + (is_negative ? -exponent : exponent) > 0;
}

double decimal_value(std::string_view digits) {
  double value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc::result_out_of_range) return value;
  return is_huge(digits) ? std::numeric_limits<double>::infinity() : 0.0;
}

unsigned bits_of_radix(unsigned radix) { return radix == 16 ? 4 : radix == 8 ? 3 : 1; }

std::string without_separators(std::string_view text) {
  std::string digits(text);
  std::erase(digits, '_');
  return digits;
}

}  // namespace

void Lexer::scan_number(Token& token) {
  token.kind = TokenKind::Number;
  if (*cursor_ == '0') {
    const char mark = static_cast<char>(peek(1) | 0x20);  // in lower case
    if (mark == 'x') return scan_radix_number(token, 16);
    if (mark == 'o') return scan_radix_number(token, 8);
    if (mark == 'b') return scan_radix_number(token, 2);
  }
  scan_decimal_number(token);
}

void Lexer::scan_radix_number(Token& token, unsigned radix) {
  const char* const start = cursor_;
  cursor_ += 2;
  const char* const digits = cursor_;
  take_digits(token, radix);
  if (cursor_ == digits) fail(token, DiagnosticCode::MissingDigits, start);
  const std::string_view text = text_from(digits);
  token.number = power_of_two_value(without_separators(text), bits_of_radix(radix));
  finish_number(token);
}

void Lexer::scan_decimal_number(Token& token) {
  const char* const start = cursor_;
  bool has_separator = false;
  const auto digits = [&] {
    const char* const from = cursor_;
    take_digits(token, 10);
    has_separator |= text_from(from).find('_') != std::string_view::npos;
  };
  digits();
  if (*start == '0' && cursor_ - start > 1) fail(token, DiagnosticCode::LegacyOctal, start);
  const bool is_integer = *cursor_ != '.';
  if (take('.')) {
    if (*cursor_ == '_') fail(token, DiagnosticCode::BadSeparator, cursor_, cursor_ + 1);
    digits();
  }
  if (*cursor_ == 'e' || *cursor_ == 'E') {
    ++cursor_;
    if (*cursor_ == '+' || *cursor_ == '-') ++cursor_;
    if (!is_char(*cursor_, kDigit)) fail(token, DiagnosticCode::MissingDigits, start);
    digits();
  }
  const std::string_view text = text_from(start);
  if (is_integer && text.size() <= 9 && text.find_first_of("_eE") == std::string_view::npos) {
    std::uint32_t value = 0;  // most literals of most programs
    for (const char digit : text) value = value * 10 + digit_value(digit);
    token.number = value;
  } else {
    token.number = has_separator ? decimal_value(without_separators(text)) : decimal_value(text);
  }
  finish_number(token);
}

void Lexer::take_digits(Token& token, unsigned radix) {
  const char* const start = cursor_;
  for (; digit_value(*cursor_) < radix || *cursor_ == '_'; ++cursor_) {
    if (*cursor_ != '_') continue;
    const bool between = cursor_ > start && cursor_[-1] != '_' && digit_value(peek(1)) < radix;
    if (!between) fail(token, DiagnosticCode::BadSeparator, cursor_, cursor_ + 1);
  }
}

/// A bigint's `n`; then nothing that could belong to a number or name may follow.
void Lexer::finish_number(Token& token) {
  if (take('n')) token.kind = TokenKind::BigInt;
  const char* const tail = cursor_;
  std::uint32_t size = 1;
  while (is_char(*cursor_, kNamePart) ||
         (is_char(*cursor_, kHigh) && is_unicode_id_continue(decode(size)))) {
    cursor_ += size;
    size = 1;
  }
  if (cursor_ != tail) fail(token, DiagnosticCode::NameAfterNumber, tail);
}

}  // namespace heddle
