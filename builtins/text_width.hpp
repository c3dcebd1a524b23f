#pragma once
// builtins/text_width.hpp -- how many columns of a terminal a text takes, as Node counts them.

#include <cstddef>
#include <string_view>

namespace heddle {

/// Of UTF-8: letters of East Asia and emoji take two columns, marks that combine none (text_width.inc).
[[nodiscard]] std::size_t text_width(std::string_view utf8);

}  // namespace heddle
