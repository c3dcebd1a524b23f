// The walk through expressions, in the order of their evaluation.

#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {

void ScopeAnalyzer::walk(ast::Expression* node) {
  if (node == nullptr) return;
  ast::visit(*node, [this](auto& expression) { visit(expression); });
}

void ScopeAnalyzer::walk_list(std::span<ast::Expression*> nodes) {
  for (ast::Expression* node : nodes) walk(node);
}

void ScopeAnalyzer::walk_key(ast::PropertyKey& key) { walk(key.computed); }

void ScopeAnalyzer::walk_target(ast::Expression& target, Use use) {
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    resolve(*name, use);
  } else if (target.kind == ast::NodeKind::ObjectPattern ||
             target.kind == ast::NodeKind::ArrayPattern) {
    walk_pattern(target, [this](ast::Expression& inner) { walk_target(inner, Use::Write); });
  } else {
    note_field(target);
    walk(&target);
  }
}

// Fields of a class are those that its constructor assigns, too.
void ScopeAnalyzer::note_field(const ast::Expression& target) {
  const auto* const member = ast::try_as<ast::Member>(&target);
  if (member == nullptr || member->object->kind != ast::NodeKind::This) return;
  const FunctionScope& host = tree_.functions[tree_.this_scope(scope_).function];
  if (host.constructs == 0 || tree_.this_scope(scope_).this_variable != host.this_variable) return;
  ClassScope& scopes = tree_.classes[host.constructs];
  if (scopes.assigned_names.insert(member->name).second)
    scopes.assigned_fields.push_back(member->name);
}

void ScopeAnalyzer::bind_pattern(ast::Expression& target) {
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    initialise(Resolution::of(*name).variable);
  } else {
    walk_pattern(target, [this](ast::Expression& inner) { bind_pattern(inner); });
  }
}

template <typename Visitor>
void ScopeAnalyzer::walk_pattern(ast::Expression& pattern, Visitor&& visit_target) {
  if (auto* const object = ast::try_as<ast::ObjectPattern>(&pattern)) {
    for (ast::PatternProperty& property : object->properties) {
      walk_key(property.key);
      walk(property.element.default_value);
      visit_target(*property.element.target);
    }
    if (object->rest != nullptr) visit_target(*object->rest);
  } else if (auto* const array = ast::try_as<ast::ArrayPattern>(&pattern)) {
    for (ast::PatternElement& element : array->elements) {
      walk(element.default_value);
      if (element.target != nullptr) visit_target(*element.target);
    }
    if (array->rest != nullptr) visit_target(*array->rest);
  }
}

void ScopeAnalyzer::visit(ast::Identifier& node) { resolve(node, Use::Read); }

void ScopeAnalyzer::visit(ast::TemplateLiteral& node) { walk_list(node.values); }

void ScopeAnalyzer::visit(ast::ArrayLiteral& node) { walk_list(node.elements); }

void ScopeAnalyzer::visit(ast::ObjectLiteral& node) {
  for (ast::Property& property : node.properties) {
    if (property.kind != ast::PropertyKind::Spread) walk_key(property.key);
    const bool is_method = property.kind == ast::PropertyKind::Method ||
                           property.kind == ast::PropertyKind::Getter ||
                           property.kind == ast::PropertyKind::Setter;
    if (is_method) {
      walk_function(*ast::as<ast::FunctionExpression>(*property.value).function, Owner::Object);
    } else {
      walk(property.value);
    }
  }
}

void ScopeAnalyzer::visit(ast::FunctionExpression& node) {
  walk_function(*node.function, Owner::None);
}

void ScopeAnalyzer::visit(ast::ClassExpression& node) { walk_class(*node.definition, 0); }

void ScopeAnalyzer::visit(ast::This& node) { use_this(node); }

void ScopeAnalyzer::visit(ast::Unary& node) {
  auto* const name = ast::try_as<ast::Identifier>(node.operand);
  if (node.op == ast::UnaryOp::Typeof && name != nullptr) {
    resolve(*name, Use::Typeof);
  } else {
    walk(node.operand);
  }
}

void ScopeAnalyzer::visit(ast::Update& node) { walk_target(*node.operand, Use::ReadWrite); }

void ScopeAnalyzer::visit(ast::Binary& node) {
  walk(node.first);
  for (ast::BinaryTerm& term : node.terms) walk(term.operand);
}

void ScopeAnalyzer::visit(ast::Logical& node) { walk_list(node.operands); }

void ScopeAnalyzer::visit(ast::NullishTest& node) { walk(node.operand); }

void ScopeAnalyzer::visit(ast::PrivateIn& node) {
  walk(node.object);
  use_private(node.name);
}

void ScopeAnalyzer::visit(ast::Conditional& node) {
  walk(node.test);
  walk(node.consequent);
  walk(node.alternate);
}

void ScopeAnalyzer::visit(ast::Assignment& node) {
  const bool is_simple = node.target->kind != ast::NodeKind::Identifier &&
                         node.target->kind != ast::NodeKind::ObjectPattern &&
                         node.target->kind != ast::NodeKind::ArrayPattern;
  if (is_simple) walk_target(*node.target, Use::Write);
  walk(node.value);
  if (!is_simple) walk_target(*node.target, Use::Write);
}

void ScopeAnalyzer::visit(ast::CompoundAssignment& node) {
  if (node.target->kind != ast::NodeKind::Identifier) walk_target(*node.target, Use::ReadWrite);
  walk(node.value);
  if (node.target->kind == ast::NodeKind::Identifier) walk_target(*node.target, Use::ReadWrite);
}

void ScopeAnalyzer::visit(ast::LogicalAssignment& node) {
  if (node.target->kind != ast::NodeKind::Identifier) walk_target(*node.target, Use::ReadWrite);
  walk(node.value);
  if (node.target->kind == ast::NodeKind::Identifier) walk_target(*node.target, Use::ReadWrite);
}

void ScopeAnalyzer::visit(ast::Sequence& node) { walk_list(node.expressions); }

void ScopeAnalyzer::visit(ast::Member& node) { walk(node.object); }

void ScopeAnalyzer::visit(ast::Index& node) {
  walk(node.object);
  walk(node.index);
}

void ScopeAnalyzer::visit(ast::PrivateMember& node) {
  walk(node.object);
  use_private(node.name);
}

void ScopeAnalyzer::visit(ast::SuperMember& node) {
  use_home(node);
  use_this(node);
}

void ScopeAnalyzer::visit(ast::SuperIndex& node) {
  use_home(node);
  use_this(node);
  walk(node.index);
}

void ScopeAnalyzer::visit(ast::Call& node) {
  walk(node.callee);
  if (const auto* const member = ast::try_as<ast::Member>(node.callee)) refuse_absent(*member);
  refuse_later(*node.callee, "Symbol", DiagnosticCode::SymbolCall);
  walk_list(node.arguments);
}

void ScopeAnalyzer::visit(ast::SuperCall& node) {
  use_home(node);
  walk_list(node.arguments);
  const Scope& host = tree_.this_scope(scope_);
  ++tree_.functions[function()].super_calls;
  if (host.function != function())
    diagnostics_.report(DiagnosticCode::SuperCallInArrow, node.range);
}

void ScopeAnalyzer::visit(ast::New& node) {
  walk(node.callee);
  refuse_later(*node.callee, "Date", DiagnosticCode::DateObject);
  walk_list(node.arguments);
}

void ScopeAnalyzer::visit(ast::OptionalChain& node) { walk(node.chain); }

void ScopeAnalyzer::visit(ast::Await& node) { walk(node.operand); }

void ScopeAnalyzer::visit(ast::Spread& node) { walk(node.value); }

void ScopeAnalyzer::visit(ast::As& node) {
  walk(node.operand);
  demand_type(node.type);
}

void ScopeAnalyzer::visit(ast::ObjectPattern& node) { walk_target(node, Use::Write); }

void ScopeAnalyzer::visit(ast::ArrayPattern& node) { walk_target(node, Use::Write); }

}  // namespace heddle::codegen
