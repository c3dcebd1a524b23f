#include "bytecode/slot.hpp"

namespace heddle {

std::string_view name_of(SlotKind kind) {
  switch (kind) {
    case SlotKind::Unreached:
      return "never reached";
    case SlotKind::Undefined:
      return "undefined";
    case SlotKind::Null:
      return "null";
    case SlotKind::Boolean:
      return "a boolean";
    case SlotKind::Number:
      return "a number";
    case SlotKind::String:
      return "a string";
    case SlotKind::Object:
      return "an object";
    case SlotKind::Array:
      return "an array";
    case SlotKind::Function:
      return "a function";
    case SlotKind::Class:
      return "a class";
    case SlotKind::Any:
      return "any value";
    case SlotKind::Hole:
      return "a hole";
    case SlotKind::MaybeHole:
      return "perhaps a hole";
    case SlotKind::Cell:
      return "a cell";
    case SlotKind::MaybeHoleCell:
      return "a cell, perhaps with a hole";
    case SlotKind::Frame:
      return "a frame";
    case SlotKind::OpenClass:
      return "an unfinished class";
    case SlotKind::Error:
      return "the error of a finally block";
    case SlotKind::Unusable:
      return "one thing or another";
  }
  return "?";
}

}  // namespace heddle
