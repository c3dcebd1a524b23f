#include "cli/duration.hpp"

#include <catch2/catch.hpp>

using heddle::cli::parse_duration;
using std::chrono::milliseconds;

TEST_CASE("a duration is a number with a unit, seconds without one", "[cli]") {
  CHECK(parse_duration("500ms") == milliseconds(500));
  CHECK(parse_duration("2s") == milliseconds(2000));
  CHECK(parse_duration("2") == milliseconds(2000));
  CHECK(parse_duration("1.5m") == milliseconds(90'000));
  CHECK(parse_duration("0.25h") == milliseconds(900'000));
  CHECK(parse_duration("1ms") == milliseconds(1));
}

TEST_CASE("what is no duration is refused", "[cli]") {
  const auto* text =
      GENERATE("", "s", "-1s", "0", "0.5ms", "1e3", "1 s", "1d", "1sec", "nan", "inf", "30000h");
  CAPTURE(text);
  CHECK_FALSE(parse_duration(text).has_value());
}
