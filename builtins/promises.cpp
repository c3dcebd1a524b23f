// builtins/promises.cpp -- class Promise. Combinators and finally are written in TypeScript (builtins/promise.ts).

#include "builtins/builder.hpp"
#include "interpreter/call.hpp"
#include "interpreter/property.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

Promise* this_promise(NativeCall& call, std::string_view method) {
  if (call.self.is_object() && (call.self.as_object()->kind == CellKind::Promise ||
                                call.self.as_object()->kind == CellKind::Task)) {
    return call.self.as<Promise>();
  }
  static_cast<void>(
      call.ex.throw_type_error("Method Promise.prototype.{} called on incompatible receiver {}",
                               method, describe_value(call.ex, call.self)));
  return nullptr;
}

/// new Promise(executor): the executor's result is nobody's; its error rejects the promise. The call of the executor goes
/// through a frame, so what it returns would replace the instance: promise.ts wraps it.
Value construct(NativeCall& call) {
  if (call.self.is_undefined())
    return call.ex.throw_type_error("Promise constructor cannot be invoked without 'new'");
  const Value executor = call.argument(0);
  if (!is_callable(executor)) {
    return call.ex.throw_type_error("Promise resolver {} is not a function",
                                    describe_value(call.ex, executor));
  }
  Value resolve, reject;
  if (!create_resolving_functions(call.ex, *call.self.as<Promise>(), resolve, reject))
    return signal::kException;
  return call.tail_call(call.ex.realm.core.run_executor, call.self, {executor, resolve, reject});
}

Value then(NativeCall& call) {
  Promise* const promise = this_promise(call, "then");
  if (promise == nullptr) return signal::kException;
  Promise* const derived = promise_then(call.ex, *promise, call.argument(0), call.argument(1));
  return derived == nullptr ? signal::kException : Value::object(derived);
}

Value catch_(NativeCall& call) {
  Promise* const promise = this_promise(call, "catch");
  if (promise == nullptr) return signal::kException;
  Promise* const derived = promise_then(call.ex, *promise, Value::undefined(), call.argument(0));
  return derived == nullptr ? signal::kException : Value::object(derived);
}

Value resolve(NativeCall& call) {
  const Value value = call.argument(0);
  if (value.is_object() &&
      (value.as_object()->kind == CellKind::Promise || value.as_object()->kind == CellKind::Task)) {
    return value;
  }
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  resolve_promise(call.ex, *promise, value);
  return Value::object(promise);
}

Value reject(NativeCall& call) {
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  reject_promise(call.ex, *promise, call.argument(0));
  return Value::object(promise);
}

}  // namespace

void install_promises(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.promise = builder.define_class({.name = "Promise",
                                          .base = classes.object,
                                          .instance_kind = CellKind::Promise,
                                          .shape = kPromiseShape,
                                          .constructor = {"", 0x0800, 1, construct}});
  classes.task = builder.define_class({.name = "Task",
                                       .base = classes.promise,
                                       .instance_kind = CellKind::Task,
                                       .shape = kTaskShape,
                                       .constructor = {"", 0x0801, 0, nullptr},
                                       .is_global = false});
  const NativeRow methods[] = {{"then", 0x0810, 2, then}, {"catch", 0x0811, 1, catch_}};
  builder.add_methods(*classes.promise, methods);
  const NativeRow statics[] = {{"resolve", 0x0820, 1, resolve}, {"reject", 0x0821, 1, reject}};
  builder.add_statics(*classes.promise, statics);
}

}  // namespace heddle
