// Module "heddle:process": what follows the file reaches the script, and exit() is the end.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

TEST_CASE("scripts read the words behind the file", "[process]") {
  const Folder folder;
  folder.write("main.ts",
               "import { args } from 'heddle:process';\n"
               "console.log(args.length, args.join('|'), Object.isFrozen(args));\n");
  CHECK(run_heddle(folder, {"run", "main.ts"}).stdout_text == "0  true\n");
  CHECK(run_heddle(folder, {"run", "main.ts", "--seed", "a b", "", "é"}).stdout_text ==
        "4 --seed|a b||é true\n");
  const Outcome code = run_heddle(
      folder, {"-e", "import { args } from 'heddle:process'; console.log(args[0]);", "x"});
  CHECK(code.stdout_text == "x\n");
}

TEST_CASE("exit gives the exit code, and what was printed is written", "[process]") {
  const Folder folder;
  folder.write("main.ts",
               "import { args, exit } from 'heddle:process';\n"
               "for (let i = 0; i < 10000; i++) console.log(i);\n"
               "exit(Number(args[0]));\n");
  for (const int code : {0, 1, 7, 255}) {
    const Outcome outcome = run_heddle(folder, {"run", "main.ts", std::to_string(code)});
    CHECK(outcome.exit_code == code);
    CHECK_THAT(outcome.stdout_text, Catch::Matchers::EndsWith("\n9999\n"));
    CHECK(outcome.stderr_text == "");
  }
  folder.write("plain.ts", "import { exit } from 'heddle:process';\nexit();\n");
  CHECK(run_heddle(folder, {"run", "plain.ts"}).exit_code == 0);
}

TEST_CASE("behind exit no script runs: no finally, no catch, no other task", "[process]") {
  const Folder folder;
  folder.write(
      "main.ts",
      "import { spawn, sleep, yieldNow } from 'heddle';\n"
      "import { exit } from 'heddle:process';\n"
      "spawn(async () => { try { await sleep(1e6); } finally { console.log('other'); } });\n"
      "const failing = spawn(() => { throw new Error('unhandled'); });\n"
      "while (failing.status !== 'failed') await yieldNow();\n"
      "console.log('before');\n"
      "const leave = () => {\n"
      "  try { exit(3); } catch { console.log('catch'); } finally { console.log('finally'); }\n"
      "};\n"
      "setTimeout(() => console.log('timer'), 1);\n"
      "Promise.resolve().then(() => console.log('microtask'));\n"
      "leave();\n"
      "console.log('behind');\n");
  for (const char* const workers : {"1", "4"}) {
    const Outcome outcome = run_heddle(folder, {"run", "--workers", workers, "main.ts"});
    CHECK(outcome.exit_code == 3);
    CHECK(outcome.stdout_text == "before\n");
    CHECK(outcome.stderr_text == "");
  }
}

TEST_CASE("a task may end the program, also under a seed", "[process]") {
  const Folder folder;
  folder.write("main.ts",
               "import { spawn } from 'heddle';\n"
               "import { exit } from 'heddle:process';\n"
               "await spawn(() => exit(9));\n"
               "console.log('behind');\n");
  for (const auto& words : {std::vector<std::string>{"run", "main.ts"},
                            std::vector<std::string>{"run", "--seed", "5", "main.ts"}}) {
    const Outcome outcome = run_heddle(folder, words);
    CHECK(outcome.exit_code == 9);
    CHECK(outcome.stdout_text == "");
    CHECK(outcome.stderr_text == "");
  }
}

TEST_CASE("what is no exit code is an error that can be caught", "[process]") {
  const Folder folder;
  folder.write("main.ts",
               "import { exit } from 'heddle:process';\n"
               "for (const code of [-1, 256, 1.5, NaN]) {\n"
               "  try { exit(code); } catch (error) { console.log(`${error}`); }\n"
               "}\n");
  const Outcome outcome = run_heddle(folder, {"run", "main.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.stdout_text,
             Contains("RangeError: an exit code is an integer from 0 to 255, not 256\n"));
  CHECK(std::count(outcome.stdout_text.begin(), outcome.stdout_text.end(), '\n') == 4);
}

TEST_CASE("explore takes an exit with another code than 0 for a failure", "[process][explore]") {
  const Folder folder;
  folder.write("good.ts", "import { exit } from 'heddle:process';\nexit(0);\n");
  folder.write("bad.ts", "import { exit } from 'heddle:process';\nexit(2);\n");
  CHECK(run_heddle(folder, {"explore", "--schedules", "3", "good.ts"}).exit_code == 0);
  const Outcome bad = run_heddle(folder, {"explore", "--schedules", "3", "bad.ts"});
  CHECK(bad.exit_code == 1);
  CHECK_THAT(bad.stdout_text + bad.stderr_text, Contains("exits with another code than 0"));
}
