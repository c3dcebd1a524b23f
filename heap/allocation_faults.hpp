#pragma once
// heap/allocation_faults.hpp -- makes allocations fail, for tests (RELIABILITY.md, G7).

#include <cstdint>

#include "base/atomic.hpp"

namespace heddle {

/// Counts the allocations of the heaps and memories that were given it, and fails the Nth.
/// Threads:    any. Counts are exact with one worker.
class AllocationFaults {
 public:
  enum class Mode : std::uint8_t { Once, Forever };

  /// The `nth` allocation from now on fails (1 = the next), and with Forever all after it.
  void fail_nth(std::uint64_t nth, Mode mode) {
    mode_.store(mode, std::memory_order_relaxed);  // its own variables; tests arm before they run
    first_.store(count_.load(std::memory_order_relaxed) + nth, std::memory_order_relaxed);
  }
  void never() { first_.store(0, std::memory_order_relaxed); }

  /// Called by every allocation before it is made.
  [[nodiscard]] bool should_fail() {
    const std::uint64_t number = count_.fetch_add(1, std::memory_order_relaxed) + 1;
    const std::uint64_t first = first_.load(std::memory_order_relaxed);
    if (first == 0 || number < first) return false;
    if (number > first && mode_.load(std::memory_order_relaxed) == Mode::Once) return false;
    failed_.fetch_add(1, std::memory_order_relaxed);
    return true;
  }
  [[nodiscard]] std::uint64_t count() const { return count_.load(std::memory_order_relaxed); }
  [[nodiscard]] std::uint64_t failed() const { return failed_.load(std::memory_order_relaxed); }

 private:
  Atomic<std::uint64_t> count_{0};
  Atomic<std::uint64_t> first_{0};  // 0 = none
  Atomic<std::uint64_t> failed_{0};
  Atomic<Mode> mode_{Mode::Once};
};

}  // namespace heddle
