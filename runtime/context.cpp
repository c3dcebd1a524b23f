#include "heddle/context.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "compiler/compile.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/task_control.hpp"
#include "interpreter/variables.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/deadlock_report.hpp"
#include "runtime/failure_excerpt.hpp"
#include "runtime/module_loader.hpp"
#include "runtime/process_module.hpp"
#include "runtime/task_survey.hpp"
#include "runtime/vm_impl.hpp"

namespace heddle {
namespace {

constexpr std::chrono::microseconds kAskAgain{50};

}  // namespace

Context::Impl::Impl(Vm::Impl& owner, const RealmOptions& limits, std::uint32_t weight)
    : vm_(&owner),
      name_(limits.name),
      realm_(std::make_unique<Realm>(owner.core, *owner.scheduler, *this, limits)),
      safepoint_(realm_->shared_safepoint) {
  realm_->set_weight(weight);
}

Context::Impl::~Impl() { close(); }

void Context::Impl::observe() {
  if (vm_->trace) realm_->observer = &trace_.emplace(*vm_->trace, *vm_->scheduler, id, name_);
  if (vm_->options.on_turn)
    realm_->observer = &turn_reports_.emplace(vm_->options.on_turn, realm_->observer);
}

// -- What the realm asks for

bool Context::Impl::write_out(std::string_view text) {
  output_bytes_.fetch_add(text.size(), std::memory_order_relaxed);
  return vm_->output.write(OutputQueue::Stream::Out, text);
}

bool Context::Impl::write_error(std::string_view text) {
  output_bytes_.fetch_add(text.size(), std::memory_order_relaxed);
  return vm_->output.write(OutputQueue::Stream::Error, text);
}

bool Context::Impl::wait_for_room(Schedulable& task) {
  return vm_->output.wait_for_room(
      this, [this, &task] { vm_->scheduler->wake(task, nullptr, Urgency::Fair); });
}

std::string Context::Impl::illustrate(Realm& realm, std::string text, const std::string& advice) {
  return with_excerpt(realm, std::move(text), advice);
}

void Context::Impl::trace_roots(Marker& marker) {
  handles.trace(marker);
  marker.visit(Value::from_bits(tos_.load(std::memory_order_relaxed)));  // all are stopped
}

void Context::Impl::run_changed() { vm_->scheduler->notify_waiters(); }

// -- Runs

/// false: one is in progress, or the caller is on a worker, which must not block.
bool Context::Impl::try_begin_run() {
  if (HostEntry::current() != nullptr) return false;
  return !is_running_.exchange(true, std::memory_order_acquire);  // pairs with the end of the run
}

void Context::Impl::end_run() {
  is_running_.store(false, std::memory_order_release);  // pairs with try_begin_run()
}

RunLimits Context::Impl::limits_of(const RunOptions& options) const {
  RunLimits limits;
  if (options.deadline) limits.deadline = vm_->scheduler->now() + *options.deadline;
  if (options.max_operations) limits.max_operations = *options.max_operations;
  return limits;
}

RunReport Context::Impl::execute(const Program& program) {
  const auto start = std::chrono::steady_clock::now();
  const std::shared_lock lock(use_);
  RunReport report;
  const auto refuse = [&](RunStatus status, const std::string& why) {
    if (realm_ != nullptr) write_error(why);
    report.status = status;
    return report;
  };
  if (realm_ == nullptr) return refuse(RunStatus::Rejected, "");
  if (!try_begin_run()) return refuse(RunStatus::Rejected, running_error().message + "\n");
  Realm& realm = *realm_;
  Run& run = realm.create_run(Run::Kind::Program);
  std::string link_error;
  run.evaluation = ModuleEvaluation::link(realm, program.impl().graph, link_error);
  if (run.evaluation != nullptr) {
    keep(program, run.evaluation->entry());
    if (realm.start_main(run, FirstTurn::OnWorker)) vm_->wait([&run] { return run.is_over(); });
    const std::optional<int> exit_code = realm.exit_code_of(run);
    if (!exit_code) realm.report_watched(run);
    const std::string deadlock = run.is_over() ? "" : deadlock_report(realm, run);
    if (!deadlock.empty()) {
      write_error(deadlock);
      report.status = RunStatus::Deadlocked;
    }
    const RunFailures failures = realm.failures_of(run);
    if (failures.any)
      report.status = failures.out_of_limit ? RunStatus::LimitReached : RunStatus::ScriptError;
    const Kill kill = run.kill.load(std::memory_order_acquire);
    if (kill == Kill::Cancelled) {
      report.status = RunStatus::Cancelled;
    } else if (kill != Kill::None) {
      report.status = RunStatus::LimitReached;
      if (!failures.any)  // the main task had ended, and the others' failures are all this one
        write_error("Uncaught LimitError: " + std::string(text_of(kill)) + "\n");
    }
    if (exit_code) {
      report.status = RunStatus::Exited;
      report.exit_code = *exit_code;
    }
  } else {
    report.status = RunStatus::Rejected;
    write_error(with_excerpt(program.impl().graph, link_error));
  }
  report.statistics.tasks = realm.tasks_started();
  report.statistics.collections = realm.heap.collections();
  report.statistics.heap_bytes = realm.heap.used_bytes();
  report.statistics.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  realm.release_run(run);
  end_run();
  vm_->output.flush();
  return report;
}

Result<HostValue> Context::Impl::run_code(std::string_view code, const RunOptions& options) {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return closed_error();
  if (!try_begin_run()) return running_error();
  auto graph = ModuleLoader(vm_->core).load_code(code, options.name, options.path);
  Result<HostValue> result = graph ? evaluate(*graph, options) : graph.error();
  end_run();
  return result;
}

Result<HostValue> Context::Impl::evaluate(const std::vector<GraphNode>& graph,
                                          const RunOptions& options, ModuleInstance** entry) {
  Run& run = realm_->create_run(Run::Kind::Code, limits_of(options));
  std::string link_error;
  run.evaluation = ModuleEvaluation::link(*realm_, graph, link_error);
  if (run.evaluation == nullptr) {
    realm_->release_run(run);
    return Error{Errc::Rejected, with_excerpt(graph, link_error)};
  }
  run.evaluation->frees_entry = entry == nullptr;
  if (entry != nullptr) *entry = &run.evaluation->entry();
  if (!realm_->start_main(run, FirstTurn::OnCaller)) {
    realm_->release_run(run);
    return Error{Errc::LimitReached, "RangeError: " + out_of_memory_text(realm_->heap)};
  }
  return finish(run);
}

Result<ModuleInstance*> Context::Impl::instance_of_program(const Program& program,
                                                           const RunOptions& options) {
  if (!try_begin_run()) return running_error();
  ModuleInstance* entry = nullptr;
  {
    const std::lock_guard lock(programs_mutex_);
    if (const auto known = programs_.find(program.shared()); known != programs_.end())
      entry = known->second;
  }
  Result<HostValue> evaluated =
      entry != nullptr ? HostValue() : evaluate(program.impl().graph, options, &entry);
  end_run();
  if (!evaluated) return evaluated.error();
  keep(program, *entry);
  return entry;
}

/// What a program exports, evaluated here at its first use.
Result<HostValue> Context::Impl::exported(const Program& program, std::string_view name,
                                          const RunOptions& options) {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return closed_error();
  const auto instance = instance_of_program(program, options);
  if (!instance) return instance.error();
  const ResolvedExport found = resolve_export(*instance.value(), realm_->core.names.intern(name));
  if (found.variable == nullptr)
    return Error{Errc::NotFound, "the program exports no '" + std::string(name) + "'"};
  return inside([&](Execution& ex) -> Result<HostValue> {
    const Value value = Heap::load(found.variable);
    if (value.is_hole())
      return Error{Errc::NotFound, "'" + std::string(name) + "' is not initialised"};
    return to_host(ex, value);
  });
}

/// The newest instance counts: what execute() evaluated last.
void Context::Impl::keep(const Program& program, ModuleInstance& entry) {
  const std::lock_guard lock(programs_mutex_);
  programs_.insert_or_assign(program.shared(), &entry);
}

void Context::Impl::kill(Run& run) {
  const std::shared_lock lock(use_);
  if (realm_ != nullptr && !is_settled(run)) {
    realm_->kill_run(run, Kill::Cancelled, HostEntry::current());
  }
}

void Context::Impl::release(Run& run) {
  const std::shared_lock lock(use_);
  if (realm_ != nullptr) realm_->release_run(run);
}

void Context::Impl::cancel() {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return;
  std::vector<Run*> running;
  {
    const std::lock_guard guard(realm_->run_mutex);
    for (const auto& run : realm_->runs) {
      if (run->is_held && run->main != nullptr && !is_settled(*run)) running.push_back(run.get());
    }
  }
  for (Run* const run : running) realm_->kill_run(*run, Kill::Cancelled, HostEntry::current());
}

void Context::Impl::stop() {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return;
  realm_->stop();
  vm_->output.forget(this);
  vm_->scheduler->notify_waiters();
}

/// Waits until no task of the stopped realm is queued or running.
void Context::Impl::wait_until_parked() {
  const std::shared_lock lock(use_);  // natives that run on workers need it too
  while (realm_->has_scheduled_tasks()) {
    if (vm_->options.num_workers == 0u) {
      vm_->wait([] { return false; });
    } else {
      std::this_thread::sleep_for(kAskAgain);
    }
  }
}

void Context::Impl::close() {
  if (is_closing_.exchange(true, std::memory_order_acq_rel)) return;  // one of two callers does it
  stop();
  // What these hold may be references to this context: freed without the lock.
  std::deque<HostNative> natives;
  std::deque<HostClass> classes;
  std::unique_lock lock(use_, std::defer_lock);
  for (bool is_quiet = false; !is_quiet;) {
    wait_until_parked();
    lock.lock();  // from here on nobody can begin a run; one may have begun just before
    is_quiet = !realm_->has_scheduled_tasks();
    if (!is_quiet) lock.unlock();
  }
  vm_->output.flush();
  for (auto owed = owed_promises_.exchange(0, std::memory_order_relaxed); owed > 0; --owed)
    vm_->scheduler->end_external();
  vm_->contexts.remove(id);
  safepoint_->close();  // waits for calls that are about to see that it is closing
  realm_.reset();
  natives.swap(natives_);
  classes.swap(classes_);
}

// -- Globals, natives, the bill

Result<HostValue> Context::Impl::global(std::string_view name) {
  return enter([&](Execution& ex) -> Result<HostValue> {
    const Value value = find_global(*realm_, realm_->core.names.intern(name));
    if (value.is_hole())
      return Error{Errc::NotFound, "there is no global '" + std::string(name) + "'"};
    return to_host(ex, value);
  });
}

Result<void> Context::Impl::set_global(std::string_view name, const HostValue& value) {
  return enter([&](Execution& ex) -> Result<void> {
    const Value converted = to_script(ex, value);
    if (signal::is(converted)) return Error{Errc::InvalidArgument, to_error(ex, ex.error).message};
    if (signal::is(define_global(ex, realm_->core.names.intern(name), converted)))
      return to_error(ex, ex.error);
    return {};
  });
}

Usage Context::Impl::usage() {
  const std::shared_lock lock(use_);
  Usage usage;
  if (realm_ == nullptr) return usage;
  usage.operations = realm_->operations_used();
  usage.cpu_time = vm_->scheduler->cpu_time(*realm_);
  usage.heap_bytes = realm_->heap.used_bytes();
  usage.collections = realm_->heap.collections();
  usage.tasks_started = realm_->tasks_started();
  usage.tasks = realm_->live_tasks.load(std::memory_order_acquire);
  usage.native_calls = native_calls.load(std::memory_order_relaxed);
  usage.output_bytes = output_bytes_.load(std::memory_order_relaxed);
  return usage;
}

TaskSurvey Context::Impl::tasks(std::size_t limit) {
  const std::shared_lock lock(use_);
  TaskSurvey survey;
  if (realm_ == nullptr) return survey;
  HostStay stay(*realm_);
  stay.stop_others([&] {
    survey = survey_tasks(
        stay, [](const Task&) { return true; }, limit);
  });
  return survey;
}

bool Context::Impl::waits_for_output() {
  const std::shared_lock lock(use_);
  return realm_ != nullptr && realm_->waits_for_output();
}

bool Context::Impl::has_turn_outside() {
  const std::shared_lock lock(use_);
  return realm_ != nullptr && realm_->has_turn_outside();
}

std::uint64_t Context::Impl::tasks_started() {
  const std::shared_lock lock(use_);
  return realm_ == nullptr ? 0 : realm_->tasks_started();
}

void Context::Impl::report_idle(RunReport& report) {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return;
  std::vector<Run*> held;
  {
    const std::lock_guard guard(realm_->run_mutex);
    for (const auto& run : realm_->runs) held.push_back(run.get());
  }
  for (Run* const run : held) {
    realm_->report_watched(*run);
    const std::string deadlock = run->is_over() ? "" : deadlock_report(*realm_, *run);
    if (!deadlock.empty()) {
      write_error(deadlock);
      report.status = RunStatus::Deadlocked;
    } else if (realm_->failures_of(*run).any && report.status == RunStatus::Completed) {
      report.status = RunStatus::ScriptError;
    }
  }
  report.statistics.tasks += realm_->tasks_started();
  report.statistics.collections += realm_->heap.collections();
  report.statistics.heap_bytes += realm_->heap.used_bytes();
}

Error Context::Impl::running_error() {
  return Error{Errc::AlreadyRunning, "a run of this context is in progress"};
}
Error Context::Impl::closed_error() { return Error{Errc::ShuttingDown, "the context is closed"}; }

// -- The public face

Result<HostValue> Context::run_code(std::string_view code, const RunOptions& options) {
  return impl_->run_code(code, options);
}
RunReport Context::execute(const Program& program) { return impl_->execute(program); }
const RunOptions& default_run_options() {
  static const RunOptions options;
  return options;
}

Result<HostValue> Context::execute_function(const HostValue& function,
                                            std::span<const HostValue> arguments,
                                            const RunOptions& options) {
  return impl_->execute_function(function, arguments, options);
}
Result<HostValue> Context::execute_function(const Program& program, std::string_view name,
                                            std::span<const HostValue> arguments,
                                            const RunOptions& options) {
  auto function = impl_->exported(program, name, options);
  if (!function) return function.error();
  return impl_->execute_function(*function, arguments, options);
}
Result<HostValue> Context::call_global(std::string_view name, std::span<const HostValue> arguments,
                                       const RunOptions& options) {
  auto function = impl_->global(name);
  if (!function) return function.error();
  return impl_->execute_function(*function, arguments, options);
}
Result<ObjectRef> Context::global_function(std::string_view name) const {
  auto found = impl_->global(name);
  if (!found) return found.error();
  if (found->is_object() && found->as_object().is_function()) return found->as_object();
  return Error{Errc::InvalidArgument, "'" + std::string(name) + "' is no function, but of type " +
                                          std::string(found->type_name())};
}
Result<TaskRef> Context::spawn_task(const HostValue& function, std::span<const HostValue> arguments,
                                    const RunOptions& options) {
  return impl_->spawn_task(function, arguments, options);
}
Result<HostValue> Context::global(std::string_view name) const { return impl_->global(name); }
Result<void> Context::provide_process(std::span<const std::string> arguments) const {
  std::vector<HostValue> texts(arguments.begin(), arguments.end());
  auto array = create_array(texts);
  if (!array) return array.error();
  if (auto done = set_global(kArgumentsGlobal, std::move(array).value()); !done) return done;
  return define(kExitGlobal, [](double code) -> Result<HostValue> {
    Execution& ex = *HostEntry::current();
    if (ex.realm.exit_program(ex, static_cast<int>(code))) return HostValue();
    return Error{Errc::InvalidArgument, "exit() ends a program; the host runs no program here"};
  });
}

Result<void> Context::set_global(std::string_view name, const HostValue& value) const {
  return impl_->set_global(name, value);
}
Result<void> Context::define_function(std::string_view name, HostFunction function) const {
  return impl_->define_function(name, std::move(function));
}
ClassRegistry Context::classes() const { return ClassRegistry(*this); }
std::uint64_t Context::id() const { return impl_->id; }
const std::string& Context::name() const { return impl_->name(); }
HostValue Context::tos() const { return impl_->tos(); }
Usage Context::usage() const { return impl_->usage(); }
TaskSurvey Context::tasks(std::size_t limit) const { return impl_->tasks(limit); }
std::string Context::task_report() const { return heddle::task_report(tasks(), name()); }
void Context::cancel() const { impl_->cancel(); }
void Context::close() const { impl_->close(); }
bool Context::is_open() const {
  return static_cast<bool>(impl_->enter([](Execution&) { return Result<void>(); }));
}

Result<HostValue> TaskRef::wait() const { return impl_->context->wait_for(impl_->run); }
bool TaskRef::is_done() const { return impl_->context->is_done(impl_->run); }
void TaskRef::cancel() const { impl_->context->kill(impl_->run); }

}  // namespace heddle
