#pragma once
// interpreter/run.hpp -- what a host starts in a context and waits for: a main task and every task that it starts, directly
// or not. Deadlines, budgets and the host's cancel are about one run and touch no other.

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <string_view>

#include "base/atomic.hpp"
#include "base/executor.hpp"

namespace heddle {

class ModuleEvaluation;
struct Task;

/// Why all tasks of a run are unwound.
enum class Kill : std::uint32_t { None, Cancelled, Deadline, Operations };

/// What the error of a killed task says. Not of Cancelled: that one is a CancelledError.
[[nodiscard]] inline std::string_view text_of(Kill why) {
  return why == Kill::Deadline ? "The deadline has passed" : "The budget of operations is used up";
}

/// What a run may use until its main function has settled; what it left behind then obeys the context's limits only.
struct RunLimits {
  TimePoint deadline = TimePoint::max();
  std::uint64_t max_operations = std::numeric_limits<std::uint64_t>::max();  ///< all tasks together
  [[nodiscard]] bool any() const {
    return deadline != TimePoint::max() ||
           max_operations != std::numeric_limits<std::uint64_t>::max();
  }
};

/// What was printed of a run.
struct RunFailures {
  bool any = false;           ///< exit code 1
  bool are_told = false;      ///< nothing more is printed
  bool out_of_limit = false;  ///< one was a RangeError of heap or depth: exit code 4
};

/// Threads:    atomics -- any. failures, exit_code, is_held -- under Realm::run_mutex. The rest -- set before it starts.
/// Ownership:  the realm's: until nobody holds it and no task of it is left in the heap.
struct Run {
  enum class Kind : std::uint8_t {
    Program,  ///< as a process of Node: an error that nobody handles is printed and ends it
    Code,     ///< a call by the host, who gets the main task's error
  };

  Run(Kind what, RunLimits within, RunLimits of_context);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  ~Run();

  const Kind kind;
  const RunLimits limits;
  const bool is_limited;  ///< by its own limits or the context's
  Task* main = nullptr;   ///< root while the run is held; set under run_mutex
  std::unique_ptr<ModuleEvaluation> evaluation;  ///< the main task's; nullptr: it runs a function
  Atomic<std::uint32_t> live_tasks{0};           ///< started and not at end
  Atomic<std::uint64_t> operations{0};           ///< used so far: Realm::operations_used()
  Atomic<Kill> kill{Kill::None};                 ///< set once; seen by its tasks at their next poll
  Atomic<bool> is_main_settled{false};           ///< its own limits hold no longer
  /// Of a Code run: its main function has settled, and the worker has left it (what it held is garbage).
  Atomic<bool> main_left{false};
  Atomic<bool> stopped{false};  ///< nothing of it runs any more
  RunFailures failures;
  std::optional<int> exit_code;  ///< a script has asked for it
  bool is_held = true;           ///< somebody waits for it, or will ask it something
  bool is_reached = false;       ///< the collector's: a live task belongs to it

  /// Whether its tasks are all at end, or it was stopped.
  [[nodiscard]] bool is_over() const {
    return stopped.load(std::memory_order_acquire) ||
           live_tasks.load(std::memory_order_acquire) == 0;
  }
};

}  // namespace heddle
