// tests/unit/compiler/parser_language_test.cpp -- what is not in the language says what to use.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("what is out says what to write instead", "[compiler][language]") {
  CHECK(message("var a = 1") == "'var' is not supported | use let, or const when it never changes");
  CHECK(message("with (a) b") == "'with' is not supported | name the object: object.property");
  CHECK(message("eval('1')") == "'eval' is not supported | for data, use JSON.parse");
  CHECK(message("new Function('a')") ==
        "making functions from text is not supported | use a function expression: (a, b) => ...");
  CHECK(message("function f() { return arguments[0] }") ==
        "'arguments' is not supported | use a rest parameter: (...values)");
  CHECK(message("a.__proto__") ==
        "'__proto__' is not supported: prototypes do not change | use a class with extends");
  CHECK(message("let a = 010") ==
        "a number does not start with 0: octal 010 is not supported | write 0o before an octal "
        "number, or drop the leading zeros");
  CHECK(message("namespace N { export const a = 1 }") ==
        "a namespace may contain only types | put values into a file of their own and import it");
  CHECK(message("delete a") ==
        "a variable cannot be deleted | set it to undefined, or end its block");
}

TEST_CASE("what comes later says so", "[compiler][language]") {
  CHECK(errors("function* f() {}") == "HD1501@1:9");
  CHECK(errors("x = { *a() {} }") == "HD1501@1:7");
  CHECK(errors("class A { async *a() {} }") == "HD1501@1:17");
  CHECK(errors("tag`a${b}`") == "HD1502@1:4");
  CHECK(errors("a = 10n") == "HD1503@1:5");
  CHECK(errors("a = /b/g.test(c)") == "HD1504@1:5");
  CHECK(errors("@a class B {}") == "HD1505@1:1");
  CHECK(errors("class A { @b c() {} }") == "HD1505@1:11");
  CHECK(errors("a = import('m')") == "HD1506@1:5");
  CHECK(errors("import('m')") == "HD1506@1:1");
  CHECK(errors("a = import.meta.url") == "HD1507@1:5");
  CHECK(errors("function* f() { yield 1; yield* g() }") == "HD1501@1:9 HD1501@1:17 HD1501@1:26");
}

TEST_CASE("names that mean something else cannot be declared", "[compiler][language]") {
  CHECK(errors("let eval = 1") == "HD1109@1:5");
  CHECK(errors("function f(arguments) {}") == "HD1109@1:12");
  CHECK(errors("let undefined") == "HD1109@1:5");
  CHECK(errors("let yield = 1; let await = 2") == "HD1107@1:5 HD1107@1:20");
  CHECK(errors("let class = 1") == "HD1107@1:5");
  CHECK(errors("static = 1") == "HD1107@1:1");
  CHECK(errors("x = {if}") == "HD1108@1:6");
}
