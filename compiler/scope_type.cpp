// What annotations demand at run time (R2 of DESIGN.md): number, string, boolean, bigint, arrays,
// functions, classes, enums, and unions of these with null and undefined. Everything else is not
// checked. Aliases are resolved where they are declared.

#include "bytecode/module.hpp"
#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
namespace {

constexpr TypeDemand demand(std::uint16_t kinds) { return {.is_checked = true, .kinds = kinds}; }

// null and undefined pass for arrays and functions: they fail where they are used.
constexpr std::uint16_t kAbsent = TypeCheck::kNull | TypeCheck::kUndefined;

}  // namespace

void ScopeAnalyzer::declare_type(ast::Atom name, const ast::TypeNode* alias,
                                 const TypeDemand& demand) {
  if (name.id() >= innermost_types_.size()) innermost_types_.resize(atoms_.size());
  std::uint32_t& innermost = innermost_types_[name.id()];
  const bool is_merged = innermost != 0 && type_names_[innermost].scope == scope_;
  if (is_merged && !demand.is_checked) return;  // an interface beside a class of that name
  TypeName& added = type_names_.emplace_back();
  added.name = name;
  added.scope = scope_;
  added.shadowed = innermost;
  added.alias = alias;
  added.is_resolved = alias == nullptr;
  added.demand = demand;
  innermost = static_cast<std::uint32_t>(type_names_.size() - 1);
}

void ScopeAnalyzer::resolve_aliases(ScopeId scope) {
  for (std::size_t i = type_names_.size(); i-- > 1 && type_names_[i].scope == scope;) {
    static_cast<void>(resolve_type_name(type_names_[i].name));
  }
}

void ScopeAnalyzer::demand_type(const ast::TypeNode* type) {
  if (type == nullptr || options_.language == SourceLanguage::JavaScript) return;
  const TypeDemand found = resolve_type(*type);
  if (!found.is_checked) return;
  tree_.types.emplace(type, found);
  if (found.class_variable != 0) variable(found.class_variable).names_type = true;
}

TypeDemand ScopeAnalyzer::resolve_type(const ast::TypeNode& type) {
  switch (type.kind) {
    case ast::TypeKind::Number:
      return demand(TypeCheck::kNumber);
    case ast::TypeKind::String:
      return demand(TypeCheck::kString);
    case ast::TypeKind::Boolean:
      return demand(TypeCheck::kBoolean);
    case ast::TypeKind::BigInt:
      return demand(TypeCheck::kBigInt);
    case ast::TypeKind::Null:
      return demand(TypeCheck::kNull);
    case ast::TypeKind::Undefined:
      return demand(TypeCheck::kUndefined);
    case ast::TypeKind::Array:
      return demand(TypeCheck::kArray | kAbsent);
    case ast::TypeKind::Function:
      return demand(TypeCheck::kFunction | kAbsent);
    case ast::TypeKind::Name:
      return resolve_type_name(type.name);
    case ast::TypeKind::Union:
      return resolve_union(type);
    case ast::TypeKind::Other:
      return {};
  }
  return {};
}

TypeDemand ScopeAnalyzer::resolve_union(const ast::TypeNode& type) {
  TypeDemand all = demand(0);
  for (const ast::TypeNode* member : type.members) {
    const TypeDemand one = resolve_type(*member);
    const bool are_two_classes = one.class_variable != 0 && all.class_variable != 0 &&
                                 one.class_variable != all.class_variable;
    if (!one.is_checked || are_two_classes) return {};
    all.kinds |= one.kinds;
    if (one.class_variable != 0) all.class_variable = one.class_variable;
  }
  return all;
}

TypeDemand ScopeAnalyzer::resolve_type_name(ast::Atom name) {
  const std::uint32_t index = name.id() < innermost_types_.size() ? innermost_types_[name.id()] : 0;
  if (index == 0) {
    const std::string_view text = name.text();
    if (text == "Array" || text == "ReadonlyArray") return demand(TypeCheck::kArray | kAbsent);
    if (text == "Function") return demand(TypeCheck::kFunction | kAbsent);
    return {};
  }
  if (type_names_[index].is_resolving) return {};  // `type T = T[] | T`: an error in TypeScript
  if (!type_names_[index].is_resolved) {
    type_names_[index].is_resolving = true;
    const TypeDemand resolved = resolve_type(*type_names_[index].alias);
    type_names_[index].demand = resolved;
    type_names_[index].is_resolving = false;
    type_names_[index].is_resolved = true;
  }
  return type_names_[index].demand;
}

}  // namespace heddle::codegen
