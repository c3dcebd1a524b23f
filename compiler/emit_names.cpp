// What messages call an expression that is called, iterated or taken apart: only what the interpreter does not find in the
// source itself (interpreter/source_position.cpp).

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

#include "compiler/emit.hpp"
#include "compiler/expression_text.hpp"

namespace heddle::codegen {

// `source_start`: where the interpreter looks for a dotted name and a parenthesis behind it.
void Emitter::name_callee(const ast::Expression& callee, ExpressionText::Use use,
                          std::uint32_t position, std::uint32_t source_start) {
  std::string text = expression_text(callee, CallStyle::Arguments);
  const ast::SourceRange range = callee.range;
  const bool is_in_source = is_dotted_name(callee) && range.start == source_start &&
                            module_.text(range) == text &&
                            module_.text({range.end, range.end + 1}) == "(";
  if (!is_in_source) module_.note_text(use, position, std::move(text));
}

void Emitter::name_iterated(const ast::Expression& iterable, std::string text) {
  if (is_dotted_name(iterable) && module_.text(iterable.range) == text) return;
  module_.note_text(ExpressionText::Use::Iterated, iterable.range.start, std::move(text));
}

void Emitter::name_await(std::uint32_t start, std::uint32_t position) {
  std::string_view between = module_.text({start, position});
  constexpr std::string_view kAwait = "await ";
  const bool is_found = between.substr(0, kAwait.size()) == kAwait &&
                        between.find_first_not_of(" ", kAwait.size() - 1) != between.npos;
  if (is_found) {
    between.remove_prefix(between.find_first_not_of(' ', kAwait.size()));
    const auto is_dotted = [](char c) {
      return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '$' || c == '.' ||
             c == '#';
    };
    if (std::all_of(between.begin(), between.end(), is_dotted)) return;
  }
  module_.note_text(ExpressionText::Use::Awaited, position, std::to_string(position - start));
}

void Emitter::name_spread_arguments(std::span<ast::Expression*> arguments) {
  const auto is_spread = [](const ast::Expression* argument) {
    return argument->kind == ast::NodeKind::Spread;
  };
  const bool is_last = std::count_if(arguments.begin(), arguments.end(), is_spread) == 1 &&
                       is_spread(arguments.back());
  for (const ast::Expression* const argument : arguments) {
    if (!is_spread(argument)) continue;
    const ast::Expression& value = *ast::as<ast::Spread>(*argument).value;
    // Of others V8 makes an array, and says of what kind the value is.
    if (!is_last) {
      module_.note_text(ExpressionText::Use::Iterated, value.range.start, {});
    } else {
      module_.note_text(ExpressionText::Use::SpreadArgument, value.range.start,
                        expression_text(value, CallStyle::Arguments));
    }
  }
}

void Emitter::name_source(const ast::Expression& target, std::string text) {
  const auto* const pattern = ast::try_as<ast::ObjectPattern>(&target);
  if (pattern == nullptr) return;
  if (pattern->properties.empty()) {
    return module_.note_text(ExpressionText::Use::DestructuredAtOnce, pattern->range.start,
                             std::move(text));
  }
  // Only the first key can meet null or undefined.
  const ast::PatternProperty& first = pattern->properties.front();
  const std::uint32_t position = first.key.range.start;
  if (first.key.kind == ast::KeyKind::Computed) {
    return module_.note_text(ExpressionText::Use::DestructuredAtOnce, position, std::move(text));
  }
  const ast::NodeKind kind = first.element.target->kind;
  const bool is_known = kind == ast::NodeKind::Identifier || kind == ast::NodeKind::ObjectPattern ||
                        kind == ast::NodeKind::ArrayPattern;
  if (is_known && first.element.default_value == nullptr)
    module_.note_text(ExpressionText::Use::Destructured, position, std::move(text));
}

}  // namespace heddle::codegen
