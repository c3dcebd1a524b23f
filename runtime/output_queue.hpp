#pragma once
// runtime/output_queue.hpp -- what scripts print, on its way out.

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace heddle {

/// Gathers whole pieces of output from any worker and hands them, in order, to one writer thread; so a slow terminal or pipe
/// stops no worker until kCapacity bytes wait.
/// Threads:    all members, any thread; the sink is called by the writer thread only.
/// Invariants: O1  bytes reach the sink in the order in which write() took them, none twice, none lost.
class OutputQueue {
 public:
  using Sink = std::function<void(std::string_view)>;
  static constexpr std::size_t kCapacity = std::size_t{1} << 20;

  explicit OutputQueue(Sink sink);
  OutputQueue(const OutputQueue&) = delete;
  OutputQueue& operator=(const OutputQueue&) = delete;
  ~OutputQueue();  ///< flushes

  /// Blocks only while kCapacity bytes wait already.
  void write(std::string_view text);
  /// Returns when everything written before has reached the sink.
  void flush();

 private:
  void run();

  const Sink sink_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::condition_variable has_room_;
  std::string waiting_;
  bool is_writing_ = false;
  bool is_closed_ = false;
  std::thread writer_;  // last: it uses the others
};

}  // namespace heddle
