#pragma once
// Writes the stack code of one function: instructions, labels, handler ranges, positions.
//
//   CodeWriter code;
//   const Label done = code.new_label();
//   code.set_position(statement.position);
//   code.emit(StackOp::LoadLocal, 0);
//   code.emit_jump(StackOp::JumpIfFalse, done);
//   ...
//   code.bind(done);
//   code.finish(function);      // code, handlers and lines of a FunctionInfo
//
// It asserts what a compiler may get wrong by itself (operand counts and ranges, labels that are
// never bound, heights that disagree); all else is the verifier's.

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "bytecode/module.hpp"
#include "bytecode/stack_op.hpp"

namespace heddle {

/// A place in the code of one CodeWriter, known or yet to come.
struct Label {
  std::uint32_t index = 0;
};

class CodeWriter {
 public:
  /// Operands in the order of the opcode's shape (stack_op.hpp). Not for jumps.
  template <std::integral... Operands>
  void emit(StackOp op, Operands... operands) {
    const std::array<std::int64_t, sizeof...(operands)> values{
        static_cast<std::int64_t>(operands)...};
    emit_values(op, values);
  }
  /// Jumps, forward or backward.
  void emit_jump(StackOp op, Label target);
  /// IteratorNext.
  void emit_jump(StackOp op, Label first, Label second);

  [[nodiscard]] Label new_label();
  /// The label stands for the next instruction.
  void bind(Label label);
  [[nodiscard]] Label bind_here();  ///< A new label, bound.

  /// Protects [start, end). Call it for inner ranges first. `depth`: operand slots kept; the error
  /// is pushed on top of them at `target`. Bind `target` after this call: its height is known then.
  void add_handler(Handler::Kind kind, Label start, Label end, Label target, std::size_t depth);
  /// A range without a target: Handler::Kind::FinallyBody.
  void add_finally_body(Label start, Label end);

  /// Source position of the instructions from here on.
  void set_position(std::uint32_t position) { position_ = position; }

  /// Operand slots in use before the next instruction. Meaningless while !is_reachable().
  [[nodiscard]] std::size_t depth() const { return depth_; }
  /// Sets the height where the writer cannot know it: code after an ending opcode whose label is
  /// only jumped to later on.
  void set_depth(std::size_t depth);
  /// False after an opcode that never falls through, until a label is bound that is jumped to.
  [[nodiscard]] bool is_reachable() const { return is_reachable_; }
  [[nodiscard]] std::uint32_t offset() const { return static_cast<std::uint32_t>(code_.size()); }
  [[nodiscard]] std::size_t instruction_count() const { return instruction_count_; }

  /// Resolves all jumps and moves code, handlers and lines into `function`.
  void finish(FunctionInfo& function);

 private:
  static constexpr std::uint32_t kUnbound = 0xffffffff;
  struct Place {
    std::uint32_t offset = kUnbound;
    std::optional<std::size_t> depth;  // as the first jump to it, or its handler, said
  };
  struct Patch {
    std::uint32_t operand;  // where the jump's four bytes lie
    std::uint32_t base;     // what the jump is relative to
    Label target;
  };
  struct Range {
    Handler::Kind kind;
    Label start, end, target;
    std::uint16_t depth;
  };

  void emit_values(StackOp op, std::span<const std::int64_t> operands);
  void emit_targets(StackOp op, std::span<const Label> targets);
  void start_instruction(StackOp op);
  void finish_instruction(std::uint32_t start);
  void append(std::uint64_t value, std::size_t bytes);
  void expect_depth(Label label, std::size_t depth);
  [[nodiscard]] std::uint32_t resolved(Label label) const;

  std::vector<std::uint8_t> code_;
  std::vector<Place> places_;
  std::vector<Patch> patches_;
  std::vector<Range> ranges_;
  std::vector<LineEntry> lines_;
  std::optional<std::uint32_t> position_;  // nothing yet: the function's
  std::size_t depth_ = 0;
  std::size_t instruction_count_ = 0;
  bool is_reachable_ = true;
};

}  // namespace heddle
