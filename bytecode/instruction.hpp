#pragma once
// One stack instruction: its operands by shape, how it is read from bytes, and what it does to the
// stack's height. Assembler, writer, disassembler, verifier and lowering all read code through here.

#include <array>
#include <cstdint>
#include <span>

#include "bytecode/stack_op.hpp"

namespace heddle {

/// What one operand means; its width follows.
enum class OperandKind : std::uint8_t {
  Int32,
  Constant,
  Name,
  Member,
  Local,
  Capture,
  ModuleVar,
  Import,
  Count,
  NativeId,
  ArgumentCount,  ///< u8, of NativeCall
  Function,
  Class,
  Keys,
  Target,
  Type,
};

[[nodiscard]] constexpr std::size_t width(OperandKind kind) {
  switch (kind) {
    case OperandKind::Member:
    case OperandKind::ArgumentCount:
      return 1;
    case OperandKind::Local:
    case OperandKind::Capture:
    case OperandKind::ModuleVar:
    case OperandKind::Import:
    case OperandKind::Count:
    case OperandKind::NativeId:
    case OperandKind::Type:
      return 2;
    case OperandKind::Int32:
    case OperandKind::Constant:
    case OperandKind::Name:
    case OperandKind::Function:
    case OperandKind::Class:
    case OperandKind::Keys:
    case OperandKind::Target:
      return 4;
  }
  return 0;
}

inline constexpr std::size_t kMaxOperands = 3;

/// The operands of a shape, in the order in which they follow the opcode byte.
class OperandList {
 public:
  template <typename... Kinds>
  constexpr explicit OperandList(Kinds... kinds) : kinds_{kinds...}, count_(sizeof...(kinds)) {}
  [[nodiscard]] constexpr std::size_t size() const { return count_; }
  [[nodiscard]] constexpr const OperandKind* begin() const { return kinds_.data(); }
  [[nodiscard]] constexpr const OperandKind* end() const { return kinds_.data() + count_; }
  [[nodiscard]] constexpr OperandKind operator[](std::size_t index) const { return kinds_[index]; }

 private:
  std::array<OperandKind, kMaxOperands> kinds_{};
  std::size_t count_ = 0;
};

[[nodiscard]] constexpr OperandList operands_of(OperandShape shape) {
  using enum OperandKind;
  switch (shape) {
    case OperandShape::None:
      return OperandList{};
    case OperandShape::Int32:
      return OperandList{Int32};
    case OperandShape::Constant:
      return OperandList{Constant};
    case OperandShape::Name:
      return OperandList{Name};
    case OperandShape::NameMember:
      return OperandList{Name, Member};
    case OperandShape::Member:
      return OperandList{Member};
    case OperandShape::Local:
      return OperandList{Local};
    case OperandShape::LocalName:
      return OperandList{Local, Name};
    case OperandShape::Capture:
      return OperandList{Capture};
    case OperandShape::CaptureName:
      return OperandList{Capture, Name};
    case OperandShape::ModuleVar:
      return OperandList{ModuleVar};
    case OperandShape::Import:
      return OperandList{Import};
    case OperandShape::Count:
      return OperandList{Count};
    case OperandShape::NativeCount:
      return OperandList{NativeId, ArgumentCount};
    case OperandShape::Function:
      return OperandList{Function};
    case OperandShape::Class:
      return OperandList{Class};
    case OperandShape::Keys:
      return OperandList{Keys};
    case OperandShape::Target:
      return OperandList{Target};
    case OperandShape::TargetTarget:
      return OperandList{Target, Target};
    case OperandShape::TypeName:
      return OperandList{Type, Name};
    case OperandShape::LocalTypeName:
      return OperandList{Local, Type, Name};
  }
  return OperandList{};
}

/// One decoded instruction. Operands are zero-extended; jumps and ConstI32 are signed.
struct Instruction {
  StackOp op = StackOp::Undefined;
  std::uint32_t offset = 0;
  std::uint32_t end = 0;  ///< offset of the next instruction
  std::array<std::uint32_t, kMaxOperands> operands{};

  [[nodiscard]] std::int32_t as_int32(std::size_t index) const {
    return static_cast<std::int32_t>(operands[index]);
  }
  /// The byte offset that jump operand `index` leads to; may be anything in unverified code.
  [[nodiscard]] std::int64_t target(std::size_t index) const {
    return static_cast<std::int64_t>(end) + as_int32(index);
  }
};

/// Whether a known opcode with all its operands lies at `offset`.
[[nodiscard]] bool is_whole_instruction(std::span<const std::uint8_t> code, std::size_t offset);

/// Precondition: is_whole_instruction().
[[nodiscard]] Instruction decode(std::span<const std::uint8_t> code, std::size_t offset);

/// How many slots an instruction takes and leaves, on each way out of it.
struct StackEffect {
  std::uint32_t pops = 0;
  std::uint32_t pushes = 0;                           ///< when it falls through
  std::array<std::uint32_t, 2> jump_pushes = {0, 0};  ///< when it takes jump 0 or 1
};
[[nodiscard]] StackEffect stack_effect(const Instruction& instruction);

/// Number of jump operands: 0, 1 or 2.
[[nodiscard]] constexpr std::size_t jump_count(StackOp op) {
  switch (info(op).shape) {
    case OperandShape::Target:
      return 1;
    case OperandShape::TargetTarget:
      return 2;
    default:
      return 0;
  }
}

[[nodiscard]] constexpr bool is_loop(StackOp op) {
  return op == StackOp::Loop || op == StackOp::LoopIfTrue;
}

[[nodiscard]] constexpr bool falls_through(StackOp op) {
  return (info(op).flags & kEndsBlock) == 0;
}

}  // namespace heddle
