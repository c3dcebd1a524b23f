#pragma once
// runtime/turn_reports.hpp -- VmOptions::on_turn.

#include <functional>

#include "heddle/vm.hpp"
#include "interpreter/task_observer.hpp"

namespace heddle {

/// Tells a host of each turn, and passes everything on.
class TurnReports final : public TaskObserver {
 public:
  using Listener = std::function<void(const TaskTurn&)>;

  /// `next` may be nullptr.
  TurnReports(const Listener& listener, TaskObserver* next) : listener_(listener), next_(next) {}

  void made_ready(const Task& task, Cause cause, Execution& by) override;
  void turn_begins(const Task& task, Worker& worker) override;
  void turn_ended(const Task& task, Worker& worker, RunResult result) override;
  void collected(std::chrono::nanoseconds pause) override;

 private:
  const Listener& listener_;
  TaskObserver* const next_;
};

}  // namespace heddle
