#pragma once
// builtins/elementary_constants.hpp -- what several of the functions of elementary.hpp need.

#include <limits>

namespace heddle::elementary {

inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kHalfPi = 0x1.921fb54442d18p0;
inline constexpr double kLn2High = 0x1.62e42feep-1;  ///< products with an exponent are exact
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

}  // namespace heddle::elementary
