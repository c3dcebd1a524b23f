#pragma once
// interpreter/host_call.hpp -- a call by the host which its own thread makes in one go.
//
// A call is a task, because it may be preempted, wait, be limited and be cancelled. Most do none of it: they return within the
// first quantum and leave nothing behind that names their task. Such a call borrows a run that its seat keeps for it, with its
// main task and its coroutine, and gives them back unchanged: no allocation, no lock, and the executor hears nothing of it. Its
// coroutine settles no promise, since nobody can know of it.
//
// What turns out otherwise becomes a run like any other at that moment (HostCall::go_on): the coroutine settles its task again,
// and the next call makes itself a new run.

#include "interpreter/execution.hpp"
#include "interpreter/run.hpp"
#include "interpreter/task.hpp"

namespace heddle {

struct HostSeat;

/// Not in a context that has limits of operations or time: they are held against each run.
/// Threads:    one host thread, from begin() to the end of run() inside the context (HostStay).
class HostCall {
 public:
  explicit HostCall(HostSeat& seat);

  /// Where the arguments go, `count` of them, before anything else is allocated. nullptr: not for this callee, or not now.
  [[nodiscard]] Value* begin(Value callee, std::size_t count);

  /// Instead of call().
  void abandon();

  enum class End : std::uint8_t {
    Returned,  ///< ex.result
    Threw,     ///< ex.error
    GoesOn,    ///< it is a run() like those of Realm::call() now
  };
  /// The value or error is the caller's to keep alive.
  [[nodiscard]] End call();
  /// Only when it goes on.
  [[nodiscard]] Run& run() { return *run_; }

 private:
  [[nodiscard]] Run* make_run();
  [[nodiscard]] bool make_coroutine(std::size_t words);
  [[gnu::noinline]] End go_on();

  HostSeat& seat_;
  Execution& ex_;
  Run* run_ = nullptr;
};

/// A turn shorter than this leaves little behind on the native stack. (Natives are billed by what they touch.)
inline constexpr std::uint64_t kShortTurn = 512;
/// What calls have left on this thread's stack below here names objects of the run; frames to come, which do not write all
/// of their words, would keep them alive (native stacks are scanned conservatively).
void wipe_stack_below();

}  // namespace heddle
