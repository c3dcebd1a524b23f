#pragma once
// cli/output_file.hpp -- writes results: to stdout, or to a file as a whole.

#include <optional>
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

/// A file that grows while the program runs. The first failure is kept, and what comes after it dropped.
/// Threads:    one at a time.
class GrowingFile {
 public:
  /// Replaces what is there.
  explicit GrowingFile(const std::string& path);
  ~GrowingFile();
  GrowingFile(const GrowingFile&) = delete;
  GrowingFile& operator=(const GrowingFile&) = delete;

  void write(std::string_view bytes);
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  void fail(int error);

  const std::string path_;
  const int descriptor_;
  std::optional<Failure> failure_;
};

}  // namespace heddle::cli
