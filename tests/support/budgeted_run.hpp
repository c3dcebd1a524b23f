#pragma once
// tests/support/budgeted_run.hpp -- module files from anywhere, run in a small context under a budget of operations.

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

#include "builtins/builder.hpp"
#include "bytecode/verifier.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "tests/support/budgeted_executor.hpp"

namespace heddle {

/// What all runs share, as in a host that was handed many files.
struct BudgetedVm {
  BudgetedVm() { install_builtins(core); }
  VmCore core{7};
};

struct BudgetedRun {
  bool is_linked = false;
  bool is_spent = false;  ///< the budget was used up
  std::string output;     ///< what was printed on stdout
  std::string errors;     ///< and on stderr
};

inline RealmOptions small_context() {
  RealmOptions options;
  options.heap_bytes = 1u << 20;
  options.max_depth = 200;
  options.max_tasks = 20;
  return options;
}

/// Runs `module` as the entry of a graph in which all that it requests is `other` (nullptr: "heddle").
inline BudgetedRun run_with_executor(BudgetedVm& vm, VerifiedModule module,
                                     const std::shared_ptr<const LoadedModule>& other,
                                     BudgetedExecutor& executor, const RealmOptions& options) {
  class Sink final : public HostSink {
   public:
    explicit Sink(BudgetedRun& result) : result_(result) {}
    bool write_out(std::string_view text) override {
      result_.output += text;
      return false;
    }
    bool write_error(std::string_view text) override {
      result_.errors += text;
      return false;
    }
    bool wait_for_room(Schedulable&) override { return false; }
    void run_changed() override {}

   private:
    BudgetedRun& result_;
  };
  BudgetedRun result;
  std::vector<GraphNode> graph(1);
  for (const ImportRequest& request : module.module().requests) {
    const auto& specifier = std::get<ScriptText>(module.module().constants[request.specifier]);
    graph[0].requests.push_back(other == nullptr || specifier == u"heddle" ? -1 : 1);
  }
  graph[0].loaded =
      std::make_shared<const LoadedModule>(std::move(module), vm.core.names, vm.core.symbols);
  if (other != nullptr) {
    graph.push_back({other, std::vector<int>(other->module().requests.size(), -1)});
  }

  Sink sink(result);
  Realm realm(vm.core, executor, sink, options);
  Run& run = realm.create_run(Run::Kind::Program);
  run.evaluation = ModuleEvaluation::link(realm, graph, result.errors);
  if (run.evaluation == nullptr) return result;
  result.is_linked = true;
  if (realm.start_main(run, FirstTurn::OnWorker)) executor.run();
  result.is_spent = executor.is_spent();
  return result;
}

inline BudgetedRun run_with_budget(BudgetedVm& vm, VerifiedModule module,
                                   const std::shared_ptr<const LoadedModule>& other,
                                   std::uint64_t operations,
                                   const RealmOptions& options = small_context()) {
  BudgetedExecutor executor(operations);
  return run_with_executor(vm, std::move(module), other, executor, options);
}

}  // namespace heddle
