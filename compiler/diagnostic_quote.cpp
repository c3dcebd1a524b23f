#include "compiler/diagnostic_quote.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "compiler/source_utf8.hpp"

namespace heddle {

namespace {

constexpr std::size_t kColumnsBefore = 60;  // of a long line, shown before the error ...
constexpr std::size_t kColumnsAfter = 40;   // ... and from it on: fits a terminal of 100 and a bit

/// One character of a quoted line: how it is shown, and how many columns that takes.
struct Glyph {
  std::string shown;
  std::size_t columns;
  std::uint32_t bytes;  // of the source
};

bool is_wide(char32_t point) {
  return (point >= 0x1100 && point <= 0x115F) || (point >= 0x2E80 && point <= 0xA4CF) ||
         (point >= 0xAC00 && point <= 0xD7A3) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0xFE30 && point <= 0xFE6F) || (point >= 0xFF00 && point <= 0xFF60) ||
         (point >= 0xFFE0 && point <= 0xFFE6) || (point >= 0x1F300 && point <= 0x1FAFF) ||
         (point >= 0x20000 && point <= 0x3FFFD);
}

/// Accents that combine with the character before, joiners, marks and variation selectors.
bool is_zero_width(char32_t point) {
  return (point >= 0x0300 && point <= 0x036F) || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0xFE00 && point <= 0xFE0F);
}

bool must_escape(char32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || is_bidi_control(point) ||
         point == 0x2028 || point == 0x2029 || point == 0xFEFF;
}

Glyph glyph_at(std::string_view text, std::size_t offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  const DecodedPoint decoded = decode_utf8(text, offset);
  if (decoded.size == 0) return {fmt::format("\\x{:02x}", byte), 4, 1};
  if (decoded.point == '\t') return {"\t", 1, 1};
  if (must_escape(decoded.point)) {
    std::string escape = decoded.point < 0x100
                             ? fmt::format("\\x{:02x}", static_cast<unsigned>(decoded.point))
                             : fmt::format("\\u{:04x}", static_cast<unsigned>(decoded.point));
    const std::size_t columns = escape.size();
    return {std::move(escape), columns, decoded.size};
  }
  const std::size_t columns = is_zero_width(decoded.point) ? 0 : is_wide(decoded.point) ? 2 : 1;
  return {std::string(text.substr(offset, decoded.size)), columns, decoded.size};
}

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// At most `count` bytes to the left of `from`, at a character boundary.
std::size_t step_back(std::string_view text, std::size_t from, std::size_t count) {
  std::size_t at = from - std::min(from, count);
  while (at < from && is_continuation(text[at])) ++at;
  return at;
}

}  // namespace

std::string printable(std::string_view text, std::size_t max_columns) {
  std::string result;
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Glyph glyph = glyph_at(text, at);
    if (columns + glyph.columns > max_columns) return result + "...";
    result += glyph.shown == "\t" ? " " : glyph.shown;
    columns += glyph.columns;
    at += glyph.bytes;
  }
  return result;
}

QuotedLine quote_line(const SourceText& source, ast::SourceRange range) {
  const std::string_view line = source.line_at(range.start);
  const std::size_t error_start =
      std::min<std::size_t>(range.start - source.line_start(range.start), line.size());
  const std::size_t error_end = std::min<std::size_t>(
      line.size(), error_start + (std::max(range.start, range.end) - range.start));

  const std::size_t first = step_back(line, error_start, kColumnsBefore);
  QuotedLine quoted;
  if (first > 0) {
    quoted.text = "...";
    quoted.marker = "   ";
  }
  std::size_t columns_after = 0;
  for (std::size_t at = first; at < line.size();) {
    const Glyph glyph = glyph_at(line, at);
    if (at >= error_start) columns_after += glyph.columns;
    if (columns_after > kColumnsAfter) {
      quoted.text += "...";
      break;
    }
    quoted.text += glyph.shown;
    if (at < error_start) {
      quoted.marker += glyph.shown == "\t" ? "\t" : std::string(glyph.columns, ' ');
    } else if (at < error_end && at > error_start) {
      quoted.marker += std::string(glyph.columns, '~');
    } else if (at == error_start) {
      quoted.marker += '^' + std::string(std::max<std::size_t>(glyph.columns, 1) - 1, '~');
    }
    at += glyph.bytes;
  }
  if (error_start == line.size()) quoted.marker += '^';
  return quoted;
}

std::string excerpt(const SourceText& source, ast::SourceRange range) {
  const QuotedLine quoted = quote_line(source, range);
  const std::string number = fmt::format("{:4}", source.locate(range.start).line);
  return fmt::format("{} | {}\n{:{}} | {}\n", number, quoted.text, "", number.size(),
                     quoted.marker);
}

}  // namespace heddle
