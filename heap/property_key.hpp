#pragma once
// heap/property_key.hpp -- what names a property of a shaped object or a class member.

#include "heap/string.hpp"

namespace heddle {

/// An interned name or well-known symbol (heap/name_table.hpp): compared by pointer. Never an array
/// index: objects with such keys, or with names made at run time, are dictionaries.
using PropertyKey = const String*;

}  // namespace heddle
