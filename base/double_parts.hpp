// base/double_parts.hpp -- the halves of a double and polynomials, for functions whose digits are fixed by the order of
// their operations (interpreter/power.cpp, builtins/elementary*.cpp). A file that uses it is compiled without
// contraction (-ffp-contract=off): a fused a * b + c rounds once where the digits ask for twice.

#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>

namespace heddle {

/// Sign, exponent and the upper 20 bits of the fraction.
constexpr std::uint32_t high_half(double number) {
  return static_cast<std::uint32_t>(std::bit_cast<std::uint64_t>(number) >> 32);
}
constexpr double from_high_half(std::uint32_t bits) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(bits) << 32);
}
constexpr double with_high_half(double number, std::uint32_t bits) {
  return std::bit_cast<double>((std::bit_cast<std::uint64_t>(number) & 0xffff'ffffu) |
                               static_cast<std::uint64_t>(bits) << 32);
}
/// So short a number that its square is exact.
constexpr double with_low_half_cleared(double number) {
  return std::bit_cast<double>(std::bit_cast<std::uint64_t>(number) & 0xffff'ffff'0000'0000u);
}
/// 2 to an exponent of normal numbers, -1022 to 1023.
constexpr double power_of_two(int exponent) {
  return from_high_half(static_cast<std::uint32_t>(0x3ff + exponent) << 20);
}

/// c[0] + x * (c[1] + x * (c[2] + ...)), in this order.
template <std::size_t kFirst = 0, std::size_t kCount>
constexpr double polynomial(const double (&coefficients)[kCount], double x) {
  if constexpr (kFirst + 1 == kCount) {
    return coefficients[kFirst];
  } else {
    return coefficients[kFirst] + x * polynomial<kFirst + 1>(coefficients, x);
  }
}

}  // namespace heddle
