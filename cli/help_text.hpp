#pragma once
// cli/help_text.hpp -- what `heddle help` prints. Written by hand, so that each fits one screen.

#include <optional>
#include <string_view>

namespace heddle::cli {

/// The text for a command or another topic; for an empty topic the overview. Nothing: no such topic.
[[nodiscard]] std::optional<std::string_view> help_text(std::string_view topic);

}  // namespace heddle::cli
