// Classes: the head, the list of members, private names.

#include "compiler/parser_guards.hpp"

namespace heddle {

using namespace ast;

/// From `class` on. A declaration has a name, and declares it.
Class* Parser::parse_class(std::uint32_t start, bool is_declaration, bool is_abstract) {
  const Level level(*this);
  expect(TokenKind::Class);
  Class* const node = arena_.make<Class>();
  later_bytes_ += kBytesOfClass;
  node->is_abstract = is_abstract;
  if (is_declaration) {
    node->name = parse_binding_identifier(DeclaredKind::Class);
  } else if (at_identifier()) {
    node->name = parse_identifier_node();
    check_binding_name(node->name->name, node->name->range);
  }
  const TypeParameterScope types(*this);
  parse_type_parameters_if_any();
  ClassContext context;
  context.outer = class_;
  context.is_abstract = is_abstract;
  context.first_private_use = static_cast<std::uint32_t>(private_uses_.size());
  parse_heritage(*node);
  context.has_heritage = node->heritage != nullptr;
  class_ = &context;
  node->members = parse_class_body(context);
  class_ = context.outer;
  node->is_nominal = context.is_nominal;
  node->range = range_from(start);
  if (!is_failing_) check_member_duplicates(node->members);
  resolve_private_names(node->members, context);
  return node;
}

void Parser::parse_heritage(Class& definition) {
  if (take(TokenKind::Extends)) {
    definition.heritage = parse_left_hand_side();
    if (is_split_less()) parse_type_arguments();
    if (at(TokenKind::Comma)) fail(DiagnosticCode::ManyBases, token_.range());
  }
  if (at(TokenKind::Implements)) {
    require_typescript(token_.range(), "'implements'");
    advance();
    parse_heritage_types();
  }
}

std::span<ClassMember> Parser::parse_class_body(ClassContext& context) {
  const std::uint32_t open = token_.start;
  if (!expect(TokenKind::LeftBrace)) return {};
  List<ClassMember> members(*this);
  std::optional<PropertyKey> signature;  // a method without body that waits for the one with it
  while (!at(TokenKind::RightBrace) && !at(TokenKind::EndOfFile)) {
    if (take(TokenKind::Semicolon)) continue;
    const std::uint32_t start = token_.start;
    const std::optional<ClassMember> member = parse_member(context);
    if (is_failing_) {
      recover(start, RecoverTo::Member, TokenKind::RightBrace);
      signature.reset();
      continue;
    }
    if (!member) continue;
    if (signature) check_method_signature(*signature, *member);
    signature.reset();
    const bool is_method = member->kind != MemberKind::Field;
    if (!is_method || member->function != nullptr) {
      members.push(*member);
    } else if (!member->is_ambient && !is_ambient_) {
      signature = member->key;
    }
  }
  if (signature) report(DiagnosticCode::MissingBody, signature->range, text_of(signature->range));
  expect_closing(TokenKind::RightBrace, open);
  return members.finish();
}

/// What follows a signature must be the method itself, or its next signature.
void Parser::check_method_signature(const PropertyKey& key, const ClassMember& next) {
  if (key.kind == KeyKind::Computed || key.kind == KeyKind::Number) return;
  const bool is_same = next.kind != MemberKind::Field && next.key.name == key.name;
  if (!is_same) report(DiagnosticCode::MissingBody, key.range, text_of(key.range));
}

void Parser::use_private_name(Atom name, SourceRange range) {
  if (is_failing_ || speculations_ > 0) return;
  if (class_ == nullptr) {
    report(DiagnosticCode::PrivateOutsideClass, range, text_of(range));
    return;
  }
  if (name.id() >= last_private_use_.size()) {
    last_private_use_.resize(name.id() * 2 + 64, kNoUse);
  }
  std::uint32_t& last = last_private_use_[name.id()];
  private_uses_.push_back({name, range, last, false});
  last = static_cast<std::uint32_t>(private_uses_.size() - 1);
}

/// At the end of a class: uses of its private names inside it are settled; the others may mean those
/// of a class further out. Each use is looked at once.
void Parser::resolve_private_names(std::span<const ClassMember> members,
                                   const ClassContext& context) {
  for (const ClassMember& member : members) {
    if (member.key.kind != KeyKind::Private || !member.key.name) continue;
    if (member.key.name.id() >= last_private_use_.size()) continue;
    std::uint32_t& last = last_private_use_[member.key.name.id()];
    while (last != kNoUse && last >= context.first_private_use) {
      private_uses_[last].is_resolved = true;
      last = private_uses_[last].previous;
    }
  }
  if (class_ == nullptr) report_unresolved_private_names();
}

void Parser::report_unresolved_private_names() {
  for (const PrivateUse& use : private_uses_) {
    last_private_use_[use.name.id()] = kNoUse;
    if (use.is_resolved) continue;
    report(DiagnosticCode::UnknownPrivateName, use.range, use.name.text());
  }
  private_uses_.clear();
}

namespace {

struct MemberName {
  const ClassMember* member;

  [[nodiscard]] bool is_private() const { return member->key.kind == KeyKind::Private; }
  /// Members of one group must have different names: private ones, static ones, the others.
  [[nodiscard]] int group() const { return is_private() ? 2 : member->is_static ? 1 : 0; }
  [[nodiscard]] std::pair<std::uint32_t, int> order() const {
    return {member->key.name.id(), group()};
  }
};

bool is_accessor_pair(const ClassMember& a, const ClassMember& b) {
  const bool is_pair = (a.kind == MemberKind::Getter && b.kind == MemberKind::Setter) ||
                       (a.kind == MemberKind::Setter && b.kind == MemberKind::Getter);
  return is_pair && a.is_static == b.is_static;
}

}  // namespace

void Parser::check_member_duplicates(std::span<const ClassMember> members) {
  std::vector<MemberName> names;
  for (const ClassMember& member : members) {
    const bool is_checked = member.key.kind == KeyKind::Private ||
                            (member.key.kind == KeyKind::Name && !is_javascript());
    if (is_checked && member.key.name && member.kind != MemberKind::Constructor) {
      names.push_back({&member});
    }
  }
  std::stable_sort(names.begin(), names.end(),
                   [](const MemberName& a, const MemberName& b) { return a.order() < b.order(); });
  for (std::size_t i = 1; i < names.size(); ++i) {
    if (names[i].order() != names[i - 1].order()) continue;
    const bool is_third = i >= 2 && names[i].order() == names[i - 2].order();
    if (!is_third && is_accessor_pair(*names[i].member, *names[i - 1].member)) continue;
    const SourceRange range = names[i].member->key.range;
    report(DiagnosticCode::DuplicateMember, range, text_of(range));
  }
}

}  // namespace heddle
