#include "runtime/deadlock_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <vector>

#include "heap/string_operations.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"
#include "interpreter/turn_end.hpp"

namespace heddle {
namespace {

/// More would bury the first lines.
constexpr std::size_t kMaxTasksShown = 20;

std::string claim_text(const Claim& claim) {
  const SyncKind& kind = *claim.object->sync;
  const Task* const holder = kind.holder == nullptr ? nullptr : kind.holder(*claim.object);
  return holder == nullptr ? fmt::format("a {}", kind.name)
                           : fmt::format("a {} that {} holds", kind.name, task_name(*holder));
}

std::string awaited_text(const Task& task, const Promise& promise) {
  if (promise.kind == CellKind::Task) return task_name(static_cast<const Task&>(promise));
  for (const Claim* claim = task.extension == nullptr ? nullptr : task.extension->claims;
       claim != nullptr; claim = claim->next) {
    if (claim->promise == &promise) return claim_text(*claim);
  }
  return "a promise that nothing settles";
}

std::string describe(Task& task) {
  std::string text = "  " + task_name(task) + ":\n";
  for (Coroutine* coroutine = task.suspended; coroutine != nullptr;
       coroutine = coroutine->following) {
    const FunctionState& state = *state_of(coroutine->top_base());
    text += fmt::format("    waits for {} at {}\n", awaited_text(task, *coroutine->source),
                        position_text(*state.instance->loaded, position_of(state, coroutine->pc)));
  }
  return text;
}

std::string report(Realm& realm, const Run& run) {
  std::vector<Task*> stuck;
  realm.heap.for_each_task([&](Cell& cell) {
    auto& task = static_cast<Task&>(cell);
    if (task.run == &run && !task.has_control(Task::kMainSettled)) stuck.push_back(&task);
  });
  if (stuck.empty()) return {};
  std::sort(stuck.begin(), stuck.end(),
            [](const Task* left, const Task* right) { return left->id < right->id; });
  std::string text =
      fmt::format("Deadlock: nothing can go on. {} wait{} for ever:\n",
                  stuck.size() == 1 ? "One task" : fmt::format("{} tasks", stuck.size()),
                  stuck.size() == 1 ? "s" : "");
  for (std::size_t i = 0; i < std::min(stuck.size(), kMaxTasksShown); ++i)
    text += describe(*stuck[i]);
  if (stuck.size() > kMaxTasksShown)
    text += fmt::format("  ... and {} more\n", stuck.size() - kMaxTasksShown);
  return text;
}

}  // namespace

std::string deadlock_report(Realm& realm, const Run& run) {
  HostStay stay(realm);
  std::string text;
  // With all of it inside: another thread's call may make the tasks go on just now.
  stay.stop_others([&] { text = report(realm, run); });
  return text;
}

}  // namespace heddle
