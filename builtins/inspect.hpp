#pragma once
// builtins/inspect.hpp -- values as Node's util.inspect shows them (console.log, messages, the REPL).

#include <span>
#include <string>

#include "interpreter/execution.hpp"

namespace heddle {

/// As util.inspect(value) with its defaults: depth 2, lines of 80, 100 elements. Runs no script.
[[nodiscard]] std::string inspect(Execution& ex, Value value);

/// As util.format(...values): the first may hold %s %d %i %f %j %o %O %c %%; others follow, separated by spaces.
[[nodiscard]] std::string format_values(Execution& ex, std::span<const Value> values);

/// A string in quotes, as inspect() shows it inside of objects.
[[nodiscard]] std::string quote(std::u16string_view text);

}  // namespace heddle
