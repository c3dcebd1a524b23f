// Standard streams that are closed, full, or no plain files.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

/// What a line of the shell printed, on both streams, and how it ended. `heddle` is the command under test.
Outcome shell(const Folder& folder, const std::string& line) {
  folder.write("line.sh", "heddle() { '" HEDDLE_PROGRAM "' \"$@\"; }\ncd '" +
                              folder.path().string() + "'\n" + line + "\n");
  const std::string path = folder.path().string();
  const std::string call =
      "timeout 60 bash '" + path + "/line.sh' >'" + path + "/out' 2>'" + path + "/err'";
  const int status = std::system(call.c_str());
  const auto text_in = [&](const char* name) {
    std::ifstream file(folder.path() / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  Outcome outcome;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 255;
  outcome.stdout_text = text_in("out");
  outcome.stderr_text = text_in("err");
  return outcome;
}

}  // namespace

TEST_CASE("a closed stdin is told, and no other file takes its place", "[cli][streams]") {
  for (const char* const line : {"heddle run - <&-", "heddle check - <&-", "heddle repl <&-"}) {
    CAPTURE(line);
    const Outcome outcome = shell(Folder(), line);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stderr_text == "heddle: cannot read '<stdin>': Bad file descriptor\n");
  }
}

TEST_CASE("a script does not mind a closed stdout, results do", "[cli][streams]") {
  const Outcome script = shell(Folder(), "heddle -e 'console.log(1); console.error(2)' >&-");
  CHECK(script.exit_code == 0);
  CHECK(script.stderr_text == "2\n");
  const Outcome results = shell(Folder(), "heddle help >&-");
  CHECK(results.exit_code == 2);
  CHECK(results.stderr_text == "heddle: cannot write '<stdout>': Bad file descriptor\n");
}

TEST_CASE("output that does not fit the disk is told", "[cli][streams]") {
  for (const char* const line :
       {"heddle -e 'for (let i = 0; i < 1e4; i++) console.log(i)' >/dev/full",
        "heddle types >/dev/full", "echo 1 | heddle repl >/dev/full", "heddle --version >/dev/full",
        "heddle check --json line.sh >/dev/full"}) {
    CAPTURE(line);
    const Outcome outcome = shell(Folder(), line);
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stderr_text == "heddle: cannot write '<stdout>': No space left on device\n");
  }
  CHECK(shell(Folder(), "heddle -e 'console.log(1); throw 2' >/dev/full").exit_code == 1);
}

TEST_CASE("who reads no more ends the program quietly", "[cli][streams]") {
  const Outcome outcome =
      shell(Folder(), "heddle -e 'for (;;) console.log(1)' | head -n 1\necho ${PIPESTATUS[0]}");
  CHECK(outcome.stdout_text == "1\n141\n");
  CHECK(outcome.stderr_text == "");
}

TEST_CASE("a program may come from a pipe by name, as source or as module file", "[cli][streams]") {
  const Folder folder;
  folder.write("a.ts", "const n: number = 6;\nconsole.log(n * 7);\n");
  for (const char* const line :
       {"heddle run <(cat a.ts)", "cat a.ts | heddle run /dev/stdin", "heddle run - <a.ts",
        "heddle build a.ts -o - | heddle run -", "heddle build a.ts -o b.hbc && heddle run b.hbc",
        "heddle build - -o - <a.ts | heddle run /dev/stdin"}) {
    CAPTURE(line);
    const Outcome outcome = shell(folder, line);
    CHECK(outcome.stdout_text == "42\n");
    CHECK(outcome.stderr_text == "");
    CHECK(outcome.exit_code == 0);
  }
  const Outcome endless = shell(folder, "heddle run /dev/zero");
  CHECK(endless.exit_code == 3);
  CHECK_THAT(endless.stderr_text, Contains("is larger than 32 MiB"));
}

TEST_CASE("a file that begins with #! runs by its name", "[cli][streams]") {
  const Folder folder;
  folder.write("tool",
               "#!/usr/bin/env -S " HEDDLE_PROGRAM " run --workers 1\nconsole.log('tool');\n");
  const Outcome outcome = shell(folder, "chmod +x tool && ./tool --help x");
  CHECK(outcome.stdout_text == "tool\n");
  CHECK(outcome.exit_code == 0);
}

TEST_CASE("colours follow --color, NO_COLOR, CLICOLOR_FORCE and TERM in this order",
          "[cli][streams]") {
  const auto has_color = [](const std::string& line) {
    return shell(Folder(), line).stderr_text.find('\x1b') != std::string::npos;
  };
  CHECK_FALSE(has_color("heddle -e '1+'"));
  CHECK(has_color("heddle run --color always -e '1+'"));
  CHECK(has_color("NO_COLOR=1 heddle run --color=always -e '1+'"));
  CHECK(has_color("CLICOLOR_FORCE=1 heddle -e '1+'"));
  CHECK(has_color("CLICOLOR_FORCE=1 TERM=dumb heddle -e '1+'"));
  CHECK_FALSE(has_color("CLICOLOR_FORCE=1 NO_COLOR=1 heddle -e '1+'"));
  CHECK_FALSE(has_color("CLICOLOR_FORCE=0 heddle -e '1+'"));
  CHECK_FALSE(has_color("CLICOLOR_FORCE=1 heddle run --color never -e '1+'"));
}

TEST_CASE("names of files cannot act on the terminal", "[cli][streams]") {
  for (const char* const command : {"run", "check", "dis"}) {
    const Outcome outcome = run_heddle(Folder(), {command, "a\x1b[31m\x07\n.ts"});
    CHECK(outcome.exit_code == 2);
    CHECK(describe_faults(outcome) == "");
    CHECK_THAT(outcome.stderr_text, Contains("'a\\x1b[31m\\x07"));
  }
}
