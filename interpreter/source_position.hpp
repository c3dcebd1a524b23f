#pragma once
// interpreter/source_position.hpp -- where in the source something is.

#include <cstdint>
#include <string>

#include "bytecode/module.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

/// "file:line:col" of a byte offset of the module's source.
[[nodiscard]] std::string position_text(const Module& module, std::uint32_t offset);

/// Byte offset of the instruction before `pc` in the source.
[[nodiscard]] std::uint32_t position_of(const FunctionState& state, const Word* pc);

/// What stands before the opening parenthesis of the call in progress, if the source is at hand and it is short.
[[nodiscard]] std::string callee_text(Execution& ex);

}  // namespace heddle
