#include "cli/vm_settings.hpp"

namespace heddle::cli {

namespace {

constexpr std::size_t kDefaultHeapBytes = std::size_t{1} << 30;  // DESIGN.md 5: command line 1 GiB

}  // namespace

VmOptions vm_options(const VmSettings& settings) {
  VmOptions options;
  options.num_workers = settings.worker_count;
  if (settings.preempt_ops) options.preemption_threshold = *settings.preempt_ops;
  if (settings.max_tasks) options.max_tasks = static_cast<std::uint32_t>(*settings.max_tasks);
  options.context_heap_bytes = settings.max_heap_bytes.value_or(kDefaultHeapBytes);
  return options;
}

Failure failure_of(const Error& error) {
  switch (error.code) {
    case Errc::Rejected:  // complete diagnostics
      return {.message = {}, .exit_code = ExitCode::SourceRejected, .report = error.message};
    case Errc::InvalidOptions:
    case Errc::NotFound:
      return {error.message, ExitCode::Usage};
    case Errc::ResourceExhausted:
    case Errc::LimitReached:
      return {error.message, ExitCode::LimitReached};
    case Errc::ScriptError:
    case Errc::Cancelled:
    case Errc::Deadlocked:
      return {error.message, ExitCode::ScriptError};
    case Errc::InvalidArgument:
    case Errc::AlreadyRunning:
    case Errc::ShuttingDown:
      break;
  }
  return {"internal error, please report it: " + error.message, ExitCode::Internal};
}

}  // namespace heddle::cli
