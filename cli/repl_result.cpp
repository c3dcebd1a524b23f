#include "cli/repl_result.hpp"

#include <array>
#include <string_view>

namespace heddle::cli {

namespace {

/// The only element of "[ 1 ]" or "[\n  1\n]". Its further lines (a long string is several, joined by
/// +) lose the two columns that the array gave them; an element holds no other line feed, since in a
/// string it is escaped.
std::string only_element(std::string_view array) {
  constexpr std::string_view kBlanks = " \n";
  if (!array.starts_with('[') || !array.ends_with(']')) return std::string(array);
  array = array.substr(1, array.size() - 2);
  const auto begin = array.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  array = array.substr(begin, array.find_last_not_of(kBlanks) - begin + 1);
  std::string text;
  for (std::size_t at = 0; at < array.size(); ++at) {
    text += array[at];
    if (array[at] == '\n' && array.substr(at + 1).starts_with("  ")) at += 2;
  }
  return text;
}

}  // namespace

std::string describe_result(const Context& context, const HostValue& value) {
  if (value.is_undefined()) return "undefined";
  if (value.is_null()) return "null";
  if (value.is_boolean()) return value.as_boolean() ? "true" : "false";
  if (value.is_object()) return value.as_object().text();
  // How numbers and strings look is the runtime's business, and it tells of objects only.
  const auto array = context.create_array(std::array{value});
  if (array) return only_element(array.value().text());
  return value.is_string() ? value.as_string() : "a number";
}

std::string describe_error(const Error& error) {
  const std::string& text = error.stack.empty() ? error.message : error.stack;
  const bool is_thrown = error.code == Errc::ScriptError || error.code == Errc::LimitReached ||
                         error.code == Errc::Cancelled;
  return (is_thrown ? "Uncaught " : "") + text + (text.ends_with('\n') ? "" : "\n");
}

}  // namespace heddle::cli
