// Where each variable lives, decided when all its uses are known.

#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
namespace {

/// Variables of a file's body that live in its frame; those behind them are variables of the module. Half
/// of what a frame holds, so that the rest of the body finds room.
constexpr std::uint32_t kMostTopLevelSlots = 2048;

}  // namespace

ScopeTree analyze_scopes(ast::Program& program, const AnalysisOptions& options, AtomTable& atoms,
                         Diagnostics& diagnostics) {
  return ScopeAnalyzer(program, options, atoms, diagnostics).run();
}

void ScopeAnalyzer::merge_class_names() {
  for (const ClassScope& each : tree_.classes) {
    if (each.outer == 0 || variable(each.outer).is_assigned) continue;
    // Nobody can tell the name inside from the one outside: one variable is enough.
    Variable& outer = variable(each.outer);
    Variable& inner = variable(each.inner);
    inner.alias = each.outer;
    outer.is_captured |= inner.is_captured;
    outer.is_checked |= inner.is_checked;
    outer.captured_early |= inner.captured_early;
    outer.is_read_inside = inner.is_read;
  }
}

Storage ScopeAnalyzer::storage_of(const Variable& variable) const {
  switch (variable.kind) {
    case VariableKind::Import:
      return Storage::Import;
    case VariableKind::Ambient:
      return Storage::Global;
    case VariableKind::EnumMember:
      return Storage::Constant;
    case VariableKind::This:
      return Storage::This;
    case VariableKind::Self:
      return variable.is_captured ? Storage::Local : Storage::Callee;
    case VariableKind::Enum:
      if (tree_.enums[variable.enum_index]->is_const && !variable.is_exported)
        return Storage::Constant;
      break;
    default:
      break;
  }
  const bool is_used = variable.is_read || variable.is_checked || variable.is_exported;
  if (variable.constant != 0 && !is_used) return Storage::Constant;
  if (variable.is_top_level && options_.is_script) return Storage::Global;
  if (variable.is_top_level && (variable.is_captured || variable.is_exported ||
                                variable.names_type || variable.kind == VariableKind::Function)) {
    return Storage::Module;
  }
  const bool has_cell = variable.is_captured && (variable.needs_cell || variable.captured_early);
  return has_cell ? Storage::Cell : Storage::Local;
}

void ScopeAnalyzer::decide_storage() {
  merge_class_names();
  std::uint32_t top_level_slots = 0;
  for (Variable& each : tree_.variables) {
    if (each.is_used_by_itself && each.is_assigned) {
      // The function's own name may mean something else by now.
      each.is_captured = each.captured_early = each.needs_cell = true;
    }
    each.storage = storage_of(each);
    const bool takes_slot = each.is_top_level && each.storage == Storage::Local &&
                            each.alias == 0 &&
                            (each.kind == VariableKind::Let || each.kind == VariableKind::Const);
    if (takes_slot && ++top_level_slots > kMostTopLevelSlots) each.storage = Storage::Module;
  }
}

}  // namespace heddle::codegen
