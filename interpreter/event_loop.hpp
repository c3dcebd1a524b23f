#pragma once
// interpreter/event_loop.hpp -- what a task does while a worker runs it: DESIGN.md 2, "async and await".
//
//   go on where it was preempted; drain microtasks; look for unhandled rejections; take one macrotask (an inbox entry,
//   a due timer); and again, until there is nothing to do (Park) or the slice is over (Yield).
//
// How a reaction crosses tasks (inbox): numbered, because two workers take part.
//   1 settler: publishes the promise's result (release, promise.cpp).
//   2 settler: pushes the reaction to the inbox of its task (compare-exchange, release), and counts the task if that was at
//              end (at_end.hpp).
//   3 settler: executor.wake(task).
//   4 owner:   takes the whole inbox (exchange, acquire: pairs with 2; alone in the context, a load and a store), so it sees 1.
//   The executor promises that run() is called after 3 (base/executor.hpp), so nothing is left lying. Between 4 and
//   parking the owner tests the inbox again only through that promise.

#include "interpreter/execution.hpp"
#include "interpreter/task.hpp"

namespace heddle {

/// Runs ex.task until it parks or yields.
[[nodiscard]] RunResult run_event_loop(Execution& ex);

/// Runs a task that has not begun, on what is left of the running quantum, until it parks or its time is over (nested_turn.hpp).
[[nodiscard]] RunResult run_first_turn(Execution& ex);
/// What others have sent to ex.task since the turn began becomes microtasks, oldest first.
void take_inbox_as_microtasks(Execution& ex);

// Timers of ex.task (timers.cpp)
void arm_timers(Execution& ex);
void clear_all_timers(Execution& ex);
/// The earliest timer if it is due, taken out (or set anew, if it repeats).
[[nodiscard]] Timer* take_due_timer(Execution& ex);

}  // namespace heddle
