#pragma once
// heap/string_operations.hpp -- making, joining, comparing and reading strings.
//
// Functions that return a String* return nullptr when memory is refused. Lengths are the caller's to check first:
// exceeds_max_length() (RangeError "Invalid string length"). Functions that need characters take flat strings:
// flatten() first. Work is in proportion to the lengths given; callers charge for it.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "heap/allocator.hpp"
#include "heap/string.hpp"
#include "heap/value.hpp"

namespace heddle {

/// The characters of a flat string. Valid while the string lives.
class StringView {
 public:
  /// Of a flat string, or a rope that has been flattened.
  explicit StringView(const String& flat);
  StringView(const std::uint8_t* units, std::uint32_t length) : latin1_(units), length_(length) {}
  StringView(const char16_t* units, std::uint32_t length) : two_byte_(units), length_(length) {}

  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] bool is_two_byte() const { return two_byte_ != nullptr; }
  [[nodiscard]] char16_t operator[](std::uint32_t index) const {
    return two_byte_ != nullptr ? two_byte_[index] : latin1_[index];
  }
  [[nodiscard]] std::span<const std::uint8_t> latin1() const { return {latin1_, length_}; }
  [[nodiscard]] std::u16string_view two_byte() const { return {two_byte_, length_}; }
  [[nodiscard]] StringView sub(std::uint32_t begin, std::uint32_t end) const {
    return two_byte_ != nullptr ? StringView{two_byte_ + begin, end - begin}
                                : StringView{latin1_ + begin, end - begin};
  }
  /// Calls visit(pointer to units, count) with units of the right type.
  template <typename Visit>
  decltype(auto) visit(Visit&& visit) const {
    return two_byte_ != nullptr ? visit(two_byte_, length_) : visit(latin1_, length_);
  }

 private:
  const std::uint8_t* latin1_ = nullptr;
  const char16_t* two_byte_ = nullptr;
  std::uint32_t length_;
};

inline constexpr std::uint32_t kNotFound = 0xffff'ffff;

// -- Making

[[nodiscard]] String* create_latin1(Allocator& allocator, std::span<const std::uint8_t> units);
/// Stored as Latin-1 if all units are below 256.
[[nodiscard]] String* create_utf16(Allocator& allocator, std::u16string_view units);
/// Ill-formed bytes become U+FFFD, as a TextDecoder does it.
[[nodiscard]] String* create_utf8(Allocator& allocator, std::string_view bytes);
/// Bytes below 128 only (literals of the runtime, formatted numbers).
[[nodiscard]] String* create_ascii(Allocator& allocator, std::string_view text);
[[nodiscard]] String* create_string(Allocator& allocator, StringView units);
/// One UTF-16 unit; from the Vm's cache when it is Latin-1.
[[nodiscard]] String* create_unit(Allocator& allocator, char16_t unit);
[[nodiscard]] String* empty_string(Allocator& allocator);
/// Units begin .. end-1 of a flat string; begin <= end <= length.
[[nodiscard]] String* substring(Allocator& allocator, String& flat, std::uint32_t begin,
                                std::uint32_t end);

// -- Joining

[[nodiscard]] inline bool exceeds_max_length(const String& left, const String& right) {
  return std::uint64_t{left.length} + right.length > String::kMaxLength;
}
/// left + right: a rope when long. Not exceeds_max_length().
[[nodiscard]] String* concat(Allocator& allocator, String& left, String& right);
/// The same text as one run of characters: the string itself if it is flat. Any depth of rope, no recursion. The time is
/// in proportion to the length (about 1 ms for 8 MB): charge by length before.
[[nodiscard]] String* flatten(Allocator& allocator, String& string);
[[nodiscard]] inline bool is_flat(const String& string) { return !string.has(String::kRope); }

/// Gathers the pieces of a result that is made in one go (join, templates, replace, JSON). More units than a few live off the
/// heap, on the context's bill.
class StringBuilder {
 public:
  explicit StringBuilder(Allocator& allocator) : allocator_(allocator) {}
  StringBuilder(const StringBuilder&) = delete;
  StringBuilder& operator=(const StringBuilder&) = delete;
  ~StringBuilder() { release(); }

  /// false: too long or out of memory; then nothing more is added and finish() returns nullptr.
  bool append(StringView text);
  bool append_ascii(std::string_view text);
  bool append_unit(char16_t unit);
  bool append_point(char32_t point);  ///< a code point: one unit or two
  [[nodiscard]] bool is_too_long() const { return failure_ == Failure::TooLong; }
  [[nodiscard]] bool has_failed() const { return failure_ != Failure::None; }
  [[nodiscard]] std::uint32_t length() const { return length_; }
  [[nodiscard]] String* finish();

 private:
  enum class Failure : std::uint8_t { None, TooLong, OutOfMemory };
  [[nodiscard]] bool make_room(std::uint32_t units, bool two_byte);

  void release();

  static constexpr std::size_t kFewBytes = 128;  // most results are short

  Allocator& allocator_;
  std::byte* units_ = few_;
  std::uint32_t length_ = 0;
  std::size_t capacity_bytes_ = kFewBytes;
  bool is_two_byte_ = false;
  Failure failure_ = Failure::None;
  alignas(char16_t) std::byte few_[kFewBytes];
};

// -- Reading

/// ===. Both flat.
[[nodiscard]] bool equals(const String& left, const String& right);
/// Order of UTF-16 units: < 0, 0, > 0. Both flat.
[[nodiscard]] int compare(const String& left, const String& right);
/// Secret to the Vm (`seed`), never 0, kept in the string. Flat.
[[nodiscard]] std::uint32_t hash_of(const String& flat, std::uint64_t seed);
[[nodiscard]] std::uint32_t hash_of(StringView text, std::uint64_t seed);
/// First occurrence at or after `from`, or kNotFound. Linear for any input.
[[nodiscard]] std::uint32_t index_of(StringView text, StringView wanted, std::uint32_t from);
/// Last occurrence at or before `from`, or kNotFound.
[[nodiscard]] std::uint32_t last_index_of(StringView text, StringView wanted, std::uint32_t from);
/// The value of an array index in canonical form ("0", "17", below 2^32-1), or kNotFound.
[[nodiscard]] std::uint32_t array_index_of(StringView text);
/// Appends; lone surrogates become U+FFFD.
void append_utf8(std::string& out, StringView text);
[[nodiscard]] std::string to_utf8(const String& flat);

}  // namespace heddle
