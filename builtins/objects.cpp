// builtins/objects.cpp -- class Object. What calls script (callbacks, getters, setters) is in object.ts.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/own_listing.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/property_storage.hpp"
#include "interpreter/variables.hpp"

namespace heddle {
namespace {

Value construct(NativeCall& call) {
  const Value value = call.argument(0);
  if (value.is_object()) return value;
  if (value.is_nullish()) return new_object(call.ex, 0);
  return call.ex.throw_type_error(
      "Objects that wrap a primitive are not supported: use the value itself");
}

/// What Object.keys and its like list of a property: a key, a value, or both. Signal on failure.
Value listed(Execution& ex, Listed what, Value key, Value value) {
  if (what == Listed::Values) return value;
  const Value text = primitive_to_string(ex, key);
  if (what == Listed::Keys || signal::is(text)) return text;
  const Value pair[] = {text, value};
  return new_array(ex, pair);
}

/// The units of a string.
Value list_units(NativeCall& call, Listed what, Value string, Value result) {
  const std::uint32_t length = string.as_string()->length;
  for (std::uint32_t i = 0; i < length; ++i) {
    const Value index = Value::from_number(i);
    const Value unit = get_element(call.ex, string, index);
    const Value item = signal::is(unit) ? unit : listed(call.ex, what, index, unit);
    const Value done = signal::is(item) ? item : array_append(call.ex, result, item);
    if (signal::is(done)) return done;
  }
  call.charge(length);
  return result;
}

/// Enumerable own string-keyed properties. Where a getter must be called, a script begins again.
Value list(NativeCall& call, Listed what) {
  const Value object = call.argument(0);
  if (object.is_nullish())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  if (has_many_own(call.ex, object)) return list_many_own(call, object, what);
  const Value result = new_array(call.ex, {});
  if (signal::is(result)) return result;
  if (object.is_string()) return list_units(call, what, object, result);
  if (!object.is_object()) return result;
  bool meets_getter = false;
  Value failure = Value::undefined();
  const Value outcome = for_each_own(call.ex, *object.as_object(), [&](const OwnEntry& entry) {
    if (!entry.is_enumerable || entry.key.is_symbol()) return true;
    meets_getter = entry.is_accessor() && what != Listed::Keys;
    if (meets_getter) return false;
    const Value item = listed(call.ex, what, entry.key, entry.value);
    failure = signal::is(item) ? item : array_append(call.ex, result, item);
    return !signal::is(failure);
  });
  if (signal::is(failure)) return failure;
  call.charge(result.as<Array>()->size());
  if (!meets_getter) return signal::is(outcome) ? outcome : result;
  return call.tail_call(call.ex.realm.core.list_properties, object,
                        {Value::boolean(what == Listed::Entries)});
}

Value append_to(NativeCall& call, Value array, Value item) {
  const Value done = array_append(call.ex, array, item);
  return signal::is(done) ? done : array;
}

/// Those that are not enumerable too.
Value own_names(NativeCall& call) {
  const Value object = call.argument(0);
  if (object.is_nullish())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  if (has_many_own(call.ex, object)) return list_many_own(call, object, Listed::Names);
  const Value result = new_array(call.ex, {});
  if (signal::is(result)) return result;
  const Value length = Value::string(call.ex.realm.core.common.length);
  if (object.is_string()) {
    const Value listed = list_units(call, Listed::Keys, object, result);
    return signal::is(listed) ? listed : append_to(call, result, length);
  }
  if (!object.is_object()) return result;
  Value failure = Value::undefined();
  const Value outcome = for_each_own(call.ex, *object.as_object(), [&](const OwnEntry& entry) {
    if (!entry.key.is_symbol()) failure = array_append(call.ex, result, entry.key);
    return !signal::is(failure);
  });
  call.charge(result.as<Array>()->size());
  if (signal::is(failure) || signal::is(outcome)) return signal::kException;
  const bool is_array = object.as_object()->kind == CellKind::Array;
  return is_array ? append_to(call, result, length) : result;
}

Value keys(NativeCall& call) { return list(call, Listed::Keys); }
Value values(NativeCall& call) { return list(call, Listed::Values); }
Value entries(NativeCall& call) { return list(call, Listed::Entries); }

/// Whether a store to any of its properties is just that: no setter is in the way.
bool is_simple_target(Execution& ex, Value target) {
  const Object& object = *target.as_object();
  const Shape& shape = ex.realm.shape_of(object);
  if (object.kind != CellKind::PlainObject || shape.klass != ex.realm.core.classes.object ||
      shape.has(Shape::kDictionary)) {
    return false;
  }
  for (std::uint32_t i = 0; i < shape.property_count; ++i) {
    if (ex.realm.shapes.property(shape, i).slot.has(PropertySlot::kAccessor)) return false;
  }
  return true;
}

enum class Assigned : std::uint8_t { All, Failed, HasGetters };

Assigned assign_from(NativeCall& call, Value target, Object& source) {
  Assigned result = Assigned::All;
  const Value walked = for_each_own(call.ex, source, [&](const OwnEntry& entry) {
    call.charge(1);
    if (!entry.is_enumerable) return true;
    if (entry.is_accessor()) {
      result = Assigned::HasGetters;
    } else if (signal::is(set_element(call.ex, target, entry.key, entry.value))) {
      result = Assigned::Failed;
    }
    return result == Assigned::All;
  });
  return signal::is(walked) ? Assigned::Failed : result;
}

/// Sources behind the first that needs script, with it, are a script's business.
Value assign(NativeCall& call) {
  const Value target = call.argument(0);
  if (!target.is_object())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  std::size_t next = 1;
  for (; next < call.arguments.size(); ++next) {
    const Value source = call.arguments[next];
    if (source.is_string()) break;
    if (!source.is_object()) continue;
    if (!is_simple_target(call.ex, target) || has_many_own(call.ex, source)) break;
    const Assigned assigned = assign_from(call, target, *source.as_object());
    if (assigned == Assigned::Failed) return signal::kException;
    if (assigned == Assigned::HasGetters) break;
  }
  if (next >= call.arguments.size()) return target;
  const Value sources = new_array(call.ex, call.arguments.subspan(next));
  if (signal::is(sources)) return sources;
  return call.tail_call(call.ex.realm.core.assign_properties, target, {sources});
}

Value freeze(NativeCall& call) {
  const Value target = call.argument(0);
  if (!target.is_object()) return target;
  if (target.as_object()->kind == CellKind::Array) {
    freeze_array(call.ex.allocator, *target.as<Array>());
    return target;
  }
  return freeze_own(call.ex, *target.as_object()) ? target : signal::kException;
}

Value is_frozen(NativeCall& call) {
  const Value target = call.argument(0);
  if (!target.is_object()) return Value::boolean(true);
  Object& object = *target.as_object();
  if (object.kind == CellKind::Array) return Value::boolean(target.as<Array>()->is_frozen());
  return Value::boolean(call.ex.realm.shape_of(object).has(Shape::kFrozen));
}

Value is(NativeCall& call) {
  const Value left = call.argument(0), right = call.argument(1);
  if (left.is_number() && right.is_number()) {
    const double x = left.as_number(), y = right.as_number();
    if (std::isnan(x) || std::isnan(y)) return Value::boolean(std::isnan(x) && std::isnan(y));
    return Value::boolean(x == y && std::signbit(x) == std::signbit(y));
  }
  return Value::boolean(strict_equals(left, right));
}

bool has_own_unit(const String& string, const ElementKey& key, PropertyKey length) {
  return key.kind == ElementKey::Kind::Index ? key.index < string.length : key.text == length;
}

bool has_own_export(const Object& object, PropertyKey name) {
  const auto& exports = static_cast<const NamespaceObject&>(object);
  return name != nullptr && resolve_export(*exports.instance, name).variable != nullptr;
}

Value has_own(NativeCall& call, Value object, Value key) {
  const PropertyKey length = call.ex.realm.core.common.length;
  if (object.is_nullish())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  const ElementKey name = resolve_key(call.ex, key);
  if (name.has_failed()) return signal::kException;
  if (object.is_string()) return Value::boolean(has_own_unit(*object.as_string(), name, length));
  if (!object.is_object()) return Value::boolean(false);
  Object& cell = *object.as_object();
  if (&cell == call.ex.realm.core.global_object) {
    const PropertyKey known = name_of(call.ex, name);
    return Value::boolean(known != nullptr && !find_visible_global(call.ex.realm, known).is_hole());
  }
  if (cell.kind == CellKind::Namespace)
    return Value::boolean(has_own_export(cell, name_of(call.ex, name)));
  if (cell.kind == CellKind::Array) {
    if (name.text == length && name.kind == ElementKey::Kind::Name) return Value::boolean(true);
    if (name.kind == ElementKey::Kind::Index)
      return Value::boolean(
          !get_element(call.ex.allocator, *object.as<Array>(), name.index).is_hole());
  }
  const OwnProperty own = find_own(call.ex, cell, call.ex.realm.shape_of(cell), name);
  return Value::boolean(own.exists() && !own.slot.has(PropertySlot::kPrivate));
}

Value has_own_static(NativeCall& call) { return has_own(call, call.argument(0), call.argument(1)); }
Value has_own_property(NativeCall& call) { return has_own(call, call.self, call.argument(0)); }

/// What toString() calls an object by its kind.
std::string object_tag(const Object& object) {
  switch (object.kind) {
    case CellKind::Array:
      return "[object Array]";
    case CellKind::Map:
      return "[object Map]";
    case CellKind::Set:
      return "[object Set]";
    case CellKind::Promise:
      return "[object Promise]";
    case CellKind::Iterator:
      return fmt::format("[object {} Iterator]",
                         static_cast<const BuiltinIterator&>(object).source_name());
    default:
      return "[object Object]";
  }
}

Value to_string(NativeCall& call) {
  const std::string tag =
      call.self.is_object() ? object_tag(*call.self.as_object()) : "[object Object]";
  return string_result(call.ex, create_ascii(call.ex.allocator, tag));
}

Value value_of(NativeCall& call) { return call.self; }

/// __ownKeys(object): the enumerable ones, symbols last.
Value own_keys(NativeCall& call) {
  const Value object = call.argument(0);
  if (has_many_own(call.ex, object)) return list_many_own(call, object, Listed::Copied);
  const Value result = new_array(call.ex, {});
  if (signal::is(result)) return result;
  if (object.is_string()) return list_units(call, Listed::Keys, object, result);
  if (!object.is_object()) return result;
  Value failure = Value::undefined();
  const Value outcome = for_each_own(call.ex, *object.as_object(), [&](const OwnEntry& entry) {
    if (entry.is_enumerable) failure = array_append(call.ex, result, entry.key);
    return !signal::is(failure);
  });
  call.charge(result.as<Array>()->size());
  return signal::is(failure) ? failure : signal::is(outcome) ? outcome : result;
}

/// __define(object, key, value): an own data property, whatever the object has or inherits.
Value define(NativeCall& call) {
  return define_element(call.ex, call.argument(0), call.argument(1), call.argument(2));
}

Value define_hidden_property(NativeCall& call) {
  const ElementKey key = resolve_key(call.ex, call.argument(1));
  if (key.has_failed()) return signal::kException;
  return put_own(call.ex, *call.argument(0).as_object(), key, call.argument(2),
                 PropertySlot::kNotEnumerable);
}

/// __nullObject(): an object without a prototype, as Object.groupBy makes one.
Value null_object(NativeCall& call) {
  return create_plain(call.ex, *call.ex.realm.core.classes.null_object->instance_shape);
}

std::string_view cell_kind_name(Execution& ex, const Object& object) {
  switch (object.kind) {
    case CellKind::Array:
      return "array";
    case CellKind::Map:
      return "map";
    case CellKind::Set:
      return "set";
    case CellKind::PlainObject:
    case CellKind::Instance: {
      const ClassDescriptor* const klass = ex.realm.shape_of(object).klass;
      return klass != nullptr && klass->is_error ? "error" : "object";
    }
    default:
      return "other";
  }
}

/// __cellKind(object): what structuredClone makes of it.
Value cell_kind(NativeCall& call) {
  return string_result(
      call.ex,
      create_ascii(call.ex.allocator, cell_kind_name(call.ex, *call.argument(0).as_object())));
}

}  // namespace

void install_objects(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.object =
      builder.define_class({.name = "Object", .constructor = {"", 0x0600, 1, construct}});
  builder.core().shapes.set_plain_class(classes.object);
  classes.null_object = builder.define_class(
      {.name = "Object", .constructor = {"", 0x060a, 0, nullptr}, .is_global = false});
  classes.null_object->class_object = nullptr;  // what it makes has no constructor
  const NativeRow statics[] = {
      {"keys", 0x0601, 1, keys},
      {"values", 0x0602, 1, values},
      {"entries", 0x0603, 1, entries},
      {"assign", 0x0604, 2, assign},
      {"freeze", 0x0605, 1, freeze},
      {"isFrozen", 0x0606, 1, is_frozen},
      {"is", 0x0607, 2, is},
      {"hasOwn", 0x0608, 2, has_own_static},
      {"getOwnPropertyNames", 0x0609, 1, own_names},
  };
  const NativeRow methods[] = {
      {"hasOwnProperty", 0x0610, 1, has_own_property},
      {"toString", 0x0611, 0, to_string},
      {"valueOf", 0x0612, 0, value_of},
  };
  builder.add_statics(*classes.object, statics);
  builder.add_methods(*classes.object, methods);
  const NativeRow helpers[] = {{"__ownKeys", 0x0d30, 1, own_keys},
                               {"__define", 0x0d31, 3, define},
                               {"__defineHidden", 0x0d32, 3, define_hidden_property},
                               {"__cellKind", 0x0d33, 1, cell_kind},
                               {"__nullObject", 0x0d34, 0, null_object}};
  builder.add_global_functions(helpers);
  builder.add_steps<kListOwn>();
}

}  // namespace heddle
