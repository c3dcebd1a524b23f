#include "cli/repl_input.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/nearest_word.hpp"
#include "cli/byte_size.hpp"
#include "compiler/compile.hpp"

namespace heddle::cli {

namespace {

constexpr std::array<std::string_view, 5> kCommands{".help", ".exit", ".load", ".type", ".time"};
constexpr std::size_t kShownBytes = 40;  // of a wrong command; the rest says nothing more

constexpr std::string_view kBlanks = " \t\r\v\f";

std::string_view trim(std::string_view text) {
  const auto begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// For a message: ASCII only, and short.
std::string shown(std::string_view word) {
  std::string text(word.substr(0, kShownBytes));
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return word.size() > kShownBytes ? text + "..." : text;
}

ReplItem unknown_command(std::string_view name) {
  NearestWord nearest(name);
  for (const std::string_view command : kCommands) nearest.consider(command);
  const std::string hint = nearest.best().empty()
                               ? "'.help' lists the commands"
                               : fmt::format("did you mean '{}'?", nearest.best());
  return ReplMistake{fmt::format("unknown command '{}'; {}", shown(name), hint)};
}

bool ends_early(const std::string& text) {
  const SourceText source("<repl>", text);
  return compile(source, {.goal = CompileGoal::Script}).ends_early;
}

}  // namespace

std::span<const std::string_view> repl_command_names() { return kCommands; }

std::string as_expression(const std::string& code) {
  const std::string_view text = trim(code);
  if (!text.starts_with('{') || text.ends_with(';')) return code;
  std::string expression = fmt::format("({})", text);
  const SourceText source("<repl>", expression);
  return compile(source, {.goal = CompileGoal::Script}).module ? expression : code;
}

bool is_repl_command(std::string_view line) {
  line = trim(line);
  return line.size() >= 2 && line[0] == '.' && is_letter(line[1]);
}

ReplItem parse_repl_command(std::string_view line) {
  line = trim(line);
  const auto name_end = std::min(line.find_first_of(kBlanks), line.size());
  const std::string_view name = line.substr(0, name_end);
  const std::string_view argument = trim(line.substr(name_end));
  const bool takes_code = name == ".type" || name == ".time";
  if (takes_code && argument.empty()) return ReplMistake{fmt::format("{} needs code", name)};
  if (name == ".type") return ReplType{std::string(argument)};
  if (name == ".time") return ReplTime{std::string(argument)};
  if (name == ".load") {
    if (argument.empty()) return ReplMistake{".load needs the name of a file"};
    return ReplLoad{std::string(argument)};
  }
  if (name != ".help" && name != ".exit") return unknown_command(name);
  if (!argument.empty()) return ReplMistake{fmt::format("{} stands alone", name)};
  if (name == ".help") return ReplHelp{};
  return ReplExit{};
}

std::optional<ReplItem> ReplInput::add(std::string_view line) {
  const bool is_blank = trim(line).empty();
  if (!is_continued()) {
    if (is_blank) return std::nullopt;
    if (is_repl_command(line)) return parse_repl_command(line);
  } else if (is_blank && blank_line_ == BlankLine::GivesUp) {
    return take();
  }
  if (is_continued()) pending_ += '\n';
  pending_ += line;
  ++line_count_;
  if (!ends_early(pending_)) return take();
  if (pending_.size() <= kMaxPendingBytes && line_count_ <= kMaxPendingLines) return std::nullopt;
  give_up();
  return ReplMistake{
      fmt::format("an input has at most {} lines and {}; put more into a file and '.load' it",
                  kMaxPendingLines, format_byte_size(kMaxPendingBytes))};
}

std::optional<ReplCode> ReplInput::finish() {
  if (!is_continued()) return std::nullopt;
  return take();
}

ReplCode ReplInput::take() {
  line_count_ = 0;
  return ReplCode{std::exchange(pending_, {})};
}

void ReplInput::give_up() {
  pending_.clear();
  line_count_ = 0;
}

}  // namespace heddle::cli
