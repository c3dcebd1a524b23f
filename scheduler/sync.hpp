#pragma once
// scheduler/sync.hpp -- the things a thread can wait on here, besides the reactor.
//
//   Mutex      the rare paths: idle workers, wakes from outside, timers. Condition: host threads.
//   QueueLock  a worker's run queue: held for some ten instructions, so waiters spin.
//   Parker     where one thread sleeps until another gives it the token.
//
// HEDDLE_SYNC_HEADER names a header that defines the same names for the models of tests/model.

#if defined(HEDDLE_SYNC_HEADER)
#include HEDDLE_SYNC_HEADER
#else

#include <sched.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>

#include "base/atomic.hpp"

namespace heddle {

using Mutex = std::mutex;
using Condition = std::condition_variable;

inline void cpu_pause() noexcept {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

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
        sched_yield();
      }
    }
  }

  Atomic<std::uint32_t> held_{0};
};

/// One thread's bed: park() sleeps until somebody has called unpark(), which may come first.
/// Threads:    park -- its owner. unpark -- any.
/// Invariants: P1  token_ is 1 from an unpark() to the end of the next park().
///             P2  no unpark() is lost: park() sleeps only while the kernel sees token_ == 0.
///  U1 waker: token_ = 1 (release).          K1 sleeper: token_ != 0 (acquire)? take it, done.
///  U2 waker: futex wake.                    K2 sleeper: futex wait while token_ == 0; go to K1.
///  The kernel compares token_ under the lock that U2 takes: U1 before the compare, and the wait
///  returns at once; after it, and U2 finds the sleeper.
class Parker {
 public:
  /// Sleeps for at most `limit` (none = for ever) of real time. true: there was a token.
  bool park(std::optional<std::chrono::nanoseconds> limit) noexcept;
  void unpark() noexcept;

  /// Takes the token if there is one.
  bool try_take() noexcept {
    if (token_.load(std::memory_order_acquire) == 0) return false;  // pairs with U1
    token_.store(0, std::memory_order_relaxed);                     // only its owner takes a token
    return true;
  }

 private:
  Atomic<std::uint32_t> token_{0};
};

}  // namespace heddle

#endif
