#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace heddle::ast {

/// A half-open range of bytes of the source: [start, end).
struct SourceRange {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
};

/// What an interned name points to; lives in the arena of the compilation.
struct AtomText {
  std::string_view text;  ///< WTF-8, see Atom.
  std::uint32_t hash = 0;
  std::uint32_t id = 0;  ///< Dense from 0 in order of first use: an index for side tables.
};

/// An interned name (identifier or property key). Two atoms of one compilation are equal exactly
/// if their texts are, so they compare by address. The empty atom stands for "no name".
///
/// Text is WTF-8: UTF-8 in which a lone surrogate (possible only through an escape in a string)
/// is the three bytes that UTF-8 would give it; a surrogate *pair* is always its four-byte form,
/// so equal JavaScript strings have equal bytes.
class Atom {
 public:
  constexpr Atom() = default;
  constexpr explicit Atom(const AtomText* entry) : entry_(entry) {}

  [[nodiscard]] std::string_view text() const { return entry_ ? entry_->text : std::string_view{}; }
  [[nodiscard]] std::uint32_t hash() const { return entry_ ? entry_->hash : 0; }
  /// Only of an atom that is not empty.
  [[nodiscard]] std::uint32_t id() const { return entry_->id; }
  [[nodiscard]] explicit operator bool() const { return entry_ != nullptr; }
  friend bool operator==(Atom, Atom) = default;

 private:
  const AtomText* entry_ = nullptr;
};

struct AtomHash {
  std::size_t operator()(Atom atom) const { return atom.hash(); }
};

enum class NodeKind : std::uint8_t {
#define HEDDLE_EXPRESSION(name) name,
#define HEDDLE_STATEMENT(name) name,
#include "compiler/ast_nodes.def"
};

[[nodiscard]] std::string_view node_kind_name(NodeKind kind);

/// The head of every expression and statement.
///
/// Ownership:  nodes, spans and texts live in the Arena given to parse(), texts possibly in the
///             source buffer; all are valid as long as both. Nodes are trivially destructible.
/// Invariants: N1  `kind` names the struct that the node really is; nothing else has that kind.
///             N2  the tree is at most kMaxNesting nodes high (parser.hpp), so a recursive walk
///                 with small frames cannot overflow the native stack.
///             N3  a tree from a parse without errors holds no ErrorExpression.
struct Node {
  NodeKind kind;
  bool parenthesized = false;  ///< Written in parentheses: `(a) = function() {}` names nothing.
  SourceRange range;

  explicit Node(NodeKind node_kind) : kind(node_kind) {}
};

struct Expression : Node {
  using Node::Node;
};
struct Statement : Node {
  using Node::Node;
};

/// `static_cast` that knows its kind: as<Call>(node) after `node.kind == NodeKind::Call`.
template <typename T>
[[nodiscard]] T& as(Node& node) {
  return static_cast<T&>(node);
}
template <typename T>
[[nodiscard]] const T& as(const Node& node) {
  return static_cast<const T&>(node);
}

/// The node as a T, or nullptr when it is another kind (or null).
template <typename T>
[[nodiscard]] T* try_as(Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<T*>(node) : nullptr;
}
template <typename T>
[[nodiscard]] const T* try_as(const Node* node) {
  return node != nullptr && node->kind == T::kKind ? static_cast<const T*>(node) : nullptr;
}

/// Base of a struct of kind `Kind`: sets the kind and lets try_as() ask for it.
template <typename Base, NodeKind Kind>
struct NodeOf : Base {
  static constexpr NodeKind kKind = Kind;
  NodeOf() : Base(Kind) {}
};

}  // namespace heddle::ast
