// Classes: the class is the top operand while its members are added to it.

#include <algorithm>
#include <unordered_set>

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {
namespace {

bool is_instance_field(const ast::ClassMember& member) {
  return member.kind == ast::MemberKind::Field && !member.is_static;
}

bool has_initialiser(const ast::ClassMember& member) {
  return member.kind == ast::MemberKind::StaticBlock ||
         (member.kind == ast::MemberKind::Field && member.is_static);
}

std::uint8_t member_flags_of(const ast::ClassMember& member) {
  std::uint8_t flags = member.is_static ? member_flags::kStatic : std::uint8_t{0};
  if (member.kind == ast::MemberKind::Getter) flags |= member_flags::kGetter;
  if (member.kind == ast::MemberKind::Setter) flags |= member_flags::kSetter;
  return flags;
}

}  // namespace

// A declared class that its own static initialisers may use by name has to be there for them.
// (Seen from elsewhere it is then there a little before JavaScript would let it be.)
bool Emitter::is_stored_early(const ClassScope& scopes) const {
  const bool is_shared = scopes.outer != 0 && tree().variables[scopes.inner].alias != 0;
  return is_shared && scopes.static_scope != 0 && tree().variables[scopes.inner].is_read;
}

// ( -- class ), with ClassNamed::ByKeyBelow ( key -- key class ).
void Emitter::emit_class(ast::Class& definition, std::uint32_t name, ClassNamed named) {
  if (!is_live()) return;
  const ClassId id = definition.scope;
  const ClassScope& scopes = tree().classes[id];
  const ScopeGuard scope(*this, scopes.scope);
  const std::uint32_t index = module_.class_index(id);
  if (definition.heritage != nullptr) {
    value(*definition.heritage);
  } else {
    emit(StackOp::Undefined);
  }
  ClassInfo info = describe_class(id, name);
  info.constructor = constructor(id, name);
  builder().define_class(index, std::move(info));
  emit_at(definition.range.start, StackOp::NewClass, index);
  if (named == ClassNamed::ByKeyBelow) emit(StackOp::NameClass);
  for (std::uint32_t i = 0; i < definition.members.size(); ++i) {
    if (!is_live()) return;
    emit_class_member(id, i);
  }
  emit_at(definition.range.start, StackOp::FinishClass);
  const Variable& inner = variable(scopes.inner);
  if (is_stored_early(scopes) || (inner.alias == 0 && inner.is_read)) {
    emit(StackOp::Dup);
    initialise(scopes.inner);
  }
  if (scopes.static_scope != 0) emit_statics(id);
}

void Emitter::emit_class_member(ClassId id, std::uint32_t index) {
  const ClassScope& scopes = tree().classes[id];
  ast::ClassMember& member = scopes.definition->members[index];
  if (member.kind == ast::MemberKind::Field) {
    const auto key = scopes.computed_keys.find(index);
    if (key == scopes.computed_keys.end()) return;
    emit_key(member.key);
    return initialise(key->second);
  }
  const bool is_function = member.kind == ast::MemberKind::Method ||
                           member.kind == ast::MemberKind::Getter ||
                           member.kind == ast::MemberKind::Setter;
  if (is_function) emit_method(member);
}

void Emitter::emit_method(ast::ClassMember& member) {
  const bool is_method = member.kind == ast::MemberKind::Method;
  const std::string_view prefix = is_method                                ? ""
                                  : member.kind == ast::MemberKind::Getter ? "get "
                                                                           : "set ";
  const std::optional<std::uint32_t> name = static_name(member.key);
  if (!name) emit_key(member.key);
  if (const std::optional<std::uint32_t> known = function_name(member.key, prefix)) {
    closure(*member.function, *known);
  } else {
    closure_under_key(*member.function, prefix);
  }
  code_.set_position(member.key.range.start);
  const std::uint8_t flags = member_flags_of(member);
  if (name) {
    emit(is_method ? StackOp::DefineMethod : StackOp::DefineAccessor, *name, flags);
  } else {
    emit(is_method ? StackOp::DefineElementMethod : StackOp::DefineElementAccessor, flags);
  }
}

void Emitter::emit_statics(ClassId id) {
  const ClassScope& scopes = tree().classes[id];
  const ScopeGuard scope(*this, scopes.static_scope);
  const VariableId this_variable = tree().scopes[scopes.static_scope].this_variable;
  if (variable(this_variable).is_read) {
    emit(StackOp::Dup);
    initialise(this_variable);
  }
  const std::span<ast::ClassMember> members = scopes.definition->members;
  for (std::uint32_t i = 0; i < members.size(); ++i) {
    if (!has_initialiser(members[i])) continue;
    if (members[i].kind == ast::MemberKind::Field) {
      if (!members[i].is_ambient) emit_field(id, i);
      continue;
    }
    const ScopeGuard block(*this, members[i].function->scope);
    block_statements(members[i].function->body);
  }
}

// ( object -- object )
void Emitter::emit_field(ClassId id, std::uint32_t index) {
  const ClassScope& scopes = tree().classes[id];
  ast::ClassMember& member = scopes.definition->members[index];
  const std::optional<std::uint32_t> name = static_name(member.key);
  if (!name) {
    const auto key = scopes.computed_keys.find(index);
    if (key != scopes.computed_keys.end()) {
      load(key->second, false);
    } else {
      emit_key(member.key);
    }
  }
  code_.set_position(member.key.range.start);
  if (member.value != nullptr) {
    if (const std::optional<std::uint32_t> known = function_name(member.key, "")) {
      named_value(*member.value, *known);
    } else {
      value_under_key(*member.value, "");
    }
    code_.set_position(member.value->range.start);
    check_field(member, member.value);
  } else {
    emit(StackOp::Undefined);
  }
  if (name) {
    emit(StackOp::DefineField, *name);
  } else {
    emit(StackOp::DefineElement);
  }
}

ClassInfo Emitter::describe_class(ClassId id, std::uint32_t name) {
  const ast::Class& definition = *tree().classes[id].definition;
  ClassInfo info;
  info.name = name;
  info.has_base = definition.heritage != nullptr;
  info.is_open = module_.options().is_open;
  info.is_nominal = definition.is_nominal;
  if (const ClassId base = certain_base(id); base != 0 && module_.has_class_index(base)) {
    const std::uint32_t index = module_.class_index(base);
    if (index < module_.class_index(id)) info.base = static_cast<std::int32_t>(index);
  }
  add_fields(id, info);
  add_statics(id, info);
  return info;
}

/// The class of this file that a class certainly extends; 0: who knows.
ClassId Emitter::certain_base(ClassId id) const {
  const auto* const heritage =
      ast::try_as<ast::Identifier>(tree().classes[id].definition->heritage);
  if (heritage == nullptr) return 0;
  const Variable& base = tree().variables[tree().actual(Resolution::of(*heritage).variable)];
  const bool is_class = base.kind == VariableKind::Class && !base.is_assigned;
  return is_class && base.class_definition != nullptr ? base.class_definition->scope : 0;
}

/// What is checked of the values of a field (R2), as FieldInfo::type has it.
std::uint32_t Emitter::field_type(const ast::TypeNode* type, bool is_optional) {
  const auto demand = type != nullptr ? tree().types.find(type) : tree().types.end();
  if (demand == tree().types.end()) return FieldInfo::kAnything;
  return module_.type_check(demand->second, optional_kinds(is_optional), type->range);
}

/// The string that a declared field is called; nullopt: a symbol, an index, or known at run time only.
std::optional<std::uint32_t> Emitter::field_name(const ast::ClassMember& member) {
  const ast::PropertyKey& key = member.key;
  if (key.kind == ast::KeyKind::Computed && symbol_name(*key.computed).has_value()) return {};
  return static_name(key);
}

// In the order of their slots: parameter properties, declared fields, what the constructor assigns.
void Emitter::add_fields(ClassId id, ClassInfo& info) {
  const ClassScope& scopes = tree().classes[id];
  std::unordered_set<std::uint32_t> known;
  const auto add = [&](std::uint32_t field, std::uint32_t type) {
    if (known.insert(field).second) info.fields.push_back({field, type});
  };
  if (scopes.constructor_definition != nullptr) {
    for (const ast::Parameter& parameter : scopes.constructor_definition->parameters) {
      if (!parameter.is_property) continue;
      add(module_.name(ast::as<ast::Identifier>(*parameter.target).name),
          field_type(parameter.type, parameter.is_optional));
    }
  }
  for (const ast::ClassMember& member : scopes.definition->members) {
    if (!is_instance_field(member) || member.is_abstract) continue;
    if (const auto name = field_name(member)) {
      add(*name, field_type(member.type, member.is_optional));
    } else {
      info.is_open = true;  // only an instance that can grow has a place for it
    }
  }
  for (ast::Atom assigned : scopes.assigned_fields) {
    if (!is_member_name(id, assigned)) add(module_.name(assigned), FieldInfo::kAssigned);
  }
}

void Emitter::add_statics(ClassId id, ClassInfo& info) {
  std::unordered_set<std::uint32_t> known;
  for (const ast::ClassMember& member : tree().classes[id].definition->members) {
    if (member.kind != ast::MemberKind::Field || !member.is_static) continue;
    const std::optional<std::uint32_t> name = field_name(member);
    if (name && known.insert(*name).second)
      info.statics.push_back({*name, field_type(member.type, member.is_optional)});
  }
}

/// Whether `this.name = ` in a constructor means something that exists already: an accessor, or a
/// field, also of a certain base. `this.run = this.run.bind(this)` is a new field.
bool Emitter::is_member_name(ClassId id, ast::Atom name) const {
  if (module_.members(id).assignable.contains(name)) return true;
  // A long chain of bases would make this slow, and what is missed costs a slot.
  constexpr int kFurthest = 64;
  id = certain_base(id);
  for (int distance = 0; id != 0 && distance < kFurthest; ++distance, id = certain_base(id)) {
    const ClassScope& scopes = tree().classes[id];
    if (module_.members(id).assignable.contains(name)) return true;
    const auto& assigned = scopes.assigned_fields;
    if (std::find(assigned.begin(), assigned.end(), name) != assigned.end()) return true;
    if (has_parameter_property(scopes, name)) return true;
  }
  return false;
}

bool Emitter::has_parameter_property(const ClassScope& scopes, ast::Atom name) {
  if (scopes.constructor_definition == nullptr) return false;
  const auto& parameters = scopes.constructor_definition->parameters;
  return std::any_of(parameters.begin(), parameters.end(), [&](const ast::Parameter& parameter) {
    const auto* const target = ast::try_as<ast::Identifier>(parameter.target);
    return parameter.is_property && target != nullptr && target->name == name;
  });
}

}  // namespace heddle::codegen
