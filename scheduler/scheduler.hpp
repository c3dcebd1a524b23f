#pragma once
// scheduler/scheduler.hpp -- runs very many small tasks on a few threads.
//
// Read base/executor.hpp first: the words (task, group, worker), a task's states, why no wake is
// lost, how a worker enters a group. This header is the whole; its parts and their protocols:
//   run_state.hpp    the transitions of a task's state                        W1-W3, T1-T3
//   run_queue.hpp    a worker's ready tasks, by group and virtual time        Q1-Q4
//   timer_queue.hpp  a worker's armed timers                                  H1-H3
//   pool_worker.hpp  the loop, the LIFO slot, slices, polls                   K1-K3
//   lobby.hpp        idle workers, wakes from outside, quiescence             S1-S5, P1-P3, N1-N5
//   reactor.hpp      Boost.Asio, if anybody asks for it
//
// What is hard, and what was chosen
//
// Cost. A wake, a park and the switch between two tasks have some 25 ns together; an atomic
// read-modify-write costs 5. So a worker alone makes none: what others want from it is posted
// (lobby.hpp). With several, a task that is woken, run and parked costs two exchanges for its state
// and, unless it goes through the LIFO slot, two for the queue's lock; a yield costs one.
//
// Being preempted. Nobody interrupts a worker: a long task polls by itself (Worker::on_quantum,
// every 20 us), short tasks are counted. All promises of the kind "soon" (a timer fires, a post is
// seen, a colleague is woken, a slice ends) mean: at the next poll.
//
// Fairness. Groups first, by virtual time; tasks of a group in turn; a slice is 100 us or
// preemption_threshold operations. Timers and I/O put their task in front, for one slice.
// Rejected: priorities (every one starves somebody), one queue for all workers (its lock would be
// the hottest word of the process).
//
// Sleeping. A worker without work searches for 20 us at most, then sleeps, in the reactor if that
// exists and nobody else does, until it is called or its earliest timer is due. Calls are made by
// whoever creates work, one at a time.
//
// Shutdown
//   X1 shutdown(): kStop into every request word: tasks are preempted at their next quantum.
//   X2 lobby, under its mutex: stopping. Posts are refused from now on, waiters released, and
//      whoever enters is told to stop.
//   X3 all workers are unparked: nobody falls asleep after X2, and these were asleep before.
//   X4 workers leave their groups and return; shutdown() joins them. What was ready stays
//      Scheduled in its queue and is never run; detach() drops it.

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "base/executor.hpp"
#include "base/expected.hpp"
#include "scheduler/options.hpp"
#include "scheduler/pool_worker.hpp"

namespace heddle {

/// Threads:    every member, any thread, unless noted.
/// Ownership:  groups, tasks and timers are borrowed. All groups are detached before it goes.
/// Errors:     those of create(); everything else cannot fail, except for want of memory.
class Scheduler final : public Executor {
 public:
  /// Starts the workers. On failure nothing is left running.
  /// Errors: a sentence: an option out of range, or a thread that did not start.
  [[nodiscard]] static Expected<std::unique_ptr<Scheduler>, std::string> create(
      const SchedulerOptions& options);

  /// shutdown() first. No group may be attached.
  ~Scheduler();

  /// Blocks until done() says so (asked at once and after each notify_waiters()), until all is
  /// quiescent (no task ready or running, no timer armed, nothing external pending), or until
  /// shutdown(). With num_workers = 0 the calling thread runs the tasks meanwhile; one at a time.
  /// done() must be quick, may be called on a worker, and calls nothing here. Not on a worker.
  WaitResult wait(const std::function<bool()>& done = {});

  /// Makes every wait() ask its done() again.
  void notify_waiters();

  /// X1 to X4. Blocks for at most a quantum plus the longest native call. Not on a worker. Again
  /// is harmless.
  void shutdown();

  /// For asynchronous I/O; made at the first call, and polled by workers from then on. Handlers
  /// run on workers and wake tasks with `current` = nullptr. Pair operations with
  /// begin_external() and end_external().
  [[nodiscard]] boost::asio::io_context& io_context();

  // -- Executor.
  void attach(TaskGroup& group) override;
  void detach(TaskGroup& group) override;
  void start(Schedulable& task, Worker* current, Urgency urgency = Urgency::Normal) override;
  void wake(Schedulable& task, Worker* current, Urgency urgency) override;
  void adopt(Schedulable& task) override;
  void arm(TimerEntry& entry, TimePoint due, Worker* current) override;
  bool disarm(TimerEntry& entry, Worker* current) override;
  [[nodiscard]] TimePoint now() override { return pool_.clock.now(); }
  void begin_external() override { pool_.lobby->begin_external(); }
  void end_external() override { pool_.lobby->end_external(); }
  void request(TaskGroup& group, std::uint32_t bits) override;
  [[nodiscard]] std::chrono::nanoseconds cpu_time(const TaskGroup& group) const override;
  [[nodiscard]] unsigned worker_count() const noexcept override {
    return static_cast<unsigned>(pool_.workers.size());
  }
  [[nodiscard]] Worker& worker(unsigned index) noexcept override { return *pool_.workers[index]; }

 private:
  explicit Scheduler(const SchedulerOptions& options);

  [[nodiscard]] bool start_threads();
  void forget_queues(GroupState& group);
  [[nodiscard]] bool caller_runs() const noexcept { return pool_.options.num_workers == 0; }

  Pool pool_;
  std::vector<std::thread> threads_;
  Mutex reactor_mutex_;
  std::unique_ptr<Reactor> reactor_;
  Atomic<bool> caller_is_running_{false};
  Atomic<bool> is_shut_down_{false};
  Atomic<std::uint32_t> groups_{0};
};

}  // namespace heddle
