#include "compiler/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/assert.hpp"
#include "compiler/diagnostic_quote.hpp"

namespace heddle {

namespace {

constexpr auto kInfos = std::to_array<DiagnosticInfo>({
#define HEDDLE_DIAGNOSTIC(number, name, text, hint) {number, #name, text, hint},
#include "compiler/diagnostics.def"
#undef HEDDLE_DIAGNOSTIC
});

constexpr bool numbers_ascend() {
  for (std::size_t i = 1; i < kInfos.size(); ++i) {
    if (kInfos[i - 1].number >= kInfos[i].number) return false;
  }
  return true;
}
static_assert(numbers_ascend(), "diagnostics.def is ordered by number, each used once");

constexpr std::size_t kLongestArgument = 80;  // columns: a name longer than that says nothing more

/// Replaces {0}, {1}, ... by the arguments.
std::string fill(std::string_view pattern, std::initializer_list<std::string_view> arguments) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] != '{' || at + 2 >= pattern.size() || pattern[at + 2] != '}') {
      result.push_back(pattern[at]);
      continue;
    }
    const auto index = static_cast<std::size_t>(pattern[at + 1] - '0');
    HEDDLE_DCHECK(index < arguments.size(), "argument {} of \"{}\" is missing", index, pattern);
    result += printable(*(arguments.begin() + index), kLongestArgument);
    at += 2;
  }
  return result;
}

}  // namespace

const DiagnosticInfo& diagnostic_info(DiagnosticCode code) {
  return kInfos[static_cast<std::size_t>(code)];
}

std::size_t diagnostic_count() { return kInfos.size(); }

void Diagnostics::report(DiagnosticCode code, ast::SourceRange range,
                         std::initializer_list<std::string_view> arguments) {
  if (is_full()) return;
  const DiagnosticInfo& info = diagnostic_info(code);
  list_.push_back({code, range, fill(info.text, arguments), fill(info.hint, arguments)});
}

std::string Diagnostics::format(const Diagnostic& diagnostic) const {
  const LineColumn place = source_.locate(diagnostic.range.start);
  std::string result =
      fmt::format("{}:{}:{}: error HD{:04}: {}\n", printable(source_.name()), place.line,
                  place.column, diagnostic_info(diagnostic.code).number, diagnostic.text);
  result += excerpt(source_, diagnostic.range);
  if (!diagnostic.hint.empty()) result += fmt::format("  help: {}\n", diagnostic.hint);
  return result;
}

std::string Diagnostics::format_all() const {
  std::vector<const Diagnostic*> ordered;
  for (const Diagnostic& diagnostic : list_) ordered.push_back(&diagnostic);
  std::stable_sort(ordered.begin(), ordered.end(), [](const Diagnostic* a, const Diagnostic* b) {
    return a->range.start < b->range.start;
  });
  std::string result;
  for (const Diagnostic* diagnostic : ordered) result += format(*diagnostic);
  if (is_full()) {
    result += fmt::format("{}: stopped after {} errors\n", printable(source_.name()), list_.size());
  }
  return result;
}

}  // namespace heddle
