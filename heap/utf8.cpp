#include "heap/utf8.hpp"

#include <cstring>
#include <string>

#include "heap/string_operations.hpp"

namespace heddle {
namespace {

constexpr char32_t kReplacement = 0xfffd;

// How many ASCII bytes stand at the front, eight at a time.
std::size_t ascii_prefix(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  while (at + 8 <= bytes.size()) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data() + at, 8);
    if ((word & 0x8080'8080'8080'8080) != 0) break;
    at += 8;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  return at - begin;
}

template <typename Unit>
void decode(std::string_view bytes, Unit* units) {
  for (std::size_t at = 0; at < bytes.size();) {
    for (std::size_t end = at + ascii_prefix(bytes, at); at < end; ++at) {
      *units++ = static_cast<Unit>(bytes[at]);
    }
    if (at == bytes.size()) return;
    const char32_t point = next_code_point(bytes, &at);
    if (point < 0x10000) {
      *units++ = static_cast<Unit>(point);
    } else if constexpr (sizeof(Unit) == 2) {
      *units++ = static_cast<Unit>(0xd800 + ((point - 0x10000) >> 10));
      *units++ = static_cast<Unit>(0xdc00 + ((point - 0x10000) & 0x3ff));
    }
  }
}

void append_code_point(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xc0 | point >> 6);
    out += static_cast<char>(0x80 | (point & 0x3f));
  } else if (point < 0x10000) {
    out += static_cast<char>(0xe0 | point >> 12);
    out += static_cast<char>(0x80 | (point >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (point & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | point >> 18);
    out += static_cast<char>(0x80 | (point >> 12 & 0x3f));
    out += static_cast<char>(0x80 | (point >> 6 & 0x3f));
    out += static_cast<char>(0x80 | (point & 0x3f));
  }
}

bool is_high_surrogate(char16_t unit) { return (unit & 0xfc00) == 0xd800; }
bool is_low_surrogate(char16_t unit) { return (unit & 0xfc00) == 0xdc00; }

}  // namespace

// The table of well-formed sequences (Unicode 15, table 3-7): only the second byte's range depends on the first.
char32_t next_code_point(std::string_view bytes, std::size_t* at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned first = byte((*at)++);
  if (first < 0x80) return first;
  if (first < 0xc2 || first > 0xf4) return kReplacement;
  const int following = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3;
  unsigned low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
  unsigned high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
  char32_t point = first & (0x3fu >> following);
  for (int i = 0; i < following; ++i) {
    if (*at == bytes.size() || byte(*at) < low || byte(*at) > high) return kReplacement;
    point = point << 6 | (byte((*at)++) & 0x3f);
    low = 0x80;
    high = 0xbf;
  }
  return point;
}

Utf8Size measure_utf8(std::string_view bytes) {
  Utf8Size size;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t ascii = ascii_prefix(bytes, at);
    size.units += ascii;
    at += ascii;
    if (at == bytes.size()) break;
    const char32_t point = next_code_point(bytes, &at);
    size.units += point < 0x10000 ? 1 : 2;
    size.is_two_byte = size.is_two_byte || point > 0xff;
  }
  return size;
}

void decode_utf8(std::string_view bytes, std::uint8_t* units) { decode(bytes, units); }
void decode_utf8(std::string_view bytes, char16_t* units) { decode(bytes, units); }

void append_utf8(std::string& out, StringView text) {
  for (std::uint32_t i = 0; i < text.length(); ++i) {
    const char16_t unit = text[i];
    if (is_high_surrogate(unit) && i + 1 < text.length() && is_low_surrogate(text[i + 1])) {
      append_code_point(out, 0x10000 + ((unit & 0x3ffu) << 10) + (text[++i] & 0x3ffu));
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      append_code_point(out, kReplacement);
    } else {
      append_code_point(out, unit);
    }
  }
}

std::string to_utf8(const String& flat) {
  std::string text;
  text.reserve(flat.length);
  append_utf8(text, StringView{flat});
  return text;
}

}  // namespace heddle
