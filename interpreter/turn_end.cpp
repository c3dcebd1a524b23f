#include "interpreter/turn_end.hpp"

#include <fmt/core.h>

#include "heap/string_operations.hpp"
#include "interpreter/coroutine.hpp"
#include "interpreter/function.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/source_position.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

std::string position_in(const Coroutine& coroutine, const Word* behind) {
  const FunctionState& state = *state_of(const_cast<Coroutine&>(coroutine).top_base());
  return position_text(*state.instance->loaded, position_of(state, behind));
}

}  // namespace

TurnEnd turn_end(const Task& task, RunResult result) {
  TurnEnd end;
  end.task = task.id;
  end.name = task_name(task);
  if (result == RunResult::Yield && task.current != nullptr) {
    end.why = TurnEnd::Why::Stopped;
    end.position = position_in(*task.current, task.current->pc + 1);  // which has not begun
  } else if (!task.has_control(Task::kAtEnd)) {
    end.why = TurnEnd::Why::Waits;
    if (task.suspended != nullptr) end.position = position_in(*task.suspended, task.suspended->pc);
  }
  return end;
}

std::string task_name(const Task& task) {
  if (task.main == nullptr && task.has_control(Task::kIsMain)) return "the main module";
  if (task.main == nullptr) return fmt::format("task {}", task.id);
  const String& name = *task.main->instance->loaded->name(task.main->info->name);
  return fmt::format("task {} ({})", task.id, name.length == 0 ? "anonymous" : to_utf8(name));
}

}  // namespace heddle
