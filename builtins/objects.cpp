// builtins/objects.cpp -- class Object. What takes callbacks is in map.ts.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_storage.hpp"

namespace heddle {
namespace {

Value construct(NativeCall& call) {
  if (call.argument(0).is_object()) return call.argument(0);
  return new_object(call.ex, 0);
}

enum class Listing : std::uint8_t { Keys, Values, Entries };

/// Enumerable own string-keyed properties. Accessors of plain objects read as undefined here: their getters are
/// script, which natives do not call.
Value list(NativeCall& call, Listing what) {
  const Value object = call.argument(0);
  if (object.is_nullish())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  const Value result = new_array(call.ex, {});
  if (signal::is(result) || !object.is_object()) return result;
  Value failure = Value::undefined();
  const Value outcome = for_each_own(call.ex, *object.as_object(), [&](const OwnEntry& entry) {
    if (!entry.is_enumerable || entry.key.is_symbol()) return true;
    Value item = entry.is_accessor() ? Value::undefined() : entry.value;
    const Value key =
        what == Listing::Values ? Value::undefined() : primitive_to_string(call.ex, entry.key);
    if (what == Listing::Keys) item = key;
    if (what == Listing::Entries && !signal::is(key)) {
      const Value pair[] = {key, item};
      item = new_array(call.ex, pair);
    }
    failure = signal::is(key) ? key : signal::is(item) ? item : array_append(call.ex, result, item);
    return !signal::is(failure);
  });
  if (signal::is(failure)) return failure;
  call.charge(result.as<Array>()->size());
  return signal::is(outcome) ? outcome : result;
}

Value keys(NativeCall& call) { return list(call, Listing::Keys); }
Value values(NativeCall& call) { return list(call, Listing::Values); }
Value entries(NativeCall& call) { return list(call, Listing::Entries); }

Value assign(NativeCall& call) {
  const Value target = call.argument(0);
  if (!target.is_object())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  for (std::size_t i = 1; i < call.arguments.size(); ++i) {
    const Value source = call.arguments[i];
    if (!source.is_object()) continue;
    Value outcome = Value::undefined();
    if (target.as_object()->kind == CellKind::Array) {
      const Value walked = for_each_own(call.ex, *source.as_object(), [&](const OwnEntry& entry) {
        outcome = set_element(call.ex, target, entry.key, entry.value);
        return !signal::is(outcome);
      });
      if (signal::is(walked)) return walked;
    } else {
      outcome = copy_properties(call.ex, target, source);
    }
    if (signal::is(outcome)) return outcome;
  }
  return target;
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

Value has_own(NativeCall& call, Value object, Value key) {
  if (!object.is_object()) return Value::boolean(false);
  const ElementKey name = resolve_key(call.ex, key);
  if (name.has_failed()) return signal::kException;
  Object& cell = *object.as_object();
  if (cell.kind == CellKind::Array && name.kind == ElementKey::Kind::Index) {
    return Value::boolean(
        !get_element(call.ex.allocator, *object.as<Array>(), name.index).is_hole());
  }
  return Value::boolean(find_own(call.ex, cell, call.ex.realm.shape_of(cell), name).exists());
}

Value has_own_static(NativeCall& call) { return has_own(call, call.argument(0), call.argument(1)); }
Value has_own_property(NativeCall& call) { return has_own(call, call.self, call.argument(0)); }

Value to_string(NativeCall& call) {
  const bool is_array = call.self.is_object() && call.self.as_object()->kind == CellKind::Array;
  return string_result(
      call.ex, create_ascii(call.ex.allocator, is_array ? "[object Array]" : "[object Object]"));
}

Value value_of(NativeCall& call) { return call.self; }

}  // namespace

void install_objects(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.object =
      builder.define_class({.name = "Object", .constructor = {"", 0x0600, 1, construct}});
  builder.core().shapes.set_plain_class(classes.object);
  const NativeRow statics[] = {
      {"keys", 0x0601, 1, keys},       {"values", 0x0602, 1, values},
      {"entries", 0x0603, 1, entries}, {"assign", 0x0604, 2, assign},
      {"freeze", 0x0605, 1, freeze},   {"isFrozen", 0x0606, 1, is_frozen},
      {"is", 0x0607, 2, is},           {"hasOwn", 0x0608, 2, has_own_static},
  };
  const NativeRow methods[] = {
      {"hasOwnProperty", 0x0610, 1, has_own_property},
      {"toString", 0x0611, 0, to_string},
      {"valueOf", 0x0612, 0, value_of},
  };
  builder.add_statics(*classes.object, statics);
  builder.add_methods(*classes.object, methods);
}

}  // namespace heddle
