#include "builtins/console_format.hpp"

#include <algorithm>
#include <cmath>

#include "builtins/inspect.hpp"
#include "builtins/number_format.hpp"
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
  double number = std::nan("");
  if (value.is_number()) {
    number = value.as_number();
    if (specifier == 'i') number = parse_integer(number_to_text(number), 0);
    if (specifier == 'f') number += 0.0;  // the text of -0 is "0"
  } else if (value.is_string()) {
    const String* const flat = flatten(ex.allocator, *value.as_string());
    if (flat == nullptr) return std::nullopt;
    const StringView text(*flat);
    number = specifier == 'd'   ? text_to_number(text)
             : specifier == 'i' ? parse_integer(number_candidate(text), 0)
                                : parse_decimal(number_candidate(text));
  } else if (specifier == 'd' && (value.is_boolean() || value.is_null())) {
    number = value.is_true() ? 1 : 0;
  }
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

struct Specifier {
  std::size_t at = std::string::npos;  ///< of its %
  char letter = 0;
};

/// The next of %s %d ... and %% from `from` on; npos: none is left.
Specifier next_specifier(std::string_view pattern, std::size_t from) {
  for (std::size_t at = pattern.find('%', from); at != std::string::npos && at + 1 < pattern.size();
       at = pattern.find('%', at + 1)) {
    const char letter = pattern[at + 1];
    if (std::string_view("sdifjoOc%").find(letter) != std::string_view::npos) return {at, letter};
  }
  return {};
}

/// The pattern with what its specifiers stand for; `next` is behind the last value used.
Text fill_pattern(Execution& ex, const std::string& pattern, std::span<const Value> values,
                  std::size_t& next) {
  std::string out;
  std::size_t from = 0;
  for (;;) {
    const Specifier specifier = next_specifier(pattern, from);
    if (specifier.letter == 0) return out + pattern.substr(from);
    out += pattern.substr(from, specifier.at - from);
    from = specifier.at + 2;
    if (specifier.letter == '%') {
      out += '%';
    } else if (next == values.size()) {
      out += pattern.substr(specifier.at, 2);
    } else {
      const Text text = format_specifier(ex, specifier.letter, values[next++]);
      if (!text) return std::nullopt;
      out += *text;
    }
  }
}

bool is_for_script(Execution& ex, char letter, Value value) {
  if (letter == 'j') return true;
  if (letter == 's') return has_own_text(ex, value);
  return std::string_view("dif").find(letter) != std::string_view::npos && value.is_object() &&
         !is_callable(value);
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
  std::size_t from = 0;
  for (std::size_t next = 1; next < values.size();) {
    const Specifier specifier = next_specifier(*pattern, from);
    if (specifier.letter == 0) return false;
    if (specifier.letter != '%' && is_for_script(ex, specifier.letter, values[next++])) return true;
    from = specifier.at + 2;
  }
  return false;
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
