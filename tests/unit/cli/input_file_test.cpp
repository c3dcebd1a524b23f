#include "cli/input_file.hpp"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

using heddle::cli::ExitCode;
using heddle::cli::read_input;

TEST_CASE("a file is read unchanged, byte for byte", "[cli]") {
  const TemporaryFolder folder;
  using namespace std::string_literals;
  const std::string text = "#!/usr/bin/env heddle\r\n\0\xff end"s;
  const auto input = read_input(folder.write("a.ts", text));
  REQUIRE(input.has_value());
  CHECK(input->bytes == text);
  CHECK(input->name == folder.path("a.ts"));
  CHECK(read_input(folder.write("empty.ts", ""))->bytes.empty());
}

TEST_CASE("a missing file is wrong usage and says so once", "[cli]") {
  const TemporaryFolder folder;
  const auto input = read_input(folder.path("main"));
  REQUIRE_FALSE(input.has_value());
  CHECK(input.error().exit_code == ExitCode::Usage);
  CHECK(input.error().message ==
        "cannot read '" + folder.path("main") + "': No such file or directory");
}

TEST_CASE("a missing file whose name lacks .ts gets a hint", "[cli]") {
  const TemporaryFolder folder;
  folder.write("main.ts", "");
  const auto input = read_input(folder.path("main"));
  REQUIRE_FALSE(input.has_value());
  CHECK_THAT(input.error().message,
             Catch::EndsWith("; did you mean '" + folder.path("main.ts") + "'?"));
}

TEST_CASE("a folder is wrong usage", "[cli]") {
  const TemporaryFolder folder;
  const auto input = read_input(folder.path(""));
  REQUIRE_FALSE(input.has_value());
  CHECK(input.error().exit_code == ExitCode::Usage);
  CHECK_THAT(input.error().message, Catch::Contains("is a folder"));
}

TEST_CASE("a file of exactly the largest size is read and one byte more is rejected", "[cli]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.ts", "12345");
  CHECK(read_input(file, 5)->bytes == "12345");
  const auto refused = read_input(file, 4);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().exit_code == ExitCode::SourceRejected);
  CHECK_THAT(refused.error().message, Catch::Contains("larger than 4 B"));
}

TEST_CASE("a device without an end is rejected at the limit", "[cli]") {
  const auto refused = read_input("/dev/zero", 1 << 20);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().exit_code == ExitCode::SourceRejected);
}
