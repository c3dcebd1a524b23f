#include "interpreter/core_natives.hpp"

#include <bit>
#include <new>

#include "interpreter/class_operations.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/native.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/selection.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

Value resolve(NativeCall& call) {
  Promise* const promise = take_promise(call.callee);
  if (promise == nullptr) return Value::undefined();
  const Value value = call.argument(0);
  if (value.is_object() && value.as_object() != promise && has_then_getter(call.ex, value)) {
    return resolve_by_getter(call.ex, *promise, value, Value::undefined(), call.kind);
  }
  resolve_promise(call.ex, *promise, value);
  return Value::undefined();
}

Value reject(NativeCall& call) {
  if (Promise* const promise = take_promise(call.callee))
    reject_promise(call.ex, *promise, call.argument(0));
  return Value::undefined();
}

ModuleInstance& instance_of(const NativeCall& call) {
  return *reinterpret_cast<ModuleInstance*>(call.callee.as<NativeFunction>()->data.bits());
}

Value module_fulfilled(NativeCall& call) {
  call.ex.task->run->evaluation->body_settled(call.ex, instance_of(call), true, call.argument(0));
  return Value::undefined();
}

Value module_rejected(NativeCall& call) {
  call.ex.task->run->evaluation->body_settled(call.ex, instance_of(call), false, call.argument(0));
  return Value::undefined();
}

}  // namespace

void register_core_natives(NativeRegistry& registry) {
  const NativeInfo natives[] = {
      {"", resolve, core_native::kResolve, 1, 1},
      {"", reject, core_native::kReject, 1, 1},
      {"", module_fulfilled, core_native::kModuleFulfilled, 1, 1},
      {"", module_rejected, core_native::kModuleRejected, 1, 1},
      {"stack", error_stack, core_native::kErrorStack, 0, 1},
      {"", select_fulfilled, core_native::kSelectFulfilled, 1, 1},
      {"", select_rejected, core_native::kSelectRejected, 1, 1},
  };
  for (const NativeInfo& native : natives)
    HEDDLE_ASSERT(registry.add(native), "a native's id is taken");
}

Value make_native_function(Execution& ex, std::uint16_t id, Value data) {
  void* const cell = ex.allocate(sizeof(NativeFunction));
  if (cell == nullptr) return signal::kException;
  return Value::object(
      new (cell) NativeFunction(ex.realm.core.natives.find(id), kNativeFunctionShape, data));
}

Promise* take_promise(Value resolving_function) {
  Slots& shared = *resolving_function.as<NativeFunction>()->data.as<Slots>();
  if (shared.values()[1].is_true()) return nullptr;
  Heap::store(shared, &shared.values()[1], Value::boolean(true));
  return shared.values()[0].as<Promise>();
}

Promise* promise_resolved_by(Value callback) {
  if (!callback.is_object()) return nullptr;
  if (callback.as_object()->kind == CellKind::NativeFunction) {
    const auto& native = *callback.as<NativeFunction>();
    if (native.info->id != core_native::kResolve) return nullptr;
    return native.data.as<Slots>()->values()[0].as<Promise>();
  }
  if (callback.as_object()->kind != CellKind::Function) return nullptr;
  auto& function = *callback.as<Function>();
  const FunctionInfo& info = *function.state->info;
  if ((info.flags & FunctionInfo::kBuiltin) == 0) return nullptr;
  for (std::size_t i = 0; i < info.captures.size(); ++i) {
    const Value captured = function.captures()[i];
    const bool is_native =
        captured.is_object() && captured.as_object()->kind == CellKind::NativeFunction;
    if (Promise* const promise = is_native ? promise_resolved_by(captured) : nullptr)
      return promise;
  }
  return nullptr;
}

bool create_resolving_functions(Execution& ex, Promise& promise, Value& resolve_function,
                                Value& reject_function) {
  void* const cell = ex.allocate(Slots::bytes(2));
  if (cell == nullptr) return false;
  auto* const shared = new (cell) Slots(2);
  shared->values()[0] = Value::object(&promise);
  shared->values()[1] = Value::boolean(false);
  resolve_function = make_native_function(ex, core_native::kResolve, Value::internal(shared));
  if (signal::is(resolve_function)) return false;
  reject_function = make_native_function(ex, core_native::kReject, Value::internal(shared));
  return !signal::is(reject_function);
}

bool watch_module_body(Execution& ex, ModuleInstance& instance) {
  const Value data = Value::from_bits(reinterpret_cast<std::uintptr_t>(&instance));
  const Value fulfilled = make_native_function(ex, core_native::kModuleFulfilled, data);
  if (signal::is(fulfilled)) return false;
  const Value rejected = make_native_function(ex, core_native::kModuleRejected, data);
  if (signal::is(rejected)) return false;
  return promise_then(ex, *instance.promise, fulfilled, rejected) != nullptr;
}

}  // namespace heddle
