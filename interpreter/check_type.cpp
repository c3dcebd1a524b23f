#include "interpreter/check_type.hpp"

#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/inline_cache.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

/// Anything passes while the class is not there yet.
bool is_instance(Execution& ex, const FieldCheck& check, Value value) {
  if (check.class_variable == nullptr || !value.is_object()) return false;
  const Value klass = Heap::load(check.class_variable);
  if (!klass.is_object()) return true;
  const ClassDescriptor* const own = ex.realm.shape_of(*value.as_object()).klass;
  return klass.as_object()->kind == CellKind::Class && own != nullptr &&
         own->derives_from(*klass.as<Class>()->descriptor);
}

FieldCheck field_check(const ModuleInstance& instance, const TypeCheck& type) {
  FieldCheck check{type.kinds, nullptr, instance.loaded->name(type.text)};
  if (type.class_index != TypeCheck::kNoClass)
    check.class_variable = &instance.variables[type.class_variable];
  return check;
}

void add_checks(FieldChecks& checks, const ModuleInstance& instance,
                const std::vector<FieldInfo>& fields) {
  const LoadedModule& loaded = *instance.loaded;
  for (const FieldInfo& field : fields) {
    if (field.type == FieldInfo::kAssigned) continue;
    checks[loaded.name(field.name)] = field.is_checked()
                                          ? field_check(instance, loaded.module().types[field.type])
                                          : FieldCheck{};
  }
}

/// Instances of one class have no kind of their own: the class of the object knows what its field takes.
[[gnu::noinline]] bool accepts_instance(Execution& ex, const Shape& shape, std::uint32_t word,
                                        Value value) {
  const PropertyKey name = shape.properties->at(word - shape.first_word).key;
  const FieldCheck* const check = shape.klass->find_check(&ClassChecks::fields, name);
  return check != nullptr && is_instance(ex, *check, value);
}

}  // namespace

std::uint16_t kinds_of(Value value) {
  if (value.is_number()) return TypeCheck::kNumber;
  if (value.is_object()) {
    if (value.as_object()->kind == CellKind::Array) return TypeCheck::kArray | TypeCheck::kObject;
    if (is_callable(value)) return TypeCheck::kFunction | TypeCheck::kObject;
    return TypeCheck::kObject;
  }
  if (value.is_string()) return TypeCheck::kString;
  if (value.is_boolean()) return TypeCheck::kBoolean;
  if (value.is_undefined()) return TypeCheck::kUndefined;
  return value.is_null() ? std::uint16_t{TypeCheck::kNull} : std::uint16_t{0};
}

ClassChecks class_checks(const ModuleInstance& instance, const ClassInfo& info) {
  ClassChecks checks;
  add_checks(checks.fields, instance, info.fields);
  add_checks(checks.statics, instance, info.statics);
  return checks;
}

bool passes(Execution& ex, const FieldCheck& check, Value value) {
  return (check.kinds & kinds_of(value)) != 0 || is_instance(ex, check, value);
}

const FieldCheck* check_of(Execution& ex, const Object& object, const Shape& shape,
                           const OwnProperty& own, const ElementKey& key) {
  const bool is_class = object.kind == CellKind::Class;
  const ClassDescriptor* const klass =
      is_class ? static_cast<const Class&>(object).descriptor : shape.klass;
  if (klass == nullptr || !klass->has_checks) return nullptr;
  const bool may_be_checked =
      is_class || own.slot.has(PropertySlot::kChecked) || shape.has(Shape::kDictionary);
  if (!may_be_checked) return nullptr;
  const PropertyKey name = name_of(ex, key);
  if (name == nullptr) return nullptr;
  return klass->find_check(is_class ? &ClassChecks::statics : &ClassChecks::fields, name);
}

bool store_checked(Execution& ex, Object& object, const std::uint64_t& cache, Value value) {
  // Loaded again: another task may have changed the word since the loop saw it.
  const InlineCache found = InlineCache::load(cache);
  const Shape& shape = ex.realm.shape_of(object);
  if (found.shape() != shape.id || found.kind() != InlineCache::Kind::Checked) return false;
  const auto word = static_cast<std::uint32_t>(found.checked_word());
  if (!found.accepts(kinds_of(value)) && !accepts_instance(ex, shape, word, value)) return false;
  Heap::store(object, object.words() + word, value);
  return true;
}

Value throw_mismatch(Execution& ex, std::string_view what, const String& wanted, Value found) {
  return throw_strict(ex, Strictness::TypeMismatch, what, to_utf8(wanted),
                      describe_type(ex, found));
}

Value check_type(Execution& ex, Value value, std::uint32_t type_index, std::uint32_t name) {
  const ModuleInstance& instance = *state_of(ex.regs)->instance;
  const LoadedModule& loaded = *instance.loaded;
  const TypeCheck& type = loaded.module().types[type_index];
  if ((type.kinds & kinds_of(value)) != 0) return Value::undefined();
  const FieldCheck check = field_check(instance, type);
  if (is_instance(ex, check, value)) return Value::undefined();
  return throw_mismatch(ex, to_utf8(*loaded.name(name)), *check.text, value);
}

}  // namespace heddle
