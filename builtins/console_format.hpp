#pragma once
// builtins/console_format.hpp -- what a console call prints: util.format of Node.

#include <optional>
#include <span>
#include <string>

#include "interpreter/execution.hpp"

namespace heddle {

/// As util.format(...values): the first may hold %s %d %i %f %o %O %c %%; others follow, separated by spaces.
/// nullopt: there is no memory to flatten a string.
[[nodiscard]] std::optional<std::string> format_values(Execution& ex,
                                                       std::span<const Value> values);

/// Whether %s shows it by its own toString, which a script wrote.
[[nodiscard]] bool has_own_text(Execution& ex, Value value);
/// Whether a script must look at the values first (logJson of console.ts): %j, %d %i %f of an object, or %s of one with a
/// toString of its own.
[[nodiscard]] bool formats_by_script(Execution& ex, std::span<const Value> values);

}  // namespace heddle
