// Statements that are neither loops nor about exceptions.

#include <utility>

#include "compiler/emit_guards.hpp"
#include "compiler/expression_text.hpp"

namespace heddle::codegen {
namespace {

bool is_resource(const ast::Statement& statement) {
  const auto* const declaration = ast::try_as<ast::VariableDeclaration>(&statement);
  return declaration != nullptr && declaration->variable_kind != ast::VariableKind::Let &&
         declaration->variable_kind != ast::VariableKind::Const;
}

bool takes_labels(const ast::Statement& statement) {
  switch (statement.kind) {
    case ast::NodeKind::Labeled:
    case ast::NodeKind::While:
    case ast::NodeKind::DoWhile:
    case ast::NodeKind::For:
    case ast::NodeKind::ForIn:
    case ast::NodeKind::ForOf:
    case ast::NodeKind::Switch:
      return true;
    default:
      return false;
  }
}

}  // namespace

void Emitter::statement(ast::Statement& node) {
  if (!is_live()) return;
  ast::visit(node, [this](auto& each) { visit(each); });
}

void Emitter::statements(std::span<ast::Statement*> nodes) {
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (!is_resource(*nodes[i])) {
      statement(*nodes[i]);
      continue;
    }
    if (!is_live()) return;
    return with_resource(ast::as<ast::VariableDeclaration>(*nodes[i]), 0,
                         [&] { statements(nodes.subspan(i + 1)); });
  }
}

void Emitter::block_statements(std::span<ast::Statement*> nodes) {
  hoist_functions(nodes);
  statements(nodes);
}

void Emitter::block(ast::Block& node) {
  const ScopeGuard scope(*this, node.scope);
  block_statements(node.body);
}

void Emitter::hoist_functions(std::span<ast::Statement*> nodes) {
  for (ast::Statement* node : nodes) {
    ast::Function* const hoisted = declared_function(*node);
    if (hoisted == nullptr || module_.is_halted()) continue;
    ast::Function& definition = *hoisted;
    const VariableId id = tree().variable_of(definition);
    const std::uint32_t name = definition.name != nullptr ? module_.name(definition.name->name)
                                                          : module_.string("default");
    if (variable(id).storage == Storage::Module) {
      // The loader makes the closure, before the code of any module of the graph runs.
      Emitter(module_, this, definition.scope)
          .emit_function(definition, module_.function_index(definition.scope), name);
      continue;
    }
    closure(definition, name);
    initialise(id);
  }
}

void Emitter::visit(ast::ExpressionStatement& node) { discard(*node.expression); }

void Emitter::visit(ast::VariableDeclaration& node) {
  for (ast::Declarator& declarator : node.declarators) declare(declarator);
}

void Emitter::declare(ast::Declarator& declarator) {
  auto* const name = ast::try_as<ast::Identifier>(declarator.target);
  if (name == nullptr) {
    if (bind_without_array(*declarator.target, *declarator.value, Binding::Declare)) return;
    name_source(*declarator.target, expression_text(*declarator.value, CallStyle::Arguments));
    if (declarator.target->kind == ast::NodeKind::ArrayPattern) {
      if (std::string text = taken_apart_text(*declarator.value); !text.empty())
        name_iterated(*declarator.target, std::move(text));
    }
    value(*declarator.value);
    return bind_target(*declarator.target, Binding::Declare);
  }
  const VariableId id = Resolution::of(*name).variable;
  if (variable(id).storage == Storage::Constant) return;  // every use has the value itself
  if (declarator.value != nullptr) {
    named_value(*declarator.value, module_.name(name->name));
  } else if (variable(id).storage == Storage::Local && variable(id).is_unset &&
             !variable(id).is_checked) {
    return;  // its slot is undefined since the call
  } else {
    emit(StackOp::Undefined);
  }
  initialise(id);
  if (declarator.value != nullptr) note_kinds(id, static_kinds(*declarator.value));
}

void Emitter::visit(ast::ClassDeclaration& node) {
  const ast::Identifier* const name = node.definition->name;
  emit_class(*node.definition,
             name != nullptr ? module_.name(name->name) : module_.string("default"));
  if (name == nullptr) return initialise(tree().default_export);
  const VariableId id = Resolution::of(*name).variable;
  if (is_stored_early(tree().classes[node.definition->scope])) return emit(StackOp::Pop);
  initialise(id);
}

/// Where `break` or `continue` as the only statement leads, if all that takes is a jump.
std::optional<Label> Emitter::plain_exit(ast::Statement& node) {
  if (auto* const body = ast::try_as<ast::Block>(&node))
    return body->body.size() == 1 ? plain_exit(*body->body[0]) : std::nullopt;
  const bool breaks = node.kind == ast::NodeKind::Break;
  if (!breaks && node.kind != ast::NodeKind::Continue) return {};
  const ast::Atom label =
      breaks ? ast::as<ast::Break>(node).label : ast::as<ast::Continue>(node).label;
  Construct* const target = find_target(label, breaks ? ExitKind::Break : ExitKind::Continue);
  for (std::size_t i = constructs_.size(); constructs_[--i] != target;) {
    const ConstructKind left = constructs_[i]->kind;
    if (left != ConstructKind::Loop && left != ConstructKind::Switch &&
        left != ConstructKind::Labeled)
      return {};
  }
  if (breaks) target->is_broken = true;
  return breaks ? target->break_label : target->continue_label;
}

void Emitter::visit(ast::If& node) {
  if (node.alternate == nullptr) {
    if (const auto target = plain_exit(*node.consequent))
      return branch(*node.test, *target, Sense::IfTrue);
  } else if (const auto target = plain_exit(*node.alternate)) {
    branch(*node.test, *target, Sense::IfFalse);
    return statement(*node.consequent);
  }
  const Label otherwise = new_label();
  branch(*node.test, otherwise, Sense::IfFalse);
  statement(*node.consequent);
  if (node.alternate == nullptr) return bind(otherwise);
  const Label end = new_label();
  jump(StackOp::Jump, end);
  bind(otherwise);
  statement(*node.alternate);
  bind(end);
}

/// `return test ? a : b` is two returns, where nothing has to run on the way out.
void Emitter::return_conditional(ast::Conditional& node) {
  const Label otherwise = new_label();
  branch(*node.test, otherwise, Sense::IfFalse);
  return_value(*node.consequent);
  bind(otherwise);
  return_value(*node.alternate);
}

void Emitter::return_value(ast::Expression& node) {
  auto* const conditional = ast::try_as<ast::Conditional>(&node);
  if (conditional != nullptr && constructs_.empty()) return return_conditional(*conditional);
  value(node);
  code_.set_position(node.range.start);
  check_return(&node);
  return_top();
}

void Emitter::visit(ast::Return& node) {
  if (class_ != 0) return return_from_constructor(node);
  if (node.value != nullptr) return return_value(*node.value);
  emit(StackOp::Undefined);
  code_.set_position(node.range.start);
  check_return(nullptr);
  return_top();
}

/// What the constructor answers is decided when its finally blocks have run: they may call super().
void Emitter::return_from_constructor(ast::Return& node) {
  code_.set_position(node.range.start);
  if (node.value == nullptr && constructs_.empty()) {
    load(function_scope().this_variable, tree().unsafe_this.contains(&node));
    return emit(StackOp::Return);
  }
  if (node.value == nullptr) {
    emit(StackOp::Undefined);
  } else {
    value(*node.value);
    code_.set_position(node.value->range.start);
    check_return(node.value);
  }
  return_top();
}

void Emitter::visit(ast::Throw& node) {
  value(*node.value);
  emit_at(node.range.start, StackOp::Throw);
}

void Emitter::visit(ast::Labeled& node) {
  pending_labels_.push_back(node.label);
  if (takes_labels(*node.body)) return statement(*node.body);
  Construct construct(ConstructKind::Labeled);
  construct.labels = take_labels();
  construct.break_label = new_label();
  {
    const ConstructGuard inside(*this, construct);
    statement(*node.body);
  }
  bind(construct.break_label);
}

void Emitter::visit(ast::Switch& node) {
  Construct construct(ConstructKind::Switch);
  construct.labels = take_labels();
  construct.break_label = new_label();
  const HiddenSlot discriminant(*this);
  value(*node.discriminant);
  emit(StackOp::StoreLocal, discriminant.index());
  const ScopeGuard scope(*this, node.scope);
  for (ast::SwitchCase& each : node.cases) hoist_functions(each.body);
  std::vector<Label> bodies;
  Label otherwise = construct.break_label;
  for (ast::SwitchCase& each : node.cases) {
    bodies.push_back(new_label());
    if (each.test == nullptr) {
      otherwise = bodies.back();
      continue;
    }
    emit(StackOp::LoadLocal, discriminant.index());
    value(*each.test);
    emit(StackOp::StrictEqual);
    jump(StackOp::JumpIfTrue, bodies.back());
  }
  jump(StackOp::Jump, otherwise);
  const ConstructGuard inside(*this, construct);
  for (std::size_t i = 0; i < node.cases.size(); ++i) {
    bind(bodies[i]);
    statements(node.cases[i].body);
  }
  bind(construct.break_label);
}

void Emitter::visit(ast::ExportDeclaration& node) { statement(*node.declaration); }

void Emitter::visit(ast::ExportDefault& node) {
  if (node.value->kind == ast::NodeKind::ClassDeclaration)
    return visit(ast::as<ast::ClassDeclaration>(*node.value));
  if (node.value->kind == ast::NodeKind::FunctionDeclaration ||
      node.value->kind == ast::NodeKind::TypeDeclaration)
    return;
  named_value(static_cast<ast::Expression&>(*node.value), module_.string("default"));
  initialise(tree().default_export);
}

}  // namespace heddle::codegen
