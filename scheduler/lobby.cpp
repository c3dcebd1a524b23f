#include "scheduler/lobby.hpp"

#include <algorithm>
#include <utility>

#include "base/assert.hpp"

namespace heddle {

void Lobby::post(Schedulable& task, Urgency urgency) {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    if (stopping_) return;
    // Release: pairs with drain(), also when the post is there already and this one merges with it.
    const auto pins = task.pins.fetch_or(Schedulable::kPosted, std::memory_order_acq_rel);
    if ((pins & Schedulable::kPosted) != 0) return;
    posts_.push_back({&task, urgency});
    has_posts_.store(true, std::memory_order_relaxed);
    quiescent_ = false;
    if (searching_.load(std::memory_order_relaxed) == 0) wake_up = call_idle_locked();
  }
  unpark(wake_up);
}

void Lobby::begin_external() {
  const std::lock_guard guard(mutex_);
  externals_.store(externals_.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
  quiescent_ = false;
}

void Lobby::end_external() {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    const auto externals = externals_.load(std::memory_order_relaxed);
    HEDDLE_ASSERT(externals > 0, "end_external() without its begin_external()");
    externals_.store(externals - 1, std::memory_order_relaxed);
    wake_up = check_quiescence_locked();
  }
  unpark(wake_up);
}

void Lobby::timer_armed(Sleeper& owner) {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    quiescent_ = false;
    if (!owner.is_idle) return;  // awake: it looks at its timers before it sleeps
    wake_up = call_locked(owner);
  }
  unpark(wake_up);
}

void Lobby::timer_disarmed() {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    wake_up = check_quiescence_locked();
  }
  unpark(wake_up);
}

void Lobby::forget(const TaskGroup& group) {
  const std::lock_guard guard(mutex_);
  const auto first = posts_.begin() + static_cast<std::ptrdiff_t>(first_post_);
  const auto last = std::remove_if(first, posts_.end(), [&](const Post& post) {
    if (post.task->group != &group) return false;
    post.task->pins.fetch_and(~Schedulable::kPosted, std::memory_order_release);
    return true;
  });
  posts_.erase(last, posts_.end());
}

WaitResult Lobby::wait(const std::function<bool()>& done) {
  for (;;) {
    const std::uint64_t seen = notifications();
    if (done && done()) return WaitResult::Done;
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return quiescent_ || stopping_ || notifications() != seen; });
    if (stopping_) return WaitResult::Stopped;
    if (notifications() != seen) continue;  // ask first: done and quiescent is done
    return WaitResult::Quiescent;
  }
}

void Lobby::notify_waiters() {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    notifications_.fetch_add(1, std::memory_order_release);  // pairs with notifications()
    wake_up = call_waiters_locked();
  }
  unpark(wake_up);
}

void Lobby::stop() {
  Reactor* reactor = nullptr;
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
    reactor = reactor_;
    changed_.notify_all();
  }
  // Whoever enters from now on is told to stop; all others get up.
  for (Sleeper* const sleeper : sleepers_) unpark({sleeper, reactor});
}

void Lobby::set_reactor(Reactor& reactor) {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    reactor_ = &reactor;
    wake_up = call_idle_locked();  // it comes back as the poller
  }
  unpark(wake_up);
}

bool Lobby::try_begin_search() noexcept {
  // Relaxed: the count limits a crowd, it guards nothing.
  if (2 * searching_.load(std::memory_order_relaxed) >= sleepers_.size()) return false;
  searching_.fetch_add(1, std::memory_order_relaxed);
  return true;
}

Lobby::Rest Lobby::enter(Sleeper& sleeper, bool was_searching) {
  const std::lock_guard guard(mutex_);
  if (was_searching) searching_.fetch_sub(1, std::memory_order_relaxed);
  if (stopping_) return Rest::Stop;
  if (first_post_ < posts_.size()) return Rest::Posts;
  HEDDLE_DCHECK(!sleeper.is_idle, "B1");
  add_idle_locked(sleeper);
  if (!quiescent_ && is_quiescent_locked()) {
    quiescent_ = true;
    changed_.notify_all();
  }
  if (reactor_ != nullptr && poller_ == nullptr) {
    poller_ = &sleeper;
    sleeper.polls_reactor = true;
  }
  return quiescent_ ? Rest::Quiescent : Rest::Sleep;
}

bool Lobby::leave(Sleeper& sleeper) {
  const std::lock_guard guard(mutex_);
  if (poller_ == &sleeper) poller_ = nullptr;
  sleeper.polls_reactor = false;
  sleeper.patrols = false;
  if (!sleeper.is_idle) return true;
  remove_idle_locked(sleeper);
  return false;
}

Lobby::WakeUp Lobby::call_idle_locked() {
  if (idle_.empty()) return {};
  return call_locked(*idle_.back());
}

Lobby::WakeUp Lobby::call_locked(Sleeper& sleeper) {
  remove_idle_locked(sleeper);
  searching_.fetch_add(1, std::memory_order_relaxed);  // B2; given back by enter() or end_search()
  return {&sleeper, sleeper.polls_reactor ? reactor_ : nullptr};
}

void Lobby::add_idle_locked(Sleeper& sleeper) {
  sleeper.is_idle = true;
  const bool is_anybody_busy = idle_.size() + 1 < sleepers_.size();
  if (is_anybody_busy && patroller_ == nullptr) {
    patroller_ = &sleeper;
    sleeper.patrols = true;
    idle_.insert(idle_.begin(), &sleeper);
  } else {
    idle_.push_back(&sleeper);
  }
  publish_idle_locked();
}

void Lobby::remove_idle_locked(Sleeper& sleeper) {
  if (patroller_ == &sleeper) patroller_ = nullptr;
  std::erase(idle_, &sleeper);
  sleeper.is_idle = false;
  publish_idle_locked();
}

bool Lobby::is_quiescent_locked() const {
  if (idle_.size() != sleepers_.size() || first_post_ < posts_.size()) return false;
  if (externals_.load(std::memory_order_relaxed) != 0) return false;
  // A worker's own timers: stored before it entered. An outsider's: it calls us afterwards.
  return std::none_of(sleepers_.begin(), sleepers_.end(), [](const Sleeper* sleeper) {
    return sleeper->armed_timers.load(std::memory_order_relaxed) != 0;
  });
}

Lobby::WakeUp Lobby::check_quiescence_locked() {
  if (quiescent_ || !is_quiescent_locked()) return {};
  quiescent_ = true;
  return call_waiters_locked();
}

/// Host threads wait at changed_; one that waits by being the only worker sleeps as such.
Lobby::WakeUp Lobby::call_waiters_locked() {
  changed_.notify_all();
  return sleepers_.size() == 1 ? call_idle_locked() : WakeUp{};
}

void Lobby::wake_one_slow() {
  WakeUp wake_up;
  {
    const std::lock_guard guard(mutex_);
    // N6: whoever stops searching after this sees what we have pushed.
    if (searching_.fetch_add(0, std::memory_order_acq_rel) != 0) return;
    wake_up = call_idle_locked();
  }
  unpark(wake_up);
}

void Lobby::unpark(WakeUp wake_up) {
  if (wake_up.sleeper == nullptr) return;
  wake_up.sleeper->parker.unpark();
  if (wake_up.reactor != nullptr) wake_up.reactor->interrupt();
}

}  // namespace heddle
