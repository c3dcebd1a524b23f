// heddle help and heddle --version: results, so on stdout.

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/failure.hpp"
#include "cli/help_text.hpp"
#include "cli/output_file.hpp"
#include "cli/version.hpp"

namespace heddle::cli {

namespace {

int print_result(std::string_view text) {
  const auto written = write_stdout(text);
  if (written) return static_cast<int>(ExitCode::Ok);
  return report(written.error(), Colors::Off);
}

}  // namespace

int execute(const HelpCommand& command) {
  return print_result(help_text(command.topic).value_or(""));
}

int execute(const VersionCommand& command) {
  return print_result(command.is_verbose ? verbose_version_text() : version_text());
}

}  // namespace heddle::cli
