#pragma once
// interpreter/host_worker.hpp -- stands in for a worker while a host thread handles a context's values, or runs a task's first
// turn.

#include "base/executor.hpp"

namespace heddle {

class HostWorker final : public Worker {
 public:
  /// What takes longer than this is the workers'.
  static constexpr std::uint64_t kTurnOperations = 4096;

  explicit HostWorker(Executor& executor) : Worker(kOutside), executor_(executor) {
    quantum_ops_ = kTurnOperations;
  }
  Verdict on_quantum(std::uint64_t) override { return Verdict::Preempt; }
  TimePoint now() override { return executor_.now(); }

 private:
  Executor& executor_;
};

}  // namespace heddle
