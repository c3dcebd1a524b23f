#include "scheduler/reactor.hpp"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

namespace heddle {

struct Reactor::Context {
  boost::asio::io_context io;
  // Without it run_one() returns at once while nothing is pending, and stays stopped.
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard =
      boost::asio::make_work_guard(io);
};

Reactor::Reactor() : context_(std::make_unique<Context>()) {}
Reactor::~Reactor() = default;

boost::asio::io_context& Reactor::context() noexcept { return context_->io; }

void Reactor::wait(std::optional<std::chrono::nanoseconds> limit) {
  if (limit) {
    context_->io.run_one_for(*limit);
  } else {
    context_->io.run_one();
  }
  context_->io.poll();  // what else is complete, while we are here
}

void Reactor::poll() { context_->io.poll(); }

void Reactor::interrupt() {
  boost::asio::post(context_->io, [] {});
}

}  // namespace heddle
