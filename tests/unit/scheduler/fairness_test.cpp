// tests/unit/scheduler/fairness_test.cpp -- groups first, then tasks: counted in operations.
#include <catch2/catch.hpp>
#include <chrono>
#include <deque>
#include <thread>

#include "test_group.hpp"

using namespace heddle;
using namespace heddle::test;

namespace {

constexpr std::uint64_t kSlice = 1000;

/// A group with tasks that spin for ever, and the operations they got.
struct Spinners {
  Spinners(Scheduler& scheduler, int count) : group(scheduler) {
    for (int i = 0; i < count; ++i) {
      tasks.emplace_back(group, [this](Worker& worker) {
        std::uint64_t ops = kSlice;
        (void)work(worker, ops);
        used += kSlice - ops;
        return RunResult::Yield;
      });
      scheduler.start(tasks.back(), nullptr);
    }
  }
  TestGroup group;
  std::deque<TestTask> tasks;
  std::uint64_t used = 0;
};

SchedulerOptions small_slices() {
  auto options = deterministic();
  options.preemption_threshold = kSlice;
  options.slice = std::chrono::nanoseconds(kSlice);
  return options;
}

/// Runs until `total` operations are used, then ends for good.
void run_for(Scheduler& scheduler, std::uint64_t total) {
  TestGroup clock(scheduler);
  TimerEntry timer;
  bool is_over = false;
  TestTask task(clock, [&](Worker&) {
    is_over = true;
    scheduler.notify_waiters();
    return RunResult::Finished;
  });
  timer.task = &task;
  scheduler.arm(timer, scheduler.now() + std::chrono::nanoseconds(total), nullptr);
  CHECK(scheduler.wait([&] { return is_over; }) == WaitResult::Done);
  scheduler.shutdown();
}

}  // namespace

TEST_CASE("one spinning task gets as much as a thousand of another group", "[scheduler][fair]") {
  const auto scheduler = make_scheduler(small_slices());
  Spinners many(*scheduler, 1000), one(*scheduler, 1);
  run_for(*scheduler, 1'000'000);
  CHECK(static_cast<double>(one.used) / static_cast<double>(many.used) == Approx(1).epsilon(0.05));
}

TEST_CASE("a group's share follows its weight", "[scheduler][fair]") {
  const auto scheduler = make_scheduler(small_slices());
  Spinners heavy(*scheduler, 1), light(*scheduler, 1);
  heavy.group.set_weight(300);
  run_for(*scheduler, 1'000'000);
  CHECK(static_cast<double>(heavy.used) / static_cast<double>(light.used) ==
        Approx(3).epsilon(0.05));
}

TEST_CASE("the bill of a group is the time its tasks ran", "[scheduler][fair]") {
  const auto scheduler = make_scheduler(small_slices());
  Spinners first(*scheduler, 2), second(*scheduler, 3);
  run_for(*scheduler, 100'000);
  const auto bill = static_cast<double>(scheduler->cpu_time(first.group).count());
  CHECK(bill == Approx(static_cast<double>(first.used)).epsilon(0.05));
}

TEST_CASE("what a thread does not spend on a processor is on no bill", "[scheduler][fair]") {
  const auto scheduler = make_pool(1);
  TestGroup group(*scheduler);
  const auto before = std::chrono::steady_clock::now();
  TestTask task(group, [&](Worker& worker) {
    for (int i = 0; i < 3; ++i) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      (void)worker.on_quantum(worker.next_quantum_ops());
    }
    return RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  const std::chrono::nanoseconds passed = std::chrono::steady_clock::now() - before;
  CHECK(passed >= std::chrono::milliseconds(60));
  CHECK(scheduler->cpu_time(group) < passed / 2);
}

TEST_CASE("a timer's group waits for one slice of a spinning one", "[scheduler][fair][timer]") {
  const auto scheduler = make_scheduler(small_slices());
  Spinners spinners(*scheduler, 100);
  TestGroup modest(*scheduler);
  TimerEntry timer;
  std::vector<std::int64_t> lateness;
  TestTask ticker(modest, [&](Worker& worker) {
    if (timer.task != nullptr) lateness.push_back((scheduler->now() - timer.due).count());
    timer.task = &ticker;
    scheduler->arm(timer, scheduler->now() + std::chrono::nanoseconds(10 * kSlice), &worker);
    return RunResult::Park;
  });
  scheduler->start(ticker, nullptr);
  run_for(*scheduler, 200 * kSlice);
  CHECK(lateness.size() >= 15);
  for (const std::int64_t late : lateness) CHECK(late <= 2 * static_cast<std::int64_t>(kSlice));
  CHECK(scheduler->disarm(timer, nullptr));
}
