// tests/unit/compiler/emit_iteration_test.cpp -- the iterator protocol.
#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("a for-of loop over a built-in source makes no calls", "[compiler][emit][iteration]") {
  CHECK(
      statement_code("for (const x of a) b += x;") ==
      "Frame\nLoadLocal 0\nGetIterator L0\nCall 0\nCheckObject\nDup\nGetField \"next\"\n"
      "L0: Frame\nRotateDown3\n"
      "L1: IteratorNext L4 L2\nCheckObject\nDup\nGetField \"done\"\nJumpIfTrue L3\n"
      "GetField \"value\"\n"
      "L2: StoreLocal 3\nLoadLocal 1\nLoadLocal 3\nAdd\nStoreLocal 1\nLoop L1\n"
      "L3: Pop\nL4: Pop\nPop\nPop\nJump L8\n"
      "L5: RotateDown4\nIteratorClose L6\nCall 0\nPop\nL6: EndFinally\nL7: Pop\nEndFinally\nL8: ");
}

TEST_CASE("an error in a turn closes the iterator, an error of the iterator does not",
          "[compiler][emit][iteration]") {
  const Module module = compiled("function f(a) { for (const x of a) x(); }");
  const FunctionInfo& function = function_named(module, "f");
  REQUIRE(function.handlers.size() == 2);
  CHECK(function.handlers[0].kind == Handler::Kind::Finally);
  CHECK(function.handlers[0].depth == 3);
  CHECK(decode(function.code, function.handlers[0].start).op == StackOp::StoreLocal);
  CHECK(function.handlers[1].kind == Handler::Kind::Catch);
}

TEST_CASE("break closes the iterator behind the loop, where its handler does not reach",
          "[compiler][emit][iteration]") {
  const std::string text = statement_code("for (const x of a) if (x) break;");
  CHECK(text.find("LoadLocal 3\nJumpIfTrue L5\nLoop L1\n") != std::string::npos);
  CHECK(text.find("L5: IteratorClose L6\nCall 0\nCheckObject\nPop\n") != std::string::npos);
}

TEST_CASE("return closes the iterators it leaves, from the inside outwards",
          "[compiler][emit][iteration]") {
  const std::string text =
      code("function f(a) { for (const x of a) for (const y of x) return y; }");
  const std::string close = "IteratorClose";
  const std::size_t inner = text.find("RotateDown4\n" + close);
  REQUIRE(inner != std::string::npos);
  const std::size_t outer = text.find("RotateDown4\n" + close, inner + 1);
  CHECK(outer < text.find("Return\n"));
}

TEST_CASE("a pattern asks only for what it binds", "[compiler][emit][iteration]") {
  const std::string text = statement_code("const [x] = a;");
  CHECK(text.find("L2: Undefined\nL3: StoreLocal 3\nIteratorClose L4\n") != std::string::npos);
  CHECK(text.find("EndFinally") == std::string::npos);  // storing to a local cannot fail
}

TEST_CASE("for-in walks a list of keys and closes nothing", "[compiler][emit][iteration]") {
  const std::string text = statement_code("for (const k in a) b(k);");
  CHECK(text.starts_with("Frame\nLoadLocal 0\nDup\nTypeof\nConst \"object\"\n"));
  CHECK(text.find("IteratorClose") == std::string::npos);
}

TEST_CASE("each turn of for-in asks whether its key is still there",
          "[compiler][emit][iteration]") {
  CHECK(statement_code("for (const k in a) b(k);").find("Dup\nLoadLocal 4\nIn\n") !=
        std::string::npos);
}

TEST_CASE("for await awaits next and return", "[compiler][emit][iteration]") {
  const std::string text = code("async function f(a) { for await (const x of a) if (x) break; }");
  CHECK(text.find("LoadLocal 2\nCallAwait 0\nCheckObject\nDup\nGetField \"done\"\n") !=
        std::string::npos);
  CHECK(text.find("GetField \"return\"\n") != std::string::npos);
}
