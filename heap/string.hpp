#pragma once
// heap/string.hpp -- immutable strings: Latin-1, UTF-16, or a rope not flattened yet.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "heap/cell.hpp"

namespace heddle {

class Heap;

/// A script string. Indices and lengths count UTF-16 code units, as in JavaScript.
/// Text whose units are all below 256 is always stored as Latin-1, so two strings of different
/// width always differ.
/// Threads:    immutable, but for three things any thread may do at any time: compute the hash, flatten
///             a rope (both publish by one atomic store or compare-exchange), and nothing else.
struct String : Cell {
  enum Flags : std::uint8_t {
    kTwoByte = 1 << 0,
    kRope = 1 << 1,      ///< until flattened, and after: then `flat` is set and used instead
    kInterned = 1 << 2,  ///< lives in the Vm's name table: equal names are the same pointer
    kSymbol = 1 << 3,    ///< a well-known symbol (always interned, never equal to a string)
    kIndex = 1 << 4,     ///< interned and an array index ("0", "17"): never a shape's key
    kTail = 1 << 5,  ///< no string, but where ropes that grow have their last units (struct Tail)
  };
  static constexpr std::uint32_t kMaxLength = (1u << 29) - 24;  // V8's limit, so errors agree (R1)

  std::uint32_t length;
  Atomic<std::uint32_t> hash;  ///< 0 = not computed yet; a computed 0 is stored as 1

  String(std::uint8_t flag_bits, std::uint32_t units, std::uint32_t shape_id = 0)
      : Cell(CellKind::String, shape_id), length(units), hash(0) {
    flags.store(flag_bits, std::memory_order_relaxed);
  }

  [[nodiscard]] bool has(Flags flag) const {
    return (flags.load(std::memory_order_relaxed) & flag) != 0;
  }
  /// Only of flat strings.
  [[nodiscard]] const std::uint8_t* latin1() const {
    return reinterpret_cast<const std::uint8_t*>(this + 1);
  }
  [[nodiscard]] const char16_t* two_byte() const {
    return reinterpret_cast<const char16_t*>(this + 1);
  }
};
static_assert(sizeof(String) == 16);

/// Room for units that are appended one after the other: `text += piece` copies the piece behind the units that are there, and the
/// new rope has the same tail. Only ropes refer to it; each knows how many of its units are its own.
/// Threads:    units up to used() are immutable. Who appends reserves room first; two that append to the same text have
///             one winner, and the other makes a rope of ropes.
struct Tail : String {
  Tail(std::uint8_t width_flag, std::uint32_t room, std::uint32_t used)
      : String(static_cast<std::uint8_t>(kTail | width_flag), room) {
    hash.store(used, std::memory_order_relaxed);  // which has no hash
  }
  [[nodiscard]] std::uint32_t room() const { return length; }
  /// Reserves units behind the first `own`. false: others are there, or no room is left.
  [[nodiscard]] bool reserve(std::uint32_t own, std::uint32_t units, bool is_shared) {
    if (units > room() - own) return false;
    std::uint32_t used = own;
    if (is_shared)
      return hash.compare_exchange_strong(used, own + units, std::memory_order_relaxed);
    if (hash.load(std::memory_order_relaxed) != own) return false;
    hash.store(own + units, std::memory_order_relaxed);
    return true;
  }
};

/// The text of `left` and behind it the first units of `right`: of a string all, of a Tail what is left of `length`.
/// `flat` is null until somebody needed the characters.
struct Rope : String {
  Atomic<String*> flat;
  String* left;  ///< immutable; the collector drops both once flat is set
  String* right;
  [[nodiscard]] std::uint32_t right_length() const { return length - left->length; }
};

}  // namespace heddle
