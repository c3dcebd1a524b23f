// heddle explore: runs a program under many schedules, and shows the first under which it ends otherwise.

#include <fmt/core.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/failure.hpp"
#include "cli/input_file.hpp"
#include "cli/message.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "cli/vm_settings.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

namespace {

/// Turns shown before and after the stop that did it.
constexpr std::size_t kTurnsBefore = 8;
constexpr std::size_t kTurnsAfter = 4;
/// A failure that needs more stops than this is shown with all of them.
constexpr std::uint64_t kMostStopsTried = 200;
/// A schedule that goes on and on has millions; the last ones are kept.
constexpr std::size_t kTurnsKept = 10'000;

struct Turn {
  std::string name;
  TaskTurn::End end;
  std::string position;
};

/// What one schedule came to.
struct Outcome {
  RunStatus status = RunStatus::Completed;
  std::string out, err;
  std::deque<Turn> turns;  ///< the last ones
  std::size_t turn_count = 0;
  std::uint64_t stop_count = 0;
  bool has_fewest_stops = false;  ///< with one less it ends otherwise

  void add(const TaskTurn& turn) {
    ++turn_count;
    if (turn.end == TaskTurn::End::Stopped) ++stop_count;
    turns.push_back({std::string(turn.name), turn.end, std::string(turn.position)});
    if (turns.size() > kTurnsKept) turns.pop_front();
  }
};

struct Schedule {
  std::uint64_t seed;
  std::uint64_t max_stops = std::numeric_limits<std::uint64_t>::max();
};

Expected<Outcome, Failure> run(const ExploreCommand& command, const Schedule& schedule) {
  Outcome outcome;
  VmOptions options = vm_options(command);
  options.seed = schedule.seed;
  options.max_stops = schedule.max_stops;
  options.write_out = [&](std::string_view text) { outcome.out += text; };
  options.write_error = [&](std::string_view text) { outcome.err += text; };
  options.on_turn = [&](const TaskTurn& turn) { outcome.add(turn); };
  const auto vm = Vm::create(options);
  if (!vm) return Unexpected{failure_of(vm.error())};
  const auto program = vm.value()->load(command.file);
  if (!program) return Unexpected{failure_of(program.error())};
  ContextOptions limits;
  limits.heap_bytes = options.context_heap_bytes;
  limits.max_stack_depth = options.max_stack_depth;
  limits.max_tasks = options.max_tasks;
  limits.max_operations = command.max_operations;
  auto context = vm.value()->create_context(limits);
  if (!context) return Unexpected{failure_of(context.error())};
  if (auto given = context.value().provide_process({}); !given)
    return Unexpected{failure_of(given.error())};
  const RunReport report = context.value().execute(program.value());
  const bool ends_well = report.status == RunStatus::Exited && report.exit_code == 0;
  outcome.status = ends_well ? RunStatus::Completed : report.status;
  return outcome;
}

std::string_view status_text(RunStatus status) {
  switch (status) {
    case RunStatus::Completed:
      return "it ends well";
    case RunStatus::ScriptError:
      return "an error that nobody handles";
    case RunStatus::LimitReached:
      return "a limit is reached";
    case RunStatus::Deadlocked:
      return "tasks wait for each other for ever";
    case RunStatus::Exited:
      return "the program exits with another code than 0";
    case RunStatus::Rejected:
    case RunStatus::Cancelled:
      break;
  }
  return "it does not run";
}

bool is_failure(const ExploreCommand& command, const Outcome& first, const Outcome& outcome) {
  return outcome.status != RunStatus::Completed ||
         (command.compares_output && outcome.out != first.out);
}

std::string turn_text(const Turn& turn) {
  switch (turn.end) {
    case TaskTurn::End::Stopped:
      return fmt::format("{} is stopped before {}", turn.name, turn.position);
    case TaskTurn::End::Waits:
      return turn.position.empty() ? fmt::format("{} waits", turn.name)
                                   : fmt::format("{} waits at {}", turn.name, turn.position);
    case TaskTurn::End::Ended:
      break;
  }
  return fmt::format("{} ends", turn.name);
}

/// The turns around the last stop, or the last turns if there was none.
std::string trace_text(const Outcome& outcome) {
  const auto& turns = outcome.turns;
  const std::size_t dropped = outcome.turn_count - turns.size();
  std::size_t stop = turns.size();
  while (stop != 0 && turns[stop - 1].end != TaskTurn::End::Stopped) --stop;
  const std::size_t middle = stop != 0 ? stop : turns.size();
  const std::size_t begin = middle > kTurnsBefore ? middle - kTurnsBefore : 0;
  const std::size_t end = std::min(turns.size(), middle + kTurnsAfter);
  const std::string_view mark =
      outcome.has_fewest_stops ? "   <- without this stop it does not happen" : "";
  std::string text;
  if (dropped + begin != 0) text += fmt::format("      ... {} turns before\n", dropped + begin);
  for (std::size_t i = begin; i < end; ++i) {
    text += fmt::format("  {:>4}  {}{}\n", dropped + i + 1, turn_text(turns[i]),
                        i + 1 == stop ? mark : "");
  }
  if (end != turns.size()) text += fmt::format("      ... {} turns more\n", turns.size() - end);
  return text;
}

std::string indented(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
    result += "  | ";
    result += text.substr(0, length);
    text.remove_prefix(length);
  }
  if (!result.empty() && result.back() != '\n') result += '\n';
  return result;
}

/// The same failure with as few stops as it takes, so that the last one is the one that did it.
Outcome with_fewest_stops(const ExploreCommand& command, const Outcome& first, std::uint64_t seed,
                          Outcome found) {
  const std::uint64_t most = std::min(found.stop_count, kMostStopsTried);
  for (std::uint64_t stops = 0; stops <= most; ++stops) {
    auto outcome = run(command, {seed, stops});
    const bool is_the_same =
        outcome && outcome->status == found.status && is_failure(command, first, *outcome);
    if (!is_the_same) continue;
    outcome->has_fewest_stops = true;
    return std::move(*outcome);
  }
  return found;
}

Expected<void, Failure> show(const ExploreCommand& command, const Outcome& first,
                             const Outcome& found, std::uint64_t index, std::uint64_t seed) {
  const bool only_output = found.status == RunStatus::Completed;
  std::string text = fmt::format(
      "schedule {} of {}, seed {}: {}\n", index + 1, command.schedule_count, seed,
      only_output ? "it prints something else than the first schedule" : status_text(found.status));
  if (!found.err.empty()) text += indented(found.err);
  if (only_output || !found.out.empty()) text += "it prints\n" + indented(found.out);
  if (only_output) text += "and the first schedule\n" + indented(first.out);
  text += "turns of the tasks:\n" + trace_text(found);
  text += fmt::format("run it again: heddle run --seed {} {}\n", seed, command.file);
  return write_stdout(text);
}

Expected<int, Failure> explore(const ExploreCommand& command) {
  if (auto checked = check_input(command.file); !checked)
    return Unexpected{std::move(checked).error()};
  Outcome first;
  std::uint64_t turns = 0;
  std::optional<Progress> progress(std::in_place, command.schedule_count, "schedules");
  for (std::uint64_t index = 0; index < command.schedule_count; ++index) {
    const std::uint64_t seed = command.first_seed + index;
    auto outcome = run(command, {seed});
    if (!outcome) return Unexpected{std::move(outcome).error()};
    turns += outcome->turn_count;
    if (index == 0) first = *outcome;
    if (!is_failure(command, first, *outcome)) {
      progress->reached(index + 1);
      continue;
    }
    progress.reset();
    const Outcome least = with_fewest_stops(command, first, seed, std::move(*outcome));
    if (auto shown = show(command, first, least, index, seed); !shown)
      return Unexpected{std::move(shown).error()};
    return static_cast<int>(ExitCode::ScriptError);
  }
  progress.reset();
  const std::string text =
      fmt::format("{} schedules, {} turns of tasks: all end well{}\n", command.schedule_count,
                  turns, command.compares_output ? " and print the same" : "");
  if (auto written = write_stdout(text); !written) return Unexpected{std::move(written).error()};
  return static_cast<int>(ExitCode::Ok);
}

}  // namespace

int execute(const ExploreCommand& command) {
  const auto code = explore(command);
  return code ? *code : report(code.error(), colors_of(command.color));
}

}  // namespace heddle::cli
