#include "base/nearest_word.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace heddle {
namespace {

constexpr std::size_t kLongestWord = 64;  // longer ones are pasted text, not slips of a finger

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

/// Optimal string alignment distance.
std::size_t distance(std::string_view a, std::string_view b) {
  std::array<std::array<std::uint8_t, kLongestWord + 1>, kLongestWord + 1> table;
  for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = static_cast<std::uint8_t>(i);
  for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = static_cast<std::uint8_t>(j);
  const auto same = [&](std::size_t i, std::size_t j) { return lower(a[i]) == lower(b[j]); };
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      int least = std::min(std::min(table[i - 1][j], table[i][j - 1]) + 1,
                           table[i - 1][j - 1] + (same(i - 1, j - 1) ? 0 : 1));
      if (i > 1 && j > 1 && same(i - 1, j - 2) && same(i - 2, j - 1))
        least = std::min(least, table[i - 2][j - 2] + 1);
      table[i][j] = static_cast<std::uint8_t>(least);
    }
  }
  return table[a.size()][b.size()];
}

}  // namespace

NearestWord::NearestWord(std::string_view misspelt)
    : misspelt_(misspelt), best_distance_(misspelt.size() / 3 + 1) {}

void NearestWord::consider(std::string_view known) {
  if (misspelt_.size() > kLongestWord || known.size() > kLongestWord || known.empty()) return;
  const auto [shorter, longer] = std::minmax({misspelt_.size(), known.size()});
  if (longer - shorter >= best_distance_) return;
  const std::size_t found = distance(misspelt_, known);
  if (found >= best_distance_ || found == longer) return;  // no letter is the same
  best_distance_ = found;
  best_ = known;
}

}  // namespace heddle
