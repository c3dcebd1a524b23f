#pragma once
// interpreter/task.hpp -- a task: what a process is in Node, with its own microtask queue and timers.
//
// The cell is at once the handle that scripts hold (a promise of the main function's result) and the scheduler's
// unit (Schedulable). What few tasks need is in an extension made when first used.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

#include "base/executor.hpp"
#include "interpreter/coroutine.hpp"
#include "interpreter/promise.hpp"

namespace heddle {

struct Claim;
struct Run;
struct Scope;
struct TaskExtension;

/// Threads:    micro_*, current, suspended, extension, operations, is_named -- the worker that runs the task. inbox -- pushed
///             by any task of the context, taken by the own one. control -- any that is inside.
/// Ownership:  a heap cell; a root while schedulable.is_root(), and while a host handle or the realm names it.
struct Task : Promise {
  /// Bits of control.
  enum Control : std::uint32_t {
    kCancelRequested = 1u << 0,
    kMainSettled = 1u << 1,  ///< the main function has ended; the handle is settled
    kAtEnd = 1u << 2,        ///< and nothing of it can run
    kIsMain = 1u << 3,       ///< the main task of a run
    kUnwinding = 1u << 4,    ///< the root scope is cancelled: every wait ends at once
    kLoader = 1u << 5,       ///< evaluates modules
    kOutputFull = 1u << 7,   ///< has printed more than is taken: it waits before it runs on
    kKilled = 1u << 8,       ///< its run was killed, and it knows
    kInScope = 1u << 9,      ///< a member of a scope; set before it starts
    kFailed = 1u << 10,      ///< its handle was rejected, and not for a cancel
    kCleanupOver = 1u << 6,  ///< was cancelled, and the budget of its clean-up is used up
  };

  Schedulable schedulable;
  Reaction* micro_head = nullptr;
  Reaction* micro_tail = nullptr;
  Atomic<Reaction*> inbox{nullptr};  ///< newest first
  Coroutine* current = nullptr;      ///< running, preempted, or not started yet
  Coroutine* suspended = nullptr;    ///< all that wait, newest first
  TaskExtension* extension = nullptr;
  Run* run;                       ///< what it is part of; its spawner's
  Task* spawner = nullptr;        ///< nullptr: the host, or this task is at end
  FunctionState* main = nullptr;  ///< what it runs: its name; nullptr for built-ins
  std::uint64_t operations = 0;   ///< exact count so far
  Atomic<std::uint64_t> cancel_reason{
      Value::undefined().bits()};  ///< published by kCancelRequested
  Atomic<std::uint32_t> control{0};
  std::uint32_t id = 0;
  /// When it was made, in units of kTick since the clock's start, modulo 2^32; 0: by a call of the host that has not left its thread.
  std::uint32_t made_at = 0;
  /// Something may refer to it when its turn has ended: a reaction, a coroutine that waits, a task it has spawned, a script.
  bool is_named = false;

  Task(std::uint32_t shape_id, Run& part_of, TaskGroup* group)
      : Promise(CellKind::Task, shape_id), run(&part_of) {
    schedulable.group = group;
  }
  /// Nothing of it can run, and nobody will ever wake it, unless its main function goes on. On its worker.
  [[nodiscard]] bool is_left_alone() const {
    return !is_named && extension == nullptr && micro_head == nullptr && suspended == nullptr &&
           inbox.load(std::memory_order_relaxed) == nullptr;
  }
  [[nodiscard]] bool has_control(std::uint32_t bits) const {
    return (control.load(std::memory_order_acquire) & bits) !=
           0;  // pairs with the setter's release
  }
  static constexpr std::chrono::nanoseconds kTick{1 << 20};  ///< a good millisecond
  [[nodiscard]] static std::uint32_t ticks(TimePoint time) {
    return static_cast<std::uint32_t>(static_cast<std::uint64_t>(time.time_since_epoch().count()) /
                                      static_cast<std::uint64_t>(kTick.count()));
  }
  void set_made_at(TimePoint now) { made_at = std::max(ticks(now), 1u); }
  /// To a kTick, and up to 52 days.
  [[nodiscard]] std::optional<std::chrono::nanoseconds> age(TimePoint now) const {
    if (made_at == 0) return {};
    return kTick * static_cast<std::int64_t>(ticks(now) - made_at);
  }
  static Task& from(Schedulable& schedulable) {
    return *reinterpret_cast<Task*>(reinterpret_cast<std::byte*>(&schedulable) - sizeof(Promise));
  }
};

inline CallbackReaction::CallbackReaction(Type reaction_type, Task* owner, Promise* awaited,
                                          Value fulfilled, Value rejected, Promise* result)
    : Reaction(CellKind::Reaction, reaction_type, owner, awaited),
      on_fulfilled(fulfilled),
      on_rejected(rejected),
      derived(result) {
  owner->is_named = true;
  const bool cleans_up = owner->has_control(Task::kUnwinding);
  if (cleans_up) flags.store(reaction_type | kOfCleanup, std::memory_order_relaxed);
}

inline CallbackReaction::CallbackReaction(Task& owner, Promise& promise, Value reason)
    : Reaction(CellKind::Reaction, Callback, &owner, nullptr),
      on_fulfilled(Value::hole()),
      on_rejected(reason),
      derived(&promise) {
  if (owner.has_control(Task::kUnwinding))
    flags.store(Callback | kOfCleanup, std::memory_order_relaxed);  // nobody else has it yet
}

/// A timer of a task: a node of its pairing heap, ordered by due time in whole milliseconds, then by creation.
struct Timer : Cell {
  enum Flags : std::uint8_t { kRepeats = 1, kSettles = 2, kImmediate = 4 };
  Timer* child = nullptr;
  Timer* sibling = nullptr;
  Timer* previous = nullptr;  ///< parent of a first child, else the sibling before; nullptr: root
  TimePoint due;
  std::uint64_t sequence;
  std::int64_t interval_ms;
  Value callback;   ///< function, or the promise that `sleep` returned (kSettles)
  Value arguments;  ///< internal: Slots, or undefined
  std::uint32_t id;
  std::uint32_t unused = 0;
  Timer(TimePoint when, std::uint64_t order, std::int64_t interval, Value what, Value with,
        std::uint32_t timer_id)
      : Cell(CellKind::Timer, 0),
        due(when),
        sequence(order),
        interval_ms(interval),
        callback(what),
        arguments(with),
        id(timer_id) {}
  [[nodiscard]] bool before(const Timer& other) const {
    return due != other.due ? due < other.due : sequence < other.sequence;
  }
  [[nodiscard]] bool is(Flags flag) const {
    return (flags.load(std::memory_order_relaxed) & flag) != 0;
  }
};

/// What few tasks need. Made when first used; touched by the task's own worker only.
struct TaskExtension : Cell {
  Timer* timers = nullptr;             ///< root of the pairing heap
  Value timers_by_id = Value::hole();  ///< a table: those that scripts can clear
  TimerEntry entry;                    ///< armed for the earliest
  Reaction* macrotasks = nullptr;      ///< taken from the inbox, oldest first
  Reaction* yielded = nullptr;         ///< run after the other ready tasks' turn
  Reaction* rejections =
      nullptr;  ///< CallbackReactions whose source was rejected without a handler, newest first
  std::uint64_t next_sequence = 0;
  std::uint64_t cleanup_limit = 0;                ///< operations at which clean-up is over
  TimePoint cleanup_deadline = TimePoint::max();  ///< and the time
  TimePoint report_at = TimePoint::max();  ///< when its failure is printed (watched_failures.hpp)
  Claim* claims = nullptr;                 ///< its places at sync objects, newest first
  Claim* next_to_look_at = nullptr;        ///< one of them, or none (claim.cpp)
  Claim* spare = nullptr;                  ///< for the next wait that is awaited (claim.cpp)
  Scope* scope = nullptr;                  ///< with kInScope: set before it starts
  Claim* membership = nullptr;             ///< its last claim there
  Coroutine* next_to_unwind = nullptr;     ///< of the suspended ones: not offered the token yet
  Value failure = Value::undefined();  ///< what the handle of a task that unwinds will fail with
  std::uint32_t live_timers = 0;
  std::uint32_t next_timer_id = 1;
  TaskExtension() : Cell(CellKind::TaskExtension, 0) {}
};

[[nodiscard]] TaskExtension* task_extension(Execution& ex, Task& task);  ///< nullptr: thrown

/// A new task of the realm, for `function(...arguments)`, that nobody knows yet: start_task() it, or abandon_task() it. nullptr:
/// thrown.
[[nodiscard]] Task* create_task(Execution& ex, Value function, std::span<const Value> arguments);
void start_task(Execution& ex, Task& task);
void abandon_task(Execution& ex, Task& task);
/// Both. nullptr: thrown.
[[nodiscard]] Task* spawn_task(Execution& ex, Value function, std::span<const Value> arguments);
/// Cancels the task's root scope. Of the running task: takes effect at once (kException); else undefined.
[[nodiscard]] Value cancel_task(Execution& ex, Task& task, Value reason);

/// Settles `promise` when every other ready task has had its turn. false: thrown.
[[nodiscard]] bool yield_task(Execution& ex, Promise& promise);
/// Suspends the running coroutine until then. false: thrown.
[[nodiscard]] bool yield_coroutine(Execution& ex);

/// setTimeout and friends; the timer's id, or 0 after a throw.
[[nodiscard]] std::uint32_t add_timer(Execution& ex, double delay_ms, std::uint8_t flags,
                                      Value callback, Value arguments);
void clear_timer(Execution& ex, std::uint32_t id);

/// resolve and reject functions of a promise, which work once.
[[nodiscard]] bool create_resolving_functions(Execution& ex, Promise& promise, Value& resolve,
                                              Value& reject);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored \
    "-Winvalid-offsetof"  // GCC and clang lay single inheritance out in order
static_assert(offsetof(Task, schedulable) == sizeof(Promise));
#pragma GCC diagnostic pop

}  // namespace heddle
