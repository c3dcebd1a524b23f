#pragma once
// tests/model/model.hpp -- runs models under Relacy: those that must hold, and those with a planted
// bug that must not. A checker that finds no planted bug checks nothing.

#include "base/assert.hpp"
#include "base/atomic.hpp"

namespace heddle {

/// An assertion of the code under test ends the iteration as a failure.
void panic_at(SourceLocation where, const char* condition, std::string_view message) noexcept {
  rl::ctx().fail_test(
      fmt::format("{} {}", condition == nullptr ? "panic" : condition, message).c_str(),
      rl::test_result_user_assert_failed,
      rl::debug_info(where.function, where.file, static_cast<unsigned>(where.line)));
  std::abort();
}

namespace model {

constexpr unsigned kRandomRuns = 30'000;
constexpr unsigned kRunsForBugs = 200'000;  // each is found within some hundred

/// Relacy reports from inside its own memory management, where a stream must not allocate.
class Report : private std::streambuf, public std::ostream {
 public:
  Report() : std::ostream(static_cast<std::streambuf*>(this)) {
    setp(text_.data(), text_.data() + text_.size());
  }
  [[nodiscard]] std::string_view text() const {
    return {text_.data(), static_cast<std::size_t>(pptr() - text_.data())};
  }

 private:
  std::array<char, 1 << 18> text_{};
};

template <typename Model>
bool simulate(rl::scheduler_type_e search, unsigned limit, Report& report) {
  rl::test_params params;
  params.iteration_count = limit;  // of random schedules
  params.context_bound = limit;    // or preemptions: then all schedules with so many are tried
  params.search_type = search;
  params.execution_depth_limit = 20'000;
  params.output_stream = &report;
  params.progress_stream = &report;
  return rl::simulate<Model>(params);
}

inline bool print(bool is_right, const char* name, const Report& report) {
  std::printf("%s  %s\n", is_right ? "ok    " : "FAILED", name);
  if (!is_right) std::cout << report.text() << std::endl;
  return is_right;
}

/// No failure in random schedules.
template <typename Model>
bool holds(const char* name) {
  static Report report;
  return print(simulate<Model>(rl::sched_random, kRandomRuns, report), name, report);
}

/// No failure in any schedule with at most so many preemptions; for small models.
template <typename Model>
bool holds_always(const char* name, unsigned preemptions) {
  static Report report;
  return print(simulate<Model>(rl::sched_bound, preemptions, report), name, report);
}

/// A failure is found.
template <typename Model>
bool is_caught(const char* name) {
  static Report report;
  const bool is_found = !simulate<Model>(rl::sched_random, kRunsForBugs, report);
  std::printf("%s  caught: %s\n", is_found ? "ok    " : "FAILED", name);
  return is_found;
}

/// The model without acquire and release.
template <typename Model>
bool needs_its_orders(const char* name) {
  orders_are_forgotten = true;
  const bool is_right = is_caught<Model>(name);
  orders_are_forgotten = false;
  return is_right;
}

}  // namespace model
}  // namespace heddle
