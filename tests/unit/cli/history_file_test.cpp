#include "cli/history_file.hpp"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace heddle::cli;  // NOLINT: the words under test

namespace {

mode_t mode_of(const std::string& path) {
  struct stat status {};
  REQUIRE(stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777;
}

/// A folder that is gone at the end of the test.
struct Folder {
  Folder() { REQUIRE(mkdtemp(path.data()) != nullptr); }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string path = (std::filesystem::temp_directory_path() / "heddle-history-XXXXXX").string();
};

}  // namespace

TEST_CASE("the history is where XDG wants state to be", "[cli][repl]") {
  CHECK(history_path({.xdg_state_home = "/state", .home = "/home/a"}) == "/state/heddle/history");
  CHECK(history_path({.home = "/home/a"}) == "/home/a/.local/state/heddle/history");
  CHECK(history_path({.xdg_state_home = "", .home = "/a"}) == "/a/.local/state/heddle/history");
  CHECK(history_path({.xdg_state_home = "here", .home = "/a"}) == "/a/.local/state/heddle/history");
  CHECK_FALSE(history_path({}).has_value());
  CHECK_FALSE(history_path({.home = "here"}).has_value());
}

TEST_CASE("the history and its folders are their owner's alone", "[cli][repl]") {
  const Folder folder;
  const std::string path = folder.path + "/state/heddle/history";
  REQUIRE(prepare_history(path));
  CHECK(mode_of(path) == 0600);
  CHECK(mode_of(folder.path + "/state/heddle") == 0700);
}

TEST_CASE("a history that others could read is kept and made private", "[cli][repl]") {
  const Folder folder;
  const std::string path = folder.path + "/history";
  std::ofstream(path) << "kept";
  chmod(path.c_str(), 0644);
  REQUIRE(prepare_history(path));
  CHECK(mode_of(path) == 0600);
  CHECK(std::filesystem::file_size(path) == 4);
}

TEST_CASE("a history that cannot be is named with the reason", "[cli][repl]") {
  const Folder folder;
  const std::string path = folder.path + "/file/history";
  std::ofstream(folder.path + "/file") << "no folder";
  const auto prepared = prepare_history(path);
  REQUIRE_FALSE(prepared);
  CHECK(prepared.error().message == "no history is kept: '" + path + "': Not a directory");
}
