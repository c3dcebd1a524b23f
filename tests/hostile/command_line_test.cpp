// What a person types, and gets told: wrong words, files that are none, and how each run ends.
// The exit codes are those of cli/exit_code.hpp.
#include <catch2/catch.hpp>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

/// The one line of stderr, for messages that must be one.
std::string only_line(const Outcome& outcome) {
  const auto end = outcome.stderr_text.find('\n');
  CHECK(end == outcome.stderr_text.size() - 1);
  return outcome.stderr_text.substr(0, end);
}

}  // namespace

TEST_CASE("a missing file is named", "[cli]") {
  const Folder folder;
  const Outcome outcome = run_heddle(folder, {"run", "nowhere.ts"});
  CHECK(outcome.exit_code == 2);
  CHECK(describe_faults(outcome) == "");
  CHECK_THAT(only_line(outcome), Contains("nowhere.ts"));
}

TEST_CASE("a folder is no program", "[cli]") {
  const Folder folder;
  folder.write("inner/main.ts", "console.log(1);");
  const Outcome outcome = run_heddle(folder, {"run", "inner"});
  CHECK(outcome.exit_code == 2);
  CHECK(describe_faults(outcome) == "");
  CHECK_THAT(only_line(outcome), Contains("inner") && Contains("folder"));
}

TEST_CASE("an unknown option is named", "[cli]") {
  const Folder folder;
  folder.write("main.ts", "console.log(1);");
  for (const std::string option : {"--wokers", "--nonsense=3", "-z"}) {
    CAPTURE(option);
    const Outcome outcome = run_heddle(folder, {"run", option, "main.ts"});
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults(outcome) == "");
    CHECK_THAT(outcome.stderr_text, Contains(option.substr(0, option.find('='))));
  }
}

TEST_CASE("a wrong value of an option is named", "[cli]") {
  const Folder folder;
  folder.write("main.ts", "console.log(1);");
  using Words = std::vector<std::string>;
  for (const Words& words :
       {Words{"run", "--workers", "many", "main.ts"}, Words{"run", "--workers", "-1", "main.ts"},
        Words{"run", "--workers", "99999999999999999999", "main.ts"},
        Words{"run", "--max-heap", "12parsecs", "main.ts"},
        Words{"run", "--preempt", "0.5", "main.ts"}, Words{"run", "main.ts", "--workers"},
        Words{"run", "--workers"}, Words{"run"}, Words{"frobnicate"}, Words{"run", "-e"}}) {
    CAPTURE(words);
    const Outcome outcome = run_heddle(folder, words);
    if (words == Words{"run", "main.ts", "--workers"}) {
      CHECK(outcome.exit_code == 0);  // behind the file, words belong to the program
      continue;
    }
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults(outcome) == "");
  }
}

TEST_CASE("help and version are asked for and go to stdout", "[cli]") {
  const Folder folder;
  for (const std::string word : {"--help", "--version"}) {
    const Outcome outcome = run_heddle(folder, {word});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.stderr_text == "");
    CHECK_THAT(outcome.stdout_text, Contains("heddle"));
  }
}

TEST_CASE("an empty file is a program", "[cli]") {
  const Folder folder;
  for (const std::string content : {"", "\n", "// only a comment", "\xEF\xBB\xBF", ";;;"}) {
    folder.write("main.ts", content);
    const Outcome outcome = run_heddle(folder, {"run", "main.ts"});
    CHECK(outcome.exit_code == 0);
    CHECK(outcome.stdout_text == "");
    CHECK(outcome.stderr_text == "");
  }
}

TEST_CASE("a program comes from stdin, from -e, or from a file", "[cli]") {
  const Folder folder;
  folder.write("main.ts", "console.log(6 * 7);");
  CHECK(run_heddle(folder, {"run", "main.ts"}).stdout_text == "42\n");
  CHECK(run_heddle(folder, {"run", "-"}, "console.log(6 * 7);").stdout_text == "42\n");
  CHECK(run_heddle(folder, {"run", "-e", "console.log(6 * 7);"}).stdout_text == "42\n");
  CHECK(run_heddle(folder, {"-e", "console.log(6 * 7);"}).stdout_text == "42\n");
}

TEST_CASE("binary junk is refused", "[cli]") {
  const Folder folder;
  std::string junk;
  unsigned seed = 12345;
  for (int i = 0; i < 200'000; ++i) {
    seed = seed * 1103515245u + 12345u;
    junk += static_cast<char>(seed >> 16);
  }
  const std::string elf = std::string(
                              "\x7f"
                              "ELF\2\1\1\0\0\0",
                              10) +
                          junk;
  for (const std::string& content :
       {junk, elf, std::string(100'000, '\0'), std::string(1, '\xff')}) {
    for (const std::string name : {"junk.ts", "junk.js", "junk.hbc"}) {
      CAPTURE(name, content.size());
      folder.write(name, content);
      const Outcome outcome = run_heddle(folder, {"run", name});
      CHECK(outcome.exit_code == 3);
      CHECK(outcome.stdout_text == "");
      CHECK(describe_faults_of_compiling(outcome) == "");
      CHECK_THAT(outcome.stderr_text, Contains("junk"));
    }
    CHECK(run_heddle(folder, {"run", "-"}, content).exit_code == 3);
  }
}

TEST_CASE("a syntax error is shown with its place, its line and a caret", "[cli]") {
  const Folder folder;
  folder.write("main.ts", "console.log(1);\nconst x = (1 + ;\n");
  const Outcome outcome = run_heddle(folder, {"run", "main.ts"});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.stdout_text == "");
  CHECK(describe_faults_of_compiling(outcome) == "");
  CHECK_THAT(outcome.stderr_text,
             Contains("main.ts:2:16: error HD") && Contains("const x = (1 + ;") && Contains("^"));
}

TEST_CASE("an import that leads nowhere is named", "[cli]") {
  const Folder folder;
  folder.write("inner/x.ts", "export const x = 1;");
  for (const std::string from :
       {"./nowhere.ts", "./inner", "", ".", "/", "left-pad", "./x.ts\\u0000.js",
        "https://example.org/x.ts", "../../../../../../../../etc/passwd"}) {
    CAPTURE(from);
    folder.write("main.ts", "import { x } from \"" + from + "\";\nconsole.log(x);\n");
    const Outcome outcome = run_heddle(folder, {"run", "main.ts"});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults_of_compiling(outcome) == "");
    CHECK_THAT(outcome.stderr_text, Contains("main.ts"));
  }
}

TEST_CASE("uncaught errors, deadlock and limits have their exit codes", "[cli]") {
  const Folder folder;
  const auto code_of = [&](const std::string& code) {
    const Outcome outcome = run_heddle(folder, {"run", "--max-heap", "32M", "-e", code});
    CHECK(describe_faults(outcome) == "");
    return outcome.exit_code;
  };
  CHECK(code_of("throw new Error('x');") == 1);
  CHECK(code_of("await new Promise(() => {});") == 1);
  CHECK(code_of("Promise.reject(1);") == 1);
  CHECK(code_of("function f() { return f() + 1; } f();") == 4);
  CHECK(code_of("const list = []; for (;;) list.push({});") == 4);
  CHECK(code_of("let s = 'x'; for (;;) s += s;") == 4);
  CHECK(code_of("throw new RangeError('my own');") == 1);
}
