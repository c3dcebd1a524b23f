// builtins/console.cpp -- console. One call is one piece of output, whole.

#include "builtins/builder.hpp"
#include "builtins/console_format.hpp"
#include "builtins/inspect.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kIndentation = 2;  // of a group

enum class Stream : std::uint8_t { Out, Error };

/// Every line of the text behind the groups' indentation.
void indent(std::string& text, std::uint32_t columns) {
  if (columns == 0) return;
  const std::string spaces(columns, ' ');
  text.insert(0, spaces);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
    text.insert(at + 1, spaces);
}

/// nullopt: there was no memory to make it.
Value write(NativeCall& call, Stream stream, std::optional<std::string> made) {
  if (!made) return call.ex.throw_out_of_memory();
  std::string text = std::move(*made);
  Realm& realm = call.ex.realm;
  indent(text, realm.console_indentation.load(std::memory_order_relaxed));
  call.charge(text.size() / 16);
  text += '\n';
  const bool is_full =
      stream == Stream::Out ? realm.sink.write_out(text) : realm.sink.write_error(text);
  if (is_full) {  // the task parks at its next poll
    call.ex.task->control.fetch_or(Task::kOutputFull, std::memory_order_relaxed);
  }
  return Value::undefined();
}

Value print(NativeCall& call, Stream stream) {
  if (!formats_by_script(call.ex, call.arguments))
    return write(call, stream, format_values(call.ex, call.arguments));
  const Value values = new_array(call.ex, call.arguments);
  if (signal::is(values)) return values;
  return call.tail_call(call.ex.realm.core.log_json, Value::undefined(), {call.callee, values});
}

Value log(NativeCall& call) { return print(call, Stream::Out); }
Value error(NativeCall& call) { return print(call, Stream::Error); }

/// __dir(value, depth, maxArrayLength, maxStringLength, breakLength, compact, isSorted, hasColors): numbers and booleans.
/// compact: true lays out otherwise than any number.
Value dir(NativeCall& call) {
  InspectOptions options;
  options.depth = call.argument(1).as_number();
  options.max_array_length = call.argument(2).as_number();
  options.max_string_length = call.argument(3).as_number();
  options.break_length = call.argument(4).as_number();
  options.is_compact = call.argument(5).is_boolean();
  if (!options.is_compact) options.compact = call.argument(5).as_number();
  options.is_sorted = call.argument(6).is_true();
  options.stylize = call.argument(7).is_true() ? Stylize::Yes : Stylize::No;
  return write(call, Stream::Out, inspect(call.ex, call.argument(0), options));
}

Value assert_true(NativeCall& call) {
  if (is_truthy_slow(call.argument(0))) return Value::undefined();
  const std::size_t taken = call.arguments.empty() ? 0 : 1;
  std::optional<std::string> text = format_values(call.ex, call.arguments.subspan(taken));
  if (text) *text = text->empty() ? "Assertion failed" : "Assertion failed: " + *text;
  return write(call, Stream::Error, std::move(text));
}

Value group(NativeCall& call) {
  if (!call.arguments.empty()) {
    const Value written = write(call, Stream::Out, format_values(call.ex, call.arguments));
    if (signal::is(written)) return written;
  }
  call.ex.realm.console_indentation.fetch_add(kIndentation, std::memory_order_relaxed);
  return Value::undefined();
}

Value group_end(NativeCall& call) {
  Atomic<std::uint32_t>& columns = call.ex.realm.console_indentation;
  std::uint32_t now = columns.load(std::memory_order_relaxed);
  while (now != 0 &&
         !columns.compare_exchange_weak(now, now - kIndentation, std::memory_order_relaxed,
                                        std::memory_order_relaxed)) {
  }
  return Value::undefined();
}

/// __hasOwnText(value)
Value has_text(NativeCall& call) { return Value::boolean(has_own_text(call.ex, call.argument(0))); }

/// In a message a value that there is no memory to show is better than no message.
std::string inspect_by_default(Execution& ex, Value value) {
  return inspect(ex, value).value_or("(no memory to show the value)");
}

}  // namespace

void install_console(Builder& builder) {
  builder.core().inspect = inspect_by_default;
  const NativeRow functions[] = {
      {"log", 0x0400, 0, log},
      {"info", 0x0401, 0, log},
      {"debug", 0x0402, 0, log},
      {"error", 0x0403, 0, error},
      {"warn", 0x0404, 0, error},
      {"assert", 0x0406, 0, assert_true},
      {"group", 0x0407, 0, group},
      {"groupEnd", 0x0408, 0, group_end},
      {"groupCollapsed", 0x0409, 0, group},
  };
  builder.define_namespace("console", functions);
  const NativeRow helpers[] = {{"__hasOwnText", 0x0d50, 1, has_text}, {"__dir", 0x0d51, 8, dir}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
