#pragma once
// registry/module_registry.hpp -- the modules that a context has instantiated.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace heddle {

/// Threads:    all members under the owner's lock.
/// Ownership:  of the instances.
/// Invariants: M1  a key names one instance at most; so what was imported once is not initialised again.
///             M2  an instance keeps its address until it is removed.
///             M3  the key of a removed instance names nothing.
template <typename Instance>
class ModuleRegistry {
 public:
  /// `key` is what later imports find it by; "": nothing does. It names nothing yet.
  Instance& add(std::unique_ptr<Instance> instance, const std::string& key = {}) {
    instances_.push_back(std::move(instance));
    Instance& added = *instances_.back();
    if (!key.empty()) by_key_.emplace(key, &added);
    return added;
  }
  /// nullptr if there is none.
  [[nodiscard]] Instance* find(const std::string& key) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? nullptr : found->second;
  }
  /// remove(instance) -> bool, called once for each instance.
  template <typename Predicate>
  void remove_if(Predicate&& remove) {
    std::vector<std::unique_ptr<Instance>> kept;
    std::vector<std::unique_ptr<Instance>> gone;
    for (auto& instance : instances_)
      (remove(*instance) ? gone : kept).push_back(std::move(instance));
    instances_ = std::move(kept);
    for (const auto& instance : gone)  // M3
      std::erase_if(by_key_, [&](const auto& entry) { return entry.second == instance.get(); });
  }
  /// Oldest first.
  [[nodiscard]] const std::vector<std::unique_ptr<Instance>>& instances() const {
    return instances_;
  }

 private:
  std::vector<std::unique_ptr<Instance>> instances_;
  std::unordered_map<std::string, Instance*> by_key_;
};

}  // namespace heddle
