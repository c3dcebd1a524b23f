// tests/unit/bytecode/loop_weights_test.cpp -- what calls and back-edges charge.
#include "bytecode/loop_weights.hpp"

#include <catch2/catch.hpp>

#include "assembled.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/register_op.hpp"

namespace heddle {
namespace {

TEST_CASE("without loops a call charges every instruction", "[bytecode][weights]") {
  const Module module =
      assembled("function main\nTrue\nJumpIfTrue end\nNull\nPop\nend:\nUndefined\nReturn\n");
  CHECK(LoopWeights{module.functions[0]}.entry() == 6);
}

TEST_CASE("an inner loop's instructions are its own", "[bytecode][weights]") {
  const Module module = assembled(R"(
    function main
      Null
      Pop
    outer:
      Null
      Pop
    inner:
      Null
      Pop
      True
      LoopIfTrue inner
      Null
      Pop
      Loop outer)");
  const LoopWeights weights{module.functions[0]};
  CHECK(weights.entry() == 2);
  CHECK(weights.of(2) == 5);
  CHECK(weights.of(4) == 4);
}

TEST_CASE("two back-edges to one place are one loop", "[bytecode][weights]") {
  const Module module = assembled(R"(
    function main
    top:
      True
      LoopIfTrue top
      Null
      Pop
      Loop top)");
  const LoopWeights weights{module.functions[0]};
  CHECK(weights.of(0) == 5);
  CHECK(weights.entry() == 1);  // never nothing
}

TEST_CASE("loops that overlap charge each instruction once", "[bytecode][weights]") {
  const Module module = assembled(R"(
    function main
    first:
      Null
    second:
      Pop
      True
      LoopIfTrue first
      Null
      Loop second)");
  const LoopWeights weights{module.functions[0]};
  CHECK(weights.of(0) == 1);
  CHECK(weights.of(1) == 5);
}

}  // namespace
}  // namespace heddle
