#pragma once
// tests/unit/builtins/reachable_functions.hpp -- every built-in function that scripts can reach, found by walking what they can reach.

#include <set>
#include <string>

#include "builtins/builder.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/property_storage.hpp"

namespace heddle {

/// Names: `Array`, `Array.from`, `Array.prototype.at`, `Map.prototype.size` (a getter too), `heddle.spawn`.
class ReachableFunctions {
 public:
  explicit ReachableFunctions(const VmCore& core) : core_(core) {
    for (const auto& [name, value] : core.globals) {
      const std::string text = to_utf8(*name);
      if (!text.starts_with("__")) add(text, value);  // helpers of built-ins
    }
    for (const auto& [name, value] : core.heddle_exports) add("heddle." + to_utf8(*name), value);
    for (const ClassDescriptor& klass : core.descriptors) add_members(klass);
  }
  [[nodiscard]] const std::set<std::string>& names() const { return names_; }

 private:
  static std::string key_text(PropertyKey key) {
    const std::string text = to_utf8(*key);
    return key->has(String::kSymbol) ? "[" + text + "]" : text;
  }
  void add(const std::string& name, Value value) {
    if (!value.is_object() || !names_seen_.insert(name).second) return;
    if (is_callable(value)) names_.insert(name);
    Object& object = *value.as_object();
    if (object.kind != CellKind::Class && object.kind != CellKind::PlainObject) return;
    const Shape& shape = core_.shapes.shape(object.shape.load(std::memory_order_relaxed));
    for (std::uint32_t i = 0; i < shape.property_count; ++i) {
      const PropertyEntry entry = core_.shapes.property(shape, i);
      add(name + "." + key_text(entry.key), load_slot(object, shape, entry.slot));
    }
  }
  void add_members(const ClassDescriptor& klass) {
    if (klass.name == nullptr) return;
    const std::string prototype = to_utf8(*klass.name) + ".prototype.";
    for (const auto& [key, member] : klass.members) names_.insert(prototype + key_text(key));
  }

  const VmCore& core_;
  std::set<std::string> names_, names_seen_;
};

}  // namespace heddle
