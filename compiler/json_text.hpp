#pragma once
// compiler/json_text.hpp -- text as a string of JSON.

#include <string>
#include <string_view>

namespace heddle {

/// With its quotes. Bytes that are no UTF-8 (a file may be named so) become U+FFFD.
[[nodiscard]] std::string json_text(std::string_view text);

}  // namespace heddle
