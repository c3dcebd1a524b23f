#include "cli/byte_size.hpp"

#include <fmt/core.h>

#include <charconv>
#include <limits>

namespace heddle::cli {

namespace {

constexpr std::string_view kUnits = "KMGT";  // unit i is 1024^(i + 1) bytes

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// The power of 1024 that "", "B", "K", "KB" or "KiB" stands for.
std::optional<unsigned> parse_unit(std::string_view unit) {
  if (unit.empty() || (unit.size() == 1 && upper(unit[0]) == 'B')) return 0;
  const auto index = kUnits.find(upper(unit[0]));
  if (index == std::string_view::npos) return std::nullopt;
  std::string_view rest = unit.substr(1);
  if (rest.size() == 2 && upper(rest[0]) == 'I') rest.remove_prefix(1);
  if (!rest.empty() && !(rest.size() == 1 && upper(rest[0]) == 'B')) return std::nullopt;
  return static_cast<unsigned>(index) + 1;
}

}  // namespace

std::optional<std::uint64_t> parse_byte_size(std::string_view text) {
  std::uint64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc()) return std::nullopt;
  const auto power = parse_unit({rest, static_cast<std::size_t>(end - rest)});
  if (!power) return std::nullopt;
  const unsigned shift = 10 * *power;
  if (number > std::numeric_limits<std::uint64_t>::max() >> shift) return std::nullopt;
  return number << shift;
}

std::string format_byte_size(std::uint64_t bytes) {
  if (bytes < 1024) return fmt::format("{} B", bytes);
  double scaled = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (scaled /= 1024; scaled >= 1024 && unit + 1 < kUnits.size(); ++unit) scaled /= 1024;
  const bool is_whole = scaled == static_cast<double>(static_cast<std::uint64_t>(scaled));
  return fmt::format("{:.{}f} {}iB", scaled, is_whole ? 0 : 1, kUnits[unit]);
}

}  // namespace heddle::cli
