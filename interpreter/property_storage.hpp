#pragma once
// interpreter/property_storage.hpp -- the own named properties of an object: where they lie, how they come and go.
//
// A property of a shaped object lies in a slot; its shape says which (heap/shape.hpp). A dictionary's properties lie in
// its table, but those it had before it became one, which stay in their slots (SlotReference, heap/object.hpp).
//
// Adding one, with other tasks at work on the same object:
//   A1  find the child shape, and the memory if the overflow must grow.
//   A2  take the lock bit; if shape or overflow are not what A1 saw, let go and begin again.
//   A3  a grown overflow: copy the slots, publish the new cell (release).
//   A4  store the value, then the shape (release): whoever sees the shape (acquire) sees the value or a later one.
// Stores to overflow slots take the lock bit too and look at the shape again, so that A3 copies no slot while it is
// changed. Stores to slots inside the cell need no lock: the cell never moves. Reads never lock.

#include <cstdint>

#include "heap/object.hpp"
#include "interpreter/element_key.hpp"

namespace heddle {

/// An own property, as one look found it.
struct OwnProperty {
  enum class Place : std::uint8_t { None, Slot, Table };
  Place place = Place::None;
  PropertySlot slot;            ///< Place::Slot
  Value value = Value::hole();  ///< the hole: no such property (a slot may be reserved for it)

  [[nodiscard]] bool exists() const { return !value.is_hole(); }
  /// The value is an AccessorPair, which no script may see.
  [[nodiscard]] bool is_accessor() const { return value.is_internal(); }
  [[nodiscard]] bool is_enumerable() const { return !slot.has(PropertySlot::kNotEnumerable); }
};

/// Named properties only: elements of arrays, length and the like are property.cpp's business.
[[nodiscard]] OwnProperty find_own(Execution& ex, Object& object, const Shape& shape,
                                   const ElementKey& key);

[[nodiscard]] Value load_slot(const Object& object, const Shape& shape, PropertySlot slot);
/// false: the object has another shape by now, look again.
[[nodiscard]] bool store_slot(Execution& ex, Object& object, const Shape& shape, PropertySlot slot,
                              Value value);

/// Stores `value` as the data property `key`, whatever was there: for literals, fields and statics. `flags` are
/// those of PropertySlot. Answers undefined or an exception (out of memory).
[[nodiscard]] Value put_own(Execution& ex, Object& object, const ElementKey& key, Value value,
                            std::uint8_t flags);
/// Removes a property of a plain object. false: out of memory, thrown.
[[nodiscard]] bool remove_own(Execution& ex, Object& object, const ElementKey& key);
/// Whether objects of that shape have, or can have, named properties of their own.
[[nodiscard]] inline bool has_slots(const Shape& shape) {
  return shape.property_count != 0 || shape.overflow_word != 0;
}
/// Whether the object is a built-in of the Vm, which never changes: a class, Math.
[[nodiscard]] inline bool is_vm_constant(const Shape& shape) {
  if (shape.id >= ShapeTable::kFirstContextShape) return false;
  return shape.kind == CellKind::Class ||
         (shape.kind == CellKind::PlainObject && shape.has(Shape::kNotExtensible));
}
/// The same properties, none of which can change any more. false: thrown.
[[nodiscard]] bool freeze_own(Execution& ex, Object& object);

/// Of a dictionary: its table.
[[nodiscard]] TableOwner dictionary_table(Object& object, const Shape& shape);

/// The overflow cell, or nullptr.
[[nodiscard]] Slots* overflow_of(const Object& object, const Shape& shape);
/// A new overflow cell; nullptr: out of memory, thrown.
[[nodiscard]] Slots* create_slots(Execution& ex, std::uint32_t count);

}  // namespace heddle
