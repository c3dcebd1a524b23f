#pragma once
// heddle/task_info.hpp -- what the tasks of a context are doing.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace heddle {

/// A task that is not at end, at a moment when its context stood still.
struct TaskInfo {
  enum class State {
    Running,
    Ready,  ///< it would run if a worker were free
    Waiting,
  };
  /// Where it runs, was stopped or has still to begin; or one of the places where it waits.
  struct Place {
    bool waits = false;
    /// What for: "task 7 (load)", "a Mutex that task 3 (save) holds", "a timer". "": a promise, and nobody knows who settles it.
    std::string awaits;
    std::uint32_t awaited_task = 0;  ///< the id of the task that it is up to; 0: none
    /// "Cache.load (main.ts:3:5)": innermost first, then "async ..." for the functions that await those before, and "spawn ..."
    /// for where the task was started.
    std::vector<std::string> stack;
  };

  std::uint32_t id = 0;  ///< unique in the context; scripts know it as Task.id
  std::string name;      ///< "the main module", "task 7 (load)"
  State state = State::Waiting;
  bool is_cancelled = false;  ///< it cleans up
  bool is_main_settled =
      false;  ///< its function has ended; timers or other functions of it have not
  std::string
      spawner;  ///< the name of the task that started it; "": the host did, or that one is gone
  std::optional<std::chrono::nanoseconds>
      age;                       ///< to a millisecond; nothing: a call of the host made it
  std::uint64_t operations = 0;  ///< exact, but for what runs at this moment (a quantum)
  std::uint32_t timers = 0;      ///< armed
  std::vector<Place> places;     ///< at most 16
};

/// The tasks of a context, oldest first.
struct TaskSurvey {
  std::vector<TaskInfo> tasks;
  std::size_t left_off = 0;  ///< there were so many more
};

}  // namespace heddle
