// heddle check: several files, and errors for programs.
#include <catch2/catch.hpp>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace
using Catch::Matchers::Contains;

TEST_CASE("check reports the errors of all its files", "[cli][check]") {
  const Folder folder;
  folder.write("good.ts", "export const a = 1;\n");
  folder.write("bad.ts", "let x = ;\n");
  folder.write("worse.ts", "let y: number = 1;\nnope;\n");
  CHECK(run_heddle(folder, {"check", "good.ts", "good.ts"}).exit_code == 0);
  const Outcome outcome = run_heddle(folder, {"check", "bad.ts", "good.ts", "worse.ts"});
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.stdout_text == "");
  CHECK_THAT(outcome.stderr_text,
             Contains("bad.ts:1:9: error HD1104") && Contains("worse.ts:2:1: error HD1801"));
  const Outcome missing = run_heddle(folder, {"check", "bad.ts", "nowhere.ts", "worse.ts"});
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.stderr_text, Contains("bad.ts:1:9") && Contains("worse.ts:2:1") &&
                                      Contains("heddle: cannot read 'nowhere.ts'"));
}

TEST_CASE("check --json prints one array, and nothing on stderr", "[cli][check][json]") {
  const Folder folder;
  folder.write("good.ts", "export const a = 1;\n");
  folder.write("bad.ts", "let x = ;\nprocess;\n");
  folder.write("junk.hbc", "HBC\x1a and no more");
  const Outcome good = run_heddle(folder, {"check", "--json", "good.ts"});
  CHECK((good.exit_code == 0 && good.stdout_text == "[]\n" && good.stderr_text == ""));
  const Outcome bad = run_heddle(folder, {"check", "bad.ts", "--json", "good.ts", "junk.hbc"});
  CHECK(bad.exit_code == 3);
  CHECK(bad.stderr_text == "");
  CHECK_THAT(bad.stdout_text,
             Contains("[\n  {\"file\": \"bad.ts\", \"line\": 1, \"column\": 9, \"endLine\": 1, "
                      "\"endColumn\": 10, \"severity\": \"error\", \"code\": \"HD1104\"") &&
                 Contains("{\"file\": \"junk.hbc\", \"line\": null,") && Contains("}\n]\n"));
  const Outcome missing = run_heddle(folder, {"check", "nowhere.ts", "--json", "bad.ts", "-"}, "x");
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.stdout_text, Contains("\"message\": \"cannot read 'nowhere.ts'") &&
                                      Contains("\"HD1104\"") && Contains("\"file\": \"<stdin>\""));
}
