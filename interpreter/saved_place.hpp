#pragma once
// interpreter/saved_place.hpp -- where an execution stands, kept while it does something else in between.

#include "interpreter/execution.hpp"

namespace heddle {

class SavedPlace {
 public:
  explicit SavedPlace(const Execution& ex)
      : task_(ex.task),
        coroutine_(ex.coroutine),
        regs_(ex.regs),
        pc_(ex.pc),
        stack_end_(ex.stack_end),
        window_end_(ex.window_end) {}
  void restore(Execution& ex) const {
    ex.task = task_;
    ex.coroutine = coroutine_;
    ex.regs = regs_;
    ex.pc = pc_;
    ex.stack_end = stack_end_;
    ex.window_end = window_end_;
  }

 private:
  Task* task_;
  Coroutine* coroutine_;
  Value* regs_;
  const Word* pc_;
  Value* stack_end_;
  Value* window_end_;
};

}  // namespace heddle
