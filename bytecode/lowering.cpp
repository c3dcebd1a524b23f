#include "bytecode/lowering.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "bytecode/lowerer.hpp"
#include "bytecode/register_op.hpp"

namespace heddle {

RegisterCode lower(const VerifiedModule& module, std::uint32_t function, LoweringMode mode) {
  if (auto code = Lowerer{module, function, mode, CompareJumps::Fused}.run())
    return std::move(*code);
  return Lowerer{module, function, mode, CompareJumps::Apart}.run().value();
}

Lowerer::Lowerer(const VerifiedModule& module, std::uint32_t function, LoweringMode mode,
                 CompareJumps jumps)
    : verified_(module),
      module_(module.module()),
      function_(module_.functions[function]),
      facts_(module.facts(function)),
      mode_(mode),
      compare_jumps_(jumps),
      map_(function_),
      handlers_(function_),
      weights_(function_),
      step_(module_, function_, no_report_),
      state_(FlowState::at_entry(function_)),
      writer_(map_.blocks().size()),
      stack_(writer_, function_.local_count, facts_.max_depth,
             mode == LoweringMode::Traced ? OperandStack::Frames::Undefined
                                          : OperandStack::Frames::Empty) {}

std::optional<RegisterCode> Lowerer::run() {
  writer_.set_position(function_.position);
  for (std::uint16_t local : facts_.read_unset) {
    writer_.emit(RegisterOp::LoadK, local, writer_.constant(SpecialConstant::Undefined).index);
  }
  std::size_t block = 0;
  for (std::uint32_t offset = 0; offset < function_.code.size();) {
    if (map_.is_block(offset)) enter_block(block++);
    const Instruction instruction = decode(function_.code, offset);
    taken_end_ = instruction.end;
    if (is_reachable_) lower_one(instruction);
    offset = taken_end_;
  }
  finish_handlers();
  if (!writer_.finish()) return std::nullopt;
  RegisterCode& code = writer_.code();
  code.register_count = static_cast<std::uint16_t>(stack_.register_count());
  code.parameter_count = function_.parameter_count;
  code.local_count = function_.local_count;
  code.entry_weight = weights_.entry();
  return std::move(code);
}

void Lowerer::enter_block(std::size_t block) {
  const std::uint32_t offset = map_.blocks()[block];
  if (is_reachable_) {
    stack_.settle_all();
    if (is_optimized()) fuse_counting_loop(offset);
  }
  writer_.bind(block);
  block_start_ = writer_.here();
  block_offset_ = offset;
  is_reachable_ = next_facts_ < facts_.blocks.size() && facts_.blocks[next_facts_].offset == offset;
  stack_.pop(stack_.size());
  if (!is_reachable_) return;

  const BlockFacts& facts = facts_.blocks[next_facts_++];
  const std::size_t slots = state_.fixed_count() + facts.depth;
  state_ = FlowState{function_, std::span{facts_.slots}.subspan(facts.first_slot, slots)};
  for (std::size_t i = 0; i < facts.depth; ++i) {
    if (state_.operand(i) == SlotKind::Frame && is_optimized()) {
      stack_.push_frame();
    } else {
      stack_.push_own();
    }
  }
}

void Lowerer::lower_one(const Instruction& instruction) {
  advance_positions(instruction.offset);
  const std::uint32_t first_word = writer_.here();
  const std::size_t depth = stack_.size();
  lower_instruction(instruction);
  if (!is_optimized()) {
    stack_.settle_all();
    const int top = stack_.own(depth == 0 ? 0 : depth - 1);
    if (writer_.here() == first_word) writer_.emit(RegisterOp::Move, top, top);  // one for each
    writer_.code().trace.push_back(
        {first_word, instruction.offset, static_cast<std::uint16_t>(depth)});
  }
  for (std::uint32_t offset = instruction.offset; offset < taken_end_;) {
    const Instruction taken = decode(function_.code, offset);
    step_.run(taken, state_);
    is_reachable_ = falls_through(taken.op);
    offset = taken.end;
  }
  HEDDLE_DCHECK(!no_report_.failed(), "{}", no_report_.error()->message());
  HEDDLE_DCHECK(!is_reachable_ || state_.depth() == stack_.size());
}

void Lowerer::advance_positions(std::uint32_t offset) {
  while (next_line_ < function_.lines.size() && function_.lines[next_line_].offset <= offset) {
    writer_.set_position(function_.lines[next_line_++].position);
  }
}

void Lowerer::finish_handlers() {
  const auto word_of = [this](std::uint32_t offset) {
    return map_.is_block(offset) ? writer_.word_of(map_.block_index(offset)) : writer_.here();
  };
  const auto is_reached = [this](std::uint32_t offset) {
    return std::binary_search(
        facts_.blocks.begin(), facts_.blocks.end(), BlockFacts{offset, 0, 0},
        [](const BlockFacts& a, const BlockFacts& b) { return a.offset < b.offset; });
  };
  for (const Handler& handler : function_.handlers) {
    const std::uint32_t start = word_of(handler.start), end = word_of(handler.end);
    const bool has_target = handler.kind != Handler::Kind::FinallyBody;
    if (start == end || (has_target && !is_reached(handler.target)))
      continue;  // nothing can throw in it
    writer_.code().handlers.push_back({handler.kind, start, end,
                                       has_target ? word_of(handler.target) : 0,
                                       static_cast<std::int16_t>(stack_.own(handler.depth))});
  }
}

std::optional<Instruction> Lowerer::peek() const {
  if (!is_optimized() || taken_end_ >= function_.code.size() || map_.is_block(taken_end_))
    return std::nullopt;
  return decode(function_.code, taken_end_);
}

int Lowerer::begin_result(std::size_t operands, std::size_t loaded) {
  const std::size_t first = stack_.size() - operands;
  std::size_t others = first;  // entries that must keep their values
  int result = stack_.own(first);
  result_local_.reset();
  drops_below_ = false;
  if (const auto store = peek(); store && store->op == StackOp::StoreLocal) {
    take(*store);
    result = static_cast<int>(store->operands[0]);
    result_local_ = result;
    // `x++` as a statement leaves the old value below, only to drop it.
    const auto drop = peek();
    drops_below_ = drop && drop->op == StackOp::Pop && first > 0;
    if (drops_below_) {
      take(*drop);
      --others;
    }
  }
  stack_.make_free(result, others);
  stack_.load(loaded);
  stack_.note(result);
  return result;
}

void Lowerer::end_result(std::size_t operands) {
  stack_.pop(operands + (drops_below_ ? 1 : 0));
  if (!result_local_) stack_.push_own();
}

namespace {

constexpr RegisterOp kNoOp = static_cast<RegisterOp>(0xffff);

constexpr auto kSameNames = [] {
  std::array<RegisterOp, kStackOps.size()> table{};
  for (std::size_t i = 0; i < kStackOps.size(); ++i) {
    table[i] = kNoOp;
    for (std::size_t j = 0; j < kRegisterOps.size(); ++j) {
      if (kStackOps[i].name == kRegisterOps[j].name) table[i] = static_cast<RegisterOp>(j);
    }
  }
  return table;
}();

}  // namespace

RegisterOp same_name(StackOp op) {
  const RegisterOp same = kSameNames[static_cast<std::size_t>(op)];
  HEDDLE_ASSERT(same != kNoOp, "no register opcode is named {}", info(op).name);
  return same;
}

}  // namespace heddle
