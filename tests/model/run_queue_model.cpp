// tests/model/run_queue_model.cpp -- a worker and thieves share out a queue (Q1-Q4).
//
// The owner pushes tasks of two groups and takes what it can; thieves steal halves and put them into
// queues of their own. Each task is returned once. The links between tasks are plain variables, so
// Relacy also finds every access outside the lock.

#include "scheduler/run_queue.hpp"

#include "model.hpp"
#include "scheduler/run_queue.cpp"  // compiled here, with the model's atomics
#include "scheduler/schedule.cpp"

namespace heddle::model {

struct ModelGroup final : TaskGroup {
  ModelGroup() { scheduler_state = &state; }
  RunResult run(Schedulable&, Worker&) override { return RunResult::Finished; }
  GroupState state{*this, 3};
};

template <Sharing kOwner>
struct OwnerAndThieves : rl::test_suite<OwnerAndThieves<kOwner>, 3> {
  static constexpr int kTasks = 4;

  ModelGroup groups[2];
  Schedulable tasks[kTasks];
  Plain<int> returned[kTasks];
  RunQueue owned{0, kOwner};
  RunQueue first{1, Sharing::Shared};
  RunQueue second{2, Sharing::Shared};

  void before() {
    for (int i = 0; i < kTasks; ++i) tasks[i].group = &groups[i % 2];
    for (ModelGroup& group : groups) {  // as the workers would at their first push
      for (unsigned worker = 0; worker < 3; ++worker) (void)group.state.local(worker);
    }
  }

  void count(Schedulable& task) {
    const auto index = &task - tasks;
    RL_ASSERT(0 <= index && index < kTasks);
    returned[index] = returned[index] + 1;
  }

  void take_all(RunQueue& queue) {
    while (queue.choose() != nullptr) {
      while (Schedulable* const task = queue.take()) count(*task);
    }
  }

  void thread(unsigned index) {
    if (index == 0) {
      owned.push(tasks[0], RunQueue::Position::Tail);
      owned.push(tasks[1], RunQueue::Position::Tail);
      (void)owned.choose();
      owned.push(tasks[2], RunQueue::Position::Urgent);
      if (Schedulable* const task = owned.take()) {
        if (Schedulable* const next = owned.requeue_and_take(*task)) count(*next);
      }
      owned.push(tasks[3], RunQueue::Position::Front);
      take_all(owned);
    } else {
      RunQueue& queue = index == 1 ? first : second;
      queue.push_all(owned.steal_half());
      take_all(queue);
    }
  }

  void after() {
    take_all(owned);
    for (const Plain<int>& times : returned) RL_ASSERT(times == 1);
  }
};

}  // namespace heddle::model

int main() {
  using namespace heddle;
  using namespace heddle::model;
  using Right = OwnerAndThieves<Sharing::Shared>;
  bool is_right = holds<Right>("owner and thieves get each task once");
  is_right &= needs_its_orders<Right>("no acquire and release");
  is_right &= is_caught<OwnerAndThieves<Sharing::Alone>>("an owner that takes no lock");
  return is_right ? 0 : 1;
}
