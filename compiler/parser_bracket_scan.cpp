#include "compiler/parser_bracket_scan.hpp"

#include <algorithm>

namespace heddle {

Token BracketScan::next() {
  using enum TokenKind;
  Token token = lexer_.next();
  if ((token.kind == Slash || token.kind == SlashAssign) && !operand_ended()) {
    token = lexer_.rescan_regexp(token);
  }
  if (token.kind == RightBrace && !open_.empty() && open_.back().closer == TemplateTail) {
    token = lexer_.rescan_template(token);
  }
  depth_before_ = open_.size();
  was_unmatched_ = false;
  // clang-format off
  switch (token.kind) {
    case LeftParen: open(RightParen); break;
    case LeftBracket: open(RightBracket); break;
    case LeftBrace: open(RightBrace); break;
    case TemplateHead: open(TemplateTail); break;
    case RightParen: case RightBracket: case RightBrace: case TemplateTail:
      close(token.kind);
      break;
    default: break;
  }
  // clang-format on
  before_last_ = last_;
  last_ = token.kind;
  return token;
}

void BracketScan::open(TokenKind closer) {
  const bool is_condition =
      closer == TokenKind::RightParen && (last_ == TokenKind::If || last_ == TokenKind::While ||
                                          last_ == TokenKind::For || last_ == TokenKind::With);
  open_.push_back({closer, is_condition});
  if (closer == TokenKind::RightBrace) ++open_braces_;
}

/// A bracket without partner is ignored; one whose partner lies deeper closes all above it, since
/// those were forgotten. Only `}` may do that: a stray `)` should not end a block.
void BracketScan::close(TokenKind closer) {
  const auto partner = std::find_if(open_.rbegin(), open_.rend(), [closer](const Open& open) {
    return open.closer == closer || open.closer == TokenKind::RightBrace;
  });
  if (partner == open_.rend() || partner->closer != closer) {
    was_unmatched_ = true;
    return;
  }
  closed_condition_ = partner->is_condition;
  if (closer == TokenKind::RightBrace) --open_braces_;
  open_.erase(std::prev(partner.base()), open_.end());
  depth_before_ = open_.size();
}

bool BracketScan::operand_ended() const {
  using enum TokenKind;
  switch (last_) {
    case RightParen:
      return !closed_condition_;
    case RightBracket:
    case Number:
    case BigInt:
    case String:
    case Template:
    case TemplateTail:
    case RegExp:
    case PrivateName:
    case This:
    case Super:
    case True:
    case False:
    case Null:
    case Increment:
    case Decrement:
      return true;
    default:
      return is_identifier(last_);
  }
}

}  // namespace heddle
