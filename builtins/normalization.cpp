// builtins/normalization.cpp -- a text's code points are decomposed, marks put in order, and, for NFC and NFKC, composed again, one run
// at a time: a character and the marks behind it.

#include "builtins/normalization.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace heddle {
namespace {

/// Marks of one canonical combining class; ranks are in the order of the classes, 0 is none.
struct ClassRun {
  char32_t first, last;
  std::uint8_t rank;
};
/// What a point is decomposed to, to the end: a piece of kPool.
struct Decomposition {
  char32_t point;
  std::uint16_t offset;
  std::uint8_t length;
};
struct Composition {
  char32_t first, second, composed;
};

#include "builtins/normalization.inc"

constexpr char32_t kSyllables = 0xac00, kLeads = 0x1100, kVowels = 0x1161, kTails = 0x11a7;
constexpr char32_t kLeadCount = 19, kVowelCount = 21, kTailCount = 28;
constexpr char32_t kSyllableCount = kLeadCount * kVowelCount * kTailCount;

struct Mark {
  char32_t point;
  std::uint8_t rank;
};

std::uint8_t rank_of(char32_t point) {
  if (point < 0x300) return 0;
  const auto after =
      std::upper_bound(kClasses.begin(), kClasses.end(), point,
                       [](char32_t wanted, const ClassRun& run) { return wanted < run.first; });
  if (after == kClasses.begin()) return 0;
  const ClassRun& run = *std::prev(after);
  return point <= run.last ? run.rank : 0;
}

const Decomposition* find(std::span<const Decomposition> table, char32_t point) {
  const auto found = std::lower_bound(
      table.begin(), table.end(), point,
      [](const Decomposition& one, char32_t wanted) { return one.point < wanted; });
  return found != table.end() && found->point == point ? &*found : nullptr;
}

/// What the two are one character of; 0: none.
char32_t compose(char32_t first, char32_t second) {
  if (first - kLeads < kLeadCount && second - kVowels < kVowelCount)
    return kSyllables + ((first - kLeads) * kVowelCount + (second - kVowels)) * kTailCount;
  const bool is_open =
      first - kSyllables < kSyllableCount && (first - kSyllables) % kTailCount == 0;
  if (is_open && second - kTails - 1 < kTailCount - 1) return first + (second - kTails);
  const auto found = std::lower_bound(
      kCompositions.begin(), kCompositions.end(), Composition{first, second, 0},
      [](const Composition& left, const Composition& right) {
        return left.first != right.first ? left.first < right.first : left.second < right.second;
      });
  const bool exists =
      found != kCompositions.end() && found->first == first && found->second == second;
  return exists ? found->composed : 0;
}

class Normalizer {
 public:
  /// Longer runs of marks are cut: no script writes them, and memory stays bounded.
  static constexpr std::size_t kMostMarks = 4096;

  Normalizer(StringBuilder& out, NormalForm form)
      : out_(out),
        composes_(form == NormalForm::Nfc || form == NormalForm::Nfkc),
        is_compatible_(form == NormalForm::Nfkc || form == NormalForm::Nfkd) {}

  void add(char32_t point) {
    if (point - kSyllables < kSyllableCount) return add_syllable(point - kSyllables);
    const Decomposition* piece = is_compatible_ ? find(kCompatible, point) : nullptr;
    if (piece == nullptr && point >= 0xc0) piece = find(kCanonical, point);
    if (piece == nullptr) return take(point);
    for (std::uint32_t i = 0; i < piece->length; ++i) {
      char32_t part = kPool[piece->offset + i];
      if (part >= 0xd800 && part < 0xdc00)
        part = 0x10000 + ((part - 0xd800) << 10) + (kPool[piece->offset + ++i] - 0xdc00);
      take(part);
    }
  }

  /// Writes the last run.
  void finish() {
    flush();
    if (has_base_) out_.append_point(base_);
    has_base_ = false;
  }

 private:
  void add_syllable(char32_t index) {
    take(kLeads + index / (kVowelCount * kTailCount));
    take(kVowels + index % (kVowelCount * kTailCount) / kTailCount);
    if (index % kTailCount != 0) take(kTails + index % kTailCount);
  }

  void take(char32_t point) {
    const std::uint8_t rank = rank_of(point);
    if (rank != 0) {
      marks_.push_back({point, rank});
      if (marks_.size() >= kMostMarks) finish();
      return;
    }
    flush();
    // Two characters that are no marks may be one, if nothing is between them.
    const char32_t both = composes_ && has_base_ ? compose(base_, point) : 0;
    if (has_base_ && both == 0) out_.append_point(base_);
    base_ = both != 0 ? both : point;
    has_base_ = true;
  }

  /// Puts the marks in order and into the character they follow, or behind it.
  void flush() {
    if (marks_.empty()) return;
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& left, const Mark& right) { return left.rank < right.rank; });
    if (composes_ && has_base_) compose_marks();
    if (!marks_.empty()) {
      if (has_base_) out_.append_point(base_);
      has_base_ = false;
      for (const Mark& mark : marks_) out_.append_point(mark.point);
    }
    marks_.clear();
  }

  /// A mark goes into the base unless one of the same class stands between them.
  void compose_marks() {
    std::size_t kept = 0;
    for (const Mark& mark : marks_) {
      const bool is_blocked = kept > 0 && marks_[kept - 1].rank >= mark.rank;
      const char32_t composed = is_blocked ? 0 : compose(base_, mark.point);
      if (composed != 0) {
        base_ = composed;
      } else {
        marks_[kept++] = mark;
      }
    }
    marks_.resize(kept);
  }

  StringBuilder& out_;
  const bool composes_;
  const bool is_compatible_;
  char32_t base_ = 0;
  bool has_base_ = false;
  std::vector<Mark> marks_;
};

bool is_between(char32_t unit, char32_t low) { return unit >= low && unit < low + 0x400; }

/// Whether what stands before it has nothing to do with it: it is no mark and never the second half of another character.
bool begins_run(char32_t point, bool is_compatible) {
  if (point < 0x300 || point - kSyllables < kSyllableCount) return true;
  const Decomposition* piece = is_compatible ? find(kCompatible, point) : nullptr;
  if (piece == nullptr) piece = find(kCanonical, point);
  if (piece != nullptr) {
    point = kPool[piece->offset];
    if (is_between(point, 0xd800))
      point = 0x10000 + ((point - 0xd800) << 10) + (kPool[piece->offset + 1] - 0xdc00);
  }
  if (rank_of(point) != 0 || point - kVowels < kVowelCount || point - kTails < kTailCount)
    return false;
  return std::none_of(kCompositions.begin(), kCompositions.end(),
                      [point](const Composition& one) { return one.second == point; });
}

}  // namespace

std::u16string_view canonical_parts(char32_t point) {
  const Decomposition* const piece = point < 0xc0 ? nullptr : find(kCanonical, point);
  if (piece == nullptr) return {};
  return {kPool.data() + piece->offset, piece->length};
}

bool is_mark(char32_t point) { return rank_of(point) != 0; }

bool is_surely_normal(StringView text, NormalForm form) {
  // The first point that a form changes, or that may change what stands before it.
  const char16_t first = form == NormalForm::Nfc ? 0x300 : form == NormalForm::Nfd ? 0xc0 : 0xa0;
  return text.visit([first](const auto* units, std::uint32_t length) {
    return std::all_of(units, units + length, [first](auto unit) { return unit < first; });
  });
}

std::uint32_t normal_boundary(StringView text, std::uint32_t from, NormalForm form) {
  const std::uint32_t last = std::min<std::uint32_t>(text.length(), from + Normalizer::kMostMarks);
  const bool is_compatible = form == NormalForm::Nfkc || form == NormalForm::Nfkd;
  for (std::uint32_t at = from; at < last; ++at) {
    char32_t point = text[at];
    if (is_between(point, 0xdc00)) continue;
    if (is_between(point, 0xd800) && at + 1 < text.length() && is_between(text[at + 1], 0xdc00))
      point = 0x10000 + ((point - 0xd800) << 10) + (text[at + 1] - 0xdc00);
    if (begins_run(point, is_compatible)) return at;
  }
  return last;
}

void append_normalized(StringBuilder& out, StringView text, NormalForm form) {
  Normalizer normalizer(out, form);
  for (std::uint32_t i = 0; i < text.length() && !out.has_failed(); ++i) {
    char32_t point = text[i];
    if (is_between(point, 0xd800) && i + 1 < text.length() && is_between(text[i + 1], 0xdc00))
      point = 0x10000 + ((point - 0xd800) << 10) + (text[++i] - 0xdc00);
    normalizer.add(point);
  }
  normalizer.finish();
}

}  // namespace heddle
