#pragma once
// cli/finding.hpp -- what is wrong with a source, for programs that read it: `heddle check --json`.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compiler/compile.hpp"

namespace heddle::cli {

/// One error. Without a place it is about the file as a whole: it cannot be read, or is no module file.
struct Finding {
  std::string file;
  std::optional<LineColumn> start, end;  ///< `end` is the first column behind
  std::string code;                      ///< "HD1104"; empty without a place
  std::string message;
  std::string hint;  ///< may be empty
};

/// The compiler's errors by their place.
[[nodiscard]] std::vector<Finding> findings_of(const SourceText& source,
                                               std::span<const Diagnostic> errors);

/// An array of one object a line: file, line, column, endLine, endColumn, severity, code, message, hint, all of
/// them always; what is not known is null. Names and meaning are stable; more may be added.
[[nodiscard]] std::string as_json(std::span<const Finding> findings);

}  // namespace heddle::cli
