#pragma once
// base/assert.hpp -- broken invariants stop the process with a sentence (STYLE.md 5).
//
// HEDDLE_ASSERT       always on, also in release: cheap tests of what must hold.
// HEDDLE_DCHECK       debug builds (NDEBUG unset), preset `stress`, or HEDDLE_ENABLE_DCHECK.
// HEDDLE_DCHECK_SLOW  heap and queue walkers: preset `stress`, or HEDDLE_ENABLE_DCHECK_SLOW.
//
// Each takes a condition and, if wanted, an fmt message:
//   HEDDLE_ASSERT(slot < count, "slot {} of {}", slot, count);
// An assert that a script, a file or a host value can trigger is a bug.

#include <fmt/core.h>

#include <string_view>
#include <utility>

namespace heddle {

/// Where an assert stands; made by HEDDLE_HERE.
struct SourceLocation {
  const char* file;
  int line;
  const char* function;
};

/// Writes one line to stderr and aborts. Never allocates after the message was formatted.
[[noreturn, gnu::cold, gnu::noinline]] void panic_at(SourceLocation where, const char* condition,
                                                     std::string_view message) noexcept;

namespace detail {
[[noreturn, gnu::cold, gnu::noinline]] inline void assert_failed(SourceLocation where,
                                                                 const char* condition) noexcept {
  panic_at(where, condition, {});
}
template <typename... Args>
[[noreturn, gnu::cold, gnu::noinline]] void assert_failed(SourceLocation where,
                                                          const char* condition,
                                                          fmt::format_string<Args...> format,
                                                          Args&&... args) noexcept {
  panic_at(where, condition, fmt::format(format, std::forward<Args>(args)...));
}
}  // namespace detail

/// Stops the process: `panic("corrupt opcode table: {}", op)`. For states that cannot be.
template <typename... Args>
[[noreturn, gnu::cold, gnu::noinline]] void panic(fmt::format_string<Args...> format,
                                                  Args&&... args) noexcept {
  panic_at({nullptr, 0, nullptr}, nullptr, fmt::format(format, std::forward<Args>(args)...));
}

}  // namespace heddle

#define HEDDLE_HERE \
  ::heddle::SourceLocation { __FILE__, __LINE__, __func__ }

#define HEDDLE_ASSERT(condition, ...)                \
  (__builtin_expect(static_cast<bool>(condition), 1) \
       ? static_cast<void>(0)                        \
       : ::heddle::detail::assert_failed(HEDDLE_HERE, #condition __VA_OPT__(, ) __VA_ARGS__))

#if defined(HEDDLE_STRESS) && !defined(HEDDLE_ENABLE_DCHECK_SLOW)
#define HEDDLE_ENABLE_DCHECK_SLOW 1
#endif
#if (!defined(NDEBUG) || defined(HEDDLE_STRESS)) && !defined(HEDDLE_ENABLE_DCHECK)
#define HEDDLE_ENABLE_DCHECK 1
#endif

#if defined(HEDDLE_ENABLE_DCHECK)
#define HEDDLE_DCHECK(condition, ...) HEDDLE_ASSERT(condition __VA_OPT__(, ) __VA_ARGS__)
#else  // compiled, never evaluated: a name used only in a check stays used
#define HEDDLE_DCHECK(condition, ...) static_cast<void>(sizeof(static_cast<bool>(condition)))
#endif

#if defined(HEDDLE_ENABLE_DCHECK_SLOW)
#define HEDDLE_DCHECK_SLOW(condition, ...) HEDDLE_ASSERT(condition __VA_OPT__(, ) __VA_ARGS__)
#else
#define HEDDLE_DCHECK_SLOW(condition, ...) static_cast<void>(sizeof(static_cast<bool>(condition)))
#endif
