#pragma once

#include <string>

#include "compiler/ast.hpp"

namespace heddle::ast {

/// A tree as S-expressions, for tests and for looking at: `let x = a + b.c` is
/// `(let (x (+ a (. b c))))`. What is erased does not show; types that are kept stand behind a `:`.
[[nodiscard]] std::string print(const Program& program);
[[nodiscard]] std::string print(const Statement& statement);
[[nodiscard]] std::string print(const Expression& expression);
[[nodiscard]] std::string print(const TypeNode& type);

}  // namespace heddle::ast
