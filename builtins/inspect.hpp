#pragma once
// builtins/inspect.hpp -- values as Node's util.inspect shows them (console.log, messages, the REPL).

#include <string>

#include "interpreter/execution.hpp"

namespace heddle {

/// Node's defaults: lines of 80, 100 elements.
struct InspectOptions {
  int depth = 2;              ///< levels of objects inside of objects
  bool shows_hidden = false;  ///< the length of arrays
};

/// As util.inspect(value, options). Runs no script.
[[nodiscard]] std::string inspect(Execution& ex, Value value, const InspectOptions& options);
[[nodiscard]] inline std::string inspect(Execution& ex, Value value) {
  return inspect(ex, value, InspectOptions{});
}

/// A string's UTF-8; "" when there is no memory to flatten it.
[[nodiscard]] std::string text_of(Execution& ex, Value string);

/// A string in quotes, as inspect() shows it inside of objects.
[[nodiscard]] std::string quote(std::u16string_view text);

}  // namespace heddle
