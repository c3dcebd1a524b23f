#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "compiler/ast_node.hpp"
#include "compiler/diagnostic.hpp"

namespace heddle {

enum class TokenKind : std::uint8_t {
#define HEDDLE_TOKEN(name, text) name,
#define HEDDLE_PUNCTUATOR(name, text) name,
#define HEDDLE_RESERVED(name, text) name,
#define HEDDLE_WORD(name, text) name,
#include "compiler/token_kinds.def"
  Identifier,  ///< Any other name. Last, so that words and names are one range.
};

inline constexpr TokenKind kFirstReserved = TokenKind::Await;
inline constexpr TokenKind kFirstWord = TokenKind::Abstract;

/// As it stands in a message: `'{'`, `'let'`, `a number`.
[[nodiscard]] std::string_view token_kind_text(TokenKind kind);

/// Just the characters of a punctuator or word; what token_kind_text() says for the rest.
[[nodiscard]] std::string_view token_spelling(TokenKind kind);

[[nodiscard]] constexpr bool is_reserved(TokenKind kind) {
  return kind >= kFirstReserved && kind < kFirstWord;
}
/// May be the name of a variable as far as the kind says.
[[nodiscard]] constexpr bool is_identifier(TokenKind kind) { return kind >= kFirstWord; }
/// May be the name of a property: any word at all.
[[nodiscard]] constexpr bool is_property_name(TokenKind kind) {
  return kind >= kFirstReserved || kind == TokenKind::EscapedReserved;
}

/// What is wrong inside a token. Reported only when the parser takes the token, so that looking ahead
/// reports nothing. The text of `range` is the argument of the message.
struct TokenError {
  DiagnosticCode code;
  ast::SourceRange range;
};

struct Token {
  TokenKind kind = TokenKind::EndOfFile;
  bool newline_before = false;
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  ast::Atom atom;         ///< Identifiers, words, reserved words, private names (without `#`).
  std::string_view text;  ///< Strings and templates: the value, WTF-8.
  double number = 0;      ///< Numbers.
  std::optional<TokenError> error;

  [[nodiscard]] ast::SourceRange range() const { return {start, end}; }
};

}  // namespace heddle
