#include "bytecode/flow_step.hpp"

#include "bytecode/intrinsics.hpp"

namespace heddle {

using enum VerifyRule;

SlotKind kind_after(const TypeCheck& check) {
  if (check.class_index != TypeCheck::kNoClass) return SlotKind::Any;
  switch (check.kinds) {
    case TypeCheck::kNumber:
      return SlotKind::Number;
    case TypeCheck::kString:
      return SlotKind::String;
    case TypeCheck::kBoolean:
      return SlotKind::Boolean;
    case TypeCheck::kNull:
      return SlotKind::Null;
    case TypeCheck::kUndefined:
      return SlotKind::Undefined;
    default:
      return SlotKind::Any;
  }
}

bool FlowStep::has_different_exits(StackOp op) {
  return op == StackOp::GetIterator || op == StackOp::IteratorNext || op == StackOp::IteratorClose;
}

void FlowStep::run(const Instruction& instruction, FlowState& state, Exit exit) {
  state_ = &state;
  written_.reset();
  const StackEffect effect = stack_effect(instruction);
  const bool has_operands =
      report_.require(StackHeight, state.depth() >= effect.pops, "{} takes {} operands of {}",
                      info(instruction.op).name, effect.pops, state.depth());
  if (!has_operands) return;
  switch (instruction.op) {
    case StackOp::Pop:
    case StackOp::Dup:
    case StackOp::Dup2:
    case StackOp::Swap:
    case StackOp::RotateDown3:
    case StackOp::RotateDown4:
      return stack_operation(instruction.op);
    case StackOp::LoadLocal:
    case StackOp::StoreLocal:
    case StackOp::CheckLocal:
      return local_operation(instruction);
    case StackOp::MakeCell:
    case StackOp::CopyCell:
    case StackOp::LoadCell:
    case StackOp::StoreCell:
    case StackOp::CheckCell:
      return cell_operation(instruction);
    case StackOp::LoadCaptureCell:
    case StackOp::StoreCaptureCell:
    case StackOp::CheckCaptureCell:
      return capture_operation(instruction);
    case StackOp::CheckParameter:
      return check_parameter(instruction);
    case StackOp::Call:
    case StackOp::CallAwait:
    case StackOp::CallSpread:
    case StackOp::New:
    case StackOp::NewSpread:
    case StackOp::CallSuper:
    case StackOp::CallSuperSpread:
      return call(instruction);
    case StackOp::GetIterator:
    case StackOp::IteratorNext:
    case StackOp::IteratorClose:
      return iteration(instruction, exit);
    case StackOp::ArrayPush:
    case StackOp::ArrayPushHole:
      return array_operation(instruction.op);
    case StackOp::NewClass:
    case StackOp::NameClass:
    case StackOp::DefineMethod:
    case StackOp::DefineElementMethod:
    case StackOp::FinishClass:
      return class_operation(instruction);
    case StackOp::CopyProperties:
      literal_at(1);
      return plain_operation(instruction);
    case StackOp::DefineAccessor:
    case StackOp::DefineElementAccessor:
      return accessor_operation(instruction);
    case StackOp::Closure:
      check_captures(instruction.operands[0]);
      return plain_operation(instruction);
    case StackOp::EndFinally:
      report_.require(FinallyError, state.top() == SlotKind::Error, "it is {}",
                      name_of(state.top()));
      return state.pop();
    default:
      return plain_operation(instruction);
  }
}

bool FlowStep::value_at(std::size_t distance) {
  const SlotKind kind = state_->top(distance);
  return report_.require(PlainValue, is_value(kind), "operand {} from the top is {}", distance,
                         name_of(kind));
}

bool FlowStep::array_at(std::size_t distance) {
  const SlotKind kind = state_->top(distance);
  return report_.require(ArrayOperand, kind == SlotKind::Array, "it is {}", name_of(kind));
}

bool FlowStep::literal_at(std::size_t distance) {
  const SlotKind kind = state_->top(distance);
  return report_.require(LiteralOperand, kind == SlotKind::Object, "it is {}", name_of(kind));
}

void FlowStep::frame_at(std::size_t distance) {
  const SlotKind kind = state_->top(distance);
  report_.require(FrameSlot, kind == SlotKind::Frame, "operand {} from the top is {}", distance,
                  name_of(kind));
}

// Moving slots about: what is not a value may be moved and dropped, but not copied.
void FlowStep::stack_operation(StackOp op) {
  FlowState& state = *state_;
  switch (op) {
    case StackOp::Pop:
      return state.pop();
    case StackOp::Dup:
      value_at(0);
      return state.push(state.top());
    case StackOp::Dup2:
      value_at(0);
      value_at(1);
      state.push(state.top(1));
      return state.push(state.top(1));
    default:
      break;
  }
  const std::size_t depth = op == StackOp::Swap ? 1 : op == StackOp::RotateDown3 ? 2 : 3;
  const SlotKind moved = state.top();
  for (std::size_t i = 0; i < depth; ++i) state.set_top(i, state.top(i + 1));
  state.set_top(depth, moved);
}

void FlowStep::read_local(std::size_t index) {
  if (!state_->is_local_unset(index)) return;
  read_unset_.resize(function_.local_count);
  read_unset_[index] = true;
}

void FlowStep::write_local(std::size_t index, SlotKind kind) {
  state_->set_local(index, kind);
  written_ = index;
}

void FlowStep::local_operation(const Instruction& instruction) {
  FlowState& state = *state_;
  const std::size_t index = instruction.operands[0];
  const SlotKind kind = state.local(index);
  if (instruction.op == StackOp::StoreLocal) {
    const SlotKind stored = state.top();
    const bool may_move = stored != SlotKind::Frame && stored != SlotKind::OpenClass;
    report_.require(PlainValue, may_move, "{} goes into local {}", name_of(stored), index);
    write_local(index, stored);
    return state.pop();
  }
  read_local(index);
  if (instruction.op == StackOp::LoadLocal) {
    report_.require(ReadableLocal, is_value(kind) || kind == SlotKind::Error, "local {} is {}",
                    index, name_of(kind));
    return state.push(kind);
  }
  report_.require(ReadableLocal, is_value_or_hole(kind), "local {} is {}", index, name_of(kind));
  if (!is_value(kind)) write_local(index, SlotKind::Any);  // behind the check
}

void FlowStep::cell_operation(const Instruction& instruction) {
  FlowState& state = *state_;
  const std::size_t index = instruction.operands[0];
  const SlotKind kind = state.local(index);
  read_local(index);
  if (instruction.op == StackOp::MakeCell) {
    report_.require(BoxableLocal, is_value_or_hole(kind), "local {} is {}", index, name_of(kind));
    return write_local(index, is_value(kind) ? SlotKind::Cell : SlotKind::MaybeHoleCell);
  }
  const bool has_cell =
      report_.require(CellInLocal, is_cell(kind), "local {} is {}", index, name_of(kind));
  switch (instruction.op) {
    case StackOp::LoadCell:
      if (has_cell)
        report_.require(FullCell, kind == SlotKind::Cell, "local {}'s cell may hold a hole", index);
      return state.push(SlotKind::Any);
    case StackOp::StoreCell:
      value_at(0);
      state.pop();
      return write_local(index, SlotKind::Cell);
    case StackOp::CheckCell:
      return write_local(index, SlotKind::Cell);
    default:
      return;  // CopyCell: a cell like the one before
  }
}

void FlowStep::capture_operation(const Instruction& instruction) {
  FlowState& state = *state_;
  const std::size_t index = instruction.operands[0];
  if (instruction.op == StackOp::LoadCaptureCell) {
    const bool is_full = state.capture(index) == SlotKind::Cell;
    report_.require(FullCapture, is_full, "capture {}'s cell may hold a hole", index);
    return state.push(SlotKind::Any);
  }
  if (instruction.op == StackOp::StoreCaptureCell) {
    value_at(0);
    state.pop();
  }
  state.set_capture(index, SlotKind::Cell);
  written_ = function_.local_count + index;
}

void FlowStep::check_parameter(const Instruction& instruction) {
  const std::size_t index = instruction.operands[0];
  const SlotKind kind = state_->local(index);
  read_local(index);
  report_.require(ReadableLocal, is_value(kind), "local {} is {}", index, name_of(kind));
  const SlotKind proven = kind_after(module_.types[instruction.operands[1]]);
  if (proven != SlotKind::Any) write_local(index, proven);
}

// ( frame callee this a1 .. aN -- result )
void FlowStep::call(const Instruction& instruction) {
  constexpr std::size_t kThis = 0, kCallee = 1, kFrame = 2;  // above the arguments
  const StackOp op = instruction.op;
  const bool is_new = op == StackOp::New || op == StackOp::NewSpread;
  const bool is_spread = info(op).pops != kVariable;
  const std::size_t arguments = is_spread ? 1 : instruction.operands[0];
  if (is_spread) {
    array_at(0);
  } else {
    for (std::size_t i = 0; i < arguments; ++i) value_at(i);
  }
  if (is_new) {
    const SlotKind self = state_->top(arguments + kThis);
    report_.require(HoleAsThis, self == SlotKind::Hole, "it is {}", name_of(self));
  } else {
    value_at(arguments + kThis);
  }
  value_at(arguments + kCallee);
  frame_at(arguments + kFrame);
  state_->pop(arguments + kFrame + 1);
  state_->push(SlotKind::Any);
}

void FlowStep::iteration(const Instruction& instruction, Exit exit) {
  const StackEffect effect = stack_effect(instruction);
  for (std::size_t i = 0; i + 1 < effect.pops; ++i) value_at(i);
  frame_at(effect.pops - 1);
  const bool falls = exit == Exit::FallThrough;
  const std::size_t pushes = falls ? effect.pushes : effect.jump_pushes[exit == Exit::Jump1];
  state_->pop(effect.pops);
  for (std::size_t i = 0; i < pushes; ++i) state_->push(SlotKind::Any);
  // The frame stays at the bottom, but for a built-in source: its (source state) goes there.
  const bool keeps_frame = pushes > 0 && (falls || instruction.op != StackOp::GetIterator);
  if (keeps_frame) state_->set_top(pushes - 1, SlotKind::Frame);
}

void FlowStep::array_operation(StackOp op) {
  if (op == StackOp::ArrayPush) {
    value_at(0);
    state_->pop();
  }
  array_at(0);
}

void FlowStep::class_operation(const Instruction& instruction) {
  FlowState& state = *state_;
  if (instruction.op == StackOp::NewClass) {
    check_captures(module_.classes[instruction.operands[0]].constructor);
    value_at(0);
    return state.set_top(0, SlotKind::OpenClass);
  }
  if (instruction.op == StackOp::NameClass) {
    value_at(1);
  } else {
    pop_member(instruction);
  }
  report_.require(ClassOnStack, state.top() == SlotKind::OpenClass, "it is {}",
                  name_of(state.top()));
  if (instruction.op == StackOp::FinishClass) state.set_top(0, SlotKind::Class);
}

// ( target [key] function -- target )
void FlowStep::accessor_operation(const Instruction& instruction) {
  pop_member(instruction);
  if (state_->top() != SlotKind::OpenClass) literal_at(0);
}

/// The operands above the class or literal.
void FlowStep::pop_member(const Instruction& instruction) {
  const std::size_t operands = stack_effect(instruction).pops - 1;
  for (std::size_t i = 0; i < operands; ++i) value_at(i);
  state_->pop(operands);
}

void FlowStep::check_captures(std::uint32_t function) {
  std::size_t index = 0;
  for (const Capture& capture : module_.functions[function].captures)
    check_capture(capture, index++);
}

void FlowStep::check_capture(const Capture& capture, std::size_t index) {
  if (capture.source == Capture::Source::This) {
    const bool has_this = (function_.flags & FunctionInfo::kArrow) == 0;
    report_.require(ClosureCaptures, has_this, "capture {} is `this` of an arrow function", index);
    return;
  }
  const bool is_local = capture.source == Capture::Source::Local;
  const std::size_t count = is_local ? function_.local_count : function_.captures.size();
  const bool exists = report_.require(ClosureCaptures, capture.index < count,
                                      "capture {} is slot {} of {}", index, capture.index, count);
  if (!exists) return;
  if (is_local) read_local(capture.index);
  SlotKind kind = is_local ? state_->local(capture.index) : state_->capture(capture.index);
  const bool by_value = !is_local && function_.captures[capture.index].mode == Capture::Mode::Value;
  if (by_value) kind = SlotKind::Any;
  const bool fits = capture.mode == Capture::Mode::Value ? is_value(kind)
                    : capture.is_initialised             ? kind == SlotKind::Cell
                                                         : is_cell(kind);
  report_.require(ClosureCaptures, fits, "capture {} finds {}", index, name_of(kind));
}

// All operands are values, and the results' kinds follow from the opcode.
void FlowStep::plain_operation(const Instruction& instruction) {
  const StackEffect effect = stack_effect(instruction);
  for (std::size_t i = 0; i < effect.pops; ++i) value_at(i);
  const SlotKind result = effect.pushes > 0 ? result_of(instruction) : SlotKind::Unreached;
  state_->pop(effect.pops);
  for (std::size_t i = 0; i < effect.pushes; ++i) state_->push(i == 0 ? result : SlotKind::Any);
}

SlotKind FlowStep::kind_of_constant(std::uint32_t index) const {
  return std::holds_alternative<double>(module_.constants[index]) ? SlotKind::Number
                                                                  : SlotKind::String;
}

SlotKind FlowStep::result_of(const Instruction& instruction) const {
  const FlowState& state = *state_;
  switch (instruction.op) {
    case StackOp::Undefined:
      return SlotKind::Undefined;
    case StackOp::Null:
      return SlotKind::Null;
    case StackOp::Hole:
      return SlotKind::Hole;
    case StackOp::Frame:
      return SlotKind::Frame;
    case StackOp::ConstI32:
      return SlotKind::Number;
    case StackOp::Const:
      return kind_of_constant(instruction.operands[0]);
    case StackOp::True:
    case StackOp::False:
    case StackOp::Less:
    case StackOp::LessEqual:
    case StackOp::Greater:
    case StackOp::GreaterEqual:
    case StackOp::StrictEqual:
    case StackOp::StrictNotEqual:
    case StackOp::IsNullish:
    case StackOp::IsUndefined:
    case StackOp::Not:
    case StackOp::InstanceOf:
    case StackOp::In:
    case StackOp::HasPrivate:
    case StackOp::DeleteField:
    case StackOp::DeleteElement:
      return SlotKind::Boolean;
    case StackOp::Typeof:
    case StackOp::TypeofGlobal:
    case StackOp::Concat:
      return SlotKind::String;
    case StackOp::NewObject:
    case StackOp::ObjectRest:
      return SlotKind::Object;
    case StackOp::NewArray:
    case StackOp::ForInKeys:
      return SlotKind::Array;
    case StackOp::Closure:
      return SlotKind::Function;
    case StackOp::NativeCall:
      return gives_number(static_cast<std::uint16_t>(instruction.operands[0])) ? SlotKind::Number
                                                                               : SlotKind::Any;
    case StackOp::CheckType: {
      const SlotKind proven = kind_after(module_.types[instruction.operands[0]]);
      return proven == SlotKind::Any ? state.top() : proven;
    }
    case StackOp::SetField:
    case StackOp::SetPrivate:
    case StackOp::SetElement:
    case StackOp::SetSuper:
    case StackOp::CheckObject:
      return state.top();  // the value itself
    case StackOp::DefineField:
    case StackOp::CopyProperties:
      return state.top(1);  // the object itself
    case StackOp::DefineElement:
    case StackOp::SetSuperElement:
      return state.top(2);
    default:
      return arithmetic_result(instruction.op);
  }
}

// Unproven operands may come to be bigints: then a result is a number only beside a number.
SlotKind FlowStep::arithmetic_result(StackOp op) const {
  const FlowState& state = *state_;
  const auto is = [&](std::size_t distance, SlotKind kind) { return state.top(distance) == kind; };
  switch (op) {
    case StackOp::Add:
      if (is(0, SlotKind::Number) && is(1, SlotKind::Number)) return SlotKind::Number;
      return is(0, SlotKind::String) || is(1, SlotKind::String) ? SlotKind::String : SlotKind::Any;
    case StackOp::Sub:
    case StackOp::Mul:
    case StackOp::Div:
    case StackOp::Mod:
    case StackOp::Pow:
    case StackOp::BitAnd:
    case StackOp::BitOr:
    case StackOp::BitXor:
    case StackOp::ShiftLeft:
    case StackOp::ShiftRight:
      return is(0, SlotKind::Number) || is(1, SlotKind::Number) ? SlotKind::Number : SlotKind::Any;
    case StackOp::BitNot:
    case StackOp::Negate:
    case StackOp::Increment:
    case StackOp::Decrement:
      return is(0, SlotKind::Number) ? SlotKind::Number : SlotKind::Any;
    case StackOp::ToNumber:
    case StackOp::ShiftRightZero:
      return SlotKind::Number;  // both refuse bigints
    default:
      return SlotKind::Any;
  }
}

}  // namespace heddle
