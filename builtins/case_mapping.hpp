#pragma once
// builtins/case_mapping.hpp -- upper and lower case.

#include "heap/string_operations.hpp"

namespace heddle {

enum class LetterCase : std::uint8_t { Upper, Lower };

/// As Unicode maps it without a locale (case_mapping.inc): some letters become two or three, and sigma looks at its neighbours.
/// The units begin .. end-1, which cut no pair; what they become may depend on others around them.
void append_in_case(StringBuilder& out, StringView text, std::uint32_t begin, std::uint32_t end,
                    LetterCase letter_case);

/// Of a point that is mapped to one point; others are themselves.
[[nodiscard]] char32_t to_lower_case(char32_t point);

}  // namespace heddle
