#include "cli/duration.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace heddle::cli {

namespace {

constexpr double kLongestMilliseconds = 1000.0 * 24 * 3600 * 1000;  // milliseconds
constexpr std::array<std::pair<std::string_view, double>, 5> kTimeUnits{
    {{"ms", 1}, {"s", 1000}, {"", 1000}, {"m", 60'000}, {"h", 3'600'000}}};

}  // namespace

std::optional<std::chrono::milliseconds> parse_duration(std::string_view text) {
  double number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number, std::chars_format::fixed);
  if (error != std::errc()) return std::nullopt;
  for (const auto& [unit, milliseconds] : kTimeUnits) {
    if (unit != std::string_view(rest, static_cast<std::size_t>(end - rest))) continue;
    const double wanted = number * milliseconds;
    if (!(wanted >= 1 && wanted <= kLongestMilliseconds)) return std::nullopt;
    return std::chrono::milliseconds(static_cast<std::int64_t>(wanted));
  }
  return std::nullopt;
}

}  // namespace heddle::cli
