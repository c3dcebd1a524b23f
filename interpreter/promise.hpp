#pragma once
// interpreter/promise.hpp -- promises and what waits for them.
//
// A promise is 16 bytes: the header's flags hold its state, one word holds either the list of reactions (pending) or the
// result. A reaction belongs to the task that registered it. Settling takes the promise's lock bit, puts the result in, and
// hands each reaction to its task: the settler's own go to its microtask queue in order of registration, others to
// their task's inbox, with a wake-up.

#include <cstdint>

#include "heap/object.hpp"
#include "interpreter/fixed_shape.hpp"

namespace heddle {

struct Execution;
enum class ReturnKind : std::uint8_t;
struct Promise;
struct Task;

/// What runs as a microtask. The node is intrusive: at any time it is in at most one list (a promise's
/// reactions, a microtask queue or an inbox).
struct Reaction : Cell {
  enum Type : std::uint8_t {
    Resume,  ///< a Coroutine that awaits `source`
    Then,    ///< then(on_fulfilled, on_rejected) of `source`, result to `derived`
    Callback,  ///< queueMicrotask(on_fulfilled); undefined: settles `derived`, a hole: rejects it with on_rejected
    Thenable,  ///< resolve(derived) with a thenable: calls on_fulfilled(then) on on_rejected(thenable)
  };
  Reaction* next = nullptr;
  Task* task;
  Promise* source;
  [[nodiscard]] Type type() const {
    return static_cast<Type>(flags.load(std::memory_order_relaxed) & 3);
  }
  Reaction(CellKind cell_kind, Type reaction_type, Task* owner, Promise* awaited)
      : Cell(cell_kind, 0), task(owner), source(awaited) {
    flags.store(reaction_type, std::memory_order_relaxed);
  }
};

struct CallbackReaction : Reaction {
  /// Beside Reaction::Type in the header's flags: registered by clean-up code. A task that is being
  /// cancelled drops all others.
  static constexpr std::uint8_t kOfCleanup = 1 << 2;
  Value on_fulfilled;
  Value on_rejected;
  Promise* derived;
  CallbackReaction(Type reaction_type, Task* owner, Promise* awaited, Value fulfilled,
                   Value rejected, Promise* result);  // task.hpp
  /// Rejects `promise` with `reason` in `owner`, which waits for something already, on behalf of another task.
  CallbackReaction(Task& owner, Promise& promise, Value reason);  // task.hpp
  /// While it is in no list: only its task looks at it.
  void set_type(Type type) {
    const std::uint8_t rest = flags.load(std::memory_order_relaxed) & kOfCleanup;
    flags.store(static_cast<std::uint8_t>(rest | type), std::memory_order_relaxed);
  }
  [[nodiscard]] bool is_cleanup() const {
    return (flags.load(std::memory_order_relaxed) & kOfCleanup) != 0;
  }
};

/// Threads:    any task of the context. flags and payload change under the lock bit; once settled they are
///             immutable: readers load flags (acquire), then payload.
/// Invariants: P1  Pending -> Fulfilled or Rejected happens once.
///             P2  every reaction registered while pending is handed over exactly once.
struct Promise : Object {
  enum Flags : std::uint8_t {
    kStateMask = 3,
    kPending = 0,
    kFulfilled = 1,
    kRejected = 2,
    kHandled = 1 << 2,   ///< something reacts, or reacted, to a rejection
    kResolved = 1 << 3,  ///< resolve() was called: locked in to another promise
    kReported = 1 << 4,  ///< its unhandled rejection was reported
    kUnwinds = 1 << 5,   ///< of a coroutine that a cancel unwinds: who awaits it there follows
    /// Of a call of a thenable's `then`: what it is fulfilled with is nobody's, its rejection goes to `payload` at once.
    kOfThenable = 1 << 6,
  };
  Atomic<std::uint64_t>
      payload;  ///< pending: list of reactions, newest first, as an internal Value (or undefined);
                ///< with kOfThenable: the function that rejects what the call resolves

  Promise(CellKind cell_kind, std::uint32_t shape_id)
      : Object(cell_kind, shape_id), payload(Value::undefined().bits()) {}
  [[nodiscard]] std::uint8_t state() const {
    return flags.load(std::memory_order_acquire) & kStateMask;  // pairs with settle's release
  }
  [[nodiscard]] bool has(Flags flag) const {
    return (flags.load(std::memory_order_relaxed) & flag) != 0;
  }
  /// As new. Only of one that nobody knows any more.
  void make_pending() {
    payload.store(Value::undefined().bits(), std::memory_order_relaxed);
    flags.store(kPending, std::memory_order_relaxed);
  }
  /// Only when settled.
  [[nodiscard]] Value result() const {
    return Value::from_bits(payload.load(std::memory_order_relaxed));  // ordered by state()
  }
};
static_assert(sizeof(Promise) == 16);

/// A promise that nobody can have given another `then`. (An instance of a class that extends Promise is a thenable.)
[[nodiscard]] inline bool is_plain_promise(Value value) {
  if (!value.is_object()) return false;
  const Object& object = *value.as_object();
  return object.kind == CellKind::Task ||
         (object.kind == CellKind::Promise &&
          object.shape.load(std::memory_order_relaxed) == kPromiseShape);
}

[[nodiscard]] Promise* create_promise(Execution& ex);  ///< nullptr: out of memory, thrown
/// Promise resolution: adopts promises, schedules thenables, else fulfils. No effect if already resolved.
void resolve_promise(Execution& ex, Promise& promise, Value value);
/// The same where `then` was read already.
void resolve_promise_with(Execution& ex, Promise& promise, Value value, Value then);
/// Whether resolving a promise with `value` runs script at once: its `then` is a getter.
[[nodiscard]] bool has_then_getter(Execution& ex, Value value);
/// Resolves it by a call (read_then of promise.ts) whose result is `result`. Answers as begin_call() does.
[[nodiscard]] Value resolve_by_getter(Execution& ex, Promise& promise, Value value, Value result,
                                      ReturnKind kind);
void fulfill_promise(Execution& ex, Promise& promise, Value value);
void reject_promise(Execution& ex, Promise& promise, Value reason);
/// The same for a promise of `owner`: so that it is there that nobody handles it, if nobody does.
void reject_promise_of(Execution& ex, Task& owner, Promise& promise, Value reason);
/// Registers a reaction or, if `promise` is settled, queues it at once. Marks it handled.
void add_reaction(Execution& ex, Promise& promise, Reaction& reaction);
/// Somebody looks at its rejection.
void mark_handled(Execution& ex, Promise& promise);
/// Sets a flag that says nothing about the state. false: it was set.
bool mark(Execution& ex, Promise& promise, Promise::Flags flag);
/// Takes a waiting reaction out of its promise's list. false: it is not there (settled meanwhile).
bool remove_reaction(Execution& ex, Reaction& reaction);
/// What reacts to a pending promise, if it is one thing only; else nullptr.
[[nodiscard]] Reaction* sole_reaction(Execution& ex, Promise& promise);
/// What a thenable's `then` is called for: when it throws, `reject` is told at once, as a caller would; nullptr: out of memory.
[[nodiscard]] Promise* create_thenable_outcome(Execution& ex, Value reject);
/// What `await value` waits for: value itself if it is a native promise, else a new promise resolved with it.
[[nodiscard]] Promise* promise_for_await(Execution& ex, Value value);
/// promise.then(..): nullptr handlers are undefined Values. Result promise, or nullptr after a throw.
[[nodiscard]] Promise* promise_then(Execution& ex, Promise& promise, Value on_fulfilled,
                                    Value on_rejected);
/// The same with a result promise that is there already. false: thrown.
[[nodiscard]] bool promise_then_into(Execution& ex, Promise& promise, Value on_fulfilled,
                                     Value on_rejected, Promise& derived);

}  // namespace heddle
