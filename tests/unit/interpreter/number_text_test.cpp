// tests/unit/interpreter/number_text_test.cpp -- numbers as text and back; the expected texts are Node's.

#include "interpreter/number_text.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

namespace heddle {
namespace {

TEST_CASE("numbers print as in JavaScript", "[interpreter][number]") {
  const auto [number, text] = GENERATE(table<double, const char*>({
      {0.0, "0"},
      {-0.0, "0"},
      {-1.0, "-1"},
      {0.1, "0.1"},
      {1e21, "1e+21"},
      {1e20, "100000000000000000000"},
      {123456789012345680000.0, "123456789012345680000"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1.5e-7, "1.5e-7"},
      {0.000001234, "0.000001234"},
      {5e-324, "5e-324"},
      {1.7976931348623157e308, "1.7976931348623157e+308"},
      {9007199254740993.0, "9007199254740992"},
      {2251799813685249.5, "2251799813685249.5"},
      {-123.456, "-123.456"},
      {std::numeric_limits<double>::infinity(), "Infinity"},
      {-std::numeric_limits<double>::infinity(), "-Infinity"},
      {std::numeric_limits<double>::quiet_NaN(), "NaN"},
  }));
  CHECK(number_to_text(number) == text);
}

TEST_CASE("text becomes a number as in JavaScript", "[interpreter][number]") {
  const auto [text, number] = GENERATE(table<std::u16string, double>({
      {u"", 0},
      {u"  \n\t ", 0},
      {u" 12\u00a0", 12},
      {u"-1.5e3", -1500},
      {u"+.5", 0.5},
      {u"5.", 5},
      {u"0x1F", 31},
      {u"0b101", 5},
      {u"0o17", 15},
      {u"Infinity", std::numeric_limits<double>::infinity()},
      {u"-Infinity", -std::numeric_limits<double>::infinity()},
      {u"1e400", std::numeric_limits<double>::infinity()},
      {u"1e-400", 0},
      {u"9007199254740993", 9007199254740992.0},
      {u"0x20000000000003", 9007199254740996.0},
      {u"00012", 12},
      {std::u16string(u"1") + std::u16string(400, u'0') + u"e-50",
       std::numeric_limits<double>::infinity()},
      {std::u16string(u"0.") + std::u16string(400, u'0') + u"1e5", 0},
  }));
  CHECK(text_to_number(text) == number);
}

TEST_CASE("text that is no number is NaN", "[interpreter][number]") {
  const std::u16string text =
      GENERATE(as<std::u16string>{}, u"abc", u"12abc", u"1e", u"1e+", u".", u"0x", u"0b2", u"-0x10",
               u"1_0", u"--1", u"1 2", u"infinity", u"\u200b1", u"e5", u"-");
  CHECK(std::isnan(text_to_number(text)));
}

TEST_CASE("a decimal prefix is what parseFloat reads", "[interpreter][number]") {
  CHECK(decimal_prefix("3.14abc") == 4);
  CHECK(decimal_prefix("1e5x") == 3);
  CHECK(decimal_prefix("1ex") == 1);
  CHECK(decimal_prefix("-Infinityx") == 9);
  CHECK(decimal_prefix(".e5") == 0);
  CHECK(decimal_prefix("abc") == 0);
  CHECK(decimal_prefix("1..2") == 2);
}

}  // namespace
}  // namespace heddle
