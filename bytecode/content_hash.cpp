#include "bytecode/content_hash.hpp"

#include <fmt/format.h>

#include <bit>
#include <cstring>

namespace heddle {
namespace {

// MurmurHash3_x64_128: Austin Appleby's constants, chosen there for avalanche.
constexpr std::uint64_t kFirst = 0x87c37b91114253d5;
constexpr std::uint64_t kSecond = 0x4cf5ad432745937f;
constexpr std::size_t kBlock = 16;

std::uint64_t read_little_endian(const std::uint8_t* bytes, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value |= static_cast<std::uint64_t>(bytes[i]) << (8 * i);
  return value;
}

std::uint64_t mix_first(std::uint64_t key) { return std::rotl(key * kFirst, 31) * kSecond; }
std::uint64_t mix_second(std::uint64_t key) { return std::rotl(key * kSecond, 33) * kFirst; }

std::uint64_t finish(std::uint64_t key) {
  key = (key ^ (key >> 33)) * 0xff51afd7ed558ccd;
  key = (key ^ (key >> 33)) * 0xc4ceb9fe1a85ec53;
  return key ^ (key >> 33);
}

}  // namespace

ContentHash hash_of(std::span<const std::uint8_t> bytes, std::uint32_t seed) {
  std::uint64_t first = seed, second = seed;
  std::size_t at = 0;
  for (; bytes.size() - at >= kBlock; at += kBlock) {
    first ^= mix_first(read_little_endian(bytes.data() + at, 8));
    first = (std::rotl(first, 27) + second) * 5 + 0x52dce729;
    second ^= mix_second(read_little_endian(bytes.data() + at + 8, 8));
    second = (std::rotl(second, 31) + first) * 5 + 0x38495ab5;
  }
  const std::size_t rest = bytes.size() - at;
  if (rest > 8) second ^= mix_second(read_little_endian(bytes.data() + at + 8, rest - 8));
  first ^= mix_first(read_little_endian(bytes.data() + at, std::min<std::size_t>(rest, 8)));

  first ^= bytes.size();
  second ^= bytes.size();
  first += second;
  second += first;
  first = finish(first);
  second = finish(second);
  first += second;
  second += first;
  return {first, second};
}

std::string ContentHash::text() const { return fmt::format("{:016x}{:016x}", high, low); }

}  // namespace heddle
