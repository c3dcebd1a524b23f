#pragma once

// The syntax tree of a source file: what the parser makes and the code generator reads.
//
// Nodes are plain structs in an arena, told apart by Node::kind and visited by a switch over it
// (or visit() below); there are no virtual functions. Read in this order: ast_node.hpp (names,
// ranges, the head of a node), ast_expression.hpp, ast_definition.hpp (functions and classes),
// ast_statement.hpp. Types are erased to what run-time checks need: ast_type.hpp.
// A namespace of its own, because Function, Class or Block mean other things elsewhere.

#include "compiler/ast_statement.hpp"

namespace heddle::ast {

/// A whole file.
struct Program {
  std::span<Statement*> body;
  std::uint32_t scope = 0;           ///< Free for scope analysis.
  bool is_module = false;            ///< Has an import or export.
  bool has_top_level_await = false;  ///< `await`, `for await` or `await using` outside functions.
};

namespace detail {
template <typename AnyExpression, typename Visitor>
decltype(auto) visit_expression(AnyExpression& node, Visitor&& visitor) {
  switch (node.kind) {
#define HEDDLE_EXPRESSION(name) \
  case NodeKind::name:          \
    return visitor(as<name>(node));
#define HEDDLE_STATEMENT(name) case NodeKind::name:
#include "compiler/ast_nodes.def"
    break;
  }
  __builtin_unreachable();  // N1
}

template <typename AnyStatement, typename Visitor>
decltype(auto) visit_statement(AnyStatement& node, Visitor&& visitor) {
  switch (node.kind) {
#define HEDDLE_EXPRESSION(name) case NodeKind::name:
#define HEDDLE_STATEMENT(name) \
  case NodeKind::name:         \
    return visitor(as<name>(node));
#include "compiler/ast_nodes.def"
    break;
  }
  __builtin_unreachable();  // N1
}
}  // namespace detail

/// Calls `visitor(node)` with the node's own type: a visitor is a set of overloads. One switch for
/// all walkers, generated from the node list, so that a new kind without an overload fails to
/// build.
template <typename Visitor>
decltype(auto) visit(Expression& node, Visitor&& visitor) {
  return detail::visit_expression(node, visitor);
}
template <typename Visitor>
decltype(auto) visit(const Expression& node, Visitor&& visitor) {
  return detail::visit_expression(node, visitor);
}
template <typename Visitor>
decltype(auto) visit(Statement& node, Visitor&& visitor) {
  return detail::visit_statement(node, visitor);
}
template <typename Visitor>
decltype(auto) visit(const Statement& node, Visitor&& visitor) {
  return detail::visit_statement(node, visitor);
}

}  // namespace heddle::ast
