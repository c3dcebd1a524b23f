// interpreter/property_private.cpp -- #names. A field is an own property with the private flag, a method or accessor is
// a member of the class (own, not enumerable property of the class when static). The compiler gives each #name of each class
// a name of its own, so whoever has a property by that name went through that class's constructor. Where a class may be
// evaluated more than once it also has of_same_evaluation() asked which of them that was.

#include <mutex>

#include "heap/string_operations.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

struct PrivateMember {
  OwnProperty own;
  const ClassMember* member = nullptr;
  const Shape* shape = nullptr;
  [[nodiscard]] bool exists() const { return own.exists() || member != nullptr; }
};

PrivateMember find_private(Execution& ex, Value object, PropertyKey name) {
  PrivateMember found;
  if (!object.is_object()) return found;
  Object& cell = *object.as_object();
  found.shape = &ex.realm.shape_of(cell);
  found.own = find_own(ex, cell, *found.shape, ElementKey::of(name));
  if (!found.own.exists() && found.shape->klass != nullptr)
    found.member = found.shape->klass->find(name);
  return found;
}

/// "an instance of class Counter" if the name is that of a method or accessor of instances, "class Counter" of a static one;
/// empty: it is a field's.
struct ReceiverText {
  std::string class_name;
  bool is_static = false;
  [[nodiscard]] bool exists() const { return !class_name.empty(); }
};

ReceiverText receiver_of(Execution& ex, PropertyKey name) {
  const std::scoped_lock lock(ex.realm.module_mutex);
  for (const ClassDescriptor& klass : ex.realm.descriptors) {
    const bool is_member = klass.members.contains(name);
    Object* const statics = klass.class_object;
    const OwnProperty own = statics == nullptr ? OwnProperty()
                                               : find_own(ex, *statics, ex.realm.shape_of(*statics),
                                                          ElementKey::of(name));
    if (!is_member && !(own.exists() && own.slot.has(PropertySlot::kReadOnly))) continue;
    const std::string text = klass.name == nullptr ? "" : to_utf8(*klass.name);
    return {text.empty() ? "anonymous" : text, !is_member};
  }
  return {};
}

/// undefined: the name is a field's. What a method or accessor says to an object that has not got it.
Value refuse_receiver(Execution& ex, Value object, PropertyKey name) {
  const ReceiverText receiver = receiver_of(ex, name);
  if (!receiver.exists()) return Value::undefined();
  if (receiver.is_static)
    return ex.throw_type_error("Receiver must be class {}", receiver.class_name);
  if (object.is_nullish()) return throw_read_of_nullish(ex, object, receiver.class_name);
  return ex.throw_type_error("Receiver must be an instance of class {}", receiver.class_name);
}

enum class Access : std::uint8_t { Read, Write };

Value throw_no_private(Execution& ex, Value object, PropertyKey name, Access access) {
  if (const Value refused = refuse_receiver(ex, object, name); signal::is(refused)) return refused;
  const std::string text = private_name_text(*name);
  const bool reads = access == Access::Read;
  if (object.is_nullish())
    return reads ? throw_read_of_nullish(ex, object, text) : throw_set_of_nullish(ex, object, text);
  return ex.throw_type_error("Cannot {} an object whose class did not declare it",
                             reads ? fmt::format("read private member {} from", text)
                                   : fmt::format("write private member {} to", text));
}

}  // namespace

Value get_private(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache) {
  const PrivateMember found = find_private(ex, object, name);
  if (!found.exists()) return throw_no_private(ex, object, name, Access::Read);
  Value getter;
  if (found.own.exists()) {
    if (!found.own.is_accessor()) {
      if (!found.shape->has(Shape::kDictionary)) cache_read(cache, *found.shape, found.own.slot);
      return found.own.value;
    }
    getter = found.own.value.as<AccessorPair>()->getter;
  } else {
    if (!is_accessor(*found.member)) {
      const bool may_cache = cache != nullptr && found.own.place == OwnProperty::Place::None &&
                             !found.shape->has(Shape::kDictionary);
      if (may_cache) {
        InlineCache::make(InlineCache::Kind::Method, found.shape->id, found.member->method)
            .store_to(*cache);
      }
      return ex.realm.methods.at(found.member->method);
    }
    getter = getter_of(ex, *found.member);
  }
  if (getter.is_undefined()) {
    return ex.throw_type_error("'{}' was defined without a getter", private_name_text(*name));
  }
  return call_getter(ex, getter, object);
}

Value set_private(Execution& ex, Value object, PropertyKey name, Value value, StoreCache cache) {
  for (;;) {
    const PrivateMember found = find_private(ex, object, name);
    if (!found.exists()) return throw_no_private(ex, object, name, Access::Write);
    Value setter;
    if (found.own.exists()) {
      if (!found.own.is_accessor()) {
        if (found.own.slot.has(PropertySlot::kReadOnly) && found.own.value.is_object()) break;
        Object& cell = *object.as_object();
        const FieldCheck* const check =
            check_of(ex, cell, *found.shape, found.own, ElementKey::of(name));
        if (check != nullptr && !passes(ex, *check, value))
          return throw_mismatch(ex, private_name_text(*name), *check->text, value);
        if (!store_slot(ex, cell, *found.shape, found.own.slot, value)) continue;
        if (!found.shape->has(Shape::kDictionary))
          cache_write(cache, *found.shape, found.own.slot, check);
        return Value::undefined();
      }
      setter = found.own.value.as<AccessorPair>()->setter;
    } else {
      if (!is_accessor(*found.member)) break;
      setter = setter_of(ex, *found.member);
    }
    if (setter.is_undefined()) {
      return ex.throw_type_error("'{}' was defined without a setter", private_name_text(*name));
    }
    return call_setter(ex, setter, object, value);
  }
  return ex.throw_type_error("Private method '{}' is not writable", private_name_text(*name));
}

Value has_private(Execution& ex, Value object, PropertyKey name) {
  if (!object.is_object()) {
    return ex.throw_type_error("Cannot use 'in' operator to search for '{}' in {}",
                               private_name_text(*name), describe_value(ex, object));
  }
  return Value::boolean(find_private(ex, object, name).exists());
}

Value of_same_evaluation(Execution& ex, Value object, Value klass) {
  const bool is_class = klass.is_object() && klass.as_object()->kind == CellKind::Class;
  if (!object.is_object() || !is_class) return object;
  const ClassDescriptor& own = *klass.as<Class>()->descriptor;
  const bool is_static = object.as_object()->kind == CellKind::Class;
  const ClassDescriptor* at = is_static ? object.as<Class>()->descriptor : class_of(ex, object);
  if (at == nullptr || (is_static ? at == &own : at->derives_from(own))) return object;
  // The checks are those of the class in the source.
  if (is_static)
    return at->checks == own.checks ? Value::object(ex.realm.core.global_object) : object;
  while (at != nullptr && at->checks != own.checks) at = at->base;
  return at == nullptr ? object : Value::object(ex.realm.core.global_object);
}

}  // namespace heddle
