#include "compiler/lexer.hpp"

#include <algorithm>
#include <cstring>

#include "compiler/lexer_chars.hpp"
#include "compiler/lexer_unicode.hpp"
#include "compiler/source_utf8.hpp"

namespace heddle {

namespace {

bool is_unicode_line_end(char32_t point) { return point == 0x2028 || point == 0x2029; }

}  // namespace

Lexer::Lexer(const SourceText& source, AtomTable& atoms, ast::Arena& arena)
    : begin_(source.text().data()),
      cursor_(begin_ + source_prelude_size(source.text())),
      end_(begin_ + source.text().size()),
      atoms_(atoms),
      arena_(arena) {}

bool Lexer::take(char expected) {
  if (*cursor_ != expected) return false;
  ++cursor_;
  return true;
}

char32_t Lexer::decode(std::uint32_t& size) const {
  const DecodedPoint decoded = decode_utf8({cursor_, static_cast<std::size_t>(end_ - cursor_)}, 0);
  size = decoded.size;
  return decoded.point;
}

void Lexer::fail(Token& token, DiagnosticCode code, const char* from, const char* to) {
  if (!token.error) token.error = TokenError{code, {offset_of(from), offset_of(to)}};
}

Token& Lexer::finish(Token& token, TokenKind kind) {
  token.kind = kind;
  token.end = offset();
  return token;
}

Token Lexer::next() {
  Token token;
  skip_trivia(token);
  token.start = offset();
  const char c = *cursor_;
  if (is_char(c, kNameStart)) {
    scan_name(token);
  } else if (is_char(c, kDigit) || (c == '.' && is_char(peek(1), kDigit))) {
    scan_number(token);
  } else if (c == '"' || c == '\'') {
    scan_string(token);
  } else if (at_end()) {
    token.kind = TokenKind::EndOfFile;
  } else {
    scan_punctuator(token);
  }
  token.end = offset();
  return token;
}

void Lexer::skip_trivia(Token& token) {
  for (;;) {
    const char c = *cursor_;
    if (is_char(c, kSpace)) {
      ++cursor_;
    } else if (is_char(c, kLineEnd)) {
      token.newline_before = true;
      ++cursor_;
    } else if (c == '/' && peek(1) == '/') {
      skip_line_comment();
    } else if (c == '/' && peek(1) == '*') {
      skip_block_comment(token);
    } else if (is_char(c, kHigh)) {
      std::uint32_t size = 0;
      const char32_t point = decode(size);
      if (is_unicode_line_end(point)) {
        token.newline_before = true;
      } else if (!is_unicode_space(point)) {
        return;
      }
      cursor_ += size;
    } else {
      return;
    }
  }
}

void Lexer::skip_line_comment() {
  for (; !at_end() && !is_char(*cursor_, kLineEnd); ++cursor_) {
    std::uint32_t size = 0;
    if (*cursor_ == '\xE2' && is_unicode_line_end(decode(size))) return;
  }
}

void Lexer::skip_block_comment(Token& token) {
  const char* const start = cursor_;
  cursor_ += 2;
  for (; !at_end(); ++cursor_) {
    std::uint32_t size = 0;
    if (*cursor_ == '*' && peek(1) == '/') {
      cursor_ += 2;
      return;
    }
    if (is_char(*cursor_, kLineEnd) || (*cursor_ == '\xE2' && is_unicode_line_end(decode(size)))) {
      token.newline_before = true;
    }
  }
  fail(token, DiagnosticCode::UnterminatedComment, start, start + 2);
}

void Lexer::scan_punctuator(Token& token) {
  using enum TokenKind;
  const auto choose = [this](char second, TokenKind both, TokenKind one) {
    return take(second) ? both : one;
  };
  switch (*cursor_++) {
    // clang-format off
    case '{': token.kind = LeftBrace; return;
    case '}': token.kind = RightBrace; return;
    case '(': token.kind = LeftParen; return;
    case ')': token.kind = RightParen; return;
    case '[': token.kind = LeftBracket; return;
    case ']': token.kind = RightBracket; return;
    case ';': token.kind = Semicolon; return;
    case ',': token.kind = Comma; return;
    case ':': token.kind = Colon; return;
    case '~': token.kind = Tilde; return;
    case '@': token.kind = At; return;
    case '>': token.kind = Greater; return;
    case '^': token.kind = choose('=', XorAssign, Xor); return;
    case '%': token.kind = choose('=', PercentAssign, Percent); return;
    case '/': token.kind = choose('=', SlashAssign, Slash); return;
    // clang-format on
    case '.':
      token.kind = Dot;
      if (peek() == '.' && peek(1) == '.') {
        cursor_ += 2;
        token.kind = Ellipsis;
      }
      return;
    case '<':
      token.kind = take('<')   ? choose('=', ShiftLeftAssign, ShiftLeft)
                   : take('=') ? LessEqual
                               : Less;
      return;
    case '=':
      token.kind = take('>') ? Arrow : take('=') ? choose('=', StrictEqual, Equal) : Assign;
      return;
    case '!':
      token.kind = take('=') ? choose('=', StrictNotEqual, NotEqual) : Not;
      return;
    case '+':
      token.kind = take('+') ? Increment : choose('=', PlusAssign, Plus);
      return;
    case '-':
      token.kind = take('-') ? Decrement : choose('=', MinusAssign, Minus);
      return;
    case '*':
      token.kind = take('*') ? choose('=', PowerAssign, Power) : choose('=', StarAssign, Star);
      return;
    case '&':
      token.kind = take('&') ? choose('=', AndAndAssign, AndAnd) : choose('=', AndAssign, And);
      return;
    case '|':
      token.kind = take('|') ? choose('=', OrOrAssign, OrOr) : choose('=', OrAssign, Or);
      return;
    case '?':
      if (take('?')) {
        token.kind = choose('=', CoalesceAssign, Coalesce);
      } else if (peek() == '.' && !is_char(peek(1), kDigit)) {  // `a?.5:1` is a conditional
        ++cursor_;
        token.kind = QuestionDot;
      } else {
        token.kind = Question;
      }
      return;
    default:
      --cursor_;
      scan_other(token);
  }
}

void Lexer::scan_other(Token& token) {
  const char* const start = cursor_;
  if (*cursor_ == '`') {
    ++cursor_;
    return scan_template_part(token, TokenKind::TemplateHead, TokenKind::Template);
  }
  if (*cursor_ == '#') return scan_private_name(token);
  std::uint32_t size = 1;
  if (*cursor_ == '\\' || (is_char(*cursor_, kHigh) && is_unicode_id_start(decode(size)))) {
    return scan_name_slow(token, start);
  }
  cursor_ += size;
  token.kind = TokenKind::Invalid;
  fail(token, DiagnosticCode::UnexpectedCharacter, start);
}

Token Lexer::rescan_greater(Token token) {
  using enum TokenKind;
  seek(token.start + 1);
  if (take('=')) {
    token.kind = GreaterEqual;
  } else if (take('>')) {
    const bool is_unsigned = take('>');
    if (take('=')) {
      token.kind = is_unsigned ? ShiftRightUnsignedAssign : ShiftRightAssign;
    } else {
      token.kind = is_unsigned ? ShiftRightUnsigned : ShiftRight;
    }
  }
  return finish(token, token.kind);
}

bool check_source_text(const SourceText& source, Diagnostics& diagnostics) {
  const std::string_view text = source.text();
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > 0) {  // ASCII but NUL
      ++at;
      continue;
    }
    const auto start = static_cast<std::uint32_t>(at);
    if (text[at] == 0) {
      diagnostics.report(DiagnosticCode::NulByte, {start, start + 1});
      return false;
    }
    const DecodedPoint decoded = decode_utf8(text, at);
    if (decoded.size == 0) {
      diagnostics.report(DiagnosticCode::InvalidUtf8, {start, start + 1});
      return false;
    }
    if (is_bidi_control(decoded.point)) {
      diagnostics.report(DiagnosticCode::BidiControl, {start, start + decoded.size},
                         {text.substr(at, decoded.size)});
      return false;
    }
    at += decoded.size;
  }
  return true;
}

std::uint32_t source_prelude_size(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  std::size_t size = text.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  if (text.substr(size).starts_with("#!")) {
    size = std::min(text.find_first_of("\r\n", size), text.size());
  }
  return static_cast<std::uint32_t>(size);
}

}  // namespace heddle
