#include "compiler/source_utf8.hpp"

namespace heddle {

namespace {

struct LeadByte {
  std::uint32_t size;  // 0: not a lead byte
  char32_t bits;
  char32_t smallest;  // below it the form is overlong
};

LeadByte lead_byte(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte < 0xC0) return {0, 0, 0};
  if (byte < 0xE0) return {2, byte & 0x1Fu, 0x80};
  if (byte < 0xF0) return {3, byte & 0x0Fu, 0x800};
  if (byte < 0xF8) return {4, byte & 0x07u, 0x10000};
  return {0, 0, 0};
}

}  // namespace

DecodedPoint decode_utf8(std::string_view text, std::size_t offset) {
  const LeadByte lead = lead_byte(static_cast<unsigned char>(text[offset]));
  if (lead.size == 0 || text.size() - offset < lead.size) return {};
  char32_t point = lead.bits;
  for (std::uint32_t i = 1; i < lead.size; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if ((byte & 0xC0) != 0x80) return {};
    point = point << 6 | (byte & 0x3F);
  }
  if (point < lead.smallest || point > 0x10FFFF) return {};
  if (is_high_surrogate(point) || is_low_surrogate(point)) return {};
  return {point, lead.size};
}

void append_wtf8(std::string& out, char32_t point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    put(0xE0 | point >> 12);
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  } else {
    put(0xF0 | point >> 18);
    put(0x80 | (point >> 12 & 0x3F));
    put(0x80 | (point >> 6 & 0x3F));
    put(0x80 | (point & 0x3F));
  }
}

void append_utf16_unit(std::string& out, char16_t unit) {
  // A high surrogate at the end is the bytes ED A0..AF 80..BF, which no valid character ends in:
  // after ED, UTF-8 itself allows only 80..9F.
  const std::size_t size = out.size();
  const auto byte = [&out](std::size_t at) { return static_cast<unsigned char>(out[at]); };
  const bool follows_high =
      size >= 3 && byte(size - 3) == 0xED && byte(size - 2) >= 0xA0 && byte(size - 2) <= 0xAF;
  if (!is_low_surrogate(unit) || !follows_high) {
    append_wtf8(out, unit);
    return;
  }
  const char32_t high =
      (byte(size - 2) & 0x1Fu) << 6 | (byte(size - 1) & 0x3Fu);  // its low 10+ bits
  out.resize(size - 3);
  append_wtf8(out, 0x10000 + ((high & 0x3FF) << 10) + (unit - 0xDC00u));
}

}  // namespace heddle
