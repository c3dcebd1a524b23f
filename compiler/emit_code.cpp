// Instructions, constants and slots.

#include <cmath>
#include <limits>
#include <string>

#include "bytecode/flow_analysis.hpp"
#include "bytecode/register_code.hpp"
#include "compiler/emit.hpp"

namespace heddle::codegen {
namespace {

// The verifier's limit (SideWords): each name and constant may need a word beside the code.
constexpr std::size_t kMaxSideWords = 32'000;

bool needs_side_word(StackOp op) {
  switch (info(op).shape) {
    case OperandShape::Int32:
    case OperandShape::Constant:
    case OperandShape::Name:
    case OperandShape::NameMember:
      return true;
    default:
      return false;
  }
}

}  // namespace

Emitter::Emitter(ModuleEmitter& module, Emitter* parent, FunctionId id)
    : module_(module), parent_(parent), id_(id) {}

void Emitter::note(StackOp op) {
  if (code_.is_reachable()) max_depth_ = std::max(max_depth_, code_.depth());
  if (needs_side_word(op)) ++side_words_;
  const ast::SourceRange range = definition_ != nullptr ? definition_->range : ast::SourceRange{};
  if (code_.instruction_count() > kMaxInstructions) {
    module_.fail(DiagnosticCode::TooManyInstructions, range, {std::to_string(kMaxInstructions)});
  } else if (side_words_ > kMaxSideWords) {
    module_.fail(DiagnosticCode::TooManyNames, range, {std::to_string(kMaxSideWords)});
  } else if (slot_count_ + max_depth_ > kMaxFunctionSlots) {
    module_.fail(DiagnosticCode::TooManySlots, range, {std::to_string(kMaxFunctionSlots)});
  }
}

void Emitter::jump(StackOp op, Label target) {
  if (!is_live()) return;
  code_.emit_jump(op, target);
  note(op);
}

void Emitter::jump(StackOp op, Label first, Label second) {
  if (!is_live()) return;
  code_.emit_jump(op, first, second);
  note(op);
}

void Emitter::bind(Label label) {
  if (!module_.is_halted()) code_.bind(label);
}

Label Emitter::bind_loop(std::size_t depth) {
  const Label label = code_.new_label();
  bind(label);
  if (!code_.is_reachable()) code_.set_depth(depth);
  return label;
}

void Emitter::emit_number(double value) {
  const bool is_small = value >= std::numeric_limits<std::int32_t>::min() &&
                        value <= std::numeric_limits<std::int32_t>::max() &&
                        std::trunc(value) == value && !(value == 0 && std::signbit(value));
  if (is_small) {
    emit(StackOp::ConstI32, static_cast<std::int32_t>(value));
  } else {
    emit(StackOp::Const, builder().number(value));
  }
}

void Emitter::emit_string(std::string_view wtf8) { emit(StackOp::Const, module_.string(wtf8)); }

void Emitter::emit_constant(std::uint32_t id) {
  const ConstantValue& value = tree().constants[id];
  if (const auto* const number = std::get_if<double>(&value)) {
    emit_number(*number);
  } else if (std::holds_alternative<std::string_view>(value)) {
    emit(StackOp::Const, module_.constant_text(id));
  } else if (const auto* const boolean = std::get_if<bool>(&value)) {
    emit(*boolean ? StackOp::True : StackOp::False);
  } else {
    emit(StackOp::Null);
  }
}

std::uint16_t Emitter::new_slot() {
  if (slot_count_ >= kMaxFunctionSlots) {
    const ast::SourceRange range = definition_ != nullptr ? definition_->range : ast::SourceRange{};
    module_.fail(DiagnosticCode::TooManySlots, range, {std::to_string(kMaxFunctionSlots)});
    return 0;
  }
  return static_cast<std::uint16_t>(slot_count_++);
}

void Emitter::take_scope_slot(Variable& variable) {
  variable.is_unset = scope_slots_taken_ == scope_slots_.size() && loops_ == 0;
  if (scope_slots_taken_ == scope_slots_.size()) scope_slots_.push_back(new_slot());
  variable.index = scope_slots_[scope_slots_taken_++];
}

}  // namespace heddle::codegen
