#include "runtime/deadlock_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "heap/string_operations.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"

namespace heddle {
namespace {

/// More would bury the first lines.
constexpr std::size_t kMaxTasksShown = 20;

std::string task_name(const Task& task) {
  if (task.main == nullptr && task.has_control(Task::kIsMain)) return "the main module";
  if (task.main == nullptr) return fmt::format("task {}", task.id);
  const String& name = *task.main->instance->loaded->name(task.main->info->name);
  return fmt::format("task {} ({})", task.id, name.length == 0 ? "anonymous" : to_utf8(name));
}

std::string awaited_text(const Promise& promise) {
  if (promise.kind != CellKind::Task) return "a promise that nothing settles";
  return task_name(static_cast<const Task&>(promise));
}

std::string describe(Task& task) {
  std::string text = "  " + task_name(task) + ":\n";
  for (Coroutine* coroutine = task.suspended; coroutine != nullptr;
       coroutine = coroutine->following) {
    const FunctionState& state = *state_of(coroutine->top_base());
    const Module& module = state.instance->loaded->module();
    text += fmt::format("    waits for {} at {}\n", awaited_text(*coroutine->source),
                        position_text(module, position_of(state, coroutine->pc)));
  }
  return text;
}

}  // namespace

std::string deadlock_report(Realm& realm, const Run& run) {
  Occupant& host = realm.safepoint.enter();
  std::vector<Task*> stuck;
  const auto collect = [&] {
    realm.heap.for_each_task([&](Cell& cell) {
      auto& task = static_cast<Task&>(cell);
      if (task.run == &run && !task.has_control(Task::kMainSettled)) stuck.push_back(&task);
    });
  };
  while (realm.safepoint.stop_others(host, collect) == Safepoint::Stopped::Parked) {
  }
  std::sort(stuck.begin(), stuck.end(),
            [](const Task* left, const Task* right) { return left->id < right->id; });
  std::string text;
  if (!stuck.empty()) {
    text = fmt::format("Deadlock: nothing can go on. {} wait{} for ever:\n",
                       stuck.size() == 1 ? "One task" : fmt::format("{} tasks", stuck.size()),
                       stuck.size() == 1 ? "s" : "");
    for (std::size_t i = 0; i < std::min(stuck.size(), kMaxTasksShown); ++i)
      text += describe(*stuck[i]);
    if (stuck.size() > kMaxTasksShown)
      text += fmt::format("  ... and {} more\n", stuck.size() - kMaxTasksShown);
  }
  realm.safepoint.leave(host);
  return text;
}

}  // namespace heddle
