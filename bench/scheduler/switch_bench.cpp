// bench/scheduler/switch_bench.cpp -- guards the hot path: make ready, take, run, park or finish.
// Unit: nanoseconds per task, hand-over or yield; the median of five runs. One program per number
// of workers, so that a slow neighbour shows in all lines alike:
//   switch_bench [workers]...    (0 = the calling thread; default: 0 1 2)

#include <algorithm>
#include <array>
#include <vector>

#include "counting_group.hpp"

namespace heddle::bench {
namespace {

constexpr std::uint64_t kTasks = 1'000'000;
constexpr std::uint64_t kTurns = 5'000'000;

struct Scene {
  Scheduler& scheduler;
  FunctionGroup& group;
  std::vector<FunctionTask> tasks;
  std::atomic<std::uint64_t> done{0};
};

void start_from_outside(Scene& scene, FunctionTask& task) { scene.scheduler.start(task, nullptr); }

/// One task starts all others, each finishes at once: the floor of spawn.
double start_run_finish(Scene& scene) {
  scene.tasks = std::vector<FunctionTask>(kTasks + 1);
  for (FunctionTask& task : scene.tasks) {
    task.group = &scene.group;
    task.context = &scene;
    task.function = [](FunctionTask& self, Worker&) {
      self.count++;
      return RunResult::Finished;
    };
  }
  scene.tasks[0].function = [](FunctionTask& self, Worker& worker) {
    auto& own = *static_cast<Scene*>(self.context);
    for (std::uint64_t i = 1; i <= kTasks; ++i) own.scheduler.start(own.tasks[i], &worker);
    return RunResult::Finished;
  };
  const double result = nanoseconds_per(kTasks, [&] {
    start_from_outside(scene, scene.tasks[0]);
    (void)scene.scheduler.wait();
  });
  for (std::uint64_t i = 1; i <= kTasks; ++i) require(scene.tasks[i].count == 1, "run once");
  return result;
}

/// One task starts a child and parks; the child wakes it and finishes: spawn and await.
double start_and_join(Scene& scene) {
  scene.tasks = std::vector<FunctionTask>(kTasks + 1);
  for (FunctionTask& task : scene.tasks) {
    task.group = &scene.group;
    task.context = &scene;
    task.function = [](FunctionTask& self, Worker& worker) {
      auto& own = *static_cast<Scene*>(self.context);
      own.scheduler.wake(own.tasks[0], &worker, Urgency::Normal);
      return RunResult::Finished;
    };
  }
  scene.tasks[0].function = [](FunctionTask& self, Worker& worker) {
    auto& own = *static_cast<Scene*>(self.context);
    if (self.count == kTasks) return RunResult::Finished;
    own.scheduler.start(own.tasks[++self.count], &worker);
    return RunResult::Park;
  };
  const double result = nanoseconds_per(kTasks, [&] {
    start_from_outside(scene, scene.tasks[0]);
    (void)scene.scheduler.wait();
  });
  require(scene.tasks[0].count == kTasks, "all children joined");
  return result;
}

/// Two tasks wake each other in turn: wake, park, switch.
double ping_pong(Scene& scene) {
  scene.tasks = std::vector<FunctionTask>(2);
  for (FunctionTask& task : scene.tasks) {
    task.group = &scene.group;
    task.context = &scene;
    task.function = [](FunctionTask& self, Worker& worker) {
      auto& own = *static_cast<Scene*>(self.context);
      if (++self.count > kTurns / 2) return RunResult::Park;
      FunctionTask& other = own.tasks[&self == &own.tasks[0] ? 1 : 0];
      own.scheduler.wake(other, &worker, Urgency::Normal);
      return RunResult::Park;
    };
  }
  const double result = nanoseconds_per(kTurns, [&] {
    start_from_outside(scene, scene.tasks[0]);
    (void)scene.scheduler.wait();
  });
  require(scene.tasks[0].count + scene.tasks[1].count >= kTurns, "all turns taken");
  return result;
}

/// A thousand tasks that only yield.
double yield_among_1000(Scene& scene) {
  constexpr std::uint64_t kYielders = 1000;
  scene.tasks = std::vector<FunctionTask>(kYielders);
  for (FunctionTask& task : scene.tasks) {
    task.group = &scene.group;
    task.function = [](FunctionTask& self, Worker&) {
      return ++self.count == kTurns / kYielders ? RunResult::Finished : RunResult::Yield;
    };
  }
  const double result = nanoseconds_per(kTurns, [&] {
    for (FunctionTask& task : scene.tasks) start_from_outside(scene, task);
    (void)scene.scheduler.wait();
  });
  for (const FunctionTask& task : scene.tasks) {
    require(task.count == kTurns / kYielders, "all yields");
  }
  return result;
}

/// A hundred tasks that start short tasks as fast as they can: others live by theft.
double steal_storm(Scene& scene) {
  constexpr std::uint64_t kSpawners = 100;
  constexpr std::uint64_t kChildren = kTasks / kSpawners;
  scene.tasks = std::vector<FunctionTask>(kTasks + kSpawners);
  for (std::uint64_t i = 0; i < scene.tasks.size(); ++i) {
    FunctionTask& task = scene.tasks[i];
    task.group = &scene.group;
    task.context = &scene;
    task.function = [](FunctionTask& self, Worker&) {
      for (int i = 0; i < 100; ++i) asm volatile("" ::: "memory");  // some 30 ns of work
      self.count++;
      return RunResult::Finished;
    };
    if (i < kTasks) continue;
    task.count = (i - kTasks) * kChildren;
    task.function = [](FunctionTask& self, Worker& worker) {
      auto& own = *static_cast<Scene*>(self.context);
      for (std::uint64_t child = 0; child < kChildren; ++child) {
        own.scheduler.start(own.tasks[self.count + child], &worker, Urgency::Fair);
      }
      return RunResult::Finished;
    };
  }
  const double result = nanoseconds_per(kTasks, [&] {
    for (std::uint64_t i = 0; i < kSpawners; ++i)
      start_from_outside(scene, scene.tasks[kTasks + i]);
    (void)scene.scheduler.wait();
  });
  for (std::uint64_t i = 0; i < kTasks; ++i) require(scene.tasks[i].count == 1, "run once");
  return result;
}

double median_of_five(double (*scenario)(Scene&), Scheduler& scheduler, FunctionGroup& group) {
  std::array<double, 5> results{};
  for (double& result : results) {
    Scene scene{scheduler, group, {}};
    result = scenario(scene);
  }
  std::sort(results.begin(), results.end());
  return results[2];
}

void measure(unsigned workers) {
  const auto scheduler = make_scheduler(workers);
  FunctionGroup group;
  scheduler->attach(group);
  const auto line = [&](const char* name, double (*scenario)(Scene&)) {
    std::printf("%u workers  %-20s %7.1f ns\n", workers, name,
                median_of_five(scenario, *scheduler, group));
  };
  line("start_run_finish", start_run_finish);
  line("start_and_join", start_and_join);
  line("ping_pong", ping_pong);
  line("yield_among_1000", yield_among_1000);
  line("steal_storm", steal_storm);
  scheduler->detach(group);
}

}  // namespace
}  // namespace heddle::bench

int main(int argc, char** argv) {
  if (argc < 2) {
    for (const unsigned workers : {0u, 1u, 2u}) heddle::bench::measure(workers);
  }
  for (int i = 1; i < argc; ++i) {
    heddle::bench::measure(static_cast<unsigned>(std::atoi(argv[i])));
  }
}
