#pragma once
// interpreter/inline_cache.hpp -- what one 64-bit cache word of a side vector says.
//
//   bits 0..31  shape id (0 = empty)     bits 32..55  payload     bits 56..63  kind
// One word, read and written relaxed: never a torn pair. A shape id is never reused, so a stale word is merely useless.

#include <atomic>
#include <cstdint>

#include "heap/value.hpp"

namespace heddle {

class InlineCache {
 public:
  enum class Kind : std::uint8_t {
    Word = 0,      ///< payload = word of the object's cell
    Overflow = 1,  ///< payload = slot index | overflow word << 16
    Method = 2,    ///< payload = id in the MethodTable
    Checked =
        3,  ///< of a store: payload = word of the cell | kinds of values that may be stored there << 8
  };
  constexpr InlineCache() = default;
  constexpr explicit InlineCache(std::uint64_t bits) : bits_(bits) {}
  static constexpr InlineCache make(Kind kind, std::uint32_t shape, std::uint32_t payload) {
    return InlineCache{shape | (static_cast<std::uint64_t>(payload) << 32) |
                       (static_cast<std::uint64_t>(kind) << 56)};
  }
  static constexpr InlineCache make_checked(std::uint32_t shape, std::uint32_t word,
                                            std::uint32_t kinds) {
    return make(Kind::Checked, shape, word | kinds << 8);
  }
  static InlineCache load(const std::uint64_t& word) {
    return InlineCache{std::atomic_ref<std::uint64_t>(const_cast<std::uint64_t&>(word))
                           .load(std::memory_order_relaxed)};
  }
  void store_to(std::uint64_t& word) const {
    std::atomic_ref<std::uint64_t>(word).store(bits_, std::memory_order_relaxed);
  }
  [[nodiscard]] constexpr std::uint32_t shape() const { return static_cast<std::uint32_t>(bits_); }
  /// payload and kind together: below 256 it is a word of the cell (Kind::Word).
  [[nodiscard]] constexpr std::uint32_t rest() const {
    return static_cast<std::uint32_t>(bits_ >> 32);
  }
  [[nodiscard]] constexpr Kind kind() const { return static_cast<Kind>(bits_ >> 56); }
  [[nodiscard]] constexpr std::uint32_t payload() const {
    return static_cast<std::uint32_t>(bits_ >> 32) & 0xff'ffff;
  }
  /// Kind::Checked: may a value of one of `kinds` (TypeCheck::Kind) be stored? 64 bits wide, as the loop has
  /// rest() in a register already.
  [[nodiscard]] constexpr bool accepts(std::uint64_t kinds) const {
    return (bits_ >> 32 & kinds << 8) != 0;
  }
  [[nodiscard]] constexpr std::uint64_t checked_word() const { return bits_ >> 32 & 0xff; }

 private:
  std::uint64_t bits_ = 0;
};

}  // namespace heddle
