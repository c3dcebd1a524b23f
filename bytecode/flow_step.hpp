#pragma once
// What one instruction asks of the slots, and what it makes of them: the step of the abstract
// interpretation. Verification runs it with rules that report; lowering runs it again over the
// verified facts, where no rule can break.

#include <optional>

#include "bytecode/flow_state.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/rule_report.hpp"

namespace heddle {

/// The way out of an instruction.
enum class Exit : std::uint8_t { FallThrough, Jump0, Jump1 };

class FlowStep {
 public:
  FlowStep(const Module& module, const FunctionInfo& function, RuleReport& report)
      : module_(module), function_(function), report_(report) {}

  /// Turns the state before `instruction` into the state behind `exit`. When a rule is broken, the
  /// state stays usable, but may be anything.
  void run(const Instruction& instruction, FlowState& state, Exit exit = Exit::FallThrough);

  /// The local or capture slot (FlowState::slots() index) that the last run() wrote.
  [[nodiscard]] std::optional<std::size_t> written_slot() const { return written_; }

  /// Whether the states behind the exits of this opcode differ.
  [[nodiscard]] static bool has_different_exits(StackOp op);

  /// Locals that run() saw read while they were perhaps unset, one mark a local.
  [[nodiscard]] const std::vector<bool>& read_unset() const { return read_unset_; }

 private:
  void stack_operation(StackOp op);
  void local_operation(const Instruction& instruction);
  void cell_operation(const Instruction& instruction);
  void capture_operation(const Instruction& instruction);
  void check_parameter(const Instruction& instruction);
  void call(const Instruction& instruction);
  void iteration(const Instruction& instruction, Exit exit);
  void array_operation(StackOp op);
  void class_operation(const Instruction& instruction);
  void accessor_operation(const Instruction& instruction);
  void pop_member(const Instruction& instruction);
  void plain_operation(const Instruction& instruction);

  bool value_at(std::size_t distance);
  bool array_at(std::size_t distance);
  bool literal_at(std::size_t distance);
  void frame_at(std::size_t distance);
  void read_local(std::size_t index);
  void write_local(std::size_t index, SlotKind kind);
  void check_captures(std::uint32_t function);
  void check_capture(const Capture& capture, std::size_t index);
  [[nodiscard]] SlotKind result_of(const Instruction& instruction) const;
  [[nodiscard]] SlotKind arithmetic_result(StackOp op) const;
  [[nodiscard]] SlotKind kind_of_constant(std::uint32_t index) const;

  const Module& module_;
  const FunctionInfo& function_;
  RuleReport& report_;
  FlowState* state_ = nullptr;  // of the run() under way
  std::optional<std::size_t> written_;
  std::vector<bool> read_unset_;
};

/// The kind of value that passes a check of exactly one kind; Any for the others.
[[nodiscard]] SlotKind kind_after(const TypeCheck& check);

}  // namespace heddle
