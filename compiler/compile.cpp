#include "compiler/compile.hpp"

#include "compiler/emit_module.hpp"
#include "compiler/parser.hpp"
#include "compiler/scope_analysis.hpp"

namespace heddle {
namespace {

/// Names come from the source, so what decides where they stand in the table must not be known to
/// who wrote it; the module does not depend on it.
std::uint64_t hash_seed(const SourceText& source) {
  return static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(&source));
}

std::optional<Module> compile_tree(const SourceText& source, const CompileOptions& options,
                                   Diagnostics& diagnostics) {
  ast::Arena arena;
  AtomTable atoms(arena, hash_seed(source));
  const ParseOptions parsing{.language = options.language,
                             .max_source_bytes = options.max_source_bytes,
                             .max_tree_bytes = options.max_tree_bytes};
  ast::Program& program = *parse(source, parsing, arena, atoms, diagnostics);
  if (!diagnostics.empty()) return {};
  const bool is_script = options.goal == CompileGoal::Script;
  codegen::ScopeTree tree = codegen::analyze_scopes(
      program,
      {.language = options.language, .is_script = is_script, .is_builtin = options.is_builtin},
      atoms, diagnostics);
  if (!diagnostics.empty()) return {};
  const codegen::EmitOptions emitting{.is_script = is_script,
                                      .is_builtin = options.is_builtin,
                                      .is_open = options.language == SourceLanguage::JavaScript};
  Module module = codegen::ModuleEmitter(program, tree, source, emitting, diagnostics).run();
  if (!diagnostics.empty()) return {};
  return module;
}

}  // namespace

CompileResult compile(const SourceText& source, const CompileOptions& options) {
  Diagnostics diagnostics(source);
  CompileResult result;
  result.module = compile_tree(source, options, diagnostics);
  result.errors = diagnostics.list();
  result.ends_early = diagnostics.ends_early();
  if (!result.errors.empty()) result.report = diagnostics.format_all();
  return result;
}

}  // namespace heddle
