#include "runtime/trace_writer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "compiler/json_text.hpp"
#include "interpreter/execution.hpp"
#include "interpreter/task.hpp"
#include "interpreter/turn_end.hpp"

namespace heddle {
namespace {

constexpr std::size_t kFlushBytes = 64u << 10;
/// Behind the workers.
constexpr unsigned kCollections = 10'000;

std::string microseconds_text(std::chrono::nanoseconds time) {
  return fmt::format("{}.{:03}", time.count() / 1000, time.count() % 1000);
}

std::string_view text_of(Cause cause) {
  switch (cause) {
    case Cause::Spawned:
      return "spawned";
    case Cause::Settled:
      return "what it awaited has settled";
    case Cause::Cancelled:
      return "cancelled";
    case Cause::Killed:
      return "its run was ended";
    case Cause::Scope:
      return "its scope has news";
  }
  return "";
}

std::string text_of(const TurnEnd& end) {
  switch (end.why) {
    case TurnEnd::Why::Stopped:
      return "was stopped before " + end.position;
    case TurnEnd::Why::Waits:
      return end.position.empty() ? "waits" : "waits at " + end.position;
    case TurnEnd::Why::Ended:
      break;
  }
  return "ends";
}

}  // namespace

TraceWriter::TraceWriter(Sink sink, TimePoint start) : sink_(std::move(sink)), start_(start) {}

TraceWriter::~TraceWriter() {
  const std::lock_guard lock(mutex_);
  sink_(waiting_ + (is_first_ ? "[]\n" : "\n]\n"));
}

void TraceWriter::add(std::string_view event) {
  const std::lock_guard lock(mutex_);
  waiting_ += std::exchange(is_first_, false) ? "[\n" : ",\n";
  waiting_ += event;
  if (waiting_.size() < kFlushBytes) return;
  sink_(waiting_);
  waiting_.clear();
}

std::string TraceWriter::time_text(TimePoint time) const {
  return microseconds_text(std::max(time - start_, std::chrono::nanoseconds(0)));
}

ContextTrace::ContextTrace(TraceWriter& writer, Executor& executor, std::uint64_t context,
                           std::string name)
    : writer_(writer),
      executor_(executor),
      context_(context),
      name_(name.empty() ? fmt::format("context {}", context) : std::move(name)),
      turns_(executor.worker_count()) {}

void ContextTrace::name_tracks() {
  writer_.add(fmt::format(R"({{"ph":"M","pid":{},"name":"process_name","args":{{"name":{}}}}})",
                          context_, json_text(name_)));
  for (unsigned i = 0; i < turns_.size(); ++i) name_track(i, fmt::format("worker {}", i));
  name_track(kCollections, "collections");
}

void ContextTrace::name_track(unsigned track, std::string_view name) {
  writer_.add(
      fmt::format(R"({{"ph":"M","pid":{},"tid":{},"name":"thread_name","args":{{"name":{}}}}})",
                  context_, track, json_text(name)));
}

void ContextTrace::add_arrow_end(char phase, std::uint64_t arrow, unsigned track, TimePoint at) {
  writer_.add(fmt::format(
      R"({{"ph":"{}","bp":"e","cat":"wake","name":"wake","id":{},"pid":{},"tid":{},"ts":{}}})",
      phase, arrow, context_, track, writer_.time_text(at)));
}

void ContextTrace::made_ready(const Task& task, Cause cause, Execution& by) {
  Reason reason{std::string(text_of(cause)), {}, 0};
  if (by.task != nullptr && by.worker.index() != Worker::kOutside) {
    reason.by = task_name(*by.task);
    reason.arrow = writer_.new_arrow();
  }
  {
    const std::lock_guard lock(mutex_);
    const auto [known, is_new] = reasons_.try_emplace(task.id, reason);
    if (!is_new) return;  // the first is the one that made it ready
  }
  if (reason.arrow != 0) add_arrow_end('s', reason.arrow, by.worker.index(), by.worker.now());
}

ContextTrace::Reason ContextTrace::take_reason(const Task& task) {
  const std::lock_guard lock(mutex_);
  auto found = reasons_.extract(task.id);
  if (!found.empty()) return std::move(found.mapped());
  const bool has_timers = task.extension != nullptr && task.extension->live_timers != 0;
  return {has_timers ? "a timer was due" : "the host", {}, 0};
}

void ContextTrace::turn_begins(const Task& task, Worker& worker) {
  std::call_once(has_names_, [this] { name_tracks(); });
  Turn& turn = turns_[worker.index()];
  turn = {worker.now(), task.operations, take_reason(task)};
  if (turn.reason.arrow != 0) add_arrow_end('f', turn.reason.arrow, worker.index(), turn.begin);
}

void ContextTrace::turn_ended(const Task& task, Worker& worker, RunResult result) {
  const TimePoint now = worker.now();
  const Turn& turn = turns_[worker.index()];
  const TurnEnd end = turn_end(task, result);
  std::string event = fmt::format(
      R"({{"ph":"X","cat":"task","name":{},"pid":{},"tid":{},"ts":{},"dur":{},"args":{{"task":{},"because":{})",
      json_text(end.name), context_, worker.index(), writer_.time_text(turn.begin),
      microseconds_text(now - turn.begin), task.id, json_text(turn.reason.text));
  if (!turn.reason.by.empty()) event += fmt::format(R"(,"by":{})", json_text(turn.reason.by));
  event += fmt::format(R"(,"operations":{},"then":{}}}}})", task.operations - turn.operations,
                       json_text(text_of(end)));
  writer_.add(event);
  if (result != RunResult::Yield) return;
  const std::lock_guard lock(mutex_);
  reasons_.try_emplace(
      task.id, Reason{task.current != nullptr ? "its slice was over" : "it had yielded", {}, 0});
}

void ContextTrace::collected(std::chrono::nanoseconds pause) {
  writer_.add(fmt::format(
      R"({{"ph":"X","cat":"heap","name":"collection","pid":{},"tid":{},"ts":{},"dur":{}}})",
      context_, kCollections, writer_.time_text(executor_.now() - pause),
      microseconds_text(pause)));
}

}  // namespace heddle
