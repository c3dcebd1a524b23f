#pragma once
// heap/value.hpp -- a script value in 64 bits (DESIGN.md 4.4).
//
// NaN boxing without an offset. Every bit pattern up to and including 0xfff8'0000'0000'0000 is a double as it is (that
// one is the NaN an x86 produces; all other NaNs with the sign bit are never made: from_number() takes any double the
// hardware can compute, and doubles that come from outside go through canonical()). Above it the top 16 bits are a tag
// and the low 48 a payload. So "is a number" is one unsigned compare, and arithmetic on two words that
// are not both numbers yields a NaN: the loop adds first and asks questions only if the result is NaN.
//
// Where lowering proves it, a register may hold a raw 32-bit integer, zero-extended: to everyone else
// that is a harmless subnormal double.

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/assert.hpp"

namespace heddle {

struct Cell;
struct Object;
struct String;

enum class Tag : std::uint16_t {
  Special = 0xfff9,   ///< undefined, null, booleans, the hole and other markers
  Object = 0xfffa,    ///< a heap cell that scripts see as an object or function
  String = 0xfffb,    ///< a heap cell of kind String
  Symbol = 0xfffc,    ///< an interned well-known symbol (a String cell with the symbol flag)
  BigInt = 0xfffd,    ///< reserved for stage 2
  Internal = 0xfffe,  ///< a heap cell scripts never see: variable cells, storage, reactions
};

class Value {
 public:
  /// The number 0: what zeroed memory holds.
  constexpr Value() = default;
  static constexpr Value from_bits(std::uint64_t bits) { return Value{bits}; }
  static constexpr Value from_number(double number) {
    return Value{std::bit_cast<std::uint64_t>(number)};
  }
  /// For doubles that did not come from arithmetic (files, hosts, typed arrays).
  static Value canonical(double number) {
    return from_number(std::isnan(number) ? std::numeric_limits<double>::quiet_NaN() : number);
  }
  static constexpr Value undefined() { return special(0); }
  static constexpr Value null() { return special(1); }
  static constexpr Value boolean(bool truth) { return special(truth ? 3 : 2); }
  /// No value: the dead zone of a variable, an absent element or an unset field. Never reaches a script.
  static constexpr Value hole() { return special(4); }
  /// What unwinds a cancelled or killed scope: no catch clause sees it.
  static constexpr Value cancel_token() { return special(5); }
  /// "Look at the task for what happened": a native or slow path failed and stored the error there.
  static constexpr Value exception() { return special(6); }
  static Value object(const void* cell) { return tagged(Tag::Object, cell); }
  static Value string(const String* cell) { return tagged(Tag::String, cell); }
  static Value symbol(const String* cell) { return tagged(Tag::Symbol, cell); }
  static Value internal(const void* cell) { return tagged(Tag::Internal, cell); }

  [[nodiscard]] constexpr std::uint64_t bits() const { return bits_; }
  [[nodiscard]] constexpr bool is_number() const { return bits_ <= kLastNumber; }
  [[nodiscard]] constexpr bool is_object() const { return has_tag(Tag::Object); }
  [[nodiscard]] constexpr bool is_string() const { return has_tag(Tag::String); }
  [[nodiscard]] constexpr bool is_symbol() const { return has_tag(Tag::Symbol); }
  [[nodiscard]] constexpr bool is_internal() const { return has_tag(Tag::Internal); }
  [[nodiscard]] constexpr bool is_undefined() const { return *this == undefined(); }
  [[nodiscard]] constexpr bool is_null() const { return *this == null(); }
  [[nodiscard]] constexpr bool is_nullish() const { return (bits_ & ~1ull) == undefined().bits_; }
  [[nodiscard]] constexpr bool is_boolean() const {
    return (bits_ & ~1ull) == boolean(false).bits_;
  }
  [[nodiscard]] constexpr bool is_true() const { return *this == boolean(true); }
  [[nodiscard]] constexpr bool is_hole() const { return *this == hole(); }
  [[nodiscard]] constexpr bool is_exception() const { return *this == exception(); }
  [[nodiscard]] constexpr bool is_cancel_token() const { return *this == cancel_token(); }
  /// Whether it refers to a heap cell.
  [[nodiscard]] constexpr bool is_cell() const { return bits_ >= tag_bits(Tag::Object); }

  [[nodiscard]] constexpr double as_number() const { return std::bit_cast<double>(bits_); }
  [[nodiscard]] constexpr bool as_boolean() const { return (bits_ & 1) != 0; }
  [[nodiscard]] Cell* as_cell() const { return pointer<Cell>(); }
  [[nodiscard]] Object* as_object() const { return pointer<Object>(); }
  [[nodiscard]] String* as_string() const { return pointer<String>(); }
  /// The cell as a T the caller knows it to be (by its kind).
  template <typename T>
  [[nodiscard]] T* as() const {
    return pointer<T>();
  }

  /// Same bits: === except for numbers (NaN, -0) and strings.
  constexpr bool operator==(const Value&) const = default;

 private:
  static constexpr std::uint64_t kLastNumber = 0xfff8'0000'0000'0000;
  static constexpr std::uint64_t kPayloadMask = 0x0000'ffff'ffff'ffff;

  constexpr explicit Value(std::uint64_t bits) : bits_(bits) {}
  static constexpr std::uint64_t tag_bits(Tag tag) { return static_cast<std::uint64_t>(tag) << 48; }
  static constexpr Value special(std::uint64_t payload) {
    return Value{tag_bits(Tag::Special) | payload};
  }
  static Value tagged(Tag tag, const void* cell) {
    return Value{tag_bits(tag) | reinterpret_cast<std::uintptr_t>(cell)};
  }
  [[nodiscard]] constexpr bool has_tag(Tag tag) const {
    return (bits_ >> 48) == static_cast<std::uint64_t>(tag);
  }
  template <typename T>
  [[nodiscard]] T* pointer() const {
    return reinterpret_cast<T*>(bits_ & kPayloadMask);
  }

  std::uint64_t bits_ = 0;
};
static_assert(sizeof(Value) == 8);

}  // namespace heddle
