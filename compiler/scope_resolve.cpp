// Uses of names: which variable is meant, and what the use tells about where it may live.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/nearest_word.hpp"
#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
namespace {

constexpr auto kGlobalNames = std::to_array<std::string_view>({
#define HEDDLE_GLOBAL(name) #name,
#include "compiler/globals.def"
});

struct AbsentName {
  std::string_view name, instead;
};
constexpr auto kAbsentNames = std::to_array<AbsentName>({
#define HEDDLE_ABSENT(name, instead) {#name, instead},
#include "compiler/absent_names.def"
});

/// What to do instead of using a name of another host; empty: nothing is known of it.
std::string_view instead_of(std::string_view name) {
  const auto found = std::ranges::find(kAbsentNames, name, &AbsentName::name);
  return found == kAbsentNames.end() ? std::string_view() : found->instead;
}

/// What JavaScript has and Heddle has not: `object.member`, and what to write instead.
struct AbsentMember {
  std::string_view object, member, instead;
};

constexpr auto kAbsentMembers = std::to_array<AbsentMember>({
#define HEDDLE_ABSENT(object, member, instead) {#object, #member, instead},
#include "compiler/absent_members.def"
#undef HEDDLE_ABSENT
});

}  // namespace

bool is_known_global(std::string_view name) {
  return std::find(kGlobalNames.begin(), kGlobalNames.end(), name) != kGlobalNames.end();
}

void ScopeAnalyzer::resolve(ast::Identifier& identifier, Use use) {
  const VariableId id = find(identifier.name);
  if (id == 0) {
    resolve_global(identifier, use);
    return;
  }
  Variable& used = variable(id);
  identifier.resolution = Resolution{id, !used.is_initialised}.packed();
  use_variable(id, use);
  if (use == Use::Write || use == Use::ReadWrite) assign(used, identifier);
}

void ScopeAnalyzer::use_variable(VariableId id, Use use) {
  Variable& used = variable(id);
  const bool only_reads = use == Use::Read || use == Use::Typeof;
  if (used.constant != 0 && used.is_initialised && only_reads) return;  // its value is known
  if (!used.is_initialised) used.is_checked = true;
  if (use != Use::Write) used.is_read = true;
  if (used.function != function()) capture(id);
}

void ScopeAnalyzer::capture(VariableId id) {
  Variable& captured = variable(id);
  for (FunctionId at = function(); at != captured.function; at = tree_.functions[at].parent) {
    if (tree_.functions[at].declared != id) continue;
    // A function that uses the name it is declared by means itself, if nobody assigns the name.
    if (at != function()) tree_.functions[at].captures_self = true;
    captured.is_used_by_itself = true;
    return;
  }
  captured.is_captured = true;
  if (!captured.is_stored) captured.captured_early = true;
  if (captured.assigned_loop != 0 && loops_.size() > captured.loop_depth &&
      loops_[captured.loop_depth] == captured.assigned_loop) {
    captured.needs_cell = true;  // the loop's next turn assigns it again
  }
}

void ScopeAnalyzer::assign(Variable& target, const ast::Identifier& identifier) {
  switch (target.kind) {
    case VariableKind::Import:
      diagnostics_.report(DiagnosticCode::AssignToImport, identifier.range,
                          {identifier.name.text()});
      return;
    case VariableKind::Enum:
    case VariableKind::EnumMember:
      diagnostics_.report(DiagnosticCode::AssignToEnum, identifier.range, {identifier.name.text()});
      return;
    case VariableKind::Const:
    case VariableKind::Self:
    case VariableKind::Ambient:
      return;
    default:
      break;
  }
  target.is_assigned = true;
  if (target.is_captured || target.function != function()) target.needs_cell = true;
  if (loops_.size() > target.loop_depth) target.assigned_loop = loops_[target.loop_depth];
}

void ScopeAnalyzer::initialise(VariableId id) {
  variable(id).is_initialised = true;
  variable(id).is_stored = true;
}

void ScopeAnalyzer::use_this(ast::Node& node) {
  const VariableId id = tree_.this_scope(scope_).this_variable;
  if (id == 0) return;
  if (!variable(id).is_initialised) tree_.unsafe_this.insert(&node);
  use_variable(id, Use::Read);
}

void ScopeAnalyzer::use_home(const ast::Node& node) {
  const FunctionId host = tree_.this_scope(scope_).function;
  if (tree_.functions[host].is_object_method) {
    diagnostics_.report(DiagnosticCode::SuperInObject, node.range);
    return;
  }
  use_variable(tree_.classes[tree_.class_around(scope_)].inner, Use::Read);
}

// Which evaluation of its class a private name belongs to is found by the class.
void ScopeAnalyzer::use_private(ast::Atom name) {
  const auto declares = [&](const ast::ClassMember& member) {
    return member.key.kind == ast::KeyKind::Private && member.key.name == name;
  };
  ClassId id = tree_.class_around(scope_);
  for (; id != 0; id = tree_.class_around(tree_.scopes[tree_.classes[id].scope].parent)) {
    const auto& members = tree_.classes[id].definition->members;
    if (std::any_of(members.begin(), members.end(), declares)) break;
  }
  if (id != 0 && tree_.classes[id].may_repeat) use_variable(tree_.classes[id].inner, Use::Read);
}

void ScopeAnalyzer::resolve_global(ast::Identifier& identifier, Use use) {
  identifier.resolution = 0;
  if (is_known_global(identifier.name.text())) {
    if (use == Use::Write || use == Use::ReadWrite) {
      diagnostics_.report(DiagnosticCode::AssignToBuiltin, identifier.range,
                          {identifier.name.text()});
    }
    return;
  }
  if (use == Use::Typeof || options_.is_script) return;
  if (options_.language == SourceLanguage::JavaScript) return;
  if (options_.is_builtin && identifier.name.text().starts_with("__")) return;
  report_unknown(identifier);
}

/// A call of a member of a built-in object that is left out: better said now than when it is reached.
void ScopeAnalyzer::refuse_absent(const ast::Member& callee) {
  const auto* const object = ast::try_as<ast::Identifier>(callee.object);
  if (object == nullptr || object->resolution != 0) return;
  for (const AbsentMember& absent : kAbsentMembers) {
    if (absent.object == object->name.text() && absent.member == callee.name.text()) {
      diagnostics_.report(DiagnosticCode::AbsentMember, callee.range,
                          {absent.object, absent.member, absent.instead});
    }
  }
}

/// "this", or the class's name, if the name is a member of the class around; empty otherwise.
std::string_view ScopeAnalyzer::holder_of_member(ast::Atom name) const {
  const ClassId id = tree_.class_around(scope_);
  if (id == 0) return {};
  const ast::Class& definition = *tree_.classes[id].definition;
  for (const ast::ClassMember& member : definition.members) {
    const bool has_name = member.kind != ast::MemberKind::Constructor &&
                          member.kind != ast::MemberKind::StaticBlock &&
                          member.key.kind == ast::KeyKind::Name && member.key.name == name;
    if (!has_name) continue;
    if (!member.is_static) return "this";
    return definition.name != nullptr ? definition.name->name.text() : std::string_view("this");
  }
  return {};
}

/// `new Date()` and `Symbol()`: the names are there, for Date.now() and Symbol.iterator.
void ScopeAnalyzer::refuse_later(const ast::Expression& callee, std::string_view global,
                                 DiagnosticCode code) {
  const auto* const name = ast::try_as<ast::Identifier>(&callee);
  if (name != nullptr && name->resolution == 0 && name->name.text() == global)
    diagnostics_.report(code, name->range);
}

void ScopeAnalyzer::report_unknown(const ast::Identifier& identifier) {
  const std::string_view name = identifier.name.text();
  if (identifier.name.id() < innermost_types_.size() &&
      innermost_types_[identifier.name.id()] != 0) {
    diagnostics_.report(DiagnosticCode::TypeAsValue, identifier.range, {name});
    return;
  }
  if (name == "require" || name == "module" || name == "exports") {
    diagnostics_.report(DiagnosticCode::Require, identifier.range, {name});
    return;
  }
  if (const std::string_view instead = instead_of(name); !instead.empty()) {
    diagnostics_.report(DiagnosticCode::AbsentName, identifier.range, {name, instead});
    return;
  }
  if (const std::string_view object = holder_of_member(identifier.name); !object.empty()) {
    diagnostics_.report(DiagnosticCode::UnknownNameMember, identifier.range, {name, object});
    return;
  }
  NearestWord nearest(name);
  ScopeId at = scope_;
  while (true) {
    const Scope& visible = tree_.scopes[at];
    for (VariableId id = visible.first; id < visible.first + visible.count; ++id) {
      const Variable& candidate = tree_.variables[id];
      if (candidate.kind == VariableKind::This || candidate.kind == VariableKind::Hidden) continue;
      nearest.consider(candidate.name.text());
    }
    if (at == 0) break;
    at = visible.parent;
  }
  for (std::string_view global : kGlobalNames) nearest.consider(global);
  if (nearest.best().empty()) {
    diagnostics_.report(DiagnosticCode::UnknownName, identifier.range, {name});
  } else {
    diagnostics_.report(DiagnosticCode::UnknownNameSimilar, identifier.range,
                        {name, nearest.best()});
  }
}

}  // namespace heddle::codegen
