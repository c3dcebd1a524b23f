#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "compiler/ast_arena.hpp"
#include "compiler/source.hpp"
#include "compiler/token.hpp"
#include "compiler/token_atoms.hpp"

namespace heddle {

/// Cuts a source into tokens, one at a time and on demand: what `/`, `>` and `}` begin depends on
/// where they stand, which only the parser knows, so it asks to scan such a token again.
///
/// Ownership:  texts of tokens are views of the source, or of the arena where escapes were resolved.
/// Invariants: L1  the text is valid UTF-8 without NUL (check_source_text()), so that the NUL after
///                 its end stops every loop.
///             L2  errors are in the token; the lexer itself reports nothing and never stops: seek()
///                 and scanning again give the same tokens.
class Lexer {
 public:
  Lexer(const SourceText& source, AtomTable& atoms, ast::Arena& arena);

  /// The token at the current position; EndOfFile for ever at the end.
  [[nodiscard]] Token next();

  /// `>` may begin `>=`, `>>`, `>>>`, `>>=` or `>>>=`: the longest of them. `token` is the last given.
  [[nodiscard]] Token rescan_greater(Token token);
  /// `}` ends a substitution: the TemplateMiddle or TemplateTail that it begins.
  [[nodiscard]] Token rescan_template(const Token& right_brace);
  /// `/` or `/=` begins a regular expression with its flags.
  [[nodiscard]] Token rescan_regexp(const Token& slash);

  /// Continues at `offset`, where a token ended or started.
  void seek(std::uint32_t offset) { cursor_ = begin_ + offset; }
  void seek_end() { cursor_ = end_; }
  [[nodiscard]] std::uint32_t offset() const { return offset_of(cursor_); }

 private:
  [[nodiscard]] std::uint32_t offset_of(const char* at) const {
    return static_cast<std::uint32_t>(at - begin_);
  }
  /// All text of the token so far.
  [[nodiscard]] std::string_view text_from(const char* start) const {
    return {start, static_cast<std::size_t>(cursor_ - start)};
  }
  [[nodiscard]] char peek(std::size_t distance = 0) const { return cursor_[distance]; }
  [[nodiscard]] bool at_end() const { return cursor_ == end_; }
  [[nodiscard]] bool take(char expected);
  [[nodiscard]] char32_t decode(std::uint32_t& size) const;
  void fail(Token& token, DiagnosticCode code, const char* from, const char* to);
  void fail(Token& token, DiagnosticCode code, const char* from) {
    fail(token, code, from, cursor_);
  }
  Token& finish(Token& token, TokenKind kind);

  // lexer.cpp
  void skip_trivia(Token& token);
  void skip_line_comment();
  void skip_block_comment(Token& token);
  void scan_punctuator(Token& token);
  void scan_other(Token& token);

  // lexer_name.cpp
  void scan_name(Token& token);
  void scan_private_name(Token& token);
  void scan_name_slow(Token& token, const char* start);
  [[nodiscard]] bool take_name_escape(Token& token, std::string& name);

  // lexer_number.cpp
  void scan_number(Token& token);
  void scan_radix_number(Token& token, unsigned radix);
  void scan_decimal_number(Token& token);
  void take_digits(Token& token, unsigned radix);
  void finish_number(Token& token);

  // lexer_string.cpp
  void scan_string(Token& token);
  void scan_template_part(Token& token, TokenKind at_substitution, TokenKind at_end);
  void take_escape(Token& token, std::string& value);
  void take_hex_escape(Token& token, std::string& value);
  void take_unicode_escape(Token& token, std::string& value);
  /// After `\u`: the code point, from four digits or braces; false when it is malformed.
  [[nodiscard]] bool take_unicode_digits(char32_t& point);

  const char* begin_;
  const char* cursor_;
  const char* end_;
  AtomTable& atoms_;
  ast::Arena& arena_;
};

/// The first thing in the text that no source may contain: bytes that are no UTF-8, NUL, characters
/// that reorder the shown text. Reports it; true if there is none.
[[nodiscard]] bool check_source_text(const SourceText& source, Diagnostics& diagnostics);

/// Bytes that are skipped before the first token: a byte order mark, and a line that starts with #!.
[[nodiscard]] std::uint32_t source_prelude_size(std::string_view text);

}  // namespace heddle
