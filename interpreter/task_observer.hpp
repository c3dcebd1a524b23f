#pragma once
// interpreter/task_observer.hpp -- who hears of the turns of tasks and of what leads to them: `heddle run --trace`, `heddle explore`.

#include <chrono>
#include <cstdint>

#include "base/executor.hpp"

namespace heddle {

struct Execution;
struct Task;

/// Why a task is ready.
enum class Cause : std::uint8_t {
  Spawned,
  Settled,  ///< a promise that it waits for
  Cancelled,
  Killed,  ///< with all of its run
  Scope,   ///< its scope has ended, or one of its members
};

/// A realm has none, as a rule; then each place costs a test.
/// Threads:    on the worker that does it, several at once. Of two calls about one task the later one sees what the earlier did.
///             Reads cells; must not allocate in the heap, poll, or call back.
class TaskObserver {
 public:
  TaskObserver() = default;
  TaskObserver(const TaskObserver&) = delete;
  TaskObserver& operator=(const TaskObserver&) = delete;
  virtual ~TaskObserver() = default;

  /// `by` runs the task that did it. Before `task` can run.
  virtual void made_ready(const Task& task, Cause cause, Execution& by) = 0;
  virtual void turn_begins(const Task& task, Worker& worker) = 0;
  virtual void turn_ended(const Task& task, Worker& worker, RunResult result) = 0;
  /// The context stood still for so long, until now.
  virtual void collected(std::chrono::nanoseconds pause) = 0;
};

}  // namespace heddle
