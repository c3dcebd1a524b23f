#include "builtins/sync_class.hpp"

#include <cmath>

#include "interpreter/operators.hpp"

namespace heddle {

ClassDescriptor& define_sync_class(Builder& builder, SyncKind kind, const NativeRow& constructor) {
  ClassDescriptor* const klass = builder.define_class({.name = kind.name,
                                                       .base = builder.core().classes.object,
                                                       .instance_kind = CellKind::Sync,
                                                       .constructor = constructor,
                                                       .is_global = false});
  kind.klass = klass;
  const bool is_new = builder.core().syncs.add(kind);
  HEDDLE_ASSERT(is_new, "S1");
  if (constructor.code != nullptr)
    builder.add_export(kind.name, Value::object(klass->class_object));
  return *klass;
}

std::int64_t count_argument(NativeCall& call, std::string_view what, double least, double most) {
  const Value value = call.argument(0);
  const double number = value.is_number() ? value.as_number() : std::nan("");
  if (number >= least && number <= most && std::trunc(number) == number)
    return static_cast<std::int64_t>(number);
  static_cast<void>(call.ex.throw_range_error("{} must be a whole number from {} to {}, found {}",
                                              what, least, most, describe_value(call.ex, value)));
  return -1;
}

bool is_construction(NativeCall& call, std::string_view name) {
  if (!call.self.is_undefined()) return true;
  static_cast<void>(
      call.ex.throw_type_error("Class constructor {} cannot be invoked without 'new'", name));
  return false;
}

}  // namespace heddle
