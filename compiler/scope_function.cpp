// The walk into functions and classes.

#include <algorithm>

#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
namespace {

bool is_static_initialiser(const ast::ClassMember& member) {
  return member.kind == ast::MemberKind::StaticBlock ||
         (member.kind == ast::MemberKind::Field && member.is_static);
}

bool is_instance_field(const ast::ClassMember& member) {
  return member.kind == ast::MemberKind::Field && !member.is_static;
}

/// A field's key that is computed when the class is made and used later.
bool has_kept_key(const ast::ClassMember& member) {
  return member.kind == ast::MemberKind::Field && member.key.kind == ast::KeyKind::Computed &&
         member.key.computed->kind != ast::NodeKind::StringLiteral &&
         member.key.computed->kind != ast::NodeKind::NumericLiteral;
}

}  // namespace

void ScopeAnalyzer::walk_function(ast::Function& function, Owner owner, VariableId declared) {
  const FunctionId id = open_function(&function);
  function.scope = id;
  tree_.functions[id].declared = declared;
  tree_.functions[id].is_object_method = owner == Owner::Object;
  const bool has_self = function.name != nullptr && declared == 0;
  if (has_self) {
    tree_.functions[id].self_scope = open_scope();
    declare_named(*function.name, VariableKind::Self);
    tree_.functions[id].self = Resolution::of(*function.name).variable;
  }
  walk_function_inside(function);
  if (has_self) close_scope();
  close_function();
}

void ScopeAnalyzer::declare_this(VariableKind kind) {
  const VariableId id = declare_hidden(kind, "this");
  scope().this_variable = id;
  scope().has_this = true;
}

void ScopeAnalyzer::declare_parameters(ast::Function& function) {
  std::uint32_t index = 0;
  for (ast::Parameter& parameter : function.parameters) {
    if (auto* const name = ast::try_as<ast::Identifier>(parameter.target)) {
      declare_named(*name, VariableKind::Parameter);
      tree_.variables.back().index = index;
    } else {
      declare_pattern(*parameter.target, VariableKind::Let);
    }
    ++index;
  }
}

void ScopeAnalyzer::walk_parameters(ast::Function& function) {
  for (ast::Parameter& parameter : function.parameters) {
    demand_type(parameter.type);
    walk(parameter.default_value);
    bind_pattern(*parameter.target);
  }
}

void ScopeAnalyzer::walk_function_inside(ast::Function& function) {
  const FunctionId id = this->function();
  const ScopeId parameters = open_scope();
  if (function.kind != ast::FunctionKind::Arrow &&
      function.kind != ast::FunctionKind::Constructor) {
    declare_this(VariableKind::This);
    initialise(scope().this_variable);
    tree_.functions[id].this_variable = scope().this_variable;
  }
  declare_parameters(function);
  tree_.functions[id].scope = tree_.functions[id].body_scope = parameters;
  if (function.has_simple_parameters) declare_block(function.body);
  walk_parameters(function);
  demand_type(function.return_type);
  if (!function.has_simple_parameters) {
    tree_.functions[id].body_scope = open_scope();
    declare_block(function.body);
  }
  walk(function.expression_body);
  walk_body(function);
  if (!function.has_simple_parameters) close_scope();
  close_scope();
}

void ScopeAnalyzer::walk_body(ast::Function& function) {
  walk_hoisted(function.body);
  for (ast::Statement* statement : function.body) {
    walk(statement);
    const auto* const expression = ast::try_as<ast::ExpressionStatement>(statement);
    if (expression == nullptr || expression->expression->kind != ast::NodeKind::SuperCall) continue;
    FunctionScope& constructor = tree_.functions[this->function()];
    constructor.calls_super_first = true;
    initialise(constructor.this_variable);
  }
}

void ScopeAnalyzer::walk_class(ast::Class& definition, VariableId outer) {
  const auto id = static_cast<ClassId>(tree_.classes.size());
  definition.scope = id;
  tree_.classes.emplace_back();
  tree_.classes[id].definition = &definition;
  tree_.classes[id].outer = outer;
  tree_.classes[id].may_repeat = functions_.size() > 1 || !loops_.empty();
  tree_.classes[id].scope = open_scope();
  scope().class_id = id;
  declare_class_inside(id);
  walk(definition.heritage);
  walk_constructor(id);
  walk_members(id);
  initialise(tree_.classes[id].inner);
  walk_statics(id);
  close_scope();
  if (outer != 0) initialise(outer);
}

void ScopeAnalyzer::declare_class_inside(ClassId id) {
  const ast::Class& definition = *tree_.classes[id].definition;
  tree_.classes[id].inner =
      definition.name != nullptr
          ? declare(definition.name->name, VariableKind::Const, definition.name->range)
          : declare_hidden(VariableKind::Const, "class");
  for (std::uint32_t index = 0; index < definition.members.size(); ++index) {
    if (!has_kept_key(definition.members[index])) continue;
    const VariableId key = declare_hidden(VariableKind::Hidden, "key");
    variable(key).is_initialised = true;
    tree_.classes[id].computed_keys.emplace(index, key);
  }
}

void ScopeAnalyzer::walk_constructor(ClassId id) {
  ast::Class& definition = *tree_.classes[id].definition;
  for (ast::ClassMember& member : definition.members) {
    if (member.kind == ast::MemberKind::Constructor)
      tree_.classes[id].constructor_definition = member.function;
  }
  ast::Function* const constructor = tree_.classes[id].constructor_definition;
  const FunctionId function = open_function(constructor);
  tree_.classes[id].constructor = function;
  tree_.functions[function].constructs = id;
  tree_.classes[id].field_scope = open_scope();
  const bool is_derived = definition.heritage != nullptr;
  declare_this(is_derived ? VariableKind::Hidden : VariableKind::This);
  const VariableId this_variable = scope().this_variable;
  tree_.functions[function].this_variable = this_variable;
  initialise(this_variable);
  walk_fields(id);
  if (is_derived) {
    use_variable(tree_.classes[id].inner, Use::Read);
    variable(this_variable).is_initialised = variable(this_variable).is_stored = false;
  }
  if (constructor != nullptr) {
    constructor->scope = function;
    walk_function_inside(*constructor);
    if (!variable(this_variable).is_initialised) variable(this_variable).is_checked = true;
  }
  close_scope();
  close_function();
}

void ScopeAnalyzer::walk_fields(ClassId id) {
  const std::span<ast::ClassMember> members = tree_.classes[id].definition->members;
  for (std::uint32_t index = 0; index < members.size(); ++index) {
    ast::ClassMember& member = members[index];
    if (!is_instance_field(member)) continue;
    const auto key = tree_.classes[id].computed_keys.find(index);
    if (key != tree_.classes[id].computed_keys.end()) use_variable(key->second, Use::Read);
    demand_type(member.type);
    walk(member.value);
  }
}

void ScopeAnalyzer::walk_members(ClassId id) {
  const std::span<ast::ClassMember> members = tree_.classes[id].definition->members;
  for (std::uint32_t index = 0; index < members.size(); ++index) {
    ast::ClassMember& member = members[index];
    walk_key(member.key);
    const auto key = tree_.classes[id].computed_keys.find(index);
    if (key != tree_.classes[id].computed_keys.end()) initialise(key->second);
    const bool is_method = member.kind == ast::MemberKind::Method ||
                           member.kind == ast::MemberKind::Getter ||
                           member.kind == ast::MemberKind::Setter;
    if (is_method) walk_function(*member.function, Owner::None);
  }
}

void ScopeAnalyzer::walk_statics(ClassId id) {
  const std::span<ast::ClassMember> members = tree_.classes[id].definition->members;
  if (std::none_of(members.begin(), members.end(), is_static_initialiser)) return;
  tree_.classes[id].static_scope = open_scope();
  declare_this(VariableKind::Hidden);
  initialise(scope().this_variable);
  for (ast::ClassMember& member : members) {
    if (!is_static_initialiser(member)) continue;
    if (member.kind == ast::MemberKind::Field) {
      demand_type(member.type);
      walk(member.value);
      continue;
    }
    member.function->scope = open_scope();
    declare_block(member.function->body);
    walk_statements(member.function->body);
    close_scope();
  }
  close_scope();
}

}  // namespace heddle::codegen
