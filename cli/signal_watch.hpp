#pragma once
// cli/signal_watch.hpp -- Ctrl-C and SIGTERM: the first asks the run to end, the second ends it.

#include <atomic>
#include <functional>
#include <thread>

namespace heddle::cli {

/// Waits for SIGINT and SIGTERM in a thread of its own, so that no code ever runs in a handler.
/// Threads:   made and destroyed by the main thread, before it starts any other: those inherit that
///            both signals are blocked. first_signal(): any thread.
/// Ownership: `on_first` is called in the watching thread, at most once, and never after ~SignalWatch.
class SignalWatch {
 public:
  /// `on_first(signal)` must not block for long: a second signal is seen when it has returned.
  explicit SignalWatch(std::function<void(int signal)> on_first);
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// The signal that asked the run to end; 0: none did.
  [[nodiscard]] int first_signal() const { return first_signal_.load(std::memory_order_relaxed); }

 private:
  void watch();

  std::function<void(int)> on_first_;
  std::atomic<int> first_signal_{0};  // relaxed: a number, nothing is published with it
  int stop_event_;
  int signals_;
  std::thread watcher_;
};

}  // namespace heddle::cli
