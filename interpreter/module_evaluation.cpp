#include "interpreter/module_evaluation.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <ranges>
#include <set>
#include <string>
#include <utility>

#include "base/nearest_word.hpp"
#include "interpreter/call.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

bool is_async(const ModuleInstance& instance) {
  return (instance.loaded->module().functions[0].flags & FunctionInfo::kAsync) != 0;
}

std::string import_error(const ModuleInstance& instance, const ImportBinding& binding,
                         std::string_view why) {
  return fmt::format("{}: error HD3001: {}\n", position_text(*instance.loaded, binding.position),
                     why);
}

/// "; did you mean ...", or nothing.
template <typename Names>
std::string nearest_export(std::string_view wanted, const Names& names) {
  std::set<std::string> sorted;  // so that of equals always the same is named
  for (const String* const name : names) sorted.insert(to_utf8(*name));
  NearestWord nearest(wanted);
  for (const std::string& name : sorted) nearest.consider(name);
  return nearest.best().empty() ? "" : fmt::format("; did you mean '{}'?", nearest.best());
}

/// Connects a binding to what is known without other modules' bindings (module "heddle", a namespace), if it is such a one.
/// false with a message when "heddle" has no such export.
bool connect_directly(Realm& realm, ModuleInstance& instance, std::size_t index,
                      std::string& error) {
  const ImportBinding& binding = instance.loaded->module().imports[index];
  ModuleInstance* const source = instance.requested[binding.request];
  if (binding.is_namespace) {
    instance.imports[index] =
        source == nullptr ? &realm.core.heddle_namespace : &source->namespace_object;
  } else if (source == nullptr) {
    const String* const name = instance.loaded->name(binding.name);
    const auto found = realm.core.heddle_exports.find(name);
    if (found == realm.core.heddle_exports.end()) {
      const std::string text = to_utf8(*name);
      error = import_error(
          instance, binding,
          text == "default"
              ? "module \"heddle\" has no default export: name what it exports in braces"
              : fmt::format("module \"heddle\" has no export '{}'{}", text,
                            nearest_export(text, std::views::keys(realm.core.heddle_exports))));
      return false;
    }
    instance.imports[index] = &found->second;
  }
  return true;
}

/// Connects any other binding through the exports of the module it names. false with a message when it names nothing.
bool connect_to_export(ModuleInstance& instance, std::size_t index, std::string& error) {
  if (instance.imports[index] != nullptr) return true;
  const ImportBinding& binding = instance.loaded->module().imports[index];
  ModuleInstance& source = *instance.requested[binding.request];
  const String* const name = instance.loaded->name(binding.name);
  const ResolvedExport resolved = resolve_export(source, name);
  instance.imports[index] = resolved.variable;
  if (resolved.variable != nullptr) return true;
  const std::string_view source_name = source.loaded->module().source_name;
  error = import_error(
      instance, binding,
      resolved.is_ambiguous
          ? fmt::format("'{}' is exported twice, by different modules, from '{}'", to_utf8(*name),
                        source_name)
          : fmt::format("there is no export '{}' in '{}'{}", to_utf8(*name), source_name,
                        nearest_export(to_utf8(*name), exported_names(source))));
  return false;
}

bool connect_all(Realm& realm, const std::vector<ModuleInstance*>& added, std::string& error) {
  for (ModuleInstance* const instance : added) {
    for (std::size_t i = 0; i < instance->loaded->module().imports.size(); ++i) {
      if (!connect_directly(realm, *instance, i, error)) return false;
    }
  }
  for (ModuleInstance* const instance : added) {
    for (std::size_t i = 0; i < instance->loaded->module().imports.size(); ++i) {
      if (!connect_to_export(*instance, i, error)) return false;
    }
  }
  return true;
}

/// Instances that cannot be connected are nobody's.
void forget(Realm& realm, const std::vector<ModuleInstance*>& added) {
  const boost::unordered_flat_set<const ModuleInstance*> gone(added.begin(), added.end());
  const std::lock_guard lock(realm.module_mutex);
  realm.modules.remove_if([&](const ModuleInstance& one) { return gone.contains(&one); });
}

/// Importers behind what they import; members of a cycle in the order in which they are left (a depth-first search). What has
/// been evaluated, or is being, is passed by.
std::deque<ModuleInstance*> order_after_imports(ModuleInstance& entry) {
  std::deque<ModuleInstance*> order;
  std::vector<std::pair<ModuleInstance*, std::size_t>> path{{&entry, 0}};  // and its next request
  boost::unordered_flat_set<ModuleInstance*> seen{&entry};
  while (!path.empty()) {
    auto& [instance, next] = path.back();
    if (next == instance->requested.size()) {
      order.push_back(instance);
      path.pop_back();
      continue;
    }
    ModuleInstance* const requested = instance->requested[next++];
    const bool is_new = requested != nullptr && seen.insert(requested).second;
    if (is_new && requested->status == ModuleInstance::Status::Linked)
      path.emplace_back(requested, 0);
  }
  return order;
}

/// The instances of a graph's nodes; new ones are listed in `fresh`.
std::vector<ModuleInstance*> instantiate(Realm& realm, const std::vector<GraphNode>& graph,
                                         std::vector<std::size_t>& fresh) {
  std::vector<ModuleInstance*> instances;
  const std::lock_guard lock(realm.module_mutex);
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const bool is_kept = i != 0 && !graph[i].key.empty();
    const std::string key = is_kept ? graph[i].key : std::string();
    if (ModuleInstance* const known = realm.modules.find(key)) {
      instances.push_back(known);
      continue;
    }
    fresh.push_back(i);
    instances.push_back(&realm.modules.add(create_instance(graph[i].loaded), key));
  }
  return instances;
}

}  // namespace

std::unique_ptr<ModuleEvaluation> ModuleEvaluation::link(Realm& realm,
                                                         const std::vector<GraphNode>& graph,
                                                         std::string& error) {
  std::vector<std::size_t> fresh;
  const std::vector<ModuleInstance*> instances = instantiate(realm, graph, fresh);
  for (const std::size_t i : fresh) {
    for (std::size_t request = 0; request < graph[i].requests.size(); ++request) {
      const int target = graph[i].requests[request];
      instances[i]->requested[request] =
          target < 0 ? nullptr : instances[static_cast<std::size_t>(target)];
    }
  }
  std::vector<ModuleInstance*> added;
  for (const std::size_t i : fresh) added.push_back(instances[i]);
  if (!connect_all(realm, added, error)) {
    forget(realm, added);
    return nullptr;
  }
  auto evaluation = std::unique_ptr<ModuleEvaluation>(new ModuleEvaluation(*instances.front()));
  evaluation->order_ = order_after_imports(*instances.front());
  for (ModuleInstance* const instance : instances) {
    if (instance->status == ModuleInstance::Status::Failed) evaluation->broken_ = instance;
  }
  return evaluation;
}

void ModuleEvaluation::begin(Execution& ex) {
  if (broken_ != nullptr) return failed(ex, *entry_, broken_->error);
  for (ModuleInstance* const instance : order_) {
    if (!fill_in_hoisted(ex, *instance) || !make_namespace(ex, *instance))
      return failed(ex, *instance, ex.error);
  }
  advance(ex);
}

bool ModuleEvaluation::wait_for_imports(ModuleInstance& instance) {
  boost::unordered_flat_set<const ModuleInstance*> counted;
  for (ModuleInstance* const requested : instance.requested) {
    if (requested == nullptr || requested->status != ModuleInstance::Status::AwaitsItself) continue;
    if (!counted.insert(requested).second) continue;
    requested->waiting.push_back(&instance);
    ++instance.pending;
  }
  return instance.pending != 0;
}

void ModuleEvaluation::advance(Execution& ex) {
  while (ex.coroutine == nullptr && entry_->status != ModuleInstance::Status::Failed) {
    ModuleInstance* next = nullptr;
    if (!ready_.empty()) {
      next = ready_.front();
      ready_.pop_front();
    } else if (!order_.empty()) {
      next = order_.front();
      order_.pop_front();
      if (wait_for_imports(*next)) {
        next->status = ModuleInstance::Status::AwaitsItself;
        next->async_order = next_async_order_++;
        continue;
      }
    } else {
      return;
    }
    if (!start_body(ex, *next)) return failed(ex, *next, ex.error);
  }
}

bool ModuleEvaluation::start_body(Execution& ex, ModuleInstance& instance) {
  running_ = &instance;
  instance.status = ModuleInstance::Status::Evaluating;
  const Value body = make_function(ex, function_state(instance, 0, ex.realm.module_mutex));
  if (signal::is(body)) return false;
  if (is_async(instance)) {
    instance.status = ModuleInstance::Status::AwaitsItself;
    if (instance.async_order == 0) instance.async_order = next_async_order_++;
    instance.promise = create_promise(ex);
    if (instance.promise == nullptr || !watch_module_body(ex, instance)) return false;
  }
  Coroutine* const coroutine =
      prepare_coroutine(ex, *ex.task, body, Value::undefined(), {}, instance.promise);
  if (coroutine == nullptr) return false;
  coroutine->set(Coroutine::kModuleBody);
  if (&instance != entry_ || !order_.empty() || !ready_.empty())
    coroutine->set(Coroutine::kObserved);
  enter_coroutine(ex, *coroutine);
  return true;
}

void ModuleEvaluation::body_left(Execution& ex, Coroutine& body) {
  body.clear(Coroutine::kModuleBody);
  ModuleInstance& instance = *std::exchange(running_, nullptr);
  if (!is_async(instance)) {
    if (ex.exit != LoopExit::Finished) return failed(ex, instance, ex.error);
    finished(ex, instance, ex.result);
  }
  advance(ex);
}

void ModuleEvaluation::body_settled(Execution& ex, ModuleInstance& instance, bool fulfilled,
                                    Value value) {
  if (!fulfilled) return failed(ex, instance, value);
  finished(ex, instance, value);
}

void ModuleEvaluation::finished(Execution& ex, ModuleInstance& instance, Value result) {
  instance.status = ModuleInstance::Status::Evaluated;
  std::vector<ModuleInstance*> free;
  for (ModuleInstance* const importer : std::exchange(instance.waiting, {})) {
    if (--importer->pending == 0) free.push_back(importer);
  }
  std::sort(free.begin(), free.end(), [](const ModuleInstance* left, const ModuleInstance* right) {
    return left->async_order < right->async_order;
  });
  ready_.insert(ready_.end(), free.begin(), free.end());
  if (&instance != entry_) return;
  instance.is_collectable = frees_entry;
  fulfill_promise(ex, *ex.task, result);
}

void ModuleEvaluation::failed(Execution& ex, ModuleInstance& instance, Value error) {
  instance.status = ModuleInstance::Status::Failed;
  instance.error = error;
  entry_->status = ModuleInstance::Status::Failed;
  entry_->is_collectable = frees_entry;
  reject_promise(ex, *ex.task, error);
}

}  // namespace heddle
