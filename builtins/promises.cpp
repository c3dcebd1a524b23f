// builtins/promises.cpp -- class Promise. Combinators and finally are written in TypeScript (builtins/promise.ts).

#include "builtins/builder.hpp"
#include "interpreter/call.hpp"
#include "interpreter/core_natives.hpp"
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
  if (!is_plain_promise(call.self)) {
    return call.tail_call(call.ex.realm.core.then_in_class, call.self,
                          {call.argument(0), call.argument(1)});
  }
  Promise* const derived = promise_then(call.ex, *promise, call.argument(0), call.argument(1));
  return derived == nullptr ? signal::kException : Value::object(derived);
}

Value catch_(NativeCall& call) {
  Promise* const promise = this_promise(call, "catch");
  if (promise == nullptr) return signal::kException;
  if (!is_plain_promise(call.self)) {
    const Value own_then = get_own_or_member(call.ex, call.self, call.ex.realm.core.common.then);
    return call.tail_call(own_then, call.self, {Value::undefined(), call.argument(0)});
  }
  Promise* const derived = promise_then(call.ex, *promise, Value::undefined(), call.argument(0));
  return derived == nullptr ? signal::kException : Value::object(derived);
}

/// Whether `this` of a static method is a class that extends Promise.
bool is_in_class(const NativeCall& call) {
  const Object* const promise_class = call.ex.realm.core.classes.promise->class_object;
  return call.self.is_object() && call.self.as_object() != promise_class;
}

Value resolve(NativeCall& call) {
  const Value value = call.argument(0);
  if (!call.self.is_object())
    return call.ex.throw_type_error("PromiseResolve called on non-object");
  if (is_in_class(call))
    return call.tail_call(call.ex.realm.core.resolve_in_class, call.self, {value});
  if (is_plain_promise(value)) return value;
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  if (has_then_getter(call.ex, value)) {
    return resolve_by_getter(call.ex, *promise, value, Value::object(promise), call.kind);
  }
  resolve_promise(call.ex, *promise, value);
  return Value::object(promise);
}

Value reject(NativeCall& call) {
  if (!call.self.is_object()) return call.ex.throw_type_error("PromiseReject called on non-object");
  if (is_in_class(call)) {
    return call.tail_call(call.ex.realm.core.reject_in_class, call.self, {call.argument(0)});
  }
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  reject_promise(call.ex, *promise, call.argument(0));
  return Value::object(promise);
}

/// __resolveWith(resolve, value, then): resolve(value), whose `then` was read already.
Value resolve_with(NativeCall& call) {
  if (Promise* const promise = take_promise(call.argument(0))) {
    resolve_promise_with(call.ex, *promise, call.argument(1), call.argument(2));
  }
  return Value::undefined();
}

/// __newResolvers(): [promise, resolve, reject]. By an executor they could get lost: what fails in one rejects the promise.
Value new_resolvers(NativeCall& call) {
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  Value made[] = {Value::object(promise), Value::undefined(), Value::undefined()};
  if (!create_resolving_functions(call.ex, *promise, made[1], made[2])) return signal::kException;
  return new_array(call.ex, made);
}

/// __thenInto(promise, derived, onFulfilled, onRejected): `then` whose result promise was made before.
Value then_into(NativeCall& call) {
  const Value derived = call.argument(1);
  if (!derived.is_object() || derived.as_object()->kind != CellKind::Promise)
    return call.ex.throw_type_error("Promise resolve or reject function is not callable");
  const bool done = promise_then_into(call.ex, *call.argument(0).as<Promise>(), call.argument(2),
                                      call.argument(3), *derived.as<Promise>());
  return done ? Value::undefined() : signal::kException;
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
  const NativeRow helpers[] = {{"__resolveWith", 0x0d40, 3, resolve_with},
                               {"__thenInto", 0x0d41, 4, then_into},
                               {"__newResolvers", 0x0d42, 0, new_resolvers}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
