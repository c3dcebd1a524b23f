// builtins/arrays.cpp -- class Array: what needs no callback. The rest is array.ts.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/property.hpp"

namespace heddle {

namespace {

Value throw_frozen(Execution& ex, FrozenChange change) {
  switch (change.kind) {
    case FrozenChange::Kind::Add:
      return ex.throw_type_error("Cannot add property {}, object is not extensible", change.index);
    case FrozenChange::Kind::Delete:
      return ex.throw_type_error("Cannot delete property '{}' of [object Array]", change.index);
    case FrozenChange::Kind::Assign:
      return ex.throw_type_error(
          "Cannot assign to read only property '{}' of object '[object Array]'", change.index);
    case FrozenChange::Kind::Length:
      break;
  }
  return ex.throw_type_error(
      "Cannot assign to read only property 'length' of object '[object Array]'");
}

}  // namespace

Value array_outcome(Execution& ex, ArrayResult result, FrozenChange change) {
  const Value done = array_change(ex, result);
  return done.is_hole() ? throw_frozen(ex, change) : done;
}

namespace {

FrozenChange change_of_last(const Array& array) {
  if (array.size() == 0) return {};
  return {FrozenChange::Kind::Delete, array.size() - 1};
}

FrozenChange change_of_first(const Array& array) {
  return array.size() < 2 ? change_of_last(array) : FrozenChange{FrozenChange::Kind::Assign, 0};
}

FrozenChange addition_to(const Array& array, std::size_t count) {
  if (count == 0) return {};
  return {FrozenChange::Kind::Add, array.size()};
}

FrozenChange change_of_splice(const Array& array, std::uint32_t start, std::uint32_t removed,
                              std::size_t inserted) {
  if (inserted > removed) return addition_to(array, inserted);
  if (removed == 0) return {};
  const bool only_cuts = inserted == 0 && start + removed == array.size();
  return only_cuts ? change_of_last(array) : FrozenChange{FrozenChange::Kind::Assign, start};
}

Value element(NativeCall& call, Array& array, std::uint32_t index) {
  const Value value = get_element(call.ex.allocator, array, index);
  return value.is_hole() ? Value::undefined() : value;
}

/// A new array of `count` elements from `begin` on; holes stay holes.
Value copy_range(NativeCall& call, Array& array, std::uint32_t begin, std::uint32_t count) {
  call.charge(count);
  Array* const copy = create_array(call.ex.allocator, kArrayShape, count);
  if (copy == nullptr) return call.ex.throw_out_of_memory();
  for (std::uint32_t i = 0; i < count; ++i) {
    const Value outcome = array_outcome(
        call.ex,
        array_push(call.ex.allocator, *copy, get_element(call.ex.allocator, array, begin + i)));
    if (signal::is(outcome)) return outcome;
  }
  return Value::object(copy);
}

/// What a method of an instance of a class that extends Array gives: one of that class.
Value like_receiver(NativeCall& call, Value elements) {
  const bool is_plain = call.self.as_object()->shape.load(std::memory_order_relaxed) == kArrayShape;
  return is_plain ? elements : call.tail_call(call.ex.realm.core.array_like, call.self, {elements});
}

/// Array(..) is new Array(..); `this` is the new instance, maybe of a class that extends Array.
Value construct(NativeCall& call) {
  Array* const array = call.self.is_undefined() ? create_array(call.ex.allocator, kArrayShape, 0u)
                                                : call.self.as<Array>();
  if (array == nullptr) return call.ex.throw_out_of_memory();
  const Value first = call.argument(0);
  ArrayResult result = ArrayResult::Done;
  if (call.arguments.size() == 1 && first.is_number()) {
    const double length = first.as_number();
    if (!(length >= 0 && length <= Array::kMaxLength && length == std::trunc(length))) {
      return call.ex.throw_range_error("Invalid array length");
    }
    result = set_length(call.ex.allocator, *array, static_cast<std::uint32_t>(length));
  } else if (!call.arguments.empty()) {
    result = append_many(call.ex.allocator, *array, call.arguments);
  }
  const Value outcome = array_outcome(call.ex, result);
  return signal::is(outcome) ? outcome : Value::object(array);
}

Value is_array(NativeCall& call) {
  const Value value = call.argument(0);
  return Value::boolean(value.is_object() && value.as_object()->kind == CellKind::Array);
}

Value of(NativeCall& call) {
  Array* const array = create_array(call.ex.allocator, kArrayShape, call.arguments);
  if (array == nullptr) return call.ex.throw_out_of_memory();
  const Object* const array_class = call.ex.realm.core.classes.array->class_object;
  const bool is_subclass = call.self.is_object() && call.self.as_object() != array_class;
  if (!is_subclass) return Value::object(array);
  return call.tail_call(call.ex.realm.core.array_of, call.self, {Value::object(array)});
}

Value push(NativeCall& call) {
  Array* const array = this_array(call, "push");
  if (array == nullptr) return signal::kException;
  std::uint32_t length = 0;
  const ArrayResult result = append_many(call.ex.allocator, *array, call.arguments, &length);
  const Value outcome = array_outcome(call.ex, result, addition_to(*array, call.arguments.size()));
  return signal::is(outcome) ? outcome : Value::from_number(length);
}

Value pop(NativeCall& call) {
  Array* const array = this_array(call, "pop");
  if (array == nullptr) return signal::kException;
  Value value;
  const Value outcome =
      array_outcome(call.ex, array_pop(call.ex.allocator, *array, &value), change_of_last(*array));
  if (signal::is(outcome)) return outcome;
  return value.is_hole() ? Value::undefined() : value;
}

Value shift(NativeCall& call) {
  Array* const array = this_array(call, "shift");
  if (array == nullptr) return signal::kException;
  Value value;
  const Value outcome = array_outcome(call.ex, array_shift(call.ex.allocator, *array, &value),
                                      change_of_first(*array));
  if (signal::is(outcome)) return outcome;
  return value.is_hole() ? Value::undefined() : value;
}

Value unshift(NativeCall& call) {
  Array* const array = this_array(call, "unshift");
  if (array == nullptr) return signal::kException;
  call.charge(array->size());
  std::uint32_t length = 0;
  const ArrayResult result = array_unshift(call.ex.allocator, *array, call.arguments, &length);
  const Value outcome = array_outcome(call.ex, result, addition_to(*array, call.arguments.size()));
  return signal::is(outcome) ? outcome : Value::from_number(length);
}

Value slice(NativeCall& call) {
  Array* const array = this_array(call, "slice");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t begin = clamp_relative(integer_argument(call, 0, 0), length);
  const std::uint32_t end = clamp_relative(integer_argument(call, 1, length), length);
  const Value copy = copy_range(call, *array, begin, end > begin ? end - begin : 0);
  return signal::is(copy) ? copy : like_receiver(call, copy);
}

Value splice(NativeCall& call) {
  Array* const array = this_array(call, "splice");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t start = clamp_relative(integer_argument(call, 0, 0), length);
  double wanted = call.arguments.empty() ? 0 : length - start;
  if (call.arguments.size() > 1) wanted = integer_argument(call, 1, 0);
  const auto removed_count =
      static_cast<std::uint32_t>(std::clamp(wanted, 0.0, double(length - start)));
  const auto inserted = call.arguments.subspan(std::min<std::size_t>(2, call.arguments.size()));
  const Value removed = copy_range(call, *array, start, removed_count);
  if (signal::is(removed)) return removed;
  const Value tail =
      copy_range(call, *array, start + removed_count, length - start - removed_count);
  if (signal::is(tail)) return tail;
  Value outcome = array_outcome(call.ex, set_length(call.ex.allocator, *array, start),
                                change_of_splice(*array, start, removed_count, inserted.size()));
  if (signal::is(outcome)) return outcome;
  outcome = array_outcome(call.ex, append_many(call.ex.allocator, *array, inserted));
  if (signal::is(outcome)) return outcome;
  Array& rest = *tail.as<Array>();
  for (std::uint32_t i = 0; i < rest.size(); ++i) {
    outcome = array_outcome(call.ex, array_push(call.ex.allocator, *array, load_element(&rest, i)));
    if (signal::is(outcome)) return outcome;
  }
  return like_receiver(call, removed);
}

Value at(NativeCall& call) {
  Array* const array = this_array(call, "at");
  if (array == nullptr) return signal::kException;
  const double index = integer_argument(call, 0, 0);
  if (index < 0) {
    const Value value = get_from_end(call.ex.allocator, *array, -index);
    return value.is_hole() ? Value::undefined() : value;
  }
  if (!(index < array->size())) return Value::undefined();
  return element(call, *array, static_cast<std::uint32_t>(index));
}

using Equal = bool (*)(Value, Value);

/// The first index from argument 1 on whose element equals argument 0; size() if none. Holes count as undefined only
/// for includes.
std::uint32_t search(NativeCall& call, Array& array, Equal equal, bool sees_holes) {
  const std::uint32_t length = array.size();
  call.charge(length);
  for (std::uint32_t i = clamp_relative(integer_argument(call, 1, 0), length); i < length; ++i) {
    Value value = get_element(call.ex.allocator, array, i);
    if (value.is_hole()) {
      if (!sees_holes) continue;
      value = Value::undefined();
    }
    if (equal(value, call.argument(0))) return i;
  }
  return length;
}

Value index_of(NativeCall& call) {
  Array* const array = this_array(call, "indexOf");
  if (array == nullptr) return signal::kException;
  const std::uint32_t found = search(call, *array, strict_equals, false);
  return Value::from_number(found < array->size() ? double(found) : -1);
}

Value includes(NativeCall& call) {
  Array* const array = this_array(call, "includes");
  if (array == nullptr) return signal::kException;
  return Value::boolean(search(call, *array, same_value_zero, true) < array->size());
}

Value last_index_of(NativeCall& call) {
  Array* const array = this_array(call, "lastIndexOf");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  call.charge(length);
  // Unlike no argument, undefined is 0.
  double from = integer_argument(call, 1, call.arguments.size() > 1 ? 0 : double(length) - 1);
  if (from < 0) from += length;
  for (double i = std::min(from, double(length) - 1); i >= 0; --i) {
    const Value value = get_element(call.ex.allocator, *array, static_cast<std::uint32_t>(i));
    if (!value.is_hole() && strict_equals(value, call.argument(0))) return Value::from_number(i);
  }
  return Value::from_number(-1);
}

Value reverse(NativeCall& call) {
  Array* const array = this_array(call, "reverse");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  call.charge(length);
  Allocator& allocator = call.ex.allocator;
  for (std::uint32_t i = 0; i < length / 2; ++i) {
    const Value low = get_element(allocator, *array, i);
    const Value high = get_element(allocator, *array, length - 1 - i);
    for (const auto& [index, value] : {std::pair{i, high}, std::pair{length - 1 - i, low}}) {
      const Value outcome =
          array_outcome(call.ex,
                        value.is_hole() ? delete_element(allocator, *array, index)
                                        : set_element(allocator, *array, index, value),
                        {FrozenChange::Kind::Assign, index});
      if (signal::is(outcome)) return outcome;
    }
  }
  return call.self;
}

Value fill(NativeCall& call) {
  Array* const array = this_array(call, "fill");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t begin = clamp_relative(integer_argument(call, 1, 0), length);
  const std::uint32_t end = clamp_relative(integer_argument(call, 2, length), length);
  call.charge(length);
  for (std::uint32_t i = begin; i < end; ++i) {
    const Value outcome =
        array_outcome(call.ex, set_element(call.ex.allocator, *array, i, call.argument(0)),
                      {FrozenChange::Kind::Assign, i});
    if (signal::is(outcome)) return outcome;
  }
  return call.self;
}

Value concat(NativeCall& call) {
  Array* const array = this_array(call, "concat");
  if (array == nullptr) return signal::kException;
  const Value result = copy_range(call, *array, 0, array->size());
  if (signal::is(result)) return result;
  for (const Value argument : call.arguments) {
    const bool spreads = argument.is_object() && argument.as_object()->kind == CellKind::Array;
    const std::uint32_t count = spreads ? argument.as<Array>()->size() : 1;
    call.charge(count);
    for (std::uint32_t i = 0; i < count; ++i) {
      const Value value =
          spreads ? get_element(call.ex.allocator, *argument.as<Array>(), i) : argument;
      const Value outcome = array_append(call.ex, result, value);
      if (signal::is(outcome)) return outcome;
    }
  }
  return like_receiver(call, result);
}

Value iterate(NativeCall& call, std::string_view name, IterationKind kind) {
  Array* const array = this_array(call, name);
  return array == nullptr ? signal::kException : make_builtin_iterator(call.ex, call.self, kind);
}
Value keys(NativeCall& call) { return iterate(call, "keys", IterationKind::Keys); }
Value values(NativeCall& call) { return iterate(call, "values", IterationKind::Values); }
Value entries(NativeCall& call) { return iterate(call, "entries", IterationKind::Entries); }

}  // namespace

void install_arrays(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.array = builder.define_class({.name = "Array",
                                        .base = classes.object,
                                        .instance_kind = CellKind::Array,
                                        .shape = kArrayShape,
                                        .constructor = {"", 0x0100, 1, construct}});
  const NativeRow methods[] = {
      {"push", 0x0101, 1, push},
      {"pop", 0x0102, 0, pop},
      {"shift", 0x0103, 0, shift},
      {"unshift", 0x0104, 1, unshift},
      {"slice", 0x0105, 2, slice},
      {"splice", 0x0106, 2, splice},
      {"at", 0x0107, 1, at},
      {"indexOf", 0x0108, 1, index_of},
      {"includes", 0x0109, 1, includes},
      {"lastIndexOf", 0x010a, 1, last_index_of},
      {"reverse", 0x010b, 0, reverse},
      {"fill", 0x010c, 1, fill},
      {"concat", 0x010d, 1, concat},
      {"keys", 0x010e, 0, keys},
      {"values", 0x010f, 0, values},
      {"entries", 0x0110, 0, entries},
  };
  builder.add_methods(*classes.array, methods);
  builder.add_alias(*classes.array, builder.core().common.iterator, "values");
  const NativeRow statics[] = {{"isArray", 0x0120, 1, is_array}, {"of", 0x0121, 0, of}};
  builder.add_statics(*classes.array, statics);
}

}  // namespace heddle
