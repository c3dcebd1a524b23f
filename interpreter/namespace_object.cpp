#include "interpreter/namespace_object.hpp"

#include <new>

#include "heap/heap.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

bool make_namespace(Execution& ex, ModuleInstance& instance) {
  void* const cell = ex.allocate(sizeof(NamespaceObject));
  if (cell == nullptr) return false;
  instance.namespace_object = Value::object(new (cell) NamespaceObject(&instance, kNamespaceShape));
  return true;
}

Value namespace_get(Execution& ex, NamespaceObject& object, const String* name) {
  const ResolvedExport found = resolve_export(*object.instance, name);
  if (found.variable == nullptr) return Value::undefined();
  const Value value = Heap::load(found.variable);
  if (!value.is_hole()) return value;
  return ex.throw_error(ErrorType::ReferenceError,
                        fmt::format("Cannot access '{}' before initialization", to_utf8(*name)));
}

}  // namespace heddle
