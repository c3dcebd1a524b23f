#include "cli/run_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <climits>
#include <csignal>
#include <cstdint>

#include "cli/exit_code.hpp"

namespace heddle::cli {

namespace {

sigset_t ending_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

int block_and_open() {
  const sigset_t set = ending_signals();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void add_one(int event) {
  const std::uint64_t one = 1;
  (void)!write(event, &one, sizeof one);
}

}  // namespace

RunWatch::RunWatch(std::optional<std::chrono::milliseconds> timeout)
    : timeout_(timeout),
      signals_(block_and_open()),
      changed_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      watcher_([this] { watch(); }) {}

RunWatch::~RunWatch() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  add_one(changed_);
  watcher_.join();
  close(signals_);
  close(changed_);
  const sigset_t set = ending_signals();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void RunWatch::begin(const Context& context) {
  const std::lock_guard lock(mutex_);
  context_ = context;
  if (timeout_) due_ = std::chrono::steady_clock::now() + *timeout_;
  add_one(changed_);
}

void RunWatch::end() {
  const std::lock_guard lock(mutex_);
  context_.reset();
  due_.reset();
}

/// Until the time is over; -1: for ever.
int RunWatch::wait_milliseconds() {
  const std::lock_guard lock(mutex_);
  if (!due_) return -1;
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(*due_ - std::chrono::steady_clock::now());
  return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, INT_MAX));
}

void RunWatch::watch() {
  for (;;) {
    std::array<pollfd, 2> both{{{changed_, POLLIN, 0}, {signals_, POLLIN, 0}}};
    const int ready = poll(both.data(), both.size(), wait_milliseconds());
    if (ready < 0) continue;  // EINTR: other signals
    if (ready == 0) on_time();
    std::uint64_t count = 0;
    (void)!read(changed_, &count, sizeof count);
    {
      const std::lock_guard lock(mutex_);
      if (is_over_) return;
    }
    signalfd_siginfo info{};
    if (read(signals_, &info, sizeof info) == sizeof info)
      on_signal(static_cast<int>(info.ssi_signo));
  }
}

void RunWatch::on_signal(int signal) {
  const std::lock_guard lock(mutex_);
  const bool is_first = signal_ == 0 && context_.has_value();
  if (!is_first) _exit(kSignalBase + signal);
  signal_ = signal;
  context_->cancel();
}

void RunWatch::on_time() {
  const std::lock_guard lock(mutex_);
  if (!due_ || std::chrono::steady_clock::now() < *due_) return;
  due_.reset();
  if (signal_ != 0 || !context_) return;
  is_out_of_time_ = true;
  context_->cancel();
}

}  // namespace heddle::cli
