#pragma once
// builtins/inspect.hpp -- values as Node's util.inspect shows them (console.log, messages, the REPL).

#include <optional>
#include <string>

#include "interpreter/execution.hpp"

namespace heddle {

/// Node's defaults: lines of 80, 100 elements.
struct InspectOptions {
  int depth = 2;              ///< levels of objects inside of objects
  bool shows_hidden = false;  ///< the length of arrays
};

/// As util.inspect(value, options). Runs no script. nullopt: there is no memory to flatten a string in it.
[[nodiscard]] std::optional<std::string> inspect(Execution& ex, Value value,
                                                 const InspectOptions& options = {});

/// A string's UTF-8; nullopt: there is no memory to flatten it.
[[nodiscard]] std::optional<std::string> text_of(Execution& ex, Value string);

/// A string in quotes, as inspect() shows it inside of objects.
[[nodiscard]] std::string quote(std::u16string_view text);

}  // namespace heddle
