// Constructors. Instance fields are initialised in them: at the start, or in a derived class behind
// super(), by code that is compiled into the constructor and sees the names of the class's scope.

#include <algorithm>

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {
namespace {

/// Whether evaluating it cannot look at `this`, as far as a glance can tell.
bool is_blind(const ast::Expression& node) {
  switch (node.kind) {
    case ast::NodeKind::Identifier:
    case ast::NodeKind::NumericLiteral:
    case ast::NodeKind::StringLiteral:
    case ast::NodeKind::BooleanLiteral:
    case ast::NodeKind::NullLiteral:
      return true;
    case ast::NodeKind::ArrayLiteral: {
      const auto& elements = ast::as<ast::ArrayLiteral>(node).elements;
      return elements.empty();
    }
    case ast::NodeKind::ObjectLiteral:
      return ast::as<ast::ObjectLiteral>(node).properties.empty();
    case ast::NodeKind::Unary:
      return is_blind(*ast::as<ast::Unary>(node).operand);
    case ast::NodeKind::Binary: {
      const auto& binary = ast::as<ast::Binary>(node);
      return is_blind(*binary.first) &&
             std::all_of(binary.terms.begin(), binary.terms.end(),
                         [](const ast::BinaryTerm& term) { return is_blind(*term.operand); });
    }
    default:
      return false;
  }
}

/// The field that a statement `this.name = value` gives a value; empty for other statements.
ast::Atom assigned_field(const ast::Statement& statement) {
  const auto* const expression = ast::try_as<ast::ExpressionStatement>(&statement);
  if (expression == nullptr) return {};
  const auto* const assignment = ast::try_as<ast::Assignment>(expression->expression);
  if (assignment == nullptr || !is_blind(*assignment->value)) return {};
  const auto* const member = ast::try_as<ast::Member>(assignment->target);
  if (member == nullptr || member->object->kind != ast::NodeKind::This) return {};
  return member->name;
}

}  // namespace

std::uint32_t Emitter::constructor(ClassId id, std::uint32_t name) {
  const std::uint32_t index = builder().reserve_function();
  Emitter inside(module_, this, tree().classes[id].constructor);
  inside.class_ = id;
  inside.emit_constructor(index, name);
  return index;
}

void Emitter::emit_constructor(std::uint32_t index, std::uint32_t name) {
  const ClassScope& scopes = tree().classes[class_];
  const bool is_derived = scopes.definition->heritage != nullptr;
  definition_ = scopes.constructor_definition;
  FunctionInfo info;
  if (definition_ != nullptr) {
    info = describe(*definition_, name);
  } else {
    info.name = name;
    info.position = scopes.definition->range.start;
    info.flags = FunctionInfo::kConstructor;
    if (is_derived) {  // (...args) { super(...args); }
      info.flags |= FunctionInfo::kRest;
      info.parameter_count = 1;
    }
  }
  if (is_derived) info.flags |= FunctionInfo::kDerived;
  slot_count_ = info.parameter_count;
  {
    const ScopeGuard fields(*this, scopes.field_scope);
    if (!is_derived) emit_fields();
    if (definition_ == nullptr) {
      emit_implicit_constructor(is_derived);
    } else {
      const ScopeGuard parameters(*this, function_scope().scope);
      if (is_derived) watch_super();
      emit_parameters(*definition_);
      if (!is_derived) set_parameter_properties();
      emit_body(*definition_);
    }
  }
  finish(std::move(info), index);
}

void Emitter::emit_unreached_constructor(std::uint32_t index) {
  FunctionInfo info;
  info.name = module_.string("");
  info.flags = FunctionInfo::kConstructor;
  emit(StackOp::LoadThis);
  emit(StackOp::Return);
  finish(std::move(info), index);
}

void Emitter::emit_implicit_constructor(bool is_derived) {
  if (is_derived) {
    emit(StackOp::Frame);
    load_home();
    emit(StackOp::LoadThis);
    emit(StackOp::LoadLocal, 0);
    emit_at(tree().classes[class_].definition->range.start, StackOp::CallSuperSpread);
    after_super();
  }
  emit_constructor_end();
}

void Emitter::emit_constructor_end() {
  const bool is_derived = tree().classes[class_].definition->heritage != nullptr;
  const bool is_certain =
      !is_derived || definition_ == nullptr || function_scope().calls_super_first;
  load(function_scope().this_variable, !is_certain);
  emit(StackOp::Return);
}

/// Of `return value`: ( value -- object ). Only `undefined` needs `this`, which super() may not have made.
void Emitter::choose_constructed() {
  const VariableId self = function_scope().this_variable;
  if (!variable(self).is_checked) {
    load(self, false);
    return emit(StackOp::ConstructorResult);
  }
  const Label otherwise = new_label();
  const Label end = new_label();
  emit(StackOp::Dup);
  emit(StackOp::Undefined);
  emit(StackOp::StrictEqual);
  jump(StackOp::JumpIfFalse, otherwise);
  emit(StackOp::Pop);
  load(self, true);
  jump(StackOp::Jump, end);
  bind(otherwise);
  emit(StackOp::Undefined);
  emit(StackOp::ConstructorResult);
  bind(end);
}

/// Where super() may be called twice a local says whether it was.
void Emitter::watch_super() {
  const FunctionScope& scopes = function_scope();
  if (scopes.super_calls == 0 || (scopes.super_calls == 1 && scopes.calls_super_first)) return;
  super_slot_ = new_slot();
  emit(StackOp::False);
  emit(StackOp::StoreLocal, *super_slot_);
}

// ( this -- this )
void Emitter::refuse_second_super() {
  const Label is_first = new_label();
  emit(StackOp::LoadLocal, *super_slot_);
  jump(StackOp::JumpIfFalse, is_first);
  throw_new("ReferenceError", "Super constructor may only be called once");
  bind(is_first);
  emit(StackOp::True);
  emit(StackOp::StoreLocal, *super_slot_);
}

// ( this -- )
void Emitter::after_super() {
  if (super_slot_) refuse_second_super();
  initialise(function_scope().this_variable);
  emit_fields();
}

/// Names of the statements `this.name = value` that the constructor begins with, behind super().
std::vector<ast::Atom> Emitter::names_assigned_first() const {
  std::vector<ast::Atom> names;
  if (definition_ == nullptr) return names;
  bool is_begun = tree().classes[class_].definition->heritage == nullptr;
  for (const ast::Statement* statement : definition_->body) {
    if (!is_begun) {
      const auto* const expression = ast::try_as<ast::ExpressionStatement>(statement);
      is_begun = expression != nullptr && expression->expression->kind == ast::NodeKind::SuperCall;
      continue;
    }
    const ast::Atom name = assigned_field(*statement);
    if (!name) break;
    names.push_back(name);
  }
  return names;
}

/// How many of the last fields need no `undefined` first, because the constructor gives them their
/// values before anybody can look, and in their order: properties stand in the order in which they
/// are made.
std::size_t Emitter::fields_set_by_constructor(
    std::span<const ast::ClassMember* const> fields) const {
  const std::vector<ast::Atom> names = names_assigned_first();
  const auto is_given = [&](std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      const ast::ClassMember& field = *fields[fields.size() - count + i];
      const bool is_plain = field.value == nullptr && field.key.kind == ast::KeyKind::Name;
      if (!is_plain || field.key.name != names[i]) return false;
    }
    return true;
  };
  std::size_t count = std::min(names.size(), fields.size());
  while (count > 0 && !is_given(count)) --count;
  return count;
}

// Parameter properties come first, as TypeScript declares them, then the fields in their order.
void Emitter::emit_fields() {
  const std::span<ast::ClassMember> members = tree().classes[class_].definition->members;
  std::vector<const ast::ClassMember*> fields;
  for (const ast::ClassMember& member : members) {
    if (member.kind == ast::MemberKind::Field && !member.is_static && !member.is_ambient)
      fields.push_back(&member);
  }
  const std::size_t emitted = fields.size() - fields_set_by_constructor(fields);
  const bool has_properties =
      definition_ != nullptr &&
      std::any_of(definition_->parameters.begin(), definition_->parameters.end(),
                  [](const ast::Parameter& parameter) { return parameter.is_property; });
  if (emitted == 0 && !has_properties) return;
  load(function_scope().this_variable, false);
  if (has_properties) define_parameter_properties();
  for (std::size_t i = 0; i < emitted; ++i)
    emit_field(class_, static_cast<std::uint32_t>(fields[i] - members.data()));
  emit(StackOp::Pop);
}

// ( object -- object ). In a base class this is before the parameters' defaults and checks: what
// is passed is there already, what has a default is set later (set_parameter_properties).
void Emitter::define_parameter_properties() {
  const bool is_derived = tree().classes[class_].definition->heritage != nullptr;
  for (std::size_t i = 0; i < definition_->parameters.size(); ++i) {
    const ast::Parameter& parameter = definition_->parameters[i];
    if (!parameter.is_property) continue;
    const auto& name = ast::as<ast::Identifier>(*parameter.target);
    if (is_derived) {
      load(Resolution::of(name).variable, false);
    } else if (parameter.default_value == nullptr) {
      emit(StackOp::LoadLocal, i);
    } else {
      emit(StackOp::Undefined);
    }
    emit_at(name.range.start, StackOp::DefineField, module_.name(name.name));
  }
}

void Emitter::set_parameter_properties() {
  for (const ast::Parameter& parameter : definition_->parameters) {
    if (!parameter.is_property || parameter.default_value == nullptr) continue;
    const auto& name = ast::as<ast::Identifier>(*parameter.target);
    load(function_scope().this_variable, false);
    load(Resolution::of(name).variable, false);
    emit_at(name.range.start, StackOp::SetField, module_.name(name.name));
    emit(StackOp::Pop);
  }
}

}  // namespace heddle::codegen
