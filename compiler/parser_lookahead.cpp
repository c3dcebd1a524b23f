// Looking ahead: telling arrow functions from parentheses, and type arguments from comparisons.
//
// `(a, b)` may be parameters or an expression; the `)` and what follows tell. scan_parens() finds
// that for a `(` and, in the same pass, for all inside it, so that nesting costs nothing extra.

#include "compiler/parser_bracket_scan.hpp"
#include "compiler/parser_guards.hpp"

namespace heddle {

Parser::ParenFollow Parser::after_paren() {
  if (!find_scanned_paren()) {
    scan_parens();
    last_paren_ = 0;
  }
  return scanned_parens_[last_paren_];
}

/// Sets last_paren_ to the `(` at hand. Mostly it is the one behind the last one.
bool Parser::find_scanned_paren() {
  const std::size_t next = last_paren_ + 1;
  if (next < scanned_parens_.size() && scanned_parens_[next].open == token_.start) {
    last_paren_ = next;
    return true;
  }
  const auto found = std::lower_bound(
      scanned_parens_.begin(), scanned_parens_.end(), token_.start,
      [](const ParenFollow& paren, std::uint32_t offset) { return paren.open < offset; });
  if (found == scanned_parens_.end() || found->open != token_.start) return false;
  last_paren_ = static_cast<std::size_t>(found - scanned_parens_.begin());
  return true;
}

/// Notes for the `(` at hand and every `(` inside what follows its `)`.
void Parser::scan_parens() {
  scanned_parens_.clear();
  std::vector<std::size_t> open;  // indices in scanned_parens_
  lexer_.seek(token_.start);
  BracketScan scan(lexer_);
  std::optional<std::size_t> closed;  // the paren that the last token closed
  Token token;
  do {
    token = scan.next();
    if (closed) {
      ParenFollow& paren = scanned_parens_[*closed];
      paren.follow_start = token.start;
      if (token.kind == TokenKind::Arrow && !token.newline_before) paren.follow = AfterParen::Arrow;
      if (token.kind == TokenKind::Colon) paren.follow = AfterParen::Colon;
      closed.reset();
    }
    if (token.kind == TokenKind::LeftParen) {
      open.push_back(scanned_parens_.size());
      scanned_parens_.push_back({token.start, token.end, AfterParen::Other});
    } else if (token.kind == TokenKind::RightParen && !open.empty()) {
      closed = open.back();
      open.pop_back();
    }
  } while ((!open.empty() || closed) && token.kind != TokenKind::EndOfFile &&
           token.kind != TokenKind::Invalid);
  if (!open.empty() && token.kind == TokenKind::EndOfFile) lookahead_met_end_ = true;
  spend_lookahead(token.end - token_.start);
  lexer_.seek(token_.end);
  if (is_halted_) stop_here();
}

/// Cheap test first: what stands behind `(` in almost all parenthesized expressions cannot begin
/// a parameter list.
bool Parser::may_start_arrow_parameters() {
  using enum TokenKind;
  const Token first = lexer_.next();
  const Token second = lexer_.next();
  lexer_.seek(token_.end);
  switch (first.kind) {
    case RightParen:
    case Ellipsis:
    case LeftBrace:
    case LeftBracket:
    case At:
      return true;
    default:
      break;
  }
  const bool is_name =
      is_identifier(first.kind) || first.kind == This || first.kind == Await || first.kind == Yield;
  return is_name && (second.kind == Comma || second.kind == RightParen || second.kind == Assign ||
                     second.kind == Question || second.kind == Colon);
}

bool Parser::at_arrow_parameters() {
  if (!at(TokenKind::LeftParen) || !may_start_arrow_parameters()) return false;
  const ParenFollow paren = after_paren();
  if (paren.follow == AfterParen::Arrow) return true;
  return paren.follow == AfterParen::Colon && !is_javascript() &&
         is_arrow_with_return_type(paren.follow_start);
}

/// `(...) : T =>`, at the `(`. In `c ? (x) : y => z` it is none: there must be a colon left for `c`.
bool Parser::is_arrow_with_return_type(std::uint32_t colon) {
  const Speculation speculation(*this);
  const bool needs_colon = colon_follows_;
  lexer_.seek(colon);
  token_ = lexer_.next();
  (void)parse_return_type();
  if (speculation.failed() || !at(TokenKind::Arrow) || token_.newline_before) return false;
  return !needs_colon || arrow_body_ends_in_colon();
}

/// At `=>`. Skips the body, by brackets, and sees whether a `:` follows that no `?` in the body asks
/// for.
bool Parser::arrow_body_ends_in_colon() {
  using enum TokenKind;
  lexer_.seek(token_.end);
  BracketScan scan(lexer_);
  std::size_t questions = 0;
  Token token = scan.next();
  const bool is_block = token.kind == LeftBrace;
  for (bool is_first = true;; is_first = false) {
    if (!is_first) token = scan.next();
    token_.end = token.end;
    if (token.kind == EndOfFile || token.kind == Invalid || scan.was_unmatched()) return false;
    if (scan.depth() > 0 || scan.depth_before() > 0) continue;
    const bool is_end = token.kind == Semicolon || token.kind == Comma || token.kind == Case ||
                        token.kind == Default;
    if (is_end) return false;
    if (token.kind == Question) ++questions;
    if (token.kind == Colon && questions-- == 0) return true;
    if (is_block && !is_first && token.kind != RightBrace) return false;
  }
}

bool Parser::at_generic_arrow() {
  if (is_javascript() || !at(TokenKind::Less)) return false;
  const Speculation speculation(*this);
  const TypeParameterScope types(*this);
  parse_type_parameters();
  if (speculation.failed() || !at(TokenKind::LeftParen)) return false;
  return at_arrow_parameters();
}

bool Parser::try_type_arguments() {
  if (is_javascript() || !is_split_less() || !speculate_type_arguments()) return false;
  if (!is_failing_) parse_type_arguments();
  return true;
}

bool Parser::speculate_type_arguments() {
  const std::uint32_t start = token_.start;
  if (std::binary_search(not_type_arguments_.begin(), not_type_arguments_.end(), start)) {
    return false;
  }
  const std::size_t outer = open_type_arguments_.size();
  const Speculation speculation(*this);
  parse_type_arguments();
  if (speculation.failed()) note_not_type_arguments(start, outer);
  open_type_arguments_.resize(outer);
  return !speculation.failed() && may_follow_type_arguments();
}

/// After a failure: no `<` that was still open begins type arguments either. Without this, a chain of
/// comparisons `a < b < c < ...` would be read again from each of its signs.
void Parser::note_not_type_arguments(std::uint32_t start, std::size_t outer) {
  auto& known = not_type_arguments_;
  if (!known.empty() && known.back() < start) known.clear();  // all behind us
  known.insert(known.end(), open_type_arguments_.begin() + static_cast<std::ptrdiff_t>(outer),
               open_type_arguments_.end());
  std::sort(known.begin(), known.end());
}

/// The rule of TypeScript for what makes `a<b>` type arguments rather than two comparisons.
bool Parser::may_follow_type_arguments() const {
  using enum TokenKind;
  switch (token_.kind) {
    case LeftParen:
    case Template:
    case TemplateHead:
      return true;
    case Less:
    case Greater:
    case Plus:
    case Minus:
      return false;
    case Assign:
    case Equal:
    case StrictEqual:
      return token_.start != previous_end_;  // the `>` is of `>=`
    default:
      return token_.newline_before || !starts_expression();
  }
}

/// Whether the current token can begin an expression. (An infix operator that can also begin one
/// counts as beginning.)
bool Parser::starts_expression() const {
  using enum TokenKind;
  switch (token_.kind) {
    case Number:
    case BigInt:
    case String:
    case Template:
    case TemplateHead:
    case LeftParen:
    case LeftBracket:
    case LeftBrace:
    case Function:
    case Class:
    case New:
    case Super:
    case This:
    case Null:
    case True:
    case False:
    case Typeof:
    case Void:
    case Delete:
    case Await:
    case Yield:
    case Import:
    case Not:
    case Tilde:
    case Plus:
    case Minus:
    case Increment:
    case Decrement:
    case Slash:
    case SlashAssign:
    case PrivateName:
    case At:
    case Less:
      return true;
    case As:
    case Satisfies:
      return false;  // infix here, whatever they could be elsewhere
    default:
      return is_identifier(token_.kind);
  }
}

}  // namespace heddle
