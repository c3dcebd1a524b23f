// heddle explore, and heddle run --seed: what depends on the schedule is found, and happens again.
#include <catch2/catch.hpp>
#include <filesystem>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {

/// The number behind "seed " in what explore printed.
std::string seed_in(const std::string& text) {
  const auto at = text.find("seed ");
  return at == std::string::npos ? "" : std::to_string(std::stoull(text.substr(at + 5)));
}

constexpr const char* kCounts =
    "import { spawn, Mutex } from 'heddle';\n"
    "const mutex = new Mutex();\n"
    "let sum = 0;\n"
    "async function add() { for (let i = 0; i < 3; i++) { using _ = await mutex.lock(); sum = sum "
    "+ 1; } }\n"
    "const tasks = [spawn(add), spawn(add), spawn(add)];\n"
    "for (const task of tasks) await task;\n"
    "console.log(sum);\n";

}  // namespace

TEST_CASE("explore finds the races of the examples, and run --seed repeats them",
          "[cli][explore]") {
  const std::filesystem::path races = std::filesystem::path(HEDDLE_SOURCE_DIR) / "examples/races";
  int found = 0;
  for (const auto& file : std::filesystem::directory_iterator(races)) {
    CAPTURE(file.path().filename().string());
    const Folder folder;
    const Outcome outcome = run_heddle(folder, {"explore", file.path().string()});
    CHECK(outcome.exit_code == 1);
    CHECK_THAT(outcome.stdout_text, StartsWith("schedule ") && Contains("turns of the tasks:") &&
                                        Contains("<- without this stop it does not happen"));
    CHECK(outcome.stderr_text == "");
    const std::string seed = seed_in(outcome.stdout_text);
    const Outcome again = run_heddle(folder, {"run", "--seed", seed, file.path().string()});
    CHECK(again.exit_code == 1);
    CHECK(run_heddle(folder, {"run", "--seed", seed, file.path().string()}).stderr_text ==
          again.stderr_text);
    ++found;
  }
  CHECK(found == 4);
}

TEST_CASE("explore says when all schedules end well", "[cli][explore]") {
  const Folder folder;
  folder.write("main.ts", kCounts);
  const Outcome outcome =
      run_heddle(folder, {"explore", "--schedules", "100", "--same-output", "main.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK_THAT(outcome.stdout_text,
             StartsWith("100 schedules, ") && Contains("all end well and print the same\n"));
}

TEST_CASE("explore compares what is printed if it is told to", "[cli][explore]" HEDDLE_ONE_THREAD) {
  const Folder folder;
  folder.write("main.ts",
               "import { spawn } from 'heddle';\n"
               "const tasks = ['a', 'b'].map(name => spawn(() => { console.log(name); }));\n"
               "for (const task of tasks) await task;\n");
  CHECK(run_heddle(folder, {"explore", "main.ts"}).exit_code == 0);
  const Outcome outcome = run_heddle(folder, {"explore", "--same-output", "main.ts"});
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.stdout_text,
             Contains("it prints something else than the first schedule\n") && Contains("| b\n"));
}

TEST_CASE("explore ends a schedule that never ends", "[cli][explore]") {
  const Folder folder;
  folder.write("main.ts", "for (;;) ;\n");
  const Outcome outcome = run_heddle(folder, {"explore", "--max-ops", "100000", "main.ts"});
  CHECK(outcome.exit_code == 1);
  CHECK_THAT(outcome.stdout_text, Contains("a limit is reached"));
}

TEST_CASE("time is virtual with a seed", "[cli][explore]") {
  const Folder folder;
  folder.write("main.ts",
               "import { sleep } from 'heddle';\n"
               "const start = Date.now(), random = Math.random();\n"
               "await sleep(3_600_000);\n"
               "console.log(Date.now() - start >= 3_600_000, random);\n");
  const Outcome outcome = run_heddle(folder, {"run", "--seed", "7", "main.ts"});
  CHECK_THAT(outcome.stdout_text, StartsWith("true 0."));
  CHECK(run_heddle(folder, {"run", "--seed", "7", "main.ts"}).stdout_text == outcome.stdout_text);
  CHECK(run_heddle(folder, {"run", "--seed", "8", "main.ts"}).stdout_text != outcome.stdout_text);
}

TEST_CASE("what explore cannot use is said", "[cli][explore]") {
  const Folder folder;
  folder.write("main.ts", "console.log(1);\n");
  CHECK(run_heddle(folder, {"explore"}).exit_code == 2);
  CHECK(run_heddle(folder, {"explore", "-"}).exit_code == 2);
  CHECK(run_heddle(folder, {"explore", "missing.ts"}).exit_code == 2);
  CHECK(run_heddle(folder, {"explore", "--schedules", "0", "main.ts"}).exit_code == 2);
  CHECK(run_heddle(folder, {"run", "--seed", "x", "main.ts"}).exit_code == 2);
  const Outcome both = run_heddle(folder, {"run", "--seed", "1", "--workers", "2", "main.ts"});
  CHECK(both.exit_code == 2);
  CHECK_THAT(both.stderr_text, Contains("leave --workers out"));
  folder.write("wrong.ts", "let x: = 1;\n");
  CHECK(run_heddle(folder, {"explore", "wrong.ts"}).exit_code == 3);
}
