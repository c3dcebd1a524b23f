#pragma once
// base/perturbed_atomic.hpp -- atomics that disturb the threads' timing, for tests of races only
// (HEDDLE_ATOMIC_HEADER, see base/atomic.hpp). Before an access a thread now and then pauses for a
// little or gives its CPU away, drawn from a seed and the thread's number: windows of a few
// instructions, which a plain run meets once in a million times, are met in every run.

#include <sched.h>

#include <atomic>
#include <cstdint>

namespace heddle {

/// Set it before the threads start.
inline std::atomic<std::uint64_t> perturbation_seed{1};

inline void perturb() noexcept {
  static std::atomic<std::uint64_t> threads{0};
  thread_local std::uint64_t state =
      (perturbation_seed.load(std::memory_order_relaxed) * 1'000'003 +
       threads.fetch_add(1, std::memory_order_relaxed)) *
          0x9E3779B97F4A7C15ULL +
      1;
  state = state * 6364136223846793005ULL + 1442695040888963407ULL;  // Knuth's MMIX generator
  const auto drawn = static_cast<std::uint32_t>(state >> 40);
  if (drawn % 64 == 0) {
    sched_yield();
  } else if (drawn % 8 == 0) {
    for (std::uint32_t i = 0; i < drawn / 64 % 128; ++i) asm volatile("" ::: "memory");
  }
}

template <typename T>
class Atomic : public std::atomic<T> {
  using Base = std::atomic<T>;
  using Order = std::memory_order;

 public:
  using Base::Base;
  using Base::operator=;
  constexpr Atomic() noexcept = default;

  T load(Order order = Order::seq_cst) const noexcept {
    perturb();
    return Base::load(order);
  }
  void store(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    Base::store(value, order);
  }
  T exchange(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    return Base::exchange(value, order);
  }
  bool compare_exchange_strong(T& expected, T value, Order success, Order failure) noexcept {
    perturb();
    return Base::compare_exchange_strong(expected, value, success, failure);
  }
  bool compare_exchange_weak(T& expected, T value, Order success, Order failure) noexcept {
    perturb();
    return Base::compare_exchange_weak(expected, value, success, failure);
  }
  T fetch_add(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    return Base::fetch_add(value, order);
  }
  T fetch_sub(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    return Base::fetch_sub(value, order);
  }
  T fetch_and(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    return Base::fetch_and(value, order);
  }
  T fetch_or(T value, Order order = Order::seq_cst) noexcept {
    perturb();
    return Base::fetch_or(value, order);
  }
};

template <typename T>
using Plain = T;

}  // namespace heddle
