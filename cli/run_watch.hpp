#pragma once
// cli/run_watch.hpp -- what ends a program from outside: Ctrl-C, SIGTERM, its time.

#include <chrono>
#include <mutex>
#include <optional>
#include <thread>

#include "cli/descriptors.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

/// Takes SIGINT, SIGTERM and SIGQUIT away from the process while it lives. The first one, or the end of the time, cancels the program: its `finally` blocks
/// run. A second one, or one before the program runs, ends the process at once with 128 + the signal. SIGQUIT prints what all tasks are
/// doing, and the program goes on.
/// Threads:    made and destroyed on one thread, while no other runs that was started before, since those would not inherit the mask.
/// Lock order: mutex_ is held while the context is cancelled.
class RunWatch {
 public:
  explicit RunWatch(std::optional<std::chrono::milliseconds> timeout);
  ~RunWatch();
  RunWatch(const RunWatch&) = delete;
  RunWatch& operator=(const RunWatch&) = delete;

  /// The program begins to run in `context`, and its time to pass; end() when it has ended, before the context goes.
  void begin(const Context& context);
  void end();

  /// The signal that cancelled it; 0: none.
  [[nodiscard]] int signal() const { return signal_; }
  [[nodiscard]] bool is_out_of_time() const { return is_out_of_time_; }

 private:
  void watch();
  void on_signal(int signal);
  void report_tasks();
  void on_time();
  [[nodiscard]] int wait_milliseconds();

  const std::optional<std::chrono::milliseconds> timeout_;
  SignalDescriptor signals_{SIGINT, SIGTERM, SIGQUIT};
  EventDescriptor changed_;  // what the watcher waits for is another, or it is over
  std::mutex mutex_;
  std::optional<Context> context_;  // while it runs
  std::optional<std::chrono::steady_clock::time_point> due_;
  int signal_ = 0;
  bool is_out_of_time_ = false;
  bool is_over_ = false;
  std::thread watcher_;  // last: it uses the others
};

}  // namespace heddle::cli
