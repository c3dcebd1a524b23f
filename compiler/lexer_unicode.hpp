#pragma once

namespace heddle {

/// Unicode properties of code points from U+0080 on, which is where the lexer asks.
[[nodiscard]] bool is_unicode_id_start(char32_t point);
[[nodiscard]] bool is_unicode_id_continue(char32_t point);

/// White space beyond ASCII: the space separators, NO-BREAK SPACE and the byte order mark.
[[nodiscard]] bool is_unicode_space(char32_t point);

}  // namespace heddle
