#pragma once
// heddle/context.hpp -- one isolated world of scripts: its own heap, globals, modules, limits and bill.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "heddle/function.hpp"
#include "heddle/native.hpp"
#include "heddle/result.hpp"
#include "heddle/task_info.hpp"
#include "heddle/value.hpp"

namespace heddle {

class ClassRegistry;
class Program;
struct RunReport;

/// What a context may use. Nothing = no limit.
struct ContextOptions {
  std::string name;            ///< for messages and bills
  std::uint32_t weight = 100;  ///< share of the machine against other contexts; at least 1
  std::size_t heap_bytes = std::size_t{64} << 20;    ///< above it: RangeError, then the task ends
  std::uint32_t max_stack_depth = 10'000;            ///< frames of one task
  std::uint32_t max_tasks = 2'000'000;               ///< at the same time
  std::optional<std::uint64_t> max_operations;       ///< of all runs together; then all is unwound
  std::optional<std::chrono::nanoseconds> deadline;  ///< from its creation; then all is unwound
  /// The first strictness error (docs/language.md) ends a program, caught or not: a test of code that wants to have none.
  bool strict_fatal = false;
};

/// What one run may use until its main function has settled. Nothing = no limit but the context's.
struct RunOptions {
  std::optional<std::chrono::nanoseconds> deadline;  ///< from the call on
  std::optional<std::uint64_t> max_operations;       ///< of all its tasks together
  std::string name = "<code>";                       ///< stands in messages
  /// run_code: a file, perhaps one that does not exist; what the code imports is looked for beside it. "": it imports
  /// nothing but "heddle".
  std::string path = {};
};

/// What calls that name no options get. One object: to make one takes longer than a short call.
[[nodiscard]] const RunOptions& default_run_options();

enum class TextColors { None, Terminal };

/// The bill of a context so far.
struct Usage {
  std::uint64_t operations = 0;          ///< exact, but for what runs at this moment (a quantum)
  std::chrono::nanoseconds cpu_time{0};  ///< of workers inside, not of the host's own threads
  std::size_t heap_bytes = 0;            ///< held now
  std::uint64_t collections = 0;
  std::uint64_t tasks_started = 0;
  std::uint32_t tasks = 0;         ///< not at end now
  std::uint64_t native_calls = 0;  ///< of functions that the host defined
  std::uint64_t output_bytes = 0;
};

/// A task that the host started.
/// Threads:    every member, any thread.
class TaskRef {
 public:
  class Impl;
  explicit TaskRef(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
  /// Blocks until its function has settled: the value, or how it failed (ScriptError with a stack, LimitReached, Cancelled,
  /// Deadlocked when nothing in the Vm can go on any more, ShuttingDown). Not on a worker.
  [[nodiscard]] Result<HostValue> wait() const;
  [[nodiscard]] bool is_done() const;
  /// Unwinds it and the tasks it started. No effect on one that is done.
  void cancel() const;

 private:
  std::shared_ptr<Impl> impl_;
};

/// A promise that the host settles: what an asynchronous native returns. Cheap to copy: a reference. When the last reference to
/// one that is not settled goes, it is rejected. Until then nothing that waits counts as a deadlock.
/// Threads:    every member, any thread.
class HostPromise {
 public:
  class Impl;
  explicit HostPromise(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}
  /// What scripts await.
  [[nodiscard]] const ObjectRef& object() const;
  /// Fulfils it. Errors: InvalidArgument (it is settled; a value of another context, or itself a promise or thenable),
  /// ResourceExhausted, ShuttingDown.
  Result<void> resolve(const HostValue& value = {}) const;
  /// Rejects it with an Error of this message. A rejection that nobody awaits is reported to nobody. Errors: as resolve.
  Result<void> reject(std::string_view message) const;

 private:
  std::shared_ptr<Impl> impl_;
};

/// Cheap to copy: a reference. The context lives until close(), until the last reference is gone, or until the end of its Vm. A
/// function that it was given and that holds a reference to it keeps it alive until close().
/// Threads:    every member, any thread that is not a worker, unless noted.
/// Errors:     returned, never thrown; ShuttingDown from all of them once it is closed.
class Context {
 public:
  class Impl;
  explicit Context(std::shared_ptr<Impl> impl) : impl_(std::move(impl)) {}

  /// Compiles and runs `code` and blocks until its main function has settled; what it left behind (tasks, timers) lives on.
  /// Top-level declarations are globals: there in the next run, and replaced when declared again. The result is the value of
  /// the last expression statement, or undefined.
  /// Errors: AlreadyRunning, Rejected (diagnostics), ScriptError, LimitReached, Cancelled, Deadlocked.
  [[nodiscard]] Result<HostValue> run_code(std::string_view code,
                                           const RunOptions& options = default_run_options());
  /// Runs a program until all its tasks are at end, printing what nobody handles, as `heddle run` does. Modules that
  /// were imported before are not evaluated again.
  [[nodiscard]] RunReport execute(const Program& program);
  /// Calls a function and blocks until it has settled (an async one: until its promise has).
  /// Errors: InvalidArgument (not a function, or a value of another context), and as run_code.
  [[nodiscard]] Result<HostValue> execute_function(
      const HostValue& function, std::span<const HostValue> arguments = {},
      const RunOptions& options = default_run_options());
  /// The same, of a function that a program exports. The program is evaluated first, unless it was in this context.
  /// Errors: NotFound (there is no such export) too.
  [[nodiscard]] Result<HostValue> execute_function(
      const Program& program, std::string_view name, std::span<const HostValue> arguments = {},
      const RunOptions& options = default_run_options());
  /// The same, of the global with this name. Errors: NotFound too.
  [[nodiscard]] Result<HostValue> call_global(std::string_view name,
                                              std::span<const HostValue> arguments = {},
                                              const RunOptions& options = default_run_options());
  /// The global function of this name, to be called with C++ types: function<double(double, double)>("add").
  /// Errors: NotFound, InvalidArgument (it is no function).
  template <typename Signature>
  [[nodiscard]] Result<ScriptFunction<Signature>> function(std::string_view name) const {
    auto found = global_function(name);
    if (!found) return found.error();
    return ScriptFunction<Signature>(std::move(found).value());
  }
  [[nodiscard]] Result<ObjectRef> global_function(std::string_view name) const;
  /// Starts a task and returns at once. Errors: InvalidArgument, ResourceExhausted.
  [[nodiscard]] Result<TaskRef> spawn_task(const HostValue& function,
                                           std::span<const HostValue> arguments = {},
                                           const RunOptions& options = default_run_options());

  /// A variable that run_code declared, or the host. Errors: NotFound.
  [[nodiscard]] Result<HostValue> global(std::string_view name) const;
  /// Declares or changes a variable. Errors: InvalidArgument, ResourceExhausted.
  [[nodiscard]] Result<void> set_global(std::string_view name, const HostValue& value) const;
  /// Makes a C++ function a global one; make_native() says which types it may have.
  template <typename Function>
  [[nodiscard]] Result<void> define(std::string_view name, Function function) const {
    return define_function(name, make_native(std::string(name), std::move(function)));
  }
  [[nodiscard]] Result<void> define_function(std::string_view name, HostFunction function) const;
  /// Gives scripts module "heddle:process": `args`, and `exit()`, which ends the program that execute() runs. Without it an import
  /// of that module fails. Errors: ResourceExhausted.
  [[nodiscard]] Result<void> provide_process(std::span<const std::string> arguments) const;
  [[nodiscard]] Result<ObjectRef> create_array(std::span<const HostValue> elements = {}) const;
  [[nodiscard]] Result<ObjectRef> create_object() const;
  [[nodiscard]] Result<HostPromise> create_promise() const;
  /// What code that runs next can name without declaring it: globals that are built in, that runs declared, and the host's. Sorted.
  [[nodiscard]] std::vector<std::string> global_names() const;
  /// What can stand behind the dot of `value.name`: its own properties and what its class has. Runs no script. Sorted.
  [[nodiscard]] std::vector<std::string> member_names(const HostValue& value) const;
  /// As console.log shows it inside of an object (strings in quotes), UTF-8; with the codes of a terminal's colours or
  /// without. "" when the context is closed.
  [[nodiscard]] std::string describe(const HostValue& value,
                                     TextColors colors = TextColors::None) const;
  /// Its classes (heddle/class.hpp).
  [[nodiscard]] ClassRegistry classes() const;

  /// The result of the last run_code or execute_function ("top of stack"); undefined before.
  [[nodiscard]] HostValue tos() const;
  [[nodiscard]] Usage usage() const;
  /// What its tasks are doing: the oldest `limit` of those that are not at end. It stands still meanwhile, from the next poll of each
  /// on. None when it is closed.
  [[nodiscard]] TaskSurvey tasks(std::size_t limit = 10'000) const;
  /// The same for a person to read: tasks that do the same at the same place share an entry.
  [[nodiscard]] std::string task_report() const;
  /// Unwinds all runs in progress, their clean-up included in at most some milliseconds. Later ones are not touched.
  void cancel() const;
  /// Ends everything in it and frees it. Blocks until its tasks have come to a poll.
  void close() const;
  [[nodiscard]] bool is_open() const;
  /// Unique among the contexts of a Vm, past ones too; 1 is the default context's.
  [[nodiscard]] std::uint64_t id() const;
  [[nodiscard]] const std::string& name() const;
  [[nodiscard]] Impl& impl() const { return *impl_; }

 private:
  std::shared_ptr<Impl> impl_;
};

/// run_code as a function, by the seed's name.
[[nodiscard]] inline Result<HostValue> run_code_on(
    Context context, std::string_view code, const RunOptions& options = default_run_options()) {
  return context.run_code(code, options);
}

}  // namespace heddle
