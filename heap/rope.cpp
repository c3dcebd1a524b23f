// Joining strings: ropes, flattening, StringBuilder.

#include <algorithm>
#include <cstring>
#include <new>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/memory.hpp"
#include "heap/string_operations.hpp"

namespace heddle {
namespace {

// Up to here a flat copy takes no more memory than a rope's cell.
constexpr std::uint32_t kShortestRope = 25;
// Longer pieces are worth a rope's cell.
constexpr std::uint32_t kLongestAppended = 128;
constexpr AllocationSite kBuilderSite{"string builder"};

void copy_units(StringView from, std::uint8_t* to) {
  std::copy_n(from.latin1().data(), from.length(), to);
}
void copy_units(StringView from, char16_t* to) {
  from.visit([to](const auto* units, std::uint32_t length) { std::copy_n(units, length, to); });
}

// The string that holds the characters, if there is one: itself, or what a rope was flattened to.
const String* flat_of(const String& string) {
  if (is_flat(string)) return &string;
  return static_cast<const Rope&>(string).flat.load(std::memory_order_acquire);  // see publish()
}

// A part of a rope still to be written at `offset` of the result.
struct Pending {
  const String* string;
  std::uint32_t offset;
};

/// Writes the units of a rope. Of two ropes the shorter is written first and the longer waits: what is at hand
/// halves with each that waits, so 32 places are enough for any rope.
template <typename Unit>
void write_rope(const String& root, Unit* units) {
  Pending waiting[32];
  std::size_t count = 0;
  Pending now{&root, 0};
  for (;;) {
    if (const String* const flat = flat_of(*now.string)) {
      copy_units(StringView{*flat}, units + now.offset);
      if (count == 0) return;
      now = waiting[--count];
      continue;
    }
    const auto& rope = static_cast<const Rope&>(*now.string);
    const Pending left{rope.left, now.offset};
    const Pending right{rope.right, now.offset + rope.left->length};
    if (const String* const flat = flat_of(*right.string)) {  // s += piece, the usual one
      copy_units(StringView{*flat}.sub(0, rope.right_length()), units + right.offset);
      now = left;
    } else if (const String* const other = flat_of(*left.string)) {
      copy_units(StringView{*other}, units + left.offset);
      now = right;
    } else {
      const bool left_is_shorter = left.string->length < right.string->length;
      waiting[count++] = left_is_shorter ? right : left;
      now = left_is_shorter ? left : right;
    }
  }
}

String* make_flat(Allocator& allocator, std::uint32_t length, bool two_byte) {
  void* const cell =
      allocator.allocate(sizeof(String) + (std::size_t{length} << (two_byte ? 1 : 0)));
  if (cell == nullptr) return nullptr;
  return new (cell) String{static_cast<std::uint8_t>(two_byte ? String::kTwoByte : 0), length};
}

template <typename Write>
String* make_joined(Allocator& allocator, std::uint32_t length, bool two_byte, Write&& write) {
  String* const joined = make_flat(allocator, length, two_byte);
  if (joined == nullptr) return nullptr;
  if (two_byte) {
    write(reinterpret_cast<char16_t*>(joined + 1));
  } else {
    write(reinterpret_cast<std::uint8_t*>(joined + 1));
  }
  return joined;
}

std::uint8_t width_flag(bool two_byte) {
  return static_cast<std::uint8_t>(two_byte ? String::kTwoByte : 0);
}

void copy_units(StringView from, Tail& tail, std::uint32_t at) {
  if (tail.has(String::kTwoByte)) {
    copy_units(from, reinterpret_cast<char16_t*>(&tail + 1) + at);
  } else {
    copy_units(from, reinterpret_cast<std::uint8_t*>(&tail + 1) + at);
  }
}

/// A tail that begins with two short pieces. Its room grows with the text, up to kMaxSmallBytes: a long text has few tails, and a
/// short one little empty room.
Tail* create_tail(Allocator& allocator, StringView first, StringView second, std::uint32_t text) {
  const bool two_byte = first.is_two_byte() || second.is_two_byte();
  const std::uint32_t used = first.length() + second.length();
  const std::size_t wanted = std::max<std::size_t>(std::size_t{used} * 2, text / 4);
  const std::size_t bytes = small_cell_bytes(
      std::min(sizeof(Tail) + (wanted << (two_byte ? 1 : 0)), std::size_t{kMaxSmallBytes}));
  void* const cell = allocator.allocate(bytes);
  if (cell == nullptr) return nullptr;
  const auto room = static_cast<std::uint32_t>((bytes - sizeof(Tail)) >> (two_byte ? 1 : 0));
  auto* const tail = new (cell) Tail(width_flag(two_byte), room, used);
  copy_units(first, *tail, 0);
  copy_units(second, *tail, first.length());
  return tail;
}

/// Where the units of `right` can stand behind those of `rope`, or its last piece can: the tail of both together. nullptr: `right`
/// stays a piece of its own; no memory is another case of it.
Tail* append(Allocator& allocator, const Rope& rope, const String& right) {
  const String* const piece = right.length > kLongestAppended ? nullptr : flat_of(right);
  if (piece == nullptr || flat_of(rope) != nullptr) return nullptr;
  String& last = *rope.right;
  const std::uint32_t own = rope.right_length();
  if (last.has(String::kTail)) {
    auto& tail = static_cast<Tail&>(last);
    if (right.has(String::kTwoByte) && !tail.has(String::kTwoByte)) return nullptr;
    if (!tail.reserve(own, right.length, allocator.is_shared())) return nullptr;
    copy_units(StringView(*piece), tail, own);
    return &tail;
  }
  if (own > kLongestAppended || flat_of(last) == nullptr) return nullptr;
  return create_tail(allocator, StringView(last), StringView(*piece), rope.length);
}

}  // namespace

String* concat(Allocator& allocator, String& left, String& right) {
  HEDDLE_DCHECK(!exceeds_max_length(left, right));
  if (left.length == 0) return &right;
  if (right.length == 0) return &left;
  const std::uint32_t length = left.length + right.length;
  const bool two_byte = left.has(String::kTwoByte) || right.has(String::kTwoByte);
  if (length < kShortestRope) {  // so neither is a rope
    return make_joined(allocator, length, two_byte, [&](auto* units) {
      copy_units(StringView{left}, units);
      copy_units(StringView{right}, units + left.length);
    });
  }
  String *first = &left, *second = &right;
  if (left.has(String::kRope)) {
    const auto& rope = static_cast<const Rope&>(left);
    String* const head =
        rope.left;  // a collection drops it, once another worker has made the rope flat
    if (Tail* const tail = append(allocator, rope, right)) {
      first = head;
      second = tail;
    }
  }
  void* const cell = allocator.allocate(sizeof(Rope));
  if (cell == nullptr) return nullptr;
  const auto flags = static_cast<std::uint8_t>(String::kRope | width_flag(two_byte));
  return new (cell) Rope{{flags, length}, nullptr, first, second};
}

String* flatten(Allocator& allocator, String& string) {
  if (const String* const flat = flat_of(string)) return const_cast<String*>(flat);
  auto& rope = static_cast<Rope&>(string);
  String* const flat = make_joined(allocator, rope.length, rope.has(String::kTwoByte),
                                   [&](auto* units) { write_rope(rope, units); });
  if (flat == nullptr) return nullptr;
  String* other = nullptr;
  // Release publishes the characters; whoever comes second takes the first one's.
  const bool is_first = rope.flat.compare_exchange_strong(other, flat, std::memory_order_acq_rel,
                                                          std::memory_order_acquire);
  return is_first ? flat : other;
}

// -- StringBuilder

void StringBuilder::release() {
  if (units_ != few_) free_off_heap(allocator_.heap(), units_, capacity_bytes_);
}

bool StringBuilder::append(StringView text) {
  if (!make_room(text.length(), text.is_two_byte())) return false;
  if (is_two_byte_) {
    copy_units(text, reinterpret_cast<char16_t*>(units_) + length_);
  } else {
    copy_units(text, reinterpret_cast<std::uint8_t*>(units_) + length_);
  }
  length_ += text.length();
  return true;
}

bool StringBuilder::append_ascii(std::string_view text) {
  if (text.size() > String::kMaxLength) {
    failure_ = Failure::TooLong;
    return false;
  }
  return append(StringView{reinterpret_cast<const std::uint8_t*>(text.data()),
                           static_cast<std::uint32_t>(text.size())});
}

bool StringBuilder::append_unit(char16_t unit) {
  const auto narrow = static_cast<std::uint8_t>(unit);
  return append(unit < 256 ? StringView{&narrow, 1} : StringView{&unit, 1});
}

bool StringBuilder::append_point(char32_t point) {
  if (point < 0x10000) return append_unit(static_cast<char16_t>(point));
  return append_unit(static_cast<char16_t>(0xd800 + ((point - 0x10000) >> 10))) &&
         append_unit(static_cast<char16_t>(0xdc00 + ((point - 0x10000) & 0x3ff)));
}

String* StringBuilder::finish() {
  if (has_failed()) return nullptr;
  String* const string =
      is_two_byte_ ? create_utf16(allocator_, {reinterpret_cast<char16_t*>(units_), length_})
                   : create_latin1(allocator_, {reinterpret_cast<std::uint8_t*>(units_), length_});
  if (string == nullptr) failure_ = Failure::OutOfMemory;
  return string;
}

// Room for `units` more, and for two-byte ones if need be: then what is there is widened.
bool StringBuilder::make_room(std::uint32_t units, bool two_byte) {
  if (has_failed()) return false;
  const bool widen = two_byte && !is_two_byte_;
  const std::size_t needed = (std::size_t{length_} + units) << (two_byte || is_two_byte_ ? 1 : 0);
  if (needed <= capacity_bytes_ && !widen) return true;
  if (std::uint64_t{length_} + units > String::kMaxLength) {
    failure_ = Failure::TooLong;
    return false;
  }
  const std::size_t capacity = std::max(needed, capacity_bytes_ * 2);
  void* const memory = allocate_off_heap(allocator_, capacity, kBuilderSite);
  if (memory == nullptr) {
    failure_ = Failure::OutOfMemory;
    return false;
  }
  if (widen) {
    std::copy_n(reinterpret_cast<std::uint8_t*>(units_), length_, static_cast<char16_t*>(memory));
  } else if (length_ != 0) {
    std::memcpy(memory, units_, std::size_t{length_} << (is_two_byte_ ? 1 : 0));
  }
  release();
  units_ = static_cast<std::byte*>(memory);
  capacity_bytes_ = capacity;
  is_two_byte_ = is_two_byte_ || two_byte;
  return true;
}

}  // namespace heddle
