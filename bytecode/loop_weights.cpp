#include "bytecode/loop_weights.hpp"

#include <algorithm>

#include "base/assert.hpp"
#include "bytecode/instruction.hpp"

namespace heddle {
namespace {

template <typename Visit>
void for_each_instruction(const FunctionInfo& function, Visit visit) {
  for (std::size_t offset = 0; offset < function.code.size();) {
    const Instruction instruction = decode(function.code, offset);
    visit(instruction);
    offset = instruction.end;
  }
}

}  // namespace

LoopWeights::LoopWeights(const FunctionInfo& function) {
  find_bodies(function);
  count(function);
}

void LoopWeights::find_bodies(const FunctionInfo& function) {
  for_each_instruction(function, [this](const Instruction& instruction) {
    if (!is_loop(instruction.op)) return;
    bodies_.push_back({static_cast<std::uint32_t>(instruction.target(0)), instruction.offset, 0});
  });
  // Stable: of equal starts the last back-edge stays last, and it alone is kept.
  std::stable_sort(bodies_.begin(), bodies_.end(),
                   [](const Body& a, const Body& b) { return a.start < b.start; });
  const auto first_kept =
      std::unique(bodies_.rbegin(), bodies_.rend(),
                  [](const Body& a, const Body& b) { return a.start == b.start; });
  bodies_.erase(bodies_.begin(), first_kept.base());
}

void LoopWeights::count(const FunctionInfo& function) {
  std::vector<Body*> open;  // innermost last
  std::size_t next = 0;
  for_each_instruction(function, [&](const Instruction& instruction) {
    while (next < bodies_.size() && bodies_[next].start == instruction.offset) {
      open.push_back(&bodies_[next++]);
    }
    while (!open.empty() && open.back()->last < instruction.offset) open.pop_back();
    ++(open.empty() ? entry_ : open.back()->weight);
  });
  entry_ = std::max(entry_, 1u);
}

std::uint32_t LoopWeights::of(std::uint32_t target) const {
  const auto body =
      std::lower_bound(bodies_.begin(), bodies_.end(), target,
                       [](const Body& b, std::uint32_t start) { return b.start < start; });
  HEDDLE_ASSERT(body != bodies_.end() && body->start == target, "no loop begins at {}", target);
  return body->weight;
}

}  // namespace heddle
