#pragma once
// tests/support/budgeted_executor.hpp -- runs the tasks of one context on the caller's thread, in order of their wakes and
// in virtual time, until nothing is ready or a budget of operations is used up.

#include <algorithm>
#include <deque>
#include <vector>

#include "base/assert.hpp"
#include "base/executor.hpp"

namespace heddle {

/// Threads:    one.
class BudgetedExecutor final : public Executor {
 public:
  /// `quantum`: operations from one poll to the next.
  explicit BudgetedExecutor(std::uint64_t operations, std::uint64_t quantum = 200)
      : worker_(*this, operations, quantum) {}

  /// Runs what is ready, then what is due next, as long as the budget lasts.
  void run() {
    HEDDLE_ASSERT(group_->try_enter(worker_), "nobody else is there");
    worker_.enter(group_);
    while (!worker_.is_spent() && (!ready_.empty() || make_next_due())) {
      Schedulable& task = *ready_.front();
      ready_.pop_front();
      run_once(task);
    }
    group_->on_leave(worker_);
    worker_.enter(nullptr);
  }
  [[nodiscard]] bool is_spent() const { return worker_.is_spent(); }
  /// So many were used.
  [[nodiscard]] std::uint64_t operations() const { return worker_.operations(); }
  /// The most that were used between two polls.
  [[nodiscard]] std::uint64_t longest_stretch() const { return worker_.longest_stretch(); }

  void attach(TaskGroup& group) override { group_ = &group; }
  void detach(TaskGroup&) override { group_ = nullptr; }
  void start(Schedulable& task, Worker*, Urgency) override { make_ready(task); }
  void wake(Schedulable& task, Worker*, Urgency) override {
    const RunState state = task.run_state.load(std::memory_order_relaxed);
    if (state == RunState::Idle) make_ready(task);
    if (state == RunState::Scheduled)
      task.run_state.store(RunState::Notified, std::memory_order_relaxed);
  }
  void arm(TimerEntry& entry, TimePoint due, Worker*) override {
    entry.due = due;
    if (std::find(armed_.begin(), armed_.end(), &entry) != armed_.end()) return;
    armed_.push_back(&entry);
    entry.task->pins.fetch_add(1, std::memory_order_relaxed);
  }
  bool disarm(TimerEntry& entry, Worker*) override {
    const auto found = std::find(armed_.begin(), armed_.end(), &entry);
    if (found == armed_.end()) return false;
    armed_.erase(found);
    entry.task->pins.fetch_sub(1, std::memory_order_relaxed);
    return true;
  }
  void adopt(Schedulable& task) override { task.run_state.store(RunState::Idle); }
  TimePoint now() override { return now_; }
  void begin_external() override {}
  void end_external() override {}
  void request(TaskGroup&, std::uint32_t bits) override {
    worker_.request_word().fetch_or(bits, std::memory_order_relaxed);
  }
  std::chrono::nanoseconds cpu_time(const TaskGroup&) const override { return {}; }
  unsigned worker_count() const noexcept override { return 1; }
  Worker& worker(unsigned) noexcept override { return worker_; }

 private:
  class BudgetedWorker final : public Worker {
   public:
    BudgetedWorker(BudgetedExecutor& executor, std::uint64_t operations, std::uint64_t quantum)
        : Worker(0), executor_(executor), left_(static_cast<std::int64_t>(operations)) {
      quantum_ops_ = quantum;
    }
    void enter(TaskGroup* group) { inside_.store(group, std::memory_order_relaxed); }
    /// Also a task that does nothing uses something up, or two of them could wake each other for ever.
    void count_turn() {
      left_ -= static_cast<std::int64_t>(charged_ops_) + 1;
      operations_ += charged_ops_;
      charged_ops_ = 0;
    }
    [[nodiscard]] bool is_spent() const { return left_ < 0; }
    [[nodiscard]] std::uint64_t operations() const { return operations_; }
    [[nodiscard]] std::uint64_t longest_stretch() const { return longest_stretch_; }
    Verdict on_quantum(std::uint64_t ops) override {
      left_ -= static_cast<std::int64_t>(ops + charged_ops_);
      operations_ += ops + charged_ops_;
      longest_stretch_ = std::max(longest_stretch_, ops);
      charged_ops_ = 0;
      return is_spent() ? Verdict::Preempt : Verdict::Continue;
    }
    TimePoint now() override { return executor_.now(); }

   private:
    BudgetedExecutor& executor_;
    std::int64_t left_;
    std::uint64_t operations_ = 0;
    std::uint64_t longest_stretch_ = 0;
  };

  void make_ready(Schedulable& task) {
    task.run_state.store(RunState::Scheduled, std::memory_order_relaxed);
    ready_.push_back(&task);
  }
  void run_once(Schedulable& task) {
    task.run_state.store(RunState::Scheduled, std::memory_order_relaxed);
    const RunResult result = group_->run(task, worker_);
    worker_.count_turn();
    const bool was_woken = task.run_state.load(std::memory_order_relaxed) == RunState::Notified;
    if (result == RunResult::Yield || (result == RunResult::Park && was_woken)) {
      return make_ready(task);
    }
    const bool is_finished = result == RunResult::Finished;
    task.run_state.store(is_finished ? RunState::Finished : RunState::Idle,
                         std::memory_order_relaxed);
  }
  /// false: no timer is armed.
  bool make_next_due() {
    const auto earliest = std::min_element(
        armed_.begin(), armed_.end(),
        [](const auto* left, const auto* right) { return left->due < right->due; });
    if (earliest == armed_.end()) return false;
    TimerEntry& entry = **earliest;
    now_ = std::max(now_, entry.due);
    wake(*entry.task, nullptr, Urgency::Timer);
    static_cast<void>(disarm(entry, nullptr));
    return true;
  }

  TaskGroup* group_ = nullptr;
  std::deque<Schedulable*> ready_;
  std::vector<TimerEntry*> armed_;
  TimePoint now_{};
  BudgetedWorker worker_;
};

}  // namespace heddle
