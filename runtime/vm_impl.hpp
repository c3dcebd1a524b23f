#pragma once
// runtime/vm_impl.hpp -- what is behind heddle::Vm and heddle::Program.

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "heddle/vm.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "registry/context_registry.hpp"
#include "runtime/output_queue.hpp"
#include "runtime/trace_writer.hpp"
#include "scheduler/scheduler.hpp"

namespace heddle {

class Program::Impl {
 public:
  explicit Impl(std::vector<GraphNode> modules) : graph(std::move(modules)) {}
  const std::vector<GraphNode> graph;
};

/// Threads:    any.
/// Ownership:  contexts are shared with their references, but live no longer than this: the destructor closes them.
class Vm::Impl {
 public:
  Impl(const VmOptions& how, std::unique_ptr<Scheduler> scheduler_in);
  ~Impl();

  /// Blocks until done(), or until nothing in the Vm can go on. Output that tasks wait for is written meanwhile.
  void wait(const std::function<bool()>& done);
  [[nodiscard]] Context create_context(const RealmOptions& limits, std::uint32_t weight);

  const VmOptions options;
  std::optional<TraceWriter> trace;  ///< with options.write_trace; before what writes to it
  VmCore core;
  OutputQueue output;
  const std::unique_ptr<Scheduler> scheduler;
  ContextRegistry<Context::Impl> contexts;
  std::optional<Context> main_context;

 private:
  std::mutex caller_mutex_;  // without workers one host thread at a time runs the tasks
};

}  // namespace heddle
