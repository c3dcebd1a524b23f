#pragma once

#include "compiler/ast_definition.hpp"

namespace heddle::ast {

struct Empty : NodeOf<Statement, NodeKind::Empty> {};

struct Block : NodeOf<Statement, NodeKind::Block> {
  std::uint32_t scope = 0;  ///< Free for scope analysis, here and below.
  std::span<Statement*> body;
};

struct ExpressionStatement : NodeOf<Statement, NodeKind::ExpressionStatement> {
  Expression* expression = nullptr;
};

enum class VariableKind : std::uint8_t { Let, Const, Using, AwaitUsing };

struct Declarator {
  SourceRange range;
  Expression* target = nullptr;  ///< Identifier, ObjectPattern or ArrayPattern.
  const TypeNode* type = nullptr;
  Expression* value = nullptr;  ///< nullptr: none (`let` only, and in for-in/for-of heads).
};

struct VariableDeclaration : NodeOf<Statement, NodeKind::VariableDeclaration> {
  VariableKind variable_kind = VariableKind::Let;
  std::span<Declarator> declarators;
};

/// Stands directly in a block, a function body, a case or at the top: hoisted to its head.
struct FunctionDeclaration : NodeOf<Statement, NodeKind::FunctionDeclaration> {
  Function* function = nullptr;
};

struct ClassDeclaration : NodeOf<Statement, NodeKind::ClassDeclaration> {
  Class* definition = nullptr;
};

struct EnumMember {
  SourceRange range;
  Atom name;
  Expression* value = nullptr;  ///< nullptr: one more than the member before.
};

struct EnumDeclaration : NodeOf<Statement, NodeKind::EnumDeclaration> {
  bool is_const = false;
  Identifier* name = nullptr;
  std::span<EnumMember> members;
};

enum class TypeDeclarationKind : std::uint8_t { Alias, Interface };

/// `type name = type` or `interface name`: no code, but names for run-time checks.
struct TypeDeclaration : NodeOf<Statement, NodeKind::TypeDeclaration> {
  TypeDeclarationKind declaration_kind = TypeDeclarationKind::Alias;
  Identifier* name = nullptr;
  const TypeNode* type = nullptr;  ///< Alias only; type parameters in it are Other.
};

/// `declare const a, b`, `declare function f()`, `declare class C`, ...: no code; the names exist
/// at run time (given by the host).
struct AmbientDeclaration : NodeOf<Statement, NodeKind::AmbientDeclaration> {
  std::span<Identifier*> names;
};

struct If : NodeOf<Statement, NodeKind::If> {
  Expression* test = nullptr;
  Statement* consequent = nullptr;
  Statement* alternate = nullptr;  ///< nullptr: no else.
};

struct While : NodeOf<Statement, NodeKind::While> {
  Expression* test = nullptr;
  Statement* body = nullptr;
};

struct DoWhile : NodeOf<Statement, NodeKind::DoWhile> {
  Statement* body = nullptr;
  Expression* test = nullptr;
};

struct For : NodeOf<Statement, NodeKind::For> {
  std::uint32_t scope = 0;
  Node* init = nullptr;  ///< VariableDeclaration, an Expression, or nullptr.
  Expression* test = nullptr;
  Expression* update = nullptr;
  Statement* body = nullptr;
};

/// `left` is a VariableDeclaration with one declarator without value, or a target.
struct ForIn : NodeOf<Statement, NodeKind::ForIn> {
  std::uint32_t scope = 0;
  Node* left = nullptr;
  Expression* object = nullptr;
  Statement* body = nullptr;
};

struct ForOf : NodeOf<Statement, NodeKind::ForOf> {
  bool is_await = false;
  std::uint32_t scope = 0;
  Node* left = nullptr;
  Expression* iterable = nullptr;
  Statement* body = nullptr;
};

struct Return : NodeOf<Statement, NodeKind::Return> {
  Expression* value = nullptr;  ///< nullptr: undefined.
};

/// The label names an enclosing statement; none: the innermost loop (or switch, for break).
struct Break : NodeOf<Statement, NodeKind::Break> {
  Atom label;
};

struct Continue : NodeOf<Statement, NodeKind::Continue> {
  Atom label;
};

struct Throw : NodeOf<Statement, NodeKind::Throw> {
  Expression* value = nullptr;
};

struct Try : NodeOf<Statement, NodeKind::Try> {
  std::uint32_t scope = 0;  ///< Of the catch parameter.
  Block* block = nullptr;
  Expression* parameter = nullptr;  ///< Identifier or pattern; nullptr: `catch {` or no catch.
  Block* handler = nullptr;         ///< nullptr: no catch.
  Block* finalizer = nullptr;       ///< nullptr: no finally.
};

struct SwitchCase {
  SourceRange range;
  Expression* test = nullptr;  ///< nullptr: default (at most one).
  std::span<Statement*> body;
};

struct Switch : NodeOf<Statement, NodeKind::Switch> {
  std::uint32_t scope = 0;  ///< One scope for all cases.
  Expression* discriminant = nullptr;
  std::span<SwitchCase> cases;
};

/// `label: body`; several labels nest.
struct Labeled : NodeOf<Statement, NodeKind::Labeled> {
  Atom label;
  Statement* body = nullptr;
};

/// A module specifier as written, escapes resolved.
struct ModuleSpecifier {
  std::string_view text;
  SourceRange range;
};

struct ImportBinding {
  Atom imported;  ///< The name in the other module; may be any string.
  SourceRange imported_range;
  Identifier* local = nullptr;
  bool is_type_only = false;  ///< `import { type T }`: no value of that name.
};

/// `import d, * as ns from "m"`, `import { a as b } from "m"`, `import "m"`.
struct Import : NodeOf<Statement, NodeKind::Import> {
  bool is_type_only = false;  ///< `import type ...`: the module is not loaded for it.
  ModuleSpecifier source;
  Identifier* default_binding = nullptr;
  Identifier* namespace_binding = nullptr;
  std::span<ImportBinding> bindings;
};

/// `export` before a declaration (variables, function, class, enum, type, ambient).
struct ExportDeclaration : NodeOf<Statement, NodeKind::ExportDeclaration> {
  Statement* declaration = nullptr;
};

/// `export default`: a FunctionDeclaration or ClassDeclaration (its name may be missing), a
/// TypeDeclaration (`export default interface`), or an Expression.
struct ExportDefault : NodeOf<Statement, NodeKind::ExportDefault> {
  Node* value = nullptr;
};

struct ExportSpecifier {
  SourceRange range;
  Atom local;  ///< With a source: the name in the other module.
  SourceRange local_range;
  Atom exported;
  bool is_type_only = false;
};

/// `export { a as b }`, `export { a as b } from "m"`.
struct ExportNamed : NodeOf<Statement, NodeKind::ExportNamed> {
  bool is_type_only = false;
  bool has_source = false;
  ModuleSpecifier source;
  std::span<ExportSpecifier> specifiers;
};

/// `export * from "m"`, `export * as name from "m"`.
struct ExportAll : NodeOf<Statement, NodeKind::ExportAll> {
  bool is_type_only = false;
  ModuleSpecifier source;
  Atom exported;  ///< Empty: all names but `default`.
};

}  // namespace heddle::ast
