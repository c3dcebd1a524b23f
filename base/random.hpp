#pragma once
// base/random.hpp -- a small random generator: victims of theft, seeded orders, Math.random.

#include <cstdint>

namespace heddle {

/// xorshift64* (Vigna 2016): three shifts and a multiplication. Same seed, same numbers.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * kSpread + kSpread) {
    if (state_ == 0) state_ = kSpread;  // the one state that never changes
  }

  std::uint64_t next() noexcept {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DULL;
  }

  /// From 0 to below 1: 53 bits.
  double below_one() noexcept { return static_cast<double>(next() >> 11) * 0x1p-53; }

  /// 0 to bound - 1; bound > 0. The bias of the multiplication is below bound / 2^32.
  std::uint32_t below(std::uint32_t bound) noexcept {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }

 private:
  static constexpr std::uint64_t kSpread = 0x9E3779B97F4A7C15ULL;  // 2^64 / golden ratio
  std::uint64_t state_;
};

}  // namespace heddle
