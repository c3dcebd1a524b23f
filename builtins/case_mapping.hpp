#pragma once
// builtins/case_mapping.hpp -- upper and lower case, and an order of texts for people.

#include "heap/string_operations.hpp"

namespace heddle {

enum class LetterCase : std::uint8_t { Upper, Lower };

/// As Unicode maps it without a locale (case_mapping.inc): some letters become two or three, and sigma looks at its neighbours.
void append_in_case(StringBuilder& out, StringView text, LetterCase letter_case);

/// localeCompare without a locale: letters first without regard to case, then lower before upper case. -1, 0 or 1.
[[nodiscard]] int compare_for_people(StringView left, StringView right);

}  // namespace heddle
