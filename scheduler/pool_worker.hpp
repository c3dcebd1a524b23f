#pragma once
// scheduler/pool_worker.hpp -- one worker: takes tasks, runs them, looks after its queues.
//
// A turn of the loop: next() finds a task (LIFO slot, current group's queue), the group runs it,
// after() puts it where its result says. Every kSwitchesPerPoll turns and at every quantum of a
// long task poll() does what must not be forgotten: clock and bill, due timers, posts, reactor,
// an overdue LIFO slot, idle colleagues, other groups' turn, balance.
//
// The LIFO slot holds the task that the running one has just made ready (a spawned child, whoever
// waited for it): it runs next, while its data is in the cache, in the rest of the same slice. It
// is the worker's own and no thief sees it; whoever is pushed out of it goes to the queue's tail.
// If the owner does not come to take it for a whole quantum, poll() puts it at the head of the
// queue, where it can be stolen. After kMaxLifoStreak tasks in a row through the slot the next one
// goes to the tail, so that a ping-pong does not keep the others waiting.
// Rejected: a slot that thieves may take from. It costs two exchanges per hand-over, and a thief
// that takes a task its owner was about to run makes both slower; the quantum bounds the wait.

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/executor.hpp"
#include "base/random.hpp"
#include "scheduler/clock.hpp"
#include "scheduler/lobby.hpp"
#include "scheduler/options.hpp"
#include "scheduler/run_queue.hpp"
#include "scheduler/run_state.hpp"
#include "scheduler/schedule.hpp"
#include "scheduler/timer_queue.hpp"

namespace heddle {

class PoolWorker;

/// What the workers of one scheduler share; the scheduler owns it.
struct Pool {
  explicit Pool(const SchedulerOptions& chosen)
      : options(chosen),
        sharing(chosen.num_workers > 1 ? Sharing::Shared : Sharing::Alone),
        clock(chosen.time) {}

  const SchedulerOptions options;
  const Sharing sharing;
  Clock clock;
  std::vector<std::unique_ptr<PoolWorker>> workers;  // complete before the first thread starts
  std::unique_ptr<Lobby> lobby;
  Atomic<Reactor*> reactor{nullptr};  // set once, when the first I/O is asked for
};

/// Threads:    the worker's own thread, except queue(), timers(), sleeper() (see their types).
/// Ownership:  tasks are borrowed.
/// Invariants: K1  group_ is the group whose try_enter() said yes and whose on_leave() has not been
///                 called; inside() is the same, or the group being asked, or nullptr.
///             K2  lifo_ is of group_; no group_, no lifo_.
///             K3  slice_ops_ + charged_ops_ = operations since the slice began.
class PoolWorker final : public Worker {
 public:
  PoolWorker(Pool& pool, unsigned index);

  /// Runs tasks until the scheduler stops; with a caller as worker, until all is quiescent or
  /// done() says so (asked after each Lobby::notify_waiters()).
  WaitResult run(const std::function<bool()>* done);

  /// A caller as worker is idle before its first run() and after one that ended quiescent: the
  /// lobby has to count it.
  void enter_lobby();

  /// A task that is Scheduled and in no queue, made ready by code on this worker.
  void make_ready(Schedulable& task, Urgency urgency) {
    if (urgency == Urgency::Normal && task.group == group_ && !schedule_) [[likely]] {
      lifo_is_overdue_ = false;
      Schedulable* const displaced = std::exchange(lifo_, &task);
      if (displaced == nullptr) return;  // wakes nobody
      queue_.push(*displaced, RunQueue::Position::Tail);
    } else {
      queue_.push(
          task, urgency == Urgency::Timer ? RunQueue::Position::Urgent : RunQueue::Position::Tail);
    }
    if (pool_.sharing == Sharing::Shared) pool_.lobby->wake_one();
  }

  [[nodiscard]] bool take_next(Schedulable& task) override;
  void leave_nested(Schedulable& task, RunResult result) override;
  [[nodiscard]] Verdict on_quantum(std::uint64_t ops) override;
  [[nodiscard]] TimePoint now() override;
  [[nodiscard]] bool must_stop() override;

  [[nodiscard]] RunQueue& queue() noexcept { return queue_; }
  [[nodiscard]] TimerQueue& timers() noexcept { return timers_; }
  [[nodiscard]] Sleeper& sleeper() noexcept { return sleeper_; }

 private:
  static constexpr std::uint32_t kSwitchesPerPoll = 32;      // a poll costs some 40 ns, a switch 20
  static constexpr std::uint32_t kMaxLifoStreak = 3;         // as Tokio's
  static constexpr std::uint32_t kTimersPerPoll = 256;       // some 20 us
  static constexpr std::uint32_t kPostsPerPoll = 64;         // some 3 us under the lobby's mutex
  static constexpr std::uint32_t kPatrolsPerBalance = 5;     // every 10 ms
  static constexpr std::chrono::microseconds kOverdue{200};  // its owner would have fired it
  static constexpr std::chrono::microseconds kReactorPeriod{100};
  static constexpr std::chrono::microseconds kLongQuantum{200};  // ten times what it should be
  static constexpr std::chrono::microseconds kRefusalSpin{20};   // a handshake takes a quantum
  static constexpr std::chrono::microseconds kRefusalNap{50};    // a collection, milliseconds

  // Running (pool_worker.cpp).
  [[nodiscard]] Schedulable* next();
  [[nodiscard]] Schedulable* after(Schedulable& task, RunResult result);
  [[nodiscard]] Schedulable* requeue(Schedulable& task);
  void begin_slice();
  void flush_lifo(RunQueue::Position position);
  enum class Hand : std::uint8_t { Empty, HoldsTask };
  [[gnu::noinline]] void poll(Hand hand);
  void settle_ops();
  [[nodiscard]] std::chrono::nanoseconds time_used(TimePoint now);
  void begin_to_count_time();
  void fire_timers(TimerQueue& timers, TimePoint now);
  void take_posts();
  void poll_reactor(TimePoint now);
  [[nodiscard]] bool is_asked_to_end() const noexcept {
    return (request_word_.load(std::memory_order_relaxed) & kStop) != 0 || is_done_;
  }

  // Without a task in hand (pool_worker_idle.cpp).
  [[gnu::noinline]] Schedulable* find_task();
  [[nodiscard]] Schedulable* choose_group();
  [[nodiscard]] bool enter_group(TaskGroup& group);
  void leave_group();
  void wait_for_entry();
  [[nodiscard]] bool rest();
  void sleep();
  [[nodiscard]] bool search();
  void stop_searching();
  [[nodiscard]] bool steal();
  [[nodiscard]] bool others_have_tasks() const;
  void patrol(TimePoint now);
  void balance();

  Pool& pool_;
  TaskGroup* group_ = nullptr;
  Schedulable* lifo_ = nullptr;
  std::uint32_t lifo_streak_ = 0;
  std::uint32_t switches_ = 0;
  bool lifo_is_overdue_ = false;  // it was there at the last poll
  bool must_choose_ = false;      // another group may have its turn
  bool is_searching_ = false;     // counted by the lobby
  bool is_on_patrol_ = false;     // got up by itself: no long search
  bool is_in_lobby_ = false;      // between two run()s, see enter_lobby()
  bool is_done_ = false;
  std::int64_t slice_ops_ = 0;  // settled ones; negative while older ones are unsettled (K3)
  std::int64_t slice_limit_;
  TimePoint slice_start_{};
  TimePoint group_start_{};
  TimePoint next_patrol_{};
  std::chrono::nanoseconds cpu_time_{0};    // of the thread, when it was last asked
  std::chrono::nanoseconds since_then_{0};  // taken for time on a processor
  std::uint32_t patrols_ = 0;
  TimePoint next_reactor_poll_{};
  std::chrono::steady_clock::time_point refused_until_{};
  std::uint32_t refusals_ = 0;
  const std::function<bool()>* done_ = nullptr;
  std::uint64_t seen_notifications_ = 0;
  Schedulable* running_ = nullptr;  // deterministic mode: what runs, and whether it was stopped
  bool is_stopped_ = false;
  std::optional<Schedule> schedule_;  // deterministic mode
  Random random_;
  RunQueue queue_;
  TimerQueue timers_;
  Sleeper sleeper_;
};

}  // namespace heddle
