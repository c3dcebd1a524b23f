#include "bytecode/script_text.hpp"

#include <cstdint>

namespace heddle {
namespace {

constexpr char32_t kReplacement = 0xfffd;

struct Lead {
  int more;                 // continuation bytes
  char32_t bits;            // of the lead byte
  unsigned char low, high;  // what the first continuation byte may be
};

/// more < 0: not a lead byte.
Lead classify(unsigned char byte) {
  const auto payload = [byte](int mask) { return static_cast<char32_t>(byte & mask); };
  if (byte < 0x80) return {0, byte, 0, 0};
  if (byte >= 0xc2 && byte <= 0xdf) return {1, payload(0x1f), 0x80, 0xbf};
  if (byte == 0xe0) return {2, payload(0x0f), 0xa0, 0xbf};
  if (byte == 0xed) return {2, payload(0x0f), 0x80, 0x9f};  // no surrogates
  if (byte >= 0xe1 && byte <= 0xef) return {2, payload(0x0f), 0x80, 0xbf};
  if (byte == 0xf0) return {3, payload(0x07), 0x90, 0xbf};
  if (byte >= 0xf1 && byte <= 0xf3) return {3, payload(0x07), 0x80, 0xbf};
  if (byte == 0xf4) return {3, payload(0x07), 0x80, 0x8f};  // not above U+10FFFF
  return {-1, kReplacement, 0, 0};
}

/// Takes one code point, or the longest ill-formed start of one, off the front.
char32_t take_code_point(std::string_view& utf8) {
  const Lead lead = classify(static_cast<unsigned char>(utf8.front()));
  utf8.remove_prefix(1);
  char32_t point = lead.bits;
  for (int i = 0; i < lead.more; ++i) {
    const unsigned char byte = utf8.empty() ? 0 : static_cast<unsigned char>(utf8.front());
    if (byte < (i == 0 ? lead.low : 0x80) || byte > (i == 0 ? lead.high : 0xbf))
      return kReplacement;
    point = (point << 6) | (byte & 0x3fu);
    utf8.remove_prefix(1);
  }
  return point;
}

void append_utf8(std::string& out, char32_t point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xc0 | (point >> 6));
  } else {
    if (point < 0x10000) {
      put(0xe0 | (point >> 12));
    } else {
      put(0xf0 | (point >> 18));
      put(0x80 | ((point >> 12) & 0x3f));
    }
    put(0x80 | ((point >> 6) & 0x3f));
  }
  put(0x80 | (point & 0x3f));
}

bool is_high(char16_t unit) { return unit >= 0xd800 && unit <= 0xdbff; }
bool is_low(char16_t unit) { return unit >= 0xdc00 && unit <= 0xdfff; }

}  // namespace

ScriptText to_script_text(std::string_view utf8) {
  ScriptText text;
  text.reserve(utf8.size());
  while (!utf8.empty()) {
    const char32_t point = take_code_point(utf8);
    if (point < 0x10000) {
      text.push_back(static_cast<char16_t>(point));
    } else {
      text.push_back(static_cast<char16_t>(0xd7c0 + (point >> 10)));
      text.push_back(static_cast<char16_t>(0xdc00 | (point & 0x3ff)));
    }
  }
  return text;
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    if (is_high(unit) && i + 1 < text.size() && is_low(text[i + 1])) {
      append_utf8(out,
                  0x10000 + ((static_cast<char32_t>(unit) & 0x3ff) << 10) + (text[++i] & 0x3ffu));
    } else {
      append_utf8(out, is_high(unit) || is_low(unit) ? kReplacement : static_cast<char32_t>(unit));
    }
  }
  return out;
}

}  // namespace heddle
