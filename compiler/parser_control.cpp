// if, switch, try, and the statements that leave: return, throw, break, continue.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Statement* Parser::parse_if() {
  const std::uint32_t start = token_.start;
  advance();
  If* const node = arena_.make<If>();
  node->test = parse_head("if");
  node->consequent = parse_substatement();
  if (take(TokenKind::Else)) node->alternate = parse_substatement();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_switch() {
  const std::uint32_t start = token_.start;
  advance();
  Switch* const node = arena_.make<Switch>();
  node->discriminant = parse_head("switch");
  const std::uint32_t open = token_.start;
  const NameScope names(*this);
  ++function_->switch_depth;
  List<SwitchCase> cases(*this);
  bool has_default = false;
  if (expect(TokenKind::LeftBrace)) {
    while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
      cases.push(parse_switch_case(has_default));
    }
    expect_closing(TokenKind::RightBrace, open);
  }
  --function_->switch_depth;
  node->cases = cases.finish();
  node->range = range_from(start);
  return node;
}

SwitchCase Parser::parse_switch_case(bool& has_default) {
  const Token keyword = token_;
  SwitchCase result;
  if (take(TokenKind::Case)) {
    const Restore<bool> colon(colon_follows_, true);
    result.test = parse_expression();
  } else if (take(TokenKind::Default)) {
    if (has_default) report(DiagnosticCode::DuplicateDefault, keyword.range());
    has_default = true;
  } else {
    fail_expected("'case' or 'default'");
    return result;
  }
  expect(TokenKind::Colon);
  List<Statement*> body(*this);
  const Restore<std::uint32_t> depth(list_depth_, list_depth_ + 1);
  while (!at(TokenKind::Case) && !at(TokenKind::Default) && !at(TokenKind::RightBrace) &&
         !at(TokenKind::EndOfFile)) {
    const std::uint32_t start = token_.start;
    if (at_using() || at_await_using()) report(DiagnosticCode::UsingInSwitch, token_.range());
    if (Statement* const item = parse_statement_list_item()) body.push(item);
    if (is_failing_) recover(start, RecoverTo::Statement, TokenKind::RightBrace);
  }
  result.body = body.finish();
  result.range = range_from(keyword.start);
  return result;
}

Statement* Parser::parse_try() {
  const Token keyword = token_;
  advance();
  Try* const node = arena_.make<Try>();
  node->block = parse_block();
  if (at(TokenKind::Catch)) parse_catch(*node);
  if (take(TokenKind::Finally)) node->finalizer = parse_block();
  if (node->handler == nullptr && node->finalizer == nullptr) {
    note_early_end();
    report(DiagnosticCode::TryAlone, keyword.range());
  }
  node->range = range_from(keyword.start);
  return node;
}

void Parser::parse_catch(Try& statement) {
  advance();
  const NameScope names(*this);  // of the parameter and the block: neither may hide the other
  if (at(TokenKind::LeftParen)) {
    const std::uint32_t open = token_.start;
    advance();
    statement.parameter = parse_binding_target(DeclaredKind::Variable);
    (void)parse_type_annotation_if_any();
    expect_closing(TokenKind::RightParen, open);
  }
  statement.handler = parse_block_body();
}

Statement* Parser::parse_return() {
  const Token keyword = token_;
  advance();
  if (!function_->allows_return) report(DiagnosticCode::ReturnOutside, keyword.range());
  Return* const node = arena_.make<Return>();
  if (!at(TokenKind::Semicolon) && !can_insert_semicolon()) node->value = parse_expression();
  expect_semicolon();
  node->range = range_from(keyword.start);
  return node;
}

Statement* Parser::parse_throw() {
  const Token keyword = token_;
  advance();
  if (token_.newline_before) report(DiagnosticCode::NewlineAfterThrow, keyword.range());
  Throw* const node = arena_.make<Throw>();
  node->value = parse_expression();
  expect_semicolon();
  node->range = range_from(keyword.start);
  return node;
}

Statement* Parser::parse_break() {
  const Token keyword = token_;
  advance();
  Break* const node = arena_.make<Break>();
  if (at_identifier() && !token_.newline_before) {
    const Token label = token_;
    if (find_label(label.atom) == nullptr) {
      report(DiagnosticCode::UnknownLabel, label.range(), label.atom.text());
    }
    node->label = label.atom;
    advance();
  } else if (function_->loop_depth + function_->switch_depth == 0) {
    report(DiagnosticCode::BreakOutside, keyword.range());
  }
  expect_semicolon();
  node->range = range_from(keyword.start);
  return node;
}

Statement* Parser::parse_continue() {
  const Token keyword = token_;
  advance();
  Continue* const node = arena_.make<Continue>();
  if (at_identifier() && !token_.newline_before) {
    const Token name = token_;
    const Label* const label = find_label(name.atom);
    if (label == nullptr) {
      report(DiagnosticCode::UnknownLabel, name.range(), name.atom.text());
    } else if (!label->is_loop) {
      report(DiagnosticCode::ContinueLabel, name.range(), name.atom.text());
    }
    node->label = name.atom;
    advance();
  } else if (function_->loop_depth == 0) {
    report(DiagnosticCode::ContinueOutside, keyword.range());
  }
  expect_semicolon();
  node->range = range_from(keyword.start);
  return node;
}

}  // namespace heddle
