// String literals, templates, regular expressions, and the escapes in them. A literal without
// escapes is a view of the source; with escapes its value is built and kept in the arena.

#include <string>

#include "compiler/lexer.hpp"
#include "compiler/lexer_chars.hpp"
#include "compiler/source_utf8.hpp"

namespace heddle {

void Lexer::scan_string(Token& token) {
  const char* const open = cursor_++;
  const char quote = *open;
  token.kind = TokenKind::String;
  std::string value;
  bool has_escape = false;
  const char* plain = cursor_;  // start of the text that is not yet in `value`
  while (*cursor_ != quote) {
    if (at_end() || is_char(*cursor_, kLineEnd)) {
      token.kind = TokenKind::Invalid;
      return fail(token, DiagnosticCode::UnterminatedString, open, open + 1);
    }
    if (*cursor_ != '\\') {
      ++cursor_;
      continue;
    }
    has_escape = true;
    value.append(plain, cursor_);
    take_escape(token, value);
    plain = cursor_;
  }
  if (has_escape) {
    value.append(plain, cursor_);
    token.text = arena_.copy(value);
  } else {
    token.text = text_from(plain);
  }
  ++cursor_;
}

void Lexer::scan_template_part(Token& token, TokenKind at_substitution, TokenKind at_end_quote) {
  std::string value;
  bool is_rebuilt = false;
  const char* plain = cursor_;
  const auto flush = [&] {
    is_rebuilt = true;
    value.append(plain, cursor_);
  };
  while (*cursor_ != '`' && !(*cursor_ == '$' && peek(1) == '{')) {
    if (at_end()) {
      token.kind = TokenKind::Invalid;
      const char* const open = begin_ + token.start;
      return fail(token, DiagnosticCode::UnterminatedTemplate, open, open + 1);
    }
    if (*cursor_ == '\\') {
      flush();
      take_escape(token, value);
      plain = cursor_;
    } else if (*cursor_ == '\r') {  // CR and CR LF are LF in a template's value
      flush();
      value.push_back('\n');
      ++cursor_;
      (void)take('\n');
      plain = cursor_;
    } else {
      ++cursor_;
    }
  }
  if (is_rebuilt) flush();
  token.text = is_rebuilt ? arena_.copy(std::string_view(value)) : text_from(plain);
  token.kind = *cursor_ == '`' ? at_end_quote : at_substitution;
  cursor_ += *cursor_ == '`' ? 1 : 2;
}

Token Lexer::rescan_template(const Token& right_brace) {
  Token token;
  token.newline_before = right_brace.newline_before;
  token.start = right_brace.start;
  seek(right_brace.start + 1);
  scan_template_part(token, TokenKind::TemplateMiddle, TokenKind::TemplateTail);
  token.end = offset();
  return token;
}

void Lexer::take_escape(Token& token, std::string& value) {
  const char* const start = cursor_++;
  const char c = *cursor_++;
  switch (c) {
    // clang-format off
    case 'n': value.push_back('\n'); return;
    case 't': value.push_back('\t'); return;
    case 'r': value.push_back('\r'); return;
    case 'b': value.push_back('\b'); return;
    case 'f': value.push_back('\f'); return;
    case 'v': value.push_back('\v'); return;
    // clang-format on
    case 'x':
      return take_hex_escape(token, value);
    case 'u':
      return take_unicode_escape(token, value);
    case '\r':  // a line continuation stands for nothing
      (void)take('\n');
      return;
    case '\n':
      return;
    case '\0':  // the end of the file; the caller sees it
      --cursor_;
      return;
    default:
      break;
  }
  if (is_char(c, kDigit)) {
    if (c == '0' && !is_char(*cursor_, kDigit)) return value.push_back('\0');
    while (is_char(*cursor_, kDigit)) ++cursor_;
    return fail(token, DiagnosticCode::OctalEscape, start);
  }
  --cursor_;
  std::uint32_t size = 1;
  const char32_t point = is_char(c, kHigh) ? decode(size) : static_cast<char32_t>(c);
  if (point != 0x2028 && point != 0x2029) value.append(cursor_, size);
  cursor_ += size;
}

void Lexer::take_hex_escape(Token& token, std::string& value) {
  const char* const start = cursor_ - 2;
  if (!is_char(*cursor_, kHexDigit) || !is_char(peek(1), kHexDigit)) {
    return fail(token, DiagnosticCode::BadEscape, start);
  }
  append_wtf8(value, digit_value(*cursor_) * 16 + digit_value(peek(1)));
  cursor_ += 2;
}

void Lexer::take_unicode_escape(Token& token, std::string& value) {
  const char* const start = cursor_ - 2;
  char32_t point = 0;
  if (!take_unicode_digits(point)) return fail(token, DiagnosticCode::BadEscape, start);
  if (point < 0x10000) {
    append_utf16_unit(value, static_cast<char16_t>(point));
  } else {
    append_wtf8(value, point);
  }
}

bool Lexer::take_unicode_digits(char32_t& point) {
  const bool has_braces = take('{');
  const char* const digits = cursor_;
  point = 0;
  while (is_char(*cursor_, kHexDigit) && (has_braces || cursor_ - digits < 4)) {
    point = point * 16 + digit_value(*cursor_++);
    if (point > 0x10FFFF) return false;
  }
  return has_braces ? cursor_ > digits && take('}') : cursor_ - digits == 4;
}

Token Lexer::rescan_regexp(const Token& slash) {
  Token token = slash;
  seek(slash.start + 1);
  bool in_class = false;  // in [...] a slash is plain
  while (*cursor_ != '/' || in_class) {
    const bool is_escaped = take('\\');
    if (at_end() || is_char(*cursor_, kLineEnd)) {
      fail(token, DiagnosticCode::UnterminatedRegExp, begin_ + slash.start);
      return finish(token, TokenKind::Invalid);
    }
    if (!is_escaped && *cursor_ == '[') in_class = true;
    if (!is_escaped && *cursor_ == ']') in_class = false;
    ++cursor_;
  }
  ++cursor_;
  while (is_char(*cursor_, kNamePart)) ++cursor_;
  return finish(token, TokenKind::RegExp);
}

}  // namespace heddle
