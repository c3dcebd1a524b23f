#include "compiler/emit_text.hpp"

#include <cstdint>

namespace heddle::codegen {

// The parser has seen to it that the bytes are well-formed.
ScriptText script_text(std::string_view wtf8) {
  ScriptText text;
  text.reserve(wtf8.size());
  const auto byte = [&](std::size_t at) {
    return at < wtf8.size() ? static_cast<unsigned char>(wtf8[at]) : 0U;
  };
  for (std::size_t at = 0; at < wtf8.size();) {
    const std::uint32_t first = byte(at);
    if (first < 0x80) {
      text.push_back(static_cast<char16_t>(first));
      at += 1;
    } else if (first < 0xe0) {
      text.push_back(static_cast<char16_t>((first & 0x1f) << 6 | (byte(at + 1) & 0x3f)));
      at += 2;
    } else if (first < 0xf0) {
      text.push_back(static_cast<char16_t>((first & 0x0f) << 12 | (byte(at + 1) & 0x3f) << 6 |
                                           (byte(at + 2) & 0x3f)));
      at += 3;
    } else {
      const std::uint32_t point = (first & 0x07) << 18 | (byte(at + 1) & 0x3f) << 12 |
                                  (byte(at + 2) & 0x3f) << 6 | (byte(at + 3) & 0x3f);
      text.push_back(static_cast<char16_t>(0xd7c0 + (point >> 10)));
      text.push_back(static_cast<char16_t>(0xdc00 + (point & 0x3ff)));
      at += 4;
    }
  }
  return text;
}

}  // namespace heddle::codegen
