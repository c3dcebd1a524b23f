#pragma once
// interpreter/mutex.hpp -- Mutex of module "heddle": one task at a time holds it.
//
// Whoever unlocks hands it over to the first that waits. So nobody overtakes the queue, and a task that locks in a loop starves
// no other; the price is a switch of tasks at every hand-over while there is a queue (a mutex that is let go and fought for is
// faster under contention, and unfair: tasks here do not spin, so there is little to win).
//
// The race: task A unlocks while task B, which waits, is cancelled or ends.
//   U1  A, under the lock: takes B's claim out of the queue; Waiting -> Holding; it is the holder.
//   U2  A: fulfils the claim's promise with the claim, which wakes B.
//   L1  B, under the lock: Waiting -> Over and out of the queue, or Holding -> Over and on to the next (U1, U2).
// U1 before L1: B has been given it and hands it on. L1 before U1: A does not find B. No order leaves it with nobody who will
// unlock it. B does L1 for what it waits for when it begins to unwind (leave_queues), for what it was given and has not seen when
// it resumes (give_back), and for all the rest at its end (leave_all).

#include "interpreter/claim.hpp"
#include "interpreter/native.hpp"

namespace heddle {

/// Threads:    any task of the context; all fields under the lock bit.
/// Invariants: M1  a mutex without a holder has an empty queue.
///             M2  the holder is a claim that is Holding; the queue's are Waiting.
///             M3  no two claims of one mutex are Holding.
struct Mutex : SyncObject {
  static constexpr std::string_view kName = "Mutex";
  Claim* holder = nullptr;
  ClaimQueue queue;
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// A promise of the guard: fulfilled when the task holds the mutex, rejected if it does already. kException: thrown.
[[nodiscard]] Value lock_mutex(NativeCall& call, Mutex& mutex);
/// true or false, or kException.
[[nodiscard]] Value try_lock_mutex(Execution& ex, Mutex& mutex);
/// undefined, or kException if ex.task does not hold it.
[[nodiscard]] Value unlock_mutex(Execution& ex, Mutex& mutex);
/// The same by the guard; one that is over does nothing.
[[nodiscard]] Value dispose_guard(Execution& ex, Claim& claim);
[[nodiscard]] bool is_locked(Execution& ex, Mutex& mutex);

// For the registry of sync objects.
void leave_mutex(Execution& ex, Claim& claim);
[[nodiscard]] const Task* holder_of_mutex(const SyncObject& mutex);

}  // namespace heddle
