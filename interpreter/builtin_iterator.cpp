#include "interpreter/builtin_iterator.hpp"

#include <new>

#include "heap/array.hpp"
#include "heap/object_lock.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/collection_object.hpp"
#include "interpreter/iteration.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

struct Place {
  Value table;
  Value position;
};

Place load_place(Execution& ex, BuiltinIterator& iterator) {
  const ObjectLock lock(iterator, ex.allocator);
  return {Heap::load(&iterator.table), Heap::load(&iterator.position)};
}

void store_place(Execution& ex, BuiltinIterator& iterator, const Place& place) {
  const ObjectLock lock(iterator, ex.allocator);
  Heap::store(iterator, &iterator.table, place.table);
  Heap::store(iterator, &iterator.position, place.position);
}

void finish(BuiltinIterator& iterator) {
  Heap::store(iterator, &iterator.source, Value::undefined());
}

Value step_table(Execution& ex, BuiltinIterator& iterator, CollectionObject& source) {
  const Place place = load_place(ex, iterator);
  TableCursor cursor{place.table, static_cast<std::uint32_t>(place.position.as_number())};
  Value key, value;
  if (!table_next(ex.allocator, source.owner(), &cursor, &key, &value)) {
    finish(iterator);
    return Value::hole();
  }
  store_place(ex, iterator, {cursor.table, Value::from_number(cursor.position)});
  const bool is_map = source.kind == CellKind::Map;
  switch (iterator.iteration_kind()) {
    case IterationKind::Keys:
      return key;
    case IterationKind::Values:
      return is_map ? value : key;
    case IterationKind::Entries:
      break;
  }
  const Value entry[] = {key, is_map ? value : key};
  return new_array(ex, entry);
}

Value step_array(Execution& ex, BuiltinIterator& iterator, Array& source) {
  const auto index = static_cast<std::uint32_t>(load_place(ex, iterator).position.as_number());
  if (index >= source.size()) {
    finish(iterator);
    return Value::hole();
  }
  store_place(ex, iterator, {Value::hole(), Value::from_number(double{1} + index)});
  if (iterator.iteration_kind() == IterationKind::Keys) return Value::from_number(index);
  const Value found = get_element(ex.allocator, source, index);
  const Value element = found.is_hole() ? Value::undefined() : found;
  if (iterator.iteration_kind() == IterationKind::Values) return element;
  const Value entry[] = {Value::from_number(index), element};
  return new_array(ex, entry);
}

Value step_string(Execution& ex, BuiltinIterator& iterator, Value source) {
  Value position = load_place(ex, iterator).position;
  const Value point = next_code_point(ex, *source.as_string(), &position);
  if (point.is_hole()) finish(iterator);
  store_place(ex, iterator, {Value::hole(), position});
  return point;
}

}  // namespace

Value make_builtin_iterator(Execution& ex, Value source, IterationKind kind) {
  void* const cell = ex.allocate(sizeof(BuiltinIterator));
  if (cell == nullptr) return signal::kException;
  return Value::object(new (cell) BuiltinIterator(kIteratorShape, source, kind));
}

Value step_iterator(Execution& ex, BuiltinIterator& iterator) {
  const Value source = Heap::load(&iterator.source);
  if (source.is_undefined()) return Value::hole();
  if (source.is_string()) return step_string(ex, iterator, source);
  if (source.as_object()->kind == CellKind::Array)
    return step_array(ex, iterator, *source.as<Array>());
  return step_table(ex, iterator, *source.as<CollectionObject>());
}

Value iterator_result(Execution& ex, Value value) {
  const Value result = new_object(ex, 2);
  if (signal::is(result)) return result;
  const bool done = value.is_hole();
  const CommonNames& names = ex.realm.core.common;
  const Value stored =
      define_own(ex, *result.as_object(), names.value, done ? Value::undefined() : value, 0);
  if (signal::is(stored)) return stored;
  const Value marked = define_own(ex, *result.as_object(), names.done, Value::boolean(done), 0);
  return signal::is(marked) ? marked : result;
}

}  // namespace heddle
