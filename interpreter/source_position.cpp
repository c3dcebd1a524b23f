#include "interpreter/source_position.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "interpreter/loaded_module.hpp"

namespace heddle {
namespace {

constexpr std::size_t kLongestCallee = 80;

bool is_name_character(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || c == '_' || c == '$' || c == '.' || c == '#' || (c >= '0' && c <= '9') ||
         (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Of the function that runs; empty in built-ins, whose names mean nothing to scripts.
std::string_view source_of_script(Execution& ex) {
  if (ex.coroutine == nullptr || ex.pc == nullptr || !ex.regs[-2].is_object()) return {};
  const FunctionState& state = *state_of(ex.regs);
  if ((state.info->flags & FunctionInfo::kBuiltin) != 0) return {};
  return state.instance->loaded->module().source_text;
}

const std::string* find_text(const Module& module, std::uint32_t position,
                             ExpressionText::Use use) {
  const auto& texts = module.texts;
  const auto wanted = std::pair(position, use);
  const auto found = std::lower_bound(texts.begin(), texts.end(), wanted,
                                      [](const ExpressionText& text, const auto& place) {
                                        return std::pair(text.position, text.use) < place;
                                      });
  const bool is_there = found != texts.end() && std::pair(found->position, found->use) == wanted;
  return is_there ? &found->text : nullptr;
}

}  // namespace

std::string position_text(const LoadedModule& loaded, std::uint32_t offset) {
  const LineColumn place = loaded.lines().locate(offset);
  return fmt::format("{}:{}:{}", loaded.module().source_name, place.line, place.column);
}

std::uint32_t position_of(const FunctionState& state, const Word* pc) {
  const auto& positions = state.code->positions;
  const auto at = static_cast<std::uint32_t>(pc - 1 - state.entry);
  auto after = std::upper_bound(
      positions.begin(), positions.end(), at,
      [](std::uint32_t offset, const LineEntry& entry) { return offset < entry.offset; });
  return after == positions.begin() ? state.info->position : std::prev(after)->position;
}

std::uint32_t position_of_await(const FunctionState& state, const Word* pc) {
  const std::uint32_t position = position_of(state, pc);
  const Module& module = state.instance->loaded->module();
  std::uint32_t distance = 0;
  if (const std::string* const noted = find_text(module, position, ExpressionText::Use::Awaited)) {
    static_cast<void>(std::from_chars(noted->data(), noted->data() + noted->size(), distance));
    return distance < position ? position - distance : 0;
  }
  constexpr std::string_view kAwait = "await";
  const std::string_view source = module.source_text;
  std::size_t begin = std::min<std::size_t>(position, source.size());
  while (begin > 0 && is_name_character(source[begin - 1])) --begin;
  while (begin > 0 && source[begin - 1] == ' ') --begin;
  const bool is_there =
      begin >= kAwait.size() && source.substr(begin - kAwait.size(), kAwait.size()) == kAwait;
  return is_there ? static_cast<std::uint32_t>(begin - kAwait.size()) : position;
}

const std::string* noted_text(Execution& ex, ExpressionText::Use use) {
  if (ex.coroutine == nullptr || ex.pc == nullptr || !ex.regs[-2].is_object()) return nullptr;
  const FunctionState& state = *state_of(ex.regs);
  return find_text(state.instance->loaded->module(), position_of(state, ex.pc), use);
}

std::string callee_text(Execution& ex, ExpressionText::Use use) {
  if (const std::string* const noted = noted_text(ex, use)) return *noted;
  const std::string_view source = source_of_script(ex);
  if (source.empty()) return {};
  const std::uint32_t position = position_of(*state_of(ex.regs), ex.pc);
  if (position >= source.size()) return {};
  // The position of a call is its callee's last name, that of `new` the word: take the dotted name around or behind it.
  const std::size_t name = use == ExpressionText::Use::Constructed ? position + 4 : position;
  std::size_t begin = name, end = name;
  while (end < source.size() && is_name_character(source[end])) ++end;
  while (begin > 0 && begin <= source.size() && is_name_character(source[begin - 1])) --begin;
  if (begin >= end || end - begin > kLongestCallee || source.substr(end, 1) != "(") return {};
  return std::string(source.substr(begin, end - begin));
}

std::string iterable_text(Execution& ex) {
  if (const std::string* const noted = noted_text(ex, ExpressionText::Use::Iterated)) return *noted;
  const std::string_view source = source_of_script(ex);
  if (source.empty()) return {};
  const std::size_t begin = position_of(*state_of(ex.regs), ex.pc);
  std::size_t end = begin;
  while (end < source.size() && is_name_character(source[end])) ++end;
  if (begin == end || source.substr(end, 1) == "(" || source.substr(end, 1) == "[") return {};
  return std::string(source.substr(begin, end - begin));
}

}  // namespace heddle
