#pragma once
// interpreter/number_text.hpp -- numbers to text and back, as the ES specification says.

#include <cstddef>
#include <string>
#include <string_view>

#include "heap/string_operations.hpp"

namespace heddle {

/// The longest text of a number: "-1.2345678901234567e-308" and "-0.0000012345678901234567".
inline constexpr std::size_t kMaxNumberText = 32;

/// Number::toString(number), radix 10, in ASCII. Returns the length; `out` has room for kMaxNumberText.
[[nodiscard]] std::size_t write_number(double number, char* out);
[[nodiscard]] std::string number_to_text(double number);

/// StringToNumber: white space around it is allowed, "" is 0, anything else that is no number is NaN.
[[nodiscard]] double text_to_number(StringView text);
[[nodiscard]] double text_to_number(std::u16string_view text);

/// How many characters at the start of `ascii` form a decimal literal ("-1.5e3", "+.5", "Infinity"); 0 = none. What
/// parseFloat reads.
[[nodiscard]] std::size_t decimal_prefix(std::string_view ascii);
/// The value of a text that is a whole decimal literal (decimal_prefix() says so).
[[nodiscard]] double decimal_to_number(std::string_view literal);
/// The value of a digit in a radix up to 36, or at least 36.
[[nodiscard]] unsigned digit_value(char c);
/// Digits of radix 2^bits (1 to 5), rounded once, half to even, as the specification's mathematical value is; NaN if one
/// is not a digit.
[[nodiscard]] double binary_digits_to_number(std::string_view digits, unsigned bits);

/// WhiteSpace and LineTerminator of the specification: what trim() takes away.
[[nodiscard]] bool is_white_space(char16_t unit);

}  // namespace heddle
