#include "scheduler/pool_worker.hpp"

#include <algorithm>
#include <ctime>

namespace heddle {

namespace {

std::chrono::nanoseconds thread_cpu_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

std::optional<Schedule> schedule_of(const SchedulerOptions& options) {
  if (!options.seed) return std::nullopt;
  return Schedule(*options.seed, options.max_stops);
}

}  // namespace

PoolWorker::PoolWorker(Pool& pool, unsigned index)
    : Worker(index),
      pool_(pool),
      slice_limit_(static_cast<std::int64_t>(pool.options.preemption_threshold)),
      schedule_(schedule_of(pool.options)),
      random_(index),
      queue_(index, pool.sharing, schedule_ ? &*schedule_ : nullptr),
      timers_(index),
      sleeper_(timers_.size()) {}

WaitResult PoolWorker::run(const std::function<bool()>* done) {
  done_ = done;
  is_done_ = false;
  seen_notifications_ = pool_.lobby->notifications();
  begin_to_count_time();  // perhaps on another thread than before
  if (done_ != nullptr && *done_ && (*done_)()) return WaitResult::Done;
  if (std::exchange(is_in_lobby_, false)) is_searching_ = pool_.lobby->leave(sleeper_);
  while (Schedulable* task = find_task()) {
    do {
      begin_run(*task, pool_.sharing);  // T1
      running_ = task;
      const RunResult result = group_->run(*task, *this);
      if (++switches_ % kSwitchesPerPoll == 0) [[unlikely]]
        poll(Hand::HoldsTask);
      task = after(*task, result);
    } while (task != nullptr);
  }
  if (is_done_) return WaitResult::Done;
  return is_asked_to_end() ? WaitResult::Stopped : WaitResult::Quiescent;
}

Schedulable* PoolWorker::after(Schedulable& task, RunResult result) {
  switch (result) {
    case RunResult::Finished:
      finish(task);
      return next();
    case RunResult::Park:
      if (try_park(task, pool_.sharing)) return next();  // T3
      return requeue(task);
    case RunResult::Yield:
      if (schedule_ && !std::exchange(is_stopped_, false)) [[unlikely]]
        schedule_->has_yielded(task);
      return requeue(task);
  }
  panic("run() returned {}", static_cast<int>(result));
}

/// The next task without a look at anything but the current group; nullptr = find_task().
Schedulable* PoolWorker::next() {
  if (must_choose_) [[unlikely]] {
    flush_lifo(RunQueue::Position::Front);
    return nullptr;
  }
  if (lifo_ != nullptr) {
    if (lifo_streak_ < kMaxLifoStreak) {
      ++lifo_streak_;
      return std::exchange(lifo_, nullptr);
    }
    flush_lifo(RunQueue::Position::Tail);
  }
  begin_slice();
  return queue_.take();
}

Schedulable* PoolWorker::requeue(Schedulable& task) {
  if (lifo_ != nullptr || must_choose_) {
    queue_.push(task, RunQueue::Position::Tail);
    return next();
  }
  begin_slice();
  return queue_.requeue_and_take(task);
}

bool PoolWorker::take_next(Schedulable& task) {
  if (lifo_ != &task || must_choose_) return false;
  lifo_ = nullptr;
  begin_run(task, pool_.sharing);  // T1
  return true;
}

void PoolWorker::leave_nested(Schedulable& task, RunResult result) {
  switch (result) {
    case RunResult::Finished:
      return finish(task);
    case RunResult::Park:
      if (!try_park(task, pool_.sharing)) make_ready(task, Urgency::Normal);  // T3
      return;
    case RunResult::Yield:
      return make_ready(task, Urgency::Fair);
  }
  panic("a nested turn answered {}", static_cast<int>(result));
}

/// The recent clock is at most kSwitchesPerPoll short tasks or one quantum old.
void PoolWorker::begin_slice() {
  lifo_streak_ = 0;
  slice_start_ = recent_now_;
  slice_ops_ = -static_cast<std::int64_t>(charged_ops_);
  if (schedule_) [[unlikely]]
    accesses_left_ = schedule_->next_stretch();
  const auto left = static_cast<std::uint64_t>(slice_limit_ - slice_ops_);
  quantum_ops_ = std::min(pool_.options.quantum_ops, left);
}

void PoolWorker::flush_lifo(RunQueue::Position position) {
  if (lifo_ == nullptr) return;
  queue_.push(*std::exchange(lifo_, nullptr), position);
  lifo_is_overdue_ = false;
}

Verdict PoolWorker::on_quantum(std::uint64_t ops) {
  charge(ops);
  poll(Hand::HoldsTask);
  if (is_asked_to_end()) return Verdict::Preempt;
  const bool is_over =
      slice_ops_ >= slice_limit_ ||
      (pool_.options.time == TimeMode::Real && recent_now_ - slice_start_ >= pool_.options.slice);
  bool is_asked = false;
  if ((request_word_.load(std::memory_order_relaxed) & kPreempt) != 0) {
    // Acquire: what the one who asked had stored before.
    request_word_.fetch_and(~kPreempt, std::memory_order_acquire);
    is_asked = true;
  }
  if (is_asked || (is_over && (lifo_ != nullptr || queue_.size() != 0))) {
    queue_.end_slice();
    must_choose_ = true;
    return Verdict::Preempt;
  }
  if (is_over) begin_slice();  // nobody else wants the worker
  const auto left = static_cast<std::uint64_t>(slice_limit_ - slice_ops_);
  quantum_ops_ = std::min(pool_.options.quantum_ops, left);
  return Verdict::Continue;
}

bool PoolWorker::must_stop() {
  accesses_left_ = schedule_->next_stretch();
  if (accesses_left_ == 0 || !queue_.stops(*running_)) return false;
  is_stopped_ = true;
  request_word_.fetch_or(kPreempt, std::memory_order_relaxed);  // to ourselves
  return true;
}

TimePoint PoolWorker::now() {
  if (pool_.options.time == TimeMode::Virtual) {
    return pool_.clock.now() + std::chrono::nanoseconds(charged_ops_);
  }
  return pool_.clock.now();
}

void PoolWorker::settle_ops() {
  if (charged_ops_ == 0) return;
  slice_ops_ += static_cast<std::int64_t>(charged_ops_);
  if (pool_.options.time == TimeMode::Virtual) pool_.clock.advance(charged_ops_);
  charged_ops_ = 0;
}

/// What a group is charged for the time since the last poll. If that is long, either a native took it, or the system ran somebody
/// else meanwhile, which is nobody's use. The thread's own clock knows, but costs a system call.
std::chrono::nanoseconds PoolWorker::time_used(TimePoint now) {
  const std::chrono::nanoseconds passed = now - recent_now_;
  if (passed < kLongQuantum || pool_.options.time == TimeMode::Virtual) [[likely]] {
    since_then_ += passed;
    return passed;
  }
  const std::chrono::nanoseconds before = cpu_time_ + since_then_;
  begin_to_count_time();
  return std::clamp(cpu_time_ - before, std::chrono::nanoseconds(0), passed);
}

void PoolWorker::begin_to_count_time() {
  cpu_time_ = thread_cpu_time();
  since_then_ = std::chrono::nanoseconds(0);
}

void PoolWorker::poll(Hand hand) {
  settle_ops();
  const TimePoint now = pool_.clock.now();
  queue_.charge_current(time_used(now));
  recent_now_ = now;
  fire_timers(timers_, now);
  take_posts();
  poll_reactor(now);
  if (lifo_ != nullptr && std::exchange(lifo_is_overdue_, true)) {
    flush_lifo(RunQueue::Position::Front);
  }
  if (queue_.waiting_groups() != 0 && now - group_start_ >= pool_.options.slice) {
    must_choose_ = true;
  }
  if (pool_.sharing == Sharing::Shared) {
    const std::uint32_t own = hand == Hand::HoldsTask ? 0 : 1;  // it takes that one itself
    if (queue_.size() > own) pool_.lobby->wake_one();           // N2 again
    if (now >= next_patrol_) patrol(now);
  }
  if (done_ != nullptr && pool_.lobby->notifications() != seen_notifications_) {
    seen_notifications_ = pool_.lobby->notifications();
    is_done_ = *done_ && (*done_)();
  }
  if (is_asked_to_end()) must_choose_ = true;
}

void PoolWorker::fire_timers(TimerQueue& timers, TimePoint now) {
  timers.fire(now, kTimersPerPoll, [this](Schedulable& task) {
    if (notify(task, pool_.sharing) == Notified::MustQueue) {
      queue_.push(task, RunQueue::Position::Urgent);
    }
  });
}

void PoolWorker::take_posts() {
  pool_.lobby->drain(kPostsPerPoll, [this](Schedulable& task, Urgency urgency) {
    if (notify(task, pool_.sharing) == Notified::MustQueue) {
      queue_.push(
          task, urgency == Urgency::Timer ? RunQueue::Position::Urgent : RunQueue::Position::Tail);
    }
  });
}

void PoolWorker::poll_reactor(TimePoint now) {
  Reactor* const reactor = pool_.reactor.load(std::memory_order_acquire);  // pairs with its maker
  if (reactor == nullptr || now < next_reactor_poll_) return;
  next_reactor_poll_ = now + kReactorPeriod;
  reactor->poll();
}

}  // namespace heddle
