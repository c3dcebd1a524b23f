// tests/unit/base/expected_test.cpp -- the specification of Expected.
#include "base/expected.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <string>

using heddle::Expected;
using heddle::Unexpected;

namespace {

Expected<int, std::string> half(int number) {
  if (number % 2 != 0) return Unexpected{"odd"};
  return number / 2;
}

Expected<void, std::string> demand(bool condition) {
  if (!condition) return Unexpected{std::string("refused")};
  return {};
}

}  // namespace

TEST_CASE("a function returns its value without ceremony", "[base][expected]") {
  const auto result = half(4);
  REQUIRE(result);
  CHECK(*result == 2);
}

TEST_CASE("an error of another type is converted on its way", "[base][expected]") {
  const auto result = half(3);
  REQUIRE_FALSE(result);
  CHECK(result.error() == "odd");
}

TEST_CASE("success without a value is the default", "[base][expected]") {
  CHECK(demand(true));
  CHECK(demand(false).error() == "refused");
}

TEST_CASE("a value that can only be moved is moved out", "[base][expected]") {
  Expected<std::unique_ptr<int>, int> result = std::make_unique<int>(7);
  const std::unique_ptr<int> taken = std::move(result).value();
  CHECK(*taken == 7);
}
