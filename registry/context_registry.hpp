#pragma once
// registry/context_registry.hpp -- the contexts of a Vm.

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string_view>
#include <vector>

namespace heddle {

/// `Context` has a name().
/// Threads:    all members, any thread.
/// Lock order: a leaf: nothing is locked or called back while mutex_ is held, and no context is freed.
/// Invariants: X1  ids start at 1 and are never used twice.
///             X2  it keeps no context alive.
///             X3  a removed context is not found; nor is one that is about to be freed.
template <typename Context>
class ContextRegistry {
 public:
  /// Its id.
  std::uint64_t add(const std::shared_ptr<Context>& context) {
    const std::lock_guard lock(mutex_);
    by_id_.emplace(++last_id_, context);  // X1
    return last_id_;
  }
  void remove(std::uint64_t id) {
    const std::lock_guard lock(mutex_);
    by_id_.erase(id);
  }
  /// By id, oldest first.
  [[nodiscard]] std::vector<std::shared_ptr<Context>> all() const {
    std::vector<std::shared_ptr<Context>> alive;
    const std::lock_guard lock(mutex_);
    for (const auto& [id, context] : by_id_) {
      if (auto found = context.lock()) alive.push_back(std::move(found));  // X3
    }
    return alive;
  }
  /// The oldest of that name; nullptr if there is none.
  [[nodiscard]] std::shared_ptr<Context> find(std::string_view name) const {
    for (auto& context : all()) {
      if (context->name() == name) return std::move(context);
    }
    return nullptr;
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::uint64_t, std::weak_ptr<Context>> by_id_;
  std::uint64_t last_id_ = 0;
};

}  // namespace heddle
