#include "interpreter/element_key.hpp"

#include <fmt/core.h>

#include "heap/string_operations.hpp"
#include "interpreter/number_text.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

ElementKey key_of_string(Execution& ex, String& string) {
  if (string.has(String::kInterned)) return ElementKey::of(&string);
  const String* const flat = flatten(ex.allocator, string);
  if (flat == nullptr) {
    static_cast<void>(ex.throw_out_of_memory());
    return {};
  }
  const std::uint32_t index = array_index_of(StringView(*flat));
  if (index != kNotFound) return ElementKey::of_index(index);
  return {ElementKey::Kind::Text, 0, flat};
}

ElementKey key_of_number(Execution& ex, double number) {
  if (number >= 0 && number < 4294967295.0) {
    const auto index = static_cast<std::uint32_t>(number);
    if (index == number) return ElementKey::of_index(index);
  }
  char text[kMaxNumberText];
  String* const made = create_ascii(ex.allocator, {text, write_number(number, text)});
  if (made == nullptr) {
    static_cast<void>(ex.throw_out_of_memory());
    return {};
  }
  return {ElementKey::Kind::Text, 0, made};
}

}  // namespace

ElementKey ElementKey::of_digits(const String& name) {
  return of_index(array_index_of(StringView(name)));
}

ElementKey resolve_key(Execution& ex, Value key) {
  const CommonNames& names = ex.realm.core.common;
  if (key.is_string()) return key_of_string(ex, *key.as_string());
  if (key.is_number()) return key_of_number(ex, key.as_number());
  if (key.is_symbol()) return ElementKey::of(key.as_string());
  if (key.is_boolean()) return ElementKey::of(key.is_true() ? names.true_ : names.false_);
  if (key.is_undefined()) return ElementKey::of(names.undefined);
  if (key.is_null()) return ElementKey::of(names.null);
  static_cast<void>(throw_strict(ex, Strictness::ObjectAsKey, describe_type(ex, key)));
  return {};
}

PropertyKey name_of(Execution& ex, const ElementKey& key) {
  if (key.kind == ElementKey::Kind::Name) return key.text;
  return key.kind == ElementKey::Kind::Text ? ex.realm.core.names.find(*key.text) : nullptr;
}

TableKey table_key(Execution& ex, const ElementKey& key) {
  Value value = Value::from_number(key.index);
  if (key.kind != ElementKey::Kind::Index) {
    value = key.text->has(String::kSymbol) ? Value::symbol(key.text) : Value::string(key.text);
  }
  TableKey prepared;
  const bool ready = prepare_key(ex.allocator, value, &prepared);
  HEDDLE_ASSERT(ready, "the text of an element key is flat");
  return prepared;
}

Value script_key(Execution& ex, Value table_key) {
  return table_key.is_number() ? primitive_to_string(ex, table_key) : table_key;
}

bool is_private_name(const String& name) {
  if (name.length < 6 || name.has(String::kSymbol)) return false;
  const StringView text(name);
  if (text[0] != u'#') return false;
  std::uint32_t at = name.length - 1;
  const auto skip = [&](auto&& is_part) {
    const std::uint32_t end = at;
    while (at > 0 && is_part(text[at])) --at;
    return at != end;
  };
  const auto is_digit = [](char16_t unit) { return unit >= u'0' && unit <= u'9'; };
  const auto is_hex = [&](char16_t unit) {
    return is_digit(unit) || (unit >= u'a' && unit <= u'f');
  };
  return skip(is_hex) && text[at--] == u'.' && skip(is_digit) && text[at] == kPrivateMark;
}

std::string private_name_text(const String& name) {
  const std::string mangled = to_utf8(name);
  return mangled.substr(0, mangled.find(kPrivateMark));
}

std::string key_text(const ElementKey& key) {
  if (key.kind == ElementKey::Kind::Index) return fmt::format("{}", key.index);
  if (key.text->has(String::kSymbol)) return fmt::format("Symbol({})", to_utf8(*key.text));
  return to_utf8(*key.text);
}

}  // namespace heddle
