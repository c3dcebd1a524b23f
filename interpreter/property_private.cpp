// interpreter/property_private.cpp -- #names. A field is an own property with the private flag, a method or accessor is
// a member of the class (own, not enumerable property of the class when static). The compiler gives each #name of each class
// a name of its own, so whoever has a property by that name went through that class's constructor.

#include "heap/string_operations.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

/// "#name", as the source has it.
std::string source_text(PropertyKey name) {
  const std::string mangled = to_utf8(*name);
  return mangled.substr(0, mangled.find(kPrivateMark));
}

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

}  // namespace

Value get_private(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache) {
  const PrivateMember found = find_private(ex, object, name);
  if (!found.exists()) {
    if (object.is_nullish()) return throw_read_of_nullish(ex, object, source_text(name));
    return ex.throw_type_error(
        "Cannot read private member {} from an object whose class did not declare it",
        source_text(name));
  }
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
    return ex.throw_type_error("'{}' was defined without a getter", source_text(name));
  }
  return call_getter(ex, getter, object);
}

Value set_private(Execution& ex, Value object, PropertyKey name, Value value, StoreCache cache) {
  for (;;) {
    const PrivateMember found = find_private(ex, object, name);
    if (!found.exists()) {
      if (object.is_nullish()) return throw_set_of_nullish(ex, object, source_text(name));
      return ex.throw_type_error(
          "Cannot write private member {} to an object whose class did not declare it",
          source_text(name));
    }
    Value setter;
    if (found.own.exists()) {
      if (!found.own.is_accessor()) {
        if (found.own.slot.has(PropertySlot::kReadOnly) && found.own.value.is_object()) break;
        Object& cell = *object.as_object();
        const FieldCheck* const check =
            check_of(ex, cell, *found.shape, found.own, ElementKey::of(name));
        if (check != nullptr && !passes(ex, *check, value))
          return throw_mismatch(ex, source_text(name), *check->text, value);
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
      return ex.throw_type_error("'{}' was defined without a setter", source_text(name));
    }
    return call_setter(ex, setter, object, value);
  }
  return ex.throw_type_error("Private method '{}' is not writable", source_text(name));
}

Value has_private(Execution& ex, Value object, PropertyKey name) {
  if (!object.is_object()) {
    return ex.throw_type_error("Cannot use 'in' operator to search for '{}' in {}",
                               source_text(name), describe_value(ex, object));
  }
  return Value::boolean(find_private(ex, object, name).exists());
}

}  // namespace heddle
