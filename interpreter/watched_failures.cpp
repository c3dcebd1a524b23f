#include "interpreter/watched_failures.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "interpreter/event_loop.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

constexpr std::chrono::seconds kPatience{1};

}  // namespace

void WatchedFailures::watch(Execution& ex, Task& task) {
  {
    const std::lock_guard lock(mutex_);
    by_spawner_[task.spawner].push_back(&task);
    count_.fetch_add(1, std::memory_order_seq_cst);  // F1
  }
  const std::uint32_t spawner_control =
      task.spawner == nullptr ? 0 : task.spawner->control.load(std::memory_order_seq_cst);  // F2
  if ((spawner_control & Task::kAtEnd) != 0) return report(ex, task, task.spawner);
  // Out of memory: it is reported when its spawner or the run ends.
  TaskExtension* const extension = task_extension(ex, task);
  if (extension == nullptr) return;
  extension->report_at = ex.worker.now() + kPatience;
  arm_timers(ex);
}

void WatchedFailures::spawner_ended(Execution& ex, Task& spawner) {
  if (count_.load(std::memory_order_seq_cst) == 0) return;  // P2
  std::vector<Task*> children;
  {
    const std::lock_guard lock(mutex_);
    const auto found = by_spawner_.find(&spawner);
    if (found != by_spawner_.end()) children = found->second;
  }
  for (Task* const task : children) report(ex, *task, &spawner);
}

void WatchedFailures::time_is_over(Execution& ex, Task& task) { report(ex, task, task.spawner); }

void WatchedFailures::report_all(Execution& ex, const Run& run) {
  std::vector<std::pair<Task*, Task*>> left;  // with their spawners
  {
    const std::lock_guard lock(mutex_);
    for (const auto& [spawner, tasks] : by_spawner_)
      for (Task* const task : tasks)
        if (task->run == &run) left.emplace_back(task, spawner);
  }
  std::sort(left.begin(), left.end(),
            [](const auto& a, const auto& b) { return a.first->id < b.first->id; });
  for (const auto& [task, spawner] : left) report(ex, *task, spawner);
}

void WatchedFailures::report(Execution& ex, Task& task, Task* spawner) {
  if (!task.has(Promise::kHandled) && mark(ex, task, Promise::kReported))
    ex.realm.report_failure(ex, *task.run, task.result());
  const std::lock_guard lock(mutex_);
  const auto found = by_spawner_.find(spawner);
  if (found == by_spawner_.end() || std::erase(found->second, &task) == 0) return;
  if (found->second.empty()) by_spawner_.erase(found);
  count_.fetch_sub(1, std::memory_order_relaxed);  // under the lock
}

void WatchedFailures::trace(Marker& marker) {
  for (const auto& [spawner, tasks] : by_spawner_) {
    marker.visit(spawner);
    for (Task* const task : tasks) marker.visit(task);
  }
}

}  // namespace heddle
