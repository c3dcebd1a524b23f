// interpreter/operators_text.cpp -- values as text: templates, keys, concatenation; equality of strings.

#include <algorithm>
#include <array>
#include <vector>

#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

/// Parts of a template up to this length are copied into the result at once.
constexpr std::uint32_t kCopied = 256;

/// Walks the flat pieces of a string from left to right. Allocates on no script heap, so that === cannot fail.
class Pieces {
 public:
  explicit Pieces(const String& string) { pending_.push_back({&string, string.length}); }

  /// The units still to be read of the current piece; length 0 only at the end.
  StringView rest() {
    while (at_ == piece_.length() && !pending_.empty()) descend();
    return piece_.sub(at_, piece_.length());
  }
  void advance(std::uint32_t units) { at_ += units; }

 private:
  void descend() {
    Piece piece = pending_.back();
    pending_.pop_back();
    while (piece.string->has(String::kRope)) {
      const auto& rope = static_cast<const Rope&>(*piece.string);
      if (rope.flat.load(std::memory_order_acquire) != nullptr) break;  // see flatten()
      pending_.push_back({rope.right, rope.right_length()});
      piece = {rope.left, rope.left->length};
    }
    piece_ = StringView(*piece.string).sub(0, piece.length);
    at_ = 0;
  }

  struct Piece {
    const String* string;
    std::uint32_t length;
  };

  std::vector<Piece> pending_;
  StringView piece_{static_cast<const std::uint8_t*>(nullptr), 0};
  std::uint32_t at_ = 0;
};

bool same_units(StringView left, StringView right, std::uint32_t count) {
  if (left.is_two_byte() && right.is_two_byte()) {
    return left.two_byte().substr(0, count) == right.two_byte().substr(0, count);
  }
  if (!left.is_two_byte() && !right.is_two_byte()) {
    return std::equal(left.latin1().data(), left.latin1().data() + count, right.latin1().data());
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    if (left[i] != right[i]) return false;
  }
  return true;
}

bool has_characters(const String& string) {
  return !string.has(String::kRope) ||
         static_cast<const Rope&>(string).flat.load(std::memory_order_acquire) != nullptr;
}

/// The toString() of an object, as a value; undefined: it has none that can be called.
Value to_string_method(Execution& ex, Value object) {
  return get_own_or_member(ex, object, ex.realm.core.common.to_string);
}

Value throw_symbol(Execution& ex) {
  return ex.throw_type_error("Cannot convert a Symbol value to a string");
}

/// As to_primitive: the object's own toString.
Value object_to_primitive(Execution& ex, Value object) {
  const Value method = to_string_method(ex, object);
  if (!is_callable(method)) return ex.throw_type_error("Cannot convert object to primitive value");
  const Value result = begin_call(ex, method, object, {}, ReturnKind::Normal);
  if (!result.is_object()) return result;
  return ex.throw_type_error("Cannot convert object to primitive value");
}

/// Where a part is long: ropes, so that a text that grows at its end is not copied each time.
Value join_parts(Execution& ex, std::span<const Value> parts) {
  Value result = Value::string(ex.realm.core.common.empty);
  for (const Value part : parts) {
    const Value text = primitive_to_string(ex, part);
    if (signal::is(text)) return text;
    String& left = *result.as_string();
    String& right = *text.as_string();
    if (exceeds_max_length(left, right)) return ex.throw_range_error("Invalid string length");
    String* const joined = concat(ex.allocator, left, right);
    if (joined == nullptr) return ex.throw_out_of_memory();
    result = Value::string(joined);
  }
  return result;
}

}  // namespace

bool same_text(const String& left, const String& right) {
  if (left.length != right.length) return false;
  if (left.has(String::kInterned) && right.has(String::kInterned)) return &left == &right;
  if (has_characters(left) && has_characters(right)) {
    return same_units(StringView(left), StringView(right), left.length);
  }
  Pieces a(left), b(right);
  for (;;) {
    const StringView x = a.rest(), y = b.rest();
    const std::uint32_t count = std::min(x.length(), y.length());
    if (count == 0) return true;  // both have the same length
    if (!same_units(x, y, count)) return false;
    a.advance(count);
    b.advance(count);
  }
}

Value to_primitive(Execution& ex, Value value) {
  if (value.is_symbol()) return throw_symbol(ex);
  return value.is_object() ? object_to_primitive(ex, value) : value;
}

Value to_property_key(Execution& ex, Value value) {
  return value.is_object() ? object_to_primitive(ex, value) : value;
}

Value primitive_to_string(Execution& ex, Value value) {
  const CommonNames& names = ex.realm.core.common;
  if (value.is_string()) return value;
  if (value.is_number()) {
    char text[kMaxNumberText];
    const std::size_t length = write_number(value.as_number(), text);
    String* const made = length == 1 ? create_unit(ex.allocator, static_cast<char16_t>(text[0]))
                                     : create_ascii(ex.allocator, {text, length});
    return made == nullptr ? ex.throw_out_of_memory() : Value::string(made);
  }
  if (value.is_boolean()) return Value::string(value.is_true() ? names.true_ : names.false_);
  if (value.is_undefined()) return Value::string(names.undefined);
  if (value.is_null()) return Value::string(names.null);
  if (value.is_symbol()) return throw_symbol(ex);
  return ex.throw_type_error("Cannot convert object to primitive value");
}

Value concat_primitives(Execution& ex, std::span<const Value> parts) {
  for (const Value part : parts) {
    if (part.is_string() && part.as_string()->length > kCopied) return join_parts(ex, parts);
  }
  StringBuilder builder(ex.allocator);
  for (const Value part : parts) {
    if (part.is_number()) {
      char text[kMaxNumberText];
      builder.append_ascii({text, write_number(part.as_number(), text)});
      continue;
    }
    const Value text = primitive_to_string(ex, part);
    if (signal::is(text)) return text;
    const String* const flat = flatten(ex.allocator, *text.as_string());
    if (flat == nullptr) return ex.throw_out_of_memory();
    builder.append(StringView(*flat));
  }
  String* const made = builder.finish();
  if (made != nullptr) return Value::string(made);
  return builder.is_too_long() ? ex.throw_range_error("Invalid string length")
                               : ex.throw_out_of_memory();
}

std::string nullish_array_text(std::string_view method) {
  constexpr auto kNamed = std::to_array<std::string_view>(
      {"concat", "every", "filter", "find", "findIndex", "findLast", "findLastIndex", "forEach",
       "indexOf", "map", "reduce", "reduceRight", "some"});
  const bool is_named = std::find(kNamed.begin(), kNamed.end(), method) != kNamed.end();
  return is_named ? fmt::format("Array.prototype.{} called on null or undefined", method)
                  : "Cannot convert undefined or null to object";
}

}  // namespace heddle
