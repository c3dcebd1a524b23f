#include "compiler/emit_number.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace heddle::codegen {

std::string number_text(double value) {
  if (std::isnan(value)) return "NaN";
  if (std::isinf(value)) return value < 0 ? "-Infinity" : "Infinity";
  if (value == 0) return "0";
  std::array<char, 64> buffer;
  const double size = std::fabs(value);
  const bool is_plain = size >= 1e-6 && size < 1e21;
  const auto format = is_plain ? std::chars_format::fixed : std::chars_format::scientific;
  const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format);
  std::string text(buffer.data(), result.ptr);
  if (is_plain) return text;
  // "1e-07" is 1e-7, and the sign of a positive exponent is shown as well.
  const std::size_t digits = text.find('e') + 2;
  if (text[digits] == '0') text.erase(digits, 1);
  return text;
}

}  // namespace heddle::codegen
