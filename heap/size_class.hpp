#pragma once
// heap/size_class.hpp -- the sizes in which small cells are handed out.
//
// Multiples of 16 up to 256 bytes, then four steps per doubling up to 2 KiB: at most 20 % of a cell is
// wasted, and there are few enough classes for a small context. Larger cells get whole granules.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace heddle {

inline constexpr std::size_t kCellAlignment = 16;
inline constexpr std::size_t kMaxSmallBytes = 2048;
inline constexpr unsigned kSizeClassCount = 28;
/// Tasks have pages of their own, so that all tasks of a context can be enumerated.
inline constexpr unsigned kTaskClass = kSizeClassCount;
inline constexpr unsigned kRunCount = kSizeClassCount + 1;

/// The class for 1 .. kMaxSmallBytes bytes.
[[nodiscard]] constexpr unsigned size_class(std::size_t bytes) {
  if (bytes <= 256) return static_cast<unsigned>((bytes - 1) >> 4);
  const unsigned log2 = static_cast<unsigned>(std::bit_width(bytes - 1)) - 1;  // 8, 9 or 10
  return 12 + (log2 - 8) * 4 + static_cast<unsigned>((bytes - 1) >> (log2 - 2));
}

inline constexpr std::array<std::uint16_t, kSizeClassCount> kClassBytes = {
    16,  32,  48,  64,  80,  96,  112, 128, 144, 160,  176,  192,  208,  224,
    240, 256, 320, 384, 448, 512, 640, 768, 896, 1024, 1280, 1536, 1792, 2048};

[[nodiscard]] constexpr std::size_t class_bytes(unsigned size_class) {
  return size_class < 16 ? (size_class + 1) * 16 : kClassBytes[size_class];
}

/// What a request of `bytes` really takes in a page of its class.
[[nodiscard]] constexpr std::size_t small_cell_bytes(std::size_t bytes) {
  return bytes <= 256 ? (bytes + 15) & ~std::size_t{15} : kClassBytes[size_class(bytes)];
}

}  // namespace heddle
