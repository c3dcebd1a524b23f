#pragma once
// interpreter/nested_turn.hpp -- `await spawn(f)`: the first turn of a task inside of the turn of the task that awaits it.
//
// The awaiting task would park, the worker would take the new task from its LIFO slot, and its end would wake the first one. If
// nobody could tell the difference, none of this is done: the new task's turn is a call. Nobody can tell as long as
//   N0 no other worker is inside of the context, which could have taken the new task, and would touch it;
//   N1 the awaiting task has nothing else to do: the await could go on at once, were the promise settled (await.cpp);
//   N2 the new task would be next on this worker: it is taken out of the LIFO slot, and has not begun;
//   N3 the turn is short: at the first poll it ends, the awaiting task parks after all, and the new one is ready again. So a cancel,
//      a kill or a collection find tasks that wait as such after one quantum at most;
//   N4 what the new task has sent to the one that awaits it comes before the await goes on: it was sent before.
// Both are Scheduled meanwhile (base/executor.hpp): a wake of the awaiting task makes it Notified, and it will have one more turn.

#include "interpreter/execution.hpp"
#include "interpreter/task.hpp"

namespace heddle {

/// ex.task awaits `task`, which is pending: runs its first turn if the above holds. Afterwards `task` may be settled or not, and
/// ex.task may have been cancelled.
void run_awaited(Execution& ex, Task& task);

}  // namespace heddle
