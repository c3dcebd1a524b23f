#pragma once
// interpreter/loop_support.hpp -- what the dispatch loop needs beside itself: number tricks, and its slow paths.

#include <cstdint>

#if defined(__x86_64__)
#include <emmintrin.h>
#endif

#include "interpreter/execution.hpp"
#include "interpreter/property.hpp"

namespace heddle {

/// Truncates a double to 64 bits; the smallest int64 when it does not fit or `value` is no number (a boxed word is a NaN).
[[gnu::always_inline]] inline std::int64_t truncate_to_int64(Value value) {
#if defined(__x86_64__)
  return _mm_cvttsd_si64(_mm_set_sd(value.as_number()));
#else
  const double number = value.as_number();
  const bool fits = number >= -0x1p63 && number < 0x1p63;
  return fits ? static_cast<std::int64_t>(number) : INT64_MIN;
#endif
}
inline constexpr std::int64_t kNotInteger = INT64_MIN;

/// ToInt32 of the common case: any number of magnitude below 2^63. false: ask the slow path.
[[gnu::always_inline]] inline bool fast_int32(Value value, std::int32_t& result) {
  const std::int64_t wide = truncate_to_int64(value);
  result = static_cast<std::int32_t>(wide);
  return wide != kNotInteger;
}

/// An array index: a number that is an integer from 0 to 2^32 - 2. false: no index.
[[gnu::always_inline]] inline bool fast_index(Value value, std::uint32_t& index) {
  const std::int64_t wide = truncate_to_int64(value);
  index = static_cast<std::uint32_t>(wide);
  return static_cast<double>(wide) == value.as_number() &&
         static_cast<std::uint64_t>(wide) < 0xffff'ffff;
}

/// Finds the handler of ex.error or ends the coroutine. false: the loop ends (ex.exit).
[[nodiscard]] bool unwind(Execution& ex);

/// What a slow path answered by a signal means for the loop: true = reload and go on, false = leave.
[[nodiscard]] bool handle_signal(Execution& ex, Value answer);

/// At budget zero or below: accounts, asks the worker, obeys requests. false: the loop ends (preempted).
[[nodiscard]] bool poll(Execution& ex);

// Calls (call.cpp). The window of the instruction in progress: arguments from ex.regs + window on.
[[nodiscard]] Value call_slow(Execution& ex, int window, int count);
[[nodiscard]] Value call_await(Execution& ex, int window, int count);
[[nodiscard]] Value call_spread(Execution& ex, int window);
[[nodiscard]] Value construct(Execution& ex, int window, int count);
[[nodiscard]] Value construct_spread(Execution& ex, int window);
[[nodiscard]] Value call_super(Execution& ex, int window, int count);
[[nodiscard]] Value call_super_spread(Execution& ex, int window);
[[nodiscard]] Value call_native(Execution& ex, std::uint16_t id, int first, int count);
[[nodiscard]] Value new_target(Execution& ex);
[[nodiscard]] Value constructor_result(Execution& ex, Value value, Value self);

/// A frame returned with a link that is not Normal. false: the loop ends.
[[nodiscard]] bool return_special(Execution& ex, Value value);

// Async (await.cpp)
[[nodiscard]] bool return_async(Execution& ex, Value value);
/// Conditions (2) and (3) of await.cpp for the running frame.
[[nodiscard]] bool can_continue_awaiting(Execution& ex);
/// `await value` in the running frame: a result at once, or a signal.
[[nodiscard]] Value await_value(Execution& ex, Value value);
/// `await` of a promise that is fulfilled with `value`, which nobody has made.
[[nodiscard]] Value await_result(Execution& ex, Value value);

// Variables (variables.cpp)
[[nodiscard]] Value make_closure(Execution& ex, std::uint32_t function);
[[nodiscard]] Value make_variable(Execution& ex, Value initial);
[[nodiscard]] Value load_global_slow(Execution& ex, int cache);
[[nodiscard]] Value store_global(Execution& ex, int cache, Value value);
[[nodiscard]] Value define_global(Execution& ex, int cache, Value value);
[[nodiscard]] Value typeof_global(Execution& ex, int cache);
[[nodiscard]] Value throw_uninitialized(Execution& ex, std::uint32_t name);
[[nodiscard]] Value throw_uninitialized_module(Execution& ex, std::uint32_t variable);
[[nodiscard]] Value throw_uninitialized_import(Execution& ex, std::uint32_t import);
[[nodiscard]] Value throw_const_assignment(Execution& ex, std::uint32_t name);
/// A cancel under way, thrown on; undefined if there is none.
[[nodiscard]] Value unwind_check(Execution& ex);
/// R2: is `value` of type `type` of the running module? undefined, or an exception naming `name`.
[[nodiscard]] Value check_type(Execution& ex, Value value, std::uint32_t type, std::uint32_t name);
[[nodiscard]] const String* cache_name(Execution& ex, int cache);
[[nodiscard]] StoreCache store_cache(Execution& ex, int cache);

/// --trace-ops: prints the operand slots after the instruction that ended before `pc`.
void trace_operation(Execution& ex, const Word* pc);

}  // namespace heddle
