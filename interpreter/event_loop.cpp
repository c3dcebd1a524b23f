#include "interpreter/event_loop.hpp"

#include <utility>

#include "interpreter/call.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/shared_count.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

enum class Progress : std::uint8_t { Done, Preempted };

/// What is in the inbox of ex.task, oldest first.
Reaction* empty_inbox(Execution& ex) {
  Task& task = *ex.task;
  if (task.inbox.load(std::memory_order_relaxed) == nullptr) return nullptr;
  Reaction* newest = swap(ex.allocator.is_shared(), task.inbox, nullptr);  // step 4
  Reaction* oldest = nullptr;
  while (newest != nullptr) newest = std::exchange(newest->next, std::exchange(oldest, newest));
  return oldest;
}

void push_microtasks(Execution& ex, Reaction* oldest) {
  while (oldest != nullptr) push_microtask(ex, *std::exchange(oldest, oldest->next));
}

class EventLoop {
 public:
  explicit EventLoop(Execution& ex) : ex_(ex), task_(*ex.task) {}
  RunResult run();
  RunResult run_first();

 private:
  RunResult finish_turn(Progress progress);
  Progress run_coroutine();
  Progress resume(Coroutine& coroutine);
  Progress run_reaction(Reaction& reaction);
  Progress run_then(CallbackReaction& reaction);
  Progress run_thenable(CallbackReaction& reaction);
  Progress run_callback(Value function, std::span<const Value> arguments);
  Progress fire(Timer& timer);
  Progress finish_call(Value answer, Promise* derived);
  Progress drain_microtasks();
  Progress run_current();
  Progress begin_loading();
  void watch_deadline();
  Progress unwind_coroutine(Coroutine& coroutine, Stopped where);
  Progress unwind_waiting();
  void after_exit();
  void report_overdue();
  [[nodiscard]] bool is_idle() const;
  [[nodiscard]] bool has_rejections() const {
    return task_.extension != nullptr && task_.extension->rejections != nullptr;
  }
  Reaction* next_macrotask();
  [[nodiscard]] bool slice_is_over();
  /// The modules that this task evaluates, if it does.
  [[nodiscard]] ModuleEvaluation* evaluation() {
    return task_.has_control(Task::kIsMain) ? task_.run->evaluation.get() : nullptr;
  }

  Execution& ex_;
  Task& task_;
};

/// Accounts what callbacks used and asks the worker between two microtasks.
bool EventLoop::slice_is_over() {
  if (ex_.budget >= 0) return false;
  return !poll(ex_);
}

Progress EventLoop::run_coroutine() {
  do {
    task_.current = ex_.coroutine;
    run_loop(ex_);
    if (ex_.exit == LoopExit::Preempted) return Progress::Preempted;
    after_exit();
  } while (ex_.coroutine != nullptr);  // the next module's body
  return Progress::Done;
}

/// The running coroutine waits or has ended: who is to know?
void EventLoop::after_exit() {
  Coroutine& coroutine = *std::exchange(ex_.coroutine, nullptr);
  task_.current = nullptr;
  ex_.regs = nullptr;
  ex_.window_end = nullptr;
  if (coroutine.is(Coroutine::kModuleBody)) {
    task_.run->evaluation->body_left(ex_, coroutine);
  } else if (ex_.exit != LoopExit::Suspended) {
    settle_derived(ex_, coroutine);
    if (coroutine.promise == nullptr && ex_.exit == LoopExit::Failed) {
      uncaught(ex_, ex_.error);
    }
  }
}

Progress EventLoop::resume(Coroutine& coroutine) {
  if (coroutine.live == 0) return Progress::Done;  // its frames were dropped (abandon_cleanup)
  unlink_suspended(task_, coroutine);
  if (is_unwinding(task_) && !coroutine.is_unwound()) {
    give_back(ex_, *coroutine.source);
    return unwind_coroutine(coroutine, Stopped::InAwait);
  }
  const Promise& awaited = *coroutine.source;
  enter_coroutine(ex_, coroutine);
  if (!coroutine.is_unwound()) coroutine.boundary = 0;
  task_.current = &coroutine;
  if (awaited.state() == Promise::kFulfilled) {
    ex_.regs[ex_.pc[-1].a()] = awaited.result();
    await_ended(ex_, awaited);
  } else {
    ex_.error = awaited.result();
    if (!unwind(ex_)) {
      after_exit();
      return Progress::Done;
    }
  }
  return run_coroutine();
}

/// What a callback answered when it was called from the loop: its result goes to `derived` (may be nullptr).
Progress EventLoop::finish_call(Value answer, Promise* derived) {
  if (answer == signal::kCalled) {
    if (is_unwinding(task_)) ex_.coroutine->set(Coroutine::kUnwound);  // clean-up's callback
    return run_coroutine();
  }
  if (answer == signal::kException) {
    if (derived != nullptr) {
      reject_promise(ex_, *derived, ex_.error);
    } else {
      uncaught(ex_, ex_.error);
    }
  } else if (derived != nullptr) {
    resolve_promise(ex_, *derived, answer);
  }
  return Progress::Done;
}

Progress EventLoop::run_callback(Value function, std::span<const Value> arguments) {
  return finish_call(call_bottom(ex_, function, Value::undefined(), arguments, nullptr), nullptr);
}

Progress EventLoop::run_then(CallbackReaction& reaction) {
  const bool fulfilled = reaction.source->state() == Promise::kFulfilled;
  const Value handler = fulfilled ? reaction.on_fulfilled : reaction.on_rejected;
  const Value value = reaction.source->result();
  if (!is_callable(handler)) {  // passes through
    if (fulfilled) {
      fulfill_promise(ex_, *reaction.derived, value);
    } else {
      reject_promise(ex_, *reaction.derived, value);
    }
    return Progress::Done;
  }
  return finish_call(call_bottom(ex_, handler, Value::undefined(), {&value, 1}, reaction.derived),
                     reaction.derived);
}

/// on_rejected is the thenable; on_fulfilled its `then`, or undefined when it is a native promise.
Progress EventLoop::run_thenable(CallbackReaction& reaction) {
  if (reaction.on_fulfilled.is_undefined()) {
    reaction.source = reaction.on_rejected.as<Promise>();
    reaction.on_rejected = Value::undefined();
    reaction.set_type(Reaction::Then);
    add_reaction(ex_, *reaction.source, reaction);
    return Progress::Done;
  }
  Value functions[2];
  if (!create_resolving_functions(ex_, *reaction.derived, functions[0], functions[1])) {
    reject_promise(ex_, *reaction.derived, ex_.error);
    return Progress::Done;
  }
  // What `then` returns is nobody's, but if it throws before resolving, the promise is rejected.
  Promise* const outcome = create_thenable_outcome(ex_, functions[1]);
  if (outcome == nullptr) {
    reject_promise(ex_, *reaction.derived, ex_.error);
    return Progress::Done;
  }
  return finish_call(
      call_bottom(ex_, reaction.on_fulfilled, reaction.on_rejected, functions, outcome), outcome);
}

Progress EventLoop::run_reaction(Reaction& reaction) {
  const bool is_callback = reaction.type() != Reaction::Resume;
  if (is_callback && is_unwinding(task_) && !static_cast<CallbackReaction&>(reaction).is_cleanup())
    return Progress::Done;  // of the time before the cancel
  switch (reaction.type()) {
    case Reaction::Resume:
      return resume(static_cast<Coroutine&>(reaction));
    case Reaction::Then:
      return run_then(static_cast<CallbackReaction&>(reaction));
    case Reaction::Thenable:
      return run_thenable(static_cast<CallbackReaction&>(reaction));
    case Reaction::Callback: {
      auto& callback = static_cast<CallbackReaction&>(reaction);
      if (callback.on_fulfilled.is_undefined()) {  // yieldNow
        fulfill_promise(ex_, *callback.derived, Value::undefined());
        return Progress::Done;
      }
      if (callback.on_fulfilled.is_hole()) {  // reject_promise_of()
        reject_promise(ex_, *callback.derived, callback.on_rejected);
        return Progress::Done;
      }
      return finish_call(
          call_bottom(ex_, callback.on_fulfilled, Value::undefined(), {}, callback.derived),
          callback.derived);
    }
  }
  return Progress::Done;
}

Progress EventLoop::fire(Timer& timer) {
  if (timer.is(Timer::kSettles)) {
    fulfill_promise(ex_, *timer.callback.as<Promise>(), Value::undefined());
    return Progress::Done;
  }
  std::span<const Value> arguments;
  if (timer.arguments.is_internal()) {
    Slots& slots = *timer.arguments.as<Slots>();
    arguments = {slots.values(), slots.count};
  }
  return run_callback(timer.callback, arguments);
}

Progress EventLoop::drain_microtasks() {
  while (Reaction* const reaction = task_.micro_head) {
    if (slice_is_over()) return Progress::Preempted;
    task_.micro_head = std::exchange(reaction->next, nullptr);
    if (task_.micro_head == nullptr) task_.micro_tail = nullptr;
    if (run_reaction(*reaction) == Progress::Preempted) return Progress::Preempted;
    if (ModuleEvaluation* const modules = evaluation(); modules != nullptr && modules->is_ready()) {
      modules->advance(ex_);
      if (ex_.coroutine != nullptr && run_coroutine() == Progress::Preempted)
        return Progress::Preempted;
    }
    if (must_stop(ex_)) return Progress::Done;
  }
  return Progress::Done;
}

/// What others have sent, oldest first.
Reaction* EventLoop::next_macrotask() {
  TaskExtension* extension = task_.extension;
  if (extension != nullptr && extension->macrotasks != nullptr)
    return std::exchange(extension->macrotasks,
                         std::exchange(extension->macrotasks->next, nullptr));
  Reaction* const oldest = empty_inbox(ex_);
  if (oldest == nullptr || oldest->next == nullptr) return oldest;  // one is the rule
  Reaction* const rest = std::exchange(oldest->next, nullptr);
  extension = task_extension(ex_, task_);
  if (extension != nullptr) {
    extension->macrotasks = rest;
  } else {
    push_microtasks(ex_, rest);  // out of memory: order among macrotasks is lost, no entry is
  }
  return oldest;
}

/// Throws the cancel token where `coroutine` waits or was preempted.
Progress EventLoop::unwind_coroutine(Coroutine& coroutine, Stopped where) {
  enter_coroutine(ex_, coroutine);
  task_.current = &coroutine;
  if (!throw_cancel(ex_, where)) {
    after_exit();
    return Progress::Done;
  }
  return run_coroutine();
}

/// The root scope is cancelled: what waits gets the cancel token, newest first.
Progress EventLoop::unwind_waiting() {
  while (Coroutine* const coroutine = take_unwinding(ex_)) {
    if (unwind_coroutine(*coroutine, Stopped::InAwait) == Progress::Preempted)
      return Progress::Preempted;
  }
  return Progress::Done;
}

/// Goes on where the task was preempted.
Progress EventLoop::run_current() {
  if (task_.current == nullptr) return Progress::Done;
  if (is_unwinding(task_) && !task_.current->is_unwound()) {
    const bool has_begun = task_.operations != 0;
    return unwind_coroutine(*task_.current, has_begun ? Stopped::AtPoll : Stopped::AtStart);
  }
  enter_coroutine(ex_, *task_.current);
  return run_coroutine();
}

/// A main task that only waits must see all the same that the time of its run is over.
void EventLoop::watch_deadline() {
  if (task_.run->limits.deadline == TimePoint::max()) return;
  if (task_extension(ex_, task_) != nullptr) arm_timers(ex_);
}

/// The first turn of a run's main task.
Progress EventLoop::begin_loading() {
  task_.control.fetch_and(~std::uint32_t{Task::kLoader},
                          std::memory_order_relaxed);  // nobody else looks at it
  watch_deadline();
  task_.run->evaluation->begin(ex_);
  return ex_.coroutine == nullptr ? Progress::Done : run_coroutine();
}

/// Its handle has failed a second ago, and nobody has reacted.
void EventLoop::report_overdue() {
  TaskExtension* const extension = task_.extension;
  if (extension == nullptr || extension->report_at == TimePoint::max()) return;
  if (ex_.worker.now() >= extension->report_at) {
    extension->report_at = TimePoint::max();
    ex_.realm.watched_failures.time_is_over(ex_, task_);
  }
  arm_timers(ex_);
}

/// Nothing is left for this turn: what most tasks come to at once, which make one call, or go on where they waited.
bool EventLoop::is_idle() const {
  if (task_.micro_head != nullptr || is_unwinding(task_) ||
      task_.inbox.load(std::memory_order_relaxed) != nullptr)
    return false;
  const TaskExtension* const extension = task_.extension;
  return extension == nullptr ||
         (extension->macrotasks == nullptr && extension->rejections == nullptr &&
          extension->timers == nullptr && extension->report_at == TimePoint::max());
}

RunResult EventLoop::run() {
  ex_.given = ex_.budget = static_cast<std::int64_t>(ex_.worker.next_quantum_ops());
  task_enters(ex_);
  if (must_stop(ex_)) return task_leaves(ex_, false);
  if (waits_for_output(ex_)) return RunResult::Park;
  const Progress progress = run_current();
  return finish_turn(task_.has_control(Task::kLoader) ? begin_loading() : progress);
}

RunResult EventLoop::run_first() {
  enter_coroutine(ex_, *task_.current);
  return finish_turn(run_coroutine());
}

RunResult EventLoop::finish_turn(Progress progress) {
  if (progress == Progress::Done && is_idle()) return task_leaves(ex_, false);
  while (progress == Progress::Done && !must_stop(ex_)) {
    if (is_unwinding(task_)) {
      if (is_cleanup_over(ex_)) abandon_cleanup(ex_);
      progress = unwind_waiting();
      if (progress == Progress::Preempted) break;
    }
    if (task_.micro_head != nullptr) {
      progress = drain_microtasks();
      if (progress == Progress::Preempted || must_stop(ex_)) break;
    }
    if (has_rejections() && report_rejections(ex_)) continue;
    if (Reaction* const entry = next_macrotask()) {
      progress = run_reaction(*entry);
      if (progress == Progress::Done && is_idle()) break;
    } else if (Timer* const timer = take_due_timer(ex_)) {
      progress = fire(*timer);
    } else if (!is_unwinding(task_) || !end_unwinding(ex_)) {
      break;
    }
  }
  report_overdue();
  return task_leaves(ex_, progress == Progress::Preempted);
}

}  // namespace

RunResult run_event_loop(Execution& ex) { return EventLoop(ex).run(); }

RunResult run_first_turn(Execution& ex) { return EventLoop(ex).run_first(); }

void take_inbox_as_microtasks(Execution& ex) { push_microtasks(ex, empty_inbox(ex)); }

}  // namespace heddle
