#pragma once
// builtins/normalization.hpp -- Unicode's four normal forms.

#include <string_view>

#include "heap/string_operations.hpp"

namespace heddle {

enum class NormalForm : std::uint8_t { Nfc, Nfd, Nfkc, Nfkd };

/// Whether a glance at the units shows that the text is of that form already: true for all ASCII.
[[nodiscard]] bool is_surely_normal(StringView text, NormalForm form);
/// Lone surrogates stay as they are. Linear for any input.
void append_normalized(StringBuilder& out, StringView text, NormalForm form);

/// The least position from `from` on at which a text can be cut, so that its halves are normalised on their own. Among thousands of
/// marks there is none: it is cut there as a run of them is.
[[nodiscard]] std::uint32_t normal_boundary(StringView text, std::uint32_t from, NormalForm form);

/// What the point is canonically decomposed to, in UTF-16; empty: itself.
[[nodiscard]] std::u16string_view canonical_parts(char32_t point);
/// Whether it is put behind the character it marks.
[[nodiscard]] bool is_mark(char32_t point);

}  // namespace heddle
