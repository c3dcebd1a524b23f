#pragma once
// interpreter/property.hpp -- reading and writing properties: the slow paths behind the loop's inline caches.
//
// Every function may answer a signal (execution.hpp): an exception, or Called when a getter or setter of the script was pushed
// as a frame (its result goes where the instruction in progress wants it). `cache` may be nullptr.

#include <cstdint>
#include <span>

#include "heap/object.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

/// object.name for any value (primitives read from their class). Missing: undefined on objects, a strictness error on
/// primitives, a TypeError on null and undefined.
Value get_field(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
/// For a call object.name(..): as get_field, but a missing method is a TypeError that says what was called.
Value get_method(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
/// object.name = value. Answers undefined or a signal.
Value set_field(Execution& ex, Value object, PropertyKey name, Value value, std::uint64_t* cache);
/// Defines an own data property of a literal, a class (static) or an instance's field.
Value define_field(Execution& ex, Value object, PropertyKey name, Value value, std::uint64_t* cache);

Value get_element(Execution& ex, Value object, Value key);
Value set_element(Execution& ex, Value object, Value key, Value value);
Value define_element(Execution& ex, Value object, Value key, Value value);
Value delete_element(Execution& ex, Value object, Value key);

Value get_private(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
Value set_private(Execution& ex, Value object, PropertyKey name, Value value, std::uint64_t* cache);
Value has_private(Execution& ex, Value object, PropertyKey name);

Value get_super(Execution& ex, Value home_class, Value self, PropertyKey name);
Value set_super(Execution& ex, Value home_class, Value self, PropertyKey name, Value value);

/// key in object
Value has_property(Execution& ex, Value key, Value object);
Value copy_properties(Execution& ex, Value target, Value source);
Value object_rest(Execution& ex, Value source, std::span<const Value> keys);
/// Array of the enumerable own (and, for class instances' accessors, no other) string keys, in JavaScript's order.
Value for_in_keys(Execution& ex, Value object);

/// For natives and the runtime: own property without getters. hole: absent.
Value get_own(Execution& ex, Object& object, PropertyKey name);
/// A data property or method, own or of the class, without running a getter (an accessor reads as undefined).
Value get_own_or_member(Execution& ex, Value object, PropertyKey name);
/// Calls visit(key Value (string or symbol), value, enumerable) for own properties in JavaScript's order; accessors are given as
/// their AccessorPair (internal). visit returns false to stop.
template <typename Visit>
void for_each_own(Execution& ex, Object& object, Visit&& visit);

/// New plain object with room for `slots` properties; signal on failure.
Value new_object(Execution& ex, std::uint32_t slots);
/// New object with all properties of a literal's key list in place (holes until defined).
Value new_literal(Execution& ex, std::uint32_t key_list);
Value new_array(Execution& ex, std::span<const Value> elements);
/// Appends to an array (array_append.cpp); undefined or an exception.
Value array_append(Execution& ex, Value array, Value value);

/// The class whose members a value has: instances by their shape, primitives by their type. nullptr: null, undefined.
const ClassDescriptor* class_of(Execution& ex, Value value);

}  // namespace heddle
