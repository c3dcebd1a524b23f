// heddle run: the one command that starts the runtime, through its public headers only.

#include <fmt/core.h>

#include <string>

#include "cli/byte_size.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/input_file.hpp"
#include "cli/message.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

namespace {

constexpr std::size_t kDefaultHeapBytes = std::size_t{1} << 30;  // DESIGN.md 5: command line 1 GiB

VmOptions vm_options(const RunCommand& command) {
  VmOptions options;
  options.num_workers = command.worker_count;
  if (command.preempt_ops) options.preemption_threshold = *command.preempt_ops;
  options.context_heap_bytes = command.max_heap_bytes.value_or(kDefaultHeapBytes);
  options.trace_ops = command.traces_ops;
  return options;
}

int exit_with(ExitCode code) { return static_cast<int>(code); }

int report_failure(const Failure& failure) {
  print_message(failure.message);
  return exit_with(failure.exit_code);
}

int report_error(const Error& error, Colors colors) {
  switch (error.code) {
    case Errc::Rejected:  // complete diagnostics
      print_report(error.message, colors);
      return exit_with(ExitCode::SourceRejected);
    case Errc::InvalidOptions:
    case Errc::NotFound:
      print_message(error.message);
      return exit_with(ExitCode::Usage);
    case Errc::ResourceExhausted:
      print_message(error.message);
      return exit_with(ExitCode::LimitReached);
    case Errc::AlreadyRunning:
      break;
  }
  print_message(fmt::format("internal error, please report it: {}", error.message));
  return exit_with(ExitCode::Internal);
}

ExitCode exit_code_of(RunStatus status) {
  switch (status) {
    case RunStatus::Completed:
      return ExitCode::Ok;
    case RunStatus::LimitReached:
      return ExitCode::LimitReached;
    case RunStatus::ScriptError:
    case RunStatus::Deadlocked:
      break;
  }
  return ExitCode::ScriptError;
}

void print_statistics(const RunStatistics& statistics) {
  print_message(fmt::format("{:.3f} s, {} tasks, {} collections, {} of heap at the end",
                            statistics.seconds, statistics.tasks, statistics.collections,
                            format_byte_size(statistics.heap_bytes)));
}

/// A file goes to the runtime by name, which finds its imports beside it; text is compiled as it is.
Expected<Result<Program>, Failure> load(Vm& vm, const RunCommand& command) {
  if (command.code) return vm.compile(*command.code, "<eval>");
  if (command.file == "-") {
    const auto input = read_input(command.file);
    if (!input) return Unexpected{input.error()};
    return vm.compile(input->bytes, input->name);
  }
  if (auto checked = check_input(command.file); !checked) {
    return Unexpected{std::move(checked).error()};
  }
  return vm.load(command.file);
}

}  // namespace

int execute(const RunCommand& command) {
  const Colors colors =
      wants_color(command.color, ColorSurroundings::of_stderr()) ? Colors::On : Colors::Off;
  auto vm = Vm::create(vm_options(command));
  if (!vm) return report_error(vm.error(), colors);
  const auto loaded = load(**vm, command);
  if (!loaded) return report_failure(loaded.error());
  const Result<Program>& program = *loaded;
  if (!program) return report_error(program.error(), colors);
  const RunReport report = (*vm)->execute(program.value());
  if (command.shows_stats) print_statistics(report.statistics);
  return exit_with(exit_code_of(report.status));
}

}  // namespace heddle::cli
