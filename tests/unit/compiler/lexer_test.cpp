// tests/unit/compiler/lexer_test.cpp -- tokens: where they begin and end, what they are.
#include "compiler/lexer.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

using namespace heddle;
using namespace std::string_literals;

namespace {

struct Lexed {
  explicit Lexed(std::string text)
      : source("a.ts", std::move(text)), atoms(arena, 1), lexer(source, atoms, arena) {}
  SourceText source;
  ast::Arena arena;
  AtomTable atoms;
  Lexer lexer;
};

/// The tokens of a text by their own texts, `|` where a line ended before one.
std::string tokens(std::string text) {
  Lexed lexed(std::move(text));
  std::string result;
  for (;;) {
    const Token token = lexed.lexer.next();
    if (token.newline_before) result += '|';
    if (token.kind == TokenKind::EndOfFile) return result;
    result += lexed.source.text().substr(token.start, token.end - token.start);
    result += ' ';
  }
}

/// The first token's error, or 0.
int error(std::string text) {
  Lexed lexed(std::move(text));
  const Token token = lexed.lexer.next();
  return token.error ? diagnostic_info(token.error->code).number : 0;
}

double number(std::string text) { return Lexed(std::move(text)).lexer.next().number; }

std::string string_value(std::string text) {
  Lexed lexed(std::move(text));
  const Token token = lexed.lexer.next();
  return token.error ? fmt::format("HD{}", diagnostic_info(token.error->code).number)
                     : std::string(token.text);
}

TokenKind kind(std::string text) { return Lexed(std::move(text)).lexer.next().kind; }

}  // namespace

TEST_CASE("the longest sign is taken", "[compiler][lexer]") {
  CHECK(tokens("a>>>=b") == "a > > > = b ");  // `>` alone, for type arguments
  CHECK(tokens("a<<=b**=c?"
               "?=d") ==
        "a <<= b **= c ?"
        "?= d ");
  CHECK(tokens("a===b!==c=>d...e") == "a === b !== c => d ... e ");
}

TEST_CASE("a rescan joins what `>` begins", "[compiler][lexer]") {
  Lexed lexed("a>>>=b");
  (void)lexed.lexer.next();
  const Token joined = lexed.lexer.rescan_greater(lexed.lexer.next());
  CHECK(joined.kind == TokenKind::ShiftRightUnsignedAssign);
  CHECK(lexed.lexer.next().start == 5);
}

TEST_CASE("`?.` before a digit is a conditional", "[compiler][lexer]") {
  CHECK(tokens("a?.5:1") == "a ? .5 : 1 ");
  CHECK(tokens("a?.b") == "a ?. b ");
}

TEST_CASE("comments and white space separate, line ends are noted", "[compiler][lexer]") {
  CHECK(tokens("a/* x */b // y\nc") == "a b |c ");
  CHECK(tokens("a/* \n */b") == "a |b ");
  CHECK(tokens("a\u2028b\u00A0c\uFEFFd") == "a |b c d ");
}

TEST_CASE("a byte order mark and a #! line are skipped", "[compiler][lexer]") {
  CHECK(tokens("\uFEFF#!/usr/bin/env heddle\na") == "|a ");
}

TEST_CASE("names may hold letters of any script and escapes", "[compiler][lexer]") {
  CHECK(tokens("größe 变量 π2 _$") == "größe 变量 π2 _$ ");
  Lexed lexed("\\u0061b\\u{63}");
  CHECK(lexed.lexer.next().atom == lexed.atoms.intern("abc"));
  CHECK(error("a\\u0020") == 1011);
  CHECK(error("€") == 1004);
}

TEST_CASE("an escaped word is no keyword", "[compiler][lexer]") {
  CHECK(kind("l\\u0065t") == TokenKind::EscapedReserved);
  CHECK(kind("asyn\\u0063") == TokenKind::Identifier);
}

TEST_CASE("integers, fractions and exponents are read", "[compiler][lexer][number]") {
  CHECK(number("0") == 0);
  CHECK(number("4294967296") == 4294967296.0);
  CHECK(number("1.5e3") == 1500);
  CHECK(number(".5") == 0.5);
  CHECK(number("5.") == 5);
  CHECK(number("1_000_000.000_1") == 1000000.0001);
}

TEST_CASE("numbers out of range are infinite or zero", "[compiler][lexer][number]") {
  CHECK(number("1e400") == std::numeric_limits<double>::infinity());
  CHECK(number("1e-400") == 0);
  CHECK(number("0." + std::string(400, '0') + "1e800") == std::numeric_limits<double>::infinity());
  CHECK(number("5e-324") == std::numeric_limits<double>::denorm_min());
}

TEST_CASE("hexadecimal, octal and binary numbers round once", "[compiler][lexer][number]") {
  CHECK(number("0xFF") == 255);
  CHECK(number("0o17") == 15);
  CHECK(number("0b1010") == 10);
  CHECK(number("0x20000000000001") == 9007199254740992.0);                  // half way: to even
  CHECK(number("0x200000000000010000000000001") == 0x1.0000000000001p105);  // just above half way
  CHECK(number("0x" + std::string(300, 'f')) == std::numeric_limits<double>::infinity());
}

TEST_CASE("malformed numbers say what is wrong", "[compiler][lexer][number]") {
  CHECK(error("017") == 1012);
  CHECK(error("08") == 1012);
  CHECK(error("0x") == 1013);
  CHECK(error("1e") == 1013);
  CHECK(error("1__0") == 1014);
  CHECK(error("1_") == 1014);
  CHECK(error("1._5") == 1014);
  CHECK(error("3px") == 1015);
  CHECK(error("1.toString") == 1015);
  CHECK(kind("10n") == TokenKind::BigInt);
}

TEST_CASE("strings resolve their escapes", "[compiler][lexer][string]") {
  CHECK(string_value(R"("a\n\t\\\'\"\x41\u0042\u{43}")") == "a\n\t\\'\"ABC");
  CHECK(string_value("'a\\\nb\\\r\nc'") == "abc");
  CHECK(string_value(R"('\0')") == "\0"s);
  CHECK(string_value(R"('\uD83D\uDE00')") == "😀");
  CHECK(string_value(R"('\uD83D')") == "\xED\xA0\xBD");
}

TEST_CASE("malformed strings say what is wrong", "[compiler][lexer][string]") {
  CHECK(string_value("'abc") == "HD1005");
  CHECK(string_value("'abc\n'") == "HD1005");
  CHECK(string_value(R"('\01')") == "HD1010");
  CHECK(string_value(R"('\8')") == "HD1010");
  CHECK(string_value(R"('\xZZ')") == "HD1009");
  CHECK(string_value(R"('\u{110000}')") == "HD1009");
  CHECK(string_value("'\\") == "HD1005");
}

TEST_CASE("a template is cut at its substitutions", "[compiler][lexer][string]") {
  Lexed lexed("`a\r\nb${x}c`");
  const Token head = lexed.lexer.next();
  CHECK(head.kind == TokenKind::TemplateHead);
  CHECK(head.text == "a\nb");
  (void)lexed.lexer.next();
  const Token tail = lexed.lexer.rescan_template(lexed.lexer.next());
  CHECK(tail.kind == TokenKind::TemplateTail);
  CHECK(tail.text == "c");
}

TEST_CASE("a regular expression ends at a slash outside its classes", "[compiler][lexer]") {
  Lexed lexed(R"(/[/\]]\//g.x)");
  const Token regexp = lexed.lexer.rescan_regexp(lexed.lexer.next());
  CHECK(regexp.kind == TokenKind::RegExp);
  CHECK(regexp.end == 10);
}

TEST_CASE("texts that no source may hold are refused", "[compiler][lexer]") {
  const auto code = [](std::string text) {
    const SourceText source("a.ts", std::move(text));
    Diagnostics diagnostics(source);
    return check_source_text(source, diagnostics)
               ? 0
               : diagnostic_info(diagnostics.list().front().code).number;
  };
  CHECK(code("let é = '😀'") == 0);
  CHECK(code("a\xFF") == 1001);
  CHECK(code("a\0b"s) == 1002);
  CHECK(code("'\u202E'") == 1003);
}
