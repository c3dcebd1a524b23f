#pragma once
// The info table of the register opcodes, apart from register_code.hpp because few need it.

#include "bytecode/register_code.hpp"
#include "bytecode/stack_op.hpp"

namespace heddle {

inline constexpr auto kRegisterOps = std::to_array<RegisterOpInfo>({
#define HEDDLE_REGISTER_OP(name, shape, flags, effect) {#name, RegisterShape::shape, flags, effect},
#include "bytecode/register_ops.def"
#undef HEDDLE_REGISTER_OP
});
static_assert(kRegisterOps.size() <= 65536, "a register opcode must fit its 16 bits");

[[nodiscard]] constexpr const RegisterOpInfo& info(RegisterOp op) {
  return kRegisterOps[static_cast<std::size_t>(op)];
}

}  // namespace heddle
