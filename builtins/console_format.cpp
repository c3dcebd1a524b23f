#include "builtins/console_format.hpp"

#include <algorithm>
#include <cmath>

#include "builtins/inspect.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/number_text.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

/// nullopt, here and below: no memory.
using Text = std::optional<std::string>;

Text as_log(Execution& ex, Value value) {
  return value.is_string() ? text_of(ex, value) : inspect(ex, value);
}

/// What %d, %i and %f make of a value.
Text format_number(Execution& ex, Value value, char specifier) {
  if (value.is_object()) return "NaN";
  double number = std::nan("");
  if (value.is_number()) {
    number = value.as_number();
  } else if (value.is_string()) {
    const String* const flat = flatten(ex.allocator, *value.as_string());
    if (flat == nullptr) return std::nullopt;
    const StringView view(*flat);
    std::u16string units;
    for (std::uint32_t i = 0; i < view.length(); ++i) units.push_back(view[i]);
    number = text_to_number(units);
  } else if (value.is_boolean()) {
    number = value.is_true() ? 1 : 0;
  } else if (value.is_null()) {
    number = 0;
  }
  if (specifier == 'i' && !std::isnan(number)) number = std::trunc(number);
  return number == 0 && std::signbit(number) ? "-0" : number_to_text(number);
}

Text format_specifier(Execution& ex, char specifier, Value value) {
  switch (specifier) {
    case 's':
      if (value.is_string()) return text_of(ex, value);
      return inspect(ex, value, {.depth = 0});
    case 'd':
    case 'i':
    case 'f':
      return format_number(ex, value, specifier);
    case 'o':
      return inspect(ex, value, {.depth = 4, .shows_hidden = true});
    case 'c':
      return "";
    default:
      return inspect(ex, value);
  }
}

/// The pattern with what its specifiers stand for; `next` is behind the last value used.
Text fill_pattern(Execution& ex, const std::string& pattern, std::span<const Value> values,
                  std::size_t& next) {
  std::string out;
  std::size_t from = 0;
  for (std::size_t at = pattern.find('%'); at != std::string::npos && at + 1 < pattern.size();
       at = pattern.find('%', from)) {
    const char specifier = pattern[at + 1];
    if (specifier == '%') {
      out += pattern.substr(from, at + 1 - from);
      from = at + 2;
    } else if (std::string_view("sdifoOc").find(specifier) != std::string_view::npos &&
               next < values.size()) {
      const Text text = format_specifier(ex, specifier, values[next++]);
      if (!text) return std::nullopt;
      out += pattern.substr(from, at - from) + *text;
      from = at + 2;
    } else {
      out += pattern.substr(from, at + 1 - from);
      from = at + 1;
    }
  }
  return out + pattern.substr(from);
}

}  // namespace

bool has_own_text(Execution& ex, Value value) {
  if (!value.is_object() || is_callable(value)) return false;
  const Value method = get_own_or_member(ex, value, ex.realm.core.common.to_string);
  return method.is_object() && method.as_object()->kind == CellKind::Function &&
         !method.as<Function>()->state->instance->is_frozen_builtin;
}

bool formats_by_script(Execution& ex, std::span<const Value> values) {
  if (values.size() < 2 || !values[0].is_string()) return false;
  const Text pattern = text_of(ex, values[0]);
  if (!pattern) return false;  // format_values() finds that out too
  if (pattern->find("%j") != std::string::npos) return true;
  return pattern->find("%s") != std::string::npos &&
         std::any_of(values.begin() + 1, values.end(),
                     [&](Value value) { return has_own_text(ex, value); });
}

Text format_values(Execution& ex, std::span<const Value> values) {
  std::string out;
  std::size_t next = 0;
  if (!values.empty() && values[0].is_string()) {
    Text pattern = text_of(ex, values[0]);
    next = 1;
    if (!pattern || values.size() == 1) return pattern;
    Text filled = fill_pattern(ex, *pattern, values, next);
    if (!filled) return filled;
    out = std::move(*filled);
  }
  for (; next < values.size(); ++next) {
    const Text text = as_log(ex, values[next]);
    if (!text) return text;
    if (next != 0) out += ' ';
    out += *text;
  }
  return out;
}

}  // namespace heddle
