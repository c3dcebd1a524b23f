#pragma once
// How many operations code is worth (DESIGN.md 5): counted once, on the stack bytecode, so that neither
// lowering nor a later compiler can change a bill.
//
// A loop is what lies between the target of a Loop or LoopIfTrue and that instruction, both included;
// several that lead back to one target are one loop, up to the last of them. An instruction belongs
// to the innermost loop around it: the one that begins last.
//   entry      a call charges the instructions that belong to no loop
//   back-edge  a Loop or LoopIfTrue that jumps charges the instructions that belong to its loop
// Each is at least 1 and at most kMaxInstructions, so 32 bits never overflow.

#include <cstdint>
#include <vector>

#include "bytecode/module.hpp"

namespace heddle {

class LoopWeights {
 public:
  /// Precondition: the function was verified.
  explicit LoopWeights(const FunctionInfo& function);

  [[nodiscard]] std::uint32_t entry() const { return entry_; }
  /// Of the loop that begins at byte offset `target`.
  [[nodiscard]] std::uint32_t of(std::uint32_t target) const;

 private:
  struct Body {
    std::uint32_t start = 0;
    std::uint32_t last = 0;  // offset of the last back-edge
    std::uint32_t weight = 0;
  };
  void find_bodies(const FunctionInfo& function);
  void count(const FunctionInfo& function);

  std::vector<Body> bodies_;  // by start
  std::uint32_t entry_ = 0;
};

}  // namespace heddle
