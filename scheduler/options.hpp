#pragma once
// scheduler/options.hpp -- how many workers, and how long each thing may last.

#include <chrono>
#include <cstdint>
#include <limits>
#include <optional>

#include "scheduler/clock.hpp"

namespace heddle {

struct SchedulerOptions {
  /// OS threads that run tasks. 0 = the thread that calls wait() runs everything.
  unsigned num_workers = 0;

  /// A slice ends after so many operations; at least 1.
  std::uint64_t preemption_threshold = 100'000;

  /// A slice ends after so much time, in real time mode. 100 us: eight spinning tasks delay a
  /// timer by one slice, and the cost of a switch (some 50 ns) is lost in it.
  std::chrono::nanoseconds slice{100'000};

  /// Operations between two polls: at most 20 us of work at some 4 ns each; at least 1.
  std::uint64_t quantum_ops = 4096;

  /// How long a worker looks for others' tasks before it sleeps. A sleep and a wake-up cost some
  /// 5 us together, so looking for longer than a few of those is a waste of a CPU.
  std::chrono::nanoseconds spin{20'000};

  /// Virtual time demands at most one worker.
  TimeMode time = TimeMode::Real;

  /// Deterministic mode (scheduler/schedule.hpp): who is next, and where tasks are stopped, is drawn from this
  /// seed. Demands at most one worker and virtual time.
  std::optional<std::uint64_t> seed;

  /// With a seed: from then on tasks run until they wait or their slice is over.
  std::uint64_t max_stops = std::numeric_limits<std::uint64_t>::max();
};

}  // namespace heddle
