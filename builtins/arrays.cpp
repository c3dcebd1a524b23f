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

/// get_element(), the usual case here.
Value element_or_hole(Allocator& allocator, Array& array, std::uint32_t index) {
  const Value value = load_element(&array, index);
  return value.is_hole() ? get_element(allocator, array, index) : value;
}

Value element(NativeCall& call, Array& array, std::uint32_t index) {
  const Value value = get_element(call.ex.allocator, array, index);
  return value.is_hole() ? Value::undefined() : value;
}

Array* as_array(Value value) {
  return value.is_object() && value.as_object()->kind == CellKind::Array ? value.as<Array>()
                                                                         : nullptr;
}

/// Elements begin .. end-1 put behind those of `target`; holes stay holes.
Value append_range(NativeCall& call, Array& target, Array& source, std::uint32_t begin,
                   std::uint32_t end) {
  call.charge(end - begin);
  std::array<Value, 64> batch;
  while (begin < end) {
    const std::uint32_t count = std::min<std::uint32_t>(end - begin, batch.size());
    for (std::uint32_t i = 0; i < count; ++i)
      batch[i] = element_or_hole(call.ex.allocator, source, begin + i);
    const Value outcome =
        array_outcome(call.ex, append_many(call.ex.allocator, target, {batch.data(), count}));
    if (signal::is(outcome)) return outcome;
    begin += count;
  }
  return Value::undefined();
}

/// What a method of an instance of a class that extends Array gives: one of that class.
Value like_receiver(NativeCall& call, Value self, Value elements) {
  const bool is_plain = self.as_object()->shape.load(std::memory_order_relaxed) == kArrayShape;
  return is_plain ? elements : call.tail_call(call.ex.realm.core.array_like, self, {elements});
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

struct Slicing {
  Value array, result;
  Count next, end;
};

Value slice_on(NativeCall& call, Slicing& state) {
  const std::uint32_t stop = piece_end(state.next, state.end);
  const Value done =
      append_range(call, *state.result.as<Array>(), *state.array.as<Array>(), state.next, stop);
  if (signal::is(done)) return done;
  state.next = stop;
  return stop < state.end ? kAgain : like_receiver(call, state.array, state.result);
}
constexpr Steps<Slicing> kSlice{0x0e00, slice_on};

Value slice(NativeCall& call) {
  Array* const array = this_array(call, "slice");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t begin = clamp_relative(integer_argument(call, 0, 0), length);
  const std::uint32_t end =
      std::max(begin, clamp_relative(integer_argument(call, 1, length), length));
  Array* const result = create_array(call.ex.allocator, kArrayShape, end - begin);
  if (result == nullptr) return call.ex.throw_out_of_memory();
  return in_steps(call, kSlice, {call.self, Value::object(result), begin, end});
}

/// splice() in the specification's order: what is removed is copied; then what stands behind it moves to its new place, so that no
/// element is ever missing; at last the new elements are put.
struct Splicing {
  Value array, removed, added;  ///< added: an array, or undefined
  Count start, removing, adding, length;
  Count next;  ///< how far the phase is
  Count phase;
};
enum Phase : std::uint32_t { kCopy, kGrow, kMoveUp, kMoveDown, kPut };

Value put_or_delete(Execution& ex, Array& array, std::uint32_t index, Value value) {
  const ArrayResult result = value.is_hole() ? delete_element(ex.allocator, array, index)
                                             : set_element(ex.allocator, array, index, value);
  return array_outcome(ex, result, {FrozenChange::Kind::Assign, index});
}

Value move_element(Execution& ex, Array& array, std::uint32_t from, std::uint32_t to) {
  return put_or_delete(ex, array, to, element_or_hole(ex.allocator, array, from));
}

/// What a piece does to the array in the phase it is in; the piece has `stop - next` elements.
Value splice_piece(NativeCall& call, Splicing& state, std::uint32_t stop) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t from = state.start + state.removing;  // what stands behind
  const std::uint32_t to = state.start + state.adding;
  if (state.phase == kCopy) {
    return append_range(call, *state.removed.as<Array>(), array, state.start + state.next,
                        state.start + stop);
  }
  call.charge(stop - state.next);
  Value outcome = Value::undefined();
  for (std::uint32_t i = state.next; i < stop && !signal::is(outcome); ++i) {
    const std::uint32_t back = state.length - from - 1 - i;
    if (state.phase == kGrow) {
      outcome = array_append(call.ex, state.array, Value::hole());
    } else if (state.phase == kMoveUp) {
      outcome = move_element(call.ex, array, from + back, to + back);
    } else if (state.phase == kMoveDown) {
      outcome = move_element(call.ex, array, from + i, to + i);
    } else {
      const Value value = load_element(state.added.as<Array>(), i);
      outcome =
          array_outcome(call.ex, set_element(call.ex.allocator, array, state.start + i, value),
                        {FrozenChange::Kind::Assign, state.start + i});
    }
  }
  return outcome;
}

std::uint32_t size_of_phase(const Splicing& state) {
  switch (state.phase) {
    case kCopy:
      return state.removing;
    case kGrow:
      return state.adding - state.removing;
    case kPut:
      return state.adding;
    default:
      return state.length - state.start - state.removing;
  }
}

/// The next phase, after whose beginning there is something to do. Signal on failure; hole: that was the last.
Value next_phase(NativeCall& call, Splicing& state) {
  const bool was_moved = state.phase == kMoveDown;
  const bool grows = state.adding > state.removing, shrinks = state.adding < state.removing;
  state.next = 0;
  if (state.phase == kPut) return Value::hole();
  if (state.phase == kCopy && (grows || shrinks)) {
    state.phase = grows ? kGrow : kMoveDown;
    return Value::undefined();
  }
  if (state.phase == kGrow) {
    state.phase = kMoveUp;
    return Value::undefined();
  }
  state.phase = kPut;
  if (!was_moved) return Value::undefined();
  return array_outcome(call.ex, set_length(call.ex.allocator, *state.array.as<Array>(),
                                           state.length - (state.removing - state.adding)));
}

Value splice_on(NativeCall& call, Splicing& state) {
  std::uint32_t left = kPieceOperations;
  for (;;) {
    const std::uint32_t size = size_of_phase(state);
    const std::uint32_t stop = piece_end(state.next, size, left);
    const Value done = splice_piece(call, state, stop);
    if (signal::is(done)) return done;
    left -= stop - state.next;
    state.next = stop;
    if (stop < size) return kAgain;
    const Value phase = next_phase(call, state);
    if (signal::is(phase)) return phase;
    if (phase.is_hole()) return like_receiver(call, state.array, state.removed);
  }
}
constexpr Steps<Splicing> kSplice{0x0e01, splice_on};

Value splice(NativeCall& call) {
  Array* const array = this_array(call, "splice");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t start = clamp_relative(integer_argument(call, 0, 0), length);
  double wanted = call.arguments.empty() ? 0 : length - start;
  if (call.arguments.size() > 1) wanted = integer_argument(call, 1, 0);
  const auto removing = static_cast<std::uint32_t>(std::clamp(wanted, 0.0, double(length - start)));
  const auto inserted = call.arguments.subspan(std::min<std::size_t>(2, call.arguments.size()));
  if (array->is_frozen())
    return throw_frozen(call.ex, change_of_splice(*array, start, removing, inserted.size()));
  if (length - removing + inserted.size() > Array::kMaxLength)
    return array_outcome(call.ex, ArrayResult::TooLong);
  Array* const removed = create_array(call.ex.allocator, kArrayShape, removing);
  if (removed == nullptr) return call.ex.throw_out_of_memory();
  const Value added = inserted.empty() ? Value::undefined() : new_array(call.ex, inserted);
  if (signal::is(added)) return added;
  return in_steps(call, kSplice,
                  {call.self, Value::object(removed), added, start, removing,
                   static_cast<std::uint32_t>(inserted.size()), length, 0, kCopy});
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

struct Searching {
  Value array, wanted;
  Count next, end;
};

Value index_of_on(NativeCall& call, Searching& state) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t stop = piece_end(state.next, state.end);
  for (std::uint32_t i = state.next; i < stop; ++i) {
    const Value value = element_or_hole(call.ex.allocator, array, i);
    if (value.is_hole() || !strict_equals(value, state.wanted)) continue;
    call.charge(i - state.next);
    return Value::from_number(i);
  }
  call.charge(stop - state.next);
  state.next = stop;
  return stop < state.end ? kAgain : Value::from_number(-1);
}
constexpr Steps<Searching> kIndexOf{0x0e02, index_of_on};

/// Unlike the others it takes a hole for undefined.
Value includes_on(NativeCall& call, Searching& state) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t stop = piece_end(state.next, state.end);
  for (std::uint32_t i = state.next; i < stop; ++i) {
    const Value value = element_or_hole(call.ex.allocator, array, i);
    if (!same_value_zero(value.is_hole() ? Value::undefined() : value, state.wanted)) continue;
    call.charge(i - state.next);
    return Value::boolean(true);
  }
  call.charge(stop - state.next);
  state.next = stop;
  return stop < state.end ? kAgain : Value::boolean(false);
}
constexpr Steps<Searching> kIncludes{0x0e03, includes_on};

/// Looks at `next` - 1 and below.
Value last_index_of_on(NativeCall& call, Searching& state) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t stop = state.next - piece_end(0, state.next);
  for (std::uint32_t i = state.next; i-- > stop;) {
    const Value value = element_or_hole(call.ex.allocator, array, i);
    if (value.is_hole() || !strict_equals(value, state.wanted)) continue;
    call.charge(state.next - i);
    return Value::from_number(i);
  }
  call.charge(state.next - stop);
  state.next = stop;
  return stop > 0 ? kAgain : Value::from_number(-1);
}
constexpr Steps<Searching> kLastIndexOf{0x0e04, last_index_of_on};

Value search(NativeCall& call, std::string_view method, const Steps<Searching>& steps) {
  Array* const array = this_array(call, method);
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t begin = clamp_relative(integer_argument(call, 1, 0), length);
  return in_steps(call, steps, {call.self, call.argument(0), begin, length});
}

Value index_of(NativeCall& call) { return search(call, "indexOf", kIndexOf); }
Value includes(NativeCall& call) { return search(call, "includes", kIncludes); }

Value last_index_of(NativeCall& call) {
  Array* const array = this_array(call, "lastIndexOf");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  // Unlike no argument, undefined is 0.
  double from = integer_argument(call, 1, call.arguments.size() > 1 ? 0 : double(length) - 1);
  if (from < 0) from += length;
  if (!(from >= 0)) return Value::from_number(-1);
  const auto count = static_cast<std::uint32_t>(std::min(from + 1, double(length)));
  return in_steps(call, kLastIndexOf, {call.self, call.argument(0), count, 0});
}

struct Reversing {
  Value array;
  Count next, length;
};

Value reverse_on(NativeCall& call, Reversing& state) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t end = state.length / 2;
  const std::uint32_t stop = piece_end(state.next, end, kPieceOperations / 2);
  for (std::uint32_t low = state.next; low < stop; ++low) {
    const std::uint32_t high = state.length - 1 - low;
    const Value first = element_or_hole(call.ex.allocator, array, low);
    const Value last = element_or_hole(call.ex.allocator, array, high);
    if (first.is_hole() && last.is_hole()) continue;
    const Value outcome = put_or_delete(call.ex, array, low, last);
    if (signal::is(outcome)) return outcome;
    const Value other = put_or_delete(call.ex, array, high, first);
    if (signal::is(other)) return other;
  }
  call.charge(2 * (stop - state.next));
  state.next = stop;
  return stop < end ? kAgain : state.array;
}
constexpr Steps<Reversing> kReverse{0x0e05, reverse_on};

Value reverse(NativeCall& call) {
  Array* const array = this_array(call, "reverse");
  if (array == nullptr) return signal::kException;
  return in_steps(call, kReverse, {call.self, 0, array->size()});
}

struct Filling {
  Value array, value;
  Count next, end;
};

Value fill_on(NativeCall& call, Filling& state) {
  Array& array = *state.array.as<Array>();
  const std::uint32_t stop = piece_end(state.next, state.end);
  for (std::uint32_t i = state.next; i < stop; ++i) {
    if (store_element(&array, i, state.value)) continue;
    const Value outcome =
        array_outcome(call.ex, set_element(call.ex.allocator, array, i, state.value),
                      {FrozenChange::Kind::Assign, i});
    if (signal::is(outcome)) return outcome;
  }
  call.charge(stop - state.next);
  state.next = stop;
  return stop < state.end ? kAgain : state.array;
}
constexpr Steps<Filling> kFill{0x0e06, fill_on};

Value fill(NativeCall& call) {
  Array* const array = this_array(call, "fill");
  if (array == nullptr) return signal::kException;
  const std::uint32_t length = array->size();
  const std::uint32_t begin = clamp_relative(integer_argument(call, 1, 0), length);
  const std::uint32_t end = clamp_relative(integer_argument(call, 2, length), length);
  return in_steps(call, kFill, {call.self, call.argument(0), begin, std::max(begin, end)});
}

/// `this` and the arguments, of which `source` is the one at hand; `next` and `end`: where in it.
struct Concatenating {
  Value result, sources;
  Count source, next, end;
};

/// What an argument adds to the result.
std::uint32_t spread_size(Value source) {
  const Array* const array = as_array(source);
  return array == nullptr ? 1 : array->size();
}

Value concat_on(NativeCall& call, Concatenating& state) {
  Array& sources = *state.sources.as<Array>();
  std::uint32_t left = kPieceOperations;
  while (left > 0) {
    if (state.next == state.end) {
      state.source = state.source + 1;
      if (state.source >= sources.size())
        return like_receiver(call, load_element(&sources, 0), state.result);
      state.next = 0;
      state.end = spread_size(load_element(&sources, state.source));
      --left;  // one that is empty is work too
      call.charge(1);
      continue;
    }
    const Value source = load_element(&sources, state.source);
    const std::uint32_t stop = piece_end(state.next, state.end, left);
    Array* const array = as_array(source);
    const Value done =
        array == nullptr ? array_append(call.ex, state.result, source)
                         : append_range(call, *state.result.as<Array>(), *array, state.next, stop);
    if (signal::is(done)) return done;
    left -= stop - state.next;
    state.next = stop;
  }
  return kAgain;
}
constexpr Steps<Concatenating> kConcat{0x0e07, concat_on};

Value concat(NativeCall& call) {
  Array* const array = this_array(call, "concat");
  if (array == nullptr) return signal::kException;
  Array* const sources = create_array(call.ex.allocator, kArrayShape,
                                      static_cast<std::uint32_t>(call.arguments.size() + 1));
  std::uint64_t size = array->size();
  for (const Value source : call.arguments) size += spread_size(source);
  if (size > Array::kMaxLength) return array_outcome(call.ex, ArrayResult::TooLong);
  Array* const result = sources == nullptr ? nullptr
                                           : create_array(call.ex.allocator, kArrayShape,
                                                          static_cast<std::uint32_t>(size));
  if (result == nullptr) return call.ex.throw_out_of_memory();
  const Value all = Value::object(sources);
  Value added = array_append(call.ex, all, call.self);
  for (std::size_t i = 0; i < call.arguments.size() && !signal::is(added); ++i)
    added = array_append(call.ex, all, call.arguments[i]);
  if (signal::is(added)) return added;
  return in_steps(call, kConcat, {Value::object(result), all, 0, 0, array->size()});
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
  builder.add_steps<kSlice>();
  builder.add_steps<kSplice>();
  builder.add_steps<kIndexOf>();
  builder.add_steps<kIncludes>();
  builder.add_steps<kLastIndexOf>();
  builder.add_steps<kReverse>();
  builder.add_steps<kFill>();
  builder.add_steps<kConcat>();
}

}  // namespace heddle
