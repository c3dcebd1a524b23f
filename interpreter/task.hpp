#pragma once
// interpreter/task.hpp -- a task: what a process is in Node, with its own microtask queue and timers.
//
// The cell is at once the handle that scripts hold (a promise of the main function's result) and the scheduler's
// unit (Schedulable). What few tasks need is in an extension made when first used.

#include <cstddef>
#include <cstdint>

#include "base/executor.hpp"
#include "interpreter/coroutine.hpp"
#include "interpreter/promise.hpp"

namespace heddle {

struct TaskExtension;

/// Threads:    micro_*, current, suspended, extension, operations -- the worker that runs the task. inbox -- pushed
///             by any task of the context, taken by the own one. control -- any.
/// Ownership:  a heap cell; a root while schedulable.is_root(), and while a host handle or the realm names it.
struct Task : Promise {
  /// Bits of control.
  enum Control : std::uint32_t {
    kCancelRequested = 1u << 0,
    kMainSettled = 1u << 1,   ///< the main function has ended; the handle is settled
    kAtEnd = 1u << 2,         ///< and nothing of it can run
    kIsMain = 1u << 3,        ///< the loader task of a run: its unhandled errors end the run
    kUnwinding = 1u << 4,     ///< the root scope is cancelled: every wait ends at once
    kStarted = 1u << 5,
    kCounted = 1u << 6,       ///< counts as not at end in its run
    kWatched = 1u << 7,       ///< a failure nobody handles is to be printed
  };

  Schedulable schedulable;
  Reaction* micro_head = nullptr;
  Reaction* micro_tail = nullptr;
  Atomic<Reaction*> inbox{nullptr};  ///< newest first
  Coroutine* current = nullptr;      ///< running, preempted, or not started yet
  Coroutine* suspended = nullptr;    ///< all that wait, newest first
  TaskExtension* extension = nullptr;
  std::uint64_t operations = 0;      ///< exact count so far
  Atomic<std::uint32_t> control{0};
  std::uint32_t id;

  Task(std::uint32_t shape_id, std::uint32_t task_id, TaskGroup* group)
      : Promise(CellKind::Task, shape_id), id(task_id) {
    schedulable.group = group;
  }
  [[nodiscard]] bool has_control(std::uint32_t bits) const {
    return (control.load(std::memory_order_acquire) & bits) != 0;  // pairs with the setter's release
  }
  static Task& from(Schedulable& schedulable) {
    return *reinterpret_cast<Task*>(reinterpret_cast<std::byte*>(&schedulable) - sizeof(Promise));
  }
};
static_assert(offsetof(Task, schedulable) == sizeof(Promise));

}  // namespace heddle
