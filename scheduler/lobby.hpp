#pragma once
// scheduler/lobby.hpp -- where idle workers sleep, wakes from outside arrive, and quiescence shows.
//
// Everything here is rare next to running tasks, so one mutex orders it, and what is decided under
// it is exact: a wake from outside is never lost and quiescence is never announced too early.
// The busy workers' side is a hint, because they can afford one: they look again soon.
//
// A sleeper and a post from outside
//   S1 worker: own queue empty, no timer due.   P1 outside: lock; pin and append the post;
//   S2 worker: lock; posts? then take them.         quiescent = false; an idle worker there and
//   S3 worker: join the idle list; unlock.          nobody searching? take it off the list.
//   S4 the last one to join: no timer armed,    P2 outside: unlock; unpark that worker.
//      nothing external: quiescent.             P3 with nobody idle: a worker that is awake sees
//   S5 worker: sleep until unparked or until        has_posts() at its next poll or in S2.
//      its earliest timer is due; lock; leave the list if it is still on it.
//   P1 and S2 exclude each other: the worker sees the post, or the poster sees the worker. If P1
//   finds a searcher, that one still has to pass S2 or N4.
//
// One wake-up per need (after Go's scheduler and Tokio's)
//   N1 worker: push a task into its own queue.
//   N2 worker: workers idle and none searching (two relaxed loads)? wake one.
//   N3 a woken worker is a searcher, counted by whoever woke it; it steals, or sleeps again.
//   N4 a searcher that finds work stops searching; the last one to stop wakes another if it sees
//      more tasks or posts: those who made them saw a searcher and called nobody.
//   N5 a searcher that finds nothing looks at all queues once more after S3.
//   N1's store and N2's loads have no order against N4's and N5's: both sides may miss each other,
//   as a fence on every push would cost more than it brings. Nothing is lost: the task's owner is
//   awake and asks N2 again at its next poll (a quantum, or 32 tasks), and so is the searcher of
//   N4, which sees a post at its next poll (P3).
//
// Patrol. A worker that stands still (stopped by its context's collector, or in a native call that
// lasts) neither polls nor fires its timers. So while some workers are busy, one idle one gets up
// every Lobby::kPatrolPeriod, steals what lies about and fires what is overdue elsewhere; busy ones
// look as often. The patroller stands first in the idle list and so is called last.
//   Who goes to sleep while others are busy becomes the patroller if there is none. There is none when
//   all were idle, and when the last one has found work: then the hints of N2 would be all there is,
//   and who misses may stand still in its next task. So
//   N6 without a patroller N2 goes to the mutex even if somebody searches, and asks by a read-modify-write:
//      that one's end of searching (N4, one too, before it looks) comes later and sees the task, or it
//      came earlier, and N2 sees that nobody searches any more.
//   N7 a patroller that has found work does N2.

#include <chrono>
#include <cstdint>
#include <functional>
#include <mutex>
#include <vector>

#include "base/atomic.hpp"
#include "base/executor.hpp"
#include "scheduler/reactor.hpp"
#include "scheduler/sync.hpp"

namespace heddle {

/// One worker's place in the lobby.
struct Sleeper {
  explicit Sleeper(const Atomic<std::uint32_t>& timers) : armed_timers(timers) {}

  Parker parker;
  const Atomic<std::uint32_t>& armed_timers;
  // Under the lobby's mutex:
  bool is_idle = false;
  bool polls_reactor = false;  // sleeps in the reactor instead of the parker
  bool patrols = false;        // sleeps for kPatrolPeriod at most
};

/// How a wait() ended.
enum class WaitResult : std::uint8_t { Done, Quiescent, Stopped };

/// Threads:    every member, any thread; enter and leave -- the worker of that sleeper.
/// Ownership:  sleepers are borrowed. A posted task is pinned until its post has been handled.
/// Lock order: mutex_ before a RunQueue's lock (drain() wakes tasks under it). unpark after unlock.
/// Invariants: B1  is_idle == "in idle_"; idle_count_ == idle_.size() whenever mutex_ is free.
///             B2  searching_ = workers that search plus those unparked that do not know it yet.
///             B3  a task has kPosted exactly while it is in posts_.
///             B4  quiescent_ is set only when all workers are idle, and cleared by every post,
///                 begin_external() and timer armed from outside.
class Lobby {
 public:
  /// An idle CPU's work for this is 0.3 %; a neighbour's timers are late by no more than this.
  static constexpr std::chrono::milliseconds kPatrolPeriod{2};

  enum class Rest : std::uint8_t { Sleep, Posts, Quiescent, Stop };

  /// `sleepers`: one per worker; the lobby reads them for their timers.
  explicit Lobby(std::vector<Sleeper*> sleepers) : sleepers_(std::move(sleepers)) {}

  // -- From outside.
  void post(Schedulable& task, Urgency urgency);
  void begin_external();
  void end_external();
  /// An outsider armed a timer of this worker: it may have to get up earlier.
  void timer_armed(Sleeper& owner);
  /// An outsider disarmed a timer: it may have been the last thing to wait for.
  void timer_disarmed();
  /// Forgets the posts to tasks of a group; timer_disarmed() comes afterwards.
  void forget(const TaskGroup& group);
  /// Blocks until done() says so, all is quiescent, or stop(). done() is asked at first and after
  /// each notify_waiters(), without a lock held.
  WaitResult wait(const std::function<bool()>& done);
  void notify_waiters();
  [[nodiscard]] std::uint64_t notifications() const noexcept {
    return notifications_.load(std::memory_order_acquire);  // pairs with notify_waiters()
  }
  void stop();
  void set_reactor(Reactor& reactor);

  // -- By workers.
  [[nodiscard]] bool has_posts() const noexcept {
    return has_posts_.load(std::memory_order_relaxed);  // a hint, see P3
  }
  [[nodiscard]] bool has_external() const noexcept {
    return externals_.load(std::memory_order_relaxed) != 0;
  }
  /// Hands at most `limit` posts to deliver(task, urgency); under mutex_.
  template <typename Deliver>
  void drain(std::uint32_t limit, Deliver&& deliver);

  /// N2. Cheap when there is nothing to do.
  void wake_one() {
    if (idle_count_.load(std::memory_order_relaxed) == 0) return;
    if (searching_.load(std::memory_order_relaxed) != 0 &&
        has_patroller_.load(std::memory_order_relaxed))
      return;
    wake_one_slow();
  }
  /// A worker without work asks to search. At most half of the workers do: more only get into
  /// each other's way.
  [[nodiscard]] bool try_begin_search() noexcept;
  /// N4. true: it was the last one.
  [[nodiscard]] bool end_search() noexcept {
    // Acquire and release: of two searchers that stop, one is the last and sees the other's steal.
    return searching_.fetch_sub(1, std::memory_order_acq_rel) == 1;
  }

  /// S2 to S4. Gives back the search if `was_searching`. Sleep and Quiescent: the worker is on the
  /// idle list now.
  [[nodiscard]] Rest enter(Sleeper& sleeper, bool was_searching);
  /// Off the list. true: somebody took it off already and counts it as a searcher.
  [[nodiscard]] bool leave(Sleeper& sleeper);

 private:
  struct Post {
    Schedulable* task;
    Urgency urgency;
  };

  /// Whom to unpark once mutex_ is free, and where that one sleeps.
  struct WakeUp {
    Sleeper* sleeper = nullptr;
    Reactor* reactor = nullptr;
  };

  [[nodiscard]] WakeUp call_idle_locked();
  [[nodiscard]] WakeUp call_locked(Sleeper& sleeper);
  void add_idle_locked(Sleeper& sleeper);
  void remove_idle_locked(Sleeper& sleeper);
  /// The hints of N2.
  void publish_idle_locked() {
    idle_count_.store(static_cast<std::uint32_t>(idle_.size()), std::memory_order_relaxed);
    has_patroller_.store(patroller_ != nullptr, std::memory_order_relaxed);
  }
  [[nodiscard]] bool is_quiescent_locked() const;
  [[nodiscard]] WakeUp check_quiescence_locked();
  [[nodiscard]] WakeUp call_waiters_locked();
  void wake_one_slow();
  static void unpark(WakeUp wake_up);

  const std::vector<Sleeper*> sleepers_;
  Mutex mutex_;
  Condition changed_;  // quiescent_, stopping_ or notifications_
  std::vector<Post> posts_;
  std::size_t first_post_ = 0;  // posts_ before it are drained
  std::vector<Sleeper*> idle_;  // the last one in is the first one out: its cache is warm
  Sleeper* poller_ = nullptr;
  Sleeper* patroller_ = nullptr;
  Reactor* reactor_ = nullptr;
  bool quiescent_ = true;
  bool stopping_ = false;
  Atomic<bool> has_posts_{false};
  Atomic<std::uint32_t> externals_{0};  // written under mutex_
  Atomic<std::uint32_t> idle_count_{0};
  Atomic<std::uint32_t> searching_{0};
  Atomic<bool> has_patroller_{false};  // written under mutex_
  Atomic<std::uint64_t> notifications_{0};
};

template <typename Deliver>
void Lobby::drain(std::uint32_t limit, Deliver&& deliver) {
  if (!has_posts()) return;
  const std::lock_guard guard(mutex_);
  for (; limit > 0 && first_post_ < posts_.size(); --limit) {
    const Post post = posts_[first_post_++];
    // The post's pin becomes an ordinary one in one step: from here on a new wake makes a new
    // post, and the task stays a root until it is Scheduled. Acquire: pairs with post().
    post.task->pins.fetch_add(1 - Schedulable::kPosted, std::memory_order_acq_rel);
    deliver(*post.task, post.urgency);
    post.task->pins.fetch_sub(1, std::memory_order_release);  // pairs with is_root()
  }
  if (first_post_ < posts_.size()) return;
  posts_.clear();
  first_post_ = 0;
  has_posts_.store(false, std::memory_order_relaxed);
}

}  // namespace heddle
