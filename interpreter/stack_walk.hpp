#pragma once
// interpreter/stack_walk.hpp -- the frames of a task, innermost first: those that run, those that await them, and the place
// where the task was spawned. What awaits a coroutine is found as V8 finds it: by following the one reaction of its promise.

#include <cstdint>
#include <string>
#include <vector>

#include "interpreter/coroutine.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {

class Realm;

struct StackFrame {
  enum class Kind : std::uint8_t {
    Call,   ///< runs, or will go on here
    Await,  ///< goes on when the frame before it has settled
    All,    ///< Promise.all or its like, which awaits the frame before it
    Spawn,  ///< started the task
  };
  Kind kind;
  const FunctionState* function;
  const Word* pc;                   ///< behind the first word of the call or await
  Function* callee = nullptr;       ///< not of Spawn
  Value self = Value::undefined();  ///< `this`
  int index = 0;                    ///< All: of the promise among those that it awaits
};

/// The coroutine of `task` that goes on when `promise` is settled, perhaps by way of other promises. nullptr: none, or it is not
/// the only one that wants to know. `passed`: gets the frames of Promise.all and its like on the way.
[[nodiscard]] Coroutine* awaiter_of(Execution& ex, const Task& task, Promise* promise,
                                    std::vector<StackFrame>* passed = nullptr);

/// "async Cache.load (main.ts:3:5)"
[[nodiscard]] std::string frame_text(Execution& ex, const StackFrame& frame);

/// Goes through the frames of a coroutine. What it reads is the coroutine's own task's: on that task's worker, or while the
/// context is stopped.
class StackWalk {
 public:
  /// Of the coroutine that runs, if one does.
  explicit StackWalk(Execution& ex);
  /// Of one that stands.
  StackWalk(Execution& ex, Coroutine& coroutine, Stopped where);

  /// The next frame that is no built-in's. false: there is none.
  [[nodiscard]] bool next(StackFrame& frame);

 private:
  [[nodiscard]] StackFrame::Kind kind() const;
  void leave_frame();
  void leave_coroutine();
  void enter(Coroutine& coroutine);
  [[nodiscard]] bool find_spawn(StackFrame& frame);

  Execution& ex_;
  Coroutine* coroutine_;
  Value* base_ = nullptr;  // of the next frame; nullptr: there is none in this task
  const Word* pc_ = nullptr;
  const Word* spawn_ = nullptr;  // where the task was spawned, once its other frames have been seen
  bool awaits_ = false;          // coroutine_ waits for the frames before
  std::vector<StackFrame> passed_;  // between them and coroutine_, the next one last
};

}  // namespace heddle
