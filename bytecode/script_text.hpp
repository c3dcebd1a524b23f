#pragma once
// Between UTF-8 and the UTF-16 of script strings.

#include <string>
#include <string_view>

#include "bytecode/module.hpp"

namespace heddle {

/// Invalid bytes become U+FFFD, as in TextDecoder (one per ill-formed sequence).
[[nodiscard]] ScriptText to_script_text(std::string_view utf8);

/// Lone surrogates become U+FFFD.
[[nodiscard]] std::string to_utf8(std::u16string_view text);

}  // namespace heddle
