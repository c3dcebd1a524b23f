// Object literals.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Expression* Parser::parse_object_literal() {
  const std::uint32_t open = token_.start;
  advance();
  const Brackets brackets(*this);
  List<Property> properties(*this);
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    properties.push(parse_property());
    if (!at(TokenKind::RightBrace) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBrace, open);
  ObjectLiteral* const node = make<ObjectLiteral>(open);
  node->properties = properties.finish();
  return node;
}

bool Parser::at_property_key() const {
  return is_property_name(token_.kind) || at(TokenKind::String) || at(TokenKind::Number) ||
         at(TokenKind::BigInt) || at(TokenKind::LeftBracket) || at(TokenKind::PrivateName);
}

PropertyKey Parser::parse_property_key() {
  const Token token = token_;
  PropertyKey key;
  if (is_property_name(token.kind)) {
    advance();
    key.name = token.atom;
  } else if (at(TokenKind::String)) {
    advance();
    key.name = atoms_.intern(token.text);
  } else if (at(TokenKind::Number)) {
    advance();
    key.kind = KeyKind::Number;
    key.number = token.number;
  } else if (at(TokenKind::LeftBracket) && in_signature_) {
    key.kind = KeyKind::Computed;
    parse_type_member_name();
  } else if (at(TokenKind::LeftBracket)) {
    advance();
    const Brackets brackets(*this);
    key.kind = KeyKind::Computed;
    key.computed = parse_assignment();
    expect_closing(TokenKind::RightBracket, token.start);
  } else if (at(TokenKind::PrivateName)) {
    advance();
    key.kind = KeyKind::Private;
    key.name = token.atom;
  } else if (at(TokenKind::BigInt)) {
    report(DiagnosticCode::BigInt, token.range());
    advance();
  } else {
    fail_expected("a property name");
  }
  key.range = range_from(token.start);
  return key;
}

/// `get`, `set` and `async` are modifiers when a key follows, else keys themselves.
Property Parser::parse_property() {
  const Token first = token_;
  Property property;
  property.range.start = first.start;
  if (take(TokenKind::Ellipsis)) {
    property.kind = PropertyKind::Spread;
    property.value = parse_assignment(Cover::Allow);
  } else if (at(TokenKind::Star)) {
    parse_method_property(property, false);
  } else if (at(TokenKind::Get) || at(TokenKind::Set) || at(TokenKind::Async)) {
    advance();
    const bool is_async = first.kind == TokenKind::Async;
    const bool is_modifier =
        (at_property_key() || at(TokenKind::Star)) && !(is_async && token_.newline_before);
    if (is_modifier) {
      property.kind = first.kind == TokenKind::Get   ? PropertyKind::Getter
                      : first.kind == TokenKind::Set ? PropertyKind::Setter
                                                     : PropertyKind::Method;
      parse_method_property(property, is_async);
    } else {
      property.key.name = first.atom;
      property.key.range = first.range();
      parse_property_after_key(property, first);
    }
  } else {
    property.key = parse_property_key();
    parse_property_after_key(property, first);
  }
  property.range = range_from(first.start);
  return property;
}

/// A method or accessor, behind its modifier.
void Parser::parse_method_property(Property& property, bool is_async) {
  if (parse_generator_star()) property.kind = PropertyKind::Method;
  property.key = parse_property_key();
  refuse_private_key(property.key);
  const FunctionKind kind = property.kind == PropertyKind::Getter   ? FunctionKind::Getter
                            : property.kind == PropertyKind::Setter ? FunctionKind::Setter
                                                                    : FunctionKind::Method;
  property.value = parse_method_value(kind, is_async, property.range.start);
}

void Parser::refuse_private_key(const PropertyKey& key) {
  if (key.kind != KeyKind::Private) return;
  report(DiagnosticCode::PrivateOutsideClass, key.range, text_of(key.range));
}

void Parser::parse_property_after_key(Property& property, const Token& key_token) {
  refuse_private_key(property.key);
  const bool is_proto = property.key.name && property.key.name == atoms_.word(TokenKind::Proto);
  if (at(TokenKind::LeftParen) || is_split_less()) {
    property.kind = PropertyKind::Method;
    property.value = parse_method_value(FunctionKind::Method, false, property.range.start);
    return;
  }
  if (is_proto) report(DiagnosticCode::ProtoProperty, property.key.range);
  if (take(TokenKind::Colon)) {
    property.value = parse_assignment(Cover::Allow);
  } else {
    parse_shorthand(property, key_token);
  }
}

/// `{ name }`, and `{ name = value }`, which is legal if the literal turns out to be a pattern.
void Parser::parse_shorthand(Property& property, const Token& key_token) {
  if (!is_property_name(key_token.kind)) return fail_expected("':'");
  if (!is_identifier(key_token.kind)) {
    return fail(DiagnosticCode::ReservedShorthand, key_token.range(), key_token.atom.text());
  }
  if (AtomTable::kind_of(key_token.atom) == TokenKind::Arguments)
    report(DiagnosticCode::Arguments, key_token.range());
  property.kind = PropertyKind::Shorthand;
  Identifier* const name = make<Identifier>(key_token.start);
  name->name = key_token.atom;
  property.value = name;
  if (!at(TokenKind::Assign)) return;
  if (!cover_initializer_) cover_initializer_ = token_.start;
  advance();
  Assignment* const assignment = arena_.make<Assignment>();
  assignment->target = to_target(name);
  assignment->value = parse_assignment();
  assignment->range = range_from(key_token.start);
  property.value = assignment;
}

FunctionExpression* Parser::parse_method_value(FunctionKind kind, bool is_async,
                                               std::uint32_t start) {
  Function* const function = arena_.make<Function>();
  function->kind = kind;
  function->is_async = is_async;
  FunctionContext context;
  context.is_async = is_async;
  context.allows_return = true;
  context.allows_super_property = true;
  parse_function_rest(*function, context, Body::Required);
  function->range = range_from(start);
  FunctionExpression* const node = make<FunctionExpression>(start);
  node->function = function;
  return node;
}

}  // namespace heddle
