// Object types: members of interfaces and type literals, mapped types, and the parameter lists of
// signatures.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// `{ ... }` in a type.
void Parser::parse_object_type() {
  if (at_mapped_type()) {
    parse_mapped_type();
  } else {
    parse_type_members();
  }
}

/// At `{`: whether `[K in` follows, perhaps behind `readonly`.
bool Parser::at_mapped_type() {
  Token token = lexer_.next();
  if (token.kind == TokenKind::Plus || token.kind == TokenKind::Minus) token = lexer_.next();
  if (token.kind == TokenKind::Readonly) token = lexer_.next();
  const bool is_bracket = token.kind == TokenKind::LeftBracket;
  const Token name = lexer_.next();
  const Token in = lexer_.next();
  lexer_.seek(token_.end);
  return is_bracket && is_identifier(name.kind) && in.kind == TokenKind::In;
}

/// `{ readonly [K in T as U]?: V }`.
void Parser::parse_mapped_type() {
  const std::uint32_t open = token_.start;
  advance();
  const auto skip_sign = [this] {
    if (at(TokenKind::Plus) || at(TokenKind::Minus)) advance();
  };
  skip_sign();
  (void)take(TokenKind::Readonly);
  const TypeParameterScope types(*this);
  expect(TokenKind::LeftBracket);
  const Token name = token_;
  (void)parse_identifier_node();
  add_type_parameter(name.atom);
  expect(TokenKind::In);
  (void)parse_type();
  if (take(TokenKind::As)) (void)parse_type();
  expect(TokenKind::RightBracket);
  skip_sign();
  (void)take(TokenKind::Question);
  (void)parse_type_annotation_if_any();
  (void)take(TokenKind::Semicolon);
  expect_closing(TokenKind::RightBrace, open);
}

void Parser::parse_type_members() {
  const std::uint32_t open = token_.start;
  advance();
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    parse_type_member();
    if (take(TokenKind::Semicolon) || take(TokenKind::Comma) || can_insert_semicolon()) continue;
    fail_expected("';'");
  }
  expect_closing(TokenKind::RightBrace, open);
}

void Parser::parse_type_member() {
  using enum TokenKind;
  if (at(LeftParen) || at(Less)) return parse_signature();
  if (at(New)) {
    const TokenKind next = peek().kind;
    if (next == LeftParen || next == Less) {
      advance();
      return parse_signature();
    }
  }
  if (at(Readonly) || at(Get) || at(Set)) {
    const Token next = peek();
    const bool is_modifier = is_property_name(next.kind) || next.kind == String ||
                             next.kind == Number || next.kind == LeftBracket;
    if (is_modifier && (!next.newline_before || !at(Readonly))) advance();
  }
  parse_type_member_name();
  (void)take(Question);
  if (at(LeftParen) || at(Less)) return parse_signature();
  (void)parse_type_annotation_if_any();
}

/// A name, `[key: string]`, or `[Symbol.iterator]`: of expressions only names and literals.
void Parser::parse_type_member_name() {
  if (!at(TokenKind::LeftBracket)) {
    const bool is_name = is_property_name(token_.kind) || at(TokenKind::String) ||
                         at(TokenKind::Number) || at(TokenKind::BigInt);
    if (!is_name) return fail_expected("a property name");
    return advance();
  }
  const std::uint32_t open = token_.start;
  advance();
  (void)take(TokenKind::Minus);
  const bool is_literal = at(TokenKind::String) || at(TokenKind::Number) || at(TokenKind::BigInt);
  if (!is_literal && !at_identifier()) fail_expected("a name");
  advance();
  while (take(TokenKind::Dot)) {
    if (!is_property_name(token_.kind)) fail_expected("a name");
    advance();
  }
  (void)parse_type_annotation_if_any();
  expect_closing(TokenKind::RightBracket, open);
}

/// `<T>(a: A): R` of a method, call or construct signature.
void Parser::parse_signature() {
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  parse_signature_parameters();
  if (take(TokenKind::Colon)) (void)parse_return_type_after_sign();
}

/// Parameters that only have types. Their names mean nothing, so none is declared.
void Parser::parse_signature_parameters() {
  const Restore<bool> conditional(conditional_allowed_, true);
  const Restore<bool> signature(in_signature_, true);
  const std::uint32_t open = token_.start;
  if (!expect(TokenKind::LeftParen)) return;
  const NameScope names(*this);
  while (!at(TokenKind::RightParen) && !at(TokenKind::EndOfFile)) {
    (void)take(TokenKind::Ellipsis);
    if (!take(TokenKind::This)) (void)parse_binding_target(DeclaredKind::Parameter);
    (void)take(TokenKind::Question);
    (void)parse_type_annotation_if_any();
    if (!at(TokenKind::RightParen) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightParen, open);
}

}  // namespace heddle
