#include "cli/version.hpp"

#include <catch2/catch.hpp>
#include <regex>

using namespace heddle::cli;  // NOLINT: the functions under test

TEST_CASE("the version is one line with three numbers", "[cli]") {
  CHECK(std::regex_match(version_text(), std::regex("heddle \\d+\\.\\d+\\.\\d+\n")));
}

TEST_CASE("the long version starts with the short one and names what it was built with", "[cli]") {
  const std::string text = verbose_version_text();
  CHECK_THAT(text, Catch::StartsWith(version_text()));
  for (const char* name : {"commit:", "compiler:", "Boost:", "fmt:", "build:"}) {
    CHECK_THAT(text, Catch::Contains(name));
  }
}
