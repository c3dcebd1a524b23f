// tests/unit/compiler/scope_test.cpp -- names and dead zones, as the code shows them.
#include "compile_support.hpp"

using namespace heddle;

namespace {

/// Whether a function looks for dead zones.
bool checks(std::string_view source, std::string_view name = "f") {
  const std::string text = code(source, name);
  for (const char* op : {"CheckLocal", "CheckCell", "CheckCaptureCell", "CheckModule"}) {
    if (text.find(op) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a use behind its declaration needs no check", "[compiler][scope]") {
  CHECK_FALSE(checks("function f(a) { const x = a; { return x; } }"));
  CHECK_FALSE(checks("function f(a) { for (const x of a) { a(x); } }"));
  CHECK_FALSE(checks("function f(a) { class C {} return new C(); }"));
}

TEST_CASE("a use before its declaration is checked", "[compiler][scope]") {
  CHECK(checks("function f(a) { a(x); const x = 1; }"));
  CHECK(checks("function f(a) { const x = a(x); }"));
  CHECK(checks("function f(a) { for (const x of x) a(x); }"));
  CHECK(checks("function f(a) { class C extends C {} }"));
}

TEST_CASE("an assignment before the declaration is checked, too", "[compiler][scope]") {
  CHECK(code("function f(a) { x = 1; let x = 2; }").find("CheckLocal 1 \"x\"\nStoreLocal 1\n") !=
        std::string::npos);
}

TEST_CASE("a case may be entered without the one before", "[compiler][scope]") {
  CHECK(checks("function f(a) { switch (a) { case 1: let x = 1; case 2: return x; } }"));
  CHECK_FALSE(checks("function f(a) { switch (a) { case 1: let x = 1; return x; } }"));
}

TEST_CASE("a part of a pattern may use those before it", "[compiler][scope]") {
  CHECK_FALSE(checks("function f(a) { const { x, y = x } = a; return y; }"));
  CHECK(checks("function f(a) { const { x = y, y } = a; return x; }"));
}

TEST_CASE("function declarations are there from the start of their block", "[compiler][scope]") {
  CHECK_FALSE(checks("function f() { return g(); function g() { return h(); } function h() {} }"));
}

TEST_CASE("a name means its innermost declaration", "[compiler][scope]") {
  CHECK(code("function f(x) { { let x = 1; { return x; } } }") ==
        "ConstI32 1\nStoreLocal 1\nLoadLocal 1\nReturn\n");
}

TEST_CASE("a default does not see the variables of the body", "[compiler][scope]") {
  CHECK(code("export let x = 1; export function f(a = x) { let x = 2; return a + x; }")
            .find("LoadModule \"x\"\n") != std::string::npos);
}

TEST_CASE("a field does not see the constructor's parameters", "[compiler][scope]") {
  CHECK(code("export let x = 1; class C { y = x; constructor(x) {} }", "C")
            .starts_with("LoadThis\nLoadModule \"x\"\nDefineField \"y\"\n"));
}

TEST_CASE("a constant is its value, also in functions above it", "[compiler][scope]") {
  CHECK(code("function f() { return size; } const size = 4 * 1024;") == "ConstI32 4096\nReturn\n");
  CHECK(code("const half = Math.PI / 2, name = \"x\"; function f() { return [name, half]; }") ==
        "Const \"x\"\nConst 1.5707963267948966\nNewArray 2\nReturn\n");
  CHECK(code("const size = 1; console.log(size);", "").find("Store") == std::string::npos);
}

TEST_CASE("a constant that may not be there yet is read", "[compiler][scope]") {
  CHECK(code("f(); function f() { return size; } const size = 1;") ==
        "LoadModule \"size\"\nReturn\n");
  CHECK(code("import \"./a.ts\"; function f() { return size; } const size = 1;") ==
        "LoadModule \"size\"\nReturn\n");
  CHECK(code("const other = size; const size = 1; function f() { return size; }") ==
        "LoadModule \"size\"\nReturn\n");
  CHECK(checks("function f() { const a = b; const b = 1; return a; }"));
}

TEST_CASE("a script's constants may be declared again by the next", "[compiler][scope]") {
  const Module module = compiled("const size = 1; size;", script_goal());
  CHECK(code_text(module, module.functions[0]).find("LoadGlobal \"size\"") != std::string::npos);
}

TEST_CASE("an unknown name is an error with a suggestion", "[compiler][scope]") {
  CHECK(compile_errors("consle.log(1);\nlet a = b;") == "HD1802@1:1 HD1801@2:9");
  CHECK(compile_message("const counter = 1; counte;") ==
        "'counte' is not declared | did you mean 'counter'?");
  CHECK(compile_message("const a = Parse;") ==
        "'Parse' is not declared | "
        "declare it, import it, or write declare const Parse if the host gives it");
  CHECK(compile_message("process.exit(1);") ==
        "'process' is not declared | import { args, exit } from \"heddle:process\"; print with "
        "console.log");
  CHECK(compile_message("await sleep(1);") ==
        "'sleep' is not declared | import { sleep } from \"heddle\"");
  CHECK(compile_errors("declare const process: { pid: number };\nprocess.pid;") == "");
}

TEST_CASE("an unknown name is left to run time in scripts and JavaScript", "[compiler][scope]") {
  CHECK(compile_errors("unknown();", script_goal()).empty());
  CHECK(compile_errors("unknown();", {}, "a.js").empty());
}

TEST_CASE("what is declared for the host is a global", "[compiler][scope]") {
  CHECK(code("declare const host: any; host();", "") ==
        "Frame\nLoadGlobal \"host\"\nUndefined\nCall 0\nPop\nUndefined\nReturn\n");
}

TEST_CASE("a type is no value", "[compiler][scope]") {
  CHECK(compile_errors("interface T {} console.log(T);") == "HD1803@1:28");
  CHECK(compile_errors("import type { T } from \"./a.ts\"; new T();") == "HD1803@1:38");
}

TEST_CASE("imports, enums and built-ins cannot be assigned to", "[compiler][scope]") {
  CHECK(compile_errors("import { a } from \"./a.ts\"; a = 1;") == "HD1804@1:29");
  CHECK(compile_errors("enum E { A } E = 1;") == "HD1806@1:14");
  CHECK(compile_errors("Math = 1;") == "HD1805@1:1");
}

TEST_CASE("super in an object literal and super() in an arrow are refused", "[compiler][scope]") {
  CHECK(compile_errors("const o = { m() { return super.m(); } };") == "HD1809@1:26");
  CHECK(compile_errors("class A {} class B extends A { constructor() { (() => super())(); } }") ==
        "HD1810@1:55");
}

TEST_CASE("a member of the class around is found behind this", "[compiler][scope]") {
  CHECK(compile_message("class A { size = 1; get() { return size; } }") ==
        "'size' is not declared | a member of a class is reached through its object: this.size");
  CHECK(compile_message("class A { static size = 1; get() { return size; } }") ==
        "'size' is not declared | a member of a class is reached through its object: A.size");
}

TEST_CASE("what is there for one use only is refused for another", "[compiler][scope]") {
  CHECK(compile_errors("const d = new Date();") == "HD1509@1:15");
  CHECK(compile_errors("const s = Symbol('x');") == "HD1510@1:11");
  CHECK(compile_errors("const n = Date.now(); const i = Symbol.iterator;") == "");
  CHECK(compile_errors("class Date {} const d = new Date();") == "");
}
