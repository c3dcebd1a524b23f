// tests/unit/compiler/emit_exception_test.cpp -- try, catch, finally, using.
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("a catch clause gets the error as its operand", "[compiler][emit][exception]") {
  CHECK(statement_code("try { a(); } catch (e) { b(e); }") ==
        "Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nJump L1\n"
        "L0: StoreLocal 3\nFrame\nLoadLocal 1\nUndefined\nLoadLocal 3\nCall 1\nPop\nL1: ");
}

TEST_CASE("a finally block is there once and remembers why it runs",
          "[compiler][emit][exception]") {
  CHECK(statement_code("try { a(); } finally { b(); }") ==
        "Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nConstI32 0\nStoreLocal 3\nJump L1\n"
        "L0: StoreLocal 5\nConstI32 1\nStoreLocal 3\n"
        "L1: Frame\nLoadLocal 1\nUndefined\nCall 0\nPop\n"
        "LoadLocal 3\nJumpIfFalse L2\nLoadLocal 5\nEndFinally\nL2: ");
}

TEST_CASE("return goes through the finally block with its value", "[compiler][emit][exception]") {
  CHECK(code("function f(a, b) { try { return a(); } finally { b(); } }") ==
        "Frame\nLoadLocal 0\nUndefined\nCall 0\nStoreLocal 3\nConstI32 2\nStoreLocal 2\nJump L1\n"
        "L0: StoreLocal 4\nConstI32 1\nStoreLocal 2\n"
        "L1: Frame\nLoadLocal 1\nUndefined\nCall 0\nPop\n"
        "LoadLocal 2\nConstI32 2\nStrictEqual\nJumpIfFalse L2\nLoadLocal 3\nReturn\n"
        "L2: LoadLocal 4\nEndFinally\n");
}

TEST_CASE("leaving a finally block by a jump lets a cancel go on instead",
          "[compiler][emit][exception]") {
  const std::string text = code("function f(a) { try { a(); } finally { return 1; } }");
  CHECK(text.find("ConstI32 1\nUnwindCheck\nReturn\n") != std::string::npos);
  const Module module = compiled("function f(a) { try { a(); } finally { a(); } }");
  const FunctionInfo& function = function_named(module, "f");
  REQUIRE(function.handlers.size() == 2);
  CHECK(function.handlers[0].kind == Handler::Kind::Finally);
  CHECK(function.handlers[1].kind == Handler::Kind::FinallyBody);
}

TEST_CASE("an exit closes an iterator outside of the handlers it has left",
          "[compiler][emit][exception]") {
  const Module module =
      compiled("function f(a) { for (const x of a) { try { if (x) return x; a(); } catch {} } }");
  const FunctionInfo& function = function_named(module, "f");
  std::size_t catches = 0;
  for (const Handler& handler : function.handlers) {
    if (handler.kind == Handler::Kind::Catch && handler.depth == 3) ++catches;
  }
  CHECK(catches == 2);  // one on each side of the return
}

TEST_CASE("using disposes of its resource on every way out", "[compiler][emit][exception]") {
  const std::string text = code("function f(a) { using x = a(); a(x); }");
  CHECK(text.find("GetField @dispose\n") != std::string::npos);
  CHECK(text.find("LoadGlobal \"SuppressedError\"\n") != std::string::npos);
  CHECK(text.find("EndFinally\n") != std::string::npos);
}

TEST_CASE("nothing is emitted where control cannot get", "[compiler][emit][exception]") {
  CHECK(code("function f(a) { return a; a(); for (;;) a(); }") == "LoadLocal 0\nReturn\n");
  CHECK(code("function f(a) { try {} catch { a(); } }") == "Undefined\nReturn\n");
}
