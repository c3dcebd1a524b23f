#include "interpreter/realm.hpp"

#include <new>
#include <utility>

#include "heap/string_operations.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/host_worker.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/task_control.hpp"
#include "interpreter/trace_cells.hpp"

namespace heddle {
namespace {

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
#if defined(HEDDLE_STRESS)
  options.collect_every = 1;
#endif
  return options;
}

/// Counters that several workers change only when several are inside.
std::uint32_t add(Execution& ex, Atomic<std::uint32_t>& counter, std::uint32_t delta) {
  if (ex.allocator.is_shared()) return counter.fetch_add(delta, std::memory_order_acq_rel) + delta;
  const std::uint32_t sum = counter.load(std::memory_order_relaxed) + delta;
  counter.store(sum, std::memory_order_release);  // pairs with is_run_over()
  return sum;
}

}  // namespace

VmCore::VmCore(std::uint64_t hash_seed)
    : permanent(pages, permanent_options()),
      name_allocator(permanent),
      permanent_allocator(permanent),
      names(name_allocator, hash_seed),
      shapes(nullptr),
      methods(nullptr) {
#define HEDDLE_COMMON_NAME(field, text) common.field = names.intern(text);
#define HEDDLE_COMMON_SYMBOL(field, text)             \
  common.field = names.create_symbol("Symbol." text); \
  symbols.emplace_back(u"" text, common.field);
#include "interpreter/common_names.def"
#undef HEDDLE_COMMON_NAME
#undef HEDDLE_COMMON_SYMBOL
}

VmCore::~VmCore() = default;

Realm::Realm(VmCore& vm, Executor& runs, HostSink& host, RealmOptions how)
    : core(vm),
      executor(runs),
      sink(host),
      options(std::move(how)),
      heap(vm.pages, realm_heap_options(vm, options), this),
      safepoint(heap),
      shapes(&vm.shapes),
      methods(&vm.methods),
      occupants_(runs.worker_count()),
      active_(runs.worker_count()) {
  shapes.set_plain_class(vm.classes.object);
  executor.attach(*this);
}

Realm::~Realm() { executor.detach(*this); }

void Realm::stop() {
  run_state.stopped.store(true,
                          std::memory_order_release);  // pairs with must_stop() at the next poll
  executor.request(*this, kPreempt);
  Occupant& host = safepoint.enter();
  const auto disarm_all = [this] {
    heap.for_each_task([this](Cell& cell) {
      TaskExtension* const extension = static_cast<Task&>(cell).extension;
      if (extension != nullptr) static_cast<void>(executor.disarm(extension->entry, nullptr));
    });
  };
  while (safepoint.stop_others(host, disarm_all) == Safepoint::Stopped::Parked) {
  }
  safepoint.leave(host);
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
  active_[worker.index()] = &ex;
  const RunResult result = run_event_loop(ex);
  active_[worker.index()] = nullptr;
  return result;
}

void Realm::answer_requests(Execution& ex) { safepoint.poll(*occupants_[ex.worker.index()]); }

void Realm::start_main(std::unique_ptr<ModuleEvaluation> what) {
  evaluation = std::move(what);
  Occupant& host = safepoint.enter();
  Task* task = nullptr;
  {
    const StackBase stack_base(host);
    HostWorker worker(executor);
    Execution ex(*this, worker, *host.allocator);
    static_cast<void>(ex.throw_out_of_memory());
    spare_error = ex.error;
    void* const cell = host.allocator->allocate_task(sizeof(Task));
    HEDDLE_ASSERT(cell != nullptr, "a new context has room for its first task");
    task = new (cell) Task(kTaskShape, next_task_id_.fetch_add(1, std::memory_order_relaxed), this);
    task->control.store(Task::kIsMain | Task::kLoader, std::memory_order_relaxed);
    const std::lock_guard lock(run_mutex);
    run_state.main = task;
    run_state.stopped.store(false, std::memory_order_relaxed);
    run_state.live_tasks.fetch_add(1, std::memory_order_relaxed);
  }
  safepoint.leave(host);
  executor.start(task->schedulable, nullptr);
}

bool Realm::count_new_task(Execution& ex) {
  if (run_state.live_tasks.load(std::memory_order_relaxed) >= options.max_tasks) {
    static_cast<void>(ex.throw_error(
        ErrorType::Limit,
        fmt::format("The context's limit of {} tasks is reached", options.max_tasks)));
    return false;
  }
  static_cast<void>(add(ex, run_state.live_tasks, 1));
  return true;
}

void Realm::count_revived_task(Execution& ex) {
  static_cast<void>(add(ex, run_state.live_tasks, 1));
}

void Realm::count_ended_task(Execution& ex) {
  if (add(ex, run_state.live_tasks, static_cast<std::uint32_t>(-1)) == 0) sink.run_changed();
}

bool Realm::wait_for_output(Execution& ex) {
  const std::lock_guard lock(run_mutex);
  if (sink.wait_for_room(ex.task->schedulable)) {
    run_state.printing.insert(ex.task);
    return true;
  }
  run_state.printing.erase(ex.task);
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
  const std::string text = to_utf8(*flatten(ex.allocator, *message.as_string()));
  return text.starts_with("Maximum call stack size") || text.starts_with("Out of memory") ||
         text == "Invalid string length";
}

void Realm::print_failure(Execution& ex, Value error, bool out_of_limit) {
  const std::string text = sink.illustrate(*this, failure_text(ex, error));
  const std::lock_guard lock(run_mutex);
  run_state.failed = true;
  run_state.out_of_limit |= out_of_limit;
  sink.write_error("Uncaught " + text + "\n");
}

void Realm::end_run(Execution& ex, Value error) {
  heap.open_reserve();
  print_failure(ex, error, is_limit_error(ex, error));
  heap.close_reserve();
  run_state.stopped.store(true, std::memory_order_release);  // pairs with is_run_over()
  sink.run_changed();
}

void Realm::report_failure(Execution& ex, Value error) { print_failure(ex, error, false); }

void Realm::report_watched() {
  Occupant& host = safepoint.enter();
  {
    const StackBase stack_base(host);
    HostWorker worker(executor);
    Execution ex(*this, worker, *host.allocator);
    watched_failures.report_all(ex);
  }
  safepoint.leave(host);
}

void Realm::trace_roots(Marker& marker) {
  for (Execution* const ex : active_) {
    if (ex == nullptr) continue;
    if (ex->coroutine != nullptr) leave_coroutine(*ex);
    marker.visit(ex->task);
    marker.visit(ex->coroutine);
    marker.visit(ex->error);
    marker.visit(ex->result);
  }
  heap.for_each_task([&](Cell& cell) {
    if (static_cast<Task&>(cell).schedulable.is_root()) marker.visit(&cell);
  });
  marker.visit(run_state.main);
  marker.visit(spare_error);
  for (Task* const task : run_state.printing) marker.visit(task);
  watched_failures.trace(marker);
  for (const auto& [name, variable] : globals) marker.visit(variable);
  for (const auto& instance : instances) trace_instance(*instance, marker);
  for (const auto& [original, clone] : builtin_clones) marker.visit(clone);
  for (const ClassDescriptor& descriptor : descriptors) marker.visit(descriptor.class_object);
  methods.for_each([&](Value function) { marker.visit(function); });
}

}  // namespace heddle
