#include "cli/interrupts.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdint>
#include <utility>

namespace heddle::cli {

namespace {

sigset_t only_sigint() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  return set;
}

int block_and_open() {
  const sigset_t set = only_sigint();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void add_one(int event) {
  const std::uint64_t one = 1;
  (void)!write(event, &one, sizeof one);
}

bool take_all(int event) {
  std::uint64_t count = 0;
  return read(event, &count, sizeof count) == sizeof count;
}

/// Which of the two has something to read; both when both have.
struct Ready {
  bool first, second;
};
Ready wait_for_either(int first, int second) {
  std::array<pollfd, 2> both{{{first, POLLIN, 0}, {second, POLLIN, 0}}};
  while (poll(both.data(), both.size(), -1) < 0) {  // EINTR: other signals
  }
  return {both[0].revents != 0, both[1].revents != 0};
}

}  // namespace

Interrupts::Interrupts()
    : signals_(block_and_open()),
      at_prompt_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      stop_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      watcher_([this] { watch(); }) {}

Interrupts::~Interrupts() {
  add_one(stop_);
  watcher_.join();
  for (const int descriptor : {signals_, at_prompt_, stop_}) close(descriptor);
  const sigset_t set = only_sigint();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Interrupts::watch() {
  for (;;) {
    const Ready ready = wait_for_either(stop_, signals_);
    if (ready.first) return;
    signalfd_siginfo info{};
    if (read(signals_, &info, sizeof info) == sizeof info) on_signal();
  }
}

void Interrupts::on_signal() {
  const std::lock_guard lock(mutex_);
  if (cancel_) return cancel_();
  add_one(at_prompt_);
}

bool Interrupts::wait_for_input(int descriptor) {
  (void)wait_for_either(at_prompt_, descriptor);
  return take_all(at_prompt_);
}

Interrupts::Evaluation::Evaluation(Interrupts& interrupts, std::function<void()> cancel)
    : interrupts_(interrupts) {
  const std::lock_guard lock(interrupts_.mutex_);
  interrupts_.cancel_ = std::move(cancel);
}

Interrupts::Evaluation::~Evaluation() {
  const std::lock_guard lock(interrupts_.mutex_);
  interrupts_.cancel_ = nullptr;
}

}  // namespace heddle::cli
