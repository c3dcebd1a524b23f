#pragma once
// interpreter/member_names.hpp -- what can stand behind a dot, for completion and suggestions.

#include <cstddef>
#include <limits>
#include <set>
#include <string>
#include <string_view>

#include "interpreter/execution.hpp"

namespace heddle {

/// Names of own properties and of members of the class and its bases, which an identifier can say; not elements, #private ones
/// and symbols. Looks at `most` properties and members at most. Runs no script code.
[[nodiscard]] std::set<std::string> member_names(
    Execution& ex, Value value, std::size_t most = std::numeric_limits<std::size_t>::max());

/// Advice for the error just thrown (advise()), if `name` is nearly one of these names of `value`.
void suggest_member(Execution& ex, Value value, std::string_view name);

}  // namespace heddle
