// tests/unit/scheduler/timer_queue_test.cpp -- the specification of TimerQueue (H1-H3, its header).
#include "scheduler/timer_queue.hpp"

#include <algorithm>
#include <atomic>
#include <catch2/catch.hpp>
#include <thread>
#include <vector>

#include "base/random.hpp"
#include "test_group.hpp"

using namespace heddle;

namespace {

struct Timer : TimerEntry {
  Schedulable sleeper;
  Timer() { task = &sleeper; }
};

TimePoint at(std::int64_t nanoseconds) { return TimePoint(std::chrono::nanoseconds(nanoseconds)); }

std::vector<Schedulable*> fired_at(TimerQueue& queue, std::int64_t time, unsigned limit = 100) {
  std::vector<Schedulable*> tasks;
  queue.fire(at(time), limit, [&](Schedulable& task) { tasks.push_back(&task); });
  return tasks;
}

using Tasks = std::vector<Schedulable*>;

}  // namespace

TEST_CASE("a timer fires when it is due and not before", "[scheduler][timer]") {
  TimerQueue queue(0);
  Timer timer;
  queue.arm(timer, at(10));
  CHECK(fired_at(queue, 9).empty());
  CHECK(fired_at(queue, 10) == Tasks{&timer.sleeper});
  CHECK(fired_at(queue, 11).empty());
}

TEST_CASE("timers fire by due time, then in the order they were armed", "[scheduler][timer]") {
  TimerQueue queue(0);
  Timer late, first, second;
  queue.arm(late, at(5));
  queue.arm(first, at(3));
  queue.arm(second, at(3));
  CHECK(fired_at(queue, 9) == Tasks{&first.sleeper, &second.sleeper, &late.sleeper});
}

TEST_CASE("an armed timer pins its task until it has fired", "[scheduler][timer][H3]") {
  TimerQueue queue(0);
  Timer timer;
  queue.arm(timer, at(1));
  CHECK(timer.sleeper.is_root());
  queue.fire(at(1), 1, [](Schedulable& task) { CHECK(task.is_root()); });
  CHECK_FALSE(timer.sleeper.is_root());
}

TEST_CASE("a disarmed timer neither fires nor pins", "[scheduler][timer]") {
  TimerQueue queue(0);
  Timer timer;
  queue.arm(timer, at(1));
  CHECK(queue.disarm(timer));
  CHECK_FALSE(queue.disarm(timer));
  CHECK_FALSE(timer.sleeper.is_root());
  CHECK(fired_at(queue, 2).empty());
}

TEST_CASE("arming again moves a timer", "[scheduler][timer]") {
  TimerQueue queue(0);
  Timer timer;
  queue.arm(timer, at(1));
  queue.arm(timer, at(5));
  CHECK(fired_at(queue, 4).empty());
  CHECK(fired_at(queue, 5) == Tasks{&timer.sleeper});
  CHECK(timer.sleeper.pins == 0);
}

TEST_CASE("a batch of due timers ends at its limit", "[scheduler][timer]") {
  TimerQueue queue(0);
  Timer first, second;
  queue.arm(first, at(1));
  queue.arm(second, at(2));
  CHECK(fired_at(queue, 9, 1) == Tasks{&first.sleeper});
  CHECK(queue.is_due(at(9)));
  CHECK(fired_at(queue, 9, 1) == Tasks{&second.sleeper});
}

TEST_CASE("forgetting a group disarms its timers and no others", "[scheduler][timer]") {
  const auto scheduler = test::make_deterministic();
  test::TestGroup kept(*scheduler), gone(*scheduler);
  TimerQueue queue(0);
  std::vector<Timer> timers(20);
  for (std::size_t i = 0; i < timers.size(); ++i) {
    timers[i].sleeper.group = i % 3 == 0 ? &kept : &gone;
    queue.arm(timers[i], at(static_cast<std::int64_t>((i * 7) % 20)));
  }
  queue.forget(gone);
  CHECK(queue.size() == 7);
  for (Schedulable* task : fired_at(queue, 99)) CHECK(task->group == &kept);
}

TEST_CASE("any mix of arming and disarming keeps the order", "[scheduler][timer][H1]") {
  TimerQueue queue(0);
  std::vector<Timer> timers(200);
  Random random(1);
  for (int i = 0; i < 2000; ++i) {
    Timer& timer = timers[random.below(200)];
    if (random.below(3) == 0) {
      (void)queue.disarm(timer);
    } else {
      queue.arm(timer, at(random.below(1000)));
    }
  }
  const std::uint32_t armed = queue.size();
  std::uint32_t fired = 0;
  for (std::int64_t now = 0; now < 1000; ++now) {
    const auto due = fired_at(queue, now, 1000);
    fired += static_cast<std::uint32_t>(due.size());
    for (const Timer& timer : timers) {
      const bool is_now = std::count(due.begin(), due.end(), &timer.sleeper) == 1;
      REQUIRE((!is_now || timer.due == at(now)));
    }
  }
  CHECK(fired == armed);
}

TEST_CASE("a timer fires or is disarmed, never both", "[scheduler][timer][H3][race]") {
  for (int round = 0; round < test::rounds(2000); ++round) {
    TimerQueue queue(0);
    Timer timer;
    queue.arm(timer, at(1));
    bool was_armed = false;
    std::thread canceller{[&] { was_armed = queue.disarm(timer); }};
    const bool has_fired = fired_at(queue, 1).size() == 1;
    canceller.join();
    REQUIRE(has_fired != was_armed);
    REQUIRE(timer.sleeper.pins == 0);
  }
}
