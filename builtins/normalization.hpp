#pragma once
// builtins/normalization.hpp -- Unicode's four normal forms.

#include "heap/string_operations.hpp"

namespace heddle {

enum class NormalForm : std::uint8_t { Nfc, Nfd, Nfkc, Nfkd };

/// Whether a glance at the units shows that the text is of that form already: true for all ASCII.
[[nodiscard]] bool is_surely_normal(StringView text, NormalForm form);
/// Lone surrogates stay as they are. Linear for any input.
void append_normalized(StringBuilder& out, StringView text, NormalForm form);

}  // namespace heddle
