#include "program_run.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace heddle::hostile {

namespace {

namespace fs = std::filesystem;

constexpr unsigned kPatienceSeconds = 20 * HEDDLE_TIMEOUT_FACTOR;
constexpr std::size_t kCompileMebibytes = 256;
/// Twenty errors of five lines each, and some room: more than that nobody reads.
constexpr std::size_t kLongestMessageBytes = 16 * 1024;

std::string contents(std::FILE* file) {
  std::string text(static_cast<std::size_t>(lseek(fileno(file), 0, SEEK_END)), '\0');
  lseek(fileno(file), 0, SEEK_SET);
  std::size_t done = 0;
  for (ssize_t n; done < text.size(); done += static_cast<std::size_t>(n)) {
    n = read(fileno(file), text.data() + done, text.size() - done);
    if (n <= 0) break;
  }
  std::fclose(file);
  return text;
}

std::FILE* temporary_file(std::string_view content = "") {
  std::FILE* const file = std::tmpfile();
  if (file == nullptr) throw std::runtime_error("cannot make a temporary file");
  std::fwrite(content.data(), 1, content.size(), file);
  std::rewind(file);
  return file;
}

/// The alarm outlives exec, so a program that hangs is ended by the kernel.
[[noreturn]] void become(const fs::path& folder, const std::vector<std::string>& words, int in,
                         int out, int err) {
  std::vector<char*> argv{const_cast<char*>(HEDDLE_PROGRAM)};
  for (const std::string& word : words) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  dup2(in, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  alarm(kPatienceSeconds);
  if (chdir(folder.c_str()) == 0) execv(argv[0], argv.data());
  _exit(127);
}

bool has_unprintable(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0x7f || (byte < 0x20 && byte != '\n' && byte != '\t')) return true;
  }
  return false;
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "heddle-hostile-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string Folder::write(std::string_view name, std::string_view content) const {
  const fs::path file = path_ / name;
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary).write(content.data(), static_cast<long>(content.size()));
  return std::string(name);
}

namespace {

/// `meanwhile` is called with the process and its stdout while it runs.
template <typename Meanwhile>
Outcome run_program(const Folder& folder, const std::vector<std::string>& words,
                    std::string_view input, Meanwhile&& meanwhile) {
  std::FILE* const in = temporary_file(input);
  std::FILE* const out = temporary_file();
  std::FILE* const err = temporary_file();
  const pid_t child = fork();
  if (child == 0) become(folder.path(), words, fileno(in), fileno(out), fileno(err));
  meanwhile(child, fileno(out));
  int status = 0;
  rusage usage{};
  wait4(child, &status, 0, &usage);
  Outcome outcome;
  outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.peak_mebibytes = static_cast<std::size_t>(usage.ru_maxrss) / 1024;
  std::fclose(in);
  outcome.stdout_text = contents(out);
  outcome.stderr_text = contents(err);
  return outcome;
}

bool has_ended(pid_t child) {
  siginfo_t info{};
  return waitid(P_PID, static_cast<id_t>(child), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
         info.si_pid == child;
}

}  // namespace

Outcome run_heddle(const Folder& folder, const std::vector<std::string>& words,
                   std::string_view input) {
  return run_program(folder, words, input, [](pid_t, int) {});
}

Outcome interrupt_heddle(const Folder& folder, const std::vector<std::string>& words,
                         std::string_view until, int signal) {
  return run_program(folder, words, "", [&](pid_t child, int out) {
    std::string seen(until.size(), '\0');
    while (pread(out, seen.data(), seen.size(), 0) < static_cast<ssize_t>(seen.size()) &&
           !has_ended(child))
      usleep(1000);
    kill(child, signal);
  });
}

std::string describe_faults(const Outcome& outcome) {
  std::string faults;
  if (outcome.exit_code == 128 + SIGALRM) {
    faults += "it did not end\n";
  } else if (outcome.exit_code >= 128) {
    faults += "signal " + std::to_string(outcome.exit_code - 128) + " ended it\n";
  }
  if (outcome.exit_code != 0 && outcome.stderr_text.empty()) faults += "it said nothing\n";
  if (outcome.stderr_text.size() > kLongestMessageBytes) {
    faults += "its message has " + std::to_string(outcome.stderr_text.size()) + " bytes\n";
  }
  if (has_unprintable(outcome.stderr_text)) faults += "its message has unprintable bytes\n";
  for (const char* const word :
       {"internal error", "Assertion", "assertion", "Sanitizer", "terminate called", "bad_alloc"}) {
    if (outcome.stderr_text.find(word) != std::string::npos) {
      faults += std::string("its message speaks of: ") + word + '\n';
    }
  }
  if (!faults.empty()) faults += "stderr began with: " + outcome.stderr_text.substr(0, 400);
  return faults;
}

std::string describe_faults_of_compiling(const Outcome& outcome) {
  std::string faults = describe_faults(outcome);
  if (!HEDDLE_SANITIZED && outcome.peak_mebibytes > kCompileMebibytes) {
    faults += "it took " + std::to_string(outcome.peak_mebibytes) + " MiB\n";
  }
  return faults;
}

}  // namespace heddle::hostile
