// tests/unit/compiler/parser_error_test.cpp -- after an error the parser goes on, and says no nonsense.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("each broken statement is one error", "[compiler][parser][recovery]") {
  CHECK(errors("let a = ;\nlet b = 1;\nlet c = );\nlet d = 2;") == "HD1104@1:9 HD1104@3:9");
  CHECK(errors("let = 1;\nf(;\nlet b = 2;") == "HD1101@1:5 HD1104@2:3");
}

TEST_CASE("an error in a function leaves what follows the function alone",
          "[compiler][parser][recovery]") {
  CHECK(errors("function f() {\n  let a = ;\n  g(1;\n}\nlet b = 1 1;\n") ==
        "HD1104@2:11 HD1102@3:6 HD1103@5:11");
}

TEST_CASE("an error inside brackets skips to the end of the statement",
          "[compiler][parser][recovery]") {
  CHECK(errors("f({ a: 1, b 2, c: { d } }, [1, 2]);\nlet x = ;") == "HD1102@1:13 HD1104@2:9");
  CHECK(errors("f(() => { g( }, 1);\nlet x = ;") == "HD1104@1:14 HD1104@2:9");
}

TEST_CASE("a forgotten bracket does not swallow the declarations that follow",
          "[compiler][parser][recovery]") {
  CHECK(errors("let a = f(1, 2\nlet b = 2;\nlet c = ;") == "HD1102@2:1 HD1104@3:9");
  CHECK(errors("let a = {\n  b: 1,\nlet c = 2;\nlet d = ;") == "HD1108@3:1 HD1104@4:9");
  CHECK(errors("if (a {\n  b();\n}\nlet c = ;") == "HD1102@1:7 HD1104@4:9");
}

TEST_CASE("a broken class member leaves the other members alone", "[compiler][parser][recovery]") {
  CHECK(
      errors(
          "class A {\n  a = ;\n  b( { }\n  c() { let = 1; }\n  d() { return 1 1 }\n}\nlet e = ;") ==
      "HD1104@2:7 HD1102@4:3 HD1101@4:13 HD1103@5:18 HD1104@7:9");
}

TEST_CASE("stray closing brackets are one error each", "[compiler][parser][recovery]") {
  CHECK(errors("}\nlet a = 1;\n)\nlet b = 1;") == "HD1145@1:1 HD1104@3:1");
  CHECK(errors("const f = () => { g(); }}\nf();") == "HD1145@1:25");
}

TEST_CASE("templates are skipped whole", "[compiler][parser][recovery]") {
  CHECK(errors("f(`a${ {b: `}` + } }c` 1);\nlet d = ;") == "HD1104@1:18 HD1104@2:9");
}

TEST_CASE("what is understood but wrong does not stop the parser", "[compiler][parser][recovery]") {
  CHECK(errors("var a = arguments == eval; with (a) b") ==
        "HD1401@1:1 HD1405@1:9 HD1403@1:22 HD1406@1:19 HD1402@1:28");
}

TEST_CASE("errors of tokens are reported once, also when they were looked at before",
          "[compiler][parser][recovery]") {
  CHECK(errors("(a, 017) + b < 018") == "HD1012@1:5 HD1012@1:16");
  CHECK(errors("let a = 'x\nlet b = ;") == "HD1005@1:9 HD1104@2:9");
  CHECK(errors("a /* b") == "HD1007@1:3");
  CHECK(errors("`a${b") == "HD1102@1:6");
  CHECK(errors("`a${b}c") == "HD1006@1:6");
}

TEST_CASE("a private name is missed once per use, not once per error",
          "[compiler][parser][recovery]") {
  CHECK(errors("class A { m() { this.#a; let = 1; this.#b } #b }") == "HD1101@1:30 HD1214@1:22");
}

TEST_CASE("likely slips are named", "[compiler][parser][message]") {
  CHECK(message("fucntion f() {}") ==
        "'fucntion' is no word that begins a statement | did you mean 'function'?");
  CHECK(message("cosnt a = 1;") ==
        "'cosnt' is no word that begins a statement | did you mean 'const'?");
  CHECK(message("if (1) {} esle {}") ==
        "'esle' is no word that begins a statement | did you mean 'else'?");
  CHECK(message("let f = (a) -> a;") == "'->' is no operator | write => for a function");
  CHECK(message("let a = [1 2];") ==
        "expected ']', found a number | "
        "it should close the '[' of line 1, column 9; or a comma is missing");
  CHECK(message("class A { function m() {} }") ==
        "'function' does not go before a class member | "
        "write just its name, or readonly before a field that stays as it is");
  CHECK(errors("foo bar;") == "HD1142@1:1");
  CHECK(errors("total bar;") == "HD1103@1:7");
}

TEST_CASE("an exported function needs a name", "[compiler][parser]") {
  CHECK(errors("export function () {}") == "HD1101@1:17");
  CHECK(errors("function () {}") == "HD1101@1:10");
  CHECK(errors("export default function () {}") == "");
}

TEST_CASE("words of other languages are told what they are here", "[compiler][parser][message]") {
  CHECK(errors("def f():\nlet a = 1;") == "HD1142@1:1");
  CHECK(errors("int x = 5;\nlet a = 1;") == "HD1142@1:1");
  CHECK(errors("if (a) {\n}\nelif (b) {\n}") == "HD1142@3:1");
}
