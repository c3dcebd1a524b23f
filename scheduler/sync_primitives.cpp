#include "scheduler/sync_primitives.hpp"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <ctime>

namespace heddle {
namespace {

long futex(Atomic<std::uint32_t>& word, int operation, std::uint32_t value,
           const timespec* limit) noexcept {
  static_assert(sizeof(Atomic<std::uint32_t>) == sizeof(std::uint32_t));
  return syscall(SYS_futex, reinterpret_cast<std::uint32_t*>(&word), operation | FUTEX_PRIVATE_FLAG,
                 value, limit, nullptr, 0);
}

timespec to_timespec(std::chrono::nanoseconds span) noexcept {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span);
  return {static_cast<time_t>(seconds.count()), static_cast<long>((span - seconds).count())};
}

}  // namespace

void FutexWord::wait(std::uint32_t expected,
                     std::optional<std::chrono::nanoseconds> limit) noexcept {
  if (!limit) {
    futex(value, FUTEX_WAIT, expected, nullptr);
    return;
  }
  const timespec span = to_timespec(*limit);
  futex(value, FUTEX_WAIT, expected, &span);
}

void FutexWord::wake_one() noexcept { futex(value, FUTEX_WAKE, 1, nullptr); }

}  // namespace heddle
