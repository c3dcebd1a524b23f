#include "builtins/text_width.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace heddle {
namespace {

struct PointRange {
  char32_t first, last;
};
#include "builtins/text_width.inc"

bool contains(std::span<const PointRange> ranges, char32_t point) {
  const auto behind = std::upper_bound(
      ranges.begin(), ranges.end(), point,
      [](char32_t wanted, const PointRange& range) { return wanted < range.first; });
  return behind != ranges.begin() && point <= std::prev(behind)->last;
}

std::size_t width_of(char32_t point) {
  if (point < 0x20 || point == 0x7f) return 0;
  if (point < 0x80) return 1;
  if (contains(kWithoutWidth, point)) return 0;
  return contains(kDoubleWidth, point) ? 2 : 1;
}

/// The code point that begins at `at`, which then is behind it.
char32_t next_point(std::string_view utf8, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(utf8[at++]);
  const std::size_t more = lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3;
  char32_t point = more == 0 ? lead : lead & (0x3fU >> more);
  for (std::size_t i = 0; i < more && at < utf8.size(); ++i)
    point = point << 6 | (static_cast<unsigned char>(utf8[at++]) & 0x3fU);
  return point;
}

}  // namespace

std::size_t text_width(std::string_view utf8) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < utf8.size();) width += width_of(next_point(utf8, at));
  return width;
}

}  // namespace heddle
