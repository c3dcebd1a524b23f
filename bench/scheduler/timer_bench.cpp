// bench/scheduler/timer_bench.cpp -- guards timers: many at once, and one beside spinning tasks.
//   timer_bench [workers]...    (0 = the calling thread; default: 1 2)
// many_timers: 100,000 tasks sleep for 1 to 100 ms; milliseconds beyond the ideal 100.
// ticker: a 1 ms timer, alone and among 8 spinning tasks; 99th percentile of its lateness in us.

#include <algorithm>
#include <atomic>
#include <deque>
#include <vector>

#include "counting_group.hpp"

namespace heddle::bench {
namespace {

using std::chrono::microseconds;
using std::chrono::milliseconds;

struct SleepingTask : FunctionTask {
  Scheduler* scheduler = nullptr;
  TimerEntry timer;
  std::chrono::nanoseconds span{};
  std::vector<double>* lateness_us = nullptr;
};

RunResult sleep_once(FunctionTask& task, Worker& worker) {
  auto& self = static_cast<SleepingTask&>(task);
  if (self.count++ != 0) return RunResult::Finished;
  self.scheduler->arm(self.timer, worker.now() + self.span, &worker);
  return RunResult::Park;
}

double many_timers(unsigned workers) {
  constexpr int kTimers = 100'000;
  const auto scheduler = make_scheduler(workers);
  FunctionGroup group;
  scheduler->attach(group);
  std::deque<SleepingTask> tasks(kTimers);
  for (int i = 0; i < kTimers; ++i) {
    SleepingTask& task = tasks[static_cast<std::size_t>(i)];
    task.group = &group;
    task.function = sleep_once;
    task.scheduler = scheduler.get();
    task.timer.task = &task;
    task.span = milliseconds(1 + i % 100);
  }
  FunctionTask parent;
  parent.group = &group;
  parent.context = &tasks;
  parent.function = [](FunctionTask& self, Worker& worker) {
    auto& children = *static_cast<std::deque<SleepingTask>*>(self.context);
    for (SleepingTask& child : children) child.scheduler->start(child, &worker, Urgency::Fair);
    return RunResult::Finished;
  };
  const double took_ns = nanoseconds_per(1, [&] {
    scheduler->start(parent, nullptr);
    (void)scheduler->wait();
  });
  for (const SleepingTask& task : tasks) require(task.count == 2, "slept once");
  scheduler->detach(group);
  return took_ns / 1e6 - 100;
}

constexpr std::uint64_t kTicks = 1000;

RunResult tick(FunctionTask& task, Worker& worker) {
  auto& self = static_cast<SleepingTask&>(task);
  const TimePoint now = worker.now();
  if (self.count != 0) {
    self.lateness_us->push_back(
        std::chrono::duration<double, std::micro>(now - self.timer.due).count());
  }
  if (self.count++ == kTicks) {
    static_cast<std::atomic<bool>*>(self.context)->store(true);
    return RunResult::Finished;
  }
  self.scheduler->arm(self.timer, now + milliseconds(1), &worker);
  return RunResult::Park;
}

RunResult spin(FunctionTask& self, Worker& worker) {
  const auto& is_over = *static_cast<std::atomic<bool>*>(self.context);
  while (!is_over.load(std::memory_order_relaxed)) {
    const std::uint64_t ops = worker.next_quantum_ops();
    for (std::uint64_t i = 0; i < ops; ++i) asm volatile("nop\nnop\nnop\nnop" ::: "memory");
    if (worker.on_quantum(ops) == Verdict::Preempt) return RunResult::Yield;
  }
  return RunResult::Finished;
}

double ticker(unsigned workers, int spinners) {
  const auto scheduler = make_scheduler(workers);
  FunctionGroup group;
  scheduler->attach(group);
  std::atomic<bool> is_over{false};
  std::vector<double> lateness_us;
  SleepingTask task;
  task.group = &group;
  task.context = &is_over;
  task.function = tick;
  task.scheduler = scheduler.get();
  task.timer.task = &task;
  task.lateness_us = &lateness_us;
  std::deque<FunctionTask> others(static_cast<std::size_t>(spinners));
  for (FunctionTask& other : others) {
    other.group = &group;
    other.context = &is_over;
    other.function = spin;
    scheduler->start(other, nullptr);
  }
  scheduler->start(task, nullptr);
  (void)scheduler->wait();
  scheduler->detach(group);
  require(lateness_us.size() == kTicks, "all ticks");
  std::sort(lateness_us.begin(), lateness_us.end());
  return lateness_us[kTicks * 99 / 100];
}

void measure(unsigned workers) {
  std::printf("%u workers  many_timers        %8.1f ms over\n", workers, many_timers(workers));
  std::printf("%u workers  ticker alone       %8.1f us late (p99)\n", workers, ticker(workers, 0));
  std::printf("%u workers  ticker, 8 spinners %8.1f us late (p99)\n", workers, ticker(workers, 8));
}

}  // namespace
}  // namespace heddle::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    for (const unsigned workers : {1u, 2u}) heddle::bench::measure(workers);
  }
  for (int i = 1; i < argc; ++i) {
    heddle::bench::measure(static_cast<unsigned>(std::atoi(argv[i])));
  }
}
