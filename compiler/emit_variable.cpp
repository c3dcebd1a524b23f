// Reading, writing and declaring variables, wherever they live.

#include <limits>

#include "base/assert.hpp"
#include "compiler/emit_guards.hpp"

namespace heddle::codegen {

Access Emitter::access(VariableId id, bool is_checked) {
  id = tree().actual(id);
  const Variable& used = variable(id);
  // A function that uses its own name. Not in a script: the next one may declare the name again.
  const bool is_own_name = function_scope().declared == id && !used.is_assigned;
  if (is_own_name && used.storage != Storage::Global) return {Access::Kind::Callee, 0};
  switch (used.storage) {
    case Storage::Module:
      return {Access::Kind::Module, used.index};
    case Storage::Import:
      return {Access::Kind::Import, used.index};
    case Storage::Global:
      return {Access::Kind::Global, module_.name(used.name)};
    case Storage::Constant:
      return {Access::Kind::Constant, 0};
    default:
      break;
  }
  if (used.function != id_) {
    const std::uint32_t index = capture_index(id, is_checked);
    const bool is_cell = captures_[index].mode == Capture::Mode::Cell;
    return {is_cell ? Access::Kind::CaptureCell : Access::Kind::CaptureValue, index};
  }
  switch (used.storage) {
    case Storage::Cell:
      return {Access::Kind::Cell, used.index};
    case Storage::This:
      return {Access::Kind::This, 0};
    case Storage::Callee:
      return {Access::Kind::Callee, 0};
    default:
      return {Access::Kind::Local, used.index};
  }
}

std::uint32_t Emitter::capture_index(VariableId id, bool is_checked) {
  if (const auto known = capture_indices_.find(id); known != capture_indices_.end())
    return known->second;
  HEDDLE_ASSERT(parent_ != nullptr, "the file's body captures nothing");
  const Variable& used = variable(id);
  Capture capture;
  if (parent_->function_scope().declared == id && !used.is_assigned) {
    capture.index = parent_->self_slot_;
  } else if (used.function != parent_->id_) {
    capture.source = Capture::Source::Capture;
    capture.index = static_cast<std::uint16_t>(parent_->capture_index(id, is_checked));
    capture.mode = parent_->captures_[capture.index].mode;
  } else if (used.storage == Storage::This) {
    capture.source = Capture::Source::This;
  } else {
    capture.index = static_cast<std::uint16_t>(used.index);
    if (used.storage == Storage::Cell) capture.mode = Capture::Mode::Cell;
  }
  capture.is_initialised = capture.mode == Capture::Mode::Cell && !is_checked;
  constexpr std::size_t kMost = std::numeric_limits<std::int16_t>::max();
  if (captures_.size() >= kMost) {
    module_.fail(DiagnosticCode::TooManySlots, {}, {"32767"});
    return 0;
  }
  captures_.push_back(capture);
  const auto index = static_cast<std::uint32_t>(captures_.size() - 1);
  capture_indices_.emplace(id, index);
  return index;
}

void Emitter::load(VariableId id, bool is_checked) {
  if (!is_live()) return;
  const Access from = access(id, is_checked);
  const auto check = [&](StackOp op) {
    if (is_checked) emit(op, from.index, module_.name(variable(id).name));
  };
  const bool is_own = from.kind == Access::Kind::Local || from.kind == Access::Kind::Cell;
  if (is_checked && is_own && variable(id).kind == VariableKind::Parameter)
    return load_later_parameter(id);
  switch (from.kind) {
    case Access::Kind::Local:
      check(StackOp::CheckLocal);
      return emit(StackOp::LoadLocal, from.index);
    case Access::Kind::Cell:
      check(StackOp::CheckCell);
      return emit(StackOp::LoadCell, from.index);
    case Access::Kind::CaptureValue:
      return emit(StackOp::LoadCapture, from.index);
    case Access::Kind::CaptureCell:
      check(StackOp::CheckCaptureCell);
      return emit(StackOp::LoadCaptureCell, from.index);
    case Access::Kind::Module:
      return emit(StackOp::LoadModule, from.index);  // checks for the hole by itself
    case Access::Kind::Import:
      return emit(StackOp::LoadImport, from.index);
    case Access::Kind::Global:
      return emit(StackOp::LoadGlobal, from.index);
    case Access::Kind::This:
      return emit(StackOp::LoadThis);
    case Access::Kind::Callee:
      return emit(StackOp::LoadCallee);
    case Access::Kind::Constant:
      return emit(StackOp::Undefined);  // an error was reported
  }
}

/// `(a = b, b) =>`: a default that reads its own parameter or one behind it always fails. The slot holds what was passed, so
/// another one is the hole that the check finds.
void Emitter::load_later_parameter(VariableId id) {
  const HiddenSlot unset(*this);
  emit(StackOp::Hole);
  emit(StackOp::StoreLocal, unset.index());
  emit(StackOp::CheckLocal, unset.index(), module_.name(variable(id).name));
  emit(StackOp::LoadLocal, unset.index());
}

void Emitter::store(VariableId id) {
  if (!is_live()) return;
  const Access to = access(id, false);
  switch (to.kind) {
    case Access::Kind::Local:
      return emit(StackOp::StoreLocal, to.index);
    case Access::Kind::Cell:
      return emit(StackOp::StoreCell, to.index);
    case Access::Kind::CaptureCell:
      return emit(StackOp::StoreCaptureCell, to.index);
    case Access::Kind::Module:
      return emit(StackOp::StoreModule, to.index);
    case Access::Kind::Global:
      return emit(StackOp::StoreGlobal, to.index);
    default:
      return emit(StackOp::Pop);  // an import or an enum: an error was reported
  }
}

void Emitter::check_before_store(VariableId id) {
  if (!is_live()) return;
  const Access to = access(id, true);
  const std::uint32_t name = module_.name(variable(id).name);
  switch (to.kind) {
    case Access::Kind::Local:
      return emit(StackOp::CheckLocal, to.index, name);
    case Access::Kind::Cell:
      return emit(StackOp::CheckCell, to.index, name);
    case Access::Kind::CaptureCell:
      return emit(StackOp::CheckCaptureCell, to.index, name);
    case Access::Kind::Module:
      return emit(StackOp::CheckModule, to.index);
    default:
      return;
  }
}

void Emitter::initialise(VariableId id) {
  if (!is_live()) return;
  id = tree().actual(id);
  const Variable& declared = variable(id);
  if (declared.storage == Storage::Global)
    return emit(StackOp::DefineGlobal, module_.name(declared.name));
  if (declared.storage != Storage::Cell || declared.has_cell_at_entry()) return store(id);
  emit(StackOp::StoreLocal, declared.index);
  emit(StackOp::MakeCell, declared.index);
}

void Emitter::open_variable(VariableId id) {
  Variable& opened = variable(id);
  const bool has_slot = opened.storage == Storage::Local || opened.storage == Storage::Cell;
  if (!has_slot || opened.alias != 0 || opened.kind == VariableKind::Parameter) return;
  take_scope_slot(opened);
  renew_variable(id);
}

void Emitter::renew_variable(VariableId id) {
  const Variable& opened = variable(id);
  if (!opened.is_checked && !opened.has_cell_at_entry()) return;
  emit(opened.is_checked ? StackOp::Hole : StackOp::Undefined);
  emit(StackOp::StoreLocal, opened.index);
  if (opened.has_cell_at_entry()) emit(StackOp::MakeCell, opened.index);
}

bool Emitter::is_global(const ast::Expression& node, std::string_view name) const {
  const auto* const identifier = ast::try_as<ast::Identifier>(&node);
  return identifier != nullptr && identifier->resolution == 0 && identifier->name.text() == name;
}

void Emitter::load_identifier(const ast::Identifier& identifier) {
  code_.set_position(identifier.range.start);
  const Resolution resolution = Resolution::of(identifier);
  if (resolution.variable == 0) {
    if (is_global(identifier, "undefined")) return emit(StackOp::Undefined);
    if (is_global(identifier, "NaN")) return emit_number(std::numeric_limits<double>::quiet_NaN());
    if (is_global(identifier, "Infinity"))
      return emit_number(std::numeric_limits<double>::infinity());
    return emit(StackOp::LoadGlobal, module_.name(identifier.name));
  }
  const Variable& used = variable(resolution.variable);
  if (used.constant != 0 && !resolution.is_checked) return emit_constant(used.constant);
  if (used.kind == VariableKind::EnumMember) return load_enum_member(used, identifier);
  if (used.kind == VariableKind::Enum && used.storage == Storage::Constant) {
    module_.report(DiagnosticCode::ConstEnumValue, identifier.range, {identifier.name.text()});
  }
  load(resolution.variable, resolution.is_checked);
}

bool Emitter::is_constant(const ast::Identifier& identifier) const {
  const Resolution resolution = Resolution::of(identifier);
  return resolution.variable != 0 && tree().variables[resolution.variable].is_constant();
}

void Emitter::store_identifier(const ast::Identifier& identifier, Check check) {
  code_.set_position(identifier.range.start);
  const Resolution resolution = Resolution::of(identifier);
  if (is_constant(identifier)) {
    if (check == Check::Needed && resolution.is_checked) check_before_store(resolution.variable);
    return emit(StackOp::ThrowConstAssign, module_.name(identifier.name));
  }
  if (resolution.variable == 0) return emit(StackOp::StoreGlobal, module_.name(identifier.name));
  if (check == Check::Needed && resolution.is_checked) check_before_store(resolution.variable);
  store(resolution.variable);
}

void Emitter::load_this(const ast::Node& node) {
  code_.set_position(node.range.start);
  const VariableId id = tree().this_scope(scope_).this_variable;
  if (id == 0) return emit(StackOp::Undefined);
  load(id, tree().unsafe_this.contains(&node));
}

void Emitter::load_home() {
  const VariableId id = tree().classes[tree().class_around(scope_)].inner;
  load(id, variable(tree().actual(id)).is_checked);
}

}  // namespace heddle::codegen
