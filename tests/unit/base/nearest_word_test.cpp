#include "base/nearest_word.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>

namespace {

template <typename Words>
std::string nearest_word(std::string_view misspelt, const Words& known) {
  heddle::NearestWord nearest(misspelt);
  for (const std::string_view word : known) nearest.consider(word);
  return nearest.best();
}

constexpr std::array<std::string_view, 4> kWords{"run", "check", "build", "--workers"};
}  // namespace

TEST_CASE("a slip of one letter finds the word meant", "[base]") {
  CHECK(nearest_word("rum", kWords) == "run");
  CHECK(nearest_word("chek", kWords) == "check");
  CHECK(nearest_word("biuld", kWords) == "build");
  CHECK(nearest_word("--worker", kWords) == "--workers");
  CHECK(nearest_word("--wrokesr", kWords) == "--workers");
}

TEST_CASE("a word unlike all others finds nothing", "[base]") {
  CHECK(nearest_word("", kWords).empty());
  CHECK(nearest_word("explore", kWords).empty());
  CHECK(nearest_word("--frobnicate", kWords).empty());
  CHECK(nearest_word(std::string(100'000, 'x'), kWords).empty());
}

TEST_CASE("case does not count, and a word without a letter in common is not near", "[base]") {
  CHECK(nearest_word("CHECK", kWords) == "check");
  constexpr std::array<std::string_view, 1> kShort{"j"};
  CHECK(nearest_word("i", kShort).empty());
}

TEST_CASE("of two near words the nearer wins", "[base]") {
  constexpr std::array<std::string_view, 2> kPair{"abcdef", "abcdxx"};
  CHECK(nearest_word("abcdex", kPair) == "abcdef");
  CHECK(nearest_word("abcdx", kPair) == "abcdxx");
}
