#pragma once
// tests/unit/scheduler/test_group.hpp -- tasks made of lambdas, and a scheduler to run them.

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "scheduler/scheduler.hpp"

namespace heddle::test {

/// Repetitions of a race: fewer under sanitizers, where each takes ten times as long; HEDDLE_ROUNDS times as many, if it is set.
inline int rounds(int wanted) {
  if (const char* const times = std::getenv("HEDDLE_ROUNDS"))
    wanted *= std::max(std::atoi(times), 1);
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
  return wanted / 10 + 1;
#else
  return wanted;
#endif
}

using Step = std::function<RunResult(Worker&)>;

struct TestTask : Schedulable {
  TestTask(TaskGroup& owner, Step chosen) : step(std::move(chosen)) { group = &owner; }
  Step step;
};

/// A group whose tasks are lambdas; the hooks can be replaced.
class TestGroup final : public TaskGroup {
 public:
  explicit TestGroup(Executor& executor) : executor_(executor) { executor_.attach(*this); }
  ~TestGroup() { executor_.detach(*this); }

  RunResult run(Schedulable& task, Worker& worker) override {
    return static_cast<TestTask&>(task).step(worker);
  }
  bool try_enter(Worker& worker) override { return enter(worker); }
  void on_leave(Worker& worker) override { leave(worker); }

  std::function<bool(Worker&)> enter = [](Worker&) { return true; };
  std::function<void(Worker&)> leave = [](Worker&) {};

 private:
  Executor& executor_;
};

inline std::unique_ptr<Scheduler> make_scheduler(SchedulerOptions options) {
  auto created = Scheduler::create(options);
  REQUIRE(created);
  return std::move(created).value();
}

/// The calling thread runs all, time is virtual: nothing depends on the machine.
inline SchedulerOptions deterministic() {
  SchedulerOptions options;
  options.num_workers = 0;
  options.time = TimeMode::Virtual;
  return options;
}

inline std::unique_ptr<Scheduler> make_deterministic() { return make_scheduler(deterministic()); }

inline std::unique_ptr<Scheduler> make_pool(unsigned workers) {
  SchedulerOptions options;
  options.num_workers = workers;
  return make_scheduler(options);
}

/// Works like the interpreter's loop: uses up `ops`, polling at each quantum. true: all used;
/// false: preempted, `ops` tells what is left.
inline bool work(Worker& worker, std::uint64_t& ops) {
  while (ops > 0) {
    const std::uint64_t given = worker.next_quantum_ops();
    if (ops < given) {
      worker.charge(std::exchange(ops, 0));
      return true;
    }
    ops -= given;
    if (worker.on_quantum(given) == Verdict::Preempt) return ops == 0;
  }
  return true;
}

}  // namespace heddle::test
