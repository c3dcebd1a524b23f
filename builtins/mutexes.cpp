// builtins/mutexes.cpp -- class Mutex of module "heddle", and the guard that lock() gives. run() is in mutex.ts.

#include "interpreter/mutex.hpp"

#include "builtins/builder.hpp"
#include "interpreter/call.hpp"

namespace heddle {
namespace {

template <typename T>
T* receiver(NativeCall& call, CellKind kind, std::string_view what) {
  if (call.self.is_object() && call.self.as_object()->kind == kind) return call.self.as<T>();
  static_cast<void>(
      call.ex.throw_type_error("not a {}: {}", what, describe_value(call.ex, call.self)));
  return nullptr;
}

Value construct(NativeCall& call) {
  if (call.self.is_undefined())
    return call.ex.throw_type_error("Class constructor Mutex cannot be invoked without 'new'");
  return call.self;
}

template <Value (*kAct)(Execution&, Mutex&)>
Value act(NativeCall& call) {
  auto* const mutex = receiver<Mutex>(call, CellKind::Mutex, "Mutex");
  return mutex == nullptr ? signal::kException : kAct(call.ex, *mutex);
}

Value locked(Execution& ex, Mutex& mutex) { return Value::boolean(is_locked(ex, mutex)); }

Value dispose(NativeCall& call) {
  auto* const guard = receiver<Claim>(call, CellKind::Claim, "guard of a Mutex");
  return guard == nullptr ? signal::kException : dispose_guard(call.ex, *guard);
}

}  // namespace

void install_mutexes(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.mutex = builder.define_class({.name = "Mutex",
                                        .base = classes.object,
                                        .instance_kind = CellKind::Mutex,
                                        .shape = kMutexShape,
                                        .constructor = {"", 0x0a20, 0, construct},
                                        .is_global = false});
  const NativeRow methods[] = {{"lock", 0x0a21, 0, act<lock_mutex>},
                               {"unlock", 0x0a22, 0, act<unlock_mutex>},
                               {"tryLock", 0x0a23, 0, act<try_lock_mutex>}};
  const NativeRow getters[] = {{"isLocked", 0x0a24, 0, act<locked>}};
  builder.add_methods(*classes.mutex, methods);
  builder.add_getters(*classes.mutex, getters);
  builder.add_export("Mutex", Value::object(classes.mutex->class_object));
  classes.guard = builder.define_class({.name = "Guard",
                                        .base = classes.object,
                                        .instance_kind = CellKind::Claim,
                                        .shape = kClaimShape,
                                        .constructor = {"", 0x0a25, 0, nullptr},
                                        .is_global = false});
  builder.add_symbol_method(*classes.guard, builder.core().common.dispose,
                            {"[Symbol.dispose]", 0x0a26, 0, dispose});
  const bool is_new = builder.core().syncs.add(
      {.name = "Mutex", .kind = CellKind::Mutex, .leave = leave_mutex, .holder = holder_of_mutex});
  HEDDLE_ASSERT(is_new, "S1");
}

}  // namespace heddle
