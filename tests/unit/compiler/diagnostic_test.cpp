// tests/unit/compiler/diagnostic_test.cpp -- how an error reads.
#include "compiler/diagnostic.hpp"

#include <catch2/catch.hpp>

#include "compiler/diagnostic_quote.hpp"
#include "parse_support.hpp"

using namespace heddle;

namespace {
std::string marker(std::string text, std::uint32_t start, std::uint32_t end) {
  const SourceText source("a.ts", std::move(text));
  return quote_line(source, {start, end}).marker;
}
}  // namespace

TEST_CASE("an error shows place, line, caret and help", "[compiler][diagnostic]") {
  const Parsed parsed("let a = 1;\n  var b = 2;\n");
  CHECK(parsed.diagnostics.format_all() ==
        "main.ts:2:3: error HD1401: 'var' is not supported\n"
        "   2 |   var b = 2;\n"
        "     |   ^~~\n"
        "  help: use let, or const when it never changes\n");
}

TEST_CASE("errors are shown in order of their places", "[compiler][diagnostic]") {
  const SourceText source("a.ts", "a b");
  Diagnostics diagnostics(source);
  diagnostics.report(DiagnosticCode::Var, {2, 3});
  diagnostics.report(DiagnosticCode::With, {0, 1});
  const std::string text = diagnostics.format_all();
  CHECK(text.find("HD1402") < text.find("HD1401"));
}

TEST_CASE("after twenty errors there is silence, and a note", "[compiler][diagnostic][D1]") {
  std::string source;
  for (int i = 0; i < 30; ++i) source += "var a" + std::to_string(i) + " = 1;\n";
  const Parsed parsed(source);
  CHECK(parsed.diagnostics.list().size() == 20);
  CHECK(parsed.diagnostics.format_all().ends_with("main.ts: stopped after 20 errors\n"));
}

TEST_CASE("the caret stands under tabs, wide and combining characters", "[compiler][diagnostic]") {
  CHECK(marker("\tx", 1, 2) == "\t^");
  CHECK(marker("变x", 3, 4) == "  ^");
  CHECK(marker("e\u0301x", 3, 4) == " ^");
  CHECK(marker("变", 0, 3) == "^~");
  CHECK(marker("ab", 2, 2) == "  ^");
}

TEST_CASE("a caret ends with its line", "[compiler][diagnostic]") {
  CHECK(marker("ab\ncd", 1, 5) == " ^");
}

TEST_CASE("of a long line the part around the error is shown", "[compiler][diagnostic]") {
  const SourceText source("a.ts", std::string(1000, 'a') + "!" + std::string(1000, 'b'));
  const QuotedLine quoted = quote_line(source, {1000, 1001});
  CHECK(quoted.text.size() < 120);
  CHECK(quoted.text.substr(quoted.marker.find('^'), 1) == "!");
  CHECK(quoted.text.starts_with("..."));
  CHECK(quoted.text.ends_with("..."));
}

TEST_CASE("what a terminal could act on is written out", "[compiler][diagnostic]") {
  CHECK(printable("a\x1b[31mb") == "a\\x1b[31mb");
  CHECK(printable("a\xC2\x9B"
                  "b") == "a\\x9bb");
  CHECK(printable("a\u202Eb") == "a\\u202eb");
  CHECK(printable("a\xFF"
                  "b") == "a\\xffb");
  CHECK(printable("a\nb\tc") == "a\\x0ab c");
  const Parsed parsed("let a = '\x1b[2J' var", "\x1b]0;evil.ts");
  CHECK(parsed.diagnostics.format_all().find('\x1b') == std::string::npos);
}

TEST_CASE("long names are cut in messages", "[compiler][diagnostic]") {
  CHECK(printable(std::string(200, 'x'), 10) == "xxxxxxxxxx...");
}

TEST_CASE("every diagnostic has a text that starts in lower case and ends without a stop",
          "[compiler][diagnostic]") {
  for (std::size_t i = 0; i < diagnostic_count(); ++i) {
    const DiagnosticInfo& info = diagnostic_info(static_cast<DiagnosticCode>(i));
    INFO(info.name);
    CHECK_FALSE(info.text.empty());
    CHECK_FALSE((info.text.front() >= 'A' && info.text.front() <= 'Z'));
    CHECK(info.text.back() != '.');
  }
}
