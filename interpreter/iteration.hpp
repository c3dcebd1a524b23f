#pragma once
// interpreter/iteration.hpp -- the iterator protocol's slow paths; see the rows of register_ops.def.

#include "interpreter/execution.hpp"

namespace heddle {

/// Whether `source` is iterated by the runtime itself (array, string, Map, Set and their built-in iterators).
[[nodiscard]] bool is_builtin_iterable(Value source);

/// The next value of a built-in source, advancing *state; hole when exhausted; or a signal.
Value builtin_iterator_next(Execution& ex, Value source, Value* state);
/// [Symbol.iterator] of another iterable, ready to be called; TypeError "x is not iterable".
Value iterator_method(Execution& ex, Value iterable);
Value async_iterator_method(Execution& ex, Value iterable);
/// The `return` method of an iterator, or undefined if it has none.
Value iterator_return_method(Execution& ex, Value iterator);

}  // namespace heddle
