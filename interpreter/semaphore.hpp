#pragma once
// interpreter/semaphore.hpp -- Semaphore of module "heddle": so many permits, held by tasks.
//
// A permit is a claim that is Holding, so that a task that ends in any way gives its permits back. Who releases gives back its
// own latest permit; a task that holds none gives back the oldest of another, so that one may acquire and another release; and if
// nobody holds one, there is one more permit than before.
// The race between a release and the end of a task that waits is Mutex's (mutex.hpp, U1-L1).

#include "interpreter/claim.hpp"
#include "interpreter/native.hpp"

namespace heddle {

/// Threads:    any task of the context; all fields under the lock bit.
/// Invariants: S1  nobody waits while there is a free permit.
///             S2  the claims of `holders` are Holding, those of `queue` Waiting.
struct Semaphore : SyncObject {
  static constexpr std::string_view kName = "Semaphore";
  std::uint32_t free = 0;
  ClaimQueue queue;
  ClaimQueue holders;  ///< oldest first
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// A promise: fulfilled when ex.task has a permit. kException: no memory.
[[nodiscard]] Value acquire(NativeCall& call, Semaphore& semaphore);
/// true or false, or kException.
[[nodiscard]] Value try_acquire(Execution& ex, Semaphore& semaphore);
[[nodiscard]] Value release(Execution& ex, Semaphore& semaphore);

void leave_semaphore(Execution& ex, Claim& claim);  ///< for SyncKind

}  // namespace heddle
