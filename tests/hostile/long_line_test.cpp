// A file of one line and ten megabytes: each is run, or refused with the one message that says why.
#include <catch2/catch.hpp>

#include <functional>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace

namespace {

constexpr std::size_t kBytes = 10'000'000;

/// `part` as often as ten megabytes hold.
std::string full_of(std::string_view part) {
  std::string result;
  result.reserve(kBytes);
  while (result.size() + part.size() <= kBytes) result += part;
  return result;
}

/// The same of parts that differ.
std::string full_of(const std::function<std::string(std::size_t)>& part) {
  std::string result;
  result.reserve(kBytes);
  for (std::size_t i = 0; result.size() < kBytes; ++i) result += part(i);
  return result;
}

/// `before` and `after` with a number between.
std::function<std::string(std::size_t)> numbered(std::string before, std::string after) {
  return [before = std::move(before), after = std::move(after)](std::size_t i) {
    return before + std::to_string(i) + after;
  };
}

Outcome run(const std::string& source) {
  const Folder folder;
  folder.write("line.ts", source);
  return run_heddle(folder, {"run", "line.ts"});
}

void check_runs(const std::string& what, const std::string& source, const std::string& output) {
  CAPTURE(what);
  const Outcome outcome = run(source);
  CHECK(describe_faults_of_compiling(outcome) == "");
  CHECK(outcome.exit_code == 0);
  CHECK(outcome.stdout_text == output);
}

/// `code`: the number of the only error.
void check_refused(const std::string& what, const std::string& source, const std::string& code) {
  CAPTURE(what);
  const Outcome outcome = run(source);
  CHECK(describe_faults_of_compiling(outcome) == "");
  CHECK(outcome.exit_code == 3);
  CHECK(outcome.stdout_text == "");
  CHECK(outcome.stderr_text.starts_with("line.ts:1:"));
  const std::string error = ": error " + code + ": ";
  const std::size_t found = outcome.stderr_text.find(": error ");
  CHECK(outcome.stderr_text.find(error) == found);
  CHECK(outcome.stderr_text.find(": error ", found + 1) == std::string::npos);
}

}  // namespace

TEST_CASE("ten megabytes of one token are run", "[bombs][line][slow]") {
  const std::string length = "console.log(s.length);";
  check_runs("a string", "const s = \"" + std::string(kBytes, 'x') + "\";" + length, "10000000\n");
  check_runs("a template", "const s = `" + std::string(kBytes, 'x') + "`;" + length, "10000000\n");
  check_runs("escapes", "const s = \"" + full_of("\\x41") + "\";" + length, "2500000\n");
  check_runs("digits", "const n = " + std::string(kBytes, '7') + "; console.log(n);", "Infinity\n");
  check_runs("a fraction", "const n = 0." + std::string(kBytes, '5') + "; console.log(n);",
             "0.5555555555555556\n");
  check_runs("hexadecimal digits", "console.log(0x" + std::string(kBytes, 'f') + ");",
             "Infinity\n");
  check_runs("a name", "const " + std::string(kBytes, 'x') + " = 1; console.log(1);", "1\n");
  check_runs("a comment", "/*" + std::string(kBytes, 'x') + "*/ console.log(1);", "1\n");
  check_runs("spaces", std::string(kBytes, ' ') + "console.log(1);", "1\n");
}

TEST_CASE("ten megabytes of nesting are refused as too deep", "[bombs][line][slow]") {
  const auto nested = [](std::string_view open, std::string_view close) {
    std::string result;
    const std::size_t times = kBytes / (open.size() + close.size());
    for (std::size_t i = 0; i < times; ++i) result += open;
    result += "1";
    for (std::size_t i = 0; i < times; ++i) result += close;
    return result;
  };
  for (const char* const open : {"(", "[", "{a:", "f(", "`${", "!", "a?", "a=", "a=>"}) {
    check_refused(open, "let a: any, f: any, x = " + full_of(std::string_view(open)), "HD1602");
  }
  check_refused("closed parentheses", "let x = " + nested("(", ")"), "HD1602");
  check_refused("nested calls", "const f = (x: any) => x; " + nested("f(", ")"), "HD1602");
  check_refused("nested templates", "let x = " + nested("`${", "}`"), "HD1602");
  check_refused("blocks", full_of("{"), "HD1602");
  check_refused("members", "let a: any; a" + full_of(".b"), "HD1602");
  check_refused("types", "let a: " + full_of("A<"), "HD1602");
  check_refused("labels", full_of(numbered("l", ":")), "HD1602");
}

TEST_CASE("ten megabytes of a flat list are refused as too much", "[bombs][line][slow]") {
  check_refused("numbers", "const a = [" + full_of("1,") + "];", "HD1603");
  check_refused("brackets", "const a = [" + full_of("[],") + "];", "HD1603");
  check_refused("objects", "const a = [" + full_of("{},") + "];", "HD1603");
  check_refused("names", "let a = 1; const b = [" + full_of("a,") + "];", "HD1603");
  check_refused("a sum of names", "let a = 1; const b = " + full_of("a+") + "a;", "HD1603");
  check_refused("a sum of numbers", "const b = " + full_of("1+") + "1;", "HD1603");
  check_refused("parts of a template", "const a = 1, b = `" + full_of("${a}") + "`;", "HD1603");
  check_refused("declared names", "let " + full_of(numbered("a", ",")) + "z;", "HD1603");
  check_refused("a pattern", "const [" + full_of(numbered("a", ",")) + "] = [];", "HD1603");
  check_refused("calls", "const f = () => 1;" + full_of("f();"), "HD1603");
  check_refused("arrow functions", "const f = [" + full_of("(b)=>b,") + "];", "HD1603");
  check_refused("comparisons that may be types", "let a: any, x = " + full_of("a<") + "a;",
                "HD1603");
  check_refused("conditions that may be arrows", "let c, a;" + full_of("c?(a):1;"), "HD1603");
  check_refused("semicolons", full_of(";"), "HD1603");
  check_refused("functions", full_of(numbered("function f", "(){}")), "HD1603");
  check_refused("classes", full_of(numbered("class C", "{m(){}}")), "HD1603");
  check_refused("imports", full_of(numbered("import{a", "}from\"./x.ts\";")), "HD1603");
  check_refused("an enum", "enum E {" + full_of(numbered("M", ",")) + "}", "HD1603");
  check_refused("minified code",
                full_of(numbered("function f",
                                 "(a,b){for(let i=0;i<b;i++){if(a[i]>1)"
                                 "{a[i]*=2}else{return a}}return{a,b:b?a:[b,...a]}}")),
                "HD1603");
}

TEST_CASE("ten megabytes that parse are refused by the limits of a function",
          "[bombs][line][slow]") {
  check_refused("parentheses in a list", "let a = 1, b = 2, x; x=(a," + full_of("(b),") + "b);",
                "HD1607");
  check_refused("cases", "switch (1 as any) {" + full_of(numbered("case ", ":break;")) + "}",
                "HD1607");
  check_refused("strings", "const a = [" + full_of(numbered("\"s", "\",")) + "];", "HD1609");
}

TEST_CASE("ten megabytes of errors are twenty errors", "[bombs][line][slow]") {
  for (const char* const part : {"@#) ", ")", "let x=;", "u;", "`"}) {
    CAPTURE(part);
    const Outcome outcome = run(full_of(std::string_view(part)));
    CHECK(describe_faults_of_compiling(outcome) == "");
    CHECK(outcome.exit_code == 3);
  }
}
