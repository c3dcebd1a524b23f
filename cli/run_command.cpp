// heddle run: starts the runtime, through its public headers only.

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <filesystem>
#include <optional>
#include <utility>

#include "cli/byte_size.hpp"
#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/failure.hpp"
#include "cli/input_file.hpp"
#include "cli/message.hpp"
#include "cli/output_file.hpp"
#include "cli/run_watch.hpp"
#include "cli/vm_settings.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

namespace {

ExitCode exit_code_of(RunStatus status) {
  switch (status) {
    case RunStatus::Completed:
      return ExitCode::Ok;
    case RunStatus::LimitReached:
      return ExitCode::LimitReached;
    case RunStatus::Rejected:
      return ExitCode::SourceRejected;
    case RunStatus::ScriptError:
    case RunStatus::Cancelled:  // by whom is the RunWatch's to say
    case RunStatus::Deadlocked:
    case RunStatus::Exited:  // with a code of its own
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
Expected<Program, Failure> load_program(Vm& vm, const RunCommand& command) {
  const auto take = [](Result<Program> loaded) -> Expected<Program, Failure> {
    if (loaded) return std::move(loaded).value();
    return Unexpected{failure_of(loaded.error())};
  };
  if (command.code) return take(vm.compile(*command.code, "<eval>"));
  const auto compile_input = [&](const std::string& path) -> Expected<Program, Failure> {
    const auto input = read_input(path);
    if (!input) return Unexpected{input.error()};
    return take(vm.compile(input->bytes, input->name));
  };
  if (command.file == "-") return compile_input(command.file);
  if (auto checked = check_input(command.file); !checked) {
    return Unexpected{std::move(checked).error()};
  }
  std::error_code ignored;
  if (std::filesystem::is_regular_file(command.file, ignored)) return take(vm.load(command.file));
  return compile_input(command.file);  // a pipe or a device
}

/// Writes what scripts print, and keeps the first failure: the program does not see it, as in Node.
/// Threads:    write() is called by the Vm's writer; failure() when the Vm is gone.
class ScriptOutput {
 public:
  void write(std::string_view text) {
    if (is_closed_ || failure_) return;
    if (const auto written = write_stdout(text); !written) failure_ = written.error();
  }
  [[nodiscard]] const std::optional<Failure>& failure() const { return failure_; }

 private:
  /// Who starts a program without stdout need not hear of it. (main() has put something there that cannot be written.)
  const bool is_closed_ = (fcntl(STDOUT_FILENO, F_GETFL) & O_ACCMODE) == O_RDONLY;
  std::optional<Failure> failure_;
};

/// The one context of the program.
ContextOptions context_options(const RunCommand& command, const VmOptions& vm) {
  ContextOptions options;
  options.heap_bytes = vm.context_heap_bytes;
  options.max_stack_depth = vm.max_stack_depth;
  options.max_tasks = vm.max_tasks;
  options.max_operations = command.max_operations;
  options.strict_fatal = command.strict_fatal;
  return options;
}

/// The Vm is gone at the end, and has written all it had to say.
Expected<RunReport, Failure> run_in_vm(const RunCommand& command, const VmOptions& options,
                                       RunWatch& watch) {
  const auto vm = Vm::create(options);
  if (!vm) return Unexpected{failure_of(vm.error())};
  const auto program = load_program(*vm.value(), command);
  if (!program) return Unexpected{program.error()};
  const auto context = vm.value()->create_context(context_options(command, options));
  if (!context) return Unexpected{failure_of(context.error())};
  Context running = context.value();
  if (auto given = running.provide_process(command.arguments); !given)
    return Unexpected{failure_of(given.error())};
  watch.begin(running);
  const RunReport report = running.execute(*program);
  watch.end();
  return report;
}

/// `trace` may be nullptr.
Expected<RunReport, Failure> run(const RunCommand& command, RunWatch& watch, ScriptOutput& output,
                                 GrowingFile* trace) {
  VmOptions options = vm_options(command);
  options.write_out = [&output](std::string_view text) { output.write(text); };
  options.trace_ops = command.traces_ops;
  options.seed = command.seed;
  if (trace != nullptr)
    options.write_trace = [trace](std::string_view text) { trace->write(text); };
  return run_in_vm(command, options, watch);
}

}  // namespace

int execute(const RunCommand& command) {
  RunWatch watch(command.timeout);  // before the Vm's threads, which inherit the mask
  ScriptOutput output;
  std::optional<GrowingFile> trace;
  if (command.trace_file) trace.emplace(*command.trace_file);
  if (trace && trace->failure()) return report(*trace->failure(), colors_of(command.color));
  const auto ended = run(command, watch, output, trace ? &*trace : nullptr);
  if (!ended) return report(ended.error(), colors_of(command.color));
  if (command.shows_stats) print_statistics(ended->statistics);
  if (watch.signal() != 0) return kSignalBase + watch.signal();
  if (watch.is_out_of_time() && ended->status == RunStatus::Cancelled) {
    print_message("the time is over (--timeout)");
    return static_cast<int>(ExitCode::TimedOut);
  }
  const bool has_exited = ended->status == RunStatus::Exited;
  const int code = has_exited ? ended->exit_code : static_cast<int>(exit_code_of(ended->status));
  const std::optional<Failure> lost =
      output.failure() || !trace ? output.failure() : trace->failure();
  if (!lost) return code;
  const int failed = report(*lost, colors_of(command.color));
  return code == 0 ? failed : code;
}

}  // namespace heddle::cli
