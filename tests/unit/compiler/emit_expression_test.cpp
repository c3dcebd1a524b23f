// tests/unit/compiler/emit_expression_test.cpp -- the code of operators, conditions and literals.
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("operands are evaluated from left to right", "[compiler][emit][expression]") {
  CHECK(expression_code("a + b * 2 - c") ==
        "LoadLocal 0\nLoadLocal 1\nConstI32 2\nMul\nAdd\nLoadLocal 2\nSub\n");
}

TEST_CASE("small integers are in the code, other numbers in the pool",
          "[compiler][emit][expression]") {
  CHECK(expression_code("-5") == "ConstI32 -5\n");
  CHECK(expression_code("1.5") == "Const 1.5\n");
  CHECK(expression_code("-0") == "Const -0\n");
  CHECK(expression_code("3000000000") == "Const 3000000000\n");
}

TEST_CASE("a chain of && keeps the value that decides", "[compiler][emit][expression]") {
  CHECK(expression_code("a && b && c") ==
        "LoadLocal 0\nDup\nJumpIfFalse L0\nPop\n"
        "LoadLocal 1\nDup\nJumpIfFalse L0\nPop\n"
        "LoadLocal 2\nL0: ");
}

TEST_CASE("a condition of && and || makes no values", "[compiler][emit][expression]") {
  CHECK(statement_code("if (a && !b || c) a();") ==
        "LoadLocal 0\nJumpIfFalse L0\nLoadLocal 1\nJumpIfFalse L1\n"
        "L0: LoadLocal 2\nJumpIfFalse L2\n"
        "L1: Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nL2: ");
}

TEST_CASE("?? asks for null and undefined only", "[compiler][emit][expression]") {
  CHECK(expression_code("a ?? b") ==
        "LoadLocal 0\nDup\nIsNullish\nJumpIfFalse L0\nPop\nLoadLocal 1\nL0: ");
}

TEST_CASE("comparisons with undefined and null have instructions of their own",
          "[compiler][emit][expression]") {
  CHECK(expression_code("a === undefined") == "LoadLocal 0\nIsUndefined\n");
  CHECK(expression_code("a !== undefined") == "LoadLocal 0\nIsUndefined\nNot\n");
  CHECK(expression_code("a == null") == "LoadLocal 0\nIsNullish\n");
  CHECK(compile_errors("function f(a, undefined) { return a === undefined; }") == "HD1109@1:15");
}

TEST_CASE("an optional chain is left at once with what it holds dropped",
          "[compiler][emit][expression]") {
  CHECK(expression_code("a?.x.y") ==
        "LoadLocal 0\nDup\nIsNullish\nJumpIfTrue L0\nGetField \"x\"\nGetField \"y\"\nJump L1\n"
        "L0: Pop\nUndefined\nL1: ");
  CHECK(expression_code("a.x?.(b)") ==
        "Frame\nLoadLocal 0\nDup\nGetField \"x\"\nDup\nIsNullish\nJumpIfTrue L0\nSwap\n"
        "LoadLocal 1\nCall 1\nJump L1\nL0: Pop\nPop\nPop\nUndefined\nL1: ");
}

TEST_CASE("an optional chain with a call inside has an end for each height",
          "[compiler][emit][expression]") {
  CHECK(expression_code("a?.x()?.y?.z") ==
        "Frame\nLoadLocal 0\nDup\nIsNullish\nJumpIfTrue L0\nGetMethod \"x\"\nCall 0\n"
        "Dup\nIsNullish\nJumpIfTrue L1\nGetField \"y\"\nDup\nIsNullish\nJumpIfTrue L1\n"
        "GetField \"z\"\nJump L2\nL0: Pop\nPop\nUndefined\nJump L2\nL1: Pop\nUndefined\nL2: ");
}

TEST_CASE("only what may be an object is made a primitive in a template",
          "[compiler][emit][expression]") {
  CHECK(expression_code("`<${a}-${typeof b}>`") ==
        "Const \"<\"\nLoadLocal 0\nToPrimitive\nConst \"-\"\nLoadLocal 1\nTypeof\n"
        "Const \">\"\nConcat 5\n");
}

TEST_CASE("typeof of a name nobody declares is no error", "[compiler][emit][expression]") {
  CHECK(expression_code("typeof nothing") == "TypeofGlobal \"nothing\"\n");
}

TEST_CASE("a long array literal does not pile up on the stack", "[compiler][emit][expression]") {
  std::string elements = "0";
  for (int i = 1; i < 300; ++i) elements += ", 0";
  const std::string text = expression_code("[" + elements + "]");
  CHECK(text.find("NewArray 255\nConstI32 0\nArrayPush\n") != std::string::npos);
}

TEST_CASE("a spread is iterated into the array", "[compiler][emit][expression]") {
  CHECK(expression_code("[a, ...b]") ==
        "LoadLocal 0\nNewArray 1\nStoreLocal 3\nFrame\nLoadLocal 1\nGetIterator L0\nCall 0\n"
        "CheckObject\nDup\nGetField \"next\"\nL0: Frame\nRotateDown3\n"
        "L1: IteratorNext L4 L2\nCheckObject\nDup\nGetField \"done\"\nJumpIfTrue L3\n"
        "GetField \"value\"\nL2: LoadLocal 3\nSwap\nArrayPush\nPop\nLoop L1\nL3: Pop\n"
        "L4: Pop\nPop\nPop\nLoadLocal 3\n");
}

TEST_CASE("an object literal defines its properties in order", "[compiler][emit][expression]") {
  CHECK(expression_code("{ x: 1, a, 7: b, [c]: 2, ...b }") ==
        "NewObject 0\nConstI32 1\nDefineField \"x\"\nLoadLocal 0\nDefineField \"a\"\n"
        "ConstI32 7\nLoadLocal 1\nDefineElement\nLoadLocal 2\nToPropertyKey\nConstI32 2\n"
        "DefineElement\nLoadLocal 1\nCopyProperties\n");
}

TEST_CASE("a well-known symbol is a name", "[compiler][emit][expression]") {
  CHECK(expression_code("a[Symbol.iterator]") == "LoadLocal 0\nGetField @iterator\n");
  CHECK(code("function f(a, Symbol) { return a[Symbol.iterator]; }") ==
        "LoadLocal 0\nLoadLocal 1\nGetField \"iterator\"\nGetElement\nReturn\n");
}
