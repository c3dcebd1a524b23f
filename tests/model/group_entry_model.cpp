// tests/model/group_entry_model.cpp -- workers enter a group while a collector stops it (E1-E4 and
// S1-S3 in base/executor.hpp), step by step: one half is pool_worker_idle.cpp, the other is the
// interpreter's.

#include "model.hpp"

namespace heddle::model {

enum class Bug { None, LooksBeforeItSays, ForgetsToLookAgain, RelaxedEntry };

/// Two workers change the group's plain data while they are inside; the collector changes it, too,
/// when it believes that all have stopped.
template <Bug kBug>
struct EnterAndStop : rl::test_suite<EnterAndStop<kBug>, 2> {
  static constexpr auto kEntry =
      kBug == Bug::RelaxedEntry ? std::memory_order_relaxed : std::memory_order_seq_cst;

  Atomic<int> inside{0};   // E1: 1 = in this group
  Atomic<int> request{0};  // the worker's request word
  Atomic<int> is_stopped{0};
  Atomic<int> has_answered{0};
  Plain<int> data = 0;

  void poll() {
    if (request.load(std::memory_order_acquire) == 0) return;
    request.exchange(0, std::memory_order_acq_rel);  // clear, then look
    if (is_stopped.load(std::memory_order_seq_cst) == 0) return;
    has_answered.store(1, std::memory_order_release);
    while (is_stopped.load(std::memory_order_acquire) != 0) cpu_pause();
    has_answered.store(0, std::memory_order_relaxed);
  }

  [[nodiscard]] bool try_enter() {
    if (kBug == Bug::LooksBeforeItSays) {
      if (is_stopped.load(std::memory_order_seq_cst) != 0) return false;
      inside.store(1, std::memory_order_seq_cst);
      return true;
    }
    inside.store(1, kEntry);                                                           // E1
    if (is_stopped.load(kEntry) == 0 || kBug == Bug::ForgetsToLookAgain) return true;  // E2
    inside.store(0, std::memory_order_seq_cst);                                        // E3
    return false;
  }

  void worker() {
    for (int turn = 0; turn < 2; ++turn) {
      while (!try_enter()) cpu_pause();
      for (int task = 0; task < 2; ++task) {
        poll();
        data = data + 1;
      }
      inside.store(0, std::memory_order_seq_cst);  // E4
    }
  }

  void collector() {
    is_stopped.store(1, kEntry);     // S1
    if (inside.load(kEntry) != 0) {  // S2
      request.fetch_or(1, std::memory_order_release);
      while (inside.load(std::memory_order_seq_cst) != 0 &&
             has_answered.load(std::memory_order_acquire) == 0) {  // S3
        cpu_pause();
      }
    }
    data = data + 100;
    is_stopped.store(0, std::memory_order_release);
  }

  static void cpu_pause() { rl::yield(1, $); }
  void thread(unsigned index) { index == 0 ? worker() : collector(); }
  void after() { RL_ASSERT(data == 104); }
};

}  // namespace heddle::model

int main() {
  using namespace heddle::model;
  using Right = EnterAndStop<Bug::None>;
  bool is_right = holds<Right>("nobody runs in a stopped group");
  is_right &= needs_its_orders<Right>("no acquire and release");
  is_right &= is_caught<EnterAndStop<Bug::LooksBeforeItSays>>("looking before saying");
  is_right &= is_caught<EnterAndStop<Bug::ForgetsToLookAgain>>("entering without a look");
  is_right &= is_caught<EnterAndStop<Bug::RelaxedEntry>>("an entry without seq_cst");
  return is_right ? 0 : 1;
}
