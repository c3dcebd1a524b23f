#include "runtime/deadlock_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "interpreter/host_stay.hpp"
#include "interpreter/realm.hpp"
#include "runtime/task_survey.hpp"

namespace heddle {
namespace {

/// More would bury the first lines.
constexpr std::size_t kMaxTasksShown = 20;
/// Among so many a cycle is looked for.
constexpr std::size_t kMaxTasks = 10'000;

std::string describe(const TaskInfo& task) {
  std::string text = fmt::format("  {}:\n", task.name);
  for (const TaskInfo::Place& place : task.places) {
    if (!place.waits || place.stack.empty()) continue;
    text += fmt::format("    waits for {} at {}\n",
                        place.awaits.empty() ? "a promise that nothing settles" : place.awaits,
                        place.stack.front());
    for (std::size_t i = 1; i < place.stack.size(); ++i)
      text += fmt::format("      at {}\n", place.stack[i]);
  }
  return text;
}

/// Follows who waits for whom.
class CycleSearch {
 public:
  explicit CycleSearch(const std::vector<TaskInfo>& tasks) : tasks_(tasks), marks_(tasks.size()) {
    for (std::size_t i = 0; i < tasks.size(); ++i) index_of_[tasks[i].id] = i;
  }

  /// The tasks of a cycle in order; none if there is no cycle.
  [[nodiscard]] std::vector<std::size_t> find() {
    for (std::size_t i = 0; i < tasks_.size(); ++i) {
      path_.clear();
      if (marks_[i] == Mark::None && follow(i)) return path_;
    }
    return {};
  }

 private:
  enum class Mark : std::uint8_t { None, OnPath, Done };

  /// Depth first, without recursion: chains may be long. true: path_ is the cycle.
  bool follow(std::size_t first) {
    enter(first);
    while (!path_.empty()) {
      const std::size_t next = next_of(path_.back());
      if (next == kNone) {
        marks_[path_.back()] = Mark::Done;
        path_.pop_back();
      } else if (marks_[next] == Mark::OnPath) {
        path_.erase(path_.begin(), std::find(path_.begin(), path_.end(), next));
        return true;
      } else {
        enter(next);
      }
    }
    return false;
  }

  void enter(std::size_t task) {
    marks_[task] = Mark::OnPath;
    path_.push_back(task);
  }

  /// Somebody it waits for who has not been seen to lead nowhere.
  [[nodiscard]] std::size_t next_of(std::size_t task) const {
    for (const TaskInfo::Place& place : tasks_[task].places) {
      const auto found = index_of_.find(place.awaited_task);
      if (found != index_of_.end() && marks_[found->second] != Mark::Done) return found->second;
    }
    return kNone;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  const std::vector<TaskInfo>& tasks_;
  std::vector<Mark> marks_;
  std::unordered_map<std::uint32_t, std::size_t> index_of_;
  std::vector<std::size_t> path_;
};

std::string cycle_text(const std::vector<TaskInfo>& tasks) {
  const std::vector<std::size_t> cycle = CycleSearch(tasks).find();
  if (cycle.empty()) return {};
  std::string text = fmt::format("  The cycle: {}", tasks[cycle.front()].name);
  for (std::size_t i = 1; i <= cycle.size(); ++i) {
    text += fmt::format("{} waits for {}", i == 1 ? "" : ", which",
                        tasks[cycle[i % cycle.size()]].name);
  }
  return text + "\n";
}

std::string report(HostStay& stay, const Run& run) {
  const TaskSurvey stuck = survey_tasks(
      stay,
      [&](const Task& task) { return task.run == &run && !task.has_control(Task::kMainSettled); },
      kMaxTasks);
  const std::size_t count = stuck.tasks.size() + stuck.left_off;
  if (count == 0) return {};
  std::string text =
      fmt::format("Deadlock: nothing can go on. {} for ever:\n",
                  count == 1 ? "One task waits" : fmt::format("{} tasks wait", count));
  const std::size_t shown = std::min(stuck.tasks.size(), kMaxTasksShown);
  for (std::size_t i = 0; i < shown; ++i) text += describe(stuck.tasks[i]);
  if (count > shown) text += fmt::format("  ... and {} more\n", count - shown);
  return text + cycle_text(stuck.tasks);
}

}  // namespace

std::string deadlock_report(Realm& realm, const Run& run) {
  HostStay stay(realm);
  std::string text;
  // With all of it inside: another thread's call may make the tasks go on just now.
  stay.stop_others([&] { text = report(stay, run); });
  return text;
}

}  // namespace heddle
