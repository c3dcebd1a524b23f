// builtins/timers.cpp -- setTimeout and friends, queueMicrotask.

#include <new>

#include "builtins/builder.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/task.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// The arguments from `first` on, kept for the callback: internal Slots, undefined if none, or a signal.
Value keep_arguments(NativeCall& call, std::size_t first) {
  if (call.arguments.size() <= first) return Value::undefined();
  const auto count = static_cast<std::uint32_t>(call.arguments.size() - first);
  void* const cell = call.ex.allocate(Slots::bytes(count));
  if (cell == nullptr) return signal::kException;
  auto* const slots = new (cell) Slots(count);
  for (std::uint32_t i = 0; i < count; ++i) slots->values()[i] = call.arguments[first + i];
  return Value::internal(slots);
}

/// Node's ERR_INVALID_ARG_TYPE.
Value throw_no_callback(NativeCall& call) {
  const Value found = call.argument(0);
  std::string text = call.ex.realm.core.inspect(call.ex, found);
  if (found.is_object()) {
    const ClassDescriptor* const klass = class_of(call.ex, found);
    text = "an instance of " + (klass == nullptr ? "Object" : to_utf8(*klass->name));
  } else if (!found.is_nullish()) {
    constexpr std::size_t kLongest = 28,
                          kShown = 25;  // characters, in the text of a string without its quotes
    if (found.is_string() && text.size() > kLongest + 2)
      text = text.substr(0, kShown + 1) + "..." + text.back();
    text = fmt::format("type {} ({})", to_utf8(*type_of(call.ex, found).as_string()), text);
  }
  const Value error = new_error(
      call.ex, ErrorType::TypeError,
      fmt::format("The \"callback\" argument must be of type function. Received {}", text));
  if (signal::is(error)) return error;
  String* const code = create_ascii(call.ex.allocator, "ERR_INVALID_ARG_TYPE");
  if (code == nullptr) return call.ex.throw_out_of_memory();
  const Value done =
      define_field(call.ex, error, call.ex.realm.core.common.code, Value::string(code), nullptr);
  return signal::is(done) ? done : call.ex.throw_value(error);
}

Value start_timer(NativeCall& call, double delay, std::uint8_t flags, std::size_t first_argument) {
  if (!is_callable(call.argument(0))) {
    return throw_no_callback(call);
  }
  const Value arguments = keep_arguments(call, first_argument);
  if (signal::is(arguments)) return arguments;
  const std::uint32_t id = add_timer(call.ex, delay, flags, call.argument(0), arguments);
  return id == 0 ? signal::kException : Value::from_number(id);
}

double delay_of(const NativeCall& call) {
  return call.argument(1).is_number() ? call.argument(1).as_number() : 0;
}

Value set_timeout(NativeCall& call) { return start_timer(call, delay_of(call), 0, 2); }
Value set_interval(NativeCall& call) {
  return start_timer(call, delay_of(call), Timer::kRepeats, 2);
}
Value set_immediate(NativeCall& call) { return start_timer(call, 0, Timer::kImmediate, 1); }

Value clear(NativeCall& call) {
  const double id = call.argument(0).is_number() ? call.argument(0).as_number() : 0;
  if (id >= 1 && id <= 0xffffffff) clear_timer(call.ex, static_cast<std::uint32_t>(id));
  return Value::undefined();
}

Value queue_microtask(NativeCall& call) {
  if (!is_callable(call.argument(0))) {
    return throw_no_callback(call);
  }
  void* const cell = call.ex.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) return signal::kException;
  push_microtask(call.ex,
                 *new (cell) CallbackReaction(Reaction::Callback, call.ex.task, nullptr,
                                              call.argument(0), Value::undefined(), nullptr));
  return Value::undefined();
}

}  // namespace

void install_timers(Builder& builder) {
  const NativeRow functions[] = {
      {"setTimeout", 0x0900, 2, set_timeout},
      {"setInterval", 0x0901, 2, set_interval},
      {"setImmediate", 0x0902, 1, set_immediate},
      {"clearTimeout", 0x0903, 1, clear},
      {"clearInterval", 0x0904, 1, clear},
      {"clearImmediate", 0x0905, 1, clear},
      {"queueMicrotask", 0x0906, 1, queue_microtask},
  };
  builder.add_global_functions(functions);
}

}  // namespace heddle
