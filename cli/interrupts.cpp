#include "cli/interrupts.hpp"

#include <csignal>
#include <utility>

namespace heddle::cli {

Interrupts::Interrupts() : watcher_([this] { watch(); }) {}

Interrupts::~Interrupts() {
  stop_.raise();
  watcher_.join();
}

void Interrupts::watch() {
  while (!wait_for_either(stop_.get(), signals_.get()).first) {
    if (signals_.take() != 0) on_signal();
  }
}

void Interrupts::on_signal() {
  const std::lock_guard lock(mutex_);
  if (cancel_) return cancel_();
  at_prompt_.raise();
}

bool Interrupts::wait_for_input(int descriptor) {
  (void)wait_for_either(at_prompt_.get(), descriptor);
  return at_prompt_.take();
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
