#pragma once

#include <string_view>

#include "bytecode/module.hpp"

namespace heddle::codegen {

/// The UTF-16 of a text of the syntax tree, lone surrogates included (WTF-8, see ast::Atom).
[[nodiscard]] ScriptText script_text(std::string_view wtf8);

}  // namespace heddle::codegen
