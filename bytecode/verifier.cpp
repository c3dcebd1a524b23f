#include "bytecode/verifier.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "bytecode/flow_analysis.hpp"
#include "bytecode/rule_report.hpp"
#include "bytecode/verify_passes.hpp"

namespace heddle {
namespace {

constexpr auto kRules = std::to_array<VerifyRuleInfo>({
#define HEDDLE_VERIFY_RULE(id, name, text) {VerifyRule::name, #name, text},
#include "bytecode/verify_rules.def"
#undef HEDDLE_VERIFY_RULE
});

std::size_t code_bytes(const Module& module) {
  std::size_t bytes = 0;
  for (const FunctionInfo& function : module.functions) bytes += function.code.size();
  return bytes;
}

/// Empty where a pass has refused what the next would work on.
std::vector<FunctionFacts> run_passes(const Module& module, RuleReport& report) {
  if (!verify_tables(module, report)) return {};
  std::vector<FunctionFacts> facts;
  Effort effort{code_bytes(module)};
  for (std::size_t i = 0; i < module.functions.size() && !report.failed(); ++i) {
    report.enter_function(static_cast<std::int64_t>(i));
    const FunctionInfo& function = module.functions[i];
    if (!verify_code(module, function, report)) return {};
    facts.push_back(analyse_flow(module, function, report, effort));
  }
  return facts;
}

}  // namespace

std::span<const VerifyRuleInfo> verify_rules() { return kRules; }

const VerifyRuleInfo& info(VerifyRule rule) {
  return *std::find_if(kRules.begin(), kRules.end(),
                       [&](const auto& entry) { return entry.rule == rule; });
}

std::string VerifyError::message() const {
  const VerifyRuleInfo& broken = info(rule);
  std::string where;
  if (function != kNowhere) where += fmt::format("function {}", function);
  if (offset != kNowhere) where += fmt::format(", offset {}", offset);
  return fmt::format("{}{}{} ({}: {})", where, where.empty() ? "" : ": ", text, broken.name,
                     broken.text);
}

Expected<VerifiedModule, VerifyError> verify(Module module) {
  const auto shared = std::make_shared<const Module>(std::move(module));
  RuleReport report;
  auto facts = std::make_shared<const std::vector<FunctionFacts>>(run_passes(*shared, report));
  if (report.failed()) return Unexpected{*report.error()};
  return VerifiedModule{shared, std::move(facts)};
}

std::optional<VerifyError> verify_without(const Module& module, VerifyRule disabled) {
  RuleReport report{disabled};
  static_cast<void>(run_passes(module, report));
  return report.error();
}

}  // namespace heddle
