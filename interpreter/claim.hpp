#pragma once
// interpreter/claim.hpp -- the places that tasks have at sync objects: in their queues, and as their holders.
//
// Whoever waits at a sync object or holds it has a Claim there, and the claim is in a list of its task. So a task that ends, in
// whatever way, leaves every queue and gives back what it held, and nothing has to be searched for it.

#include <cstdint>

#include "interpreter/sync_object.hpp"

namespace heddle {

struct Execution;
struct Promise;
struct Selection;
struct Task;

/// Threads:    state, ahead, behind -- under the lock bit of `object`. previous, next -- the worker that runs `task`. The
///             rest -- immutable.
/// Invariants: C1  Waiting -> Holding -> Over, or Waiting -> Over; never back.
///             C2  it is in the queue of `object` just while it waits.
///             C3  it is in the list of its task until that has seen that it is over.
///             C4  `promise` is settled once, by whoever ended its waiting: made it Holding, or Over for what is had without
///                 being held.
struct Claim : Object {
  enum State : std::uint8_t { Waiting, Holding, Over };

  SyncObject* object;
  Task* task;
  Promise* promise;  ///< what the call that made it returned; nullptr: it did not wait
  /// What it brings, or gets when there is nothing to get (Channel).
  Value value = Value::undefined();
  Selection* selection = nullptr;  ///< it is case `index` of a select(); nullptr: a wait of its own
  std::uint32_t index = 0;
  bool is_awaited =
      false;  ///< only an await sees `promise`: both are used again (create_awaited_claim)
  Claim* ahead = nullptr;
  Claim* behind = nullptr;
  Claim* previous = nullptr;
  Claim* next = nullptr;

  Claim(std::uint32_t shape_id, SyncObject& of, Task& by, Promise* settles)
      : Object(CellKind::Claim, shape_id), object(&of), task(&by), promise(settles) {}
  /// At a Channel: which queue it is in. (slot_count is its object's, to tell queues apart.)
  [[nodiscard]] bool is_sender() const { return slot_count != 0; }
  [[nodiscard]] State state() const {
    return static_cast<State>(flags.load(std::memory_order_relaxed));
  }
  void set_state(State state) { flags.store(state, std::memory_order_relaxed); }
};

/// Claims that wait, first come first. Part of a sync object, under its lock bit.
struct ClaimQueue {
  Claim* first = nullptr;
  Claim* last = nullptr;

  void push_back(Claim& claim);
  void remove(Claim& claim);
  /// The first whose task can still go on, taken out; those before it are over. nullptr: nobody waits.
  [[nodiscard]] Claim* pop_front();
  void trace(Marker& marker) const;
};

/// A claim of `task` on `object`, which settles `promise`; in its list (C3). nullptr: thrown. The task is ex.task, or not started.
[[nodiscard]] Claim* create_claim(Execution& ex, Task& task, SyncObject& object, Promise* promise);
[[nodiscard]] Claim* create_claim(Execution& ex, SyncObject& object, Promise* promise);
/// Of ex.task, with a promise that the caller gives to nobody but the await that its native is called by. When that has gone on
/// and the claim is over, no one knows the two any more: the task's next such wait takes them. nullptr: thrown.
[[nodiscard]] Claim* create_awaited_claim(Execution& ex, SyncObject& object);
/// ex.task has gone on with what `promise` was fulfilled with.
void await_ended(Execution& ex, const Promise& promise);
/// Takes a claim that is over out of ex.task's list.
void forget_claim(Execution& ex, Claim& claim);
/// Whether nothing of the claim's task will ever run again, although it has not ended: its run was stopped.
[[nodiscard]] bool is_dead(const Claim& claim);

/// ex.task is cancelled: it waits at no sync object any more, and those that it holds are told.
void leave_queues(Execution& ex);
/// ex.task's wait for `promise` was cancelled when it was granted already: what nobody has seen is given back.
void give_back(Execution& ex, const Promise& promise);
/// ex.task has ended: it holds nothing any more.
void leave_all(Execution& ex);

}  // namespace heddle
