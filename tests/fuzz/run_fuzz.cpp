// tests/fuzz/run_fuzz.cpp -- random programs (random_program.hpp) that run in a small context of their own under every limit there
// is: nothing goes wrong, and each ends.
//
// The input's first bytes choose the context, the others the program. HEDDLE_SHOW=1 prints it: what did an input mean?
#include <fmt/core.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>

#include "compiler/compile.hpp"
#include "heap/allocation_faults.hpp"
#include "tests/fuzz/random_program.hpp"
#include "tests/support/budgeted_run.hpp"

namespace heddle {
namespace {

constexpr std::size_t kContextBytes = 4;
constexpr std::uint64_t kOperations = 20'000;
constexpr std::uint64_t kBudget = std::uint64_t{1} << 40;  // none: what does not end is a timeout

RealmOptions context_of(std::span<const std::uint8_t, kContextBytes> bytes,
                        AllocationFaults& faults) {
  RealmOptions options = small_context();
  options.limits.max_operations = kOperations;
  options.async_fast_path = (bytes[0] & 1) == 0;
  options.collect_every = (bytes[0] & 2) == 0 ? 0 : 1 + bytes[1];
  if ((bytes[0] & 4) != 0) options.heap_bytes = 256u << 10;
  if ((bytes[0] & 8) != 0) {
    const auto mode =
        (bytes[0] & 16) == 0 ? AllocationFaults::Mode::Once : AllocationFaults::Mode::Forever;
    faults.fail_nth(1u + bytes[2] * 256u + bytes[3], mode);
    options.faults = &faults;
  }
  return options;
}

void run(BudgetedVm& vm, const std::string& text, const RealmOptions& context) {
  static const bool is_shown = std::getenv("HEDDLE_SHOW") != nullptr;
  if (is_shown) fmt::print(stderr, "{}", text);
  CompileResult compiled = compile(SourceText("fuzz.ts", text));
  if (!compiled.module) {
    if (is_shown) fmt::print(stderr, "{}", compiled.report);
    return;
  }
  auto verified = verify(std::move(*compiled.module));
  HEDDLE_ASSERT(verified.has_value(), "refused: {}", verified.error().message());
  const BudgetedRun result = run_with_budget(vm, std::move(*verified), nullptr, kBudget, context);
  if (is_shown) fmt::print(stderr, "{}{}", result.output, result.errors);
}

}  // namespace
}  // namespace heddle

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace heddle;
  static BudgetedVm vm;
  if (size < kContextBytes) return 0;
  AllocationFaults faults;
  run(vm, fuzz::RandomProgram(data + kContextBytes, size - kContextBytes).derive(),
      context_of(std::span<const std::uint8_t, kContextBytes>(data, kContextBytes), faults));
  return 0;
}
