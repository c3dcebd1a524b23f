#include "interpreter/execution.hpp"

#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/property.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

Value Execution::throw_error(ErrorType type, std::string_view message) {
  const Value made = new_error(*this, type, message);
  if (!signal::is(made)) error = made;
  return signal::kException;
}

Value Execution::throw_strict(std::string_view code, std::string_view message) {
  const Value made = new_error(*this, ErrorType::TypeError, fmt::format("{} [{}]", message, code));
  if (!signal::is(made)) error = made;
  if (realm.options.strict_fatal && task != nullptr && task->run->kind == Run::Kind::Program) {
    realm.end_run_at_once(*this, error);
    error = Value::cancel_token();  // no `catch` holds it up
  }
  return signal::kException;
}

std::string out_of_memory_text(const Heap& heap) {
  return fmt::format("Out of memory: the context's heap is limited to {} bytes",
                     heap.limit_bytes());
}

Value Execution::throw_out_of_memory() {
  if (reports_out_of_memory) {  // while the error was being made
    error = realm.spare_error;
    return signal::kException;
  }
  reports_out_of_memory = true;
  realm.heap.open_reserve();
  const Value made = new_error(*this, ErrorType::RangeError, out_of_memory_text(realm.heap));
  realm.heap.close_reserve();
  realm.heap.note_refusal();
  reports_out_of_memory = false;
  // When not even the reserve holds another error object, all share one.
  error = signal::is(made) ? realm.spare_error : made;
  return signal::kException;
}

std::string describe_value(Execution& ex, Value value) {
  if (value.is_object() && !is_callable(value)) return object_text(ex, *value.as_object());
  return ex.realm.core.inspect(ex, value);
}

}  // namespace heddle
