// builtins/uris.cpp -- percent encoding, for uri.ts: natives that answer undefined for a text that cannot be converted.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/text_steps.hpp"

namespace heddle {
namespace {

constexpr std::string_view kUnreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
constexpr std::string_view kReserved = ";/?:@&=+$,#";

bool is_one_of(std::string_view set, char16_t unit) {
  return unit < 0x80 && set.find(static_cast<char>(unit)) != std::string_view::npos;
}

/// The argument as a flat string; nullptr: thrown.
String* text_argument(NativeCall& call) {
  String* const flat = flatten(call.ex.allocator, *call.argument(0).as_string());
  if (flat == nullptr) static_cast<void>(call.ex.throw_out_of_memory());
  return flat;
}

enum class Kept : std::uint8_t { Reserved, None };

std::string_view characters(Kept kept) { return kept == Kept::Reserved ? kReserved : ""; }

bool is_between(char32_t unit, char32_t low) { return unit >= low && unit < low + 0x400; }

void append_percent(StringBuilder& out, std::uint32_t byte) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out.append_unit(u'%');
  out.append_unit(static_cast<char16_t>(kDigits[byte >> 4]));
  out.append_unit(static_cast<char16_t>(kDigits[byte & 15]));
}

/// The bytes of its UTF-8.
void append_encoded(StringBuilder& out, char32_t point) {
  if (point < 0x80) return append_percent(out, point);
  const int tail = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  constexpr std::uint32_t kLead[] = {0, 0xc0, 0xe0, 0xf0};
  append_percent(out, kLead[tail] | point >> (6 * tail));
  for (int i = tail - 1; i >= 0; --i) append_percent(out, 0x80 | (point >> (6 * i) & 0x3f));
}

/// `kKept`: what stays as it is beside the unreserved characters.
template <Kept kKept>
std::uint32_t encode(StringBuilder& out, StringView text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = begin;
  for (; i < end && !out.has_failed(); ++i) {
    char32_t point = text[i];
    if (is_one_of(kUnreserved, text[i]) || is_one_of(characters(kKept), text[i])) {
      out.append_unit(text[i]);
      continue;
    }
    if (is_between(point, 0xdc00)) return kNotFound;
    if (is_between(point, 0xd800)) {
      const char32_t low = ++i < text.length() ? text[i] : U'\0';
      if (!is_between(low, 0xdc00)) return kNotFound;
      point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
    }
    append_encoded(out, point);
  }
  return i;
}

int hex_value(char16_t unit) {
  if (unit >= u'0' && unit <= u'9') return unit - u'0';
  const char16_t lower = unit | 0x20;
  return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

/// The byte that "%XX" at `index` stands for; -1 if none stands there.
int byte_at(StringView text, std::uint32_t index) {
  if (index + 2 >= text.length() || text[index] != u'%') return -1;
  const int high = hex_value(text[index + 1]), low = hex_value(text[index + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

struct Decoded {
  char32_t point = 0;
  std::uint32_t bytes = 0;  ///< 0: these are no UTF-8
};

/// The code point whose bytes begin at `index`.
Decoded decode_point(StringView text, std::uint32_t index) {
  const int first = byte_at(text, index);
  if (first < 0) return {};
  if (first < 0x80) return {static_cast<char32_t>(first), 1};
  const std::uint32_t count = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return {};
  char32_t point = static_cast<char32_t>(first) & (0x7fu >> count);
  for (std::uint32_t i = 1; i < count; ++i) {
    const int next = byte_at(text, index + 3 * i);
    if (next < 0x80 || next > 0xbf) return {};
    point = point << 6 | (static_cast<char32_t>(next) & 0x3f);
  }
  constexpr char32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = point >= 0xd800 && point < 0xe000;
  if (point < kLeast[count] || point > 0x10ffff || is_surrogate) return {};
  return {point, count};
}

/// `kKept`: characters whose encoding stays as it is.
template <Kept kKept>
std::uint32_t decode(StringBuilder& out, StringView text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = begin;
  while (i < end && !out.has_failed()) {
    if (text[i] != u'%') {
      out.append_unit(text[i++]);
      continue;
    }
    const Decoded decoded = decode_point(text, i);
    if (decoded.bytes == 0) return kNotFound;
    const std::uint32_t behind = i + 3 * decoded.bytes;
    if (decoded.point < 0x80 &&
        is_one_of(characters(kKept), static_cast<char16_t>(decoded.point))) {
      out.append(text.sub(i, behind));
    } else {
      out.append_point(decoded.point);
    }
    i = behind;
  }
  return i;
}

constexpr Steps<Rewriting> kEncodeUri{0x0e41, rewrite_on<encode<Kept::Reserved>>};
constexpr Steps<Rewriting> kEncodeComponent{0x0e42, rewrite_on<encode<Kept::None>>};
constexpr Steps<Rewriting> kDecodeUri{0x0e43, rewrite_on<decode<Kept::Reserved>>};
constexpr Steps<Rewriting> kDecodeComponent{0x0e44, rewrite_on<decode<Kept::None>>};

template <const auto& kSteps>
Value convert(NativeCall& call) {
  String* const text = text_argument(call);
  return text == nullptr ? signal::kException : rewrite(call, kSteps, *text);
}

}  // namespace

void install_uris(Builder& builder) {
  const NativeRow helpers[] = {{"__encodeUri", 0x0d60, 1, convert<kEncodeUri>},
                               {"__encodeUriComponent", 0x0d61, 1, convert<kEncodeComponent>},
                               {"__decodeUri", 0x0d62, 1, convert<kDecodeUri>},
                               {"__decodeUriComponent", 0x0d63, 1, convert<kDecodeComponent>}};
  builder.add_global_functions(helpers);
  builder.add_steps<kEncodeUri>();
  builder.add_steps<kEncodeComponent>();
  builder.add_steps<kDecodeUri>();
  builder.add_steps<kDecodeComponent>();
}

}  // namespace heddle
