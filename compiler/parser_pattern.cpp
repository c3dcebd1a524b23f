// Destructuring: patterns of declarations, read as such, and targets of assignments, which are read
// as expressions and turned into patterns when the `=` comes.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Expression* Parser::parse_binding_target(DeclaredKind kind) {
  const Level level(*this);
  if (at(TokenKind::LeftBrace)) return parse_object_pattern(kind);
  if (at(TokenKind::LeftBracket)) return parse_array_pattern(kind);
  return parse_binding_identifier(kind);
}

Expression* Parser::parse_object_pattern(DeclaredKind kind) {
  const std::uint32_t open = token_.start;
  advance();
  const Brackets brackets(*this);
  List<PatternProperty> properties(*this);
  ObjectPattern* const node = arena_.make<ObjectPattern>();
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    if (at(TokenKind::Ellipsis)) {
      node->rest = parse_pattern_rest(kind, TokenKind::RightBrace);
      if (node->rest->kind != NodeKind::Identifier) {
        report(DiagnosticCode::RestInObjectPattern, node->rest->range);
      }
      break;
    }
    properties.push(parse_pattern_property(kind));
    if (!at(TokenKind::RightBrace) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBrace, open);
  node->properties = properties.finish();
  node->range = range_from(open);
  return node;
}

PatternProperty Parser::parse_pattern_property(DeclaredKind kind) {
  const Token first = token_;
  PatternProperty property;
  property.key = parse_property_key();
  refuse_private_key(property.key);
  if (take(TokenKind::Colon)) {
    property.element = parse_pattern_element(kind);
    return property;
  }
  if (is_failing_) return property;
  if (!is_identifier(first.kind)) {
    if (is_property_name(first.kind)) {
      fail(DiagnosticCode::ReservedShorthand, first.range(), first.atom.text());
    } else {
      fail_expected("':'");
    }
    return property;
  }
  Identifier* const name = make<Identifier>(first.start);
  name->name = first.atom;
  check_binding_name(name->name, name->range);
  declare(name->name, kind, name->range);
  property.element.target = name;
  property.element.default_value = parse_pattern_default();
  return property;
}

PatternElement Parser::parse_pattern_element(DeclaredKind kind) {
  PatternElement element;
  element.target = parse_binding_target(kind);
  element.default_value = parse_pattern_default();
  return element;
}

/// `= value`, or nullptr.
Expression* Parser::parse_pattern_default() {
  if (!at(TokenKind::Assign)) return nullptr;
  if (in_signature_) {
    fail(DiagnosticCode::DefaultInType, token_.range());
    return nullptr;
  }
  advance();
  return parse_assignment();
}

Expression* Parser::parse_array_pattern(DeclaredKind kind) {
  const std::uint32_t open = token_.start;
  advance();
  const Brackets brackets(*this);
  List<PatternElement> elements(*this);
  ArrayPattern* const node = arena_.make<ArrayPattern>();
  while (!at(TokenKind::RightBracket) && !at(TokenKind::EndOfFile)) {
    if (take(TokenKind::Comma)) {
      elements.push({});
      continue;
    }
    if (at(TokenKind::Ellipsis)) {
      node->rest = parse_pattern_rest(kind, TokenKind::RightBracket);
      break;
    }
    elements.push(parse_pattern_element(kind));
    if (!at(TokenKind::RightBracket) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBracket, open);
  node->elements = elements.finish();
  node->range = range_from(open);
  return node;
}

/// `...target`, which must come last.
Expression* Parser::parse_pattern_rest(DeclaredKind kind, TokenKind end) {
  advance();
  Expression* const target = parse_binding_target(kind);
  if (!is_failing_ && !at(end)) fail(DiagnosticCode::RestNotLast, target->range);
  return target;
}

Expression* Parser::to_target(Expression* expression) {
  if (expression->parenthesized) return to_simple_target(expression);
  if (auto* const literal = try_as<ObjectLiteral>(expression)) return to_object_pattern(*literal);
  if (auto* const literal = try_as<ArrayLiteral>(expression)) return to_array_pattern(*literal);
  return to_simple_target(expression);
}

Expression* Parser::to_simple_target(Expression* expression) {
  switch (expression->kind) {
    case NodeKind::Identifier:
      check_binding_name(as<Identifier>(*expression).name, expression->range);
      return expression;
    case NodeKind::Member:
    case NodeKind::Index:
    case NodeKind::PrivateMember:
    case NodeKind::SuperMember:
    case NodeKind::SuperIndex:
    case NodeKind::ErrorExpression:
      return expression;
    case NodeKind::As:
      return to_simple_target(as<As>(*expression).operand);
    case NodeKind::OptionalChain:
      report(DiagnosticCode::AssignToOptional, expression->range);
      return expression;
    default:
      report(DiagnosticCode::InvalidTarget, expression->range);
      return error_expression(expression->range.start);
  }
}

/// A place of a pattern: a target, or `target = default`.
PatternElement Parser::to_pattern_element(Expression* expression) {
  auto* const assignment = try_as<Assignment>(expression);
  if (assignment != nullptr && !assignment->parenthesized) {
    return {assignment->target, assignment->value};  // its target is one already
  }
  return {to_target(expression), nullptr};
}

/// Whether a comma follows what stands there, in a literal that was read before it became a pattern.
bool Parser::is_comma_after(SourceRange range) {
  lexer_.seek(range.end);
  const TokenKind next = lexer_.next().kind;
  lexer_.seek(token_.end);
  return next == TokenKind::Comma;
}

Expression* Parser::to_object_pattern(ObjectLiteral& literal) {
  List<PatternProperty> properties(*this);
  ObjectPattern* const node = arena_.make<ObjectPattern>();
  node->range = literal.range;
  for (const Property& property : literal.properties) {
    switch (property.kind) {
      case PropertyKind::Value:
      case PropertyKind::Shorthand:
        properties.push({property.key, to_pattern_element(property.value)});
        break;
      case PropertyKind::Spread:
        if (is_comma_after(property.range)) report(DiagnosticCode::RestNotLast, property.range);
        node->rest = to_simple_target(property.value);
        break;
      case PropertyKind::Method:
      case PropertyKind::Getter:
      case PropertyKind::Setter:
        report(DiagnosticCode::InvalidTarget, property.range);
        break;
    }
  }
  node->properties = properties.finish();
  return node;
}

Expression* Parser::to_array_pattern(ArrayLiteral& literal) {
  List<PatternElement> elements(*this);
  ArrayPattern* const node = arena_.make<ArrayPattern>();
  node->range = literal.range;
  for (Expression*& element : literal.elements) {
    if (element == nullptr) {
      elements.push({});
      continue;
    }
    auto* const spread = try_as<Spread>(element);
    if (spread == nullptr) {
      elements.push(to_pattern_element(element));
      continue;
    }
    if (is_comma_after(spread->range)) report(DiagnosticCode::RestNotLast, spread->range);
    node->rest = to_target(spread->value);
  }
  node->elements = elements.finish();
  return node;
}

}  // namespace heddle
