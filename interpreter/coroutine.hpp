#pragma once
// interpreter/coroutine.hpp -- one suspendable activation: frames and registers in one growable block.
//
// A frame in the block, addressed from its base (register 0):
//     base[-3]  return link: pc of the caller's next instruction (48 bits) | delta to the caller's base (13 bits) |
//               ReturnKind (2 bits). To the collector it looks like a number. Of a task's first frame: where it was spawned.
//     base[-2]  callee (a Function)      base[-1]  this      base[0 ..]  parameters, locals, operand slots
// Links are relative, so a block can be moved: it is, when it must grow. Nothing but the running task refers to a
// coroutine while it runs, so a bigger one simply takes its place.
//
// The collector scans words up to the top frame's end and clears the rest: a stale word above it may only name
// objects that were alive at the last collection, so it can never dangle.

#include <cstdint>
#include <limits>

#include "bytecode/register_code.hpp"
#include "interpreter/function.hpp"
#include "interpreter/promise.hpp"

namespace heddle {

/// What happens with the value a frame returns.
enum class ReturnKind : std::uint8_t {
  Normal = 0,   ///< to register a of the instruction before the return pc
  Special = 1,  ///< that instruction's opcode decides (return_special)
  Bottom = 2,   ///< the frame is the coroutine's first
};

class ReturnLink {
 public:
  static constexpr std::size_t kMaxDelta = 0x1fff;
  static std::uint64_t pack(const Word* pc, std::size_t delta, ReturnKind kind) {
    return reinterpret_cast<std::uintptr_t>(pc) | (static_cast<std::uint64_t>(delta) << 48) |
           (static_cast<std::uint64_t>(kind) << 61);
  }
  explicit ReturnLink(Value word) : bits_(word.bits()) {}
  [[nodiscard]] const Word* pc() const {
    return reinterpret_cast<const Word*>(bits_ & 0xffff'ffff'ffff);
  }
  [[nodiscard]] std::size_t delta() const { return (bits_ >> 48) & kMaxDelta; }
  [[nodiscard]] ReturnKind kind() const { return static_cast<ReturnKind>(bits_ >> 61); }

 private:
  std::uint64_t bits_;
};

/// Threads:    the task's worker; others only through the promise's reaction list (Reaction::next).
struct Coroutine : Reaction {
  Promise*
      promise;  ///< settled by the bottom frame's end; nullptr: the event loop's own (callbacks)
  Coroutine* previous = nullptr;  ///< the task's list of suspended coroutines
  Coroutine* following = nullptr;
  const Word* pc = nullptr;          ///< where to go on
  std::uint32_t base = kCallHeader;  ///< index of the top frame's base
  std::uint32_t live = 0;            ///< words the collector scans; it clears the rest
  std::uint32_t capacity;            ///< words
  /// Index of a frame's base. With kUnwound: the outermost that the cancel token was thrown in; what is above is its clean-up,
  /// what is below has still to be unwound. Else: the one where the last await went on without suspending, since all frames
  /// below await it (stack_walk.hpp).
  std::uint32_t boundary = 0;

  /// The words are zeroed by the allocation's owner (create_coroutine).
  Coroutine(Task* owner, Promise* result, std::uint32_t word_count)
      : Reaction(CellKind::Coroutine, Resume, owner, nullptr),
        promise(result),
        capacity(word_count) {}
  /// Beside Reaction::Type in the header's flags; the running task's.
  enum State : std::uint8_t {
    kObserved =
        1
        << 2,  ///< something looks at the moment its bottom frame suspends: nothing in it may skip that
    kUnwound = 1 << 3,  ///< the cancel token was thrown in it: it cleans up (boundary)
    kModuleBody = 1 << 4,
    kDerived =
        1
        << 5,  ///< `source` is to be resolved with `promise` when it first leaves (an async callback of then)
  };
  [[nodiscard]] bool is(State state) const {
    return (flags.load(std::memory_order_relaxed) & state) != 0;
  }
  void set(State state) {
    flags.store(flags.load(std::memory_order_relaxed) | state, std::memory_order_relaxed);
  }
  void clear(State state) {
    flags.store(static_cast<std::uint8_t>(flags.load(std::memory_order_relaxed) & ~state),
                std::memory_order_relaxed);
  }
  /// The cancel token is about to be thrown in its top frame.
  void begin_unwinding() {
    set(kUnwound);
    boundary = std::numeric_limits<std::uint32_t>::max();
  }
  [[nodiscard]] bool is_observed() const { return is(kObserved); }
  [[nodiscard]] bool is_unwound() const { return is(kUnwound); }
  [[nodiscard]] Value* words() { return reinterpret_cast<Value*>(this + 1); }
  [[nodiscard]] Value* end() { return words() + capacity; }
  [[nodiscard]] Value* top_base() { return words() + base; }
  static std::size_t bytes(std::uint32_t words) {
    return sizeof(Coroutine) + words * sizeof(Value);
  }
};

/// Room for `words`, all zero. nullptr: out of memory, thrown.
[[nodiscard]] Coroutine* create_coroutine(Execution& ex, Promise* promise, std::uint32_t words);

/// Makes ex.coroutine the running one again at its saved state.
void enter_coroutine(Execution& ex, Coroutine& coroutine);
/// Saves ex.pc and ex.regs into ex.coroutine.
void leave_coroutine(Execution& ex);

/// Room for `words` from `base` (an address in ex.coroutine's block) on; may move the block: base and ex.regs follow.
/// false: the stack limit was reached, RangeError thrown.
[[nodiscard]] bool ensure_stack(Execution& ex, Value*& base, std::size_t words);

[[nodiscard]] inline Function* callee_of(Value* base) { return base[-2].as<Function>(); }
[[nodiscard]] inline FunctionState* state_of(Value* base) { return callee_of(base)->state; }

}  // namespace heddle
