// bench/scheduler/fairness_bench.cpp -- guards the shares of contexts and the use of all workers.
//   fairness_bench [workers]...    (default: 1 2)
// Lines: the share of each group's tasks in the work done in half a second, and the fair share.
// speed-up: 64 CPU tasks, time with one worker over time with so many.

#include <atomic>
#include <deque>
#include <thread>
#include <vector>

#include "counting_group.hpp"

namespace heddle::bench {
namespace {

struct Spinner : FunctionTask {
  const std::atomic<bool>* is_over = nullptr;
  std::uint64_t goal = ~std::uint64_t{0};
};

RunResult spin(FunctionTask& task, Worker& worker) {
  auto& self = static_cast<Spinner&>(task);
  while (!self.is_over->load(std::memory_order_relaxed) && self.count < self.goal) {
    const std::uint64_t ops = worker.next_quantum_ops();
    for (std::uint64_t i = 0; i < ops; ++i) asm volatile("nop\nnop\nnop\nnop" ::: "memory");
    self.count += ops;
    if (worker.on_quantum(ops) == Verdict::Preempt) return RunResult::Yield;
  }
  return RunResult::Finished;
}

struct Crowd {
  Crowd(Scheduler& scheduler, std::size_t size, const std::atomic<bool>& is_over) : tasks(size) {
    scheduler.attach(group);
    for (Spinner& task : tasks) {
      task.group = &group;
      task.function = spin;
      task.is_over = &is_over;
    }
  }
  [[nodiscard]] double work() const {
    double sum = 0;
    for (const Spinner& task : tasks) sum += static_cast<double>(task.count);
    return sum;
  }
  FunctionGroup group;
  std::deque<Spinner> tasks;
};

void shares(unsigned workers, const std::vector<std::size_t>& sizes) {
  const auto scheduler = make_scheduler(workers);
  std::atomic<bool> is_over{false};
  std::deque<Crowd> crowds;
  for (const std::size_t size : sizes) crowds.emplace_back(*scheduler, size, is_over);
  for (Crowd& crowd : crowds) {
    for (Spinner& task : crowd.tasks) scheduler->start(task, nullptr);
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  is_over = true;
  (void)scheduler->wait();
  double total = 0;
  for (const Crowd& crowd : crowds) total += crowd.work();
  require(total > 0, "work done");
  std::printf("%u workers  shares of groups with", workers);
  for (const std::size_t size : sizes) std::printf(" %zu", size);
  std::printf(" tasks:");
  for (Crowd& crowd : crowds) std::printf(" %.3f", crowd.work() / total);
  std::printf("\n");
  for (Crowd& crowd : crowds) scheduler->detach(crowd.group);
}

double time_of_64_tasks(unsigned workers) {
  const auto scheduler = make_scheduler(workers);
  const std::atomic<bool> is_over{false};
  Crowd crowd(*scheduler, 64, is_over);
  for (Spinner& task : crowd.tasks) task.goal = 5'000'000;
  const double took = nanoseconds_per(1, [&] {
    for (Spinner& task : crowd.tasks) scheduler->start(task, nullptr);
    (void)scheduler->wait();
  });
  for (const Spinner& task : crowd.tasks) require(task.count >= task.goal, "all work done");
  scheduler->detach(crowd.group);
  return took;
}

void measure(unsigned workers) {
  shares(workers, {10'000, 1});
  shares(workers, {1, 1, 1});
  shares(workers, {1, 1, 1, 1, 1, 1, 1, 100});
  std::printf("%u workers  speed-up of 64 tasks: %.3f\n", workers,
              time_of_64_tasks(1) / time_of_64_tasks(workers));
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
