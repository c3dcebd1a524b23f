// Loops.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Statement* Parser::parse_loop_body() {
  ++function_->loop_depth;
  Statement* const body = parse_substatement();
  --function_->loop_depth;
  return body;
}

Statement* Parser::parse_while() {
  const std::uint32_t start = token_.start;
  advance();
  While* const node = arena_.make<While>();
  node->test = parse_head("while");
  node->body = parse_loop_body();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_do_while() {
  const std::uint32_t start = token_.start;
  advance();
  DoWhile* const node = arena_.make<DoWhile>();
  node->body = parse_loop_body();
  if (expect(TokenKind::While)) node->test = parse_head("while");
  (void)take(TokenKind::Semicolon);  // never needed here
  node->range = range_from(start);
  return node;
}

/// All forms of `for`; what follows the first part tells which it is.
Statement* Parser::parse_for() {
  const std::uint32_t start = token_.start;
  advance();
  const Token await = token_;
  const bool is_await = take(TokenKind::Await);
  if (is_await && !function_->is_async) {
    report(DiagnosticCode::AwaitOutsideAsync, await.range());
  }
  if (is_await && function_->is_top_level) has_top_level_await_ = true;
  if (!at(TokenKind::LeftParen)) {
    fail(DiagnosticCode::ExpectedHead, token_.range(), "for", describe_token());
    return make<Empty>(start);
  }
  const std::uint32_t open = token_.start;
  advance();
  const NameScope names(*this);
  const Brackets brackets(*this);
  Node* const left = at(TokenKind::Semicolon) ? nullptr : parse_for_init();
  if (at(TokenKind::Of)) return parse_for_of(start, open, left, is_await);
  if (is_await) report(DiagnosticCode::ForAwaitForm, await.range());
  if (at(TokenKind::In)) return parse_for_in(start, open, left);
  return parse_for_classic(start, open, left);
}

Node* Parser::parse_for_init() {
  if (at_variable_declaration()) return parse_variable_declaration(DeclarationPlace::ForHead);
  const Restore<bool> in_allowed(in_allowed_, false);
  const std::uint32_t start = token_.start;
  // `for ({a = 1} of list)`: a literal that an `of` or `in` turns into a pattern.
  Expression* const first = parse_assignment(Cover::Allow);
  if (at(TokenKind::Of) || at(TokenKind::In)) return first;
  refuse_cover_initializer();
  if (!at(TokenKind::Comma)) return first;
  List<Expression*> list(*this);
  list.push(first);
  while (take(TokenKind::Comma)) list.push(parse_assignment());
  raise();
  Sequence* const node = make<Sequence>(start);
  node->expressions = list.finish();
  return node;
}

Statement* Parser::parse_for_classic(std::uint32_t start, std::uint32_t open, Node* init) {
  For* const node = arena_.make<For>();
  node->init = init;
  if (const auto* const declaration = try_as<VariableDeclaration>(init)) {
    for (const Declarator& declarator : declaration->declarators) {
      check_declarator(declarator, declaration->variable_kind);
    }
  }
  expect(TokenKind::Semicolon);
  if (!at(TokenKind::Semicolon)) node->test = parse_expression();
  expect(TokenKind::Semicolon);
  if (!at(TokenKind::RightParen)) node->update = parse_expression();
  expect_closing(TokenKind::RightParen, open);
  node->body = parse_loop_body();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_for_in(std::uint32_t start, std::uint32_t open, Node* left) {
  ForIn* const node = arena_.make<ForIn>();
  node->left = check_for_left(left);
  const auto* const declaration = try_as<VariableDeclaration>(node->left);
  const bool disposes =
      declaration != nullptr && (declaration->variable_kind == VariableKind::Using ||
                                 declaration->variable_kind == VariableKind::AwaitUsing);
  if (disposes) report(DiagnosticCode::UsingInForIn, declaration->range);
  advance();
  node->object = parse_expression();
  expect_closing(TokenKind::RightParen, open);
  node->body = parse_loop_body();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_for_of(std::uint32_t start, std::uint32_t open, Node* left,
                                bool is_await) {
  ForOf* const node = arena_.make<ForOf>();
  node->is_await = is_await;
  node->left = check_for_left(left);
  advance();
  node->iterable = parse_assignment();
  expect_closing(TokenKind::RightParen, open);
  node->body = parse_loop_body();
  node->range = range_from(start);
  return node;
}

/// The left side of `of` and `in`: one declarator without value, or a target.
Node* Parser::check_for_left(Node* left) {
  if (left == nullptr) {
    fail_expected("a variable");
    return error_expression(token_.start);
  }
  auto* const declaration = try_as<VariableDeclaration>(left);
  if (declaration == nullptr) {
    cover_initializer_.reset();
    return to_target(static_cast<Expression*>(left));
  }
  if (declaration->declarators.size() != 1) {
    report(DiagnosticCode::ForOneVariable, declaration->range);
  } else if (const Declarator& only = declaration->declarators.front(); only.value != nullptr) {
    report(DiagnosticCode::ForVariableValue, only.range);
  }
  return declaration;
}

}  // namespace heddle
