#include "interpreter/stack_walk.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <mutex>
#include <utility>

#include "heap/string_operations.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"

namespace heddle {
namespace {

/// Of a chain of promises that adopt each other so many are followed.
constexpr int kMaxPromises = 100;

/// The function of a script whose code holds `pc`; nullptr: it is a built-in's, or gone.
const FunctionState* function_at(Realm& realm, const Word* pc) {
  const std::lock_guard lock(realm.module_mutex);
  for (const auto& instance : realm.modules.instances()) {
    for (const FunctionState& state : instance->states) {
      if (state.code == nullptr || state.entry == nullptr) continue;
      if (pc > state.entry && pc <= state.entry + state.code->words.size()) return &state;
    }
  }
  return nullptr;
}

bool is_identifier(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  };
  return !text.empty() && is_letter(text[0]) && std::all_of(text.begin(), text.end(), [&](char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
  });
}

/// The class of the object that a function was called on, as V8 puts it in front of the function's name; else "".
std::string receiver_text(Execution& ex, Value self) {
  const bool is_class = self.is_object() && self.as_object()->kind == CellKind::Class;
  const ClassDescriptor* const klass = is_class ? self.as<Class>()->descriptor : class_of(ex, self);
  if (klass == nullptr) return {};
  return klass->name == nullptr || klass->name->length == 0 ? "Object."
                                                            : to_utf8(*klass->name) + ".";
}

/// Whether `callback` is what Promise.all or its like hands to `then` (promise.ts): its name says which, and of what it has
/// captured the only number is the index.
bool is_of_all(Value callback, StackFrame& frame) {
  if (!callback.is_object() || callback.as_object()->kind != CellKind::Function) return false;
  auto& function = *callback.as<Function>();
  const FunctionState& state = *function.state;
  if ((state.info->flags & FunctionInfo::kBuiltin) == 0) return false;
  for (std::size_t i = 0; i < state.info->captures.size(); ++i) {
    const Value captured = Heap::load(function.captures() + i);
    if (!captured.is_number()) continue;
    frame = {StackFrame::Kind::All,
             &state,
             nullptr,
             &function,
             Value::undefined(),
             static_cast<int>(captured.as_number())};
    return true;
  }
  return false;
}

}  // namespace

Coroutine* awaiter_of(Execution& ex, const Task& task, Promise* promise,
                      std::vector<StackFrame>* passed) {
  for (int i = 0; i < kMaxPromises && promise != nullptr; ++i) {
    Reaction* const reaction = sole_reaction(ex, *promise);
    if (reaction == nullptr || reaction->task != &task) return nullptr;
    if (reaction->type() == Reaction::Resume) return static_cast<Coroutine*>(reaction);
    if (reaction->type() != Reaction::Then) return nullptr;
    const auto& then = static_cast<const CallbackReaction&>(*reaction);
    StackFrame frame;
    const bool is_passed = passed != nullptr && (is_of_all(then.on_fulfilled, frame) ||
                                                 is_of_all(then.on_rejected, frame));
    if (is_passed) passed->push_back(frame);
    Promise* const resolved = promise_resolved_by(then.on_fulfilled);
    promise = resolved != nullptr ? resolved : then.derived;
  }
  return nullptr;
}

std::string frame_text(Execution& ex, const StackFrame& frame) {
  const LoadedModule& loaded = *frame.function->instance->loaded;
  if (frame.kind == StackFrame::Kind::All) {
    return fmt::format("async Promise.{} (index {})",
                       to_utf8(*loaded.name(frame.function->info->name)), frame.index);
  }
  const bool is_awaited_call =
      frame.kind == StackFrame::Kind::Await && frame.pc[-1].op() == RegisterOp::CallAwait;
  const std::string position =
      position_text(loaded, is_awaited_call ? position_of_await(*frame.function, frame.pc)
                                            : position_of(*frame.function, frame.pc));
  const std::string name = frame.callee != nullptr
                               ? function_name_of(*frame.callee)
                               : to_utf8(*loaded.name(frame.function->info->name));
  if (frame.kind == StackFrame::Kind::Spawn) {
    return name.empty() ? fmt::format("spawn ({})", position)
                        : fmt::format("spawn in {} ({})", name, position);
  }
  std::string text = frame.kind == StackFrame::Kind::Await ? "async " : "";
  if (name.empty()) return text + position;
  if ((frame.function->info->flags & FunctionInfo::kConstructor) != 0) {
    text += "new ";
  } else if (is_identifier(name)) {
    text += receiver_text(ex, frame.self);
  }
  return fmt::format("{}{} ({})", text, name, position);
}

StackWalk::StackWalk(Execution& ex) : ex_(ex), coroutine_(ex.coroutine) {
  // Not while the first frame is being made.
  if (coroutine_ == nullptr || ex.pc == nullptr || !ex.regs[-2].is_object()) return;
  base_ = ex.regs;
  pc_ = ex.is_polling ? ex.pc + 1 : ex.pc;
}

StackWalk::StackWalk(Execution& ex, Coroutine& coroutine, Stopped where)
    : ex_(ex), coroutine_(&coroutine) {
  enter(coroutine);
  if (where != Stopped::InAwait) ++pc_;
}

void StackWalk::enter(Coroutine& coroutine) {
  coroutine_ = &coroutine;
  base_ = coroutine.live == 0 ? nullptr : coroutine.top_base();  // its frames were dropped
  pc_ = coroutine.pc;
}

bool StackWalk::next(StackFrame& frame) {
  if (!passed_.empty()) {
    frame = passed_.back();
    passed_.pop_back();
    return true;
  }
  while (base_ != nullptr) {
    const FunctionState& function = *state_of(base_);
    frame = {kind(), &function, pc_, callee_of(base_), base_[-1]};
    leave_frame();
    if ((function.info->flags & FunctionInfo::kBuiltin) == 0) return true;
  }
  return find_spawn(frame);
}

StackFrame::Kind StackWalk::kind() const {
  if (awaits_) return StackFrame::Kind::Await;
  const auto index = static_cast<std::uint32_t>(base_ - coroutine_->words());
  return !coroutine_->is_unwound() && index < coroutine_->boundary ? StackFrame::Kind::Await
                                                                   : StackFrame::Kind::Call;
}

void StackWalk::leave_frame() {
  const ReturnLink link{base_[-3]};
  if (link.kind() == ReturnKind::Bottom) return leave_coroutine();
  pc_ = link.pc();
  base_ -= link.delta();
}

void StackWalk::leave_coroutine() {
  const ReturnLink link{base_[-3]};
  Promise* const settles = coroutine_->promise;
  base_ = nullptr;
  if (settles != nullptr && settles->kind == CellKind::Task) {
    spawn_ = link.pc();
  } else if (Coroutine* const awaiter = awaiter_of(ex_, *coroutine_->task, settles, &passed_)) {
    awaits_ = true;
    std::reverse(passed_.begin(), passed_.end());
    enter(*awaiter);
  } else {
    passed_.clear();
  }
}

bool StackWalk::find_spawn(StackFrame& frame) {
  const Word* const pc = std::exchange(spawn_, nullptr);
  const FunctionState* const function = pc == nullptr ? nullptr : function_at(ex_.realm, pc);
  if (function == nullptr) return false;
  frame = {StackFrame::Kind::Spawn, function, pc};
  return true;
}

}  // namespace heddle
