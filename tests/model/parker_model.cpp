// tests/model/parker_model.cpp -- a parker's token is never lost (P1, P2), and orders memory.

#include "model.hpp"
#include "scheduler/sync.hpp"

namespace heddle::model {

/// Two threads hand a plain variable to and fro.
struct HandOver : rl::test_suite<HandOver, 2> {
  Parker parkers[2];
  Plain<int> turns = 0;

  void thread(unsigned index) {
    for (int turn = 0; turn < 2; ++turn) {
      if (index == 1 || turn > 0) (void)parkers[index].park(std::nullopt);
      turns = turns + 1;
      parkers[1 - index].unpark();
    }
  }
  void after() { RL_ASSERT(turns == 4); }
};

/// A sleeper that looks first and then sleeps, whatever the word holds by then.
struct SleepsBlindly : rl::test_suite<SleepsBlindly, 2> {
  FutexWord token;

  void thread(unsigned index) {
    if (index == 0) {
      token.value.store(1, std::memory_order_release);
      token.wake_one();
      return;
    }
    while (token.value.load(std::memory_order_acquire) == 0) {
      token.wait(token.value.load(std::memory_order_acquire), std::nullopt);  // the bug: not 0
    }
  }
};

}  // namespace heddle::model

int main() {
  using namespace heddle::model;
  bool is_right = holds<HandOver>("two threads wake each other");
  is_right &= holds_always<HandOver>("the same, all schedules with three preemptions", 3);
  is_right &= needs_its_orders<HandOver>("no acquire and release");
  is_right &= is_caught<SleepsBlindly>("sleeping on the value of the moment");
  return is_right ? 0 : 1;
}
