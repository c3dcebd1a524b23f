#include "runtime/output_queue.hpp"

#include <algorithm>
#include <utility>

namespace heddle {

OutputQueue::OutputQueue(Sink out, Sink error)
    : out_(std::move(out)), error_(std::move(error)), writer_([this] { run(); }) {}

OutputQueue::~OutputQueue() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  has_work_.notify_one();
  writer_.join();
}

bool OutputQueue::write(Stream stream, std::string_view text) {
  const std::lock_guard lock(mutex_);
  const bool was_empty = waiting_.empty();
  if (was_empty || waiting_.back().stream != stream) waiting_.push_back({stream, {}});
  waiting_.back().text += text;
  waiting_bytes_ += text.size();
  is_empty_.store(false, std::memory_order_relaxed);  // whoever must flush it writes or is told
  if (was_empty && !is_writing_) has_work_.notify_one();
  return waiting_bytes_ >= kCapacity;
}

bool OutputQueue::wait_for_room(const void* owner, std::function<void()> waiter) {
  const std::lock_guard lock(mutex_);
  if (waiting_bytes_ < kCapacity) return false;
  waiters_.push_back({owner, std::move(waiter)});
  return true;
}

std::size_t OutputQueue::forget(const void* owner) {
  const std::lock_guard lock(mutex_);
  return std::erase_if(waiters_, [owner](const Waiter& waiter) { return waiter.owner == owner; });
}

void OutputQueue::flush() {
  std::unique_lock lock(mutex_);
  is_done_.wait(lock, [this] { return waiting_.empty() && !is_writing_; });
}

void OutputQueue::call_waiters() {
  for (const Waiter& waiter : std::exchange(waiters_, {})) waiter.call();
}

void OutputQueue::run() {
  std::deque<Piece> taken;
  std::unique_lock lock(mutex_);
  for (;;) {
    has_work_.wait(lock, [this] { return is_closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;  // closed, and nothing is left (O1)
    taken = std::exchange(waiting_, {});
    waiting_bytes_ = 0;
    is_writing_ = true;
    call_waiters();
    lock.unlock();
    for (const Piece& piece : taken) (piece.stream == Stream::Out ? out_ : error_)(piece.text);
    lock.lock();
    is_writing_ = false;
    is_empty_.store(waiting_.empty(), std::memory_order_release);  // pairs with is_empty()
    is_done_.notify_all();
  }
}

}  // namespace heddle
