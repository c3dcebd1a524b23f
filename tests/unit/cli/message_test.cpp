#include "cli/message.hpp"

#include <catch2/catch.hpp>
#include <regex>

using heddle::cli::colorize;

namespace {
constexpr const char* kReport =
    "main.ts:3:7: error HD1401: `var` is not part of the language\n"
    "   3 |   var x = \"a: error\";\n"
    "     |   ^~~\n"
    "  help: use `let`\n";
}

TEST_CASE("the place of an error is bold, its code and the marker are red", "[cli]") {
  const std::string colored = colorize(kReport);
  CHECK_THAT(colored, Catch::Contains("\x1b[1mmain.ts:3:7: \x1b[1;31merror HD1401\x1b[0m: `var`"));
  CHECK_THAT(colored, Catch::Contains("     |\x1b[1;31m   ^~~\x1b[0m\n"));
}

TEST_CASE("quoted source and help stay uncoloured", "[cli]") {
  const std::string colored = colorize(kReport);
  CHECK_THAT(colored, Catch::Contains("   3 |   var x = \"a: error\";\n"));
  CHECK_THAT(colored, Catch::EndsWith("\n  help: use `let`\n"));
}

TEST_CASE("colour adds nothing but colour", "[cli]") {
  for (const std::string text : {kReport, "", "\n", "no end of line", "a: error", "\n\n  | ^"}) {
    CHECK(std::regex_replace(colorize(text), std::regex("\x1b\\[[0-9;]*m"), "") == text);
  }
}
