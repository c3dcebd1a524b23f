#pragma once
// cli/suggestion.hpp -- "did you mean": the known word nearest to a mistyped one.

#include <optional>
#include <span>
#include <string_view>

namespace heddle::cli {

/// The candidate that needs the fewest insertions, deletions, replacements and swaps of neighbours;
/// nothing if even that one differs in more than a third of its letters (then a guess would annoy).
[[nodiscard]] std::optional<std::string_view> nearest_word(
    std::string_view word, std::span<const std::string_view> candidates);

}  // namespace heddle::cli
