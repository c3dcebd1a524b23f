#pragma once
// bench/scheduler/counting_group.hpp -- tasks that are plain functions, for measuring the scheduler
// without an interpreter.

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "base/executor.hpp"
#include "scheduler/scheduler.hpp"

namespace heddle::bench {

/// A task whose run() is a function pointer: the cheapest thing a group can call.
struct FunctionTask : Schedulable {
  RunResult (*function)(FunctionTask&, Worker&) = nullptr;
  void* context = nullptr;
  std::uint64_t count = 0;
};

class FunctionGroup final : public TaskGroup {
 public:
  RunResult run(Schedulable& task, Worker& worker) override {
    auto& own = static_cast<FunctionTask&>(task);
    return own.function(own, worker);
  }
};

inline std::unique_ptr<Scheduler> make_scheduler(unsigned num_workers) {
  SchedulerOptions options;
  options.num_workers = num_workers;
  auto created = Scheduler::create(options);
  if (!created) {
    std::fprintf(stderr, "%s\n", created.error().c_str());
    std::exit(1);
  }
  return std::move(created).value();
}

/// A wrong answer is not a fast one.
inline void require(bool condition, const char* what) {
  if (condition) return;
  std::fprintf(stderr, "wrong result: %s\n", what);
  std::exit(1);
}

template <typename Body>
double nanoseconds_per(std::uint64_t operations, Body&& body) {
  const auto start = std::chrono::steady_clock::now();
  body();
  const std::chrono::duration<double, std::nano> took = std::chrono::steady_clock::now() - start;
  return took.count() / static_cast<double>(operations);
}

}  // namespace heddle::bench
