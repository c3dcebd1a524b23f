#include "cli/descriptors.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

namespace heddle::cli {

SignalDescriptor::SignalDescriptor(std::initializer_list<int> signals) {
  sigemptyset(&set_);
  for (const int signal : signals) sigaddset(&set_, signal);
  pthread_sigmask(SIG_BLOCK, &set_, nullptr);
  descriptor_ = signalfd(-1, &set_, SFD_CLOEXEC | SFD_NONBLOCK);
}

SignalDescriptor::~SignalDescriptor() {
  close(descriptor_);
  pthread_sigmask(SIG_UNBLOCK, &set_, nullptr);
}

int SignalDescriptor::take() {
  signalfd_siginfo info{};
  const bool has_one = read(descriptor_, &info, sizeof info) == sizeof info;
  return has_one ? static_cast<int>(info.ssi_signo) : 0;
}

EventDescriptor::EventDescriptor() : descriptor_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
EventDescriptor::~EventDescriptor() { close(descriptor_); }

void EventDescriptor::raise() {
  const std::uint64_t one = 1;
  (void)!write(descriptor_, &one, sizeof one);
}

bool EventDescriptor::take() {
  std::uint64_t count = 0;
  return read(descriptor_, &count, sizeof count) == sizeof count;
}

Ready wait_for_either(int first, int second, int milliseconds) {
  std::array<pollfd, 2> both{{{first, POLLIN, 0}, {second, POLLIN, 0}}};
  while (poll(both.data(), both.size(), milliseconds) < 0) {  // EINTR: other signals
  }
  return {both[0].revents != 0, both[1].revents != 0};
}

}  // namespace heddle::cli
