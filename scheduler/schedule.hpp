#pragma once
// scheduler/schedule.hpp -- the choices of deterministic mode: who is next, and where the running task is stopped.
//
// Every choice is drawn from one seed, so the same seed and the same program make the same execution. Two ways to choose, of which
// the seed takes one (even: the first):
//   Uniform     each ready task is as likely as the others, and stretches between two stops are short as often as long.
//   Priorities  each task has a random priority, the highest that is ready runs; at a few random places the priority of whoever runs
//               drops below all others (Burckhardt et al. 2010, "A Randomized Scheduler with Probabilistic Guarantees of
//               Finding Bugs": a bug that needs d ordered events is found with a probability known beforehand).
// A task is stopped only in front of an access to memory that others may see; the interpreter counts those
// (Worker::is_stop_due). A bound on the number of stops lets a replay find the one that mattered.

#include <array>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "base/executor.hpp"
#include "base/random.hpp"
#include "scheduler/task_list.hpp"

namespace heddle {

/// Threads:    the one worker of deterministic mode.
class Schedule {
 public:
  explicit Schedule(std::uint64_t seed, std::uint64_t max_stops);

  /// Takes the next task out; nullptr when empty.
  [[nodiscard]] Schedulable* take_next(TaskList& ready);

  /// It gave way by itself, or its slice was over: all that are ready now have their turn before it.
  void has_yielded(const Schedulable& task);

  /// How many accesses the task that was taken last makes before it is stopped; 0: no stop any more.
  [[nodiscard]] std::uint64_t next_stretch();
  /// It has made them: whether it is stopped. Priorities: only for one that goes before it.
  [[nodiscard]] bool stops(const Schedulable& running, const TaskList& ready);

 private:
  static constexpr std::size_t kChangePoints = 3;

  [[nodiscard]] std::uint32_t choose_uniformly(const TaskList& ready);
  [[nodiscard]] std::uint64_t priority_of(const Schedulable& task);
  /// From 1, each order of magnitude as likely as another.
  [[nodiscard]] std::uint64_t draw_length(std::uint32_t most_bits);

  Random random_;
  const std::uint64_t seed_;
  const bool is_uniform_;
  std::uint64_t stops_left_;
  std::uint64_t accesses_ = 0;  // Priorities
  std::array<std::uint64_t, kChangePoints> change_points_{};
  std::size_t next_change_ = 0;
  std::uint64_t lowest_ = std::uint64_t{1} << 62;             // so far
  std::unordered_map<std::uint64_t, std::uint64_t> dropped_;  // ordinal -> priority; looked up only
  std::unordered_set<std::uint64_t> yielded_;                 // Uniform: ordinals; looked up only
};

}  // namespace heddle
