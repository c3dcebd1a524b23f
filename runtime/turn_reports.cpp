#include "runtime/turn_reports.hpp"

#include "interpreter/turn_end.hpp"

namespace heddle {

void TurnReports::made_ready(const Task& task, Cause cause, Execution& by) {
  if (next_ != nullptr) next_->made_ready(task, cause, by);
}

void TurnReports::turn_begins(const Task& task, Worker& worker) {
  if (next_ != nullptr) next_->turn_begins(task, worker);
}

void TurnReports::turn_ended(const Task& task, Worker& worker, RunResult result) {
  const TurnEnd end = turn_end(task, result);
  constexpr TaskTurn::End kEnds[] = {TaskTurn::End::Stopped, TaskTurn::End::Waits,
                                     TaskTurn::End::Ended};
  listener_({.task = end.task,
             .name = end.name,
             .end = kEnds[static_cast<std::size_t>(end.why)],
             .position = end.position});
  if (next_ != nullptr) next_->turn_ended(task, worker, result);
}

void TurnReports::collected(std::chrono::nanoseconds pause) {
  if (next_ != nullptr) next_->collected(pause);
}

}  // namespace heddle
