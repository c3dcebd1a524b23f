#pragma once
// cli/interrupts.hpp -- Ctrl-C in a session at a terminal: it stops what is running, not the process.

#include <functional>
#include <mutex>
#include <thread>

#include "cli/descriptors.hpp"

namespace heddle::cli {

/// Takes SIGINT away from the process while it lives; a thread of its own waits for it.
/// Threads:    made and destroyed on one thread, while no other runs that was started before, since
///             those would not inherit that SIGINT is blocked; other members, that thread.
/// Lock order: mutex_ is held while `cancel` is called, which must not use this object.
/// Invariants: I1  a SIGINT is given to the evaluation in progress, or else to who waits for input.
class Interrupts {
 public:
  Interrupts();
  ~Interrupts();
  Interrupts(const Interrupts&) = delete;
  Interrupts& operator=(const Interrupts&) = delete;

  /// While it lives, SIGINT calls `cancel`, on the thread that waits for signals.
  class Evaluation {
   public:
    Evaluation(Interrupts& interrupts, std::function<void()> cancel);
    ~Evaluation();
    Evaluation(const Evaluation&) = delete;
    Evaluation& operator=(const Evaluation&) = delete;

   private:
    Interrupts& interrupts_;
  };

  /// Blocks until `descriptor` has input (false) or SIGINT comes, even just before (true).
  [[nodiscard]] bool wait_for_input(int descriptor);

 private:
  void watch();
  void on_signal();

  SignalDescriptor signals_{SIGINT};
  EventDescriptor at_prompt_;  // SIGINT came outside of an evaluation
  EventDescriptor stop_;
  std::mutex mutex_;
  std::function<void()> cancel_;  // empty outside of an evaluation
  std::thread watcher_;           // last: it uses the others
};

}  // namespace heddle::cli
