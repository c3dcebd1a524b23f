#include "bytecode/flow_analysis.hpp"

#include <algorithm>
#include <functional>
#include <queue>

#include "bytecode/code_map.hpp"
#include "bytecode/flow_step.hpp"
#include "bytecode/instruction.hpp"

namespace heddle {
namespace {

using enum VerifyRule;

/// The smallest blocks are worked on first: code mostly flows forward, so most blocks are seen once.
class FlowAnalysis {
 public:
  FlowAnalysis(const Module& module, const FunctionInfo& function, RuleReport& report,
               Effort& effort)
      : function_(function),
        report_(report),
        effort_(effort),
        map_(function),
        handlers_(function),
        step_(module, function, report),
        blocks_(map_.blocks().size()) {}

  FunctionFacts run() {
    join_into(0, FlowState::at_entry(function_).slots());
    while (!pending_.empty() && !report_.failed()) {
      const std::size_t block = pending_.top();
      pending_.pop();
      blocks_[block].is_pending = false;
      run_block(block);
      const bool is_worth_it =
          report_.require(AnalysisEffort, !effort_.is_exhausted(), "it takes too long");
      if (!is_worth_it) break;
    }
    return facts();
  }

 private:
  struct Block {
    std::vector<Slot> slots;  // empty and unreached until something joins
    bool is_reached = false;
    bool is_pending = false;
  };

  void run_block(std::size_t block) {
    std::uint32_t offset = map_.blocks()[block];
    FlowState state{function_, blocks_[block].slots};
    effort_.work(state.slots().size());
    innermost_ = handlers_.innermost(offset);
    report_.at_offset(offset);
    enter_handlers(state);
    do {
      const Instruction instruction = decode(function_.code, offset);
      report_.at_offset(offset);
      effort_.work(1);
      run_instruction(instruction, state);
      if (report_.failed() || !falls_through(instruction.op)) return;
      offset = instruction.end;
      if (!map_.is_instruction(offset)) return;
      if (!map_.is_block(offset) && step_.written_slot()) {
        join_written_slot(*step_.written_slot(), state);
      }
    } while (!map_.is_block(offset));
    join_into(map_.block_index(offset), state.slots());
  }

  void run_instruction(const Instruction& instruction, FlowState& state) {
    const StackEffect effect = stack_effect(instruction);
    report_.require(KeptSlots, kept_ == 0 || state.depth() >= kept_ + effect.pops,
                    "it takes {} operands of {} above {}", effect.pops, state.depth(), kept_);
    const std::size_t jumps = jump_count(instruction.op);
    if (FlowStep::has_different_exits(instruction.op)) {
      for (std::size_t i = 0; i < jumps; ++i) {
        FlowState jumped = state;
        effort_.work(state.slots().size());
        step_.run(instruction, jumped, i == 0 ? Exit::Jump0 : Exit::Jump1);
        jump_to(instruction.target(i), jumped);
      }
      step_.run(instruction, state);
    } else {
      step_.run(instruction, state);
      for (std::size_t i = 0; i < jumps; ++i) jump_to(instruction.target(i), state);
    }
    max_depth_ = std::max(max_depth_, state.depth());
    report_.require(SlotLimit, function_.local_count + max_depth_ <= kMaxFunctionSlots,
                    "{} locals and {} operands", function_.local_count, max_depth_);
  }

  void jump_to(std::int64_t target, const FlowState& state) {
    join_into(map_.block_index(static_cast<std::uint32_t>(target)), state.slots());
  }

  /// All handlers that an instruction of the block may end in: a finally takes everything, a catch
  /// lets a cancel through to the next finally around it.
  template <typename Visit>
  void for_each_handler(Visit visit) {
    for (std::int32_t index = innermost_; index != HandlerMap::kNone;
         index = handlers_.around(index)) {
      const Handler& handler = function_.handlers[static_cast<std::size_t>(index)];
      effort_.work(1);
      if (handler.kind == Handler::Kind::FinallyBody) continue;
      visit(handler, map_.block_index(handler.target));
      if (handler.kind == Handler::Kind::Finally) return;
    }
  }

  void enter_handlers(const FlowState& state) {
    kept_ = 0;
    for_each_handler([&](const Handler& handler, std::size_t target) {
      kept_ = std::max<std::size_t>(kept_, handler.depth);
      const bool keeps =
          report_.require(KeptSlots, state.depth() >= handler.depth,
                          "{} operands where {} are kept", state.depth(), handler.depth);
      if (!keeps) return;
      std::vector<Slot> slots(state.slots().begin(), state.slots().end());
      slots.resize(state.fixed_count() + handler.depth);
      const bool is_catch = handler.kind == Handler::Kind::Catch;
      slots.push_back(is_catch ? SlotKind::Any : SlotKind::Error);
      join_into(target, slots);
    });
  }

  /// The instruction that follows one that wrote a local may throw, too.
  void join_written_slot(std::size_t slot, const FlowState& state) {
    for_each_handler([&](const Handler&, std::size_t target) {
      Block& block = blocks_[target];
      if (slot >= block.slots.size()) return;  // nothing entered it: a rule was broken
      const Slot joined = join(block.slots[slot], state.slots()[slot]);
      if (joined == block.slots[slot]) return;
      block.slots[slot] = joined;
      add_pending(target);
    });
  }

  void join_into(std::size_t index, std::span<const Slot> slots) {
    Block& block = blocks_[index];
    effort_.work(slots.size());
    if (!block.is_reached) {
      block.is_reached = true;
      block.slots.assign(slots.begin(), slots.end());
      effort_.keep(slots.size());
      return add_pending(index);
    }
    const std::uint32_t offset = map_.blocks()[index];
    const std::size_t fixed = function_.local_count + function_.captures.size();
    const bool has_height = report_.require(
        JoinHeight, slots.size() == block.slots.size(), "{} operands reach offset {}, and {}",
        slots.size() - fixed, offset, block.slots.size() - fixed);
    if (!has_height) return;
    bool changed = false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      const Slot joined = join(block.slots[i], slots[i]);
      if (joined == block.slots[i]) continue;
      const bool is_compatible = i < fixed || is_value(joined.kind());
      report_.require(JoinKinds, is_compatible, "operand {} at offset {} is {} or {}", i - fixed,
                      offset, name_of(block.slots[i].kind()), name_of(slots[i].kind()));
      block.slots[i] = joined;
      changed = true;
    }
    if (changed) add_pending(index);
  }

  void add_pending(std::size_t index) {
    if (blocks_[index].is_pending) return;
    blocks_[index].is_pending = true;
    pending_.push(index);
  }

  FunctionFacts facts() {
    FunctionFacts facts;
    facts.max_depth = static_cast<std::uint32_t>(max_depth_);
    const std::size_t fixed = function_.local_count + function_.captures.size();
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const std::vector<Slot>& slots = blocks_[i].slots;
      if (!blocks_[i].is_reached) continue;
      facts.blocks.push_back({map_.blocks()[i], static_cast<std::uint32_t>(facts.slots.size()),
                              static_cast<std::uint32_t>(slots.size() - fixed)});
      facts.slots.insert(facts.slots.end(), slots.begin(), slots.end());
    }
    const std::vector<bool>& unset = step_.read_unset();
    for (std::size_t i = 0; i < unset.size(); ++i) {
      if (unset[i]) facts.read_unset.push_back(static_cast<std::uint16_t>(i));
    }
    return facts;
  }

  const FunctionInfo& function_;
  RuleReport& report_;
  Effort& effort_;
  CodeMap map_;
  HandlerMap handlers_;
  FlowStep step_;
  std::vector<Block> blocks_;
  std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> pending_;
  std::size_t max_depth_ = 0;
  // of the block at hand
  std::int32_t innermost_ = HandlerMap::kNone;
  std::size_t kept_ = 0;  // operand slots its handlers keep
};

}  // namespace

FunctionFacts analyse_flow(const Module& module, const FunctionInfo& function, RuleReport& report,
                           Effort& effort) {
  return FlowAnalysis{module, function, report, effort}.run();
}

}  // namespace heddle
