#include "cli/output_file.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace heddle::cli {

namespace {

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

Unexpected<Failure> cannot_write(std::string_view name, int error) {
  return Unexpected{
      Failure{fmt::format("cannot write '{}': {}", name, std::strerror(error)), ExitCode::Usage}};
}

/// Devices and pipes cannot be replaced, only written to.
bool is_replaceable(const std::string& path) {
  struct stat status {};
  return stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

/// Writes and closes. 0, or the errno of what failed.
int write_and_close(int descriptor, std::string_view bytes) {
  const int write_error = write_all(descriptor, bytes) ? 0 : errno;
  const int close_error = close(descriptor) == 0 ? 0 : errno;
  return write_error != 0 ? write_error : close_error;
}

/// As a new file gets them from open(), which mkstemp() does not give.
mode_t default_mode() {
  const mode_t mask = umask(0);
  umask(mask);
  return 0666 & ~mask;
}

Expected<void, Failure> replace_file(const std::string& path, std::string_view bytes) {
  std::string temporary = path + ".XXXXXX";
  const int descriptor = mkstemp(temporary.data());
  if (descriptor < 0) return cannot_write(path, errno);
  int error = fchmod(descriptor, default_mode()) == 0 ? 0 : errno;
  const int write_error = write_and_close(descriptor, bytes);
  if (error == 0) error = write_error;
  if (error == 0 && std::rename(temporary.c_str(), path.c_str()) != 0) error = errno;
  if (error == 0) return {};
  unlink(temporary.c_str());
  return cannot_write(path, error);
}

}  // namespace

Expected<void, Failure> write_stdout(std::string_view text) {
  if (write_all(STDOUT_FILENO, text)) return {};
  return cannot_write("<stdout>", errno);
}

Expected<void, Failure> write_output(const std::string& path, std::string_view bytes) {
  if (path == "-") return write_stdout(bytes);
  if (is_replaceable(path)) return replace_file(path, bytes);
  const int descriptor = open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor < 0) return cannot_write(path, errno);
  const int error = write_and_close(descriptor, bytes);
  if (error != 0) return cannot_write(path, error);
  return {};
}

GrowingFile::GrowingFile(const std::string& path)
    : path_(path), descriptor_(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(errno);
}

GrowingFile::~GrowingFile() {
  if (descriptor_ >= 0) close(descriptor_);
}

void GrowingFile::write(std::string_view bytes) {
  if (!failure_ && !write_all(descriptor_, bytes)) fail(errno);
}

void GrowingFile::fail(int error) { failure_ = cannot_write(path_, error).error; }

}  // namespace heddle::cli
