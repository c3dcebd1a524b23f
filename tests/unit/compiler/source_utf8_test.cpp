// tests/unit/compiler/source_utf8_test.cpp -- UTF-8 is checked strictly, WTF-8 stays canonical.
#include "compiler/source_utf8.hpp"

#include <catch2/catch.hpp>

using namespace heddle;
using namespace std::string_view_literals;

TEST_CASE("code points of every length are decoded", "[compiler][utf8]") {
  CHECK(decode_utf8("a", 0).point == U'a');
  CHECK(decode_utf8("é", 0).point == U'é');
  CHECK(decode_utf8("€", 0).point == U'€');
  CHECK(decode_utf8("😀", 0).point == U'😀');
  CHECK(decode_utf8("😀", 0).size == 4);
}

TEST_CASE("overlong, cut, surrogate and too large forms are invalid", "[compiler][utf8]") {
  for (const std::string_view bytes : {"\xC0\x80"sv, "\xE0\x80\x80"sv, "\xC3"sv, "\x80"sv,
                                       "\xED\xA0\x80"sv, "\xF4\x90\x80\x80"sv, "\xFF"sv}) {
    CHECK(decode_utf8(bytes, 0).size == 0);
  }
}

TEST_CASE("a lone surrogate keeps its three bytes", "[compiler][utf8]") {
  std::string text;
  append_utf16_unit(text, 0xDE00);
  append_utf16_unit(text, 0xD83D);
  CHECK(text == "\xED\xB8\x80\xED\xA0\xBD");
}

TEST_CASE("a high and a low surrogate become one character", "[compiler][utf8]") {
  std::string text = "a";
  append_utf16_unit(text, 0xD83D);
  append_utf16_unit(text, 0xDE00);
  CHECK(text == "a😀");
}
