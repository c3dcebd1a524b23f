// Names: identifiers, words and private names. ASCII is the fast path; characters beyond it and
// escapes go through scan_name_slow().

#include "compiler/lexer.hpp"
#include "compiler/lexer_chars.hpp"
#include "compiler/lexer_unicode.hpp"
#include "compiler/source_utf8.hpp"

namespace heddle {

namespace {

bool is_name_start(char32_t point) {
  return point < 0x80 ? is_char(static_cast<char>(point), kNameStart) : is_unicode_id_start(point);
}

bool is_name_part(char32_t point) {
  return point < 0x80 ? is_char(static_cast<char>(point), kNamePart)
                      : is_unicode_id_continue(point);
}

}  // namespace

void Lexer::scan_name(Token& token) {
  const char* const start = cursor_;
  while (is_char(*cursor_, kNamePart)) ++cursor_;
  if (*cursor_ == '\\' || is_char(*cursor_, kHigh)) return scan_name_slow(token, start);
  token.atom = atoms_.intern(text_from(start));
  token.kind = AtomTable::kind_of(token.atom);
}

void Lexer::scan_name_slow(Token& token, const char* start) {
  std::string name(text_from(start));
  bool has_escape = false;
  for (;;) {
    std::uint32_t size = 1;
    if (*cursor_ == '\\') {
      has_escape = true;
      if (!take_name_escape(token, name)) break;
    } else if (is_char(*cursor_, kNamePart) ||
               (is_char(*cursor_, kHigh) && is_name_part(decode(size)))) {
      name.append(cursor_, size);
      cursor_ += size;
    } else {
      break;
    }
  }
  token.atom = atoms_.intern(name);
  token.kind = AtomTable::kind_of(token.atom);
  // An escaped word is never a keyword; if it is a reserved one it cannot be a variable either.
  if (has_escape && token.kind != TokenKind::Identifier) {
    token.kind = is_reserved(token.kind) ? TokenKind::EscapedReserved : TokenKind::Identifier;
  }
}

bool Lexer::take_name_escape(Token& token, std::string& name) {
  const char* const start = cursor_++;
  char32_t point = 0;
  if (!take('u') || !take_unicode_digits(point)) {
    fail(token, DiagnosticCode::BadEscape, start, start + 1);
    return false;
  }
  if (!(name.empty() ? is_name_start(point) : is_name_part(point))) {
    fail(token, DiagnosticCode::EscapeNotInName, start);
    return false;
  }
  append_wtf8(name, point);
  return true;
}

void Lexer::scan_private_name(Token& token) {
  const char* const start = cursor_++;
  std::uint32_t size = 0;
  const bool is_name = is_char(*cursor_, kNameStart) || *cursor_ == '\\' ||
                       (is_char(*cursor_, kHigh) && is_unicode_id_start(decode(size)));
  if (!is_name) {
    token.kind = TokenKind::Invalid;
    return fail(token, DiagnosticCode::UnexpectedCharacter, start);
  }
  scan_name_slow(token, cursor_);
  token.kind = TokenKind::PrivateName;
}

}  // namespace heddle
