#include "cli/completion.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/repl_input.hpp"

namespace heddle::cli {

namespace {

constexpr std::size_t kMostShown = 300;  // words; a screen has fewer

constexpr std::array<std::string_view, 36> kKeywords{
    "async", "await",  "break", "case",       "catch", "class",   "const",  "continue", "default",
    "do",    "else",   "enum",  "extends",    "false", "finally", "for",    "from",     "function",
    "if",    "import", "in",    "instanceof", "let",   "new",     "null",   "of",       "return",
    "super", "switch", "this",  "throw",      "true",  "try",     "typeof", "using",    "while"};

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         c == '$' || (static_cast<unsigned char>(c) & 0x80) != 0;
}

/// Takes the name off that the text ends with.
std::string_view take_name(std::string_view& text) {
  auto start = text.size();
  while (start > 0 && is_name_byte(text[start - 1])) --start;
  const std::string_view name = text.substr(start);
  text.remove_suffix(name.size());
  return name;
}

/// "." or "?.", which is taken off.
bool take_dot(std::string_view& text) {
  if (!text.ends_with('.') || text.ends_with("..")) return false;
  text.remove_suffix(1);
  if (text.ends_with('?')) text.remove_suffix(1);
  return true;
}

/// What can stand behind what `text` ends with, a chain of names or a text in quotes.
std::vector<std::string> members_behind(std::string_view text, const NameSource& names) {
  if (!text.empty() && std::string_view("'\"`").find(text.back()) != std::string_view::npos)
    return names.text_member_names();
  std::vector<std::string> path;
  do {
    const std::string_view name = take_name(text);
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return {};
    path.insert(path.begin(), std::string(name));
  } while (take_dot(text));
  return names.member_names(path);
}

std::vector<std::string> beginning_with(std::string_view word, std::vector<std::string> words) {
  std::erase_if(words, [word](const std::string& each) { return !each.starts_with(word); });
  std::ranges::sort(words);
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

}  // namespace

Completion complete(std::string_view text, const NameSource& names) {
  if (text.starts_with('.') && text.find(' ') == std::string_view::npos) {
    const auto commands = repl_command_names();
    return {0, beginning_with(text, {commands.begin(), commands.end()})};
  }
  std::string_view before = text;
  const std::string_view word = take_name(before);
  const std::size_t start = before.size();
  if (before.ends_with('#') || (!word.empty() && word[0] >= '0' && word[0] <= '9')) return {};
  if (take_dot(before)) return {start, beginning_with(word, members_behind(before, names))};
  if (word.empty() && !before.empty() && before.find_first_not_of(' ') != before.npos) return {};
  std::vector<std::string> words = names.global_names();
  words.insert(words.end(), kKeywords.begin(), kKeywords.end());
  return {start, beginning_with(word, std::move(words))};
}

std::string_view common_beginning(const std::vector<std::string>& words) {
  std::string_view common = words.front();
  for (const std::string& word : words) {
    const auto end = std::ranges::mismatch(common, word).in1;
    common = common.substr(0, static_cast<std::size_t>(end - common.begin()));
  }
  return common;
}

std::string in_columns(const std::vector<std::string>& words, std::size_t width) {
  const std::size_t count = std::min(words.size(), kMostShown);
  std::size_t longest = 0;
  for (std::size_t i = 0; i < count; ++i) longest = std::max(longest, words[i].size());
  const std::size_t columns = std::max<std::size_t>(1, width / (longest + 2));
  const std::size_t rows = (count + columns - 1) / columns;
  std::string text;
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t i = row; i < count; i += rows) {
      const bool is_last = i + rows >= count;
      text += is_last ? words[i] : fmt::format("{:<{}}", words[i], longest + 2);
    }
    text += '\n';
  }
  if (count < words.size()) text += fmt::format("... {} more\n", words.size() - count);
  return text;
}

}  // namespace heddle::cli
