// Declarations that begin with a word which is also a name (`type`, `declare`, `abstract`, ...), and
// what `declare` says about the host: names without code.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {

bool may_follow_declare(TokenKind kind) {
  using enum TokenKind;
  return kind == Let || kind == Const || kind == Var || kind == Function || kind == Class ||
         kind == Abstract || kind == Enum || kind == Type || kind == Interface ||
         kind == Namespace || kind == Module || kind == Global || kind == Async;
}

/// Whether a statement of a namespace leaves code behind.
bool has_code(const Statement* statement) {
  if (const auto* const exported = try_as<ExportDeclaration>(statement)) {
    statement = exported->declaration;
  }
  return statement->kind != NodeKind::TypeDeclaration &&
         statement->kind != NodeKind::AmbientDeclaration && statement->kind != NodeKind::Empty;
}

}  // namespace

bool Parser::at_word_declaration() {
  using enum TokenKind;
  switch (token_.kind) {
    case Type:
    case Abstract:
    case Async:
    case Declare:
    case Namespace:
    case Module:
    case Global:
      break;
    default:
      return false;
  }
  const Token next = peek();
  if (token_.kind == Global) return is_ambient_ && next.kind == LeftBrace;
  if (next.newline_before) return false;
  switch (token_.kind) {
    case Type:
      return is_identifier(next.kind);
    case Abstract:
      return next.kind == Class;
    case Async:
      return next.kind == Function;
    case Declare:
      return may_follow_declare(next.kind);
    default:
      return is_identifier(next.kind) || next.kind == String;
  }
}

Statement* Parser::parse_word_declaration() {
  switch (token_.kind) {
    case TokenKind::Type:
      return parse_type_alias();
    case TokenKind::Abstract:
      return parse_class_declaration();
    case TokenKind::Async:
      return parse_function_declaration();
    case TokenKind::Declare:
      return parse_declare();
    default:
      return parse_namespace();
  }
}

Statement* Parser::parse_declare() {
  require_typescript(token_.range(), "'declare'");
  if (is_ambient_ && options_.language != SourceLanguage::Declarations) {
    report(DiagnosticCode::NestedDeclare, token_.range());
  }
  advance();
  const Restore<bool> ambient(is_ambient_, true);
  return parse_item();
}

/// `declare const a: T, b: U`.
Statement* Parser::parse_ambient_variables(std::uint32_t start) {
  const bool is_var = at(TokenKind::Var);
  advance();
  List<Identifier*> names(*this);
  do {
    names.push(parse_binding_identifier(is_var ? DeclaredKind::Ambient : DeclaredKind::Variable));
    (void)parse_type_annotation_if_any();
    if (take(TokenKind::Assign)) (void)parse_assignment();  // `declare const limit = 10`
  } while (take(TokenKind::Comma));
  expect_semicolon();
  AmbientDeclaration* const node = make<AmbientDeclaration>(start);
  node->names = names.finish();
  return node;
}

Statement* Parser::make_ambient(Identifier* name, std::uint32_t start) {
  List<Identifier*> names(*this);
  if (name != nullptr) names.push(name);
  AmbientDeclaration* const node = make<AmbientDeclaration>(start);
  node->names = names.finish();
  return node;
}

/// `namespace a.b { }`, `module "m" { }`, `global { }`. Without `declare`, only for types.
Statement* Parser::parse_namespace() {
  const Token keyword = token_;
  require_typescript(token_.range(), "a namespace");
  advance();
  Identifier* name = nullptr;
  if (keyword.kind != TokenKind::Global && !take(TokenKind::String)) {
    name = parse_identifier_node();
    while (take(TokenKind::Dot)) (void)parse_identifier_node();
  }
  if (!at(TokenKind::LeftBrace) && is_ambient_) {  // `declare module "m";`
    expect_semicolon();
    return nullptr;
  }
  const Restore<bool> inside(in_namespace_, true);
  const Block* const body = parse_block();
  if (is_ambient_) return name != nullptr ? make_ambient(name, keyword.start) : nullptr;
  if (std::any_of(body->body.begin(), body->body.end(), has_code)) {
    report(DiagnosticCode::NamespaceWithValues, keyword.range());
  }
  return nullptr;
}

}  // namespace heddle
