#pragma once
// runtime/context_impl.hpp -- what is behind heddle::Context: a realm, what the host holds of it, and how host threads get in.
//
// A host thread that touches script values is an occupant of the context like a worker (heap/safepoint.hpp): it enters, does
// something short, leaves. A native function of the host runs on a worker that is inside already; what it asks of its own
// context is done as that worker (HostEntry).

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <vector>

#include "heddle/class.hpp"
#include "heddle/vm.hpp"
#include "interpreter/function.hpp"
#include "interpreter/host_call.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "registry/native_registry.hpp"
#include "runtime/trace_writer.hpp"
#include "runtime/turn_reports.hpp"

namespace heddle {

/// The values that ObjectRefs name: roots of the context.
/// Threads:    any; trace() while the context is stopped, but host threads may give slots back meanwhile.
class HandleTable {
 public:
  [[nodiscard]] std::uint32_t add(Value value);
  void release(std::uint32_t slot);
  void trace(Marker& marker);
  [[nodiscard]] std::size_t size() const;

 private:
  mutable std::mutex mutex_;
  std::vector<Value> slots_;  // undefined: free
  std::vector<std::uint32_t> free_;
};

/// What the instances of a class that the host registered begin with.
struct HostClass {
  const ClassDescriptor* descriptor = nullptr;
  std::vector<std::pair<const String*, HostValue>> fields;
};

/// A C++ function of one context, as a native.
struct HostNative {
  std::string name;
  HostFunction function;
  Context::Impl* context;
  const HostClass* of = nullptr;  ///< it is its method or constructor; nullptr: a plain function
  NativeInfo info = {};
};

/// Threads:    any. realm_ is there while a UseLock is held; close() waits for all of them.
class Context::Impl final : public HostSink, public std::enable_shared_from_this<Context::Impl> {
 public:
  Impl(Vm::Impl& owner, const RealmOptions& limits, std::uint32_t weight);
  ~Impl() override;

  /// What the Vm's options say is to be told of its tasks. Before the first of them.
  void observe();

  // HostSink
  bool write_out(std::string_view text) override;
  bool write_error(std::string_view text) override;
  bool wait_for_room(Schedulable& task) override;
  [[nodiscard]] std::string illustrate(Realm& realm, std::string text,
                                       const std::string& advice) override;
  void trace_roots(Marker& marker) override;
  void run_changed() override;

  [[nodiscard]] RunReport execute(const Program& program);
  [[nodiscard]] Result<HostValue> run_code(std::string_view code, const RunOptions& options);
  [[nodiscard]] Result<HostValue> execute_function(const HostValue& function,
                                                   std::span<const HostValue> arguments,
                                                   const RunOptions& options);
  /// ObjectRef::call_with_numbers() of a value of this context.
  [[nodiscard]] double call_with_numbers(const ObjectRef& function,
                                         std::span<const double> arguments,
                                         std::unique_ptr<Result<HostValue>>& other);
  [[nodiscard]] Result<TaskRef> spawn_task(const HostValue& function,
                                           std::span<const HostValue> arguments,
                                           const RunOptions& options);
  [[nodiscard]] Result<HostValue> global(std::string_view name);
  [[nodiscard]] Result<void> set_global(std::string_view name, const HostValue& value);
  [[nodiscard]] Result<void> define_function(std::string_view name, HostFunction function);
  [[nodiscard]] Result<HostValue> exported(const Program& program, std::string_view name,
                                           const RunOptions& options);
  [[nodiscard]] Result<ObjectRef> register_class(const ClassDefinition& definition);
  [[nodiscard]] Result<ObjectRef> get_class(std::string_view name);
  [[nodiscard]] Result<std::vector<VtableEntry>> get_vtable(std::string_view name);
  [[nodiscard]] Result<ObjectRef> create_instance(std::string_view name,
                                                  std::span<const HostValue> arguments,
                                                  const RunOptions& options);
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Result<HostPromise> create_promise();
  /// Inside. One of the promises that the host owes is settled.
  void end_promise();
  [[nodiscard]] Usage usage();
  [[nodiscard]] TaskSurvey tasks(std::size_t limit);
  [[nodiscard]] bool waits_for_output();
  /// Some thread of the host is in a turn (Realm::has_turn_outside).
  [[nodiscard]] bool has_turn_outside();
  [[nodiscard]] std::uint64_t tasks_started();
  /// Nothing can go on: what is left is a deadlock; adds to the report.
  void report_idle(RunReport& report);
  void cancel();
  /// Its tasks run no further than to their next poll; those that wait for its runs are told.
  void stop();
  void close();

  /// Result of the run's main function, once it has settled; waits until then.
  [[nodiscard]] Result<HostValue> wait_for(Run& run);
  // Of a run that the caller holds; nothing when the context is closed.
  void kill(Run& run);
  void release(Run& run);
  [[nodiscard]] bool is_done(const Run& run);

  /// body(Execution&), as an occupant of the context. ShuttingDown when it is closed.
  template <typename Body>
  auto enter(Body&& body) -> decltype(body(std::declval<Execution&>())) {
    const std::shared_lock lock(use_);
    if (realm_ == nullptr) return closed_error();
    return inside(std::forward<Body>(body));
  }

  // Of values; inside.
  [[nodiscard]] HostValue to_host(Execution& ex, Value value) {
    if (value.is_number()) [[likely]]
      return value.as_number();
    return other_to_host(ex, value);
  }
  /// A signal after a throw: a value of another context, no memory.
  [[nodiscard]] Value to_script(Execution& ex, const HostValue& value) {
    if (value.is_number()) [[likely]]
      return Value::canonical(value.as_number());
    return other_to_script(ex, value);
  }
  [[nodiscard]] Error to_error(Execution& ex, Value thrown);
  [[nodiscard]] static Error closed_error();
  [[nodiscard]] static Error running_error();

  /// What the last run_code() or execute_function() answered.
  [[nodiscard]] HostValue tos();

  HandleTable handles;
  std::uint64_t id = 0;  ///< set once, before anybody else knows it
  Atomic<std::uint64_t> native_calls{0};
  void count_native_call(Execution& ex) {
    if (ex.allocator.is_shared()) {
      native_calls.fetch_add(1, std::memory_order_relaxed);
    } else {
      native_calls.store(native_calls.load(std::memory_order_relaxed) + 1,
                         std::memory_order_relaxed);
    }
  }

 private:
  friend class HostEntry;
  template <typename Body>
  auto inside(Body&& body) -> decltype(body(std::declval<Execution&>()));
  [[nodiscard]] HostValue other_to_host(Execution& ex, Value value);
  [[nodiscard]] Value other_to_script(Execution& ex, const HostValue& value);
  [[nodiscard]] Result<HostValue> finish(Run& run);
  /// The caller's stay, to call from. nullptr: it cannot, as no_entry() says.
  [[nodiscard]] Occupant* enter_to_call();
  [[nodiscard]] static Error no_entry();
  // Inside.
  [[nodiscard]] bool begin_at_once(HostCall& call, Execution& ex, const HostValue& function,
                                   std::span<const HostValue> arguments, const RunOptions& options);
  // Inside, until they know more; the stay has ended then.
  [[nodiscard]] Result<HostValue> answer_at_once(HostStay& stay, HostCall::End end);
  [[nodiscard, gnu::noinline]] Result<HostValue> execute_as_run(
      HostStay& stay, const HostValue& function, std::span<const HostValue> arguments,
      const RunOptions& options);
  [[nodiscard, gnu::noinline]] Result<HostValue> finish_outside(HostStay& stay, Run& run);
  /// begin(callee, arguments) with both as script values: the run, or nullptr after a throw.
  template <typename Begin>
  [[nodiscard]] Result<Run*> with_values(Execution& ex, const HostValue& function,
                                         std::span<const HostValue> arguments, Begin&& begin);
  /// Of a run whose main function has settled.
  [[nodiscard]] Result<HostValue> result_of(Execution& ex, const Run& run);
  void set_tos(const Run& run);
  /// Runs the graph to the end of its main function; `entry` gets its instance, which then stays. try_begin_run() was called.
  [[nodiscard]] Result<HostValue> evaluate(const std::vector<GraphNode>& graph,
                                           const RunOptions& options,
                                           ModuleInstance** entry = nullptr);
  [[nodiscard]] Result<ModuleInstance*> instance_of_program(const Program& program,
                                                            const RunOptions& options);
  // Inside.
  [[nodiscard]] Value make_host_function(Execution& ex, HostNative native, NativeCode code);
  [[nodiscard]] const ClassDescriptor* find_class(std::string_view name);
  [[nodiscard]] Result<HostValue> construct_registered(const ObjectRef& klass,
                                                       std::span<const HostValue> arguments);
  [[nodiscard]] RunLimits limits_of(const RunOptions& options) const;
  void wait_until_parked();
  [[nodiscard]] bool try_begin_run();
  void end_run();
  void keep(const Program& program, ModuleInstance& entry);
  [[nodiscard]] static bool is_settled(const Run& run);

  Vm::Impl* const vm_;  // valid while realm_ is
  const std::string name_;
  std::optional<ContextTrace> trace_;
  std::optional<TurnReports> turn_reports_;
  std::shared_mutex use_;
  std::unique_ptr<Realm> realm_;
  /// The realm's. Who is inside keeps the realm too: close() closes it first.
  const std::shared_ptr<Safepoint> safepoint_;
  Atomic<std::uint64_t> tos_{Value::undefined().bits()};  ///< root; written inside
  Atomic<bool> is_closing_{false};
  Atomic<bool> is_running_{false};
  Atomic<std::uint64_t> output_bytes_{0};
  /// Promises that the host owes: work outside, to the scheduler. Changed by those who hold use_, shared.
  Atomic<std::uint32_t> owed_promises_{0};
  std::mutex natives_mutex_;
  std::deque<HostNative> natives_;  // addresses last
  std::deque<HostClass> classes_;   // under natives_mutex_; addresses last
  std::mutex programs_mutex_;
  /// Programs that were evaluated here, with the instances of their entries, which live as long as the realm.
  std::map<std::shared_ptr<const Program::Impl>, ModuleInstance*> programs_;
};

/// The execution of the worker on which a native of the host is running, for what it asks of its own context.
class HostEntry {
 public:
  explicit HostEntry(Execution& ex) : previous_(current_) { current_ = &ex; }
  HostEntry(const HostEntry&) = delete;
  HostEntry& operator=(const HostEntry&) = delete;
  ~HostEntry() { current_ = previous_; }
  [[nodiscard]] static Execution* current() { return current_; }

 private:
  Execution* const previous_;
  static constinit thread_local Execution* current_;
};

template <typename Body>
auto Context::Impl::inside(Body&& body) -> decltype(body(std::declval<Execution&>())) {
  Execution* const current = HostEntry::current();
  if (current != nullptr && &current->realm == realm_.get()) return body(*current);
  HostStay stay(*realm_);
  return body(stay.execution());
}

/// Arguments of a call by the host, as script values on its thread's stack, where a collection sees them.
class ScriptArguments {
 public:
  static constexpr std::size_t kMost = 31;
  [[nodiscard]] Result<void> convert(Context::Impl& context, Execution& ex,
                                     std::span<const HostValue> arguments) {
    if (arguments.size() > kMost)
      return Error{Errc::InvalidArgument, "a host passes at most 31 arguments; pass an array"};
    for (const HostValue& argument : arguments) {
      const Value value = context.to_script(ex, argument);
      if (signal::is(value))
        return Error{Errc::InvalidArgument, context.to_error(ex, ex.error).message};
      values_[count_++] = value;
    }
    return {};
  }
  [[nodiscard]] std::span<const Value> span() const { return {values_, count_}; }

 private:
  Value values_[kMost];
  std::size_t count_ = 0;
};

class ObjectRef::Impl {
 public:
  Impl(std::shared_ptr<Context::Impl> owner, Value object)
      : context(std::move(owner)), value(object), slot_(context->handles.add(object)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { context->handles.release(slot_); }

  const std::shared_ptr<Context::Impl> context;
  const Value value;

 private:
  const std::uint32_t slot_;
};

class HostPromise::Impl {
 public:
  Impl(std::shared_ptr<Context::Impl> owner, ObjectRef made)
      : context(std::move(owner)), object(std::move(made)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl();
  /// Once: with what `make` answers (a value, or a signal after a throw).
  template <typename Make>
  [[nodiscard]] Result<void> settle(bool fulfils, Make&& make);

  const std::shared_ptr<Context::Impl> context;
  const ObjectRef object;
  Atomic<bool> is_settled{false};
};

class TaskRef::Impl {
 public:
  Impl(std::shared_ptr<Context::Impl> owner, Run& started)
      : context(std::move(owner)), run(started) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() { context->release(run); }

  const std::shared_ptr<Context::Impl> context;
  Run& run;  // the context's; held
};

}  // namespace heddle
