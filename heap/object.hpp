#pragma once
// heap/object.hpp -- cells that scripts see as objects, as far as the heap lays them out.

#include <cstdint>

#include "heap/cell.hpp"
#include "heap/shape.hpp"

namespace heddle {

/// Any object. Word 0 is the header; which of the following words are native fields and which are property
/// slots is said by the kind and the shape.
struct Object : Cell {
  using Cell::Cell;
  [[nodiscard]] Value* words() { return reinterpret_cast<Value*>(this); }
  [[nodiscard]] const Value* words() const { return reinterpret_cast<const Value*>(this); }
};

/// A variable captured by closures and assigned after their making.
struct Variable : Cell {
  Value value;
  explicit Variable(Value initial) : Cell(CellKind::Variable, 0, 1), value(initial) {}
};

/// Overflow property slots, and other plain vectors of values.
struct Slots : Cell {
  std::uint32_t count;
  std::uint32_t unused = 0;
  explicit Slots(std::uint32_t slot_count) : Cell(CellKind::Slots, 0), count(slot_count) {
    for (std::uint32_t i = 0; i < slot_count; ++i) values()[i] = Value::hole();
  }
  [[nodiscard]] Value* values() { return reinterpret_cast<Value*>(this + 1); }
  static std::size_t bytes(std::uint32_t slot_count) {
    return sizeof(Slots) + slot_count * sizeof(Value);
  }
};
static_assert(sizeof(Slots) == 16);

/// getter and setter of an own accessor property; undefined = none.
struct AccessorPair : Cell {
  Value getter;
  Value setter;
  AccessorPair(Value get, Value set)
      : Cell(CellKind::AccessorPair, 0, 2), getter(get), setter(set) {}
};

/// In the table of a dictionary: not the property's value but where it lies.
///
/// When an object becomes a dictionary, the properties that have slots keep them, and its table refers to
/// the slots. So a task that stores through a cache at that very moment stores into the property
/// all the same, and its store is not lost.
struct SlotReference {
  [[nodiscard]] static Value of(PropertySlot slot) {
    return Value::from_bits(kMarker | std::uint64_t{slot.word} << 8 |
                            std::uint64_t{slot.flags} << 24);
  }
  [[nodiscard]] static bool is(Value value) { return (value.bits() & ~kOperands) == kMarker; }
  [[nodiscard]] static PropertySlot slot(Value value) {
    return {static_cast<std::uint16_t>(value.bits() >> 8),
            static_cast<std::uint8_t>(value.bits() >> 24)};
  }

 private:
  static constexpr std::uint64_t kMarker = Value::hole().bits() | std::uint64_t{1} << 40;
  static constexpr std::uint64_t kOperands = 0xffff'ff00;
};

/// `{...}` and instances of open classes: inline slots, then the overflow. Word 1 refers to it (Slots; hole =
/// none yet). A dictionary's overflow ends with one more slot, which refers to its OrderedTable.
struct PlainObject : Object {
  static constexpr std::uint8_t kOverflowWord = 1;
  static constexpr std::uint8_t kFirstSlot = 2;
  Value overflow;
  PlainObject(std::uint32_t shape_id, std::uint8_t inline_slots)
      : Object(CellKind::PlainObject, shape_id, static_cast<std::uint8_t>(inline_slots + 1)),
        overflow(Value::hole()) {
    for (int i = 0; i < inline_slots; ++i) words()[kFirstSlot + i] = Value::hole();
  }
  static std::size_t bytes(std::uint32_t inline_slots) { return 16 + inline_slots * sizeof(Value); }
};

/// An instance of a class from a .ts file: all its fields are slots of the cell.
struct Instance : Object {
  static constexpr std::uint8_t kFirstSlot = 1;
  Instance(std::uint32_t shape_id, std::uint8_t fields)
      : Object(CellKind::Instance, shape_id, fields) {
    for (int i = 0; i < fields; ++i) words()[kFirstSlot + i] = Value::hole();
  }
  static std::size_t bytes(std::uint32_t fields) { return 8 + fields * sizeof(Value); }
};

}  // namespace heddle
