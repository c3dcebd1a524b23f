#include "cli/repl_result.hpp"

namespace heddle::cli {

std::string describe_type(const HostValue& value) {
  if (!value.is_object() || value.as_object().is_function()) return std::string(value.type_name());
  const std::string name = value.as_object().class_name();
  return name.empty() ? "object" : name;
}

std::string describe_stop(const Error& error) {
  const auto line_end = error.stack.find('\n');
  return "Stopped by Ctrl-C\n" +
         (line_end == error.stack.npos ? "" : error.stack.substr(line_end + 1));
}

std::string describe_error(const Error& error) {
  const std::string& text = error.stack.empty() ? error.message : error.stack;
  const bool is_thrown = error.code == Errc::ScriptError || error.code == Errc::LimitReached ||
                         error.code == Errc::Cancelled;
  return (is_thrown ? "Uncaught " : "") + text + (text.ends_with('\n') ? "" : "\n");
}

}  // namespace heddle::cli
