#pragma once
// cli/version.hpp -- what `heddle --version` prints.

#include <string>

namespace heddle::cli {

/// "heddle X.Y.Z" and a line feed.
[[nodiscard]] std::string version_text();

/// That, and what it was built from and with: commit, compiler, libraries, build options.
[[nodiscard]] std::string verbose_version_text();

}  // namespace heddle::cli
