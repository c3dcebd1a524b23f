// tests/model/at_end_model.cpp -- tasks that are at end together (D1-D4, E1-E4 in interpreter/at_end.hpp).
//
// One delivers a reaction to another and comes to its own end; the other comes to its end meanwhile, and has another turn when the
// reaction is there. Nobody may see that all are at end before that turn.

#include "interpreter/at_end.hpp"
#include "scheduler/run_state.hpp"

#include "model.hpp"

namespace heddle::model {

enum class Sender : std::uint8_t { Revives, OnlyDelivers };
enum class Owner : std::uint8_t { LooksAgain, TrustsItsTurn };

/// kPush, kLook: the orders of D1 and E2.
template <Sender kSender, Owner kOwner, std::memory_order kPush = std::memory_order_seq_cst,
          std::memory_order kLook = std::memory_order_seq_cst>
struct EndTogether : rl::test_suite<EndTogether<kSender, kOwner, kPush, kLook>, 2> {
  static constexpr std::uint32_t kAtEnd = 4;
  Schedulable task;  // the owner
  Atomic<std::uint32_t> control{0};
  Atomic<int> inbox{0};
  Atomic<int> live{2};
  Plain<bool> has_reacted = false;

  void count_out() {
    if (live.fetch_add(-1, std::memory_order_acq_rel) == 1)
      RL_ASSERT(has_reacted);  // else it was over too early
  }
  void take_turn() {
    if (leave_end(control, kAtEnd)) live.fetch_add(1, std::memory_order_acq_rel);
    if (inbox.exchange(0, std::memory_order_acquire) != 0) has_reacted = true;
    const bool is_out = come_to_end(true, control, kAtEnd, [&] {
      return kOwner == Owner::LooksAgain && inbox.load(kLook) != 0;
    });
    if (is_out) count_out();
  }
  void run_until_parked() {
    do {
      begin_run(task, Sharing::Shared);
      take_turn();
    } while (!try_park(task, Sharing::Shared));
  }

  void before() { begin_life(task); }
  void thread(unsigned index) {
    if (index != 0) return run_until_parked();
    inbox.exchange(1, kPush);
    if (kSender == Sender::Revives && leave_end(control, kAtEnd))
      live.fetch_add(1, std::memory_order_acq_rel);
    const bool must_run = notify(task, Sharing::Shared) == Notified::MustQueue;
    count_out();
    if (must_run) run_until_parked();
  }
  void after() { RL_ASSERT(live.load(std::memory_order_relaxed) == 0); }
};

}  // namespace heddle::model

int main() {
  using namespace heddle;
  using namespace heddle::model;
  using Right = EndTogether<Sender::Revives, Owner::LooksAgain>;
  bool is_right = holds<Right>("no run is over while a reaction is on its way");
  is_right &= holds_always<Right>("the same, all schedules with two preemptions", 2);
  is_right &= is_caught<EndTogether<Sender::Revives, Owner::LooksAgain, std::memory_order_release,
                                    std::memory_order_acquire>>("less than one order of all four");
  is_right &= is_caught<EndTogether<Sender::OnlyDelivers, Owner::LooksAgain>>(
      "a sender that does not count the task");
  is_right &= is_caught<EndTogether<Sender::Revives, Owner::TrustsItsTurn>>(
      "an owner that does not look again");
  return is_right ? 0 : 1;
}
