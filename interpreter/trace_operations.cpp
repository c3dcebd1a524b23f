// interpreter/trace_operations.cpp -- `--trace-ops`: the operand slots after each stack opcode.

#include <algorithm>
#include <string>

#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

std::string slot_text(Execution& ex, Value value) {
  if (value.is_hole()) return "hole";
  if (value.is_internal()) return "cell";
  if (value.is_number()) return number_to_text(value.as_number());
  return ex.realm.core.inspect(ex, value);
}

}  // namespace

void trace_operation(Execution& ex, const Word* pc) {
  const FunctionState& state = *state_of(ex.regs);
  const auto offset = static_cast<std::uint32_t>(pc - state.entry);
  const auto& points = state.code->trace;
  const auto point =
      std::lower_bound(points.begin(), points.end(), offset,
                       [](const TracePoint& left, std::uint32_t at) { return left.offset < at; });
  if (point == points.end() || point->offset != offset || point->depth == 0) return;
  std::string line = "[";
  for (std::uint16_t i = 0; i < point->depth; ++i) {
    if (i != 0) line += ", ";
    line += slot_text(ex, ex.regs[state.code->local_count + i]);
  }
  ex.realm.sink.write_error(line + "]\n");
}

}  // namespace heddle
