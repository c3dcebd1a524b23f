#include "cli/history_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <string_view>

namespace heddle::cli {

namespace {

bool is_absolute(const char* path) { return path != nullptr && path[0] == '/'; }

/// Folders before the last part of `path`. What cannot be made shows when the file is opened.
void make_folders(const std::string& path) {
  for (auto end = path.find('/', 1); end != std::string::npos; end = path.find('/', end + 1)) {
    (void)mkdir(path.substr(0, end).c_str(), 0700);
  }
}

}  // namespace

HomeSurroundings HomeSurroundings::of_process() {
  return {.xdg_state_home = std::getenv("XDG_STATE_HOME"), .home = std::getenv("HOME")};
}

std::optional<std::string> history_path(const HomeSurroundings& surroundings) {
  constexpr std::string_view kName = "/heddle/history";
  if (is_absolute(surroundings.xdg_state_home)) {
    return fmt::format("{}{}", surroundings.xdg_state_home, kName);
  }
  if (is_absolute(surroundings.home)) {
    return fmt::format("{}/.local/state{}", surroundings.home, kName);
  }
  return std::nullopt;
}

Expected<void, Failure> prepare_history(const std::string& path) {
  make_folders(path);
  const int descriptor = open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  const bool is_private = descriptor >= 0 && fchmod(descriptor, 0600) == 0;
  const int error = errno;
  if (descriptor >= 0) close(descriptor);
  if (is_private) return {};
  return Unexpected{
      Failure{fmt::format("no history is kept: '{}': {}", path, std::strerror(error))}};
}

}  // namespace heddle::cli
