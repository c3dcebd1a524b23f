#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "bytecode/module.hpp"
#include "compiler/diagnostic.hpp"
#include "compiler/source.hpp"

namespace heddle {

/// What the source is.
enum class CompileGoal : std::uint8_t {
  /// A file: its top level is its own, and what it exports can be imported.
  Module,
  /// `run_code` and -e: declarations of the top level become globals of the context, names that are
  /// unknown here may be globals of runs before, and the value of the last expression statement is
  /// the result. Imports are allowed, exports are not.
  Script,
};

struct CompileOptions {
  CompileGoal goal = CompileGoal::Module;
  SourceLanguage language = SourceLanguage::TypeScript;
  bool is_builtin = false;  ///< Part of the library: its functions are hidden from stack traces.
  std::size_t max_source_bytes = 64u << 20;
  std::size_t max_tree_bytes = 96u << 20;  ///< What the syntax tree may take meanwhile.
};

struct CompileResult {
  std::optional<Module> module;    ///< Set exactly if there are no errors. Not verified.
  std::vector<Diagnostic> errors;  ///< At most Diagnostics::kMaxErrors.
  std::string report;              ///< The errors as a person reads them, with source excerpts.
  /// The only thing wrong, up to the end of the source, is that it ends there: more text behind it
  /// may make it right. False when there are no errors.
  bool ends_early = false;
};

/// Compiles one file. Depends on nothing but its arguments: the same source and options give the same
/// module. Every module it gives passes verify().
/// Threads: any, several at a time.
[[nodiscard]] CompileResult compile(const SourceText& source, const CompileOptions& options = {});

}  // namespace heddle
