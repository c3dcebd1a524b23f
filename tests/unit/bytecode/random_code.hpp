#pragma once
// Random functions in stack code that verify: structured like a compiler's, but with every combination
// of copies, exchanges, stores in the middle of expressions, loops, handlers and iterations.

#include <cstdint>

#include "bytecode/module.hpp"

namespace heddle {

/// Function 1 of the module takes two parameters of any kind.
[[nodiscard]] Module random_module(std::uint64_t seed);

}  // namespace heddle
