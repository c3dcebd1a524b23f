// interpreter/main_task.cpp -- how the host starts runs: their main tasks, and the turns that its own threads take of them.

#include <new>

#include "interpreter/call.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/host_call.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/shared_count.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// The task is at end for good.
bool is_over(const Task& task) {
  constexpr std::uint32_t kOver = Task::kIsMain | Task::kMainSettled | Task::kAtEnd;
  const std::uint32_t control = task.control.load(std::memory_order_relaxed);
  return (control & ~Task::kFailed) == kOver && task.is_left_alone();
}

/// Somebody may have woken it while that did nothing (H2).
bool may_have_news(const Task& task) {
  if (task.inbox.load(std::memory_order_relaxed) != nullptr) return true;
  return !task.has_control(Task::kAtEnd) &&
         (task.extension != nullptr ||  // a timer may have fired
          task.has_control(Task::kCancelRequested | Task::kOutputFull) ||
          task.run->kill.load(std::memory_order_relaxed) != Kill::None);
}

}  // namespace

Run& Realm::create_run(Run::Kind kind, RunLimits limits) {
  const std::lock_guard lock(run_mutex);
  Run& run = *runs.emplace_back(std::make_unique<Run>(kind, limits, options.limits));
  run.stopped.store(is_stopped_, std::memory_order_relaxed);  // nobody else has it
  return run;
}

void Realm::release_run(Run& run) {
  const std::lock_guard lock(run_mutex);
  run.is_held = false;  // process_weak() frees it
}

bool Realm::start_main(Run& run, FirstTurn turn) {
  Task* task = nullptr;
  {
    HostStay stay(*this);
    Execution& ex = stay.execution();
    heap.open_reserve();
    task = create_main(run, ex, Task::kIsMain | Task::kLoader);
    heap.close_reserve();
    if (task != nullptr) count_main(ex, *task);
    if (task != nullptr && turn == FirstTurn::OnCaller) take_turn(ex, *task);
    if (task != nullptr && turn == FirstTurn::OnWorker) {
      task->set_made_at(executor.now());
      executor.start(task->schedulable, nullptr);
    }
  }
  if (task != nullptr) return true;
  if (run.kind == Run::Kind::Program)
    print_failure(run, "RangeError: " + out_of_memory_text(heap), true);
  return false;
}

bool Realm::start_main(Run& run, Execution& ex, Value function, std::span<const Value> arguments) {
  Task* const task = create_main(run, ex, Task::kIsMain);
  if (task == nullptr) return false;
  count_main(ex, *task);
  if (!prepare_main(ex, *task, function, arguments)) return false;
  task->set_made_at(executor.now());
  executor.start(task->schedulable, nullptr);
  return true;
}

Run* Realm::call(Execution& ex, const RunLimits& limits, Value function,
                 std::span<const Value> arguments) {
  Run& run = create_run(Run::Kind::Code, limits);
  Task* const task = create_main(run, ex, Task::kIsMain);
  if (task != nullptr) count_main(ex, *task);
  if (task == nullptr || !prepare_main(ex, *task, function, arguments)) {
    release_run(run);
    return nullptr;
  }
  take_turn(ex, *task);
  return &run;
}

/// Its first frame. false: thrown, and the task is at end.
bool Realm::prepare_main(Execution& ex, Task& task, Value function,
                         std::span<const Value> arguments) {
  ex.task = &task;
  Coroutine* const coroutine =
      prepare_coroutine(ex, task, function, Value::undefined(), arguments, &task);
  if (coroutine == nullptr) {
    task.control.fetch_or(Task::kAtEnd, std::memory_order_relaxed);  // nobody has seen it
    count_ended_task(ex, task);
    ex.task = nullptr;
    return false;
  }
  ex.task = nullptr;
  task.current = coroutine;
  task.main = state_of(coroutine->top_base());
  return true;
}

/// H1 to H3 of base/executor.hpp.
void Realm::take_turn(Execution& ex, Task& task) {
  keep_outside(task.schedulable);
  ex.task = &task;
  const RunResult result = run_event_loop(ex);
  end_turn(ex, result);
}

void Realm::end_turn(Execution& ex, RunResult result) {
  Task& task = *ex.task;
  static_cast<void>(announce_result(task));                 // to this very thread
  const bool can_go_on = !is_over(task) && !must_stop(ex);  // close() counts on the latter
  if (can_go_on) {
    task.set_made_at(executor.now());
    executor.adopt(task.schedulable);
  }
  if (can_go_on && (result == RunResult::Yield || may_have_news(task)))
    executor.wake(task.schedulable, nullptr, Urgency::Normal);
  ex.task = nullptr;
  ex.coroutine = nullptr;
  ex.regs = ex.window_end = nullptr;
  ex.error = ex.result = Value::undefined();
}

/// Not when the main function settles: the next run must find its memory free.
bool Realm::announce_result(Task& main) {
  Run& run = *main.run;
  if (run.kind != Run::Kind::Code || !main.has_control(Task::kMainSettled)) return false;
  if (run.main_left.load(std::memory_order_relaxed)) return false;  // its task's worker writes it
  if (main.operations >= kShortTurn) wipe_stack_below();
  run.main_left.store(true, std::memory_order_release);  // pairs with wait_for() of the host
  return true;
}

Task* Realm::create_main(Run& run, Execution& ex, std::uint32_t control) {
  if (spare_error.is_undefined()) {
    static_cast<void>(ex.throw_out_of_memory());
    if (!ex.error.is_object()) return nullptr;  // no room for an error to share either
    spare_error = ex.error;
  }
  void* const cell = ex.allocator.allocate_task(sizeof(Task));
  if (cell == nullptr) {
    static_cast<void>(ex.throw_out_of_memory());
    return nullptr;
  }
  auto* const task = new (cell) Task(kTaskShape, run, this);
  task->control.store(control, std::memory_order_relaxed);
  if (run.kind == Run::Kind::Code) mark_handled(ex, *task);  // the host gets its error
  {
    const std::lock_guard lock(run_mutex);
    run.main = task;
  }
  return task;
}

void Realm::count_main(Execution& ex, Task& task) {
  static_cast<void>(add(ex, live_tasks, 1));
  static_cast<void>(add(ex, task.run->live_tasks, 1));
  task.id = new_task_id(ex);
}

}  // namespace heddle
