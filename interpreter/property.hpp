#pragma once
// interpreter/property.hpp -- reading and writing properties: the slow paths behind the loop's inline caches.
//
// Every function may answer a signal (execution.hpp): an exception, or Called when a getter or setter of the script was pushed
// as a frame (its result goes where the instruction in progress wants it). `cache` may be nullptr.

#include <cstdint>
#include <span>
#include <type_traits>

#include "heap/array.hpp"
#include "heap/object.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

/// The inline cache of a store.
struct StoreCache {
  std::uint64_t* word = nullptr;
  std::uint16_t proven_kind = 0;  ///< TypeCheck::Kind of all values stored there; 0 = not known
  StoreCache(std::uint64_t* cache, std::uint16_t kind = 0) : word(cache), proven_kind(kind) {}
};

/// object.name for any value (primitives read from their class). Missing: undefined on objects, a strictness error on
/// primitives, a TypeError on null and undefined.
Value get_field(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
/// For a call object.name(..): as get_field, but what a primitive does not have is undefined, so that the call fails as
/// in JavaScript ("x.name is not a function").
Value get_method(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
/// object.name = value. Answers undefined or a signal.
Value set_field(Execution& ex, Value object, PropertyKey name, Value value, StoreCache cache);
/// Defines an own data property of a literal, a class (static) or an instance's field: what a field is given is checked
/// already.
Value define_field(Execution& ex, Value object, PropertyKey name, Value value,
                   std::uint64_t* cache);
/// For natives and the runtime: an own data property with the flags of PropertySlot. Not of a .ts class's instance.
Value define_own(Execution& ex, Object& object, PropertyKey name, Value value, std::uint8_t flags);
/// The same with PropertySlot::kNotEnumerable: `message` and `stack` of errors.
Value define_hidden(Execution& ex, Value object, PropertyKey name, Value value);
/// Object.freeze of any object. false: thrown.
[[nodiscard]] bool freeze(Execution& ex, Object& object);
[[nodiscard]] bool is_frozen(Execution& ex, const Object& object);

Value get_element(Execution& ex, Value object, Value key);
Value set_element(Execution& ex, Value object, Value key, Value value);
Value define_element(Execution& ex, Value object, Value key, Value value);
Value delete_element(Execution& ex, Value object, Value key);

Value get_private(Execution& ex, Value object, PropertyKey name, std::uint64_t* cache);
Value set_private(Execution& ex, Value object, PropertyKey name, Value value, StoreCache cache);
Value has_private(Execution& ex, Value object, PropertyKey name);
/// `object`, or the global object in place of one whose #names are those of another evaluation of the class.
Value of_same_evaluation(Execution& ex, Value object, Value klass);

Value get_super(Execution& ex, Value home_class, Value self, PropertyKey name);
Value get_super_element(Execution& ex, Value home_class, Value self, Value key);
Value set_super(Execution& ex, Value home_class, Value self, PropertyKey name, Value value);
Value set_super_element(Execution& ex, Value home_class, Value self, Value key, Value value);

/// key in object
Value has_property(Execution& ex, Value key, Value object);
/// {...source}: own enumerable properties. Where one is a getter, a built-in script does it: its result is `target`.
Value copy_properties(Execution& ex, Value target, Value source);
Value object_rest(Execution& ex, Value source, std::span<const Value> keys);
/// Array of the enumerable own (and, for class instances' accessors, no other) string keys, in JavaScript's order.
Value for_in_keys(Execution& ex, Value object);

/// For natives and the runtime: own property without getters. hole: absent.
Value get_own(Execution& ex, Object& object, PropertyKey name);
/// A data property or method, own or of the class, without running a getter (an accessor reads as undefined).
Value get_own_or_member(Execution& ex, Value object, PropertyKey name);
/// An own property as for_each_own() shows it.
struct OwnEntry {
  Value key;    ///< a string or a symbol
  Value value;  ///< of an accessor: its AccessorPair (internal)
  bool is_enumerable;
  [[nodiscard]] bool is_accessor() const { return value.is_internal(); }
};
using OwnVisitor = bool (*)(void* context, const OwnEntry& entry);
Value visit_own(Execution& ex, Object& object, OwnVisitor visit, void* context);  // for_each_own's

/// Calls visit(const OwnEntry&) for own properties in JavaScript's order: indices, strings, symbols; elements of arrays too, #private
/// ones not. `visit` may allocate; it answers false to stop. undefined, or an exception (out of memory).
template <typename Visit>
Value for_each_own(Execution& ex, Object& object, Visit&& visit) {
  const auto call = [](void* context, const OwnEntry& entry) {
    return static_cast<bool>((*static_cast<std::remove_reference_t<Visit>*>(context))(entry));
  };
  return visit_own(ex, object, call, &visit);
}
/// New plain object with room for `slots` properties; signal on failure.
Value new_object(Execution& ex, std::uint32_t slots);
/// New object of the running module with all properties of a literal's key list in place (holes until defined).
Value new_literal(Execution& ex, std::uint32_t key_list);
Value new_array(Execution& ex, std::span<const Value> elements);
/// Appends to an array (array_append.cpp); undefined or an exception.
Value array_append(Execution& ex, Value array, Value value);
/// What a change of an array answered: undefined, or an exception; the hole: it is frozen, and the
/// caller says what was tried.
[[nodiscard]] Value array_change(Execution& ex, ArrayResult result);

/// The class whose members a value has: instances by their shape, primitives by their type. nullptr: null, undefined.
const ClassDescriptor* class_of(Execution& ex, Value value);

}  // namespace heddle
