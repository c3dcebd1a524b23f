// How a program is ended from outside: Ctrl-C, SIGTERM, its time, its limits. Its `finally` blocks run.
#include <catch2/catch.hpp>
#include <csignal>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

namespace {

constexpr const char* kWaits =
    "try { console.log('ready'); await new Promise((done) => setTimeout(done, 1e6)); }\n"
    "finally { console.log('cleaned'); }\n";
constexpr const char* kSpins =
    "try { console.log('ready'); for (;;) ; }\nfinally { console.log('cleaned'); }\n";
/// The main function has ended; a task and a timer go on.
constexpr const char* kGoesOn =
    "import { spawn, sleep } from 'heddle';\n"
    "setInterval(() => {}, 1);\n"
    "spawn(async () => {\n"
    "  try { console.log('ready'); await sleep(1e6); } finally { console.log('cleaned'); }\n"
    "});\n";

}  // namespace

TEST_CASE("Ctrl-C and SIGTERM unwind what waits, computes or goes on", "[ending]") {
  const Folder folder;
  for (const char* const program : {kWaits, kSpins, kGoesOn}) {
    folder.write("main.ts", program);
    for (const int signal : {SIGINT, SIGTERM}) {
      CAPTURE(program, signal);
      const Outcome outcome = interrupt_heddle(folder, {"run", "main.ts"}, "ready\n", signal);
      CHECK(outcome.exit_code == 128 + signal);
      CHECK(outcome.stdout_text == "ready\ncleaned\n");
      CHECK(outcome.stderr_text == "");
    }
  }
}

TEST_CASE("when the time is over the program is unwound", "[ending]") {
  const Folder folder;
  for (const char* const program : {kWaits, kSpins, kGoesOn}) {
    CAPTURE(program);
    folder.write("main.ts", program);
    const Outcome outcome = run_heddle(folder, {"run", "--timeout", "1s", "main.ts"});
    CHECK(outcome.exit_code == 124);
    CHECK(outcome.stdout_text == "ready\ncleaned\n");
    CHECK(outcome.stderr_text == "heddle: the time is over (--timeout)\n");
  }
  folder.write("main.ts", "console.log(1);");
  CHECK(run_heddle(folder, {"run", "--timeout", "1h", "main.ts"}).exit_code == 0);
}

TEST_CASE("a budget of operations holds for all tasks of the program", "[ending]") {
  const Folder folder;
  for (const char* const program :
       {"for (;;) ;", "import { spawn } from 'heddle';\nspawn(() => { for (;;) ; });",
        "try { for (;;) ; } catch { console.log('not reached'); }"}) {
    CAPTURE(program);
    folder.write("main.ts", program);
    const Outcome outcome = run_heddle(folder, {"run", "--max-ops", "1000000", "main.ts"});
    CHECK(outcome.exit_code == 4);
    CHECK(outcome.stdout_text == "");
    CHECK(describe_faults(outcome) == "");
    CHECK_THAT(outcome.stderr_text, Contains("The budget of operations is used up"));
  }
}

TEST_CASE("a limit of tasks is an error where one more is spawned", "[ending]") {
  const Folder folder;
  folder.write("main.ts",
               "import { spawn, sleep } from 'heddle';\n"
               "for (let i = 0; i < 100; i++) spawn(() => sleep(1e6));\n");
  const Outcome outcome = run_heddle(folder, {"run", "--max-tasks", "50", "main.ts"});
  CHECK(outcome.exit_code == 4);
  CHECK_THAT(outcome.stderr_text, Contains("limit of 50 tasks"));
}
