#pragma once
// runtime/vm_impl.hpp -- what is behind heddle::Vm and heddle::Program.

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "heddle/vm.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "runtime/output_queue.hpp"
#include "scheduler/scheduler.hpp"

namespace heddle {

class Program::Impl {
 public:
  explicit Impl(std::vector<GraphNode> modules) : graph(std::move(modules)) {}
  const std::vector<GraphNode> graph;
};

/// Threads:    any. contexts_ under contexts_mutex_.
/// Ownership:  contexts are shared with their references, but live no longer than this: the destructor closes them.
class Vm::Impl {
 public:
  Impl(const VmOptions& how, std::unique_ptr<Scheduler> scheduler_in);
  ~Impl();

  /// Blocks until done(), or until nothing in the Vm can go on. Output that tasks wait for is written meanwhile.
  void wait(const std::function<bool()>& done);
  [[nodiscard]] Context create_context(const RealmOptions& limits, std::uint32_t weight);
  [[nodiscard]] std::vector<std::shared_ptr<Context::Impl>> open_contexts();
  void forget(const Context::Impl& context);

  const VmOptions options;
  VmCore core;
  OutputQueue output;
  const std::unique_ptr<Scheduler> scheduler;
  std::optional<Context> main_context;

 private:
  std::mutex caller_mutex_;  // without workers one host thread at a time runs the tasks
  std::mutex contexts_mutex_;
  std::vector<std::weak_ptr<Context::Impl>> contexts_;
};

}  // namespace heddle
