#include "cli/command_line.hpp"

#include <catch2/catch.hpp>

#include "cli/help_text.hpp"

using namespace heddle::cli;  // NOLINT: the words under test

namespace {

using Words = std::vector<std::string>;

template <typename T>
T parse_as(const Words& words) {
  const auto parsed = parse_command_line(words);
  if (!parsed) FAIL("refused: " << parsed.error().message);
  REQUIRE(std::holds_alternative<T>(*parsed));
  return std::get<T>(*parsed);
}

std::string refusal(const Words& words) {
  const auto parsed = parse_command_line(words);
  return parsed ? "accepted" : parsed.error().message;
}

}  // namespace

TEST_CASE("run takes options, then a file, then the program's arguments", "[cli]") {
  const auto run = parse_as<RunCommand>({"run", "--workers", "2", "--preempt=500", "--max-heap",
                                         "64M", "--stats", "main.ts", "--workers", "x", "--"});
  CHECK(run.file == "main.ts");
  CHECK(run.worker_count == 2);
  CHECK(run.preempt_ops == 500);
  CHECK(run.max_heap_bytes == 64u << 20);
  CHECK(run.shows_stats);
  CHECK(run.arguments == Words{"--workers", "x", "--"});
}

TEST_CASE("run without options leaves every choice open", "[cli]") {
  const auto run = parse_as<RunCommand>({"run", "main.ts"});
  CHECK_FALSE(run.worker_count.has_value());
  CHECK_FALSE(run.preempt_ops.has_value());
  CHECK_FALSE(run.max_heap_bytes.has_value());
  CHECK_FALSE(run.code.has_value());
  CHECK((!run.shows_stats && !run.traces_ops));
  CHECK(run.color == ColorChoice::Auto);
}

TEST_CASE(
    "the option -e runs code, also without the word run, and all words behind it are arguments",
    "[cli]") {
  CHECK(parse_as<RunCommand>({"-e", "1 + 1"}).code == "1 + 1");
  CHECK(parse_as<RunCommand>({"run", "--trace-ops", "-e", "-1"}).code == "-1");
  CHECK(parse_as<RunCommand>({"-e", ""}).code == "");
  CHECK(parse_as<RunCommand>({"--eval=x=y"}).code == "x=y");
  CHECK(parse_as<RunCommand>({"-e", "x", "a", "-b"}).arguments == Words{"a", "-b"});
  CHECK(parse_as<RunCommand>({"-e", "x", "--", "-b"}).arguments == Words{"-b"});
}

TEST_CASE("repl takes the options of the runtime and no file", "[cli][repl]") {
  const auto repl = parse_as<ReplCommand>(
      {"repl", "--workers", "2", "--preempt=500", "--max-heap", "64M", "--color", "never"});
  CHECK(repl.worker_count == 2);
  CHECK(repl.preempt_ops == 500);
  CHECK(repl.max_heap_bytes == 64u << 20);
  CHECK(repl.color == ColorChoice::Never);
  CHECK_FALSE(parse_as<ReplCommand>({"repl"}).worker_count.has_value());
  CHECK(parse_as<HelpCommand>({"repl", "--help"}).topic == "repl");
  CHECK(refusal({"repl", "a.ts"}) == "unexpected argument 'a.ts'");
  CHECK(refusal({"repl", "--wokers", "2"}) ==
        "unknown option '--wokers'; did you mean '--workers'?");
  CHECK(refusal({"relp"}) == "unknown command 'relp'; did you mean 'repl'?");
  CHECK(refusal({"repl", "--max-heap", "big"}) ==
        "--max-heap needs a size such as 64M or 1G, not 'big'");
}

TEST_CASE("a dash is a file and -- ends the options", "[cli]") {
  CHECK(parse_as<RunCommand>({"run", "-"}).file == "-");
  CHECK(parse_as<RunCommand>({"run", "-", "a"}).arguments == Words{"a"});
  CHECK(parse_as<RunCommand>({"run", "--stats", "--", "-odd.ts", "a"}).file == "-odd.ts");
  CHECK(parse_as<CheckCommand>({"check", "-"}).files == Words{"-"});
  CHECK(parse_as<CheckCommand>({"check", "--", "-odd.ts"}).files == Words{"-odd.ts"});
}

TEST_CASE("the last of a repeated option counts", "[cli]") {
  CHECK(parse_as<RunCommand>({"run", "--workers", "2", "--workers", "3", "a.ts"}).worker_count ==
        3);
}

TEST_CASE("check, dis and build take their files", "[cli]") {
  CHECK(parse_as<CheckCommand>({"check", "a.ts", "b.ts"}).files == Words{"a.ts", "b.ts"});
  CHECK_FALSE(parse_as<CheckCommand>({"check", "a.ts"}).prints_json);
  CHECK(parse_as<CheckCommand>({"check", "a.ts", "--json", "b.ts"}).files == Words{"a.ts", "b.ts"});
  CHECK(parse_as<CheckCommand>({"check", "--json", "a.ts"}).prints_json);
  CHECK(parse_as<DisassembleCommand>({"dis", "a.ts", "--registers"}).shows_registers);
  CHECK(parse_as<DisassembleCommand>({"dis", "a.ts"}).file == "a.ts");
  const auto build = parse_as<BuildCommand>({"build", "a.ts", "-o", "a.hbc"});
  CHECK(build.file == "a.ts");
  CHECK(build.output == "a.hbc");
}

TEST_CASE("types stands alone and init takes one folder", "[cli][types]") {
  (void)parse_as<TypesCommand>({"types"});
  CHECK(refusal({"types", "a.ts"}) == "unexpected argument 'a.ts'");
  CHECK(parse_as<InitCommand>({"init"}).folder == ".");
  CHECK_FALSE(parse_as<InitCommand>({"init"}).replaces_files);
  CHECK(parse_as<InitCommand>({"init", "--force", "a"}).folder == "a");
  CHECK(parse_as<InitCommand>({"init", "a", "-f"}).replaces_files);
  CHECK(refusal({"init", "a", "b"}) == "one folder at a time; 'b' is too many");
  CHECK(refusal({"init", ""}) == "the folder's name is empty; name one, or none for this one");
}

TEST_CASE("help and version are commands wherever they stand", "[cli]") {
  CHECK(parse_as<HelpCommand>({"--help"}).topic.empty());
  CHECK(parse_as<HelpCommand>({"help"}).topic.empty());
  CHECK(parse_as<HelpCommand>({"help", "run"}).topic == "run");
  CHECK(parse_as<HelpCommand>({"run", "--help"}).topic == "run");
  CHECK(parse_as<HelpCommand>({"build", "-h"}).topic == "build");
  CHECK_FALSE(parse_as<VersionCommand>({"--version"}).is_verbose);
  CHECK(parse_as<VersionCommand>({"--version", "--verbose"}).is_verbose);
  CHECK(parse_as<RunCommand>({"run", "a.ts", "--help"}).arguments == Words{"--help"});
}

TEST_CASE("an unknown word is refused with the one probably meant", "[cli]") {
  CHECK(refusal({"rum", "a.ts"}) == "unknown command 'rum'; did you mean 'run'?");
  CHECK(refusal({"main.ts"}) == "unknown command 'main.ts'; did you mean 'heddle run main.ts'?");
  CHECK(refusal({"--hepl"}) == "unknown option '--hepl'; did you mean '--help'?");
  CHECK(refusal({"run", "--wokers", "2", "a.ts"}) ==
        "unknown option '--wokers'; did you mean '--workers'?");
  CHECK(refusal({"run", "--max-heep=1G", "a.ts"}) ==
        "unknown option '--max-heep'; did you mean '--max-heap'?");
  CHECK(refusal({"dis", "--register", "a.ts"}) ==
        "unknown option '--register'; did you mean '--registers'?");
  CHECK(refusal({"check", "--frobnicate", "a.ts"}) == "unknown option '--frobnicate'");
  CHECK(refusal({"run", "-x", "a.ts"}) == "unknown option '-x'");
  CHECK(refusal({"help", "rnu"}) == "no help on 'rnu'; did you mean 'run'?");
}

TEST_CASE("words that lead nowhere lead to help that exists", "[cli]") {
  for (const Words& words : {Words{"--version", "extra"}, Words{"--version", "--vrebose"},
                             Words{"run", "--wokers"}, Words{"version"}, Words{"help", "rnu"}}) {
    const auto parsed = parse_command_line(words);
    CAPTURE(words[0]);
    REQUIRE_FALSE(parsed);
    CHECK(help_text(parsed.error().topic).has_value());
  }
  CHECK(refusal({"version"}) == "unknown command 'version'; did you mean '--version'?");
  CHECK(refusal({"-v"}) == "unknown option '-v'; did you mean '--version'?");
  CHECK(refusal({"help", "run", "check"}) == "one topic at a time; 'check' is too many");
  CHECK(refusal({"--"}) == "no command given");
}

TEST_CASE("a switch takes no value", "[cli]") {
  CHECK(refusal({"check", "--json=no", "a.ts"}) == "--json takes no value");
  CHECK(refusal({"run", "--stats=false", "a.ts"}) == "--stats takes no value");
  CHECK(refusal({"--version", "--verbose=1"}) == "--verbose takes no value");
}

TEST_CASE("what is missing is named", "[cli]") {
  CHECK(refusal({}) == "no command given");
  CHECK(refusal({"run"}) == "no file given");
  CHECK(refusal({"run", "--stats"}) == "no file given");
  CHECK(refusal({"run", ""}) == "the file's name is empty");
  CHECK(refusal({"check"}) == "no file given");
  CHECK(refusal({"dis"}) == "no file given");
  CHECK(refusal({"build", "a.ts"}) == "no output named; add -o OUT.hbc");
  CHECK(refusal({"run", "--workers"}) == "--workers needs a value");
  CHECK(refusal({"-e"}) == "--eval needs a value");
  CHECK(refusal({"dis", "a.ts", "b.ts"}) == "one file at a time; 'b.ts' is too many");
}

TEST_CASE("a wrong value is refused with what is wanted", "[cli]") {
  const std::string workers = "--workers needs a whole number from 1 to 1024, not ";
  CHECK(refusal({"run", "--workers", "0", "a.ts"}) == workers + "'0'");
  CHECK(refusal({"run", "--workers", "-1", "a.ts"}) == workers + "'-1'");
  CHECK(refusal({"run", "--workers", "many", "a.ts"}) == workers + "'many'");
  CHECK(refusal({"run", "--workers", "99999999999999999999", "a.ts"}) ==
        workers + "'99999999999999999999'");
  CHECK(refusal({"run", "--max-heap", "big", "a.ts"}) ==
        "--max-heap needs a size such as 64M or 1G, not 'big'");
  CHECK(refusal({"check", "--color", "blue", "a.ts"}) ==
        "--color is auto, always or never, not 'blue'");
}

TEST_CASE("every option is in its command's help, which fits a screen", "[cli]") {
  for (const std::string_view command : command_names()) {
    CAPTURE(command);
    const auto text = help_text(command);
    REQUIRE(text.has_value());
    CHECK(std::count(text->begin(), text->end(), '\n') <= 30);
    for (const std::string& option : option_names(command)) {
      CAPTURE(option);
      const bool is_explained = command == "help" || text->find(option) != text->npos;
      CHECK(is_explained);
    }
  }
}

TEST_CASE("the overview names every command", "[cli]") {
  for (const std::string_view command : command_names()) {
    const bool is_named = help_text("")->find("\n  " + std::string(command)) != std::string::npos;
    CAPTURE(command);
    CHECK(is_named);
  }
}
