#pragma once
// interpreter/steps.hpp -- natives whose work grows with their arguments: it is done in pieces, with a poll between them.
//
// A leaf ends within 50 us whatever it is given (DESIGN.md 4.7). What may take longer is written as a step: a function that
// does one piece, keeps its progress in a struct of Values, and answers kAgain until it has a result (or throws, or tail-calls).
//   1 The native looks at its arguments and calls in_steps(): the first piece runs at once, on the native's own stack. Short work
//     ends there and costs nothing more.
//   2 Otherwise a frame of $goOn (builtins/steps.ts) is pushed, as by a tail call, so whoever called the native need not know: a
//     script, apply(), a getter, the event loop, the host. The struct becomes its registers.
//   3 $goOn calls the step until it has answered. The back edge of its loop polls like any other: there the task is preempted, goes on
//     on another worker, is cancelled or killed; the explorer may stop it in front of each piece. Stacks do not show the frame.
//
// S1  A step knows its struct and nothing else: no argument, no C++ local and no pointer outlives a piece. The collector sees the
//     struct in the coroutine's block. No task but the running one touches it, or what was made and is not yet the result.
// S2  A piece charges at most kPieceOperations, and where it ends depends on sizes alone, never on the budget, the clock or the workers:
//     operations are counted the same everywhere.
// S3  Between two pieces other tasks may change what is shared. A step takes lengths once, as the specification does, and reads by
//     functions to which any index may be given; so its result is one of some order of single accesses.
// S4  Out of memory or frozen in the middle: what was done stays done, as if the accesses had been a script's.
//
// Rejected: to take the pc back and call the native once more with its arguments: not every caller has a pc or keeps the arguments, and
// they would be converted anew. A frame without a function: everything that walks frames would have to know it.

#include <array>
#include <cstdint>
#include <span>
#include <type_traits>

#include "interpreter/native.hpp"

namespace heddle {

/// Some 20 to 40 us of work at the price of 1 for an element, or for 16 bytes that are only copied or compared.
inline constexpr std::uint32_t kPieceOperations = 1 << 13;
inline constexpr std::uint32_t kCopiedPerOperation = 16;  ///< bytes

/// What a step answers when it has more to do.
inline constexpr Value kAgain = Value::from_bits(signal::kAwaited.bits() + 1);

/// A count or an index in a step's struct.
class Count {
 public:
  Count(std::uint32_t count = 0)  // NOLINT(google-explicit-constructor): it stands for one
      : value_(Value::from_number(count)) {}
  operator std::uint32_t() const {  // NOLINT(google-explicit-constructor)
    return static_cast<std::uint32_t>(value_.as_number());
  }

 private:
  Value value_;
};

inline constexpr std::size_t kStepRegisters = 10;

/// One kind of steps. `id`: 0x0exx, and a line in install_steps() or the like (Builder::add_steps).
template <typename State>
struct Steps {
  static_assert(std::is_trivially_copyable_v<State> && alignof(State) == alignof(Value));
  static_assert(sizeof(State) <= kStepRegisters * sizeof(Value) &&
                sizeof(State) % sizeof(Value) == 0);
  using StateType = State;

  std::uint16_t id;
  Value (*piece)(NativeCall& call,
                 State& state);  ///< of `call` it uses `ex`, charge() and tail_call()
};

/// The last of a range's units that belong to the piece that begins at `from`, and one.
[[nodiscard]] inline std::uint32_t piece_end(std::uint32_t from, std::uint32_t end,
                                             std::uint32_t most = kPieceOperations) {
  return end - from > most ? from + most : end;
}

/// Step 2 above.
[[nodiscard]] Value go_on_in_steps(NativeCall& call, std::uint16_t id,
                                   std::span<const Value> state);

/// The result of a native, in as many pieces as it takes.
template <typename State>
[[nodiscard]] Value in_steps(NativeCall& call, const Steps<State>& steps, State state) {
  NativeCall first{call.ex, Value::undefined(), Value::undefined(), {}, call.kind};
  const Value answer = steps.piece(first, state);
  if (answer != kAgain) [[likely]]
    return answer;
  return go_on_in_steps(call, steps.id,
                        {reinterpret_cast<const Value*>(&state), sizeof(State) / sizeof(Value)});
}

/// What $goOn calls: itself, when there is more to do.
template <const auto& kSteps>
Value resume_steps(NativeCall& call) {
  using State = typename std::remove_cvref_t<decltype(kSteps)>::StateType;
  const Value answer = kSteps.piece(call, *reinterpret_cast<State*>(call.ex.regs + 1));
  return answer == kAgain ? call.callee : answer;
}

}  // namespace heddle
