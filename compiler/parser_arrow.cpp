// Arrow functions.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// From the type parameters or the `(` on; whoever calls knows that this is an arrow function.
Expression* Parser::parse_arrow(std::uint32_t start, bool is_async) {
  Function* const function = arena_.make<Function>();
  function->kind = FunctionKind::Arrow;
  function->is_async = is_async;
  FunctionContext context = arrow_context(is_async);
  const bool in_allowed = in_allowed_;
  const bool colon_follows = colon_follows_;
  const FunctionScope scope(*this, context);
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  {
    const Restore<bool> in_parameters(context.in_parameters, true);
    parse_parameters(*function, false);
  }
  if (at(TokenKind::Colon)) function->return_type = parse_return_type();
  in_allowed_ = in_allowed;
  colon_follows_ = colon_follows;
  return parse_arrow_body(*function, start);
}

Expression* Parser::parse_arrow_from_identifier(Identifier* parameter, std::uint32_t start,
                                                bool is_async) {
  Function* const function = arena_.make<Function>();
  function->kind = FunctionKind::Arrow;
  function->is_async = is_async;
  FunctionContext context = arrow_context(is_async);
  const bool in_allowed = in_allowed_;
  const bool colon_follows = colon_follows_;
  const FunctionScope scope(*this, context);
  in_allowed_ = in_allowed;
  colon_follows_ = colon_follows;
  check_binding_name(parameter->name, parameter->range);
  declare(parameter->name, DeclaredKind::Parameter, parameter->range);
  const Parameter only{.range = parameter->range, .target = parameter};
  function->parameters = arena_.copy(std::span<const Parameter>(&only, 1));
  return parse_arrow_body(*function, start);
}

/// Arrows have the `super` of what is around them.
Parser::FunctionContext Parser::arrow_context(bool is_async) const {
  FunctionContext context;
  context.is_async = is_async;
  context.allows_return = true;
  context.allows_super_call = function_->allows_super_call;
  context.allows_super_property = function_->allows_super_property;
  return context;
}

Expression* Parser::parse_arrow_body(Function& function, std::uint32_t start) {
  if (at(TokenKind::Arrow) && token_.newline_before) {
    report(DiagnosticCode::NewlineBeforeArrow, token_.range());
  }
  expect(TokenKind::Arrow);
  if (at(TokenKind::LeftBrace)) {
    const Brackets brackets(*this);
    parse_function_body(function);
  } else {
    const std::uint32_t body_start = token_.start;
    function.expression_body = parse_assignment();
    function.body_range = range_from(body_start);
  }
  function.range = range_from(start);
  FunctionExpression* const node = make<FunctionExpression>(start);
  node->function = &function;
  return node;
}

/// At `async`: `async x =>`, `async (x) =>`, `async <T>(x) =>`, or nullptr.
Expression* Parser::parse_async_arrow_if_any() {
  const Token async = token_;
  const Token next = peek();
  if (next.newline_before) return nullptr;
  if (is_identifier(next.kind)) {
    lexer_.seek(next.end);
    const Token after = lexer_.next();
    lexer_.seek(token_.end);
    if (after.kind != TokenKind::Arrow || after.newline_before) return nullptr;
    advance();
    Identifier* const parameter = parse_identifier_node();
    return parse_arrow_from_identifier(parameter, async.start, true);
  }
  if (next.kind != TokenKind::LeftParen && next.kind != TokenKind::Less) return nullptr;
  advance();
  if (at_arrow_parameters() || at_generic_arrow()) return parse_arrow(async.start, true);
  if (!is_failing_) set_token(async);
  return nullptr;
}

}  // namespace heddle
