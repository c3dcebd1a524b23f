// interpreter/class_errors.cpp -- error objects and their stack text.

#include "bytecode/script_text.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/native.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/stack_walk.hpp"
#include "interpreter/strictness.hpp"

namespace heddle {
namespace {

constexpr int kMaxStackLines = 10;  // Node's Error.stackTraceLimit

// What the accessor of an error's `stack` holds. The headline is made at the first read, as V8 does it, since a
// constructor usually sets the name after super().
enum StackSlot : std::uint8_t { kFrames, kStack, kAdvice, kStackSlots };

const ClassDescriptor& class_of_error(Execution& ex, ErrorType type) {
  const Intrinsics& classes = ex.realm.core.classes;
  switch (type) {
    case ErrorType::Error:
      return *classes.error;
    case ErrorType::TypeError:
      return *classes.type_error;
    case ErrorType::RangeError:
      return *classes.range_error;
    case ErrorType::ReferenceError:
      return *classes.reference_error;
    case ErrorType::SyntaxError:
      return *classes.syntax_error;
    case ErrorType::Cancelled:
      return *classes.cancelled_error;
    case ErrorType::Limit:
      return *classes.limit_error;
    case ErrorType::ChannelClosed:
      return *classes.channel_closed_error;
    case ErrorType::Timeout:
      return *classes.timeout_error;
  }
  panic("corrupt error type");
}

void append_text(Execution& ex, StackText& stack, Value string) {
  const String* const flat = flatten(ex.allocator, *string.as_string());
  stack.lacks_memory |= flat == nullptr;
  if (flat != nullptr) stack.text += to_utf8(*flat);
}

/// The text of a property that is a string; empty otherwise.
std::string property_text(Execution& ex, StackText& stack, Value object, PropertyKey name) {
  const Value value = get_own_or_member(ex, object, name);
  StackText found;
  if (value.is_string()) append_text(ex, found, value);
  stack.lacks_memory |= found.lacks_memory;
  return std::move(found.text);
}

/// Appends "Name: message" as Error.prototype.toString gives it.
void append_headline(Execution& ex, StackText& stack, Value error) {
  const std::string message = property_text(ex, stack, error, ex.realm.core.common.message);
  stack.text += stack.name;
  if (!stack.name.empty() && !message.empty()) stack.text += ": ";
  stack.text += message;
}

OwnProperty own_stack(Execution& ex, Object& error) {
  return find_own(ex, error, ex.realm.shape_of(error), ElementKey::of(ex.realm.core.common.stack));
}

/// What capture_stack() made; nullptr: the script has put something else there.
Slots* captured_stack(const OwnProperty& stack) {
  if (!stack.exists() || !stack.is_accessor()) return nullptr;
  const Value getter = stack.value.as<AccessorPair>()->getter;
  const bool is_native = getter.is_object() && getter.as_object()->kind == CellKind::NativeFunction;
  if (!is_native || getter.as<NativeFunction>()->info->id != core_native::kErrorStack)
    return nullptr;
  return getter.as<NativeFunction>()->data.as<Slots>();
}

/// What strictness_errors.def says to write instead, if the error is one of it: its message ends with "[code]".
std::string_view advice_of_code(std::string_view message) {
  const std::size_t bracket = message.rfind('[');
  if (bracket == std::string_view::npos || !message.ends_with(']')) return {};
  const std::string_view code = message.substr(bracket + 1, message.size() - bracket - 2);
  for (const StrictnessInfo& info : kStrictnessErrors) {
    if (info.code == code) return info.advice;
  }
  return {};
}

void append_frames(Execution& ex, std::string& text) {
  StackWalk walk(ex);
  StackFrame frame;
  for (int lines = 0; lines < kMaxStackLines && walk.next(frame); ++lines)
    text += "\n    at " + frame_text(ex, frame);
}

}  // namespace

std::string inherited_error_name(Execution& ex, const ClassDescriptor* klass) {
  while (klass != nullptr && !is_builtin_class(ex, *klass)) klass = klass->base;
  return klass == nullptr ? std::string() : to_utf8(*klass->name);
}

std::string error_headline(Execution& ex, Object& error) {
  StackText text;
  text.name = property_text(ex, text, Value::object(&error), ex.realm.core.common.name);
  if (text.name.empty()) text.name = inherited_error_name(ex, class_of(ex, Value::object(&error)));
  append_headline(ex, text, Value::object(&error));
  return text.text;
}

Value capture_stack(Execution& ex, Value error) {
  std::string frames;
  append_frames(ex, frames);
  String* const text = create_utf8(ex.allocator, frames);
  void* const cell = text == nullptr ? nullptr : ex.allocator.allocate(Slots::bytes(kStackSlots));
  if (cell == nullptr) return ex.throw_out_of_memory();
  auto* const stack = new (cell) Slots(kStackSlots);
  stack->values()[kFrames] = Value::string(text);
  const Value accessor = make_native_function(ex, core_native::kErrorStack, Value::internal(stack));
  if (signal::is(accessor)) return accessor;
  void* const pair = ex.allocate(sizeof(AccessorPair));
  if (pair == nullptr) return signal::kException;
  return define_own(ex, *error.as_object(), ex.realm.core.common.stack,
                    Value::internal(new (pair) AccessorPair(accessor, accessor)),
                    PropertySlot::kNotEnumerable | PropertySlot::kAccessor);
}

Value error_stack(NativeCall& call) {
  Slots& stack = *call.callee.as<NativeFunction>()->data.as<Slots>();
  if (!call.arguments.empty()) {
    Heap::store(stack, &stack.values()[kStack], call.argument(0));
    return Value::undefined();
  }
  const Value known = Heap::load(&stack.values()[kStack]);
  if (!known.is_hole()) return known;
  // Its headline may take getters of the script.
  return call.tail_call(call.ex.realm.core.error_stack, call.self,
                        {call.callee, stack.values()[kFrames]});
}

StackText stack_text(Execution& ex, Object& error) {
  StackText stack;
  stack.name = property_text(ex, stack, Value::object(&error), ex.realm.core.common.name);
  if (stack.name.empty())
    stack.name = inherited_error_name(ex, class_of(ex, Value::object(&error)));
  const OwnProperty own = own_stack(ex, error);
  Value known = own.value;
  if (own.exists() && own.is_accessor()) {
    Slots* const slots = captured_stack(own);
    if (slots == nullptr) {
      append_headline(ex, stack, Value::object(&error));
      return stack;
    }
    known = Heap::load(&slots->values()[kStack]);
    if (known.is_hole()) {
      stack.exists = true;
      append_headline(ex, stack, Value::object(&error));
      stack.text += to_utf8(*slots->values()[kFrames].as_string());
      return stack;
    }
  }
  stack.exists = known.is_string() && known.as_string()->length != 0;
  if (stack.exists) {
    append_text(ex, stack, known);
  } else {
    append_headline(ex, stack, Value::object(&error));
  }
  return stack;
}

void advise(Execution& ex, Object& error, std::string_view advice) {
  Slots* const stack = captured_stack(own_stack(ex, error));
  String* const text = stack == nullptr ? nullptr : create_utf8(ex.allocator, advice);
  if (text != nullptr) Heap::store(*stack, &stack->values()[kAdvice], Value::string(text));
}

std::string advice_of(Execution& ex, Object& error) {
  Slots* const stack = captured_stack(own_stack(ex, error));
  if (stack == nullptr) return {};
  const Value advice = Heap::load(&stack->values()[kAdvice]);
  if (advice.is_string()) return to_utf8(*advice.as_string());
  StackText unused;
  const std::string message =
      property_text(ex, unused, Value::object(&error), ex.realm.core.common.message);
  return std::string(advice_of_code(message));
}

Value new_error(Execution& ex, ErrorType type, std::string_view message) {
  const Value error = new_instance(ex, Value::object(class_of_error(ex, type).class_object));
  if (signal::is(error)) return error;
  String* const text = create_utf8(ex.allocator, message);
  if (text == nullptr) return ex.throw_out_of_memory();
  const Value done = define_hidden(ex, error, ex.realm.core.common.message, Value::string(text));
  if (signal::is(done)) return done;
  const Value stack = capture_stack(ex, error);
  return signal::is(stack) ? stack : error;
}

bool is_builtin_class(Execution& ex, const ClassDescriptor& klass) {
  // The Vm's descriptors are all there before the first context; asking by shape needs no search.
  return klass.class_object == nullptr ||
         ex.realm.shape_of(*klass.class_object).id < ShapeTable::kFirstContextShape;
}

}  // namespace heddle
