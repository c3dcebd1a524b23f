#include "builtins/inspect.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "builtins/function_signature.hpp"
#include "builtins/inspect_layout.hpp"
#include "heap/array.hpp"
#include "heap/ordered_table.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/collection_object.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/number_text.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_storage.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

constexpr std::size_t kLongString = 16;
// Deeper objects are shown as Node shows those its stack has no room for; a level takes some 2 KiB of ours.
constexpr int kDeepest = 400;
// Characters of one level; what is deeper is then shown as with depth -1, as Node does (there 128 Mi). What objects
// that are shared unfold to has no other end.
constexpr std::size_t kLongestLevel = std::size_t{16} << 20;

/// Of a name in a program, which is ASCII or shown as it is.
std::u16string to_units(std::string_view ascii) { return {ascii.begin(), ascii.end()}; }

std::string utf8_of(std::u16string_view units) {
  std::string text;
  append_utf8(text, StringView{units.data(), static_cast<std::uint32_t>(units.size())});
  return text;
}

bool is_identifier(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  };
  return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
  });
}

bool is_index(Value key) {
  return key.is_string() && array_index_of(StringView(*key.as_string())) != kNotFound;
}

bool is_table_iterator(const Object& object) {
  if (object.kind != CellKind::Iterator) return false;
  const CellKind source = static_cast<const BuiltinIterator&>(object).source_kind();
  return source == CellKind::Map || source == CellKind::Set;
}

/// "Object [Array Iterator]", "[Map Iterator]", "[Set Entries]" ...
std::string iterator_tag(const BuiltinIterator& iterator) {
  const std::string_view name = iterator.source_name();
  if (!is_table_iterator(iterator)) return fmt::format("Object [{} Iterator]", name);
  const bool has_pairs = iterator.iteration_kind() == IterationKind::Entries;
  return fmt::format("[{} {}]", name, has_pairs ? "Entries" : "Iterator");
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

/// "... 3 more items"
std::string more(std::size_t count, std::string_view what) {
  return "... " + counted(count, fmt::format("more {}", what));
}

bool is_plain_function(const Object& object) {
  return object.kind == CellKind::Function || object.kind == CellKind::NativeFunction ||
         object.kind == CellKind::BoundFunction;
}

constexpr const char* kTooDeep =
    "[{}: Inspection interrupted prematurely. Maximum call stack size exceeded.]";

class Inspector {
 public:
  Inspector(Execution& ex, const InspectOptions& options) : ex_(ex), options_(options) {}
  std::optional<std::string> top(Value value) {
    std::string text = format(value, 0);
    if (lacks_memory_) return std::nullopt;
    return text;
  }

 private:
  // Without memory for its characters a string is empty here, and lacks_memory_ set.
  std::string text(Value string);
  std::u16string units(Value string);
  std::string format(Value value, int depth);
  std::string format_string(Value value);
  std::string format_object(Object& object, int depth);
  std::string styled(std::string text, Style style) const {
    return stylized(std::move(text), style, options_.stylize);
  }
  std::string style_base(std::string base, const Object& object) const;
  void mark_reference(const Object& object, LayoutRequest& request) const;
  void count_output(std::size_t characters, int depth);
  std::string format_raw(Object& object, int depth);
  std::string reference_to(const Object& object);
  std::string function_base(Object& object);
  std::string class_base(const Class& klass);
  std::string error_base(Object& object, std::string& text);
  bool is_shown(const OwnEntry& entry, const std::string& stack);
  std::string class_name(Object& object);
  std::string prefix(Object& object, std::string_view fallback, const std::string& size);
  std::string promise_entry(Promise& promise, int depth);
  std::string key_text(Value key);
  void add_elements(Array& array, int depth, LayoutRequest& request);
  bool begins_with_numbers(Array& array, std::size_t count);
  void add_table(Object& object, int depth, LayoutRequest& request);
  void add_remaining(const BuiltinIterator& iterator, int depth, LayoutRequest& request);
  void add_signature(Object& function, int depth, LayoutRequest& request);
  void add_properties(Object& object, int depth, const std::string& stack, LayoutRequest& request);
  std::string element(Value value, int depth, int indentation = 2);
  std::string property(Value value, int depth, const LayoutRequest& request);
  bool is_empty(Object& object, const std::string& stack);
  bool has_hidden_errors(Object& object);

  Execution& ex_;
  InspectOptions options_;
  std::vector<const Object*> seen_;
  std::vector<const Object*> circular_;
  int indentation_ = 0;
  int current_depth_ = 0;
  std::vector<std::size_t> characters_;  // of the objects of a level
  bool lacks_memory_ = false;
};

std::string Inspector::text(Value string) {
  std::optional<std::string> text = text_of(ex_, string);
  lacks_memory_ |= !text.has_value();
  return std::move(text).value_or("");
}

std::u16string Inspector::units(Value string) {
  const String* const flat = flatten(ex_.allocator, *string.as_string());
  lacks_memory_ |= flat == nullptr;
  std::u16string units;
  if (flat == nullptr) return units;
  const StringView view(*flat);
  units.reserve(view.length());
  for (std::uint32_t i = 0; i < view.length(); ++i) units.push_back(view[i]);
  return units;
}

std::string Inspector::format_string(Value value) {
  std::u16string units = this->units(value);
  std::string rest;
  if (static_cast<double>(units.size()) > options_.max_string_length) {
    const auto shown = static_cast<std::size_t>(std::max(options_.max_string_length, 0.0));
    rest = more(units.size() - shown, "character");
    units.resize(shown);
  }
  const bool is_long = units.size() > kLongString && !options_.is_compact &&
                       static_cast<double>(units.size()) > options_.break_length - indentation_ - 4;
  if (!is_long || units.find(u'\n') == std::u16string::npos)
    return styled(quote(units), Style::String) + rest;
  std::string text;
  for (std::size_t begin = 0; begin < units.size();) {
    const std::size_t newline = units.find(u'\n', begin);
    const std::size_t end = newline == std::u16string::npos ? units.size() : newline + 1;
    if (begin != 0) text += " +\n" + std::string(static_cast<std::size_t>(indentation_) + 2, ' ');
    text += styled(quote(std::u16string_view(units).substr(begin, end - begin)), Style::String);
    begin = end;
  }
  return text + rest;
}

std::string Inspector::format(Value value, int depth) {
  if (value.is_number()) {
    const bool is_negative_zero = value.as_number() == 0 && std::signbit(value.as_number());
    return styled(is_negative_zero ? "-0" : number_to_text(value.as_number()), Style::Number);
  }
  if (value.is_string()) return format_string(value);
  if (value.is_undefined() || value.is_hole()) return styled("undefined", Style::Undefined);
  if (value.is_null()) return styled("null", Style::Null);
  if (value.is_boolean()) return styled(value.is_true() ? "true" : "false", Style::Boolean);
  if (value.is_symbol())
    return styled(fmt::format("Symbol({})", to_utf8(*value.as_string())), Style::Symbol);
  if (value.is_object()) return format_object(*value.as_object(), depth);
  return "<internal>";
}

std::string Inspector::format_object(Object& object, int depth) {
  if (std::find(seen_.begin(), seen_.end(), &object) != seen_.end()) {
    return reference_to(object);
  }
  return format_raw(object, depth);
}

std::string Inspector::reference_to(const Object& object) {
  auto place = std::find(circular_.begin(), circular_.end(), &object);
  if (place == circular_.end()) place = circular_.insert(circular_.end(), &object);
  return styled(fmt::format("[Circular *{}]", place - circular_.begin() + 1), Style::Special);
}

/// That of the nearest class that has one.
std::string Inspector::class_name(Object& object) {
  const ClassDescriptor* klass = class_of(ex_, Value::object(&object));
  while (klass != nullptr && (klass->name == nullptr || klass->name->length == 0))
    klass = klass->base;
  return klass == nullptr ? "Object" : to_utf8(*klass->name);
}

/// "Name(size) " and, for a subclass, "[Fallback] ".
std::string Inspector::prefix(Object& object, std::string_view fallback, const std::string& size) {
  const std::string name = class_name(object);
  if (name == fallback) return name + size + " ";
  return fmt::format("{}{} [{}] ", name, size, fallback);
}

std::string Inspector::class_base(const Class& klass) {
  const String& name = *klass.descriptor->name;
  std::string text = name.length == 0 ? "[class (anonymous)" : "[class " + to_utf8(name);
  const ClassDescriptor* const base = klass.descriptor->base;
  if (base != nullptr && base != ex_.realm.core.classes.object)
    text += " extends " + to_utf8(*base->name);
  return text + "]";
}

std::string Inspector::function_base(Object& object) {
  if (object.kind == CellKind::Class) {
    const auto& klass = static_cast<const Class&>(object);
    const bool is_native = klass.constructor.as_object()->kind == CellKind::NativeFunction;
    return is_native ? fmt::format("[Function: {}]", to_utf8(*klass.descriptor->name))
                     : class_base(klass);
  }
  std::string kind = "Function";
  std::string name;
  if (object.kind == CellKind::Function) {
    const FunctionState& state = *static_cast<Function&>(object).state;
    if ((state.info->flags & FunctionInfo::kAsync) != 0) kind = "AsyncFunction";
    name = function_name_of(static_cast<Function&>(object));
  } else if (object.kind == CellKind::NativeFunction) {
    name = static_cast<NativeFunction&>(object).info->name;
  } else {
    const Value target = static_cast<BoundFunction&>(object).target;
    const std::string inner = function_base(*target.as_object());
    const std::size_t colon = inner.find(": ");
    name = "bound " +
           (colon == std::string::npos ? "" : inner.substr(colon + 2, inner.size() - colon - 3));
  }
  return name.empty() ? fmt::format("[{} (anonymous)]", kind) : fmt::format("[{}: {}]", kind, name);
}

/// "[length]: 1, [name]: 'f'" and, where `new` would take it, the prototype, which refers back to the function.
void Inspector::add_signature(Object& function, int depth, LayoutRequest& request) {
  const Signature signature = signature_of(Value::object(&function));
  const auto add = [&](std::string_view name, std::string text, Style style) {
    request.entries.push_back(fmt::format("[{}]: {}", name, styled(std::move(text), style)));
  };
  add("length", number_to_text(signature.length), Style::Number);
  add("name", quote(to_units(signature.name)), Style::String);
  if (function.kind != CellKind::Function) return;
  constexpr auto kNeverNew = FunctionInfo::kAsync | FunctionInfo::kArrow | FunctionInfo::kMethod;
  if ((static_cast<Function&>(function).state->info->flags & kNeverNew) != 0) return;
  const std::string prototype = depth + 1 > options_.depth
                                    ? styled("[Object]", Style::Special)
                                    : "{ [constructor]: " + reference_to(function) + " }";
  request.entries.push_back("[prototype]: " + prototype);
}

/// After Node's improveStack(): "Error: text" of a class HttpError begins with "HttpError", "LateError: text" of a class Late
/// with "Late [LateError]".
std::string with_class_name(std::string stack, const std::string& name, const std::string& klass) {
  const bool is_regular =
      name.ends_with("Error") && stack.starts_with(name) &&
      (stack.size() == name.size() || stack[name.size()] == ':' || stack[name.size()] == '\n');
  if (!is_regular || name == klass) return stack;
  const bool is_part = klass.find(name) != std::string::npos;
  return (is_part ? klass : fmt::format("{} [{}]", klass, name)) + stack.substr(name.size());
}

/// `text`: what the error's stack says, before anything is done to it.
std::string Inspector::error_base(Object& object, std::string& text) {
  StackText stack = stack_text(ex_, object);
  lacks_memory_ |= stack.lacks_memory;
  text = stack.text;
  std::string base = with_class_name(std::move(stack.text), stack.name, class_name(object));
  const Value message =
      get_own_or_member(ex_, Value::object(&object), ex_.realm.core.common.message);
  std::size_t at = message.is_string() ? base.find(this->text(message)) : std::string::npos;
  const std::size_t behind = at == std::string::npos ? 0 : at + this->text(message).size();
  if (base.find("\n    at", behind) == std::string::npos) base = "[" + base + "]";
  if (indentation_ == 0) return base;
  const std::string indentation(static_cast<std::size_t>(indentation_), ' ');
  for (at = base.find('\n'); at != std::string::npos; at = base.find('\n', at + 1)) {
    base.insert(at + 1, indentation);
  }
  return base;
}

/// Of an error (`stack` is not empty): not the name, message or stack that its stack says already.
bool Inspector::is_shown(const OwnEntry& entry, const std::string& stack) {
  if (!entry.is_enumerable || stack.empty()) return entry.is_enumerable;
  const CommonNames& names = ex_.realm.core.common;
  for (const String* const name : {names.name, names.message, names.stack}) {
    if (entry.key.is_string() && text(entry.key) == to_utf8(*name))
      return !entry.value.is_string() || stack.find(text(entry.value)) == std::string::npos;
  }
  return true;
}

std::string Inspector::element(Value value, int depth, int indentation) {
  indentation_ += indentation;
  std::string text = format(value, depth + 1);
  indentation_ -= indentation;
  return text;
}

/// Behind "key:". `compact: true` indents by three, and puts what is long on a line of its own.
std::string Inspector::property(Value value, int depth, const LayoutRequest& request) {
  if (!options_.is_compact || request.is_array) return " " + element(value, depth);
  constexpr int kCompactIndentation = 3;
  const std::string text = element(value, depth, kCompactIndentation);
  if (static_cast<double>(visible_width(text, options_)) <= options_.break_length)
    return " " + text;
  const auto columns = static_cast<std::size_t>(indentation_ + kCompactIndentation);
  return "\n" + std::string(columns, ' ') + text;
}

void Inspector::add_elements(Array& array, int depth, LayoutRequest& request) {
  const std::uint32_t length = array.size();
  std::uint32_t index = 0;
  while (index < length &&
         static_cast<double>(request.entries.size()) < options_.max_array_length) {
    const Value value = get_element(ex_.allocator, array, index);
    if (value.is_hole()) {
      const std::uint32_t next = next_element(ex_.allocator, array, index);
      request.entries.push_back(
          styled(fmt::format("<{}>", counted(next - index, "empty item")), Style::Undefined));
      index = next;
      continue;
    }
    request.entries.push_back(element(value, depth));
    ++index;
  }
  if (index < length) request.entries.push_back(more(length - index, "item"));
}

/// Node looks at as many elements as there are entries, whatever the last entries stand for.
bool Inspector::begins_with_numbers(Array& array, std::size_t count) {
  if (count > array.size()) return false;
  for (std::uint32_t index = 0; index < count; ++index)
    if (!get_element(ex_.allocator, array, index).is_number()) return false;
  return true;
}

void Inspector::add_table(Object& object, int depth, LayoutRequest& request) {
  const TableOwner owner{object, object.words() + 1};
  TableCursor cursor;
  Value key, value;
  std::size_t index = 0;
  for (; table_next(ex_.allocator, owner, &cursor, &key, &value); ++index) {
    if (static_cast<double>(index) >= options_.max_array_length) break;
    std::string text = element(key, depth);
    if (object.kind == CellKind::Map) text += " => " + element(value, depth);
    request.entries.push_back(std::move(text));
  }
  const std::size_t size = table_size(ex_.allocator, owner);
  if (index < size) request.entries.push_back(more(size - index, "item"));
}

/// What an iterator of a Map or Set has still to give; it stays where it is.
void Inspector::add_remaining(const BuiltinIterator& iterator, int depth, LayoutRequest& request) {
  const Value source = iterator.source;
  if (!source.is_object() || source.as_object()->kind == CellKind::Array) return;
  const bool is_map = source.as_object()->kind == CellKind::Map;
  TableCursor cursor{iterator.table, static_cast<std::uint32_t>(iterator.position.as_number())};
  Value key, value;
  const TableOwner owner = source.as<CollectionObject>()->owner();
  std::size_t shown = 0, size = 0;
  for (; table_next(ex_.allocator, owner, &cursor, &key, &value); ++size) {
    if (static_cast<double>(size) >= options_.max_array_length) continue;
    ++shown;
    const Value second = is_map ? value : key;
    if (iterator.iteration_kind() == IterationKind::Entries) {
      request.entries.push_back(
          fmt::format("[ {}, {} ]", element(key, depth + 1), element(second, depth + 1)));
    } else {
      const bool is_key = iterator.iteration_kind() == IterationKind::Keys;
      request.entries.push_back(element(is_key ? key : second, depth));
    }
  }
  if (shown < size) request.entries.push_back(more(size - shown, "item"));
}

std::string Inspector::promise_entry(Promise& promise, int depth) {
  if (promise.state() == Promise::kPending) return styled("<pending>", Style::Special);
  const std::string text = element(promise.result(), depth);
  return promise.state() == Promise::kRejected ? styled("<rejected>", Style::Special) + " " + text
                                               : text;
}

std::string Inspector::key_text(Value key) {
  if (key.is_symbol()) return "[" + format(key, 0) + "]";
  if (key.is_number())
    return styled(fmt::format("'{}'", number_to_text(key.as_number())), Style::String);
  const std::string text = this->text(key);
  return is_identifier(text) ? text : styled(quote(units(key)), Style::String);
}

void Inspector::add_properties(Object& object, int depth, const std::string& stack,
                               LayoutRequest& request) {
  const bool is_array = object.kind == CellKind::Array;
  if (is_array && options_.shows_hidden) {
    request.entries.push_back(fmt::format("[length]: {}", static_cast<Array&>(object).size()));
  }
  if (is_array && !has_slots(ex_.realm.shape_of(object))) return;  // has elements only
  const Value outcome = for_each_own(ex_, object, [&](const OwnEntry& entry) {
    if (!is_shown(entry, stack) || (is_array && is_index(entry.key))) return true;
    std::string text = key_text(entry.key) + ":";
    if (entry.is_accessor()) {
      const auto& pair = *entry.value.as<AccessorPair>();
      const bool has_getter = !pair.getter.is_undefined(), has_setter = !pair.setter.is_undefined();
      text += " " + styled(has_getter && has_setter ? "[Getter/Setter]"
                           : has_getter             ? "[Getter]"
                                                    : "[Setter]",
                           Style::Special);
    } else {
      text += property(entry.value, depth, request);
    }
    request.entries.push_back(std::move(text));
    return true;
  });
  lacks_memory_ |= signal::is(outcome);
}

/// What an error shows though it is not enumerable.
bool Inspector::has_hidden_errors(Object& object) {
  const ClassDescriptor* const klass = class_of(ex_, Value::object(&object));
  if (klass == nullptr || !klass->is_error) return false;
  const CommonNames& names = ex_.realm.core.common;
  return !get_own(ex_, object, names.cause).is_hole() ||
         !get_own(ex_, object, names.errors).is_hole();
}

/// What has nothing inside is shown wherever it is.
bool Inspector::is_empty(Object& object, const std::string& stack) {
  switch (object.kind) {
    case CellKind::Array:
      if (static_cast<Array&>(object).size() != 0 || options_.shows_hidden) return false;
      break;
    case CellKind::Map:
    case CellKind::Set:
      if (table_size(ex_.allocator, {object, object.words() + 1}) != 0) return false;
      break;
    case CellKind::Promise:
    case CellKind::Task:
    case CellKind::Namespace:
      return false;
    default:
      if (is_table_iterator(object) || has_hidden_errors(object)) return false;
      if (options_.shows_hidden && is_plain_function(object)) return false;
  }
  bool has_properties = false;
  static_cast<void>(for_each_own(ex_, object, [&](const OwnEntry& entry) {
    has_properties = is_shown(entry, stack);
    return !has_properties;
  }));
  return !has_properties;
}

/// A function without properties, or an error.
std::string Inspector::style_base(std::string base, const Object& object) const {
  return is_callable(Value::object(&object)) ? styled(std::move(base), Style::Special) : base;
}

/// "<ref *1>" before what holds itself.
void Inspector::mark_reference(const Object& object, LayoutRequest& request) const {
  const auto place = std::find(circular_.begin(), circular_.end(), &object);
  if (place == circular_.end()) return;
  const std::string reference =
      styled(fmt::format("<ref *{}>", place - circular_.begin() + 1), Style::Special);
  std::string& marked = options_.is_compact ? request.open : request.base;
  marked = marked.empty() ? reference : reference + " " + marked;
}

void Inspector::count_output(std::size_t characters, int depth) {
  const auto level = static_cast<std::size_t>(depth);
  if (characters_.size() <= level) characters_.resize(level + 1);
  characters_[level] += characters;
  if (characters_[level] > kLongestLevel) options_.depth = -1;
}

std::string Inspector::format_raw(Object& object, int depth) {
  LayoutRequest request{options_};
  bool keeps_braces = true;  // {} is shown even when nothing is inside
  const ClassDescriptor* const klass = class_of(ex_, Value::object(&object));

  std::string name;
  std::string stack;  // of an error
  switch (object.kind) {
    case CellKind::Array:
      name = class_name(object);
      request.open =
          name == "Array" ? "[" : fmt::format("{}({}) [", name, static_cast<Array&>(object).size());
      request.close = "]";
      request.is_array = true;
      break;
    case CellKind::Map:
    case CellKind::Set: {
      const TableOwner owner{object, object.words() + 1};
      const std::string size = fmt::format("({})", table_size(ex_.allocator, owner));
      name = object.kind == CellKind::Map ? "Map" : "Set";
      request.open = prefix(object, name, size) + "{";
      name = prefix(object, name, "");
      name.pop_back();
      break;
    }
    case CellKind::Promise:
      name = "Promise";
      request.open = prefix(object, name, "") + "{";
      name = request.open.substr(0, request.open.size() - 2);
      break;
    case CellKind::Task:
      name = "Task";
      request.open = "Task {";
      break;
    case CellKind::Namespace:
      name = "Module";
      request.open = "[Module: null prototype] {";
      break;
    case CellKind::Iterator:
      name =
          fmt::format("Object [{} Iterator]", static_cast<BuiltinIterator&>(object).source_name());
      request.open = iterator_tag(static_cast<BuiltinIterator&>(object)) + " {";
      break;
    case CellKind::Function:
    case CellKind::NativeFunction:
    case CellKind::BoundFunction:
    case CellKind::Class:
      name = "Function";
      request.base = function_base(object);
      keeps_braces = false;
      break;
    default:
      if (klass != nullptr && klass->is_error) {
        name = class_name(object);
        request.base = error_base(object, stack);
        keeps_braces = false;
        break;
      }
      if (klass == ex_.realm.core.classes.null_object) {
        name = "Object: null prototype";
        request.open = "[Object: null prototype] {";
        break;
      }
      name = class_name(object);
      if (name != "Object" && !name.empty()) request.open = name + " {";
      break;
  }
  if (!is_empty(object, stack)) {
    if (depth > options_.depth) return styled(fmt::format("[{}]", name), Style::Special);
    if (depth > kDeepest) return styled(fmt::format(kTooDeep, name), Style::Special);
  }

  seen_.push_back(&object);
  const int depth_before = std::exchange(current_depth_, depth);
  if (object.kind == CellKind::Array) add_elements(static_cast<Array&>(object), depth, request);
  if (object.kind == CellKind::Map || object.kind == CellKind::Set)
    add_table(object, depth, request);
  if (object.kind == CellKind::Iterator)
    add_remaining(static_cast<BuiltinIterator&>(object), depth, request);
  if (object.kind == CellKind::Promise || object.kind == CellKind::Task) {
    request.entries.push_back(promise_entry(static_cast<Promise&>(object), depth));
  }
  const std::size_t first_property = request.entries.size();
  if (options_.shows_hidden && is_plain_function(object)) add_signature(object, depth, request);
  add_properties(object, depth, stack, request);
  if (klass != nullptr && klass->is_error) {
    const Value cause = get_own(ex_, object, ex_.realm.core.common.cause);
    if (!cause.is_hole()) request.entries.push_back("[cause]: " + element(cause, depth));
    const Value errors = get_own(ex_, object, ex_.realm.core.common.errors);
    if (!errors.is_hole()) request.entries.push_back("[errors]: " + element(errors, depth));
  }
  if (request.is_array) {
    request.all_numbers = begins_with_numbers(static_cast<Array&>(object), request.entries.size());
  }
  if (options_.is_sorted) {
    const auto from = static_cast<std::ptrdiff_t>(request.is_array ? first_property : 0);
    std::sort(request.entries.begin() + from, request.entries.end());
  }
  seen_.pop_back();

  std::string text;
  // Of an iterator of a Map or Set, Node shows the entries also when there are none: "{  }".
  if (request.entries.empty() && !is_table_iterator(object)) {
    text = keeps_braces ? request.open + request.close : style_base(request.base, object);
    current_depth_ = depth_before;  // what has nothing inside makes nobody's lines longer
  } else {
    mark_reference(object, request);
    request.indentation = indentation_;
    request.is_innermost = current_depth_ - depth < options_.compact;
    text = lay_out(std::move(request));
  }
  count_output(text.size(), depth);
  return text;
}

}  // namespace

std::optional<std::string> text_of(Execution& ex, Value string) {
  const String* const flat = flatten(ex.allocator, *string.as_string());
  if (flat == nullptr) return std::nullopt;
  return to_utf8(*flat);
}

std::string quote(std::u16string_view text) {
  char16_t mark = u'\'';
  if (text.find(u'\'') != text.npos) {
    if (text.find(u'"') == text.npos) {
      mark = u'"';
    } else if (text.find(u'`') == text.npos && text.find(u"${") == text.npos) {
      mark = u'`';
    }
  }
  std::string out(1, static_cast<char>(mark));
  std::u16string plain;
  const auto flush = [&] {
    out += utf8_of(plain);
    plain.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char16_t unit = text[i];
    const bool is_high = unit >= 0xd800 && unit < 0xdc00;
    const bool has_pair =
        is_high && i + 1 < text.size() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000;
    if (has_pair) {
      plain += text.substr(i++, 2);
      continue;
    }
    const bool is_lone = unit >= 0xd800 && unit < 0xe000;
    if (unit >= 0x20 && unit != mark && unit != u'\\' && !(unit >= 0x7f && unit <= 0x9f) &&
        !is_lone) {
      plain += unit;
      continue;
    }
    flush();
    switch (unit) {
      case u'\n':
        out += "\\n";
        break;
      case u'\t':
        out += "\\t";
        break;
      case u'\b':
        out += "\\b";
        break;
      case u'\f':
        out += "\\f";
        break;
      case u'\r':
        out += "\\r";
        break;
      case u'\\':
        out += "\\\\";
        break;
      default:
        if (unit == mark) {
          out += '\\';
          out += static_cast<char>(unit);
        } else if (is_lone) {
          out += fmt::format("\\u{:04x}", static_cast<unsigned>(unit));
        } else {
          out += fmt::format("\\x{:02X}", static_cast<unsigned>(unit));
        }
    }
  }
  flush();
  return out + static_cast<char>(mark);
}

std::optional<std::string> inspect(Execution& ex, Value value, const InspectOptions& options) {
  return Inspector(ex, options).top(value);
}

}  // namespace heddle
