#include "runtime/task_survey.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "compiler/diagnostic_quote.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/stack_walk.hpp"
#include "interpreter/task_control.hpp"
#include "interpreter/turn_end.hpp"

namespace heddle {
namespace {

constexpr std::size_t kMaxPlaces = 16;
constexpr std::size_t kMaxFrames = 32;

/// While all are stopped.
class Surveyor {
 public:
  explicit Surveyor(HostStay& stay) : ex_(stay.execution()) {
    ex_.realm.safepoint.for_each_execution([this](Execution& other) {
      if (other.task != nullptr) running_.emplace(other.task, &other);
    });
  }

  [[nodiscard]] TaskInfo describe(Task& task) {
    TaskInfo info;
    info.id = task.id;
    info.name = printable(task_name(task));
    info.is_cancelled = is_unwinding(task);
    info.is_main_settled = task.has_control(Task::kMainSettled);
    if (task.spawner != nullptr) info.spawner = printable(task_name(*task.spawner));
    info.age = task.age(ex_.realm.executor.now());
    info.operations = task.operations;
    if (task.extension != nullptr) info.timers = task.extension->live_timers;
    add_running(info, task);
    add_waiting(info, task);
    return info;
  }

 private:
  void add_running(TaskInfo& info, Task& task) {
    const auto found = running_.find(&task);
    if (found != running_.end()) {
      info.state = TaskInfo::State::Running;
      add(info, StackWalk(*found->second));
      return;
    }
    const RunState state = task.schedulable.run_state.load(std::memory_order_acquire);
    if (state == RunState::Scheduled || state == RunState::Notified)
      info.state = TaskInfo::State::Ready;
    if (task.current != nullptr) add(info, StackWalk(ex_, *task.current, Stopped::AtPoll));
  }

  /// The coroutines that wait, but for those that wait for one of these.
  void add_waiting(TaskInfo& info, Task& task) {
    if (task.suspended == nullptr) return;
    std::unordered_set<const Coroutine*> awaiters;
    for (Coroutine* at = task.suspended; at != nullptr; at = at->following) {
      if (const Coroutine* const awaiter = awaiter_of(ex_, task, at->promise))
        awaiters.insert(awaiter);
    }
    const auto timed = promises_of_timers(task);
    for (Coroutine* at = task.suspended; at != nullptr && info.places.size() < kMaxPlaces;
         at = at->following) {
      if (awaiters.contains(at)) continue;
      add(info, StackWalk(ex_, *at, Stopped::InAwait));
      if (at->source->state() == Promise::kPending)
        add_awaited(info.places.back(), task, *at->source, timed);
    }
  }

  void add(TaskInfo& info, StackWalk walk) {
    TaskInfo::Place& place = info.places.emplace_back();
    StackFrame frame;
    while (place.stack.size() < kMaxFrames && walk.next(frame))
      place.stack.push_back(printable(frame_text(ex_, frame)));
  }

  [[nodiscard]] static std::unordered_set<const void*> promises_of_timers(const Task& task) {
    std::unordered_set<const void*> promises;
    if (task.extension == nullptr || task.extension->timers == nullptr) return promises;
    std::vector<const Timer*> left{task.extension->timers};
    while (!left.empty()) {
      const Timer& timer = *left.back();
      left.pop_back();
      if (timer.is(Timer::kSettles)) promises.insert(timer.callback.as_object());
      if (timer.child != nullptr) left.push_back(timer.child);
      if (timer.sibling != nullptr) left.push_back(timer.sibling);
    }
    return promises;
  }

  static void add_awaited(TaskInfo::Place& place, const Task& task, const Promise& promise,
                          const std::unordered_set<const void*>& timed) {
    place.waits = true;
    if (promise.kind == CellKind::Task) {
      const auto& awaited = static_cast<const Task&>(promise);
      place.awaits = printable(task_name(awaited));
      place.awaited_task = awaited.id;
      return;
    }
    const Claim* claim = task.extension == nullptr ? nullptr : task.extension->claims;
    while (claim != nullptr && claim->promise != &promise) claim = claim->next;
    if (claim != nullptr) {
      const SyncKind& kind = *claim->object->sync;
      const Task* const holder = kind.holder == nullptr ? nullptr : kind.holder(*claim->object);
      place.awaits = fmt::format("a {}", kind.name);
      if (holder == nullptr) return;
      place.awaits += fmt::format(" that {} holds", printable(task_name(*holder)));
      place.awaited_task = holder->id;
    } else if (timed.contains(&promise)) {
      place.awaits = "a timer";
    }
  }

  Execution& ex_;
  std::unordered_map<const Task*, Execution*> running_;
};

std::string_view state_text(TaskInfo::State state) {
  switch (state) {
    case TaskInfo::State::Running:
      return "running";
    case TaskInfo::State::Ready:
      return "ready";
    case TaskInfo::State::Waiting:
      break;
  }
  return "waiting";
}

/// "1.203 s old, 1234 operations, spawned by the main module"
std::string facts_of(const TaskInfo& task) {
  std::string text;
  if (task.age)
    text += fmt::format("{:.3f} s old, ", std::chrono::duration<double>(*task.age).count());
  text += fmt::format("{} operations", task.operations);
  if (task.timers != 0)
    text += task.timers == 1 ? ", 1 timer" : fmt::format(", {} timers", task.timers);
  if (!task.spawner.empty()) text += ", spawned by " + task.spawner;
  return text;
}

/// What tasks of one entry have in common.
std::string doings_of(const TaskInfo& task) {
  std::string text =
      fmt::format("{}{}{}", state_text(task.state), task.is_cancelled ? ", being cancelled" : "",
                  task.is_main_settled ? ", its function has ended" : "");
  for (const TaskInfo::Place& place : task.places) {
    if (place.waits)
      text += fmt::format("\n  waits for {}", place.awaits.empty() ? "a promise" : place.awaits);
    for (const std::string& frame : place.stack) text += "\n    at " + frame;
  }
  return text;
}

}  // namespace

TaskSurvey survey_tasks(HostStay& stay, const std::function<bool(const Task&)>& wanted,
                        std::size_t limit) {
  std::vector<Task*> found;
  stay.execution().realm.heap.for_each_task([&](Cell& cell) {
    auto& task = static_cast<Task&>(cell);
    if (!task.has_control(Task::kAtEnd) && wanted(task)) found.push_back(&task);
  });
  std::sort(found.begin(), found.end(),
            [](const Task* left, const Task* right) { return left->id < right->id; });
  TaskSurvey survey;
  if (found.size() > limit) survey.left_off = found.size() - limit;
  found.resize(found.size() - survey.left_off);
  Surveyor surveyor(stay);
  for (Task* const task : found) survey.tasks.push_back(surveyor.describe(*task));
  return survey;
}

std::string task_report(const TaskSurvey& survey, const std::string& context) {
  const auto count = [&](TaskInfo::State state) {
    return std::count_if(survey.tasks.begin(), survey.tasks.end(),
                         [&](const TaskInfo& task) { return task.state == state; });
  };
  std::string text =
      fmt::format("Tasks{}: {} running, {} ready, {} waiting\n",
                  context.empty() ? "" : fmt::format(" of the context '{}'", printable(context)),
                  count(TaskInfo::State::Running), count(TaskInfo::State::Ready),
                  count(TaskInfo::State::Waiting));
  std::vector<std::pair<std::string, std::vector<const TaskInfo*>>> entries;
  std::unordered_map<std::string, std::size_t> places;
  for (const TaskInfo& task : survey.tasks) {
    const auto [known, is_new] = places.emplace(doings_of(task), entries.size());
    if (is_new) entries.push_back({known->first, {}});
    entries[known->second].second.push_back(&task);
  }
  for (const auto& [doings, tasks] : entries) {
    const std::size_t others = tasks.size() - 1;
    text += fmt::format("\n{}{} ({}): {}\n", tasks.front()->name,
                        others == 0 ? "" : fmt::format(" and {} more like it", others),
                        facts_of(*tasks.front()), doings);
  }
  if (survey.left_off != 0) text += fmt::format("\n... and {} more tasks\n", survey.left_off);
  return text;
}

}  // namespace heddle
