#pragma once

#include "compiler/ast_expression.hpp"

namespace heddle::ast {

/// `a: T = value` in a parameter list. A `this` parameter is erased.
struct Parameter {
  SourceRange range;
  Expression* target = nullptr;  ///< Identifier, ObjectPattern or ArrayPattern.
  Expression* default_value = nullptr;
  const TypeNode* type = nullptr;
  bool is_optional = false;  ///< `a?: T`
  bool is_rest = false;      ///< Only the last.
  bool is_property = false;  ///< `constructor(private a: T)`: also declares and sets field `a`.
};

enum class FunctionKind : std::uint8_t { Plain, Arrow, Method, Getter, Setter, Constructor };

/// A function with a body. Overload signatures, abstract methods and `declare function` are erased.
struct Function {
  FunctionKind kind = FunctionKind::Plain;
  bool is_async = false;
  bool has_simple_parameters = true;  ///< Only plain identifiers: no default, pattern, rest.
  std::uint32_t scope = 0;            ///< Free for scope analysis.
  SourceRange range;                  ///< The whole text, as Function.prototype.toString gives it.
  SourceRange body_range;             ///< With its braces; of the expression for `=> value`.
  Identifier* name = nullptr;  ///< Plain functions: as written, or nullptr. Methods: see their key.
  std::span<Parameter> parameters;
  const TypeNode* return_type = nullptr;
  std::span<Statement*> body;             ///< Unused when there is an expression body.
  Expression* expression_body = nullptr;  ///< `=> value`
};

enum class MemberKind : std::uint8_t { Field, Method, Getter, Setter, Constructor, StaticBlock };

/// Overload signatures, index signatures and abstract methods and accessors are erased.
struct ClassMember {
  MemberKind kind = MemberKind::Field;
  bool is_static = false;
  bool is_ambient = false;   ///< Field: `declare x` or `abstract x`; declared, never initialised.
  bool is_abstract = false;  ///< Field: a derived class declares it, and has its place.
  bool is_optional = false;  ///< Field: `x?: T`
  bool is_readonly = false;
  SourceRange range;
  PropertyKey key;                 ///< Not for Constructor and StaticBlock.
  const TypeNode* type = nullptr;  ///< Field.
  Expression* value = nullptr;     ///< Field: its initialiser, or nullptr.
  Function* function = nullptr;  ///< Methods, accessors, Constructor; StaticBlock: a Method without
                                 ///< parameters that holds its statements.
};

struct Class {
  Identifier* name = nullptr;
  Expression* heritage = nullptr;  ///< `extends` what; nullptr: none.
  std::span<ClassMember> members;
  SourceRange range;
  std::uint32_t scope = 0;  ///< Free for scope analysis.
  bool is_abstract = false;
  bool is_nominal = false;  ///< Has private, protected or `#` members (abstract ones included), so
                            ///< that a class annotation demands an instance (DESIGN.md, R2).
};

}  // namespace heddle::ast
