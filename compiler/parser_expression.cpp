// Expressions from the outside in: comma, assignment, arrow functions, conditional.

#include <utility>

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {

struct AssignmentOperator {
  enum class Kind : std::uint8_t { None, Plain, Compound, Logical } kind = Kind::None;
  BinaryOp binary = BinaryOp::Add;
  LogicalOp logical = LogicalOp::And;
};

AssignmentOperator assignment_operator(TokenKind kind) {
  using enum TokenKind;
  using Kind = AssignmentOperator::Kind;
  const auto compound = [](BinaryOp op) { return AssignmentOperator{Kind::Compound, op, {}}; };
  const auto logical = [](LogicalOp op) { return AssignmentOperator{Kind::Logical, {}, op}; };
  switch (kind) {
    // clang-format off
    case Assign: return {Kind::Plain, {}, {}};
    case PlusAssign: return compound(BinaryOp::Add);
    case MinusAssign: return compound(BinaryOp::Subtract);
    case StarAssign: return compound(BinaryOp::Multiply);
    case SlashAssign: return compound(BinaryOp::Divide);
    case PercentAssign: return compound(BinaryOp::Remainder);
    case PowerAssign: return compound(BinaryOp::Power);
    case AndAssign: return compound(BinaryOp::BitAnd);
    case OrAssign: return compound(BinaryOp::BitOr);
    case XorAssign: return compound(BinaryOp::BitXor);
    case ShiftLeftAssign: return compound(BinaryOp::ShiftLeft);
    case ShiftRightAssign: return compound(BinaryOp::ShiftRight);
    case ShiftRightUnsignedAssign: return compound(BinaryOp::ShiftRightUnsigned);
    case AndAndAssign: return logical(LogicalOp::And);
    case OrOrAssign: return logical(LogicalOp::Or);
    case CoalesceAssign: return logical(LogicalOp::Coalesce);
    default: return {};
      // clang-format on
  }
}

}  // namespace

Expression* Parser::parse_expression() {
  const std::uint32_t start = token_.start;
  Expression* const first = parse_assignment();
  if (!at(TokenKind::Comma)) return first;
  List<Expression*> list(*this);
  list.push(first);
  while (take(TokenKind::Comma)) list.push(parse_assignment());
  raise();
  Sequence* const node = make<Sequence>(start);
  node->expressions = list.finish();
  return node;
}

Expression* Parser::parse_expression_in(bool in_allowed) {
  const Restore<bool> restore(in_allowed_, in_allowed);
  return parse_expression();
}

Expression* Parser::parse_assignment(Cover cover) {
  const Level level(*this);
  const std::uint32_t start = token_.start;
  if (Expression* const arrow = parse_arrow_if_any()) return arrow;
  const auto outer_cover = std::exchange(cover_initializer_, std::nullopt);
  Expression* result = parse_conditional();
  if (at(TokenKind::Arrow) && result->kind == NodeKind::Identifier && !result->parenthesized &&
      result->range.start == start) {
    result = parse_arrow_from_identifier(&as<Identifier>(*result), start, false);
  } else {
    result = parse_assignment_rest(result, start);
  }
  if (cover == Cover::Refuse) refuse_cover_initializer();
  if (outer_cover) cover_initializer_ = outer_cover;
  return result;
}

/// What follows the left side, if that turns out to be one.
Expression* Parser::parse_assignment_rest(Expression* left, std::uint32_t start) {
  using Kind = AssignmentOperator::Kind;
  const AssignmentOperator op = assignment_operator(token_.kind);
  if (op.kind == Kind::None) return left;
  if (op.kind == Kind::Plain) {
    const bool is_pattern = !left->parenthesized && (left->kind == NodeKind::ObjectLiteral ||
                                                     left->kind == NodeKind::ArrayLiteral);
    if (is_pattern) cover_initializer_.reset();
    left = to_target(left);
  } else {
    left = to_simple_target(left);
  }
  raise();
  advance();
  Expression* const value = parse_assignment();
  if (op.kind == Kind::Compound) {
    auto* const node = make<CompoundAssignment>(start);
    node->op = op.binary;
    node->target = left;
    node->value = value;
    return node;
  }
  if (op.kind == Kind::Logical) {
    auto* const node = make<LogicalAssignment>(start);
    node->op = op.logical;
    node->target = left;
    node->value = value;
    return node;
  }
  auto* const node = make<Assignment>(start);
  node->target = left;
  node->value = value;
  return node;
}

/// `{a = 1}` is a pattern; where it stays an expression it is an error.
void Parser::refuse_cover_initializer() {
  if (!cover_initializer_) return;
  report(DiagnosticCode::InitializerInLiteral, {*cover_initializer_, *cover_initializer_ + 1});
  cover_initializer_.reset();
}

/// An arrow function that its first token can announce, or nullptr.
Expression* Parser::parse_arrow_if_any() {
  switch (token_.kind) {
    case TokenKind::LeftParen:
      return at_arrow_parameters() ? parse_arrow(token_.start, false) : nullptr;
    case TokenKind::Less:
      return at_generic_arrow() ? parse_arrow(token_.start, false) : nullptr;
    case TokenKind::Async:
      return parse_async_arrow_if_any();
    default:
      return nullptr;
  }
}

Expression* Parser::parse_conditional() {
  const std::uint32_t start = token_.start;
  Expression* const test = parse_binary(Precedence::Or);
  return at(TokenKind::Question) ? parse_conditional_rest(test, start) : test;
}

Expression* Parser::parse_conditional_rest(Expression* test, std::uint32_t start) {
  raise();
  advance();
  Conditional* const node = arena_.make<Conditional>();
  node->test = test;
  {
    const Restore<bool> in_allowed(in_allowed_, true);
    const Restore<bool> colon(colon_follows_, true);
    node->consequent = parse_assignment();
  }
  expect(TokenKind::Colon);
  node->alternate = parse_assignment();
  node->range = range_from(start);
  return node;
}

}  // namespace heddle
