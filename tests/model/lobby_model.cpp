// tests/model/lobby_model.cpp -- sleeping workers against wakes from outside, and quiescence (S1-S5,
// P1-P3), then wake-ups among workers (N1-N5). The lobby and the parker are the real ones; the
// worker's loop is the few lines that matter of pool_worker_idle.cpp.

#include "scheduler/lobby.hpp"

#include "model.hpp"
#include "scheduler/lobby.cpp"  // compiled here, with the model's atomics and mutexes
#include "scheduler/run_state.hpp"

namespace heddle {

// The models have no reactor.
struct Reactor::Context {};
Reactor::Reactor() = default;
Reactor::~Reactor() = default;
void Reactor::interrupt() {}

namespace model {

enum class Bug { None, SleepsInSpiteOfPosts, QuiescentTooEarly };

/// One worker; the host posts a task twice, waits for quiescence and stops the worker.
template <Bug kBug>
struct PostAndSleep : rl::test_suite<PostAndSleep<kBug>, 2> {
  Atomic<std::uint32_t> armed_timers{0};
  Sleeper sleeper{armed_timers};
  Lobby lobby{std::vector<Sleeper*>{&sleeper}};
  Schedulable task;
  Plain<int> runs = 0;
  Atomic<int> message{0};
  int seen = 0;

  void take_posts() {
    lobby.drain(8, [&](Schedulable& posted, Urgency) {
      if (notify(posted, Sharing::Alone) != Notified::MustQueue) return;
      begin_run(posted, Sharing::Alone);
      runs = runs + 1;
      seen = message.load(std::memory_order_relaxed);
      (void)try_park(posted, Sharing::Alone);
    });
  }

  void work() {
    bool is_searching = false;
    for (;;) {
      take_posts();
      const auto rest = lobby.enter(sleeper, is_searching);
      is_searching = false;
      if (rest == Lobby::Rest::Stop) return;
      if (rest == Lobby::Rest::Posts && kBug != Bug::SleepsInSpiteOfPosts) continue;
      (void)sleeper.parker.park(std::nullopt);
      is_searching = lobby.leave(sleeper);
    }
  }

  void host() {
    for (const int value : {1, 2}) {
      message.store(value, std::memory_order_relaxed);
      lobby.post(task, Urgency::Fair);
    }
    RL_ASSERT(lobby.wait({}) == WaitResult::Quiescent);
    RL_ASSERT(runs >= 1 && seen == 2);
    RL_ASSERT(!task.is_root());
    lobby.stop();
  }

  void thread(unsigned index) { index == 0 ? work() : host(); }
};

/// External work that ends after its wake keeps the lobby from quiescence until then.
template <Bug kBug>
struct External : rl::test_suite<External<kBug>, 3> {
  PostAndSleep<Bug::None> scene;

  void before() { scene.lobby.begin_external(); }
  void thread(unsigned index) {
    if (index == 0) {
      scene.work();
    } else if (index == 1) {
      if (kBug == Bug::QuiescentTooEarly) scene.lobby.end_external();
      scene.message.store(1, std::memory_order_relaxed);
      scene.lobby.post(scene.task, Urgency::Fair);
      if (kBug != Bug::QuiescentTooEarly) scene.lobby.end_external();
    } else {
      RL_ASSERT(scene.lobby.wait({}) == WaitResult::Quiescent);
      RL_ASSERT(scene.seen == 1);
      scene.lobby.stop();
    }
  }
};

enum class Polls { Again, Once };

/// Two workers. One makes a task and stands still until the other has stolen it; meanwhile it polls,
/// as on_quantum() does. Once is the bug: N2 and N5 may both miss.
template <Polls kPolls>
struct WakeAndSteal : rl::test_suite<WakeAndSteal<kPolls>, 2> {
  Atomic<std::uint32_t> armed_timers[2];
  Sleeper sleepers[2] = {Sleeper(armed_timers[0]), Sleeper(armed_timers[1])};
  Lobby lobby{std::vector<Sleeper*>{&sleepers[0], &sleepers[1]}};
  Atomic<std::uint32_t> queue_size{0};  // the victim's queue: one task or none
  Parker stolen;

  void owner() {
    queue_size.store(1, std::memory_order_relaxed);  // N1
    lobby.wake_one();                                // N2
    if (kPolls == Polls::Again) {
      while (queue_size.load(std::memory_order_relaxed) != 0) {
        lobby.wake_one();  // N2 again
        cpu_pause();
      }
    }
    (void)stolen.park(std::nullopt);
    lobby.stop();
  }

  [[nodiscard]] bool steal() {
    if (queue_size.load(std::memory_order_relaxed) == 0) return false;
    queue_size.store(0, std::memory_order_relaxed);
    stolen.unpark();
    return true;
  }

  void thief() {
    Sleeper& own = sleepers[1];
    bool is_searching = false;
    for (;;) {
      if (!is_searching) is_searching = lobby.try_begin_search();
      if (steal() && is_searching) {
        is_searching = false;
        (void)lobby.end_search();  // N4: nothing else to steal
      }
      const auto rest = lobby.enter(own, is_searching);
      is_searching = false;
      if (rest == Lobby::Rest::Stop) return;
      const bool must_look = queue_size.load(std::memory_order_relaxed) != 0;  // N5
      if (!must_look) (void)own.parker.park(std::nullopt);
      is_searching = lobby.leave(own);
      if (must_look) (void)steal();
    }
  }

  void thread(unsigned index) { index == 0 ? owner() : thief(); }
};

}  // namespace model
}  // namespace heddle

int main() {
  using namespace heddle::model;
  bool is_right = holds<PostAndSleep<Bug::None>>("a post wakes the sleeper, then all is quiet");
  is_right &= holds_always<PostAndSleep<Bug::None>>("the same, all with two preemptions", 2);
  is_right &= is_caught<PostAndSleep<Bug::SleepsInSpiteOfPosts>>("sleeping in spite of posts");
  is_right &= holds<External<Bug::None>>("external work delays quiescence");
  is_right &= is_caught<External<Bug::QuiescentTooEarly>>("ending external work before its wake");
  is_right &= holds<WakeAndSteal<Polls::Again>>("a pushed task gets a thief");
  is_right &= is_caught<WakeAndSteal<Polls::Once>>("asking for a thief only once");
  return is_right ? 0 : 1;
}
