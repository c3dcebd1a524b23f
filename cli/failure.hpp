#pragma once
// cli/failure.hpp -- why a command stopped: what to print and how to exit.

#include <string>

#include "cli/color.hpp"
#include "cli/exit_code.hpp"
#include "cli/message.hpp"

namespace heddle::cli {

struct Failure {
  std::string message;  ///< one sentence, without "heddle: "; or empty, and then
  ExitCode exit_code = ExitCode::Usage;
  std::string report{};  ///< complete text: the errors in a source
};

/// The user's choice, or what stderr allows.
[[nodiscard]] Colors colors_of(ColorChoice choice);

/// Prints it on stderr; the exit code.
[[nodiscard]] int report(const Failure& failure, Colors colors);

}  // namespace heddle::cli
