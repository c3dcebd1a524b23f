#pragma once
// builtins/function_signature.hpp -- what `name` and `length` of a function are.

#include <string>

#include "heap/value.hpp"
#include "interpreter/function.hpp"

namespace heddle {

/// Of any callable; bound functions look through.
struct Signature {
  std::string name;
  double length = 0;
};
[[nodiscard]] Signature signature_of(Value callee);

}  // namespace heddle
