#include "cli/repl_input.hpp"

#include <catch2/catch.hpp>
#include <vector>

using namespace heddle::cli;  // NOLINT: the words under test

namespace {

using Lines = std::vector<std::string>;

/// An item as one line of text.
std::string text_of(const ReplItem& item) {
  if (const auto* code = std::get_if<ReplCode>(&item)) return code->text;
  if (const auto* load = std::get_if<ReplLoad>(&item)) return "load " + load->file;
  if (const auto* mistake = std::get_if<ReplMistake>(&item)) return "mistake: " + mistake->message;
  return std::holds_alternative<ReplHelp>(item) ? "help" : "exit";
}

/// The items that the lines make; what is not complete at the end is marked.
Lines items(const Lines& lines, ReplInput::BlankLine blank = ReplInput::BlankLine::Belongs) {
  ReplInput input(blank);
  Lines result;
  for (const std::string& line : lines) {
    if (const auto item = input.add(line)) result.push_back(text_of(*item));
  }
  if (const auto rest = input.finish()) result.push_back("incomplete: " + rest->text);
  return result;
}

std::string command(const std::string& line) { return text_of(parse_repl_command(line)); }

}  // namespace

TEST_CASE("a line that is complete is an input, and one without text is none", "[cli][repl]") {
  CHECK(items({"1 + 1", "", "  ", "let a = 2"}) == Lines{"1 + 1", "let a = 2"});
}

TEST_CASE("lines are gathered until the statement ends", "[cli][repl]") {
  CHECK(items({"function f() {", "  return 1;", "}", "f()"}) ==
        Lines{"function f() {\n  return 1;\n}", "f()"});
  CHECK(items({"[1,", "2", "]"}) == Lines{"[1,\n2\n]"});
  CHECK(items({"`one {", "two`"}) == Lines{"`one {\ntwo`"});
  CHECK(items({"/* one", "two */ 3"}) == Lines{"/* one\ntwo */ 3"});
  CHECK(items({"const f = (a: number,", "b: number) => a + b"}) ==
        Lines{"const f = (a: number,\nb: number) => a + b"});
}

TEST_CASE("brackets in strings and comments open nothing", "[cli][repl]") {
  CHECK(items({"'({['", "1 // {", "/* ( */ 2"}) == Lines{"'({['", "1 // {", "/* ( */ 2"});
}

TEST_CASE("what more lines cannot mend is an input of its own", "[cli][repl]") {
  CHECK(items({"let = ; {", ")", "'open", "1"}) == Lines{"let = ; {", ")", "'open", "1"});
}

TEST_CASE("a blank line belongs to a piped input and gives a typed one up", "[cli][repl]") {
  const Lines lines{"{", "", "}"};
  CHECK(items(lines) == Lines{"{\n\n}"});
  CHECK(items(lines, ReplInput::BlankLine::GivesUp) == Lines{"{", "}"});
}

TEST_CASE("an input that was given up leaves nothing", "[cli][repl]") {
  ReplInput input(ReplInput::BlankLine::Belongs);
  CHECK_FALSE(input.add("f(").has_value());
  CHECK(input.is_continued());
  input.give_up();
  CHECK_FALSE(input.is_continued());
  CHECK_FALSE(input.finish().has_value());
  CHECK(text_of(input.add("2").value()) == "2");
}

TEST_CASE("what is left at the end is told apart", "[cli][repl]") {
  CHECK(items({"1", "{", "2"}) == Lines{"1", "incomplete: {\n2"});
}

TEST_CASE("an input that grows without end is refused", "[cli][repl]") {
  const std::string large(ReplInput::kMaxPendingBytes, 'x');
  const std::string message =
      "mistake: an input has at most 4000 lines and 256 KiB; put more into a file and '.load' it";
  CHECK(items({"`" + large, "1"}) == Lines{message, "1"});
  Lines lines(ReplInput::kMaxPendingLines + 1, "x");
  lines.front() = "`";
  CHECK(items(lines) == Lines{message});
}

TEST_CASE("commands begin with a dot and a letter, at the start of an input", "[cli][repl]") {
  CHECK(items({".help", ".5", " .exit "}) == Lines{"help", ".5", "exit"});
  CHECK(items({"[1]", "(f", ".load", ")"}) == Lines{"[1]", "(f\n.load\n)"});
  CHECK_FALSE(is_repl_command("."));
  CHECK_FALSE(is_repl_command("a.help"));
}

TEST_CASE("the file to load may have blanks in its name", "[cli][repl]") {
  CHECK(command(".load  my file.ts ") == "load my file.ts");
  CHECK(command(".load") == "mistake: .load needs the name of a file");
}

TEST_CASE("a wrong command is refused with the one probably meant", "[cli][repl]") {
  CHECK(command(".exti") == "mistake: unknown command '.exti'; did you mean '.exit'?");
  CHECK(command(".frobnicate") ==
        "mistake: unknown command '.frobnicate'; '.help' lists the commands");
  CHECK(command(".exit now") == "mistake: .exit stands alone");
  CHECK(command(".x\x1b[31m") == "mistake: unknown command '.x?[31m'; '.help' lists the commands");
}
