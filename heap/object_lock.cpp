#include "heap/object_lock.hpp"

#include <thread>

#include "heap/spin.hpp"

namespace heddle {
namespace {

constexpr int kSpinsPerPoll = 64;     // about 1 us: a holder that runs is done by then
constexpr int kPollsBeforeYield = 4;  // one that does not run needs the processor

}  // namespace

void ObjectLock::acquire_slow(Cell& cell, Allocator& allocator) {
  for (int polls = 0;; ++polls) {
    for (int spins = 0; spins < kSpinsPerPoll; ++spins) {
      spin_pause();
      if (cell.lock.load(std::memory_order_relaxed) == 0 &&
          cell.lock.exchange(1, std::memory_order_acquire) == 0) {  // pairs with unlock()
        return;
      }
    }
    allocator.poll();
    if (polls >= kPollsBeforeYield) std::this_thread::yield();
  }
}

}  // namespace heddle
