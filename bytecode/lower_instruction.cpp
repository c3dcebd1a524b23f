// Which method lowers which instruction. The simple ones are done here.

#include "bytecode/lowerer.hpp"

namespace heddle {

void Lowerer::lower_instruction(const Instruction& instruction) {
  const StackOp op = instruction.op;
  const std::uint32_t operand = instruction.operands[0];
  const int index = static_cast<int>(operand);
  switch (op) {
    case StackOp::Undefined:
    case StackOp::Null:
    case StackOp::True:
    case StackOp::False:
    case StackOp::Hole:
    case StackOp::ConstI32:
    case StackOp::Const:
      return constant(instruction);

    case StackOp::Pop:
    case StackOp::Dup:
    case StackOp::Dup2:
    case StackOp::Swap:
    case StackOp::RotateDown3:
    case StackOp::RotateDown4:
    case StackOp::Frame:
      return stack_operation(op);

    case StackOp::LoadLocal:
      return stack_.push_register(index);
    case StackOp::StoreLocal:
      return store_local(index);
    case StackOp::CheckLocal:
      return check_local(instruction);
    case StackOp::LoadThis:
      return stack_.push_register(-1);
    case StackOp::LoadCallee:
      return stack_.push_register(-2);

    case StackOp::MakeCell:
    case StackOp::CopyCell:
      return make_cell(same_name(op), index);
    case StackOp::LoadCell:
    case StackOp::LoadCapture:
    case StackOp::LoadCaptureCell:
    case StackOp::LoadImport: {
      const int result = begin_result(0);
      writer_.emit(same_name(op), result, index);
      return end_result(0);
    }
    case StackOp::StoreCell:
      stack_.load(1);
      writer_.emit(RegisterOp::StoreCell, index, stack_.reg(stack_.size() - 1));
      return stack_.pop();
    case StackOp::StoreCaptureCell:
      stack_.load(1);
      writer_.emit(RegisterOp::StoreCaptureCell, stack_.reg(stack_.size() - 1), index);
      return stack_.pop();
    case StackOp::CheckCell:
    case StackOp::CheckCaptureCell:
      return check_cell(instruction);

    case StackOp::LoadModule:
    case StackOp::StoreModule:
      return module_variable(instruction);
    case StackOp::CheckModule:
      return check_module(instruction);

    case StackOp::LoadGlobal:
    case StackOp::TypeofGlobal: {
      const int result = begin_result(0);
      writer_.emit_cached(same_name(op), result, 0, {operand});
      return end_result(0);
    }
    case StackOp::StoreGlobal:
    case StackOp::DefineGlobal:
      stack_.load(1);
      writer_.emit_cached(same_name(op), stack_.reg(stack_.size() - 1), 0, {operand});
      return stack_.pop();

    case StackOp::Add:
    case StackOp::Sub:
    case StackOp::Mul:
    case StackOp::Div:
    case StackOp::Mod:
      return arithmetic(op);
    case StackOp::Increment:
      return increment(1);
    case StackOp::Decrement:
      return increment(-1);
    case StackOp::ToNumber:
      return to_number();
    case StackOp::Pow:
    case StackOp::BitAnd:
    case StackOp::BitOr:
    case StackOp::BitXor:
    case StackOp::ShiftLeft:
    case StackOp::ShiftRight:
    case StackOp::ShiftRightZero:
    case StackOp::InstanceOf:
    case StackOp::In:
    case StackOp::GetElement:
    case StackOp::DeleteElement:
    case StackOp::ConstructorResult:
    case StackOp::SameEvaluation:
      return binary(same_name(op));
    case StackOp::BitNot:
    case StackOp::Negate:
    case StackOp::Typeof:
    case StackOp::ToPrimitive:
    case StackOp::ToPropertyKey:
    case StackOp::ForInKeys:
    case StackOp::Await:
      return unary(same_name(op));

    case StackOp::Less:
      return comparison(Condition::Less);
    case StackOp::LessEqual:
      return comparison(Condition::LessEqual);
    case StackOp::Greater:
      return comparison(Condition::Greater);
    case StackOp::GreaterEqual:
      return comparison(Condition::GreaterEqual);
    case StackOp::StrictEqual:
      return comparison(Condition::Equal);
    case StackOp::StrictNotEqual:
      return comparison(Condition::NotEqual);
    case StackOp::IsNullish:
      return test(RegisterOp::IsNullish, RegisterOp::JumpIfNullish, RegisterOp::JumpIfNotNullish);
    case StackOp::IsUndefined:
      return test(RegisterOp::IsUndefined, RegisterOp::JumpIfUndefined,
                  RegisterOp::JumpIfNotUndefined);
    case StackOp::Not:
      return test(RegisterOp::Not, RegisterOp::JumpIfFalse, RegisterOp::JumpIfTrue);

    case StackOp::Jump:
    case StackOp::Loop:
      return jump(instruction);
    case StackOp::JumpIfTrue:
    case StackOp::JumpIfFalse:
    case StackOp::LoopIfTrue:
      return conditional_jump(instruction);
    case StackOp::Return:
    case StackOp::Throw:
    case StackOp::EndFinally:
      return leave(op);
    case StackOp::ThrowConstAssign:
      return writer_.emit_bc(RegisterOp::ThrowConstAssign, 0, operand);
    case StackOp::UnwindCheck:
      return writer_.emit(RegisterOp::UnwindCheck);

    case StackOp::NewObject:
    case StackOp::Closure: {
      const int result = begin_result(0);
      writer_.emit_bc(same_name(op), result, operand);
      return end_result(0);
    }
    case StackOp::NewTarget: {
      const int result = begin_result(0);
      writer_.emit(RegisterOp::NewTarget, result);
      return end_result(0);
    }
    case StackOp::Concat:
    case StackOp::NewArray:
      return gather(same_name(op), operand, index);
    case StackOp::ObjectRest:
      return gather(RegisterOp::ObjectRest, operand + 1, index);
    case StackOp::NativeCall:
      return native_call(instruction);

    case StackOp::ArrayPush:
    case StackOp::ArrayPushHole:
    case StackOp::DefineField:
    case StackOp::DefineElement:
    case StackOp::CopyProperties:
    case StackOp::FinishClass:
    case StackOp::CheckObject:
      return in_place(instruction);
    case StackOp::DefineAccessor:
    case StackOp::DefineElementAccessor:
    case StackOp::DefineMethod:
    case StackOp::DefineElementMethod:
      return define_member(instruction);
    case StackOp::GetField:
    case StackOp::GetPrivate:
    case StackOp::HasPrivate:
      return property(instruction);
    case StackOp::SetField:
    case StackOp::SetPrivate:
    case StackOp::SetElement:
      return set_property(instruction);
    case StackOp::GetMethod:
    case StackOp::GetPrivateMethod:
    case StackOp::GetElementMethod:
    case StackOp::GetAsyncIterator:
      return get_method(instruction);
    case StackOp::DeleteField:
      return delete_field(instruction);
    case StackOp::NewClass:
      return new_class(instruction);
    case StackOp::NameClass:
      stack_.load(2);
      return writer_.emit(RegisterOp::NameClass, stack_.reg(stack_.size() - 1),
                          stack_.reg(stack_.size() - 2));
    case StackOp::GetSuper:
    case StackOp::SetSuper:
      return super_property(instruction);
    case StackOp::GetSuperElement:
      return gather(RegisterOp::GetSuperElement, 3, 0);
    case StackOp::SetSuperElement:
      return set_super_element();

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
      return iteration(instruction);

    case StackOp::CheckType:
      return check_type(instruction);
    case StackOp::CheckParameter:
      return check_parameter(instruction);
  }
}

}  // namespace heddle
