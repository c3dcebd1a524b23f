#pragma once
// cli/command_line.hpp -- from the words of a command line to a Command, or to what is wrong.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"
#include "cli/command.hpp"

namespace heddle::cli {

/// A wrong command line.
struct UsageError {
  std::string message;  ///< one sentence, without "heddle: "
  std::string topic;    ///< the command whose help tells more; empty: the overview
};

/// Parses the words behind the program's name. Reads no file and prints nothing.
[[nodiscard]] Expected<Command, UsageError> parse_command_line(std::span<const std::string> words);

/// The commands by name, as they are typed.
[[nodiscard]] std::span<const std::string_view> command_names();

/// The long names of a command's options ("--workers"), for suggestions, and so that a test can hold
/// the help texts to them.
[[nodiscard]] std::vector<std::string> option_names(std::string_view command);

}  // namespace heddle::cli
