#include "interpreter/trace_cells.hpp"

#include <cstring>

#include "heap/marker.hpp"
#include "interpreter/claim.hpp"
#include "interpreter/function.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/namespace_object.hpp"
#include "interpreter/run.hpp"
#include "interpreter/scope.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

/// Code of a run that has ended lives as long as its functions do.
void reach(ModuleInstance& instance, Marker& marker) {
  if (!instance.is_collectable || instance.is_reached) return;
  instance.is_reached = true;
  trace_instance(instance, marker);
}

void trace_reaction_part(Reaction& reaction, Marker& marker) {
  marker.visit(reaction.next);
  marker.visit(reaction.task);
  marker.visit(reaction.source);
}

void trace_reaction(Cell& cell, Marker& marker) {
  auto& reaction = static_cast<CallbackReaction&>(cell);
  trace_reaction_part(reaction, marker);
  marker.visit(reaction.on_fulfilled);
  marker.visit(reaction.on_rejected);
  marker.visit(reaction.derived);
}

void trace_coroutine(Cell& cell, Marker& marker) {
  auto& coroutine = static_cast<Coroutine&>(cell);
  trace_reaction_part(coroutine, marker);
  marker.visit(coroutine.promise);
  marker.visit(coroutine.previous);
  marker.visit(coroutine.following);
  marker.visit(coroutine.words(), coroutine.live);
  // Stale words above the top may name what is freed now (coroutine.hpp).
  std::memset(static_cast<void*>(coroutine.words() + coroutine.live), 0,
              (coroutine.capacity - coroutine.live) * sizeof(Value));
}

void trace_promise(Cell& cell, Marker& marker) {
  auto& promise = static_cast<Promise&>(cell);
  marker.visit(promise.result());
  constexpr std::size_t kWords = sizeof(Promise) / sizeof(Value);
  if (promise.slot_count >= kWords) {  // fields of a class that extends Promise
    marker.visit(promise.words() + kWords, promise.slot_count - (kWords - 1));
  }
}

void trace_task(Cell& cell, Marker& marker) {
  auto& task = static_cast<Task&>(cell);
  task.run->is_reached = true;
  marker.visit(task.result());
  marker.visit(task.micro_head);
  marker.visit(task.inbox.load(std::memory_order_relaxed));  // the context is stopped
  marker.visit(task.current);
  marker.visit(task.suspended);
  marker.visit(task.extension);
  marker.visit(task.spawner);
  if (task.main != nullptr) reach(*task.main->instance, marker);
  marker.visit(Value::from_bits(task.cancel_reason.load(std::memory_order_relaxed)));
}

void trace_extension(Cell& cell, Marker& marker) {
  auto& extension = static_cast<TaskExtension&>(cell);
  marker.visit(extension.timers);
  marker.visit(extension.timers_by_id);
  marker.visit(extension.macrotasks);
  marker.visit(extension.yielded);
  marker.visit(extension.rejections);
  marker.visit(extension.failure);
  marker.visit(extension.claims);
  marker.visit(extension.spare);
  marker.visit(extension.scope);
  marker.visit(extension.membership);
}

void trace_claim(Cell& cell, Marker& marker) {
  auto& claim = static_cast<Claim&>(cell);
  marker.visit(claim.object);
  marker.visit(claim.task);
  marker.visit(claim.promise);
  marker.visit(claim.value);
  marker.visit(claim.ahead);
  marker.visit(claim.behind);
  marker.visit(claim.previous);
  marker.visit(claim.next);
}

void trace_sync(Cell& cell, Marker& marker) {
  auto& object = static_cast<SyncObject&>(cell);
  object.sync->trace(object, marker);
}

void trace_timer(Cell& cell, Marker& marker) {
  auto& timer = static_cast<Timer&>(cell);
  marker.visit(timer.child);
  marker.visit(timer.sibling);
  marker.visit(timer.callback);
  marker.visit(timer.arguments);
}

void trace_function(Cell& cell, Marker& marker) {
  auto& function = static_cast<Function&>(cell);
  reach(*function.state->instance, marker);
  marker.visit(function.captures(), function.state->info->captures.size());
}

void trace_native_function(Cell& cell, Marker& marker) {
  marker.visit(static_cast<NativeFunction&>(cell).data);
}

void trace_class(Cell& cell, Marker& marker) {
  auto& klass = static_cast<Class&>(cell);
  marker.visit(klass.constructor);
  marker.visit(klass.overflow);
  if (klass.slot_count > Class::kFirstSlot - 1) {
    marker.visit(klass.words() + Class::kFirstSlot, klass.slot_count - (Class::kFirstSlot - 1u));
  }
}

/// Its module's variables are roots while the context lives.
void trace_namespace(Cell&, Marker&) {}

}  // namespace

void trace_instance(const ModuleInstance& instance, Marker& marker) {
  marker.visit(instance.variables.get(), instance.loaded->module().variables.size());
  marker.visit(instance.namespace_object);
  marker.visit(instance.promise);
  marker.visit(instance.error);
}

const TraceTable& interpreter_traces() {
  static const TraceTable kTraces = TraceTable::of_heap()
                                        .with(CellKind::Reaction, trace_reaction)
                                        .with(CellKind::Coroutine, trace_coroutine)
                                        .with(CellKind::Promise, trace_promise)
                                        .with(CellKind::Task, trace_task)
                                        .with(CellKind::TaskExtension, trace_extension)
                                        .with(CellKind::Timer, trace_timer)
                                        .with(CellKind::Function, trace_function)
                                        .with(CellKind::NativeFunction, trace_native_function)
                                        .with(CellKind::Class, trace_class)
                                        .with(CellKind::Sync, trace_sync)
                                        .with(CellKind::Claim, trace_claim)
                                        .with(CellKind::Namespace, trace_namespace);
  return kTraces;
}

}  // namespace heddle
