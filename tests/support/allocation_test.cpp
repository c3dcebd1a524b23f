// Runs one program again and again, and each time makes another allocation of its context fail: the first, the second, and so
// on until the program gets by without (RELIABILITY.md, G7); then the same with all allocations failing from there on. Each run
// must end in one of two ways:
//  - as without the failure, because somebody could do without that memory: the same output;
//  - with the report that the memory is used up: the output is a beginning of the usual one, and the exit code would be 4 (or 1
//    when it was the failure of a task that nobody awaited).
// Anything else is a bug: a crash, an output that is wrong, a run that never ends or that silently stops.
// usage: allocation_test [--all] [--any-end] [--once=N | --forever=N] PROGRAM
// Beyond the 2,000th allocation only some are tried; --all tries each. --any-end is for programs that handle errors of any
// kind: they may print and do what they like, and are cut off after a while; only a crash fails. --once and --forever repeat a
// single run.
#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "builtins/builder.hpp"
#include "heap/allocation_faults.hpp"
#include "interpreter/module_evaluation.hpp"
#include "interpreter/realm.hpp"
#include "runtime/deadlock_report.hpp"
#include "runtime/module_loader.hpp"
#include "tests/support/budgeted_executor.hpp"

namespace heddle {
namespace {

using Mode = AllocationFaults::Mode;

/// Every one up to here, then some.
constexpr std::uint64_t kEachUpTo = 2'000;
/// Many times what the programs of tests/oom need.
constexpr std::uint64_t kOperations = 2'000'000;

struct Ending {
  bool is_linked = false;
  bool is_over = false;
  bool is_deadlocked = false;
  bool has_failed = false;
  std::string out;
  std::string errors;
  AllocationFaults::Counts allocations;
};

class Sink final : public HostSink {
 public:
  explicit Sink(Ending& ending) : ending_(ending) {}
  bool write_out(std::string_view text) override {
    ending_.out += text;
    return false;
  }
  bool write_error(std::string_view text) override {
    ending_.errors += text;
    return false;
  }
  bool wait_for_room(Schedulable&) override { return false; }
  void run_changed() override {}

 private:
  Ending& ending_;
};

/// As Vm::execute does, on one thread.
void execute(Realm& realm, BudgetedExecutor& executor, const std::vector<GraphNode>& graph,
             Ending& ending) {
  Run& run = realm.create_run(Run::Kind::Program);
  run.evaluation = ModuleEvaluation::link(realm, graph, ending.errors);
  ending.is_linked = run.evaluation != nullptr;
  if (!ending.is_linked) return;
  if (realm.start_main(run, FirstTurn::OnWorker)) executor.run();
  realm.report_watched(run);
  ending.is_over = run.is_over();
  if (!ending.is_over && !executor.is_spent()) {
    const std::string report = deadlock_report(realm, run);
    ending.is_deadlocked = !report.empty();
    ending.errors += report;
  }
  ending.has_failed = run.failures.any;
  realm.stop();
}

Ending run_with(VmCore& core, const std::vector<GraphNode>& graph, std::uint64_t nth, Mode mode) {
  Ending ending;
  AllocationFaults faults;
  if (nth != 0) faults.fail_nth(nth, mode);
  {
    BudgetedExecutor executor(kOperations);
    Sink sink(ending);
    RealmOptions options;
    options.faults = &faults;
    Realm realm(core, executor, sink, options);
    execute(realm, executor, graph, ending);
  }
  ending.allocations = faults.total();
  return ending;
}

/// What is wrong with how it ended, or nothing.
std::string judge(const Ending& usual, const Ending& ending, bool allows_any_end) {
  if (!ending.is_linked) return "it was not linked";
  if (allows_any_end) return "";
  if (ending.is_deadlocked) return "it waits for ever";
  if (!ending.has_failed) {
    if (!ending.is_over) return "it neither ended nor failed";
    if (ending.out != usual.out) return "it claims success with another output";
    return ending.errors == usual.errors ? "" : "it claims success and reports something";
  }
  if (ending.errors.find("Out of memory") == std::string::npos) return "it reports something else";
  return usual.out.starts_with(ending.out) ? "" : "its output is not a beginning of the usual one";
}

struct Settings {
  bool tries_all = false;
  bool allows_any_end = false;
  std::optional<Mode> only_mode;
  std::uint64_t only = 0;
  std::string program;
};

class Trials {
 public:
  explicit Trials(const Settings& settings) : settings_(settings) { install_builtins(core_); }

  /// Whether all is well.
  bool run_all() {
    auto graph = ModuleLoader(core_).load_file(settings_.program);
    if (!graph) return complain(graph.error().message);
    graph_ = std::move(*graph);
    usual_ = run_with(core_, graph_, 0, Mode::Once);
    if (!settings_.allows_any_end && (usual_.has_failed || !usual_.is_over || usual_.out.empty())) {
      return complain("without any failure:\n" + usual_.out + usual_.errors);
    }
    if (settings_.only_mode) return run_one(settings_.only, *settings_.only_mode, true);
    const bool passed = run_mode(Mode::Once) & run_mode(Mode::Forever);
    const Ending again = run_with(core_, graph_, 0, Mode::Once);
    if (again.out != usual_.out) return complain("afterwards, without any failure:\n" + again.out);
    return passed;
  }

 private:
  static constexpr int kReports = 5;

  bool run_mode(Mode mode) {
    int problems = 0;
    std::uint64_t runs = 0, survived = 0;
    is_through_ = false;
    for (std::uint64_t nth = 1; !is_through_ && problems < kReports; nth = next(nth)) {
      problems += run_one(nth, mode, false) ? 0 : 1;
      ++runs;
      survived += last_failed_ ? 0 : 1;
    }
    std::cout << (mode == Mode::Once ? "once:    " : "forever: ") << runs << " runs, "
              << usual_.allocations.seen << " allocations, " << survived << " not noticed\n";
    return problems == 0;
  }

  [[nodiscard]] std::uint64_t next(std::uint64_t nth) const {
    return nth < kEachUpTo || settings_.tries_all ? nth + 1 : nth + 1 + (nth - kEachUpTo) / 20;
  }

  bool run_one(std::uint64_t nth, Mode mode, bool shows) {
    const Ending ending = run_with(core_, graph_, nth, mode);
    is_through_ = ending.allocations.failed == 0;
    last_failed_ = ending.has_failed;
    const std::string problem = judge(usual_, ending, settings_.allows_any_end);
    if (shows) std::cout << ending.out << ending.errors;
    if (problem.empty()) return true;
    return complain((mode == Mode::Once ? "--once=" : "--forever=") + std::to_string(nth) + ": " +
                    problem + "\n" + ending.out.substr(0, 400) + ending.errors.substr(0, 800));
  }

  bool complain(const std::string& what) {
    std::cout << "FAILED: allocation_test " << settings_.program << " " << what << "\n";
    return false;
  }

  const Settings& settings_;
  VmCore core_{7};
  std::vector<GraphNode> graph_;
  Ending usual_;
  bool is_through_ = false;
  bool last_failed_ = false;
};

std::optional<Settings> parse(int argc, char** argv) {
  constexpr std::string_view kOnce = "--once=", kForever = "--forever=";
  Settings settings;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--all") {
      settings.tries_all = true;
    } else if (word == "--any-end") {
      settings.allows_any_end = true;
    } else if (word.starts_with(kOnce)) {
      settings.only_mode = Mode::Once;
      settings.only = std::stoull(word.substr(kOnce.size()));
    } else if (word.starts_with(kForever)) {
      settings.only_mode = Mode::Forever;
      settings.only = std::stoull(word.substr(kForever.size()));
    } else if (!settings.program.empty() || word.starts_with("-")) {
      return std::nullopt;
    } else {
      settings.program = std::filesystem::is_directory(word) ? word + "/main.ts" : word;
    }
  }
  if (settings.program.empty()) return std::nullopt;
  return settings;
}

}  // namespace
}  // namespace heddle

int main(int argc, char** argv) {
  const auto settings = heddle::parse(argc, argv);
  if (!settings) {
    std::cerr << "usage: allocation_test [--all] [--any-end] [--once=N | --forever=N] PROGRAM\n";
    return 2;
  }
  return heddle::Trials(*settings).run_all() ? 0 : 1;
}
