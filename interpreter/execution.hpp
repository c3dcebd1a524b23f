#pragma once
// interpreter/execution.hpp -- the state of a task while a worker runs it.
//
// The loop keeps pc, registers and budget in locals. Contract of every slow path (a function that takes Execution&):
//  - pc, regs and budget are saved here before the call, so a throw, a collection or a suspension sees exact state;
//  - it may allocate, collect, push a frame (and so move the block): the loop reloads pc and regs from here;
//  - it runs no script itself: to call some it pushes a frame and answers Signal::Called.

#include <fmt/core.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "base/executor.hpp"
#include "heap/allocator.hpp"
#include "heap/value.hpp"
#include "interpreter/coroutine.hpp"

namespace heddle {

class Realm;
struct Task;
struct ClassDescriptor;

/// Instead of a result (a Value that no script can hold).
namespace signal {
inline constexpr Value kException = Value::exception();  ///< ex.error is set
inline constexpr Value kCalled = Value::from_bits(
    Value::exception().bits() + 1);  ///< a frame was pushed; its return delivers the result
inline constexpr Value kLeave =
    Value::from_bits(Value::exception().bits() + 2);  ///< the loop ends: ex.exit says why
inline constexpr Value kAwaited = Value::from_bits(
    Value::exception().bits() + 3);  ///< NativeCall::answer(): ex.result is what the await gives
[[nodiscard]] inline bool is(Value value) {
  return value.bits() - kException.bits() <= kAwaited.bits() - kException.bits();
}
}  // namespace signal

/// Why the loop ended.
enum class LoopExit : std::uint8_t {
  Finished,  ///< the coroutine's bottom frame returned: its promise is settled, ex.result is the value
  Failed,     ///< ... threw out of it: its promise is rejected
  Suspended,  ///< waits for a promise
  Preempted,  ///< ready to go on at ex.pc
  Killed,     ///< its scope was cancelled and is unwound
};

/// Error classes that the runtime throws itself.
enum class ErrorType : std::uint8_t {
  Error,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  Cancelled,
  Limit,
  ChannelClosed,
  Timeout
};

struct Execution {
  Realm& realm;
  Worker& worker;
  Allocator& allocator;
  Task* task = nullptr;
  Coroutine* coroutine = nullptr;

  // Saved state of the loop
  Value* regs = nullptr;
  const Word* pc = nullptr;     ///< behind the first word of the instruction in progress
  std::int64_t budget = 0;      ///< operations left in this quantum
  std::int64_t given = 0;       ///< budget at its start
  std::uint64_t unbilled = 0;   ///< operations of ex.task that its run does not know yet
  Value* stack_end = nullptr;   ///< end of the coroutine's words
  Value* window_end = nullptr;  ///< arguments above the frame that the collector must see too

  std::uint32_t nested_turns =
      0;                    ///< turns of other tasks that wait for this one's (nested_turn.hpp)
  bool is_polling = false;  ///< poll() answers requests: pc has not begun
  bool reports_out_of_memory = false;  ///< throw_out_of_memory() is making its error object
  Value error;                         ///< while signal::kException is on its way
  Value result;                        ///< of a finished coroutine; with signal::kAwaited
  LoopExit exit = LoopExit::Finished;

  Execution(Realm& context, Worker& on, Allocator& memory)
      : realm(context), worker(on), allocator(memory) {}

  /// Memory for a cell, or nullptr after throwing the RangeError of an exhausted heap.
  [[nodiscard]] void* allocate(std::size_t bytes) {
    void* const cell = allocator.allocate(bytes);
    if (cell == nullptr) [[unlikely]]
      throw_out_of_memory();
    return cell;
  }

  Value throw_value(Value thrown) {
    error = thrown;
    return signal::kException;
  }
  /// Makes an error object with message and stack; always answers signal::kException.
  Value throw_error(ErrorType type, std::string_view message);
  /// A strictness error: TypeError with a code (docs/language.md).
  Value throw_strict(std::string_view code, std::string_view message);
  Value throw_out_of_memory();
  template <typename... Args>
  Value throw_type_error(fmt::format_string<Args...> format, Args&&... args) {
    return throw_error(ErrorType::TypeError, fmt::format(format, std::forward<Args>(args)...));
  }
  template <typename... Args>
  Value throw_range_error(fmt::format_string<Args...> format, Args&&... args) {
    return throw_error(ErrorType::RangeError, fmt::format(format, std::forward<Args>(args)...));
  }
};

/// The message of the RangeError of an exhausted heap.
[[nodiscard]] std::string out_of_memory_text(const Heap& heap);

/// Pushes a frame of `callee` (any callable) above the running one. `kind` says where the result goes. Answers
/// signal::kCalled; or the result at once (natives); or signal::kException (not callable, stack limit).
[[nodiscard]] Value begin_call(Execution& ex, Value callee, Value self,
                               std::span<const Value> arguments, ReturnKind kind);

/// A value as a message quotes it: "undefined", "#<Point>", "'text'".
[[nodiscard]] std::string describe_value(Execution& ex, Value value);

/// Runs ex.coroutine from ex.pc until it leaves; ex.exit says why.
void run_loop(Execution& ex);

}  // namespace heddle
