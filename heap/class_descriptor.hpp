#pragma once
// heap/class_descriptor.hpp -- what a class is to its instances: name, base, layout and behaviour.
//
// A class holds its own methods and accessors; finding one walks up the bases, which inline caches make rare. Copies of
// what is inherited, or lists of ancestors, would make a chain of n classes cost n * n. The functions themselves stand in
// the context's MethodTable under a dense id, which is all an inline cache needs to remember.

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "heap/cell.hpp"
#include "heap/property_key.hpp"

namespace heddle {

struct Object;
struct Shape;

/// A method, or a getter and setter, of instances.
struct ClassMember {
  static constexpr std::uint32_t kNone = 0xffffffff;
  std::uint32_t method = kNone;  ///< id in the MethodTable
  std::uint32_t getter = kNone;
  std::uint32_t setter = kNone;
};

/// What the annotation of a field demands of the values that are stored to it.
struct FieldCheck {
  std::uint16_t kinds = 0;  ///< of values that pass, as the interpreter numbers them
  /// A module variable that holds a class: its instances pass, too. nullptr: none.
  const Value* class_variable = nullptr;
  const String* text = nullptr;  ///< the annotation as written; nullptr: nothing is demanded
};
using FieldChecks = std::unordered_map<PropertyKey, FieldCheck>;

/// Of the fields that a class declares itself; without text where a check of the base's no longer holds. All
/// evaluations of the class share it.
struct ClassChecks {
  FieldChecks fields;   ///< of instances
  FieldChecks statics;  ///< of the class itself
};

/// Threads:    built by one task (NewClass .. FinishClass), immutable afterwards: read without locks. Only native
///             classes get class_object later, before the first script runs.
/// Ownership:  the context's (or the Vm's); lives as long as it.
struct ClassDescriptor {
  const String* name = nullptr;
  const ClassDescriptor* base = nullptr;
  Object* class_object = nullptr;  ///< the constructor, as scripts see it
  const Shape* instance_shape = nullptr;
  CellKind instance_kind = CellKind::Instance;
  bool is_open = false;            ///< instances may get further properties
  bool is_error = false;           ///< Error or derived from it: `new` captures a stack
  bool has_index_members = false;  ///< `123() {..}`: its own, or inherited
  bool has_checks = false;         ///< its own, or inherited
  std::uint32_t depth = 0;         ///< 0 = no base
  /// An ancestor further up (a skew-binary list, after Myers): any ancestor is O(log depth) steps away.
  const ClassDescriptor* jump = nullptr;
  std::unordered_map<PropertyKey, ClassMember> members;  ///< own ones
  const ClassChecks* checks = nullptr;                   ///< own ones

  /// Once, before anybody sees the class. `parent` is complete.
  void derive_from(const ClassDescriptor& parent) {
    base = &parent;
    depth = parent.depth + 1;
    is_error = parent.is_error;
    has_index_members = parent.has_index_members;
    has_checks = parent.has_checks;
    const ClassDescriptor* const next = parent.jump;
    const bool is_even = next != nullptr && next->jump != nullptr &&
                         parent.depth - next->depth == next->depth - next->jump->depth;
    jump = is_even ? next->jump : &parent;
  }
  [[nodiscard]] bool derives_from(const ClassDescriptor& other) const {
    const ClassDescriptor* at = this;
    while (at->depth > other.depth) at = at->jump->depth >= other.depth ? at->jump : at->base;
    return at == &other;
  }
  [[nodiscard]] const ClassMember* find(PropertyKey key) const {
    for (const ClassDescriptor* at = this; at != nullptr; at = at->base) {
      if (const auto found = at->members.find(key); found != at->members.end())
        return &found->second;
    }
    return nullptr;
  }
  /// The nearest one of this class or its bases; nullptr: nothing is demanded.
  [[nodiscard]] const FieldCheck* find_check(FieldChecks ClassChecks::*of, PropertyKey key) const {
    for (const ClassDescriptor* at = this; at != nullptr && at->has_checks; at = at->base) {
      if (at->checks == nullptr) continue;
      const auto found = (at->checks->*of).find(key);
      if (found != (at->checks->*of).end())
        return found->second.text == nullptr ? nullptr : &found->second;
    }
    return nullptr;
  }
};

/// Dense ids for the functions of all classes of a context; ids below kFirstContextMethod are the Vm's.
/// Threads:    at() -- any thread, no lock, for an id that it got from a class whose shape it saw. add() -- one at a
///             time (the realm's module mutex; the Vm's before its first realm). for_each() -- the collector, while
///             nobody adds.
/// Invariants: M1  a function never leaves or changes its place.
///             M2  an array that was once published is kept: a reader may still use it.
class MethodTable {
 public:
  static constexpr std::uint32_t kFirstContextMethod = 2048;
  static constexpr std::uint32_t kMaxMethods = 1u << 23;  // an inline cache has 24 bits for it

  /// `vm_methods`: the Vm's table, complete, or nullptr for the Vm's own.
  explicit MethodTable(const MethodTable* vm_methods);
  MethodTable(const MethodTable&) = delete;
  MethodTable& operator=(const MethodTable&) = delete;
  ~MethodTable();

  [[nodiscard]] Value at(std::uint32_t id) const {
    if (id < kFirstContextMethod) return vm_functions_[id];
    return functions_.load(
        std::memory_order_acquire)[id - kFirstContextMethod];  // pairs with grow()
  }
  /// The id under which `function` can be found; ClassMember::kNone when there is no room.
  [[nodiscard]] std::uint32_t add(Value function);
  /// Calls visit(Value) for the functions of this context (not the Vm's).
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::uint32_t i = 0; i < count_; ++i) visit(arrays_.back()[i]);
  }
  [[nodiscard]] std::size_t memory_bytes() const { return memory_bytes_; }

 private:
  void grow();

  const std::uint32_t first_id_;  // 0 for the Vm, else kFirstContextMethod
  const Value* vm_functions_;
  Atomic<Value*> functions_{nullptr};
  std::vector<std::unique_ptr<Value[]>> arrays_;  // the last is current
  std::uint32_t count_ = 0;
  std::uint32_t capacity_ = 0;
  std::size_t memory_bytes_ = 0;
};

}  // namespace heddle
