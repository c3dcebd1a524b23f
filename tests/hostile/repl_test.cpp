// Sessions of `heddle repl` with input from a file: what is printed, and what wrong input of any kind does.
#include <catch2/catch.hpp>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

Outcome session(std::string_view input) { return run_heddle(Folder(), {"repl"}, input); }

/// stdout of a session that has nothing to complain about.
std::string results(std::string_view input) {
  const Outcome outcome = session(input);
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
  return outcome.stdout_text;
}

}  // namespace

TEST_CASE("a piped session prints results and no prompts", "[cli][repl]") {
  CHECK(results("1+1\nlet a=2\na\n") == "2\nundefined\n2\n");
  CHECK(results("1+1") == "2\n");
  CHECK(results("") == "");
  CHECK(results("\n\r\n2\r\n") == "2\n");
}

TEST_CASE("results look as they do inside of an object", "[cli][repl]") {
  CHECK(results("'a'\n\"it's\"\n'x\\ny'\n") == "'a'\n\"it's\"\n'x\\ny'\n");
  CHECK(results("[1, 'b', { c: null }]\nnull\ntrue\n-0\n1e21\n") ==
        "[ 1, 'b', { c: null } ]\nnull\ntrue\n-0\n1e+21\n");
  CHECK(results("'" + std::string(100, 'l') + "'\n") == "'" + std::string(100, 'l') + "'\n");
  CHECK(results("({ a: 'b' })\n") == "{ a: 'b' }\n");
}

TEST_CASE("declarations stay, and nothing is run again", "[cli][repl]") {
  CHECK(results("let n = 1; console.log('once')\nfunction next() { return ++n; }\nnext()\nnext()\n"
                "let n = 10\nnext()\n") == "once\nundefined\nundefined\n2\n3\nundefined\n11\n");
}

TEST_CASE("await works at the top level", "[cli][repl]") {
  CHECK(results("await Promise.resolve(5)\nconst b = await Promise.resolve('c')\nb\n") ==
        "5\nundefined\n'c'\n");
}

TEST_CASE("an input may have several lines, blank ones among them", "[cli][repl]") {
  CHECK(results("function f(\n  a: number,\n) {\n\n  return `${\na}\n`;\n}\nf(7)\n") ==
        "undefined\n'7\\n'\n");
}

TEST_CASE("an error in the middle does not end the session", "[cli][repl]") {
  const Outcome outcome = session("let a = 1\nthrow new TypeError('no')\na = ;\nb\na + 1\n");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stdout_text == "undefined\n2\n");
  CHECK(describe_faults(outcome) == "");
  CHECK_THAT(outcome.stderr_text,
             Contains("Uncaught TypeError: no\n   1 | throw new TypeError('no')\n") &&
                 Contains("    at <repl:2>:1:7\n") && Contains("<repl:3>:1:5: error HD1104") &&
                 Contains("Uncaught ReferenceError: "));
}

TEST_CASE("a limit that was reached does not end the session", "[cli][repl]") {
  const Outcome outcome =
      run_heddle(Folder(), {"repl", "--max-heap", "32M"},
                 "function f() { return f() + 1; }\nf()\nlet s = 'x'; for (;;) s += s;\n"
                 "await new Promise(() => {})\n'on'\n");
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.stdout_text, Contains("'on'\n"));
  CHECK(describe_faults(outcome) == "");
}

TEST_CASE("the command .load runs a file in the session", "[cli][repl]") {
  const Folder folder;
  folder.write("my part.ts",
               "const part = 3;\n\nfunction twice(n: number) {\n  return 2 * n;\n}\n");
  folder.write("wrong.ts", "const wrong = ;");
  const Outcome outcome =
      run_heddle(folder, {"repl"},
                 ".load my part.ts\ntwice(part)\n.load wrong.ts\n.load nowhere.ts\n.load .\n");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stdout_text == "undefined\n6\n");
  CHECK(describe_faults(outcome) == "");
  CHECK_THAT(outcome.stderr_text, Contains("wrong.ts:1:15: error") &&
                                      Contains("heddle: cannot read 'nowhere.ts'") &&
                                      Contains("heddle: '.' is a folder"));
}

TEST_CASE("the commands .help and .exit", "[cli][repl]") {
  const std::string help = results(".help\n.exit\n1\n");
  CHECK_THAT(help, Contains(".load FILE") && !Contains("\n1\n"));
  const Outcome outcome = session(".hepl\n");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "heddle: unknown command '.hepl'; did you mean '.help'?\n");
}

TEST_CASE("what is imported stays", "[cli][repl]") {
  const Folder folder;
  folder.write("part.ts", "export const seven = 7;\nexport default (n: number) => 6 * n;\n");
  const Outcome outcome = run_heddle(
      folder, {"repl"},
      "import { spawn, Mutex as Lock } from 'heddle'\nimport times, { seven } from './part.ts'\n"
      "import * as part from './part.ts'\nimport * as library from 'heddle'\n"
      "await spawn(times, seven)\nnew Lock().isLocked\npart.seven\ntypeof library.sleep\n");
  CHECK(outcome.stderr_text == "");
  CHECK(outcome.stdout_text ==
        "undefined\nundefined\nundefined\nundefined\n42\nfalse\n7\n'function'\n");
}

TEST_CASE("the last value has the name _ until the name is taken", "[cli][repl]") {
  CHECK(results("6 * 7\n_ + 1\nlet a = 1\n_\n[_, _]\n") ==
        "42\n43\nundefined\nundefined\n[ undefined, undefined ]\n");
  CHECK(results("1\n_ = 5\n7\n_\n") == "1\n5\n7\n5\n");
  CHECK(results("let _ = 'mine'\n7\n_\n") == "undefined\n7\n'mine'\n");
}

TEST_CASE("braces at the start of an input are an object, as in Node", "[cli][repl]") {
  CHECK(results("{ a: 1, b: [2] }\n{}\n{ a: 1 };\n{ let n = 3; n }\n") ==
        "{ a: 1, b: [ 2 ] }\n{}\nundefined\nundefined\n");
}

TEST_CASE("the commands .type and .time tell of a value and of its price", "[cli][repl]") {
  CHECK(results("class P {}\n.type 1 + 1\n.type 'a'\n.type [1]\n.type new P()\n.type P\n"
                ".type { a: 1 }\n.type null\n.type undefined\n.type new Map()\n") ==
        "undefined\nnumber\nstring\nArray\nP\nfunction\nObject\nnull\nundefined\nMap\n");
  const std::string timed =
      results("let sum = 0\n.time for (let i = 0; i < 1000; i++) sum += i\nsum\n");
  CHECK_THAT(timed, Catch::Matchers::Matches(
                        "undefined\n[^\n]+\n[0-9.]+ ms, [0-9]+ operations\n499500\n"));
  const Outcome outcome = session(".type\n.time\n.type nothing\n.time )\n");
  CHECK(outcome.exit_code == 0);
  CHECK(describe_faults(outcome) == "");
  CHECK_THAT(outcome.stderr_text,
             Contains("heddle: .type needs code\nheddle: .time needs code\n") &&
                 Contains("Uncaught ReferenceError"));
}

TEST_CASE("an input that is not complete at the end is refused", "[cli][repl]") {
  for (const std::string input : {"1\nfunction f() {\n", "1\n`open", "1\n/* open\n\n"}) {
    CAPTURE(input);
    const Outcome outcome = session(input);
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.stdout_text == "1\n");
    CHECK(describe_faults(outcome) == "");
    CHECK_THAT(outcome.stderr_text, Contains("<repl:2>:1:") || Contains("<repl:2>:2:"));
    CHECK_THAT(outcome.stderr_text, Contains("the input ended before its last statement did"));
  }
}

TEST_CASE("binary junk is no session", "[cli][repl]") {
  std::string junk;
  unsigned seed = 12345;
  for (int i = 0; i < 4'000; ++i) {
    seed = seed * 1103515245u + 12345u;
    junk += static_cast<char>(seed >> 16);
  }
  const std::string zeros(100'000, '\0');
  for (const std::string& content : {junk, zeros, std::string("\xff"), "\x7f" + junk}) {
    const Outcome outcome = session(content + "\n'still here'\n");
    CHECK((outcome.exit_code == 0 || outcome.exit_code == 3));
    CHECK(describe_faults(outcome) == "");
  }
}

TEST_CASE("wrong words after repl are refused", "[cli][repl]") {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"repl", "main.ts"},
                                                {"repl", "--nonsense"},
                                                {"repl", "--workers"}}) {
    const Outcome outcome = run_heddle(Folder(), words, "1\n");
    CHECK(outcome.exit_code == 2);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults(outcome) == "");
  }
}
