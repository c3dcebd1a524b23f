// interpreter/timers.cpp -- a task's timers: a pairing heap (Fredman, Sedgewick, Sleator, Tarjan 1986) of heap cells, and
// one entry in the executor, armed for the earliest.

#include <algorithm>
#include <cmath>
#include <new>
#include <utility>

#include "interpreter/event_loop.hpp"
#include "interpreter/realm.hpp"
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
  left->child = right;
  return left;
}

/// The heap without its root: pairs from left to right, then melds them from right to left.
Timer* without_root(Timer* root) {
  Timer* paired = nullptr;
  for (Timer* at = std::exchange(root->child, nullptr); at != nullptr;) {
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
  return result;
}

Timer* find(Timer* root, std::uint32_t id) {
  for (Timer* at = root; at != nullptr; at = at->sibling) {
    if (at->id == id) return at;
    if (Timer* const below = find(at->child, id)) return below;
  }
  return nullptr;
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

void drop_cancelled(TaskExtension& extension) {
  while (extension.timers != nullptr && extension.timers->is(Timer::kCancelled)) {
    extension.timers = without_root(extension.timers);
  }
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
  extension->timers = meld(extension->timers, timer);
  ++extension->live_timers;
  arm_timers(ex);
  return id;
}

void clear_timer(Execution& ex, std::uint32_t id) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr) return;
  Timer* const timer = find(extension->timers, id);
  if (timer == nullptr || timer->is(Timer::kCancelled)) return;
  timer->flags.fetch_or(Timer::kCancelled, std::memory_order_relaxed);
  --extension->live_timers;
  drop_cancelled(*extension);
  arm_timers(ex);
}

void clear_all_timers(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr) return;
  extension->timers = nullptr;
  extension->live_timers = 0;
  arm_timers(ex);
}

void arm_timers(Execution& ex) {
  TaskExtension& extension = *ex.task->extension;
  const TimePoint earliest = extension.timers == nullptr ? TimePoint::max() : extension.timers->due;
  const TimePoint wanted = std::min({earliest, extension.cleanup_deadline, extension.report_at});
  if (wanted == TimePoint::max()) {
    static_cast<void>(ex.realm.executor.disarm(extension.entry, &ex.worker));
  } else {
    ex.realm.executor.arm(extension.entry, wanted, &ex.worker);
  }
}

Timer* take_due_timer(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr || extension->timers == nullptr) return nullptr;
  drop_cancelled(*extension);
  Timer* const first = extension->timers;
  if (first == nullptr) return nullptr;
  if (first->due > ex.worker.now()) {
    arm_timers(ex);  // the entry may have fired for an earlier one
    return nullptr;
  }
  extension->timers = without_root(first);
  if (first->is(Timer::kRepeats)) {
    first->due = due_after(ex.worker.now(), first->interval_ms);
    first->sequence = extension->next_sequence++;
    extension->timers = meld(extension->timers, first);
  } else {
    --extension->live_timers;
  }
  return first;
}

}  // namespace heddle
