#pragma once
// The slots of a function at one point of its code: locals, then captures, then the operand stack.

#include <span>
#include <vector>

#include "base/assert.hpp"
#include "bytecode/module.hpp"
#include "bytecode/slot.hpp"

namespace heddle {

class FlowState {
 public:
  /// The state in which a call finds the function.
  static FlowState at_entry(const FunctionInfo& function);
  /// A state that was kept: `slots` as slots() gave them.
  FlowState(const FunctionInfo& function, std::span<const Slot> slots)
      : local_count_(function.local_count),
        fixed_(function.local_count + function.captures.size()),
        slots_(slots.begin(), slots.end()) {}

  [[nodiscard]] SlotKind local(std::size_t index) const { return slots_[index].kind(); }
  [[nodiscard]] bool is_local_unset(std::size_t index) const {
    return slots_[index].may_be_unset();
  }
  void set_local(std::size_t index, SlotKind kind) { slots_[index] = kind; }
  [[nodiscard]] SlotKind capture(std::size_t index) const {
    return slots_[local_count_ + index].kind();
  }
  void set_capture(std::size_t index, SlotKind kind) { slots_[local_count_ + index] = kind; }

  [[nodiscard]] std::size_t depth() const { return slots_.size() - fixed_; }
  /// Operand slot by its index from the bottom.
  [[nodiscard]] SlotKind operand(std::size_t index) const { return slots_[fixed_ + index].kind(); }
  /// Operand slot by its distance from the top; 0 is the top.
  [[nodiscard]] SlotKind top(std::size_t distance = 0) const {
    return slots_[slots_.size() - 1 - distance].kind();
  }
  void set_top(std::size_t distance, SlotKind kind) { slots_[slots_.size() - 1 - distance] = kind; }
  void push(SlotKind kind) { slots_.push_back(kind); }
  void pop(std::size_t count = 1) {
    HEDDLE_DCHECK(depth() >= count);
    slots_.resize(slots_.size() - count);
  }

  /// Locals and captures: what a handler sees, too.
  [[nodiscard]] std::size_t fixed_count() const { return fixed_; }
  [[nodiscard]] std::span<const Slot> slots() const { return slots_; }

 private:
  std::size_t local_count_;
  std::size_t fixed_;
  std::vector<Slot> slots_;
};

inline FlowState FlowState::at_entry(const FunctionInfo& function) {
  FlowState state{function, {}};
  state.slots_.assign(function.parameter_count, SlotKind::Any);
  if ((function.flags & FunctionInfo::kRest) != 0 && function.parameter_count > 0) {
    state.slots_.back() = SlotKind::Array;
  }
  state.slots_.resize(function.local_count, Slot::unset());
  for (const Capture& capture : function.captures) {
    const bool is_full = capture.mode == Capture::Mode::Value || capture.is_initialised;
    state.slots_.push_back(is_full ? SlotKind::Cell : SlotKind::MaybeHoleCell);
  }
  return state;
}

}  // namespace heddle
