// tests/unit/scheduler/run_state_test.cpp -- the transitions of a task's state, alone and shared.
#include "scheduler/run_state.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "test_group.hpp"

using namespace heddle;

namespace {
RunState state_of(const Schedulable& task) { return task.run_state.load(); }
}  // namespace

TEST_CASE("the first wake queues an idle task, later ones do not", "[scheduler][state][W2]") {
  const auto sharing = GENERATE(Sharing::Alone, Sharing::Shared);
  Schedulable task;
  CHECK(notify(task, sharing) == Notified::MustQueue);
  CHECK(notify(task, sharing) == Notified::Done);
  CHECK(notify(task, sharing) == Notified::Done);
  CHECK(state_of(task) == RunState::Notified);
}

TEST_CASE("a run answers the wakes before it, so the task may park", "[scheduler][state][T1]") {
  const auto sharing = GENERATE(Sharing::Alone, Sharing::Shared);
  Schedulable task;
  (void)notify(task, sharing);
  (void)notify(task, sharing);
  begin_run(task, sharing);
  CHECK(try_park(task, sharing));
  CHECK(state_of(task) == RunState::Idle);
}

TEST_CASE("a wake during the run keeps the task from parking", "[scheduler][state][T3]") {
  const auto sharing = GENERATE(Sharing::Alone, Sharing::Shared);
  Schedulable task;
  (void)notify(task, sharing);
  begin_run(task, sharing);
  CHECK(notify(task, sharing) == Notified::Done);
  CHECK_FALSE(try_park(task, sharing));
  begin_run(task, sharing);
  CHECK(try_park(task, sharing));
}

TEST_CASE("a finished task ignores wakes", "[scheduler][state]") {
  const auto sharing = GENERATE(Sharing::Alone, Sharing::Shared);
  Schedulable task;
  (void)notify(task, sharing);
  finish(task);
  CHECK(notify(task, sharing) == Notified::Done);
  CHECK(state_of(task) == RunState::Finished);
}

TEST_CASE("of two wakers exactly one queues the task", "[scheduler][state][W2][race]") {
  for (int round = 0; round < test::rounds(2000); ++round) {
    Schedulable task;
    bool first = false;
    std::thread other{[&] { first = notify(task, Sharing::Shared) == Notified::MustQueue; }};
    const bool second = notify(task, Sharing::Shared) == Notified::MustQueue;
    other.join();
    REQUIRE(first != second);
  }
}

TEST_CASE("a wake that races with a park is seen by a run", "[scheduler][state][T3][race]") {
  for (int round = 0; round < test::rounds(2000); ++round) {
    Schedulable task;
    int message = 0;  // plain: its visibility is what the states promise
    (void)notify(task, Sharing::Shared);
    begin_run(task, Sharing::Shared);
    bool waker_queues = false;
    std::thread waker{[&] {
      message = 1;
      waker_queues = notify(task, Sharing::Shared) == Notified::MustQueue;
    }};
    if (!try_park(task, Sharing::Shared)) {
      begin_run(task, Sharing::Shared);
      REQUIRE(message == 1);
      waker.join();
      REQUIRE_FALSE(waker_queues);
    } else {
      waker.join();
      REQUIRE(waker_queues);
    }
  }
}
