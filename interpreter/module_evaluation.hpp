#pragma once
// interpreter/module_evaluation.hpp -- linking a graph of modules and evaluating it in one loader task, in the order of the ES
// specification (16.2.1.5, cyclic modules with top-level await).
//
// Bodies run after those they import, one at a time. A body that awaits (or imports one that does) finishes later: its
// importers wait until its `pending` count is zero, while siblings start at once. Members of a cycle never wait
// for each other.

#include <deque>
#include <memory>
#include <string>
#include <vector>

#include "interpreter/execution.hpp"
#include "interpreter/loaded_module.hpp"

namespace heddle {

/// One module of a graph, the name under which a context keeps it ("": it is instantiated anew each time) and the indices (into the graph) of what it requests; -1 = module "heddle".
struct GraphNode {
  std::shared_ptr<const LoadedModule> loaded;
  std::vector<int> requests;
  std::string key = {};
};

/// Threads:    link() -- the host thread, before the loader task starts; the rest -- the loader task.
class ModuleEvaluation {
 public:
  /// Makes instances of the graph's modules in `realm` (node 0 is the entry, always a new instance; others are taken from
  /// earlier evaluations) and connects imports to exports. nullptr: an import names nothing; `error` says which, as
  /// file:line:col text.
  static std::unique_ptr<ModuleEvaluation> link(Realm& realm, const std::vector<GraphNode>& graph,
                                                std::string& error);

  /// The first turn of the loader task: fills in hoisted functions and begins.
  void begin(Execution& ex);
  /// A body's coroutine has left the loop (ended or suspended for the first time).
  void body_left(Execution& ex, Coroutine& body);
  /// Whether a body may start now that waited for others.
  [[nodiscard]] bool is_ready() const { return !ready_.empty(); }
  void advance(Execution& ex);
  /// An async body has ended: its importers may go on.
  void body_settled(Execution& ex, ModuleInstance& instance, bool fulfilled, Value value);

  [[nodiscard]] ModuleInstance& entry() const { return *entry_; }

  /// Code of one run: when it has ended the entry lives as long as its functions, not as the context. Set before it begins.
  bool frees_entry = false;

 private:
  explicit ModuleEvaluation(ModuleInstance& entry) : entry_(&entry) {}
  [[nodiscard]] bool start_body(Execution& ex, ModuleInstance& instance);
  void finished(Execution& ex, ModuleInstance& instance, Value result);
  void failed(Execution& ex, ModuleInstance& instance, Value error);
  [[nodiscard]] bool wait_for_imports(ModuleInstance& instance);

  ModuleInstance* entry_;
  std::deque<ModuleInstance*> order_;  ///< still to start, importers after imports
  std::deque<ModuleInstance*> ready_;  ///< async dependencies done: start before anything of order_
  ModuleInstance* running_ = nullptr;
  ModuleInstance* broken_ = nullptr;  ///< failed in an earlier evaluation
  std::uint32_t next_async_order_ = 1;
};

}  // namespace heddle
