#pragma once
// builtins/inspect.hpp -- values as Node's util.inspect shows them (console.log, messages, the REPL).

#include <cstdint>
#include <limits>
#include <optional>
#include <string>

#include "interpreter/execution.hpp"

namespace heddle {

enum class Stylize : std::uint8_t { No, Yes };

/// Node's names and defaults. What may be any number is a double, for Infinity too.
struct InspectOptions {
  static constexpr double kUnlimited = std::numeric_limits<double>::infinity();
  double depth = 2;                  ///< levels of objects inside of objects
  double max_array_length = 100;     ///< elements shown of an array, a Map or a Set
  double max_string_length = 10000;  ///< UTF-16 units
  double break_length = 80;          ///< columns
  double compact = 3;                ///< levels on one line; 0: a line for each entry
  bool is_compact = false;           ///< compact: true, which lays out otherwise
  bool shows_hidden = false;      ///< the length of arrays; length, name and prototype of functions
  bool is_sorted = false;         ///< properties, and entries of Map and Set, by their text
  Stylize stylize = Stylize::No;  ///< colours for terminals
};

/// As util.inspect(value, options). Runs no script. nullopt: there is no memory to flatten a string in it.
[[nodiscard]] std::optional<std::string> inspect(Execution& ex, Value value,
                                                 const InspectOptions& options = {});

/// A string's UTF-8; nullopt: there is no memory to flatten it.
[[nodiscard]] std::optional<std::string> text_of(Execution& ex, Value string);

/// A string in quotes, as inspect() shows it inside of objects.
[[nodiscard]] std::string quote(std::u16string_view text);

}  // namespace heddle
