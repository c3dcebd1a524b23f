// import declarations, and the names that import and export lists are made of.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// Reports where import or export may not stand.
bool Parser::check_module_level(SourceRange range, std::string_view what) {
  if (list_depth_ == 1 || in_namespace_) return true;
  report(DiagnosticCode::NotAtTopLevel, range, what);
  return false;
}

/// At `type` behind `import`: whether it is the modifier, not a default binding of that name.
bool Parser::at_import_type() {
  if (!at(TokenKind::Type)) return false;
  const Token next = lexer_.next();
  const Token after = lexer_.next();
  lexer_.seek(token_.end);
  if (next.kind == TokenKind::LeftBrace || next.kind == TokenKind::Star) return true;
  if (next.kind == TokenKind::From) return after.kind == TokenKind::From;
  return is_identifier(next.kind);
}

Statement* Parser::parse_import() {
  const Token keyword = token_;
  const bool is_placed = check_module_level(keyword.range(), "import");
  if (is_placed && list_depth_ == 1) is_module_ = true;
  advance();
  Import* const node = arena_.make<Import>();
  if (at_import_type()) {
    require_typescript(token_.range(), "'import type'");
    advance();
    node->is_type_only = true;
  }
  if (!at(TokenKind::String)) {
    if (at_identifier() && peek().kind == TokenKind::Assign) {
      return parse_import_alias(keyword.start);
    }
    parse_import_clause(*node);
    expect(TokenKind::From);
  }
  node->source = parse_module_specifier();
  expect_semicolon();
  node->range = range_from(keyword.start);
  return node;
}

/// `d`, `d, {...}`, `d, * as ns`, `{...}`, `* as ns`.
void Parser::parse_import_clause(Import& node) {
  if (at_identifier()) {
    node.default_binding = declare_import(parse_identifier_node(), node.is_type_only);
    if (!take(TokenKind::Comma)) return;
  }
  if (take(TokenKind::Star)) {
    expect(TokenKind::As);
    node.namespace_binding = declare_import(parse_identifier_node(), node.is_type_only);
  } else if (at(TokenKind::LeftBrace)) {
    parse_import_bindings(node);
  } else {
    fail_expected("a name, '{' or '*'");
  }
}

void Parser::parse_import_bindings(Import& node) {
  const std::uint32_t open = token_.start;
  advance();
  List<ImportBinding> bindings(*this);
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    bindings.push(parse_import_binding(node.is_type_only));
    if (!at(TokenKind::RightBrace) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBrace, open);
  node.bindings = bindings.finish();
}

ImportBinding Parser::parse_import_binding(bool is_type_only) {
  const std::uint32_t start = token_.start;
  const ModuleNamePair names = parse_module_name_pair();
  ImportBinding binding;
  binding.imported = names.first.name;
  binding.imported_range = names.first.range;
  binding.is_type_only = names.is_type_only;
  Identifier* const local = make<Identifier>(start);
  local->name = names.second.name;
  local->range = names.second.range;
  if (!is_failing_ && !is_identifier(names.second.kind)) {
    report(DiagnosticCode::ReservedWord, names.second.range, text_of(names.second.range));
  }
  binding.local = declare_import(local, is_type_only || names.is_type_only);
  return binding;
}

Identifier* Parser::declare_import(Identifier* local, bool is_type_only) {
  if (!local->name) return local;
  check_binding_name(local->name, local->range);
  declare(local->name, is_type_only ? DeclaredKind::TypeImport : DeclaredKind::Import,
          local->range);
  return local;
}

/// `import a = require("m")`, `import a = b.c`: no module syntax, fit only for declarations.
Statement* Parser::parse_import_alias(std::uint32_t start) {
  if (!is_ambient_) report(DiagnosticCode::ImportAssignment, token_.range());
  (void)parse_identifier_node();
  advance();
  (void)parse_left_hand_side();
  expect_semicolon();
  return make<Empty>(start);
}

/// A word of any kind, or a string.
Parser::ModuleName Parser::parse_module_name() {
  const Token token = token_;
  if (at(TokenKind::String)) {
    advance();
    return {atoms_.intern(token.text), token.range(), token.kind};
  }
  if (!is_property_name(token.kind)) {
    fail_expected("a name");
    return {};
  }
  advance();
  return {token.atom, token.range(), token.kind};
}

/// One place of `{ a, b as c, type d, type e as f }`, where `type` and `as` may be names themselves.
Parser::ModuleNamePair Parser::parse_module_name_pair() {
  const auto at_name_or_string = [this] {
    return is_property_name(token_.kind) || at(TokenKind::String);
  };
  ModuleNamePair pair;
  pair.first = pair.second = parse_module_name();
  if (pair.first.kind == TokenKind::Type && at_name_or_string()) {
    // `type as`, `type as as`, `type as as x`, `type as x`: one, two or three names after `type`.
    const ModuleName type = pair.first;
    const ModuleName second = parse_module_name();
    const bool is_renamed_type = second.kind == TokenKind::As && at_name_or_string();
    if (!is_renamed_type) {
      require_typescript(type.range, "'type'");
      pair = {second, second, true};
    } else {
      const ModuleName third = parse_module_name();
      if (third.kind == TokenKind::As && at_name_or_string()) {
        return {second, parse_module_name(), true};  // type as as x
      }
      return {type, third, false};  // `type as x`: a value named type
    }
  }
  if (take(TokenKind::As)) pair.second = parse_module_name();
  return pair;
}

ModuleSpecifier Parser::parse_module_specifier() {
  const Token token = token_;
  if (!at(TokenKind::String)) {
    fail_expected("the module's name in quotes");
    return {};
  }
  advance();
  if (at(TokenKind::With) && !token_.newline_before) {
    report(DiagnosticCode::ImportAttributes, token_.range());
    advance();
    if (at(TokenKind::LeftBrace)) (void)parse_object_literal();
  }
  return {token.text, token.range()};
}

}  // namespace heddle
