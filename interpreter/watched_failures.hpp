#pragma once
// interpreter/watched_failures.hpp -- tasks that failed while nobody reacts to their handles (DESIGN.md 2).
//
// Such a failure is printed once, at the earliest of: its spawner has ended, one second has passed, the run ends -- unless
// somebody has reacted by then. (That the handle was collected is not looked for: the second passes sooner or as soon.)
//
// A task fails while its spawner comes to its end, on two workers:
//   F1 child: fill in the entry, count it (seq_cst).     P1 spawner: set kAtEnd (seq_cst).
//   F2 child: is the spawner at end (seq_cst)?           P2 spawner: is anything counted (seq_cst)?
//   All four are in one order, so at least one of the two sees the other; Promise::kReported says who was first. What is
//   being reported stays in the table meanwhile: nothing else may keep it alive.

#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/atomic.hpp"

namespace heddle {

struct Execution;
struct Run;
class Marker;
struct Task;

/// Threads:    any, except trace (the context is stopped).
/// Invariants: a task is in it at most once, and is alive while it is.
class WatchedFailures {
 public:
  /// ex.task's world: `task` has failed and nobody reacts yet.
  void watch(Execution& ex, Task& task);
  /// What `spawner` has left behind is reported. Quick when nothing is watched.
  void spawner_ended(Execution& ex, Task& spawner);
  /// A second after the failure.
  void time_is_over(Execution& ex, Task& task);
  /// The run has ended: all that are left, in the order of their ids.
  void report_all(Execution& ex, const Run& run);
  void trace(Marker& marker);

 private:
  void report(Execution& ex, Task& task, Task* spawner);

  std::mutex mutex_;
  std::unordered_map<Task*, std::vector<Task*>> by_spawner_;  // nullptr: the host
  Atomic<std::size_t> count_{0};
};

}  // namespace heddle
