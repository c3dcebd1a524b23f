// tests/unit/scheduler/workers_test.cpp -- races: real workers, real time, ThreadSanitizer.
#include <atomic>
#include <catch2/catch.hpp>
#include <deque>
#include <set>
#include <thread>
#include <vector>

#include "test_group.hpp"

using namespace heddle;
using namespace heddle::test;

namespace {

unsigned pool_size() { return GENERATE(1u, 2u, 4u); }

/// Blocks until `count` workers are here at the same time.
class Meeting {
 public:
  explicit Meeting(int count) : missing_(count) {}
  void arrive() {
    --missing_;
    while (missing_.load() > 0) std::this_thread::yield();
  }

 private:
  std::atomic<int> missing_;
};

}  // namespace

TEST_CASE("every started task runs exactly once", "[scheduler][workers][race]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  const int children = rounds(20'000);
  std::vector<int> runs(static_cast<std::size_t>(children), 0);
  std::deque<TestTask> tasks;
  for (int& count : runs) {
    tasks.emplace_back(group, [&count](Worker&) { return ++count, RunResult::Finished; });
  }
  TestTask parent(group, [&](Worker& worker) {
    for (TestTask& task : tasks) scheduler->start(task, &worker);
    return RunResult::Finished;
  });
  scheduler->start(parent, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == std::vector<int>(runs.size(), 1));
}

TEST_CASE("starts from several outside threads all run", "[scheduler][workers][race][P1]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  const int per_thread = rounds(2000);
  std::atomic<int> runs{0};
  std::deque<TestTask> tasks;
  for (int i = 0; i < 2 * per_thread; ++i) {
    tasks.emplace_back(group, [&](Worker&) { return ++runs, RunResult::Finished; });
  }
  const auto start_half = [&](int first) {
    for (int i = first; i < 2 * per_thread; i += 2) scheduler->start(tasks[i], nullptr);
  };
  std::thread other{start_half, 1};
  start_half(0);
  other.join();
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 2 * per_thread);
}

TEST_CASE("tasks that stand still at once are on different workers", "[scheduler][workers][N2]") {
  const unsigned workers = GENERATE(2u, 4u);
  const auto scheduler = make_pool(workers);
  TestGroup group(*scheduler);
  Meeting meeting(static_cast<int>(workers));  // nobody passes until all workers have a task
  std::deque<TestTask> tasks;
  for (unsigned i = 0; i < workers; ++i) {
    tasks.emplace_back(group, [&](Worker&) { return meeting.arrive(), RunResult::Finished; });
  }
  TestTask parent(group, [&](Worker& worker) {
    for (TestTask& task : tasks) scheduler->start(task, &worker, Urgency::Fair);
    return RunResult::Finished;
  });
  scheduler->start(parent, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}

TEST_CASE("a task left in the LIFO slot is stolen after a quantum", "[scheduler][workers][lifo]") {
  const auto scheduler = make_pool(2);
  TestGroup group(*scheduler);
  std::atomic<bool> child_ran{false};
  TestTask child(group, [&](Worker&) { return child_ran = true, RunResult::Finished; });
  TestTask parent(group, [&](Worker& worker) {
    scheduler->start(child, &worker);
    while (!child_ran.load()) (void)worker.on_quantum(worker.next_quantum_ops());  // never yields
    return RunResult::Finished;
  });
  scheduler->start(parent, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(child_ran);
}

TEST_CASE("a message is never lost between wake and park", "[scheduler][workers][race][T3]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  const int goal = rounds(20'000);
  // Each player answers the other's messages; they meet on any workers.
  std::atomic<int> inbox[2] = {0, 0};
  int seen[2] = {0, 0};  // plain: a task runs on one worker at a time
  std::deque<TestTask> players;
  for (const int me : {0, 1}) {
    players.emplace_back(group, [&, me](Worker& worker) {
      const int arrived = inbox[me].load(std::memory_order_relaxed);
      for (; seen[me] < arrived; ++seen[me]) {
        if (seen[me] + 1 == goal) continue;
        inbox[1 - me].fetch_add(1, std::memory_order_relaxed);
        scheduler->wake(players[1 - me], &worker, me == 0 ? Urgency::Fair : Urgency::Normal);
      }
      return RunResult::Park;
    });
    scheduler->start(players.back(), nullptr);
  }
  inbox[0] = 1;
  scheduler->wake(players[0], nullptr, Urgency::Fair);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(seen[0] == goal);
}

TEST_CASE("wakes from all sides never run a task twice at once", "[scheduler][workers][race][W2]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  int runs = 0;  // plain: ThreadSanitizer finds two runs at once
  TestTask target(group, [&](Worker&) { return ++runs, RunResult::Park; });
  const int wakes = rounds(5000);
  std::deque<TestTask> wakers;
  for (int i = 0; i < 4; ++i) {
    wakers.emplace_back(group, [&, left = wakes](Worker& worker) mutable {
      scheduler->wake(target, &worker, Urgency::Fair);
      return --left > 0 ? RunResult::Yield : RunResult::Finished;
    });
    scheduler->start(wakers.back(), nullptr);
  }
  for (int i = 0; i < wakes; ++i) scheduler->wake(target, nullptr, Urgency::Fair);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs > 0);
  CHECK_FALSE(target.is_root());
}

TEST_CASE("timers of many tasks all fire, whoever armed them", "[scheduler][workers][timer]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  const int sleeps = 10;
  std::deque<TimerEntry> timers(static_cast<std::size_t>(rounds(500)));
  std::deque<TestTask> tasks;
  std::atomic<int> early{0}, finished{0};
  for (TimerEntry& timer : timers) {
    tasks.emplace_back(group, [&, left = sleeps](Worker& worker) mutable {
      if (left < sleeps && worker.now() < timer.due) ++early;
      if (left-- == 0) return ++finished, RunResult::Finished;
      scheduler->arm(timer, worker.now() + std::chrono::microseconds(50 * (left % 4)), &worker);
      return RunResult::Park;
    });
    timer.task = &tasks.back();
    scheduler->start(tasks.back(), nullptr);
  }
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(finished == static_cast<int>(tasks.size()));
  CHECK(early == 0);
}

TEST_CASE("a worker that stands still keeps no timer and no task", "[scheduler][workers][patrol]") {
  // As while a collector has stopped it: the others fire its timer and run its tasks.
  const auto scheduler = make_pool(2);
  TestGroup group(*scheduler), neighbour(*scheduler);
  std::atomic<bool> timer_ran{false}, task_ran{false};
  TestTask sleeper(neighbour, [&](Worker&) { return timer_ran = true, RunResult::Finished; });
  TestTask ready(neighbour, [&](Worker&) { return task_ran = true, RunResult::Finished; });
  TimerEntry timer;
  timer.task = &sleeper;
  TestTask blocked(group, [&](Worker& worker) {
    scheduler->arm(timer, scheduler->now(), &worker);
    scheduler->start(ready, &worker);
    while (!timer_ran.load() || !task_ran.load()) std::this_thread::yield();  // no poll
    return RunResult::Finished;
  });
  scheduler->start(blocked, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}

TEST_CASE("an outsider arms and disarms timers of sleeping workers",
          "[scheduler][workers][timer]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  std::atomic<int> runs{0};
  TestTask task(group, [&](Worker&) { return ++runs, RunResult::Park; });
  TimerEntry timer;
  timer.task = &task;
  scheduler->arm(timer, scheduler->now() + std::chrono::hours(1), nullptr);
  scheduler->arm(timer, scheduler->now() + std::chrono::microseconds(1), nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 1);
  scheduler->arm(timer, scheduler->now() + std::chrono::hours(1), nullptr);
  CHECK(scheduler->disarm(timer, nullptr));
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 1);
}

TEST_CASE("quiescence is announced when the last task parks, not before",
          "[scheduler][workers][S4]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  for (int round = 0; round < rounds(300); ++round) {
    int steps = 0;  // plain: wait() publishes what the tasks did
    std::deque<TestTask> chain;
    for (int i = 0; i < 3; ++i) {
      chain.emplace_back(group, [&, i](Worker& worker) {
        ++steps;
        if (i < 2) scheduler->start(chain[i + 1], &worker, Urgency::Fair);
        return RunResult::Finished;
      });
    }
    scheduler->start(chain[0], nullptr);
    REQUIRE(scheduler->wait() == WaitResult::Quiescent);
    REQUIRE(steps == 3);
  }
}

TEST_CASE("a waiting host thread is told when its condition holds", "[scheduler][workers]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup group(*scheduler);
  std::atomic<bool> is_done{false}, may_end{false};
  TestTask task(group, [&](Worker& worker) {
    if (!is_done.exchange(true)) scheduler->notify_waiters();
    (void)worker.on_quantum(1);
    return may_end.load() ? RunResult::Finished : RunResult::Yield;
  });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait([&] { return is_done.load(); }) == WaitResult::Done);
  may_end = true;
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}

TEST_CASE("a scheduler can stop at any moment", "[scheduler][workers][shutdown][race]") {
  const unsigned workers = pool_size();
  for (int round = 0; round < rounds(50); ++round) {
    const auto scheduler = make_pool(workers);
    std::deque<TestTask> tasks;  // outlive the group's detach: some are still queued then
    TestGroup group(*scheduler);
    for (int i = 0; i < 8; ++i) {
      tasks.emplace_back(group, [&, i](Worker& worker) {
        scheduler->wake(tasks[static_cast<std::size_t>(i + 1) % 8], &worker, Urgency::Normal);
        return i % 2 == 0 ? RunResult::Yield : RunResult::Park;
      });
    }
    for (TestTask& task : tasks) scheduler->start(task, nullptr);
    scheduler->shutdown();
    CHECK(scheduler->wait() == WaitResult::Stopped);
  }
}

TEST_CASE("groups come and go while others run", "[scheduler][workers][detach][race]") {
  const auto scheduler = make_pool(pool_size());
  TestGroup steady(*scheduler);
  std::atomic<bool> may_end{false};
  std::deque<TestTask> spinners;
  for (int i = 0; i < 4; ++i) {
    spinners.emplace_back(steady, [&](Worker& worker) {
      (void)worker.on_quantum(worker.next_quantum_ops());
      return may_end.load() ? RunResult::Finished : RunResult::Yield;
    });
    scheduler->start(spinners.back(), nullptr);
  }
  for (int round = 0; round < rounds(50); ++round) {
    std::atomic<int> left{8};
    TestGroup brief(*scheduler);
    std::deque<TestTask> tasks;
    for (int i = 0; i < 8; ++i) {
      tasks.emplace_back(brief, [&](Worker&) {
        if (--left == 0) scheduler->notify_waiters();
        return RunResult::Finished;
      });
      scheduler->start(tasks.back(), nullptr);
    }
    REQUIRE(scheduler->wait([&] { return left.load() == 0; }) == WaitResult::Done);
    for (TestTask& task : tasks) {
      while (task.is_root()) std::this_thread::yield();
    }
  }
  may_end = true;
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}
