#include "scheduler/timer_queue.hpp"

#include <mutex>
#include <utility>

#include "base/assert.hpp"

namespace heddle {

void TimerQueue::arm(TimerEntry& entry, TimePoint due) {
  const std::lock_guard guard(mutex_);
  if (entry.heap_index != TimerEntry::kNotArmed) {
    remove_locked(entry.heap_index);
  } else {
    entry.task->pins.fetch_add(1, std::memory_order_relaxed);  // the caller keeps the task alive
  }
  entry.owner = index_;
  entry.due = due;
  insert_locked({due, next_order_++, &entry});
  publish_locked();
}

bool TimerQueue::disarm(TimerEntry& entry) {
  const std::lock_guard guard(mutex_);
  if (entry.heap_index == TimerEntry::kNotArmed) return false;
  HEDDLE_DCHECK(heap_[entry.heap_index].entry == &entry, "H1");
  remove_locked(entry.heap_index);
  entry.task->pins.fetch_sub(1, std::memory_order_release);  // pairs with is_root()
  publish_locked();
  return true;
}

void TimerQueue::forget(const TaskGroup& group) {
  const std::lock_guard guard(mutex_);
  const std::vector<Slot> all = std::exchange(heap_, {});
  for (const Slot& slot : all) {
    Schedulable& task = *slot.entry->task;
    if (task.group != &group) {
      insert_locked(slot);
      continue;
    }
    slot.entry->heap_index = TimerEntry::kNotArmed;
    task.pins.fetch_sub(1, std::memory_order_release);  // pairs with is_root()
  }
  publish_locked();
}

void TimerQueue::insert_locked(Slot slot) {
  heap_.push_back({});
  sift_up_locked(static_cast<std::uint32_t>(heap_.size() - 1), slot);
}

void TimerQueue::remove_locked(std::uint32_t index) {
  heap_[index].entry->heap_index = TimerEntry::kNotArmed;
  const Slot last = heap_.back();
  heap_.pop_back();
  if (index == heap_.size()) return;
  // The last slot takes the place and moves to where it belongs: up or down, never both.
  if (index > 0 && last.is_before(heap_[(index - 1) / 2])) {
    sift_up_locked(index, last);
  } else {
    sift_down_locked(index, last);
  }
}

void TimerQueue::sift_up_locked(std::uint32_t index, Slot slot) {
  while (index > 0) {
    const std::uint32_t parent = (index - 1) / 2;
    if (!slot.is_before(heap_[parent])) break;
    set_locked(index, heap_[parent]);
    index = parent;
  }
  set_locked(index, slot);
}

void TimerQueue::sift_down_locked(std::uint32_t index, Slot slot) {
  const auto count = static_cast<std::uint32_t>(heap_.size());
  for (;;) {
    std::uint32_t child = 2 * index + 1;
    if (child >= count) break;
    if (child + 1 < count && heap_[child + 1].is_before(heap_[child])) ++child;
    if (!heap_[child].is_before(slot)) break;
    set_locked(index, heap_[child]);
    index = child;
  }
  set_locked(index, slot);
}

void TimerQueue::publish_locked() {
  const std::int64_t earliest =
      heap_.empty() ? kNever : heap_.front().due.time_since_epoch().count();
  earliest_.store(earliest, std::memory_order_relaxed);  // H2; readers want a hint, not an order
  size_.store(static_cast<std::uint32_t>(heap_.size()), std::memory_order_relaxed);
}

}  // namespace heddle
