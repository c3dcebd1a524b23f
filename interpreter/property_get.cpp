// interpreter/property_get.cpp -- reading named properties.

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/member_names.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"
#include "interpreter/strictness.hpp"
#include "interpreter/variables.hpp"

namespace heddle {
namespace {

/// An inherited static: own properties of the base classes, nearest first. hole: there is none.
Value get_static(Execution& ex, const Object& klass, Value receiver, const ElementKey& key) {
  for (Object* base = base_class_of(ex, klass); base != nullptr; base = base_class_of(ex, *base)) {
    const OwnProperty found = find_own(ex, *base, ex.realm.shape_of(*base), key);
    if (!found.exists()) continue;
    return found.is_accessor() ? call_getter(ex, found.value.as<AccessorPair>()->getter, receiver)
                               : found.value;
  }
  return Value::hole();
}

/// What an object of that kind has without a slot. hole: nothing.
Value get_of_kind(Execution& ex, Object& object, Value receiver, const ElementKey& key) {
  switch (object.kind) {
    case CellKind::Array: {
      auto& array = static_cast<Array&>(object);
      if (key.kind == ElementKey::Kind::Index) return get_element(ex.allocator, array, key.index);
      return key.text == ex.realm.core.common.length ? Value::from_number(array.size())
                                                     : Value::hole();
    }
    case CellKind::Class:
      return get_static(ex, object, receiver, key);
    case CellKind::Namespace: {
      const PropertyKey name = name_of(ex, key);
      return name == nullptr ? Value::undefined()
                             : namespace_get(ex, static_cast<NamespaceObject&>(object), name);
    }
    default:
      return Value::hole();
  }
}

/// A member of the class. hole: there is none.
Value get_member(Execution& ex, const ClassDescriptor& klass, Value receiver, const ElementKey& key,
                 const Shape* cacheable, std::uint64_t* cache) {
  const ClassMember* const member = find_member(ex, &klass, key);
  if (member == nullptr) {
    const CommonNames& names = ex.realm.core.common;
    if (name_of(ex, key) != names.constructor || klass.class_object == nullptr)
      return Value::hole();
    return Value::object(klass.class_object);
  }
  if (is_accessor(*member)) return call_getter(ex, getter_of(ex, *member), receiver);
  if (cache != nullptr && cacheable != nullptr) {
    InlineCache::make(InlineCache::Kind::Method, cacheable->id, member->method).store_to(*cache);
  }
  return ex.realm.methods.at(member->method);
}

/// After the object's own properties.
Value get_inherited(Execution& ex, Object& object, const Shape& shape, Value receiver,
                    const ElementKey& key, bool may_cache, std::uint64_t* cache) {
  const Value special = get_of_kind(ex, object, receiver, key);
  if (!special.is_hole()) return special;
  if (shape.klass == nullptr) return Value::undefined();
  // A static added to a base class later would hide the member, and leave this object's shape as it is.
  const Shape* const cacheable = may_cache && object.kind != CellKind::Class ? &shape : nullptr;
  const Value found = get_member(ex, *shape.klass, receiver, key, cacheable, cache);
  if (!found.is_hole()) return found;
  const PropertyKey name = name_of(ex, key);
  if (name == nullptr) return Value::undefined();
  if (&object == ex.realm.core.global_object) {
    const Value global = find_visible_global(ex.realm, name);
    return global.is_hole() ? Value::undefined() : global;
  }
  const CommonNames& names = ex.realm.core.common;
  if (name == names.proto || (name == names.prototype && is_callable(Value::object(&object)))) {
    return throw_strict(ex, Strictness::Prototype, to_utf8(*name),
                        describe_type(ex, Value::object(&object)));
  }
  return Value::undefined();
}

/// hole: a primitive has no such property.
Value get_of_primitive(Execution& ex, Value primitive, PropertyKey name) {
  if (primitive.is_nullish()) return throw_read_of_nullish(ex, primitive, to_utf8(*name));
  if (primitive.is_string() && name == ex.realm.core.common.length) {
    return Value::from_number(primitive.as_string()->length);
  }
  return get_member(ex, *class_of(ex, primitive), primitive, ElementKey::of(name), nullptr,
                    nullptr);
}

/// Instructions that read and do not just put what they find into r[a] (deliver()).
bool is_delivered_apart(RegisterOp op) {
  return op == RegisterOp::GetSuper || op == RegisterOp::GetIterator ||
         op == RegisterOp::GetAsyncIterator || op == RegisterOp::IteratorClose;
}

Value get_super_by_key(Execution& ex, Value home_class, Value self, const ElementKey& key) {
  Class* const home = home_class_of(ex, home_class);
  if (home == nullptr) return signal::kException;
  const ClassDescriptor* members = home->descriptor->base;
  if (self.is_object() && self.as_object()->kind == CellKind::Class) {  // in a static method
    const Value found = get_static(ex, *home, self, key);
    if (!found.is_hole()) return found;
    members = class_of(ex, home_class);
  }
  const Value found =
      members == nullptr ? Value::hole() : get_member(ex, *members, self, key, nullptr, nullptr);
  return found.is_hole() ? Value::undefined() : found;
}

}  // namespace

Value get_by_key(Execution& ex, Object& object, Value receiver, const ElementKey& key,
                 std::uint64_t* cache) {
  const Shape& shape = ex.realm.shape_of(object);
  const OwnProperty own = find_own(ex, object, shape, key);
  const bool is_dictionary = shape.has(Shape::kDictionary);
  if (own.exists() && !own.slot.has(PropertySlot::kPrivate)) {
    if (own.is_accessor()) return call_getter(ex, own.value.as<AccessorPair>()->getter, receiver);
    if (!is_dictionary) cache_read(cache, shape, own.slot);
    return own.value;
  }
  // A slot that may be filled later, or a dictionary, can hide the member without a change of shape.
  const bool may_cache = own.place == OwnProperty::Place::None && !is_dictionary;
  return get_inherited(ex, object, shape, receiver, key, may_cache, cache);
}

Value get_field(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache) {
  if (object.is_object()) {
    return get_by_key(ex, *object.as_object(), object, ElementKey::of(name), cache);
  }
  const Value found = get_of_primitive(ex, object, name);
  if (!found.is_hole()) return found;
  const std::string text = to_utf8(*name);
  static_cast<void>(
      throw_strict(ex, Strictness::PrimitiveProperty, describe_type(ex, object), text));
  suggest_member(ex, object, text);
  return signal::kException;
}

Value get_method(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache) {
  if (object.is_object()) {
    return get_by_key(ex, *object.as_object(), object, ElementKey::of(name), cache);
  }
  const Value found = get_of_primitive(ex, object, name);
  return found.is_hole() ? Value::undefined() : found;
}

Value get_super(Execution& ex, Value home_class, Value self, PropertyKey name) {
  return get_super_by_key(ex, home_class, self, ElementKey::of(name));
}

Value get_super_element(Execution& ex, Value home_class, Value self, Value key) {
  const ElementKey resolved = resolve_key(ex, key);
  return resolved.has_failed() ? signal::kException
                               : get_super_by_key(ex, home_class, self, resolved);
}

Value get_own(Execution& ex, Object& object, PropertyKey name) {
  const OwnProperty found = find_own(ex, object, ex.realm.shape_of(object), ElementKey::of(name));
  return found.is_accessor() ? Value::undefined() : found.value;
}

Value get_own_or_member(Execution& ex, Value value, PropertyKey name) {
  if (value.is_object()) {
    Object& object = *value.as_object();
    const OwnProperty own = find_own(ex, object, ex.realm.shape_of(object), ElementKey::of(name));
    if (own.exists()) return own.is_accessor() ? Value::undefined() : own.value;
  }
  const ClassDescriptor* const klass = class_of(ex, value);
  const ClassMember* const member = klass == nullptr ? nullptr : klass->find(name);
  if (member == nullptr || is_accessor(*member)) return Value::undefined();
  return ex.realm.methods.at(member->method);
}

Value call_getter(Execution& ex, Value getter, Value receiver) {
  if (getter.is_undefined()) return getter;
  const bool is_special =
      ex.coroutine != nullptr && ex.pc != nullptr && is_delivered_apart(ex.pc[-1].op());
  return begin_call(ex, getter, receiver, {},
                    is_special ? ReturnKind::Special : ReturnKind::Normal);
}

const ClassMember* find_member(Execution& ex, const ClassDescriptor* klass, const ElementKey& key) {
  if (klass == nullptr) return nullptr;
  PropertyKey name = nullptr;
  if (key.kind != ElementKey::Kind::Index) {
    name = name_of(ex, key);
  } else if (klass->has_index_members) {
    name = ex.realm.core.names.find(key_text(key));
  }
  return name == nullptr ? nullptr : klass->find(name);
}

Value getter_of(Execution& ex, const ClassMember& member) {
  return member.getter == ClassMember::kNone ? Value::undefined()
                                             : ex.realm.methods.at(member.getter);
}

void cache_read(std::uint64_t* cache, const Shape& shape, PropertySlot slot) {
  if (cache == nullptr || slot.has(PropertySlot::kAccessor)) return;
  if (slot.is_overflow()) {
    const std::uint32_t payload = slot.overflow_index() | std::uint32_t{shape.overflow_word} << 16;
    InlineCache::make(InlineCache::Kind::Overflow, shape.id, payload).store_to(*cache);
  } else {
    InlineCache::make(InlineCache::Kind::Word, shape.id, slot.word).store_to(*cache);
  }
}

const ClassDescriptor* class_of(Execution& ex, Value value) {
  if (value.is_object()) return ex.realm.shape_of(*value.as_object()).klass;
  const Intrinsics& classes = ex.realm.core.classes;
  if (value.is_string()) return classes.string;
  if (value.is_number()) return classes.number;
  if (value.is_boolean()) return classes.boolean;
  return value.is_symbol() ? classes.symbol : nullptr;
}

std::string object_text(Execution& ex, const Object& object) {
  if (object.kind == CellKind::Array) return "[object Array]";
  if (object.kind == CellKind::Namespace) return "[object Module]";
  const Shape& shape = ex.realm.shape_of(object);
  const ElementKey to_string = ElementKey::of(ex.realm.core.common.to_string);
  if (find_own(ex, const_cast<Object&>(object), shape, to_string).exists())
    return "[object Object]";
  if (shape.klass != nullptr && shape.klass->is_error)
    return error_headline(ex, const_cast<Object&>(object));
  return class_text(ex, shape.klass);
}

std::string class_text(Execution& ex, const ClassDescriptor* klass) {
  if (klass == nullptr) return "#<Object>";
  if (klass->is_error) return inherited_error_name(ex, klass);
  const PropertyKey to_string = ex.realm.core.common.to_string;
  const ClassDescriptor* const object = ex.realm.core.classes.object;
  const bool has_text = klass->find(to_string) != object->find(to_string);
  return has_text ? "[object Object]" : fmt::format("#<{}>", to_utf8(*klass->name));
}

namespace {

/// Of a method of Array that is written in TypeScript and was called on null or undefined; empty: it is something else.
std::string method_of_nullish_text(Execution& ex) {
  if (ex.coroutine == nullptr || ex.pc == nullptr || !ex.regs[-2].is_object()) return {};
  const FunctionState& function = *state_of(ex.regs);
  const bool is_method = (function.info->flags & FunctionInfo::kBuiltin) != 0 &&
                         function.instance->loaded->module().source_name.ends_with("array.ts");
  if (!is_method || !ex.regs[-1].is_nullish()) return {};
  return nullish_array_text(to_utf8(*function.instance->loaded->name(function.info->name)));
}

/// V8's words where it has no name for the value.
std::string_view destructured_text(std::string_view source, Value nullish) {
  if (!source.empty()) return source;
  return nullish.is_null() ? "object null" : "undefined";
}

}  // namespace

Value throw_read_of_nullish(Execution& ex, Value nullish, std::string_view name) {
  using enum ExpressionText::Use;
  if (const std::string text = method_of_nullish_text(ex); !text.empty())
    return ex.throw_type_error("{}", text);
  const char* const text = nullish.is_null() ? "null" : "undefined";
  if (const std::string* const source = noted_text(ex, Destructured)) {
    return ex.throw_type_error("Cannot destructure property '{}' of '{}' as it is {}.", name,
                               destructured_text(*source, nullish), text);
  }
  if (noted_text(ex, DestructuredAtOnce) != nullptr) return throw_destructured(ex, nullish);
  return ex.throw_type_error("Cannot read properties of {} (reading '{}')", text, name);
}

Value throw_destructured(Execution& ex, Value nullish) {
  const std::string* const source = noted_text(ex, ExpressionText::Use::DestructuredAtOnce);
  return ex.throw_type_error("Cannot destructure '{}' as it is {}.",
                             destructured_text(source == nullptr ? "" : *source, nullish),
                             nullish.is_null() ? "null" : "undefined");
}

Object* base_class_of(Execution& ex, const Object& klass) {
  const ClassDescriptor* const base = static_cast<const Class&>(klass).descriptor->base;
  return base == nullptr || base == ex.realm.core.classes.object ? nullptr : base->class_object;
}

}  // namespace heddle
