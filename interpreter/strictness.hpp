#pragma once
// interpreter/strictness.hpp -- strictness errors by name; strictness_errors.def is the only list.

#include <fmt/core.h>

#include <array>
#include <string_view>
#include <utility>

#include "interpreter/execution.hpp"

namespace heddle {

enum class Strictness : std::uint8_t {
#define HEDDLE_STRICTNESS(name, ...) name,
#include "interpreter/strictness_errors.def"
#undef HEDDLE_STRICTNESS
};

struct StrictnessInfo {
  std::string_view code;
  std::string_view message;  ///< fmt: {} are the arguments of throw_strict()
  std::string_view advice;
};

inline constexpr auto kStrictnessErrors = std::to_array<StrictnessInfo>({
#define HEDDLE_STRICTNESS(name, code, message, advice) {code, message, advice},
#include "interpreter/strictness_errors.def"
#undef HEDDLE_STRICTNESS
});

/// Throws it: always answers signal::kException.
template <typename... Args>
Value throw_strict(Execution& ex, Strictness error, const Args&... arguments) {
  const StrictnessInfo& info = kStrictnessErrors[static_cast<std::size_t>(error)];
  return ex.throw_strict(info.code, fmt::format(fmt::runtime(info.message), arguments...));
}

}  // namespace heddle
