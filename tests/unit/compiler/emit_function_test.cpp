// tests/unit/compiler/emit_function_test.cpp -- functions, parameters, closures.
#include "compile_support.hpp"

using namespace heddle;

namespace {

const Capture& only_capture(const Module& module, std::string_view function) {
  const FunctionInfo& found = function_named(module, function);
  REQUIRE(found.captures.size() == 1);
  return found.captures[0];
}

}  // namespace

TEST_CASE("a default is evaluated for undefined only", "[compiler][emit][function]") {
  CHECK(code("function f(a = 1) { return a; }") ==
        "LoadLocal 0\nIsUndefined\nJumpIfFalse L0\nConstI32 1\nStoreLocal 0\n"
        "L0: LoadLocal 0\nReturn\n");
}

TEST_CASE("length counts the parameters before the first default or rest",
          "[compiler][emit][function]") {
  const Module module = compiled("function f(a, b = 1, ...c) {} function g(a, b?) {}");
  const FunctionInfo& f = function_named(module, "f");
  CHECK(f.length == 1);
  CHECK(f.parameter_count == 3);
  CHECK((f.flags & FunctionInfo::kRest) != 0);
  CHECK(function_named(module, "g").length == 2);
}

TEST_CASE("a function means itself by its own name", "[compiler][emit][function]") {
  CHECK(code("function f(n) { return f(n); }") ==
        "Frame\nLoadCallee\nUndefined\nLoadLocal 0\nCall 1\nReturn\n");
  CHECK(code("const g = function f(n) { return f(n); };") ==
        "Frame\nLoadCallee\nUndefined\nLoadLocal 0\nCall 1\nReturn\n");
  CHECK(code("function f(n) { return f(n); } f = null;").starts_with("Frame\nLoadModule \"f\"\n"));
}

TEST_CASE("a closure inside a function copies the function from a local",
          "[compiler][emit][function]") {
  const Module module = compiled("function outer() { function f() { return () => f; } return f; }");
  CHECK(code_text(module, function_named(module, "f")) ==
        "LoadCallee\nStoreLocal 0\nClosure \"\"\nReturn\n");
}

TEST_CASE("what never changes after the closure is made is copied", "[compiler][emit][function]") {
  const Module module =
      compiled("function f(a) { let b = a; b = 2; return function g() { return b; }; }");
  CHECK(only_capture(module, "g").mode == Capture::Mode::Value);
}

TEST_CASE("what is assigned later lives in a cell", "[compiler][emit][function]") {
  const Module module = compiled("function f() { let b = 1; const g = () => b; b = 2; return g; }");
  CHECK(only_capture(module, "g").mode == Capture::Mode::Cell);
  CHECK(only_capture(module, "g").is_initialised);
  CHECK(code_text(module, function_named(module, "f")) ==
        "ConstI32 1\nStoreLocal 0\nMakeCell 0\nClosure \"g\"\nStoreLocal 1\n"
        "ConstI32 2\nStoreCell 0\nLoadLocal 1\nReturn\n");
}

TEST_CASE("what the next turn of a loop assigns again lives in a cell",
          "[compiler][emit][function]") {
  const Module module = compiled(
      "function f(a) { let b = 0; while (a()) { b = b + 1; a(function g() { return b; }); } }");
  CHECK(only_capture(module, "g").mode == Capture::Mode::Cell);
}

TEST_CASE("what a closure assigns lives in a cell", "[compiler][emit][function]") {
  const Module module = compiled("function f() { let b = 0; return function g() { b = 1; }; }");
  CHECK(only_capture(module, "g").mode == Capture::Mode::Cell);
}

TEST_CASE("a cell that may hold a hole is checked", "[compiler][emit][function]") {
  const Module module =
      compiled("function f() { const g = () => later; let later = 1; return g; }");
  CHECK_FALSE(only_capture(module, "g").is_initialised);
  CHECK(code_text(module, function_named(module, "g")) ==
        "CheckCaptureCell 0 \"later\"\nLoadCaptureCell 0\nReturn\n");
  CHECK(code_text(module, function_named(module, "f")) ==
        "Hole\nStoreLocal 1\nMakeCell 1\nClosure \"g\"\nStoreLocal 0\nConstI32 1\nStoreCell 1\n"
        "LoadLocal 0\nReturn\n");
}

TEST_CASE("an arrow function captures this", "[compiler][emit][function]") {
  const Module module = compiled("class C { m() { return () => () => this; } }");
  const FunctionInfo& outer = module.functions.at(3);
  REQUIRE(outer.captures.size() == 1);
  CHECK(outer.captures[0].source == Capture::Source::This);
  CHECK(module.functions.at(4).captures.at(0).source == Capture::Source::Capture);
}

TEST_CASE("a parameter that a default's closure captures early has its cell at once",
          "[compiler][emit][function]") {
  CHECK(code("function f(a = () => b, b = 1) { return a; }") ==
        "MakeCell 1\nLoadLocal 0\nIsUndefined\nJumpIfFalse L0\nClosure \"a\"\nStoreLocal 0\n"
        "L0: LoadCell 1\nIsUndefined\nJumpIfFalse L1\nConstI32 1\nStoreCell 1\n"
        "L1: LoadLocal 0\nReturn\n");
}

TEST_CASE("sibling blocks share slots", "[compiler][emit][function]") {
  const Module module = compiled("function f(a) { { let x = a(); a(x); } { let y = 1; a(y); } }");
  CHECK(function_named(module, "f").local_count == 2);
}

TEST_CASE("a variable without a value costs nothing where its slot is new",
          "[compiler][emit][function]") {
  CHECK(code("function f(a) { let x; if (a) x = 1; return x; }") ==
        "LoadLocal 0\nJumpIfFalse L0\nConstI32 1\nStoreLocal 1\nL0: LoadLocal 1\nReturn\n");
  CHECK(code("function f(a) { while (a) { let x; a(x); } }").find("Undefined\nStoreLocal 1\n") !=
        std::string::npos);
}
