#pragma once
// interpreter/task_control.hpp -- what happens to a running task: queues, waiting, cancelling, failing, ending.
// All of it on the worker that runs ex.task.

#include <string>

#include "interpreter/execution.hpp"
#include "interpreter/run.hpp"
#include "interpreter/task.hpp"

namespace heddle {

/// Of any task of the context that ex is inside of; seq_cst if others are inside too.
inline void set_control(Execution& ex, Task& task, std::uint32_t bits) {
  if (ex.allocator.is_shared()) {
    task.control.fetch_or(bits, std::memory_order_seq_cst);
  } else {
    task.control.store(task.control.load(std::memory_order_relaxed) | bits,
                       std::memory_order_release);
  }
}

// -- Queues (task.cpp)
/// To the end of ex.task's microtask queue.
void push_microtask(Execution& ex, Reaction& reaction);
/// Before all that wait: what should have happened at once.
void push_microtask_first(Execution& ex, Reaction& reaction);
/// A promise was settled: its reaction becomes a microtask of ex.task, or an inbox entry of its own task.
void deliver_reaction(Execution& ex, Reaction& reaction);
/// `coroutine` waits for `promise`.
void park_coroutine(Execution& ex, Coroutine& coroutine, Promise& promise);
void unlink_suspended(Task& task, Coroutine& coroutine);
/// The first time an async callback's coroutine leaves: what its caller made of the promise it returned.
void settle_derived(Execution& ex, Coroutine& coroutine);

// -- A turn on a worker (task.cpp)
void task_enters(Execution& ex);
[[nodiscard]] RunResult task_leaves(Execution& ex, bool preempted);
/// It has printed much that nobody has taken yet: it parks, and will be woken. Not while it is being cancelled.
[[nodiscard]] bool waits_for_output(Execution& ex);
/// The run has ended (an uncaught error of the main task, shutdown): nothing more of this task runs.
[[nodiscard]] inline bool must_stop(Execution& ex) {
  return ex.task->run->stopped.load(std::memory_order_relaxed);  // no partner: a poll later is soon
}

// -- Cancelling (cancel.cpp)
[[nodiscard]] inline bool is_unwinding(const Task& task) {
  return task.has_control(Task::kUnwinding);
}
/// A wait in a scope that is being unwound ends at once, except in clean-up.
[[nodiscard]] inline bool must_unwind(Execution& ex) {
  return is_unwinding(*ex.task) && !ex.coroutine->is_unwound();
}
/// ex.task's root scope is cancelled. `failure`: the error its handle gets; undefined: CancelledError.
void begin_unwinding(Execution& ex, Value failure);
/// Begins to unwind ex.task if somebody has asked for it since the last look: cancel(), or a kill of its run, which also
/// shortens a clean-up under way.
void obey_cancel_slow(Execution& ex);
inline void obey_cancel(Execution& ex) {
  if (ex.task->run->kill.load(std::memory_order_relaxed) != Kill::None ||
      ex.task->has_control(Task::kCancelRequested | Task::kInScope)) [[unlikely]]
    obey_cancel_slow(ex);
}
/// cancel() of a task: it will see it at its next poll or turn. false: it was cancelled already.
bool request_cancel(Task& task, Value reason);
/// The next coroutine that gets the cancel token now, no longer suspended; nullptr: none is left.
[[nodiscard]] Coroutine* take_unwinding(Execution& ex);
/// The budget of the clean-up under way is used up.
[[nodiscard]] bool is_cleanup_over(Execution& ex);
/// Drops all that is left of ex.task without running script.
void abandon_cleanup(Execution& ex);
/// When nothing of a cancelled task can run: what its end needs. true: there is something to run again.
[[nodiscard]] bool end_unwinding(Execution& ex);
/// Where a coroutine stands that does not run.
enum class Stopped : std::uint8_t {
  AtStart,  ///< before the task's first instruction
  AtPoll,   ///< before the instruction at pc
  InAwait,  ///< in the one before pc
};
/// Throws the cancel token where ex.coroutine stands. As unwind().
[[nodiscard]] bool throw_cancel(Execution& ex, Stopped where);
/// What those get that await what was cancelled.
[[nodiscard]] Value cancelled_error(Execution& ex);
/// A CancelledError; without memory the error that says so.
[[nodiscard]] Value new_cancelled_error(Execution& ex, std::string_view message, Value reason);

// -- Failing and ending (failure.cpp)
/// The task's handle is settled: its main function has ended, and what it returned is known.
void main_ended(Execution& ex, Task& task);
/// A promise of ex.task was rejected and nothing reacts to it yet.
void rejected_unhandled(Execution& ex, Promise& promise);
/// After the microtasks: a rejection that still nobody handles ends the task. true: there is something to run again.
[[nodiscard]] bool report_rejections(Execution& ex);
/// An error that left a callback of the event loop.
void uncaught(Execution& ex, Value error);
/// "Uncaught ..." as a person reads it: the stack of an error, or the value.
[[nodiscard]] std::string failure_text(Execution& ex, Value error);
/// What to do about it; empty: nothing is known.
[[nodiscard]] std::string failure_advice(Execution& ex, Value error);

}  // namespace heddle
