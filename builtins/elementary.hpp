// builtins/elementary.hpp -- the elementary functions of Math, bit for bit as Node 20 computes them.
//
// No standard fixes the last digit of these functions, and the C library's are often better by a fraction of a unit in
// the last place, which shows in one result of a hundred to one of two. A program that prints them would print something
// else than in Node, and something else on each system. So they are computed here by V8's methods (src/base/ieee754.cc),
// which are those of fdlibm (Sun Microsystems, 1993; K. C. Ng) and, for log2, log10 and cbrt, of FreeBSD's msun. Methods and
// coefficients are theirs. The order of operations is a part of the method: what looks as if it could be
// simplified changes a digit. tests/unit/builtins/elementary_test.cpp compares with Node.
//
// Thresholds are numbers of at most 20 bits after the point, because fdlibm compares the upper halves of doubles only.
// Exponentiation is in interpreter/power.cpp, for the operator needs it.
//
// Files: elementary_trigonometry.cpp, over half_pi_remainder.hpp; elementary_inverse.cpp; elementary_exponential.cpp;
// elementary_logarithm.cpp.

#pragma once

namespace heddle::elementary {

[[nodiscard]] double sin(double x);
[[nodiscard]] double cos(double x);
[[nodiscard]] double tan(double x);

[[nodiscard]] double asin(double x);
[[nodiscard]] double acos(double x);
[[nodiscard]] double atan(double x);
[[nodiscard]] double atan2(double y, double x);

[[nodiscard]] double exp(double x);
[[nodiscard]] double expm1(double x);
[[nodiscard]] double sinh(double x);
[[nodiscard]] double cosh(double x);
[[nodiscard]] double tanh(double x);

[[nodiscard]] double log(double x);
[[nodiscard]] double log1p(double x);
[[nodiscard]] double log2(double x);
[[nodiscard]] double log10(double x);
[[nodiscard]] double asinh(double x);
[[nodiscard]] double acosh(double x);
[[nodiscard]] double atanh(double x);
[[nodiscard]] double cbrt(double x);

}  // namespace heddle::elementary
