#pragma once
// interpreter/host_worker.hpp -- stands in for a worker while a host thread handles a context's values.

#include "base/executor.hpp"

namespace heddle {

class HostWorker final : public Worker {
 public:
  explicit HostWorker(Executor& executor) : Worker(~0u), executor_(executor) {}
  Verdict on_quantum(std::uint64_t) override { return Verdict::Continue; }
  TimePoint now() override { return executor_.now(); }

 private:
  Executor& executor_;
};

}  // namespace heddle
