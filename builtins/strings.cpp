// builtins/strings.cpp -- class String: leaves. Searching is in string_search.cpp, making texts in string_making.cpp.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/collation.hpp"
#include "builtins/text_steps.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

Value finish(NativeCall& call, StringBuilder& builder) {
  if (builder.is_too_long()) return call.ex.throw_range_error("Invalid string length");
  return string_result(call.ex, builder.finish());
}

Value construct(NativeCall& call) {
  if (!call.self.is_undefined())
    return call.ex.throw_type_error("String objects are not supported: use String(x)");
  if (call.arguments.empty()) return Value::string(call.ex.realm.core.common.empty);
  const Value value = call.argument(0);
  if (value.is_symbol()) {
    return string_result(
        call.ex,
        create_utf8(call.ex.allocator, fmt::format("Symbol({})", to_utf8(*value.as_string()))));
  }
  if (!value.is_object()) return primitive_to_string(call.ex, value);
  return call.tail_call(call.ex.realm.core.object_text, value, {});
}

Value from_char_code(NativeCall& call) {
  StringBuilder builder(call.ex.allocator);
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    builder.append_unit(static_cast<char16_t>(to_int32(integer_argument(call, i, 0))));
  }
  return finish(call, builder);
}

Value from_code_point(NativeCall& call) {
  StringBuilder builder(call.ex.allocator);
  for (const Value value : call.arguments) {
    const double number = plain_number(call, value);
    if (!(number >= 0 && number <= 0x10ffff && number == std::trunc(number))) {
      return call.ex.throw_range_error(
          "Invalid code point {}", value.is_undefined() ? "NaN" : describe_value(call.ex, value));
    }
    builder.append_point(static_cast<char32_t>(number));
  }
  return finish(call, builder);
}

Value char_at(NativeCall& call) {
  String* const self = this_string(call, "charAt");
  if (self == nullptr) return signal::kException;
  const double index = integer_argument(call, 0, 0);
  if (!(index >= 0 && index < self->length)) return Value::string(call.ex.realm.core.common.empty);
  return string_result(call.ex, create_unit(call.ex.allocator,
                                            StringView(*self)[static_cast<std::uint32_t>(index)]));
}

Value at(NativeCall& call) {
  String* const self = this_string(call, "at");
  if (self == nullptr) return signal::kException;
  double index = integer_argument(call, 0, 0);
  if (index < 0) index += self->length;
  if (!(index >= 0 && index < self->length)) return Value::undefined();
  return string_result(call.ex, create_unit(call.ex.allocator,
                                            StringView(*self)[static_cast<std::uint32_t>(index)]));
}

Value char_code_at(NativeCall& call) {
  String* const self = this_string(call, "charCodeAt");
  if (self == nullptr) return signal::kException;
  const double index = integer_argument(call, 0, 0);
  if (!(index >= 0 && index < self->length)) return Value::canonical(std::nan(""));
  return Value::from_number(StringView(*self)[static_cast<std::uint32_t>(index)]);
}

Value code_point_at(NativeCall& call) {
  String* const self = this_string(call, "codePointAt");
  if (self == nullptr) return signal::kException;
  const double position = integer_argument(call, 0, 0);
  if (!(position >= 0 && position < self->length)) return Value::undefined();
  const StringView view(*self);
  const auto index = static_cast<std::uint32_t>(position);
  const std::uint32_t high = view[index];
  if (high >= 0xd800 && high < 0xdc00 && index + 1 < view.length()) {
    const std::uint32_t low = view[index + 1];
    if (low >= 0xdc00 && low < 0xe000)
      return Value::from_number(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00));
  }
  return Value::from_number(high);
}

Value slice(NativeCall& call) {
  String* const self = this_string(call, "slice");
  if (self == nullptr) return signal::kException;
  const std::uint32_t begin = clamp_relative(integer_argument(call, 0, 0), self->length);
  const std::uint32_t end = clamp_relative(integer_argument(call, 1, self->length), self->length);
  return copy_units(call, *self, begin, std::max(begin, end));
}

std::uint32_t clamp(double position, std::uint32_t length) {
  return static_cast<std::uint32_t>(std::clamp(position, 0.0, double(length)));
}

Value substring_method(NativeCall& call) {
  String* const self = this_string(call, "substring");
  if (self == nullptr) return signal::kException;
  const std::uint32_t a = clamp(integer_argument(call, 0, 0), self->length);
  const std::uint32_t b = clamp(integer_argument(call, 1, self->length), self->length);
  return copy_units(call, *self, std::min(a, b), std::max(a, b));
}

Value substr(NativeCall& call) {
  String* const self = this_string(call, "substr");
  if (self == nullptr) return signal::kException;
  const std::uint32_t begin = clamp_relative(integer_argument(call, 0, 0), self->length);
  const double count = integer_argument(call, 1, self->length);
  return copy_units(call, *self, begin, begin + clamp(count, self->length - begin));
}

Value locale_compare(NativeCall& call) {
  String* const self = this_string(call, "localeCompare");
  String* const other = self == nullptr ? nullptr : string_argument(call, 0);
  if (other == nullptr) return signal::kException;
  call.charge(self->length / 16);
  return Value::from_number(compare_for_people(StringView(*self), StringView(*other)));
}

Value value_of(NativeCall& call) {
  if (call.self.is_string()) return call.self;
  return call.ex.throw_type_error("String.prototype.{} requires that 'this' be a String",
                                  method_name(call));
}

Value iterate(NativeCall& call) {
  String* const self = this_string(call, "[Symbol.iterator]");
  return self == nullptr
             ? signal::kException
             : make_builtin_iterator(call.ex, Value::string(self), IterationKind::Values);
}

}  // namespace

void install_strings(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.string = builder.define_class(
      {.name = "String", .base = classes.object, .constructor = {"", 0x0200, 1, construct}});
  const NativeRow methods[] = {
      {"charAt", 0x0201, 1, char_at},
      {"at", 0x0202, 1, at},
      {"charCodeAt", 0x0203, 1, char_code_at},
      {"codePointAt", 0x0204, 1, code_point_at},
      {"slice", 0x0205, 2, slice},
      {"substring", 0x0206, 2, substring_method},
      {"substr", 0x0207, 2, substr},
      {"localeCompare", 0x0217, 1, locale_compare},
      {"valueOf", 0x0218, 0, value_of},
      {"toString", 0x0219, 0, value_of},
  };
  builder.add_methods(*classes.string, methods);
  builder.add_symbol_method(*classes.string, builder.core().common.iterator,
                            {"[Symbol.iterator]", 0x021a, 0, iterate});
  const NativeRow statics[] = {{"fromCharCode", 0x0220, 1, from_char_code},
                               {"fromCodePoint", 0x0221, 1, from_code_point}};
  builder.add_statics(*classes.string, statics);
}

}  // namespace heddle
