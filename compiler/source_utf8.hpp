#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace heddle {

/// One code point and how many bytes it took. `size` is 0 when the bytes are not valid UTF-8.
struct DecodedPoint {
  char32_t point = 0;
  std::uint32_t size = 0;
};

/// Decodes the code point at `offset` (< text.size()). Overlong forms, surrogates and values above
/// U+10FFFF are invalid.
[[nodiscard]] DecodedPoint decode_utf8(std::string_view text, std::size_t offset);

/// Appends a code point; a surrogate gets the three bytes of its generalised form (WTF-8).
void append_wtf8(std::string& out, char32_t point);

/// Appends a UTF-16 code unit given as an escape. A low surrogate that follows a high one already at
/// the end of `out` joins it to one four-byte code point, so that WTF-8 stays canonical.
void append_utf16_unit(std::string& out, char16_t unit);

[[nodiscard]] constexpr bool is_high_surrogate(char32_t point) {
  return point >= 0xD800 && point <= 0xDBFF;
}
[[nodiscard]] constexpr bool is_low_surrogate(char32_t point) {
  return point >= 0xDC00 && point <= 0xDFFF;
}

/// Characters that reorder the text shown around them, so that a reader sees another program than
/// the compiler ("Trojan Source"): the embeddings, overrides and isolates.
[[nodiscard]] constexpr bool is_bidi_control(char32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

}  // namespace heddle
