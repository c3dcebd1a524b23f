// runtime/inspection.cpp -- what tools show of a context: names and values. Nothing here runs script code.

#include <algorithm>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "builtins/inspect.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/property.hpp"
#include "runtime/context_impl.hpp"

namespace heddle {
namespace {

using Names = std::set<std::string>;

/// Names that can stand behind a dot; not elements, #private ones and symbols ("Symbol.iterator").
void add_name(Names& names, const String& name) {
  const std::string text = to_utf8(name);
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           (static_cast<unsigned char>(c) & 0x80) != 0;
  };
  const auto may_stand = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  if (!text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), may_stand))
    names.insert(text);
}

void add_own(Execution& ex, Names& names, Object& object) {
  static_cast<void>(for_each_own(ex, object, [&](const OwnEntry& entry) {
    if (entry.key.is_string()) add_name(names, *entry.key.as_string());
    return true;
  }));
}

/// Those of base classes, too, but Object has none for others.
void add_statics(Execution& ex, Names& names, const Object& object) {
  if (object.kind != CellKind::Class) return;
  const ClassDescriptor* at = static_cast<const Class&>(object).descriptor->base;
  for (; at != nullptr && at != ex.realm.core.classes.object; at = at->base) {
    if (at->class_object != nullptr) add_own(ex, names, *at->class_object);
  }
}

Names members(Execution& ex, Value value) {
  Names names;
  if (value.is_object()) {
    add_own(ex, names, *value.as_object());
    add_statics(ex, names, *value.as_object());
  }
  const bool has_length = value.is_string() || is_callable(value) ||
                          (value.is_object() && value.as_object()->kind == CellKind::Array);
  if (has_length) names.insert("length");
  for (const ClassDescriptor* at = class_of(ex, value); at != nullptr; at = at->base) {
    for (const auto& [key, member] : at->members) {
      add_name(names, *key);
    }
  }
  return names;
}

std::vector<std::string> sorted(const Names& names) { return {names.begin(), names.end()}; }

}  // namespace

std::vector<std::string> Context::global_names() const {
  Names names;
  static_cast<void>(impl_->enter([&](Execution& ex) -> Result<void> {
    for (const auto& [name, value] : ex.realm.core.globals) {
      const std::string text = to_utf8(*name);
      if (!text.starts_with("__")) names.insert(text);  // helpers of the library
    }
    const std::lock_guard lock(ex.realm.globals_mutex);
    for (const auto& [name, value] : ex.realm.globals) names.insert(to_utf8(*name));
    return {};
  }));
  return sorted(names);
}

std::vector<std::string> Context::member_names(const HostValue& value) const {
  Names names;
  static_cast<void>(impl_->enter([&](Execution& ex) -> Result<void> {
    const Value converted = impl_->to_script(ex, value);
    if (!signal::is(converted)) names = members(ex, converted);
    return {};
  }));
  return sorted(names);
}

std::string Context::describe(const HostValue& value, TextColors colors) const {
  std::string text;
  static_cast<void>(impl_->enter([&](Execution& ex) -> Result<void> {
    const Value converted = impl_->to_script(ex, value);
    InspectOptions options;
    options.stylize = colors == TextColors::Terminal ? Stylize::Yes : Stylize::No;
    if (!signal::is(converted)) text = inspect(ex, converted, options).value_or("");
    return {};
  }));
  return text;
}

std::string ObjectRef::class_name() const {
  std::string name;
  static_cast<void>(impl_->context->enter([&](Execution& ex) -> Result<void> {
    const ClassDescriptor* const klass = class_of(ex, impl_->value);
    if (klass != nullptr && klass->name != nullptr) name = to_utf8(*klass->name);
    return {};
  }));
  return name;
}

}  // namespace heddle
