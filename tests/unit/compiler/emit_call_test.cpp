// tests/unit/compiler/emit_call_test.cpp -- calls are laid out as ( frame callee this a1 .. aN ).
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("a plain call has no this", "[compiler][emit][call]") {
  CHECK(expression_code("a(1, b)") ==
        "Frame\nLoadLocal 0\nUndefined\nConstI32 1\nLoadLocal 1\nCall 2\n");
}

TEST_CASE("a method call passes its object", "[compiler][emit][call]") {
  CHECK(expression_code("a.m(b)") == "Frame\nLoadLocal 0\nGetMethod \"m\"\nLoadLocal 1\nCall 1\n");
  CHECK(expression_code("a[b]()") == "Frame\nLoadLocal 0\nLoadLocal 1\nGetElementMethod\nCall 0\n");
  CHECK(expression_code("(a.m as any)()") == "Frame\nLoadLocal 0\nGetMethod \"m\"\nCall 0\n");
}

TEST_CASE("a spread call hands over an array", "[compiler][emit][call]") {
  const std::string text = expression_code("a(1, ...b)");
  CHECK(text.starts_with("Frame\nLoadLocal 0\nUndefined\nConstI32 1\nNewArray 1\n"));
  CHECK(text.ends_with("LoadLocal 3\nCallSpread\n"));
}

TEST_CASE("new has a hole where this will be", "[compiler][emit][call]") {
  CHECK(expression_code("new a(b)") == "Frame\nLoadLocal 0\nHole\nLoadLocal 1\nNew 1\n");
}

TEST_CASE("built-in mathematics is called by its id", "[compiler][emit][call]") {
  CHECK(expression_code("Math.floor(a)") == "LoadLocal 0\nNativeCall 769 1\n");
  CHECK(expression_code("Math.max(a, b, c)").starts_with("Frame\nLoadGlobal \"Math\"\n"));
  CHECK(code("function f(a, Math) { return Math.floor(a); }")
            .starts_with("Frame\nLoadLocal 1\nGetMethod \"floor\"\n"));
}

TEST_CASE("await of a call makes no promise unless it must", "[compiler][emit][call]") {
  CHECK(code("async function f(a) { return await a(1); }") ==
        "Frame\nLoadLocal 0\nUndefined\nConstI32 1\nCallAwait 1\nReturn\n");
  CHECK(code("async function f(a) { await a; }") == "LoadLocal 0\nAwait\nPop\nUndefined\nReturn\n");
}

TEST_CASE("an error in a call points at the name that is called", "[compiler][emit][call]") {
  const Module module = compiled("function f(a) {\n  a.b.method(1);\n}");
  const FunctionInfo& function = function_named(module, "f");
  std::uint32_t call_position = 0;
  for (const LineEntry& line : function.lines) {
    if (line.offset <= function.code.size() - 6) call_position = line.position;
  }
  CHECK(module.source_text.substr(call_position, 6) == "method");
}
