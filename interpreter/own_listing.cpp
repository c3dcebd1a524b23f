#include "interpreter/own_listing.hpp"

#include <algorithm>

#include "heap/array.hpp"
#include "heap/ordered_table.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/property_storage.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFew = 1024;
/// The price of a key: a string and its place.
constexpr std::uint32_t kKey = 8;
constexpr std::uint32_t kPieceKeys = kPieceOperations / kKey;

enum Phase : std::uint32_t { kElements, kSparse, kTable, kNumbers, kListedBefore, kSymbols };

bool is_table_object(Execution& ex, const Object& object) {
  return object.kind != CellKind::Array && object.kind != CellKind::Namespace &&
         ex.realm.shape_of(object).has(Shape::kDictionary);
}

Listed listed(const OwnListing& state) { return static_cast<Listed>(std::uint32_t{state.what}); }
bool lists_values(const OwnListing& state) {
  return listed(state) == Listed::Values || listed(state) == Listed::Entries;
}

/// Where a getter must be called, a script begins anew.
Value list_by_script(NativeCall& call, const OwnListing& state) {
  return call.tail_call(call.ex.realm.core.list_properties, state.object,
                        {Value::boolean(listed(state) == Listed::Entries)});
}

Value append_property(NativeCall& call, OwnListing& state, Value key, Value value) {
  if (lists_values(state) && value.is_internal()) return list_by_script(call, state);
  if (listed(state) == Listed::Values) return array_append(call.ex, state.result, value);
  const Value text = key.is_number() ? primitive_to_string(call.ex, key) : key;
  if (signal::is(text)) return text;
  if (listed(state) != Listed::Entries) return array_append(call.ex, state.result, text);
  const Value both[] = {text, value};
  const Value pair = new_array(call.ex, both);
  return signal::is(pair) ? pair : array_append(call.ex, state.result, pair);
}

/// What stands there, if it is still there.
Value append_index(NativeCall& call, OwnListing& state, std::uint32_t index) {
  const Value key = Value::from_number(index);
  Value value;
  if (state.object.is_string()) {
    value = get_element(call.ex, state.object, key);
  } else if (state.object.as_object()->kind == CellKind::Array) {
    value = get_element(call.ex.allocator, *state.object.as<Array>(), index);
  } else {
    Object& object = *state.object.as_object();
    value = find_own(call.ex, object, call.ex.realm.shape_of(object), ElementKey::of_index(index))
                .value;
  }
  if (signal::is(value)) return value;
  return value.is_hole() ? Value::undefined() : append_property(call, state, key, value);
}

Value append_entry(NativeCall& call, OwnListing& state, Value key, Value value) {
  PropertySlot slot;
  if (SlotReference::is(value)) {
    Object& object = *state.object.as_object();
    slot = SlotReference::slot(value);
    value = load_slot(object, call.ex.realm.shape_of(object), slot);
    if (value.is_hole()) return key;
  }
  const bool is_hidden = slot.has(PropertySlot::kNotEnumerable) && listed(state) != Listed::Names;
  if (is_hidden || slot.has(PropertySlot::kPrivate)) return key;
  if (key.is_number()) return array_append(call.ex, state.numbers, key);
  if (key.is_string()) return append_property(call, state, key, value);
  return listed(state) == Listed::Copied ? array_append(call.ex, state.symbols, key) : key;
}

/// A piece of the walk over a dictionary. The hole: it has come to its end.
Value walk_table(NativeCall& call, OwnListing& state, std::uint32_t* left) {
  Object& object = *state.object.as_object();
  const TableOwner owner = dictionary_table(object, call.ex.realm.shape_of(object));
  TableCursor cursor{state.indices, state.next};
  Value key, value, outcome = Value::undefined();
  bool goes_on = true;
  while (*left > 0 && !signal::is(outcome) &&
         (goes_on = table_next(call.ex.allocator, owner, &cursor, &key, &value))) {
    outcome = append_entry(call, state, key, value);
    --*left;
  }
  state.indices = cursor.table;
  state.next = cursor.position;
  return signal::is(outcome) || goes_on ? outcome : Value::hole();
}

/// Indices come first, in rising order: what was listed so far waits.
Value begin_numbers(NativeCall& call, OwnListing& state) {
  Array& numbers = *state.numbers.as<Array>();
  state.next = 0;
  state.end = numbers.size();
  state.phase = state.end == 0 ? kSymbols : kNumbers;
  if (state.end == 0) {
    state.end = state.symbols.as<Array>()->size();
    return Value::undefined();
  }
  Value* const values = numbers.storage.load(std::memory_order_relaxed)->values();  // ours alone
  std::sort(values, values + state.end,
            [](Value left, Value right) { return left.as_number() < right.as_number(); });
  state.indices = state.result;
  state.result = new_array(call.ex, {});
  return state.result;
}

/// One key of the phase at hand.
Value append_next(NativeCall& call, OwnListing& state) {
  const std::uint32_t at = state.next;
  switch (state.phase) {
    case kElements:
      return append_index(call, state, at);
    case kSparse:
      return append_index(
          call, state,
          static_cast<std::uint32_t>(state.indices.as<ArrayStorage>()->values()[at].as_number()));
    case kNumbers:
      return append_index(
          call, state,
          static_cast<std::uint32_t>(load_element(state.numbers.as<Array>(), at).as_number()));
    case kListedBefore:
      return array_append(call.ex, state.result, load_element(state.indices.as<Array>(), at));
    default:
      return array_append(call.ex, state.result, load_element(state.symbols.as<Array>(), at));
  }
}

/// false: that was the last.
bool begin_next_phase(OwnListing& state) {
  state.next = 0;
  if (state.phase == kNumbers) {
    state.phase = kListedBefore;
    state.end = state.indices.as<Array>()->size();
    return true;
  }
  if (state.phase == kListedBefore) {
    state.phase = kSymbols;
    state.end = state.symbols.as<Array>()->size();
    return true;
  }
  return false;
}

/// Strings and arrays have a length too.
Value finish(NativeCall& call, OwnListing& state) {
  const bool has_length =
      state.object.is_string() || state.object.as_object()->kind == CellKind::Array;
  if (has_length && state.what == static_cast<std::uint32_t>(Listed::Names)) {
    const Value done =
        array_append(call.ex, state.result, Value::string(call.ex.realm.core.common.length));
    if (signal::is(done)) return done;
  }
  return state.result;
}

}  // namespace

bool has_many_own(Execution& ex, Value value) {
  if (value.is_string()) return value.as_string()->length > kFew;
  if (!value.is_object()) return false;
  Object& object = *value.as_object();
  if (object.kind == CellKind::Array) return value.as<Array>()->size() > kFew;
  return is_table_object(ex, object) &&
         table_size(ex.allocator, dictionary_table(object, ex.realm.shape_of(object))) > kFew;
}

Value list_own_on(NativeCall& call, OwnListing& state) {
  std::uint32_t left = kPieceKeys;
  while (left > 0) {
    Value done = Value::undefined();
    if (state.phase == kTable) {
      done = walk_table(call, state, &left);
      if (done.is_hole()) done = begin_numbers(call, state);
    } else if (state.next < state.end) {
      done = append_next(call, state);
      state.next = state.next + 1;
      --left;
    } else if (!begin_next_phase(state)) {
      call.charge(std::uint64_t{kPieceKeys - left} * kKey);
      return finish(call, state);
    }
    if (signal::is(done)) return done;
  }
  call.charge(kPieceOperations);
  return kAgain;
}

Value list_many_own(NativeCall& call, Value object, Listed what) {
  OwnListing state{.object = object,
                   .result = new_array(call.ex, {}),
                   .symbols = Value::undefined(),
                   .numbers = Value::undefined(),
                   .indices = Value::hole(),
                   .next = 0,
                   .end = 0,
                   .phase = kElements,
                   .what = static_cast<std::uint32_t>(what)};
  if (signal::is(state.result)) return state.result;
  if (object.is_string()) {
    state.end = object.as_string()->length;
  } else if (object.as_object()->kind == CellKind::Array) {
    Array& array = *object.as<Array>();
    state.end = array.size();
    if (array.is_dictionary()) {
      ArrayStorage* const indices = sorted_indices(call.ex.allocator, array);
      if (indices == nullptr) return call.ex.throw_out_of_memory();
      state.indices = Value::internal(indices);
      state.end = indices->capacity;
      state.phase = kSparse;
    }
  } else {
    state.phase = kTable;
    state.symbols = new_array(call.ex, {});
    state.numbers = signal::is(state.symbols) ? state.symbols : new_array(call.ex, {});
    if (signal::is(state.numbers)) return state.numbers;
  }
  return in_steps(call, kListOwn, state);
}

}  // namespace heddle
