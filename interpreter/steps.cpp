#include "interpreter/steps.hpp"

#include <algorithm>

#include "interpreter/realm.hpp"

namespace heddle {

Value go_on_in_steps(NativeCall& call, std::uint16_t id, std::span<const Value> state) {
  std::array<Value, 1 + kStepRegisters> registers;
  registers[0] = call.ex.realm.core.steps[id % kStepKinds];
  std::copy(state.begin(), state.end(), registers.begin() + 1);
  return begin_call(call.ex, call.ex.realm.core.go_on, Value::undefined(), registers, call.kind);
}

}  // namespace heddle
