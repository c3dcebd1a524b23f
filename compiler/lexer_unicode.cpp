#include "compiler/lexer_unicode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace heddle {

namespace {

constexpr auto kMarks = std::to_array<std::uint32_t>({
#include "compiler/lexer_unicode.inc"
});

enum class IdClass : std::uint32_t { None, Continue, Start };

IdClass id_class(char32_t point) {
  const auto after = std::upper_bound(kMarks.begin(), kMarks.end(), point << 2 | 3);
  if (after == kMarks.begin()) return IdClass::None;
  return static_cast<IdClass>(*std::prev(after) & 3);
}

}  // namespace

bool is_unicode_id_start(char32_t point) { return id_class(point) == IdClass::Start; }

bool is_unicode_id_continue(char32_t point) {
  constexpr char32_t kZeroWidthNonJoiner = 0x200C;  // both joiners are ID_Continue in ECMAScript
  constexpr char32_t kZeroWidthJoiner = 0x200D;
  return id_class(point) != IdClass::None || point == kZeroWidthNonJoiner ||
         point == kZeroWidthJoiner;
}

bool is_unicode_space(char32_t point) {
  return point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200A) ||
         point == 0x202F || point == 0x205F || point == 0x3000 || point == 0xFEFF;
}

}  // namespace heddle
