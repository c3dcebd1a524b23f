// builtins/tasks.cpp -- module "heddle": spawn, sleep, yieldNow, currentTask; class Task.

#include "builtins/builder.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/task.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

Value spawn(NativeCall& call) {
  Task* const task =
      spawn_task(call.ex, call.argument(0), call.arguments.subspan(call.arguments.empty() ? 0 : 1));
  return task == nullptr ? signal::kException : Value::object(task);
}

Value sleep(NativeCall& call) {
  const Value delay = call.argument(0);
  if (!delay.is_number()) return call.ex.throw_type_error("sleep needs a number of milliseconds");
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr) return signal::kException;
  if (add_timer(call.ex, delay.as_number(), Timer::kSettles, Value::object(promise),
                Value::undefined()) == 0) {
    return signal::kException;
  }
  return Value::object(promise);
}

/// A promise that is settled when every other ready task has had its turn.
Value yield_now(NativeCall& call) {
  // What usually yields is a task's main function: nothing else of it can run meanwhile.
  const bool is_whole = call.is_awaited() && !must_unwind(call.ex) &&
                        ReturnLink{call.ex.regs[-3]}.kind() == ReturnKind::Bottom;
  if (is_whole) {
    if (!yield_coroutine(call.ex)) return signal::kException;
    call.ex.exit = LoopExit::Suspended;
    return signal::kLeave;
  }
  Promise* const promise = create_promise(call.ex);
  if (promise == nullptr || !yield_task(call.ex, *promise)) return signal::kException;
  return Value::object(promise);
}

Value current_task(NativeCall& call) {
  call.ex.task->is_named = true;
  return Value::object(call.ex.task);
}

Task* this_task(NativeCall& call) {
  if (call.self.is_object() && call.self.as_object()->kind == CellKind::Task)
    return call.self.as<Task>();
  static_cast<void>(call.ex.throw_type_error("not a task"));
  return nullptr;
}

Value cancel(NativeCall& call) {
  Task* const task = this_task(call);
  return task == nullptr ? signal::kException : cancel_task(call.ex, *task, call.argument(0));
}

Value id(NativeCall& call) {
  const Task* const task = this_task(call);
  return task == nullptr ? signal::kException : Value::from_number(task->id);
}

Value task_name(NativeCall& call) {
  const Task* const task = this_task(call);
  if (task == nullptr) return signal::kException;
  const bool has_name =
      task->main != nullptr && (task->main->info->flags & FunctionInfo::kBuiltin) == 0;
  if (!has_name) return Value::string(call.ex.realm.core.common.empty);
  return Value::string(task->main->instance->loaded->name(task->main->info->name));
}

std::string_view status_text(const Execution& ex, const Task& task) {
  if (task.has_control(Task::kMainSettled)) {
    if (task.state() == Promise::kFulfilled) return "done";
    return task.has_control(Task::kFailed) ? "failed" : "cancelled";
  }
  if (&task == ex.task) return "running";
  return task.schedulable.is_root() && task.schedulable.pins.load(std::memory_order_relaxed) == 0
             ? "ready"
             : "waiting";
}

Value status(NativeCall& call) {
  const Task* const task = this_task(call);
  if (task == nullptr) return signal::kException;
  String* const text = create_ascii(call.ex.allocator, status_text(call.ex, *task));
  return text == nullptr ? call.ex.throw_out_of_memory() : Value::string(text);
}

}  // namespace

void install_tasks(Builder& builder) {
  const NativeRow exports[] = {
      {"spawn", 0x0a00, 1, spawn},
      {"sleep", 0x0a01, 1, sleep},
      {"yieldNow", 0x0a02, 0, yield_now},
      {"currentTask", 0x0a03, 0, current_task},
  };
  builder.add_exports(exports);
  const NativeRow methods[] = {{"cancel", 0x0a10, 1, cancel}};
  const NativeRow getters[] = {
      {"id", 0x0a11, 0, id}, {"name", 0x0a12, 0, task_name}, {"status", 0x0a13, 0, status}};
  builder.add_methods(*builder.core().classes.task, methods);
  builder.add_getters(*builder.core().classes.task, getters);
  builder.add_export("CancelledError",
                     Value::object(builder.core().classes.cancelled_error->class_object));
  builder.add_export("LimitError", Value::object(builder.core().classes.limit_error->class_object));
}

}  // namespace heddle
