#pragma once
// heap/class_descriptor.hpp -- what a class is to its instances: name, base, layout and behaviour.
//
// A class's methods and accessors are flattened: own members override or follow those of the base, so finding one
// is one look-up, whatever the depth. The functions themselves stand in the context's MethodTable under a dense id, which is
// all an inline cache needs to remember.

#include <cstdint>
#include <string>
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

/// Threads:    built by one task (NewClass .. FinishClass), immutable afterwards: read without locks. Only native
///             classes get class_object later, before the first script runs.
/// Ownership:  the context's (or the Vm's); lives as long as it.
struct ClassDescriptor {
  const String* name = nullptr;
  const ClassDescriptor* base = nullptr;
  Object* class_object = nullptr;    ///< the constructor, as scripts see it
  const Shape* instance_shape = nullptr;
  CellKind instance_kind = CellKind::Instance;
  bool is_open = false;              ///< instances may get further properties
  bool is_error = false;             ///< Error or derived from it: `new` captures a stack
  std::uint32_t depth = 0;           ///< 0 = no base
  std::vector<const ClassDescriptor*> ancestors;  ///< [i] = ancestor at depth i; the last is the class itself
  std::unordered_map<PropertyKey, ClassMember> members;  ///< with the inherited ones
  std::vector<PropertyKey> own_member_order;

  [[nodiscard]] bool derives_from(const ClassDescriptor& other) const {
    return depth >= other.depth && ancestors[other.depth] == &other;
  }
  [[nodiscard]] const ClassMember* find(PropertyKey key) const {
    const auto found = members.find(key);
    return found == members.end() ? nullptr : &found->second;
  }
};

/// Dense ids for the functions of all classes of a context; ids below kChunk are the Vm's.
/// Threads:    at() -- any thread without a lock. add() -- under the context's class mutex.
class MethodTable {
 public:
  static constexpr std::uint32_t kChunk = 1024;
  static constexpr std::uint32_t kMaxChunks = 1024;

  explicit MethodTable(const MethodTable* vm_methods);
  MethodTable(const MethodTable&) = delete;
  MethodTable& operator=(const MethodTable&) = delete;
  ~MethodTable();

  [[nodiscard]] Value at(std::uint32_t id) const {
    return chunks_[id / kChunk].load(std::memory_order_acquire)->functions[id % kChunk];
  }
  /// The id under which `function` can be found; ClassMember::kNone when there is no room.
  [[nodiscard]] std::uint32_t add(Value function);
  /// Calls visit(Value) for the functions of this context (not the Vm's).
  template <typename Visit>
  void for_each(Visit&& visit) const {
    for (std::uint32_t id = first_; id < next_; ++id) visit(at(id));
  }

 private:
  struct Chunk {
    Value functions[kChunk];
  };
  Atomic<Chunk*> chunks_[kMaxChunks];
  std::uint32_t first_;
  std::uint32_t next_;
  const bool owns_first_;
};

}  // namespace heddle
