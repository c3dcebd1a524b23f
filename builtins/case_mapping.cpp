#include "builtins/case_mapping.hpp"

#include <algorithm>

namespace heddle {
namespace {

char16_t to_lower(char16_t unit) {
  if (unit < 0x80) return unit >= u'A' && unit <= u'Z' ? static_cast<char16_t>(unit + 32) : unit;
  if (unit >= 0xc0 && unit <= 0xde && unit != 0xd7) return static_cast<char16_t>(unit + 32);
  if (unit == 0x178) return 0xff;
  if ((unit >= 0x100 && unit <= 0x137) || (unit >= 0x14a && unit <= 0x177))
    return static_cast<char16_t>(unit | 1);
  if ((unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e)) {
    return static_cast<char16_t>((unit & 1) != 0 ? unit + 1 : unit);
  }
  if (unit >= 0x391 && unit <= 0x3a9 && unit != 0x3a2) return static_cast<char16_t>(unit + 32);
  if (unit >= 0x410 && unit <= 0x42f) return static_cast<char16_t>(unit + 32);
  if (unit >= 0x400 && unit <= 0x40f) return static_cast<char16_t>(unit + 80);
  return unit;
}

char16_t to_upper(char16_t unit) {
  if (unit < 0x80) return unit >= u'a' && unit <= u'z' ? static_cast<char16_t>(unit - 32) : unit;
  if (unit == 0xb5) return 0x39c;
  if (unit == 0xff) return 0x178;
  if (unit >= 0xe0 && unit <= 0xfe && unit != 0xf7) return static_cast<char16_t>(unit - 32);
  if (unit == 0x131) return u'I';
  if ((unit >= 0x100 && unit <= 0x137) || (unit >= 0x14a && unit <= 0x177)) {
    return static_cast<char16_t>(unit & ~1);
  }
  if ((unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e)) {
    return static_cast<char16_t>((unit & 1) == 0 ? unit - 1 : unit);
  }
  if (unit == 0x3c2) return 0x3a3;
  if (unit >= 0x3b1 && unit <= 0x3c9) return static_cast<char16_t>(unit - 32);
  if (unit >= 0x430 && unit <= 0x44f) return static_cast<char16_t>(unit - 32);
  if (unit >= 0x450 && unit <= 0x45f) return static_cast<char16_t>(unit - 80);
  return unit;
}

}  // namespace

void append_in_case(StringBuilder& out, StringView text, LetterCase letter_case) {
  for (std::uint32_t i = 0; i < text.length() && !out.has_failed(); ++i) {
    const char16_t unit = text[i];
    if (letter_case == LetterCase::Upper && unit == 0xdf) {
      out.append_ascii("SS");
    } else {
      out.append_unit(letter_case == LetterCase::Upper ? to_upper(unit) : to_lower(unit));
    }
  }
}

int compare_for_people(StringView left, StringView right) {
  const std::uint32_t common = std::min(left.length(), right.length());
  int by_case = 0;
  for (std::uint32_t i = 0; i < common; ++i) {
    const char16_t a = to_lower(left[i]), b = to_lower(right[i]);
    if (a != b) return a < b ? -1 : 1;
    if (by_case == 0 && left[i] != right[i]) by_case = left[i] == a ? -1 : 1;
  }
  if (left.length() != right.length()) return left.length() < right.length() ? -1 : 1;
  return by_case;
}

}  // namespace heddle
