// The manual page and the completions have every option that the command has, and no other.
#include <catch2/catch.hpp>
#include <cctype>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>

#include "cli/command_line.hpp"
#include "cli/help_text.hpp"

using namespace heddle::cli;  // NOLINT: the words under test

namespace {

using Names = std::set<std::string>;

std::string project_file(const std::string& name) {
  std::ifstream file(HEDDLE_PROJECT "/" + name, std::ios::binary);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// From behind `begin` up to `end`; empty: there is no such part.
std::string_view part(std::string_view text, std::string_view begin, std::string_view end) {
  const auto start = text.find(begin);
  if (start == text.npos) return {};
  text.remove_prefix(start + begin.size());
  return text.substr(0, text.find(end));
}

/// The names that stand behind `mark` in the text: letters and dashes.
Names names_behind(std::string_view text, std::string_view mark) {
  Names names;
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
    const auto start = at + mark.size();
    auto end = start;
    while (end < text.size() &&
           (std::isalpha(static_cast<unsigned char>(text[end])) || text[end] == '-'))
      ++end;
    if (end > start) names.insert(std::string(text.substr(start, end - start)));
  }
  return names;
}

/// Without their dashes.
Names options_of(std::string_view command) {
  Names names;
  for (const std::string& option : option_names(command)) names.insert(option.substr(2));
  return names;
}

Names commands() { return {command_names().begin(), command_names().end()}; }

}  // namespace

TEST_CASE("the manual page has the options of every command", "[cli][manual]") {
  const std::string page = project_file("man/heddle.1");
  for (const std::string& command : commands()) {
    CAPTURE(command);
    Names wanted = options_of(command);
    wanted.erase("help");  // told once, for all commands
    const auto section = part(page, ".Ss heddle " + command + "\n", "\n.Ss");
    CHECK_FALSE(section.empty());
    CHECK(names_behind(section, "Fl -") == wanted);
  }
}

TEST_CASE("the manual page has the exit codes of the help", "[cli][manual]") {
  const std::string page = project_file("man/heddle.1");
  const auto section = part(page, ".Sh EXIT STATUS\n", "\n.Sh");
  for (const char* const code : {"0", "1", "2", "3", "4", "70", "124", "128+"}) {
    CAPTURE(code);
    const bool is_in_page = section.find("\n.It " + std::string(code)) != section.npos;
    CHECK(is_in_page);
    const bool is_in_help =
        help_text("exit-codes")->find(std::string(code) + " ") != std::string::npos ||
        help_text("exit-codes")->find(std::string(code) + "n ") != std::string::npos;
    CHECK(is_in_help);
  }
}

TEST_CASE("the completions of bash have the commands and their options", "[cli][completions]") {
  const std::string text = project_file("completions/heddle.bash");
  const std::string first(part(text, "compgen -W \"", " -e"));
  for (const std::string& command : commands()) {
    CAPTURE(command);
    const bool is_offered = (" " + first + " ").find(" " + command + " ") != std::string::npos;
    CHECK(is_offered);
    CHECK(names_behind(part(text, "\n    " + command + ") options=", ";;"), "--") ==
          options_of(command));
  }
}

TEST_CASE("the completions of zsh have the commands and their options", "[cli][completions]") {
  const std::string text = project_file("completions/_heddle");
  for (const std::string& command : commands()) {
    CAPTURE(command);
    const bool is_described = text.find("\n    '" + command + ":") != std::string::npos ||
                              text.find("\n    \"" + command + ":") != std::string::npos;
    CHECK(is_described);
    const std::string begin = "\n    " + command + (command == "run" ? " | -e | --eval)" : ")");
    Names found = names_behind(part(text, begin, ";;"), "--");
    if (part(text, begin, ";;").find("$color") != std::string_view::npos) found.insert("color");
    CHECK(found == options_of(command));
  }
}

TEST_CASE("the completions of fish have the commands and their options", "[cli][completions]") {
  const std::string text = project_file("completions/heddle.fish");
  const Names offered = names_behind(text, "__fish_use_subcommand -a ");
  CHECK(offered == commands());
  for (const std::string& command : commands()) {
    CAPTURE(command);
    Names found;
    const std::string condition = "'__fish_seen_subcommand_from " + command + "'";
    for (auto at = text.find(condition); at != text.npos; at = text.find(condition, at + 1)) {
      found.merge(
          names_behind(std::string_view(text).substr(at, text.find('\n', at) - at), " -l "));
    }
    CHECK(found == options_of(command));
  }
}
