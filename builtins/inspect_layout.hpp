#pragma once
// builtins/inspect_layout.hpp -- how util.inspect puts the entries of an object on lines. After Node's
// lib/internal/util/inspect.js (reduceToSingleString, groupArrayElements), whose output it must equal.

#include <string>
#include <string_view>
#include <vector>

#include "builtins/inspect.hpp"

namespace heddle {

/// Columns of a terminal that UTF-8 takes, without the codes of colours.
[[nodiscard]] std::size_t visible_width(std::string_view text, const InspectOptions& options);

/// What colours a value has, or an entry that stands for one.
enum class Style : std::uint8_t { Special, Number, Boolean, Undefined, Null, String, Symbol };

[[nodiscard]] std::string stylized(std::string text, Style style, Stylize stylize);

struct LayoutRequest {
  const InspectOptions& options;
  std::vector<std::string> entries = {};
  std::string base = {};   ///< before the braces (a function, an error), or empty
  std::string open = "{";  ///< or "Point {", "[" ...
  std::string close = "}";
  int indentation = 0;
  bool is_array = false;      ///< groups more than six entries in columns
  bool all_numbers = false;   ///< pads columns on the left
  bool is_innermost = false;  ///< at most options.compact levels inside: may stand on one line
};
[[nodiscard]] std::string lay_out(LayoutRequest request);

}  // namespace heddle
