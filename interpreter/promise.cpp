#include "interpreter/promise.hpp"

#include <new>
#include <utility>

#include "heap/object_lock.hpp"
#include "interpreter/call.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

Reaction* reactions_of(Value payload) {
  return payload.is_internal() ? payload.as<Reaction>() : nullptr;
}

/// Oldest first.
Reaction* reversed(Reaction* newest) {
  Reaction* oldest = nullptr;
  while (newest != nullptr) {
    Reaction* const older = newest->next;
    newest->next = std::exchange(oldest, newest);
    newest = older;
  }
  return oldest;
}

/// What `reject` does when a script calls it.
void reject_by(Execution& ex, Value reject, Value reason) {
  if (Promise* const promise = take_promise(reject)) reject_promise(ex, *promise, reason);
}

/// P1: Pending -> settled, once. Returns the reactions to hand over, oldest first.
void settle(Execution& ex, Promise& promise, std::uint8_t state, Value result) {
  Value waiting;
  std::uint8_t flags = 0;
  {
    const ObjectLock lock(promise, ex.allocator);
    flags = promise.flags.load(std::memory_order_relaxed);  // under the lock
    if ((flags & Promise::kStateMask) != Promise::kPending) return;
    waiting = promise.result();
    promise.payload.store(result.bits(), std::memory_order_relaxed);
    promise.flags.store(flags | state | Promise::kResolved,
                        std::memory_order_release);  // publishes payload
  }
  if (promise.kind == CellKind::Task) main_ended(ex, static_cast<Task&>(promise));
  if (state == Promise::kRejected) {
    if ((flags & Promise::kHandled) == 0) rejected_unhandled(ex, promise);
    if ((flags & Promise::kOfThenable) != 0) return reject_by(ex, waiting, result);
  }
  for (Reaction* reaction = reversed(reactions_of(waiting)); reaction != nullptr;) {
    Reaction* const following = std::exchange(reaction->next, nullptr);
    deliver_reaction(ex, *reaction);
    reaction = following;
  }
}

/// What an object's `then` is, before anything was called.
struct Then {
  Value method = Value::undefined();
  bool is_getter = false;
};

Then find_then(Execution& ex, Value value) {
  const ElementKey key = ElementKey::of(ex.realm.core.common.then);
  Object& object = *value.as_object();
  const Shape& shape = ex.realm.shape_of(object);
  const OwnProperty own = find_own(ex, object, shape, key);
  if (own.exists()) {
    if (!own.is_accessor()) return {own.value, false};
    return {Value::undefined(), !own.value.as<AccessorPair>()->getter.is_undefined()};
  }
  const ClassMember* const member = find_member(ex, shape.klass, key);
  if (member == nullptr) return {};
  if (is_accessor(*member)) return {Value::undefined(), member->getter != ClassMember::kNone};
  return {ex.realm.methods.at(member->method), false};
}

/// Where no call can be made just now: as the next thing that this task does.
void schedule_getter(Execution& ex, Promise& promise, Value value) {
  void* const cell = ex.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) return reject_promise(ex, promise, ex.error);
  push_microtask_first(ex, *new (cell) CallbackReaction(Reaction::Thenable, ex.task, nullptr,
                                                        ex.realm.core.read_then, value, &promise));
}

/// resolve() with an object that has a `then`: calls it in a microtask of its own, as the specification says.
void schedule_thenable(Execution& ex, Promise& promise, Value thenable, Value then) {
  void* const cell = ex.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) {
    reject_promise(ex, promise, ex.error);
    return;
  }
  push_microtask(ex, *new (cell) CallbackReaction(Reaction::Thenable, ex.task, nullptr, then,
                                                  thenable, &promise));
}

}  // namespace

Promise* create_promise(Execution& ex) {
  void* const cell = ex.allocate(sizeof(Promise));
  return cell == nullptr ? nullptr : new (cell) Promise(CellKind::Promise, kPromiseShape);
}

void fulfill_promise(Execution& ex, Promise& promise, Value value) {
  settle(ex, promise, Promise::kFulfilled, value);
}

void reject_promise(Execution& ex, Promise& promise, Value reason) {
  settle(ex, promise, Promise::kRejected, reason);
}

void reject_promise_of(Execution& ex, Task& owner, Promise& promise, Value reason) {
  const bool is_foreign = &owner != ex.task;
  void* const cell = is_foreign ? ex.allocate(sizeof(CallbackReaction)) : nullptr;
  if (cell != nullptr)
    return deliver_reaction(ex, *new (cell) CallbackReaction(owner, promise, reason));
  if (is_foreign) mark_handled(ex, promise);  // no memory: nobody is told that nobody handles it
  reject_promise(ex, promise, reason);
}

void resolve_promise(Execution& ex, Promise& promise, Value value) {
  if (!value.is_object() || promise.has(Promise::kOfThenable))
    return fulfill_promise(ex, promise, value);
  if (value.as_object() == &promise) {
    static_cast<void>(ex.throw_type_error("Chaining cycle detected for promise #<Promise>"));
    return reject_promise(ex, promise, ex.error);
  }
  promise.flags.fetch_or(Promise::kResolved,
                         std::memory_order_relaxed);  // only its resolver writes it
  if (is_plain_promise(value)) return schedule_thenable(ex, promise, value, Value::undefined());
  const Then then = find_then(ex, value);
  if (then.is_getter) return schedule_getter(ex, promise, value);
  resolve_promise_with(ex, promise, value, then.method);
}

void resolve_promise_with(Execution& ex, Promise& promise, Value value, Value then) {
  if (!is_callable(then)) return fulfill_promise(ex, promise, value);
  schedule_thenable(ex, promise, value, then);
}

bool has_then_getter(Execution& ex, Value value) {
  return value.is_object() && !is_plain_promise(value) && find_then(ex, value).is_getter;
}

Value resolve_by_getter(Execution& ex, Promise& promise, Value value, Value result,
                        ReturnKind kind) {
  Value resolve, reject;
  if (!create_resolving_functions(ex, promise, resolve, reject)) return signal::kException;
  const Value arguments[] = {resolve, reject, result};
  return begin_call(ex, ex.realm.core.read_then, value, arguments, kind);
}

void add_reaction(Execution& ex, Promise& promise, Reaction& reaction) {
  {
    const ObjectLock lock(promise, ex.allocator);
    const std::uint8_t flags = promise.flags.load(std::memory_order_relaxed);  // under the lock
    // Release: whoever reads a settled state from this store must see the payload too.
    promise.flags.store(flags | Promise::kHandled, std::memory_order_release);
    if ((flags & Promise::kStateMask) == Promise::kPending) {
      reaction.next = reactions_of(promise.result());
      promise.payload.store(Value::internal(&reaction).bits(), std::memory_order_relaxed);
      return;  // P2: settle() takes it from the list
    }
  }
  push_microtask(ex, reaction);
}

bool mark(Execution& ex, Promise& promise, Promise::Flags flag) {
  if (promise.has(flag)) return false;
  const ObjectLock lock(promise, ex.allocator);
  const std::uint8_t flags = promise.flags.load(std::memory_order_relaxed);  // under the lock
  promise.flags.store(flags | flag, std::memory_order_release);              // as in add_reaction
  return (flags & flag) == 0;
}

void mark_handled(Execution& ex, Promise& promise) { mark(ex, promise, Promise::kHandled); }

bool remove_reaction(Execution& ex, Reaction& reaction) {
  Promise& promise = *reaction.source;
  if (promise.state() != Promise::kPending)
    return false;  // perhaps of all contexts (VmCore::settled)
  const ObjectLock lock(promise, ex.allocator);
  if (promise.state() != Promise::kPending) return false;
  Reaction* previous = nullptr;
  for (Reaction* at = reactions_of(promise.result()); at != nullptr;
       previous = std::exchange(at, at->next)) {
    if (at != &reaction) continue;
    Reaction* const rest = std::exchange(reaction.next, nullptr);
    if (previous != nullptr) {
      previous->next = rest;
    } else {
      const Value head = rest == nullptr ? Value::undefined() : Value::internal(rest);
      promise.payload.store(head.bits(), std::memory_order_relaxed);
    }
    return true;
  }
  return false;
}

Reaction* sole_reaction(Execution& ex, Promise& promise) {
  const ObjectLock lock(promise, ex.allocator);
  if (promise.state() != Promise::kPending) return nullptr;
  Reaction* const newest = reactions_of(promise.result());
  return newest != nullptr && newest->next == nullptr ? newest : nullptr;
}

Promise* create_thenable_outcome(Execution& ex, Value reject) {
  Promise* const outcome = create_promise(ex);
  if (outcome == nullptr) return nullptr;
  outcome->payload.store(reject.bits(), std::memory_order_relaxed);
  outcome->flags.store(Promise::kOfThenable | Promise::kHandled, std::memory_order_relaxed);
  return outcome;
}

Promise* promise_for_await(Execution& ex, Value value) {
  if (is_plain_promise(value)) return value.as<Promise>();
  Promise* const promise = create_promise(ex);
  if (promise != nullptr) resolve_promise(ex, *promise, value);
  return promise;
}

Promise* promise_then(Execution& ex, Promise& promise, Value on_fulfilled, Value on_rejected) {
  Promise* const derived = create_promise(ex);
  if (derived == nullptr) return nullptr;
  return promise_then_into(ex, promise, on_fulfilled, on_rejected, *derived) ? derived : nullptr;
}

bool promise_then_into(Execution& ex, Promise& promise, Value on_fulfilled, Value on_rejected,
                       Promise& derived) {
  void* const cell = ex.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) return false;
  add_reaction(ex, promise,
               *new (cell) CallbackReaction(Reaction::Then, ex.task, &promise, on_fulfilled,
                                            on_rejected, &derived));
  return true;
}

}  // namespace heddle
