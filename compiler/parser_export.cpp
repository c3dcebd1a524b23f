// export declarations, and the rules that hold for all exports of a file together.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

Statement* Parser::parse_export() {
  const Token keyword = token_;
  const bool is_placed = check_module_level(keyword.range(), "export");
  if (is_placed && list_depth_ == 1) is_module_ = true;
  advance();
  switch (token_.kind) {
    case TokenKind::Default:
      return parse_export_default(keyword.start);
    case TokenKind::Star:
      return parse_export_all(keyword.start, false);
    case TokenKind::LeftBrace:
      return parse_export_named(keyword.start, false);
    case TokenKind::Assign:
    case TokenKind::As:
    case TokenKind::Import:
      return parse_ambient_export(keyword.start);
    default:
      break;
  }
  if (at(TokenKind::Type)) {
    const TokenKind next = peek().kind;
    if (next == TokenKind::LeftBrace || next == TokenKind::Star) {
      require_typescript(token_.range(), "'export type'");
      advance();
      return next == TokenKind::Star ? parse_export_all(keyword.start, true)
                                     : parse_export_named(keyword.start, true);
    }
  }
  return parse_export_declaration(keyword.start);
}

/// `export = x`, `export as namespace N`, `export import a = b`: only declarations may say so.
Statement* Parser::parse_ambient_export(std::uint32_t start) {
  if (!is_ambient_) report(DiagnosticCode::ExportAssignment, token_.range());
  if (at(TokenKind::Import)) {
    advance();
    return parse_import_alias(start);
  }
  if (take(TokenKind::As)) {
    expect(TokenKind::Namespace);
    (void)parse_identifier_node();
  } else {
    advance();
    (void)parse_expression();
  }
  expect_semicolon();
  return make<Empty>(start);
}

Statement* Parser::parse_export_default(std::uint32_t start) {
  const SourceRange keyword = token_.range();
  advance();
  Node* const value = parse_export_default_value();
  if (value == nullptr) return nullptr;  // a signature
  const bool is_type = value->kind == NodeKind::TypeDeclaration;
  if (!is_type) add_export(atoms_.word(TokenKind::Default), keyword);
  ExportDefault* const node = make<ExportDefault>(start);
  node->value = value;
  return node;
}

Node* Parser::parse_export_default_value() {
  const std::uint32_t start = token_.start;
  if (at(TokenKind::At)) skip_decorators();
  const bool is_async_function = at(TokenKind::Async) && at_word_declaration();
  if (at(TokenKind::Function) || is_async_function) {
    const bool is_async = take(TokenKind::Async);
    advance();
    const Body body = is_javascript() ? Body::Required : Body::Optional;
    const bool is_named = !at(TokenKind::LeftParen) && !at(TokenKind::Less);
    Function* const function = parse_function(start, is_async, is_named, body);
    if (!has_body(*function)) {
      if (!is_ambient_) pending_overload_ = function->name;
      return nullptr;
    }
    FunctionDeclaration* const node = make<FunctionDeclaration>(start);
    node->function = function;
    return node;
  }
  if (at(TokenKind::Class) || (at(TokenKind::Abstract) && at_word_declaration())) {
    const bool is_abstract = take(TokenKind::Abstract);
    ClassDeclaration* const node = arena_.make<ClassDeclaration>();
    node->definition = parse_class(start, false, is_abstract);
    if (Identifier* const name = node->definition->name) {
      declare(name->name, DeclaredKind::Class, name->range);
    }
    node->range = range_from(start);
    return node;
  }
  if (at(TokenKind::Interface)) return parse_interface();
  if (at(TokenKind::Enum) || at_variable_declaration()) {
    fail(DiagnosticCode::ExportDefaultDeclaration, token_.range());
    return error_expression(start);
  }
  Expression* const expression = parse_assignment();
  expect_semicolon();
  return expression;
}

Statement* Parser::parse_export_all(std::uint32_t start, bool is_type_only) {
  const SourceRange star = token_.range();
  advance();
  ExportAll* const node = arena_.make<ExportAll>();
  node->is_type_only = is_type_only;
  if (take(TokenKind::As)) {
    const ModuleName name = parse_module_name();
    node->exported = name.name;
    if (!is_type_only) add_export(name.name, name.range);
  } else if (!at(TokenKind::From)) {
    fail(DiagnosticCode::ExportStarSource, star);
    return node;
  }
  expect(TokenKind::From);
  node->source = parse_module_specifier();
  expect_semicolon();
  node->range = range_from(start);
  return node;
}

Statement* Parser::parse_export_named(std::uint32_t start, bool is_type_only) {
  const std::uint32_t open = token_.start;
  advance();
  ExportNamed* const node = arena_.make<ExportNamed>();
  node->is_type_only = is_type_only;
  List<ExportSpecifier> specifiers(*this);
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    specifiers.push(parse_export_specifier());
    const ExportSpecifier& last = specifiers.back();
    if (!is_type_only && !last.is_type_only) add_export(last.exported, last.range);
    if (!at(TokenKind::RightBrace) && !take(TokenKind::Comma)) break;
  }
  expect_closing(TokenKind::RightBrace, open);
  node->specifiers = specifiers.finish();
  if (take(TokenKind::From)) {
    node->has_source = true;
    node->source = parse_module_specifier();
  } else if (list_depth_ == 1) {
    local_exports_.push_back(node);
  }
  expect_semicolon();
  node->range = range_from(start);
  return node;
}

ExportSpecifier Parser::parse_export_specifier() {
  const std::uint32_t start = token_.start;
  const ModuleNamePair names = parse_module_name_pair();
  ExportSpecifier specifier;
  specifier.local = names.first.name;
  specifier.local_range = names.first.range;
  specifier.exported = names.second.name;
  specifier.is_type_only = names.is_type_only;
  specifier.range = range_from(start);
  return specifier;
}

Statement* Parser::parse_export_declaration(std::uint32_t start) {
  if (at(TokenKind::At)) skip_decorators();
  const bool is_declaration = at(TokenKind::Function) || at(TokenKind::Class) ||
                              at(TokenKind::Interface) || at(TokenKind::Enum) ||
                              at_word_declaration() || at_variable_declaration();
  if (!is_declaration) {
    fail(DiagnosticCode::ExportForm, token_.range(), describe_token());
    return make<Empty>(start);
  }
  Statement* const declaration = parse_item();
  if (declaration == nullptr) return nullptr;
  export_declared(declaration);
  ExportDeclaration* const node = make<ExportDeclaration>(start);
  node->declaration = declaration;
  return node;
}

/// Notes the names that `export` before a declaration exports.
void Parser::export_declared(const Statement* declaration) {
  if (const auto* const variables = try_as<VariableDeclaration>(declaration)) {
    const bool disposes = variables->variable_kind == VariableKind::Using ||
                          variables->variable_kind == VariableKind::AwaitUsing;
    if (disposes) report(DiagnosticCode::ExportUsing, variables->range);
    for (const Declarator& declarator : variables->declarators) export_pattern(declarator.target);
  } else if (const auto* const function = try_as<FunctionDeclaration>(declaration)) {
    if (function->function->name != nullptr) export_pattern(function->function->name);
  } else if (const auto* const definition = try_as<ClassDeclaration>(declaration)) {
    if (definition->definition->name != nullptr) export_pattern(definition->definition->name);
  } else if (const auto* const enumeration = try_as<EnumDeclaration>(declaration)) {
    export_pattern(enumeration->name);
  }
}

void Parser::export_pattern(const Expression* target) {
  if (target == nullptr) return;
  if (const auto* const name = try_as<Identifier>(target))
    return add_export(name->name, name->range);
  if (const auto* const object = try_as<ObjectPattern>(target)) {
    for (const PatternProperty& property : object->properties) {
      export_pattern(property.element.target);
    }
    export_pattern(object->rest);
  } else if (const auto* const array = try_as<ArrayPattern>(target)) {
    for (const PatternElement& element : array->elements) export_pattern(element.target);
    export_pattern(array->rest);
  }
}

void Parser::add_export(Atom name, SourceRange range) {
  if (!name || list_depth_ != 1 || is_ambient_) return;
  if (name.id() >= is_exported_.size()) is_exported_.resize(name.id() * 2 + 64);
  if (is_exported_[name.id()] != 0) {
    report(DiagnosticCode::DuplicateExport, range, name.text());
  }
  is_exported_[name.id()] = 1;
}

/// At the end of the file: what `export { a }` names must be declared at the top level.
void Parser::check_exports() {
  if (is_ambient_ || !diagnostics_.empty()) return;  // a declaration may have been lost
  for (const ExportNamed* const node : local_exports_) {
    for (ExportSpecifier& specifier : node->specifiers) {
      if (declared_.find(specifier.local) == nullptr) {
        report(DiagnosticCode::UnknownExport, specifier.local_range, specifier.local.text());
      } else if (!declared_.has_value(specifier.local)) {
        specifier.is_type_only = true;  // an interface or alias: nothing at run time
      }
    }
  }
}

}  // namespace heddle
