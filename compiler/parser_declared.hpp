#pragma once

#include <cstdint>
#include <limits>
#include <vector>

#include "compiler/ast_node.hpp"

namespace heddle {

/// What a name was declared as, as far as duplicates are concerned.
enum class DeclaredKind : std::uint8_t {
  Variable,  // let, const, using, catch parameter
  Parameter,
  Function,
  Signature,  // of an overload, or `declare function`: any number, and one Function
  Class,
  Enum,
  Import,
  TypeImport,
  Alias,
  Interface,
  Ambient,  // `declare var`: may be repeated
};

struct DeclaredName {
  ast::Atom name;
  DeclaredKind kind;
  ast::SourceRange range;
  std::uint32_t scope;     ///< Number of scopes open when it was declared.
  std::uint32_t shadowed;  ///< Index of the declaration of the name further out, or kNone.
};

/// The names declared in the scopes that are open at the moment, to find duplicates: one stack of
/// declarations, and for each atom the index of its innermost one, so that every operation takes
/// constant time however many names there are.
class DeclaredNames {
 public:
  void open_scope() { scope_starts_.push_back(static_cast<std::uint32_t>(stack_.size())); }
  void close_scope();

  /// Adds the name to the innermost scope. Returns the declaration of that scope it clashes with
  /// (the new one is not added then), or nullptr. The pointer is good until the next call.
  const DeclaredName* declare(ast::Atom name, DeclaredKind kind, ast::SourceRange range);

  /// The declaration in the innermost scope, or nullptr. Of a type and a value of one name: the last.
  [[nodiscard]] const DeclaredName* find(ast::Atom name) const;
  /// Whether some declaration of the name in the innermost scope is a value.
  [[nodiscard]] bool has_value(ast::Atom name) const;

 private:
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  [[nodiscard]] std::uint32_t innermost(ast::Atom name) const {
    return name.id() < innermost_.size() ? innermost_[name.id()] : kNone;
  }
  [[nodiscard]] std::uint32_t scope_number() const {
    return static_cast<std::uint32_t>(scope_starts_.size());
  }

  std::vector<DeclaredName> stack_;
  std::vector<std::uint32_t> scope_starts_;  ///< Size of stack_ when the scope was opened.
  std::vector<std::uint32_t> innermost_;     ///< By atom id; kNone: not declared anywhere.
};

}  // namespace heddle
