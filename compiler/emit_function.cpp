// Functions: entry, parameters, body, end.

#include <algorithm>

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {

void Emitter::closure(ast::Function& definition, std::uint32_t name) {
  if (!is_live()) return;
  const std::uint32_t index = builder().reserve_function();
  Emitter(module_, this, definition.scope).emit_function(definition, index, name);
  emit_at(definition.range.start, StackOp::Closure, index);
}

void Emitter::closure_under_key(ast::Function& definition, std::string_view prefix) {
  if (!is_live()) return;
  const HiddenSlot key(*this);
  emit(StackOp::Dup);
  emit(StackOp::StoreLocal, key.index());
  const std::uint32_t index = builder().reserve_function();
  Emitter inside(module_, this, definition.scope);
  inside.name_slot_ = key.index();
  inside.emit_function(definition, index, module_.string(prefix));
  emit_at(definition.range.start, StackOp::Closure, index);
}

FunctionInfo Emitter::describe(const ast::Function& definition, std::uint32_t name) const {
  FunctionInfo info;
  info.name = name;
  info.position = definition.range.start;
  info.parameter_count = static_cast<std::uint16_t>(definition.parameters.size());
  // Nobody types the standard's functions: theirs are optional where the standard says so.
  const bool is_builtin = module_.options().is_builtin;
  const auto counts = [is_builtin](const ast::Parameter& parameter) {
    return parameter.default_value == nullptr && !parameter.is_rest &&
           !(is_builtin && parameter.is_optional);
  };
  const auto end =
      std::find_if_not(definition.parameters.begin(), definition.parameters.end(), counts);
  info.length = static_cast<std::uint16_t>(end - definition.parameters.begin());
  info.required_count = required_count(definition);
  if (definition.is_async) info.flags |= FunctionInfo::kAsync;
  if (!definition.parameters.empty() && definition.parameters.back().is_rest)
    info.flags |= FunctionInfo::kRest;
  switch (definition.kind) {
    case ast::FunctionKind::Plain:
      break;
    case ast::FunctionKind::Arrow:
      info.flags |= FunctionInfo::kArrow;
      break;
    case ast::FunctionKind::Constructor:
      info.flags |= FunctionInfo::kConstructor;
      break;
    default:
      info.flags |= FunctionInfo::kMethod;
  }
  return info;
}

void Emitter::emit_function(ast::Function& definition, std::uint32_t index, std::uint32_t name) {
  definition_ = &definition;
  slot_count_ = static_cast<std::uint32_t>(definition.parameters.size());
  const FunctionScope& scopes = function_scope();
  {
    const ScopeGuard self(
        *this, scopes.self_scope != 0 ? scopes.self_scope : scopes.scope,
        scopes.self_scope != 0 ? ScopeGuard::Opening::Variables : ScopeGuard::Opening::Nothing);
    const ScopeGuard parameters(*this, scopes.scope);
    emit_entry();
    emit_parameters(definition);
    emit_body(definition);
  }
  finish(describe(definition, name), index);
}

void Emitter::emit_entry() {
  const FunctionScope& scopes = function_scope();
  if (scopes.self != 0 && variable(scopes.self).storage == Storage::Local) {
    emit(StackOp::LoadCallee);
    initialise(scopes.self);
  }
  const Variable& declared = variable(scopes.declared);
  const bool keeps_self = scopes.captures_self && !declared.is_assigned &&
                          (declared.storage == Storage::Local || declared.storage == Storage::Cell);
  if (!keeps_self) return;
  self_slot_ = new_slot();
  emit(StackOp::LoadCallee);
  emit(StackOp::StoreLocal, self_slot_);
}

void Emitter::emit_parameters(ast::Function& definition) {
  const auto has_early_cell = [this](const ast::Parameter& parameter) {
    const auto* const name = ast::try_as<ast::Identifier>(parameter.target);
    return name != nullptr && variable(Resolution::of(*name).variable).has_cell_at_entry();
  };
  for (std::size_t i = 0; i < definition.parameters.size(); ++i) {
    if (has_early_cell(definition.parameters[i])) emit(StackOp::MakeCell, i);
  }
  for (std::size_t i = 0; i < definition.parameters.size(); ++i) {
    emit_parameter(definition.parameters[i], static_cast<std::uint16_t>(i));
  }
}

void Emitter::emit_parameter(ast::Parameter& parameter, std::uint16_t slot) {
  const auto* const name = ast::try_as<ast::Identifier>(parameter.target);
  const VariableId id = name != nullptr ? Resolution::of(*name).variable : 0;
  const bool is_boxed = id != 0 && variable(id).has_cell_at_entry();
  if (parameter.default_value != nullptr) {
    const Label has_value = new_label();
    emit(is_boxed ? StackOp::LoadCell : StackOp::LoadLocal, slot);
    emit(StackOp::IsUndefined);
    jump(StackOp::JumpIfFalse, has_value);
    named_value(*parameter.default_value, target_name(*parameter.target));
    emit(is_boxed ? StackOp::StoreCell : StackOp::StoreLocal, slot);
    bind(has_value);
  }
  code_.set_position(parameter.range.start);
  check_parameter(parameter, slot, is_boxed);
  if (name == nullptr) {
    // V8 takes a parameter with a default for a conditional expression.
    constexpr std::string_view kConditional =
        "(intermediate value)(intermediate value)(intermediate value)";
    name_source(*parameter.target,
                std::string(parameter.default_value != nullptr ? kConditional : ""));
    emit(StackOp::LoadLocal, slot);
    return bind_target(*parameter.target, Binding::Declare);
  }
  if (variable(id).storage == Storage::Cell && !is_boxed) emit(StackOp::MakeCell, slot);
}

void Emitter::emit_body(ast::Function& definition) {
  const FunctionScope& scopes = function_scope();
  const ScopeGuard body(*this, scopes.body_scope,
                        scopes.body_scope != scopes.scope ? ScopeGuard::Opening::Variables
                                                          : ScopeGuard::Opening::Nothing);
  if (definition.expression_body != nullptr) return return_value(*definition.expression_body);
  block_statements(definition.body);
  if (!is_live()) return;
  if (class_ != 0) return emit_constructor_end();
  emit(StackOp::Undefined);
  code_.set_position(definition.body_range.end - 1);
  check_return(nullptr);
  emit(StackOp::Return);
}

void Emitter::finish(FunctionInfo info, std::uint32_t index) {
  if (module_.is_halted()) return;
  if (module_.options().is_builtin) info.flags |= FunctionInfo::kBuiltin;
  if (name_slot_) {
    Capture key;
    key.index = *name_slot_;
    captures_.push_back(key);
    info.flags |= FunctionInfo::kNamedByKey;
  }
  code_.finish(info);
  info.local_count = static_cast<std::uint16_t>(slot_count_);
  info.captures = std::move(captures_);
  builder().define_function(index, std::move(info));
}

// ---- The file

void Emitter::emit_file(const ast::Program& program) {
  FunctionInfo info;
  info.name = module_.string("");
  info.flags = FunctionInfo::kModuleBody;
  if (program.has_top_level_await) info.flags |= FunctionInfo::kAsync;
  {
    const ScopeGuard scope(*this, 0);
    hoist_functions(program.body);
    if (module_.options().is_script) {
      emit_script(program.body);
    } else {
      statements(program.body);
      emit(StackOp::Undefined);
    }
    emit(StackOp::Return);
  }
  finish(std::move(info), 0);
}

// What a script imports, the scripts that follow can use, too.
void Emitter::declare_imported(const ast::Import& import) {
  if (import.is_type_only) return;
  const auto declare = [this](const ast::Identifier* local) {
    if (local == nullptr) return;
    load(Resolution::of(*local).variable, false);
    emit(StackOp::DefineGlobal, module_.name(local->name));
  };
  declare(import.default_binding);
  declare(import.namespace_binding);
  for (const ast::ImportBinding& binding : import.bindings) {
    if (!binding.is_type_only) declare(binding.local);
  }
}

// Leaves the value of the last expression statement that no other code follows.
void Emitter::emit_script(std::span<ast::Statement*> nodes) {
  for (const ast::Statement* node : nodes) {
    if (const auto* const import = ast::try_as<ast::Import>(node)) declare_imported(*import);
  }
  const auto has_no_value = [](const ast::Statement* node) {
    switch (node->kind) {
      case ast::NodeKind::Empty:
      case ast::NodeKind::VariableDeclaration:
      case ast::NodeKind::FunctionDeclaration:
      case ast::NodeKind::ClassDeclaration:
      case ast::NodeKind::EnumDeclaration:
      case ast::NodeKind::TypeDeclaration:
      case ast::NodeKind::AmbientDeclaration:
      case ast::NodeKind::Import:
        return true;
      default:
        return false;
    }
  };
  std::size_t last = nodes.size();
  while (last > 0 && has_no_value(nodes[last - 1])) --last;
  auto* const result = last == 0 ? nullptr : ast::try_as<ast::ExpressionStatement>(nodes[last - 1]);
  if (result == nullptr) {
    statements(nodes);
    return emit(StackOp::Undefined);
  }
  statements(nodes.first(last - 1));
  const HiddenSlot kept(*this);
  value(*result->expression);
  if (last == nodes.size()) return;
  emit(StackOp::StoreLocal, kept.index());
  statements(nodes.subspan(last));
  emit(StackOp::LoadLocal, kept.index());
}

}  // namespace heddle::codegen
