#pragma once
// cli/output_file.hpp -- writes results: to stdout, or to a file as a whole.

#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "cli/failure.hpp"

namespace heddle::cli {

/// Writes all of it to stdout. Fails when it cannot (a full disk), so that a cut-off result never
/// looks like a whole one.
[[nodiscard]] Expected<void, Failure> write_stdout(std::string_view text);

/// Replaces the file `path`, or writes stdout for `-`. The file appears whole or not at all: it is
/// written beside its place and renamed.
[[nodiscard]] Expected<void, Failure> write_output(const std::string& path, std::string_view bytes);

}  // namespace heddle::cli
