#include "bytecode/code_writer.hpp"

#include <array>
#include <limits>

#include "base/assert.hpp"
#include "bytecode/instruction.hpp"

namespace heddle {
namespace {

bool fits(OperandKind kind, std::int64_t value) {
  if (kind == OperandKind::Int32) {
    return value >= std::numeric_limits<std::int32_t>::min() &&
           value <= std::numeric_limits<std::int32_t>::max();
  }
  return value >= 0 && value < (std::int64_t{1} << (8 * width(kind)));
}

}  // namespace

void CodeWriter::emit_values(StackOp op, std::span<const std::int64_t> operands) {
  const OperandList kinds = operands_of(info(op).shape);
  HEDDLE_ASSERT(kinds.size() == operands.size(), "{} takes {} operands, not {}", info(op).name,
                kinds.size(), operands.size());
  HEDDLE_ASSERT(jump_count(op) == 0, "{} jumps: use emit_jump()", info(op).name);
  const std::uint32_t start = offset();
  start_instruction(op);
  for (std::size_t i = 0; i < operands.size(); ++i) {
    HEDDLE_ASSERT(fits(kinds[i], operands[i]), "operand {} of {} is out of range: {}", i,
                  info(op).name, operands[i]);
    append(static_cast<std::uint64_t>(operands[i]), width(kinds[i]));
  }
  finish_instruction(start);
}

void CodeWriter::emit_jump(StackOp op, Label target) { emit_targets(op, std::array{target}); }

void CodeWriter::emit_jump(StackOp op, Label first, Label second) {
  emit_targets(op, std::array{first, second});
}

void CodeWriter::emit_targets(StackOp op, std::span<const Label> targets) {
  HEDDLE_ASSERT(jump_count(op) == targets.size(), "{} takes {} targets", info(op).name,
                jump_count(op));
  const std::uint32_t start = offset();
  start_instruction(op);
  const std::uint32_t end = start + 1 + static_cast<std::uint32_t>(4 * targets.size());
  for (Label target : targets) {
    patches_.push_back({offset(), end, target});
    append(0, 4);
  }
  if (is_reachable_) {
    const StackEffect effect = stack_effect(decode(code_, start));
    HEDDLE_ASSERT(depth_ >= effect.pops, "{} finds too few operands", info(op).name);
    for (std::size_t i = 0; i < targets.size(); ++i) {
      expect_depth(targets[i], depth_ - effect.pops + effect.jump_pushes[i]);
    }
  }
  finish_instruction(start);
}

void CodeWriter::start_instruction(StackOp op) {
  if (position_ && (lines_.empty() || lines_.back().position != *position_))
    lines_.push_back({offset(), *position_});
  append(static_cast<std::uint64_t>(op), 1);
  ++instruction_count_;
}

void CodeWriter::finish_instruction(std::uint32_t start) {
  const Instruction instruction = decode(code_, start);
  if (is_reachable_) {
    const StackEffect effect = stack_effect(instruction);
    HEDDLE_ASSERT(depth_ >= effect.pops, "{} finds too few operands", info(instruction.op).name);
    depth_ = depth_ - effect.pops + effect.pushes;
  }
  if (!falls_through(instruction.op)) is_reachable_ = false;
}

void CodeWriter::append(std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i)
    code_.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

Label CodeWriter::new_label() {
  places_.emplace_back();
  return Label{static_cast<std::uint32_t>(places_.size() - 1)};
}

void CodeWriter::bind(Label label) {
  Place& place = places_.at(label.index);
  HEDDLE_ASSERT(place.offset == kUnbound, "label {} is bound twice", label.index);
  place.offset = offset();
  if (is_reachable_) {
    expect_depth(label, depth_);
  } else if (place.depth) {
    set_depth(*place.depth);
  }
}

Label CodeWriter::bind_here() {
  const Label label = new_label();
  bind(label);
  return label;
}

void CodeWriter::set_depth(std::size_t depth) {
  depth_ = depth;
  is_reachable_ = true;
}

void CodeWriter::expect_depth(Label label, std::size_t depth) {
  Place& place = places_.at(label.index);
  if (!place.depth) place.depth = depth;
  HEDDLE_ASSERT(*place.depth == depth, "label {} is reached with {} and with {} operands",
                label.index, *place.depth, depth);
}

void CodeWriter::add_handler(Handler::Kind kind, Label start, Label end, Label target,
                             std::size_t depth) {
  HEDDLE_ASSERT(kind != Handler::Kind::FinallyBody, "a finally body has no target");
  ranges_.push_back({kind, start, end, target, static_cast<std::uint16_t>(depth)});
  expect_depth(target, depth + 1);
}

void CodeWriter::add_finally_body(Label start, Label end) {
  ranges_.push_back({Handler::Kind::FinallyBody, start, end, start, 0});
}

std::uint32_t CodeWriter::resolved(Label label) const {
  const std::uint32_t offset = places_.at(label.index).offset;
  HEDDLE_ASSERT(offset != kUnbound, "label {} is used and never bound", label.index);
  return offset;
}

void CodeWriter::finish(FunctionInfo& function) {
  for (const Patch& patch : patches_) {
    const std::uint32_t distance = resolved(patch.target) - patch.base;
    for (std::size_t i = 0; i < 4; ++i) {
      code_[patch.operand + i] = static_cast<std::uint8_t>(distance >> (8 * i));
    }
  }
  function.handlers.clear();
  for (const Range& range : ranges_) {
    const std::uint32_t start = resolved(range.start);
    const std::uint32_t end = resolved(range.end);
    if (start == end) continue;  // nothing in it can throw
    const bool has_target = range.kind != Handler::Kind::FinallyBody;
    function.handlers.push_back(
        {range.kind, start, end, has_target ? resolved(range.target) : 0, range.depth});
  }
  function.code = std::move(code_);
  function.lines = std::move(lines_);
}

}  // namespace heddle
