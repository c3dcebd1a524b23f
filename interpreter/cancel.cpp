// interpreter/cancel.cpp -- cancelling a task's root scope (DESIGN.md 2, "Cancel and kill").

#include <algorithm>
#include <chrono>
#include <utility>

#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/scope.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Operations that the clean-up of one cancel may use (DESIGN.md 2).
constexpr std::uint64_t kCleanupOperations = 1'000'000;
constexpr std::chrono::seconds kCleanupTime{1};
/// And of a kill.
constexpr std::uint64_t kKillOperations = 100'000;
constexpr std::chrono::milliseconds kKillTime{5};

void mark_unwinding(Execution& ex, Coroutine& coroutine) {
  Promise* const promise = coroutine.promise;
  // A task that waits for its own handle would wait for ever.
  if (promise != nullptr && promise->kind != CellKind::Task) mark(ex, *promise, Promise::kUnwinds);
}

/// The end of a coroutine whose frames are not unwound. Its reaction may still be in some list: EventLoop::resume
/// ignores it, because nothing in it is alive.
void drop_frames(Execution& ex, Coroutine& coroutine) {
  coroutine.live = 0;
  if (coroutine.promise == nullptr) return;
  if (coroutine.promise->kind != CellKind::Task) mark_handled(ex, *coroutine.promise);
  reject_promise(ex, *coroutine.promise, cancelled_error(ex));
}

/// What the handle of a killed task fails with.
Value kill_error(Execution& ex, Kill why) {
  if (why == Kill::Cancelled) return Value::undefined();  // CancelledError
  const bool is_deadline = why == Kill::Deadline;
  ex.realm.heap.open_reserve();
  Value error = new_error(ex, ErrorType::Limit, text_of(why));
  const bool is_own = !signal::is(error);  // else it may be the one that all share
  if (!is_own) error = ex.error;
  String* const limit = create_ascii(ex.allocator, is_deadline ? "deadline" : "operations");
  if (is_own && limit != nullptr)
    static_cast<void>(
        define_field(ex, error, ex.realm.core.common.limit, Value::string(limit), nullptr));
  ex.realm.heap.close_reserve();
  return error;
}

/// Not even the reserve has room for what a clean-up needs: the event loop drops the frames (abandon_cleanup).
void give_up_cleanup(Task& task) {
  task.control.fetch_or(Task::kCleanupOver, std::memory_order_relaxed);  // read by this worker only
}

}  // namespace

void begin_unwinding(Execution& ex, Value failure) {
  Task& task = *ex.task;
  task.control.fetch_or(Task::kUnwinding, std::memory_order_relaxed);  // read by this worker only
  ex.realm.heap.open_reserve();
  TaskExtension* const extension = task_extension(ex, task);
  ex.realm.heap.close_reserve();
  if (extension == nullptr) return give_up_cleanup(task);
  extension->failure = failure;
  extension->cleanup_limit = task.operations + kCleanupOperations;
  extension->cleanup_deadline = ex.worker.now() + kCleanupTime;
  clear_all_timers(ex);
  leave_queues(ex);
  extension->next_to_unwind = task.suspended;
  for (Coroutine* at = task.suspended; at != nullptr; at = at->following) mark_unwinding(ex, *at);
  if (task.current != nullptr) mark_unwinding(ex, *task.current);
}

void obey_cancel_slow(Execution& ex) {
  Task& task = *ex.task;
  if (task.has_control(Task::kInScope)) watch_scope(ex);
  const Kill kill = task.run->kill.load(std::memory_order_acquire);  // pairs with kill_run()
  if (kill == Kill::None) {
    if (task.has_control(Task::kCancelRequested) && !is_unwinding(task))
      begin_unwinding(ex, Value::undefined());
    return;
  }
  if (task.has_control(Task::kKilled)) return;
  task.control.fetch_or(Task::kKilled, std::memory_order_relaxed);  // read by this worker only
  if (!is_unwinding(task)) begin_unwinding(ex, kill_error(ex, kill));
  TaskExtension* const extension = task.extension;
  if (extension == nullptr) return;  // its clean-up is over
  extension->cleanup_limit = std::min(extension->cleanup_limit, task.operations + kKillOperations);
  extension->cleanup_deadline = std::min(extension->cleanup_deadline, ex.worker.now() + kKillTime);
  arm_timers(ex);
}

// What a coroutine waits for decides:
//   another coroutine of the task, which unwinds too: it follows when that one's promise is settled;
//   something that has been settled: its reaction is on its way to a queue of the task, and is all that may touch the
//   coroutine until it is there (it is linked in by itself);
//   all else: the wait ends now.
// The latter two get the token when they are resumed (EventLoop::resume).
Coroutine* take_unwinding(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  while (Coroutine* const at = extension == nullptr ? nullptr : extension->next_to_unwind) {
    extension->next_to_unwind = at->following;
    const Promise& awaited = *at->source;
    const bool follows = awaited.state() == Promise::kPending && awaited.has(Promise::kUnwinds);
    if (at->is_unwound() || follows || !remove_reaction(ex, *at)) continue;
    unlink_suspended(*ex.task, *at);
    return at;
  }
  return nullptr;
}

bool is_cleanup_over(Execution& ex) {
  const Task& task = *ex.task;
  return task.has_control(Task::kCleanupOver) ||  // without an extension it is
         task.operations > task.extension->cleanup_limit ||
         ex.worker.now() >= task.extension->cleanup_deadline;
}

void abandon_cleanup(Execution& ex) {
  Task& task = *ex.task;
  give_up_cleanup(task);
  if (task.extension != nullptr)
    leave_queues(ex);  // of the clean-up, with the scopes that it opened
  if (Coroutine* const running = std::exchange(task.current, nullptr)) drop_frames(ex, *running);
  while (Coroutine* const waiting = task.suspended) {
    unlink_suspended(task, *waiting);
    drop_frames(ex, *waiting);
  }
  static_cast<void>(end_unwinding(ex));
  task.micro_head = task.micro_tail = nullptr;
  task.inbox.exchange(nullptr, std::memory_order_acquire);
  if (task.extension == nullptr) return;
  task.extension->macrotasks = task.extension->yielded = nullptr;
  task.extension->next_to_unwind = nullptr;
}

bool end_unwinding(Execution& ex) {
  Task& task = *ex.task;
  if (task.suspended != nullptr || task.current != nullptr) return false;
  if (task.extension != nullptr) task.extension->cleanup_deadline = TimePoint::max();
  clear_all_timers(ex);
  if (task.has_control(Task::kMainSettled)) return false;
  reject_promise(ex, task, cancelled_error(ex));  // its main function had ended, with a promise
  return true;
}

bool throw_cancel(Execution& ex, Stopped where) {
  ex.coroutine->begin_unwinding();
  if (where == Stopped::AtPoll)
    ++ex.pc;  // the next instruction has not begun, but its handlers apply
  ex.error = Value::cancel_token();
  return unwind(ex);
}

Value cancelled_error(Execution& ex) {
  const TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr) return ex.realm.spare_error;  // begin_unwinding had no room for one
  if (!extension->failure.is_undefined()) return extension->failure;
  const Value reason = Value::from_bits(
      ex.task->cancel_reason.load(std::memory_order_relaxed));  // ordered by kCancelRequested
  return new_cancelled_error(ex, "The task was cancelled", reason);
}

Value new_cancelled_error(Execution& ex, std::string_view message, Value reason) {
  const Value error = new_error(ex, ErrorType::Cancelled, message);
  if (signal::is(error)) return ex.error;
  if (signal::is(define_field(ex, error, ex.realm.core.common.reason, reason, nullptr)))
    return ex.error;
  return error;
}

bool request_cancel(Task& task, Value reason) {
  if (task.has_control(Task::kCancelRequested)) return false;
  task.cancel_reason.store(reason.bits(), std::memory_order_relaxed);
  task.control.fetch_or(Task::kCancelRequested, std::memory_order_release);  // publishes the reason
  return true;
}

Value cancel_task(Execution& ex, Task& task, Value reason) {
  if (task.has_control(Task::kAtEnd) || !request_cancel(task, reason)) return Value::undefined();
  if (&task == ex.task) {
    begin_unwinding(ex, Value::undefined());
    ex.coroutine->begin_unwinding();
    return ex.throw_value(Value::cancel_token());
  }
  ex.realm.wake(task, ex, Cause::Cancelled);
  return Value::undefined();
}

}  // namespace heddle
