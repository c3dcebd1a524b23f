// tests/unit/compiler/source_test.cpp -- a source file: its language, its text and the places in it.
#include "compiler/source.hpp"

#include <catch2/catch.hpp>

using namespace heddle;

TEST_CASE("the ending of a name tells the language", "[compiler][source]") {
  CHECK(language_of("a.ts") == SourceLanguage::TypeScript);
  CHECK(language_of("a.js") == SourceLanguage::JavaScript);
  CHECK(language_of("a.mjs") == SourceLanguage::JavaScript);
  CHECK(language_of("a.d.ts") == SourceLanguage::Declarations);
}

TEST_CASE("a source keeps its text and knows places in it", "[compiler][source]") {
  const SourceText source("a.ts", "one\ntwo");
  CHECK(source.name() == "a.ts");
  CHECK(source.locate(5).line == 2);
  CHECK(source.locate(5).column == 2);
  CHECK(source.line_at(5) == "two");
}
