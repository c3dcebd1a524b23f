// bench/embed/host_bench.cpp -- guards what crosses the border: calls both ways, and what a context costs. The same work as
// lua_embed.c of the peers, by the same names. Unit: ns per call, us and bytes per context. Every result is checked.
// usage: host_bench [CALLS [CONTEXTS]]

#include <malloc.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "heddle/heddle.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

void report(const char* what, double found, double wanted, double seconds, double ops) {
  std::printf("%-24s check=%.0f sec=%.6f ns_per_op=%.2f\n", what, found, seconds,
              seconds * 1e9 / ops);
  if (found != wanted) {
    std::fprintf(stderr, "%s: found %.0f instead of %.0f\n", what, found, wanted);
    std::exit(1);
  }
}

template <typename T>
T value_of(heddle::Result<T> result) {
  if (result) return std::move(result).value();
  std::fprintf(stderr, "%s\n", result.error().message.c_str());
  std::exit(1);
}

long resident_bytes() {
  long all = 0, resident = 0;
  std::FILE* const file = std::fopen("/proc/self/statm", "r");
  if (std::fscanf(file, "%ld %ld", &all, &resident) != 2) resident = 0;
  std::fclose(file);
  return resident * sysconf(_SC_PAGESIZE);
}

void host_to_script(const char* what, heddle::Context context, int calls) {
  value_of(context.run_code("function f(a: number, b: number) { return a + b; }"));
  const heddle::HostValue f = value_of(context.global("f"));
  double sum = 0;
  const auto start = Clock::now();
  for (int i = 0; i < calls; ++i) {
    const heddle::HostValue arguments[] = {sum, 1};
    sum = value_of(context.execute_function(f, arguments)).as_number();
  }
  report(what, sum, calls, seconds_since(start), calls);
}

void host_to_script_typed(heddle::Context context, int calls) {
  value_of(context.run_code("function g(a: number, b: number) { return a + b; }"));
  const auto g = value_of(context.function<double(double, double)>("g"));
  double sum = 0;
  const auto start = Clock::now();
  for (int i = 0; i < calls; ++i) sum = value_of(g(sum, 1));
  report("host_to_script_typed", sum, calls, seconds_since(start), calls);
}

void script_to_host(heddle::Context context, int calls) {
  if (!context.define("add", [](double a, double b) { return a + b; })) std::exit(1);
  const std::string turns = std::to_string(calls);
  const auto start = Clock::now();
  const double sum = value_of(context.run_code("(() => { let s = 0; for (let i = 0; i < " + turns +
                                               "; i++) s = add(s, 1); return s; })()"))
                         .as_number();
  report("script_to_host", sum, calls, seconds_since(start), calls);
}

void contexts(heddle::Vm& vm, int count) {
  auto start = Clock::now();
  for (int i = 0; i < count; ++i) value_of(vm.create_context()).close();
  report("state_create_destroy", count, count, seconds_since(start), count);
  std::vector<heddle::Context> held;
  held.reserve(static_cast<std::size_t>(count));
  const long before = resident_bytes();
  start = Clock::now();
  for (int i = 0; i < count; ++i) held.push_back(value_of(vm.create_context()));
  report("state_create_held", static_cast<double>(held.size()), count, seconds_since(start), count);
  std::printf("state_memory             rss_bytes=%ld\n", (resident_bytes() - before) / count);
  for (const heddle::Context& context : held) context.close();
}

}  // namespace

int main(int argc, char** argv) {
  const int calls = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
  const int count = argc > 2 ? std::atoi(argv[2]) : 1000;
  const auto vm = value_of(heddle::Vm::create());
  contexts(*vm, count);
  script_to_host(vm->default_context(), calls);
  host_to_script("host_to_script_call", vm->default_context(), calls);
  host_to_script_typed(vm->default_context(), calls);
  heddle::VmOptions options;
  options.num_workers = 0;
  const auto alone = value_of(heddle::Vm::create(options));
  host_to_script("host_to_script_alone", alone->default_context(), calls);
}
