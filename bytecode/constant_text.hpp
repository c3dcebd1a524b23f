#pragma once
// How the disassembler shows entries of a module's tables; "?" for an index that leads nowhere.

#include <cstdint>
#include <string>

#include "bytecode/module.hpp"

namespace heddle {

[[nodiscard]] std::string number_text(double value);
[[nodiscard]] std::string constant_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string function_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string class_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string variable_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string import_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string type_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string keys_text(const Module& module, std::uint64_t index);
[[nodiscard]] std::string native_text(std::uint16_t id);
[[nodiscard]] std::string member_text(std::uint32_t flags);

}  // namespace heddle
