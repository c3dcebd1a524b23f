// interpreter/property_enumeration.cpp -- all own properties of an object, in JavaScript's order.

#include <algorithm>
#include <vector>

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/own_listing.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

Value key_value(PropertyKey name) {
  return name->has(String::kSymbol) ? Value::symbol(name) : Value::string(name);
}

/// Hands properties to the visitor until it has had enough or something failed.
class Walk {
 public:
  Walk(Execution& ex, Object& object, OwnVisitor visit, void* context)
      : ex_(ex), object_(object), visit_(visit), context_(context) {}

  Value run() {
    if (object_.kind == CellKind::Array) walk_elements(static_cast<Array&>(object_));
    if (object_.kind == CellKind::Namespace) walk_exports(static_cast<NamespaceObject&>(object_));
    const Shape& shape = ex_.realm.shape_of(object_);
    if (shape.has(Shape::kDictionary)) {
      walk_table(shape);
    } else if (walk_slots(shape, Names::Strings)) {
      walk_slots(shape, Names::Symbols);
    }
    return failed_ ? signal::kException : Value::undefined();
  }

 private:
  enum class Names : std::uint8_t { Strings, Symbols };

  void give(Value key, Value value, PropertySlot slot) {
    if (done_ || value.is_hole() || slot.has(PropertySlot::kPrivate)) return;
    done_ = !visit_(context_, {key, value, !slot.has(PropertySlot::kNotEnumerable)});
  }
  void give_index(std::uint32_t index, Value value) {
    if (done_ || value.is_hole()) return;
    const Value key = primitive_to_string(ex_, Value::from_number(index));
    if (signal::is(key)) {
      done_ = failed_ = true;
    } else {
      give(key, value, {});
    }
  }

  void walk_elements(Array& array) {
    for (std::uint32_t at = next_element(ex_.allocator, array, 0); at < array.size() && !done_;
         at = next_element(ex_.allocator, array, at + 1)) {
      give_index(at, get_element(ex_.allocator, array, at));
    }
  }

  void walk_exports(NamespaceObject& object) {
    for (const String* const name : exported_names(*object.instance)) {
      if (done_) return;
      const Value value = namespace_get(ex_, object, name);
      if (signal::is(value)) done_ = failed_ = true;
      give(Value::string(name), value, {});
    }
  }

  /// Whether there may be symbols too.
  bool walk_slots(const Shape& shape, Names wanted) {
    bool has_symbols = false;
    for (std::uint32_t i = 0; i < shape.property_count && !done_; ++i) {
      const PropertyEntry entry = ex_.realm.shapes.property(shape, i);
      const bool is_symbol = entry.key->has(String::kSymbol);
      has_symbols |= is_symbol;
      if (is_symbol == (wanted == Names::Symbols)) {
        give(key_value(entry.key), load_slot(object_, shape, entry.slot), entry.slot);
      }
    }
    return has_symbols;
  }

  template <typename Visit>
  void for_each_entry(const Shape& shape, Visit&& visit) {
    TableCursor cursor;
    Value key, value;
    while (!done_ &&
           table_next(ex_.allocator, dictionary_table(object_, shape), &cursor, &key, &value)) {
      PropertySlot slot;
      if (SlotReference::is(value)) {
        slot = SlotReference::slot(value);
        value = load_slot(object_, shape, slot);
      }
      visit(key, value, slot);
    }
  }

  void walk_table(const Shape& shape) {
    std::vector<std::uint32_t> indices;
    bool has_symbols = false;
    for_each_entry(shape, [&](Value key, Value, PropertySlot) {
      if (key.is_number()) indices.push_back(static_cast<std::uint32_t>(key.as_number()));
      has_symbols |= key.is_symbol();
    });
    std::sort(indices.begin(), indices.end());
    for (const std::uint32_t index : indices) {
      if (!done_)
        give_index(index, find_own(ex_, object_, shape, ElementKey::of_index(index)).value);
    }
    for_each_entry(shape, [&](Value key, Value value, PropertySlot slot) {
      if (key.is_string()) give(key, value, slot);
    });
    if (!has_symbols) return;
    for_each_entry(shape, [&](Value key, Value value, PropertySlot slot) {
      if (key.is_symbol()) give(key, value, slot);
    });
  }

  Execution& ex_;
  Object& object_;
  OwnVisitor visit_;
  void* context_;
  bool done_ = false;
  bool failed_ = false;
};

enum class Copied : std::uint8_t { All, Failed, HasGetters };

/// The enumerable own properties put into `target` unless `skip` says no. HasGetters: some of them, as a script must go on.
template <typename Skip>
Copied copy_own(Execution& ex, Object& target, Object& source, Skip&& skip) {
  Copied result = Copied::All;
  const Value walked = for_each_own(ex, source, [&](const OwnEntry& entry) {
    --ex.budget;
    if (!entry.is_enumerable || skip(entry.key)) return true;
    const ElementKey key = resolve_key(ex, entry.key);
    if (entry.is_accessor()) {
      result = Copied::HasGetters;
    } else if (key.has_failed() || signal::is(put_own(ex, target, key, entry.value, 0))) {
      result = Copied::Failed;
    }
    return result == Copied::All;
  });
  return signal::is(walked) ? Copied::Failed : result;
}

Value copy_units(Execution& ex, Object& target, Value source) {
  for (std::uint32_t i = 0; i < source.as_string()->length; ++i) {
    --ex.budget;
    const Value unit = get_element(ex, source, Value::from_number(i));
    if (signal::is(unit)) return unit;
    const Value done = put_own(ex, target, ElementKey::of_index(i), unit, 0);
    if (signal::is(done)) return done;
  }
  return Value::undefined();
}

/// Same property key: strings and symbols as values, numbers as their text.
bool same_key(Execution& ex, Value own_key, Value excluded) {
  if (excluded.is_symbol() || own_key.is_symbol()) return own_key == excluded;
  if (excluded.is_string()) return strict_equals(own_key, excluded);
  const Value text = primitive_to_string(ex, excluded);
  return !signal::is(text) && strict_equals(own_key, text);
}

/// The rest pattern where getters are called, or characters counted out.
Value rest_by_script(Execution& ex, Value made, Value source, std::span<const Value> keys) {
  const Value excluded = new_array(ex, keys);
  if (signal::is(excluded)) return excluded;
  const Value arguments[] = {source, excluded};
  return begin_call(ex, ex.realm.core.object_rest, made, arguments, ReturnKind::Normal);
}

}  // namespace

Value visit_own(Execution& ex, Object& object, OwnVisitor visit, void* context) {
  return Walk(ex, object, visit, context).run();
}

Value copy_properties(Execution& ex, Value target, Value source) {
  if (has_many_own(ex, source))
    return begin_call(ex, ex.realm.core.copy_properties, target, {&source, 1}, ReturnKind::Normal);
  if (source.is_string()) return copy_units(ex, *target.as_object(), source);
  if (!source.is_object()) return Value::undefined();
  switch (copy_own(ex, *target.as_object(), *source.as_object(), [](Value) { return false; })) {
    case Copied::All:
      return Value::undefined();
    case Copied::Failed:
      return signal::kException;
    case Copied::HasGetters:
      break;  // once more from the start: what was copied is copied again
  }
  return begin_call(ex, ex.realm.core.copy_properties, target, {&source, 1}, ReturnKind::Normal);
}

Value object_rest(Execution& ex, Value source, std::span<const Value> keys) {
  if (source.is_nullish()) return throw_destructured(ex, source);
  const Value made = new_object(ex, ShapeTable::kDefaultInlineSlots);
  if (signal::is(made) || !(source.is_object() || source.is_string())) return made;
  if (source.is_string() || has_many_own(ex, source)) return rest_by_script(ex, made, source, keys);
  const Copied copied = copy_own(ex, *made.as_object(), *source.as_object(), [&](Value key) {
    return std::any_of(keys.begin(), keys.end(),
                       [&](Value excluded) { return same_key(ex, key, excluded); });
  });
  if (copied == Copied::Failed) return signal::kException;
  return copied == Copied::All ? made : rest_by_script(ex, made, source, keys);
}

Value for_in_keys(Execution& ex, Value object) {
  if (has_many_own(ex, object)) {
    NativeCall call{ex, Value::undefined(), Value::undefined(), {}};
    return list_many_own(call, object, Listed::Keys);
  }
  const Value keys = new_array(ex, {});
  if (signal::is(keys) || !object.is_object()) {
    if (!object.is_string() || signal::is(keys)) return keys;
    for (std::uint32_t i = 0; i < object.as_string()->length; ++i) {
      const Value key = primitive_to_string(ex, Value::from_number(i));
      if (signal::is(key)) return key;
      const Value done = array_append(ex, keys, key);
      if (signal::is(done)) return done;
    }
    return keys;
  }
  Value failure = Value::undefined();
  const Value walked = for_each_own(ex, *object.as_object(), [&](const OwnEntry& entry) {
    --ex.budget;
    if (entry.is_enumerable && entry.key.is_string()) failure = array_append(ex, keys, entry.key);
    return !signal::is(failure);
  });
  if (signal::is(failure) || signal::is(walked)) return signal::kException;
  return keys;
}

}  // namespace heddle
