// Scopes, and the declarations that open them: every name of a block is known before its first use.

#include "bytecode/module.hpp"
#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {

ScopeAnalyzer::ScopeAnalyzer(ast::Program& program, const AnalysisOptions& options,
                             AtomTable& atoms, Diagnostics& diagnostics)
    : program_(program), options_(options), atoms_(atoms), diagnostics_(diagnostics) {}

ScopeTree ScopeAnalyzer::run() {
  open_function(nullptr);
  const ScopeId file = open_scope();
  tree_.functions[0].scope = tree_.functions[0].body_scope = file;
  scope().has_this = true;
  declare_block(program_.body);
  walk_statements(program_.body);
  close_scope();
  close_function();
  decide_storage();
  return std::move(tree_);
}

ScopeId ScopeAnalyzer::open_scope() {
  const auto id = static_cast<ScopeId>(tree_.scopes.size());
  Scope& opened = tree_.scopes.emplace_back();
  opened.parent = scope_;
  opened.function = function();
  opened.first = static_cast<VariableId>(tree_.variables.size());
  scope_ = id;
  return id;
}

void ScopeAnalyzer::close_scope() {
  const Scope& closed = scope();
  for (VariableId id = closed.first + closed.count; id-- > closed.first;) {
    const Variable& gone = variable(id);
    if (gone.name) innermost_[gone.name.id()] = gone.shadowed;
  }
  while (type_names_.size() > 1 && type_names_.back().scope == scope_) {
    innermost_types_[type_names_.back().name.id()] = type_names_.back().shadowed;
    type_names_.pop_back();
  }
  scope_ = closed.parent;
}

FunctionId ScopeAnalyzer::open_function(ast::Function* definition) {
  const auto id = static_cast<FunctionId>(tree_.functions.size());
  FunctionScope& opened = tree_.functions.emplace_back();
  opened.parent = functions_.empty() ? 0 : function();
  opened.definition = definition;
  functions_.push_back(id);
  return id;
}

void ScopeAnalyzer::close_function() { functions_.pop_back(); }

VariableId ScopeAnalyzer::declare(ast::Atom name, VariableKind kind, ast::SourceRange range) {
  const auto id = static_cast<VariableId>(tree_.variables.size());
  if (name.id() >= innermost_.size()) innermost_.resize(atoms_.size());
  VariableId& innermost = innermost_[name.id()];
  Variable& added = tree_.variables.emplace_back();
  added.name = name;
  added.kind = kind;
  added.function = function();
  added.scope = scope_;
  added.position = range.start;
  added.shadowed = innermost;
  added.is_top_level = scope_ == 0;
  added.loop_depth = static_cast<std::uint32_t>(loops_.size());
  added.is_initialised = kind == VariableKind::Function || kind == VariableKind::Ambient ||
                         kind == VariableKind::Import || kind == VariableKind::EnumMember ||
                         kind == VariableKind::Self;
  added.is_stored = added.is_initialised && kind != VariableKind::Function;
  innermost = id;
  ++scope().count;
  return id;
}

VariableId ScopeAnalyzer::declare_hidden(VariableKind kind, std::string_view text) {
  // Not through the table of names: it must not be found by them.
  const auto id = static_cast<VariableId>(tree_.variables.size());
  Variable& added = tree_.variables.emplace_back();
  added.name = atoms_.intern(text);
  added.kind = kind;
  added.function = function();
  added.scope = scope_;
  if (added.name.id() >= innermost_.size()) innermost_.resize(atoms_.size());
  added.shadowed = innermost_[added.name.id()];
  added.is_top_level = scope_ == 0;
  added.loop_depth = static_cast<std::uint32_t>(loops_.size());
  ++scope().count;
  return id;
}

VariableId ScopeAnalyzer::find(ast::Atom name) const {
  return name.id() < innermost_.size() ? innermost_[name.id()] : 0;
}

void ScopeAnalyzer::declare_named(ast::Identifier& name, VariableKind kind) {
  name.resolution = Resolution{declare(name.name, kind, name.range)}.packed();
}

void ScopeAnalyzer::declare_pattern(ast::Expression& target, VariableKind kind) {
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    declare_named(*name, kind);
  } else if (auto* const object = ast::try_as<ast::ObjectPattern>(&target)) {
    for (ast::PatternProperty& property : object->properties) {
      declare_pattern(*property.element.target, kind);
    }
    if (object->rest != nullptr) declare_pattern(*object->rest, kind);
  } else if (auto* const array = ast::try_as<ast::ArrayPattern>(&target)) {
    for (ast::PatternElement& element : array->elements) {
      if (element.target != nullptr) declare_pattern(*element.target, kind);
    }
    if (array->rest != nullptr) declare_pattern(*array->rest, kind);
  }
}

void ScopeAnalyzer::declare_variables(ast::VariableDeclaration& declaration) {
  const VariableKind kind =
      declaration.variable_kind == ast::VariableKind::Let ? VariableKind::Let : VariableKind::Const;
  for (ast::Declarator& declarator : declaration.declarators) {
    declare_pattern(*declarator.target, kind);
  }
}

void ScopeAnalyzer::declare_import(ast::Import& import) {
  const auto add = [&](ast::Identifier& local, bool is_type_only) {
    if (!is_type_only) declare_named(local, VariableKind::Import);
    declare_type(local.name, nullptr, {});
  };
  if (import.default_binding != nullptr) add(*import.default_binding, import.is_type_only);
  if (import.namespace_binding != nullptr) add(*import.namespace_binding, import.is_type_only);
  for (ast::ImportBinding& binding : import.bindings) {
    add(*binding.local, import.is_type_only || binding.is_type_only);
  }
}

void ScopeAnalyzer::declare_enum(ast::EnumDeclaration& declaration) {
  declare_named(*declaration.name, VariableKind::Enum);
  tree_.variables.back().enum_index = static_cast<std::uint32_t>(tree_.enums.size());
  tree_.enums.push_back(&declaration);
  TypeDemand demand{.is_checked = true};
  for (const ast::EnumMember& member : declaration.members) {
    const bool is_number = member.value == nullptr ||
                           member.value->kind == ast::NodeKind::NumericLiteral ||
                           member.value->kind == ast::NodeKind::Unary;
    const bool is_string =
        member.value != nullptr && member.value->kind == ast::NodeKind::StringLiteral;
    if (!is_string) demand.kinds |= TypeCheck::kNumber;
    if (!is_number) demand.kinds |= TypeCheck::kString;
  }
  declare_type(declaration.name->name, nullptr, demand);
}

void ScopeAnalyzer::declare_class(ast::Class& definition) {
  if (definition.name == nullptr) return;  // export default class
  declare_named(*definition.name, VariableKind::Class);
  Variable& declared = tree_.variables.back();
  declared.class_definition = &definition;
  TypeDemand demand{.is_checked = true};
  demand.kinds = TypeCheck::kObject | TypeCheck::kNull | TypeCheck::kUndefined;
  if (definition.is_nominal && declared.is_top_level && !options_.is_script) {
    demand.kinds = TypeCheck::kNull | TypeCheck::kUndefined;
    demand.class_variable = static_cast<VariableId>(tree_.variables.size() - 1);
  }
  declare_type(definition.name->name, nullptr, demand);
}

void ScopeAnalyzer::declare_statement(ast::Statement& statement) {
  if (auto* const variables = ast::try_as<ast::VariableDeclaration>(&statement)) {
    declare_variables(*variables);
  } else if (auto* const function = ast::try_as<ast::FunctionDeclaration>(&statement)) {
    if (function->function->name == nullptr) return;  // export default function
    declare_named(*function->function->name, VariableKind::Function);
    tree_.variables.back().function_definition = function->function;
  } else if (auto* const definition = ast::try_as<ast::ClassDeclaration>(&statement)) {
    declare_class(*definition->definition);
  } else if (auto* const enumeration = ast::try_as<ast::EnumDeclaration>(&statement)) {
    declare_enum(*enumeration);
  } else if (auto* const type = ast::try_as<ast::TypeDeclaration>(&statement)) {
    declare_type(type->name->name, type->type, {});
  } else if (auto* const ambient = ast::try_as<ast::AmbientDeclaration>(&statement)) {
    for (ast::Identifier* name : ambient->names) {
      const VariableId known = find(name->name);
      if (known == 0 || variable(known).scope != scope_)
        declare_named(*name, VariableKind::Ambient);
    }
  } else if (auto* const import = ast::try_as<ast::Import>(&statement)) {
    declare_import(*import);
  } else if (auto* const exported = ast::try_as<ast::ExportDeclaration>(&statement)) {
    const auto first = static_cast<VariableId>(tree_.variables.size());
    declare_statement(*exported->declaration);
    for (VariableId id = first; id < tree_.variables.size(); ++id) variable(id).is_exported = true;
  } else if (auto* const by_default = ast::try_as<ast::ExportDefault>(&statement)) {
    declare_default(*by_default->value);
  }
}

void ScopeAnalyzer::declare_default(ast::Node& value) {
  const auto first = static_cast<VariableId>(tree_.variables.size());
  if (auto* const function = ast::try_as<ast::FunctionDeclaration>(&value)) {
    declare_statement(*function);
    if (first == tree_.variables.size()) {
      tree_.default_export = declare_hidden(VariableKind::Function, "default");
      variable(first).function_definition = function->function;
      variable(first).is_initialised = true;
    }
  } else if (auto* const definition = ast::try_as<ast::ClassDeclaration>(&value)) {
    declare_statement(*definition);
    if (first == tree_.variables.size())
      tree_.default_export = declare_hidden(VariableKind::Hidden, "default");
  } else if (value.kind != ast::NodeKind::TypeDeclaration) {
    tree_.default_export = declare_hidden(VariableKind::Hidden, "default");
  }
  for (VariableId id = first; id < tree_.variables.size(); ++id) variable(id).is_exported = true;
}

void ScopeAnalyzer::declare_statements(std::span<ast::Statement*> statements) {
  for (ast::Statement* statement : statements) declare_statement(*statement);
}

}  // namespace heddle::codegen
