// What stands behind a value: `.name`, `[index]`, calls, `?.`, `!`; and `new`, `super`, `import`.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Expression* Parser::parse_left_hand_side() {
  const std::uint32_t start = token_.start;
  Expression* base = nullptr;
  switch (token_.kind) {
    case TokenKind::New:
      base = parse_new();
      break;
    case TokenKind::Super:
      base = parse_super();
      break;
    case TokenKind::Import:
      base = parse_import_expression();
      break;
    default:
      base = parse_primary();
  }
  return parse_suffixes(base, start, Calls::Allow);
}

Expression* Parser::parse_suffixes(Expression* base, std::uint32_t start, Calls calls) {
  bool is_optional = false;
  for (;;) {
    const bool begins_optional = at(TokenKind::QuestionDot);
    Expression* const longer = parse_suffix(base, start, calls);
    if (longer == nullptr) break;
    base = longer;
    is_optional |= begins_optional;
  }
  if (!is_optional) return base;
  raise();
  OptionalChain* const node = make<OptionalChain>(start);
  node->chain = base;
  return node;
}

/// `base` with one suffix more, or nullptr when none follows.
Expression* Parser::parse_suffix(Expression* base, std::uint32_t start, Calls calls) {
  switch (token_.kind) {
    case TokenKind::Dot:
      advance();
      return parse_member_name(base, start, Access::Plain);
    case TokenKind::LeftBracket:
      return parse_index(base, start, Access::Plain);
    case TokenKind::LeftParen:
      return calls == Calls::Allow ? parse_call(base, start, Access::Plain) : nullptr;
    case TokenKind::QuestionDot:
      return parse_optional_suffix(base, start, calls);
    case TokenKind::Template:
    case TokenKind::TemplateHead:
      return parse_tagged_template(base, start);
    case TokenKind::Not:
      if (token_.newline_before || is_javascript()) return nullptr;
      advance();  // `x!` is erased
      return base;
    case TokenKind::Less:
    case TokenKind::ShiftLeft:
      return try_type_arguments() ? base : nullptr;
    default:
      return nullptr;
  }
}

Expression* Parser::parse_optional_suffix(Expression* base, std::uint32_t start, Calls calls) {
  const SourceRange sign = token_.range();
  if (calls == Calls::Refuse) report(DiagnosticCode::OptionalNew, sign);
  advance();
  switch (token_.kind) {
    case TokenKind::LeftBracket:
      return parse_index(base, start, Access::Optional);
    case TokenKind::Template:
    case TokenKind::TemplateHead:
      return parse_tagged_template(base, start);
    case TokenKind::Less:
    case TokenKind::ShiftLeft:
      if (!is_javascript()) parse_type_arguments();
      [[fallthrough]];
    case TokenKind::LeftParen:
      return parse_call(base, start, Access::Optional);
    default:
      return parse_member_name(base, start, Access::Optional);
  }
}

Expression* Parser::parse_member_name(Expression* object, std::uint32_t start, Access access) {
  raise();
  const Token name = token_;
  if (at(TokenKind::PrivateName)) {
    advance();
    use_private_name(name.atom, name.range());
    PrivateMember* const node = make<PrivateMember>(start);
    node->access = access;
    node->name_start = name.start;
    node->object = object;
    node->name = name.atom;
    return node;
  }
  if (!is_property_name(name.kind)) {
    fail_expected("a property name");
    return error_expression(start);
  }
  if (name.kind == TokenKind::Proto) report(DiagnosticCode::ProtoProperty, name.range());
  advance();
  Member* const node = make<Member>(start);
  node->access = access;
  node->name_start = name.start;
  node->object = object;
  node->name = name.atom;
  return node;
}

Expression* Parser::parse_index(Expression* object, std::uint32_t start, Access access) {
  raise();
  const std::uint32_t open = token_.start;
  advance();
  Index* const node = arena_.make<Index>();
  node->access = access;
  node->object = object;
  {
    const Brackets brackets(*this);
    node->index = parse_expression();
  }
  expect_closing(TokenKind::RightBracket, open);
  node->range = range_from(start);
  return node;
}

Expression* Parser::parse_call(Expression* callee, std::uint32_t start, Access access) {
  raise();
  Call* const node = arena_.make<Call>();
  node->access = access;
  node->callee = callee;
  node->arguments = parse_arguments();
  node->range = range_from(start);
  return node;
}

/// Read for its errors only: tags are for a later stage.
Expression* Parser::parse_tagged_template(Expression* tag, std::uint32_t start) {
  raise();
  if (tag->kind != NodeKind::ErrorExpression) {
    report(DiagnosticCode::TaggedTemplate, token_.range());
  }
  (void)parse_template();
  return error_expression(start);
}

std::span<Expression*> Parser::parse_arguments() {
  const std::uint32_t open = token_.start;
  if (!expect(TokenKind::LeftParen)) return {};
  const Brackets brackets(*this);
  List<Expression*> list(*this);
  while (!at(TokenKind::RightParen) && !at(TokenKind::EndOfFile)) {
    list.push(at(TokenKind::Ellipsis) ? parse_spread(Cover::Refuse) : parse_assignment());
    if (!at(TokenKind::RightParen) && !take(TokenKind::Comma)) break;
  }
  if (list.size() > kMaxArguments) {
    report_limit(DiagnosticCode::TooManyArguments, range_from(open), kMaxArguments);
  }
  expect_closing(TokenKind::RightParen, open);
  return list.finish();
}

Expression* Parser::parse_new() {
  const Level level(*this);
  const std::uint32_t start = token_.start;
  advance();
  if (at(TokenKind::Dot)) {
    report(DiagnosticCode::NewTarget, range_from(start));
    advance();
    expect(TokenKind::Target);
    return error_expression(start);
  }
  const std::uint32_t callee_start = token_.start;
  if (at(TokenKind::Import)) report(DiagnosticCode::DynamicImport, token_.range());
  Expression* callee = at(TokenKind::New)     ? parse_new()
                       : at(TokenKind::Super) ? parse_super()
                                              : parse_primary();
  callee = parse_suffixes(callee, callee_start, Calls::Refuse);
  const auto* const name = try_as<Identifier>(callee);
  if (name != nullptr && name->name.text() == "Function") {
    report(DiagnosticCode::NewFunction, callee->range);
  }
  New* const node = arena_.make<New>();
  node->callee = callee;
  if (at(TokenKind::LeftParen)) node->arguments = parse_arguments();
  node->range = range_from(start);
  return node;
}

Expression* Parser::parse_super() {
  const Token keyword = token_;
  advance();
  if (at(TokenKind::LeftParen)) {
    if (!function_->allows_super_call) report(DiagnosticCode::SuperCall, keyword.range());
    SuperCall* const node = arena_.make<SuperCall>();
    node->arguments = parse_arguments();
    node->range = range_from(keyword.start);
    return node;
  }
  if (!function_->allows_super_property) report(DiagnosticCode::SuperProperty, keyword.range());
  if (at(TokenKind::LeftBracket)) {
    const std::uint32_t open = token_.start;
    advance();
    const Brackets brackets(*this);
    SuperIndex* const node = arena_.make<SuperIndex>();
    node->index = parse_expression();
    expect_closing(TokenKind::RightBracket, open);
    node->range = range_from(keyword.start);
    return node;
  }
  if (!take(TokenKind::Dot)) {
    fail(DiagnosticCode::SuperAlone, keyword.range());
    return error_expression(keyword.start);
  }
  const Token name = token_;
  if (!is_property_name(name.kind)) {
    fail_expected("a property name");
    return error_expression(keyword.start);
  }
  advance();
  SuperMember* const node = make<SuperMember>(keyword.start);
  node->name = name.atom;
  return node;
}

/// `import(...)` and `import.meta`: both later.
Expression* Parser::parse_import_expression() {
  const Token keyword = token_;
  advance();
  if (take(TokenKind::Dot)) {
    report(DiagnosticCode::ImportMeta, keyword.range());
    expect(TokenKind::Meta);
    return error_expression(keyword.start);
  }
  if (!at(TokenKind::LeftParen)) {
    fail(DiagnosticCode::NotAtTopLevel, keyword.range(), "import");
    return error_expression(keyword.start);
  }
  report(DiagnosticCode::DynamicImport, keyword.range());
  (void)parse_arguments();
  return error_expression(keyword.start);
}

}  // namespace heddle
