#pragma once
// interpreter/source_position.hpp -- where in the source something is.

#include <cstdint>
#include <string>

#include "bytecode/module.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

class LoadedModule;

/// "file:line:col" of a byte offset of the module's source.
[[nodiscard]] std::string position_text(const LoadedModule& loaded, std::uint32_t offset);

/// Byte offset of the instruction before `pc` in the source.
[[nodiscard]] std::uint32_t position_of(const FunctionState& state, const Word* pc);

/// The same of the `await` of a call that is an instruction with it.
[[nodiscard]] std::uint32_t position_of_await(const FunctionState& state, const Word* pc);

/// What the compiler noted of the expression of the instruction in progress; nullptr: nothing.
[[nodiscard]] const std::string* noted_text(Execution& ex, ExpressionText::Use use);
/// What messages call the callee of the call in progress (Called, Constructed); empty if it has no name.
[[nodiscard]] std::string callee_text(Execution& ex, ExpressionText::Use use);
/// The same of what is being iterated.
[[nodiscard]] std::string iterable_text(Execution& ex);

}  // namespace heddle
