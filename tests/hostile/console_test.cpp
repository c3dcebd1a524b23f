// What console.dir shows of objects without end.
#include <catch2/catch.hpp>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

TEST_CASE("objects nested without end are cut off as Node cuts them off", "[console]") {
  const Folder folder;
  folder.write("deep.ts",
               "type Chain = { next?: Chain };\nlet chain: Chain = {};\n"
               "for (let i = 0; i < 100_000; i++) chain = { next: chain };\n"
               "console.dir(chain, { depth: Infinity, compact: true });\n");
  const Outcome outcome = run_heddle(folder, {"run", "deep.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
  CHECK_THAT(outcome.stdout_text,
             Contains("[Object: Inspection interrupted prematurely. Maximum call stack size "
                      "exceeded.] } }"));
}

TEST_CASE("objects that unfold to too much are cut off", "[console]" HEDDLE_ONE_THREAD) {
  const Folder folder;
  folder.write("wide.ts",
               "let wide: unknown = 'leaf';\nfor (let i = 0; i < 100; i++) wide = [wide, wide];\n"
               "console.dir(wide, { depth: 80, breakLength: Infinity, compact: 100 });\n");
  const Outcome outcome = run_heddle(folder, {"run", "wide.ts"});
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stderr_text == "");
  CHECK_THAT(outcome.stdout_text, Contains("[Array]"));
  CHECK(outcome.stdout_text.size() < std::size_t{64} << 20);
}
