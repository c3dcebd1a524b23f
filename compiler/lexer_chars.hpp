#pragma once

#include <array>
#include <cstdint>

namespace heddle {

/// What an ASCII byte may be to the lexer; bytes from 0x80 on are `High` and decoded.
enum CharClass : std::uint8_t {
  kNameStart = 1,
  kNamePart = 2,
  kDigit = 4,
  kHexDigit = 8,
  kSpace = 16,  // without line terminators
  kLineEnd = 32,
  kHigh = 64,
};

namespace detail {
constexpr std::array<std::uint8_t, 256> make_char_classes() {
  std::array<std::uint8_t, 256> classes{};
  const auto mark = [&classes](unsigned first, unsigned last, unsigned bits) {
    for (unsigned c = first; c <= last; ++c) classes[c] |= static_cast<std::uint8_t>(bits);
  };
  mark('a', 'z', kNameStart | kNamePart);
  mark('A', 'Z', kNameStart | kNamePart);
  mark('$', '$', kNameStart | kNamePart);
  mark('_', '_', kNameStart | kNamePart);
  mark('0', '9', kNamePart | kDigit | kHexDigit);
  mark('a', 'f', kHexDigit);
  mark('A', 'F', kHexDigit);
  mark(' ', ' ', kSpace);
  mark('\t', '\t', kSpace);
  mark('\v', '\f', kSpace);
  mark('\n', '\n', kLineEnd);
  mark('\r', '\r', kLineEnd);
  mark(0x80, 0xFF, kHigh);
  return classes;
}
inline constexpr auto kCharClasses = make_char_classes();
}  // namespace detail

[[nodiscard]] inline bool is_char(char c, unsigned classes) {
  return (detail::kCharClasses[static_cast<unsigned char>(c)] & classes) != 0;
}

/// Value of a digit in any radix up to 16; 99 for other characters.
[[nodiscard]] inline unsigned digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 99;
}

}  // namespace heddle
