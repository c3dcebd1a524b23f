// tests/unit/bytecode/code_writer_test.cpp -- the specification of CodeWriter.
#include "bytecode/code_writer.hpp"

#include <catch2/catch.hpp>

#include "bytecode/instruction.hpp"

namespace heddle {
namespace {

TEST_CASE("operands follow the opcode in the order of its shape, little-endian",
          "[bytecode][writer]") {
  CodeWriter code;
  code.emit(StackOp::ConstI32, -2);
  code.emit(StackOp::CheckParameter, 1, 2, 3);
  FunctionInfo function;
  code.finish(function);
  const auto byte = [](StackOp op) { return static_cast<std::uint8_t>(op); };
  CHECK(function.code == std::vector<std::uint8_t>{byte(StackOp::ConstI32), 0xfe, 0xff, 0xff, 0xff,
                                                   byte(StackOp::CheckParameter), 1, 0, 2, 0, 3, 0,
                                                   0, 0});
}

TEST_CASE("a forward and a backward jump lead to their labels", "[bytecode][writer]") {
  CodeWriter code;
  const Label top = code.bind_here();
  const Label done = code.new_label();
  code.emit(StackOp::True);
  code.emit_jump(StackOp::JumpIfTrue, done);
  code.emit_jump(StackOp::Loop, top);
  code.bind(done);
  code.emit(StackOp::Undefined);
  code.emit(StackOp::Return);
  FunctionInfo function;
  code.finish(function);
  const Instruction jump = decode(function.code, 1);
  const Instruction loop = decode(function.code, jump.end);
  CHECK(jump.target(0) == loop.end);
  CHECK(loop.target(0) == 0);
}

TEST_CASE("the height is followed through calls and known again at a label", "[bytecode][writer]") {
  CodeWriter code;
  const Label other = code.new_label();
  code.emit(StackOp::Frame);
  code.emit(StackOp::LoadCallee);
  code.emit(StackOp::Undefined);
  code.emit(StackOp::ConstI32, 1);
  CHECK(code.depth() == 4);
  code.emit(StackOp::Call, 1);
  CHECK(code.depth() == 1);
  code.emit_jump(StackOp::JumpIfTrue, other);
  code.emit(StackOp::Null);
  code.emit(StackOp::Throw);
  CHECK_FALSE(code.is_reachable());
  code.bind(other);
  CHECK(code.is_reachable());
  CHECK(code.depth() == 0);
}

TEST_CASE("a handler finds the error above the slots it keeps", "[bytecode][writer]") {
  CodeWriter code;
  const Label target = code.new_label();
  const Label start = code.bind_here();
  code.emit(StackOp::Null);
  code.emit(StackOp::Throw);
  const Label end = code.bind_here();
  code.add_handler(Handler::Kind::Catch, start, end, target, 0);
  code.bind(target);
  CHECK(code.depth() == 1);
  code.emit(StackOp::Return);
  FunctionInfo function;
  code.finish(function);
  REQUIRE(function.handlers.size() == 1);
  CHECK(function.handlers[0].end == 2);
  CHECK(function.handlers[0].target == 2);
}

TEST_CASE("an empty protected range leaves no handler", "[bytecode][writer]") {
  CodeWriter code;
  const Label target = code.new_label();
  const Label start = code.bind_here();
  code.add_handler(Handler::Kind::Catch, start, start, target, 0);
  code.emit(StackOp::Undefined);
  code.emit(StackOp::Return);
  code.bind(target);
  code.emit(StackOp::Return);
  FunctionInfo function;
  code.finish(function);
  CHECK(function.handlers.empty());
}

TEST_CASE("a position makes one line entry for the instructions it covers", "[bytecode][writer]") {
  CodeWriter code;
  code.set_position(7);
  code.emit(StackOp::True);
  code.emit(StackOp::Pop);
  code.set_position(9);
  code.emit(StackOp::Undefined);
  code.set_position(9);
  code.emit(StackOp::Return);
  FunctionInfo function;
  code.finish(function);
  REQUIRE(function.lines.size() == 2);
  CHECK(function.lines[0].position == 7);
  CHECK(function.lines[1].offset == 2);
}

}  // namespace
}  // namespace heddle
