#pragma once
// The built-in leaf functions of intrinsics.def as a table.

#include <array>
#include <cstdint>
#include <string_view>

namespace heddle {

enum class Intrinsic : std::uint16_t {
#define HEDDLE_INTRINSIC(enumerator, id, object, name, arguments) enumerator = id,
#include "bytecode/intrinsics.def"
#undef HEDDLE_INTRINSIC
};

struct IntrinsicInfo {
  std::string_view name;  ///< the enumerator
  std::uint16_t id;
  std::string_view object;
  std::string_view member;
  std::uint8_t arguments;
};

inline constexpr auto kIntrinsics = std::to_array<IntrinsicInfo>({
#define HEDDLE_INTRINSIC(enumerator, id, object, name, arguments) \
  {#enumerator, id, object, name, arguments},
#include "bytecode/intrinsics.def"
#undef HEDDLE_INTRINSIC
});

/// nullptr if there is none with that id.
[[nodiscard]] constexpr const IntrinsicInfo* find_intrinsic(std::uint16_t id) {
  for (const IntrinsicInfo& intrinsic : kIntrinsics) {
    if (intrinsic.id == id) return &intrinsic;
  }
  return nullptr;
}

/// Whether the result is always a number: all of Math (0x03xx).
[[nodiscard]] constexpr bool gives_number(std::uint16_t id) { return (id & 0xff00) == 0x0300; }

}  // namespace heddle
