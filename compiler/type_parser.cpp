// Types, from the outside in: function, conditional, union, intersection, operators, arrays; type
// parameters and arguments. What they mean is erased as they are read (ast_type.hpp); no expression
// is ever read inside a type, so a type can be read speculatively.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

namespace {
constexpr TypeNode kOtherType{};
}

/// A node is made only where it may be kept.
const TypeNode* Parser::make_type(TypeKind kind, std::uint32_t start, Atom name) {
  if (kind == TypeKind::Other || speculations_ > 0) return &kOtherType;
  TypeNode* const node = arena_.make<TypeNode>();
  node->kind = kind;
  node->range = range_from(start);
  node->name = name;
  return node;
}

const TypeNode* Parser::parse_type_annotation_if_any() {
  if (!at(TokenKind::Colon)) return nullptr;
  require_typescript(token_.range(), "a type");
  advance();
  return parse_type();
}

const TypeNode* Parser::parse_type() {
  const Level level(*this);
  if (at_function_type()) return parse_function_type();
  return parse_conditional_type();
}

const TypeNode* Parser::parse_conditional_type() {
  const TypeNode* const type = parse_union_type();
  const bool is_condition = at_name(TokenKind::Extends) && conditional_allowed_;
  return is_condition ? parse_condition() : type;
}

/// `extends B ? C : D` behind A. In B a further `extends` belongs to an `infer`.
const TypeNode* Parser::parse_condition() {
  const TypeParameterScope inferred(*this);
  advance();
  {
    const Restore<bool> conditional(conditional_allowed_, false);
    (void)parse_type();
  }
  const Restore<bool> conditional(conditional_allowed_, true);
  expect(TokenKind::Question);
  (void)parse_type();
  expect(TokenKind::Colon);
  (void)parse_type();
  return &kOtherType;
}

const TypeNode* Parser::parse_union_type() {
  const std::uint32_t start = token_.start;
  (void)take(TokenKind::Or);
  const TypeNode* const first = parse_intersection_type();
  return at(TokenKind::Or) ? parse_union_rest(first, start) : first;
}

const TypeNode* Parser::parse_union_rest(const TypeNode* first, std::uint32_t start) {
  List<const TypeNode*> members(*this);
  const auto add = [&members](const TypeNode* type) {
    if (type->kind != TypeKind::Union) return members.push(type);
    for (const TypeNode* member : type->members) members.push(member);
  };
  add(first);
  while (take(TokenKind::Or)) add(parse_intersection_type());
  if (speculations_ > 0) return &kOtherType;
  TypeNode* const node = arena_.make<TypeNode>();
  node->kind = TypeKind::Union;
  node->range = range_from(start);
  node->members = members.finish();
  return node;
}

/// Of object types for the most part, about which nothing is checked.
const TypeNode* Parser::parse_intersection_type() {
  (void)take(TokenKind::And);
  const TypeNode* type = parse_type_operator();
  while (take(TokenKind::And)) {
    (void)parse_type_operator();
    type = &kOtherType;
  }
  return type;
}

const TypeNode* Parser::parse_type_operator() {
  if (!at_type_operator()) return parse_postfix_type();
  if (at(TokenKind::Infer)) return parse_infer_type();
  const Level level(*this);
  const bool is_readonly = at(TokenKind::Readonly);
  advance();
  const TypeNode* const type = parse_type_operator();
  return is_readonly ? type : &kOtherType;
}

/// Whether `keyof`, `unique`, `readonly` or `infer` stands before a type, rather than being its name.
bool Parser::at_type_operator() {
  using enum TokenKind;
  if (!at(Keyof) && !at(Unique) && !at(Readonly) && !at(Infer)) return false;
  const TokenKind next = peek().kind;
  return is_identifier(next) || is_reserved(next) || next == LeftBrace || next == LeftParen ||
         next == LeftBracket || next == String || next == Number || next == Template ||
         next == TemplateHead;
}

/// `infer T`, `infer T extends C`; but in `infer T extends C ? X : Y` the `extends` is a condition.
const TypeNode* Parser::parse_infer_type() {
  const Level level(*this);
  advance();
  const Token name = token_;
  (void)parse_identifier_node();
  add_type_parameter(name.atom);
  if (at(TokenKind::Extends) && at_infer_constraint()) {
    const Restore<bool> conditional(conditional_allowed_, false);
    advance();
    (void)parse_type();
  }
  return &kOtherType;
}

bool Parser::at_infer_constraint() {
  const bool may_be_condition = conditional_allowed_;
  const Speculation speculation(*this);
  const Restore<bool> conditional(conditional_allowed_, false);
  advance();
  (void)parse_type();
  return !speculation.failed() && !(may_be_condition && at(TokenKind::Question));
}

/// `T[]`, `T[K]`.
const TypeNode* Parser::parse_postfix_type() {
  const Restore<bool> conditional(conditional_allowed_, true);
  const std::uint32_t start = token_.start;
  const TypeNode* type = parse_primary_type();
  while (at(TokenKind::LeftBracket) && !token_.newline_before) {
    const std::uint32_t open = token_.start;
    advance();
    if (take(TokenKind::RightBracket)) {
      type = make_type(TypeKind::Array, start);
      continue;
    }
    (void)parse_type();
    expect_closing(TokenKind::RightBracket, open);
    type = &kOtherType;
  }
  return type;
}

bool Parser::at_function_type() {
  using enum TokenKind;
  switch (token_.kind) {
    case Less:
    case New:
      return true;
    case Abstract:
      return peek().kind == New;
    case LeftParen:
      return starts_signature();
    default:
      return false;
  }
}

/// At `(` in a type: whether parameters follow, or a type in parentheses.
bool Parser::starts_signature() {
  using enum TokenKind;
  const TokenKind first = lexer_.next().kind;
  const TokenKind second = lexer_.next().kind;
  lexer_.seek(token_.end);
  if (first == RightParen || first == Ellipsis) return true;
  if (first == LeftBrace || first == LeftBracket) return after_paren().follow == AfterParen::Arrow;
  if (!is_identifier(first) && first != This) return false;
  if (second == RightParen) return after_paren().follow == AfterParen::Arrow;
  return second == Colon || second == Comma || second == Question || second == Assign;
}

/// `(a: A) => R`, `<T>(a: T) => R`, `new (a: A) => R`.
const TypeNode* Parser::parse_function_type() {
  const std::uint32_t start = token_.start;
  (void)take(TokenKind::Abstract);
  (void)take(TokenKind::New);
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  parse_signature_parameters();
  expect(TokenKind::Arrow);
  (void)parse_return_type_after_sign();
  return make_type(TypeKind::Function, start);
}

/// A return type, which may be a predicate; behind its `:` or `=>`.
const TypeNode* Parser::parse_return_type_after_sign() {
  const Restore<bool> conditional(conditional_allowed_, true);
  return at_type_predicate() ? parse_predicate_type() : parse_type();
}

/// `x is T`, `this is T`, `asserts x`, `asserts x is T`.
bool Parser::at_type_predicate() {
  const bool is_subject = at_identifier() || at(TokenKind::This);
  if (!is_subject) return false;
  const Token next = peek();
  if (next.newline_before) return false;
  if (next.kind == TokenKind::Is) return true;
  return at(TokenKind::Asserts) && (is_identifier(next.kind) || next.kind == TokenKind::This);
}

const TypeNode* Parser::parse_predicate_type() {
  const std::uint32_t start = token_.start;
  bool is_assertion = false;
  if (at(TokenKind::Asserts) && peek().kind != TokenKind::Is) {
    is_assertion = true;
    advance();
  }
  advance();
  if (at_name(TokenKind::Is)) {
    advance();
    (void)parse_type();
  }
  return make_type(is_assertion ? TypeKind::Other : TypeKind::Boolean, start);
}

void Parser::take_less() {
  if (at(TokenKind::ShiftLeft)) {  // `f<<T>(x: T) => T>`
    token_.kind = TokenKind::Less;
    token_.end = token_.start + 1;
    lexer_.seek(token_.end);
  }
  expect(TokenKind::Less);
}

void Parser::parse_type_arguments_if_any() {
  if (is_split_less() && !token_.newline_before) parse_type_arguments();
}

void Parser::note_open_type_arguments() {
  if (speculations_ > 0) open_type_arguments_.push_back(token_.start);
}

void Parser::parse_type_arguments() {
  require_typescript(token_.range(), "type arguments");
  note_open_type_arguments();
  take_less();
  do {
    (void)parse_type();
  } while (take(TokenKind::Comma) && !at(TokenKind::Greater));
  expect(TokenKind::Greater);
  if (speculations_ > 0 && !is_failing_) open_type_arguments_.pop_back();
}

void Parser::parse_type_parameters_if_any() {
  if (at(TokenKind::Less)) parse_type_parameters();
}

/// `<T, const U extends V = W, in out X>`.
void Parser::parse_type_parameters() {
  const Restore<bool> conditional(conditional_allowed_, true);
  require_typescript(token_.range(), "type parameters");
  advance();
  do {
    while (at(TokenKind::Const) || at(TokenKind::In) ||
           (at(TokenKind::Out) && is_identifier(peek().kind))) {
      advance();
    }
    const Token name = token_;
    (void)parse_identifier_node();
    if (is_failing_) return;
    add_type_parameter(name.atom);
    if (take(TokenKind::Extends)) (void)parse_type();
    if (take(TokenKind::Assign)) (void)parse_type();
  } while (take(TokenKind::Comma) && !at(TokenKind::Greater));
  expect(TokenKind::Greater);
}

void Parser::add_type_parameter(Atom name) {
  if (!name) return;
  if (name.id() >= type_parameter_counts_.size()) {
    type_parameter_counts_.resize(name.id() * 2 + 64);
  }
  ++type_parameter_counts_[name.id()];
  type_parameters_.push_back(name);
}

/// `A, B<C>, ns.D` behind `implements` or an interface's `extends`.
void Parser::parse_heritage_types() {
  do {
    (void)parse_type_reference();
  } while (take(TokenKind::Comma));
}

}  // namespace heddle
