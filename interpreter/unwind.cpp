// interpreter/unwind.cpp -- an error on its way: handlers, async boundaries, the end of a coroutine.

#include <algorithm>

#include "interpreter/call.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

bool is_async(Value* base) { return (state_of(base)->info->flags & FunctionInfo::kAsync) != 0; }

/// The innermost handler of the running frame that wants the error; nullptr if none.
const RegisterHandler* find_handler(Execution& ex) {
  const FunctionState& state = *state_of(ex.regs);
  const auto at = static_cast<std::uint32_t>(ex.pc - 1 - state.entry);
  for (const RegisterHandler& handler : state.code->handlers) {
    if (at < handler.start || at >= handler.end) continue;
    if (handler.kind == Handler::Kind::FinallyBody) {
      // What leaves a finally block while a cancel is under way goes on as the cancel (DESIGN.md 2).
      if (is_unwinding(*ex.task)) ex.error = Value::cancel_token();
      continue;
    }
    if (handler.kind == Handler::Kind::Catch && ex.error.is_cancel_token()) continue;
    return &handler;
  }
  return nullptr;
}

enum class Step : std::uint8_t { Unwind, GoOn, Leave };

/// The error leaves an async frame that is not its coroutine's first: the caller gets a rejected promise.
/// A cancel goes on through the caller: it unwinds the whole coroutine, and this call has no promise yet.
Step reject_call(Execution& ex, ReturnLink link) {
  ex.pc = link.pc();
  ex.regs -= link.delta();
  if (ex.error.is_cancel_token()) return Step::Unwind;
  const bool awaited = ex.pc[-1].op() == RegisterOp::CallAwait;
  if (awaited && can_continue_awaiting(ex)) return Step::Unwind;
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return Step::Unwind;
  reject_promise(ex, *promise, ex.error);
  const Value result = Value::object(promise);
  if (!awaited) return deliver(ex, ReturnKind::Normal, result) ? Step::GoOn : Step::Leave;
  const Value answer = await_value(ex, result);
  if (answer == signal::kException) return Step::Unwind;
  return answer == signal::kLeave ? Step::Leave : Step::GoOn;
}

}  // namespace

bool unwind(Execution& ex) {
  ex.window_end = nullptr;
  for (;;) {
    if (const RegisterHandler* const handler = find_handler(ex)) {
      if (ex.error.is_cancel_token()) [[unlikely]] {
        std::uint32_t& outermost = ex.coroutine->boundary;
        outermost =
            std::min(outermost, static_cast<std::uint32_t>(ex.regs - ex.coroutine->words()));
      }
      ex.regs[handler->error] = ex.error;
      ex.pc = state_of(ex.regs)->entry + handler->target;
      return true;
    }
    const ReturnLink link{ex.regs[-3]};
    if (link.kind() == ReturnKind::Bottom) {
      fail_coroutine(ex);
      return false;
    }
    if (is_async(ex.regs)) {
      const Step step = reject_call(ex, link);
      if (step != Step::Unwind) return step == Step::GoOn;
      continue;
    }
    ex.pc = link.pc();
    ex.regs -= link.delta();
  }
}

bool handle_signal(Execution& ex, Value answer) {
  if (answer == signal::kCalled) return true;
  if (answer == signal::kException) return unwind(ex);
  return false;
}

void finish_coroutine(Execution& ex, Value value) {
  ex.result = value;
  ex.exit = LoopExit::Finished;
  Promise* const promise = ex.coroutine->promise;
  ex.coroutine->live = 0;
  if (promise != nullptr) resolve_promise(ex, *promise, value);
}

void fail_coroutine(Execution& ex) {
  Promise* const promise = ex.coroutine->promise;
  ex.exit = ex.error.is_cancel_token() ? LoopExit::Killed : LoopExit::Failed;
  if (ex.exit == LoopExit::Killed) {
    ex.error = cancelled_error(ex);
    // Nobody need await what was cancelled; of a task's handle main_ended() says so.
    if (promise != nullptr && promise->kind != CellKind::Task) mark_handled(ex, *promise);
  }
  ex.coroutine->live = 0;
  if (promise != nullptr) reject_promise(ex, *promise, ex.error);
}

Value unwind_check(Execution& ex) {
  if (!is_unwinding(*ex.task)) return Value::undefined();
  return ex.throw_value(Value::cancel_token());
}

}  // namespace heddle
