#pragma once
// interpreter/native.hpp -- what a native function sees, and how it answers.
//
// A native runs to its end on the worker's stack; it may allocate (a collection scans this stack conservatively, objects
// never move) but never runs script itself. It answers with
//   a value                     the result
//   Value::exception()          after ex.throw_*(): the error stands in ex.error
//   call.tail_call(f, t, args)  the result of that call is the result (Promise executors, callbacks)
// Asynchronous natives return a promise, or what it would give if they are awaited (answer()). Arguments stay where they are until the native returns.

#include <cstdint>
#include <initializer_list>
#include <span>

#include "heap/value.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

struct NativeCall {
  Execution& ex;
  Value callee;  ///< the NativeFunction or undefined (called by id)
  Value self;  ///< `this`; of a constructor called by `new`: the new instance; undefined otherwise
  std::span<const Value> arguments;
  ReturnKind kind = ReturnKind::Normal;  ///< where the result goes, for tail_call

  [[nodiscard]] Value argument(std::size_t index) const {
    return index < arguments.size() ? arguments[index] : Value::undefined();
  }
  /// The result of calling `function` becomes the result of this native.
  [[nodiscard]] Value tail_call(Value function, Value this_value,
                                std::initializer_list<Value> values);
  /// It is called as `await native()`: for what is there at once it needs no promise, but may answer with answer().
  [[nodiscard]] bool is_awaited() const;
  /// What the await gives, as if the answer were a promise fulfilled with it. Only if is_awaited().
  [[nodiscard]] Value answer(Value value) const {
    ex.result = value;
    return signal::kAwaited;
  }
  /// Operations for work in proportion to the arguments' sizes, never to cache or probe counts.
  void charge(std::uint64_t operations) { ex.budget -= static_cast<std::int64_t>(operations); }
};

}  // namespace heddle
