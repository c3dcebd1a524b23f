// Functions: parameters, return types, bodies.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {

bool is_parameter_modifier(TokenKind kind) {
  using enum TokenKind;
  return kind == Public || kind == Private || kind == Protected || kind == Readonly ||
         kind == Override;
}

}  // namespace

/// `*` makes a generator, which is for a later stage. True if there was one.
bool Parser::parse_generator_star() {
  if (!at(TokenKind::Star)) return false;
  report(DiagnosticCode::Generator, token_.range());
  advance();
  return true;
}

/// Behind `function`.
Function* Parser::parse_function(std::uint32_t start, bool is_async, bool is_declaration,
                                 Body body) {
  parse_generator_star();
  Function* const function = arena_.make<Function>();
  function->is_async = is_async;
  const bool has_name = !at(TokenKind::LeftParen) && !is_split_less();
  if (has_name) {
    function->name = parse_identifier_node();
    if (function->name->name) check_binding_name(function->name->name, function->name->range);
  }
  if (!has_name && is_declaration) fail_expected("a name");
  FunctionContext context;
  context.is_async = is_async;
  context.allows_return = true;
  const bool has_body = parse_function_rest(*function, context, body);
  function->range = range_from(start);
  if (is_declaration && function->name != nullptr) {
    declare(function->name->name, has_body ? DeclaredKind::Function : DeclaredKind::Signature,
            function->name->range);
  }
  return function;
}

/// From the type parameters on. False when there is no body.
bool Parser::parse_function_rest(Function& function, FunctionContext& context, Body body) {
  const Level level(*this);
  const FunctionScope scope(*this, context);
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  {
    const Restore<bool> in_parameters(context.in_parameters, true);
    parse_parameters(function, function.kind == FunctionKind::Constructor);
  }
  if (at(TokenKind::Colon)) function.return_type = parse_return_type();
  if (at(TokenKind::LeftBrace)) {
    if (is_ambient_) report(DiagnosticCode::AmbientBody, token_.range());
    parse_function_body(function);
    return true;
  }
  if (body == Body::Required && !is_ambient_) {
    fail_expected("'{'");
    return true;
  }
  expect_semicolon();
  return false;
}

const TypeNode* Parser::parse_return_type() {
  require_typescript(token_.range(), "a return type");
  advance();
  return parse_return_type_after_sign();
}

void Parser::parse_function_body(Function& function) {
  const std::uint32_t open = token_.start;
  advance();
  function.body = parse_statement_list(TokenKind::RightBrace);
  expect_closing(TokenKind::RightBrace, open);
  function.body_range = range_from(open);
  check_use_strict(function);
}

void Parser::check_use_strict(const Function& function) {
  if (function.has_simple_parameters || function.body.empty()) return;
  const auto* const first = try_as<ExpressionStatement>(function.body.front());
  const auto* const text = first != nullptr ? try_as<StringLiteral>(first->expression) : nullptr;
  if (text != nullptr && !text->parenthesized && text->value == "use strict") {
    report(DiagnosticCode::UseStrict, first->range);
  }
}

void Parser::parse_parameters(Function& function, bool allows_properties) {
  const std::uint32_t open = token_.start;
  if (!expect(TokenKind::LeftParen)) return;
  List<Parameter> parameters(*this);
  if (skip_this_parameter()) (void)take(TokenKind::Comma);
  while (!at(TokenKind::RightParen) && !at(TokenKind::EndOfFile)) {
    parameters.push(parse_parameter(function, allows_properties));
    const Parameter& parameter = parameters.back();
    if (parameter.is_rest && at(TokenKind::Comma)) {
      fail(DiagnosticCode::RestNotLast, parameter.range);
    }
    if (!at(TokenKind::RightParen) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightParen, open);
  function.parameters = parameters.finish();
  if (function.parameters.size() > kMaxParameters) {
    report_limit(DiagnosticCode::TooManyParameters, range_from(open), kMaxParameters);
  }
  for (const Parameter& parameter : function.parameters) {
    const bool is_simple = parameter.target->kind == NodeKind::Identifier &&
                           parameter.default_value == nullptr && !parameter.is_rest;
    function.has_simple_parameters &= is_simple;
  }
  check_parameters(function);
}

/// `this: T` as the first parameter only tells the type.
bool Parser::skip_this_parameter() {
  if (!at(TokenKind::This)) return false;
  require_typescript(token_.range(), "a 'this' parameter");
  advance();
  (void)parse_type_annotation_if_any();
  return true;
}

Parameter Parser::parse_parameter(const Function& function, bool allows_properties) {
  const std::uint32_t start = token_.start;
  if (at(TokenKind::At)) skip_decorators();
  Parameter parameter;
  parse_parameter_modifiers(parameter, allows_properties);
  parameter.is_rest = take(TokenKind::Ellipsis);
  parameter.target = parse_binding_target(DeclaredKind::Parameter);
  if (at(TokenKind::Question)) {
    require_typescript(token_.range(), "an optional parameter");
    const bool is_accessor =
        function.kind == FunctionKind::Setter || function.kind == FunctionKind::Getter;
    if (parameter.is_rest || is_accessor) report(DiagnosticCode::OptionalRest, token_.range());
    advance();
    parameter.is_optional = true;
  }
  parameter.type = parse_type_annotation_if_any();
  if (at(TokenKind::Assign)) {
    if (parameter.is_rest) report(DiagnosticCode::RestDefault, token_.range());
    if (parameter.is_optional) report(DiagnosticCode::OptionalDefault, token_.range());
    advance();
    parameter.default_value = parse_assignment();
  }
  parameter.range = range_from(start);
  const bool is_pattern = parameter.target->kind != NodeKind::Identifier;
  if (parameter.is_property && (is_pattern || parameter.is_rest)) {
    report(DiagnosticCode::ParameterPropertyPattern, parameter.range);
  }
  return parameter;
}

/// `private`, `readonly` and so on make a constructor's parameter a field.
void Parser::parse_parameter_modifiers(Parameter& parameter, bool allows_properties) {
  while (is_parameter_modifier(token_.kind)) {
    const Token next = peek();
    const bool is_word = is_property_name(next.kind) || next.kind == TokenKind::LeftBrace ||
                         next.kind == TokenKind::LeftBracket || next.kind == TokenKind::Ellipsis;
    if (!is_word) return;  // `readonly` or `override` as a name
    require_typescript(token_.range(), "a parameter property");
    const TokenKind kind = token_.kind;
    if (!allows_properties) {
      report(DiagnosticCode::ParameterProperty, token_.range(), token_spelling(kind));
    }
    if (class_ != nullptr && (kind == TokenKind::Private || kind == TokenKind::Protected)) {
      class_->is_nominal = true;
    }
    advance();
    parameter.is_property = true;
  }
}

void Parser::check_parameters(const Function& function) {
  const std::size_t count = function.parameters.size();
  const SourceRange range = range_from(
      function.parameters.empty() ? previous_end_ - 1 : function.parameters.front().range.start);
  if (function.kind == FunctionKind::Getter && count != 0) {
    report(DiagnosticCode::GetterParameters, range);
  }
  if (function.kind == FunctionKind::Setter &&
      (count != 1 || function.parameters.front().is_rest)) {
    report(DiagnosticCode::SetterParameters, range);
  }
}

}  // namespace heddle
