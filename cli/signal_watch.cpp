#include "cli/signal_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <utility>

#include "base/assert.hpp"
#include "cli/exit_code.hpp"

namespace heddle::cli {

namespace {

sigset_t watched_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  return signals;
}

}  // namespace

SignalWatch::SignalWatch(std::function<void(int)> on_first) : on_first_(std::move(on_first)) {
  const sigset_t signals = watched_signals();
  HEDDLE_ASSERT(pthread_sigmask(SIG_BLOCK, &signals, nullptr) == 0);
  stop_event_ = eventfd(0, EFD_CLOEXEC);
  signals_ = signalfd(-1, &signals, SFD_CLOEXEC);
  HEDDLE_ASSERT(stop_event_ >= 0 && signals_ >= 0, "no file descriptor left for signals");
  watcher_ = std::thread([this] { watch(); });
}

SignalWatch::~SignalWatch() {
  eventfd_write(stop_event_, 1);
  watcher_.join();
  close(signals_);
  close(stop_event_);
  const sigset_t signals = watched_signals();
  pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
}

void SignalWatch::watch() {
  std::array<pollfd, 2> events{{{signals_, POLLIN, 0}, {stop_event_, POLLIN, 0}}};
  while (true) {
    if (poll(events.data(), events.size(), -1) < 0) continue;  // interrupted by a debugger
    if (events[1].revents != 0) return;
    signalfd_siginfo info{};
    if (read(signals_, &info, sizeof info) != sizeof info) continue;
    const int signal = static_cast<int>(info.ssi_signo);
    if (first_signal() != 0) _exit(kSignalBase + signal);
    first_signal_.store(signal, std::memory_order_relaxed);
    on_first_(signal);
  }
}

}  // namespace heddle::cli
