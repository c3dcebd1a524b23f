// interpreter/cancel.cpp -- cancelling a task's root scope (DESIGN.md 2, "Cancel and kill").

#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Operations that the clean-up of one cancel may use (DESIGN.md 2).
constexpr std::uint64_t kCleanupOperations = 1'000'000;

}  // namespace

bool must_unwind(Execution& ex) { return is_unwinding(*ex.task) && !ex.coroutine->is_unwound(); }

void begin_unwinding(Execution& ex, Value failure) {
  Task& task = *ex.task;
  task.control.fetch_or(Task::kUnwinding, std::memory_order_relaxed);  // read by this worker only
  ex.realm.heap.open_reserve();
  TaskExtension* const extension = task_extension(ex, task);
  ex.realm.heap.close_reserve();
  HEDDLE_ASSERT(extension != nullptr, "the reserve for clean-up holds a task's extension");
  extension->failure = failure;
  extension->cleanup_limit = task.operations + kCleanupOperations;
  clear_all_timers(ex);
  // What was due is dropped: resumed coroutines are still in the suspended list and get the token.
  task.micro_head = task.micro_tail = nullptr;
  task.inbox.exchange(nullptr, std::memory_order_acquire);
  extension->macrotasks = nullptr;
}

Coroutine* next_to_unwind(const Task& task) {
  for (Coroutine* at = task.suspended; at != nullptr; at = at->following) {
    if (!at->is_unwound()) return at;
  }
  return nullptr;
}

bool throw_cancel(Execution& ex, Stopped where) {
  ex.coroutine->set(Coroutine::kUnwound);
  // At a poll the next instruction has not begun, but its handlers apply -- unless the function has not begun either.
  if (where == Stopped::AtPoll && ex.pc != state_of(ex.regs)->entry) ++ex.pc;
  ex.error = Value::cancel_token();
  return unwind(ex);
}

Value cancelled_error(Execution& ex) {
  const TaskExtension* const extension = ex.task->extension;
  if (extension != nullptr && !extension->failure.is_undefined()) return extension->failure;
  const Value error = new_error(ex, ErrorType::Cancelled, "The task was cancelled");
  if (signal::is(error)) return ex.error;
  const Value reason = Value::from_bits(
      ex.task->cancel_reason.load(std::memory_order_relaxed));  // ordered by kCancelRequested
  if (signal::is(define_field(ex, error, ex.realm.core.common.reason, reason, nullptr)))
    return ex.error;
  return error;
}

Value cancel_task(Execution& ex, Task& task, Value reason) {
  if (task.has_control(Task::kMainSettled | Task::kCancelRequested)) return Value::undefined();
  task.cancel_reason.store(reason.bits(), std::memory_order_relaxed);
  task.control.fetch_or(Task::kCancelRequested, std::memory_order_release);  // publishes the reason
  if (&task == ex.task) {
    begin_unwinding(ex, Value::undefined());
    ex.coroutine->set(Coroutine::kUnwound);
    return ex.throw_value(Value::cancel_token());
  }
  ex.realm.executor.wake(task.schedulable, &ex.worker, Urgency::Normal);
  return Value::undefined();
}

}  // namespace heddle
