#pragma once
// What the analysis knows of one local, captured cell or operand slot.

#include <cstdint>
#include <string_view>

namespace heddle {

/// A lattice of height 4:  Unreached < one kind of value < Any < MaybeHole < Unusable
///                         Unreached < one kind of value < Any < Error < Unusable
///                         Unreached < Cell < MaybeHoleCell < Unusable
/// A value may turn into an Error, never back: the one copy of a finally block is reached with the
/// error in a local, or with anything else there when none is under way. Frame and OpenClass join
/// with nothing but themselves.
enum class SlotKind : std::uint8_t {
  Unreached,
  // values
  Undefined,
  Null,
  Boolean,
  Number,
  String,
  Object,    ///< made by NewObject
  Array,     ///< made by NewArray, ForInKeys, or the rest parameter
  Function,  ///< made by Closure
  Class,     ///< made by NewClass, and finished
  Any,
  // not for operations
  Hole,
  MaybeHole,
  Cell,           ///< a cell that holds no hole
  MaybeHoleCell,  ///< a cell, or (as a capture) one that was not proven to be full
  Frame,
  OpenClass,  ///< between NewClass and FinishClass: its members are changed without a lock, so
              ///< nothing else may get hold of it
  Error,      ///< what may have entered a finally block: perhaps a cancel, which scripts must not
              ///< get hold of
  Unusable,   ///< one thing or another: may only be overwritten
};

[[nodiscard]] constexpr bool is_value(SlotKind kind) {
  return kind >= SlotKind::Undefined && kind <= SlotKind::Any;
}
[[nodiscard]] constexpr bool is_cell(SlotKind kind) {
  return kind == SlotKind::Cell || kind == SlotKind::MaybeHoleCell;
}
[[nodiscard]] constexpr bool is_value_or_hole(SlotKind kind) {
  return is_value(kind) || kind == SlotKind::Hole || kind == SlotKind::MaybeHole;
}

[[nodiscard]] constexpr SlotKind join(SlotKind a, SlotKind b) {
  if (a == b || b == SlotKind::Unreached) return a;
  if (a == SlotKind::Unreached) return b;
  if (is_value(a) && is_value(b)) return SlotKind::Any;
  if (is_value_or_hole(a) && is_value_or_hole(b)) return SlotKind::MaybeHole;
  if (is_cell(a) && is_cell(b)) return SlotKind::MaybeHoleCell;
  if ((a == SlotKind::Error && is_value(b)) || (b == SlotKind::Error && is_value(a)))
    return SlotKind::Error;
  return SlotKind::Unusable;
}

[[nodiscard]] std::string_view name_of(SlotKind kind);

/// A kind, and whether the slot may still be as the call left it: a local nothing was stored to.
class Slot {
 public:
  constexpr Slot() = default;
  constexpr Slot(SlotKind kind) : bits_(static_cast<std::uint8_t>(kind)) {}  // a kind is a slot
  static constexpr Slot unset() { return Slot(SlotKind::Undefined).with(kUnset); }

  [[nodiscard]] constexpr SlotKind kind() const { return static_cast<SlotKind>(bits_ & ~kUnset); }
  [[nodiscard]] constexpr bool may_be_unset() const { return (bits_ & kUnset) != 0; }
  friend constexpr Slot join(Slot a, Slot b) {
    return Slot(join(a.kind(), b.kind())).with((a.bits_ | b.bits_) & kUnset);
  }
  bool operator==(const Slot&) const = default;

 private:
  static constexpr std::uint8_t kUnset = 0x80;
  [[nodiscard]] constexpr Slot with(int bits) const {
    Slot slot = *this;
    slot.bits_ = static_cast<std::uint8_t>(slot.bits_ | bits);
    return slot;
  }
  std::uint8_t bits_ = 0;
};
static_assert(sizeof(Slot) == 1);

}  // namespace heddle
