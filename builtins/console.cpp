// builtins/console.cpp -- console. One call is one piece of output, whole.

#include "builtins/builder.hpp"
#include "builtins/inspect.hpp"

namespace heddle {
namespace {

enum class Stream : std::uint8_t { Out, Error };

Value print(NativeCall& call, Stream stream) {
  std::string text = format_values(call.ex, call.arguments);
  call.charge(text.size() / 16);
  text += '\n';
  HostSink& sink = call.ex.realm.sink;
  const bool is_full = stream == Stream::Out ? sink.write_out(text) : sink.write_error(text);
  if (is_full) {  // the task parks at its next poll
    call.ex.task->control.fetch_or(Task::kOutputFull, std::memory_order_relaxed);
  }
  return Value::undefined();
}

Value log(NativeCall& call) { return print(call, Stream::Out); }
Value error(NativeCall& call) { return print(call, Stream::Error); }

}  // namespace

void install_console(Builder& builder) {
  builder.core().inspect = inspect;
  const NativeRow functions[] = {
      {"log", 0x0400, 0, log},     {"info", 0x0401, 0, log},   {"debug", 0x0402, 0, log},
      {"error", 0x0403, 0, error}, {"warn", 0x0404, 0, error},
  };
  builder.define_namespace("console", functions);
}

}  // namespace heddle
