#pragma once
// tests/unit/heap/inside_fixture.hpp -- threads that are inside one context together.

#include <deque>
#include <thread>
#include <vector>

#include "heap/safepoint.hpp"
#include "heap_fixture.hpp"

namespace heddle {

/// A worker nobody schedules: the test's thread drives it.
class TestWorker final : public Worker {
 public:
  explicit TestWorker(unsigned index) : Worker(index) {}
  Verdict on_quantum(std::uint64_t) override { return Verdict::Continue; }
  TimePoint now() override { return {}; }
};

/// Runs body(allocator, thread) on `count` threads that are inside the context together.
template <typename Body>
void run_inside(HeapFixture& test, unsigned count, Body body) {
  Safepoint safepoint{test.heap};
  std::deque<TestWorker> workers;  // a request may still reach one that has left
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < count; ++i) {
    threads.emplace_back([&, i, &worker = workers.emplace_back(i)] {
      Occupant* occupant = nullptr;
      while ((occupant = safepoint.try_enter(worker)) == nullptr) std::this_thread::yield();
      {
        const StackBase base{*occupant};
        body(*occupant->allocator, i);
      }
      safepoint.leave(*occupant);
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace heddle
