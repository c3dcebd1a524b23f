// Types that stand alone: keywords, names, literals, parentheses, tuples, typeof, import.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

const TypeNode* Parser::parse_primary_type() {
  using enum TokenKind;
  const std::uint32_t start = token_.start;
  switch (token_.kind) {
    case LeftParen:
      return parse_parenthesized_type();
    case LeftBrace:
      parse_object_type();
      return make_type(TypeKind::Other, start);
    case LeftBracket:
      return parse_tuple_type();
    case Template:
    case TemplateHead:
      return parse_template_type();
    case Typeof:
      return parse_typeof_type();
    case Import:
      return parse_import_type();
    case Minus:
      advance();
      if (!at(Number) && !at(BigInt)) fail_expected("a number");
      [[fallthrough]];
    case String:
    case Number:
    case BigInt:
    case True:
    case False:
    case Void:
    case This:
      advance();
      return make_type(TypeKind::Other, start);
    case Null:
      advance();
      return make_type(TypeKind::Null, start);
    default:
      return parse_keyword_or_named_type();
  }
}

const TypeNode* Parser::parse_keyword_or_named_type() {
  const auto keyword = [this](TypeKind kind) {
    const std::uint32_t start = token_.start;
    advance();
    return make_type(kind, start);
  };
  switch (token_.kind) {
    case TokenKind::NumberWord:
      return keyword(TypeKind::Number);
    case TokenKind::StringWord:
      return keyword(TypeKind::String);
    case TokenKind::Boolean:
      return keyword(TypeKind::Boolean);
    case TokenKind::BigintWord:
      return keyword(TypeKind::BigInt);
    case TokenKind::Undefined:
      return keyword(TypeKind::Undefined);
    case TokenKind::Any:
    case TokenKind::Unknown:
    case TokenKind::Never:
    case TokenKind::Object:
    case TokenKind::Symbol:
      return keyword(TypeKind::Other);
    default:
      return parse_type_reference();
  }
}

/// `A`, `A<B>`, `a.b.C<D>`.
const TypeNode* Parser::parse_type_reference() {
  const Token name = token_;
  if (!at_identifier()) {
    fail(DiagnosticCode::ExpectedType, token_.range(), describe_token());
    return make_type(TypeKind::Other, name.start);
  }
  advance();
  bool is_qualified = false;
  while (take(TokenKind::Dot)) {
    is_qualified = true;
    if (!is_property_name(token_.kind)) fail_expected("a name");
    advance();
  }
  parse_type_arguments_if_any();
  const bool is_erased = is_qualified || is_type_parameter(name.atom);
  return make_type(is_erased ? TypeKind::Other : TypeKind::Name, name.start, name.atom);
}

const TypeNode* Parser::parse_parenthesized_type() {
  const std::uint32_t open = token_.start;
  advance();
  const TypeNode* const type = parse_type();
  expect_closing(TokenKind::RightParen, open);
  return type;
}

const TypeNode* Parser::parse_tuple_type() {
  const std::uint32_t open = token_.start;
  advance();
  while (!at(TokenKind::RightBracket) && !at(TokenKind::EndOfFile)) {
    parse_tuple_element();
    if (!at(TokenKind::RightBracket) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBracket, open);
  return make_type(TypeKind::Array, open);
}

/// `T`, `T?`, `...T`, `name: T`, `name?: T`, `...name: T`.
void Parser::parse_tuple_element() {
  (void)take(TokenKind::Ellipsis);
  if (is_property_name(token_.kind)) {
    const TokenKind next = lexer_.next().kind;
    const TokenKind after = lexer_.next().kind;
    lexer_.seek(token_.end);
    const bool is_optional_name = next == TokenKind::Question && after == TokenKind::Colon;
    if (next == TokenKind::Colon || is_optional_name) {
      advance();
      (void)take(TokenKind::Question);
      advance();
    }
  }
  (void)parse_type();
  (void)take(TokenKind::Question);
}

const TypeNode* Parser::parse_template_type() {
  const std::uint32_t start = token_.start;
  while (at(TokenKind::TemplateHead) || at(TokenKind::TemplateMiddle)) {
    advance();
    (void)parse_type();
    if (!at(TokenKind::RightBrace)) {
      expect_closing(TokenKind::RightBrace, start);
      break;
    }
    token_ = lexer_.rescan_template(token_);
    if (at(TokenKind::Invalid)) fail_expected("the rest of the template");
  }
  advance();
  return make_type(TypeKind::Other, start);
}

/// `typeof a.b<C>`, `typeof import("m")`: the type of a value, which only a type checker knows.
const TypeNode* Parser::parse_typeof_type() {
  const std::uint32_t start = token_.start;
  advance();
  if (at(TokenKind::Import)) return parse_import_type();
  if (!at_identifier() && !at(TokenKind::This)) fail_expected("a name");
  advance();
  while (take(TokenKind::Dot)) {
    if (!is_property_name(token_.kind) && !at(TokenKind::PrivateName)) fail_expected("a name");
    advance();
  }
  parse_type_arguments_if_any();
  return make_type(TypeKind::Other, start);
}

/// `import("m").a.B<C>`.
const TypeNode* Parser::parse_import_type() {
  const std::uint32_t start = token_.start;
  advance();
  const std::uint32_t open = token_.start;
  expect(TokenKind::LeftParen);
  (void)parse_type();
  if (take(TokenKind::Comma)) (void)parse_type();  // { with: { ... } }
  expect_closing(TokenKind::RightParen, open);
  while (take(TokenKind::Dot)) {
    if (!is_property_name(token_.kind)) fail_expected("a name");
    advance();
  }
  parse_type_arguments_if_any();
  return make_type(TypeKind::Other, start);
}

}  // namespace heddle
