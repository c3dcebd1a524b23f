// tests/fuzz/module_fuzz.cpp -- module files from anywhere: read, verified, lowered, and run under a budget.
//
// The input is the content of a .hbc file, behind its head: the fuzzer need not find the magic or a hash.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "bytecode/disassembler.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/module_file.hpp"
#include "bytecode/verifier.hpp"
#include "tests/support/budgeted_run.hpp"

namespace {

constexpr std::uint64_t kBudget = 10'000;

std::vector<std::uint8_t> file_with(const std::uint8_t* content, std::size_t size) {
  constexpr std::size_t kHeadAndEmptyName = 29;
  std::vector<std::uint8_t> file = heddle::serialize(heddle::Module{});
  file.resize(kHeadAndEmptyName);
  file.insert(file.end(), content, content + size);
  heddle::reseal(file);
  return file;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static heddle::BudgetedVm vm;
  auto module = heddle::deserialize(file_with(data, size));
  if (!module) return 0;
  static_cast<void>(heddle::disassemble(*module));
  auto verified = heddle::verify(std::move(*module));
  if (!verified) return 0;
  for (std::uint32_t i = 0; i < verified->module().functions.size(); ++i) {
    for (const auto mode : {heddle::LoweringMode::Optimized, heddle::LoweringMode::Traced}) {
      const heddle::RegisterCode code = heddle::lower(*verified, i, mode);
      static_cast<void>(heddle::disassemble(verified->module(), code));
    }
  }
  static_cast<void>(heddle::run_with_budget(vm, std::move(*verified), nullptr, kBudget));
  return 0;
}
