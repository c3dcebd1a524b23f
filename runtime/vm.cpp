#include "heddle/vm.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>
#include <thread>
#include <utility>

#include "builtins/builder.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/deadlock_report.hpp"
#include "runtime/module_loader.hpp"
#include "runtime/vm_impl.hpp"

namespace heddle {
namespace {

constexpr std::chrono::microseconds kTurn{20};

void write_to(std::FILE* file, std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), file);
  std::fflush(file);
}

OutputQueue::Sink sink_or(const std::function<void(std::string_view)>& wanted, std::FILE* file) {
  if (wanted) return wanted;
  return [file](std::string_view text) { write_to(file, text); };
}

std::uint64_t random_seed() {
  std::random_device device;
  return (std::uint64_t{device()} << 32) | device();
}

RealmOptions realm_options(const VmOptions& options) {
  RealmOptions realm;
  realm.heap_bytes = options.context_heap_bytes;
  realm.max_depth = options.max_stack_depth;
  realm.max_tasks = options.max_tasks;
  realm.trace_ops = options.trace_ops;
  realm.seed = options.seed;
#if defined(HEDDLE_STRESS)
  realm.async_fast_path = false;
#endif
  return realm;
}

}  // namespace

Vm::Impl::Impl(const VmOptions& how, std::unique_ptr<Scheduler> scheduler_in)
    : options(how),
      core(how.seed ? *how.seed : random_seed()),
      output(sink_or(how.write_out, stdout), sink_or(how.write_error, stderr)),
      scheduler(std::move(scheduler_in)) {
  if (options.write_trace) trace.emplace(options.write_trace, scheduler->now());
  install_builtins(core);
  main_context = create_context(realm_options(options), TaskGroup::kNormalWeight);
}

Vm::Impl::~Impl() {
  // All first: without workers, to close one is to run what is left of the others.
  for (const auto& context : contexts.all()) context->stop();
  for (const auto& context : contexts.all()) context->close();
  scheduler->shutdown();
}

void Vm::Impl::wait(const std::function<bool()>& done) {
  std::uint64_t before = 0;
  for (;;) {
    {
      std::unique_lock lock(caller_mutex_, std::defer_lock);  // a leaf: held for nothing else
      if (options.num_workers == 0u) lock.lock();
      scheduler->wait(done);
    }
    if (done()) return;
    // Idle, but perhaps not at an end: a task waits until its output is taken, or a thread of the host, whom the scheduler
    // does not know, is in a turn that will wake others (H2). None was when we looked before and none has begun since: then
    // the scheduler was idle without them.
    std::uint64_t started = 0;
    bool waits_for_output = false, has_turn = false;
    for (const auto& context : contexts.all()) {
      waits_for_output |= context->waits_for_output();
      has_turn |= context->has_turn_outside();
      started += context->tasks_started();
    }
    if (waits_for_output) {
      output.flush();
    } else if (has_turn) {
      std::this_thread::sleep_for(kTurn);
    } else if (started == before) {
      return;
    }
    before = started;
  }
}

Context Vm::Impl::create_context(const RealmOptions& limits, std::uint32_t weight) {
  auto context = std::make_shared<Context::Impl>(*this, limits, weight);
  context->id = contexts.add(context);
  context->observe();
  return Context(std::move(context));
}

Result<std::unique_ptr<Vm>> Vm::create(const VmOptions& wanted) {
  VmOptions options = wanted;
  if (options.preemption_threshold == 0)
    return Error{Errc::InvalidOptions, "preemption_threshold must not be 0"};
  if (options.context_heap_bytes == 0)
    return Error{Errc::InvalidOptions, "context_heap_bytes must not be 0"};
  if (options.max_stack_depth == 0)
    return Error{Errc::InvalidOptions, "max_stack_depth must not be 0"};
  SchedulerOptions scheduling;
  scheduling.num_workers =
      options.num_workers.value_or(std::max(1u, std::thread::hardware_concurrency()));
  scheduling.preemption_threshold = options.preemption_threshold;
  if (options.seed) {
    if (options.num_workers.value_or(0) != 0)
      return Error{Errc::InvalidOptions,
                   "a seed means deterministic mode, which has no num_workers"};
    options.num_workers = scheduling.num_workers = 0;
    scheduling.time = TimeMode::Virtual;
    scheduling.seed = options.seed;
    scheduling.max_stops = options.max_stops;
  }
  auto scheduler = Scheduler::create(scheduling);
  if (!scheduler) return Error{Errc::ResourceExhausted, scheduler.error()};
  return std::unique_ptr<Vm>(new Vm(std::make_unique<Impl>(options, std::move(scheduler).value())));
}

Vm::Vm(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Vm::~Vm() = default;

namespace {

Result<Program> program_of(Expected<std::vector<GraphNode>, Error> graph) {
  if (!graph) return graph.error();
  return Program(std::make_shared<const Program::Impl>(std::move(graph).value()));
}

}  // namespace

Result<Program> Vm::compile(std::string_view source, std::string_view name) {
  return program_of(ModuleLoader(impl_->core).load_source(source, std::string(name), ""));
}

Result<Program> Vm::load(const std::string& path) {
  return program_of(ModuleLoader(impl_->core).load_file(path));
}

RunReport Vm::execute(const Program& program) {
  const Context context =
      impl_->create_context(realm_options(impl_->options), TaskGroup::kNormalWeight);
  RunReport report = context.impl().execute(program);
  context.close();
  return report;
}

Context Vm::default_context() { return *impl_->main_context; }

Result<Context> Vm::create_context(const ContextOptions& options) {
  const auto refuse = [](std::string_view what) {
    return Error{Errc::InvalidOptions, fmt::format("{} must not be 0", what)};
  };
  if (options.weight == 0) return refuse("weight");
  if (options.heap_bytes == 0) return refuse("heap_bytes");
  if (options.max_stack_depth == 0) return refuse("max_stack_depth");
  if (options.max_tasks == 0) return refuse("max_tasks");
  RealmOptions limits = realm_options(impl_->options);
  limits.name = options.name;
  limits.heap_bytes = options.heap_bytes;
  limits.max_depth = options.max_stack_depth;
  limits.max_tasks = options.max_tasks;
  limits.strict_fatal = options.strict_fatal;
  if (options.max_operations) limits.limits.max_operations = *options.max_operations;
  if (options.deadline) limits.limits.deadline = impl_->scheduler->now() + *options.deadline;
  return impl_->create_context(limits, options.weight);
}

std::vector<Context> Vm::contexts() const {
  std::vector<Context> open;
  for (auto& context : impl_->contexts.all()) open.emplace_back(std::move(context));
  return open;
}

Result<Context> Vm::find_context(std::string_view name) const {
  auto found = impl_->contexts.find(name);
  if (found == nullptr) return Error{Errc::NotFound, fmt::format("there is no context '{}'", name)};
  return Context(std::move(found));
}

RunReport Vm::run_tasks() {
  const auto start = std::chrono::steady_clock::now();
  RunReport report;
  impl_->wait([] { return false; });
  for (const auto& context : impl_->contexts.all()) context->report_idle(report);
  impl_->output.flush();
  report.statistics.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

std::string_view version() { return HEDDLE_VERSION; }

}  // namespace heddle
