#pragma once
// interpreter/property_access.hpp -- what the property_*.cpp files share. Others use property.hpp.
//
// Where `object.name` is looked for, in this order: the object's own properties; what its kind has without a slot
// (length, exports of a namespace, the statics of base classes); the members of its class (ClassDescriptor::members,
// inherited ones included); `constructor`.

#include "interpreter/check_type.hpp"
#include "interpreter/element_key.hpp"
#include "interpreter/inline_cache.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_storage.hpp"

namespace heddle {

/// A read of any object (not of a primitive). Elements of arrays are looked at, too.
[[nodiscard]] Value get_by_key(Execution& ex, Object& object, Value receiver, const ElementKey& key,
                               std::uint64_t* cache);
[[nodiscard]] Value set_by_key(Execution& ex, Object& object, const ElementKey& key, Value value,
                               StoreCache cache);

/// `getter` undefined: undefined. Otherwise what begin_call() answers; the result goes where the instruction in
/// progress puts its result.
[[nodiscard]] Value call_getter(Execution& ex, Value getter, Value receiver);
/// Answers undefined or a signal.
[[nodiscard]] Value call_setter(Execution& ex, Value setter, Value receiver, Value value);

/// The member of `klass` (nullptr: none) that `key` means; numbers name members, too.
[[nodiscard]] const ClassMember* find_member(Execution& ex, const ClassDescriptor* klass,
                                             const ElementKey& key);
/// The getter or setter a ClassMember names; undefined = none.
[[nodiscard]] Value getter_of(Execution& ex, const ClassMember& member);
[[nodiscard]] Value setter_of(Execution& ex, const ClassMember& member);
[[nodiscard]] inline bool is_accessor(const ClassMember& member) {
  return member.getter != ClassMember::kNone || member.setter != ClassMember::kNone;
}

/// Lets the loop read or write that slot by itself next time, if it may. `check`: of what it writes; nullptr: none.
void cache_read(std::uint64_t* cache, const Shape& shape, PropertySlot slot);
void cache_write(StoreCache cache, const Shape& shape, PropertySlot slot, const FieldCheck* check);

/// "#<Point>", "[object Array]": an object as V8's messages name it.
[[nodiscard]] std::string object_text(Execution& ex, const Object& object);
/// The same of a class's instances (nullptr: of none). "[object Object]" if they have a toString of their own.
[[nodiscard]] std::string class_text(Execution& ex, const ClassDescriptor* klass);
/// "Cannot read properties of undefined (reading 'x')"
[[nodiscard]] Value throw_read_of_nullish(Execution& ex, Value nullish, std::string_view name);
[[nodiscard]] Value throw_set_of_nullish(Execution& ex, Value nullish, std::string_view key);
/// Of a pattern that met null or undefined before it read a property by name.
[[nodiscard]] Value throw_destructured(Execution& ex, Value nullish);

/// A PlainObject of that shape, slots and overflow holes.
[[nodiscard]] Value create_plain(Execution& ex, const Shape& shape);

/// The class object of the class that `klass` extends, or nullptr. (Its instances have the members of Object all the
/// same, but Object's statics are no statics of other classes.)
[[nodiscard]] Object* base_class_of(Execution& ex, const Object& klass);

}  // namespace heddle
