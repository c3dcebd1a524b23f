// The command `heddle`: parses the command line and carries the command out.

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <exception>
#include <new>
#include <string>
#include <vector>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/message.hpp"

namespace heddle::cli {
namespace {

int refuse(const UsageError& error) {
  print_message(error.message);
  const std::string space = error.topic.empty() ? "" : " ";
  print_report(fmt::format("Try 'heddle help{}{}'.\n", space, error.topic), Colors::Off);
  return static_cast<int>(ExitCode::Usage);
}

int run_words(const std::vector<std::string>& words) {
  const auto command = parse_command_line(words);
  if (!command) return refuse(command.error());
  return std::visit([](const auto& known) { return execute(known); }, *command);
}

/// What is opened must never get the number of a standard stream that is closed: output would go into it. A closed one
/// is made one that cannot be used either, so that reading and writing fail as before.
void occupy_standard_descriptors() {
  constexpr const char* kNothing = "/dev/null";
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(descriptor, F_GETFD) != -1) continue;
    (void)open(kNothing, descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY);  // the lowest number
  }
}

}  // namespace
}  // namespace heddle::cli

/// Exceptions of the standard library end here: no part of Heddle throws on purpose, so anything but
/// a lack of memory is a fault of Heddle.
int main(int argc, char** argv) {
  using namespace heddle::cli;  // NOLINT: main cannot live in it
  occupy_standard_descriptors();
  try {
    return run_words(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::bad_alloc&) {
    print_message("out of memory: the system gives no more");
    return static_cast<int>(ExitCode::LimitReached);
  } catch (const std::exception& error) {
    print_message(fmt::format("internal error, please report it: {}", error.what()));
    return static_cast<int>(ExitCode::Internal);
  }
}
