#pragma once
// base/executor.hpp -- what whoever runs tasks (the interpreter) asks of whoever schedules them.
//
// The scheduler knows no script and the interpreter knows no scheduler; they meet here.
//   Schedulable  one task's place in the queues. Embedded in the interpreter's Task.
//   TaskGroup    the tasks of one context; its run() executes one of them for a while.
//   Worker       an OS thread (or the caller) that runs tasks.
//   TimerEntry   one armed timer of one task.
//   Executor     start, wake, arm, disarm: makes tasks ready.
//
// A task's life, as the scheduler sees it (Schedulable::run_state)
//
//   Idle ──start/wake──▶ Scheduled ──run() says Park───▶ Idle
//                        │  ▲   └────run() says Yield──▶ Scheduled (at the tail of its group)
//                        │  │   └────run() says Finished▶ Finished: the scheduler's last touch
//                    wake│  │a worker takes it to run it: notifications so far are answered
//                        ▼  │
//                        Notified ──run() says Park────▶ Scheduled (it runs once more)
//
//   Scheduled means "in a queue or running": the two are not told apart, so that a yield and the
//   step from queue to worker cost no atomic read-modify-write.
//
// Why no wake is lost. The waker stores what it has to say (an inbox entry), then calls wake().
//   W1 waker: store the message.               T1 worker: take the task; if Notified, exchange it
//   W2 waker: compare-exchange the state           to Scheduled (acquire).
//      (release), also when it stays Notified. T2 worker: run(): read messages, find none: Park.
//   W3 waker: it was Idle: queue the task.     T3 worker: compare-exchange Scheduled -> Idle; it
//                                                  fails when W2 came before: run once more.
//   W2 and T3 are in one order. W2 first: T3 fails, and T1 of the next turn sees the message.
//   T3 first: W2 finds Idle and queues the task. So run() is called at least once after each
//   wake(); it may be called without one: run() of a task with nothing to do says Park.
//   With at most one worker all of this happens on that worker (wakes from outside are posted to
//   it), and plain loads and stores replace the exchanges.
//
// A turn on a thread that is no worker: a host's call need not wait for one
//   H1 host: keep_outside(): Idle -> Outside. Nobody else knows the task.
//   H2 host: run(). A wake meanwhile does nothing, but by an exchange (W2).
//   H3 host: adopt(): Outside -> Idle by an exchange (acquire: pairs with the release of H2's wakes). If
//      the task is ready, or has a message now, then wake() it. Who leaves one later finds it Idle.
//   A task that is at end and that nothing names stays Outside: nobody wakes it, and it may have another
//   turn (H2). With one worker all this holds too: it loads with acquire, and exchanges what is Outside.
//   The executor knows nothing of such a turn: it may be quiescent while one is going on.
//
// How a worker enters and leaves a group, and how a group stops its workers
//   E1 worker: inside = group (seq_cst).       S1 stopper: set a flag of the group (seq_cst).
//   E2 worker: group.try_enter(): reads the    S2 stopper: for each worker with inside == group
//      flag (seq_cst); true: it runs tasks of      (seq_cst): set a bit in its request word
//      the group, one after another.               (Executor::request does S2).
//   E3 refused: inside = nullptr (seq_cst);    S3 stopper: until each of them has answered at its
//      its tasks stay queued and it asks again     poll or is no longer inside: wait, looking at
//      after at most 50 us.                        inside() again (a refused worker says nothing).
//   E4 leaving: group.on_leave(), then inside = nullptr or the next group (seq_cst).
//   E1 and S2, E2 and S1 are seq_cst: the worker sees the flag, or the stopper sees the worker.
//   A request bit may reach a worker that has just moved on to another group. So who answers a
//   request clears its bit first and looks at its own group's flag then: a bit is a reason to
//   look, never the message. Bits are not forgotten by a worker that leaves.
//   A second worker enters a group whose locks are elided only after a handshake: its try_enter()
//   sets kHandshake for the one inside and refuses; that one ends the elision at its next quantum.

#include <chrono>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "base/atomic.hpp"

namespace heddle {

class TaskGroup;
class GroupState;  // the scheduler's own

/// The executor's clock: steady time, or the virtual time of deterministic mode. Ask now().
struct ExecutorClock {
  using duration = std::chrono::nanoseconds;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<ExecutorClock>;
  static constexpr bool is_steady = true;
};
using TimePoint = ExecutorClock::time_point;

enum class RunState : std::uint32_t {
  Idle,
  Scheduled,
  Notified,
  Finished,
  Outside,  ///< A thread that is no worker has it (H1).
};

/// A task's place in the queues. All zero = Idle. No virtual functions, no destructor: it lies in
/// a garbage-collected cell, whose memory may be reused as soon as is_root() is false and nobody
/// holds a reference.
/// Threads:    run_state -- only the executor changes it (the essay above), but for H1. next -- whoever holds
///             the task. group -- immutable once started.
/// Ownership:  a root while is_root(): the executor holds pointers to it that no one marks.
struct Schedulable {
  static constexpr std::uint32_t kPosted = 1u << 31;

  Plain<Schedulable*> next = nullptr;  ///< Owned by the queue that holds the task.
  TaskGroup* group = nullptr;
  Atomic<RunState> run_state{RunState::Idle};
  /// Armed timers that point here, and kPosted while a wake from outside is on its way.
  Atomic<std::uint32_t> pins{0};

  /// Whether the collector must treat the task as a root. Reads pins first: a timer makes its
  /// task Scheduled before it lets go of the pin (release), so the task is never missed between.
  [[nodiscard]] bool is_root() const {
    if (pins.load(std::memory_order_acquire) != 0) return true;  // pairs with the executor's unpin
    const RunState state = run_state.load(std::memory_order_acquire);
    return state == RunState::Scheduled || state == RunState::Notified;
  }
};

/// H1. By whoever made the task; or again, of one that is at end outside.
inline void keep_outside(Schedulable& task) noexcept {
  task.run_state.store(RunState::Outside, std::memory_order_relaxed);  // nobody else knows it
}
#if !defined(HEDDLE_ATOMIC_HEADER)
static_assert(sizeof(Schedulable) <= 24 && std::is_trivially_destructible_v<Schedulable>);
#endif

/// What run() says about the task it was given.
enum class RunResult : std::uint8_t {
  Yield,     ///< Ready: to the tail of its group.
  Park,      ///< Ready again only by wake() -- at once if one came while it ran.
  Finished,  ///< Never again: the executor marks it Finished and forgets it; later wakes do nothing.
};

/// How a woken task queues.
enum class Urgency : std::uint8_t {
  Normal,  ///< May run next on the same worker (LIFO slot): spawn and await, hand-over.
  Fair,    ///< Tail of its group.
  Timer,   ///< Front of its group (timers, I/O), for at most one slice before the others' turn.
};

/// Bits of a worker's request word. Kill and the bits after it are the interpreter's to define;
/// bits 16 to 31 are free for it. Who clears which: Stop nobody, Preempt the executor, the others
/// whoever answers, before looking what is wanted.
enum Request : std::uint32_t {
  kStop = 1u << 0,       ///< The executor shuts down: tasks are preempted and not resumed.
  kPreempt = 1u << 1,    ///< End the slice at the next quantum.
  kCollect = 1u << 2,    ///< A collector wants the workers of a group to stop.
  kHandshake = 1u << 3,  ///< Another worker wants to enter the group.
  kKill = 1u << 4,       ///< A scope or a context is to be unwound.
  kDebug = 1u << 5,
  kProfile = 1u << 6,
};

enum class Verdict : std::uint8_t { Continue, Preempt };

/// A thread that runs tasks.
/// Threads:    request_word(), inside(), index() -- any thread. The rest -- the worker itself.
/// Ownership:  the executor's; lives as long as it.
class Worker {
 public:
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  /// Below Executor::worker_count(), or kOutside: a stand-in while a host thread handles a group's
  /// values. To the executor that one is no worker: it counts as `current` = nullptr.
  [[nodiscard]] unsigned index() const noexcept { return index_; }
  static constexpr unsigned kOutside = std::numeric_limits<unsigned>::max();

  /// Bits of Request. Set with fetch_or (release); read at run()'s entry and at every quantum.
  [[nodiscard]] Atomic<std::uint32_t>& request_word() noexcept { return request_word_; }

  /// The group whose tasks the worker runs or is about to ask for entry (E1); nullptr = none.
  [[nodiscard]] TaskGroup* inside() const noexcept {
    return inside_.load(std::memory_order_seq_cst);  // pairs with E1, E3 and E4
  }

  // -- For run(), on the worker. The budget counter is the loop's own:
  //      budget = given = worker.next_quantum_ops();
  //      ... the loop counts budget down; at zero (or below):
  //          verdict = worker.on_quantum(given - budget); budget = given = next_quantum_ops();
  //      ... and when it leaves: worker.charge(given - budget);

  /// Operations until the next on_quantum() is due; at least 1. What earlier tasks of this
  /// quantum used is taken off, so short tasks cannot dodge the poll.
  [[nodiscard]] std::uint64_t next_quantum_ops() const noexcept {
    return charged_ops_ < quantum_ops_ ? quantum_ops_ - charged_ops_ : 1;
  }

  /// Adds operations that ended before the quantum did. Owner's counter, no atomics.
  void charge(std::uint64_t ops) noexcept { charged_ops_ += ops; }

  /// Deterministic mode, before each access to memory that other tasks may see: the running task may have to be stopped in front
  /// of it, as if the budget were zero.
  [[nodiscard]] bool is_stop_due() noexcept { return --accesses_left_ == 0 && must_stop(); }

  /// The slow path at budget zero; `ops` since the last on_quantum() or charge(). Reads the
  /// clock, fires due timers, looks after the queues. Preempt: the slice is over (operations or
  /// clock) and others are ready here, or somebody asked: run() says Yield as soon as it can.
  /// The caller looks at the request word itself.
  [[nodiscard]] virtual Verdict on_quantum(std::uint64_t ops) = 0;

  /// A turn inside of the running task's turn (interpreter/nested_turn.hpp): takes `task`, which is Scheduled, if it would be next
  /// here should the running one park. It is run then, and its turn ends with leave_nested(), which does with it what run()'s
  /// answer asks for. The running task stays Scheduled meanwhile.
  [[nodiscard]] virtual bool take_next([[maybe_unused]] Schedulable& task) { return false; }
  virtual void leave_nested([[maybe_unused]] Schedulable& task, [[maybe_unused]] RunResult result) {
  }

  /// The executor's clock, read anew (about 25 ns).
  [[nodiscard]] virtual TimePoint now() = 0;

  /// The clock as last read by this worker: at most a quantum old, free of cost.
  [[nodiscard]] TimePoint recent_now() const noexcept { return recent_now_; }

 protected:
  explicit Worker(unsigned index) : index_(index) {}
  ~Worker() = default;

  /// Its stretch is over. true: on_quantum() will say Preempt.
  [[nodiscard]] virtual bool must_stop() { return false; }

  // Owner only, except the two atomics.
  std::uint64_t charged_ops_ = 0;  // since the last quantum
  std::uint64_t quantum_ops_ = 1;
  std::uint64_t accesses_left_ = 0;  // 0: no stop
  TimePoint recent_now_{};
  Atomic<TaskGroup*> inside_{nullptr};
  const unsigned index_;
  alignas(64) Atomic<std::uint32_t> request_word_{0};  // written by others: a cache line of its own
};

/// The tasks of one context.
/// Threads:    run, try_enter, on_leave -- called on workers, run() by several at once for
///             different tasks, never for the same one.
/// Ownership:  the owner's. Alive from Executor::attach() to the return of detach().
class TaskGroup {
 public:
  static constexpr std::uint32_t kNormalWeight = 100;

  TaskGroup(const TaskGroup&) = delete;
  TaskGroup& operator=(const TaskGroup&) = delete;

  /// Runs `task` on `worker`, which is inside this group, until it finishes, parks or should
  /// yield. Tests worker.request_word() on entry and at each quantum. No exception leaves it.
  [[nodiscard]] virtual RunResult run(Schedulable& task, Worker& worker) = 0;

  /// The worker wants to run tasks of this group (E2). false: not now; it asks again by itself.
  /// Must not block for longer than a lock under which nobody waits.
  [[nodiscard]] virtual bool try_enter([[maybe_unused]] Worker& worker) { return true; }

  /// The worker has stopped running tasks of this group (E4), because it has none, because others
  /// have their turn, or because it shuts down. Not called after a refused entry.
  virtual void on_leave([[maybe_unused]] Worker& worker) {}

  /// Deterministic mode: a number of the task's own, the same in each run.
  [[nodiscard]] virtual std::uint64_t ordinal([[maybe_unused]] const Schedulable& task) const {
    return 0;
  }

  /// Share of the machine against other groups; kNormalWeight by default, at least 1. Any thread;
  /// takes effect at the next slice.
  void set_weight(std::uint32_t weight) noexcept {
    weight_.store(weight == 0 ? 1 : weight, std::memory_order_relaxed);  // a number, no partner
  }
  [[nodiscard]] std::uint32_t weight() const noexcept {
    return weight_.load(std::memory_order_relaxed);
  }

  /// The executor's data; nullptr while not attached. Nobody else looks into it.
  GroupState* scheduler_state = nullptr;

 protected:
  TaskGroup() = default;
  ~TaskGroup() = default;

 private:
  Atomic<std::uint32_t> weight_{kNormalWeight};
};

/// One timer of one task: embedded wherever its owner keeps its timers (one per task, armed for the
/// earliest, or one per sleep).
/// Threads:    arm() and disarm() of one entry are serialised by its owner (in practice the code
///             that runs the task calls them); the executor fires it from any worker.
/// Ownership:  the memory must live until the entry has fired or disarm() has returned. While it
///             is armed its task is pinned: is_root().
struct TimerEntry {
  static constexpr std::uint32_t kNotArmed = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::uint32_t kNoOwner = kNotArmed;

  Schedulable* task = nullptr;
  // The executor's, under the lock of the timer queue that holds the entry.
  TimePoint due{};
  Plain<std::uint32_t> heap_index = kNotArmed;
  std::uint32_t owner = kNoOwner;  ///< The queue it was last armed in; written by arm() only.
};

/// Makes tasks ready, and runs them.
/// `current` is the worker that calls, nullptr (or a Worker::kOutside) on any other thread; passing
/// somebody else's worker is a bug. Calls with a worker are the fast ones.
/// Threads:    every member, any thread, unless noted.
class Executor {
 public:
  Executor(const Executor&) = delete;
  Executor& operator=(const Executor&) = delete;

  /// Makes `group` known. Before the first of its tasks is started. Allocates.
  virtual void attach(TaskGroup& group) = 0;

  /// Forgets `group`: disarms its timers and returns when no worker is inside any more (at most a
  /// quantum plus the longest native call). None of its tasks may be Scheduled, and none is woken
  /// any more; only after a stop may some be queued still, and they live until this returns. Not on
  /// a worker; not while run() of this group is on the caller's stack.
  virtual void detach(TaskGroup& group) = 0;

  /// Makes a new task ready. It is Idle, has its group, and nobody else can wake it yet. The
  /// caller keeps it alive until the call returns.
  virtual void start(Schedulable& task, Worker* current, Urgency urgency = Urgency::Normal) = 0;

  /// run() of the task will be called at least once after this call began, and sees what the
  /// caller stored before (the essay above). Idempotent; cheap when the task is ready already; does
  /// nothing to a finished task. The caller keeps the task alive until the call returns.
  virtual void wake(Schedulable& task, Worker* current, Urgency urgency) = 0;

  /// Wakes entry.task with Urgency::Timer at `due` or soon after; due in the past = at the next
  /// poll. An armed entry moves to the new due time. Once: the owner arms again for its next timer.
  virtual void arm(TimerEntry& entry, TimePoint due, Worker* current) = 0;

  /// H3: a task that was kept outside is one like any other now. The caller wakes it if it is ready, or
  /// if it finds a message.
  virtual void adopt(Schedulable& task) = 0;

  /// Takes the timer back. true: it was armed and will not fire. false: not armed, or it has fired:
  /// its wake() has been or is just being called.
  virtual bool disarm(TimerEntry& entry, Worker* current) = 0;

  /// The clock of timers, slices and bills.
  [[nodiscard]] virtual TimePoint now() = 0;

  /// Work outside that will wake a task some day (I/O, a blocking native). While there is any, the
  /// executor is not quiescent. The end comes after the wake.
  virtual void begin_external() = 0;
  virtual void end_external() = 0;

  /// Sets `bits` in the request word of every worker inside `group` (S2).
  virtual void request(TaskGroup& group, std::uint32_t bits) = 0;

  /// Time on a processor that workers spent inside `group`, up to their last slice.
  [[nodiscard]] virtual std::chrono::nanoseconds cpu_time(const TaskGroup& group) const = 0;

  /// Workers; at least 1, the calling thread being the one when there are no OS threads.
  [[nodiscard]] virtual unsigned worker_count() const noexcept = 0;
  [[nodiscard]] virtual Worker& worker(unsigned index) noexcept = 0;

 protected:
  Executor() = default;
  ~Executor() = default;
};

}  // namespace heddle
