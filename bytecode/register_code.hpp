#pragma once
// Register code: the immutable, shared result of lowering one function (lowering.hpp).
//
// An instruction is one 64-bit word:  op:16 | a:16 | b:16 | c:16  (low to high). a, b, c are signed
// register numbers relative to the frame's base, side-vector indices or 16-bit jumps; `bc` is one 32-bit operand.
// A *wide* instruction is followed by a second word of operands.
//
// All that changes while running lives in a per-context *side vector* of 64-bit words, laid out as
//   [0]                      the module instance
//   [1 .. constants]         the constants below, as values of that context
//   [cache_base .. )         one inline-cache word per cache site, initially 0

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "bytecode/module.hpp"

namespace heddle {

enum class RegisterOp : std::uint16_t {
#define HEDDLE_REGISTER_OP(name, ...) name,
#include "bytecode/register_ops.def"
#undef HEDDLE_REGISTER_OP
};

/// How the operands are printed and checked; see the rows of register_ops.def.
enum class RegisterShape : std::uint8_t {
  None,
  Reg,
  RegReg,
  RegRegReg,
  RegConst,
  RegRegConst,
  RegName,
  RegIndex,
  RegCache,
  RegRegCache,
  RegPool,
  RegRegCount,
  Jump,
  RegJump,
  RegRegJump,
  RegConstJump,
  WideLoop,
  RegWideLoop,
  RegRegWideLoop,
  RegConstWideLoop,
  RegRegConstWideLoop,
  RegConstConstWideLoop,
  RegRegRegMember,
  RegRegPool,
  RegRegRegCache,
  RegWindow,
  RegWindowCallee,
  NativeCall,
  WideIterator,
  RegTypeName,
};

inline constexpr std::uint16_t kWide =
    1 << 8;  ///< RegisterOpInfo::flags: has a second word (kPolls: stack_op.hpp)

struct RegisterOpInfo {
  std::string_view name;
  RegisterShape shape;
  std::uint16_t flags;
  std::string_view effect;
};

/// One instruction, or the second word of a wide one. The fields are members, not bits of a word: the
/// dispatch loop then reads each with one load.
class alignas(8) Word {
 public:
  constexpr Word() = default;
  constexpr Word(RegisterOp op, int a, int b, int c)
      : op_(static_cast<std::int16_t>(op)),
        a_(static_cast<std::int16_t>(a)),
        b_(static_cast<std::int16_t>(b)),
        c_(static_cast<std::int16_t>(c)) {}
  static constexpr Word with_bc(RegisterOp op, int a, std::int32_t bc) {
    return Word{op, a, bc, bc >> 16};
  }
  /// The second word of a loop: `low` = jump in words, `high` = weight; of IteratorNext: two jumps.
  static constexpr Word pair(std::int32_t low, std::int32_t high) {
    return std::bit_cast<Word>(Pair{low, high});
  }
  [[nodiscard]] constexpr RegisterOp op() const { return static_cast<RegisterOp>(op_); }
  [[nodiscard]] constexpr std::int16_t a() const { return a_; }
  [[nodiscard]] constexpr std::int16_t b() const { return b_; }
  [[nodiscard]] constexpr std::int16_t c() const { return c_; }
  /// Two operands of 8 bits in c: a count, and a register that may be negative.
  static constexpr int kMaxPackedCount = 255, kMaxPackedRegister = 127;
  static constexpr int pack_c(int reg, int count) { return (reg << 8) | count; }
  [[nodiscard]] constexpr int c_count() const { return c_ & 0xff; }
  [[nodiscard]] constexpr int c_register() const { return c_ >> 8; }
  [[nodiscard]] constexpr std::int32_t bc() const { return std::bit_cast<Pair>(*this).high; }
  [[nodiscard]] constexpr std::int32_t low() const { return std::bit_cast<Pair>(*this).low; }
  [[nodiscard]] constexpr std::int32_t high() const { return std::bit_cast<Pair>(*this).high; }
  [[nodiscard]] constexpr std::uint64_t bits() const { return std::bit_cast<std::uint64_t>(*this); }
  bool operator==(const Word&) const = default;

 private:
  struct Pair {
    std::int32_t low, high;
  };
  std::int16_t op_ = 0, a_ = 0, b_ = 0, c_ = 0;
};
static_assert(sizeof(Word) == 8);

/// A constant of the side vector before a context has made a value of it.
enum class SpecialConstant : std::uint8_t { Undefined, Null, True, False, Hole };
struct PoolConstant {
  std::uint32_t index;  ///< into Module::constants: a string or symbol
  bool operator==(const PoolConstant&) const = default;
};
using RegisterConstant = std::variant<double, SpecialConstant, PoolConstant>;

/// An inline cache: which property or global its word is about.
struct CacheSite {
  std::uint32_t name = 0;  ///< constant index
  /// Of a store: TypeCheck::Kind that the value certainly is; 0 = not known.
  std::uint16_t proven_kind = 0;
};

struct RegisterHandler {
  Handler::Kind kind;
  std::uint32_t start;   ///< first covered word
  std::uint32_t end;     ///< first word not covered
  std::uint32_t target;  ///< word index of the handler's code
  std::int16_t error;    ///< register that receives the error
};

/// From word `offset` on (until the next entry) the source position is `position`.
using RegisterPosition = LineEntry;

/// Lowering for `--trace-ops` only: one per stack instruction, by ascending offset, no two alike. A
/// loop that is about to run word `offset` prints the slots: they are what the stack instruction
/// done before has left.
struct TracePoint {
  std::uint32_t offset;        ///< first word of a stack instruction
  std::uint32_t stack_offset;  ///< its byte offset in FunctionInfo::code
  std::uint16_t depth;         ///< operand slots before it; slot i is register local_count + i
};

struct RegisterCode {
  std::vector<Word> words;
  std::vector<RegisterConstant> constants;
  std::vector<CacheSite> caches;
  std::vector<RegisterHandler> handlers;  ///< innermost first
  std::vector<RegisterPosition> positions;
  std::vector<TracePoint> trace;  ///< empty unless lowered for tracing
  /// Registers of a frame: locals, operand slots. Slow paths that call script (getters, toString, next) put their window
  /// behind them and see to it that there is room.
  std::uint16_t register_count = 0;
  std::uint16_t parameter_count = 0;
  std::uint16_t local_count = 0;
  std::uint32_t entry_weight =
      0;  ///< operations charged by a call: stack instructions outside loops

  [[nodiscard]] std::size_t cache_base() const { return 1 + constants.size(); }
  [[nodiscard]] std::size_t side_words() const { return cache_base() + caches.size(); }
};

/// Words below a frame's base: [-3] return link, [-2] callee, [-1] this.
inline constexpr int kCallHeader = 3;
/// DESIGN 4.2: a function that needs more slots than this is refused.
inline constexpr std::size_t kMaxSlots = 4096;
inline constexpr std::size_t kMaxInstructions = 65535;

}  // namespace heddle
