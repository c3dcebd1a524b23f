#pragma once
// interpreter/scope.hpp -- scope() of module "heddle": tasks that end together, and fail together (docs/decisions/0009).
//
// The body runs as a task of its own, and like every task started by scope.spawn it is a *member*: its way in and out is a Claim
// among `members`, so that a member that ends, in whatever way, is out. Scopes that members open are members of the scope too.
// It is over when its members are at end together: `live` counts those that are not, as a run's count does (at_end.hpp).
//
// A cancel: by the first failure of a member, by the deadline, or because the task that opened the scope is cancelled.
//   S1 whoever cancels: set is_cancelled under the lock, with the failure; then wake the members, one after another. Each woken
//      one moves from `members` to `told`.
//   S2 member: joins (under the lock) and looks at is_cancelled in each turn and at each poll: so one that joins after S1, or is
//      revived, cancels itself.
// What the opener awaits is settled when the scope is over, with the failure if there is one: so it unwinds after its scopes.

#include "base/executor.hpp"
#include "interpreter/claim.hpp"

namespace heddle {

/// Threads:    promise, body, outer, name, timeout_ms -- set before anybody knows it. deadline, is_armed -- body's worker then.
///             The rest -- under the lock bit; is_cancelled and is_over are read without it.
/// Invariants: O1  is_cancelled and is_over change once. The promise is settled once, by whoever set is_over.
///             O2  `members` and `told` hold the claims of all members that are not at end; the latter when is_cancelled,
///                 and of scopes that a clean-up has opened.
///             O3  a task has left its scope's queue, or its extension's membership is Holding.
struct Scope : SyncObject {
  static constexpr std::string_view kName = "Scope";
  Promise* promise = nullptr;
  Task* body = nullptr;
  Scope* outer = nullptr;  ///< that of the task which opened it
  Claim* place = nullptr;  ///< among outer's members
  Claim* opener = nullptr;
  Value name = Value::undefined();
  double timeout_ms = 0;  ///< infinity: none
  TimePoint deadline = TimePoint::max();
  bool is_armed = false;
  Value failure = Value::hole();  ///< the first; hole: none
  std::uint32_t live = 0;
  Atomic<bool> is_cancelled{false};
  Atomic<bool> is_over{false};
  ClaimQueue members;
  ClaimQueue told;
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// What scope() is given.
struct ScopeOptions {
  Value name;         ///< a string or undefined
  double timeout_ms;  ///< infinity: none
};

/// Starts `body(scope)`. The promise of its end; kException: thrown.
[[nodiscard]] Value open_scope(Execution& ex, Scope& scope, Value body,
                               const ScopeOptions& options);
/// As spawn_task(), but the task is a member. nullptr: thrown.
[[nodiscard]] Task* spawn_member(Execution& ex, Scope& scope, Value function,
                                 std::span<const Value> arguments);

// -- Of tasks with Task::kInScope
/// ex.task, in a turn or at a poll: its scope may be cancelled (S2), and it may be the one that watches the deadline.
void watch_scope(Execution& ex);
/// When a body must look at the time.
[[nodiscard]] TimePoint scope_deadline(const Task& task);
/// The handle of a member is settled.
void member_settled(Execution& ex, Task& task);
/// A member is at end, or not any more (Realm::count_ended_task).
void member_ended(Execution& ex, Task& task);
void member_revived(Execution& ex, Task& task);

// -- For SyncKind
void leave_scope(Execution& ex, Claim& claim);
/// The task that opened it is cancelled.
void cancel_opened(Execution& ex, Claim& claim);

}  // namespace heddle
