#pragma once

#include <cstdint>

#include "compiler/ast.hpp"
#include "compiler/diagnostic.hpp"
#include "compiler/scope.hpp"
#include "compiler/source.hpp"
#include "compiler/token_atoms.hpp"

namespace heddle::codegen {

struct AnalysisOptions {
  SourceLanguage language = SourceLanguage::TypeScript;
  /// Declarations of the file are globals of the context, and unknown names may be.
  bool is_script = false;
  /// Part of the library: names that begin with __ are natives.
  bool is_builtin = false;
};

/// Resolves every name of a tree from a parse without errors, decides where each variable lives and
/// what each annotation checks. Writes the `scope` and `resolution` fields of the nodes.
/// Reports unknown names and assignments that can never be right.
[[nodiscard]] ScopeTree analyze_scopes(ast::Program& program, const AnalysisOptions& options,
                                       AtomTable& atoms, Diagnostics& diagnostics);

/// Whether it is a built-in of the language (globals.def).
[[nodiscard]] bool is_known_global(std::string_view name);

}  // namespace heddle::codegen
