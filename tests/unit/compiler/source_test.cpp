// tests/unit/compiler/source_test.cpp -- places in a source as people count them.
#include "compiler/source.hpp"

#include <catch2/catch.hpp>

using namespace heddle;

namespace {
std::pair<std::uint32_t, std::uint32_t> place(std::string text, std::uint32_t offset) {
  const LineColumn found = SourceText("a.ts", std::move(text)).locate(offset);
  return {found.line, found.column};
}
using Place = std::pair<std::uint32_t, std::uint32_t>;
}  // namespace

TEST_CASE("an empty file has one line", "[compiler][source]") {
  CHECK(SourceText("a.ts", "").line_count() == 1);
  CHECK(place("", 0) == Place{1, 1});
}

TEST_CASE("LF, CR, CR LF and U+2028 end lines", "[compiler][source]") {
  CHECK(SourceText("a.ts", "a\nb\rc\r\nd\u2028e").line_count() == 5);
  CHECK(place("a\r\nb", 3) == Place{2, 1});
}

TEST_CASE("columns count UTF-16 units", "[compiler][source]") {
  CHECK(place("é=x", 2) == Place{1, 2});
  CHECK(place("😀=x", 4) == Place{1, 3});
  CHECK(place("\t=", 1) == Place{1, 2});
}

TEST_CASE("columns far into a long line are right", "[compiler][source]") {
  const std::string before(5000, 'x');
  CHECK(place("é" + before + "y", 5002) == Place{1, 5002});
  CHECK(place(before + "\n" + before + "é!", 10003) == Place{2, 5002});
}

TEST_CASE("the end of the file is a place", "[compiler][source]") {
  CHECK(place("ab", 2) == Place{1, 3});
  CHECK(place("ab\n", 3) == Place{2, 1});
}

TEST_CASE("a line is found without its terminator", "[compiler][source]") {
  const SourceText source("a.ts", "one\ntwo\r\nthree");
  CHECK(source.line_at(5) == "two");
  CHECK(source.line_at(14) == "three");
}

TEST_CASE("the ending of a name tells the language", "[compiler][source]") {
  CHECK(language_of("a.ts") == SourceLanguage::TypeScript);
  CHECK(language_of("a.js") == SourceLanguage::JavaScript);
  CHECK(language_of("a.mjs") == SourceLanguage::JavaScript);
  CHECK(language_of("a.d.ts") == SourceLanguage::Declarations);
}

TEST_CASE("a line and column lead back to their offset", "[compiler][source]") {
  const SourceText source("a.ts", "ab\r\n\u00e9\U0001f600c\n");
  for (const std::uint32_t offset : {0U, 1U, 2U, 4U, 6U, 10U, 11U}) {
    CHECK(source.offset_of(source.locate(offset)) == offset);
  }
  CHECK(source.offset_of({2, 3}) == std::nullopt);  // inside of a pair of units
  CHECK(source.offset_of({1, 9}) == std::nullopt);
  CHECK(source.offset_of({4, 1}) == std::nullopt);
  CHECK(source.offset_of({0, 1}) == std::nullopt);
}
