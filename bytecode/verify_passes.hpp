#pragma once
// The passes of verification before the flow analysis. Each says in the report what it finds; the
// result is false if a rule was broken, also a disabled one: then later passes must not run.

#include "bytecode/rule_report.hpp"

namespace heddle {

[[nodiscard]] bool verify_tables(const Module& module, RuleReport& report);

/// Precondition: the tables were verified.
[[nodiscard]] bool verify_code(const Module& module, const FunctionInfo& function,
                               RuleReport& report);

}  // namespace heddle
