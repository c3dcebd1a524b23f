#pragma once
// tests/hostile/program_run.hpp -- runs the `heddle` under test and tells what a person and the machine noticed.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

/// Among the tags of what one thread does for long: ThreadSanitizer sees nothing of it, and takes its time.
#if defined(__SANITIZE_THREAD__)
#define HEDDLE_ONE_THREAD "[slow]"
#else
#define HEDDLE_ONE_THREAD ""
#endif

namespace heddle::hostile {

struct Outcome {
  int exit_code = 0;  ///< 128 + signal when a signal ended it, SIGALRM after `kPatience`.
  std::string stdout_text;
  std::string stderr_text;
  std::size_t peak_mebibytes = 0;
};

/// A folder of its own for one test, with the files written into it; gone with the object.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// Writes a file, folders before it too, and answers its path relative to the folder.
  std::string write(std::string_view name, std::string_view content) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

/// Runs `heddle WORDS...` in the folder, `input` on its stdin.
[[nodiscard]] Outcome run_heddle(const Folder& folder, const std::vector<std::string>& words,
                                 std::string_view input = "");

/// The same; when stdout holds `until`, the signal is sent.
[[nodiscard]] Outcome interrupt_heddle(const Folder& folder, const std::vector<std::string>& words,
                                       std::string_view until, int signal);

/// What is wrong with the way a refused or failed run ended: crashed, no message, a message nobody wants to read
/// (endless, an internal error, unprintable bytes). Empty if it is as a person may expect.
[[nodiscard]] std::string describe_faults(const Outcome& outcome);

/// The same for a program that may be refused or run, and must cost little: 256 MiB, as RELIABILITY.md wants of
/// whatever the compiler is given (sanitizer builds are not weighed). The 2 s it also wants are measured by hand.
[[nodiscard]] std::string describe_faults_of_compiling(const Outcome& outcome);

}  // namespace heddle::hostile
