#pragma once
// registry/sync_registry.hpp -- the kinds of objects that tasks wait at or change together: Mutex, Channel, Semaphore ...

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string_view>

namespace heddle {

class Marker;
struct Claim;
struct ClassDescriptor;
struct Execution;
struct SyncObject;
struct Task;

/// What the runtime must know of a kind: how its objects are made and traced, how a task that ends leaves one, and what a
/// report says of those that wait.
struct SyncKind {
  std::string_view name;  ///< of its class, as scripts see it
  const void* type;       ///< an address that only its C++ type has
  std::size_t bytes;      ///< of a cell
  /// Makes a cell of `bytes` one.
  SyncObject* (*create)(void* cell, const SyncKind& kind, std::uint32_t shape);
  /// Visits what it refers to. While the context is stopped.
  void (*trace)(SyncObject& object, Marker& marker);
  /// The claim's task waits or holds no longer: it has ended, or its wait was cancelled. On that task's worker. nullptr: it has no
  /// claims.
  void (*leave)(Execution& ex, Claim& claim) = nullptr;
  /// The claim's task is cancelled, and holds: what else that must reach. On that task's worker.
  void (*cancelled)(Execution& ex, Claim& claim) = nullptr;
  /// Whom those that wait at `object` wait for; nullptr: nobody in particular. While the context is stopped.
  const Task* (*holder)(const SyncObject& object) = nullptr;
  const ClassDescriptor* klass = nullptr;  ///< set before add()
};

/// Threads:    add() before the first script runs; find() any thread afterwards.
/// Invariants: S1  a class, and a name, has one entry at most.
///             S2  an entry is immutable and keeps its address while the registry lives.
class SyncRegistry {
 public:
  /// false: the class or the name is there already; the registry is unchanged.
  [[nodiscard]] bool add(const SyncKind& kind);
  /// nullptr if there is none (S2).
  [[nodiscard]] const SyncKind* find(const ClassDescriptor* klass) const;
  [[nodiscard]] const SyncKind* find(std::string_view name) const;

 private:
  std::deque<SyncKind> kinds_;
};

}  // namespace heddle
