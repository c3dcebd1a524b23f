#pragma once
// interpreter/own_listing.hpp -- the properties of an object that may have very many, listed in pieces (steps.hpp). What does more with
// them is a script's business then (builtins/object.ts).

#include "interpreter/steps.hpp"

namespace heddle {

/// Which of an object's own properties, and what of them.
enum class Listed : std::uint32_t {
  Keys,     ///< those that are enumerable and no symbols: Object.keys, for-in
  Values,   ///< of the same
  Entries,  ///< [key, value]
  Copied,   ///< keys, then enumerable symbols
  Names,    ///< keys, also of what is not enumerable
};

/// Whether a native must not walk over all of its properties in one go.
[[nodiscard]] bool has_many_own(Execution& ex, Value value);

struct OwnListing {
  Value object;  ///< a string, an array or a dictionary
  Value result, symbols;
  Value numbers;  ///< a dictionary's keys that are indices
  Value
      indices;  ///< of a sparse array: storage; of a dictionary: the cursor's table, then what was listed before
  Count next, end;
  Count phase;
  Count what;
};
[[nodiscard]] Value list_own_on(NativeCall& call, OwnListing& state);
inline constexpr Steps<OwnListing> kListOwn{0x0e30, list_own_on};

/// A new array, of what has_many_own().
[[nodiscard]] Value list_many_own(NativeCall& call, Value object, Listed what);

}  // namespace heddle
