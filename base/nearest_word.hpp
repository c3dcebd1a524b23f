#pragma once
// base/nearest_word.hpp -- "did you mean": the known word nearest to a misspelt one.

#include <string>
#include <string_view>

namespace heddle {

/// Looks for the word that needs the fewest insertions, deletions, replacements and swaps of neighbours to become the misspelt
/// one; letters that differ only in case count as equal. One letter in three may be wrong, as in TypeScript's suggestions: else
/// a guess would annoy. Of equals the first wins.
class NearestWord {
 public:
  /// `misspelt` must outlive it.
  explicit NearestWord(std::string_view misspelt);

  void consider(std::string_view known);
  /// Empty: nothing is near enough.
  [[nodiscard]] const std::string& best() const { return best_; }

 private:
  std::string_view misspelt_;
  std::string best_;
  std::size_t best_distance_;  ///< what is to be undercut
};

}  // namespace heddle
