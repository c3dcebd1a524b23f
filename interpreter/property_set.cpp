// interpreter/property_set.cpp -- writing and defining named properties.

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/member_names.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

Value throw_read_only(Execution& ex, const Object& object, const ElementKey& key) {
  return ex.throw_type_error("Cannot assign to read only property '{}' of object '{}'",
                             key_text(key), object_text(ex, object));
}

Value throw_not_extensible(Execution& ex, const ElementKey& key) {
  return ex.throw_type_error("Cannot add property {}, object is not extensible", key_text(key));
}

/// Only a module file made by hand defines fields of what is no object.
Value throw_not_definable(Execution& ex, Value target, const ElementKey& key) {
  return ex.throw_type_error("Cannot define property {} of {}", key_text(key),
                             describe_value(ex, target));
}

/// `holder`: what has the accessor, as messages name it.
Value throw_only_getter(Execution& ex, const ElementKey& key, std::string_view holder) {
  return ex.throw_type_error("Cannot set property {} of {} which has only a getter", key_text(key),
                             holder);
}

std::string holder_text(Execution& ex, const Object& object) {
  if (object.kind != CellKind::Class) return object_text(ex, object);
  return fmt::format("class {}", to_utf8(*static_cast<const Class&>(object).descriptor->name));
}

/// `holder` has the setter as its own, and may be a base class of `object`.
Value use_setter(Execution& ex, Object& object, const ElementKey& key, Value setter, Value value,
                 const Object& holder) {
  if (setter.is_undefined()) return throw_only_getter(ex, key, holder_text(ex, holder));
  return call_setter(ex, setter, Value::object(&object), value);
}

/// `member` is one of `klass` or its bases.
Value use_member(Execution& ex, Object& object, const ElementKey& key, const ClassMember& member,
                 const ClassDescriptor* klass, Value value) {
  const Value setter = setter_of(ex, member);
  if (!setter.is_undefined()) return call_setter(ex, setter, Value::object(&object), value);
  while (klass->base != nullptr && find_member(ex, klass->base, key) == &member)
    klass = klass->base;
  return throw_only_getter(ex, key, class_text(ex, klass));
}

/// A setter that the object has from its class, or a class from its base. hole: none is in the way.
Value set_inherited(Execution& ex, Object& object, const Shape& shape, const ElementKey& key,
                    Value value) {
  if (object.kind == CellKind::Class) {
    for (Object* base = base_class_of(ex, object); base != nullptr;
         base = base_class_of(ex, *base)) {
      const OwnProperty found = find_own(ex, *base, ex.realm.shape_of(*base), key);
      if (!found.exists()) continue;
      if (!found.is_accessor()) return Value::hole();
      return use_setter(ex, object, key, found.value.as<AccessorPair>()->setter, value, *base);
    }
    return Value::hole();
  }
  const ClassMember* const member = find_member(ex, shape.klass, key);
  if (member == nullptr || !is_accessor(*member)) return Value::hole();
  // `name` and `message` of built-in errors are values of the prototype in JavaScript: an own one hides them.
  const bool is_value = shape.klass->is_error && member->getter < MethodTable::kFirstContextMethod;
  if (is_value) return Value::hole();
  return use_member(ex, object, key, *member, shape.klass, value);
}

bool has_accessor(Execution& ex, const Shape& shape, const ElementKey& key) {
  const ClassMember* const member = find_member(ex, shape.klass, key);
  return member != nullptr && is_accessor(*member);
}

/// Why an object that has no such property does not get one. hole: it does.
Value refuse_addition(Execution& ex, Object& object, const Shape& shape, const ElementKey& key) {
  const std::string name = key_text(key);
  if (is_callable(Value::object(&object)) && object.kind != CellKind::Class) {
    return throw_strict(ex, Strictness::AddToFunction, name);
  }
  if (is_vm_constant(shape)) {
    return throw_strict(ex, Strictness::AddToBuiltin, name,
                        describe_type(ex, Value::object(&object)));
  }
  if (object.kind == CellKind::Namespace) {
    const Value own = get_by_key(ex, object, Value::undefined(), key, nullptr);
    if (!own.is_undefined()) return signal::is(own) ? own : throw_read_only(ex, object, key);
    return throw_not_extensible(ex, key);
  }
  if (shape.has(Shape::kFrozen)) return throw_not_extensible(ex, key);
  if (object.kind == CellKind::Class || object.kind == CellKind::PlainObject) return Value::hole();
  if (shape.has(Shape::kSealedFields)) {
    static_cast<void>(
        throw_strict(ex, Strictness::AddToInstance, name, to_utf8(*shape.klass->name)));
    suggest_member(ex, Value::object(&object), name);
    return signal::kException;
  }
  if (object.kind == CellKind::Array) return throw_strict(ex, Strictness::AddToArray, name);
  return throw_strict(ex, Strictness::AddToBuiltin, name,
                      describe_type(ex, Value::object(&object)));
}

Value set_array_length(Execution& ex, Array& array, Value value) {
  if (!value.is_number()) {
    return throw_strict(ex, Strictness::TypeMismatch, "length of an array", "number",
                        describe_type(ex, value));
  }
  const double number = value.as_number();
  if (!(number >= 0 && number <= Array::kMaxLength) || std::trunc(number) != number) {
    return ex.throw_range_error("Invalid array length");
  }
  const Value done =
      array_change(ex, set_length(ex.allocator, array, static_cast<std::uint32_t>(number)));
  if (!done.is_hole()) return done;
  return throw_read_only(ex, array, ElementKey::of(ex.realm.core.common.length));
}

Value set_array_element(Execution& ex, Array& array, const ElementKey& key, Value value) {
  const Value done = array_change(ex, set_element(ex.allocator, array, key.index, value));
  if (!done.is_hole()) return done;
  const bool exists = !get_element(ex.allocator, array, key.index).is_hole();
  return exists ? throw_read_only(ex, array, key) : throw_not_extensible(ex, key);
}

/// Elements and length. hole: it is neither.
Value set_of_array(Execution& ex, Array& array, const ElementKey& key, Value value) {
  if (key.kind == ElementKey::Kind::Index) return set_array_element(ex, array, key, value);
  if (key.text == ex.realm.core.common.length) return set_array_length(ex, array, value);
  return Value::hole();
}

Value throw_set_of_primitive(Execution& ex, Value primitive, const ElementKey& key) {
  if (primitive.is_nullish()) return throw_set_of_nullish(ex, primitive, key_text(key));
  const std::string type = to_utf8(*type_of(ex, primitive).as_string());
  const Value text = primitive.is_symbol() ? primitive : primitive_to_string(ex, primitive);
  if (signal::is(text)) return text;
  String* const flat = flatten(ex.allocator, *text.as_string());
  if (flat == nullptr) return ex.throw_out_of_memory();
  const bool is_own =
      primitive.is_string() && (key.text == ex.realm.core.common.length ||
                                (key.kind == ElementKey::Kind::Index && key.index < flat->length));
  if (is_own) {
    return ex.throw_type_error("Cannot assign to read only property '{}' of {} '{}'", key_text(key),
                               type, to_utf8(*flat));
  }
  return ex.throw_type_error("Cannot create property '{}' on {} '{}'", key_text(key), type,
                             to_utf8(*flat));
}

/// Defines a property whose key no shape can have.
Value define_in_table(Execution& ex, Object& object, const ElementKey& key, Value value) {
  if (object.kind == CellKind::Array) return set_by_key(ex, object, key, value, nullptr);
  const Value refused = refuse_addition(ex, object, ex.realm.shape_of(object), key);
  return refused.is_hole() ? put_own(ex, object, key, value, 0) : refused;
}

/// undefined, or the exception: the class of `object` does not let the value pass.
Value check_field(Execution& ex, Object& object, const ElementKey& key, Value value) {
  const Shape& shape = ex.realm.shape_of(object);
  const FieldCheck* const check =
      check_of(ex, object, shape, find_own(ex, object, shape, key), key);
  if (check == nullptr || passes(ex, *check, value)) return Value::undefined();
  return throw_mismatch(ex, key_text(key), *check->text, value);
}

Value put_and_cache(Execution& ex, Object& object, PropertyKey name, Value value,
                    std::uint8_t flags, std::uint64_t* cache) {
  const Value done = put_own(ex, object, ElementKey::of(name), value, flags);
  if (signal::is(done) || cache == nullptr) return done;
  PropertySlot slot;
  const Shape& shape = ex.realm.shape_of(object);
  if (ex.realm.shapes.find(shape, name, &slot)) cache_write(cache, shape, slot, nullptr);
  return done;
}

Value define_by_key(Execution& ex, Value target, const ElementKey& key, Value value) {
  if (!target.is_object()) return throw_not_definable(ex, target, key);
  if (const PropertyKey name = name_of(ex, key))
    return define_field(ex, target, name, value, nullptr);
  return define_in_table(ex, *target.as_object(), key, value);
}

Value set_super_by_key(Execution& ex, Value home_class, Value self, const ElementKey& key,
                       Value value) {
  Class* const home = home_class_of(ex, home_class);
  if (home == nullptr) return signal::kException;
  if (!self.is_object()) return throw_set_of_primitive(ex, self, key);
  const ClassDescriptor* const base = home->descriptor->base;
  const bool is_static = self.as_object()->kind == CellKind::Class;
  const ClassMember* const member = is_static ? nullptr : find_member(ex, base, key);
  if (member != nullptr && is_accessor(*member))
    return use_member(ex, *self.as_object(), key, *member, base, value);
  if (is_static) {
    const Value done = set_inherited(ex, *home, ex.realm.shape_of(*home), key, value);
    if (!done.is_hole()) return done;
  }
  const Value checked = check_field(ex, *self.as_object(), key, value);
  return signal::is(checked) ? checked : define_by_key(ex, self, key, value);
}

}  // namespace

Value throw_set_of_nullish(Execution& ex, Value nullish, std::string_view key) {
  return ex.throw_type_error("Cannot set properties of {} (setting '{}')",
                             nullish.is_null() ? "null" : "undefined", key);
}

Value set_by_key(Execution& ex, Object& object, const ElementKey& key, Value value,
                 StoreCache cache) {
  if (object.kind == CellKind::Array) {
    const Value done = set_of_array(ex, static_cast<Array&>(object), key, value);
    if (!done.is_hole()) return done;
  }
  for (;;) {
    const Shape& shape = ex.realm.shape_of(object);
    const OwnProperty own = find_own(ex, object, shape, key);
    if (own.exists()) {
      if (own.is_accessor())
        return use_setter(ex, object, key, own.value.as<AccessorPair>()->setter, value, object);
      if (is_vm_constant(shape)) break;
      if (own.slot.has(PropertySlot::kReadOnly)) return throw_read_only(ex, object, key);
    } else {
      const Value done = set_inherited(ex, object, shape, key, value);
      if (!done.is_hole()) return done;
    }
    const FieldCheck* const check = check_of(ex, object, shape, own, key);
    if (check != nullptr && !passes(ex, *check, value))
      return throw_mismatch(ex, key_text(key), *check->text, value);
    if (own.place == OwnProperty::Place::None) break;
    if (own.place == OwnProperty::Place::Table || shape.has(Shape::kDictionary)) {
      return put_own(ex, object, key, value, own.slot.flags);
    }
    if (own.slot.has(PropertySlot::kReadOnly))
      return throw_not_extensible(ex, key);  // a frozen unset field
    if (!store_slot(ex, object, shape, own.slot, value)) continue;
    // Where a setter of the class waits behind an unset field, each store must look.
    if (!has_accessor(ex, shape, key)) cache_write(cache, shape, own.slot, check);
    return Value::undefined();
  }
  const Value refused = refuse_addition(ex, object, ex.realm.shape_of(object), key);
  return refused.is_hole() ? put_own(ex, object, key, value, 0) : refused;
}

Value set_field(Execution& ex, Value object, PropertyKey name, Value value, StoreCache cache) {
  const ElementKey key = ElementKey::of(name);
  if (!object.is_object()) return throw_set_of_primitive(ex, object, key);
  return set_by_key(ex, *object.as_object(), key, value, cache);
}

Value set_element(Execution& ex, Value object, Value key, Value value) {
  if (object.is_nullish() && key.is_object())
    return throw_set_of_nullish(ex, object, "[object Object]");
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  if (!object.is_object()) return throw_set_of_primitive(ex, object, resolved);
  return set_by_key(ex, *object.as_object(), resolved, value, nullptr);
}

Value define_field(Execution& ex, Value target, PropertyKey name, Value value,
                   std::uint64_t* cache) {
  if (!target.is_object()) return throw_not_definable(ex, target, ElementKey::of(name));
  Object& object = *target.as_object();
  if (name->has(String::kIndex)) return define_in_table(ex, object, ElementKey::of(name), value);
  const Shape& shape = ex.realm.shape_of(object);
  PropertySlot slot;
  const bool may_have_slot = !shape.has(Shape::kDictionary) && !is_vm_constant(shape);
  if (may_have_slot && ex.realm.shapes.find(shape, name, &slot)) {
    if (shape.has(Shape::kFrozen)) {
      return ex.throw_type_error("Cannot define property {}, object is not extensible",
                                 to_utf8(*name));
    }
    const bool keeps =
        (slot.flags & ~PropertySlot::kChecked) == 0 || slot.has(PropertySlot::kPrivate);
    if (keeps && store_slot(ex, object, shape, slot, value)) {
      cache_write(cache, shape, slot, nullptr);
      return Value::undefined();
    }
    return put_and_cache(ex, object, name, value, 0, cache);
  }
  const std::uint8_t flags =
      is_private_name(*name) ? PropertySlot::kPrivate | PropertySlot::kNotEnumerable : 0;
  const Value refused = refuse_addition(ex, object, shape, ElementKey::of(name));
  return refused.is_hole() ? put_and_cache(ex, object, name, value, flags, cache) : refused;
}

Value define_element(Execution& ex, Value target, Value key, Value value) {
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  return define_by_key(ex, target, resolved, value);
}

Value set_super(Execution& ex, Value home_class, Value self, PropertyKey name, Value value) {
  return set_super_by_key(ex, home_class, self, ElementKey::of(name), value);
}

Value set_super_element(Execution& ex, Value home_class, Value self, Value key, Value value) {
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return signal::kException;
  return set_super_by_key(ex, home_class, self, resolved, value);
}

Value call_setter(Execution& ex, Value setter, Value receiver, Value value) {
  const Value answer = begin_call(ex, setter, receiver, {&value, 1}, ReturnKind::Special);
  return signal::is(answer) ? answer : Value::undefined();
}

Value setter_of(Execution& ex, const ClassMember& member) {
  return member.setter == ClassMember::kNone ? Value::undefined()
                                             : ex.realm.methods.at(member.setter);
}

void cache_write(StoreCache cache, const Shape& shape, PropertySlot slot, const FieldCheck* check) {
  constexpr std::uint8_t kNotPlain = PropertySlot::kAccessor | PropertySlot::kReadOnly;
  if (cache.word == nullptr || (slot.flags & kNotPlain) != 0) return;
  if (slot.is_overflow()) return;  // needs the lock bit
  // A proven kind that does not pass never gets here.
  const bool is_free = check == nullptr || (check->kinds & cache.proven_kind) != 0;
  const InlineCache found = is_free
                                ? InlineCache::make(InlineCache::Kind::Word, shape.id, slot.word)
                                : InlineCache::make_checked(shape.id, slot.word, check->kinds);
  found.store_to(*cache.word);
}

}  // namespace heddle
