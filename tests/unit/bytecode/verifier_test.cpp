// tests/unit/bytecode/verifier_test.cpp -- what verification accepts, and the facts it finds.
#include "bytecode/verifier.hpp"

#include <catch2/catch.hpp>

#include "assembled.hpp"

namespace heddle {
namespace {

/// Kind of local `index` at the start of the last block of function 0.
SlotKind local_at_end(const VerifiedModule& module, std::size_t index) {
  const FunctionFacts& facts = module.facts(0);
  return facts.slots[facts.blocks.back().first_slot + index].kind();
}

TEST_CASE("a local that holds numbers on all paths is a number, also around a loop",
          "[bytecode][types]") {
  const auto module = verified(R"(
    function main locals=1
      ConstI32 0
      StoreLocal 0
    top:
      LoadLocal 0
      Increment
      StoreLocal 0
      LoadLocal 0
      Const 10
      Less
      LoopIfTrue top
      Jump end
    end:
      Undefined
      Return)");
  CHECK(local_at_end(module, 0) == SlotKind::Number);
}

TEST_CASE("paths that disagree make a local any value", "[bytecode][types]") {
  const auto module = verified(R"(
    function main locals=1
      ConstI32 0
      StoreLocal 0
      True
      JumpIfTrue end
      Const "text"
      StoreLocal 0
    end:
      Undefined
      Return)");
  CHECK(local_at_end(module, 0) == SlotKind::Any);
}

TEST_CASE("arithmetic on unproven values proves nothing, beside a number it does",
          "[bytecode][types]") {
  const auto module = verified(R"(
    variable x
    function main locals=3
      LoadModule x
      LoadModule x
      Sub
      StoreLocal 0
      LoadModule x
      ConstI32 1
      Sub
      StoreLocal 1
      LoadModule x
      ConstI32 1
      Add
      StoreLocal 2
      Jump end
    end:
      Undefined
      Return)");
  CHECK(local_at_end(module, 0) == SlotKind::Any);
  CHECK(local_at_end(module, 1) == SlotKind::Number);
  CHECK(local_at_end(module, 2) == SlotKind::Any);
}

TEST_CASE("a checked parameter has the type of its check", "[bytecode][types]") {
  const auto module = verified(R"(
    type N number
    type U number undefined
    function main
      Undefined
      Return
    function f parameters=2
      CheckParameter 0 N a
      CheckParameter 1 U b
      Jump end
    end:
      Undefined
      Return)");
  const FunctionFacts& facts = module.facts(1);
  CHECK(facts.slots[facts.blocks.back().first_slot].kind() == SlotKind::Number);
  CHECK(facts.slots[facts.blocks.back().first_slot + 1].kind() == SlotKind::Any);
}

TEST_CASE("a handler sees a local as any instruction of its range may leave it",
          "[bytecode][types]") {
  const auto module = verified(R"(
    variable x
    function main locals=2
      ConstI32 0
      StoreLocal 0
      ConstI32 0
      StoreLocal 1
    a:
      Const "text"
      StoreLocal 0
      LoadModule x
      Pop
      ConstI32 5
      StoreLocal 0
      Const "last"
      StoreLocal 1
    b:
      Undefined
      Return
    caught:
      handler catch a b caught 0
      Return)");
  CHECK(local_at_end(module, 0) == SlotKind::Any);
  CHECK(local_at_end(module, 1) == SlotKind::Number);  // its store is the range's last instruction
}

TEST_CASE("a dead-zone check proves a local and a cell, for good", "[bytecode][holes]") {
  verified(R"(
    variable x
    function main locals=2
      Hole
      StoreLocal 0
      LoadModule x
      JumpIfTrue set
      Undefined
      StoreLocal 0
    set:
      CheckLocal 0 name
      LoadLocal 0
      Pop
      Hole
      StoreLocal 1
      MakeCell 1
      CheckCell 1 name
      LoadCell 1
      Return)");
}

TEST_CASE("a captured cell is read after a check or a store, or if it came initialised",
          "[bytecode][holes]") {
  verified(R"(
    function main locals=2
      Hole
      StoreLocal 0
      MakeCell 0
      MakeCell 1
      Closure f
      Return
    function f
      capture local 0 cell
      capture local 0 cell
      capture local 1 cell initialised
      CheckCaptureCell 0 name
      LoadCaptureCell 0
      Pop
      Null
      StoreCaptureCell 1
      LoadCaptureCell 1
      Pop
      LoadCaptureCell 2
      Return)");
}

TEST_CASE("the iteration sequence of stack_ops.def is accepted", "[bytecode][verifier]") {
  const auto module = verified(R"(
    variable list
    function main locals=1
      Frame
      LoadModule list
      GetIterator ready
      Call 0
      CheckObject
      Dup
      GetField next
    ready:
      Frame
      RotateDown3
    again:
      IteratorNext done bind
      CheckObject
      Dup
      GetField done
      JumpIfTrue last
      GetField value
    bind:
      StoreLocal 0
      Loop again
    last:
      Pop
    done:
      Pop
      Pop
      Pop
      Undefined
      Return)");
  CHECK(module.facts(0).max_depth == 5);
}

TEST_CASE("a finally block keeps its error and throws it on", "[bytecode][verifier]") {
  verified(R"(
    function main locals=1
    a:
      Null
      Throw
    b:
      handler finally a b caught 0
    caught:
      StoreLocal 0
      LoadLocal 0
      EndFinally)");
}

TEST_CASE("only locals that may be read before a store need their undefined", "[bytecode][facts]") {
  const auto module = verified(R"(
    variable x
    function main locals=3
      LoadModule x
      JumpIfTrue set
      ConstI32 1
      StoreLocal 0
    set:
      LoadLocal 0
      StoreLocal 1
      LoadLocal 1
      Return)");
  CHECK(module.facts(0).read_unset == std::vector<std::uint16_t>{0});
}

TEST_CASE("code that no path reaches is accepted as it is", "[bytecode][verifier]") {
  const auto module = verified("function main\nUndefined\nReturn\nPop\nPop\nUndefined\nReturn\n");
  CHECK(module.facts(0).blocks.size() == 1);
}

TEST_CASE("a rest parameter is an array that a call may spread", "[bytecode][types]") {
  verified(R"(
    function main
      Undefined
      Return
    function f parameters=1 rest
      Frame
      LoadCallee
      Undefined
      LoadLocal 0
      CallSpread
      Return)");
}

}  // namespace
}  // namespace heddle
