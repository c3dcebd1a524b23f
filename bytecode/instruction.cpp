#include "bytecode/instruction.hpp"

#include "base/assert.hpp"

namespace heddle {
namespace {

constexpr bool widths_agree() {
  for (const StackOpInfo& op : kStackOps) {
    std::size_t bytes = 0;
    for (OperandKind kind : operands_of(op.shape)) bytes += width(kind);
    if (bytes != operand_bytes(op.shape)) return false;
  }
  return true;
}
static_assert(widths_agree(), "operands_of() and operand_bytes() describe the same bytes");

/// Slots taken by a row whose operand decides.
std::uint32_t variable_pops(const Instruction& instruction) {
  constexpr std::uint32_t kFrameCalleeThis = 3;
  switch (instruction.op) {
    case StackOp::Concat:
    case StackOp::NewArray:
      return instruction.operands[0];
    case StackOp::ObjectRest:
      return 1 + instruction.operands[0];
    case StackOp::NativeCall:
      return instruction.operands[1];
    case StackOp::Call:
    case StackOp::CallAwait:
    case StackOp::New:
    case StackOp::CallSuper:
      return kFrameCalleeThis + instruction.operands[0];
    default:
      panic("no rule for the pops of {}", info(instruction.op).name);
  }
}

}  // namespace

bool is_whole_instruction(std::span<const std::uint8_t> code, std::size_t offset) {
  if (offset >= code.size() || code[offset] >= kStackOps.size()) return false;
  return operand_bytes(kStackOps[code[offset]].shape) < code.size() - offset;
}

Instruction decode(std::span<const std::uint8_t> code, std::size_t offset) {
  HEDDLE_DCHECK(is_whole_instruction(code, offset));
  Instruction instruction;
  instruction.op = static_cast<StackOp>(code[offset]);
  instruction.offset = static_cast<std::uint32_t>(offset);
  std::size_t at = offset + 1;
  std::size_t index = 0;
  for (OperandKind kind : operands_of(info(instruction.op).shape)) {
    std::uint32_t operand = 0;
    for (std::size_t byte = 0; byte < width(kind); ++byte) {
      operand |= static_cast<std::uint32_t>(code[at++]) << (8 * byte);
    }
    instruction.operands[index++] = operand;
  }
  instruction.end = static_cast<std::uint32_t>(at);
  return instruction;
}

StackEffect stack_effect(const Instruction& instruction) {
  const StackOpInfo& op = info(instruction.op);
  StackEffect effect;
  effect.pops =
      op.pops == kVariable ? variable_pops(instruction) : static_cast<std::uint32_t>(op.pops);
  effect.pushes = static_cast<std::uint32_t>(op.pushes);
  switch (instruction.op) {  // jumps that leave another height than falling through does
    case StackOp::GetIterator:
      effect.jump_pushes = {2, 0};
      break;
    case StackOp::IteratorNext:
      effect.jump_pushes = {3, 4};
      break;
    case StackOp::IteratorClose:
      effect.jump_pushes = {0, 0};
      break;
    default:
      effect.jump_pushes = {effect.pushes, effect.pushes};
  }
  return effect;
}

}  // namespace heddle
