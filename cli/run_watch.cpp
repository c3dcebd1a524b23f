#include "cli/run_watch.hpp"

#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdint>

#include "cli/exit_code.hpp"
#include "cli/message.hpp"

namespace heddle::cli {

RunWatch::RunWatch(std::optional<std::chrono::milliseconds> timeout)
    : timeout_(timeout), watcher_([this] { watch(); }) {}

RunWatch::~RunWatch() {
  {
    const std::lock_guard lock(mutex_);
    is_over_ = true;
  }
  changed_.raise();
  watcher_.join();
}

void RunWatch::begin(const Context& context) {
  const std::lock_guard lock(mutex_);
  context_ = context;
  if (timeout_) due_ = std::chrono::steady_clock::now() + *timeout_;
  changed_.raise();
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
    const Ready ready = wait_for_either(changed_.get(), signals_.get(), wait_milliseconds());
    if (!ready.first && !ready.second) on_time();
    changed_.take();
    {
      const std::lock_guard lock(mutex_);
      if (is_over_) return;
    }
    if (const int signal = signals_.take()) {
      signal == SIGQUIT ? report_tasks() : on_signal(signal);
    }
  }
}

void RunWatch::on_signal(int signal) {
  const std::lock_guard lock(mutex_);
  const bool is_first = signal_ == 0 && context_.has_value();
  if (!is_first) _exit(kSignalBase + signal);
  signal_ = signal;
  context_->cancel();
}

void RunWatch::report_tasks() {
  const std::lock_guard lock(mutex_);
  if (!context_) return print_message("the program does not run yet or any more: no tasks");
  print_report(context_->task_report(), Colors::Off);
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
