#include "runtime/output_queue.hpp"

#include <utility>

namespace heddle {

OutputQueue::OutputQueue(Sink sink) : sink_(std::move(sink)), writer_([this] { run(); }) {}

OutputQueue::~OutputQueue() {
  {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
  }
  has_work_.notify_one();
  writer_.join();
}

void OutputQueue::write(std::string_view text) {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [this] { return waiting_.size() < kCapacity; });
  const bool was_empty = waiting_.empty();
  waiting_ += text;
  if (was_empty && !is_writing_) has_work_.notify_one();
}

void OutputQueue::flush() {
  std::unique_lock lock(mutex_);
  has_room_.wait(lock, [this] { return waiting_.empty() && !is_writing_; });
}

void OutputQueue::run() {
  std::string taken;
  std::unique_lock lock(mutex_);
  for (;;) {
    has_work_.wait(lock, [this] { return is_closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return;  // closed, and nothing is left (O1)
    taken.clear();
    taken.swap(waiting_);
    is_writing_ = true;
    lock.unlock();
    has_room_.notify_all();
    sink_(taken);
    lock.lock();
    is_writing_ = false;
    has_room_.notify_all();
  }
}

}  // namespace heddle
