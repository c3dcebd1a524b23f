// builtins/strings.cpp -- class String: everything that needs neither callbacks nor regular expressions.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/case_mapping.hpp"
#include "builtins/collation.hpp"
#include "builtins/normalization.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/number_text.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

/// An argument as a flat string: primitives are converted; missing is "undefined". nullptr: thrown.
String* string_argument(NativeCall& call, std::size_t index) {
  const Value text = primitive_to_string(call.ex, call.argument(index));
  if (!text.is_string()) return nullptr;
  String* const flat = flatten(call.ex.allocator, *text.as_string());
  if (flat == nullptr) static_cast<void>(call.ex.throw_out_of_memory());
  return flat;
}

Value finish(NativeCall& call, StringBuilder& builder) {
  if (builder.is_too_long()) return call.ex.throw_range_error("Invalid string length");
  return string_result(call.ex, builder.finish());
}

Value part(NativeCall& call, String& text, std::uint32_t begin, std::uint32_t end) {
  call.charge((end - begin) / 16);
  return string_result(call.ex, substring(call.ex.allocator, text, begin, end));
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
  return part(call, *self, begin, std::max(begin, end));
}

std::uint32_t clamp(double position, std::uint32_t length) {
  return static_cast<std::uint32_t>(std::clamp(position, 0.0, double(length)));
}

Value substring_method(NativeCall& call) {
  String* const self = this_string(call, "substring");
  if (self == nullptr) return signal::kException;
  const std::uint32_t a = clamp(integer_argument(call, 0, 0), self->length);
  const std::uint32_t b = clamp(integer_argument(call, 1, self->length), self->length);
  return part(call, *self, std::min(a, b), std::max(a, b));
}

Value substr(NativeCall& call) {
  String* const self = this_string(call, "substr");
  if (self == nullptr) return signal::kException;
  const std::uint32_t begin = clamp_relative(integer_argument(call, 0, 0), self->length);
  const double count = integer_argument(call, 1, self->length);
  return part(call, *self, begin, begin + clamp(count, self->length - begin));
}

struct Search {
  String* self = nullptr;
  String* wanted = nullptr;
};

bool prepare_search(NativeCall& call, std::string_view method, Search& search) {
  search.self = this_string(call, method);
  if (search.self == nullptr) return false;
  search.wanted = string_argument(call, 0);
  call.charge(search.self->length / 16);
  return search.wanted != nullptr;
}

Value position_value(std::uint32_t found) {
  return Value::from_number(found == kNotFound ? -1.0 : double(found));
}

Value index_of_method(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "indexOf", search)) return signal::kException;
  return position_value(index_of(StringView(*search.self), StringView(*search.wanted),
                                 clamp(integer_argument(call, 1, 0), search.self->length)));
}

Value last_index_of_method(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "lastIndexOf", search)) return signal::kException;
  const double from = plain_number(call, call.argument(1));  // NaN: from the end
  const std::uint32_t length = search.self->length;
  return position_value(last_index_of(StringView(*search.self), StringView(*search.wanted),
                                      std::isnan(from) ? length : clamp(from, length)));
}

Value includes(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "includes", search)) return signal::kException;
  return Value::boolean(index_of(StringView(*search.self), StringView(*search.wanted),
                                 clamp(integer_argument(call, 1, 0), search.self->length)) !=
                        kNotFound);
}

bool stands_at(const String& self, const String& wanted, std::uint32_t position) {
  if (wanted.length > self.length - position) return false;
  const StringView text = StringView(self).sub(position, position + wanted.length);
  return index_of(text, StringView(wanted), 0) == 0;
}

Value starts_with(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "startsWith", search)) return signal::kException;
  return Value::boolean(stands_at(*search.self, *search.wanted,
                                  clamp(integer_argument(call, 1, 0), search.self->length)));
}

Value ends_with(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "endsWith", search)) return signal::kException;
  const std::uint32_t end =
      clamp(integer_argument(call, 1, search.self->length), search.self->length);
  return Value::boolean(search.wanted->length <= end &&
                        stands_at(*search.self, *search.wanted, end - search.wanted->length));
}

Value repeat(NativeCall& call) {
  String* const self = this_string(call, "repeat");
  if (self == nullptr) return signal::kException;
  const double count = integer_argument(call, 0, 0);
  if (!(count >= 0) || std::isinf(count)) {
    return call.ex.throw_range_error("Invalid count value: {}",
                                     describe_value(call.ex, call.argument(0)));
  }
  if (count * self->length > String::kMaxLength)
    return call.ex.throw_range_error("Invalid string length");
  call.charge(static_cast<std::uint64_t>(count * self->length / 16));
  StringBuilder builder(call.ex.allocator);
  if (self->length == 0) return finish(call, builder);
  for (double i = 0; i < count && !builder.has_failed(); ++i) builder.append(StringView(*self));
  return finish(call, builder);
}

/// The first surrogate without its other half from `from` on; kNotFound if there is none.
std::uint32_t find_lone_surrogate(StringView text, std::uint32_t from) {
  const auto is_between = [](char16_t unit, char16_t low) {
    return unit >= low && unit < low + 0x400;
  };
  for (std::uint32_t i = from; i < text.length(); ++i) {
    const bool leads = is_between(text[i], 0xd800);
    if (leads && i + 1 < text.length() && is_between(text[i + 1], 0xdc00)) {
      ++i;
    } else if (leads || is_between(text[i], 0xdc00)) {
      return i;
    }
  }
  return kNotFound;
}

Value is_well_formed(NativeCall& call) {
  String* const self = this_string(call, "isWellFormed");
  if (self == nullptr) return signal::kException;
  call.charge(self->length / 8);
  return Value::boolean(find_lone_surrogate(StringView(*self), 0) == kNotFound);
}

Value to_well_formed(NativeCall& call) {
  String* const self = this_string(call, "toWellFormed");
  if (self == nullptr) return signal::kException;
  call.charge(self->length / 4);
  const StringView text(*self);
  StringBuilder builder(call.ex.allocator);
  std::uint32_t copied = 0;
  for (std::uint32_t lone = find_lone_surrogate(text, 0); lone != kNotFound;
       lone = find_lone_surrogate(text, copied)) {
    builder.append(text.sub(copied, lone));
    builder.append_unit(u'\ufffd');
    copied = lone + 1;
  }
  builder.append(text.sub(copied, text.length()));
  return finish(call, builder);
}

enum class Side : std::uint8_t { Start, End };

Value pad(NativeCall& call, std::string_view method, Side side) {
  String* const self = this_string(call, method);
  if (self == nullptr) return signal::kException;
  const double wanted = integer_argument(call, 0, 0);
  if (!(wanted > self->length)) return Value::string(self);
  if (wanted > String::kMaxLength) return call.ex.throw_range_error("Invalid string length");
  String* filler = nullptr;
  if (!call.argument(1).is_undefined()) {
    filler = string_argument(call, 1);
    if (filler == nullptr) return signal::kException;
    if (filler->length == 0) return Value::string(self);
  }
  const auto missing = static_cast<std::uint32_t>(wanted) - self->length;
  call.charge(missing / 16);
  StringBuilder builder(call.ex.allocator);
  if (side == Side::End) builder.append(StringView(*self));
  for (std::uint32_t i = 0; i < missing && !builder.has_failed(); ++i) {
    builder.append_unit(filler == nullptr ? u' ' : StringView(*filler)[i % filler->length]);
  }
  if (side == Side::Start) builder.append(StringView(*self));
  return finish(call, builder);
}

Value pad_start(NativeCall& call) { return pad(call, "padStart", Side::Start); }
Value pad_end(NativeCall& call) { return pad(call, "padEnd", Side::End); }

Value trim_sides(NativeCall& call, std::string_view method, bool start, bool end) {
  String* const self = this_string(call, method);
  if (self == nullptr) return signal::kException;
  const StringView view(*self);
  std::uint32_t first = 0, last = view.length();
  while (start && first < last && is_white_space(view[first])) ++first;
  while (end && last > first && is_white_space(view[last - 1])) --last;
  return part(call, *self, first, last);
}

Value trim(NativeCall& call) { return trim_sides(call, "trim", true, true); }
Value trim_start(NativeCall& call) { return trim_sides(call, "trimLeft", true, false); }
Value trim_end(NativeCall& call) { return trim_sides(call, "trimRight", false, true); }

Value map_case(NativeCall& call, std::string_view method, LetterCase letter_case) {
  String* const self = this_string(call, method);
  if (self == nullptr) return signal::kException;
  call.charge(self->length / 4);
  StringBuilder builder(call.ex.allocator);
  append_in_case(builder, StringView(*self), letter_case);
  return finish(call, builder);
}

Value to_upper(NativeCall& call) { return map_case(call, "toUpperCase", LetterCase::Upper); }
Value to_lower(NativeCall& call) { return map_case(call, "toLowerCase", LetterCase::Lower); }

bool form_argument(NativeCall& call, NormalForm& form) {
  if (call.argument(0).is_undefined()) return true;
  const String* const flat = string_argument(call, 0);
  if (flat == nullptr) return false;
  constexpr std::pair<std::string_view, NormalForm> kForms[] = {{"NFC", NormalForm::Nfc},
                                                                {"NFD", NormalForm::Nfd},
                                                                {"NFKC", NormalForm::Nfkc},
                                                                {"NFKD", NormalForm::Nfkd}};
  const std::string name = to_utf8(*flat);
  for (const auto& [known, value] : kForms) {
    form = value;
    if (known == name) return true;
  }
  static_cast<void>(
      call.ex.throw_range_error("The normalization form should be one of NFC, NFD, NFKC, NFKD."));
  return false;
}

Value normalize(NativeCall& call) {
  String* const self = this_string(call, "normalize");
  NormalForm form = NormalForm::Nfc;
  if (self == nullptr || !form_argument(call, form)) return signal::kException;
  call.charge(self->length / 8);
  const StringView text(*self);
  if (is_surely_normal(text, form)) return Value::string(self);
  call.charge(self->length);
  StringBuilder builder(call.ex.allocator);
  append_normalized(builder, text, form);
  return finish(call, builder);
}

Value append_text(NativeCall& call, Value array, String* text) {
  if (text == nullptr) return call.ex.throw_out_of_memory();
  return array_append(call.ex, array, Value::string(text));
}

Value split(NativeCall& call) {
  String* const self = this_string(call, "split");
  if (self == nullptr) return signal::kException;
  const Value result = new_array(call.ex, {});
  if (signal::is(result)) return result;
  const double limit = call.argument(1).is_undefined()
                           ? double(Array::kMaxLength)
                           : static_cast<std::uint32_t>(to_int32(integer_argument(call, 1, 0)));
  if (call.argument(0).is_undefined()) {
    const Value outcome = limit == 0 ? result : append_text(call, result, self);
    return signal::is(outcome) ? outcome : result;
  }
  String* const separator = string_argument(call, 0);
  if (separator == nullptr) return signal::kException;
  call.charge(self->length);
  const StringView view(*self);
  std::uint32_t begin = 0;
  for (double made = 0; made < limit; ++made) {
    std::uint32_t end =
        separator->length == 0 ? begin + 1 : index_of(view, StringView(*separator), begin);
    if (separator->length == 0 && begin >= view.length()) break;
    const bool is_last = end == kNotFound;
    if (is_last) end = view.length();
    const Value outcome =
        append_text(call, result, substring(call.ex.allocator, *self, begin, end));
    if (signal::is(outcome)) return outcome;
    if (is_last) break;
    begin = end + separator->length;
  }
  return result;
}

Value concat_method(NativeCall& call) {
  String* const self = this_string(call, "concat");
  if (self == nullptr) return signal::kException;
  StringBuilder builder(call.ex.allocator);
  builder.append(StringView(*self));
  for (std::size_t i = 0; i < call.arguments.size(); ++i) {
    const String* const text = string_argument(call, i);
    if (text == nullptr) return signal::kException;
    call.charge(text->length / 16);
    builder.append(StringView(*text));
  }
  return finish(call, builder);
}

/// $$, $&, $` and $' in a replacement.
void append_replacement(StringBuilder& out, StringView pattern, StringView text,
                        std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = 0; i < pattern.length(); ++i) {
    const char16_t next = i + 1 < pattern.length() ? pattern[i + 1] : u'\0';
    if (pattern[i] != u'$' || (next != u'$' && next != u'&' && next != u'`' && next != u'\'')) {
      out.append_unit(pattern[i]);
      continue;
    }
    ++i;
    if (next == u'$') out.append_unit(u'$');
    if (next == u'&') out.append(text.sub(begin, end));
    if (next == u'`') out.append(text.sub(0, begin));
    if (next == u'\'') out.append(text.sub(end, text.length()));
  }
}

/// Replacement functions are handled in string.ts, which calls this with texts only.
Value replace_text(NativeCall& call, bool all) {
  Search search;
  if (!prepare_search(call, "replace", search)) return signal::kException;
  const String* const replacement = string_argument(call, 1);
  if (replacement == nullptr) return signal::kException;
  const StringView text(*search.self), wanted(*search.wanted);
  StringBuilder builder(call.ex.allocator);
  std::uint32_t copied = 0;
  std::uint32_t found = index_of(text, wanted, 0);
  while (found != kNotFound && !builder.has_failed()) {
    builder.append(text.sub(copied, found));
    append_replacement(builder, StringView(*replacement), text, found, found + wanted.length());
    copied = found + wanted.length();
    const std::uint32_t from = wanted.length() == 0 ? found + 1 : copied;
    if (!all || from > text.length()) break;
    found = index_of(text, wanted, from);
    call.charge(replacement->length / 8 + 1);
  }
  builder.append(text.sub(copied, text.length()));
  return finish(call, builder);
}

Value replace_first(NativeCall& call) { return replace_text(call, false); }
Value replace_all(NativeCall& call) { return replace_text(call, true); }

Value locale_compare(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "localeCompare", search)) return signal::kException;
  return Value::from_number(
      compare_for_people(StringView(*search.self), StringView(*search.wanted)));
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

/// __joinStrings(parts, separator) for array.ts.
Value join_strings(NativeCall& call) {
  Array& parts = *call.argument(0).as<Array>();
  const String* const separator = string_argument(call, 1);
  if (separator == nullptr) return signal::kException;
  StringBuilder builder(call.ex.allocator);
  for (std::uint32_t i = 0; i < parts.size() && !builder.has_failed(); ++i) {
    if (i != 0) builder.append(StringView(*separator));
    const Value piece = get_element(call.ex.allocator, parts, i);
    if (!piece.is_string()) continue;
    const String* const flat = flatten(call.ex.allocator, *piece.as_string());
    if (flat == nullptr) return call.ex.throw_out_of_memory();
    builder.append(StringView(*flat));
  }
  call.charge(builder.length() / 16);
  return finish(call, builder);
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
      {"indexOf", 0x0208, 1, index_of_method},
      {"lastIndexOf", 0x0209, 1, last_index_of_method},
      {"includes", 0x020a, 1, includes},
      {"startsWith", 0x020b, 1, starts_with},
      {"endsWith", 0x020c, 1, ends_with},
      {"repeat", 0x020d, 1, repeat},
      {"padStart", 0x020e, 1, pad_start},
      {"padEnd", 0x020f, 1, pad_end},
      {"trim", 0x0210, 0, trim},
      {"trimStart", 0x0211, 0, trim_start},
      {"trimEnd", 0x0212, 0, trim_end},
      {"trimLeft", 0x021f, 0, trim_start},
      {"trimRight", 0x0222, 0, trim_end},
      {"toUpperCase", 0x0213, 0, to_upper},
      {"toLowerCase", 0x0214, 0, to_lower},
      {"split", 0x0215, 2, split},
      {"concat", 0x0216, 1, concat_method},
      {"localeCompare", 0x0217, 1, locale_compare},
      {"valueOf", 0x0218, 0, value_of},
      {"toString", 0x0219, 0, value_of},
      {"isWellFormed", 0x021b, 0, is_well_formed},
      {"toWellFormed", 0x021c, 0, to_well_formed},
      {"normalize", 0x0223, 0, normalize},
      {"toLocaleUpperCase", 0x021d, 0, to_upper},
      {"toLocaleLowerCase", 0x021e, 0, to_lower},
  };
  builder.add_methods(*classes.string, methods);
  builder.add_symbol_method(*classes.string, builder.core().common.iterator,
                            {"[Symbol.iterator]", 0x021a, 0, iterate});
  const NativeRow statics[] = {{"fromCharCode", 0x0220, 1, from_char_code},
                               {"fromCodePoint", 0x0221, 1, from_code_point}};
  builder.add_statics(*classes.string, statics);
  const NativeRow helpers[] = {{"__joinStrings", 0x0d00, 2, join_strings},
                               {"__replaceFirst", 0x0d01, 2, replace_first},
                               {"__replaceAll", 0x0d02, 2, replace_all}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
