#include "cli/suggestion.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

using heddle::cli::nearest_word;

namespace {
constexpr std::array<std::string_view, 4> kWords{"run", "check", "build", "--workers"};
}

TEST_CASE("a slip of one letter finds the word meant", "[cli]") {
  CHECK(nearest_word("rum", kWords) == "run");
  CHECK(nearest_word("chek", kWords) == "check");
  CHECK(nearest_word("biuld", kWords) == "build");
  CHECK(nearest_word("--worker", kWords) == "--workers");
  CHECK(nearest_word("--wrokesr", kWords) == "--workers");
}

TEST_CASE("a word unlike all others finds nothing", "[cli]") {
  CHECK_FALSE(nearest_word("", kWords).has_value());
  CHECK_FALSE(nearest_word("explore", kWords).has_value());
  CHECK_FALSE(nearest_word("--frobnicate", kWords).has_value());
  CHECK_FALSE(nearest_word(std::string(100'000, 'x'), kWords).has_value());
}

TEST_CASE("of two near words the nearer wins", "[cli]") {
  constexpr std::array<std::string_view, 2> kPair{"abcdef", "abcdxx"};
  CHECK(nearest_word("abcdex", kPair) == "abcdef");
  CHECK(nearest_word("abcdx", kPair) == "abcdxx");
}
