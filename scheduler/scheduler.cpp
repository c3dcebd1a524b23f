#include "scheduler/scheduler.hpp"

#include <pthread.h>
#include <sys/prctl.h>

#include <algorithm>
#include <system_error>

namespace heddle {
namespace {

constexpr unsigned kMaxWorkers = 1024;

/// nullptr: the caller is outside.
PoolWorker* own(Worker* current) noexcept {
  if (current == nullptr || current->index() == Worker::kOutside) return nullptr;
  return static_cast<PoolWorker*>(current);
}

/// What a worker's thread sets up for itself.
void prepare_thread(unsigned index) {
  constexpr std::size_t kMaxName = 15;  // the kernel's
  pthread_setname_np(pthread_self(), fmt::format("heddle-{}", index).substr(0, kMaxName).c_str());
  // The kernel may be late by 50 us to save wake-ups; a script's 1 ms timer should not be.
  prctl(PR_SET_TIMERSLACK, 1000UL, 0UL, 0UL, 0UL);
}

}  // namespace

Expected<std::unique_ptr<Scheduler>, std::string> Scheduler::create(
    const SchedulerOptions& options) {
  if (options.num_workers > kMaxWorkers) {
    return Unexpected{
        fmt::format("num_workers is {}; it may be 0 to {}", options.num_workers, kMaxWorkers)};
  }
  if (options.time == TimeMode::Virtual && options.num_workers > 1) {
    return Unexpected{
        fmt::format("virtual time needs a single worker, not {}", options.num_workers)};
  }
  if (options.preemption_threshold == 0 || options.quantum_ops == 0) {
    return Unexpected{std::string("preemption_threshold and quantum_ops must be at least 1")};
  }
  std::unique_ptr<Scheduler> scheduler(new Scheduler(options));
  if (!scheduler->start_threads()) {
    return Unexpected{fmt::format("the system refused to start {} threads", options.num_workers)};
  }
  return scheduler;
}

Scheduler::Scheduler(const SchedulerOptions& options) : pool_(options) {
  const unsigned count = std::max(options.num_workers, 1u);
  std::vector<Sleeper*> sleepers;
  for (unsigned index = 0; index < count; ++index) {
    pool_.workers.push_back(std::make_unique<PoolWorker>(pool_, index));
    sleepers.push_back(&pool_.workers.back()->sleeper());
  }
  pool_.lobby = std::make_unique<Lobby>(std::move(sleepers));
  if (caller_runs()) pool_.workers.front()->enter_lobby();
}

bool Scheduler::start_threads() {
  threads_.reserve(pool_.options.num_workers);
  try {
    for (unsigned index = 0; index < pool_.options.num_workers; ++index) {
      threads_.emplace_back([this, index]() noexcept {
        prepare_thread(index);
        pool_.workers[index]->run(nullptr);
      });
    }
  } catch (const std::system_error&) {
    shutdown();
    return false;
  }
  return true;
}

Scheduler::~Scheduler() {
  shutdown();
  HEDDLE_ASSERT(groups_.load(std::memory_order_relaxed) == 0, "a group is still attached");
}

WaitResult Scheduler::wait(const std::function<bool()>& done) {
  if (!caller_runs()) return pool_.lobby->wait(done);
  // Acquire and release: one caller after the other is the same worker.
  const bool was_running = caller_is_running_.exchange(true, std::memory_order_acquire);
  HEDDLE_ASSERT(!was_running, "two threads wait() with num_workers = 0");
  const WaitResult result = pool_.workers.front()->run(&done);
  caller_is_running_.store(false, std::memory_order_release);
  return result;
}

void Scheduler::notify_waiters() { pool_.lobby->notify_waiters(); }

void Scheduler::shutdown() {
  for (const auto& worker : pool_.workers) {
    worker->request_word().fetch_or(kStop, std::memory_order_release);  // X1; read at polls
  }
  pool_.lobby->stop();  // X2, X3
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();  // X4
  }
  is_shut_down_.store(true, std::memory_order_release);  // pairs with forget_queues()
}

boost::asio::io_context& Scheduler::io_context() {
  const std::lock_guard guard(reactor_mutex_);
  if (reactor_ == nullptr) {
    reactor_ = std::make_unique<Reactor>();
    pool_.reactor.store(reactor_.get(), std::memory_order_release);  // pairs with poll_reactor()
    pool_.lobby->set_reactor(*reactor_);
  }
  return reactor_->context();
}

void Scheduler::attach(TaskGroup& group) {
  HEDDLE_ASSERT(group.scheduler_state == nullptr, "the group is attached already");
  group.scheduler_state = new GroupState(group, worker_count());
  groups_.fetch_add(1, std::memory_order_relaxed);
}

void Scheduler::detach(TaskGroup& group) {
  GroupState* const state = group.scheduler_state;
  HEDDLE_ASSERT(state != nullptr, "the group is not attached");
  pool_.lobby->forget(group);
  for (const auto& worker : pool_.workers) worker->timers().forget(group);
  pool_.lobby->timer_disarmed();
  for (const auto& worker : pool_.workers) {
    // A worker that has run the last task is about to leave.
    while (worker->inside() == &group) std::this_thread::sleep_for(std::chrono::microseconds(10));
  }
  forget_queues(*state);
  group.scheduler_state = nullptr;
  delete state;
  groups_.fetch_sub(1, std::memory_order_relaxed);
}

/// Among several workers an empty queue may still stand among those that wait: a thief took its
/// last task. A worker alone leaves none behind, and its queue has no lock to look under.
void Scheduler::forget_queues(GroupState& group) {
  const bool is_idle_for_good = is_shut_down_.load(std::memory_order_acquire);
  if (pool_.sharing == Sharing::Alone && !is_idle_for_good) return;
  for (const auto& worker : pool_.workers) {
    while (!worker->queue().try_forget(group)) {
      std::this_thread::sleep_for(std::chrono::microseconds(10));
    }
  }
}

void Scheduler::start(Schedulable& task, Worker* current, Urgency urgency) {
  HEDDLE_DCHECK(task.group != nullptr && task.group->scheduler_state != nullptr);
  PoolWorker* const worker = own(current);
  if (worker == nullptr) {
    pool_.lobby->post(task, urgency);
    return;
  }
  begin_life(task);
  worker->make_ready(task, urgency);
}

void Scheduler::wake(Schedulable& task, Worker* current, Urgency urgency) {
  PoolWorker* const worker = own(current);
  if (worker == nullptr) {
    pool_.lobby->post(task, urgency);
  } else if (notify(task, pool_.sharing) == Notified::MustQueue) {
    worker->make_ready(task, urgency);
  }
}

void Scheduler::adopt(Schedulable& task) { leave_outside(task); }

void Scheduler::arm(TimerEntry& entry, TimePoint due, Worker* current) {
  PoolWorker* const worker = own(current);
  PoolWorker& owner = worker != nullptr ? *worker : *pool_.workers.front();
  if (entry.owner != TimerEntry::kNoOwner && entry.owner != owner.index()) {
    (void)pool_.workers[entry.owner]->timers().disarm(entry);
  }
  owner.timers().arm(entry, due);
  if (worker == nullptr) pool_.lobby->timer_armed(owner.sleeper());
}

bool Scheduler::disarm(TimerEntry& entry, Worker* current) {
  if (entry.owner == TimerEntry::kNoOwner) return false;
  const bool was_armed = pool_.workers[entry.owner]->timers().disarm(entry);
  if (was_armed && own(current) == nullptr) pool_.lobby->timer_disarmed();
  return was_armed;
}

void Scheduler::request(TaskGroup& group, std::uint32_t bits) {
  for (const auto& worker : pool_.workers) {
    if (worker->inside() == &group) {
      worker->request_word().fetch_or(bits, std::memory_order_release);  // S2; answered at a poll
    }
  }
}

std::chrono::nanoseconds Scheduler::cpu_time(const TaskGroup& group) const {
  HEDDLE_ASSERT(group.scheduler_state != nullptr, "the group is not attached");
  return group.scheduler_state->worker_time();
}

}  // namespace heddle
