// tests/unit/scheduler/run_queue_test.cpp -- the specification of RunQueue (Q1-Q4, its header).
#include "scheduler/run_queue.hpp"

#include <atomic>
#include <catch2/catch.hpp>
#include <deque>
#include <thread>

#include "test_group.hpp"

using namespace heddle;
using Position = RunQueue::Position;

namespace {

/// A group that no scheduler knows, with queues for two workers.
class QueueGroup final : public TaskGroup {
 public:
  QueueGroup() { scheduler_state = &state_; }
  RunResult run(Schedulable&, Worker&) override { return RunResult::Finished; }
  void use(std::chrono::nanoseconds time) { state_.charge(time, Sharing::Alone); }

 private:
  GroupState state_{*this, 2};
};

struct QueueTask : Schedulable {
  explicit QueueTask(TaskGroup& owner) { group = &owner; }
};

std::deque<QueueTask> make_tasks(TaskGroup& group, int count) {
  std::deque<QueueTask> tasks;
  for (int i = 0; i < count; ++i) tasks.emplace_back(group);
  return tasks;
}

RunQueue make_queue(unsigned worker = 0) { return RunQueue(worker, Sharing::Shared); }

using std::chrono::nanoseconds;

}  // namespace

TEST_CASE("tasks of a group come out in the order they went in", "[scheduler][queue][Q4]") {
  QueueGroup group;
  QueueTask first(group), second(group);
  auto queue = make_queue();
  queue.push(first, Position::Tail);
  queue.push(second, Position::Tail);
  CHECK(queue.choose() == &group);
  CHECK(queue.take() == &first);
  CHECK(queue.take() == &second);
  CHECK(queue.take() == nullptr);
}

TEST_CASE("a queue without tasks has no group to choose", "[scheduler][queue]") {
  auto queue = make_queue();
  CHECK(queue.choose() == nullptr);
  CHECK(queue.take() == nullptr);
}

TEST_CASE("the front goes before the tail, urgent before both", "[scheduler][queue]") {
  QueueGroup group;
  QueueTask tail(group), front(group), urgent(group);
  auto queue = make_queue();
  queue.push(tail, Position::Tail);
  queue.push(front, Position::Front);
  queue.push(urgent, Position::Urgent);
  (void)queue.choose();
  CHECK(queue.take() == &urgent);
  CHECK(queue.take() == &front);
  CHECK(queue.take() == &tail);
}

TEST_CASE("after a slice of an urgent task a normal one has its turn", "[scheduler][queue]") {
  QueueGroup group;
  QueueTask normal(group), first(group), second(group);
  auto queue = make_queue();
  queue.push(normal, Position::Tail);
  queue.push(first, Position::Urgent);
  queue.push(second, Position::Urgent);
  (void)queue.choose();
  CHECK(queue.take() == &first);
  queue.end_slice();
  CHECK(queue.take() == &normal);
  CHECK(queue.take() == &second);
}

TEST_CASE("many short urgent tasks let a normal one through", "[scheduler][queue]") {
  QueueGroup group;
  QueueTask normal(group);
  auto urgent = make_tasks(group, RunQueue::kMaxUrgentStreak + 1);
  auto queue = make_queue();
  queue.push(normal, Position::Tail);
  for (QueueTask& task : urgent) queue.push(task, Position::Urgent);
  (void)queue.choose();
  for (std::uint32_t i = 0; i < RunQueue::kMaxUrgentStreak; ++i) CHECK(queue.take() == &urgent[i]);
  CHECK(queue.take() == &normal);
  CHECK(queue.take() == &urgent.back());
}

TEST_CASE("a requeued task stands behind the others", "[scheduler][queue]") {
  QueueGroup group;
  QueueTask running(group), waiting(group);
  auto queue = make_queue();
  queue.push(running, Position::Tail);
  queue.push(waiting, Position::Tail);
  (void)queue.choose();
  REQUIRE(queue.take() == &running);
  CHECK(queue.requeue_and_take(running) == &waiting);
  CHECK(queue.take() == &running);
}

TEST_CASE("the group that used less is chosen", "[scheduler][queue][fair]") {
  QueueGroup busy, modest;
  QueueTask of_busy(busy), of_modest(modest);
  auto queue = make_queue();
  queue.push(of_busy, Position::Tail);
  REQUIRE(queue.choose() == &busy);
  queue.push(of_modest, Position::Tail);
  queue.charge_current(nanoseconds(1000));
  CHECK(queue.choose() == &modest);
  queue.charge_current(nanoseconds(2000));
  CHECK(queue.choose() == &busy);
}

TEST_CASE("of equals the one that waits longer is chosen", "[scheduler][queue][fair]") {
  QueueGroup first, second;
  QueueTask of_first(first), of_second(second);
  auto queue = make_queue();
  queue.push(of_first, Position::Tail);
  queue.push(of_second, Position::Tail);
  CHECK(queue.choose() == &first);
  CHECK(queue.choose() == &second);
  CHECK(queue.choose() == &first);
}

TEST_CASE("use elsewhere counts here, too", "[scheduler][queue][fair]") {
  QueueGroup wide, narrow;
  QueueTask of_wide(wide), of_narrow(narrow);
  auto queue = make_queue();
  queue.push(of_wide, Position::Tail);
  queue.push(of_narrow, Position::Tail);
  wide.use(nanoseconds(5000));  // on another worker
  CHECK(queue.choose() == &narrow);
  queue.charge_current(nanoseconds(4000));
  CHECK(queue.choose() == &narrow);  // still behind
  queue.charge_current(nanoseconds(4000));
  CHECK(queue.choose() == &wide);
}

TEST_CASE("use elsewhere makes nobody starve here", "[scheduler][queue][fair]") {
  QueueGroup wide, narrow;
  QueueTask of_wide(wide), of_narrow(narrow);
  auto queue = make_queue();
  queue.push(of_wide, Position::Tail);
  queue.push(of_narrow, Position::Tail);
  wide.use(std::chrono::hours(1));
  REQUIRE(queue.choose() == &narrow);
  queue.charge_current(nanoseconds(RunQueue::kAhead + 1));
  CHECK(queue.choose() == &wide);
}

TEST_CASE("a group that was away saves nothing up", "[scheduler][queue][fair]") {
  QueueGroup present, returning;
  QueueTask of_present(present), of_returning(returning);
  auto queue = make_queue();
  queue.push(of_present, Position::Tail);
  REQUIRE(queue.choose() == &present);
  queue.charge_current(std::chrono::hours(1));
  queue.push(of_returning, Position::Tail);
  CHECK(queue.choose() == &returning);  // first in line
  queue.charge_current(nanoseconds(RunQueue::kLag + 1));
  CHECK(queue.choose() == &present);  // but for one slice only
}

TEST_CASE("twice the weight, half the virtual time", "[scheduler][queue][fair]") {
  QueueGroup heavy, light;
  heavy.set_weight(2 * TaskGroup::kNormalWeight);
  QueueTask of_heavy(heavy), of_light(light);
  auto queue = make_queue();
  queue.push(of_heavy, Position::Tail);
  queue.push(of_light, Position::Tail);
  int heavy_slices = 0;
  for (int slice = 0; slice < 300; ++slice) {
    if (queue.choose() == &heavy) ++heavy_slices;
    queue.charge_current(nanoseconds(1000));
  }
  CHECK(heavy_slices == 200);
}

TEST_CASE("a thief gets half, from the group furthest behind first", "[scheduler][queue][steal]") {
  QueueGroup ahead, behind;
  QueueTask one(ahead), two(ahead), three(ahead), waiting(behind);
  auto queue = make_queue();
  for (QueueTask* task : {&one, &two, &three}) queue.push(*task, Position::Tail);
  REQUIRE(queue.choose() == &ahead);
  queue.push(waiting, Position::Tail);
  TaskList stolen = queue.steal_half();
  CHECK(stolen.size() == 2);
  CHECK(stolen.pop_front() == &waiting);
  CHECK(stolen.pop_front() == &one);
  CHECK(queue.size() == 2);
  CHECK(queue.take() == &two);
}

TEST_CASE("a thief leaves nothing behind of a single task", "[scheduler][queue][steal]") {
  QueueGroup group;
  QueueTask only(group);
  auto victim = make_queue(0), thief = make_queue(1);
  victim.push(only, Position::Tail);
  thief.push_all(victim.steal_half());
  CHECK(victim.choose() == nullptr);
  CHECK(thief.choose() == &group);
  CHECK(thief.take() == &only);
}

TEST_CASE("a refused group's tasks wait, hidden from thieves", "[scheduler][queue][Q3]") {
  QueueGroup refused, other;
  QueueTask hidden(refused), late(refused), visible(other);
  auto queue = make_queue();
  queue.push(hidden, Position::Tail);
  REQUIRE(queue.choose() == &refused);
  queue.refuse_current();
  queue.push(late, Position::Tail);
  CHECK(queue.size() == 0);
  CHECK(queue.steal_half().empty());
  CHECK(queue.choose() == nullptr);
  queue.push(visible, Position::Tail);
  CHECK(queue.choose() == &other);
  queue.readmit();
  CHECK(queue.size() == 3);
  CHECK(queue.choose() == &refused);
  CHECK(queue.take() == &hidden);
}

TEST_CASE("owner and thief share out all tasks", "[scheduler][queue][Q4][race]") {
  constexpr int kTasks = 64;
  for (int round = 0; round < test::rounds(300); ++round) {
    QueueGroup group;
    auto tasks = make_tasks(group, kTasks);
    auto queue = make_queue();
    std::atomic<bool> is_over{false};
    int stolen = 0;
    std::thread thief{[&] {
      do {
        stolen += static_cast<int>(queue.steal_half().size());
      } while (!is_over.load());
    }};
    int taken = 0;
    for (QueueTask& task : tasks) {
      queue.push(task, Position::Tail);
      if (queue.choose() != nullptr && queue.take() != nullptr) ++taken;
    }
    while (queue.choose() != nullptr && queue.take() != nullptr) ++taken;
    is_over = true;
    thief.join();
    REQUIRE(taken + stolen == kTasks);
  }
}

// The owner asks for refused groups while a host's thread lets a context go.
TEST_CASE("groups are forgotten while the owner refuses and readmits",
          "[scheduler][queue][Q1][race]") {
  for (int round = 0; round < test::rounds(300); ++round) {
    QueueGroup leaving, staying;
    QueueTask one(leaving), two(staying);
    auto queue = make_queue();
    queue.push(one, Position::Tail);
    queue.push(two, Position::Tail);
    std::atomic<bool> is_forgotten{false};
    std::thread host{[&] {
      while (!queue.try_forget(*leaving.scheduler_state)) std::this_thread::yield();
      is_forgotten = true;
    }};
    while (!is_forgotten) {
      if (queue.choose() != nullptr) queue.refuse_current();
      if (queue.has_refused()) queue.readmit();
    }
    host.join();
    CHECK(queue.choose() == &staying);
    CHECK(queue.choose() == &staying);
  }
}
