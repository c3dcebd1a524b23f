#include "interpreter/task.hpp"

#include <new>
#include <utility>

#include "interpreter/at_end.hpp"
#include "interpreter/call.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {

TaskExtension* task_extension(Execution& ex, Task& task) {
  if (task.extension == nullptr) {
    void* const cell = ex.allocate(sizeof(TaskExtension));
    if (cell == nullptr) return nullptr;
    task.extension = new (cell) TaskExtension;
    task.extension->entry.task = &task.schedulable;
  }
  return task.extension;
}

Task* create_task(Execution& ex, Value function, std::span<const Value> arguments) {
  Realm& realm = ex.realm;
  if (!is_callable(function)) {
    static_cast<void>(ex.throw_type_error("spawn needs a function"));
    return nullptr;
  }
  if (!realm.count_new_task(ex)) return nullptr;
  void* const cell = ex.allocator.allocate_task(sizeof(Task));
  if (cell == nullptr) {
    realm.uncount_new_task(ex);
    static_cast<void>(ex.throw_out_of_memory());
    return nullptr;
  }
  auto* const task = new (cell) Task(kTaskShape, *ex.task->run, &realm);
  task->id = realm.new_task_id(ex);
  if (ex.worker.index() != Worker::kOutside) task->set_made_at(ex.worker.recent_now());
  Coroutine* const coroutine =
      prepare_coroutine(ex, *task, function, Value::undefined(), arguments, task);
  if (coroutine == nullptr) {
    abandon_task(ex, *task);
    return nullptr;
  }
  task->current = coroutine;
  task->main = state_of(coroutine->top_base());
  task->spawner = ex.task;
  ex.task->is_named = true;
  return task;
}

void start_task(Execution& ex, Task& task) {
  if (ex.realm.observer != nullptr) [[unlikely]]
    ex.realm.observer->made_ready(task, Cause::Spawned, ex);
  ex.realm.executor.start(task.schedulable, &ex.worker);
}

void abandon_task(Execution& ex, Task& task) {
  task.control.fetch_or(Task::kAtEnd, std::memory_order_relaxed);  // nobody has seen it
  ex.realm.count_ended_task(ex, task);
}

Task* spawn_task(Execution& ex, Value function, std::span<const Value> arguments) {
  Task* const task = create_task(ex, function, arguments);
  if (task != nullptr) start_task(ex, *task);
  return task;
}

namespace {

void append_yielded(TaskExtension& extension, Reaction& reaction) {
  reaction.next = nullptr;
  Reaction** end = &extension.yielded;
  while (*end != nullptr) end = &(*end)->next;
  *end = &reaction;
}

void link_suspended(Task& task, Coroutine& coroutine, Promise& promise) {
  task.is_named = true;
  coroutine.source = &promise;
  coroutine.previous = nullptr;
  coroutine.following = task.suspended;
  if (task.suspended != nullptr) task.suspended->previous = &coroutine;
  task.suspended = &coroutine;
}

/// Its derived promise, which is another's word for its own, follows that one from here on.
void resolve_derived(Execution& ex, Coroutine& coroutine, Promise* derived) {
  if (derived == nullptr) return;
  coroutine.clear(Coroutine::kDerived);
  coroutine.clear(Coroutine::kObserved);
  resolve_promise(ex, *derived, Value::object(coroutine.promise));
}

Promise* derived_of(const Coroutine& coroutine) {
  return coroutine.is(Coroutine::kDerived) ? coroutine.source : nullptr;
}

}  // namespace

bool yield_task(Execution& ex, Promise& promise) {
  TaskExtension* const extension = task_extension(ex, *ex.task);
  void* const cell = extension == nullptr ? nullptr : ex.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) return false;
  append_yielded(*extension,
                 *new (cell) CallbackReaction(Reaction::Callback, ex.task, nullptr,
                                              Value::undefined(), Value::undefined(), &promise));
  return true;
}

bool yield_coroutine(Execution& ex) {
  TaskExtension* const extension = task_extension(ex, *ex.task);
  if (extension == nullptr) return false;
  Coroutine& coroutine = *ex.coroutine;
  leave_coroutine(ex);
  Promise* const derived = derived_of(coroutine);
  link_suspended(*ex.task, coroutine, *ex.realm.core.settled);
  append_yielded(*extension, coroutine);
  resolve_derived(ex, coroutine, derived);
  return true;
}

void push_microtask(Execution& ex, Reaction& reaction) {
  Task& task = *ex.task;
  reaction.next = nullptr;
  if (task.micro_tail == nullptr) {
    task.micro_head = &reaction;
  } else {
    task.micro_tail->next = &reaction;
  }
  task.micro_tail = &reaction;
}

void push_microtask_first(Execution& ex, Reaction& reaction) {
  Task& task = *ex.task;
  reaction.next = task.micro_head;
  task.micro_head = &reaction;
  if (task.micro_tail == nullptr) task.micro_tail = &reaction;
}

void deliver_reaction(Execution& ex, Reaction& reaction) {
  Task& owner = *reaction.task;
  if (&owner == ex.task) {
    push_microtask(ex, reaction);
    return;
  }
  // Step 2 of event_loop.hpp, D1 of at_end.hpp. Alone in the context nobody else pushes or takes.
  Reaction* newest = owner.inbox.load(std::memory_order_relaxed);
  reaction.next = newest;
  if (!ex.allocator.is_shared()) {
    owner.inbox.store(&reaction, std::memory_order_relaxed);
  } else {
    while (!owner.inbox.compare_exchange_weak(newest, &reaction, std::memory_order_seq_cst,
                                              std::memory_order_relaxed)) {
      reaction.next = newest;
    }
  }
  if (leave_end(owner.control, Task::kAtEnd)) [[unlikely]]
    ex.realm.count_revived_task(ex, owner);
  ex.realm.wake(owner, ex, Cause::Settled);
}

void park_coroutine(Execution& ex, Coroutine& coroutine, Promise& promise) {
  Promise* const derived = derived_of(coroutine);
  link_suspended(*ex.task, coroutine, promise);
  add_reaction(ex, promise, coroutine);
  resolve_derived(ex, coroutine, derived);
}

void settle_derived(Execution& ex, Coroutine& coroutine) {
  if (!coroutine.is(Coroutine::kDerived)) return;
  coroutine.clear(Coroutine::kDerived);
  resolve_promise(ex, *coroutine.source, Value::object(coroutine.promise));
}

void unlink_suspended(Task& task, Coroutine& coroutine) {
  if (coroutine.previous != nullptr) {
    coroutine.previous->following = coroutine.following;
  } else {
    task.suspended = coroutine.following;
  }
  if (coroutine.following != nullptr) coroutine.following->previous = coroutine.previous;
  coroutine.previous = coroutine.following = nullptr;
}

void task_enters(Execution& ex) {
  Task& task = *ex.task;
  if (leave_end(task.control, Task::kAtEnd)) ex.realm.count_revived_task(ex, task);
  if (task.run->is_limited) ex.realm.hold_against_limits(ex, *task.run);  // woken by its deadline?
  obey_cancel(ex);
  ex.realm.answer_requests(ex);
}

RunResult task_leaves(Execution& ex, bool preempted) {
  Task& task = *ex.task;
  const auto used = static_cast<std::uint64_t>(ex.given - ex.budget);
  ex.realm.charge(ex, used);
  ex.realm.bill(ex);
  ex.worker.charge(used);
  if (preempted) return RunResult::Yield;
  if (task.extension != nullptr && task.extension->yielded != nullptr) {
    task.extension->macrotasks = std::exchange(task.extension->yielded, nullptr);  // none were left
    return RunResult::Yield;
  }
  const bool has_timers = task.extension != nullptr && task.extension->live_timers != 0;
  const bool is_left = task.has_control(Task::kMainSettled) && !has_timers;
  const auto has_mail = [&] { return task.inbox.load(std::memory_order_seq_cst) != nullptr; };
  // P1 of watched_failures.hpp too
  if (is_left && come_to_end(ex.allocator.is_shared(), task.control, Task::kAtEnd, has_mail)) {
    leave_all(ex);
    if (task.is_named) ex.realm.watched_failures.spawner_ended(ex, task);
    const bool is_watched =
        task.extension != nullptr && task.extension->report_at != TimePoint::max();
    if (!is_watched) task.spawner = nullptr;  // else a chain of ended spawners would stay alive
    // The timer of its run's deadline would wake it, and keep it alive until then.
    if (task.extension != nullptr) arm_timers(ex);
    ex.realm.count_ended_task(ex, task);
  }
  return RunResult::Park;
}

bool waits_for_output(Execution& ex) {
  Task& task = *ex.task;
  if (!task.has_control(Task::kOutputFull)) return false;
  if (!is_unwinding(task) && ex.realm.wait_for_output(ex)) return true;
  task.control.fetch_and(~std::uint32_t{Task::kOutputFull},
                         std::memory_order_relaxed);  // our own bit
  return false;
}

bool poll(Execution& ex) {
  if (ex.coroutine != nullptr) leave_coroutine(ex);
  if (ex.nested_turns != 0) {  // N3 of nested_turn.hpp
    ex.exit = LoopExit::Preempted;
    return false;
  }
  const auto used = static_cast<std::uint64_t>(ex.given - ex.budget);
  ex.realm.charge(ex, used);
  const Verdict verdict = ex.worker.on_quantum(used);
  ex.given = ex.budget = static_cast<std::int64_t>(ex.worker.next_quantum_ops());
  ex.is_polling = true;
  ex.realm.answer_requests(ex);
  ex.is_polling = false;
  Task& task = *ex.task;
  obey_cancel(ex);
  if (ex.coroutine != nullptr && is_unwinding(task)) {
    if (!ex.coroutine->is_unwound()) return throw_cancel(ex, Stopped::AtPoll);
    if (is_cleanup_over(ex)) {
      ex.error = Value::cancel_token();
      fail_coroutine(ex);  // without unwinding; the event loop drops the others
      return false;
    }
  }
  const bool waits = task.has_control(Task::kOutputFull) && !is_unwinding(task);
  if (verdict == Verdict::Continue && !must_stop(ex) && !waits) return true;
  ex.exit = LoopExit::Preempted;
  return false;
}

}  // namespace heddle
