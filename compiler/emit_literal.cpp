// Literals: constants, templates, arrays, objects, functions.

#include <algorithm>

#include "compiler/emit_guards.hpp"
#include "compiler/expression_text.hpp"

namespace heddle::codegen {
namespace {

// So many elements wait on the operand stack for one NewArray or Concat; more are added one by one.
constexpr std::size_t kMostAtOnce = 255;

constexpr std::uint16_t kPrimitives = TypeCheck::kNumber | TypeCheck::kString |
                                      TypeCheck::kBoolean | TypeCheck::kBigInt | TypeCheck::kNull |
                                      TypeCheck::kUndefined;

}  // namespace

void Emitter::visit(ast::NumericLiteral& node) { emit_number(node.value); }

void Emitter::visit(ast::StringLiteral& node) { emit_string(node.value); }

void Emitter::visit(ast::BooleanLiteral& node) {
  emit(node.value ? StackOp::True : StackOp::False);
}

void Emitter::visit(ast::NullLiteral&) { emit(StackOp::Null); }

void Emitter::visit(ast::TemplateLiteral& node) {
  if (node.values.empty()) return emit_string(node.strings[0]);
  std::uint32_t parts = 0;
  const auto added = [&] {
    if (++parts < kMostAtOnce) return;
    emit_at(node.range.start, StackOp::Concat, parts);
    parts = 1;
  };
  for (std::size_t i = 0; i < node.strings.size(); ++i) {
    if (!node.strings[i].empty()) {
      emit_string(node.strings[i]);
      added();
    }
    if (i == node.values.size()) break;
    ast::Expression& part = *node.values[i];
    value(part);
    if ((static_kinds(part) & ~kPrimitives) != 0) emit_at(part.range.start, StackOp::ToPrimitive);
    added();
  }
  emit_at(node.range.start, StackOp::Concat, parts);
}

void Emitter::visit(ast::ArrayLiteral& node) {
  for (const ast::Expression* const element : node.elements) {
    const auto* const spread = element == nullptr ? nullptr : ast::try_as<ast::Spread>(element);
    if (spread != nullptr) name_iterated(*spread->value, iterated_text(*spread->value));
  }
  emit_elements(node.elements);
}

void Emitter::emit_elements(std::span<ast::Expression*> elements) {
  const auto is_plain = [](ast::Expression* element) {
    return element != nullptr && element->kind != ast::NodeKind::Spread;
  };
  const auto first_odd = std::find_if_not(elements.begin(), elements.end(), is_plain);
  const std::size_t at_once =
      std::min<std::size_t>(static_cast<std::size_t>(first_odd - elements.begin()), kMostAtOnce);
  for (ast::Expression* element : elements.first(at_once)) value(*element);
  emit(StackOp::NewArray, at_once);
  const std::span<ast::Expression*> others = elements.subspan(at_once);
  const bool has_spread = std::any_of(others.begin(), others.end(), [](ast::Expression* element) {
    return element != nullptr && element->kind == ast::NodeKind::Spread;
  });
  if (has_spread) return emit_spread_elements(others);
  for (ast::Expression* element : others) {
    if (element != nullptr) value(*element);
    emit(element != nullptr ? StackOp::ArrayPush : StackOp::ArrayPushHole);
  }
}

// The array is in a local meanwhile: the iteration needs the top of the stack.
void Emitter::emit_spread_elements(std::span<ast::Expression*> elements) {
  const HiddenSlot array(*this);
  for (ast::Expression* element : elements) {
    const auto* const spread = ast::try_as<ast::Spread>(element);
    if (spread == nullptr) {
      if (element != nullptr) value(*element);
      emit(element != nullptr ? StackOp::ArrayPush : StackOp::ArrayPushHole);
      continue;
    }
    emit(StackOp::StoreLocal, array.index());
    emit(StackOp::Frame);
    value(*spread->value);
    open_iterator(spread->value->range.start);
    append_rest(array.index(), spread->value->range.start);
    emit(StackOp::LoadLocal, array.index());
  }
}

std::uint32_t Emitter::literal_keys(const ast::ObjectLiteral& node) {
  std::vector<std::uint32_t> keys;
  for (const ast::Property& property : node.properties) {
    const bool is_data = property.kind == ast::PropertyKind::Value ||
                         property.kind == ast::PropertyKind::Shorthand ||
                         property.kind == ast::PropertyKind::Method;
    // Keys behind a computed one or a spread may stand in another order.
    const std::optional<std::uint32_t> name =
        is_data ? static_name(property.key) : std::optional<std::uint32_t>{};
    if (!name) break;
    if (std::find(keys.begin(), keys.end(), *name) == keys.end()) keys.push_back(*name);
    if (keys.size() == kMostAtOnce) break;
  }
  return builder().key_list(std::move(keys));
}

void Emitter::visit(ast::ObjectLiteral& node) {
  emit_at(node.range.start, StackOp::NewObject, literal_keys(node));
  for (ast::Property& property : node.properties) emit_property(property);
}

void Emitter::emit_property(ast::Property& property) {
  if (property.kind == ast::PropertyKind::Spread) {
    value(*property.value);
    return emit_at(property.range.start, StackOp::CopyProperties);
  }
  const bool is_getter = property.kind == ast::PropertyKind::Getter;
  const bool is_accessor = is_getter || property.kind == ast::PropertyKind::Setter;
  const std::string_view prefix = !is_accessor ? "" : is_getter ? "get " : "set ";
  const std::uint8_t flags = is_getter ? member_flags::kGetter : member_flags::kSetter;
  const std::optional<std::uint32_t> name = function_name(property.key, prefix);
  const std::optional<std::uint32_t> key = static_name(property.key);
  if (!key) emit_key(property.key);
  if (name) {
    named_value(*property.value, *name);
  } else {
    value_under_key(*property.value, prefix);
  }
  code_.set_position(property.range.start);
  if (key && is_accessor) return emit(StackOp::DefineAccessor, *key, flags);
  if (key) return emit(StackOp::DefineField, *key);
  if (is_accessor) return emit(StackOp::DefineElementAccessor, flags);
  emit(StackOp::DefineElement);
}

void Emitter::visit(ast::FunctionExpression& node) {
  const ast::Identifier* const name = node.function->name;
  closure(*node.function, name != nullptr ? module_.name(name->name) : module_.string(""));
}

void Emitter::visit(ast::ClassExpression& node) {
  const ast::Identifier* const name = node.definition->name;
  emit_class(*node.definition, name != nullptr ? module_.name(name->name) : module_.string(""));
}

}  // namespace heddle::codegen
