// bench/embed/context_fairness_bench.cpp -- guards the shares of contexts and a ticker beside them. Contexts of weight 100 and 300 run
// endless tasks; a third one sleeps for a millisecond again and again. Prints the operations of the two as shares of their sum (fair:
// 0.250 and 0.750), and how late the ticker was, beside the same ticker alone.
// usage: context_fairness_bench [WORKERS [SECONDS]]    (default: 1 and 2 workers, 2 s)

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "heddle/heddle.hpp"

namespace {

using namespace std::chrono_literals;

template <typename T>
T value_of(heddle::Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  std::exit(1);
}

void check(const heddle::Result<void>& result) {
  if (result) return;
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  std::exit(1);
}

heddle::Context context_of(heddle::Vm& vm, std::uint32_t weight) {
  heddle::ContextOptions options;
  options.weight = weight;
  return value_of(vm.create_context(options));
}

void spin(heddle::Context context, int tasks) {
  static_cast<void>(value_of(
      context.run_code("import { spawn } from 'heddle';\n"
                       "for (let i = 0; i < " +
                       std::to_string(tasks) + "; i++) spawn(() => { for (;;) ; });\nundefined;")));
}

/// How late each turn of the ticker was, in milliseconds, sorted.
std::vector<double> tick(heddle::Context context, int turns) {
  std::vector<double> late;
  check(context.define("note", [&late](double milliseconds) { late.push_back(milliseconds); }));
  static_cast<void>(
      value_of(context.run_code("import { sleep } from 'heddle';\n"
                                "for (let i = 0; i < " +
                                std::to_string(turns) +
                                "; i++) { const start = performance.now(); await sleep(1); "
                                "note(performance.now() - start - 1); }")));
  std::sort(late.begin(), late.end());
  return late;
}

void print_lateness(const std::vector<double>& late) {
  const auto at = [&](double part) {
    return late[static_cast<std::size_t>(part * static_cast<double>(late.size() - 1))];
  };
  std::printf("%.3f / %.3f / %.3f", at(0.5), at(0.99), at(1));
}

void measure(unsigned workers, int tasks, double seconds) {
  heddle::VmOptions options;
  options.num_workers = workers;
  const auto vm = value_of(heddle::Vm::create(options));
  const heddle::Context ticker = context_of(*vm, 100);
  const auto turns = static_cast<int>(seconds * 700);
  const std::vector<double> alone = tick(ticker, turns);
  const heddle::Context light = context_of(*vm, 100), heavy = context_of(*vm, 300);
  spin(light, tasks);
  spin(heavy, tasks);
  std::this_thread::sleep_for(100ms);  // both have begun
  const auto before = std::pair{light.usage().operations, heavy.usage().operations};
  const std::vector<double> late = tick(ticker, turns);
  const auto left = static_cast<double>(light.usage().operations - before.first);
  const auto right = static_cast<double>(heavy.usage().operations - before.second);
  std::printf("%u workers, %5d tasks each: shares %.3f %.3f; ticker late p50 / p99 / max: ",
              workers, tasks, left / (left + right), right / (left + right));
  print_lateness(late);
  std::printf(" ms, alone ");
  print_lateness(alone);
  std::printf("\n");
  for (const heddle::Context& context : {light, heavy}) context.close();
}

}  // namespace

int main(int argc, char** argv) {
  const double seconds = argc > 2 ? std::atof(argv[2]) : 2;
  for (const unsigned workers : {1u, 2u}) {
    if (argc > 1 && std::atoi(argv[1]) != static_cast<int>(workers)) continue;
    for (const int tasks : {10, 10'000}) measure(workers, tasks, seconds);
  }
}
