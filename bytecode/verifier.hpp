#pragma once
// Verification: from module data that may come from anywhere to a module that may run.
//
// Three passes, each over what the one before has accepted: the tables (verify_tables.cpp), each
// function's instructions one by one (verify_code.cpp), and each function's flow (flow_analysis.cpp):
// abstract interpretation by worklist to a fixed point, which both verifies (heights, kinds) and
// infers types. Its facts stay with the VerifiedModule, at the starts of basic blocks; lowering walks
// from there with the same step function (flow_step.hpp) and so sees exactly what was verified.
//
// Facts are about locals, captured cells and operand slots only (DESIGN.md, R2): whatever is loaded from
// memory that others can write is any value. That a captured cell or a cell in a local holds no
// hole is such a fact too, and lasts: a hole gets into a cell only when the cell is made.

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"
#include "bytecode/module.hpp"
#include "bytecode/slot.hpp"

namespace heddle {

enum class VerifyRule : std::uint16_t {
#define HEDDLE_VERIFY_RULE(id, name, text) name = id,
#include "bytecode/verify_rules.def"
#undef HEDDLE_VERIFY_RULE
};

struct VerifyRuleInfo {
  VerifyRule rule;
  std::string_view name;
  std::string_view text;
};
/// All rules, in the order of the table.
[[nodiscard]] std::span<const VerifyRuleInfo> verify_rules();
[[nodiscard]] const VerifyRuleInfo& info(VerifyRule rule);

/// Why a module was refused.
struct VerifyError {
  static constexpr std::int64_t kNowhere = -1;
  VerifyRule rule = VerifyRule::EntryFunction;
  std::int64_t function = kNowhere;  ///< kNowhere: the module's tables
  std::int64_t offset = kNowhere;    ///< byte offset in the function's code
  std::string text;                  ///< what was found

  /// "function 3, offset 12: local 7 of 2 (LocalOperand: a local operand is below ..)"
  [[nodiscard]] std::string message() const;
};

/// What holds at the start of a basic block that can be reached.
struct BlockFacts {
  std::uint32_t offset = 0;      ///< of its first instruction
  std::uint32_t first_slot = 0;  ///< into FunctionFacts::slots: locals, captures, operand slots
  std::uint32_t depth = 0;       ///< operand slots
};

struct FunctionFacts {
  std::vector<BlockFacts> blocks;  ///< by ascending offset
  std::vector<Slot> slots;
  /// Locals that may be read before they are stored to: only these must be set to undefined.
  std::vector<std::uint16_t> read_unset;
  std::uint32_t max_depth = 0;
};

/// A module that verify() has accepted. Immutable; copies share everything.
class VerifiedModule {
 public:
  [[nodiscard]] const Module& module() const { return *module_; }
  [[nodiscard]] const FunctionFacts& facts(std::uint32_t function) const {
    return (*facts_)[function];
  }

 private:
  friend Expected<VerifiedModule, VerifyError> verify(Module module);
  VerifiedModule(std::shared_ptr<const Module> module,
                 std::shared_ptr<const std::vector<FunctionFacts>> facts)
      : module_(std::move(module)), facts_(std::move(facts)) {}

  std::shared_ptr<const Module> module_;
  std::shared_ptr<const std::vector<FunctionFacts>> facts_;
};

/// The only way to code that runs. Takes time and memory in proportion to the module's size.
[[nodiscard]] Expected<VerifiedModule, VerifyError> verify(Module module);

/// For the test that no rule is dead: the error of verification without `disabled`, if one is left.
/// It gives no VerifiedModule, so nothing unverified can run because of it.
[[nodiscard]] std::optional<VerifyError> verify_without(const Module& module, VerifyRule disabled);

}  // namespace heddle
