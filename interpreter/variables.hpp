#pragma once
// interpreter/variables.hpp -- the script-level variables of a context, for the host.

#include "interpreter/execution.hpp"

namespace heddle {

struct String;

/// The value of a variable that a run or the host declared, or of a frozen built-in; the hole if there is none.
[[nodiscard]] Value find_global(Realm& realm, const String* name);
/// What `globalThis` has of that name; the hole: nothing. Helpers of the built-ins are not for scripts.
[[nodiscard]] Value find_visible_global(Realm& realm, const String* name);
/// Declares or replaces it. undefined, or an exception (out of memory).
[[nodiscard]] Value define_global(Execution& ex, const String* name, Value value);

}  // namespace heddle
