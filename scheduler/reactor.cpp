#include "scheduler/reactor.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <mutex>

#include "base/atomic.hpp"
#include "scheduler/sync.hpp"

namespace heddle {

struct Reactor::Context {
  boost::asio::io_context io;
  Mutex running;
  Atomic<bool> is_interrupted{false};
  // Without it run_one() returns at once while nothing is pending, and stays stopped.
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard =
      boost::asio::make_work_guard(io);
};

Reactor::Reactor() : context_(std::make_unique<Context>()) {}
Reactor::~Reactor() = default;

boost::asio::io_context& Reactor::context() noexcept { return context_->io; }

void Reactor::wait(std::optional<std::chrono::nanoseconds> limit) {
  const std::lock_guard guard(context_->running);  // R1
  if (context_->is_interrupted.exchange(false, std::memory_order_acquire)) return;
  if (limit) {
    context_->io.run_one_for(*limit);
  } else {
    context_->io.run_one();
  }
  context_->io.poll();  // what else is complete, while we are here
  context_->is_interrupted.store(false, std::memory_order_relaxed);
}

void Reactor::poll() {
  const std::unique_lock guard(context_->running, std::try_to_lock);  // R1
  if (guard.owns_lock()) context_->io.poll();
}

void Reactor::interrupt() {
  context_->is_interrupted.store(true, std::memory_order_release);  // pairs with wait()
  boost::asio::post(context_->io, [] {});
}

}  // namespace heddle
