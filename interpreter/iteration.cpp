#include "interpreter/iteration.hpp"

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/call.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"

namespace heddle {
namespace {

/// "x" as the source has it, or what V8 says where it does not know.
Value throw_not_iterable(Execution& ex, Value value, std::string_view what) {
  using enum ExpressionText::Use;
  if (const std::string* const argument = noted_text(ex, SpreadArgument)) {
    if (!value.is_nullish() || argument->empty()) {
      return ex.throw_type_error(
          "Spread syntax requires ...iterable[Symbol.iterator] to be a function");
    }
    return ex.throw_type_error("{} is not iterable (cannot read property {})", *argument,
                               value.is_null() ? "null" : "undefined");
  }
  const std::string source = iterable_text(ex);
  if (!source.empty()) return ex.throw_type_error("{} is not {}", source, what);
  std::string text = to_utf8(*type_of(ex, value).as_string());
  if (value.is_null()) text = "object null";
  if (value.is_number() || value.is_boolean())
    text = fmt::format("{} {}", text, describe_value(ex, value));
  return ex.throw_type_error("{} is not {} (cannot read property Symbol(Symbol.iterator))", text,
                             what);
}

Value array_next(Execution& ex, Array& array, Value* state) {
  const auto index = index_of_state(*state);
  if (index >= array.size()) return Value::hole();
  *state = Value::from_number(double{1} + index);
  const Value element = get_element(ex.allocator, array, index);
  return element.is_hole() ? Value::undefined() : element;
}

/// What a property that names a method holds; where a getter tells, a signal (deliver() goes on).
Value read_method(Execution& ex, Value value, PropertyKey name) {
  return value.is_object()
             ? get_by_key(ex, *value.as_object(), value, ElementKey::of(name), nullptr)
             : get_own_or_member(ex, value, name);
}

bool has_getter(Execution& ex, Value value, PropertyKey name) {
  if (!value.is_object()) return false;
  const Shape& shape = ex.realm.shape_of(*value.as_object());
  const OwnProperty own = find_own(ex, *value.as_object(), shape, ElementKey::of(name));
  if (own.exists()) return own.is_accessor();
  const ClassMember* const member = shape.klass == nullptr ? nullptr : shape.klass->find(name);
  return member != nullptr && is_accessor(*member);
}

}  // namespace

bool is_builtin_iterable(Execution& ex, Value source) {
  if (source.is_string()) return true;
  if (!source.is_object()) return false;
  const Object& object = *source.as_object();
  switch (object.kind) {
    case CellKind::Array:
    case CellKind::Map:
    case CellKind::Set:
    case CellKind::Iterator:
      break;
    default:
      return false;
  }
  const std::uint32_t shape = object.shape.load(std::memory_order_relaxed);
  if (shape < kFixedShapeCount) return true;
  // Of a class that extends one.
  const ClassDescriptor& klass = *ex.realm.shape_of(object).klass;
  const ClassMember* const own = klass.find(ex.realm.core.common.iterator);
  return own != nullptr && own->method < MethodTable::kFirstContextMethod;
}

Value builtin_iterator_next(Execution& ex, Value source, Value* state) {
  if (source.is_string()) return next_code_point(ex, *source.as_string(), state);
  switch (source.as_object()->kind) {
    case CellKind::Array:
      return array_next(ex, *source.as<Array>(), state);
    case CellKind::Iterator:
      return step_iterator(ex, *source.as<BuiltinIterator>());
    default:
      break;
  }
  const bool is_map = source.as_object()->kind == CellKind::Map;
  const Value iterator =
      make_builtin_iterator(ex, source, is_map ? IterationKind::Entries : IterationKind::Values);
  if (signal::is(iterator)) return iterator;
  state[-1] = iterator;
  return step_iterator(ex, *iterator.as<BuiltinIterator>());
}

Value next_code_point(Execution& ex, String& string, Value* position) {
  const auto index = index_of_state(*position);
  if (index >= string.length) return Value::hole();
  String* const flat = flatten(ex.allocator, string);
  if (flat == nullptr) return ex.throw_out_of_memory();
  const StringView text(*flat);
  const auto is_lead = [](char16_t unit) { return (unit & 0xfc00) == 0xd800; };
  const auto is_trail = [](char16_t unit) { return (unit & 0xfc00) == 0xdc00; };
  const bool is_pair =
      is_lead(text[index]) && index + 1 < text.length() && is_trail(text[index + 1]);
  const std::uint32_t end = index + (is_pair ? 2 : 1);
  String* const point =
      is_pair ? substring(ex.allocator, *flat, index, end) : create_unit(ex.allocator, text[index]);
  if (point == nullptr) return ex.throw_out_of_memory();
  *position = Value::from_number(end);
  return Value::string(point);
}

Value iterator_method(Execution& ex, Value iterable) {
  const Value method = read_method(ex, iterable, ex.realm.core.common.iterator);
  return signal::is(method) ? method : checked_iterator_method(ex, iterable, method);
}

Value checked_iterator_method(Execution& ex, Value iterable, Value method) {
  return is_callable(method) ? method : throw_not_iterable(ex, iterable, "iterable");
}

Value async_iterator_method(Execution& ex, Value iterable) {
  const Value method = read_method(ex, iterable, ex.realm.core.common.async_iterator);
  return signal::is(method) ? method : checked_async_iterator_method(ex, iterable, method);
}

Value checked_async_iterator_method(Execution& ex, Value iterable, Value method) {
  if (is_callable(method)) return method;
  // A sync iterable serves, too: its values are awaited. (Its method, should it be a getter's, is read where it is called.)
  const PropertyKey iterator = ex.realm.core.common.iterator;
  const bool is_iterable =
      is_callable(get_own_or_member(ex, iterable, iterator)) || has_getter(ex, iterable, iterator);
  return is_iterable ? ex.realm.core.async_from_sync
                     : throw_not_iterable(ex, iterable, "async iterable");
}

Value iterator_return_method(Execution& ex, Value iterator) {
  const Value method = read_method(ex, iterator, ex.realm.core.common.return_);
  return signal::is(method) ? method : checked_return_method(ex, method);
}

Value checked_return_method(Execution& ex, Value method) {
  if (method.is_nullish() || is_callable(method)) return method;
  return ex.throw_type_error("{} is not a function", describe_value(ex, method));
}

Value throw_no_iterator(Execution& ex, Value value) {
  const std::ptrdiff_t at = ex.pc - state_of(ex.regs)->entry;
  constexpr std::ptrdiff_t kMethodCallCheck = 3;  // words
  const RegisterOp first = at < kMethodCallCheck ? RegisterOp::CheckObject : ex.pc[-3].op();
  if (first == RegisterOp::GetIterator)
    return ex.throw_type_error("Result of the Symbol.iterator method is not an object");
  if (first == RegisterOp::GetAsyncIterator)
    return ex.throw_type_error("Result of the Symbol.asyncIterator method is not an object");
  return ex.throw_type_error("Iterator result {} is not an object", describe_value(ex, value));
}

}  // namespace heddle
