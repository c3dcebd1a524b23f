#pragma once
// heddle/vm.hpp -- a runtime for TypeScript inside a C++ program.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "heddle/context.hpp"
#include "heddle/result.hpp"

namespace heddle {

/// One turn of a task, in deterministic mode.
struct TaskTurn {
  enum class End {
    Stopped,  ///< in front of an access to memory that others may see; another task goes on
    Waits,
    Ended,
  };
  std::uint32_t task;     ///< Task.id; unique within its context
  std::string_view name;  ///< "the main module", "task 7 (deposit)"
  End end;
  /// "file:line:col" of what comes next, or of where it waits; empty: nothing is left of it. Valid during the call.
  std::string_view position;
};

/// How a Vm runs scripts. Every field has a sensible default.
struct VmOptions {
  /// OS threads that run tasks. 0: the thread that calls execute() runs everything. Nothing: the hardware's threads.
  std::optional<unsigned> num_workers;
  std::uint64_t preemption_threshold = 100'000;  ///< operations; a slice ends at the latest then
  std::size_t context_heap_bytes = 64u << 20;    ///< above it: RangeError, then the task ends
  std::uint32_t max_stack_depth = 10'000;        ///< frames of one task
  std::uint32_t max_tasks = 2'000'000;           ///< of one context, at the same time
  /// console.log and console.error; nothing: the process's stdout and stderr. Called on one thread at a time, with
  /// whole lines (UTF-8).
  std::function<void(std::string_view)> write_out;
  std::function<void(std::string_view)> write_error;
  /// Deterministic mode: the order of tasks, the places where they are stopped and Math.random come from this seed, and time is
  /// virtual (1 ns an operation; it jumps to the next timer when all wait). The same seed, program and inputs make the same
  /// execution. The thread that calls execute() runs everything: num_workers is 0 or nothing. fib takes twice the time.
  std::optional<std::uint64_t> seed;
  /// With a seed: after so many stops tasks run until they wait. A replay with fewer shows which one mattered.
  std::uint64_t max_stops = std::numeric_limits<std::uint64_t>::max();
  /// With a seed: called after each turn of a task, on the thread that runs it. Must not call the Vm.
  std::function<void(const TaskTurn&)> on_turn;
  /// The timeline of all contexts, in Chrome's trace event format, which Perfetto opens: piece by piece, on one thread at a time,
  /// the last one when the Vm goes. It costs about a microsecond a turn. Must not call the Vm.
  std::function<void(std::string_view)> write_trace;
  bool trace_ops = false;  ///< print the operand slots after each stack opcode to write_error
};

/// A verified program with everything it imports. Cheap to copy; immutable; may outlive its Vm, but runs only there.
class Program {
 public:
  class Impl;
  explicit Program(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}
  [[nodiscard]] const Impl& impl() const { return *impl_; }
  [[nodiscard]] const std::shared_ptr<const Impl>& shared() const { return impl_; }

 private:
  std::shared_ptr<const Impl> impl_;
};

enum class RunStatus {
  Completed,     ///< all tasks are at end
  ScriptError,   ///< an error that nobody handled; it was printed to write_error
  LimitReached,  ///< of heap, depth, tasks, operations or time, and nobody handled it
  Rejected,  ///< an import names nothing that is exported; it was printed to write_error, nothing ran
  Cancelled,   ///< by the host; its tasks have unwound, nothing was printed
  Deadlocked,  ///< tasks are left that nothing can wake; the report was printed to write_error
  Exited,      ///< a script called exit() of module "heddle:process" (Context::provide_process)
};

/// What a run cost.
struct RunStatistics {
  std::uint64_t tasks = 0;        ///< started, with the main task
  std::uint64_t collections = 0;  ///< of the context's heap
  std::size_t heap_bytes = 0;     ///< held when it ended
  double seconds = 0;             ///< by the clock
};

struct RunReport {
  RunStatus status = RunStatus::Completed;
  int exit_code = 0;  ///< of Exited: 0 to 255
  RunStatistics statistics;
};

/// Owns the workers and what all contexts share.
/// Threads:    every member, any thread that is not a worker.
/// Errors:     returned, never thrown. A script's own error is part of the report.
class Vm {
 public:
  /// Starts the workers. On failure nothing is left running.
  /// Errors: InvalidOptions (a limit is zero), ResourceExhausted (a thread did not start).
  [[nodiscard]] static Result<std::unique_ptr<Vm>> create(const VmOptions& options = {});
  /// Closes all contexts and joins the workers: at most some milliseconds. Not on a worker.
  ~Vm();
  Vm(const Vm&) = delete;
  Vm& operator=(const Vm&) = delete;

  /// Compiles a program that imports nothing but "heddle", or takes the bytes of a module file. `name` stands in messages. Keeps no reference to `source`.
  /// Errors: Rejected (the message holds up to 20 diagnostics, "file:line:col: error CODE: text" with an excerpt).
  [[nodiscard]] Result<Program> compile(std::string_view source, std::string_view name = "main.ts");
  /// The same for a file and what it imports; also a .hbc file made by `heddle build`.
  /// Errors: NotFound (this file), Rejected (also a missing import).
  [[nodiscard]] Result<Program> load(const std::string& path);

  /// Runs the program in a new context until all its tasks are at end. Blocks the caller.
  [[nodiscard]] RunReport execute(const Program& program);
  /// The context that is there from the start, with the Vm's options as its limits.
  [[nodiscard]] Context default_context();
  /// A further one, isolated from all others. Errors: InvalidOptions (a limit is zero).
  [[nodiscard]] Result<Context> create_context(const ContextOptions& options = {});
  /// Those that are open, oldest first.
  [[nodiscard]] std::vector<Context> contexts() const;
  /// The oldest open one of that name. Errors: NotFound.
  [[nodiscard]] Result<Context> find_context(std::string_view name) const;
  /// Waits until nothing in any context can go on. The report counts all of them; Deadlocked: tasks of host or scripts are left
  /// that nothing can wake, and were printed.
  RunReport run_tasks();

  class Impl;

 private:
  explicit Vm(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// "0.1.0"
[[nodiscard]] std::string_view version();

}  // namespace heddle
