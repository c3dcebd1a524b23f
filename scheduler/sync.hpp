#pragma once
// scheduler/sync.hpp -- the things a thread can wait on here, besides the reactor.
//
//   Mutex      the rare paths: idle workers, wakes from outside, timers. Condition: host threads.
//   QueueLock  a worker's run queue: held for some ten instructions, so waiters spin.
//   Parker     where one thread sleeps until another gives it the token.

#include <chrono>
#include <cstdint>
#include <optional>

#include "base/atomic.hpp"
#include "scheduler/sync_primitives.hpp"

namespace heddle {

/// A spin lock for sections of a few dozen instructions without calls out.
/// Threads: any. After kSpins it gives the CPU away: the holder may have been descheduled.
class QueueLock {
 public:
  void lock() noexcept {
    // Acquire: pairs with unlock()'s release, here and in try_lock().
    while (held_.exchange(1, std::memory_order_acquire) != 0) wait_slow();
  }
  [[nodiscard]] bool try_lock() noexcept {
    return held_.load(std::memory_order_relaxed) == 0 &&
           held_.exchange(1, std::memory_order_acquire) == 0;
  }
  void unlock() noexcept { held_.store(0, std::memory_order_release); }

 private:
  static constexpr int kSpins = 100;  // about 2 us; the longest section (a steal) takes as long

  [[gnu::noinline, gnu::cold]] void wait_slow() noexcept {
    int spins = 0;
    while (held_.load(std::memory_order_relaxed) != 0) {
      if (++spins < kSpins) {
        cpu_pause();
      } else {
        give_cpu_away();
      }
    }
  }

  Atomic<std::uint32_t> held_{0};
};

/// One thread's bed: park() sleeps until somebody has called unpark(), which may come first.
/// Threads:    park, try_take -- its owner. unpark -- any.
/// Invariants: P1  the token is there from an unpark() to the end of the next park().
///             P2  no unpark() is lost: park() sleeps only while the kernel sees no token.
///  U1 waker: token = 1 (release).           K1 sleeper: token there (acquire)? take it, done.
///  U2 waker: futex wake.                    K2 sleeper: futex wait while token == 0; go to K1.
///  The kernel compares the token under the lock that U2 takes: U1 before the compare, and the wait
///  returns at once; after it, and U2 finds the sleeper.
class Parker {
 public:
  /// Sleeps for at most `limit` (none = for ever) of real time. true: there was a token.
  bool park(std::optional<std::chrono::nanoseconds> limit) noexcept {
    using Clock = std::chrono::steady_clock;
    if (try_take()) return true;  // K1
    const auto deadline = Clock::now() + limit.value_or(std::chrono::nanoseconds::zero());
    for (;;) {
      if (limit) limit = deadline - Clock::now();
      if (limit && *limit <= std::chrono::nanoseconds::zero()) return try_take();
      token_.wait(0, limit);        // K2
      if (try_take()) return true;  // else a timeout, a signal or a spurious return
    }
  }

  void unpark() noexcept {
    token_.value.store(1, std::memory_order_release);  // U1; pairs with try_take()
    token_.wake_one();                                 // U2
  }

  /// Takes the token if there is one.
  bool try_take() noexcept {
    if (token_.value.load(std::memory_order_acquire) == 0) return false;  // pairs with U1
    token_.value.store(0, std::memory_order_relaxed);  // only its owner takes a token
    return true;
  }

 private:
  FutexWord token_;
};

}  // namespace heddle
