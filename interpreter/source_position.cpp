#include "interpreter/source_position.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "interpreter/loaded_module.hpp"

namespace heddle {
namespace {

constexpr std::size_t kLongestCallee = 80;

bool is_name_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || c == '_' || c == '$' || c == '.' || c == '#' || (c >= '0' && c <= '9') ||
         (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

// Lines and columns as the compiler counts them: any line terminator of JavaScript, UTF-16 units.
std::string position_text(const Module& module, std::uint32_t offset) {
  const std::string_view text = module.source_text;
  const std::size_t end = std::min<std::size_t>(offset, text.size());
  std::size_t line = 1, column = 1;
  for (std::size_t at = 0; at < end; ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool ends_line = byte == '\n' || (byte == '\r' && text.substr(at + 1, 1) != "\n");
    const bool is_separator =
        byte == 0xe2 && (text.substr(at, 3) == "\u2028" || text.substr(at, 3) == "\u2029");
    if (ends_line || is_separator) {
      ++line;
      column = 1;
      if (is_separator) at += 2;
    } else if ((byte & 0xc0) != 0x80) {
      column += byte >= 0xf0 ? 2 : 1;
    }
  }
  return fmt::format("{}:{}:{}", module.source_name, line, column);
}

std::uint32_t position_of(const FunctionState& state, const Word* pc) {
  const auto& positions = state.code->positions;
  const auto at = static_cast<std::uint32_t>(pc - 1 - state.entry);
  auto after = std::upper_bound(
      positions.begin(), positions.end(), at,
      [](std::uint32_t offset, const LineEntry& entry) { return offset < entry.offset; });
  return after == positions.begin() ? state.info->position : std::prev(after)->position;
}

std::string callee_text(Execution& ex) {
  if (ex.coroutine == nullptr || ex.pc == nullptr || !ex.regs[-2].is_object()) return {};
  const FunctionState& state = *state_of(ex.regs);
  const std::string_view source = state.instance->loaded->module().source_text;
  const std::uint32_t position = position_of(state, ex.pc);
  if (position >= source.size()) return {};
  // The position of a call is its callee's last name or its parenthesis: take the dotted name around it.
  const std::size_t name = source.substr(position, 4) == "new " ? position + 4 : position;
  std::size_t begin = name, end = name;
  while (end < source.size() && is_name_character(source[end])) ++end;
  while (begin > 0 && is_name_character(source[begin - 1])) --begin;
  if (begin == end || end - begin > kLongestCallee || source.substr(end, 1) != "(") return {};
  const std::string_view callee = source.substr(begin, end - begin);
  // V8 has no word for super.
  if (callee.starts_with("super.")) return fmt::format("(intermediate value){}", callee.substr(5));
  return std::string(callee);
}

}  // namespace heddle
