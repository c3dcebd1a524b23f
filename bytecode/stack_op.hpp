#pragma once
// The stack bytecode's opcodes and what is known of each (see stack_ops.def).

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace heddle {

enum class StackOp : std::uint8_t {
#define HEDDLE_STACK_OP(name, ...) name,
#include "bytecode/stack_ops.def"
#undef HEDDLE_STACK_OP
};

/// What follows the opcode byte. All operands are little-endian and unaligned.
enum class OperandShape : std::uint8_t {
  None,
  Int32,          ///< i32
  Constant,       ///< u32 index into Module::constants (number or string)
  Name,           ///< u32 index of a string or symbol constant
  NameMember,     ///< u32 name, u8 MemberFlags
  Member,         ///< u8 MemberFlags
  Local,          ///< u16 local slot
  LocalName,      ///< u16 local slot, u32 name (for the message)
  Capture,        ///< u16 index into FunctionInfo::captures
  CaptureName,    ///< u16 capture, u32 name
  ModuleVar,      ///< u16 index into Module::variables
  Import,         ///< u16 index into Module::imports
  Count,          ///< u16 how many slots
  NativeCount,    ///< u16 native id, u8 argument count
  Function,       ///< u32 index into Module::functions
  Class,          ///< u32 index into Module::classes
  Keys,           ///< u32 index into Module::key_lists
  Target,         ///< i32 jump, relative to the end of this instruction
  TargetTarget,   ///< two of them, both relative to the end of this instruction
  TypeName,       ///< u16 index into Module::types, u32 name of what is checked
  LocalTypeName,  ///< u16 local, u16 type, u32 name
};

/// Bits of StackOpInfo::flags.
inline constexpr std::uint16_t kPure = 0;  ///< neither throws nor touches the heap
inline constexpr std::uint16_t kMayThrow = 1 << 0;
inline constexpr std::uint16_t kMayCall = 1 << 1;  ///< may push a script frame
inline constexpr std::uint16_t kMaySuspend = 1 << 2;
inline constexpr std::uint16_t kAllocates = 1 << 3;
inline constexpr std::uint16_t kShared = 1 << 4;  ///< reads or writes memory that other tasks see
inline constexpr std::uint16_t kPolls = 1 << 5;   ///< a safepoint that charges the budget
inline constexpr std::uint16_t kEndsBlock = 1 << 6;  ///< never falls through
inline constexpr std::uint16_t kBranches = 1 << 7;   ///< falls through or jumps

/// The operand decides how many slots are taken.
inline constexpr std::int8_t kVariable = -1;

/// Bits of the u8 in OperandShape::Member: what kind of class or literal member is defined.
namespace member_flags {
inline constexpr std::uint8_t kMethod = 0;
inline constexpr std::uint8_t kGetter = 1;
inline constexpr std::uint8_t kSetter = 2;
inline constexpr std::uint8_t kKindMask = 3;
inline constexpr std::uint8_t kStatic = 4;
}  // namespace member_flags

struct StackOpInfo {
  std::string_view name;
  OperandShape shape;
  std::int8_t pops;    ///< or kVariable
  std::int8_t pushes;  ///< when it falls through
  std::uint16_t flags;
  std::string_view effect;
};

inline constexpr auto kStackOps = std::to_array<StackOpInfo>({
#define HEDDLE_STACK_OP(name, shape, pops, pushes, flags, effect) \
  {#name, OperandShape::shape, pops, pushes, flags, effect},
#include "bytecode/stack_ops.def"
#undef HEDDLE_STACK_OP
});
static_assert(kStackOps.size() <= 256, "a stack opcode must fit its byte");

[[nodiscard]] constexpr const StackOpInfo& info(StackOp op) {
  return kStackOps[static_cast<std::size_t>(op)];
}

/// Bytes of the operands that follow the opcode.
[[nodiscard]] constexpr std::size_t operand_bytes(OperandShape shape) {
  switch (shape) {
    case OperandShape::None:
      return 0;
    case OperandShape::Member:
      return 1;
    case OperandShape::Local:
    case OperandShape::Capture:
    case OperandShape::ModuleVar:
    case OperandShape::Import:
    case OperandShape::Count:
      return 2;
    case OperandShape::NativeCount:
      return 3;
    case OperandShape::Int32:
    case OperandShape::Constant:
    case OperandShape::Name:
    case OperandShape::Function:
    case OperandShape::Class:
    case OperandShape::Keys:
    case OperandShape::Target:
      return 4;
    case OperandShape::NameMember:
      return 5;
    case OperandShape::LocalName:
    case OperandShape::CaptureName:
    case OperandShape::TypeName:
      return 6;
    case OperandShape::TargetTarget:
    case OperandShape::LocalTypeName:
      return 8;
  }
  return 0;
}

}  // namespace heddle
