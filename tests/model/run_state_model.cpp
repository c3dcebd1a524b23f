// tests/model/run_state_model.cpp -- wake against park (W1-W3, T1-T3 in base/executor.hpp).
//
// A worker runs a task that parks when it finds no new message; two others leave a message each and
// wake it. Whoever has to queue the task runs it, as a worker that takes it from its queue would.

#include "scheduler/run_state.hpp"

#include "model.hpp"

namespace heddle::model {

/// The task, two messages to it, and what its runs have seen of them.
struct Listener {
  Schedulable task;
  Atomic<int> message[2];
  Plain<int> owned = 0;  // by whoever runs the task: Relacy sees two at once, or a missing edge
  bool seen[2] = {false, false};

  void run_once() {
    owned = owned + 1;
    for (int i = 0; i < 2; ++i) {
      if (message[i].load(std::memory_order_relaxed) != 0) seen[i] = true;
    }
  }
  void run_until_parked(Sharing sharing) {
    do {
      begin_run(task, sharing);
      run_once();
    } while (!try_park(task, sharing));
  }
  void tell(unsigned index, Sharing waker, Sharing runner) {
    message[index].store(1, std::memory_order_relaxed);
    if (notify(task, waker) == Notified::MustQueue) run_until_parked(runner);
  }
};

template <Sharing kWaker, Sharing kRunner>
struct WakeAndPark : rl::test_suite<WakeAndPark<kWaker, kRunner>, 3> {
  Listener listener;

  void before() { begin_life(listener.task); }
  void thread(unsigned index) {
    if (index == 2) {
      listener.run_until_parked(kRunner);
    } else {
      listener.tell(index, kWaker, kRunner);
    }
  }
  void after() { RL_ASSERT(listener.seen[0] && listener.seen[1]); }
};

/// Saves the exchange when the task is notified already.
struct LazyNotify : rl::test_suite<LazyNotify, 2> {
  Schedulable task;
  Atomic<int> message;
  bool seen = false;

  void before() {
    begin_life(task);
    (void)notify(task, Sharing::Shared);
  }
  void thread(unsigned index) {
    if (index == 0) {
      message.store(1, std::memory_order_relaxed);
      if (task.run_state.load(std::memory_order_relaxed) == RunState::Notified) return;  // the bug
      if (notify(task, Sharing::Shared) == Notified::MustQueue) seen = true;
      return;
    }
    do {
      begin_run(task, Sharing::Shared);
      if (message.load(std::memory_order_relaxed) != 0) seen = true;
    } while (!try_park(task, Sharing::Shared));
  }
  void after() { RL_ASSERT(seen); }
};

/// A host thread has a turn of the task (H1-H3) while two others wake it.
template <bool kLooksAgain>
struct TurnOutside : rl::test_suite<TurnOutside<kLooksAgain>, 3> {
  Listener listener;

  void before() { keep_outside(listener.task); }
  void thread(unsigned index) {
    if (index != 2) return listener.tell(index, Sharing::Shared, Sharing::Shared);
    listener.run_once();
    leave_outside(listener.task);
    // What it reads here it has the exchange's acquire for; what comes later finds the task Idle.
    const bool has_message = listener.message[0].load(std::memory_order_relaxed) != 0 ||
                             listener.message[1].load(std::memory_order_relaxed) != 0;
    if (kLooksAgain && has_message && notify(listener.task, Sharing::Shared) == Notified::MustQueue)
      listener.run_until_parked(Sharing::Shared);
  }
  void after() { RL_ASSERT(listener.seen[0] && listener.seen[1]); }
};

/// The same with one worker, to which the host's own wakes are posted: it tells both, and runs the task.
struct TurnOutsideOneWorker : rl::test_suite<TurnOutsideOneWorker, 2> {
  Listener listener;

  void before() { keep_outside(listener.task); }
  void thread(unsigned index) {
    if (index == 0) {
      listener.tell(0, Sharing::Alone, Sharing::Alone);
      listener.tell(1, Sharing::Alone, Sharing::Alone);
      return;
    }
    listener.run_once();
    leave_outside(listener.task);
    for (int i = 0; i < 2; ++i) {
      if (listener.message[i].load(std::memory_order_relaxed) != 0) has_posted[i] = true;
    }
  }
  void after() {
    RL_ASSERT(listener.seen[0] || has_posted[0]);
    RL_ASSERT(listener.seen[1] || has_posted[1]);
  }

 private:
  bool has_posted[2] = {false, false};
};

/// Trusts Outside without an exchange.
struct LazyOutside : rl::test_suite<LazyOutside, 2> {
  Schedulable task;
  Atomic<int> message;
  bool seen = false;

  void before() { keep_outside(task); }
  void thread(unsigned index) {
    if (index == 0) {
      message.store(1, std::memory_order_relaxed);
      if (task.run_state.load(std::memory_order_relaxed) == RunState::Outside) return;  // the bug
      if (notify(task, Sharing::Shared) == Notified::MustQueue) seen = true;
      return;
    }
    leave_outside(task);
    if (message.load(std::memory_order_relaxed) != 0) seen = true;
  }
  void after() { RL_ASSERT(seen); }
};

}  // namespace heddle::model

int main() {
  using namespace heddle;
  using namespace heddle::model;
  using Right = WakeAndPark<Sharing::Shared, Sharing::Shared>;
  bool is_right = holds<Right>("no wake is lost and no task runs twice at once");
  is_right &= holds_always<Right>("the same, all schedules with two preemptions", 2);
  is_right &= needs_its_orders<Right>("no acquire and release");
  is_right &= is_caught<WakeAndPark<Sharing::Alone, Sharing::Shared>>("a waker that only stores");
  is_right &= is_caught<WakeAndPark<Sharing::Shared, Sharing::Alone>>("a runner that only stores");
  is_right &= is_caught<LazyNotify>("a waker that trusts Notified without an exchange");
  using Turn = TurnOutside<true>;
  is_right &= holds<Turn>("a turn outside loses no wake");
  is_right &= holds_always<Turn>("the same, all schedules with two preemptions", 2);
  is_right &= holds_always<TurnOutsideOneWorker>("the same with one worker", 2);
  is_right &= needs_its_orders<TurnOutsideOneWorker>("one worker without acquire and release");
  is_right &= is_caught<TurnOutside<false>>("a turn that does not look again");
  is_right &= is_caught<LazyOutside>("a waker that trusts Outside without an exchange");
  return is_right ? 0 : 1;
}
