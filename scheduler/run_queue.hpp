#pragma once
// scheduler/run_queue.hpp -- the ready tasks of one worker, by group.
//
// Each group has a LocalQueue on each worker that ever had a task of it. The worker takes tasks
// from its *current* group without looking at the others; when a slice is over, or the group has
// nothing left, choose() takes the group that is furthest behind.
//
// Virtual time. A group's use is worker time divided by its weight, summed over all workers; each
// LocalQueue carries a key that grows by the same amount, so a group that runs elsewhere falls back
// here too. A group with 10,000 spinning tasks and one with a single one, on two workers: the
// second one's worker finds it always behind and serves it alone. Keys are compared on one worker
// only. A group that comes back here starts at this worker's floor (the key of what runs now), at
// most kLag behind it: what it did not use while idle is not saved up. And what it used on other
// workers pushes it at most kAhead beyond the floor, so it cannot starve here for its past there.
// Rejected: one virtual time for all workers. A worker that was idle, or busy with one group only,
// is far from the others' times, and whoever comes to it either starves or starves the rest.
//
// Why a lock and not a lock-free deque. A queue of queues ordered by time is no deque; the lock is
// uncontended (a thief tries, and goes elsewhere), costs one exchange of some 5 ns per operation,
// and nothing at all with a single worker. Rejected: private queues that hand out tasks on request
// (Acar, Charguéraud, Rainey, PPoPP 2013): no atomics at all, but a worker that stands still for a
// collection or a long native call would freeze the tasks of every other context in its queue.

#include <cstdint>
#include <memory>
#include <vector>

#include "base/atomic.hpp"
#include "base/executor.hpp"
#include "scheduler/run_state.hpp"
#include "scheduler/sync.hpp"
#include "scheduler/task_list.hpp"

namespace heddle {

class Schedule;

/// The ready tasks of one group on one worker. Everything under that worker's queue lock.
struct LocalQueue {
  enum class Place : std::uint8_t { Absent, Waiting, Current, Refused };

  explicit LocalQueue(GroupState& state) : group(state) {}

  GroupState& group;
  TaskList normal;
  TaskList urgent;       // woken by timers or I/O: taken first, see RunQueue::pop()
  std::int64_t key = 0;  // virtual time here, in weighted nanoseconds
  std::chrono::nanoseconds unbooked{
      0};                     // used on this worker, the group does not know yet; the owner's
  std::int64_t own_use = 0;   // used on this worker and not yet in key; the owner's
  std::int64_t seen_use = 0;  // the group's use when key was last brought up to date
  std::uint64_t order = 0;    // among equal keys the one that waits longer is first
  std::uint32_t urgent_streak = 0;
  Place place = Place::Absent;

  [[nodiscard]] std::uint32_t size() const noexcept { return normal.size() + urgent.size(); }
  [[nodiscard]] bool empty() const noexcept { return size() == 0; }
};

/// What the scheduler knows of a TaskGroup.
/// Threads:    charge -- any worker. local(i) -- worker i; under lock i, or when nobody runs.
class GroupState {
 public:
  GroupState(TaskGroup& group, unsigned worker_count)
      : task_group(group),
        worker_count_(worker_count),
        locals_(std::make_unique<std::unique_ptr<LocalQueue>[]>(worker_count)) {}

  /// Books worker time; returns the weighted nanoseconds.
  std::int64_t charge(std::chrono::nanoseconds time, Sharing sharing) noexcept;

  /// Weighted nanoseconds and plain ones; a number each, nothing is published by them.
  [[nodiscard]] std::int64_t use() const noexcept { return use_.load(std::memory_order_relaxed); }
  [[nodiscard]] std::chrono::nanoseconds worker_time() const noexcept {
    return std::chrono::nanoseconds(worker_ns_.load(std::memory_order_relaxed));
  }

  /// Made at first use: most groups are on few workers, and an empty context has to be small.
  [[nodiscard]] LocalQueue& local(unsigned worker) {
    HEDDLE_DCHECK(worker < worker_count_);
    if (locals_[worker] == nullptr) locals_[worker] = std::make_unique<LocalQueue>(*this);
    return *locals_[worker];
  }

  TaskGroup& task_group;

 private:
  Atomic<std::int64_t> use_{0};
  Atomic<std::int64_t> worker_ns_{0};
  const unsigned worker_count_;
  std::unique_ptr<std::unique_ptr<LocalQueue>[]> locals_;
};

/// Threads:    the owning worker, unless noted. steal_half, forget, size, waiting_groups -- any.
/// Ownership:  tasks are borrowed; whoever takes one runs or requeues it. LocalQueues are the
///             groups' own: forget() before a group goes.
/// Lock order: a leaf; nothing is called out of it.
/// Invariants: Q1  a LocalQueue that is not empty is Waiting, Current or Refused.
///             Q2  waiting_ is a heap by (key, order) of exactly the Waiting ones.
///             Q3  size_ = tasks in Waiting and Current queues: those that a thief may take.
///             Q4  every task pushed is returned once, by take(), requeue_and_take() or a steal.
class RunQueue {
 public:
  static constexpr std::int64_t kLag = 100'000;    // one slice: first in line, and no savings
  static constexpr std::int64_t kAhead = 400'000;  // a newcomer waits for four slices at most
  static constexpr std::uint32_t kMaxSteal = 64;   // some 5 us under the lock: a cache miss a task
  static constexpr std::uint32_t kMaxUrgentStreak = 32;
  /// The group's counters are shared by all workers: written twice a slice, not at every quantum.
  static constexpr std::chrono::nanoseconds kBookingPeriod{50'000};

  enum class Position : std::uint8_t { Tail, Front, Urgent };

  /// Deterministic mode: whether the running task of the current group is stopped for another.
  [[nodiscard]] bool stops(const Schedulable& running);

  RunQueue(unsigned worker, Sharing sharing, Schedule* schedule = nullptr);

  void push(Schedulable& task, Position position);
  void push_all(TaskList tasks);  ///< At the tails of their groups.

  /// The next task of the current group; nullptr = it has none here (or there is no current group).
  [[nodiscard]] Schedulable* take();

  /// push(task, Tail) and take() in one go; `task` is of the current group.
  [[nodiscard]] Schedulable* requeue_and_take(Schedulable& task);

  /// The current group, if there is one, has used so much time more. Others see it at most
  /// kBookingPeriod later, or when the group is left.
  void charge_current(std::chrono::nanoseconds time) noexcept {
    if (current_ == nullptr) return;
    current_->unbooked += time;
    if (current_->unbooked >= kBookingPeriod) book(*current_);
  }

  /// The slice of a task of the current group is over: if it was an urgent one, it is the others'
  /// turn.
  void end_slice();

  /// Puts the current group back and makes the one furthest behind current; nullptr = none is
  /// ready. The caller enters it, or calls refuse_current().
  [[nodiscard]] TaskGroup* choose();

  /// The current group may not be entered now: its tasks wait until readmit().
  void refuse_current();
  void readmit();
  [[nodiscard]] bool has_refused() const noexcept {
    return refused_groups_.load(std::memory_order_relaxed) != 0;  // like waiting_groups()
  }

  /// No group is current any more. What it has left waits.
  void drop_current();

  /// Half of the tasks, at most kMaxSteal, of the groups furthest behind; empty = there are none,
  /// or the queue is busy. Any thread.
  [[nodiscard]] TaskList steal_half();

  /// Drops `group`'s queue, and its tasks if the workers have ended. false: it is current, the
  /// worker is inside. Any thread.
  [[nodiscard]] bool try_forget(GroupState& group);

  /// Hints: exact for the owner, a moment old for others.
  [[nodiscard]] std::uint32_t size() const noexcept {
    return size_.load(std::memory_order_relaxed);  // pairs with nothing: see Scheduler, step N2
  }
  [[nodiscard]] std::uint32_t waiting_groups() const noexcept {
    return waiting_groups_.load(std::memory_order_relaxed);
  }

 private:
  class Guard;
  using Place = LocalQueue::Place;

  [[nodiscard]] LocalQueue& queue_of(Schedulable& task) {
    if (current_ != nullptr && task.group == current_group_) [[likely]]
      return *current_;
    return task.group->scheduler_state->local(worker_);
  }
  // All below under the lock.
  void push_locked(LocalQueue& queue, Schedulable& task, Position position);
  [[nodiscard]] Schedulable* pop_locked(LocalQueue& queue);
  void wait_locked(LocalQueue& queue);
  void place_locked(LocalQueue& queue);
  void set_current_locked(LocalQueue* queue);
  void release_current_locked();
  void raise_floor_locked();
  void bring_up_to_date(LocalQueue& queue) const;
  void book(LocalQueue& queue) const noexcept;
  [[nodiscard]] LocalQueue* pop_waiting_locked();
  void steal_from_locked(LocalQueue& queue, std::uint32_t& wanted, TaskList& stolen);
  void publish_groups_locked() noexcept;
  void add_size(std::int32_t change) noexcept {
    const auto size = size_.load(std::memory_order_relaxed);  // ours: written under the lock
    size_.store(size + static_cast<std::uint32_t>(change), std::memory_order_relaxed);
  }
  void check_locked() const;

  const unsigned worker_;
  const Sharing sharing_;
  QueueLock lock_;
  Atomic<std::uint32_t> size_{0};
  Atomic<std::uint32_t> waiting_groups_{0};
  Atomic<std::uint32_t> refused_groups_{0};
  LocalQueue* current_ = nullptr;       // written by the owner under the lock; it reads freely
  TaskGroup* current_group_ = nullptr;  // current_->group.task_group, saves a load
  std::vector<LocalQueue*> waiting_;
  std::vector<LocalQueue*> refused_;
  std::int64_t floor_ = 0;  // never decreases
  std::uint64_t next_order_ = 0;
  Schedule* const
      schedule_;  // deterministic mode: chooses the task; else nullptr, and it is the first
};

}  // namespace heddle
