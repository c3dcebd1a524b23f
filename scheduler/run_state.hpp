#pragma once
// scheduler/run_state.hpp -- the transitions of Schedulable::run_state, and no others.
//
// The states and the argument why no wake is lost stand in base/executor.hpp (W1-W3, T1-T3).
// With several workers each step is one atomic exchange at most; a worker alone (Sharing::Alone)
// loads and stores, because nobody else makes transitions (outside wakes are posted to it), but for a
// turn outside: H3 stores Idle, and who finds Outside exchanges.
// Release and acquire are kept there too: the collector of another thread may ask is_root().

#include "base/assert.hpp"
#include "base/executor.hpp"

namespace heddle {

enum class Sharing : std::uint8_t { Alone, Shared };

/// What a waker has to do after notify().
enum class [[nodiscard]] Notified : std::uint8_t{
    MustQueue,  ///< The task was idle; the caller now owns its place in a queue.
    Done,       ///< It is in a queue or running and will look again, or it is finished.
};

namespace detail {
inline Notified notify_shared(Schedulable& task) noexcept {
  RunState state = task.run_state.load(std::memory_order_relaxed);
  for (;;) {
    if (state == RunState::Finished) return Notified::Done;
    // Notified stays Notified, and Outside stays Outside, but by an exchange: its release is what
    // makes the waker's message visible to begin_run() (W2) and to leave_outside() (H3).
    const RunState next = state == RunState::Idle      ? RunState::Scheduled
                          : state == RunState::Outside ? RunState::Outside
                                                       : RunState::Notified;
    // Acquire: after Idle we may run the task, and pair with park()'s release.
    if (task.run_state.compare_exchange_weak(state, next, std::memory_order_acq_rel,
                                             std::memory_order_relaxed)) {
      return state == RunState::Idle ? Notified::MustQueue : Notified::Done;
    }
  }
}

inline Notified notify_alone(Schedulable& task) noexcept {
  // Acquire: Idle may have been stored by a turn outside (H3), and we may run the task then.
  switch (task.run_state.load(std::memory_order_acquire)) {
    case RunState::Idle:
      task.run_state.store(RunState::Scheduled, std::memory_order_release);
      return Notified::MustQueue;
    case RunState::Scheduled:
      task.run_state.store(RunState::Notified, std::memory_order_release);
      return Notified::Done;
    case RunState::Outside:
      return notify_shared(task);  // for this one the worker is not alone
    case RunState::Notified:
    case RunState::Finished:
      return Notified::Done;
  }
  return Notified::Done;
}
}  // namespace detail

/// W2. On a worker; any worker if Shared.
inline Notified notify(Schedulable& task, Sharing sharing) noexcept {
  return sharing == Sharing::Alone ? detail::notify_alone(task) : detail::notify_shared(task);
}

/// A new task, that nobody else knows: Idle -> Scheduled. The queue publishes the store.
inline void begin_life(Schedulable& task) noexcept {
  HEDDLE_DCHECK(task.run_state.load(std::memory_order_relaxed) == RunState::Idle);
  task.run_state.store(RunState::Scheduled, std::memory_order_release);
}

/// T1, before run(): what was notified so far is answered by this run.
inline void begin_run(Schedulable& task, Sharing sharing) noexcept {
  if (task.run_state.load(std::memory_order_relaxed) == RunState::Scheduled) return;
  HEDDLE_DCHECK(task.run_state.load(std::memory_order_relaxed) == RunState::Notified);
  if (sharing == Sharing::Alone) {
    task.run_state.store(RunState::Scheduled, std::memory_order_release);
  } else {
    // Acquire: pairs with every notify() since the last run.
    task.run_state.exchange(RunState::Scheduled, std::memory_order_acq_rel);
  }
}

/// T3, after run() said Park. true: idle; the caller must not touch the task again, another worker
/// may be running it. false: it was notified meanwhile, is still Scheduled, and must be requeued.
[[nodiscard]] inline bool try_park(Schedulable& task, Sharing sharing) noexcept {
  RunState expected = RunState::Scheduled;
  if (sharing == Sharing::Shared) {
    // Release: what run() left in the task, to the waker that finds it Idle.
    return task.run_state.compare_exchange_strong(
        expected, RunState::Idle, std::memory_order_release, std::memory_order_relaxed);
  }
  if (task.run_state.load(std::memory_order_relaxed) != expected) return false;
  task.run_state.store(RunState::Idle, std::memory_order_release);
  return true;
}

/// H3, after a turn on a thread that is no worker: wakes count again.
inline void leave_outside(Schedulable& task) noexcept {
  // Acquire: the messages of those whose wakes did nothing. Release: to who finds it Idle.
  task.run_state.exchange(RunState::Idle, std::memory_order_acq_rel);
}

/// After run() said Finished: the last touch. A notify() that races with it is dropped, as agreed.
inline void finish(Schedulable& task) noexcept {
  task.run_state.store(RunState::Finished, std::memory_order_release);  // pairs with is_root()
}

}  // namespace heddle
