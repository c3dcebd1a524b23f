#pragma once
// heddle/value.hpp -- script values in the hands of a host.

#include <concepts>
#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "heddle/result.hpp"

namespace heddle {

class HostValue;

/// An object of a context -- array, function, instance, promise -- which lives at least as long as a reference to it.
/// Threads:    every member, any thread; one ObjectRef, one thread at a time (copy it instead).
/// Lifetime:   may outlive its context; its use then is an error (ShuttingDown).
/// Blocking:   a call waits for the tasks of the context to come to a poll, some ten microseconds.
class ObjectRef {
 public:
  class Impl;
  explicit ObjectRef(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

  [[nodiscard]] bool is_array() const;
  [[nodiscard]] bool is_function() const;
  /// An own property, a field or a method. undefined if there is none.
  /// Errors: InvalidArgument (the property has a getter: call it by a script's function), ShuttingDown.
  [[nodiscard]] Result<HostValue> get(std::string_view name) const;
  /// Sets a property of a plain object or a field of an instance.
  /// Errors: InvalidArgument (frozen, a setter, no such field, a value of another context), ResourceExhausted, ShuttingDown.
  [[nodiscard]] Result<void> set(std::string_view name, const HostValue& value) const;
  /// Elements of an array; 0 of anything else.
  [[nodiscard]] std::size_t size() const;
  /// An element; undefined beyond the end and for a hole. Errors: InvalidArgument (no array), ShuttingDown.
  [[nodiscard]] Result<HostValue> at(std::size_t index) const;
  /// Appends to an array. Errors: InvalidArgument, ResourceExhausted, ShuttingDown.
  [[nodiscard]] Result<void> push(const HostValue& value) const;
  /// Calls it, as Context::execute_function does (heddle/function.hpp: with C++ types).
  [[nodiscard]] Result<HostValue> call(std::span<const HostValue> arguments = {}) const;
  /// The same with numbers alone: the number that it returns; whatever else it does is in `other`.
  [[nodiscard]] double call_with_numbers(std::span<const double> arguments,
                                         std::unique_ptr<Result<HostValue>>& other) const;
  /// As console.log shows it, UTF-8. "" when the context is closed.
  [[nodiscard]] std::string text() const;
  /// The name of the class that it is an instance of: "Array", "Object", "Point", "Function". "" when the context is closed.
  [[nodiscard]] std::string class_name() const;
  /// Whether both refer to the same object.
  [[nodiscard]] bool operator==(const ObjectRef& other) const;
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  std::shared_ptr<const Impl> impl_;
};

/// Any script value. Strings are copied, as UTF-8; lone surrogates become U+FFFD.
class HostValue {
 public:
  HostValue() = default;  ///< undefined
  HostValue(std::nullptr_t) : value_(nullptr) {}
  template <std::same_as<bool> Bool>
  HostValue(Bool truth) : value_(truth) {}
  template <typename Number>
  requires((std::integral<Number> || std::floating_point<Number>)&&!std::same_as<Number, bool>)
      HostValue(Number number)
      : value_(static_cast<double>(number)) {}
  HostValue(std::string text) : value_(std::move(text)) {}
  HostValue(std::string_view text) : value_(std::string(text)) {}
  HostValue(const char* text) : value_(std::string(text)) {}
  HostValue(ObjectRef object) : value_(std::move(object)) {}

  [[nodiscard]] bool is_undefined() const { return holds<std::monostate>(); }
  [[nodiscard]] bool is_null() const { return holds<std::nullptr_t>(); }
  [[nodiscard]] bool is_boolean() const { return holds<bool>(); }
  [[nodiscard]] bool is_number() const { return holds<double>(); }
  [[nodiscard]] bool is_string() const { return holds<std::string>(); }
  [[nodiscard]] bool is_object() const { return holds<ObjectRef>(); }
  // Asking for what it is not ends the process (std::bad_variant_access).
  [[nodiscard]] bool as_boolean() const { return std::get<bool>(value_); }
  [[nodiscard]] double as_number() const { return std::get<double>(value_); }
  [[nodiscard]] const std::string& as_string() const { return std::get<std::string>(value_); }
  [[nodiscard]] const ObjectRef& as_object() const { return std::get<ObjectRef>(value_); }
  /// "number", "string", "array", "function" ...: for messages.
  [[nodiscard]] std::string_view type_name() const;

 private:
  template <typename T>
  [[nodiscard]] bool holds() const {
    return std::holds_alternative<T>(value_);
  }
  std::variant<std::monostate, std::nullptr_t, bool, double, std::string, ObjectRef> value_;
};

}  // namespace heddle
