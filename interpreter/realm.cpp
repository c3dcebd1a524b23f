#include "interpreter/realm.hpp"

#include <utility>

#include "heap/string_operations.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/property.hpp"
#include "interpreter/scope.hpp"
#include "interpreter/shared_count.hpp"
#include "interpreter/task_control.hpp"
#include "interpreter/trace_cells.hpp"

namespace heddle {
namespace {

constexpr std::uint64_t kBillingUnit =
    1 << 16;  // some 16 quanta: the run's counter is shared by all workers

HeapOptions permanent_options() {
  HeapOptions options;
  options.limit_bytes = SIZE_MAX;
  options.mode = HeapMode::Permanent;
  options.traces = &interpreter_traces();
  return options;
}

HeapOptions realm_heap_options(const VmCore& core, const RealmOptions& realm) {
  HeapOptions options;
  options.limit_bytes = realm.heap_bytes;
  options.traces = &interpreter_traces();
  options.names = &core.names;
  options.faults = realm.faults;
  options.collect_every = realm.collect_every;
#if defined(HEDDLE_STRESS)
  options.collect_every = 1;
#endif
  return options;
}

void trace_execution(Execution& ex, Marker& marker) {
  if (ex.coroutine != nullptr) leave_coroutine(ex);
  marker.visit(ex.task);
  marker.visit(ex.coroutine);
  marker.visit(ex.error);
  marker.visit(ex.result);
}

}  // namespace

VmCore::VmCore(std::uint64_t hash_seed)
    : permanent(pages, permanent_options()),
      name_allocator(permanent),
      permanent_allocator(permanent),
      names(name_allocator, hash_seed),
      shapes(nullptr),
      methods(nullptr) {
  void* const cell = permanent_allocator.allocate(sizeof(Promise));
  HEDDLE_ASSERT(cell != nullptr, "no memory for a Vm");
  settled = new (cell) Promise(CellKind::Promise, kPromiseShape);
  settled->flags.store(Promise::kFulfilled | Promise::kResolved | Promise::kHandled,
                       std::memory_order_relaxed);
#define HEDDLE_COMMON_NAME(field, text) common.field = names.intern(text);
#define HEDDLE_COMMON_SYMBOL(field, text)             \
  common.field = names.create_symbol("Symbol." text); \
  symbols.emplace_back(u"" text, common.field);
#include "interpreter/common_names.def"
#undef HEDDLE_COMMON_NAME
#undef HEDDLE_COMMON_SYMBOL
}

VmCore::~VmCore() = default;

Run::Run(Kind what, RunLimits within, RunLimits of_context)
    : kind(what), limits(within), is_limited(within.any() || of_context.any()) {}
Run::~Run() = default;

Realm::Realm(VmCore& vm, Executor& runs, HostSink& host, RealmOptions how)
    : core(vm),
      executor(runs),
      sink(host),
      options(std::move(how)),
      heap(vm.pages, realm_heap_options(vm, options), this),
      shared_safepoint(std::make_shared<Safepoint>(heap)),
      shapes(&vm.shapes),
      methods(&vm.methods),
      occupants_(runs.worker_count()) {
  if (options.seed) seeded_random.emplace(*options.seed);
  shapes.set_plain_class(vm.classes.object);
  executor.attach(*this);
}

Realm::~Realm() {
  executor.detach(*this);
  delete idle_seat.load(std::memory_order_acquire);
}

void Realm::stop() {
  {
    const std::lock_guard lock(run_mutex);
    is_stopped_ = true;
    for (const auto& run : runs)
      run->stopped.store(true, std::memory_order_release);  // must_stop()
  }
  executor.request(*this, kPreempt);
  HostStay(*this).stop_others([this] {
    heap.for_each_task([this](Cell& cell) {
      TaskExtension* const extension = static_cast<Task&>(cell).extension;
      if (extension != nullptr) static_cast<void>(executor.disarm(extension->entry, nullptr));
    });
  });
}

bool Realm::try_enter(Worker& worker) {
  Occupant* const occupant = safepoint.try_enter(worker);
  occupants_[worker.index()] = occupant;
  return occupant != nullptr;
}

void Realm::on_leave(Worker& worker) {
  safepoint.leave(*std::exchange(occupants_[worker.index()], nullptr));
}

RunResult Realm::run(Schedulable& schedulable, Worker& worker) {
  Occupant& occupant = *occupants_[worker.index()];
  const StackBase stack_base(occupant);
  Execution ex(*this, worker, *occupant.allocator);
  ex.task = &Task::from(schedulable);
  occupant.execution = &ex;
  if (observer != nullptr) [[unlikely]]
    observer->turn_begins(*ex.task, worker);
  const RunResult result = run_event_loop(ex);
  occupant.execution = nullptr;
  if (observer != nullptr) [[unlikely]]
    observer->turn_ended(*ex.task, worker, result);
  if (ex.task->has_control(Task::kIsMain) && announce_result(*ex.task)) sink.run_changed();
  return result;
}

std::uint64_t Realm::ordinal(const Schedulable& task) const {
  return Task::from(const_cast<Schedulable&>(task)).id;
}

void Realm::answer_requests(Execution& ex) { safepoint.poll(*ex.allocator.occupant()); }

bool Realm::has_scheduled_tasks() {
  bool any = false;
  HostStay(*this).stop_others([&] {
    heap.for_each_task([&](Cell& cell) {
      const RunState state =
          static_cast<Task&>(cell).schedulable.run_state.load(std::memory_order_acquire);
      any |= state == RunState::Scheduled || state == RunState::Notified;
    });
  });
  return any;
}

bool Realm::has_turn_outside() {
  bool any = false;
  HostStay(*this).stop_others([&] {
    safepoint.for_each_execution([&](Execution& ex) {
      any |= ex.task != nullptr &&
             ex.task->schedulable.run_state.load(std::memory_order_relaxed) == RunState::Outside;
    });
  });
  return any;
}

bool Realm::count_new_task(Execution& ex) {
  if (live_tasks.load(std::memory_order_relaxed) >= options.max_tasks) {
    static_cast<void>(ex.throw_error(
        ErrorType::Limit,
        fmt::format("The context's limit of {} tasks is reached", options.max_tasks)));
    return false;
  }
  static_cast<void>(add(ex, live_tasks, 1));
  static_cast<void>(add(ex, ex.task->run->live_tasks, 1));  // it is to be one of the same run
  return true;
}

void Realm::uncount_new_task(Execution& ex) {
  static_cast<void>(add(ex, live_tasks, static_cast<std::uint32_t>(-1)));
  static_cast<void>(add(ex, ex.task->run->live_tasks, static_cast<std::uint32_t>(-1)));
}

void Realm::count_revived_task(Execution& ex, Task& task) {
  if (task.has_control(Task::kInScope)) member_revived(ex, task);
  static_cast<void>(add(ex, live_tasks, 1));
  static_cast<void>(add(ex, task.run->live_tasks, 1));
}

void Realm::count_ended_task(Execution& ex, Task& task) {
  // First: a scope that is over wakes others, and the run must not be over in between.
  if (task.has_control(Task::kInScope)) member_ended(ex, task);
  static_cast<void>(add(ex, live_tasks, static_cast<std::uint32_t>(-1)));
  Run& run = *task.run;
  const bool is_last = add(ex, run.live_tasks, static_cast<std::uint32_t>(-1)) == 0;
  if (is_last && run.kind == Run::Kind::Program)
    sink.run_changed();  // of Code only the main task's end is waited for
}

std::uint64_t Realm::operations_used() {
  const std::lock_guard lock(run_mutex);
  std::uint64_t sum = freed_operations_;
  for (const auto& run : runs) sum += run->operations.load(std::memory_order_acquire);
  return sum;
}

void Realm::charge(Execution& ex, std::uint64_t used) {
  ex.task->operations += used;
  ex.unbilled += used;
  Run& run = *ex.task->run;
  if (run.is_limited || ex.unbilled >= kBillingUnit) bill(ex);
  if (run.is_limited) [[unlikely]]
    hold_against_limits(ex, run);
}

void Realm::bill(Execution& ex) {
  static_cast<void>(add(ex, ex.task->run->operations, std::exchange(ex.unbilled, 0)));
}

void Realm::hold_against_limits(Execution& ex, Run& run) {
  const bool is_free = run.is_main_settled.load(std::memory_order_acquire);
  const bool is_spent =
      !is_free && run.operations.load(std::memory_order_relaxed) > run.limits.max_operations;
  if (is_spent || (options.limits.any() && operations_used() > options.limits.max_operations))
    kill_run(run, Kill::Operations, &ex);
  const TimePoint deadline =
      is_free ? options.limits.deadline : std::min(run.limits.deadline, options.limits.deadline);
  if (deadline != TimePoint::max() && ex.worker.now() >= deadline)
    kill_run(run, Kill::Deadline, &ex);
}

void Realm::kill_run(Run& run, Kill why, Execution* ex) {
  Kill none = Kill::None;
  if (!run.kill.compare_exchange_strong(none, why, std::memory_order_release,
                                        std::memory_order_relaxed))
    return;  // its tasks know
  executor.request(*this, kPreempt);
  Occupant& occupant = ex != nullptr ? *ex->allocator.occupant() : safepoint.enter();
  const auto wake_all = [&] {
    heap.for_each_task([&](Cell& cell) {
      auto& task = static_cast<Task&>(cell);
      if (task.run != &run || task.has_control(Task::kAtEnd)) return;
      if (ex != nullptr) return wake(task, *ex, Cause::Killed);
      executor.wake(task.schedulable, nullptr, Urgency::Normal);
    });
  };
  while (safepoint.stop_others(occupant, wake_all) == Safepoint::Stopped::Parked) {
  }
  if (ex == nullptr) safepoint.leave(occupant);
}

void Realm::collected(std::chrono::nanoseconds pause) {
  if (observer == nullptr) return;
  observer->collected(options.seed ? std::chrono::nanoseconds(0)
                                   : pause);  // virtual time stands still
}

bool Realm::wait_for_output(Execution& ex) {
  const std::lock_guard lock(run_mutex);
  if (sink.wait_for_room(ex.task->schedulable)) {
    printing.insert(ex.task);
    return true;
  }
  printing.erase(ex.task);
  return false;
}

std::uint32_t Realm::new_task_id(Execution& ex) { return add(ex, next_task_id_, 1) - 1; }

bool Realm::is_limit_error(Execution& ex, Value error) const {
  if (!error.is_object()) return false;
  const ClassDescriptor* const klass = class_of(ex, error);
  if (klass == core.classes.limit_error) return true;
  if (klass != core.classes.range_error) return false;
  const Value message = get_own(ex, *error.as_object(), core.common.message);
  if (!message.is_string()) return false;
  const String* const flat = flatten(ex.allocator, *message.as_string());
  if (flat == nullptr) return false;  // the runtime's own messages are flat
  const std::string text = to_utf8(*flat);
  return text.starts_with("Maximum call stack size") || text.starts_with("Out of memory") ||
         text == "Invalid string length";
}

void Realm::print_failure(Execution& ex, Run& run, Value error, bool out_of_limit) {
  print_failure(run, sink.illustrate(*this, failure_text(ex, error), failure_advice(ex, error)),
                out_of_limit);
}

void Realm::print_failure(Run& run, const std::string& text, bool out_of_limit) {
  const std::lock_guard lock(run_mutex);
  if (run.failures.are_told) return;
  run.failures.any = true;
  run.failures.out_of_limit |= out_of_limit;
  sink.write_error("Uncaught " + text + "\n");
}

void Realm::end_run(Execution& ex, Value error) {
  Run& run = *ex.task->run;
  const Kill kill = run.kill.load(std::memory_order_acquire);
  if (kill != Kill::Cancelled) {
    heap.open_reserve();
    print_failure(ex, run, error, is_limit_error(ex, error));
    heap.close_reserve();
  }
  if (kill != Kill::None) return;  // its other tasks unwind too, and may clean up
  run.stopped.store(true, std::memory_order_release);  // pairs with Run::is_over()
  sink.run_changed();
}

bool Realm::exit_program(Execution& ex, int code) {
  Run& run = *ex.task->run;
  if (run.kind != Run::Kind::Program) return false;
  {
    const std::lock_guard lock(run_mutex);
    if (!run.exit_code) run.exit_code = code;
  }
  stop_at_once(ex);
  return true;
}

void Realm::end_run_at_once(Execution& ex, Value error) {
  Run& run = *ex.task->run;
  end_run(ex, error);
  {
    const std::lock_guard lock(run_mutex);
    run.failures.are_told = true;  // what the end of its tasks looks like is nobody's concern
  }
  stop_at_once(ex);
}

void Realm::stop_at_once(Execution& ex) {
  ex.task->run->stopped.store(true, std::memory_order_release);  // pairs with Run::is_over()
  // The next poll, where this task leaves, is at once; it bills what was used.
  ex.given -= ex.budget + 1;
  ex.budget = -1;
  sink.run_changed();
}

void Realm::report_failure(Execution& ex, Run& run, Value error) {
  print_failure(ex, run, error, false);
}

void Realm::report_watched(Run& run) {
  HostStay stay(*this);
  watched_failures.report_all(stay.execution(), run);
}

void Realm::trace_roots(Marker& marker) {
  // The context is stopped, but a host thread may be about to begin or end a run outside of it.
  const std::scoped_lock lock(run_mutex, module_mutex);
  for (const auto& run : runs) {
    run->is_reached = run->is_held;
    if (run->is_held) marker.visit(run->main);
  }
  safepoint.for_each_execution([&](Execution& ex) { trace_execution(ex, marker); });
  heap.for_each_task([&](Cell& cell) {
    if (static_cast<Task&>(cell).schedulable.is_root()) marker.visit(&cell);
  });
  marker.visit(spare_error);
  sink.trace_roots(marker);
  for (Task* const task : printing) marker.visit(task);
  watched_failures.trace(marker);
  for (const auto& [name, variable] : globals) marker.visit(variable);
  for (const auto& instance : modules.instances()) {
    instance->is_reached = false;
    if (!instance->is_collectable) trace_instance(*instance, marker);
  }
  for (const auto& [original, clone] : builtin_clones) marker.visit(clone);
  for (const ClassDescriptor& descriptor : descriptors) marker.visit(descriptor.class_object);
  methods.for_each([&](Value function) { marker.visit(function); });
}

void Realm::process_weak(Marker&) {
  const std::scoped_lock lock(run_mutex, module_mutex);
  std::erase_if(runs, [this](const auto& run) {
    if (run->is_reached || run->is_held) return false;  // held: perhaps since the roots were traced
    freed_operations_ += run->operations.load(std::memory_order_relaxed);
    return true;
  });
  modules.remove_if([this](const ModuleInstance& instance) {
    if (!instance.is_collectable || instance.is_reached) return false;
    heap.release(instance.side_vector_bytes());
    return true;
  });
}

}  // namespace heddle
