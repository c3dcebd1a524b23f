#include "base/line_index.hpp"

#include <algorithm>

namespace heddle {

namespace {

/// Bytes of the line terminator at `offset`, 0 if there is none: LF, CR, CR LF, U+2028, U+2029.
std::uint32_t line_terminator_size(std::string_view text, std::size_t offset) {
  switch (static_cast<unsigned char>(text[offset])) {
    case '\n':
      return 1;
    case '\r':
      return text.substr(offset, 2) == "\r\n" ? 2 : 1;
    case 0xE2: {
      const std::string_view three = text.substr(offset, 3);
      return three == "\u2028" || three == "\u2029" ? 3 : 0;
    }
    default:
      return 0;
  }
}

constexpr std::uint32_t kUnitStride = 1024;  // a look-up counts at most this many bytes

/// UTF-16 units that the character which starts with this byte takes; 0 for continuation bytes.
std::uint32_t units_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if ((byte & 0xC0) == 0x80) return 0;
  return byte >= 0xF0 ? 2 : 1;
}

std::vector<std::uint32_t> count_units(std::string_view text) {
  if (std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; })) return {};
  std::vector<std::uint32_t> marks;
  std::uint32_t units = 0;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    if (offset % kUnitStride == 0) marks.push_back(units);
    units += units_of(text[offset]);
  }
  return marks;
}

std::vector<std::uint32_t> find_line_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (std::size_t offset = 0; offset < text.size();) {
    const std::uint32_t size = line_terminator_size(text, offset);
    offset += size == 0 ? 1 : size;
    if (size != 0) starts.push_back(static_cast<std::uint32_t>(offset));
  }
  return starts;
}

}  // namespace

LineIndex::LineIndex(std::string_view text)
    : text_(text), line_starts_(find_line_starts(text)), unit_marks_(count_units(text)) {}

std::uint32_t LineIndex::line_start(std::uint32_t offset) const {
  return *std::prev(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset));
}

std::uint32_t LineIndex::units_before(std::uint32_t offset) const {
  if (unit_marks_.empty()) return offset;
  const std::size_t mark = std::min<std::size_t>(offset / kUnitStride, unit_marks_.size() - 1);
  std::uint32_t units = unit_marks_[mark];
  for (std::size_t at = mark * kUnitStride; at < offset; ++at) units += units_of(text_[at]);
  return units;
}

LineColumn LineIndex::locate(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
  return {line, units_before(offset) - units_before(*std::prev(next)) + 1};
}

std::optional<std::uint32_t> LineIndex::offset_of(LineColumn place) const {
  if (place.line == 0 || place.line > line_starts_.size()) return {};
  const std::uint32_t start = line_starts_[place.line - 1];
  const std::string_view line = line_at(start);
  std::uint32_t column = 1;
  std::uint32_t offset = 0;
  while (offset < line.size() && column < place.column) {
    column += units_of(line[offset]);
    do ++offset;
    while (offset < line.size() && units_of(line[offset]) == 0);
  }
  return column == place.column ? std::optional(start + offset) : std::nullopt;
}

std::string_view LineIndex::line_at(std::uint32_t offset) const {
  const std::size_t start = line_start(offset);
  std::size_t end = start;
  while (end < text_.size() && line_terminator_size(text_, end) == 0) ++end;
  return text_.substr(start, end - start);
}

}  // namespace heddle
