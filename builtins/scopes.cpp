// builtins/scopes.cpp -- scope() of module "heddle", which is in scope.ts, and class Scope, which its body gets.

#include "interpreter/scope.hpp"

#include <cmath>
#include <limits>

#include "builtins/sync_class.hpp"
#include "interpreter/operators.hpp"

namespace heddle {
namespace {

Value scope(NativeCall& call) {
  return call.tail_call(call.ex.realm.core.scope, Value::undefined(),
                        {call.argument(0), call.argument(1)});
}

/// openScope(body, timeout, name), for scope.ts.
Value open(NativeCall& call) {
  Execution& ex = call.ex;
  const Value body = call.argument(0), timeout = call.argument(1), name = call.argument(2);
  if (!is_callable(body))
    return ex.throw_type_error("scope needs a function, found {}", describe_value(ex, body));
  const bool has_timeout = !timeout.is_undefined();
  if (has_timeout && !(timeout.is_number() && timeout.as_number() >= 0)) {
    return ex.throw_range_error(
        "The timeout of a scope must be a number of milliseconds from 0, found {}",
        describe_value(ex, timeout));
  }
  if (!name.is_undefined() && !name.is_string())
    return ex.throw_type_error("The name of a scope must be a string, found {}",
                               describe_value(ex, name));
  auto* const made = create_sync<Scope>(ex);
  if (made == nullptr) return signal::kException;
  const double milliseconds =
      has_timeout ? timeout.as_number() : std::numeric_limits<double>::infinity();
  return open_scope(ex, *made, body, {name, milliseconds});
}

Value spawn(NativeCall& call) {
  auto* const self = this_sync<Scope>(call);
  if (self == nullptr) return signal::kException;
  Task* const task = spawn_member(call.ex, *self, call.argument(0),
                                  call.arguments.subspan(call.arguments.empty() ? 0 : 1));
  return task == nullptr ? signal::kException : Value::object(task);
}

}  // namespace

void install_scopes(Builder& builder) {
  SyncKind kind = sync_kind<Scope>(Scope::kName);
  kind.leave = leave_scope;
  kind.cancelled = cancel_opened;
  const NativeRow methods[] = {{"spawn", 0x0a71, 1, spawn}};
  builder.add_methods(define_sync_class(builder, kind, {"", 0x0a70, 0, nullptr}), methods);
  const NativeRow exports[] = {{"scope", 0x0a72, 1, scope}};
  builder.add_exports(exports);
  const NativeRow helpers[] = {{"__openScope", 0x0d74, 3, open}};
  builder.add_global_functions(helpers);
  for (const auto& [name, klass] :
       {std::pair{"TimeoutError", builder.core().classes.timeout_error},
        std::pair{"DeadlockError", builder.core().classes.deadlock_error}}) {
    builder.add_export(name, Value::object(klass->class_object));
  }
}

}  // namespace heddle
