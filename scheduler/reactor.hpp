#pragma once
// scheduler/reactor.hpp -- Boost.Asio behind three calls; made when the first I/O is asked for.

#include <chrono>
#include <memory>
#include <optional>

namespace boost::asio {
class io_context;
}

namespace heddle {

/// Threads:    every member, any thread. Handlers run on the worker that waits or polls; they wake
///             tasks as outsiders do: executor.wake(task, nullptr, Urgency::Timer).
/// Ownership:  handlers that never ran are destroyed with it.
/// Invariants: R1  one thread at a time is in the io_context. interrupt() wakes the waiting one by
///                 an empty handler, which a second thread would swallow; and when poll() swallows
///                 it before the wait has begun, the flag that was set first is still there.
class Reactor {
 public:
  Reactor();
  ~Reactor();
  Reactor(const Reactor&) = delete;
  Reactor& operator=(const Reactor&) = delete;

  [[nodiscard]] boost::asio::io_context& context() noexcept;

  /// Runs what is complete; sleeps until something is, until interrupt(), or for `limit` of real
  /// time. An interrupt() that comes before the wait ends it at once.
  void wait(std::optional<std::chrono::nanoseconds> limit);

  /// Runs what is complete, unless somebody waits, who does the same; one system call.
  void poll();

  void interrupt();

 private:
  struct Context;
  std::unique_ptr<Context> context_;
};

}  // namespace heddle
