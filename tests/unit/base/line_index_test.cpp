// tests/unit/base/line_index_test.cpp -- places in a text as people count them.
#include "base/line_index.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace heddle;

namespace {
std::pair<std::uint32_t, std::uint32_t> place(std::string_view text, std::uint32_t offset) {
  const LineColumn found = LineIndex(text).locate(offset);
  return {found.line, found.column};
}
using Place = std::pair<std::uint32_t, std::uint32_t>;
}  // namespace

TEST_CASE("an empty text has one line", "[base][line_index]") {
  CHECK(LineIndex("").line_count() == 1);
  CHECK(place("", 0) == Place{1, 1});
}

TEST_CASE("LF, CR, CR LF and U+2028 end lines", "[base][line_index]") {
  CHECK(LineIndex("a\nb\rc\r\nd\u2028e").line_count() == 5);
  CHECK(place("a\r\nb", 3) == Place{2, 1});
}

TEST_CASE("columns count UTF-16 units", "[base][line_index]") {
  CHECK(place("é=x", 2) == Place{1, 2});
  CHECK(place("😀=x", 4) == Place{1, 3});
  CHECK(place("\t=", 1) == Place{1, 2});
}

TEST_CASE("columns far into a long line are right", "[base][line_index]") {
  const std::string before(5000, 'x');
  CHECK(place("é" + before + "y", 5002) == Place{1, 5002});
  CHECK(place(before + "\n" + before + "é!", 10003) == Place{2, 5002});
}

TEST_CASE("the end of the text is a place, and so is all behind it", "[base][line_index]") {
  CHECK(place("ab", 2) == Place{1, 3});
  CHECK(place("ab\n", 3) == Place{2, 1});
  CHECK(place("ab\nc", 1000) == Place{2, 2});
}

TEST_CASE("a line is found without its terminator", "[base][line_index]") {
  const LineIndex lines("one\ntwo\r\nthree");
  CHECK(lines.line_at(5) == "two");
  CHECK(lines.line_at(14) == "three");
}

TEST_CASE("a line and column lead back to their offset", "[base][line_index]") {
  const LineIndex lines("ab\r\n\u00e9\U0001f600c\n");
  for (const std::uint32_t offset : {0U, 1U, 2U, 4U, 6U, 10U, 11U}) {
    CHECK(lines.offset_of(lines.locate(offset)) == offset);
  }
  CHECK(lines.offset_of({2, 3}) == std::nullopt);  // inside of a pair of units
  CHECK(lines.offset_of({1, 9}) == std::nullopt);
  CHECK(lines.offset_of({4, 1}) == std::nullopt);
  CHECK(lines.offset_of({0, 1}) == std::nullopt);
}
