// tests/unit/builtins/elementary_test.cpp -- the digits of Math are Node's (builtins/elementary.hpp, interpreter/power.cpp).

#include "builtins/elementary.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <span>

#include "elementary_cases.hpp"
#include "interpreter/operators.hpp"

namespace heddle {
namespace {

struct UnaryFunction {
  const char* name;
  double (*function)(double);
  std::span<const UnaryCase> cases;
};
const UnaryFunction kUnary[] = {
    {"sin", elementary::sin, kSinCases},       {"cos", elementary::cos, kCosCases},
    {"tan", elementary::tan, kTanCases},       {"asin", elementary::asin, kAsinCases},
    {"acos", elementary::acos, kAcosCases},    {"atan", elementary::atan, kAtanCases},
    {"exp", elementary::exp, kExpCases},       {"expm1", elementary::expm1, kExpm1Cases},
    {"sinh", elementary::sinh, kSinhCases},    {"cosh", elementary::cosh, kCoshCases},
    {"tanh", elementary::tanh, kTanhCases},    {"log", elementary::log, kLogCases},
    {"log1p", elementary::log1p, kLog1pCases}, {"log2", elementary::log2, kLog2Cases},
    {"log10", elementary::log10, kLog10Cases}, {"asinh", elementary::asinh, kAsinhCases},
    {"acosh", elementary::acosh, kAcoshCases}, {"atanh", elementary::atanh, kAtanhCases},
    {"cbrt", elementary::cbrt, kCbrtCases},
};

struct BinaryFunction {
  const char* name;
  double (*function)(double, double);
  std::span<const BinaryCase> cases;
};
const BinaryFunction kBinary[] = {{"atan2", elementary::atan2, kAtan2Cases},
                                  {"pow", power, kPowCases}};

/// The bits, but those of one NaN: a NaN's sign and payload are nothing a script sees.
std::uint64_t bits_of(double number) {
  return std::isnan(number) ? 0x7ff8'0000'0000'0000u : std::bit_cast<std::uint64_t>(number);
}

}  // namespace

TEST_CASE("functions of one number give Node's bits", "[builtins][math]") {
  for (const auto& [name, function, cases] : kUnary) {
    for (const UnaryCase& row : cases) {
      const auto x = std::bit_cast<double>(row.x);
      CAPTURE(name, x, row.x);
      CHECK(bits_of(function(x)) == row.result);
    }
  }
}

TEST_CASE("atan2 and powers give Node's bits", "[builtins][math]") {
  for (const auto& [name, function, cases] : kBinary) {
    for (const BinaryCase& row : cases) {
      const auto x = std::bit_cast<double>(row.x);
      const auto y = std::bit_cast<double>(row.y);
      CAPTURE(name, x, y);
      CHECK(bits_of(function(x, y)) == row.result);
    }
  }
}

}  // namespace heddle
