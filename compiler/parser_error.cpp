// Errors: how they are noted, and how parsing goes on after them.

#include <fmt/format.h>

#include "compiler/parser_bracket_scan.hpp"
#include "compiler/parser_guards.hpp"

namespace heddle {

namespace {

bool is_declaration_start(TokenKind kind) {
  using enum TokenKind;
  return kind == Let || kind == Const || kind == Var || kind == Function || kind == Class ||
         kind == Import || kind == Export || kind == Interface || kind == Enum;
}

bool is_statement_start(TokenKind kind) {
  using enum TokenKind;
  return kind == If || kind == For || kind == While || kind == Do || kind == Switch ||
         kind == Try || kind == Return || kind == Throw || kind == Break || kind == Continue ||
         kind == Type || kind == Async || kind == Declare;
}

/// The source ended inside of something that may have any number of lines.
bool is_end_in_token(DiagnosticCode code) {
  return code == DiagnosticCode::UnterminatedTemplate ||
         code == DiagnosticCode::UnterminatedComment;
}

}  // namespace

void Parser::report(DiagnosticCode code, ast::SourceRange range, std::string_view first,
                    std::string_view second) {
  if (is_failing_) return;  // a consequence of the error already reported
  if (speculations_ > 0) {
    if (at(TokenKind::EndOfFile)) lookahead_met_end_ = true;
    speculation_failed_ = true;
    return;
  }
  if (is_end_in_token(code)) diagnostics_.note_early_end();
  diagnostics_.report(code, range, {first, second});
  if (diagnostics_.is_full()) {
    is_halted_ = true;
    stop_here();
  }
}

void Parser::fail(DiagnosticCode code, ast::SourceRange range, std::string_view first,
                  std::string_view second) {
  note_early_end();
  if (at(TokenKind::Invalid) && token_.error) {  // what the lexer found wrong is the better message
    report(token_.error->code, token_.error->range, text_of(token_.error->range));
  } else {
    report(code, range, first, second);
  }
  stop_here();
}

/// An error follows. What was guessed from a lookahead that met the end may be wrong: `(a: number,`
/// is no expression.
void Parser::note_early_end() {
  if (is_failing_ || speculations_ > 0) return;
  if (at(TokenKind::EndOfFile) || lookahead_met_end_) diagnostics_.note_early_end();
}

void Parser::fail_expected(std::string_view what) {
  fail(DiagnosticCode::ExpectedToken, token_.range(), what, describe_token());
}

void Parser::report_limit(DiagnosticCode code, ast::SourceRange range, std::size_t limit) {
  report(code, range, std::to_string(limit));
}

void Parser::halt(DiagnosticCode code, std::size_t limit) {
  if (is_halted_) return;
  if (speculations_ == 0) {
    is_failing_ = false;  // worth saying even after another error
    report_limit(code, token_.range(), limit);
    is_halted_ = true;
  }
  speculation_failed_ = true;
  stop_here();
}

/// Makes everything above believe that the file ends here.
void Parser::stop_here() {
  if (!is_failing_) failed_at_ = token_.start;
  is_failing_ = true;
  token_ = Token{};
  token_.start = token_.end = failed_at_;
}

void Parser::check_budget() {
  if (depth_ + height_ > kMaxNesting) halt(DiagnosticCode::NestingTooDeep, kMaxNesting);
  if (arena_.reserved_bytes() + pool_bytes_ + later_bytes_ > options_.max_tree_bytes) {
    halt(DiagnosticCode::TreeTooLarge, options_.max_tree_bytes >> 20);
  }
}

void Parser::spend_lookahead(std::uint32_t bytes) {
  if (bytes <= lookahead_budget_) {
    lookahead_budget_ -= bytes;
    return;
  }
  if (is_halted_) return;
  diagnostics_.report(DiagnosticCode::TooAmbiguous, token_.range());
  is_halted_ = true;
}

std::string Parser::describe_token() const {
  if (at(TokenKind::Identifier) || at(TokenKind::PrivateName)) {
    return fmt::format("'{}'", text_of(token_.range()));
  }
  return std::string(token_kind_text(token_.kind));
}

void Parser::require_typescript(ast::SourceRange range, std::string_view what) {
  if (is_javascript()) report(DiagnosticCode::TypeScriptOnly, range, what);
}

/// Whether the current token, met while skipping, seems to start another statement or member: it
/// starts a line, and either no bracket of the broken item is open or it is a declaration or member
/// no further to the right than that item (a bracket was forgotten).
bool Parser::can_resume(const BracketScan& scan, RecoverTo to, std::uint32_t margin) const {
  if (!token_.newline_before) return false;
  const bool is_member = to == RecoverTo::Member && is_property_name(token_.kind);
  if (scan.depth_before() > 0) {
    return (is_member || is_declaration_start(token_.kind)) &&
           source_.locate(token_.start).column <= margin;
  }
  return scan.closed_brace_before() || is_member || is_declaration_start(token_.kind) ||
         is_statement_start(token_.kind);
}

/// Reads the broken item again, from its start, keeping count of brackets, and stops behind the
/// place of the error where it seems to be over: behind a `;`, before a line that can_resume(), or
/// before the `}` that closes the list.
void Parser::recover(std::uint32_t start, RecoverTo to, TokenKind list_end) {
  if (is_halted_) return stop_here();  // the last error may have come after a token was read
  if (speculations_ > 0) return;
  is_failing_ = false;
  const std::uint32_t margin = source_.locate(start).column;
  lexer_.seek(start);
  BracketScan scan(lexer_);
  for (;;) {
    token_ = scan.next();
    if (at(TokenKind::EndOfFile)) break;
    // At least one token is skipped, or the same error would come again.
    if (token_.start >= failed_at_ && token_.start > start) {
      if (at(TokenKind::RightBrace) && scan.was_unmatched() && list_end == token_.kind) break;
      if (can_resume(scan, to, margin)) break;
    }
    previous_end_ = token_.end;
    if (token_.start < failed_at_ || !at(TokenKind::Semicolon) || scan.in_braces()) continue;
    token_ = lexer_.next();
    break;
  }
  lexer_.seek(token_.end);
}

}  // namespace heddle
