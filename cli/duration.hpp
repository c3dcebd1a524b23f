#pragma once
// cli/duration.hpp -- times as people write them: "500ms", "2s", "1.5m", "10".

#include <chrono>
#include <optional>
#include <string_view>

namespace heddle::cli {

/// A number, perhaps with a fraction, and a unit: ms, s (also without one), m or h. Nothing if it is not that, is below a millisecond, or
/// is above 1000 days.
[[nodiscard]] std::optional<std::chrono::milliseconds> parse_duration(std::string_view text);

}  // namespace heddle::cli
