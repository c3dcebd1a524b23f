#include "cli/input_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "cli/byte_size.hpp"

namespace heddle::cli {

namespace {

/// An open file that is closed again; stdin is left open.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      : is_stdin_(path == "-"),
        descriptor_(is_stdin_ ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (!is_stdin_ && descriptor_ >= 0) close(descriptor_);
  }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  bool is_stdin_;
  int descriptor_;
};

std::string describe_open_error(const std::string& path, int error) {
  std::string message = fmt::format("cannot read '{}': {}", path, std::strerror(error));
  std::error_code ignored;
  if (error == ENOENT && std::filesystem::is_regular_file(path + ".ts", ignored)) {
    message += fmt::format("; did you mean '{}.ts'?", path);
  }
  return message;
}

/// Everything up to the end of the file, but at most `limit` bytes. An errno if reading fails.
Expected<std::string, int> read_up_to(int descriptor, std::size_t limit) {
  constexpr std::size_t kFirstStep = 64 * 1024;
  std::string bytes;
  std::size_t used = 0;
  while (used < limit) {
    if (used == bytes.size()) bytes.resize(std::min(limit, std::max(kFirstStep, used * 2)));
    const ssize_t count = read(descriptor, bytes.data() + used, bytes.size() - used);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return Unexpected{errno};
    if (count == 0) break;
    used += static_cast<std::size_t>(count);
  }
  bytes.resize(used);
  return bytes;
}

Unexpected<Failure> fail(ExitCode exit_code, std::string message) {
  return Unexpected{Failure{std::move(message), exit_code}};
}

Unexpected<Failure> refuse_size(const std::string& name, std::size_t max_bytes) {
  return fail(ExitCode::SourceRejected,
              fmt::format("'{}' is larger than {}, the most a source file may have", name,
                          format_byte_size(max_bytes)));
}

}  // namespace

Expected<void, Failure> check_input(const std::string& path, std::size_t max_bytes) {
  struct stat status {};
  if (stat(path.c_str(), &status) != 0 || access(path.c_str(), R_OK) != 0) {
    return fail(ExitCode::Usage, describe_open_error(path, errno));
  }
  if (S_ISDIR(status.st_mode)) {
    return fail(ExitCode::Usage, fmt::format("'{}' is a folder; name a file in it", path));
  }
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > max_bytes) {
    return refuse_size(path, max_bytes);
  }
  return {};
}

Expected<InputFile, Failure> read_input(const std::string& path, std::size_t max_bytes) {
  const bool is_stdin = path == "-";
  if (!is_stdin) {
    if (auto checked = check_input(path, max_bytes); !checked) {
      return Unexpected{std::move(checked).error()};
    }
  }
  const OpenFile file(path);
  if (file.descriptor() < 0) return fail(ExitCode::Usage, describe_open_error(path, errno));
  const std::string name = is_stdin ? "<stdin>" : path;
  auto bytes = read_up_to(file.descriptor(), max_bytes + 1);
  if (!bytes) {
    return fail(ExitCode::Usage,
                fmt::format("cannot read '{}': {}", name, std::strerror(bytes.error())));
  }
  if (bytes->size() > max_bytes) return refuse_size(name, max_bytes);
  return InputFile{name, *std::move(bytes)};
}

}  // namespace heddle::cli
