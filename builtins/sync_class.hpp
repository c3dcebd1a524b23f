#pragma once
// builtins/sync_class.hpp -- classes of objects that tasks share: their registration, and the receivers of their methods.

#include "builtins/builder.hpp"
#include "interpreter/call.hpp"
#include "interpreter/sync_object.hpp"

namespace heddle {

/// `this` as a T, or nullptr after throwing.
template <typename T>
[[nodiscard]] T* this_sync(NativeCall& call) {
  if (call.self.is_object() && call.self.as_object()->kind == CellKind::Sync) {
    auto* const object = call.self.as<SyncObject>();
    if (is_a<T>(*object)) return static_cast<T*>(object);
  }
  static_cast<void>(
      call.ex.throw_type_error("not a {}: {}", T::kName, describe_value(call.ex, call.self)));
  return nullptr;
}

/// A new T, whose class no script constructs; nullptr: no memory, thrown.
template <typename T>
[[nodiscard]] T* create_sync(Execution& ex) {
  void* const cell = ex.allocate(sizeof(T));
  if (cell == nullptr) return nullptr;
  const SyncKind& kind = *ex.realm.core.syncs.find(T::kName);
  return new (cell) T(kind, kind.klass->instance_shape->id);
}

/// A method of class T.
template <typename T, Value (*kAct)(Execution&, T&)>
Value sync_method(NativeCall& call) {
  T* const object = this_sync<T>(call);
  return object == nullptr ? signal::kException : kAct(call.ex, *object);
}
/// One that scripts await.
template <typename T, Value (*kAct)(NativeCall&, T&)>
Value sync_method(NativeCall& call) {
  T* const object = this_sync<T>(call);
  return object == nullptr ? signal::kException : kAct(call, *object);
}

/// A class whose instances are cells of T, exported by module "heddle" if scripts can construct it. `kind` comes from
/// sync_kind<T>().
ClassDescriptor& define_sync_class(Builder& builder, SyncKind kind, const NativeRow& constructor);

/// A whole number from `least` to `most` as a constructor's argument; -1 after throwing.
[[nodiscard]] std::int64_t count_argument(NativeCall& call, std::string_view what, double least,
                                          double most);

/// false, thrown: a class called without `new`.
[[nodiscard]] bool is_construction(NativeCall& call, std::string_view name);

}  // namespace heddle
