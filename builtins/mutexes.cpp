// builtins/mutexes.cpp -- class Mutex of module "heddle", and the guard that lock() gives. run() is in mutex.ts.

#include "builtins/sync_class.hpp"
#include "interpreter/mutex.hpp"

namespace heddle {
namespace {

Value construct(NativeCall& call) {
  return is_construction(call, Mutex::kName) ? call.self : signal::kException;
}

Value locked(Execution& ex, Mutex& mutex) { return Value::boolean(is_locked(ex, mutex)); }

Value dispose(NativeCall& call) {
  if (call.self.is_object() && call.self.as_object()->kind == CellKind::Claim)
    return dispose_guard(call.ex, *call.self.as<Claim>());
  return call.ex.throw_type_error("not a guard of a Mutex: {}", describe_value(call.ex, call.self));
}

template <Value (*kAct)(Execution&, Mutex&)>
constexpr NativeCode method = sync_method<Mutex, kAct>;

}  // namespace

void install_mutexes(Builder& builder) {
  SyncKind kind = sync_kind<Mutex>(Mutex::kName);
  kind.leave = leave_mutex;
  kind.holder = holder_of_mutex;
  ClassDescriptor& klass = define_sync_class(builder, kind, {"", 0x0a20, 0, construct});
  const NativeRow methods[] = {{"lock", 0x0a21, 0, sync_method<Mutex, lock_mutex>},
                               {"unlock", 0x0a22, 0, method<unlock_mutex>},
                               {"tryLock", 0x0a23, 0, method<try_lock_mutex>}};
  const NativeRow getters[] = {{"isLocked", 0x0a24, 0, method<locked>}};
  builder.add_methods(klass, methods);
  builder.add_getters(klass, getters);
  Intrinsics& classes = builder.core().classes;
  classes.guard = builder.define_class({.name = "Guard",
                                        .base = classes.object,
                                        .instance_kind = CellKind::Claim,
                                        .shape = kClaimShape,
                                        .constructor = {"", 0x0a25, 0, nullptr},
                                        .is_global = false});
  builder.add_symbol_method(*classes.guard, builder.core().common.dispose,
                            {"[Symbol.dispose]", 0x0a26, 0, dispose});
}

}  // namespace heddle
