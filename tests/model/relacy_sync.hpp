#pragma once
// tests/model/relacy_sync.hpp -- the names of scheduler/sync_primitives.hpp over Relacy.

#include "base/atomic.hpp"

namespace heddle {

class Mutex {
 public:
  void lock() { relacy_.lock($); }
  void unlock() { relacy_.unlock($); }

  // As Relacy's condition variable wants it.
  void lock(rl::debug_info_param info) { relacy_.lock(info); }
  void unlock(rl::debug_info_param info) { relacy_.unlock(info); }

 private:
  rl::mutex relacy_;
};

class Condition {
 public:
  void notify_all() { relacy_.notify_all($); }
  template <typename Predicate>
  void wait(std::unique_lock<Mutex>& lock, Predicate holds) {
    while (!holds()) relacy_.wait(*lock.mutex(), $);
  }

 private:
  rl::condition_variable_any relacy_;
};

inline void cpu_pause() { rl::yield(1, $); }
inline void give_cpu_away() { rl::yield(1, $); }

class FutexWord {
 public:
  Atomic<std::uint32_t> value{0};

  void wait(std::uint32_t expected, std::optional<std::chrono::nanoseconds> limit) {
    rl::context& context = rl::ctx();
    context.sched();
    context.atomic_thread_fence_seq_cst();  // the kernel's lock
    bool must_wait = false;
    {
      rl::preemption_disabler disabler(context);
      must_wait = value.load(std::memory_order_acquire) == expected;
    }
    if (must_wait) value.relacy().wait(context, limit.has_value(), true, $);
  }

  void wake_one() {
    rl::context& context = rl::ctx();
    context.sched();
    context.atomic_thread_fence_seq_cst();  // the kernel's lock
    value.relacy().wake(context, 1, $);
  }
};

}  // namespace heddle
