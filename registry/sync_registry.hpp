#pragma once
// registry/sync_registry.hpp -- the kinds of objects that tasks wait at: Mutex, and those that come.

#include <deque>
#include <string_view>

#include "heap/cell.hpp"

namespace heddle {

struct Claim;
struct Execution;
struct Object;
struct Task;

/// What the runtime must know of a kind, to end tasks and to report what they wait for.
struct SyncKind {
  std::string_view name;  ///< of its class, as scripts see it
  CellKind kind;          ///< of its cells
  /// The claim's task waits or holds no longer: it has ended, or its wait was cancelled. On that task's worker.
  void (*leave)(Execution& ex, Claim& claim);
  /// Whom those that wait at `object` wait for; nullptr: nobody in particular. While the context is stopped.
  const Task* (*holder)(const Object& object);
};

/// Threads:    add() before the first script runs; find() any thread afterwards.
/// Invariants: S1  a kind of cell, and a name, has one entry at most.
///             S2  an entry is immutable and keeps its address while the registry lives.
class SyncRegistry {
 public:
  /// false: the kind or the name is there already; the registry is unchanged.
  [[nodiscard]] bool add(const SyncKind& kind);
  /// nullptr if there is none (S2).
  [[nodiscard]] const SyncKind* find(CellKind kind) const;
  [[nodiscard]] const SyncKind* find(std::string_view name) const;

 private:
  std::deque<SyncKind> kinds_;
};

}  // namespace heddle
