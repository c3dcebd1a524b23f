#pragma once
// cli/input_file.hpp -- reads a file named on the command line, or stdin for `-`.

#include <cstddef>
#include <string>

#include "base/expected.hpp"
#include "cli/failure.hpp"

namespace heddle::cli {

struct InputFile {
  std::string name;   ///< as given, or "<stdin>"; for messages
  std::string bytes;  ///< unchanged: no decoding, a shebang line is left to the lexer
};

/// Larger sources are refused before they are read: compiling one takes several times its size.
inline constexpr std::size_t kMaxInputBytes = std::size_t{32} << 20;

/// Whether `path` can be a program at all, without opening it (it may be a pipe that others read).
/// Errors: Usage (missing, a folder, no permission), SourceRejected (too large).
[[nodiscard]] Expected<void, Failure> check_input(const std::string& path,
                                                  std::size_t max_bytes = kMaxInputBytes);

/// Reads `path` whole; `-` is stdin. Reads at most `max_bytes` + 1, so devices and pipes that never
/// end are refused too.
/// Errors: as check_input(), and Usage (read error).
[[nodiscard]] Expected<InputFile, Failure> read_input(const std::string& path,
                                                      std::size_t max_bytes = kMaxInputBytes);

}  // namespace heddle::cli
