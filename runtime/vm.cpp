#include "heddle/vm.hpp"

#include <fmt/core.h>

#include <cstdio>
#include <random>
#include <thread>
#include <utility>

#include "builtins/builder.hpp"
#include "runtime/deadlock_report.hpp"
#include "runtime/failure_excerpt.hpp"
#include "runtime/module_loader.hpp"
#include "runtime/output_queue.hpp"
#include "scheduler/scheduler.hpp"

namespace heddle {

class Program::Impl {
 public:
  explicit Impl(std::vector<GraphNode> modules) : graph(std::move(modules)) {}
  const std::vector<GraphNode> graph;
};

namespace {

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

/// The sink of one run.
class RunSink final : public HostSink {
 public:
  RunSink(OutputQueue& output, Scheduler& scheduler) : output_(output), scheduler_(scheduler) {}
  bool write_out(std::string_view text) override {
    return output_.write(OutputQueue::Stream::Out, text);
  }
  bool write_error(std::string_view text) override {
    return output_.write(OutputQueue::Stream::Error, text);
  }
  bool wait_for_room(Schedulable& task) override {
    return output_.wait_for_room(this,
                                 [this, &task] { scheduler_.wake(task, nullptr, Urgency::Fair); });
  }
  [[nodiscard]] std::string illustrate(Realm& realm, std::string text) override {
    return with_excerpt(realm, std::move(text));
  }
  void run_changed() override { scheduler_.notify_waiters(); }
  /// No task is woken from now on.
  void forget_waiters() { output_.forget(this); }

 private:
  OutputQueue& output_;
  Scheduler& scheduler_;
};

}  // namespace

class Vm::Impl {
 public:
  Impl(const VmOptions& how, std::unique_ptr<Scheduler> scheduler_in)
      : options(how),
        core(random_seed()),
        output(sink_or(how.write_out, stdout), sink_or(how.write_error, stderr)),
        scheduler(std::move(scheduler_in)) {
    install_builtins(core);
  }
  ~Impl() { scheduler->shutdown(); }

  [[nodiscard]] RealmOptions realm_options() const {
    RealmOptions realm;
    realm.heap_bytes = options.context_heap_bytes;
    realm.max_depth = options.max_stack_depth;
    realm.max_tasks = options.max_tasks;
    realm.trace_ops = options.trace_ops;
#if defined(HEDDLE_STRESS)
    realm.async_fast_path = false;
#endif
    return realm;
  }

  RunReport execute(const std::vector<GraphNode>& graph);

  const VmOptions options;
  VmCore core;
  OutputQueue output;
  std::unique_ptr<Scheduler> scheduler;
};

RunReport Vm::Impl::execute(const std::vector<GraphNode>& graph) {
  const auto start = std::chrono::steady_clock::now();
  RunReport report;
  RunSink sink(output, *scheduler);
  Realm realm(core, *scheduler, sink, realm_options());
  std::string link_error;
  auto evaluation = ModuleEvaluation::link(realm, graph, link_error);
  if (!evaluation) {
    sink.write_error(link_error);
    report.status = RunStatus::Rejected;
    output.flush();
    return report;
  }
  realm.start_main(std::move(evaluation));
  for (;;) {
    scheduler->wait([&realm] { return realm.is_run_over(); });
    if (realm.is_run_over() || !realm.waits_for_output()) break;
    output.flush();  // idle, but not at an end: tasks wait until their output is taken
  }
  realm.report_watched();
  if (!realm.is_run_over() && report_deadlock(realm)) report.status = RunStatus::Deadlocked;
  if (realm.run_state.failed) {
    report.status = realm.run_state.out_of_limit ? RunStatus::LimitReached : RunStatus::ScriptError;
  }
  report.statistics.tasks = realm.tasks_started();
  report.statistics.collections = realm.heap.statistics().collections;
  report.statistics.heap_bytes = realm.heap.used_bytes();
  realm.stop();
  sink.forget_waiters();
  scheduler->wait();  // until its tasks have parked
  output.flush();
  report.statistics.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return report;
}

Result<std::unique_ptr<Vm>> Vm::create(const VmOptions& options) {
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

RunReport Vm::execute(const Program& program) { return impl_->execute(program.impl().graph); }

std::string_view version() { return HEDDLE_VERSION; }

}  // namespace heddle
