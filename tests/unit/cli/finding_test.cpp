#include "cli/finding.hpp"

#include <catch2/catch.hpp>

using namespace heddle;       // NOLINT: a source and its errors
using namespace heddle::cli;  // NOLINT: the words under test

TEST_CASE("findings have their place in lines and columns, and come in its order", "[cli][json]") {
  const SourceText source("a.ts", "let x = 1;\nlet y: number = ;\nunknown;\n");
  const CompileResult result = compile(source);
  const auto findings = findings_of(source, result.errors);
  REQUIRE_FALSE(findings.empty());
  CHECK(findings[0].file == "a.ts");
  CHECK(findings[0].code == "HD1104");
  REQUIRE((findings[0].start && findings[0].end));
  CHECK(findings[0].start->line == 2);
  CHECK(findings[0].start->column == 17);
  CHECK(findings[0].end->column == 18);
}

TEST_CASE("a finding is an object with all members", "[cli][json]") {
  const Finding finding{.file = "a.ts",
                        .start = LineColumn{2, 5},
                        .end = LineColumn{3, 1},
                        .code = "HD1234",
                        .message = "no",
                        .hint = "do"};
  CHECK(
      as_json(std::vector{finding}) ==
      "[\n  {\"file\": \"a.ts\", \"line\": 2, \"column\": 5, \"endLine\": 3, \"endColumn\": 1, "
      "\"severity\": \"error\", \"code\": \"HD1234\", \"message\": \"no\", \"hint\": \"do\"}\n]\n");
  const Finding whole{
      .file = "b", .start = {}, .end = {}, .code = {}, .message = "cannot", .hint = {}};
  CHECK(as_json(std::vector{whole}) ==
        "[\n  {\"file\": \"b\", \"line\": null, \"column\": null, \"endLine\": null, "
        "\"endColumn\": null, \"severity\": \"error\", \"code\": null, \"message\": \"cannot\", "
        "\"hint\": null}\n]\n");
  CHECK(as_json(std::vector<Finding>{}) == "[]\n");
}

TEST_CASE("texts of a finding are valid JSON whatever they hold", "[cli][json]") {
  const auto quoted = [](std::string text) {
    Finding finding{
        .file = std::move(text), .start = {}, .end = {}, .code = {}, .message = {}, .hint = {}};
    const std::string json = as_json(std::vector{finding});
    const auto start = json.find(": ") + 2;
    return json.substr(start, json.find(", \"line\"") - start);
  };
  CHECK(quoted("a \"b\" \\ c") == R"("a \"b\" \\ c")");
  CHECK(quoted("a\nb\x01\x7f") == R"("a\u000ab\u0001\u007f")");
  CHECK(quoted("gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80") == "\"gr\xc3\xbc\xc3\x9f \xf0\x9f\x98\x80\"");
  CHECK(quoted("\xff"
               "a\xc3") == R"("\ufffda\ufffd")");
  CHECK(quoted("\xed\xa0\x80\xc0\xaf") == R"("\ufffd\ufffd\ufffd\ufffd\ufffd")");
}
