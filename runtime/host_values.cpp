// runtime/host_values.cpp -- script values in the hands of a host: conversion both ways, ObjectRef.

#include <new>

#include "heap/array.hpp"
#include "heap/marker.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/element_key.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_storage.hpp"
#include "interpreter/task_control.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/failure_excerpt.hpp"

namespace heddle {

// -- Handles

std::uint32_t HandleTable::add(Value value) {
  const std::lock_guard lock(mutex_);
  if (free_.empty()) {
    slots_.push_back(value);
    return static_cast<std::uint32_t>(slots_.size() - 1);
  }
  const std::uint32_t slot = free_.back();
  free_.pop_back();
  slots_[slot] = value;
  return slot;
}

void HandleTable::release(std::uint32_t slot) {
  const std::lock_guard lock(mutex_);
  slots_[slot] = Value::undefined();
  free_.push_back(slot);
}

void HandleTable::trace(Marker& marker) {
  const std::lock_guard lock(mutex_);
  marker.visit(slots_.data(), slots_.size());
}

std::size_t HandleTable::size() const {
  const std::lock_guard lock(mutex_);
  return slots_.size() - free_.size();
}

// -- Conversion

HostValue Context::Impl::other_to_host(Execution& ex, Value value) {
  if (value.is_boolean()) return value.is_true();
  if (value.is_null()) return nullptr;
  if (value.is_string()) {
    String* const flat = flatten(ex.allocator, *value.as_string());
    return flat == nullptr ? std::string() : to_utf8(*flat);
  }
  if (value.is_object())
    return ObjectRef(std::make_shared<ObjectRef::Impl>(shared_from_this(), value));
  if (value.is_symbol()) return ex.realm.core.inspect(ex, value);
  return HostValue();
}

Value Context::Impl::other_to_script(Execution& ex, const HostValue& value) {
  if (value.is_boolean()) return Value::boolean(value.as_boolean());
  if (value.is_null()) return Value::null();
  if (value.is_string()) {
    String* const text = create_utf8(ex.allocator, value.as_string());
    return text == nullptr ? ex.throw_out_of_memory() : Value::string(text);
  }
  if (!value.is_object()) return Value::undefined();
  const ObjectRef::Impl& object = value.as_object().impl();
  if (object.context.get() != this) return ex.throw_type_error("a value of another context");
  return object.value;
}

Error Context::Impl::to_error(Execution& ex, Value thrown) {
  Error error{Errc::ScriptError, ""};
  const std::string text = failure_text(ex, thrown);
  error.message = text.substr(0, text.find("\n    at "));
  if (text.size() != error.message.size())
    error.stack = with_excerpt(*realm_, text, failure_advice(ex, thrown));
  const ClassDescriptor* const klass = thrown.is_object() ? class_of(ex, thrown) : nullptr;
  if (klass == ex.realm.core.classes.cancelled_error && klass != nullptr)
    error.code = Errc::Cancelled;
  if (klass != nullptr && ex.realm.is_limit_error(ex, thrown)) error.code = Errc::LimitReached;
  return error;
}

std::string_view HostValue::type_name() const {
  if (is_null()) return "null";
  if (is_boolean()) return "boolean";
  if (is_number()) return "number";
  if (is_string()) return "string";
  if (!is_object()) return "undefined";
  if (as_object().is_array()) return "array";
  return as_object().is_function() ? "function" : "object";
}

// -- ObjectRef

namespace {

Array* as_array(Value value) {
  return value.as_object()->kind == CellKind::Array ? value.as<Array>() : nullptr;
}

Error no_array() { return Error{Errc::InvalidArgument, "the object is no array"}; }

/// Whether reading or writing `name` would run script.
bool is_accessor(Execution& ex, Value object, const String* name) {
  Object& cell = *object.as_object();
  const OwnProperty own = find_own(ex, cell, ex.realm.shape_of(cell), ElementKey::of(name));
  if (own.exists()) return own.is_accessor();
  const ClassDescriptor* const klass = class_of(ex, object);
  const ClassMember* const member = klass == nullptr ? nullptr : klass->find(name);
  return member != nullptr && member->method == ClassMember::kNone;
}

Error accessor_error(std::string_view name) {
  return Error{Errc::InvalidArgument,
               "'" + std::string(name) + "' has a getter or setter, which only a script can run"};
}

}  // namespace

bool ObjectRef::is_array() const {
  const auto result = impl_->context->enter([&](Execution&) -> Result<HostValue> {
    return HostValue(as_array(impl_->value) != nullptr);
  });
  return result && result.value().as_boolean();
}

bool ObjectRef::is_function() const {
  const auto result = impl_->context->enter(
      [&](Execution&) -> Result<HostValue> { return HostValue(is_callable(impl_->value)); });
  return result && result.value().as_boolean();
}

Result<HostValue> ObjectRef::get(std::string_view name) const {
  return impl_->context->enter([&](Execution& ex) -> Result<HostValue> {
    const String* const key = ex.realm.core.names.intern(name);
    if (is_accessor(ex, impl_->value, key)) return accessor_error(name);
    if (key == ex.realm.core.common.length && as_array(impl_->value) != nullptr)
      return HostValue(as_array(impl_->value)->length.load(std::memory_order_acquire));
    return impl_->context->to_host(ex, get_own_or_member(ex, impl_->value, key));
  });
}

Result<void> ObjectRef::set(std::string_view name, const HostValue& value) const {
  return impl_->context->enter([&](Execution& ex) -> Result<void> {
    const String* const key = ex.realm.core.names.intern(name);
    if (is_accessor(ex, impl_->value, key)) return accessor_error(name);
    const Value converted = impl_->context->to_script(ex, value);
    if (signal::is(converted) || signal::is(set_field(ex, impl_->value, key, converted, nullptr)))
      return Error{Errc::InvalidArgument, impl_->context->to_error(ex, ex.error).message};
    return {};
  });
}

std::size_t ObjectRef::size() const {
  const auto result = impl_->context->enter([&](Execution&) -> Result<HostValue> {
    const Array* const array = as_array(impl_->value);
    return HostValue(array == nullptr ? 0 : array->length.load(std::memory_order_acquire));
  });
  return result ? static_cast<std::size_t>(result.value().as_number()) : 0;
}

Result<HostValue> ObjectRef::at(std::size_t index) const {
  return impl_->context->enter([&](Execution& ex) -> Result<HostValue> {
    if (as_array(impl_->value) == nullptr) return no_array();
    const Value element =
        get_element(ex, impl_->value, Value::from_number(static_cast<double>(index)));
    if (signal::is(element)) return impl_->context->to_error(ex, ex.error);
    return impl_->context->to_host(ex, element);
  });
}

Result<void> ObjectRef::push(const HostValue& value) const {
  return impl_->context->enter([&](Execution& ex) -> Result<void> {
    if (as_array(impl_->value) == nullptr) return no_array();
    const Value converted = impl_->context->to_script(ex, value);
    if (signal::is(converted) || signal::is(array_append(ex, impl_->value, converted)))
      return Error{Errc::InvalidArgument, impl_->context->to_error(ex, ex.error).message};
    return {};
  });
}

Result<HostValue> ObjectRef::call(std::span<const HostValue> arguments) const {
  return impl_->context->execute_function(HostValue(*this), arguments, default_run_options());
}

double ObjectRef::call_with_numbers(std::span<const double> arguments,
                                    std::unique_ptr<Result<HostValue>>& other) const {
  return impl_->context->call_with_numbers(*this, arguments, other);
}

std::string ObjectRef::text() const {
  const auto result = impl_->context->enter([&](Execution& ex) -> Result<HostValue> {
    return HostValue(ex.realm.core.inspect(ex, impl_->value));
  });
  return result ? result.value().as_string() : std::string();
}

bool ObjectRef::operator==(const ObjectRef& other) const {
  return impl_->context == other.impl_->context && impl_->value == other.impl_->value;
}

Result<ObjectRef> Context::create_array(std::span<const HostValue> elements) const {
  return impl_->enter([&](Execution& ex) -> Result<ObjectRef> {
    const Value array = new_array(ex, {});
    if (signal::is(array)) return impl_->to_error(ex, ex.error);
    for (const HostValue& element : elements) {
      const Value converted = impl_->to_script(ex, element);
      if (signal::is(converted) || signal::is(array_append(ex, array, converted)))
        return Error{Errc::InvalidArgument, impl_->to_error(ex, ex.error).message};
    }
    return impl_->to_host(ex, array).as_object();
  });
}

Result<ObjectRef> Context::create_object() const {
  return impl_->enter([&](Execution& ex) -> Result<ObjectRef> {
    const Value object = new_object(ex, 0);
    if (signal::is(object)) return impl_->to_error(ex, ex.error);
    return impl_->to_host(ex, object).as_object();
  });
}

}  // namespace heddle
