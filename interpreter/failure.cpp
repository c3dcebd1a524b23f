// interpreter/failure.cpp -- errors nobody catches, and the end of tasks.

#include <new>
#include <utility>

#include "heap/string_operations.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/scope.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// The error ends the task: the main task's ends the run as in Node; a spawned one unwinds, and its handle fails.
void end_task(Execution& ex, Value error) {
  Task& task = *ex.task;
  if (task.has_control(Task::kIsMain) && task.run->kind == Run::Kind::Program) {
    ex.realm.end_run(ex, error);
  } else if (task.has_control(Task::kMainSettled | Task::kUnwinding)) {
    ex.realm.report_failure(ex, *task.run, error);
  } else {
    begin_unwinding(ex, error);
  }
}

}  // namespace

void main_ended(Execution& ex, Task& task) {
  const bool has_failed =
      task.state() == Promise::kRejected && !task.has_control(Task::kCancelRequested);
  set_control(ex, task, Task::kMainSettled | (has_failed ? Task::kFailed : 0u));
  if (task.has_control(Task::kIsMain))
    task.run->is_main_settled.store(true, std::memory_order_release);  // hold_against_limits()
  if (task.has_control(Task::kIsMain) && task.run->kind == Run::Kind::Code) return;
  if (task.has_control(Task::kInScope)) return member_settled(ex, task);
  if (task.state() != Promise::kRejected) return;
  if (task.has_control(Task::kIsMain)) {
    if (!task.has(Promise::kHandled)) ex.realm.end_run(ex, task.result());
  } else if (!task.has(Promise::kHandled) &&
             !task.has_control(Task::kCancelRequested | Task::kKilled)) {
    ex.realm.watched_failures.watch(ex, task);
  }
}

void rejected_unhandled(Execution& ex, Promise& promise) {
  if (promise.kind == CellKind::Task) return;  // handles have a rule of their own (main_ended)
  ex.realm.heap.open_reserve();
  TaskExtension* const extension = task_extension(ex, *ex.task);
  void* const cell = extension == nullptr ? nullptr : ex.allocate(sizeof(CallbackReaction));
  ex.realm.heap.close_reserve();
  if (cell == nullptr)
    return end_task(ex, ex.error);  // no room to wait whether somebody handles it
  auto* const entry = new (cell) CallbackReaction(Reaction::Callback, ex.task, &promise,
                                                  Value::undefined(), Value::undefined(), nullptr);
  // A task that only awaits what has failed does not come to report_rejections() for long: what was handled meanwhile goes now.
  Reaction*& newest = extension->rejections;
  while (newest != nullptr && newest->source->has(Promise::kHandled)) newest = newest->next;
  entry->next = newest;
  newest = entry;
}

bool report_rejections(Execution& ex) {
  TaskExtension* const extension = ex.task->extension;
  if (extension == nullptr || extension->rejections == nullptr) return false;
  Promise* first = nullptr;
  for (Reaction* at = std::exchange(extension->rejections, nullptr); at != nullptr; at = at->next) {
    if (!at->source->has(Promise::kHandled)) first = at->source;
  }
  if (first != nullptr) end_task(ex, first->result());
  return true;
}

void uncaught(Execution& ex, Value error) { end_task(ex, error); }

std::string failure_text(Execution& ex, Value error) {
  if (error.is_object()) {
    const StackText stack = stack_text(ex, *error.as_object());
    if (stack.exists) return stack.text;  // as much of it as there is memory for
  }
  return ex.realm.core.inspect(ex, error);
}

std::string failure_advice(Execution& ex, Value error) {
  return error.is_object() ? advice_of(ex, *error.as_object()) : std::string();
}

}  // namespace heddle
