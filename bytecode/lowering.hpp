#pragma once
// Lowering: from verified stack code to register code, one linear pass over a function.
//
// Stack slots become registers: local i is register i, operand slot i is register local_count + i.
// In Optimized mode most operand slots never exist: loads and copies are only noted
// (operand_stack.hpp), results go straight into the local that the next instruction would store to,
// comparisons merge with the jump behind them, and typed variants are taken where the verifier's
// facts prove both operands. In Traced mode nothing is noted, merged or proven: each stack
// instruction becomes code of its own that leaves all slots in their registers. It shows how the
// stack machine works, and is what tests compare the optimised code with.
//
// What must not change with the mode: results, order of effects, weights (loop_weights.hpp).
// At an instruction that can throw under a handler, the locals and the slots that the handler keeps are
// exact in their registers: locals always are, and every start of a block settles the slots.

#include <cstdint>

#include "bytecode/register_code.hpp"
#include "bytecode/verifier.hpp"

namespace heddle {

enum class LoweringMode : std::uint8_t { Optimized, Traced };

[[nodiscard]] RegisterCode lower(const VerifiedModule& module, std::uint32_t function,
                                 LoweringMode mode);

}  // namespace heddle
