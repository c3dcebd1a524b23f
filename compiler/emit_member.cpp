// Properties: keys, reading, deleting, optional chains.

#include <algorithm>
#include <array>
#include <charconv>

#include "compiler/emit.hpp"
#include "compiler/emit_number.hpp"

namespace heddle::codegen {
namespace {

constexpr auto kSymbols =
    std::to_array<std::string_view>({"iterator", "asyncIterator", "dispose", "asyncDispose"});

constexpr std::uint16_t kKeyKinds = TypeCheck::kNumber | TypeCheck::kString;

/// The index that a name is when it is used as a key: "12", but neither "012" nor "1e3".
std::optional<std::uint32_t> array_index(std::string_view text) {
  constexpr std::size_t kMostDigits = 10;
  if (text.empty() || text.size() > kMostDigits || (text[0] == '0' && text.size() > 1)) return {};
  std::uint32_t index = 0;
  const char* const end = text.data() + text.size();
  const auto [at, error] = std::from_chars(text.data(), end, index);
  if (error != std::errc{} || at != end || index == 0xffffffff) return {};
  return index;
}

}  // namespace

std::optional<std::uint32_t> Emitter::symbol_name(const ast::Expression& node) {
  const auto* const member = ast::try_as<ast::Member>(&node);
  if (member == nullptr || !is_global(*member->object, "Symbol")) return {};
  for (std::string_view symbol : kSymbols) {
    if (member->name.text() == symbol) return module_.symbol(symbol);
  }
  return {};
}

std::optional<std::uint32_t> Emitter::static_name(const ast::Expression& index) {
  const auto* const text = ast::try_as<ast::StringLiteral>(&index);
  if (text == nullptr) return symbol_name(index);
  if (array_index(text->value)) return {};
  return module_.string(text->value);
}

std::optional<std::uint32_t> Emitter::static_name(const ast::PropertyKey& key) {
  switch (key.kind) {
    case ast::KeyKind::Name:
      if (array_index(key.name.text())) return {};
      return module_.name(key.name);
    case ast::KeyKind::Private:
      return module_.private_name(scope_, key.name);
    case ast::KeyKind::Computed:
      return static_name(*key.computed);
    case ast::KeyKind::Number:
      return {};
  }
  return {};
}

std::optional<std::uint32_t> Emitter::function_name(const ast::PropertyKey& key,
                                                    std::string_view prefix) {
  std::string name(prefix);
  if (key.kind == ast::KeyKind::Name) {
    name += key.name.text();
  } else if (key.kind == ast::KeyKind::Private) {
    name += "#";
    name += key.name.text();
  } else if (key.kind == ast::KeyKind::Number) {
    name += number_text(key.number);
  } else if (const auto* const text = ast::try_as<ast::StringLiteral>(key.computed)) {
    name += text->value;
  } else if (symbol_name(*key.computed)) {
    name += "[Symbol.";
    name += ast::as<ast::Member>(*key.computed).name.text();
    name += "]";
  } else {
    return {};
  }
  return module_.string(name);
}

void Emitter::emit_key(const ast::PropertyKey& key) {
  if (key.kind == ast::KeyKind::Number) return emit_number(key.number);
  if (key.kind == ast::KeyKind::Computed) {
    value(*key.computed);
    if ((static_kinds(*key.computed) & ~kKeyKinds) != 0)
      emit_at(key.range.start, StackOp::ToPropertyKey);
    return;
  }
  if (const auto index = array_index(key.name.text())) return emit_number(*index);
  emit_string(key.name.text());
}

bool Emitter::emit_enum_constant(const ast::Expression& object, ast::Atom member,
                                 ast::SourceRange range) {
  const auto* const name = ast::try_as<ast::Identifier>(&object);
  if (name == nullptr) return false;
  const Resolution resolution = Resolution::of(*name);
  const Variable& used = variable(resolution.variable);
  if (used.kind != VariableKind::Enum) return false;
  // Before the enum is there, a read has to fail. A const enum is always there.
  if (resolution.is_checked && used.function == id_ && used.storage != Storage::Constant)
    return false;
  const EnumMemberValue* const known =
      module_.enum_value(*tree().enums[used.enum_index], member, range);
  if (known == nullptr && used.storage != Storage::Constant) return false;
  if (known == nullptr) {
    emit(StackOp::Undefined);  // an error was reported
    return true;
  }
  emit_enum_value(*known);
  return true;
}

bool Emitter::emit_const_enum_element(const ast::Index& node) {
  const auto* const name = ast::try_as<ast::Identifier>(node.object);
  const auto* const text = ast::try_as<ast::StringLiteral>(node.index);
  if (name == nullptr || text == nullptr) return false;
  const Variable& used = variable(Resolution::of(*name).variable);
  if (used.kind != VariableKind::Enum || used.storage != Storage::Constant) return false;
  for (const ast::EnumMember& member : tree().enums[used.enum_index]->members) {
    if (member.name.text() == text->value)
      return emit_enum_constant(*node.object, member.name, node.range);
  }
  return false;
}

void Emitter::visit(ast::Member& node) {
  if (emit_enum_constant(*node.object, node.name, node.range)) return;
  value(*node.object);
  if (node.access == ast::Access::Optional) short_circuit();
  emit_at(node.name_start, StackOp::GetField, module_.name(node.name));
}

void Emitter::visit(ast::Index& node) {
  if (emit_const_enum_element(node)) return;
  value(*node.object);
  if (node.access == ast::Access::Optional) short_circuit();
  if (const auto name = static_name(*node.index))
    return emit_at(node.index->range.start, StackOp::GetField, *name);
  value(*node.index);
  emit_at(node.index->range.start, StackOp::GetElement);
}

void Emitter::visit(ast::PrivateMember& node) {
  value(*node.object);
  if (node.access == ast::Access::Optional) short_circuit();
  check_evaluation(*node.object, node.name);
  emit_at(node.name_start, StackOp::GetPrivate, module_.private_name(scope_, node.name));
}

void Emitter::check_evaluation(const ast::Expression& object, ast::Atom name) {
  const ClassId owner = module_.private_owner(scope_, name);
  const bool is_made_here = owner == class_ && object.kind == ast::NodeKind::This;
  if (!tree().classes[owner].may_repeat || is_made_here) return;
  const VariableId id = tree().classes[owner].inner;
  load(id, variable(tree().actual(id)).is_checked);
  emit(StackOp::SameEvaluation);
}

void Emitter::visit(ast::SuperMember& node) {
  load_home();
  load_this(node);
  emit_at(node.range.start, StackOp::GetSuper, module_.name(node.name));
}

void Emitter::visit(ast::SuperIndex& node) {
  const std::optional<std::uint32_t> name = static_name(*node.index);
  if (!name) emit_super_key(node);
  load_home();
  load_this(node);
  code_.set_position(node.range.start);
  if (name) {
    emit(StackOp::GetSuper, *name);
  } else {
    emit(StackOp::GetSuperElement);
  }
}

void Emitter::emit_super_key(ast::SuperIndex& node) {
  value(*node.index);
  if ((static_kinds(*node.index) & ~kKeyKinds) != 0)
    emit_at(node.index->range.start, StackOp::ToPropertyKey);
}

// Inside a chain each ?. that finds null or undefined jumps to its end, where what the stack holds
// above the chain's start is dropped: one operand at `a?.b`, more where a call is being prepared.
void Emitter::short_circuit() {
  if (!is_live()) return;
  emit(StackOp::Dup);
  emit(StackOp::IsNullish);
  jump(StackOp::JumpIfTrue, chain_cut(code_.depth() - 1 - chain_->depth));
}

// Cuts of more than one operand share no label: at the same depth one finds a value, another what a
// call that is being prepared has left there.
Label Emitter::chain_cut(std::size_t height) {
  auto& cuts = chain_->cuts;
  const auto shared =
      std::find_if(cuts.begin(), cuts.end(), [](const Chain::Cut& cut) { return cut.height == 1; });
  if (height == 1 && shared != cuts.end()) return shared->label;
  return cuts.emplace_back(Chain::Cut{new_label(), height}).label;
}

void Emitter::end_chain(const Chain& chain, std::initializer_list<StackOp> otherwise) {
  const Label end = new_label();
  jump(StackOp::Jump, end);
  for (const Chain::Cut& cut : chain.cuts) {
    bind(cut.label);
    for (std::size_t i = 0; i < cut.height; ++i) emit(StackOp::Pop);
    for (StackOp op : otherwise) emit(op);
    if (&cut != &chain.cuts.back()) jump(StackOp::Jump, end);
  }
  bind(end);
}

template <typename Body>
void Emitter::in_chain(std::initializer_list<StackOp> otherwise, Body&& body) {
  Chain chain;
  chain.depth = code_.depth();
  Chain* const outer = std::exchange(chain_, &chain);
  body();
  chain_ = outer;
  end_chain(chain, otherwise);
}

void Emitter::visit(ast::OptionalChain& node) {
  in_chain({StackOp::Undefined}, [&] { value(*node.chain); });
}

void Emitter::emit_chain_callee(ast::OptionalChain& node) {
  in_chain({StackOp::Undefined, StackOp::Undefined},
           [&] { emit_callee(*node.chain, ast::Access::Plain); });
}

void Emitter::emit_delete(ast::Expression& operand) {
  if (auto* const chain = ast::try_as<ast::OptionalChain>(&operand)) {
    return in_chain({StackOp::True}, [&] { emit_delete_member(*chain->chain); });
  }
  emit_delete_member(operand);
}

void Emitter::emit_delete_member(ast::Expression& operand) {
  if (auto* const member = ast::try_as<ast::Member>(&operand)) {
    value(*member->object);
    if (member->access == ast::Access::Optional) short_circuit();
    return emit_at(member->name_start, StackOp::DeleteField, module_.name(member->name));
  }
  auto& index = ast::as<ast::Index>(operand);
  value(*index.object);
  if (index.access == ast::Access::Optional) short_circuit();
  if (const auto name = static_name(*index.index))
    return emit_at(index.index->range.start, StackOp::DeleteField, *name);
  value(*index.index);
  emit_at(index.index->range.start, StackOp::DeleteElement);
}

}  // namespace heddle::codegen
