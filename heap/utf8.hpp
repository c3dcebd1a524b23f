#pragma once
// heap/utf8.hpp -- between UTF-8 and UTF-16 units. Ill-formed input becomes U+FFFD, one per maximal subpart, as WHATWG's
// decoder does it.

#include <cstdint>
#include <string_view>

namespace heddle {

struct Utf8Size {
  std::size_t units = 0;     ///< UTF-16 units of the text
  bool is_two_byte = false;  ///< some unit is above 255
};
[[nodiscard]] Utf8Size measure_utf8(std::string_view bytes);
/// `units` has room for measure_utf8().units; the first only for text without two-byte units.
void decode_utf8(std::string_view bytes, std::uint8_t* units);
void decode_utf8(std::string_view bytes, char16_t* units);

/// The code point at *at (U+FFFD when ill-formed), and moves *at behind it.
[[nodiscard]] char32_t next_code_point(std::string_view bytes, std::size_t* at);

}  // namespace heddle
