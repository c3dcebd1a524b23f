// Expressions that are no literals, members, calls or assignments; conditions.

#include "compiler/emit.hpp"

namespace heddle::codegen {
namespace {

constexpr StackOp stack_op(ast::BinaryOp op) {
  switch (op) {
    case ast::BinaryOp::Add:
      return StackOp::Add;
    case ast::BinaryOp::Subtract:
      return StackOp::Sub;
    case ast::BinaryOp::Multiply:
      return StackOp::Mul;
    case ast::BinaryOp::Divide:
      return StackOp::Div;
    case ast::BinaryOp::Remainder:
      return StackOp::Mod;
    case ast::BinaryOp::Power:
      return StackOp::Pow;
    case ast::BinaryOp::BitAnd:
      return StackOp::BitAnd;
    case ast::BinaryOp::BitOr:
      return StackOp::BitOr;
    case ast::BinaryOp::BitXor:
      return StackOp::BitXor;
    case ast::BinaryOp::ShiftLeft:
      return StackOp::ShiftLeft;
    case ast::BinaryOp::ShiftRight:
      return StackOp::ShiftRight;
    case ast::BinaryOp::ShiftRightUnsigned:
      return StackOp::ShiftRightZero;
    case ast::BinaryOp::StrictEqual:
      return StackOp::StrictEqual;
    case ast::BinaryOp::StrictNotEqual:
      return StackOp::StrictNotEqual;
    case ast::BinaryOp::Less:
      return StackOp::Less;
    case ast::BinaryOp::LessEqual:
      return StackOp::LessEqual;
    case ast::BinaryOp::Greater:
      return StackOp::Greater;
    case ast::BinaryOp::GreaterEqual:
      return StackOp::GreaterEqual;
    case ast::BinaryOp::In:
      return StackOp::In;
    case ast::BinaryOp::Instanceof:
      return StackOp::InstanceOf;
  }
  return StackOp::Add;
}

constexpr Sense opposite(Sense sense) {
  return sense == Sense::IfTrue ? Sense::IfFalse : Sense::IfTrue;
}

}  // namespace

void Emitter::value(ast::Expression& node) {
  if (!is_live()) return;
  ast::visit(node, [this](auto& expression) { visit(expression); });
}

void Emitter::named_value(ast::Expression& node, std::uint32_t name) {
  if (auto* const anonymous = ast::try_as<ast::FunctionExpression>(&node)) {
    if (anonymous->function->name == nullptr) return closure(*anonymous->function, name);
  } else if (auto* const unnamed = ast::try_as<ast::ClassExpression>(&node)) {
    if (unnamed->definition->name == nullptr) return emit_class(*unnamed->definition, name);
  }
  value(node);
}

void Emitter::value_under_key(ast::Expression& node, std::string_view prefix) {
  auto* const function = ast::try_as<ast::FunctionExpression>(&node);
  if (function != nullptr && function->function->name == nullptr)
    return closure_under_key(*function->function, prefix);
  auto* const klass = ast::try_as<ast::ClassExpression>(&node);
  if (klass != nullptr && klass->definition->name == nullptr)
    return emit_class(*klass->definition, module_.string(""), ClassNamed::ByKeyBelow);
  value(node);
}

void Emitter::discard(ast::Expression& node) {
  switch (node.kind) {
    case ast::NodeKind::Assignment:
      return assign(ast::as<ast::Assignment>(node), Use::Discard);
    case ast::NodeKind::CompoundAssignment:
      return assign_compound(ast::as<ast::CompoundAssignment>(node), Use::Discard);
    case ast::NodeKind::LogicalAssignment:
      return assign_logical(ast::as<ast::LogicalAssignment>(node), Use::Discard);
    case ast::NodeKind::Update:
      return update(ast::as<ast::Update>(node), Use::Discard);
    case ast::NodeKind::Logical:
      return discard_logical(ast::as<ast::Logical>(node));
    case ast::NodeKind::Conditional:
      return conditional(ast::as<ast::Conditional>(node), Use::Discard);
    case ast::NodeKind::SuperCall:
      return emit_super_call(ast::as<ast::SuperCall>(node), Use::Discard);
    case ast::NodeKind::Sequence:
      for (ast::Expression* each : ast::as<ast::Sequence>(node).expressions) discard(*each);
      return;
    case ast::NodeKind::Unary:
      if (ast::as<ast::Unary>(node).op == ast::UnaryOp::Void)
        return discard(*ast::as<ast::Unary>(node).operand);
      break;
    default:
      break;
  }
  value(node);
  emit(StackOp::Pop);
}

void Emitter::branch(ast::Expression& node, Label target, Sense sense, Direction direction) {
  if (auto* const unary = ast::try_as<ast::Unary>(&node)) {
    if (unary->op == ast::UnaryOp::Not)
      return branch(*unary->operand, target, opposite(sense), direction);
  } else if (auto* const logical = ast::try_as<ast::Logical>(&node)) {
    if (logical->op != ast::LogicalOp::Coalesce)
      return branch_logical(*logical, target, sense, direction);
  } else if (auto* const test = ast::try_as<ast::NullishTest>(&node)) {
    value(*test->operand);
    emit(StackOp::IsNullish);
    const bool is_negated = test->sense == ast::NullishSense::IsNotNullish;
    return branch_on_top(target, is_negated ? opposite(sense) : sense, direction);
  } else if (auto* const constant = ast::try_as<ast::BooleanLiteral>(&node)) {
    if (constant->value == (sense == Sense::IfTrue))
      jump(direction == Direction::Forward ? StackOp::Jump : StackOp::Loop, target);
    return;
  }
  value(node);
  branch_on_top(target, sense, direction);
}

void Emitter::branch_on_top(Label target, Sense sense, Direction direction) {
  if (direction == Direction::Forward)
    return jump(sense == Sense::IfTrue ? StackOp::JumpIfTrue : StackOp::JumpIfFalse, target);
  if (sense == Sense::IfFalse) emit(StackOp::Not);
  jump(StackOp::LoopIfTrue, target);
}

// `a && b` is false as soon as one is; it is true only behind the last. `||` the other way round.
void Emitter::branch_logical(ast::Logical& node, Label target, Sense sense, Direction direction) {
  const Sense decisive = node.op == ast::LogicalOp::And ? Sense::IfFalse : Sense::IfTrue;
  if (sense == decisive) {
    for (ast::Expression* operand : node.operands) branch(*operand, target, sense, direction);
    return;
  }
  const Label skip = new_label();
  for (ast::Expression* operand : node.operands.first(node.operands.size() - 1)) {
    branch(*operand, skip, decisive);
  }
  branch(*node.operands.back(), target, sense, direction);
  bind(skip);
}

void Emitter::jump_if_decided(ast::LogicalOp op, Label target) {
  switch (op) {
    case ast::LogicalOp::And:
      return jump(StackOp::JumpIfFalse, target);
    case ast::LogicalOp::Or:
      return jump(StackOp::JumpIfTrue, target);
    case ast::LogicalOp::Coalesce:
      emit(StackOp::IsNullish);
      return jump(StackOp::JumpIfFalse, target);
  }
}

void Emitter::visit(ast::Logical& node) {
  const Label end = new_label();
  for (ast::Expression* operand : node.operands.first(node.operands.size() - 1)) {
    value(*operand);
    emit(StackOp::Dup);
    jump_if_decided(node.op, end);
    emit(StackOp::Pop);
  }
  value(*node.operands.back());
  bind(end);
}

void Emitter::discard_logical(ast::Logical& node) {
  const Label end = new_label();
  for (ast::Expression* operand : node.operands.first(node.operands.size() - 1)) {
    if (node.op == ast::LogicalOp::Coalesce) {
      value(*operand);
      jump_if_decided(node.op, end);
    } else {
      branch(*operand, end, node.op == ast::LogicalOp::And ? Sense::IfFalse : Sense::IfTrue);
    }
  }
  discard(*node.operands.back());
  bind(end);
}

void Emitter::conditional(ast::Conditional& node, Use use) {
  const Label otherwise = new_label();
  const Label end = new_label();
  branch(*node.test, otherwise, Sense::IfFalse);
  use == Use::Value ? value(*node.consequent) : discard(*node.consequent);
  jump(StackOp::Jump, end);
  bind(otherwise);
  use == Use::Value ? value(*node.alternate) : discard(*node.alternate);
  bind(end);
}

void Emitter::visit(ast::Conditional& node) { conditional(node, Use::Value); }

void Emitter::visit(ast::NullishTest& node) {
  value(*node.operand);
  emit(StackOp::IsNullish);
  if (node.sense == ast::NullishSense::IsNotNullish) emit(StackOp::Not);
}

void Emitter::visit(ast::PrivateIn& node) {
  value(*node.object);
  check_evaluation(*node.object, node.name);
  emit_at(node.range.start, StackOp::HasPrivate, module_.private_name(scope_, node.name));
}

void Emitter::visit(ast::Binary& node) {
  value(*node.first);
  for (ast::BinaryTerm& term : node.terms) emit_binary(term);
}

void Emitter::emit_binary(ast::BinaryTerm& term) {
  const bool is_equality =
      term.op == ast::BinaryOp::StrictEqual || term.op == ast::BinaryOp::StrictNotEqual;
  if (is_equality && is_global(*term.operand, "undefined")) {
    emit(StackOp::IsUndefined);
    if (term.op == ast::BinaryOp::StrictNotEqual) emit(StackOp::Not);
    return;
  }
  value(*term.operand);
  emit_at(term.op_start, stack_op(term.op));
}

void Emitter::emit_operator(ast::BinaryOp op, std::uint32_t position) {
  emit_at(position, stack_op(op));
}

void Emitter::visit(ast::Unary& node) {
  switch (node.op) {
    case ast::UnaryOp::Typeof:
      return emit_typeof(*node.operand);
    case ast::UnaryOp::Delete:
      return emit_delete(*node.operand);
    case ast::UnaryOp::Void:
      discard(*node.operand);
      return emit(StackOp::Undefined);
    case ast::UnaryOp::Minus:
      if (const auto* const number = ast::try_as<ast::NumericLiteral>(node.operand))
        return emit_number(-number->value);
      value(*node.operand);
      return emit_at(node.range.start, StackOp::Negate);
    case ast::UnaryOp::Plus:
      value(*node.operand);
      return emit_at(node.range.start, StackOp::ToNumber);
    case ast::UnaryOp::BitNot:
      value(*node.operand);
      return emit_at(node.range.start, StackOp::BitNot);
    case ast::UnaryOp::Not:
      value(*node.operand);
      return emit(StackOp::Not);
  }
}

void Emitter::emit_typeof(ast::Expression& operand) {
  const auto* const name = ast::try_as<ast::Identifier>(&operand);
  const bool is_constant = is_global(operand, "undefined") || is_global(operand, "NaN") ||
                           is_global(operand, "Infinity");
  const VariableId id = name != nullptr ? Resolution::of(*name).variable : 0;
  const bool is_free =
      name != nullptr && !is_constant && (id == 0 || variable(id).storage == Storage::Global);
  if (is_free) return emit_at(operand.range.start, StackOp::TypeofGlobal, module_.name(name->name));
  value(operand);
  emit(StackOp::Typeof);
}

void Emitter::visit(ast::Sequence& node) {
  for (ast::Expression* each : node.expressions.first(node.expressions.size() - 1)) discard(*each);
  value(*node.expressions.back());
}

void Emitter::visit(ast::Identifier& node) { load_identifier(node); }

void Emitter::visit(ast::This& node) { load_this(node); }

void Emitter::visit(ast::Await& node) {
  auto* const call = ast::try_as<ast::Call>(node.operand);
  if (call != nullptr && call->access == ast::Access::Plain) {
    name_await(node.range.start, position_of_call(*call));
    return emit_call(*call, StackOp::CallAwait);
  }
  value(*node.operand);
  emit_at(node.range.start, StackOp::Await);
}

void Emitter::visit(ast::As& node) {
  value(*node.operand);
  code_.set_position(node.range.start);
  check_type(node.type, node.operand, 0, module_.excerpt(node.operand->range));
}

}  // namespace heddle::codegen
