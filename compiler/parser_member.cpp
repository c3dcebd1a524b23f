// One member of a class.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// Whether the current word modifies a member, or is its name.
bool Parser::at_modifier() {
  using enum TokenKind;
  bool may_break_line = false;  // before the name
  switch (token_.kind) {
    case Static:
    case Get:
    case Set:
      may_break_line = true;
      break;
    case Public:
    case Private:
    case Protected:
    case Abstract:
    case Override:
    case Readonly:
    case Declare:
    case Async:
    case Accessor:
    case Const:
    case Export:
    case Let:
    case Var:
    case Function:
      break;
    default:
      return false;
  }
  const Token next = peek();
  if (next.newline_before && !may_break_line) return false;
  return is_property_name(next.kind) || next.kind == String || next.kind == Number ||
         next.kind == BigInt || next.kind == LeftBracket || next.kind == PrivateName ||
         next.kind == Star;
}

Parser::Modifiers Parser::parse_modifiers(ClassContext& context) {
  Modifiers modifiers;
  while (at_modifier()) {
    const TokenKind kind = token_.kind;
    const bool is_javascript_word = kind == TokenKind::Static || kind == TokenKind::Get ||
                                    kind == TokenKind::Set || kind == TokenKind::Async;
    if (!is_javascript_word) require_typescript(token_.range(), token_spelling(kind));
    // clang-format off
    switch (kind) {
      case TokenKind::Static: modifiers.is_static = true; break;
      case TokenKind::Get: modifiers.is_getter = true; break;
      case TokenKind::Set: modifiers.is_setter = true; break;
      case TokenKind::Async: modifiers.is_async = true; break;
      case TokenKind::Abstract: modifiers.is_abstract = true; break;
      case TokenKind::Declare: modifiers.is_declare = true; break;
      case TokenKind::Readonly: modifiers.is_readonly = true; break;
      case TokenKind::Private: case TokenKind::Protected: context.is_nominal = true; break;
      case TokenKind::Accessor: report(DiagnosticCode::AutoAccessor, token_.range()); break;
      case TokenKind::Const: case TokenKind::Export: case TokenKind::Let: case TokenKind::Var:
      case TokenKind::Function:
        report(DiagnosticCode::MemberModifier, token_.range(), token_spelling(kind));
        break;
      default: break;  // public and override change nothing
    }
    // clang-format on
    if (modifiers.is_abstract && !context.is_abstract && !is_ambient_) {
      report(DiagnosticCode::AbstractOutside, token_.range());
    }
    advance();
    if (kind == TokenKind::Get || kind == TokenKind::Set) break;  // the name comes next
  }
  return modifiers;
}

/// A member, or nothing for an index signature. A method without function is only a signature.
std::optional<ClassMember> Parser::parse_member(ClassContext& context) {
  later_bytes_ += kBytesOfMember;
  const Level level(*this);
  const std::uint32_t start = token_.start;
  if (at(TokenKind::At)) skip_decorators();
  if (at(TokenKind::Static) && peek().kind == TokenKind::LeftBrace) {
    return parse_static_block(start);
  }
  const Modifiers modifiers = parse_modifiers(context);
  if (at(TokenKind::LeftBracket) && skip_index_signature()) return std::nullopt;
  parse_generator_star();
  ClassMember member;
  member.range.start = start;
  member.is_static = modifiers.is_static;
  member.is_readonly = modifiers.is_readonly;
  member.is_ambient = modifiers.is_declare || modifiers.is_abstract || is_ambient_;
  member.is_abstract = modifiers.is_abstract;
  member.key = parse_property_key();
  if (member.key.kind == KeyKind::Private) context.is_nominal = true;
  if (at(TokenKind::Question) || at_name(TokenKind::Not)) {
    require_typescript(token_.range(), token_kind_text(token_.kind));
    member.is_optional = at(TokenKind::Question);
    advance();
  }
  const bool is_method = at(TokenKind::LeftParen) || is_split_less();
  if (is_method || modifiers.is_getter || modifiers.is_setter) {
    return parse_method(context, member, modifiers);
  }
  return parse_field(member, modifiers);
}

/// `[key: string]: T` only tells the type.
bool Parser::skip_index_signature() {
  const Token name = lexer_.next();
  const Token colon = lexer_.next();
  lexer_.seek(token_.end);
  if (!is_identifier(name.kind) || colon.kind != TokenKind::Colon) return false;
  require_typescript(token_.range(), "an index signature");
  advance();
  advance();
  (void)parse_type_annotation_if_any();
  expect(TokenKind::RightBracket);
  (void)parse_type_annotation_if_any();
  expect_semicolon();
  return true;
}

ClassMember Parser::parse_static_block(std::uint32_t start) {
  advance();
  ClassMember member;
  member.kind = MemberKind::StaticBlock;
  member.is_static = true;
  member.function = arena_.make<Function>();
  member.function->kind = FunctionKind::Method;
  FunctionContext context;
  context.allows_super_property = true;
  const FunctionScope scope(*this, context);
  parse_function_body(*member.function);
  member.range = member.function->range = range_from(start);
  return member;
}

ClassMember Parser::parse_method(ClassContext& context, ClassMember member,
                                 const Modifiers& modifiers) {
  const bool is_constructor = !modifiers.is_static && member.key.kind == KeyKind::Name &&
                              member.key.name == atoms_.word(TokenKind::Constructor);
  member.kind = is_constructor        ? MemberKind::Constructor
                : modifiers.is_getter ? MemberKind::Getter
                : modifiers.is_setter ? MemberKind::Setter
                                      : MemberKind::Method;
  check_member_name(member, modifiers);
  Function* const function = arena_.make<Function>();
  function->kind = is_constructor        ? FunctionKind::Constructor
                   : modifiers.is_getter ? FunctionKind::Getter
                   : modifiers.is_setter ? FunctionKind::Setter
                                         : FunctionKind::Method;
  function->is_async = modifiers.is_async;
  FunctionContext function_context;
  function_context.is_async = modifiers.is_async;
  function_context.allows_return = true;
  function_context.allows_super_property = true;
  function_context.allows_super_call = is_constructor && context.has_heritage;
  const Body body = is_javascript() ? Body::Required : Body::Optional;
  parse_function_rest(*function, function_context, body);
  member.range = function->range = range_from(member.range.start);
  if (!has_body(*function)) return member;
  if (modifiers.is_abstract) report(DiagnosticCode::AbstractBody, member.key.range);
  member.function = function;
  if (is_constructor) check_constructor(context, member);
  return member;
}

void Parser::check_constructor(ClassContext& context, const ClassMember& member) {
  if (context.has_constructor) report(DiagnosticCode::DuplicateConstructor, member.key.range);
  context.has_constructor = true;
}

ClassMember Parser::parse_field(ClassMember member, const Modifiers& modifiers) {
  member.kind = MemberKind::Field;
  check_member_name(member, modifiers);
  if (modifiers.is_async) report(DiagnosticCode::AsyncField, member.key.range);
  member.type = parse_type_annotation_if_any();
  if (take(TokenKind::Assign)) {
    if (modifiers.is_abstract || modifiers.is_declare) {
      report(DiagnosticCode::AmbientValue, member.key.range);
    }
    FunctionContext context;
    context.allows_super_property = true;
    const FunctionScope scope(*this, context);
    member.value = parse_assignment();
  }
  expect_semicolon();
  member.range = range_from(member.range.start);
  return member;
}

/// Names with a meaning of their own.
void Parser::check_member_name(const ClassMember& member, const Modifiers& modifiers) {
  const PropertyKey& key = member.key;
  if (is_failing_ || (key.kind != KeyKind::Name && key.kind != KeyKind::Private)) return;
  const bool is_constructor = key.name == atoms_.word(TokenKind::Constructor);
  if (key.kind == KeyKind::Private) {
    if (is_constructor) report(DiagnosticCode::ConstructorName, key.range);
    return;
  }
  if (is_constructor && member.kind == MemberKind::Field) {
    report(DiagnosticCode::ConstructorName, key.range);
  }
  if (is_constructor && member.kind == MemberKind::Constructor &&
      (modifiers.is_getter || modifiers.is_setter || modifiers.is_async)) {
    report(DiagnosticCode::ConstructorName, key.range);
  }
  if (member.is_static && key.name == atoms_.word(TokenKind::Prototype)) {
    report(DiagnosticCode::StaticPrototype, key.range);
  }
}

}  // namespace heddle
