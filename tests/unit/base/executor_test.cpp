// tests/unit/base/executor_test.cpp -- what a collector reads from a Schedulable.
#include "base/executor.hpp"

#include <catch2/catch.hpp>

using namespace heddle;

TEST_CASE("a new task is no root", "[base][executor]") {
  const Schedulable task;
  CHECK_FALSE(task.is_root());
}

TEST_CASE("a task in a queue or running is a root", "[base][executor]") {
  Schedulable task;
  task.run_state = RunState::Scheduled;
  CHECK(task.is_root());
  task.run_state = RunState::Notified;
  CHECK(task.is_root());
}

TEST_CASE("a finished task is no root", "[base][executor]") {
  Schedulable task;
  task.run_state = RunState::Finished;
  CHECK_FALSE(task.is_root());
}

TEST_CASE("a parked task with a timer or a posted wake is a root", "[base][executor]") {
  Schedulable task;
  task.pins = 1;
  CHECK(task.is_root());
  task.pins = Schedulable::kPosted;
  CHECK(task.is_root());
}
