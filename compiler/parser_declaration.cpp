// Declarations: variables, functions, classes, enums, types.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// `using x`, where `using` could also be a name.
bool Parser::at_using() {
  if (!at(TokenKind::Using)) return false;
  const Token next = peek();
  if (next.newline_before || !is_identifier(next.kind)) return false;
  if (next.kind != TokenKind::Of) return true;
  lexer_.seek(next.end);  // `for (using of list)` names `using`, `for (using of of list)` declares
  const TokenKind after = lexer_.next().kind;
  lexer_.seek(token_.end);
  return after == TokenKind::Of || after == TokenKind::Assign || after == TokenKind::Colon;
}

bool Parser::at_await_using() {
  if (!at(TokenKind::Await)) return false;
  const Token next = lexer_.next();
  const Token name = lexer_.next();
  lexer_.seek(token_.end);
  return next.kind == TokenKind::Using && !next.newline_before && is_identifier(name.kind) &&
         !name.newline_before;
}

bool Parser::at_variable_declaration() {
  return at(TokenKind::Let) || at(TokenKind::Const) || at(TokenKind::Var) || at_using() ||
         at_await_using();
}

Statement* Parser::parse_variables() {
  const std::uint32_t start = token_.start;
  if (at(TokenKind::Const) && peek().kind == TokenKind::Enum) {
    return parse_enum(start);
  }
  if (is_ambient_) return parse_ambient_variables(start);
  return parse_variable_declaration(DeclarationPlace::Statement);
}

VariableKind Parser::parse_variable_keyword() {
  const Token keyword = token_;
  advance();
  switch (keyword.kind) {
    case TokenKind::Const:
      return VariableKind::Const;
    case TokenKind::Using:
      return VariableKind::Using;
    case TokenKind::Await:
      advance();
      if (!function_->is_async) report(DiagnosticCode::AwaitOutsideAsync, keyword.range());
      if (function_->is_top_level) has_top_level_await_ = true;
      return VariableKind::AwaitUsing;
    case TokenKind::Var:
      report(DiagnosticCode::Var, keyword.range());
      return VariableKind::Let;
    default:
      return VariableKind::Let;
  }
}

VariableDeclaration* Parser::parse_variable_declaration(DeclarationPlace place) {
  const std::uint32_t start = token_.start;
  VariableDeclaration* const node = arena_.make<VariableDeclaration>();
  node->variable_kind = parse_variable_keyword();
  List<Declarator> declarators(*this);
  const Restore<bool> in_allowed(in_allowed_, place == DeclarationPlace::Statement);
  do {
    declarators.push(parse_declarator(node->variable_kind));
    if (place == DeclarationPlace::Statement) {
      check_declarator(declarators.back(), node->variable_kind);
    }
  } while (take(TokenKind::Comma));
  if (place == DeclarationPlace::Statement) expect_semicolon();
  node->declarators = declarators.finish();
  node->range = range_from(start);
  return node;
}

Declarator Parser::parse_declarator(VariableKind kind) {
  const std::uint32_t start = token_.start;
  Declarator declarator;
  declarator.target = parse_binding_target(DeclaredKind::Variable);
  const bool is_pattern = declarator.target->kind != NodeKind::Identifier;
  const bool disposes = kind == VariableKind::Using || kind == VariableKind::AwaitUsing;
  if (is_pattern && disposes) report(DiagnosticCode::UsingPattern, declarator.target->range);
  if (at_name(TokenKind::Not)) {
    require_typescript(token_.range(), "'!'");
    advance();  // `let x!: T` only calms the type checker
  }
  declarator.type = parse_type_annotation_if_any();
  if (take(TokenKind::Assign)) declarator.value = parse_assignment();
  declarator.range = range_from(start);
  return declarator;
}

/// What must have a value, unless a `for` gives it one.
void Parser::check_declarator(const Declarator& declarator, VariableKind kind) {
  if (declarator.value != nullptr) return;
  if (declarator.target->kind != NodeKind::Identifier) {
    report(DiagnosticCode::PatternWithoutValue, declarator.target->range);
  } else if (kind != VariableKind::Let) {
    const std::string_view name = as<Identifier>(*declarator.target).name.text();
    report(DiagnosticCode::ConstWithoutValue, declarator.range, name);
  }
}

Statement* Parser::parse_function_declaration() {
  const std::uint32_t start = token_.start;
  const bool is_async = take(TokenKind::Async);
  advance();
  Function* const function =
      parse_function(start, is_async, true, is_javascript() ? Body::Required : Body::Optional);
  if (is_ambient_) return make_ambient(function->name, start);
  if (!has_body(*function)) {
    pending_overload_ = function->name;
    return nullptr;
  }
  FunctionDeclaration* const node = make<FunctionDeclaration>(start);
  node->function = function;
  return node;
}

namespace {

const Identifier* function_name(const Node* node) {
  if (const auto* const exported = try_as<ExportDeclaration>(node)) node = exported->declaration;
  if (const auto* const exported = try_as<ExportDefault>(node)) node = exported->value;
  const auto* const declaration = try_as<FunctionDeclaration>(node);
  return declaration != nullptr ? declaration->function->name : nullptr;
}

}  // namespace

/// `item` follows the signature `pending`: it must be the function, or its next signature.
void Parser::check_overload(const Identifier& pending, const Statement* item) {
  const Identifier* const name = pending_overload_ ? pending_overload_ : function_name(item);
  if (name != nullptr && name != &pending && name->name == pending.name) return;
  report(DiagnosticCode::MissingBody, pending.range, pending.name.text());
}

Statement* Parser::parse_class_declaration() {
  const std::uint32_t start = token_.start;
  const bool is_abstract = at(TokenKind::Abstract);
  if (is_abstract) require_typescript(token_.range(), "'abstract'");
  if (is_abstract) advance();
  Class* const definition = parse_class(start, true, is_abstract);
  if (is_ambient_) return make_ambient(definition->name, start);
  ClassDeclaration* const node = make<ClassDeclaration>(start);
  node->definition = definition;
  return node;
}

/// `enum` and `const enum`.
Statement* Parser::parse_enum(std::uint32_t start) {
  require_typescript(token_.range(), "an enum");
  EnumDeclaration* const node = arena_.make<EnumDeclaration>();
  node->is_const = take(TokenKind::Const);
  advance();
  node->name = parse_binding_identifier(DeclaredKind::Enum);
  const std::uint32_t open = token_.start;
  List<EnumMember> members(*this);
  if (expect(TokenKind::LeftBrace)) {
    while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
      members.push(parse_enum_member());
      if (!at(TokenKind::RightBrace) && !take(TokenKind::Comma)) break;
    }
    expect_closing(TokenKind::RightBrace, open);
  }
  node->members = members.finish();
  node->range = range_from(start);
  if (is_ambient_) return make_ambient(node->name, start);
  return node;
}

EnumMember Parser::parse_enum_member() {
  later_bytes_ += kBytesOfName + kBytesOfMember;
  EnumMember member;
  const std::uint32_t start = token_.start;
  const PropertyKey key = parse_property_key();
  if (key.kind != KeyKind::Name && !is_failing_) {
    report(DiagnosticCode::EnumMemberName, key.range);
  }
  member.name = key.name;
  if (take(TokenKind::Assign)) member.value = parse_assignment();
  member.range = range_from(start);
  return member;
}

Statement* Parser::parse_type_alias() {
  const std::uint32_t start = token_.start;
  require_typescript(token_.range(), "a type alias");
  advance();
  TypeDeclaration* const node = arena_.make<TypeDeclaration>();
  node->name = parse_binding_identifier(DeclaredKind::Alias);
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  expect(TokenKind::Assign);
  node->type = parse_type();
  expect_semicolon();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_interface() {
  const std::uint32_t start = token_.start;
  require_typescript(token_.range(), "an interface");
  advance();
  TypeDeclaration* const node = arena_.make<TypeDeclaration>();
  node->declaration_kind = TypeDeclarationKind::Interface;
  node->name = parse_binding_identifier(DeclaredKind::Interface);
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  if (take(TokenKind::Extends)) parse_heritage_types();
  if (at(TokenKind::LeftBrace)) {
    parse_type_members();
  } else {
    fail_expected("'{'");
  }
  node->range = range_from(start);
  return node;
}

}  // namespace heddle
