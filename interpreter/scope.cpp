#include "interpreter/scope.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <utility>

#include "heap/object_lock.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/at_end.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/event_loop.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// More is no timeout that anybody waits for, and would not fit into a TimePoint.
constexpr double kLongestTimeout = 1e12;

/// What a claim is, in its `index`.
enum Role : std::uint32_t { kMember, kInnerScope, kOpener };

/// Of a member, in `slot_count`: which queue it is in.
bool is_told(const Claim& claim) { return claim.slot_count != 0; }

Scope* scope_of(const Task& task) {
  return task.has_control(Task::kInScope) ? task.extension->scope : nullptr;
}

// -- Under the lock

ClaimQueue& queue_of(Scope& scope, const Claim& claim) {
  return is_told(claim) ? scope.told : scope.members;
}

void enter_locked(Scope& scope, Claim& claim) {
  claim.set_state(Claim::Holding);
  if (scope.is_cancelled.load(std::memory_order_relaxed)) claim.slot_count = 1;
  queue_of(scope, claim).push_back(claim);
}

void part_locked(Scope& scope, Claim& claim) {
  if (claim.state() != Claim::Holding) return;
  queue_of(scope, claim).remove(claim);
  claim.set_state(Claim::Over);
}

/// One more that is not at end. false: the scope is over.
bool count_in_locked(Scope& scope) {
  if (scope.is_over.load(std::memory_order_relaxed)) return false;
  ++scope.live;
  return true;
}

/// true: that was the last. The caller settles what waits.
bool count_out_locked(Scope& scope) {
  if (scope.is_over.load(std::memory_order_relaxed) || --scope.live != 0) return false;
  scope.is_over.store(true, std::memory_order_release);
  scope.opener->set_state(Claim::Over);
  return true;
}

// -- Without it

/// The timer of the deadline keeps the body alive, and would wake it. Who may take it back is the body's worker.
void disarm(Execution& ex, Task& body) {
  if (&body == ex.task) return arm_timers(ex);
  if (leave_end(body.control, Task::kAtEnd)) ex.realm.count_revived_task(ex, body);
  ex.realm.wake(body, ex, Cause::Scope);
}

/// All members are at end.
void finish(Execution& ex, Scope& scope) {
  if (scope.failure.is_hole()) {
    fulfill_promise(ex, *scope.promise, scope.body->result());
  } else {
    reject_promise(ex, *scope.promise, scope.failure);
  }
  if (std::isfinite(scope.timeout_ms)) disarm(ex, *scope.body);
}

/// true: that was the last. The caller finishes the scope.
bool count_out(Execution& ex, Scope& scope, Claim* place) {
  const ObjectLock lock(scope, ex.allocator);
  if (place != nullptr) part_locked(scope, *place);
  return count_out_locked(scope);
}

/// The next member that has not been told, now in the other queue. nullptr: there is none.
Claim* next_to_tell(Execution& ex, Scope& scope) {
  const ObjectLock lock(scope, ex.allocator);
  Claim* const claim = scope.members.first;
  if (claim == nullptr) return nullptr;
  scope.members.remove(*claim);
  claim->slot_count = 1;
  scope.told.push_back(*claim);
  return claim;
}

/// false: it is cancelled already, or over.
bool set_cancelled(Execution& ex, Scope& scope, Value failure) {
  const ObjectLock lock(scope, ex.allocator);
  if (scope.is_over.load(std::memory_order_relaxed) ||
      scope.is_cancelled.load(std::memory_order_relaxed))
    return false;
  scope.failure = failure;
  scope.is_cancelled.store(true, std::memory_order_release);  // publishes failure: watch_scope()
  return true;
}

/// S1. The first one counts. Scopes may be as deep as memory is: no recursion.
void cancel_scope(Execution& ex, Scope& scope, Value failure) {
  if (!set_cancelled(ex, scope, failure)) return;
  for (Scope* at = &scope;;) {
    const Claim* const claim = next_to_tell(ex, *at);
    if (claim == nullptr) {
      if (at == &scope) return;
      at = at->outer;
    } else if (claim->index != kInnerScope) {
      ex.realm.wake(*claim->task, ex, Cause::Scope);
    } else {
      auto& inner = *claim->value.as<Scope>();
      const Value error = new_cancelled_error(ex, "The scope was cancelled", at->failure);
      if (set_cancelled(ex, inner, error)) at = &inner;
    }
  }
}

Value timeout_error(Execution& ex, const Scope& scope) {
  const String* const name =
      scope.name.is_string() ? flatten(ex.allocator, *scope.name.as_string()) : nullptr;
  const std::string shown = name == nullptr ? "" : fmt::format(" \"{}\"", to_utf8(*name));
  const Value error =
      new_error(ex, ErrorType::Timeout,
                fmt::format("The scope{} took longer than {} ms", shown, scope.timeout_ms));
  return signal::is(error) ? ex.error : error;
}

/// A member that is not started yet: wake it then, since whoever cancels the scope may have done so. false: thrown.
bool join(Execution& ex, Scope& scope, Task& task) {
  TaskExtension* const extension = task_extension(ex, task);
  Claim* const claim = extension == nullptr ? nullptr : create_claim(ex, task, scope, nullptr);
  if (claim == nullptr) return false;
  {
    const ObjectLock lock(scope, ex.allocator);
    if (count_in_locked(scope)) {
      enter_locked(scope, *claim);
      extension->scope = &scope;
      extension->membership = claim;
      task.control.fetch_or(Task::kInScope, std::memory_order_relaxed);  // nobody knows it yet
      return true;
    }
  }
  static_cast<void>(ex.throw_error(ErrorType::Error, "The scope is over: it starts no more tasks"));
  return false;
}

/// A revived one is a member again. Without memory it is counted only, and cancelled at its next turn (S2).
void join_again(Execution& ex, Scope& scope, TaskExtension& extension) {
  Claim* const claim = create_claim(ex, *ex.task, scope, nullptr);
  if (claim == nullptr) return;
  extension.membership = claim;
  const ObjectLock lock(scope, ex.allocator);
  if (scope.is_over.load(std::memory_order_relaxed)) {
    claim->set_state(Claim::Over);
  } else {
    enter_locked(scope, *claim);
  }
}

/// What may fail, before anybody knows the scope. false: thrown.
bool prepare(Execution& ex, Scope& scope, Value body) {
  scope.promise = create_promise(ex);
  if (scope.promise == nullptr) return false;
  scope.opener = create_claim(ex, *ex.task, scope, scope.promise);
  if (scope.opener == nullptr) return false;
  scope.opener->index = kOpener;
  if (Scope* const outer = scope_of(*ex.task)) {
    void* const cell = ex.allocate(sizeof(Claim));
    if (cell == nullptr) return false;
    scope.place = new (cell) Claim(kClaimShape, *outer, *ex.task, nullptr);
    scope.place->index = kInnerScope;
    scope.place->value = Value::internal(&scope);
  }
  const Value arguments[] = {Value::object(&scope)};
  scope.body = create_task(ex, body, arguments);
  if (scope.body == nullptr) return false;
  if (join(ex, scope, *scope.body)) return true;
  abandon_task(ex, *scope.body);
  return false;
}

/// `scope` is a member of the one that ex.task is in. What is left of one that is over has none.
void join_outer(Execution& ex, Scope& scope) {
  Scope& outer = *scope_of(*ex.task);
  const ObjectLock lock(outer, ex.allocator);
  if (!count_in_locked(outer)) return;
  scope.outer = &outer;
  if (is_unwinding(*ex.task)) scope.place->slot_count = 1;  // clean-up, which no other cancel ends
  enter_locked(outer, *scope.place);
}

}  // namespace

void Scope::trace(Marker& marker) const {
  marker.visit(promise);
  marker.visit(body);
  marker.visit(outer);
  marker.visit(place);
  marker.visit(opener);
  marker.visit(name);
  marker.visit(failure);
  members.trace(marker);
  told.trace(marker);
}

Value open_scope(Execution& ex, Scope& scope, Value body, const ScopeOptions& options) {
  if (!prepare(ex, scope, body)) {
    if (scope.opener == nullptr) return signal::kException;
    scope.opener->set_state(Claim::Over);
    forget_claim(ex, *scope.opener);
    return signal::kException;
  }
  scope.opener->set_state(Claim::Holding);  // the opener's cancel is told to it
  mark_handled(ex, *scope.promise);         // by scope.ts, in a moment
  scope.name = options.name;
  scope.timeout_ms = options.timeout_ms;
  if (std::isfinite(options.timeout_ms)) {
    scope.deadline = ex.worker.now() + std::chrono::duration_cast<ExecutorClock::duration>(
                                           std::chrono::duration<double, std::milli>(
                                               std::min(options.timeout_ms, kLongestTimeout)));
  }
  if (scope.place != nullptr) join_outer(ex, scope);
  ex.realm.wake(*scope.body, ex, Cause::Scope);
  return Value::object(scope.promise);
}

Task* spawn_member(Execution& ex, Scope& scope, Value function, std::span<const Value> arguments) {
  Task* const task = create_task(ex, function, arguments);
  if (task == nullptr) return nullptr;
  if (!join(ex, scope, *task)) {
    abandon_task(ex, *task);
    return nullptr;
  }
  ex.realm.wake(*task, ex, Cause::Scope);
  return task;
}

void watch_scope(Execution& ex) {
  Task& task = *ex.task;
  TaskExtension& extension = *task.extension;
  Scope& scope = *extension.scope;
  if (scope.is_over.load(std::memory_order_relaxed)) return;
  if (extension.membership->state() == Claim::Over) join_again(ex, scope, extension);
  if (scope.body == &task && scope.deadline != TimePoint::max()) {
    if (ex.worker.now() >= scope.deadline) {
      scope.deadline = TimePoint::max();
      cancel_scope(ex, scope, timeout_error(ex, scope));
      arm_timers(ex);  // for what else there is: a clean-up under way
    } else if (!std::exchange(scope.is_armed, true)) {
      arm_timers(ex);  // its first turn
    }
  }
  if (scope.is_cancelled.load(std::memory_order_acquire)) request_cancel(task, scope.failure);
}

TimePoint scope_deadline(const Task& task) {
  const Scope* const scope = scope_of(task);
  const bool is_watching = scope != nullptr && scope->body == &task &&
                           !scope->is_over.load(std::memory_order_relaxed) &&
                           !scope->is_cancelled.load(std::memory_order_relaxed);
  return is_watching ? scope->deadline : TimePoint::max();
}

void member_settled(Execution& ex, Task& task) {
  Scope& scope = *task.extension->scope;
  if (task.state() != Promise::kRejected) return;
  // That one child was cancelled, by itself, is no failure.
  if (scope.body != &task && task.has_control(Task::kCancelRequested)) return;
  cancel_scope(ex, scope, task.result());
}

void member_ended(Execution& ex, Task& task) {
  Scope* scope = task.extension->scope;
  // First what the end wakes, then the outer scope's count: that must not be over in between. Scopes may be as deep as memory is.
  for (Claim* place = nullptr; scope != nullptr && count_out(ex, *scope, place);
       scope = scope->outer) {
    finish(ex, *scope);
    place = scope->place;
  }
}

void member_revived(Execution& ex, Task& task) {
  Scope& scope = *task.extension->scope;
  const ObjectLock lock(scope, ex.allocator);
  static_cast<void>(count_in_locked(scope));
}

void leave_scope(Execution& ex, Claim& claim) {
  auto& scope = static_cast<Scope&>(*claim.object);
  const ObjectLock lock(scope, ex.allocator);
  if (claim.index == kOpener) {
    claim.set_state(Claim::Over);
  } else {
    part_locked(scope, claim);
  }
}

void cancel_opened(Execution& ex, Claim& claim) {
  if (claim.index != kOpener) return;
  auto& scope = static_cast<Scope&>(*claim.object);
  mark(ex, *scope.promise, Promise::kUnwinds);  // what waits for it follows
  cancel_scope(ex, scope, cancelled_error(ex));
}

}  // namespace heddle
