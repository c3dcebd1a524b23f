#include "scheduler/sync.hpp"

#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <climits>
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

bool Parker::park(std::optional<std::chrono::nanoseconds> limit) noexcept {
  using Clock = std::chrono::steady_clock;
  if (try_take()) return true;
  const auto deadline = Clock::now() + limit.value_or(std::chrono::nanoseconds::zero());
  for (;;) {
    if (limit) {
      const auto left = deadline - Clock::now();
      if (left <= std::chrono::nanoseconds::zero()) return try_take();
      const timespec wait = to_timespec(left);
      futex(token_, FUTEX_WAIT, 0, &wait);
    } else {
      futex(token_, FUTEX_WAIT, 0, nullptr);
    }
    if (try_take()) return true;  // else a timeout, a signal or a spurious return
  }
}

void Parker::unpark() noexcept {
  token_.store(1, std::memory_order_release);  // U1
  futex(token_, FUTEX_WAKE, 1, nullptr);
}

}  // namespace heddle
