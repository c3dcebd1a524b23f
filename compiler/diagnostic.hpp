#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/ast_node.hpp"
#include "compiler/source.hpp"

namespace heddle {

/// Every error the compiler can report; made from diagnostics.def.
enum class DiagnosticCode : std::uint16_t {
#define HEDDLE_DIAGNOSTIC(number, name, text, hint) name,
#include "compiler/diagnostics.def"
#undef HEDDLE_DIAGNOSTIC
};

struct DiagnosticInfo {
  std::uint16_t number;   ///< Shown as HDnnnn; never reused for another error.
  std::string_view name;  ///< The enumerator.
  std::string_view text;  ///< What is wrong; {0}, {1} stand for arguments.
  std::string_view hint;  ///< What to write instead; may be empty.
};

[[nodiscard]] const DiagnosticInfo& diagnostic_info(DiagnosticCode code);
[[nodiscard]] std::size_t diagnostic_count();

struct Diagnostic {
  DiagnosticCode code;
  ast::SourceRange range;
  std::string text;
  std::string hint;
};

/// The errors found in one source file, in the order found.
/// Invariant: D1  at most max_errors are kept; after that report() only counts, and is_full() tells
///                the parser to stop.
class Diagnostics {
 public:
  static constexpr std::size_t kMaxErrors = 20;  // LANGUAGE.md: "reports up to 20 errors in one go"

  explicit Diagnostics(const SourceText& source, std::size_t max_errors = kMaxErrors)
      : source_(source), max_errors_(max_errors) {}

  /// The arguments fill {0}, {1}, ... of text and hint; their unprintable bytes are escaped, and long
  /// ones shortened.
  void report(DiagnosticCode code, ast::SourceRange range,
              std::initializer_list<std::string_view> arguments = {});

  /// The error about to be reported is only that the source ends too early. Counts if it is the
  /// first: what follows another error is no reason to read on.
  void note_early_end() { ends_early_ = ends_early_ || list_.empty(); }

  [[nodiscard]] bool empty() const { return list_.empty(); }
  [[nodiscard]] bool ends_early() const { return ends_early_; }
  [[nodiscard]] bool is_full() const { return list_.size() >= max_errors_; }
  [[nodiscard]] const std::vector<Diagnostic>& list() const { return list_; }

  /// One error as a person reads it:
  ///     main.ts:3:7: error HD1401: ...
  ///        3 |   var x = 1;
  ///          |   ^~~
  ///       help: ...
  [[nodiscard]] std::string format(const Diagnostic& diagnostic) const;
  /// All of them by position, with a last line when there may be more.
  [[nodiscard]] std::string format_all() const;

 private:
  const SourceText& source_;
  std::size_t max_errors_;
  std::vector<Diagnostic> list_;
  bool ends_early_ = false;
};

}  // namespace heddle
