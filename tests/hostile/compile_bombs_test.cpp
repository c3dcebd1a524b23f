// Sources made to hurt a compiler: very deep, very many. Each is run or refused with a clear message, within 256 MiB.
#include <catch2/catch.hpp>

#include <functional>

#include "program_run.hpp"

using namespace heddle::
    hostile;  // NOLINT(google-build-using-namespace): a test file of that namespace

namespace {

constexpr int kDeep = 100'000;

std::string repeat(std::string_view text, int times) {
  std::string result;
  result.reserve(text.size() * static_cast<std::size_t>(times));
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

/// `open` and `close` around `middle`, `times` deep.
std::string nested(std::string_view open, std::string_view middle, std::string_view close,
                   int times = kDeep) {
  return repeat(open, times) + std::string(middle) + repeat(close, times);
}

/// `make(i)` for many i, one after the other.
std::string many(int count, const std::function<std::string(int)>& make) {
  std::string result;
  for (int i = 0; i < count; ++i) result += make(i);
  return result;
}

enum class May { BeRefused, BeRunOrRefused, OnlyRun };

void check(const std::string& what, const std::string& source, May may = May::BeRunOrRefused) {
  CAPTURE(what);
  const Folder folder;
  folder.write("bomb.ts", source);
  const Outcome outcome = run_heddle(folder, {"run", "bomb.ts"});
  CHECK(describe_faults_of_compiling(outcome) == "");
  if (may == May::BeRefused) CHECK(outcome.exit_code == 3);
  if (may == May::OnlyRun) CHECK(outcome.exit_code == 0);
  if (may == May::BeRunOrRefused) CHECK((outcome.exit_code == 0 || outcome.exit_code == 3));
  if (outcome.exit_code == 3) CHECK(outcome.stdout_text == "");
}

}  // namespace

TEST_CASE("a hundred thousand nested brackets of any kind are refused",
          "[bombs]" HEDDLE_ONE_THREAD) {
  check("parentheses", "const x = " + nested("(", "1", ")") + ";", May::BeRefused);
  check("square brackets", "const x = " + nested("[", "", "]") + ";", May::BeRefused);
  check("braces", nested("{", "", "}"), May::BeRefused);
  check("object literals", "const x = " + nested("{a:", "1", "}") + ";", May::BeRefused);
  check("calls", "const f = (x: any) => x; " + nested("f(", "1", ")") + ";", May::BeRefused);
  check("indices", "const a: any = 0; " + nested("a[", "0", "]") + ";", May::BeRefused);
  check("templates", "const x = " + nested("`${", "1", "}`") + ";", May::BeRefused);
  check("types", "let x: " + nested("Array<", "number", ">") + ";", May::BeRefused);
  check("type parentheses", "let x: " + nested("(", "number", ")") + ";", May::BeRefused);
  check("object types", "let x: " + nested("{a:", "number", "}") + ";", May::BeRefused);
  check("patterns", "const " + nested("[", "x", "]") + " = 1 as any;", May::BeRefused);
  check("arrow parameters", nested("((a = ", "1", ") => a)"), May::BeRefused);
}

TEST_CASE("brackets that never close are refused", "[bombs]") {
  for (const std::string open :
       {"(", "[", "{", "f(", "`${", "{a:", "((a, b) => ", "a ? ", "x<", "class A {"}) {
    check("only " + open, "x = " + repeat(open, kDeep), May::BeRefused);
  }
  for (const std::string close :
       {")", "]", "}", "`", "\"", "/*", "*/", "=>", "?", "#", "@", "\\"}) {
    check("only " + close, repeat(close, kDeep), May::BeRefused);
  }
}

TEST_CASE("nesting without brackets is run or refused", "[bombs]") {
  check("unary", "const x = " + repeat("!", kDeep) + "1;");
  check("minus", "const x = " + repeat("- ", kDeep) + "1;");
  check("typeof", "const x = " + repeat("typeof ", kDeep) + "1;");
  check("await", repeat("await ", kDeep) + "1;");
  check("new", "class A {} " + repeat("new ", kDeep) + "A;");
  check("arrows", "const f = " + repeat("x => ", kDeep) + "1;");
  check("conditionals", "const x = " + repeat("1 ? 1 : ", kDeep) + "1;");
  check("assignments", "let a: any; " + repeat("a = ", kDeep) + "1;");
  check("powers", "const x = " + repeat("1 ** ", kDeep) + "1;");
  check("sums", "const x = " + repeat("1 + ", kDeep) + "1;");
  check("logic", "const x = " + repeat("true && ", kDeep) + "1;");
  check("member chains", "let a: any = {}; a?" + repeat(".a", kDeep) + ";");
  check("call chains", "const f: any = () => f; f" + repeat("()", kDeep) + ";");
  check("else if", "let x = 1; " + repeat("if (x === 0) {} else ", kDeep) + "{}");
  check("if without braces", repeat("if (true) ", kDeep) + ";");
  check("loops", repeat("for (;false;) ", kDeep) + ";");
  check("labels", many(kDeep, [](int i) { return "l" + std::to_string(i) + ": "; }) + ";");
  check("functions", nested("function f() {", "", "}"));
  check("classes", nested("class A { m() { ", "", "} }"));
  check("union types", "let x: " + repeat("number | ", kDeep) + "string;");
  check("conditional types", "type X = " + repeat("1 extends 2 ? 3 : ", kDeep) + "4;");
  check("array types", "let x: number" + repeat("[]", kDeep) + ";");
  check("function types", "let f: " + repeat("() => ", kDeep) + "void;");
}

TEST_CASE("a hundred thousand of anything is run or refused", "[bombs]") {
  const auto number = [](std::string_view before, std::string_view after) {
    return [before = std::string(before), after = std::string(after)](int i) {
      return before + std::to_string(i) + after;
    };
  };
  check("parameters", "function f(" + many(kDeep, number("p", ",")) + ") {}");
  check("arguments",
        "const f = (...a: number[]) => a.length; f(" + many(kDeep, number("", ",")) + ");");
  check("locals", "function f() {" + many(kDeep, number("let v", " = 1;")) + "} f();");
  check("captured locals", "function f() {" + many(kDeep, number("let v", " = 1;")) +
                               "return () => [" + many(kDeep, number("v", ",")) + "]; } f();");
  check("cases", "switch (1 as any) {" + many(kDeep, number("case ", ": break;")) + "}");
  check("functions", many(kDeep, number("function f", "() {}\n")));
  check("classes", many(kDeep, number("class C", " { m() {} }\n")));
  check("fields", "class C {" + many(kDeep, number("f", " = 1;")) + "} new C();");
  check("methods", "class C {" + many(kDeep, number("m", "() {}")) + "} new C();");
  check("properties", "const o = {" + many(kDeep, number("p", ": 1,")) + "};");
  check("strings", "const a = [" + many(kDeep, number("\"s", "\",")) + "];");
  check("enum members", "enum E {" + many(kDeep, number("M", ",")) + "}");
  const auto chain = [](const std::string& body) {
    return "class C0 {}" + many(10'000, [&](int i) {
             return "class C" + std::to_string(i + 1) + " extends C" + std::to_string(i) + body;
           });
  };
  check("class chain", chain(" {}") + "console.log(new C9() instanceof C0);");
  check("class chain with methods", chain(" { m() {} }") + "console.log(new C9() instanceof C0);");
  check("class chain with fields", chain(" { f = 1; }") + "console.log(new C9() instanceof C0);");
  check("enum that doubles", "enum E { A0 = \"12345678\"," + many(22, [](int i) {
                               const std::string last = "A" + std::to_string(i);
                               return "A" + std::to_string(i + 1) + "=" + last + "+" + last + ",";
                             }) + "}");
  check("a long constant, used often", "const s = \"" + std::string(1'000'000, 'x') +
                                           "\"; const f = [" + repeat("s,", 20'000) + "];");
  check("nested try", many(kDeep, number("try { f", "(); } catch {}")),
        May::BeRefused);  // f0 is unknown
  check("unknown names", many(kDeep, number("u", ";\n")), May::BeRefused);
  check("duplicate declarations", repeat("let x = 1;\n", kDeep), May::BeRefused);
  check("exports", many(kDeep, number("export const e", " = 1;\n")));
}

TEST_CASE("module graphs that are long, wide or circular are run", "[bombs]") {
  const Folder folder;
  constexpr int kModules = 10000;
  for (int i = 0; i < kModules; ++i) {
    folder.write("ring" + std::to_string(i) + ".ts",
                 "import \"./ring" + std::to_string((i + 1) % kModules) +
                     ".ts\";\nexport const v = " + std::to_string(i) + ";\n");
    folder.write("leaf" + std::to_string(i) + ".ts", "export const v = 1;\n");
  }
  folder.write("wide.ts", many(kModules, [](int i) {
                            return "import \"./leaf" + std::to_string(i) + ".ts\";\n";
                          }) + "console.log(\"wide\");\n");
  folder.write("self.ts",
               "import * as me from \"./self.ts\";\nexport const x = 1;\nconsole.log(me.x);\n");
  const Outcome ring = run_heddle(folder, {"run", "ring0.ts"});
  CHECK(describe_faults(ring) == "");
  CHECK((ring.exit_code == 0 || ring.exit_code == 3));
  CHECK(run_heddle(folder, {"run", "wide.ts"}).stdout_text == "wide\n");
  CHECK(run_heddle(folder, {"run", "self.ts"}).stdout_text == "1\n");
}

TEST_CASE("characters that deceive are refused or harmless", "[bombs]") {
  check("bidirectional override",
        "const a = 1; /* \xE2\x80\xAE } if (x) { \xE2\x81\xA6 */ console.log(a);", May::BeRefused);
  check("NUL inside", std::string("const a = \"\0\";\n", 15), May::BeRefused);
  check("escape sequence", "const a = \"\x1b[31m\" + ;", May::BeRefused);
  check("lone surrogate in UTF-8", "const a = \"\xED\xA0\x80\";", May::BeRefused);
  check("overlong UTF-8", "const a = \"\xC0\xAF\";", May::BeRefused);
  check("cut UTF-8", "const a = \"\xE2\x82", May::BeRefused);
  check("byte order mark",
        "\xEF\xBB\xBF"
        "console.log(1);",
        May::OnlyRun);
  check("other line ends",
        "const a = 1;\r\nconst b = 2;\rconst c = 3;\xE2\x80\xA8"
        "console.log(a + b + c);",
        May::OnlyRun);
}
