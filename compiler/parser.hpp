#pragma once

#include <cstddef>
#include <cstdint>

#include "compiler/ast.hpp"
#include "compiler/ast_arena.hpp"
#include "compiler/diagnostic.hpp"
#include "compiler/source.hpp"
#include "compiler/token_atoms.hpp"

namespace heddle {

/// No syntax tree is higher than this, and the parser goes no deeper. At the limit the parser takes
/// less than 1 MiB of native stack, measured construct by construct with GCC's AddressSanitizer at
/// -O1, where frames are largest; programs that people write stay below 50.
inline constexpr std::uint32_t kMaxNesting = 500;

inline constexpr std::size_t kMaxParameters = 1000;
inline constexpr std::size_t kMaxArguments = 1000;  // more come in an array and `...`

struct ParseOptions {
  SourceLanguage language = SourceLanguage::TypeScript;
  std::size_t max_source_bytes = 64u << 20;
  /// Of the tree, what is needed to build it, and what the stages after the parser keep of what is
  /// declared (a guess). A tree takes 3 to 10 times its source; the worst
  /// sources (`;;;;`, `f(a);f(a);`) take 25 times and are refused from about 4 MiB.
  std::size_t max_tree_bytes = 96u << 20;
};

/// Reads one file. Errors go to `diagnostics`, which was made for `source`; if there are none
/// the tree is a legal program as far as can be told without resolving names (see below), else it is
/// only good for looking at. Never nullptr. Nodes live in `arena`, `atoms` must be of it too.
///
/// Checked here: the grammar, everything that LANGUAGE.md puts out or in a later stage, duplicate
/// declarations in a scope, targets of assignments, break, continue and labels, places of await,
/// return and super, private names, constructors, exports. Left to scope analysis: unknown names,
/// assignment to constants, the dead zone, where `this` is known.
[[nodiscard]] ast::Program* parse(const SourceText& source, const ParseOptions& options,
                                  ast::Arena& arena, AtomTable& atoms, Diagnostics& diagnostics);

}  // namespace heddle
