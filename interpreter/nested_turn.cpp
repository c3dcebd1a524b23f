#include "interpreter/nested_turn.hpp"

#include "interpreter/call.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/saved_place.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Of tasks that await tasks that await tasks: each is a call of the loop on the native stack.
constexpr std::uint32_t kMaxNestedTurns = 16;

/// Not even asked to do anything but to begin.
bool is_new(const Task& task) {
  return task.operations == 0 && task.extension == nullptr &&
         task.control.load(std::memory_order_acquire) == 0 &&  // pairs with the setter's release
         task.inbox.load(std::memory_order_relaxed) == nullptr;
}

bool may_nest(Execution& ex, const Task& task) {
  return !ex.allocator.is_shared() &&  // else the task may be another worker's just now
         ex.budget > 0 && ex.nested_turns < kMaxNestedTurns && ex.realm.observer == nullptr &&
         is_new(task) && task.run == ex.task->run &&
         task.run->kill.load(std::memory_order_relaxed) == Kill::None &&  // a poll later is soon
         can_continue_awaiting(ex);
}

}  // namespace

void run_awaited(Execution& ex, Task& task) {
  if (!may_nest(ex, task) || !ex.worker.take_next(task.schedulable)) return;
  mark_handled(ex, task);
  leave_coroutine(ex);
  const SavedPlace outer(ex);
  const std::int64_t used = ex.given - ex.budget;
  ex.task = &task;
  ex.window_end = nullptr;
  ex.given = ex.budget;
  ++ex.nested_turns;
  ex.worker.leave_nested(task.schedulable, run_first_turn(ex));
  --ex.nested_turns;
  outer.restore(ex);
  ex.given = ex.budget + used;
  obey_cancel(ex);
  take_inbox_as_microtasks(ex);  // N4
}

}  // namespace heddle
