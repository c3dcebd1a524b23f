#pragma once
// interpreter/call.hpp -- calling things from slow paths and from the event loop.

#include <span>

#include "interpreter/execution.hpp"

namespace heddle {

/// Calls `callee` with arguments that stand at base[0 .. count) and `this` at base[-1]; base[-3 ..] is free above the
/// running frame. Answers kCalled, a native's result, or kException.
[[nodiscard]] Value invoke(Execution& ex, Value callee, Value* base, int count, ReturnKind kind);

/// From the event loop, where no frame runs: begins a coroutine whose bottom frame is the call. `promise` is what an
/// async callee settles; it may be nullptr for others. Answers kCalled (then run_loop), a native's result or kException.
[[nodiscard]] Value call_bottom(Execution& ex, Value callee, Value self,
                                std::span<const Value> arguments, Promise* promise);

/// A coroutine of `task`, not started, whose bottom frame calls `callee`. nullptr: thrown.
[[nodiscard]] Coroutine* prepare_coroutine(Execution& ex, Task& task, Value callee, Value self,
                                           std::span<const Value> arguments, Promise* promise);

/// Hands the value of a popped frame to the frame below (ex.regs, ex.pc are its), as the link's kind says.
/// false: the loop ends.
[[nodiscard]] bool deliver(Execution& ex, ReturnKind kind, Value value);

/// Whether a value can be called.
[[nodiscard]] inline bool is_callable(Value value) {
  if (!value.is_object()) return false;
  switch (value.as_object()->kind) {
    case CellKind::Function:
    case CellKind::NativeFunction:
    case CellKind::BoundFunction:
    case CellKind::Class:
      return true;
    default:
      return false;
  }
}

/// Ends ex.coroutine with a value, or with ex.error; settles its promise, sets ex.exit.
void finish_coroutine(Execution& ex, Value value);
void fail_coroutine(Execution& ex);

/// A closure without captures; with them: make_closure (loop_support.hpp). Signal on failure.
[[nodiscard]] Value make_function(Execution& ex, FunctionState& state);

/// Lowers a function at its first call and lets the loop call it. false: thrown.
[[nodiscard]] bool make_ready(Execution& ex, FunctionState& state);
[[nodiscard]] bool lower_function(Execution& ex, FunctionState& state);

/// The realm's own closure of a frozen built-in function written in TypeScript; others are themselves.
[[nodiscard]] Function* realm_function(Execution& ex, Function& function);

/// The TypeError of calling what cannot be called, naming it as the source wrote it.
[[nodiscard]] Value throw_not_callable(Execution& ex, Value callee, Value self);

}  // namespace heddle
