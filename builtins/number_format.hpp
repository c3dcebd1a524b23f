#pragma once
// builtins/number_format.hpp -- toFixed, toPrecision, toExponential, other radixes, parseInt: the ES specification's algorithms.

#include <string>
#include <string_view>

#include "heap/string_operations.hpp"

namespace heddle {

[[nodiscard]] std::string number_fixed(double number, int digits);
[[nodiscard]] std::string number_precision(double number, int digits);
/// digits < 0: as many as needed.
[[nodiscard]] std::string number_exponential(double number, int digits);
[[nodiscard]] std::string number_in_radix(double number, int radix);
/// `text` begins without white space; radix 0 = 10, or 16 after "0x". NaN if it holds no digit.
[[nodiscard]] double parse_integer(std::string_view text, int radix);
/// parseFloat of a text without white space at the start.
[[nodiscard]] double parse_decimal(std::string_view text);
/// What of a text parse_integer() and parse_decimal() look at: behind white space, before what is not ASCII.
[[nodiscard]] std::string number_candidate(StringView text);

}  // namespace heddle
