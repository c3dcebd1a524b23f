#include "cli/finding.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "compiler/json_text.hpp"

namespace heddle::cli {

namespace {

std::string text_or_null(std::string_view text) { return text.empty() ? "null" : json_text(text); }

/// "LINE" and "COLUMN" name the members.
std::string place(std::string_view line, std::string_view column,
                  const std::optional<LineColumn>& at) {
  if (!at) return fmt::format("\"{}\": null, \"{}\": null", line, column);
  return fmt::format("\"{}\": {}, \"{}\": {}", line, at->line, column, at->column);
}

std::string as_json(const Finding& finding) {
  return fmt::format(
      "{{\"file\": {}, {}, {}, \"severity\": \"error\", \"code\": {}, \"message\": {}, \"hint\": "
      "{}}}",
      json_text(finding.file), place("line", "column", finding.start),
      place("endLine", "endColumn", finding.end), text_or_null(finding.code),
      json_text(finding.message), text_or_null(finding.hint));
}

}  // namespace

std::vector<Finding> findings_of(const SourceText& source, std::span<const Diagnostic> errors) {
  std::vector<const Diagnostic*> ordered;
  for (const Diagnostic& error : errors) ordered.push_back(&error);
  std::ranges::stable_sort(ordered, {}, [](const Diagnostic* error) { return error->range.start; });
  std::vector<Finding> findings;
  for (const Diagnostic* error : ordered) {
    findings.push_back({.file = source.name(),
                        .start = source.locate(error->range.start),
                        .end = source.locate(error->range.end),
                        .code = fmt::format("HD{:04}", diagnostic_info(error->code).number),
                        .message = error->text,
                        .hint = error->hint});
  }
  return findings;
}

std::string as_json(std::span<const Finding> findings) {
  std::string json = "[";
  for (const Finding& finding : findings) {
    json += json.size() == 1 ? "\n  " : ",\n  ";
    json += as_json(finding);
  }
  return json + (findings.empty() ? "]\n" : "\n]\n");
}

}  // namespace heddle::cli
