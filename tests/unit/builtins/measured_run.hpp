#pragma once
// tests/unit/builtins/measured_run.hpp -- a program's operations, and the longest stretch of them without a poll.

#include <catch2/catch.hpp>
#include <string>
#include <utility>

#include "compiler/compile.hpp"
#include "tests/support/budgeted_run.hpp"

namespace heddle {

struct MeasuredRun {
  BudgetedRun run;
  std::uint64_t operations = 0;
  std::uint64_t longest_stretch = 0;  ///< between two polls
};

/// With a poll wherever there can be one. `collect_every`: HeapOptions::collect_every.
inline MeasuredRun measure(BudgetedVm& vm, const std::string& program, RunLimits limits = {},
                           std::uint32_t collect_every = 0) {
  CompileResult compiled = compile(SourceText("long_input.ts", program));
  INFO(program);
  INFO(compiled.report);
  REQUIRE(compiled.module);
  auto verified = verify(std::move(*compiled.module));
  REQUIRE(verified);
  RealmOptions options;
  options.heap_bytes = 512u << 20;
  options.limits = limits;
  options.collect_every = collect_every;
  BudgetedExecutor executor(std::uint64_t{1} << 40, 1);
  MeasuredRun result;
  result.run = run_with_executor(vm, std::move(*verified), nullptr, executor, options);
  result.operations = executor.operations();
  result.longest_stretch = executor.longest_stretch();
  return result;
}

}  // namespace heddle
