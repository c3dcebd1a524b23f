// interpreter/class_errors.cpp -- error objects and their stack text.

#include "bytecode/script_text.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"

namespace heddle {
namespace {

constexpr int kMaxStackLines = 10;  // Node's Error.stackTraceLimit

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
  }
  panic("corrupt error type");
}

/// The text of a property that is a string; empty otherwise.
std::string property_text(Execution& ex, Value object, PropertyKey name) {
  const Value value = get_own_or_member(ex, object, name);
  if (!value.is_string()) return {};
  const String* const flat = flatten(ex.allocator, *value.as_string());
  return flat == nullptr ? std::string() : to_utf8(*flat);
}

/// "Name: message" as Error.prototype.toString gives it.
std::string headline(Execution& ex, Value error) {
  const CommonNames& names = ex.realm.core.common;
  const std::string name = property_text(ex, error, names.name);
  const std::string message = property_text(ex, error, names.message);
  if (name.empty()) return message;
  return message.empty() ? name : name + ": " + message;
}

void append_frame(std::string& text, const FunctionState& state, const Word* pc) {
  const Module& module = state.instance->loaded->module();
  const std::string position = position_text(module, position_of(state, pc));
  std::string name = to_utf8(*state.instance->loaded->name(state.info->name));
  if ((state.info->flags & FunctionInfo::kConstructor) != 0) name = "new " + name;
  text += name.empty() ? "\n    at " + position : "\n    at " + name + " (" + position + ")";
}

/// The frames of the running coroutine, innermost first, without those of built-ins.
void append_frames(Execution& ex, std::string& text) {
  if (ex.coroutine == nullptr) return;
  Value* base = ex.regs;
  const Word* pc = ex.pc;
  for (int lines = 0; lines < kMaxStackLines && pc != nullptr && base[-2].is_object();) {
    const FunctionState& state = *state_of(base);
    if ((state.info->flags & FunctionInfo::kBuiltin) == 0) {
      append_frame(text, state, pc);
      ++lines;
    }
    const ReturnLink link{base[-3]};
    if (link.kind() == ReturnKind::Bottom) return;
    pc = link.pc();
    base -= link.delta();
  }
}

}  // namespace

Value capture_stack(Execution& ex, Value error) {
  std::string text = headline(ex, error);
  append_frames(ex, text);
  String* const made = create_utf8(ex.allocator, text);
  return made == nullptr ? ex.throw_out_of_memory() : Value::string(made);
}

Value initialize_error(Execution& ex, Object& error, Value message, Value cause) {
  constexpr std::uint8_t kHidden = PropertySlot::kNotEnumerable;
  const CommonNames& names = ex.realm.core.common;
  if (!message.is_undefined()) {
    const Value text = primitive_to_string(ex, message);
    if (signal::is(text)) return text;
    const Value done = define_own(ex, error, names.message, text, kHidden);
    if (signal::is(done)) return done;
  }
  const Value stack = capture_stack(ex, Value::object(&error));
  if (signal::is(stack)) return stack;
  const Value done = define_own(ex, error, names.stack, stack, kHidden);
  if (signal::is(done) || cause.is_hole()) return done;
  return define_own(ex, error, names.cause, cause, kHidden);
}

Value new_error(Execution& ex, ErrorType type, std::string_view message) {
  const Value error = new_instance(ex, Value::object(class_of_error(ex, type).class_object));
  if (signal::is(error)) return error;
  String* const text = create_utf8(ex.allocator, message);
  if (text == nullptr) return signal::kException;  // the caller is reporting just that, perhaps
  const Value done = initialize_error(ex, *error.as_object(), Value::string(text), Value::hole());
  return signal::is(done) ? done : error;
}

}  // namespace heddle
