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

TEST_CASE("SIGQUIT shows what all tasks are doing, and the program goes on", "[ending]") {
  const Folder folder;
  folder.write(
      "main.ts",
      "import { Mutex, spawn, yieldNow } from 'heddle';\n"
      "const mutex = new Mutex();\n"
      "async function wait(): Promise<void> { await mutex.lock(); }\n"
      "async function hold(): Promise<void> { await wait(); await new Promise(() => {}); }\n"
      "setInterval(() => {}, 1e6);\n"
      "spawn(hold);\n"
      "for (let i = 0; i < 3; i++) spawn(wait);\n"
      // A yield lets every ready task have its turn: after so many all the others wait.
      "async function spin(): Promise<void> {\n"
      "  for (let i = 0; i < 1000; i++) await yieldNow();\n"
      "  console.log('ready');\n"
      "  for (;;) ;\n"
      "}\n"
      "spawn(spin);\n");
  const Outcome outcome = interrupt_heddle(
      folder, {"run", "--workers", "1", "--timeout", "4s", "main.ts"}, "ready\n", SIGQUIT);
  CHECK(outcome.exit_code == 124);
  CHECK(outcome.stdout_text == "ready\n");
  CHECK_THAT(outcome.stderr_text, Contains("Tasks: 1 running, 0 ready, 5 waiting\n"));
  CHECK_THAT(outcome.stderr_text, Contains("spawned by the main module): waiting\n"
                                           "  waits for a promise\n"
                                           "    at hold (main.ts:4:54)\n"
                                           "    at spawn (main.ts:6:1)\n"));
  CHECK_THAT(outcome.stderr_text, Contains("task 3 (wait) and 2 more like it ("));
  CHECK_THAT(outcome.stderr_text, Contains("  waits for a Mutex that task 2 (hold) holds\n"
                                           "    at wait (main.ts:3:52)\n"
                                           "    at spawn (main.ts:7:29)\n"));
  CHECK_THAT(outcome.stderr_text,
             Contains("): running\n    at spin (main.ts:11:3)\n    at spawn (main.ts:13:1)\n"));
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
