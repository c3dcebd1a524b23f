#pragma once

#include <vector>

#include "compiler/lexer.hpp"

namespace heddle {

/// Steps over tokens and keeps count of brackets, without parsing: to find the end of something.
/// Whether a `/` divides or begins a regular expression it guesses from the token before, which is
/// wrong only where a statement begins with a regular expression behind a `}` on the same line.
class BracketScan {
 public:
  /// Starts where the lexer stands, and moves it.
  explicit BracketScan(Lexer& lexer) : lexer_(lexer) {}

  Token next();

  /// Open brackets, the last token included.
  [[nodiscard]] std::size_t depth() const { return open_.size(); }
  /// Open brackets before the last token (or at it, if it closes one).
  [[nodiscard]] std::size_t depth_before() const { return depth_before_; }
  /// Whether the last token closes a bracket that was opened before the scan.
  [[nodiscard]] bool was_unmatched() const { return was_unmatched_; }
  /// Whether the token before the last one was a `}`.
  [[nodiscard]] bool closed_brace_before() const { return before_last_ == TokenKind::RightBrace; }
  /// Whether a `{` is among the open brackets.
  [[nodiscard]] bool in_braces() const { return open_braces_ > 0; }

 private:
  struct Open {
    TokenKind closer;
    bool is_condition;  ///< The `(` of `if (`, `while (`, `for (`: behind its `)` no operand ended.
  };

  [[nodiscard]] bool operand_ended() const;
  void open(TokenKind closer);
  void close(TokenKind closer);

  Lexer& lexer_;
  std::vector<Open> open_;
  std::size_t open_braces_ = 0;
  std::size_t depth_before_ = 0;
  TokenKind last_ = TokenKind::Semicolon;
  TokenKind before_last_ = TokenKind::Semicolon;
  bool was_unmatched_ = false;
  bool closed_condition_ = false;
};

}  // namespace heddle
