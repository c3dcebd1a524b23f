// Making flat strings.

#include <algorithm>
#include <cstring>
#include <new>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/name_table.hpp"
#include "heap/string_operations.hpp"
#include "heap/utf8.hpp"

namespace heddle {
namespace {

bool is_latin1(const char16_t* units, std::size_t length) {
  unsigned all = 0;
  for (std::size_t i = 0; i < length; ++i) all |= units[i];
  return all < 256;
}

// An uninitialised string; its units follow the header.
String* make(Allocator& allocator, std::size_t length, bool two_byte) {
  if (length > String::kMaxLength) return nullptr;
  void* const cell = allocator.allocate(sizeof(String) + (length << (two_byte ? 1 : 0)));
  if (cell == nullptr) return nullptr;
  return new (cell) String{static_cast<std::uint8_t>(two_byte ? String::kTwoByte : 0),
                           static_cast<std::uint32_t>(length)};
}

std::uint8_t* latin1_units(String& string) { return reinterpret_cast<std::uint8_t*>(&string + 1); }
char16_t* two_byte_units(String& string) { return reinterpret_cast<char16_t*>(&string + 1); }

// The strings every Vm has: empty and of one Latin-1 unit.
String* common_string(Allocator& allocator, const std::uint8_t* units, std::size_t length) {
  const NameTable* const names = allocator.heap().names();
  if (names == nullptr || length > 1) return nullptr;
  return length == 0 ? names->empty() : names->single(units[0]);
}

template <typename Unit>
String* make_latin1(Allocator& allocator, const Unit* units, std::size_t length) {
  if (length <= 1) {
    const std::uint8_t first = length == 0 ? 0 : static_cast<std::uint8_t>(units[0]);
    if (String* const common = common_string(allocator, &first, length)) return common;
  }
  String* const string = make(allocator, length, false);
  if (string != nullptr) std::copy_n(units, length, latin1_units(*string));
  return string;
}

}  // namespace

StringView::StringView(const String& flat) : length_(flat.length) {
  const String* string = &flat;
  if (flat.has(String::kRope)) {
    string = static_cast<const Rope&>(flat).flat.load(std::memory_order_acquire);  // see flatten()
    HEDDLE_DCHECK(string != nullptr, "a rope that nobody has flattened");
  }
  if (string->has(String::kTwoByte)) {
    two_byte_ = string->two_byte();
  } else {
    latin1_ = string->latin1();
  }
}

String* create_latin1(Allocator& allocator, std::span<const std::uint8_t> units) {
  return make_latin1(allocator, units.data(), units.size());
}

String* create_ascii(Allocator& allocator, std::string_view text) {
  return make_latin1(allocator, text.data(), text.size());
}

String* create_utf16(Allocator& allocator, std::u16string_view units) {
  if (is_latin1(units.data(), units.size())) {
    return make_latin1(allocator, units.data(), units.size());
  }
  String* const string = make(allocator, units.size(), true);
  if (string != nullptr) std::copy_n(units.data(), units.size(), two_byte_units(*string));
  return string;
}

String* create_utf8(Allocator& allocator, std::string_view bytes) {
  const Utf8Size size = measure_utf8(bytes);
  if (size.units == bytes.size() && !size.is_two_byte) return create_ascii(allocator, bytes);
  if (size.units <= 1 && !size.is_two_byte) {
    std::uint8_t unit = 0;
    decode_utf8(bytes, &unit);
    return make_latin1(allocator, &unit, size.units);
  }
  String* const string = make(allocator, size.units, size.is_two_byte);
  if (string == nullptr) return nullptr;
  if (size.is_two_byte) {
    decode_utf8(bytes, two_byte_units(*string));
  } else {
    decode_utf8(bytes, latin1_units(*string));
  }
  return string;
}

String* create_string(Allocator& allocator, StringView units) {
  return units.is_two_byte() ? create_utf16(allocator, units.two_byte())
                             : create_latin1(allocator, units.latin1());
}

String* create_unit(Allocator& allocator, char16_t unit) {
  return create_utf16(allocator, {&unit, 1});
}

String* empty_string(Allocator& allocator) { return create_ascii(allocator, {}); }

String* substring(Allocator& allocator, String& flat, std::uint32_t begin, std::uint32_t end) {
  HEDDLE_DCHECK(begin <= end && end <= flat.length);
  if (begin == 0 && end == flat.length) return &flat;
  return create_string(allocator, StringView{flat}.sub(begin, end));
}

}  // namespace heddle
