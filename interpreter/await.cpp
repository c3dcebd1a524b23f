// interpreter/await.cpp -- lazy async (DESIGN.md 4.6): an async call runs on its caller's block and is split off only when
// it really suspends.
//
// `await v` goes on without suspending only if (1) v is a settled native promise or no thenable, (2) the task's microtask
// queue is empty, and (3) no frame below can observe it: every frame below, down to the one the event loop entered, is an
// async frame stopped in CallAwait of exactly the frame above. Otherwise the top frame becomes a coroutine of
// its own that reacts to the promise, and its caller gets the promise of the call -- or awaits it in turn.

#include <algorithm>

#include "interpreter/call.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/nested_turn.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Whether awaiting `value` needs its `then` to be called. Only objects with such a method.
bool may_be_thenable(Value value) { return value.is_object() && !is_plain_promise(value); }

/// The frame that was split off cleans up, or is called by clean-up. If it was the outermost that does, then those below have
/// still to be unwound, and follow it.
void divide_unwinding(Execution& ex, Coroutine& split) {
  Coroutine& rest = *ex.coroutine;
  split.set(Coroutine::kUnwound);
  if (static_cast<std::uint32_t>(ex.regs - rest.words()) >= rest.boundary) return;
  rest.clear(Coroutine::kUnwound);
  rest.boundary = 0;
  mark(ex, *split.promise, Promise::kUnwinds);
}

Value throw_cancel_at_await(Execution& ex) {
  ex.coroutine->begin_unwinding();
  return ex.throw_value(Value::cancel_token());
}

/// Makes the coroutine whose bottom frame is the top frame of the running block, and removes that frame: ex.regs and ex.pc are
/// the caller's. nullptr: out of memory, thrown in the top frame.
Coroutine* split_off(Execution& ex) {
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return nullptr;
  const std::uint32_t words = kCallHeader + state_of(ex.regs)->register_count;
  Coroutine* const split = create_coroutine(ex, promise, words);
  if (split == nullptr) return nullptr;
  const ReturnLink link{ex.regs[-3]};
  std::copy_n(ex.regs - kCallHeader, state_of(ex.regs)->register_count + kCallHeader,
              split->words());
  split->words()[0] = Value::from_bits(ReturnLink::pack(nullptr, 0, ReturnKind::Bottom));
  split->pc = ex.pc;
  split->base = kCallHeader;
  split->live = words;
  ex.pc = link.pc();
  ex.regs -= link.delta();
  if (ex.coroutine->is_unwound()) [[unlikely]]
    divide_unwinding(ex, *split);
  return split;
}

/// The running frame waits for `promise`. Answers kCalled when a caller goes on, kLeave when nothing does.
Value suspend(Execution& ex, Promise& promise) {
  for (Promise* awaited = &promise;;) {
    const ReturnLink link{ex.regs[-3]};
    if (link.kind() == ReturnKind::Bottom) {
      leave_coroutine(ex);
      park_coroutine(ex, *ex.coroutine, *awaited);
      ex.exit = LoopExit::Suspended;
      return signal::kLeave;
    }
    Coroutine* const split = split_off(ex);
    if (split == nullptr) return signal::kException;
    park_coroutine(ex, *split, *awaited);
    if (ex.pc[-1].op() != RegisterOp::CallAwait) {
      if (!deliver(ex, link.kind(), Value::object(split->promise))) return signal::kLeave;
      return signal::kCalled;
    }
    awaited = split->promise;
  }
}

}  // namespace

bool can_continue_awaiting(Execution& ex) {
  if (!ex.realm.options.async_fast_path || ex.task->micro_head != nullptr) return false;
  Value* base = ex.regs;
  for (;;) {
    const ReturnLink link{base[-3]};
    if (link.kind() == ReturnKind::Bottom) break;
    if (link.pc()[-1].op() != RegisterOp::CallAwait) return false;
    base -= link.delta();
    if ((state_of(base)->info->flags & FunctionInfo::kAsync) == 0) return false;
  }
  Coroutine& coroutine = *ex.coroutine;
  if (coroutine.is_observed()) return false;
  if (!coroutine.is_unwound())
    coroutine.boundary = static_cast<std::uint32_t>(ex.regs - coroutine.words());
  return true;
}

Value await_value(Execution& ex, Value value) {
  if (must_unwind(ex)) [[unlikely]]
    return throw_cancel_at_await(ex);
  if (is_plain_promise(value)) {
    auto& promise = *value.as<Promise>();
    if (promise.kind == CellKind::Task && promise.state() == Promise::kPending) {
      run_awaited(ex, static_cast<Task&>(promise));
      if (must_unwind(ex)) [[unlikely]]
        return throw_cancel_at_await(ex);
    }
    const std::uint8_t state = promise.state();
    if (state != Promise::kPending && can_continue_awaiting(ex)) {
      if (state == Promise::kFulfilled) return promise.result();
      mark_handled(ex, promise);
      return ex.throw_value(promise.result());
    }
    return suspend(ex, promise);
  }
  if (!may_be_thenable(value) && can_continue_awaiting(ex)) return value;
  if (has_then_getter(ex, value)) {  // the promise is awaited when the call has returned (deliver)
    Promise* const resolved = create_promise(ex);
    if (resolved == nullptr) return signal::kException;
    return resolve_by_getter(ex, *resolved, value, Value::object(resolved), ReturnKind::Special);
  }
  Promise* const promise = promise_for_await(ex, value);
  if (promise == nullptr) return signal::kException;
  if (promise->state() == Promise::kFulfilled && can_continue_awaiting(ex))
    return promise->result();
  return suspend(ex, *promise);
}

Value await_result(Execution& ex, Value value) {
  if (must_unwind(ex)) [[unlikely]]
    return throw_cancel_at_await(ex);
  if (can_continue_awaiting(ex)) return value;
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return signal::kException;
  fulfill_promise(ex, *promise, value);
  return suspend(ex, *promise);
}

bool return_async(Execution& ex, Value value) {
  const ReturnLink link{ex.regs[-3]};
  if (link.kind() == ReturnKind::Bottom) {
    finish_coroutine(ex, value);
    return false;
  }
  const bool awaited = link.pc()[-1].op() == RegisterOp::CallAwait;
  if (awaited && !value.is_object()) {
    // The promise of this call would be settled at once and nobody else sees it: conditions (2) and (3), tested in
    // the caller's frame.
    ex.pc = link.pc();
    ex.regs -= link.delta();
    if (can_continue_awaiting(ex)) {
      ex.regs[ex.pc[-1].a()] = value;
      return true;
    }
    ex.regs += link.delta();
  }
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return unwind(ex);
  resolve_promise(ex, *promise, value);
  ex.pc = link.pc();
  ex.regs -= link.delta();
  return deliver(ex, awaited ? ReturnKind::Special : link.kind(), Value::object(promise));
}

}  // namespace heddle
