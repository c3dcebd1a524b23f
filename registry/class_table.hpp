#pragma once
// registry/class_table.hpp -- the classes of a context that the host registered, by name.

#include <mutex>
#include <unordered_map>

#include "heap/class_descriptor.hpp"

namespace heddle {

/// Behind heddle::ClassRegistry. Classes that scripts declare are variables, replaced when they are declared again: they are not
/// in it.
/// Threads:    all members, any thread.
/// Lock order: a leaf: nothing is locked or called back while mutex_ is held.
/// Invariants: R1  a name has one class for the registry's life.
///             R2  a registered descriptor is complete: it is immutable, and keeps its address.
class ClassTable {
 public:
  /// `name` is interned. false: there is one of that name, and the registry is unchanged.
  [[nodiscard]] bool add(const String* name, const ClassDescriptor& klass) {
    const std::lock_guard lock(mutex_);
    return by_name_.try_emplace(name, &klass).second;  // R1
  }
  /// nullptr if there is none (R2).
  [[nodiscard]] const ClassDescriptor* find(const String* name) const {
    const std::lock_guard lock(mutex_);
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? nullptr : found->second;
  }

 private:
  mutable std::mutex mutex_;
  std::unordered_map<const String*, const ClassDescriptor*> by_name_;
};

}  // namespace heddle
