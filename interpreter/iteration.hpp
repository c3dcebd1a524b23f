#pragma once
// interpreter/iteration.hpp -- the iterator protocol's slow paths; see the rows of register_ops.def.

#include "interpreter/execution.hpp"
#include "interpreter/loop_support.hpp"

namespace heddle {

/// Of an array or string: where to go on. Any number will do, since a module file made by hand may say any.
[[nodiscard]] inline std::uint32_t index_of_state(Value state) {
  return static_cast<std::uint32_t>(truncate_to_int64(state));
}

/// Whether `source` is iterated by the runtime itself (array, string, Map, Set and their built-in iterators). An instance of a class
/// that extends one of them is, too, unless the class has a [Symbol.iterator] of its own.
[[nodiscard]] bool is_builtin_iterable(Execution& ex, Value source);

/// The next value of a built-in source, advancing *state; hole when exhausted; or a signal. state[-1] is the register of the
/// source: at the first step a Map or Set is replaced there by an iterator over it.
Value builtin_iterator_next(Execution& ex, Value source, Value* state);
/// The character at *position, a number of units, which moves behind it; hole at the end; or a signal.
Value next_code_point(Execution& ex, String& string, Value* position);

/// [Symbol.iterator] of another iterable, ready to be called; TypeError "x is not iterable". All of these answer a signal while a
/// getter tells; what it says goes through checked_...() (deliver()).
Value iterator_method(Execution& ex, Value iterable);
Value checked_iterator_method(Execution& ex, Value iterable, Value method);
Value async_iterator_method(Execution& ex, Value iterable);
Value checked_async_iterator_method(Execution& ex, Value iterable, Value method);
/// The `return` method of an iterator, or undefined if it has none.
Value iterator_return_method(Execution& ex, Value iterator);
Value checked_return_method(Execution& ex, Value method);

/// TypeError of CheckObject: `value` is no iterator, or no result of one.
Value throw_no_iterator(Execution& ex, Value value);

}  // namespace heddle
