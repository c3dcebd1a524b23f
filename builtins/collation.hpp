#pragma once
// builtins/collation.hpp -- an order of texts for people.

#include "heap/string_operations.hpp"

namespace heddle {

/// localeCompare without a locale, as Node orders what Latin letters, digits and ASCII make: by letters first, marks on them only when
/// the letters are the same, then lower case before upper. Other letters follow in the order of their numbers. -1, 0 or 1.
[[nodiscard]] int compare_for_people(StringView left, StringView right);

}  // namespace heddle
