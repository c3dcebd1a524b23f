#pragma once
// The fixed point over one function's basic blocks.

#include "bytecode/rule_report.hpp"
#include "bytecode/verifier.hpp"

namespace heddle {

/// kMaxSlots (register_code.hpp) without what is added to a frame's slots: two registers of lowering
/// (a temporary and a scratch) and the header of a call above them.
inline constexpr std::size_t kMaxFunctionSlots = 4088;

/// Work done and memory kept, over all functions of a module. A unit of work is an instruction or a slot.
class Effort {
 public:
  explicit Effort(std::size_t code_bytes)
      : work_limit_(kFreeWork + code_bytes * kWorkPerByte),
        memory_limit_(kFreeMemory + code_bytes * kMemoryPerByte) {}

  void work(std::size_t units) { work_ += units; }
  void keep(std::size_t bytes) { memory_ += bytes; }
  [[nodiscard]] bool is_exhausted() const { return work_ > work_limit_ || memory_ > memory_limit_; }

 private:
  // Code that a compiler makes is far below: its instructions are worked on two or three times, and
  // blocks have few slots. The free part takes 60 ms (measured, release) and 16 MiB.
  static constexpr std::size_t kFreeWork = 20'000'000, kWorkPerByte = 100;
  static constexpr std::size_t kFreeMemory = 16 << 20, kMemoryPerByte = 8;

  std::size_t work_limit_, memory_limit_;
  std::size_t work_ = 0, memory_ = 0;
};

/// Precondition: tables and code were verified.
[[nodiscard]] FunctionFacts analyse_flow(const Module& module, const FunctionInfo& function,
                                         RuleReport& report, Effort& effort);

}  // namespace heddle
