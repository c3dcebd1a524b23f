// tests/unit/scheduler/group_entry_test.cpp -- how workers enter and leave groups (E1-E4, S1-S3).
#include <atomic>
#include <catch2/catch.hpp>
#include <deque>
#include <string>
#include <thread>

#include "test_group.hpp"

using namespace heddle;
using namespace heddle::test;

TEST_CASE("a worker enters a group once for many tasks, and leaves it idle", "[scheduler][group]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  std::string log;
  group.enter = [&](Worker& worker) {
    CHECK(worker.inside() == &group);
    return log += "enter ", true;
  };
  group.leave = [&](Worker& worker) {
    CHECK(worker.inside() == &group);
    log += "leave ";
  };
  std::deque<TestTask> tasks;
  for (int i = 0; i < 3; ++i) {
    tasks.emplace_back(group, [&](Worker&) { return log += "run ", RunResult::Finished; });
    scheduler->start(tasks.back(), nullptr);
  }
  (void)scheduler->wait();
  CHECK(log == "enter run run run leave ");
  CHECK(scheduler->worker(0).inside() == nullptr);
}

TEST_CASE("a worker leaves one group before it enters the next", "[scheduler][group]") {
  const auto scheduler = make_deterministic();
  TestGroup first(*scheduler), second(*scheduler);
  std::string log;
  first.leave = [&](Worker&) { log += "leave1 "; };
  second.enter = [&](Worker&) { return log += "enter2 ", true; };
  TestTask one(first, [&](Worker&) { return RunResult::Finished; });
  TestTask two(second, [&](Worker&) { return RunResult::Finished; });
  scheduler->start(one, nullptr);
  scheduler->start(two, nullptr);
  (void)scheduler->wait();
  CHECK(log == "leave1 enter2 ");
}

TEST_CASE("a refused group is asked again until it lets the worker in", "[scheduler][group][E3]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int refusals = 0, leaves = 0, runs = 0;
  group.enter = [&](Worker&) { return ++refusals > 5; };
  group.leave = [&](Worker&) { ++leaves; };
  TestTask task(group, [&](Worker&) { return ++runs, RunResult::Finished; });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 1);
  CHECK(leaves == 1);  // not after a refusal
}

TEST_CASE("while a group refuses, the others run", "[scheduler][group][E3]") {
  const auto scheduler = make_deterministic();
  TestGroup shut(*scheduler), open(*scheduler);
  bool is_open_done = false;
  shut.enter = [&](Worker&) { return is_open_done; };
  TestTask waiting(shut, [&](Worker&) { return RunResult::Finished; });
  int runs = 0;
  TestTask running(open, [&](Worker&) {
    is_open_done = ++runs == 100;
    return is_open_done ? RunResult::Finished : RunResult::Yield;
  });
  scheduler->start(waiting, nullptr);
  scheduler->start(running, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(waiting.run_state == RunState::Finished);
}

TEST_CASE("a request reaches the workers inside the group only", "[scheduler][group][S2]") {
  const auto scheduler = make_deterministic();
  TestGroup inside(*scheduler), outside(*scheduler);
  TestTask task(inside, [&](Worker& worker) {
    scheduler->request(outside, kCollect);
    CHECK(worker.request_word() == 0);
    scheduler->request(inside, kCollect);
    CHECK(worker.request_word() == kCollect);
    worker.request_word() = 0;
    return RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
}

TEST_CASE("with the flag set and all answered, nobody runs in the group",
          "[scheduler][group][race]") {
  // A collector in small: stop the group, look at plain data that its tasks change, let it go on.
  const auto scheduler = make_pool(GENERATE(2u, 4u));
  TestGroup group(*scheduler);
  std::atomic<bool> is_stopped{false};
  std::atomic<std::uint32_t> waiting{0};
  group.enter = [&](Worker&) { return !is_stopped.load(); };
  std::deque<std::uint64_t> counters(8, 0);
  const std::uint64_t goal = rounds(2000);
  const auto poll = [&](Worker& worker) {
    if ((worker.request_word().load() & kCollect) == 0) return;
    worker.request_word().fetch_and(~kCollect);  // clear, then look
    if (!is_stopped.load()) return;
    ++waiting;
    while (is_stopped.load()) std::this_thread::yield();
    --waiting;
  };
  std::deque<TestTask> tasks;
  for (std::uint64_t& counter : counters) {
    tasks.emplace_back(group, [&](Worker& worker) {
      for (int i = 0; i < 10; ++i) {
        poll(worker);
        ++counter;
      }
      return counter < goal ? RunResult::Yield : RunResult::Finished;
    });
    scheduler->start(tasks.back(), nullptr);
  }
  for (int stop = 0; stop < 20; ++stop) {
    is_stopped = true;                    // S1
    scheduler->request(group, kCollect);  // S2
    const auto count_inside = [&] {
      std::uint32_t count = 0;
      for (unsigned i = 0; i < scheduler->worker_count(); ++i) {
        count += scheduler->worker(i).inside() == &group;
      }
      return count;
    };
    while (count_inside() != waiting.load()) std::this_thread::yield();  // S3
    std::uint64_t sum = 0;
    for (const std::uint64_t counter : counters) sum += counter;  // ThreadSanitizer watches
    CHECK(sum <= 8 * (goal + 10));
    is_stopped = false;
    while (waiting.load() != 0) std::this_thread::yield();
  }
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}
