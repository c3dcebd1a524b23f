// builtins/join_guard.cpp -- helpers of array.ts: which arrays are being joined (one inside itself joins as ""), and
// what a message calls a value.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"

namespace heddle {
namespace {

bool is_array(Value value) {
  return value.is_object() && value.as_object()->kind == CellKind::Array;
}

/// A bit of the array's own header: false if it is being joined already. What was borrowed for something else, as in
/// `[].join.call(text)`, is read like an array, without one.
Value enter_join(NativeCall& call) {
  if (call.argument(0).is_nullish())
    return call.ex.throw_type_error("Cannot convert undefined or null to object");
  if (!is_array(call.argument(0))) return Value::boolean(true);
  Object& array = *call.argument(0).as_object();
  const std::uint8_t flags = array.flags.load(std::memory_order_relaxed);
  if ((flags & Array::kJoining) != 0) return Value::boolean(false);
  array.flags.fetch_or(Array::kJoining, std::memory_order_relaxed);
  return Value::boolean(true);
}

Value leave_join(NativeCall& call) {
  if (!is_array(call.argument(0))) return Value::undefined();
  call.argument(0).as_object()->flags.fetch_and(static_cast<std::uint8_t>(~Array::kJoining),
                                                std::memory_order_relaxed);
  return Value::undefined();
}

/// A string is itself, without quotes.
Value describe(NativeCall& call) {
  if (call.argument(0).is_string()) return call.argument(0);
  return string_result(call.ex,
                       create_utf8(call.ex.allocator, describe_value(call.ex, call.argument(0))));
}

}  // namespace

void install_script_helpers(Builder& builder) {
  const NativeRow helpers[] = {{"__enterJoin", 0x0d10, 1, enter_join},
                               {"__leaveJoin", 0x0d11, 1, leave_join},
                               {"__describe", 0x0d12, 1, describe}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
