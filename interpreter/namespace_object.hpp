#pragma once
// interpreter/namespace_object.hpp -- `import * as name`: a live view of a module's exports.

#include "interpreter/execution.hpp"
#include "interpreter/loaded_module.hpp"

namespace heddle {

struct NamespaceObject : Object {
  ModuleInstance* instance;
  NamespaceObject(ModuleInstance* of, std::uint32_t shape_id)
      : Object(CellKind::Namespace, shape_id), instance(of) {}
};

/// Gives the instance its namespace object. false: out of memory, thrown.
[[nodiscard]] bool make_namespace(Execution& ex, ModuleInstance& instance);

/// An export's value; undefined if there is none of that name; ReferenceError while it is in its dead zone.
[[nodiscard]] Value namespace_get(Execution& ex, NamespaceObject& object, const String* name);

}  // namespace heddle
