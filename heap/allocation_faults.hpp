#pragma once
// heap/allocation_faults.hpp -- makes allocations fail, for tests (RELIABILITY.md, G7).

#include <cstdint>
#include <mutex>
#include <unordered_map>

namespace heddle {

/// Counts the allocations of the heaps that were given it, and fails the Nth. A site is what identifies the code that
/// asked: the return address of an allocation of cells, an AllocationSite of off-heap memory.
/// Threads:    any. Counts are reproducible with one worker.
class AllocationFaults {
 public:
  enum class Mode : std::uint8_t { Once, Forever };
  struct Counts {
    std::uint64_t seen = 0;
    std::uint64_t failed = 0;
  };

  /// The `nth` allocation from now on fails (1 = the next), and with Forever all after it.
  void fail_nth(std::uint64_t nth, Mode mode) {
    const std::lock_guard lock{mutex_};
    first_ = total_.seen + nth;
    mode_ = mode;
  }
  void never() {
    const std::lock_guard lock{mutex_};
    first_ = 0;
  }

  /// Called by every allocation before it is made.
  [[nodiscard]] bool should_fail(const void* site) {
    const std::lock_guard lock{mutex_};
    Counts& at_site = sites_[site];
    ++at_site.seen;
    ++total_.seen;
    if (first_ == 0 || total_.seen < first_) return false;
    if (total_.seen > first_ && mode_ == Mode::Once) return false;
    ++at_site.failed;
    ++total_.failed;
    return true;
  }
  [[nodiscard]] Counts total() const {
    const std::lock_guard lock{mutex_};
    return total_;
  }
  /// By site: which were seen and which were made to fail.
  [[nodiscard]] std::unordered_map<const void*, Counts> sites() const {
    const std::lock_guard lock{mutex_};
    return sites_;
  }

 private:
  mutable std::mutex mutex_;
  Counts total_;
  std::uint64_t first_ = 0;  // 0 = none fails
  Mode mode_ = Mode::Once;
  std::unordered_map<const void*, Counts> sites_;
};

}  // namespace heddle
