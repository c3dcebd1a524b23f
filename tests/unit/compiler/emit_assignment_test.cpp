// tests/unit/compiler/emit_assignment_test.cpp -- places are named once, read and written.
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("a value nobody uses is not copied", "[compiler][emit][assignment]") {
  CHECK(statement_code("a = b;") == "LoadLocal 1\nStoreLocal 0\n");
  CHECK(expression_code("a = b") == "LoadLocal 1\nDup\nStoreLocal 0\n");
  CHECK(statement_code("a.x = b;") == "LoadLocal 0\nLoadLocal 1\nSetField \"x\"\nPop\n");
}

TEST_CASE("object and key of a compound assignment are evaluated once",
          "[compiler][emit][assignment]") {
  CHECK(statement_code("a.x += b;") ==
        "LoadLocal 0\nDup\nGetField \"x\"\nLoadLocal 1\nAdd\nSetField \"x\"\nPop\n");
  CHECK(statement_code("a[b] *= 2;") ==
        "LoadLocal 0\nLoadLocal 1\nToPropertyKey\nDup2\nGetElement\nConstI32 2\nMul\n"
        "SetElement\nPop\n");
  CHECK(statement_code("a[0] *= 2;").starts_with("LoadLocal 0\nConstI32 0\nDup2\n"));
}

TEST_CASE("a postfix operator keeps the old value when it is used",
          "[compiler][emit][assignment]") {
  CHECK(statement_code("a++;") == "LoadLocal 0\nIncrement\nStoreLocal 0\n");
  CHECK(expression_code("a++") == "LoadLocal 0\nDup\nIncrement\nStoreLocal 0\n");
  CHECK(expression_code("++a") == "LoadLocal 0\nIncrement\nDup\nStoreLocal 0\n");
  CHECK(expression_code("a.x--") ==
        "LoadLocal 0\nDup\nGetField \"x\"\nDup\nRotateDown3\nDecrement\nSetField \"x\"\nPop\n");
}

TEST_CASE("a logical assignment stores only when it must", "[compiler][emit][assignment]") {
  CHECK(statement_code("a ?"
                       "?= b;") ==
        "LoadLocal 0\nIsNullish\nJumpIfFalse L0\nLoadLocal 1\nStoreLocal 0\nL0: ");
  CHECK(expression_code("a.x ||= b") ==
        "LoadLocal 0\nDup\nGetField \"x\"\nDup\nJumpIfTrue L0\nPop\nLoadLocal 1\n"
        "SetField \"x\"\nJump L1\nL0: Swap\nPop\nL1: ");
}

TEST_CASE("a constant throws when it is assigned to, not before", "[compiler][emit][assignment]") {
  CHECK(code("function f(a) { const k = 1; if (a) k = 2; }") ==
        "LoadLocal 0\nJumpIfFalse L0\nConstI32 2\n"
        "ThrowConstAssign \"k\"\nL0: Undefined\nReturn\n");
}

TEST_CASE("a swap needs no array", "[compiler][emit][assignment]") {
  CHECK(statement_code("[a, b] = [b, a];") ==
        "LoadLocal 1\nLoadLocal 0\nStoreLocal 3\nStoreLocal 4\n"
        "LoadLocal 4\nStoreLocal 0\nLoadLocal 3\nStoreLocal 1\n");
}

TEST_CASE("functions get the names of what they are assigned to", "[compiler][emit][assignment]") {
  const Module module = compiled(
      "let byAssignment; byAssignment = () => 1;"
      "const byValue = function () {}, o = { inLiteral: () => 2, get g() { return 1; } };"
      "const { byDefault = () => 3 } = o; class C { field = () => 4; #hidden() {} }"
      "export { byAssignment, byValue, byDefault, C };");
  for (const char* name :
       {"byAssignment", "byValue", "inLiteral", "get g", "byDefault", "field", "#hidden", "C"}) {
    CHECK_NOTHROW(function_named(module, name));
  }
}
