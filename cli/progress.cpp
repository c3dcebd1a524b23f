#include "cli/progress.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <string_view>

#include "cli/color.hpp"

namespace heddle::cli {
namespace {

constexpr std::chrono::milliseconds kMoment{500};
constexpr std::chrono::milliseconds kPeriod{100};
constexpr std::string_view kWipe = "\r\x1b[K";  // to the line's start; erase to its end (ECMA-48)

bool shows_changes() {
  const ColorSurroundings surroundings = ColorSurroundings::of(fileno(stderr));
  const std::string_view term = surroundings.term == nullptr ? "" : surroundings.term;
  return surroundings.is_terminal && !term.empty() && term != "dumb";
}

}  // namespace

Progress::Progress(std::uint64_t total, std::string_view what)
    : total_(total),
      what_(what),
      is_seen_(shows_changes()),
      next_(std::chrono::steady_clock::now() + kMoment) {}

Progress::~Progress() {
  if (is_shown_) fmt::print(stderr, "{}", kWipe);
}

void Progress::reached(std::uint64_t count) {
  if (!is_seen_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) return;
  next_ = now + kPeriod;
  is_shown_ = true;
  fmt::print(stderr, "{}{} of {} {}", kWipe, count, total_, what_);
  std::fflush(stderr);
}

}  // namespace heddle::cli
