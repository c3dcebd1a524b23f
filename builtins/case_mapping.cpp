#include "builtins/case_mapping.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace heddle {
namespace {

/// Code points `first`, `first + step` .. `last` are mapped to one that is `distance` away.
struct CaseRun {
  char32_t first, last;
  std::uint8_t step;
  std::int32_t distance;
};
/// One whose mapping is longer.
struct SpecialCase {
  char32_t point;
  std::u16string_view text;
};
struct PointRange {
  char32_t first, last;
};

#include "builtins/case_mapping.inc"

constexpr char32_t kSigma = 0x3a3;
constexpr char16_t kFinalSigma = 0x3c2;

/// The run or range that `point` may be in; nullptr: none.
template <typename Range>
const Range* find_range(std::span<const Range> ranges, char32_t point) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), point,
                       [](char32_t wanted, const Range& range) { return wanted < range.first; });
  if (after == ranges.begin()) return nullptr;
  const Range& range = *std::prev(after);
  return point <= range.last ? &range : nullptr;
}

char32_t map_point(std::span<const CaseRun> runs, char32_t point) {
  const CaseRun* const run = find_range(runs, point);
  if (run == nullptr || (point - run->first) % run->step != 0) return point;
  return static_cast<char32_t>(static_cast<std::int32_t>(point) + run->distance);
}

char32_t to_lower(char32_t point) {
  if (point < 0x80) return point >= U'A' && point <= U'Z' ? point + 32 : point;
  return map_point(kLowerRuns, point);
}

char32_t to_upper(char32_t point) {
  if (point < 0x80) return point >= U'a' && point <= U'z' ? point - 32 : point;
  return map_point(kUpperRuns, point);
}

const SpecialCase* find_special(std::span<const SpecialCase> cases, char32_t point) {
  const auto found =
      std::lower_bound(cases.begin(), cases.end(), point,
                       [](const SpecialCase& one, char32_t wanted) { return one.point < wanted; });
  return found != cases.end() && found->point == point ? &*found : nullptr;
}

bool is_between(char16_t unit, char16_t low) { return unit >= low && unit < low + 0x400; }

/// The code point at `index`, which may be half of a pair.
char32_t point_at(StringView text, std::uint32_t index) {
  const char16_t unit = text[index];
  if (!is_between(unit, 0xd800) || index + 1 >= text.length()) return unit;
  const char16_t next = text[index + 1];
  if (!is_between(next, 0xdc00)) return unit;
  return 0x10000 + (static_cast<char32_t>(unit - 0xd800) << 10) + (next - 0xdc00);
}

char32_t point_before(StringView text, std::uint32_t index) {
  const bool is_pair =
      index >= 2 && is_between(text[index - 1], 0xdc00) && is_between(text[index - 2], 0xd800);
  return point_at(text, index - (is_pair ? 2 : 1));
}

std::uint32_t units_of(char32_t point) { return point >= 0x10000 ? 2 : 1; }

bool is_case_ignorable(char32_t point) {
  return find_range<PointRange>(kCaseIgnorable, point) != nullptr;
}
bool is_cased(char32_t point) { return find_range<PointRange>(kCased, point) != nullptr; }

/// Final_Sigma of Unicode's SpecialCasing: a letter before, none behind; what has no case between them does not count. The
/// look-ahead is bounded, so that a text of many sigmas takes no longer than its length says.
bool is_final_sigma(StringView text, std::uint32_t index) {
  constexpr std::uint32_t kFarthest = 64;
  std::uint32_t at = index;
  const std::uint32_t least = index > kFarthest ? index - kFarthest : 0;
  while (at > least && is_case_ignorable(point_before(text, at)))
    at -= units_of(point_before(text, at));
  if (at == least || !is_cased(point_before(text, at))) return false;
  at = index + 1;
  const std::uint32_t most = std::min(text.length(), index + kFarthest);
  while (at < most && is_case_ignorable(point_at(text, at))) at += units_of(point_at(text, at));
  return at >= most || !is_cased(point_at(text, at));
}

}  // namespace

namespace {

/// The units from `begin` on that are ASCII, a few at a time; answers where they end.
template <typename Unit>
std::uint32_t append_ascii_in_case(StringBuilder& out, const Unit* units, std::uint32_t begin,
                                   std::uint32_t end, bool is_upper) {
  const std::uint8_t first = is_upper ? 'a' : 'A';
  std::array<std::uint8_t, 256> batch;
  while (begin < end) {
    std::uint32_t count = 0;
    const auto most = std::min<std::uint32_t>(end - begin, batch.size());
    for (; count < most && units[begin + count] < 0x80; ++count) {
      const auto unit = static_cast<std::uint8_t>(units[begin + count]);
      batch[count] = static_cast<std::uint8_t>(unit - first) < 26 ? unit ^ 0x20 : unit;
    }
    out.append(StringView{batch.data(), count});
    begin += count;
    if (count < most) break;
  }
  return begin;
}

}  // namespace

void append_in_case(StringBuilder& out, StringView text, std::uint32_t begin, std::uint32_t end,
                    LetterCase letter_case) {
  const bool is_upper = letter_case == LetterCase::Upper;
  for (std::uint32_t i = begin; i < end && !out.has_failed();) {
    if (text[i] < 0x80) {
      i = text.visit([&](const auto* units, std::uint32_t) {
        return append_ascii_in_case(out, units, i, end, is_upper);
      });
      continue;
    }
    const char32_t point = point_at(text, i);
    const SpecialCase* special = nullptr;
    if (point >= 0x80)
      special = is_upper ? find_special(kSpecialUpper, point) : find_special(kSpecialLower, point);
    if (special != nullptr) {
      for (const char16_t unit : special->text) out.append_unit(unit);
    } else if (!is_upper && point == kSigma && is_final_sigma(text, i)) {
      out.append_unit(kFinalSigma);
    } else {
      out.append_point(is_upper ? to_upper(point) : to_lower(point));
    }
    i += units_of(point);
  }
}

char32_t to_lower_case(char32_t point) { return to_lower(point); }

}  // namespace heddle
