// pool_worker_idle.cpp -- a worker without a task in hand: chooses a group, steals, searches, sleeps.

#include "scheduler/pool_worker.hpp"

namespace heddle {

/// nullptr = stop, done, or (the caller as worker) quiescent; the worker is in no group then.
Schedulable* PoolWorker::find_task() {
  for (;;) {
    poll(Hand::Empty);
    if (is_asked_to_end()) break;
    if (Schedulable* const task = choose_group()) {
      stop_searching();  // N4
      return task;
    }
    leave_group();
    if (queue_.has_refused()) {
      wait_for_entry();
    } else if (!rest()) {
      break;
    }
  }
  flush_lifo(RunQueue::Position::Front);
  leave_group();
  stop_searching();
  return nullptr;
}

/// Makes the group furthest behind the current one and takes its first task.
Schedulable* PoolWorker::choose_group() {
  must_choose_ = false;
  flush_lifo(RunQueue::Position::Front);
  if (queue_.has_refused() && std::chrono::steady_clock::now() >= refused_until_) queue_.readmit();
  while (TaskGroup* const group = queue_.choose()) {
    if (group != group_ && !enter_group(*group)) {
      queue_.refuse_current();
      continue;
    }
    group_start_ = recent_now_;
    begin_slice();
    if (Schedulable* const task = queue_.take()) return task;
    // A thief was quicker.
  }
  return nullptr;
}

/// E4 for the old group, E1 to E3 for the new one.
bool PoolWorker::enter_group(TaskGroup& group) {
  HEDDLE_DCHECK(lifo_ == nullptr, "K2");
  if (group_ != nullptr) group_->on_leave(*this);
  group_ = nullptr;
  inside_.store(&group, std::memory_order_seq_cst);  // E1; pairs with Worker::inside() in S2
  if (group.try_enter(*this)) {
    group_ = &group;
    refusals_ = 0;
    return true;
  }
  inside_.store(nullptr, std::memory_order_seq_cst);  // E3
  refused_until_ = std::chrono::steady_clock::now() + kRefusalSpin;
  ++refusals_;
  return false;
}

void PoolWorker::leave_group() {
  queue_.drop_current();
  if (group_ == nullptr) return;
  HEDDLE_DCHECK(lifo_ == nullptr, "K2");
  group_->on_leave(*this);
  group_ = nullptr;
  inside_.store(nullptr, std::memory_order_seq_cst);  // E4: the group may be gone from here on
}

/// All that is ready here may not be entered. A handshake lasts for a quantum, so look again soon;
/// a collection may take milliseconds.
void PoolWorker::wait_for_entry() {
  stop_searching();
  if (refusals_ > 2) {
    // Not on the idle list: nobody unparks it. A token that arrives is spare (see rest()).
    (void)sleeper_.parker.park(kRefusalNap);
  }
  while (std::chrono::steady_clock::now() < refused_until_) cpu_pause();
}

void PoolWorker::enter_lobby() {
  (void)pool_.lobby->enter(sleeper_, false);
  is_in_lobby_ = true;
}

/// Searches, then sleeps once. false: stop, or (the caller as worker) quiescent.
bool PoolWorker::rest() {
  if (std::exchange(is_on_patrol_, false)) {
    if (steal()) {
      pool_.lobby->wake_one();  // N7
      return true;
    }
  } else if (pool_.sharing == Sharing::Shared) {
    if (!is_searching_) is_searching_ = pool_.lobby->try_begin_search();
    if (is_searching_ && search()) return true;
  }
  for (bool may_look_again = pool_.sharing == Sharing::Shared;; may_look_again = false) {
    const Lobby::Rest rest =
        pool_.lobby->enter(sleeper_, std::exchange(is_searching_, false));  // S2 to S4
    if (rest == Lobby::Rest::Stop) return false;
    if (rest == Lobby::Rest::Posts) return true;
    if (rest == Lobby::Rest::Quiescent && done_ != nullptr) {
      is_in_lobby_ = true;
      return false;
    }
    const bool must_look = may_look_again && others_have_tasks();  // N5
    if (!must_look) sleep();                                       // S5
    const bool was_patroller = sleeper_.patrols;
    is_searching_ = pool_.lobby->leave(sleeper_);
    is_on_patrol_ = was_patroller && !is_searching_;
    if (!must_look || steal()) return true;
  }
}

/// Returns early when it likes: find_task() looks at everything again.
void PoolWorker::sleep() {
  const std::int64_t due = timers_.earliest_ns();
  if (pool_.options.time == TimeMode::Virtual && due != TimerQueue::kNever &&
      !pool_.lobby->has_external()) {
    pool_.clock.jump_to(TimePoint(std::chrono::nanoseconds(due)));
    return;
  }
  std::optional<std::chrono::nanoseconds> limit;
  if (pool_.options.time == TimeMode::Real && due != TimerQueue::kNever) {
    limit = TimePoint(std::chrono::nanoseconds(due)) - pool_.clock.now();
    if (limit->count() <= 0) return;
  }
  if (sleeper_.patrols && (!limit || *limit > Lobby::kPatrolPeriod)) limit = Lobby::kPatrolPeriod;
  // Our own flags: enter() set them. Whoever calls us off the list does not change them.
  if (!sleeper_.polls_reactor) {
    (void)sleeper_.parker.park(limit);
  } else if (!sleeper_.parker.try_take()) {
    pool_.reactor.load(std::memory_order_acquire)->wait(limit);
  }
  begin_to_count_time();
}

bool PoolWorker::search() {
  const auto end = std::chrono::steady_clock::now() + pool_.options.spin;
  do {
    if (pool_.lobby->has_posts() || timers_.is_due(pool_.clock.now())) return true;
    if (steal() || is_asked_to_end()) return true;
    for (int i = 0; i < 16; ++i) cpu_pause();
  } while (std::chrono::steady_clock::now() < end);
  return false;
}

void PoolWorker::stop_searching() {
  if (!std::exchange(is_searching_, false) || !pool_.lobby->end_search()) return;
  if (queue_.size() != 0 || pool_.lobby->has_posts() || others_have_tasks()) {
    pool_.lobby->wake_one();
  }
}

/// Tries each of the others once, from a random one on.
bool PoolWorker::steal() {
  const auto count = static_cast<std::uint32_t>(pool_.workers.size());
  const std::uint32_t first = random_.below(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    PoolWorker& victim = *pool_.workers[(first + i) % count];
    if (&victim == this) continue;
    const TaskList stolen = victim.queue_.steal_half();
    if (stolen.empty()) continue;
    queue_.push_all(stolen);
    return true;
  }
  return false;
}

bool PoolWorker::others_have_tasks() const {
  for (const auto& worker : pool_.workers) {
    if (worker.get() != this && worker->queue_.size() != 0) return true;
  }
  return false;
}

/// Every Lobby::kPatrolPeriod, when busy or sent by the lobby: what a colleague that stands still has
/// left lying (see lobby.hpp). Its tasks are stolen on the usual ways.
void PoolWorker::patrol(TimePoint now) {
  next_patrol_ = now + Lobby::kPatrolPeriod;
  for (const auto& worker : pool_.workers) {
    if (worker.get() != this) fire_timers(worker->timers_, now - kOverdue);
  }
  if (++patrols_ % kPatrolsPerBalance == 0) balance();
}

/// Busy workers steal too, now and then, or three contexts on two workers would never get a third
/// each. From a worker that serves more contexts, or has twice the tasks.
void PoolWorker::balance() {
  for (const auto& victim : pool_.workers) {
    if (victim.get() == this) continue;
    const RunQueue& theirs = victim->queue_;
    if (theirs.waiting_groups() <= queue_.waiting_groups() &&
        theirs.size() < 2 * queue_.size() + 2) {
      continue;
    }
    const TaskList stolen = victim->queue_.steal_half();
    if (stolen.empty()) continue;
    queue_.push_all(stolen);
    return;
  }
}

}  // namespace heddle
