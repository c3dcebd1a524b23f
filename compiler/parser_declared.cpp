#include "compiler/parser_declared.hpp"

namespace heddle {

namespace {

bool is_type_only(DeclaredKind kind) {
  return kind == DeclaredKind::Alias || kind == DeclaredKind::Interface ||
         kind == DeclaredKind::TypeImport;
}

bool is_value_only(DeclaredKind kind) {
  return kind == DeclaredKind::Variable || kind == DeclaredKind::Parameter ||
         kind == DeclaredKind::Function || kind == DeclaredKind::Signature ||
         kind == DeclaredKind::Ambient;
}

bool are(DeclaredKind a, DeclaredKind b, DeclaredKind one, DeclaredKind other) {
  return (a == one && b == other) || (a == other && b == one);
}

/// Types and values have names of their own; classes, enums and imports are both. The exceptions are
/// what TypeScript merges.
bool may_coexist(DeclaredKind a, DeclaredKind b) {
  using enum DeclaredKind;
  if ((is_type_only(a) && is_value_only(b)) || (is_value_only(a) && is_type_only(b))) return true;
  return are(a, b, Interface, Interface) || are(a, b, Interface, Class) ||
         are(a, b, Signature, Signature) || are(a, b, Signature, Function) ||
         are(a, b, Ambient, Ambient);
}

}  // namespace

const DeclaredName* DeclaredNames::declare(ast::Atom name, DeclaredKind kind,
                                           ast::SourceRange range) {
  if (name.id() >= innermost_.size()) innermost_.resize(name.id() * 2 + 64, kNone);
  // At most a type, a value and their overloads share a name, but a hostile file may repeat an
  // interface for ever: only the last of its kind is kept, so that this loop stays short.
  for (std::uint32_t at = innermost(name); at != kNone && stack_[at].scope == scope_number();
       at = stack_[at].shadowed) {
    if (!may_coexist(stack_[at].kind, kind)) return &stack_[at];
    if (stack_[at].kind == kind) return nullptr;
  }
  stack_.push_back({name, kind, range, scope_number(), innermost(name)});
  innermost_[name.id()] = static_cast<std::uint32_t>(stack_.size() - 1);
  return nullptr;
}

void DeclaredNames::close_scope() {
  while (stack_.size() > scope_starts_.back()) {
    innermost_[stack_.back().name.id()] = stack_.back().shadowed;
    stack_.pop_back();
  }
  scope_starts_.pop_back();
}

const DeclaredName* DeclaredNames::find(ast::Atom name) const {
  const std::uint32_t at = innermost(name);
  return at != kNone && stack_[at].scope == scope_number() ? &stack_[at] : nullptr;
}

bool DeclaredNames::has_value(ast::Atom name) const {
  for (std::uint32_t at = innermost(name); at != kNone && stack_[at].scope == scope_number();
       at = stack_[at].shadowed) {
    if (!is_type_only(stack_[at].kind)) return true;
  }
  return false;
}

}  // namespace heddle
