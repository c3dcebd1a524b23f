#pragma once
// scheduler/sync_primitives.hpp -- what the system offers to wait on, under names that the models of
// tests/model can give to Relacy's own (HEDDLE_SYNC_HEADER names their header).

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

/// In a loop that waits for another thread's next few instructions.
inline void cpu_pause() noexcept {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

/// In one that waits for a thread that may not be running.
inline void give_cpu_away() noexcept { sched_yield(); }

/// A word that a thread can sleep on (futex(2)).
class FutexWord {
 public:
  Atomic<std::uint32_t> value{0};

  /// Sleeps while value == expected, at most `limit` of real time (none = for ever). May return at
  /// any time; compares and falls asleep in one step, as seen by wake_one().
  void wait(std::uint32_t expected, std::optional<std::chrono::nanoseconds> limit) noexcept;
  void wake_one() noexcept;
};

}  // namespace heddle

#endif
