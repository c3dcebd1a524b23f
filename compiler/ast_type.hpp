#pragma once

#include "compiler/ast_node.hpp"

namespace heddle::ast {

/// What is kept of a type annotation: as much as the run-time checks of parameters, returns,
/// fields and `as` can use. Everything else is erased to Other, which is never checked.
enum class TypeKind : std::uint8_t {
  Number,
  String,
  Boolean,  ///< Also a type predicate `x is T`, which is what such a function returns.
  BigInt,
  Null,
  Undefined,
  Array,     ///< `T[]`, `readonly T[]`, a tuple. `Array<T>` is Name.
  Function,  ///< Function and constructor types.
  Name,      ///< An alias, class, enum, interface or built-in, type arguments erased.
  Union,
  Other,  ///< Type parameters in scope, literals, objects, mapped, conditional, any, void, ...
};

struct TypeNode {
  TypeKind kind = TypeKind::Other;
  SourceRange range;
  Atom name;                           ///< Name: an unqualified name. `A.B` is Other.
  std::span<const TypeNode*> members;  ///< Union: at least two, never itself a Union.
};

}  // namespace heddle::ast
