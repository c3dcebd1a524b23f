#include "scheduler/run_queue.hpp"

#include "scheduler/schedule.hpp"

#include <algorithm>
#include <utility>

namespace heddle {
namespace {

/// Heap order: the standard heap keeps the greatest on top, we want the one furthest behind.
bool is_after(const LocalQueue* a, const LocalQueue* b) {
  return a->key != b->key ? a->key > b->key : a->order > b->order;
}

template <typename Counter>
void add(Counter& counter, std::int64_t amount, Sharing sharing) noexcept {
  if (sharing == Sharing::Shared) {
    counter.fetch_add(amount, std::memory_order_relaxed);
  } else {
    counter.store(counter.load(std::memory_order_relaxed) + amount, std::memory_order_relaxed);
  }
}

}  // namespace

std::int64_t GroupState::charge(std::chrono::nanoseconds time, Sharing sharing) noexcept {
  if (time.count() <= 0) return 0;
  const std::int64_t weighted = time.count() * TaskGroup::kNormalWeight / task_group.weight();
  add(worker_ns_, time.count(), sharing);
  add(use_, weighted, sharing);
  return weighted;
}

/// Holds the lock where there is anybody to hold it against.
class [[nodiscard]] RunQueue::Guard {
 public:
  explicit Guard(RunQueue& queue) noexcept : queue_(queue) {
    if (queue_.sharing_ == Sharing::Shared) queue_.lock_.lock();
  }
  ~Guard() {
    if (queue_.sharing_ == Sharing::Shared) queue_.lock_.unlock();
  }
  Guard(const Guard&) = delete;
  Guard& operator=(const Guard&) = delete;

 private:
  RunQueue& queue_;
};

RunQueue::RunQueue(unsigned worker, Sharing sharing, Schedule* schedule)
    : worker_(worker), sharing_(sharing), schedule_(schedule) {}

bool RunQueue::stops(const Schedulable& running) {
  return current_ != nullptr && schedule_->stops(running, current_->normal);
}

void RunQueue::push(Schedulable& task, Position position) {
  const Guard guard(*this);
  push_locked(queue_of(task), task, position);
}

void RunQueue::push_all(TaskList tasks) {
  const Guard guard(*this);
  while (Schedulable* const task = tasks.pop_front()) {
    push_locked(queue_of(*task), *task, Position::Tail);
  }
}

Schedulable* RunQueue::take() {
  if (current_ == nullptr) return nullptr;
  const Guard guard(*this);
  return pop_locked(*current_);
}

Schedulable* RunQueue::requeue_and_take(Schedulable& task) {
  HEDDLE_DCHECK(current_ != nullptr && task.group == current_group_);
  const Guard guard(*this);
  push_locked(*current_, task, Position::Tail);
  return pop_locked(*current_);
}

void RunQueue::end_slice() {
  if (current_ == nullptr || current_->urgent_streak == 0) return;
  const Guard guard(*this);
  current_->urgent_streak = kMaxUrgentStreak;
}

TaskGroup* RunQueue::choose() {
  const Guard guard(*this);
  release_current_locked();
  while (LocalQueue* const queue = pop_waiting_locked()) {
    // The key may be stale: the group has run elsewhere. Then it goes back behind the others.
    bring_up_to_date(*queue);
    if (!waiting_.empty() && is_after(queue, waiting_.front())) {
      wait_locked(*queue);
      continue;
    }
    set_current_locked(queue);
    raise_floor_locked();
    check_locked();
    return current_group_;
  }
  return nullptr;
}

void RunQueue::refuse_current() {
  const Guard guard(*this);
  LocalQueue* const queue = current_;
  HEDDLE_ASSERT(queue != nullptr);
  set_current_locked(nullptr);
  add_size(-static_cast<std::int32_t>(queue->size()));
  queue->place = Place::Refused;
  refused_.push_back(queue);
  publish_groups_locked();
}

void RunQueue::readmit() {
  if (!has_refused()) return;
  const Guard guard(*this);
  for (LocalQueue* const queue : refused_) {
    queue->place = Place::Absent;
    if (queue->empty()) continue;
    add_size(static_cast<std::int32_t>(queue->size()));
    place_locked(*queue);
  }
  refused_.clear();
  publish_groups_locked();
}

void RunQueue::drop_current() {
  if (current_ == nullptr) return;
  const Guard guard(*this);
  release_current_locked();
}

TaskList RunQueue::steal_half() {
  TaskList stolen;
  if (size() == 0 || !lock_.try_lock()) return stolen;
  std::uint32_t wanted = std::min((size() + 1) / 2, kMaxSteal);
  // Groups are taken off the heap as they are visited; the visited ones collect behind its end.
  auto end = waiting_.end();
  bool current_left = current_ != nullptr && !current_->empty();
  while (wanted > 0) {
    const bool has_waiting = end != waiting_.begin();
    if (!has_waiting && !current_left) break;
    // The current group's key is a slice old: among equals the waiting one is further behind.
    if (current_left && (!has_waiting || waiting_.front()->key > current_->key)) {
      steal_from_locked(*current_, wanted, stolen);
      current_left = false;
    } else {
      std::pop_heap(waiting_.begin(), end, is_after);
      steal_from_locked(**--end, wanted, stolen);
    }
  }
  const auto visited = std::remove_if(end, waiting_.end(), [](LocalQueue* queue) {
    if (!queue->empty()) return false;
    queue->place = Place::Absent;
    return true;
  });
  waiting_.erase(visited, waiting_.end());
  for (; end != waiting_.end(); ++end) std::push_heap(waiting_.begin(), end + 1, is_after);
  publish_groups_locked();
  check_locked();
  lock_.unlock();
  return stolen;
}

bool RunQueue::try_forget(GroupState& group) {
  const Guard guard(*this);
  if (current_ != nullptr && &current_->group == &group) return false;
  const auto drop = [&](std::vector<LocalQueue*>& queues) {
    return std::erase_if(queues, [&](LocalQueue* queue) {
      if (&queue->group != &group) return false;
      if (queue->place == Place::Waiting) add_size(-static_cast<std::int32_t>(queue->size()));
      queue->place = Place::Absent;
      return true;
    });
  };
  drop(refused_);
  if (drop(waiting_) != 0) std::make_heap(waiting_.begin(), waiting_.end(), is_after);
  publish_groups_locked();
  return true;
}

void RunQueue::publish_groups_locked() noexcept {
  waiting_groups_.store(static_cast<std::uint32_t>(waiting_.size()), std::memory_order_relaxed);
  refused_groups_.store(static_cast<std::uint32_t>(refused_.size()), std::memory_order_relaxed);
}

void RunQueue::push_locked(LocalQueue& queue, Schedulable& task, Position position) {
  switch (position) {
    case Position::Tail:
      queue.normal.push_back(task);
      break;
    case Position::Front:
      queue.normal.push_front(task);
      break;
    case Position::Urgent:
      queue.urgent.push_back(task);
      break;
  }
  if (queue.place == Place::Refused) return;  // not for thieves (Q3)
  add_size(1);
  if (queue.place == Place::Absent) place_locked(queue);
}

// Urgent tasks go first, but not for ever: after a whole slice of one of them, or kMaxUrgentStreak
// short ones, a normal task has its turn.
Schedulable* RunQueue::pop_locked(LocalQueue& queue) {
  const bool normal_turn = queue.urgent_streak >= kMaxUrgentStreak && !queue.normal.empty();
  Schedulable* task = nullptr;
  if (!queue.urgent.empty() && !normal_turn) {
    task = queue.urgent.pop_front();
    ++queue.urgent_streak;
  } else {
    task = schedule_ == nullptr ? queue.normal.pop_front() : schedule_->take_next(queue.normal);
    queue.urgent_streak = 0;
  }
  if (task != nullptr) add_size(-1);
  return task;
}

void RunQueue::wait_locked(LocalQueue& queue) {
  queue.place = Place::Waiting;
  queue.order = next_order_++;
  waiting_.push_back(&queue);
  std::push_heap(waiting_.begin(), waiting_.end(), is_after);
  publish_groups_locked();
}

/// Absent -> Waiting: the group comes (back) to this worker.
void RunQueue::place_locked(LocalQueue& queue) {
  raise_floor_locked();
  bring_up_to_date(queue);
  queue.key = std::max(queue.key, floor_ - kLag);
  wait_locked(queue);
}

void RunQueue::set_current_locked(LocalQueue* queue) {
  current_ = queue;
  current_group_ = queue == nullptr ? nullptr : &queue->group.task_group;
  if (queue != nullptr) queue->place = Place::Current;
}

void RunQueue::release_current_locked() {
  LocalQueue* const queue = current_;
  if (queue == nullptr) return;
  bring_up_to_date(*queue);
  raise_floor_locked();
  set_current_locked(nullptr);
  queue->place = Place::Absent;
  queue->urgent_streak = 0;
  if (!queue->empty()) wait_locked(*queue);
}

/// The floor is the least key of what this worker serves now.
void RunQueue::raise_floor_locked() {
  if (current_ != nullptr) bring_up_to_date(*current_);
  const LocalQueue* least = current_;
  if (!waiting_.empty() && (least == nullptr || least->key > waiting_.front()->key)) {
    least = waiting_.front();
  }
  if (least != nullptr) floor_ = std::max(floor_, least->key);
}

void RunQueue::book(LocalQueue& queue) const noexcept {
  const auto time = std::exchange(queue.unbooked, std::chrono::nanoseconds(0));
  queue.own_use += queue.group.charge(time, sharing_);
}

void RunQueue::bring_up_to_date(LocalQueue& queue) const {
  book(queue);
  const std::int64_t use = queue.group.use();
  const std::int64_t elsewhere = use - queue.seen_use - queue.own_use;
  queue.seen_use = use;
  queue.key += std::exchange(queue.own_use, 0);
  queue.key = std::max(queue.key, std::min(queue.key + elsewhere, floor_ + kAhead));
}

/// The group furthest behind that has tasks; it is in no place then. nullptr = none.
LocalQueue* RunQueue::pop_waiting_locked() {
  while (!waiting_.empty()) {
    std::pop_heap(waiting_.begin(), waiting_.end(), is_after);
    LocalQueue* const queue = waiting_.back();
    waiting_.pop_back();
    publish_groups_locked();
    queue->place = Place::Absent;
    if (!queue->empty()) return queue;
  }
  return nullptr;
}

void RunQueue::steal_from_locked(LocalQueue& queue, std::uint32_t& wanted, TaskList& stolen) {
  const std::uint32_t count = std::min(wanted, (queue.size() + 1) / 2);
  for (std::uint32_t i = 0; i < count; ++i) {
    TaskList& list = queue.urgent.empty() ? queue.normal : queue.urgent;
    stolen.push_back(*list.pop_front());
  }
  wanted -= count;
  add_size(-static_cast<std::int32_t>(count));
}

void RunQueue::check_locked() const {
#if defined(HEDDLE_ENABLE_DCHECK_SLOW)
  std::uint32_t tasks = current_ == nullptr ? 0 : current_->size();
  for (const LocalQueue* const queue : waiting_) {
    HEDDLE_ASSERT(queue->place == Place::Waiting, "Q2");
    tasks += queue->size();
  }
  HEDDLE_ASSERT(tasks == size_.load(std::memory_order_relaxed), "Q3");
  HEDDLE_ASSERT(std::is_heap(waiting_.begin(), waiting_.end(), is_after), "Q2");
#endif
}

}  // namespace heddle
