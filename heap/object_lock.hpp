#pragma once
// heap/object_lock.hpp -- the lock bit of a cell.

#include "base/atomic.hpp"
#include "heap/allocator.hpp"
#include "heap/cell.hpp"

namespace heddle {

/// Holds the lock bit of a cell. While one worker is alone in the context nothing is written at all.
/// Under it: no allocation, no poll, no script, at most 1 us of work; memory is reserved before. One at a time.
class ObjectLock {
 public:
  /// Contenders poll while they wait: a collection may happen before the lock is had, never while it is held.
  ObjectLock(Cell& cell, Allocator& allocator) : locked_(allocator.is_shared() ? &cell : nullptr) {
    if (locked_ != nullptr) acquire(cell, allocator);
  }
  ObjectLock(const ObjectLock&) = delete;
  ObjectLock& operator=(const ObjectLock&) = delete;
  ~ObjectLock() { unlock(); }
  /// Ends it early.
  void unlock() {
    if (locked_ != nullptr)
      locked_->lock.store(0, std::memory_order_release);  // pairs with acquire()
    locked_ = nullptr;
  }

 private:
  static void acquire(Cell& cell, Allocator& allocator) {
    if (cell.lock.exchange(1, std::memory_order_acquire) != 0) acquire_slow(cell, allocator);
  }
  [[gnu::noinline]] static void acquire_slow(Cell& cell, Allocator& allocator);

  Cell* locked_;
};

}  // namespace heddle
