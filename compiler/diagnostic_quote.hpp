#pragma once

#include <limits>
#include <string>
#include <string_view>

#include "compiler/ast_node.hpp"
#include "compiler/source.hpp"

namespace heddle {

/// `text` with everything a terminal could act on written out: control characters as \x1b, characters
/// that reorder text as \u202e, bytes that are no UTF-8 as \xff. Tabs become a blank. Longer than
/// `max_columns`, it ends in "...".
[[nodiscard]] std::string printable(
    std::string_view text, std::size_t max_columns = std::numeric_limits<std::size_t>::max());

/// A source line as shown under an error, and the line of blanks, `^` and `~` below it.
struct QuotedLine {
  std::string text;
  std::string marker;
};

/// The line that holds range.start; of a long line, the part around it. The marker covers the range
/// as far as it lies on that line, and lines up when both are printed after prefixes of one width:
/// tabs stay tabs in both, wide characters count two columns.
[[nodiscard]] QuotedLine quote_line(const SourceText& source, ast::SourceRange range);

/// Both, behind the number of the line; each ends with its newline.
[[nodiscard]] std::string excerpt(const SourceText& source, ast::SourceRange range);

}  // namespace heddle
