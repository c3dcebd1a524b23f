#pragma once
// The pass of lowering.hpp over one function: a method for each family of stack instructions.

#include <optional>

#include "bytecode/code_map.hpp"
#include "bytecode/flow_step.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/loop_weights.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/operand_stack.hpp"
#include "bytecode/register_writer.hpp"

namespace heddle {

/// Comparisons whose result a jump may take directly.
enum class Condition : std::uint8_t { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual };

/// Whether a comparison may be one instruction with its jump: its jump has 16 bits only.
enum class CompareJumps : std::uint8_t { Fused, Apart };

class Lowerer {
 public:
  Lowerer(const VerifiedModule& module, std::uint32_t function, LoweringMode mode,
          CompareJumps jumps);

  /// nullopt: a fused jump does not reach its target; lower again with CompareJumps::Apart.
  [[nodiscard]] std::optional<RegisterCode> run();

 private:
  // lowering.cpp: the walk
  void enter_block(std::size_t block);
  void lower_one(const Instruction& instruction);
  void lower_instruction(const Instruction& instruction);
  void finish_handlers();
  void advance_positions(std::uint32_t offset);
  [[nodiscard]] bool is_optimized() const { return mode_ == LoweringMode::Optimized; }

  /// The instruction behind the last one taken, if it is in the same block: it may be taken too.
  [[nodiscard]] std::optional<Instruction> peek() const;
  void take(const Instruction& instruction) { taken_end_ = instruction.end; }

  /// Where the result of an instruction goes that takes the top `operands` entries: into the local that
  /// the next instruction stores to, or into the entry's own register. Frees it, loads constants.
  [[nodiscard]] int begin_result(std::size_t operands) { return begin_result(operands, operands); }
  /// The same; only the top `loaded` of them are to be in registers.
  [[nodiscard]] int begin_result(std::size_t operands, std::size_t loaded);
  /// The operands are gone, the result is there.
  void end_result(std::size_t operands);

  // lower_values.cpp: constants, variables, arithmetic
  void constant(const Instruction& instruction);
  void stack_operation(StackOp op);
  void store_local(int local);
  void check_local(const Instruction& instruction);
  void make_cell(RegisterOp op, int local);
  void check_cell(const Instruction& instruction);
  void check_module(const Instruction& instruction);
  void module_variable(const Instruction& instruction);
  void unary(RegisterOp op);
  void binary(RegisterOp op);
  void binary_with_constant(RegisterOp op);
  void arithmetic(StackOp op);
  void increment(double step);
  void to_number();
  void native_call(const Instruction& instruction);
  void check_type(const Instruction& instruction);
  void check_parameter(const Instruction& instruction);
  [[nodiscard]] bool is_number(std::size_t distance) const;
  [[nodiscard]] bool is_number_constant(std::size_t distance) const;
  [[nodiscard]] RegisterConstant pool_constant(std::uint32_t index) const;
  void emit_type_check(int reg, std::uint32_t type, std::uint32_t name);
  /// The bit of TypeCheck::kinds that values of a proven kind have; 0 if none is certain.
  [[nodiscard]] std::uint16_t proven_kind(SlotKind kind) const;
  [[nodiscard]] bool passes(std::uint32_t type, SlotKind kind) const;

  // lower_branches.cpp: comparisons, jumps, loops
  struct Branch {
    Instruction jump;
    bool when;  // jumps if the condition is this
  };
  void comparison(Condition condition);
  void test(RegisterOp value, RegisterOp jump_if, RegisterOp jump_if_not);
  void jump(const Instruction& instruction);
  void conditional_jump(const Instruction& instruction);
  void leave(StackOp op);
  /// The jump that takes the result of the instruction at hand, behind any number of `Not`.
  [[nodiscard]] std::optional<Branch> take_branch();
  void branch_on_comparison(Condition condition, const Branch& branch);
  void compare_and_jump(Condition condition, bool when, const Instruction* jump);
  bool compare_and_loop(Condition condition, bool right_is_number, const Instruction& loop);
  void emit_back_edge(const Instruction& loop);
  void fuse_counting_loop(std::uint32_t offset);
  [[nodiscard]] std::optional<SideIndex> take_step(int local);
  [[nodiscard]] std::optional<double> number_of(const Instruction& load) const;
  [[nodiscard]] std::size_t block_of(const Instruction& jump, std::size_t index = 0) const;

  // lower_objects.cpp: properties, literals, classes, calls, iteration
  void property(const Instruction& instruction);
  void set_property(const Instruction& instruction);
  void get_method(const Instruction& instruction);
  void delete_field(const Instruction& instruction);
  void define_member(const Instruction& instruction);
  void gather(RegisterOp op, std::size_t operands, int count);
  void in_place(const Instruction& instruction);
  void new_class(const Instruction& instruction);
  void super_property(const Instruction& instruction);
  void set_super_element();
  void call(const Instruction& instruction);
  [[nodiscard]] bool call_plain(std::size_t frame, std::size_t operands);
  void iteration(const Instruction& instruction);

  const VerifiedModule& verified_;
  const Module& module_;
  const FunctionInfo& function_;
  const FunctionFacts& facts_;
  const LoweringMode mode_;
  const CompareJumps compare_jumps_;
  CodeMap map_;
  HandlerMap handlers_;
  LoopWeights weights_;
  RuleReport no_report_;  // facts of verified code break no rule
  FlowStep step_;
  FlowState state_;  // before the instruction at hand
  RegisterWriter writer_;
  OperandStack stack_;
  bool is_reachable_ = false;
  std::uint32_t taken_end_ = 0;    // end of the last instruction taken
  std::size_t next_facts_ = 0;     // into facts_.blocks
  std::size_t next_line_ = 0;      // into function_.lines
  std::uint32_t block_start_ = 0;  // word where the block at hand begins
  std::uint32_t block_offset_ = 0;
  std::optional<int> result_local_;  // begin_result() chose this local
  bool drops_below_ = false;         // and the next instruction drops the entry below
};

/// The register opcode that does the same under the same name.
[[nodiscard]] RegisterOp same_name(StackOp op);

}  // namespace heddle
