// tests/unit/bytecode/lowering_random_test.cpp -- both lowerings of random functions do the same.
#include <catch2/catch.hpp>

#include <algorithm>

#include "bytecode/disassembler.hpp"
#include "bytecode/lowering.hpp"
#include "random_code.hpp"
#include "register_model.hpp"

namespace heddle {
namespace {

std::vector<std::string> log_of(const VerifiedModule& module, LoweringMode mode,
                                std::uint64_t seed) {
  const RegisterCode code = lower(module, 1, mode);
  model::RegisterModel machine{module.module(), code, seed, 300};
  const model::Value first = seed % 2 == 0 ? model::Value::of(3.0) : model::Value::token(7);
  return machine.run({first});
}

TEST_CASE("optimized code has the effects, errors and charges of the stack code",
          "[bytecode][lowering]") {
  constexpr std::uint64_t kFunctions = 500, kRuns = 4;
  for (std::uint64_t seed = 1; seed <= kFunctions; ++seed) {
    const auto module = verify(random_module(seed));
    INFO("seed " << seed << (module ? "" : module.error().message()));
    REQUIRE(module.has_value());
    for (std::uint64_t run = 0; run < kRuns; ++run) {
      const auto optimized = log_of(*module, LoweringMode::Optimized, seed * kRuns + run);
      const auto traced = log_of(*module, LoweringMode::Traced, seed * kRuns + run);
      REQUIRE(optimized.back() != model::kUnknownOp);
      const auto [left, right] =
          std::mismatch(optimized.begin(), optimized.end(), traced.begin(), traced.end());
      if (left == optimized.end() && right == traced.end()) continue;
      FAIL("run " << run << "\n"
                  << disassemble(module->module(), 1)
                  << disassemble(module->module(), lower(*module, 1, LoweringMode::Optimized))
                  << "\nafter " << (left == optimized.begin() ? "nothing" : *std::prev(left))
                  << "\noptimized: " << (left == optimized.end() ? "end" : *left)
                  << "\ntraced:    " << (right == traced.end() ? "end" : *right));
    }
  }
}

}  // namespace
}  // namespace heddle
