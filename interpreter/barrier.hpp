#pragma once
// interpreter/barrier.hpp -- Barrier of module "heddle": tasks wait until so many do.

#include "interpreter/claim.hpp"

namespace heddle {

/// Threads:    any task of the context; all fields under the lock bit but `parties`, which is set by the constructor.
/// Invariants: B1  fewer than `parties` wait whenever the lock is free.
struct Barrier : SyncObject {
  static constexpr std::string_view kName = "Barrier";
  std::uint32_t parties = 1;
  std::uint32_t waiting = 0;
  ClaimQueue queue;
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// A promise: fulfilled for all when the last one comes. kException: no memory.
[[nodiscard]] Value wait_at(Execution& ex, Barrier& barrier);

void leave_barrier(Execution& ex, Claim& claim);  ///< for SyncKind

}  // namespace heddle
