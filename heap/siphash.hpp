#pragma once
// heap/siphash.hpp -- SipHash-1-3 (Aumasson and Bernstein): without the key nobody can make keys collide.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace heddle {

namespace detail {
struct SipState {
  std::uint64_t v0, v1, v2, v3;
  // clang-format off
  void round() {
    v0 += v1; v1 = std::rotl(v1, 13); v1 ^= v0; v0 = std::rotl(v0, 32);
    v2 += v3; v3 = std::rotl(v3, 16); v3 ^= v2;
    v0 += v3; v3 = std::rotl(v3, 21); v3 ^= v0;
    v2 += v1; v1 = std::rotl(v1, 17); v1 ^= v2; v2 = std::rotl(v2, 32);
  }
  // clang-format on
};
}  // namespace detail

/// A full mix of 64 bits (splitmix64's finaliser); also makes the second half of the key out of the seed.
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t word) {
  word = (word ^ word >> 30) * 0xbf58'476d'1ce4'e5b9;
  word = (word ^ word >> 27) * 0x94d0'49bb'1331'11eb;
  return word ^ word >> 31;
}

[[nodiscard]] inline std::uint64_t siphash13(const std::byte* bytes, std::size_t count,
                                             std::uint64_t seed) {
  const std::uint64_t key = mix64(seed + 0x9e37'79b9'7f4a'7c15);
  detail::SipState state{seed ^ 0x736f'6d65'7073'6575, key ^ 0x646f'7261'6e64'6f6d,
                         seed ^ 0x6c79'6765'6e65'7261, key ^ 0x7465'6462'7974'6573};
  std::uint64_t last = static_cast<std::uint64_t>(count) << 56;
  for (; count >= 8; bytes += 8, count -= 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes, 8);
    state.v3 ^= word;
    state.round();
    state.v0 ^= word;
  }
  for (std::size_t i = 0; i < count; ++i) last |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
  state.v3 ^= last;
  state.round();
  state.v0 ^= last;
  state.v2 ^= 0xff;
  state.round();
  state.round();
  state.round();
  return state.v0 ^ state.v1 ^ state.v2 ^ state.v3;
}

}  // namespace heddle
