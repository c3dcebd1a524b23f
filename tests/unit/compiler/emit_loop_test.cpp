// tests/unit/compiler/emit_loop_test.cpp -- loops test at the end, so that a turn has one jump.
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("the update and test of a for loop stand together at its end", "[compiler][emit][loop]") {
  CHECK(statement_code("for (let i = 0; i < b; i++) a += i;") ==
        "ConstI32 0\nStoreLocal 3\nJump L1\n"
        "L0: LoadLocal 0\nLoadLocal 3\nAdd\nStoreLocal 0\n"
        "LoadLocal 3\nIncrement\nStoreLocal 3\n"
        "L1: LoadLocal 3\nLoadLocal 1\nLess\nLoopIfTrue L0\n");
}

TEST_CASE("a while loop jumps to its test", "[compiler][emit][loop]") {
  CHECK(statement_code("while (a) b();") ==
        "Jump L1\nL0: Frame\nLoadLocal 1\nUndefined\nCall 0\nPop\nL1: LoadLocal 0\n"
        "LoopIfTrue L0\n");
}

TEST_CASE("a loop without end has no test", "[compiler][emit][loop]") {
  CHECK(code("function f(a) { for (;;) a(); }") ==
        "L0: Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nLoop L0\n");
  CHECK(code("function f(a) { while (true) { if (a()) break; } }") ==
        "L0: Frame\nLoadLocal 0\nUndefined\nCall 0\nJumpIfTrue L1\nLoop L0\n"
        "L1: Undefined\nReturn\n");
}

TEST_CASE("a do loop runs its body first", "[compiler][emit][loop]") {
  CHECK(statement_code("do a(); while (a || b);") ==
        "L0: Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nLoadLocal 0\nLoopIfTrue L0\n"
        "LoadLocal 1\nLoopIfTrue L0\n");
}

TEST_CASE("each turn has a cell of its own for a captured variable", "[compiler][emit][loop]") {
  CHECK(code("function f(a) { for (let i = 0; i < 3; i++) a(() => i); }") ==
        "ConstI32 0\nStoreLocal 1\nMakeCell 1\nJump L1\n"
        "L0: Frame\nLoadLocal 0\nUndefined\nClosure \"\"\nCall 1\nPop\n"
        "CopyCell 1\nLoadCell 1\nIncrement\nStoreCell 1\n"
        "L1: LoadCell 1\nConstI32 3\nLess\nLoopIfTrue L0\nUndefined\nReturn\n");
}

TEST_CASE("continue leads to the update, break behind the loop", "[compiler][emit][loop]") {
  CHECK(statement_code("for (; a; b()) { if (c) continue; else break; }") ==
        "Jump L2\nL0: LoadLocal 2\nJumpIfFalse L3\nJump L1\n"
        "L1: Frame\nLoadLocal 1\nUndefined\nCall 0\nPop\nL2: LoadLocal 0\nLoopIfTrue L0\nL3: ");
}

TEST_CASE("a label names the loop that is left", "[compiler][emit][loop]") {
  CHECK(statement_code("outer: while (a) { while (b) { if (c) break outer; b(); } }") ==
        "Jump L3\nL0: Jump L2\nL1: LoadLocal 2\nJumpIfTrue L4\nFrame\nLoadLocal 1\nUndefined\n"
        "Call 0\nPop\nL2: LoadLocal 1\nLoopIfTrue L1\nL3: LoadLocal 0\nLoopIfTrue L0\nL4: ");
}
