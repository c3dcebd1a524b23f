#include "builtins/collation.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "builtins/case_mapping.hpp"
#include "builtins/normalization.hpp"

namespace heddle {
namespace {

/// ASCII below the digits in Node's order (ICU's root collation); the control characters that are not here count for nothing.
constexpr std::u16string_view kSymbols = u"\t\n\v\f\r _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
/// Marks in Node's order; others follow.
constexpr std::u16string_view kMarks =
    u"\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0328\u0304";
/// Letters that have no canonical parts, and still a place beside others.
constexpr auto kLetters = std::to_array<std::pair<char16_t, std::u16string_view>>({
    {u'\u00c6', u"AE"},
    {u'\u00d8', u"O\u0338"},
    {u'\u00df', u"ss"},
    {u'\u00e6', u"ae"},
    {u'\u00f8', u"o\u0338"},
    {u'\u0110', u"D\u0335"},
    {u'\u0111', u"d\u0335"},
    {u'\u0126', u"H\u0335"},
    {u'\u0127', u"h\u0335"},
    {u'\u0141', u"L\u0335"},
    {u'\u0142', u"l\u0335"},
    {u'\u0152', u"OE"},
    {u'\u0153', u"oe"},
});

/// Groups of weights, from the first to the last; 0 counts for nothing.
constexpr std::uint32_t kSymbolWeight = 1, kOtherSymbolWeight = 0x1'0000, kDigitWeight = 0x2'0000,
                        kLetterWeight = 0x3'0000;

std::uint32_t weight_of(char32_t point) {
  if (point < 0x80) {
    if (point >= U'0' && point <= U'9') return kDigitWeight + point;
    const char32_t lower = point | 0x20;
    if (lower >= U'a' && lower <= U'z') return kLetterWeight + lower;
    const auto at = kSymbols.find(static_cast<char16_t>(point));
    return at == kSymbols.npos ? 0 : kSymbolWeight + static_cast<std::uint32_t>(at);
  }
  const bool is_symbol = point < 0xc0 || point == 0xd7 || point == 0xf7 ||
                         (point >= 0x2000 && point < 0x2c00) || (point >= 0x3000 && point < 0x3040);
  return is_symbol ? kOtherSymbolWeight + point : kLetterWeight + to_lower_case(point);
}

std::uint32_t mark_weight(char32_t mark) {
  const auto at = mark < 0x10000 ? kMarks.find(static_cast<char16_t>(mark)) : kMarks.npos;
  return at == kMarks.npos ? static_cast<std::uint32_t>(kMarks.size() + 1 + mark)
                           : static_cast<std::uint32_t>(at + 1);
}

/// A character as the three levels see it.
struct Element {
  std::uint32_t weight = 0;  ///< 0: the end
  std::array<std::uint32_t, 4> marks{};
  std::uint8_t shape = 0;  ///< 0 lower case, 1 upper case; 2 and 3 of a ligature
};

/// The elements of a text, one after the other.
class Elements {
 public:
  explicit Elements(StringView text) : text_(text) {}

  Element next() {
    Element element;
    while (element.weight == 0) {
      const char32_t point = take();
      if (point == kEnd) return element;
      element.weight = is_mark(point) ? 0 : weight_of(point);
      element.shape = static_cast<std::uint8_t>((to_lower_case(point) != point ? 1 : 0) +
                                                (is_ligature_ ? 2 : 0));
    }
    std::size_t count = 0;
    for (char32_t mark = peek(); mark != kEnd && is_mark(mark); mark = peek()) {
      if (count < element.marks.size()) element.marks[count++] = mark_weight(mark);
      take();
    }
    return element;
  }

 private:
  static constexpr char32_t kEnd = 0xffff'ffff;

  char32_t peek() {
    if (!has_point_) {
      point_ = read();
      has_point_ = true;
    }
    return point_;
  }
  char32_t take() {
    const char32_t point = peek();
    has_point_ = false;
    return point;
  }

  template <typename Units>
  static char32_t point_at(const Units& units, std::size_t length, std::size_t& at) {
    const char32_t unit = units[static_cast<std::uint32_t>(at++)];
    if (unit < 0xd800 || unit >= 0xdc00 || at >= length) return unit;
    const char32_t low = units[static_cast<std::uint32_t>(at)];
    if (low < 0xdc00 || low >= 0xe000) return unit;
    ++at;
    return 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }

  /// The next point of the text with its letters taken apart.
  char32_t read() {
    if (part_ < parts_.size()) return point_at(parts_, parts_.size(), part_);
    if (at_ >= text_.length()) return kEnd;
    is_ligature_ = false;
    const char32_t point = point_at(text_, text_.length(), at_);
    if (point < 0xc0) return point;
    parts_ = canonical_parts(point);
    const auto letter =
        std::lower_bound(kLetters.begin(), kLetters.end(), point,
                         [](const auto& one, char32_t wanted) { return one.first < wanted; });
    if (letter != kLetters.end() && letter->first == point) {
      parts_ = letter->second;
      is_ligature_ = !is_mark(parts_.back());
    }
    part_ = 0;
    return parts_.empty() ? point : point_at(parts_, parts_.size(), part_);
  }

  StringView text_;
  std::size_t at_ = 0;
  std::u16string_view parts_;
  std::size_t part_ = 0;
  char32_t point_ = 0;
  bool has_point_ = false;
  bool is_ligature_ = false;  ///< of the point read last
};

}  // namespace

int compare_for_people(StringView left, StringView right) {
  Elements lefts(left), rights(right);
  int by_marks = 0, by_shape = 0;
  for (;;) {
    const Element a = lefts.next(), b = rights.next();
    if (a.weight != b.weight) return a.weight < b.weight ? -1 : 1;
    if (a.weight == 0) return by_marks != 0 ? by_marks : by_shape;
    if (by_marks == 0 && a.marks != b.marks) by_marks = a.marks < b.marks ? -1 : 1;
    if (by_shape == 0 && a.shape != b.shape) by_shape = a.shape < b.shape ? -1 : 1;
  }
}

}  // namespace heddle
