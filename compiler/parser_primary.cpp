// Expressions that stand alone: names, literals, parentheses, arrays, templates, function and class
// expressions.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Expression* Parser::parse_primary() {
  using enum TokenKind;
  switch (token_.kind) {
    case LeftParen:
      return parse_parenthesized();
    case LeftBracket:
      return parse_array_literal();
    case LeftBrace:
      return parse_object_literal();
    case Template:
    case TemplateHead:
      return parse_template();
    case Function:
    case Async:
      return parse_function_expression();
    case Class:
      return parse_class_expression();
    case Number:
    case String:
    case True:
    case False:
    case Null:
    case This:
      return parse_literal();
    case BigInt:
    case Slash:
    case SlashAssign:
    case At:
    case Yield:
      return parse_unsupported();
    default:
      return parse_identifier_reference();
  }
}

/// The literals of one token, and `this`.
Expression* Parser::parse_literal() {
  const Token token = token_;
  advance();
  switch (token.kind) {
    case TokenKind::Number: {
      auto* const node = make<NumericLiteral>(token.start);
      node->value = token.number;
      return node;
    }
    case TokenKind::String: {
      auto* const node = make<StringLiteral>(token.start);
      node->value = token.text;
      return node;
    }
    case TokenKind::Null:
      return make<NullLiteral>(token.start);
    case TokenKind::This:
      return make<This>(token.start);
    default: {
      auto* const node = make<BooleanLiteral>(token.start);
      node->value = token.kind == TokenKind::True;
      return node;
    }
  }
}

Expression* Parser::parse_identifier_reference() {
  const Token token = token_;
  if (!at_identifier()) {
    const bool is_word = is_reserved(token.kind) || token.kind == TokenKind::EscapedReserved;
    if (is_word && peek().kind == TokenKind::Assign) {
      fail(DiagnosticCode::ReservedWord, token.range(), token.atom.text());
    } else if (at(TokenKind::Greater) && source_.text().substr(0, token.start).ends_with('-')) {
      fail(DiagnosticCode::ThinArrow, {token.start - 1, token.end});
    } else {
      fail(DiagnosticCode::ExpectedExpression, token.range(), describe_token());
    }
    return error_expression(token.start);
  }
  const TokenKind word = AtomTable::kind_of(token.atom);  // also when it is written with escapes
  if (word == TokenKind::Arguments) report(DiagnosticCode::Arguments, token.range());
  if (word == TokenKind::Eval) report(DiagnosticCode::Eval, token.range());
  advance();
  Identifier* const node = make<Identifier>(token.start);
  node->name = token.atom;
  return node;
}

Expression* Parser::parse_parenthesized() {
  const std::uint32_t open = token_.start;
  advance();
  const Brackets brackets(*this);
  Expression* const inner = parse_expression();
  expect_closing(TokenKind::RightParen, open);
  inner->parenthesized = true;
  return inner;
}

Expression* Parser::parse_array_literal() {
  const std::uint32_t open = token_.start;
  advance();
  const Brackets brackets(*this);
  List<Expression*> elements(*this);
  while (!at(TokenKind::RightBracket) && !at(TokenKind::EndOfFile)) {
    if (take(TokenKind::Comma)) {
      elements.push(nullptr);
      continue;
    }
    elements.push(at(TokenKind::Ellipsis) ? parse_spread(Cover::Allow)
                                          : parse_assignment(Cover::Allow));
    if (!at(TokenKind::RightBracket) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBracket, open);
  ArrayLiteral* const node = make<ArrayLiteral>(open);
  node->elements = elements.finish();
  return node;
}

Expression* Parser::parse_spread(Cover cover) {
  const Level level(*this);
  const std::uint32_t start = token_.start;
  advance();
  Spread* const node = arena_.make<Spread>();
  node->value = parse_assignment(cover);
  node->range = range_from(start);
  return node;
}

Expression* Parser::parse_template() {
  const std::uint32_t start = token_.start;
  List<std::string_view> strings(*this);
  List<Expression*> values(*this);
  const Brackets brackets(*this);
  strings.push(token_.text);
  bool has_more = at(TokenKind::TemplateHead);
  while (has_more) {
    advance();
    values.push(parse_expression());
    if (!at(TokenKind::RightBrace)) {
      expect_closing(TokenKind::RightBrace, start);
      break;
    }
    token_ = lexer_.rescan_template(token_);
    if (at(TokenKind::Invalid)) fail_expected("the rest of the template");
    strings.push(token_.text);
    has_more = at(TokenKind::TemplateMiddle);
  }
  advance();
  TemplateLiteral* const node = make<TemplateLiteral>(start);
  node->strings = strings.finish();
  node->values = values.finish();
  return node;
}

Expression* Parser::parse_function_expression() {
  const Token first = token_;
  const bool is_async = at(TokenKind::Async);
  if (is_async) {
    const Token next = peek();
    if (next.kind != TokenKind::Function || next.newline_before) {
      return parse_identifier_reference();
    }
    advance();
  }
  advance();
  FunctionExpression* const node = arena_.make<FunctionExpression>();
  node->function = parse_function(first.start, is_async, false, Body::Required);
  node->range = range_from(first.start);
  return node;
}

Expression* Parser::parse_class_expression() {
  const std::uint32_t start = token_.start;
  ClassExpression* const node = arena_.make<ClassExpression>();
  node->definition = parse_class(start, false, false);
  node->range = range_from(start);
  return node;
}

/// Literals and signs that are for a later stage.
Expression* Parser::parse_unsupported() {
  const std::uint32_t start = token_.start;
  switch (token_.kind) {
    case TokenKind::BigInt:
      report(DiagnosticCode::BigInt, token_.range());
      break;
    case TokenKind::At:
      skip_decorators();
      return at(TokenKind::Class) ? parse_class_expression() : parse_primary();
    case TokenKind::Yield:
      report(DiagnosticCode::Generator, token_.range());
      advance();
      (void)take(TokenKind::Star);
      return starts_expression() && !token_.newline_before ? parse_assignment()
                                                           : error_expression(start);
    default:
      token_ = lexer_.rescan_regexp(token_);
      if (at(TokenKind::Invalid)) {
        fail_expected("an expression");
      } else {
        report(DiagnosticCode::RegExp, token_.range());
      }
  }
  advance();
  return error_expression(start);
}

void Parser::skip_decorators() {
  report(DiagnosticCode::Decorator, token_.range());
  while (take(TokenKind::At)) (void)parse_left_hand_side();
}

}  // namespace heddle
