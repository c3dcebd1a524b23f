#pragma once
// interpreter/turn_end.hpp -- what deterministic mode tells of each turn of a task.

#include <cstdint>
#include <string>

#include "base/executor.hpp"

namespace heddle {

struct Task;

struct TurnEnd {
  enum class Why : std::uint8_t { Stopped, Waits, Ended };
  std::uint32_t task = 0;
  std::string name;  ///< task_name()
  Why why = Why::Ended;
  std::string
      position;  ///< "file:line:col" of what comes next, or of what it waits in; empty: nothing of it is left
};

[[nodiscard]] TurnEnd turn_end(const Task& task, RunResult result);

/// "the main module", "task 7 (deposit)"
[[nodiscard]] std::string task_name(const Task& task);

}  // namespace heddle
