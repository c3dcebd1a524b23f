#include "cli/output_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

using heddle::cli::write_output;

TEST_CASE("an output file is made or replaced as a whole, and nothing else is left", "[cli]") {
  const TemporaryFolder folder;
  CHECK(write_output(folder.path("a.hbc"), std::string("one\0two", 7)).has_value());
  CHECK(folder.read("a.hbc") == std::string("one\0two", 7));
  CHECK(write_output(folder.path("a.hbc"), "three").has_value());
  CHECK(folder.read("a.hbc") == "three");
  CHECK(folder.file_count() == 1);
}

TEST_CASE("an output file gets the permissions any new file gets", "[cli]") {
  const TemporaryFolder folder;
  const mode_t mask = umask(022);
  CHECK(write_output(folder.path("a.hbc"), "x").has_value());
  umask(mask);
  struct stat status {};
  REQUIRE(stat(folder.path("a.hbc").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0644);
}

TEST_CASE("an output in a folder that does not exist is one clear failure", "[cli]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("no/a.hbc");
  const auto written = write_output(path, "x");
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().message == "cannot write '" + path + "': No such file or directory");
}

TEST_CASE("a folder is no output file and stays", "[cli]") {
  const TemporaryFolder folder;
  CHECK_FALSE(write_output(folder.path(""), "x").has_value());
  CHECK(folder.file_count() == 0);
}

TEST_CASE("a full device fails instead of losing the rest", "[cli]") {
  const auto written = write_output("/dev/full", "x");
  REQUIRE_FALSE(written.has_value());
  CHECK(written.error().message == "cannot write '/dev/full': No space left on device");
}
