#pragma once
// Stack code and register code as text, one instruction a line, by the shapes of the two tables.
// Works on anything, also on a module that the verifier refused: what cannot be read is shown as such.

#include <cstdint>
#include <string>
#include <string_view>

#include "bytecode/instruction.hpp"
#include "bytecode/module.hpp"
#include "bytecode/register_code.hpp"

namespace heddle {

/// Everything: tables, then each function.
[[nodiscard]] std::string disassemble(const Module& module);

/// One function: a head line, its captures, code and handlers.
[[nodiscard]] std::string disassemble(const Module& module, std::uint32_t function);

/// One instruction without its offset: `GetField 3  ; "length"`.
[[nodiscard]] std::string disassemble(const Module& module, const Instruction& instruction);

/// The register code of one function.
[[nodiscard]] std::string disassemble(const Module& module, const RegisterCode& code);

/// The instruction at word `offset`, without it: `GetField r3, r1, k4  ; "length"`.
[[nodiscard]] std::string disassemble(const Module& module, const RegisterCode& code,
                                      std::uint32_t offset);

/// A script string between quotes: escapes for everything a terminal might act on, at most 40 units.
[[nodiscard]] std::string quoted(std::u16string_view text);

}  // namespace heddle
