#pragma once
// cli/progress.hpp -- a line that says how far long work has come, for whoever sits at a terminal.

#include <chrono>
#include <cstdint>
#include <string_view>

namespace heddle::cli {

/// "400 of 1000 schedules" on stderr, only if that is a terminal and the work takes longer than a moment; wiped away at the end.
class Progress {
 public:
  /// `what` is counted, and outlives this.
  Progress(std::uint64_t total, std::string_view what);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void reached(std::uint64_t count);

 private:
  const std::uint64_t total_;
  const std::string_view what_;
  const bool is_seen_;
  std::chrono::steady_clock::time_point next_;  // when it is written again
  bool is_shown_ = false;
};

}  // namespace heddle::cli
