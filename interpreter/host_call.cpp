#include "interpreter/host_call.hpp"

#include <algorithm>
#include <cstring>

#include "interpreter/call.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/host_stay.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/shared_count.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Words of a new coroutine: a few frames of usual size.
constexpr std::size_t kFewWords = 64;
/// A bigger one is not kept for the next call.
constexpr std::uint32_t kMostWords = 512;

/// Nothing has happened to the task that outlives its call.
bool is_untouched(const Task& task) {
  return task.control.load(std::memory_order_relaxed) == Task::kIsMain && task.is_left_alone();
}

}  // namespace

void wipe_stack_below() {
  constexpr std::size_t kDeepest =
      8 << 10;  // slow paths that lead to a collection, and it: some 5 KiB
  std::byte words[kDeepest];
  std::memset(words, 0, sizeof words);
  asm volatile("" ::"r"(words) : "memory");  // nobody reads it, but it must be done
}

HostCall::HostCall(HostSeat& seat) : seat_(seat), ex_(seat.execution) {}

Value* HostCall::begin(Value callee, std::size_t count) {
  if (!callee.is_object() || callee.as_object()->kind != CellKind::Function) return nullptr;
  Function& function = *callee.as<Function>();
  FunctionState& state = *function.state;
  // Acquire: the state's other fields were written before (lowering at the first call).
  if (state.fast_argument_count.load(std::memory_order_acquire) != count) return nullptr;
  if (ex_.realm.options.limits.any()) return nullptr;
  if (seat_.call == nullptr) seat_.call = make_run();
  run_ = seat_.call;
  if (run_ == nullptr || run_->stopped.load(std::memory_order_relaxed)) return nullptr;
  Task& task = *run_->main;
  ex_.task = &task;
  const std::size_t words = kCallHeader + state.register_count;
  if (task.current == nullptr || task.current->capacity < words) [[unlikely]] {
    if (!make_coroutine(words)) return nullptr;
  }
  task.main = &state;
  Coroutine& coroutine = *task.current;
  Value* const base = coroutine.words() + kCallHeader;
  base[-3] = Value::from_bits(ReturnLink::pack(nullptr, 0, ReturnKind::Bottom));
  base[-2] = callee;
  base[-1] = Value::undefined();
  ex_.coroutine = &coroutine;
  ex_.regs = base;
  ex_.pc = state.entry;
  ex_.stack_end = coroutine.end();
  ex_.given = static_cast<std::int64_t>(ex_.worker.next_quantum_ops());
  ex_.budget = ex_.given - state.entry_weight;
  return base;
}

/// false: there is no memory for it.
bool HostCall::make_coroutine(std::size_t words) {
  run_->main->current =
      create_coroutine(ex_, nullptr, static_cast<std::uint32_t>(std::max(words, kFewWords)));
  if (run_->main->current == nullptr) abandon();
  return run_->main->current != nullptr;
}

void HostCall::abandon() {
  ex_.task = nullptr;
  ex_.coroutine = nullptr;
  ex_.regs = nullptr;
}

HostCall::End HostCall::call() {
  Realm& realm = ex_.realm;
  Task& task = *run_->main;
  bool is_shared = ex_.allocator.is_shared();
  run_->kill.store(Kill::None, std::memory_order_relaxed);  // of a cancel that came too late
  run_->main_left.store(false, std::memory_order_relaxed);
  task.id = add(is_shared, realm.next_task_id_, 1) - 1;
  task.operations = 0;
  static_cast<void>(add(is_shared, realm.live_tasks, 1));
  run_->live_tasks.store(1, std::memory_order_relaxed);  // nobody has spawned one yet
  run_loop(ex_);
  const bool has_ended = ex_.exit == LoopExit::Finished || ex_.exit == LoopExit::Failed;
  if (!has_ended || !is_untouched(task)) [[unlikely]]
    return go_on();
  const auto used = static_cast<std::uint64_t>(ex_.given - ex_.budget);
  if (used >= kShortTurn) [[unlikely]] {
    wipe_stack_below();
    if (task.current->capacity > kMostWords) task.current = nullptr;
  }
  ex_.task = nullptr;
  ex_.coroutine = nullptr;
  ex_.regs = ex_.window_end = nullptr;
  is_shared = ex_.allocator.is_shared();
  static_cast<void>(add(is_shared, run_->operations, used));
  static_cast<void>(add(is_shared, realm.live_tasks, static_cast<std::uint32_t>(-1)));
  run_->live_tasks.store(0, std::memory_order_relaxed);
  run_->main_left.store(true, std::memory_order_relaxed);  // cancel() passes it by
  return ex_.exit == LoopExit::Finished ? End::Returned : End::Threw;
}

/// It waits, was preempted or cancelled, or something names its task.
HostCall::End HostCall::go_on() {
  Realm& realm = ex_.realm;
  Task& task = *ex_.task;
  Coroutine& coroutine = *ex_.coroutine;
  seat_.call = nullptr;
  coroutine.promise = &task;
  RunResult result = RunResult::Yield;
  if (ex_.exit == LoopExit::Preempted) {
    result = task_leaves(ex_, true);
  } else {
    task.current = nullptr;
    ex_.coroutine = nullptr;
    ex_.regs = ex_.window_end = nullptr;
    const auto used = static_cast<std::uint64_t>(ex_.given - ex_.budget);
    realm.charge(ex_, used);
    ex_.worker.charge(used);
    if (ex_.exit == LoopExit::Finished) resolve_promise(ex_, task, ex_.result);
    if (ex_.exit == LoopExit::Failed || ex_.exit == LoopExit::Killed)
      reject_promise(ex_, task, ex_.error);
    result = run_event_loop(ex_);
  }
  realm.end_turn(ex_, result);
  return End::GoesOn;
}

/// nullptr: no memory for one, or the realm has stopped.
Run* HostCall::make_run() {
  Realm& realm = ex_.realm;
  Run& run = realm.create_run(Run::Kind::Code);
  const bool has_stopped = run.stopped.load(std::memory_order_relaxed);
  Task* const task = has_stopped ? nullptr : realm.create_main(run, ex_, Task::kIsMain);
  if (task == nullptr) {
    realm.release_run(run);
    return nullptr;
  }
  keep_outside(task->schedulable);
  run.main_left.store(true, std::memory_order_relaxed);
  return &run;
}

}  // namespace heddle
