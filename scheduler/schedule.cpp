#include "scheduler/schedule.hpp"

#include <algorithm>

namespace heddle {

Schedule::Schedule(std::uint64_t seed, std::uint64_t max_stops)
    : random_(seed), seed_(seed), is_uniform_(seed % 2 == 0), stops_left_(max_stops) {
  constexpr std::uint32_t kBits = 12;  // a small program makes some thousand accesses
  for (std::uint64_t& point : change_points_) point = draw_length(kBits);
  std::sort(change_points_.begin(), change_points_.end());
}

std::uint64_t Schedule::draw_length(std::uint32_t most_bits) {
  return 1 + random_.below(2u << random_.below(most_bits));
}

/// Those that have dropped are below 2^62, the others not.
std::uint64_t Schedule::priority_of(const Schedulable& task) {
  const std::uint64_t ordinal = task.group->ordinal(task);
  if (const auto found = dropped_.find(ordinal); found != dropped_.end()) return found->second;
  return Random(seed_ ^ (ordinal << 1)).next() | (std::uint64_t{1} << 62);
}

/// Who has yielded is behind all that were ready then: it is next only when it is the first.
std::uint32_t Schedule::choose_uniformly(const TaskList& ready) {
  const std::uint32_t wanted = random_.below(ready.size());
  std::uint32_t at = 0, chosen = 0;
  ready.for_each([&](const Schedulable& task) {
    if (at <= wanted && (at == 0 || !yielded_.contains(task.group->ordinal(task)))) chosen = at;
    ++at;
  });
  return chosen;
}

void Schedule::has_yielded(const Schedulable& task) {
  const std::uint64_t ordinal = task.group->ordinal(task);
  if (is_uniform_) {
    yielded_.insert(ordinal);
  } else {
    dropped_[ordinal] = --lowest_;
  }
}

Schedulable* Schedule::take_next(TaskList& ready) {
  if (ready.empty()) return nullptr;
  std::uint32_t skip = 0;
  if (is_uniform_) {
    skip = choose_uniformly(ready);
  } else {
    std::uint64_t highest = 0;
    std::uint32_t at = 0;
    ready.for_each([&](const Schedulable& task) {
      const std::uint64_t priority = priority_of(task);
      if (priority > highest) {
        highest = priority;
        skip = at;
      }
      ++at;
    });
  }
  Schedulable* const task = ready.take(skip);
  if (!yielded_.empty()) yielded_.erase(task->group->ordinal(*task));
  return task;
}

std::uint64_t Schedule::next_stretch() {
  if (stops_left_ == 0) return 0;
  return is_uniform_ ? draw_length(7) : 1;
}

bool Schedule::stops(const Schedulable& running, const TaskList& ready) {
  bool is_stopped = true;
  if (!is_uniform_) {
    ++accesses_;
    for (; next_change_ < kChangePoints && change_points_[next_change_] <= accesses_;
         ++next_change_)
      dropped_[running.group->ordinal(running)] = --lowest_;
    const std::uint64_t own = priority_of(running);
    is_stopped = false;
    ready.for_each([&](const Schedulable& task) { is_stopped |= priority_of(task) > own; });
  }
  if (ready.empty()) is_stopped = false;
  if (is_stopped) --stops_left_;
  return is_stopped;
}

}  // namespace heddle
