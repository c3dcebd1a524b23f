// interpreter/check_type.cpp -- R2: annotations checked at run time.

#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

std::uint16_t kind_of(Value value) {
  if (value.is_number()) return TypeCheck::kNumber;
  if (value.is_string()) return TypeCheck::kString;
  if (value.is_boolean()) return TypeCheck::kBoolean;
  if (value.is_undefined()) return TypeCheck::kUndefined;
  if (value.is_null()) return TypeCheck::kNull;
  if (!value.is_object()) return 0;
  if (value.as_object()->kind == CellKind::Array) return TypeCheck::kArray | TypeCheck::kObject;
  if (is_callable(value)) return TypeCheck::kFunction | TypeCheck::kObject;
  return TypeCheck::kObject;
}

bool is_instance(Execution& ex, Value value, const TypeCheck& type) {
  if (type.class_index == TypeCheck::kNoClass || !value.is_object()) return false;
  const Value klass = Heap::load(&state_of(ex.regs)->instance->variables[type.class_variable]);
  return !klass.is_object() || instance_of(ex, value, klass).is_true();
}

}  // namespace

Value check_type(Execution& ex, Value value, std::uint32_t type_index, std::uint32_t name) {
  const LoadedModule& loaded = *state_of(ex.regs)->instance->loaded;
  const TypeCheck& type = loaded.module().types[type_index];
  if ((type.kinds & kind_of(value)) != 0 || is_instance(ex, value, type)) return Value::undefined();
  return ex.throw_strict("HD2001",
                         fmt::format("{} must be {}, but it is {}", to_utf8(*loaded.name(name)),
                                     to_utf8(*loaded.name(type.text)), describe_type(ex, value)));
}

}  // namespace heddle
