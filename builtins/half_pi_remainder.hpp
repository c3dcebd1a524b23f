// builtins/half_pi_remainder.hpp -- what is left of an angle when the quarters of a circle are taken away.

#pragma once

namespace heddle::elementary {

/// quarters * pi/2 + (high + low); the sum lies between -pi/4 and pi/4, but for rounding.
struct HalfPiRemainder {
  double high;
  double low;    ///< what `high` lost by rounding
  int quarters;  ///< only its lowest bits count, for large angles have no others
};

/// x is finite and at least pi/4 in size.
[[nodiscard]] HalfPiRemainder half_pi_remainder(double x);

}  // namespace heddle::elementary
