// tests/unit/bytecode/verify_rules_test.cpp -- one module to refuse for each rule of verify_rules.def.
#include <catch2/catch.hpp>

#include <fmt/format.h>

#include <algorithm>

#include "bytecode/assembler.hpp"
#include "bytecode/verifier.hpp"

namespace heddle {
namespace {

using enum VerifyRule;

struct Refused {
  VerifyRule rule;
  std::string text;
};

std::string repeat(std::string_view text, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

/// The body of a module without anything else.
std::string body(std::string_view code, std::string_view head = "") {
  return fmt::format("function main {}\n{}\n", head, code);
}
const std::string kEnd = "Undefined\nReturn\n";
/// A second function beside an empty body.
std::string second(std::string_view code, std::string_view head = "") {
  return body(kEnd) + fmt::format("function f {}\n{}\n", head, code);
}
/// A body that makes a closure of f, with code before it and a head for f.
std::string capturing(std::string_view code, std::string_view capture) {
  return body(fmt::format("{}\nClosure f\nReturn", code), "locals=1") +
         fmt::format("function f\ncapture {}\n{}", capture, kEnd);
}

std::vector<Refused> tables() {
  return {
      {EntryFunction, body(kEnd, "parameters=1")},
      {NameIndex, "variable #99\n" + body(kEnd)},
      {KeyList, "keys K #99\n" + body(kEnd)},
      {TableSize, repeat("variable x\n", 32'768) + body(kEnd)},
      {FunctionFlags, second(kEnd, "derived")},
      {ParameterCount, second(kEnd, "rest")},
      {ClassConstructor, "class C constructor=f\n" + second(kEnd)},
      {ClassBase, "class C constructor=f base=C\n" + second(kEnd, "constructor")},
      {ClassFields, "class C constructor=f fields=x,x\n" + second(kEnd, "constructor")},
      {FieldType, "class C constructor=f fields=x:#5\n" + second(kEnd, "constructor")},
      {TypeTable, "type T class=#5\n" + body(kEnd)},
      {ImportTable, "import 3 name local\n" + body(kEnd)},
      {ExportTable, "export variable name 0\n" + body(kEnd)},
      {CaptureTable, second("capture this cell\n" + kEnd)},
      {HoistedVariable, "variable f function=main\n" + second(kEnd)},
      {LineTable, body("position 1\nposition 2\n" + kEnd)},
  };
}

std::vector<Refused> code() {
  return {
      {Opcode, body("byte 255")},
      {CodeEnd, body("Undefined\nPop")},
      {InstructionLimit, body(repeat("Undefined\nPop\n", 32'768) + kEnd)},
      {SlotLimit, body(kEnd, "locals=4089")},
      {SideWords, body(repeat("ConstI32 1\nPop\n", 32'001) + kEnd)},
      {ConstantOperand, body("Const @iterator\nReturn")},
      {NameOperand, body("Undefined\nGetField #99\nReturn")},
      {LocalOperand, body("LoadLocal 0\nReturn")},
      {CaptureOperand, body("LoadCapture 0\nReturn")},
      {VariableOperand, body("LoadModule #0\nReturn")},
      {ImportOperand, body("LoadImport #0\nReturn")},
      {FunctionOperand, body("Closure main\nReturn")},
      {ClassOperand, body("Undefined\nNewClass #0\nReturn")},
      {KeysOperand, body("NewObject #0\nReturn")},
      {TypeOperand, body("Undefined\nCheckType #0 name\nReturn")},
      {NativeOperand, body("NativeCall MathSqrt 0\nReturn")},
      {MemberOperand,
       body("NewObject k\nUndefined\nDefineAccessor name method\nReturn") + "keys k\n"},
      {JumpTarget, body("Jump #100\n" + kEnd)},
      {JumpForward, body("top:\nJump top")},
      {LoopBackward, body("Loop next\nnext:\n" + kEnd)},
      {AsyncOnly, body("Undefined\nAwait\nReturn")},
      {ThisInArrow, second("LoadThis\nReturn", "arrow")},
      {CaptureMode, second("capture local 0 value\nLoadCaptureCell 0\nReturn")},
      {HandlerKind, body("a:\nUndefined\nb:\nReturn\nhandler finally_body a b a 1")},
      {HandlerRange, body("a:\nUndefined\nb:\nReturn\nhandler catch a a b 0")},
      {HandlerTarget, body("a:\nUndefined\nb:\nReturn\nhandler catch a b a 0")},
      {HandlerNesting, body("a:\nUndefined\nb:\nPop\nc:\nUndefined\nReturn\nd:\nReturn\nhandler "
                            "catch a d d 0\nhandler catch a c d 0")},
  };
}

std::vector<Refused> flow() {
  return {
      {StackHeight, body("Pop\n" + kEnd)},
      {KeptSlots, body("Null\na:\nPop\nNull\nThrow\nb:\nReturn\nhandler catch a b b 1")},
      {JoinHeight, body("True\nJumpIfTrue a\nNull\na:\n" + kEnd)},
      {JoinKinds, body("True\nJumpIfTrue a\nFrame\nJump b\na:\nNull\nb:\nPop\n" + kEnd)},
      {PlainValue, body("Hole\nReturn")},
      {FrameSlot, body("Null\nNull\nNull\nCall 0\nReturn")},
      {HoleAsThis, body("Frame\nNull\nNull\nNew 0\nReturn")},
      {ReadableLocal, body("Hole\nStoreLocal 0\nLoadLocal 0\nReturn", "locals=1")},
      {CellInLocal, body("LoadCell 0\nReturn", "locals=1")},
      {FullCell, body("Hole\nStoreLocal 0\nMakeCell 0\nLoadCell 0\nReturn", "locals=1")},
      {FullCapture, second("capture local 0 cell\nLoadCaptureCell 0\nReturn")},
      {BoxableLocal, body("MakeCell 0\nMakeCell 0\n" + kEnd, "locals=1")},
      {ClosureCaptures, capturing("", "local 0 cell")},
      {ArrayOperand, body("Null\nArrayPushHole\nReturn")},
      {ClassOnStack, body("Null\nFinishClass\nReturn")},
      {ClassOnStack, body("Null\nNull\nNameClass\nReturn")},
      {FinallyError, body("Null\nEndFinally")},
      {LiteralOperand, body("Null\nNull\nCopyProperties\nReturn")},
      {AnalysisEffort, body(repeat("True\nJumpIfTrue #0\n", 20'000) + kEnd, "locals=4000")},
  };
}

Module assembled(const std::string& text) {
  auto module = assemble(text);
  INFO((module ? std::string{} : module.error()));
  REQUIRE(module.has_value());
  return std::move(*module);
}

std::vector<Refused> all() {
  std::vector<Refused> cases = tables();
  for (const auto& more : {code(), flow()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

TEST_CASE("every rule has a module that it refuses", "[bytecode][verifier]") {
  const std::vector<Refused> cases = all();
  for (const VerifyRuleInfo& rule : verify_rules()) {
    INFO(rule.name);
    CHECK(std::any_of(cases.begin(), cases.end(),
                      [&](const Refused& c) { return c.rule == rule.rule; }));
  }
}

TEST_CASE("each refused module names its rule", "[bytecode][verifier]") {
  for (const Refused& refused : all()) {
    INFO(info(refused.rule).name);
    const auto verified = verify(assembled(refused.text));
    REQUIRE_FALSE(verified.has_value());
    CHECK(info(verified.error().rule).name == info(refused.rule).name);
  }
}

TEST_CASE("without its rule a refused module is accepted or fails otherwise",
          "[bytecode][verifier]") {
  for (const Refused& refused : all()) {
    INFO(info(refused.rule).name);
    const auto error = verify_without(assembled(refused.text), refused.rule);
    CHECK((!error || error->rule != refused.rule));
  }
}

TEST_CASE("more that is refused: fields, captures, holes, cells and errors in the wrong places",
          "[bytecode][verifier]") {
  const std::vector<Refused> cases = {
      {ClosureCaptures, capturing("MakeCell 0", "local 0 value")},
      {ClosureCaptures, capturing("Hole\nStoreLocal 0\nMakeCell 0", "local 0 cell initialised")},
      {ClosureCaptures, capturing("Hole\nStoreLocal 0", "local 0 value")},
      {ClosureCaptures, capturing("", "local 7 value")},
      {ClosureCaptures, capturing("", "capture 0 value")},
      {ReadableLocal, body("MakeCell 0\nLoadLocal 0\nReturn", "locals=1")},
      {ReadableLocal, body("True\nJumpIfTrue a\nMakeCell 0\na:\nLoadLocal 0\nReturn", "locals=1")},
      {ReadableLocal,
       body("True\nJumpIfTrue a\nHole\nStoreLocal 0\na:\nLoadLocal 0\nReturn", "locals=1")},
      {PlainValue, body("Frame\nDup\nReturn")},
      {PlainValue, body("Frame\nStoreLocal 0\n" + kEnd, "locals=1")},
      {PlainValue, body("MakeCell 0\nHole\nStoreCell 0\n" + kEnd, "locals=1")},
      {PlainValue, body("a:\nNull\nThrow\nb:\nReturn\nhandler finally a b b 0")},
      {PlainValue, "variable x\n" + body("Hole\nStoreModule x\n" + kEnd)},
      {ArrayOperand, body("Frame\nNull\nNull\nNull\nCallSpread\nReturn")},
      {KeptSlots, body("a:\nNull\nThrow\nb:\nReturn\nhandler catch a b b 1")},
      {JoinKinds, body("True\nJumpIfTrue a\nHole\nJump b\na:\nNull\nb:\nPop\n" + kEnd)},
      {EntryFunction, "variable x\n"},
      {ClassFields, "class C constructor=f statics=x,x\n" + second(kEnd, "constructor")},
      {FieldType, "class C constructor=f statics=x:#5\n" + second(kEnd, "constructor")},
      {FieldType, "class C constructor=f statics=x:assigned\n" + second(kEnd, "constructor")},
  };
  for (const Refused& refused : cases) {
    INFO(refused.text);
    const auto verified = verify(assembled(refused.text));
    REQUIRE_FALSE(verified.has_value());
    CHECK(info(verified.error().rule).name == info(refused.rule).name);
  }
}

TEST_CASE("an error says where, what and why", "[bytecode][verifier]") {
  const auto verified = verify(assembled(second("Undefined\nPop\nPop\n" + kEnd)));
  CHECK(verified.error().message() ==
        "function 1, offset 2: Pop takes 1 operands of 0 (StackHeight: an instruction finds the "
        "operands it takes)");
}

}  // namespace
}  // namespace heddle
