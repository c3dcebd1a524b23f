// Lowering of constants, variables and arithmetic.

#include "bytecode/intrinsics.hpp"
#include "bytecode/lowerer.hpp"

namespace heddle {

RegisterConstant Lowerer::pool_constant(std::uint32_t index) const {
  if (const auto* number = std::get_if<double>(&module_.constants[index])) return *number;
  return PoolConstant{index};
}

void Lowerer::constant(const Instruction& instruction) {
  switch (instruction.op) {
    case StackOp::Undefined:
      return stack_.push_constant(SpecialConstant::Undefined);
    case StackOp::Null:
      return stack_.push_constant(SpecialConstant::Null);
    case StackOp::True:
      return stack_.push_constant(SpecialConstant::True);
    case StackOp::False:
      return stack_.push_constant(SpecialConstant::False);
    case StackOp::Hole:
      return stack_.push_constant(SpecialConstant::Hole);
    case StackOp::ConstI32:
      return stack_.push_constant(static_cast<double>(instruction.as_int32(0)));
    default:
      return stack_.push_constant(pool_constant(instruction.operands[0]));
  }
}

void Lowerer::stack_operation(StackOp op) {
  switch (op) {
    case StackOp::Pop:
      return stack_.pop();
    case StackOp::Dup:
      return stack_.copy(stack_.size() - 1);
    case StackOp::Dup2:
      stack_.copy(stack_.size() - 2);
      return stack_.copy(stack_.size() - 2);
    case StackOp::Swap:
      return stack_.rotate_down(1);
    case StackOp::RotateDown3:
      return stack_.rotate_down(2);
    case StackOp::RotateDown4:
      return stack_.rotate_down(3);
    default:
      return stack_.push_frame();
  }
}

void Lowerer::store_local(int local) {
  const std::size_t top = stack_.size() - 1;
  if (!stack_.is_register(top, local)) {
    stack_.make_free(local, top);
    if (stack_.constant(top) != nullptr) {
      writer_.emit(RegisterOp::LoadK, local, stack_.side_index(top).index);
    } else {
      writer_.emit(RegisterOp::Move, local, stack_.reg(top));
    }
  }
  stack_.pop();
}

void Lowerer::check_local(const Instruction& instruction) {
  const std::size_t local = instruction.operands[0];
  if (is_optimized() && is_value(state_.local(local))) return;
  writer_.emit_bc(RegisterOp::CheckHole, static_cast<int>(local), instruction.operands[1]);
}

void Lowerer::make_cell(RegisterOp op, int local) {
  stack_.make_free(local, stack_.size());
  writer_.emit(op, local, local);
}

// The check needs the cell's value in a register; when it is loaded next, that is the one.
void Lowerer::check_cell(const Instruction& instruction) {
  const bool is_local = instruction.op == StackOp::CheckCell;
  const std::uint32_t index = instruction.operands[0];
  const SlotKind kind = is_local ? state_.local(index) : state_.capture(index);
  if (is_optimized() && kind == SlotKind::Cell) return;
  const RegisterOp load = is_local ? RegisterOp::LoadCell : RegisterOp::LoadCaptureCell;
  const StackOp load_op = is_local ? StackOp::LoadCell : StackOp::LoadCaptureCell;
  const auto next = peek();
  const bool is_loaded = next && next->op == load_op && next->operands[0] == index;
  // Not into a local: a handler may read it after the check has failed.
  const int reg = stack_.temporary();
  writer_.emit(load, reg, static_cast<int>(index));
  writer_.emit_bc(RegisterOp::CheckHole, reg, instruction.operands[1]);
  if (!is_loaded) return;
  take(*next);
  stack_.push_own();
}

void Lowerer::check_module(const Instruction& instruction) {
  const auto next = peek();
  const bool is_loaded =
      next && next->op == StackOp::LoadModule && next->operands[0] == instruction.operands[0];
  if (is_loaded) return;  // checks for itself
  writer_.emit(RegisterOp::LoadModuleChecked, stack_.temporary(),
               static_cast<int>(instruction.operands[0]));
}

void Lowerer::module_variable(const Instruction& instruction) {
  const int variable = static_cast<int>(instruction.operands[0]);
  if (instruction.op == StackOp::StoreModule) {
    stack_.load(1);
    writer_.emit(RegisterOp::StoreModule, stack_.reg(stack_.size() - 1), variable);
    return stack_.pop();
  }
  const bool is_set = module_.variables[instruction.operands[0]].is_function;
  const int result = begin_result(0);
  writer_.emit(is_set ? RegisterOp::LoadModule : RegisterOp::LoadModuleChecked, result, variable);
  end_result(0);
}

void Lowerer::unary(RegisterOp op) {
  const int result = begin_result(1);
  writer_.emit(op, result, stack_.reg(stack_.size() - 1));
  end_result(1);
}

void Lowerer::binary(RegisterOp op) {
  const int result = begin_result(2);
  writer_.emit(op, result, stack_.reg(stack_.size() - 2), stack_.reg(stack_.size() - 1));
  end_result(2);
}

/// The top entry is a constant that the instruction takes as such.
void Lowerer::binary_with_constant(RegisterOp op) {
  const SideIndex k = stack_.side_index(stack_.size() - 1);
  stack_.pop();
  const int result = begin_result(1);
  writer_.emit(op, result, stack_.reg(stack_.size() - 1), k.index);
  end_result(1);
}

bool Lowerer::is_number(std::size_t distance) const {
  return is_optimized() && state_.top(distance) == SlotKind::Number;
}

bool Lowerer::is_number_constant(std::size_t distance) const {
  const RegisterConstant* constant = stack_.constant(stack_.size() - 1 - distance);
  return constant != nullptr && std::holds_alternative<double>(*constant);
}

namespace {

/// The opcodes of one operator: any operands, proven numbers, and both with a constant on the right.
struct ArithmeticOps {
  RegisterOp any, numbers, any_constant, number_constant;
};

ArithmeticOps arithmetic_ops(StackOp op) {
  using enum RegisterOp;
  switch (op) {
    case StackOp::Add:
      return {Add, AddN, AddK, AddNK};
    case StackOp::Sub:
      return {Sub, SubN, SubK, SubNK};
    case StackOp::Mul:
      return {Mul, MulN, MulK, MulNK};
    case StackOp::Div:
      return {Div, DivN, DivK, DivK};
    default:
      return {Mod, Mod, ModK, ModK};
  }
}

}  // namespace

void Lowerer::arithmetic(StackOp op) {
  const ArithmeticOps ops = arithmetic_ops(op);
  bool left_is_number = is_number(1), right_is_number = is_number(0);
  // Of numbers only: strings are joined in order, and errors name the operands in order.
  const bool commutes = right_is_number && (op == StackOp::Add || op == StackOp::Mul);
  if (commutes && is_number_constant(1) && !is_number_constant(0)) {
    stack_.rotate_down(1);
    std::swap(left_is_number, right_is_number);
  }
  if (is_number_constant(0)) {
    return binary_with_constant(left_is_number ? ops.number_constant : ops.any_constant);
  }
  binary(left_is_number && right_is_number ? ops.numbers : ops.any);
}

// Of an unproven value: x - -1 is x + 1 for all numbers, and never joins strings.
void Lowerer::increment(double step) {
  const bool is_proven = is_number(0);
  const RegisterOp op = is_proven ? RegisterOp::AddNK : RegisterOp::SubK;
  stack_.push_constant(is_proven ? step : -step);
  binary_with_constant(op);
}

void Lowerer::to_number() {
  if (!is_number(0)) unary(RegisterOp::ToNumber);
}

void Lowerer::native_call(const Instruction& instruction) {
  const auto id = static_cast<Intrinsic>(instruction.operands[0]);
  if (is_optimized() && id == Intrinsic::MathSqrt) return unary(RegisterOp::Sqrt);
  if (is_optimized() && id == Intrinsic::MathFloor) return unary(RegisterOp::Floor);
  const int count = static_cast<int>(instruction.operands[1]);
  gather(RegisterOp::NativeCall, instruction.operands[1], count);
  writer_.emit_second(static_cast<std::int32_t>(instruction.operands[0]));
}

std::uint16_t Lowerer::proven_kind(SlotKind kind) const {
  if (!is_optimized()) return 0;
  switch (kind) {
    case SlotKind::Undefined:
      return TypeCheck::kUndefined;
    case SlotKind::Null:
      return TypeCheck::kNull;
    case SlotKind::Boolean:
      return TypeCheck::kBoolean;
    case SlotKind::Number:
      return TypeCheck::kNumber;
    case SlotKind::String:
      return TypeCheck::kString;
    case SlotKind::Array:
      return TypeCheck::kArray;
    case SlotKind::Function:
      return TypeCheck::kFunction;
    default:
      return 0;
  }
}

void Lowerer::emit_type_check(int reg, std::uint32_t type, std::uint32_t name) {
  const TypeCheck& check = module_.types[type];
  const bool is_just_number =
      check.kinds == TypeCheck::kNumber && check.class_index == TypeCheck::kNoClass;
  writer_.emit(is_just_number ? RegisterOp::CheckNumber : RegisterOp::CheckType, reg,
               static_cast<int>(type));
  writer_.emit_second(static_cast<std::int32_t>(name));
}

bool Lowerer::passes(std::uint32_t type, SlotKind kind) const {
  return (module_.types[type].kinds & proven_kind(kind)) != 0;
}

void Lowerer::check_type(const Instruction& instruction) {
  if (passes(instruction.operands[0], state_.top())) return;
  stack_.load(1);
  emit_type_check(stack_.reg(stack_.size() - 1), instruction.operands[0], instruction.operands[1]);
}

void Lowerer::check_parameter(const Instruction& instruction) {
  const std::uint32_t local = instruction.operands[0];
  if (passes(instruction.operands[1], state_.local(local))) return;
  emit_type_check(static_cast<int>(local), instruction.operands[1], instruction.operands[2]);
}

}  // namespace heddle
