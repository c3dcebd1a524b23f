#pragma once
// cli/descriptors.hpp -- signals and events as things that poll(2) waits for.

#include <csignal>
#include <initializer_list>

namespace heddle::cli {

/// Takes signals away from the process while it lives.
/// Threads:    made and destroyed on one thread, while no other runs that was started before, since those would not inherit the
///             mask; the rest, any thread.
class SignalDescriptor {
 public:
  explicit SignalDescriptor(std::initializer_list<int> signals);
  ~SignalDescriptor();
  SignalDescriptor(const SignalDescriptor&) = delete;
  SignalDescriptor& operator=(const SignalDescriptor&) = delete;

  [[nodiscard]] int get() const { return descriptor_; }
  /// The next signal that came; 0: none.
  [[nodiscard]] int take();

 private:
  sigset_t set_;
  int descriptor_;
};

/// Something that happened, once or several times, until it is taken. Any thread.
class EventDescriptor {
 public:
  EventDescriptor();
  ~EventDescriptor();
  EventDescriptor(const EventDescriptor&) = delete;
  EventDescriptor& operator=(const EventDescriptor&) = delete;

  [[nodiscard]] int get() const { return descriptor_; }
  void raise();
  /// Whether it had happened since the last call.
  bool take();

 private:
  int descriptor_;
};

/// Which of two descriptors have something to read; neither: the time is over.
struct Ready {
  bool first = false, second = false;
};
/// `milliseconds` as poll(2) takes them: -1 waits for ever.
[[nodiscard]] Ready wait_for_either(int first, int second, int milliseconds = -1);

}  // namespace heddle::cli
