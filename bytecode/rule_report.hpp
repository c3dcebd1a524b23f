#pragma once
// Where the passes of verification say what they find. The first broken rule is the one reported.

#include <fmt/format.h>

#include <optional>

#include "bytecode/verifier.hpp"

namespace heddle {

class RuleReport {
 public:
  explicit RuleReport(std::optional<VerifyRule> disabled = std::nullopt) : disabled_(disabled) {}

  void enter_function(std::int64_t function) {
    function_ = function;
    offset_ = VerifyError::kNowhere;
  }
  void at_offset(std::int64_t offset) { offset_ = offset; }

  /// Whether `holds`. If it does not, the caller leaves the thing alone that it asked about: with
  /// the rule disabled, verification goes on.
  template <typename... Args>
  bool require(VerifyRule rule, bool holds, fmt::format_string<Args...> text, Args&&... args) {
    if (holds) [[likely]]
      return true;
    if (!error_ && rule != disabled_) {
      error_ =
          VerifyError{rule, function_, offset_, fmt::format(text, std::forward<Args>(args)...)};
    }
    return false;
  }

  [[nodiscard]] bool failed() const { return error_.has_value(); }
  [[nodiscard]] const std::optional<VerifyError>& error() const { return error_; }

 private:
  std::optional<VerifyRule> disabled_;
  std::int64_t function_ = VerifyError::kNowhere;
  std::int64_t offset_ = VerifyError::kNowhere;
  std::optional<VerifyError> error_;
};

}  // namespace heddle
