#pragma once
// scheduler/task_list.hpp -- an intrusive first-in-first-out list of tasks.

#include <cstdint>

#include "base/assert.hpp"
#include "base/executor.hpp"

namespace heddle {

/// Threads:    none of its own; whoever holds the list's lock, or its only user.
/// Ownership:  tasks are borrowed; each is in at most one list (Schedulable::next).
/// Invariants: L1  count_ tasks hang between head_ and tail_; tail_ is meaningless when empty.
class TaskList {
 public:
  [[nodiscard]] bool empty() const noexcept { return head_ == nullptr; }
  [[nodiscard]] std::uint32_t size() const noexcept { return count_; }

  void push_back(Schedulable& task) noexcept {
    task.next = nullptr;
    if (empty()) {
      head_ = &task;
    } else {
      static_cast<Schedulable*>(tail_)->next = &task;
    }
    tail_ = &task;
    ++count_;
  }

  void push_front(Schedulable& task) noexcept {
    if (empty()) tail_ = &task;
    task.next = head_;
    head_ = &task;
    ++count_;
  }

  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (const Schedulable* task = head_; task != nullptr; task = task->next) visit(*task);
  }

  /// The one behind `skip` others, which keep their order.
  [[nodiscard]] Schedulable* take(std::uint32_t skip) noexcept {
    if (skip == 0) return pop_front();
    HEDDLE_DCHECK(skip < count_, "L1");
    Schedulable* before = head_;
    while (--skip != 0) before = before->next;
    Schedulable* const task = before->next;
    before->next = static_cast<Schedulable*>(task->next);
    if (task == tail_) tail_ = before;
    --count_;
    return task;
  }

  /// nullptr when empty.
  [[nodiscard]] Schedulable* pop_front() noexcept {
    Schedulable* const task = head_;
    if (task == nullptr) return nullptr;
    head_ = task->next;
    --count_;
    HEDDLE_DCHECK((count_ == 0) == empty(), "L1");
    return task;
  }

 private:
  Plain<Schedulable*> head_ = nullptr;
  Plain<Schedulable*> tail_ = nullptr;
  std::uint32_t count_ = 0;
};

}  // namespace heddle
