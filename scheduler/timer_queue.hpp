#pragma once
// scheduler/timer_queue.hpp -- the armed timers that one worker fires.

#include <cstdint>
#include <limits>
#include <mutex>
#include <vector>

#include "base/atomic.hpp"
#include "base/executor.hpp"
#include "scheduler/sync.hpp"

namespace heddle {

/// A binary heap of borrowed entries, earliest due first, first armed first among equals.
/// Threads:    any; the owning worker arms and fires nearly all of them.
/// Ownership:  entries are borrowed while armed; their tasks are pinned (Schedulable::pins).
/// Lock order: before a RunQueue's lock (fire() wakes tasks under it), after nothing.
/// Invariants: H1  heap_[i].entry->heap_index == i for every armed entry, kNotArmed for others.
///             H2  earliest_ and size_ agree with heap_ whenever the lock is free.
///             H3  a task has one pin for each of its entries in a heap; fire() wakes it before it
///                 takes the pin off, all under the lock: once disarm() or forget() has returned,
///                 nobody fires that timer.
/// Why a lock, also for a single worker: 100,000 timers cost their heap operations, and an
/// uncontended lock is a tenth of one of those.
class TimerQueue {
 public:
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  explicit TimerQueue(unsigned index) : index_(index) {}

  /// Arms the entry, or moves it if it is in this heap; it is in no other one.
  void arm(TimerEntry& entry, TimePoint due);

  /// false: it is not in this heap (any more).
  [[nodiscard]] bool disarm(TimerEntry& entry);

  /// Calls wake(task) for each timer due at `now`, at most `limit`, earliest first; returns how
  /// many. wake() may take a RunQueue's lock and must not arm or disarm.
  template <typename Wake>
  unsigned fire(TimePoint now, unsigned limit, Wake&& wake) {
    if (!is_due(now)) return 0;
    const std::lock_guard guard(mutex_);
    unsigned fired = 0;
    for (; fired < limit && !heap_.empty() && heap_.front().due <= now; ++fired) {
      Schedulable& task = *heap_.front().entry->task;
      remove_locked(0);
      wake(task);
      task.pins.fetch_sub(1, std::memory_order_release);  // pairs with is_root()
    }
    publish_locked();
    return fired;
  }

  /// Disarms all timers of the group's tasks.
  void forget(const TaskGroup& group);

  /// Hints, exact for the owner unless an outsider arms: then the owner is notified.
  [[nodiscard]] bool is_due(TimePoint now) const noexcept {
    return earliest_.load(std::memory_order_relaxed) <= now.time_since_epoch().count();
  }
  [[nodiscard]] std::int64_t earliest_ns() const noexcept {
    return earliest_.load(std::memory_order_relaxed);
  }
  /// How many are armed; under the lobby's mutex exact enough to decide on quiescence (step S4).
  [[nodiscard]] const Atomic<std::uint32_t>& size() const noexcept { return size_; }

 private:
  struct Slot {
    TimePoint due;
    std::uint64_t order;
    TimerEntry* entry;
    [[nodiscard]] bool is_before(const Slot& other) const noexcept {
      return due != other.due ? due < other.due : order < other.order;
    }
  };

  void insert_locked(Slot slot);
  void remove_locked(std::uint32_t index);
  void sift_up_locked(std::uint32_t index, Slot slot);
  void sift_down_locked(std::uint32_t index, Slot slot);
  void set_locked(std::uint32_t index, Slot slot) {
    heap_[index] = slot;
    slot.entry->heap_index = index;
  }
  void publish_locked();

  const unsigned index_;
  Mutex mutex_;
  std::vector<Slot> heap_;
  std::uint64_t next_order_ = 0;
  Atomic<std::int64_t> earliest_{kNever};
  Atomic<std::uint32_t> size_{0};
};

}  // namespace heddle
