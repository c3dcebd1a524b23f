#include "cli/message.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>

#include "compiler/diagnostic_quote.hpp"

namespace heddle::cli {

namespace {

constexpr std::string_view kBold = "\x1b[1m", kRed = "\x1b[1;31m", kPlain = "\x1b[0m";

/// "          |   ^~~": a marker under a quoted line.
bool is_marker_line(std::string_view line) {
  const auto bar = line.find_first_not_of(' ');
  if (bar == std::string_view::npos || line[bar] != '|') return false;
  return line.find('^') != std::string_view::npos &&
         line.find_first_not_of(" \t^~", bar + 1) == std::string_view::npos;
}

std::string colorize_line(std::string_view line) {
  constexpr std::string_view kError = ": error";
  const auto error = line.find(kError);
  if (error != std::string_view::npos && line.find_first_not_of(' ') == 0) {
    const auto word_start = error + 2;
    const auto word_end = std::min(line.find(':', word_start), line.size());
    return fmt::format("{}{}{}{}{}{}", kBold, line.substr(0, word_start), kRed,
                       line.substr(word_start, word_end - word_start), kPlain,
                       line.substr(word_end));
  }
  if (is_marker_line(line)) {
    const auto bar = line.find('|') + 1;
    return fmt::format("{}{}{}{}", line.substr(0, bar), kRed, line.substr(bar), kPlain);
  }
  return std::string(line);
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

}  // namespace

void print_message(std::string_view text) {
  print(fmt::format("heddle: {}\n", printable(text)));  // names of files may hold anything
}

void print_report(std::string_view text, Colors colors) {
  print(colors == Colors::On ? colorize(text) : std::string(text));
}

std::string colorize(std::string_view report) {
  std::string colored;
  while (!report.empty()) {
    const auto end = std::min(report.find('\n'), report.size());
    colored += colorize_line(report.substr(0, end));
    if (end == report.size()) break;
    colored += '\n';
    report.remove_prefix(end + 1);
  }
  return colored;
}

}  // namespace heddle::cli
