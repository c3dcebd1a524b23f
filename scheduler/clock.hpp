#pragma once
// scheduler/clock.hpp -- steady time, or the virtual time of deterministic mode.

#include <chrono>
#include <cstdint>

#include "base/assert.hpp"
#include "base/atomic.hpp"
#include "base/executor.hpp"

namespace heddle {

enum class TimeMode : std::uint8_t {
  Real,     ///< The steady clock of the system.
  Virtual,  ///< Starts at 0, advances by 1 ns per operation, jumps to the next timer when idle.
};

/// Threads: now() -- any. advance(), jump_to() -- the one worker of virtual time.
class Clock {
 public:
  explicit Clock(TimeMode mode) : mode_(mode) {}

  [[nodiscard]] TimeMode mode() const noexcept { return mode_; }

  [[nodiscard]] TimePoint now() const noexcept {
    if (mode_ == TimeMode::Virtual) {
      // Relaxed: a number; whoever needs an order gets it from the task that told the time.
      return TimePoint(std::chrono::nanoseconds(virtual_ns_.load(std::memory_order_relaxed)));
    }
    return TimePoint(std::chrono::steady_clock::now().time_since_epoch());
  }

  void advance(std::uint64_t ops) noexcept {
    const auto now = virtual_ns_.load(std::memory_order_relaxed);  // our own variable
    virtual_ns_.store(now + static_cast<std::int64_t>(ops), std::memory_order_relaxed);
  }

  void jump_to(TimePoint due) noexcept {
    HEDDLE_DCHECK(mode_ == TimeMode::Virtual);
    if (due > now()) virtual_ns_.store(due.time_since_epoch().count(), std::memory_order_relaxed);
  }

 private:
  const TimeMode mode_;
  Atomic<std::int64_t> virtual_ns_{0};
};

}  // namespace heddle
