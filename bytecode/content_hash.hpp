#pragma once
// The name of a module's content, and the check that a file arrived as it was written.
// A name, not a secret: MurmurHash3 (x64, 128 bits; public domain), whoever wants can make two
// files of one hash. So nothing is trusted because of it: what runs was verified.

#include <cstdint>
#include <functional>
#include <span>
#include <string>

namespace heddle {

struct ContentHash {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  bool operator==(const ContentHash&) const = default;
  auto operator<=>(const ContentHash&) const = default;

  /// 32 hexadecimal digits.
  [[nodiscard]] std::string text() const;
};

[[nodiscard]] ContentHash hash_of(std::span<const std::uint8_t> bytes, std::uint32_t seed = 0);

}  // namespace heddle

template <>
struct std::hash<heddle::ContentHash> {
  std::size_t operator()(const heddle::ContentHash& hash) const noexcept {
    return static_cast<std::size_t>(hash.low);
  }
};
