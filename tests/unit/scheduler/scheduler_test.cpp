// tests/unit/scheduler/scheduler_test.cpp -- what a scheduler promises, watched on one thread and in
// virtual time.
#include "scheduler/scheduler.hpp"

#include <atomic>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <catch2/catch.hpp>
#include <deque>
#include <string>
#include <thread>

#include "test_group.hpp"

using namespace heddle;
using namespace heddle::test;
using namespace std::chrono_literals;

TEST_CASE("a scheduler without work is quiescent", "[scheduler]") {
  const auto scheduler = make_deterministic();
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}

TEST_CASE("options out of range are refused with a reason", "[scheduler]") {
  SchedulerOptions options;
  options.time = TimeMode::Virtual;
  options.num_workers = 2;
  CHECK(Scheduler::create(options).error() == "virtual time needs a single worker, not 2");
  options.num_workers = 1;
  options.quantum_ops = 0;
  CHECK_FALSE(Scheduler::create(options));
  options.quantum_ops = 1;
  CHECK(Scheduler::create(options));
}

TEST_CASE("a started task runs until it has finished", "[scheduler]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group,
                [&](Worker&) { return ++runs < 3 ? RunResult::Yield : RunResult::Finished; });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 3);
  CHECK_FALSE(task.is_root());
}

TEST_CASE("a parked task runs again only when it is woken", "[scheduler]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group, [&](Worker&) { return ++runs, RunResult::Park; });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  CHECK(runs == 1);
  scheduler->wake(task, nullptr, Urgency::Fair);
  scheduler->wake(task, nullptr, Urgency::Fair);  // merges with the first
  (void)scheduler->wait();
  CHECK(runs == 2);
}

TEST_CASE("a task that is woken while it runs does not stay parked", "[scheduler][T3]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group, [&](Worker& worker) {
    if (++runs == 1) scheduler->wake(task, &worker, Urgency::Normal);
    return RunResult::Park;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  CHECK(runs == 2);
}

TEST_CASE("a host thread's stand-in for a worker counts as outside", "[scheduler]") {
  struct StandIn final : Worker {
    StandIn() : Worker(kOutside) {}
    Verdict on_quantum(std::uint64_t) override { return Verdict::Continue; }
    TimePoint now() override { return {}; }
  } stand_in;
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  TestTask task(group, [&](Worker&) { return RunResult::Finished; });
  scheduler->start(task, &stand_in);
  CHECK((task.pins & Schedulable::kPosted) != 0);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(task.run_state == RunState::Finished);
}

TEST_CASE("waking a finished task does nothing", "[scheduler]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group, [&](Worker&) { return ++runs, RunResult::Finished; });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  scheduler->wake(task, nullptr, Urgency::Normal);
  (void)scheduler->wait();
  CHECK(runs == 1);
}

TEST_CASE("the task made ready last runs next, the others in turn", "[scheduler][lifo]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  std::string order;
  std::deque<TestTask> children;
  for (const char name : {'a', 'b', 'c'}) {
    children.emplace_back(group,
                          [&order, name](Worker&) { return order += name, RunResult::Finished; });
  }
  TestTask parent(group, [&](Worker& worker) {
    for (TestTask& child : children) scheduler->start(child, &worker);
    return RunResult::Finished;
  });
  scheduler->start(parent, nullptr);
  (void)scheduler->wait();
  CHECK(order == "cab");
}

TEST_CASE("a thread that is no worker has a turn of a task", "[scheduler][turn][H1][H3]") {
  const auto scheduler = make_pool(GENERATE(0u, 1u, 2u));
  TestGroup group(*scheduler);
  std::atomic<int> turns{0};
  TestTask task(group, [&](Worker&) { return ++turns, RunResult::Park; });
  keep_outside(task);
  CHECK_FALSE(task.is_root());
  scheduler->wake(task, nullptr, Urgency::Normal);  // H2: nothing
  (void)scheduler->wait();
  CHECK(turns == 0);
  scheduler->adopt(task);
  (void)scheduler->wait();
  CHECK(turns == 0);  // nobody woke it since
  scheduler->wake(task, nullptr, Urgency::Normal);
  (void)scheduler->wait();
  CHECK(turns == 1);
}

TEST_CASE("nothing that is woken during a turn outside is lost", "[scheduler][turn][H2][race]") {
  const auto scheduler = make_pool(GENERATE(1u, 2u));
  TestGroup group(*scheduler);
  for (int round = 0; round < rounds(2000); ++round) {
    std::atomic<bool> message{false}, is_seen{false};
    TestTask task(group, [&](Worker&) {
      if (message) is_seen = true;
      return RunResult::Park;
    });
    TestTask waker(group, [&](Worker& worker) {
      message = true;
      scheduler->wake(task, &worker, Urgency::Normal);
      return RunResult::Finished;
    });
    keep_outside(task);
    scheduler->start(waker, nullptr);
    scheduler->adopt(task);
    if (message) scheduler->wake(task, nullptr, Urgency::Normal);
    REQUIRE(scheduler->wait() == WaitResult::Quiescent);
    REQUIRE(is_seen);
  }
}

TEST_CASE("a fair wake goes behind those that wait already", "[scheduler][lifo]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  std::string order;
  TestTask first(group, [&](Worker&) { return order += '1', RunResult::Finished; });
  TestTask second(group, [&](Worker&) { return order += '2', RunResult::Finished; });
  TestTask parent(group, [&](Worker& worker) {
    scheduler->start(first, &worker, Urgency::Fair);
    scheduler->start(second, &worker, Urgency::Fair);
    return RunResult::Finished;
  });
  scheduler->start(parent, nullptr);
  (void)scheduler->wait();
  CHECK(order == "12");
}

TEST_CASE("a ping-pong through the LIFO slot does not starve the others", "[scheduler][lifo]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int turns = 0, turns_before_other = 0;
  std::deque<TestTask> players;
  for (const int other : {1, 0}) {
    players.emplace_back(group, [&, other](Worker& worker) {
      if (++turns < 100) scheduler->wake(players[other], &worker, Urgency::Normal);
      return RunResult::Park;
    });
  }
  TestTask bystander(group,
                     [&](Worker&) { return turns_before_other = turns, RunResult::Finished; });
  scheduler->start(players[0], nullptr);
  scheduler->start(bystander, nullptr);
  (void)scheduler->wait();
  CHECK(turns == 100);
  CHECK(turns_before_other == 4);  // the first turn and three through the slot
}

TEST_CASE("a task alone is not preempted", "[scheduler][slice]") {
  auto options = deterministic();
  options.preemption_threshold = 100;
  const auto scheduler = make_scheduler(options);
  TestGroup group(*scheduler);
  std::uint64_t ops = 10'000;
  TestTask task(group, [&](Worker& worker) {
    CHECK(work(worker, ops));
    return RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
}

TEST_CASE("with others ready a slice is exactly the threshold", "[scheduler][slice]") {
  auto options = deterministic();
  options.preemption_threshold = 100;
  options.quantum_ops = 30;
  const auto scheduler = make_scheduler(options);
  TestGroup group(*scheduler);
  std::uint64_t left[] = {1000, 1000};
  std::vector<std::uint64_t> slices;
  std::deque<TestTask> tasks;
  for (std::uint64_t& ops : left) {
    tasks.emplace_back(group, [&](Worker& worker) {
      const std::uint64_t before = ops;
      const bool is_done = work(worker, ops);
      slices.push_back(before - ops);
      return is_done ? RunResult::Finished : RunResult::Yield;
    });
    scheduler->start(tasks.back(), nullptr);
  }
  (void)scheduler->wait();
  CHECK(slices == std::vector<std::uint64_t>(20, 100));
}

TEST_CASE("short tasks cannot dodge the poll", "[scheduler][slice]") {
  auto options = deterministic();
  options.quantum_ops = 100;
  const auto scheduler = make_scheduler(options);
  TestGroup group(*scheduler);
  std::vector<std::uint64_t> budgets;
  TestTask task(group, [&](Worker& worker) {
    budgets.push_back(worker.next_quantum_ops());
    worker.charge(40);
    return budgets.size() < 4 ? RunResult::Yield : RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  CHECK(budgets == std::vector<std::uint64_t>{100, 60, 20, 1});
}

TEST_CASE("a preempt request ends the slice at the next quantum, once", "[scheduler][slice]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  TestTask task(group, [&](Worker& worker) {
    scheduler->request(group, kPreempt);
    CHECK(worker.on_quantum(1) == Verdict::Preempt);
    CHECK(worker.on_quantum(1) == Verdict::Continue);
    return RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
}

TEST_CASE("timers wake their tasks in order of time, which jumps when idle", "[scheduler][timer]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  std::string order;
  TimerEntry timers[2];
  std::deque<TestTask> tasks;
  for (const int which : {0, 1}) {
    tasks.emplace_back(group, [&, which](Worker& worker) {
      if (timers[which].task == nullptr) {
        timers[which].task = &tasks[which];
        scheduler->arm(timers[which], scheduler->now() + (which == 0 ? 2h : 1h), &worker);
        return RunResult::Park;
      }
      order += which == 0 ? "late " : "early ";
      return RunResult::Finished;
    });
    scheduler->start(tasks.back(), nullptr);
  }
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(order == "early late ");
  CHECK(scheduler->now() == TimePoint(2h));
}

TEST_CASE("a disarmed timer does not keep the scheduler busy", "[scheduler][timer]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  TimerEntry timer;
  TestTask task(group, [&](Worker& worker) {
    timer.task = &task;
    scheduler->arm(timer, scheduler->now() + 1h, &worker);
    CHECK(task.pins == 1);
    CHECK(scheduler->disarm(timer, &worker));
    CHECK_FALSE(scheduler->disarm(timer, &worker));
    return RunResult::Park;
  });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(scheduler->now() == TimePoint());
  CHECK_FALSE(task.is_root());
}

TEST_CASE("a due timer's task goes before those that wait", "[scheduler][timer]") {
  auto options = deterministic();
  options.preemption_threshold = options.quantum_ops = 100;
  const auto scheduler = make_scheduler(options);
  TestGroup group(*scheduler);
  std::deque<TestTask> spinners;
  std::uint64_t left[4] = {1000, 1000, 1000, 1000};
  for (std::uint64_t& ops : left) {
    spinners.emplace_back(group, [&](Worker& worker) {
      return work(worker, ops) ? RunResult::Finished : RunResult::Yield;
    });
  }
  TimerEntry timer;
  std::vector<std::int64_t> lateness;
  TestTask ticker(group, [&](Worker& worker) {
    if (timer.task != nullptr) lateness.push_back((scheduler->now() - timer.due).count());
    timer.task = &ticker;
    scheduler->arm(timer, scheduler->now() + 250ns, &worker);
    return lateness.size() < 5 ? RunResult::Park : RunResult::Finished;
  });
  scheduler->start(ticker, nullptr);
  for (TestTask& spinner : spinners) scheduler->start(spinner, nullptr);
  (void)scheduler->wait([&] { return lateness.size() >= 5; });
  for (const std::int64_t late : lateness) CHECK(late <= 100);  // one slice
}

TEST_CASE("pending outside work keeps the scheduler from quiescence", "[scheduler][S4]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  TestTask task(group, [&](Worker&) { return RunResult::Finished; });
  scheduler->begin_external();
  std::thread outside{[&] {
    scheduler->start(task, nullptr);
    scheduler->end_external();
  }};
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(task.run_state == RunState::Finished);
  outside.join();
}

TEST_CASE("wait() ends when its condition holds, and can go on later", "[scheduler]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group, [&](Worker&) {
    if (++runs == 100) scheduler->notify_waiters();
    return runs < 1000 ? RunResult::Yield : RunResult::Finished;
  });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait([&] { return runs >= 100; }) == WaitResult::Done);
  CHECK(runs < 1000);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 1000);
}

TEST_CASE("after shutdown nothing runs and the group can go", "[scheduler][shutdown]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  int runs = 0;
  TestTask task(group, [&](Worker&) { return ++runs, RunResult::Finished; });
  scheduler->start(task, nullptr);
  scheduler->shutdown();
  CHECK(scheduler->wait() == WaitResult::Stopped);
  CHECK(runs == 0);
}

TEST_CASE("a task that is running when the scheduler stops is preempted", "[scheduler][shutdown]") {
  const auto scheduler = make_deterministic();
  TestGroup group(*scheduler);
  TestTask task(group, [&](Worker& worker) {
    scheduler->shutdown();
    CHECK(worker.on_quantum(1) == Verdict::Preempt);
    return RunResult::Yield;
  });
  scheduler->start(task, nullptr);
  CHECK(scheduler->wait() == WaitResult::Stopped);
  CHECK(task.run_state == RunState::Scheduled);  // as it was; never run again
}

TEST_CASE("detaching a group disarms its timers and drops its posts", "[scheduler][detach]") {
  const auto scheduler = make_deterministic();
  TimerEntry timer;
  int runs = 0;
  {
    TestGroup group(*scheduler);
    TestTask task(group, [&](Worker&) { return ++runs, RunResult::Park; });
    timer.task = &task;
    scheduler->arm(timer, scheduler->now() + 1h, nullptr);
    scheduler->wake(task, nullptr, Urgency::Fair);
    CHECK(task.is_root());
    scheduler->detach(group);
    CHECK_FALSE(task.is_root());
    scheduler->attach(group);
  }
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(runs == 0);
}

TEST_CASE("asynchronous operations complete while the workers are idle", "[scheduler][reactor]") {
  const auto scheduler = make_pool(GENERATE(0u, 1u, 2u));
  TestGroup group(*scheduler);
  TestTask task(group, [&](Worker&) { return RunResult::Finished; });
  boost::asio::steady_timer timer(scheduler->io_context(), std::chrono::milliseconds(1));
  scheduler->begin_external();
  timer.async_wait([&](const boost::system::error_code&) {
    scheduler->start(task, nullptr, Urgency::Timer);
    scheduler->end_external();
  });
  CHECK(scheduler->wait() == WaitResult::Quiescent);
  CHECK(task.run_state == RunState::Finished);
}

TEST_CASE("asynchronous operations complete while a task spins", "[scheduler][reactor]") {
  const auto scheduler = make_pool(GENERATE(0u, 1u));
  TestGroup group(*scheduler);
  std::atomic<bool> is_complete{false};
  TestTask spinner(group, [&](Worker& worker) {
    std::uint64_t ops = 100'000;
    (void)work(worker, ops);
    return is_complete.load() ? RunResult::Finished : RunResult::Yield;
  });
  boost::asio::post(scheduler->io_context(), [&] { is_complete = true; });
  scheduler->start(spinner, nullptr);
  CHECK(scheduler->wait() == WaitResult::Quiescent);
}

TEST_CASE("the same seed gives the same order, another one another", "[scheduler][seed]") {
  const auto order_of = [](std::uint64_t seed) {
    auto options = deterministic();
    options.seed = seed;
    const auto scheduler = make_scheduler(options);
    TestGroup group(*scheduler);
    std::string order;
    std::deque<TestTask> tasks;
    for (char name = 'a'; name <= 'z'; ++name) {
      tasks.emplace_back(group,
                         [&order, name](Worker&) { return order += name, RunResult::Finished; });
      scheduler->start(tasks.back(), nullptr);
    }
    (void)scheduler->wait();
    return order;
  };
  CHECK(order_of(1) == order_of(1));
  CHECK(order_of(1) != order_of(2));
  CHECK(order_of(1).size() == 26);
}
