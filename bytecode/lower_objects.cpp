// Lowering of properties, literals, classes, calls and iteration.

#include "bytecode/lowerer.hpp"

namespace heddle {

void Lowerer::property(const Instruction& instruction) {
  const std::uint32_t name = instruction.operands[0];
  const auto* text = std::get_if<ScriptText>(&module_.constants[name]);
  const bool is_length =
      instruction.op == StackOp::GetField && text != nullptr && *text == u"length";
  const int result = begin_result(1);
  writer_.emit_cached(is_length ? RegisterOp::GetLength : same_name(instruction.op), result,
                      stack_.reg(stack_.size() - 1), {name});
  end_result(1);
}

// The value stays as the expression's result.
void Lowerer::set_property(const Instruction& instruction) {
  const std::size_t operands = stack_effect(instruction).pops;
  stack_.load(operands);
  const std::size_t first = stack_.size() - operands;
  if (instruction.op == StackOp::SetElement) {
    writer_.emit(RegisterOp::SetElement, stack_.reg(first), stack_.reg(first + 1),
                 stack_.reg(first + 2));
  } else {
    writer_.emit_cached(same_name(instruction.op), stack_.reg(first), stack_.reg(first + 1),
                        {instruction.operands[0], proven_kind(state_.top())});
  }
  stack_.keep_top_at(first);
}

// Two results, the function and its `this`, in the registers where a call wants them.
void Lowerer::get_method(const Instruction& instruction) {
  const std::size_t operands = stack_effect(instruction).pops;
  const std::size_t first = stack_.size() - operands;
  stack_.make_free(stack_.own(first), first);
  stack_.make_free(stack_.own(first + 1), first);
  stack_.load(operands);
  stack_.note(stack_.own(first + 1));
  const int function = stack_.own(first), object = stack_.reg(first);
  switch (instruction.op) {
    case StackOp::GetElementMethod:
      writer_.emit(RegisterOp::GetElementMethod, function, object, stack_.reg(first + 1));
      break;
    case StackOp::GetAsyncIterator:
      writer_.emit(RegisterOp::GetAsyncIterator, function, object);
      break;
    default:
      writer_.emit_cached(same_name(instruction.op), function, object, {instruction.operands[0]});
  }
  stack_.pop(operands);
  stack_.push_own();
  stack_.push_own();
}

void Lowerer::delete_field(const Instruction& instruction) {
  const int result = begin_result(1);
  const int key = stack_.temporary();
  writer_.emit(RegisterOp::LoadK, key,
               writer_.constant(pool_constant(instruction.operands[0])).index);
  writer_.emit(RegisterOp::DeleteElement, result, stack_.reg(stack_.size() - 1), key);
  end_result(1);
}

// Instructions that work on the lowest of their operands and leave it.
void Lowerer::in_place(const Instruction& instruction) {
  const std::size_t operands = stack_effect(instruction).pops;
  stack_.load(operands);
  const std::size_t first = stack_.size() - operands;
  const auto reg = [&](std::size_t index) {
    return index < operands ? stack_.reg(first + index) : 0;
  };
  if (instruction.op == StackOp::DefineField) {
    writer_.emit_cached(RegisterOp::DefineField, reg(0), reg(1), {instruction.operands[0]});
  } else {
    writer_.emit(same_name(instruction.op), reg(0), reg(1), reg(2));
  }
  stack_.pop(operands - 1);
}

void Lowerer::define_member(const Instruction& instruction) {
  const std::size_t operands = stack_effect(instruction).pops;
  stack_.load(operands);
  const std::size_t first = stack_.size() - operands;
  const bool is_named = operands == 2;
  int key = 0;
  if (is_named) {
    key = stack_.temporary();
    writer_.emit(RegisterOp::LoadK, key,
                 writer_.constant(pool_constant(instruction.operands[0])).index);
  } else {
    key = stack_.reg(first + 1);
  }
  writer_.emit(RegisterOp::DefineMember, stack_.reg(first), key, stack_.reg(stack_.size() - 1));
  writer_.emit_second(static_cast<std::int32_t>(instruction.operands[is_named ? 1 : 0]));
  stack_.pop(operands - 1);
}

// Instructions whose operands stand in a row.
void Lowerer::gather(RegisterOp op, std::size_t operands, int count) {
  const std::size_t first = stack_.size() - operands;
  stack_.settle(first, stack_.size());
  const int result = begin_result(operands);
  writer_.emit(op, result, stack_.own(first), count);
  end_result(operands);
}

void Lowerer::new_class(const Instruction& instruction) {
  const int result = begin_result(1);
  writer_.emit(RegisterOp::NewClass, result, stack_.reg(stack_.size() - 1));
  writer_.emit_second(static_cast<std::int32_t>(instruction.operands[0]));
  end_result(1);
}

void Lowerer::super_property(const Instruction& instruction) {
  const std::uint32_t name = instruction.operands[0];
  if (instruction.op == StackOp::GetSuper) {
    const int result = begin_result(2);
    const std::size_t home = stack_.size() - 2;
    writer_.emit_wide_cached(RegisterOp::GetSuper, result, stack_.reg(home), stack_.reg(home + 1),
                             name);
    return end_result(2);
  }
  stack_.load(3);
  const std::size_t home = stack_.size() - 3;
  writer_.emit_wide_cached(RegisterOp::SetSuper, stack_.reg(home + 2), stack_.reg(home),
                           stack_.reg(home + 1), name);
  stack_.keep_top_at(home);
}

// ( key value home-class this -- value )
void Lowerer::set_super_element() {
  const std::size_t key = stack_.size() - 4;
  stack_.settle(key, stack_.size());
  writer_.emit(RegisterOp::SetSuperElement, stack_.own(key));
  stack_.pop(2);
  stack_.keep_top_at(key);
}

// ( frame callee this a1 .. aN -- result ): all in their own registers, and nothing that is still
// needed in those or above, where the callee's frame will be.
void Lowerer::call(const Instruction& instruction) {
  constexpr std::size_t kFrameCalleeThis = 3;
  const std::size_t operands = stack_effect(instruction).pops;
  const std::size_t frame = stack_.size() - operands;
  const bool is_spread = info(instruction.op).pops != kVariable;
  if (instruction.op == StackOp::Call && call_plain(frame, operands)) return;
  stack_.settle(frame, stack_.size());
  stack_.make_free_from(frame);
  stack_.note(stack_.own(stack_.size() - 1));
  const int result = begin_result(operands);
  writer_.emit(same_name(instruction.op), result, stack_.own(frame + kFrameCalleeThis),
               is_spread ? 0 : static_cast<int>(instruction.operands[0]));
  end_result(operands);
}

// Most calls have no `this`: the instruction puts it and the callee into the window itself.
bool Lowerer::call_plain(std::size_t frame, std::size_t operands) {
  const std::size_t callee = frame + 1, self = frame + 2, first = frame + 3;
  const std::size_t count = stack_.size() - first;
  const RegisterConstant* const constant = stack_.constant(self);
  const bool has_no_self =
      constant != nullptr && *constant == RegisterConstant{SpecialConstant::Undefined};
  const bool fits =
      count <= Word::kMaxPackedCount && stack_.own(callee) <= Word::kMaxPackedRegister;
  if (!has_no_self || !fits || stack_.constant(callee) != nullptr) return false;
  stack_.settle(first, stack_.size());
  stack_.make_free_from(frame);
  stack_.note(stack_.own(stack_.size() - 1));
  const int result = begin_result(operands, count);
  writer_.emit(RegisterOp::CallPlain, result, stack_.own(first),
               Word::pack_c(stack_.reg(callee), static_cast<int>(count)));
  end_result(operands);
  return true;
}

// These work on slots in their own registers; see their rows in register_ops.def.
void Lowerer::iteration(const Instruction& instruction) {
  stack_.settle_all();
  const std::size_t size = stack_.size();
  switch (instruction.op) {
    case StackOp::GetIterator:
      stack_.note(stack_.own(size));
      writer_.emit_jump(RegisterOp::GetIterator, stack_.own(size - 2), block_of(instruction));
      return stack_.push_own();
    case StackOp::IteratorNext:
      writer_.emit_two_jumps(RegisterOp::IteratorNext, stack_.own(size - 2),
                             block_of(instruction, 0), block_of(instruction, 1));
      return stack_.push_own();
    default:
      return writer_.emit_jump(RegisterOp::IteratorClose, stack_.own(size - 3),
                               block_of(instruction));
  }
}

}  // namespace heddle
