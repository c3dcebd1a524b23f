#pragma once
// interpreter/realm.hpp -- a context, as the interpreter sees it: heap, globals, modules, tasks; and what all contexts of a
// Vm share (VmCore). Named Realm as in the ES specification, because heddle::Context is the host's view (include/heddle).

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/executor.hpp"
#include "base/random.hpp"
#include "heap/class_descriptor.hpp"
#include "heap/heap.hpp"
#include "heap/name_table.hpp"
#include "heap/safepoint.hpp"
#include "heap/shape.hpp"
#include "interpreter/execution.hpp"
#include "interpreter/fixed_shape.hpp"
#include "interpreter/function.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/run.hpp"
#include "interpreter/task.hpp"
#include "interpreter/task_observer.hpp"
#include "interpreter/watched_failures.hpp"
#include "registry/class_table.hpp"
#include "registry/module_registry.hpp"
#include "registry/native_registry.hpp"
#include "registry/sync_registry.hpp"

namespace heddle {

struct HostSeat;

/// Descriptors of the built-in classes, made by builtins/ before the first realm exists. Frozen.
struct Intrinsics {
#define HEDDLE_INTRINSIC_CLASS(field, name) ClassDescriptor* field = nullptr;
#include "interpreter/intrinsic_classes.def"
#undef HEDDLE_INTRINSIC_CLASS
};

/// Names the interpreter itself uses.
struct CommonNames {
#define HEDDLE_COMMON_NAME(field, text) const String* field = nullptr;
#define HEDDLE_COMMON_SYMBOL(field, text) const String* field = nullptr;
#include "interpreter/common_names.def"
#undef HEDDLE_COMMON_NAME
#undef HEDDLE_COMMON_SYMBOL
};

/// What all contexts of a Vm share: frozen built-ins, names, natives.
/// Threads:    filled in by builtins before the first realm exists; then immutable but for the name table (own lock).
struct VmCore {
  explicit VmCore(std::uint64_t hash_seed);
  VmCore(const VmCore&) = delete;
  VmCore& operator=(const VmCore&) = delete;
  ~VmCore();

  PageSource pages;
  Heap permanent;
  Allocator name_allocator;       ///< the name table's own
  Allocator permanent_allocator;  ///< for whoever fills the core in
  NameTable names;
  ShapeTable shapes;
  MethodTable methods;
  NativeRegistry natives;
  SyncRegistry syncs;
  Intrinsics classes;
  CommonNames common;
  std::unordered_map<const String*, Value> globals;  ///< `console`, `Math`, `Array` ...
  const Object* global_object = nullptr;  ///< `globalThis`: its properties are the globals
  std::unordered_map<const String*, Value>
      heddle_exports;  ///< module "heddle"; references into it last
  std::deque<ClassDescriptor> descriptors;
  Value heddle_namespace = Value::undefined();  ///< `import * as h from "heddle"`
  LoadedModule::Symbols symbols;                ///< the well-known ones
  std::vector<std::unique_ptr<ModuleInstance>>
      builtin_instances;  ///< code of built-ins in TypeScript, frozen
  Promise* settled;       ///< fulfilled with undefined: what a yield waits for
  // Functions of builtins/*.ts that natives call.
  Value run_executor = Value::undefined();
  Value fill_map = Value::undefined();
  Value fill_set = Value::undefined();
  Value async_from_sync =
      Value::undefined();                 ///< gives an async iterator over the sync iterable `this`
  Value array_like = Value::undefined();  ///< an array as one of the class of `this`
  Value array_of = Value::undefined();    ///< an array as one of the class that `this` is
  Value copy_properties = Value::undefined();    ///< {...source} where getters must be called
  Value object_rest = Value::undefined();        ///< {a, ...rest} where getters must be called
  Value assign_properties = Value::undefined();  ///< Object.assign in general
  Value list_properties =
      Value::undefined();  ///< Object.values, entries where getters must be called
  Value then_in_class = Value::undefined();     ///< `then` of a class that extends Promise
  Value resolve_in_class = Value::undefined();  ///< Promise.resolve and reject of such a class
  Value reject_in_class = Value::undefined();
  Value read_then =
      Value::undefined();  ///< resolves a promise with `this`, whose `then` is a getter
  Value call_in_task = Value::undefined();       ///< calls what is no function of a script
  Value construct_in_task = Value::undefined();  ///< `new`, for the host
  Value error_stack = Value::undefined();        ///< first read of an error's stack
  Value select = Value::undefined();             ///< select() of module "heddle"
  Value scope = Value::undefined();              ///< scope() of module "heddle"
  Value channel_iterator = Value::undefined();   ///< of a Channel, which is its argument
  Value list_errors = Value::undefined();        ///< new AggregateError(errors)
  Value object_text = Value::undefined();        ///< String(object)
  Value log_json = Value::undefined();           ///< console.log with %j
  Value go_on = Value::undefined();              ///< calls a step until it has a result (steps.hpp)
  std::array<Value, kStepKinds> steps;           ///< natives 0x0exx: what it calls
  /// A value as console.log shows it (builtins/inspect.cpp), for messages.
  std::string (*inspect)(Execution& ex, Value value) = nullptr;
};

struct RealmOptions {
  std::string name;
  std::size_t heap_bytes = 64u << 20;
  std::uint32_t max_depth = 10'000;  ///< frames of one task's coroutine
  std::size_t max_stack_bytes = 2u << 20;
  std::uint32_t max_tasks = 2'000'000;
  RunLimits limits;             ///< of all its runs together
  bool async_fast_path = true;  ///< off in `stress`: outputs must not change
  bool trace_ops = false;
  bool strict_fatal = false;  ///< the first strictness error ends a program
  std::optional<std::uint64_t>
      seed;  ///< deterministic mode: of Math.random, and stops between accesses
  AllocationFaults* faults = nullptr;  ///< tests: which of the context's allocations fail
  std::uint32_t collect_every = 0;     ///< tests: HeapOptions::collect_every
};

/// Where a realm's output and reports go.
class HostSink {
 public:
  virtual ~HostSink() = default;
  /// Any worker; whole lines, always taken. true: much waits to be written, and the task should too.
  virtual bool write_out(std::string_view text) = 0;
  virtual bool write_error(std::string_view text) = 0;
  /// The task is woken when there is room; it must stay alive until then. false: there is room now.
  [[nodiscard]] virtual bool wait_for_room(Schedulable& task) = 0;
  /// The text of a failure (headline and stack) with what the host can show of its source, and what to do about it.
  [[nodiscard]] virtual std::string illustrate(Realm&, std::string text,
                                               const std::string& /*advice*/) {
    return text;
  }
  /// What the host holds: roots. The context is stopped.
  virtual void trace_roots(Marker&) {}
  /// A run has ended, or its count of live tasks has become zero: who waits for it looks again.
  virtual void run_changed() = 0;
};

/// Who begins a main task. A host that waits for it anyway does so itself: no worker has to wake, nor then the host. What is
/// longer than a quantum, or waits, goes on on workers.
enum class FirstTurn : std::uint8_t { OnWorker, OnCaller };

/// Threads:    run() on workers, several at once. Members say what guards them.
/// Lock order: module_mutex before the ShapeTable's and NameTable's; nothing allocates on the script heap under one.
class Realm final : public TaskGroup, public RootProvider {
  friend class HostCall;

 public:
  Realm(VmCore& core, Executor& executor, HostSink& sink, RealmOptions options);
  ~Realm();

  // TaskGroup
  RunResult run(Schedulable& schedulable, Worker& worker) override;
  std::uint64_t ordinal(const Schedulable& task) const override;
  bool try_enter(Worker& worker) override;
  void on_leave(Worker& worker) override;
  // RootProvider
  void trace_roots(Marker& marker) override;
  void process_weak(Marker& marker) override;
  void collected(std::chrono::nanoseconds pause) override;

  VmCore& core;
  Executor& executor;
  HostSink& sink;
  const RealmOptions options;
  TaskObserver* observer = nullptr;     ///< set before the first task is made
  std::optional<Random> seeded_random;  ///< deterministic mode's Math.random, of its one worker
  Heap heap;
  const std::shared_ptr<Safepoint> shared_safepoint;  ///< outlives the realm with who may ask it
  Safepoint& safepoint = *shared_safepoint;
  ShapeTable shapes;
  MethodTable methods;

  Atomic<std::uint32_t> console_indentation{0};  ///< columns, of console.group

  /// Script-level variables (run_code, -e) and host globals, over core.globals.
  std::mutex globals_mutex;
  std::unordered_map<const String*, Value> globals;  ///< name -> Variable cell (internal Value)

  std::mutex module_mutex;
  ModuleRegistry<ModuleInstance> modules;   ///< under module_mutex
  std::deque<ClassDescriptor> descriptors;  ///< under module_mutex
  ClassTable classes;                       ///< those that the host registered
  std::unordered_map<const ModuleInstance*, ModuleInstance*>
      builtin_instances;  ///< frozen -> own; under module_mutex
  std::unordered_map<const Function*, Function*> builtin_clones;  ///< under module_mutex; roots

  WatchedFailures watched_failures;
  Cell selections{CellKind::Free, kNoShape};  ///< its lock bit is that of all selections
  std::mutex run_mutex;
  std::vector<std::unique_ptr<Run>> runs;  ///< under run_mutex
  std::unordered_set<Task*> printing;      ///< wait until their output is taken: roots; same
  Atomic<std::uint32_t> live_tasks{0};     ///< of all runs
  Atomic<HostSeat*> idle_seat{nullptr};    ///< HostStay's; owned
  /// The RangeError of a heap that has no room for another one. Made by start_main; root.
  Value spare_error = Value::undefined();

  // For the host; none of it on a worker.
  /// A new run, held, without a task yet.
  [[nodiscard]] Run& create_run(Run::Kind kind, RunLimits limits = {});
  /// Starts the task that evaluates run.evaluation's modules. false: there is no memory even for that; the run is over and has
  /// failed, and said so if it is a program.
  [[nodiscard]] bool start_main(Run& run, FirstTurn turn);
  /// Starts a task that calls `function`. false: thrown in `ex`, the host's.
  [[nodiscard]] bool start_main(Run& run, Execution& ex, Value function,
                                std::span<const Value> arguments);
  /// A run of a call of `function`, which has had its first turn: its main function may have settled (main_left), and goes on on
  /// workers otherwise. nullptr: thrown in `ex`, the host's.
  [[nodiscard]] Run* call(Execution& ex, const RunLimits& limits, Value function,
                          std::span<const Value> arguments);
  /// Whether a host thread is in a turn, of which the executor does not know.
  [[nodiscard]] bool has_turn_outside();
  /// Some task is running, queued or about to be. After stop(): not for long.
  [[nodiscard]] bool has_scheduled_tasks();
  /// Nobody asks the run anything any more; it is freed when its last task is.
  void release_run(Run& run);
  /// Unwinds all tasks of the run: at once where they wait, else at their next poll. Any thread; of a worker with its
  /// execution.
  void kill_run(Run& run, Kill why, Execution* ex);
  /// A script ends the program it belongs to: nothing of it runs any more, no `finally` either. The first code counts.
  /// false: it belongs to no program.
  [[nodiscard]] bool exit_program(Execution& ex, int code);
  /// An error that ends the running program whoever would catch it; the task leaves at its next poll, which is near.
  void end_run_at_once(Execution& ex, Value error);
  /// Prints the failures of the run that nobody handled until its end.
  void report_watched(Run& run);
  /// So far: tasks of a run that was stopped may still come to their ends.
  [[nodiscard]] RunFailures failures_of(const Run& run) {
    const std::lock_guard lock(run_mutex);
    return run.failures;
  }
  /// What a script of it asked for by exit_program().
  [[nodiscard]] std::optional<int> exit_code_of(const Run& run) {
    const std::lock_guard lock(run_mutex);
    return run.exit_code;
  }
  [[nodiscard]] std::uint32_t tasks_started() const {
    return next_task_id_.load(std::memory_order_relaxed) - 1;
  }
  /// Some task waits until its output is taken.
  [[nodiscard]] bool waits_for_output() {
    const std::lock_guard lock(run_mutex);
    return !printing.empty();
  }
  /// All tasks, also of runs to come, run no further than to their next poll, and no timer wakes one.
  void stop();

  // For tasks, on their worker.
  [[nodiscard]] bool count_new_task(Execution& ex);  ///< false: the limit of tasks, thrown
  void uncount_new_task(Execution& ex);              ///< it was not made: no memory
  /// `task` is at end, or not any more: at_end.hpp says who says so.
  void count_ended_task(Execution& ex, Task& task);
  void count_revived_task(Execution& ex, Task& task);
  /// ex.task waits until its output is taken. false: there is room now.
  [[nodiscard]] bool wait_for_output(Execution& ex);
  [[nodiscard]] std::uint32_t new_task_id(Execution& ex);
  /// `task` is to run once more: what it should see was stored before.
  void wake(Task& task, Execution& ex, Cause cause) {
    if (observer != nullptr) [[unlikely]]
      observer->made_ready(task, cause, ex);
    executor.wake(task.schedulable, &ex.worker, Urgency::Normal);
  }
  /// Looks at the worker's request word: collections and handshakes of this context.
  void answer_requests(Execution& ex);
  /// Of all runs; of a task that runs now without its last operations, 65,536 at most.
  [[nodiscard]] std::uint64_t operations_used();
  /// ex.task has used so many more operations: counted, and held against the limits if there are any.
  void charge(Execution& ex, std::uint64_t operations);
  /// Adds to the run's count, which all workers share, what ex.task's share of it has grown since the last call. Before the
  /// worker leaves the task.
  void bill(Execution& ex);
  void hold_against_limits(Execution& ex, Run& run);
  /// An error that nobody handles has ended ex.task's run, a program.
  void end_run(Execution& ex, Value error);
  void report_failure(Execution& ex, Run& run, Value error);

  /// Whether it says that a limit of heap, depth, tasks, time or operations is reached.
  [[nodiscard]] bool is_limit_error(Execution& ex, Value error) const;
  [[nodiscard]] const Shape& shape_of(const Object& object) const {
    return shapes.shape(object.shape.load(std::memory_order_acquire));
  }

 private:
  // main_task.cpp
  /// true: the result of a Code run is there now, and whoever waits for it is to be told.
  [[nodiscard]] bool announce_result(Task& main);
  [[nodiscard]] Task* create_main(Run& run, Execution& ex, std::uint32_t control);
  [[nodiscard]] bool prepare_main(Execution& ex, Task& task, Value function,
                                  std::span<const Value> arguments);
  void take_turn(Execution& ex, Task& task);
  void end_turn(Execution& ex, RunResult result);
  void count_main(Execution& ex, Task& task);
  void stop_at_once(Execution& ex);
  void print_failure(Execution& ex, Run& run, Value error, bool out_of_limit);
  void print_failure(Run& run, const std::string& text, bool out_of_limit);

  Atomic<std::uint32_t> next_task_id_{1};
  bool is_stopped_ = false;             // under run_mutex
  std::uint64_t freed_operations_ = 0;  // of runs that are gone; under run_mutex
  std::vector<Occupant*> occupants_;    ///< by worker index; each its worker's own
};

}  // namespace heddle
