#pragma once
// runtime/trace_writer.hpp -- the timeline of a Vm, in Chrome's trace event format (Google, "Trace Event Format", 2016), which
// Perfetto and chrome://tracing open. A context is a process, a worker a thread of it, a turn of a task a slice, and an arrow goes
// from whoever made a task ready to the turn that came of it.

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/atomic.hpp"
#include "interpreter/task_observer.hpp"

namespace heddle {

/// What the contexts of a Vm write to.
/// Threads:    any.
class TraceWriter {
 public:
  using Sink = std::function<void(std::string_view)>;

  TraceWriter(Sink sink, TimePoint start);
  /// Writes the end.
  ~TraceWriter();
  TraceWriter(const TraceWriter&) = delete;
  TraceWriter& operator=(const TraceWriter&) = delete;

  /// One event: an object of JSON.
  void add(std::string_view event);
  /// Since the start, as the format wants it.
  [[nodiscard]] std::string time_text(TimePoint time) const;
  [[nodiscard]] std::uint64_t new_arrow() {
    return next_arrow_.fetch_add(1, std::memory_order_relaxed);
  }

 private:
  std::mutex mutex_;
  const Sink sink_;  // called under mutex_
  const TimePoint start_;
  std::string waiting_;   // under mutex_
  bool is_first_ = true;  // under mutex_
  Atomic<std::uint64_t> next_arrow_{1};
};

/// The timeline of one context.
/// Threads:    as TaskObserver says.
class ContextTrace final : public TaskObserver {
 public:
  ContextTrace(TraceWriter& writer, Executor& executor, std::uint64_t context, std::string name);

  void made_ready(const Task& task, Cause cause, Execution& by) override;
  void turn_begins(const Task& task, Worker& worker) override;
  void turn_ended(const Task& task, Worker& worker, RunResult result) override;
  void collected(std::chrono::nanoseconds pause) override;

 private:
  /// What leads to the next turn of a task.
  struct Reason {
    std::string text;
    std::string by;           ///< name of a task; "": none
    std::uint64_t arrow = 0;  ///< 0: none
  };
  /// What a worker is doing.
  struct Turn {
    TimePoint begin;
    std::uint64_t operations = 0;  ///< of the task, before
    Reason reason;
  };

  [[nodiscard]] Reason take_reason(const Task& task);
  void name_tracks();
  void name_track(unsigned track, std::string_view name);
  void add_arrow_end(char phase, std::uint64_t arrow, unsigned track, TimePoint at);

  TraceWriter& writer_;
  Executor& executor_;
  const std::uint64_t context_;
  const std::string name_;
  std::once_flag has_names_;  // in the file: one that runs nothing does not appear
  std::mutex mutex_;
  std::unordered_map<std::uint32_t, Reason> reasons_;  // by Task.id; under mutex_
  std::vector<Turn> turns_;                            // by worker, each its own
};

}  // namespace heddle
