// builtins/errors.cpp -- Error and its standard subclasses. Instances are open objects whose message, stack and cause do not
// show in enumerations.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

/// message as the constructor takes it: undefined leaves it out.
bool set_message(NativeCall& call, Value error, Value message) {
  if (message.is_undefined()) return true;
  const Value text =
      message.is_object() ? to_primitive(call.ex, message) : primitive_to_string(call.ex, message);
  if (signal::is(text)) return false;
  return !signal::is(define_hidden(call.ex, error, call.ex.realm.core.common.message, text));
}

bool set_cause(NativeCall& call, Value error, Value options) {
  if (!options.is_object()) return true;
  const Value cause = get_own(call.ex, *options.as_object(), call.ex.realm.core.common.cause);
  return cause.is_hole() ||
         !signal::is(define_hidden(call.ex, error, call.ex.realm.core.common.cause, cause));
}

/// Error(..) and new Error(..) are the same; `call.callee` is the class in both cases.
Value instance_for(NativeCall& call) {
  return call.self.is_undefined() ? new_instance(call.ex, call.callee) : call.self;
}

Value construct(NativeCall& call) {
  const Value error = instance_for(call);
  if (signal::is(error)) return error;
  if (!set_message(call, error, call.argument(0)) || !set_cause(call, error, call.argument(1))) {
    return signal::kException;
  }
  const Value stack = capture_stack(call.ex, error);
  return signal::is(stack) ? stack : error;
}

Value construct_aggregate(NativeCall& call) {
  const Value error = instance_for(call);
  if (signal::is(error)) return error;
  if (!set_message(call, error, call.argument(1)) || !set_cause(call, error, call.argument(2))) {
    return signal::kException;
  }
  const Value stack = capture_stack(call.ex, error);
  if (signal::is(stack)) return stack;
  return call.tail_call(call.ex.realm.core.list_errors, error, {call.argument(0)});
}

/// SuppressedError(error, suppressed, message): thrown by the end of a block with `using` (compiler/emit_exception.cpp).
Value construct_suppressed(NativeCall& call) {
  const CommonNames& names = call.ex.realm.core.common;
  const Value error = instance_for(call);
  if (signal::is(error)) return error;
  if (!set_message(call, error, call.argument(2)) ||
      signal::is(define_hidden(call.ex, error, names.error, call.argument(0))) ||
      signal::is(define_hidden(call.ex, error, names.suppressed, call.argument(1)))) {
    return signal::kException;
  }
  const Value stack = capture_stack(call.ex, error);
  return signal::is(stack) ? stack : error;
}

Value error_name(NativeCall& call) {
  const ClassDescriptor* klass = class_of(call.ex, call.self);
  // A subclass written in a script inherits the name of its nearest built-in ancestor, as in JavaScript.
  while (klass != nullptr && !is_builtin_class(call.ex, *klass)) klass = klass->base;
  return klass == nullptr ? Value::undefined() : Value::string(klass->name);
}

Value error_message(NativeCall& call) { return Value::string(call.ex.realm.core.common.empty); }

}  // namespace

void install_errors(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.error = builder.define_class(
      {.name = "Error", .base = classes.object, .constructor = {"", 0x0b00, 1, construct}});
  classes.error->is_error = true;
  const NativeRow getters[] = {{"name", 0x0b11, 0, error_name},
                               {"message", 0x0b12, 0, error_message}};
  builder.add_getters(*classes.error, getters);
  struct Subclass {
    ClassDescriptor* Intrinsics::*place;
    std::string_view name;
    std::uint16_t id;
    bool is_global;
  };
  const Subclass subclasses[] = {
      {&Intrinsics::type_error, "TypeError", 0x0b01, true},
      {&Intrinsics::range_error, "RangeError", 0x0b02, true},
      {&Intrinsics::reference_error, "ReferenceError", 0x0b03, true},
      {&Intrinsics::syntax_error, "SyntaxError", 0x0b04, true},
      {&Intrinsics::cancelled_error, "CancelledError", 0x0b05, false},
      {&Intrinsics::limit_error, "LimitError", 0x0b06, false},
  };
  for (const Subclass& subclass : subclasses) {
    classes.*subclass.place = builder.define_class({.name = subclass.name,
                                                    .base = classes.error,
                                                    .constructor = {"", subclass.id, 1, construct},
                                                    .is_global = subclass.is_global});
  }
  classes.aggregate_error =
      builder.define_class({.name = "AggregateError",
                            .base = classes.error,
                            .constructor = {"", 0x0b07, 2, construct_aggregate}});
  builder.define_class({.name = "SuppressedError",
                        .base = classes.error,
                        .constructor = {"", 0x0b0a, 3, construct_suppressed}});
  builder.define_class(
      {.name = "EvalError", .base = classes.error, .constructor = {"", 0x0b08, 1, construct}});
  builder.define_class(
      {.name = "URIError", .base = classes.error, .constructor = {"", 0x0b09, 1, construct}});
}

}  // namespace heddle
