#include "bytecode/code_map.hpp"

#include <algorithm>
#include <numeric>

#include "base/assert.hpp"
#include "bytecode/instruction.hpp"

namespace heddle {

CodeMap::CodeMap(const FunctionInfo& function) : marks_(function.code.size(), 0) {
  std::size_t offset = 0;
  while (is_whole_instruction(function.code, offset)) {
    marks_[offset] |= kInstruction;
    ++instruction_count_;
    offset = decode(function.code, offset).end;
  }
  readable_bytes_ = offset;
  mark_block(0);
  for (offset = 0; offset < readable_bytes_;) {
    const Instruction instruction = decode(function.code, offset);
    for (std::size_t i = 0; i < jump_count(instruction.op); ++i) {
      mark_block(static_cast<std::uint64_t>(instruction.target(i)));
    }
    offset = instruction.end;
  }
  for (const Handler& handler : function.handlers) {
    mark_block(handler.start);
    mark_block(handler.end);
    if (handler.kind != Handler::Kind::FinallyBody) mark_block(handler.target);
  }
  for (std::size_t i = 0; i < readable_bytes_; ++i) {
    if (is_block(i)) blocks_.push_back(static_cast<std::uint32_t>(i));
  }
}

void CodeMap::mark_block(std::uint64_t offset) {
  if (is_instruction(offset)) marks_[offset] |= kBlock;
}

std::size_t CodeMap::block_index(std::uint32_t offset) const {
  HEDDLE_DCHECK(is_block(offset));
  return static_cast<std::size_t>(std::lower_bound(blocks_.begin(), blocks_.end(), offset) -
                                  blocks_.begin());
}

HandlerMap::HandlerMap(const FunctionInfo& function) : around_(function.handlers.size(), kNone) {
  const std::vector<Handler>& handlers = function.handlers;
  std::vector<std::int32_t> order(handlers.size());
  std::iota(order.begin(), order.end(), 0);
  const auto at = [&](std::int32_t index) { return handlers[static_cast<std::size_t>(index)]; };
  std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {  // outer ones first
    if (at(a).start != at(b).start) return at(a).start < at(b).start;
    if (at(a).end != at(b).end) return at(a).end > at(b).end;
    return a > b;
  });
  std::vector<std::int32_t> open;
  const auto innermost_open = [&] { return open.empty() ? kNone : open.back(); };
  const auto close_until = [&](std::uint32_t offset) {
    while (!open.empty() && at(open.back()).end <= offset) {
      const std::uint32_t end = at(open.back()).end;
      open.pop_back();
      steps_.push_back({end, innermost_open()});
    }
  };
  for (std::int32_t index : order) {
    close_until(at(index).start);
    const std::int32_t outer = innermost_open();
    if (outer != kNone && (at(index).end > at(outer).end || index > outer)) misplaced_ = index;
    around_[static_cast<std::size_t>(index)] = outer;
    open.push_back(index);
    steps_.push_back({at(index).start, index});
  }
  close_until(0xffffffff);
}

std::int32_t HandlerMap::innermost(std::uint32_t offset) const {
  const auto next =
      std::upper_bound(steps_.begin(), steps_.end(), offset,
                       [](std::uint32_t wanted, const Step& step) { return wanted < step.offset; });
  return next == steps_.begin() ? kNone : std::prev(next)->handler;
}

}  // namespace heddle
