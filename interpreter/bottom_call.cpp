// interpreter/bottom_call.cpp -- calls from the event loop, where no frame runs.

#include <algorithm>
#include <vector>

#include "interpreter/call.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/saved_place.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Room above a first frame, so that small tasks neither waste memory nor grow at their first call.
constexpr std::uint32_t kSpareWords = 5;

bool is_async(Value callee) {
  return callee.is_object() && callee.as_object()->kind == CellKind::Function &&
         (callee.as<Function>()->state->info->flags & FunctionInfo::kAsync) != 0;
}

/// A coroutine without a frame, in which invoke() can push the first one.
Coroutine* empty_coroutine(Execution& ex, Value callee, std::size_t arguments, Promise* promise) {
  std::size_t words = kCallHeader + arguments + kSpareWords;
  if (callee.is_object() && callee.as_object()->kind == CellKind::Function) {
    Function* const function = realm_function(ex, *callee.as<Function>());
    if (function == nullptr || !make_ready(ex, *function->state)) return nullptr;
    words = std::max<std::size_t>(words, kCallHeader + function->state->register_count);
  }
  return create_coroutine(ex, promise, static_cast<std::uint32_t>(words));
}

/// Enters `coroutine` at the window of its first frame and calls there. `caller`: where stacks say that it was called.
Value invoke_first(Execution& ex, Coroutine& coroutine, Value callee, Value self,
                   std::span<const Value> arguments, const Word* caller = nullptr) {
  Value* const base = coroutine.words() + kCallHeader;
  ex.coroutine = &coroutine;
  ex.regs = base;  // the link's delta of the first frame is 0
  ex.pc = caller;
  ex.stack_end = coroutine.end();
  base[-3] = Value::from_bits(ReturnLink::pack(caller, 0, ReturnKind::Bottom));
  base[-2] = Value::undefined();
  base[-1] = self;
  std::copy(arguments.begin(), arguments.end(), base);
  return invoke(ex, callee, base, static_cast<int>(arguments.size()), ReturnKind::Bottom);
}

}  // namespace

Value call_bottom(Execution& ex, Value callee, Value self, std::span<const Value> arguments,
                  Promise* promise) {
  Promise* settles = promise;
  const bool callee_is_async = is_async(callee);
  if (callee_is_async) {
    settles = create_promise(ex);
    if (settles == nullptr) return signal::kException;
  }
  Coroutine* const coroutine = empty_coroutine(ex, callee, arguments.size(), settles);
  if (coroutine == nullptr) return signal::kException;
  if (callee_is_async && promise != nullptr) {
    coroutine->source = promise;
    coroutine->set(Coroutine::kDerived);
    coroutine->set(Coroutine::kObserved);
  }
  const Value answer = invoke_first(ex, *coroutine, callee, self, arguments);
  if (answer != signal::kCalled) {
    ex.coroutine = nullptr;
    ex.regs = nullptr;
  }
  return answer;
}

namespace {

/// What a call ends at, behind the bound functions.
Value final_target(Value callee) {
  while (callee.is_object() && callee.as_object()->kind == CellKind::BoundFunction)
    callee = callee.as<BoundFunction>()->target;
  return callee;
}

/// The function whose first frame can be made as it stands: a script's, called before, whose parameters take all arguments. nullptr:
/// invoke() knows what to do.
Function* ready_function(Value callee, std::size_t count) {
  if (!callee.is_object() || callee.as_object()->kind != CellKind::Function) return nullptr;
  Function& function = *callee.as<Function>();
  const FunctionState& state = *function.state;
  // Acquire: the state's other fields were written before (lowering at the first call).
  if (state.fast_argument_count.load(std::memory_order_acquire) == FunctionState::kNotReady)
    return nullptr;
  constexpr unsigned kOthers = FunctionInfo::kRest | FunctionInfo::kConstructor;
  const bool is_plain = (state.info->flags & kOthers) == 0 && !state.instance->is_frozen_builtin;
  if (!is_plain || count < state.info->required_count) return nullptr;
  return count <= state.code->parameter_count ? &function : nullptr;
}

/// What most tasks begin with. nullptr: out of memory, thrown.
Coroutine* prepare_ready(Execution& ex, Task& task, Function& function, Value self,
                         std::span<const Value> arguments, Promise* promise, const Word* caller) {
  const FunctionState& state = *function.state;
  const auto live = static_cast<std::uint32_t>(kCallHeader + state.register_count);
  Coroutine* const coroutine =
      create_coroutine(ex, promise, std::max(live, kCallHeader + kSpareWords));
  if (coroutine == nullptr) return nullptr;
  coroutine->task = &task;
  coroutine->pc = state.entry;
  coroutine->live = live;
  Value* const base = coroutine->words() + kCallHeader;
  base[-3] = Value::from_bits(ReturnLink::pack(caller, 0, ReturnKind::Bottom));
  base[-2] = Value::object(&function);
  base[-1] = self;
  Value* const rest = std::copy(arguments.begin(), arguments.end(), base);
  std::fill(rest, base + state.code->parameter_count, Value::undefined());
  ex.budget -= state.entry_weight;
  return coroutine;
}

}  // namespace

Coroutine* prepare_coroutine(Execution& ex, Task& task, Value callee, Value self,
                             std::span<const Value> arguments, Promise* promise) {
  const Word* const caller = ex.coroutine == nullptr ? nullptr : ex.pc;  // nullptr: the host
  if (Function* const ready = ready_function(callee, arguments.size()))
    return prepare_ready(ex, task, *ready, self, arguments, promise, caller);
  if (final_target(callee).as_object()->kind != CellKind::Function) {
    // A native or a class leaves no frame to begin with: a built-in function calls it in the task.
    std::vector<Value> all{callee};
    all.insert(all.end(), arguments.begin(), arguments.end());
    return prepare_coroutine(ex, task, ex.realm.core.call_in_task, self, all, promise);
  }
  Coroutine* const coroutine = empty_coroutine(ex, callee, arguments.size(), promise);
  if (coroutine == nullptr) return nullptr;
  coroutine->task = &task;
  if (ex.coroutine != nullptr) leave_coroutine(ex);  // a collection must see it whole meanwhile
  const SavedPlace spawner(ex);
  ex.task = &task;
  const Value answer = invoke_first(ex, *coroutine, callee, self, arguments, caller);
  Coroutine* started = nullptr;
  if (answer == signal::kCalled) {
    ex.window_end = nullptr;
    leave_coroutine(ex);
    started = ex.coroutine;
  } else {
    HEDDLE_ASSERT(answer == signal::kException, "a script function leaves a frame");
  }
  spawner.restore(ex);
  return started;
}

}  // namespace heddle
