// interpreter/timers.cpp -- a task's timers: a pairing heap (Fredman, Sedgewick, Sleator, Tarjan 1986) of heap cells, and
// one entry in the executor, armed for the earliest.

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

#include "heap/ordered_table.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/scope.hpp"
#include "interpreter/task.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

constexpr double kMaxDelayMs = 2147483647;  // Node: longer delays become 1

Timer* meld(Timer* left, Timer* right) {
  if (left == nullptr) return right;
  if (right == nullptr) return left;
  if (right->before(*left)) std::swap(left, right);
  right->sibling = left->child;
  if (right->sibling != nullptr) right->sibling->previous = right;
  right->previous = left;
  left->child = right;
  return left;
}

/// A root's children as one heap: pairs from left to right, then melds them from right to left.
Timer* meld_children(Timer& root) {
  Timer* paired = nullptr;
  for (Timer* at = std::exchange(root.child, nullptr); at != nullptr;) {
    Timer* const first = at;
    Timer* const second = std::exchange(first->sibling, nullptr);
    at = second == nullptr ? nullptr : std::exchange(second->sibling, nullptr);
    Timer* const pair = meld(first, second);
    pair->sibling = paired;
    paired = pair;
  }
  Timer* result = nullptr;
  while (paired != nullptr)
    result = meld(result, std::exchange(paired, std::exchange(paired->sibling, nullptr)));
  if (result != nullptr) result->previous = nullptr;
  return result;
}

/// Takes `timer` out of the heap, wherever it stands.
void remove(TaskExtension& extension, Timer& timer) {
  Timer* const below = meld_children(timer);
  if (extension.timers == &timer) {
    extension.timers = below;
    return;
  }
  Timer* const next = std::exchange(timer.sibling, nullptr);
  Timer* const previous = std::exchange(timer.previous, nullptr);
  (previous->child == &timer ? previous->child : previous->sibling) = next;
  if (next != nullptr) next->previous = previous;
  extension.timers = meld(extension.timers, below);
}

/// The table of the timers that scripts can clear, by id.
TableOwner table_of(TaskExtension& extension) { return {extension, &extension.timers_by_id}; }

TableKey key_of(Execution& ex, std::uint32_t id) {
  TableKey key{};
  static_cast<void>(prepare_key(ex.allocator, Value::from_number(id), &key));  // no rope to flatten
  return key;
}

/// Node's rule: below 1, above the maximum or NaN means 1; fractions are cut.
std::int64_t whole_milliseconds(double delay) {
  if (!(delay >= 1 && delay <= kMaxDelayMs)) return 1;
  return static_cast<std::int64_t>(delay);
}

TimePoint due_after(TimePoint now, std::int64_t milliseconds) {
  return std::chrono::floor<std::chrono::milliseconds>(now) +
         std::chrono::milliseconds(milliseconds);
}

/// When a main task must be awake to see that its run's time is over.
TimePoint run_deadline(const Task& task) {
  const bool is_free =
      !task.has_control(Task::kIsMain) || task.has_control(Task::kMainSettled | Task::kKilled);
  return is_free ? TimePoint::max() : task.run->limits.deadline;
}

}  // namespace

std::uint32_t add_timer(Execution& ex, double delay_ms, std::uint8_t flags, Value callback,
                        Value arguments) {
  TaskExtension* const extension = task_extension(ex, *ex.task);
  if (extension == nullptr) return 0;
  // setImmediate: due at once, but still a macrotask.
  const std::int64_t delay = (flags & Timer::kImmediate) != 0 ? 0 : whole_milliseconds(delay_ms);
  void* const cell = ex.allocate(sizeof(Timer));
  if (cell == nullptr) return 0;
  const std::uint32_t id = extension->next_timer_id++;
  auto* const timer = new (cell) Timer(due_after(ex.worker.now(), delay),
                                       extension->next_sequence++, delay, callback, arguments, id);
  timer->flags.store(flags, std::memory_order_relaxed);  // ours until it fires
  const bool can_be_cleared = (flags & Timer::kSettles) == 0;
  if (can_be_cleared && table_set(ex.allocator, table_of(*extension), key_of(ex, id),
                                  Value::internal(timer)) != TableResult::Added) {
    static_cast<void>(ex.throw_out_of_memory());
    return 0;
  }
  extension->timers = meld(extension->timers, timer);
  ++extension->live_timers;
  arm_timers(ex);
  return id;
}

void clear_timer(Execution& ex, std::uint32_t id) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr) return;
  const TableKey key = key_of(ex, id);
  const Value found = table_get(ex.allocator, table_of(*extension), key);
  if (found.is_hole()) return;
  static_cast<void>(table_delete(ex.allocator, table_of(*extension), key));
  remove(*extension, *found.as<Timer>());
  --extension->live_timers;
  arm_timers(ex);
}

void clear_all_timers(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr) return;
  extension->timers = nullptr;
  extension->timers_by_id = Value::hole();
  extension->live_timers = 0;
  arm_timers(ex);
}

void arm_timers(Execution& ex) {
  TaskExtension& extension = *ex.task->extension;
  const TimePoint earliest = extension.timers == nullptr ? TimePoint::max() : extension.timers->due;
  TimePoint wanted = std::min({earliest, extension.cleanup_deadline, extension.report_at,
                               run_deadline(*ex.task), scope_deadline(*ex.task)});
  // Nothing of a stopped run looks at the time any more: what is overdue would wake it for ever.
  if (must_stop(ex)) wanted = TimePoint::max();
  if (wanted == TimePoint::max()) {
    static_cast<void>(ex.realm.executor.disarm(extension.entry, &ex.worker));
  } else {
    ex.realm.executor.arm(extension.entry, wanted, &ex.worker);
  }
}

Timer* take_due_timer(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr || extension->timers == nullptr) return nullptr;
  Timer* const first = extension->timers;
  if (first->due > ex.worker.now()) {
    arm_timers(ex);  // the entry may have fired for an earlier one
    return nullptr;
  }
  remove(*extension, *first);
  if (first->is(Timer::kRepeats)) {
    first->due = due_after(ex.worker.now(), first->interval_ms);
    first->sequence = extension->next_sequence++;
    extension->timers = meld(extension->timers, first);
  } else {
    static_cast<void>(table_delete(ex.allocator, table_of(*extension), key_of(ex, first->id)));
    --extension->live_timers;
    if (extension->timers == nullptr) arm_timers(ex);  // for what else the entry is armed
  }
  return first;
}

}  // namespace heddle
