// Statements: lists, blocks, labels, and the choice by the first token.

#include <utility>

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// Up to `end`, which stays. Goes on behind statements that are broken.
std::span<Statement*> Parser::parse_statement_list(TokenKind end) {
  List<Statement*> list(*this);
  const Restore<std::uint32_t> depth(list_depth_, list_depth_ + 1);
  const Restore<Identifier*> overload(pending_overload_, nullptr);
  while (!at(end) && !at(TokenKind::EndOfFile)) {
    const std::uint32_t start = token_.start;
    if (at(TokenKind::RightBrace) && list_depth_ == 1) {
      report(DiagnosticCode::UnopenedBrace, token_.range());
      advance();
      continue;
    }
    Statement* const item = parse_statement_list_item();
    if (item != nullptr) list.push(item);
    if (!is_failing_) continue;
    pending_overload_ = nullptr;
    recover(start, RecoverTo::Statement, end);
  }
  if (pending_overload_ != nullptr) {
    note_early_end();  // the body may come on the next line
    check_overload(*pending_overload_, nullptr);
  }
  return list.finish();
}

/// A statement or declaration; nullptr for what leaves no trace (signatures, types of the host).
Statement* Parser::parse_statement_list_item() {
  const Level level(*this);
  const Identifier* const pending = std::exchange(pending_overload_, nullptr);
  Statement* const item = parse_item();
  if (pending != nullptr) check_overload(*pending, item);
  return item;
}

Statement* Parser::parse_item() {
  using enum TokenKind;
  const std::uint32_t start = item_start_ = token_.start;
  switch (token_.kind) {
    case Function:
      return parse_function_declaration();
    case Class:
      return parse_class_declaration();
    case Interface:
      return parse_interface();
    case Enum:
      return parse_enum(start);
    case Import:
      if (const Token next = peek(); next.kind != LeftParen && next.kind != Dot) {
        return parse_import();
      }
      break;
    case Export:
      return parse_export();
    case At:
      skip_decorators();
      return parse_item();
    default:
      break;
  }
  if (at_word_declaration()) return parse_word_declaration();
  if (at_variable_declaration()) return parse_variables();
  return parse_statement();
}

Statement* Parser::parse_statement() {
  using enum TokenKind;
  const std::uint32_t start = token_.start;
  switch (token_.kind) {
    // clang-format off
    case LeftBrace: return parse_block();
    case If: return parse_if();
    case For: return parse_for();
    case While: return parse_while();
    case Do: return parse_do_while();
    case Switch: return parse_switch();
    case Try: return parse_try();
    case Return: return parse_return();
    case Throw: return parse_throw();
    case Break: return parse_break();
    case Continue: return parse_continue();
    case Debugger: return parse_debugger();
    case With: return parse_with();
    // clang-format on
    case Semicolon:
      advance();
      return make<Empty>(start);
    default:
      return parse_expression_or_label();
  }
}

/// The body of `if`, a loop or a label, where declarations have no block to live in.
Statement* Parser::parse_substatement() {
  using enum TokenKind;
  const Level level(*this);
  const Token first = token_;
  const bool is_declaration = at(Function) || at(Class) || at(Interface) || at(Enum) ||
                              at_word_declaration() || at_variable_declaration();
  if (!is_declaration) return parse_statement();
  report(DiagnosticCode::DeclarationAlone, first.range());
  const NameScope names(*this);
  Statement* const item = parse_item();
  return item != nullptr ? item : make<Empty>(first.start);
}

Block* Parser::parse_block() {
  const NameScope names(*this);
  return parse_block_body();
}

/// The braces and what is between them, in the scope that is open already.
Block* Parser::parse_block_body() {
  const std::uint32_t open = token_.start;
  Block* const node = arena_.make<Block>();
  if (expect(TokenKind::LeftBrace)) {
    node->body = parse_statement_list(TokenKind::RightBrace);
    expect_closing(TokenKind::RightBrace, open);
  }
  node->range = range_from(open);
  return node;
}

Statement* Parser::parse_expression_or_label() {
  const std::uint32_t start = token_.start;
  Expression* const expression = parse_expression();
  if (at(TokenKind::Colon) && expression->kind == NodeKind::Identifier &&
      !expression->parenthesized) {
    return parse_labeled(as<Identifier>(*expression));
  }
  expect_semicolon();
  ExpressionStatement* const node = make<ExpressionStatement>(start);
  node->expression = expression;
  return node;
}

/// All labels in a row, `a: b: for ...`, so that each knows whether it names a loop.
Statement* Parser::parse_labeled(const Identifier& first) {
  const std::size_t outer = labels_.size();
  List<Identifier*> names(*this);
  names.push(arena_.make<Identifier>(first));
  advance();
  while (at_identifier() && peek().kind == TokenKind::Colon) {
    names.push(parse_identifier_node());
    advance();
    if (depth_ + names.size() > kMaxNesting) {
      halt(DiagnosticCode::NestingTooDeep, kMaxNesting);
    }
  }
  const bool is_loop = at(TokenKind::For) || at(TokenKind::While) || at(TokenKind::Do);
  const std::span<Identifier*> list = names.finish();
  for (const Identifier* name : list) {
    if (find_label(name->name) != nullptr) {
      report(DiagnosticCode::DuplicateLabel, name->range, name->name.text());
    }
    labels_.push_back({name->name, is_loop});
  }
  Statement* body = parse_substatement();
  labels_.resize(outer, Label{});
  for (std::size_t i = list.size(); i-- > 0;) {
    raise();
    Labeled* const node = make<Labeled>(list[i]->range.start);
    node->label = list[i]->name;
    node->body = body;
    body = node;
  }
  return body;
}

const Parser::Label* Parser::find_label(Atom name) const {
  for (std::size_t i = labels_.size(); i-- > function_->first_label;) {
    if (labels_[i].name == name) return &labels_[i];
  }
  return nullptr;
}

Statement* Parser::parse_debugger() {
  const std::uint32_t start = token_.start;
  advance();
  expect_semicolon();
  return make<Empty>(start);  // a debugger stops at lines, not at statements
}

Statement* Parser::parse_with() {
  report(DiagnosticCode::With, token_.range());
  advance();
  (void)parse_head("with");
  return parse_substatement();
}

/// `(expression)` behind `if`, `while`, `switch` ...
Expression* Parser::parse_head(std::string_view keyword) {
  const std::uint32_t open = token_.start;
  if (!at(TokenKind::LeftParen)) {
    fail(DiagnosticCode::ExpectedHead, token_.range(), keyword, describe_token());
    return error_expression(open);
  }
  advance();
  const Brackets brackets(*this);
  Expression* const head = parse_expression();
  expect_closing(TokenKind::RightParen, open);
  return head;
}

}  // namespace heddle
