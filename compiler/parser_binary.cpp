// Binary operators by precedence, kept as flat chains; unary operators.

#include "base/assert.hpp"
#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {

constexpr Precedence tighter(Precedence precedence) {
  return static_cast<Precedence>(static_cast<int>(precedence) + 1);
}

constexpr BinaryOperator binary(Precedence precedence, BinaryOp op) {
  return {OperatorClass::Binary, precedence, op, {}};
}

constexpr BinaryOperator logical(Precedence precedence, LogicalOp op) {
  return {OperatorClass::Logical, precedence, {}, op};
}

BinaryOperator operator_of(TokenKind kind) {
  using enum TokenKind;
  using P = Precedence;
  switch (kind) {
    // clang-format off
    case OrOr: return logical(P::Or, LogicalOp::Or);
    case Coalesce: return logical(P::Or, LogicalOp::Coalesce);
    case AndAnd: return logical(P::And, LogicalOp::And);
    case Or: return binary(P::BitOr, BinaryOp::BitOr);
    case Xor: return binary(P::BitXor, BinaryOp::BitXor);
    case And: return binary(P::BitAnd, BinaryOp::BitAnd);
    case StrictEqual: return binary(P::Equality, BinaryOp::StrictEqual);
    case StrictNotEqual: return binary(P::Equality, BinaryOp::StrictNotEqual);
    case Equal: case NotEqual: return {OperatorClass::Loose, P::Equality, {}, {}};
    case Less: return binary(P::Relational, BinaryOp::Less);
    case LessEqual: return binary(P::Relational, BinaryOp::LessEqual);
    case Greater: return binary(P::Relational, BinaryOp::Greater);
    case GreaterEqual: return binary(P::Relational, BinaryOp::GreaterEqual);
    case Instanceof: return binary(P::Relational, BinaryOp::Instanceof);
    case In: return binary(P::Relational, BinaryOp::In);
    case As: case Satisfies: return {OperatorClass::TypeAssertion, P::Relational, {}, {}};
    case ShiftLeft: return binary(P::Shift, BinaryOp::ShiftLeft);
    case ShiftRight: return binary(P::Shift, BinaryOp::ShiftRight);
    case ShiftRightUnsigned: return binary(P::Shift, BinaryOp::ShiftRightUnsigned);
    case Plus: return binary(P::Additive, BinaryOp::Add);
    case Minus: return binary(P::Additive, BinaryOp::Subtract);
    case Star: return binary(P::Multiplicative, BinaryOp::Multiply);
    case Slash: return binary(P::Multiplicative, BinaryOp::Divide);
    case Percent: return binary(P::Multiplicative, BinaryOp::Remainder);
    default: return {};
      // clang-format on
  }
}

bool is_logical(const Expression& node, LogicalOp op) {
  return node.kind == NodeKind::Logical && !node.parenthesized && as<Logical>(node).op == op;
}

/// `a ?? b || c` and `a && b ?? c` have no agreed meaning, so JavaScript wants parentheses.
bool mixes_with(const Expression& operand, LogicalOp op) {
  if (op == LogicalOp::Coalesce) {
    return is_logical(operand, LogicalOp::Or) || is_logical(operand, LogicalOp::And);
  }
  return is_logical(operand, LogicalOp::Coalesce);
}

}  // namespace

BinaryOperator Parser::current_operator() {
  if (at(TokenKind::Greater)) token_ = lexer_.rescan_greater(token_);
  const BinaryOperator op = operator_of(token_.kind);
  if (at(TokenKind::In) && !in_allowed_) return {};
  if (op.operator_class == OperatorClass::TypeAssertion && token_.newline_before) return {};
  return op;
}

/// Operators of at least `lowest` precedence.
Expression* Parser::parse_binary(Precedence lowest) {
  const std::uint32_t start = token_.start;
  Expression* left = at(TokenKind::PrivateName) ? parse_private_in(lowest) : parse_unary();
  for (;;) {
    const BinaryOperator op = current_operator();
    if (op.operator_class == OperatorClass::None || op.precedence < lowest) return left;
    left = parse_infix(left, start, op);
  }
}

Expression* Parser::parse_infix(Expression* left, std::uint32_t start, BinaryOperator op) {
  raise();
  const Level level(*this);
  switch (op.operator_class) {
    case OperatorClass::Binary:
      return parse_binary_chain(left, start, op.precedence);
    case OperatorClass::Logical:
      return parse_logical_chain(left, start, op);
    case OperatorClass::Loose:
      return parse_loose_equality(left, start);
    case OperatorClass::TypeAssertion:
      return parse_type_assertion(left, start);
    case OperatorClass::None:
      break;
  }
  panic("an infix operator of no class");
}

/// The right operand of an operator of precedence `above`.
Expression* Parser::parse_operand(Precedence above) {
  const OperandHeight height(*this);
  return parse_binary(tighter(above));
}

Expression* Parser::parse_binary_chain(Expression* first, std::uint32_t start,
                                       Precedence precedence) {
  List<BinaryTerm> terms(*this);
  for (;;) {
    const BinaryOperator op = current_operator();
    if (op.precedence != precedence || op.operator_class != OperatorClass::Binary) break;
    const std::uint32_t op_start = token_.start;
    advance();
    terms.push({op.binary, op_start, parse_operand(precedence)});
  }
  Binary* const node = make<Binary>(start);
  node->first = first;
  node->terms = terms.finish();
  return node;
}

Expression* Parser::parse_logical_chain(Expression* first, std::uint32_t start, BinaryOperator op) {
  List<Expression*> operands(*this);
  operands.push(first);
  const TokenKind sign = token_.kind;
  while (at(sign)) {
    const SourceRange sign_range = token_.range();
    advance();
    operands.push(parse_operand(op.precedence));
    const bool mixes = mixes_with(*operands.back(), op.logical) ||
                       (operands.size() == 2 && mixes_with(*first, op.logical));
    if (mixes) report(DiagnosticCode::MixedCoalesce, sign_range);
  }
  Logical* const node = make<Logical>(start);
  node->op = op.logical;
  node->operands = operands.finish();
  return node;
}

Expression* Parser::parse_loose_equality(Expression* left, std::uint32_t start) {
  const Token sign = token_;
  const bool is_equal = at(TokenKind::Equal);
  advance();
  Expression* const right = parse_operand(Precedence::Equality);
  const bool has_null = left->kind == NodeKind::NullLiteral || right->kind == NodeKind::NullLiteral;
  if (!has_null) {
    const auto code = is_equal ? DiagnosticCode::LooseEquality : DiagnosticCode::LooseInequality;
    report(code, sign.range());
  }
  NullishTest* const node = make<NullishTest>(start);
  node->sense = is_equal ? NullishSense::IsNullish : NullishSense::IsNotNullish;
  node->operand = right->kind == NodeKind::NullLiteral ? left : right;
  return node;
}

/// `x as T`, `x as const`, `x satisfies T`.
Expression* Parser::parse_type_assertion(Expression* operand, std::uint32_t start) {
  const bool is_satisfies = at(TokenKind::Satisfies);
  require_typescript(token_.range(), token_spelling(token_.kind));
  advance();
  if (!is_satisfies && take(TokenKind::Const)) return operand;
  const TypeNode* const type = parse_type();
  if (is_satisfies) return operand;
  As* const node = make<As>(start);
  node->operand = operand;
  node->type = type;
  return node;
}

/// `#name in object`, the one place of a private name without an object before it.
Expression* Parser::parse_private_in(Precedence lowest) {
  const Token name = token_;
  advance();
  if (!at(TokenKind::In) || lowest > Precedence::Relational || !in_allowed_) {
    fail(DiagnosticCode::PrivateNameAlone, name.range(), text_of(name.range()));
    return error_expression(name.start);
  }
  use_private_name(name.atom, name.range());
  advance();
  const Level level(*this);
  PrivateIn* const node = arena_.make<PrivateIn>();
  node->name = name.atom;
  node->object = parse_operand(Precedence::Relational);
  node->range = range_from(name.start);
  return node;
}

Expression* Parser::parse_unary() {
  using enum TokenKind;
  switch (token_.kind) {
    // clang-format off
    case Plus: return parse_unary_operator(UnaryOp::Plus);
    case Minus: return parse_unary_operator(UnaryOp::Minus);
    case Not: return parse_unary_operator(UnaryOp::Not);
    case Tilde: return parse_unary_operator(UnaryOp::BitNot);
    case Typeof: return parse_unary_operator(UnaryOp::Typeof);
    case Void: return parse_unary_operator(UnaryOp::Void);
    case Delete: return parse_unary_operator(UnaryOp::Delete);
    case Await: return parse_await();
    case Less: return parse_angle_assertion();
    default: return parse_power();
      // clang-format on
  }
}

Expression* Parser::parse_unary_operator(UnaryOp op) {
  const Level level(*this);
  const Token sign = token_;
  advance();
  Unary* const node = arena_.make<Unary>();
  node->op = op;
  node->operand = parse_unary();
  node->range = range_from(sign.start);
  check_no_power_after(*node->operand, sign.range());
  if (op == UnaryOp::Delete) check_delete_operand(*node->operand, node->range);
  return node;
}

/// `-a ** b`: JavaScript refuses to choose.
void Parser::check_no_power_after(const Expression& operand, SourceRange range) {
  const bool is_power = operand.kind == NodeKind::Binary && !operand.parenthesized &&
                        as<Binary>(operand).terms.front().op == BinaryOp::Power;
  if (is_power) report(DiagnosticCode::UnaryBeforePower, range, text_of(range));
}

void Parser::check_delete_operand(const Expression& operand, SourceRange range) {
  const Expression* place = &operand;
  if (const auto* chain = try_as<OptionalChain>(place)) place = chain->chain;
  switch (place->kind) {
    case NodeKind::Member:
    case NodeKind::Index:
    case NodeKind::ErrorExpression:
      return;
    case NodeKind::Identifier:
      return report(DiagnosticCode::DeleteVariable, range);
    case NodeKind::PrivateMember:
      return report(DiagnosticCode::DeletePrivate, range);
    default:
      return report(DiagnosticCode::DeleteOperand, range);
  }
}

Expression* Parser::parse_await() {
  const Level level(*this);
  const Token keyword = token_;
  advance();
  if (!function_->is_async) {
    report(DiagnosticCode::AwaitOutsideAsync, keyword.range());
  } else if (function_->in_parameters) {
    report(DiagnosticCode::AwaitInParameters, keyword.range());
  }
  if (function_->is_top_level) has_top_level_await_ = true;
  Await* const node = arena_.make<Await>();
  node->operand = parse_unary();
  node->range = range_from(keyword.start);
  check_no_power_after(*node->operand, keyword.range());
  return node;
}

Expression* Parser::parse_prefix_update() {
  const Level level(*this);
  const Token sign = token_;
  advance();
  Update* const node = arena_.make<Update>();
  node->op = sign.kind == TokenKind::Increment ? UpdateOp::Increment : UpdateOp::Decrement;
  node->operand = to_simple_target(parse_left_hand_side());
  node->range = range_from(sign.start);
  return node;
}

/// `<T>operand`, the older form of `operand as T`.
Expression* Parser::parse_angle_assertion() {
  if (is_javascript()) return parse_power();  // there it is an operator without its left side
  const Level level(*this);
  const std::uint32_t start = token_.start;
  advance();
  const bool is_const = take(TokenKind::Const);
  const TypeNode* const type = is_const ? nullptr : parse_type();
  expect(TokenKind::Greater);
  Expression* const operand = parse_unary();
  if (is_const) return operand;
  As* const node = make<As>(start);
  node->operand = operand;
  node->type = type;
  return node;
}

/// `++x`, `x++` and `x ** y`.
Expression* Parser::parse_power() {
  const std::uint32_t start = token_.start;
  Expression* base = at(TokenKind::Increment) || at(TokenKind::Decrement) ? parse_prefix_update()
                                                                          : parse_left_hand_side();
  if ((at(TokenKind::Increment) || at(TokenKind::Decrement)) && !token_.newline_before) {
    base = parse_postfix_update(base, start);
  }
  return at(TokenKind::Power) ? parse_exponent(base, start) : base;
}

Expression* Parser::parse_postfix_update(Expression* operand, std::uint32_t start) {
  raise();
  Update* const node = arena_.make<Update>();
  node->op = at(TokenKind::Increment) ? UpdateOp::Increment : UpdateOp::Decrement;
  node->position = UpdatePosition::Postfix;
  node->operand = to_simple_target(operand);
  advance();
  node->range = range_from(start);
  return node;
}

/// `** y`, which binds to the right.
Expression* Parser::parse_exponent(Expression* base, std::uint32_t start) {
  raise();
  const Level level(*this);
  BinaryTerm* const term = arena_.make<BinaryTerm>();
  term->op = BinaryOp::Power;
  term->op_start = token_.start;
  advance();
  term->operand = parse_unary();
  Binary* const node = make<Binary>(start);
  node->first = base;
  node->terms = {term, 1};
  return node;
}

}  // namespace heddle
