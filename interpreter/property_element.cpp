// interpreter/property_element.cpp -- object[key], delete, in.

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"
#include "interpreter/variables.hpp"

namespace heddle {
namespace {

Value get_of_string(Execution& ex, String& string, const ElementKey& key) {
  if (key.index >= string.length) return Value::undefined();
  const String* const flat = flatten(ex.allocator, string);
  if (flat == nullptr) return ex.throw_out_of_memory();
  const String* const unit = create_unit(ex.allocator, StringView(*flat)[key.index]);
  return unit == nullptr ? ex.throw_out_of_memory() : Value::string(unit);
}

Value get_of_primitive(Execution& ex, Value primitive, const ElementKey& key) {
  if (primitive.is_nullish()) return throw_read_of_nullish(ex, primitive, key_text(key));
  if (key.kind == ElementKey::Kind::Index && primitive.is_string()) {
    return get_of_string(ex, *primitive.as_string(), key);
  }
  const PropertyKey name = name_of(ex, key);
  if (name != nullptr) return get_field(ex, primitive, name, nullptr);
  return throw_strict(ex, Strictness::PrimitiveProperty, describe_type(ex, primitive),
                      key_text(key));
}

Value throw_not_deletable(Execution& ex, Object& object, const ElementKey& key) {
  return ex.throw_type_error("Cannot delete property '{}' of {}", key_text(key),
                             object_text(ex, object));
}

Value delete_array_element(Execution& ex, Array& array, const ElementKey& key) {
  switch (delete_element(ex.allocator, array, key.index)) {
    case ArrayResult::Done:
      return Value::boolean(true);
    case ArrayResult::OutOfMemory:
      return ex.throw_out_of_memory();
    default:
      break;
  }
  const bool exists = !get_element(ex.allocator, array, key.index).is_hole();
  return exists ? throw_not_deletable(ex, array, key) : Value::boolean(true);
}

bool has_export(const Object& object, PropertyKey name) {
  if (object.kind != CellKind::Namespace || name == nullptr) return false;
  const auto& exports = static_cast<const NamespaceObject&>(object);
  return resolve_export(*exports.instance, name).variable != nullptr;
}

/// What no object has as a property of its storage, and still cannot lose: a list's length, a module's exports.
bool is_permanent(Execution& ex, const Object& object, const ElementKey& key) {
  const PropertyKey name = name_of(ex, key);
  if (object.kind == CellKind::Array) return name == ex.realm.core.common.length;
  return has_export(object, name);
}

Value delete_named(Execution& ex, Object& object, const ElementKey& key) {
  if (is_permanent(ex, object, key)) return throw_not_deletable(ex, object, key);
  const Shape& shape = ex.realm.shape_of(object);
  if (!find_own(ex, object, shape, key).exists()) return Value::boolean(true);
  if (shape.has(Shape::kFrozen)) return throw_not_deletable(ex, object, key);
  if (object.kind != CellKind::PlainObject) {
    return throw_strict(ex, Strictness::DeleteField, key_text(key),
                        describe_type(ex, Value::object(&object)));
  }
  return remove_own(ex, object, key) ? Value::boolean(true) : signal::kException;
}

bool has_static(Execution& ex, Object& klass, const ElementKey& key) {
  for (Object* base = base_class_of(ex, klass); base != nullptr; base = base_class_of(ex, *base)) {
    if (find_own(ex, *base, ex.realm.shape_of(*base), key).exists()) return true;
  }
  return false;
}

bool has_own_or_inherited(Execution& ex, Object& object, const ElementKey& key) {
  const Shape& shape = ex.realm.shape_of(object);
  const OwnProperty own = find_own(ex, object, shape, key);
  if (own.exists() && !own.slot.has(PropertySlot::kPrivate)) return true;
  if (object.kind == CellKind::Array) {
    auto& array = static_cast<Array&>(object);
    if (key.kind == ElementKey::Kind::Index)
      return !get_element(ex.allocator, array, key.index).is_hole();
    if (key.text == ex.realm.core.common.length) return true;
  }
  if (object.kind == CellKind::Class && has_static(ex, object, key)) return true;
  const PropertyKey name = name_of(ex, key);
  if (object.kind == CellKind::Namespace) return has_export(object, name);
  if (&object == ex.realm.core.global_object && name != nullptr)
    return !find_visible_global(ex.realm, name).is_hole();
  return find_member(ex, shape.klass, key) != nullptr ||
         (shape.klass != nullptr && shape.klass->class_object != nullptr &&
          name == ex.realm.core.common.constructor);
}

}  // namespace

Value get_element(Execution& ex, Value object, Value key) {
  if (object.is_nullish() && key.is_object())
    return throw_read_of_nullish(ex, object, "[object Object]");
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  const bool is_index = resolved.kind == ElementKey::Kind::Index;
  if (object.is_string() && key.is_number() && !is_index) return Value::undefined();  // text[-1]
  if (!object.is_object()) return get_of_primitive(ex, object, resolved);
  return get_by_key(ex, *object.as_object(), object, resolved, nullptr);
}

Value delete_element(Execution& ex, Value object, Value key) {
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  if (object.is_nullish()) return ex.throw_type_error("Cannot convert undefined or null to object");
  if (!object.is_object()) return Value::boolean(true);
  Object& cell = *object.as_object();
  if (cell.kind == CellKind::Array && resolved.kind == ElementKey::Kind::Index) {
    return delete_array_element(ex, static_cast<Array&>(cell), resolved);
  }
  return delete_named(ex, cell, resolved);
}

Value has_property(Execution& ex, Value key, Value object) {
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  if (object.is_object())
    return Value::boolean(has_own_or_inherited(ex, *object.as_object(), resolved));
  const Value text = object.is_symbol() ? object : primitive_to_string(ex, object);
  if (signal::is(text)) return text;
  const String* const flat = flatten(ex.allocator, *text.as_string());
  if (flat == nullptr) return ex.throw_out_of_memory();
  return ex.throw_type_error("Cannot use 'in' operator to search for '{}' in {}",
                             key_text(resolved), to_utf8(*flat));
}

}  // namespace heddle
