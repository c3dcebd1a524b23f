// runtime/inspection.cpp -- what tools show of a context: names and values. Nothing here runs script code.

#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "builtins/inspect.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/member_names.hpp"
#include "interpreter/property_access.hpp"
#include "runtime/context_impl.hpp"

namespace heddle {
namespace {

std::vector<std::string> sorted(const std::set<std::string>& names) {
  return {names.begin(), names.end()};
}

}  // namespace

std::vector<std::string> Context::global_names() const {
  std::set<std::string> names;
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
  std::set<std::string> names;
  static_cast<void>(impl_->enter([&](Execution& ex) -> Result<void> {
    const Value converted = impl_->to_script(ex, value);
    if (!signal::is(converted)) names = heddle::member_names(ex, converted);
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
