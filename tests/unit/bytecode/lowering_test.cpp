// tests/unit/bytecode/lowering_test.cpp -- what stack code becomes: small functions and their register code.
#include "bytecode/lowering.hpp"

#include <catch2/catch.hpp>

#include "assembled.hpp"
#include "bytecode/disassembler.hpp"
#include "bytecode/register_op.hpp"
#include "register_model.hpp"

namespace heddle {
namespace {

/// The listing of the last function, without its head line and the comments.
std::string lowered(std::string_view text, LoweringMode mode = LoweringMode::Optimized) {
  const VerifiedModule module = verified(text);
  const auto last = static_cast<std::uint32_t>(module.module().functions.size() - 1);
  const std::string listing = disassemble(module.module(), lower(module, last, mode));
  std::string out;
  bool is_comment = false;
  for (char c : listing.substr(listing.find('\n') + 1)) {
    is_comment = c == ';' || (is_comment && c != '\n');
    if (c == '\n') out.erase(out.find_last_not_of(' ') + 1);
    if (!is_comment) out.push_back(c);
  }
  return "\n" + out;
}

/// A function with two parameters, proven numbers, beside an empty body.
std::string with_numbers(std::string_view code, std::string_view head = "") {
  return "type N number\nfunction main\nUndefined\nReturn\nfunction f parameters=2 " +
         std::string{head} + "\nCheckParameter 0 N a\nCheckParameter 1 N b\n" + std::string{code};
}

TEST_CASE("operands come from locals, results go to locals", "[bytecode][lowering]") {
  CHECK(lowered(with_numbers(
            "LoadLocal 0\nLoadLocal 1\nAdd\nStoreLocal 0\nLoadLocal 0\nReturn\n")) == R"(
     0  CheckNumber r0, 0
     2  CheckNumber r1, 0
     4  AddN r0, r0, r1
     5  Return r0
)");
}

TEST_CASE("a store says what its value is proven to be", "[bytecode][lowering]") {
  const VerifiedModule module = verified(with_numbers(
      "LoadGlobal o\nConst \"text\"\nSetField x\nPop\nLoadGlobal o\nLoadLocal 0\nSetField x\nPop\n"
      "LoadGlobal o\nLoadGlobal v\nSetField x\nReturn\n"));
  const auto proven = [&](LoweringMode mode) {
    std::vector<int> kinds;
    for (const CacheSite& site : lower(module, 1, mode).caches) kinds.push_back(site.proven_kind);
    return kinds;
  };
  CHECK(proven(LoweringMode::Optimized) ==
        std::vector<int>{0, TypeCheck::kString, 0, TypeCheck::kNumber, 0, 0, 0});
}

TEST_CASE("a comparison is one instruction with its jump, negated for NaN as written",
          "[bytecode][lowering]") {
  CHECK(lowered(R"(
    function main locals=1
      LoadGlobal a
      LoadGlobal b
      Greater
      Not
      JumpIfFalse greater
      LoadGlobal a
      ConstI32 3
      Less
      JumpIfFalse greater
      Null
      Return
    greater:
      Undefined
      Return)") == R"(
     0  LoadGlobal r1, k4
     1  LoadGlobal r2, k5
     2  JumpIfLess r2, r1, -> 7
     3  LoadGlobal r1, k6
     4  JumpIfNotLessK r1, k1, -> 7
     5  LoadK r1, k2
     6  Return r1
     7  LoadK r1, k3
     8  Return r1
)");
}

constexpr std::string_view kCountingLoop = R"(
  function main locals=2
    ConstI32 0
    StoreLocal 0
    ConstI32 0
    StoreLocal 1
    Jump test
  body:
    LoadLocal 1
    LoadLocal 0
    Add
    StoreLocal 1
    LoadLocal 0
    Increment
    StoreLocal 0
  test:
    LoadLocal 0
    ConstI32 100
    Less
    LoopIfTrue body
    LoadLocal 1
    Return)";

TEST_CASE("a counting loop steps, compares and jumps in one instruction", "[bytecode][lowering]") {
  CHECK(lowered(kCountingLoop) == R"(
     0  LoadK r0, k1
     1  LoadK r1, k1
     2  Jump -> 7
     3  AddN r1, r1, r0
     4  AddLoopIfLessNK r0, k3, k2, -> 3
     6  Jump -> 9
     7  LoopIfLessK r0, k3, -> 3
     9  Return r1
)");
}

TEST_CASE("traced code does one stack instruction after the other", "[bytecode][lowering]") {
  const std::string_view sum =
      "function main\nConstI32 2\nConstI32 3\nConstI32 4\nMul\nAdd\nReturn\n";
  CHECK(lowered(sum, LoweringMode::Traced) == R"(
     0  LoadK r0, k1
     1  LoadK r1, k2
     2  LoadK r2, k3
     3  Mul r1, r1, r2
     4  Add r0, r0, r1
     5  Return r0
)");
  const VerifiedModule module = verified(sum);
  const RegisterCode code = lower(module, 0, LoweringMode::Traced);
  REQUIRE(code.trace.size() == 6);
  CHECK(code.trace[3].depth == 3);
  CHECK(code.trace[5].depth == 1);
  CHECK(lower(module, 0, LoweringMode::Optimized).trace.empty());
}

TEST_CASE("arguments are made in the registers of the call's window", "[bytecode][lowering]") {
  CHECK(lowered(R"(
    variable f function=f
    function main
      Undefined
      Return
    function f parameters=1
      Frame
      LoadModule f
      Undefined
      LoadLocal 0
      ConstI32 1
      Sub
      LoadThis
      Call 2
      StoreLocal 0
      LoadLocal 0
      Return)"
                "\n") == R"(
     0  LoadModule r2, 0
     1  SubK r4, r0, k2
     2  Move r5, this
     3  CallPlain r0, r4, 2, r2
     4  Return r0
)");
}

TEST_CASE("a dead-zone check merges with its load and goes where nothing can be wrong",
          "[bytecode][lowering]") {
  CHECK(lowered(R"(
    variable x
    function main locals=2
      Hole
      StoreLocal 0
      MakeCell 0
      CheckModule x
      LoadModule x
      StoreCell 0
      CheckCell 0 name
      LoadCell 0
      StoreLocal 1
      CheckLocal 1 name
      LoadLocal 1
      Return)") == R"(
     0  LoadK r0, k1
     1  MakeCell r0, r0
     2  LoadModuleChecked r2, 0
     3  StoreCell r0, r2
     4  LoadCell r1, r0
     5  Return r1
)");
}

TEST_CASE("a value that a store overwrites is saved before", "[bytecode][lowering]") {
  CHECK(lowered(with_numbers(
            "LoadLocal 0\nConstI32 7\nStoreLocal 0\nLoadLocal 0\nSub\nReturn\n")) == R"(
     0  CheckNumber r0, 0
     2  CheckNumber r1, 0
     4  Move r2, r0
     5  LoadK r0, k1
     6  SubN r2, r2, r0
     7  Return r2
)");
}

TEST_CASE("an increment whose old value is dropped costs one instruction", "[bytecode][lowering]") {
  CHECK(lowered(with_numbers(
            "LoadLocal 0\nToNumber\nDup\nIncrement\nStoreLocal 0\nPop\nLoadLocal 0\nReturn\n")) ==
        R"(
     0  CheckNumber r0, 0
     2  CheckNumber r1, 0
     4  AddNK r0, r0, k1
     5  Return r0
)");
}

TEST_CASE("a handler finds the slots that it keeps", "[bytecode][lowering]") {
  const VerifiedModule module = verified(R"(
    function main locals=1
      LoadThis
    start:
      LoadGlobal x
      StoreLocal 0
    end:
      Return
    caught:
      handler catch start end caught 1
      Pop
      Return)");
  const RegisterCode code = lower(module, 0, LoweringMode::Optimized);
  CHECK(disassemble(module.module(), code, 0) == "Move r1, this");
  REQUIRE(code.handlers.size() == 1);
  CHECK(code.handlers[0].start == 1);
  CHECK(code.handlers[0].end == 2);
  CHECK(code.handlers[0].target == 3);
  CHECK(code.handlers[0].error == 2);
}

TEST_CASE("a handler whose range is never reached is left out", "[bytecode][lowering]") {
  const VerifiedModule module = verified(R"(
    function main
      Undefined
      Return
    start:
      Null
      Throw
    end:
      handler catch start end end 0
      Return)");
  CHECK(lower(module, 0, LoweringMode::Optimized).handlers.empty());
}

TEST_CASE("only a local that may be read unset is set at entry", "[bytecode][lowering]") {
  CHECK(lowered("function main locals=2\nLoadLocal 1\nReturn\n") == R"(
     0  LoadK r1, k1
     1  Return r1
)");
}

TEST_CASE("checks that the types prove are left out", "[bytecode][lowering]") {
  CHECK(lowered(with_numbers("LoadLocal 0\nConstI32 1\nAdd\nCheckType N sum\nReturn\n")) == R"(
     0  CheckNumber r0, 0
     2  CheckNumber r1, 0
     4  AddNK r2, r0, k1
     5  Return r2
)");
}

// -- what both modes must agree on, with the model as the judge

std::vector<std::string> log_of(const VerifiedModule& module, LoweringMode mode) {
  const RegisterCode code = lower(module, 0, mode);
  return model::RegisterModel{module.module(), code, 3, 100}.run({});
}

TEST_CASE("a value above its place survives a call below it", "[bytecode][lowering]") {
  const VerifiedModule module = verified(R"(
    function main locals=1
      LoadThis
      LoadGlobal value
      SetField name
      Frame
      LoadThis
      LoadThis
      Call 0
      StoreLocal 0
      Return)");
  CHECK(log_of(module, LoweringMode::Optimized) == log_of(module, LoweringMode::Traced));
}

TEST_CASE("a local that becomes a cell leaves its value to who has loaded it",
          "[bytecode][lowering]") {
  const VerifiedModule module = verified(R"(
    function main locals=1
      ConstI32 5
      StoreLocal 0
      LoadLocal 0
      MakeCell 0
      StoreGlobal name
      LoadCell 0
      Return)"
                                         "\n");
  CHECK(log_of(module, LoweringMode::Optimized) == log_of(module, LoweringMode::Traced));
}

TEST_CASE("a jump of more than 16 bits leaves its comparison", "[bytecode][lowering]") {
  std::string text = "function main\nLoadGlobal x\nConstI32 3\nLess\nJumpIfFalse end\n";
  for (int i = 0; i < 20'000; ++i) text += "UnwindCheck\nUnwindCheck\n";
  text += "end:\nUndefined\nReturn\n";
  const VerifiedModule module = verified(text);
  const RegisterCode code = lower(module, 0, LoweringMode::Optimized);
  CHECK(disassemble(module.module(), code, 1).substr(0, 24) == "JumpIfLessK r0, k1, -> 3");
  CHECK(disassemble(module.module(), code, 2) == "Jump -> 40003");
}

}  // namespace
}  // namespace heddle
