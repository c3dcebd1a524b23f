// Lowering of comparisons, jumps and loops.

#include "bytecode/lowerer.hpp"

namespace heddle {
namespace {

using enum RegisterOp;

/// A jump over the two words of the back-edge behind it.
constexpr int kOverBackEdge = 2;

/// What a condition is with its operands exchanged.
Condition mirrored(Condition condition) {
  switch (condition) {
    case Condition::Less:
      return Condition::Greater;
    case Condition::LessEqual:
      return Condition::GreaterEqual;
    case Condition::Greater:
      return Condition::Less;
    case Condition::GreaterEqual:
      return Condition::LessEqual;
    case Condition::Equal:
    case Condition::NotEqual:
      return condition;
  }
  return condition;
}

bool is_equality(Condition condition) {
  return condition == Condition::Equal || condition == Condition::NotEqual;
}

/// "Not" forms are the exact opposite, also for NaN: !(a < b) is not a >= b.
RegisterOp constant_jump(Condition condition, bool when) {
  switch (condition) {
    case Condition::Less:
      return when ? JumpIfLessK : JumpIfNotLessK;
    case Condition::LessEqual:
      return when ? JumpIfLessEqualK : JumpIfNotLessEqualK;
    case Condition::Greater:
      return when ? JumpIfGreaterK : JumpIfNotGreaterK;
    case Condition::GreaterEqual:
      return when ? JumpIfGreaterEqualK : JumpIfNotGreaterEqualK;
    case Condition::Equal:
      return when ? JumpIfEqualK : JumpIfNotEqualK;
    case Condition::NotEqual:
      return when ? JumpIfNotEqualK : JumpIfEqualK;
  }
  return JumpIfEqualK;
}

/// For Less, LessEqual, Equal and NotEqual.
RegisterOp register_jump(Condition condition, bool when) {
  switch (condition) {
    case Condition::Less:
      return when ? JumpIfLess : JumpIfNotLess;
    case Condition::LessEqual:
      return when ? JumpIfLessEqual : JumpIfNotLessEqual;
    case Condition::Equal:
      return when ? JumpIfEqual : JumpIfNotEqual;
    default:
      return when ? JumpIfNotEqual : JumpIfEqual;
  }
}

RegisterOp value_op(Condition condition) {
  switch (condition) {
    case Condition::Less:
      return Less;
    case Condition::LessEqual:
      return LessEqual;
    case Condition::Equal:
      return StrictEqual;
    default:
      return StrictNotEqual;
  }
}

}  // namespace

std::size_t Lowerer::block_of(const Instruction& jump, std::size_t index) const {
  return map_.block_index(static_cast<std::uint32_t>(jump.target(index)));
}

std::optional<Lowerer::Branch> Lowerer::take_branch() {
  const std::uint32_t before = taken_end_;
  bool when = true;
  for (auto next = peek(); next; next = peek()) {
    take(*next);
    switch (next->op) {
      case StackOp::Not:
        when = !when;
        continue;
      case StackOp::JumpIfFalse:
        return Branch{*next, !when};
      case StackOp::JumpIfTrue:
      case StackOp::LoopIfTrue:
        return Branch{*next, when};
      default:
        break;
    }
    break;
  }
  taken_end_ = before;
  return std::nullopt;
}

void Lowerer::comparison(Condition condition) {
  if (const auto branch = take_branch()) return branch_on_comparison(condition, *branch);
  const bool exchanges = condition == Condition::Greater || condition == Condition::GreaterEqual;
  if (exchanges) {
    stack_.rotate_down(1);
    condition = mirrored(condition);
  }
  binary(value_op(condition));
}

void Lowerer::branch_on_comparison(Condition condition, const Branch& branch) {
  stack_.settle(0, stack_.size() - 2);
  bool right_is_number = is_number(0);
  if (stack_.constant(stack_.size() - 2) != nullptr) {  // constants to the right
    if (stack_.constant(stack_.size() - 1) != nullptr) {
      stack_.settle(stack_.size() - 2, stack_.size() - 1);
    } else {
      stack_.rotate_down(1);
      condition = mirrored(condition);
      right_is_number = true;  // a constant compares with < only if it is a number
    }
  }
  const bool fits_constant = is_equality(condition) ? stack_.constant(stack_.size() - 1) != nullptr
                                                    : is_number_constant(0);
  if (!fits_constant) stack_.load(1);
  if (!is_loop(branch.jump.op)) {
    compare_and_jump(condition, branch.when, &branch.jump);
  } else if (!branch.when || !compare_and_loop(condition, right_is_number, branch.jump)) {
    compare_and_jump(condition, !branch.when, nullptr);
    emit_back_edge(branch.jump);
  }
  stack_.pop(2);
}

/// Jumps to `jump`'s target, or over a back-edge if there is none.
void Lowerer::compare_and_jump(Condition condition, bool when, const Instruction* jump) {
  const std::size_t right = stack_.size() - 1, left = right - 1;
  const bool has_constant = stack_.constant(right) != nullptr;
  int a = stack_.reg(left), b = 0;
  RegisterOp op{};
  if (has_constant) {
    b = stack_.side_index(right).index;
    op = constant_jump(condition, when);
  } else {
    b = stack_.reg(right);
    if (condition == Condition::Greater || condition == Condition::GreaterEqual) {
      std::swap(a, b);
      condition = mirrored(condition);
    }
    op = register_jump(condition, when);
  }
  if (jump == nullptr) return writer_.emit(op, a, b, kOverBackEdge);
  if (compare_jumps_ == CompareJumps::Fused)
    return writer_.emit_compare_jump(op, a, b, block_of(*jump));
  // Over an unconditional jump, which reaches everything.
  writer_.emit(has_constant ? constant_jump(condition, !when) : register_jump(condition, !when), a,
               b, 1);
  writer_.emit_jump(RegisterOp::Jump, 0, block_of(*jump));
}

/// false: there is no such instruction.
bool Lowerer::compare_and_loop(Condition condition, bool right_is_number, const Instruction& loop) {
  const std::size_t right = stack_.size() - 1, left = right - 1;
  const std::size_t target = block_of(loop);
  const std::uint32_t weight = weights_.of(static_cast<std::uint32_t>(loop.target(0)));
  if (stack_.constant(right) != nullptr) {
    const int k = stack_.side_index(right).index;
    if (condition == Condition::Less) {
      if (const auto step = take_step(stack_.reg(left))) {
        writer_.emit_loop(AddLoopIfLessNK, stack_.reg(left), k, step->index, target, weight);
      } else {
        writer_.emit_loop(LoopIfLessK, stack_.reg(left), k, 0, target, weight);
      }
      return true;
    }
    if (condition != Condition::LessEqual) return false;
    writer_.emit_loop(LoopIfLessEqualK, stack_.reg(left), k, 0, target, weight);
    return true;
  }
  const int a = stack_.reg(left), b = stack_.reg(right);
  switch (condition) {
    case Condition::Less:
      if (const auto step = right_is_number && a != b ? take_step(a) : std::nullopt) {
        writer_.emit_loop(AddLoopIfLessN, a, b, step->index, target, weight);
      } else {
        writer_.emit_loop(LoopIfLess, a, b, 0, target, weight);
      }
      return true;
    case Condition::LessEqual:
      writer_.emit_loop(LoopIfLessEqual, a, b, 0, target, weight);
      return true;
    case Condition::Greater:
      writer_.emit_loop(LoopIfLess, b, a, 0, target, weight);
      return true;
    case Condition::GreaterEqual:
      writer_.emit_loop(LoopIfLessEqual, b, a, 0, target, weight);
      return true;
    default:
      return false;
  }
}

/// The instruction just written, if it is `local += k` on a proven number: the loop does it too.
std::optional<SideIndex> Lowerer::take_step(int local) {
  const auto last = writer_.last_instruction(block_start_);
  const bool is_step = last && last->op() == AddNK && last->a() == local && last->b() == local &&
                       local < function_.local_count;
  if (!is_step) return std::nullopt;
  writer_.remove_last_instruction();
  return SideIndex{last->c()};
}

// `for (..; i < n; i++)`: the code falls from the step into the block of the condition, where the
// first turn enters. The step takes a condition of its own; the first turn keeps the other.
void Lowerer::fuse_counting_loop(std::uint32_t offset) {
  if (handlers_.innermost(offset) != handlers_.innermost(block_offset_)) return;
  std::array<Instruction, 4> code;  // LoadLocal i; LoadLocal n or a number; Less; LoopIfTrue
  for (Instruction& instruction : code) {
    const bool is_here =
        offset < function_.code.size() && (&instruction == &code[0] || !map_.is_block(offset));
    if (!is_here) return;
    instruction = decode(function_.code, offset);
    offset = instruction.end;
  }
  const auto& [load, bound, less, loop] = code;
  const bool is_loop =
      load.op == StackOp::LoadLocal && less.op == StackOp::Less && loop.op == StackOp::LoopIfTrue;
  if (!is_loop) return;
  const int local = static_cast<int>(load.operands[0]);
  const std::size_t target = block_of(loop);
  const std::uint32_t weight = weights_.of(static_cast<std::uint32_t>(loop.target(0)));
  if (const auto number = number_of(bound)) {
    const auto step = take_step(local);
    if (!step) return;
    writer_.emit_loop(AddLoopIfLessNK, local, writer_.constant(*number).index, step->index, target,
                      weight);
  } else {
    const bool is_other_number = bound.op == StackOp::LoadLocal &&
                                 bound.operands[0] != load.operands[0] &&
                                 state_.local(bound.operands[0]) == SlotKind::Number;
    const auto step = is_other_number ? take_step(local) : std::nullopt;
    if (!step) return;
    writer_.emit_loop(AddLoopIfLessN, local, static_cast<int>(bound.operands[0]), step->index,
                      target, weight);
  }
  writer_.emit_bc(RegisterOp::Jump, 0, kOverBackEdge);  // the condition of the first turn
}

std::optional<double> Lowerer::number_of(const Instruction& load) const {
  if (load.op == StackOp::ConstI32) return load.as_int32(0);
  if (load.op != StackOp::Const) return std::nullopt;
  const auto* number = std::get_if<double>(&module_.constants[load.operands[0]]);
  return number != nullptr ? std::optional{*number} : std::nullopt;
}

// IsNullish, IsUndefined, Not.
void Lowerer::test(RegisterOp value, RegisterOp jump_if, RegisterOp jump_if_not) {
  const auto branch = take_branch();
  if (!branch) return unary(value);
  const RegisterOp jump = branch->when ? jump_if : jump_if_not;
  const RegisterOp opposite = branch->when ? jump_if_not : jump_if;
  stack_.settle(0, stack_.size() - 1);
  stack_.load(1);
  const int reg = stack_.reg(stack_.size() - 1);
  if (!is_loop(branch->jump.op)) {
    writer_.emit_jump(jump, reg, block_of(branch->jump));
  } else {
    writer_.emit_bc(opposite, reg, kOverBackEdge);
    emit_back_edge(branch->jump);
  }
  stack_.pop();
}

void Lowerer::jump(const Instruction& instruction) {
  stack_.settle_all();
  if (is_loop(instruction.op)) return emit_back_edge(instruction);
  writer_.emit_jump(RegisterOp::Jump, 0, block_of(instruction));
}

void Lowerer::emit_back_edge(const Instruction& loop) {
  writer_.emit_loop(RegisterOp::Loop, 0, 0, 0, block_of(loop),
                    weights_.of(static_cast<std::uint32_t>(loop.target(0))));
}

void Lowerer::conditional_jump(const Instruction& instruction) {
  stack_.settle(0, stack_.size() - 1);
  stack_.load(1);
  const int reg = stack_.reg(stack_.size() - 1);
  if (instruction.op == StackOp::LoopIfTrue) {
    const std::uint32_t weight = weights_.of(static_cast<std::uint32_t>(instruction.target(0)));
    writer_.emit_loop(RegisterOp::LoopIfTrue, reg, 0, 0, block_of(instruction), weight);
  } else {
    writer_.emit_jump(same_name(instruction.op), reg, block_of(instruction));
  }
  stack_.pop();
}

void Lowerer::leave(StackOp op) {
  const bool settles = op == StackOp::Return && (function_.flags & FunctionInfo::kAsync) != 0;
  stack_.load(1);
  writer_.emit(settles ? RegisterOp::ReturnAsync : same_name(op), stack_.reg(stack_.size() - 1));
  stack_.pop();
}

}  // namespace heddle
