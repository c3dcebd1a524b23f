#pragma once
// builtins/inspect_layout.hpp -- how util.inspect puts the entries of an object on lines. After Node's
// lib/internal/util/inspect.js (reduceToSingleString, groupArrayElements), whose output it must equal.

#include <string>
#include <string_view>
#include <vector>

namespace heddle {

inline constexpr int kBreakLength = 80;
inline constexpr int kCompactLevels = 3;
inline constexpr std::size_t kMaxArrayItems = 100;

/// Length as JavaScript counts it, of UTF-8.
[[nodiscard]] std::size_t script_length(std::string_view utf8);

struct LayoutRequest {
  std::vector<std::string> entries;
  std::string base;  ///< before the braces (a function, an error), or empty
  std::string open;  ///< "{", "Point {", "[" ...
  std::string close;
  int indentation = 0;
  bool is_array = false;        ///< groups more than six entries in columns
  bool has_more_items = false;  ///< the last entry is "... n more items"
  bool all_numbers = false;     ///< pads columns on the left
  bool is_innermost = false;    ///< at most kCompactLevels levels inside: may stand on one line
};
[[nodiscard]] std::string lay_out(LayoutRequest request);

}  // namespace heddle
