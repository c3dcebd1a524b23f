#pragma once
// runtime/output_queue.hpp -- what scripts print, on its way out.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/atomic.hpp"

namespace heddle {

/// Gathers whole pieces of output from any worker and hands them, in order, to one writer thread. A slow terminal or pipe stops
/// no worker: what comes is always taken, but who writes is told when more than kCapacity bytes wait, and asks to be called
/// when there is room.
/// Threads:    all members, any thread; the sinks are called by the writer thread only.
/// Invariants: O1  bytes reach the sinks in the order in which write() took them, none twice, none lost.
///             O2  who wait_for_room() accepted is called once, unless forgotten before.
class OutputQueue {
 public:
  enum class Stream : std::uint8_t { Out, Error };
  using Sink = std::function<void(std::string_view)>;
  static constexpr std::size_t kCapacity = std::size_t{1} << 20;

  OutputQueue(Sink out, Sink error);
  OutputQueue(const OutputQueue&) = delete;
  OutputQueue& operator=(const OutputQueue&) = delete;
  ~OutputQueue();  ///< flushes

  /// true: it is full, and the writer had better wait for room.
  bool write(Stream stream, std::string_view text);
  /// Calls `waiter` from the writer thread, with the queue locked: it must not use the queue. false: there is room now.
  /// `owner`: whom to forget().
  [[nodiscard]] bool wait_for_room(const void* owner, std::function<void()> waiter);
  /// None of the owner's waiters is called any more, nor is any being called. How many there were.
  std::size_t forget(const void* owner);
  /// Returns when everything written before has reached its sink, and all who waited have been called.
  void flush();
  /// Whether flush() has nothing to wait for, of what this thread has written or knows to be written.
  [[nodiscard]] bool is_empty() const {
    return is_empty_.load(std::memory_order_acquire);  // pairs with the end of writing
  }

 private:
  struct Piece {
    Stream stream;
    std::string text;
  };
  struct Waiter {
    const void* owner;
    std::function<void()> call;
  };
  void run();
  void call_waiters();

  const Sink out_, error_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::condition_variable is_done_;
  std::deque<Piece> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::vector<Waiter> waiters_;
  Atomic<bool> is_empty_{
      true};  ///< waiting_ is, and nothing is being written; changed under mutex_
  bool is_writing_ = false;
  bool is_closed_ = false;
  std::thread writer_;  // last: it uses the others
};

}  // namespace heddle
