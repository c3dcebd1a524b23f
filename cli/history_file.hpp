#pragma once
// cli/history_file.hpp -- where the history of sessions is kept. Nothing else of a session is written.

#include <optional>
#include <string>

#include "base/expected.hpp"
#include "cli/failure.hpp"

namespace heddle::cli {

/// What the place depends on. Null: the variable is not set.
struct HomeSurroundings {
  const char* xdg_state_home = nullptr;  ///< XDG_STATE_HOME: counts if it is an absolute path
  const char* home = nullptr;            ///< HOME

  /// Those of this process.
  [[nodiscard]] static HomeSurroundings of_process();
};

/// XDG_STATE_HOME/heddle/history, or HOME/.local/state/heddle/history; nothing if neither is there.
[[nodiscard]] std::optional<std::string> history_path(const HomeSurroundings& surroundings);

/// Makes the file, and the folders before it that are missing, for their owner alone; takes rights
/// of others away from a file that is there.
/// Errors: Usage (the system's reason).
[[nodiscard]] Expected<void, Failure> prepare_history(const std::string& path);

}  // namespace heddle::cli
