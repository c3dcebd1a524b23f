#include "compiler/scope_suggestion.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>

namespace heddle::codegen {
namespace {

// Longer names are hardly typed by hand; a row of the table below stays on the stack.
constexpr std::size_t kLongestName = 64;

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Number of insertions, deletions and replacements (Levenshtein); letters that differ only in
/// case count as equal. Stops at `limit`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t limit) {
  std::array<std::size_t, kLongestName + 1> row;
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i + 1;
    std::size_t smallest = row[0];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t replaced = diagonal + (lower(a[i]) == lower(b[j]) ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
      smallest = std::min(smallest, row[j + 1]);
    }
    if (smallest >= limit) return limit;
  }
  return row[b.size()];
}

}  // namespace

// One letter in three may be wrong, as in TypeScript's own suggestions.
Suggestion::Suggestion(std::string_view misspelt)
    : misspelt_(misspelt), best_distance_(misspelt.size() / 3 + 1) {}

void Suggestion::consider(std::string_view known) {
  if (misspelt_.size() > kLongestName || known.size() > kLongestName) return;
  const std::size_t difference = misspelt_.size() > known.size() ? misspelt_.size() - known.size()
                                                                 : known.size() - misspelt_.size();
  if (difference >= best_distance_) return;
  const std::size_t found = distance(misspelt_, known, best_distance_);
  if (found >= best_distance_) return;
  best_distance_ = found;
  best_ = known;
}

}  // namespace heddle::codegen
