// The walk through statements, in the order in which they run.

#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
void ScopeAnalyzer::walk(ast::Statement* node) {
  if (node == nullptr) return;
  ast::visit(*node, [this](auto& statement) { visit(statement); });
}

void ScopeAnalyzer::declare_block(std::span<ast::Statement*> statements) {
  declare_statements(statements);
  resolve_aliases(scope_);
  find_constants(statements);
}

void ScopeAnalyzer::walk_statements(std::span<ast::Statement*> statements) {
  walk_hoisted(statements);
  for (ast::Statement* statement : statements) walk(statement);
}

void ScopeAnalyzer::walk_hoisted(std::span<ast::Statement*> statements) {
  for (ast::Statement* statement : statements) {
    ast::Function* const hoisted = declared_function(*statement);
    if (hoisted == nullptr) continue;
    const VariableId id =
        hoisted->name != nullptr ? Resolution::of(*hoisted->name).variable : tree_.default_export;
    walk_function(*hoisted, Owner::None, id);
    initialise(id);
  }
}

void ScopeAnalyzer::walk_block(ast::Block& block) {
  block.scope = open_scope();
  declare_block(block.body);
  walk_statements(block.body);
  close_scope();
}

void ScopeAnalyzer::visit(ast::Block& node) { walk_block(node); }

void ScopeAnalyzer::visit(ast::ExpressionStatement& node) { walk(node.expression); }

void ScopeAnalyzer::visit(ast::VariableDeclaration& node) {
  for (ast::Declarator& declarator : node.declarators) {
    walk(declarator.value);
    bind_pattern(*declarator.target);
  }
}

void ScopeAnalyzer::visit(ast::ClassDeclaration& node) {
  const ast::Identifier* const name = node.definition->name;
  walk_class(*node.definition, name != nullptr ? Resolution::of(*name).variable : 0);
}

void ScopeAnalyzer::visit(ast::EnumDeclaration& node) {
  const VariableId id = Resolution::of(*node.name).variable;
  initialise(id);  // the object is there before its members are computed
  open_scope();
  for (ast::EnumMember& member : node.members) {
    declare(member.name, VariableKind::EnumMember, member.range);
    tree_.variables.back().enum_index = variable(id).enum_index;
  }
  for (ast::EnumMember& member : node.members) walk(member.value);
  close_scope();
}

void ScopeAnalyzer::visit(ast::If& node) {
  walk(node.test);
  walk(node.consequent);
  walk(node.alternate);
}

void ScopeAnalyzer::visit(ast::While& node) {
  const LoopGuard loop(*this);
  walk(node.test);
  walk(node.body);
}

void ScopeAnalyzer::visit(ast::DoWhile& node) {
  const LoopGuard loop(*this);
  walk(node.body);
  walk(node.test);
}

void ScopeAnalyzer::visit(ast::For& node) {
  node.scope = open_scope();
  if (auto* const declaration = ast::try_as<ast::VariableDeclaration>(node.init)) {
    declare_variables(*declaration);
    walk(declaration);
  } else {
    walk(static_cast<ast::Expression*>(node.init));
  }
  {
    const LoopGuard loop(*this);
    walk(node.test);
    walk(node.body);
    walk(node.update);
  }
  close_scope();
}

void ScopeAnalyzer::walk_each_turn(ast::Node& left, ast::Expression& source, ast::Statement* body,
                                   std::uint32_t& scope_field) {
  const LoopGuard loop(*this);  // around the declaration too: each turn has variables of its own
  scope_field = open_scope();
  auto* const declaration = ast::try_as<ast::VariableDeclaration>(&left);
  if (declaration != nullptr) declare_variables(*declaration);
  walk(&source);
  if (declaration != nullptr) {
    bind_pattern(*declaration->declarators.front().target);
  } else {
    walk_target(static_cast<ast::Expression&>(left), Use::Write);
  }
  walk(body);
  close_scope();
}

void ScopeAnalyzer::visit(ast::ForIn& node) {
  walk_each_turn(*node.left, *node.object, node.body, node.scope);
}

void ScopeAnalyzer::visit(ast::ForOf& node) {
  walk_each_turn(*node.left, *node.iterable, node.body, node.scope);
}

void ScopeAnalyzer::visit(ast::Return& node) {
  walk(node.value);
  const ast::Function* const definition = tree_.functions[function()].definition;
  if (definition->kind == ast::FunctionKind::Constructor) use_this(node);
}

void ScopeAnalyzer::visit(ast::Throw& node) { walk(node.value); }

void ScopeAnalyzer::visit(ast::Try& node) {
  walk_block(*node.block);
  if (node.handler != nullptr) {
    node.scope = open_scope();
    if (node.parameter != nullptr) {
      declare_pattern(*node.parameter, VariableKind::Let);
      bind_pattern(*node.parameter);
    }
    walk_block(*node.handler);
    close_scope();
  }
  if (node.finalizer != nullptr) walk_block(*node.finalizer);
}

void ScopeAnalyzer::visit(ast::Switch& node) {
  walk(node.discriminant);
  node.scope = open_scope();
  for (ast::SwitchCase& each : node.cases) declare_statements(each.body);
  resolve_aliases(node.scope);
  for (ast::SwitchCase& each : node.cases) walk_hoisted(each.body);
  for (ast::SwitchCase& each : node.cases) walk(each.test);
  for (ast::SwitchCase& each : node.cases) {
    for (ast::Statement* statement : each.body) walk(statement);
    // A later case may be entered without this one: its declarations have not run there.
    const Scope& cases = scope();
    for (VariableId id = cases.first; id < cases.first + cases.count; ++id) {
      if (variable(id).kind == VariableKind::Function) continue;
      variable(id).is_initialised = variable(id).is_stored = false;
    }
  }
  close_scope();
}

void ScopeAnalyzer::visit(ast::Labeled& node) { walk(node.body); }

void ScopeAnalyzer::visit(ast::ExportDeclaration& node) { walk(node.declaration); }

void ScopeAnalyzer::visit(ast::ExportDefault& node) {
  if (auto* const definition = ast::try_as<ast::ClassDeclaration>(node.value)) {
    visit(*definition);
    if (definition->definition->name == nullptr) initialise(tree_.default_export);
  } else if (node.value->kind != ast::NodeKind::FunctionDeclaration &&
             node.value->kind != ast::NodeKind::TypeDeclaration) {
    walk(static_cast<ast::Expression*>(node.value));
    initialise(tree_.default_export);
  }
}

void ScopeAnalyzer::visit(ast::ExportNamed& node) {
  if (node.has_source || node.is_type_only) return;
  for (ast::ExportSpecifier& specifier : node.specifiers) {
    if (!specifier.is_type_only) variable(find(specifier.local)).is_exported = true;
  }
}

}  // namespace heddle::codegen
