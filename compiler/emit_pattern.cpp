// Destructuring: takes the top operand apart.

#include <algorithm>
#include <array>
#include <memory>

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {
namespace {

bool is_place(const ast::Expression& target) {
  return target.kind != ast::NodeKind::Identifier && target.kind != ast::NodeKind::ObjectPattern &&
         target.kind != ast::NodeKind::ArrayPattern;
}

}  // namespace

void Emitter::bind_target(ast::Expression& target, Binding binding) {
  switch (target.kind) {
    case ast::NodeKind::Identifier:
      if (binding == Binding::Declare)
        return initialise(Resolution::of(ast::as<ast::Identifier>(target)).variable);
      return store_identifier(ast::as<ast::Identifier>(target));
    case ast::NodeKind::ObjectPattern:
      return bind_object(ast::as<ast::ObjectPattern>(target), binding);
    case ast::NodeKind::ArrayPattern:
      return bind_array(ast::as<ast::ArrayPattern>(target), binding);
    default:
      raise_above(target_operands(target, Reads::Not));
      store_target(target);
      emit(StackOp::Pop);
  }
}

// ( value operands -- operands value )
void Emitter::raise_above(std::size_t operands) {
  if (operands == 1) return emit(StackOp::Swap);
  emit(StackOp::RotateDown3);
  emit(StackOp::RotateDown3);
}

void Emitter::bind_element(const ast::PatternElement& element, Binding binding) {
  if (element.default_value != nullptr) {
    const Label has_value = new_label();
    emit(StackOp::Dup);
    emit(StackOp::IsUndefined);
    jump(StackOp::JumpIfFalse, has_value);
    emit(StackOp::Pop);
    named_value(*element.default_value, target_name(*element.target));
    bind(has_value);
  }
  if (!is_place(*element.target)) return bind_target(*element.target, binding);
  store_target(*element.target);  // its operands are below the value already
  emit(StackOp::Pop);
}

// ---- Objects

void Emitter::bind_object(ast::ObjectPattern& pattern, Binding binding) {
  std::vector<std::unique_ptr<HiddenSlot>> keys;  // computed ones, for the rest
  const bool has_rest = pattern.rest != nullptr;
  for (std::size_t i = 0; i < pattern.properties.size(); ++i) {
    ast::PatternProperty& property = pattern.properties[i];
    if (has_rest || i + 1 < pattern.properties.size()) emit(StackOp::Dup);
    const bool keeps_key =
        has_rest && property.key.kind == ast::KeyKind::Computed && !static_name(property.key);
    if (keeps_key) keys.push_back(std::make_unique<HiddenSlot>(*this));
    bind_property(property, binding, keeps_key ? keys.back().get() : nullptr);
  }
  if (!has_rest && !pattern.properties.empty()) return;
  std::size_t next_key = 0;
  for (ast::PatternProperty& property : pattern.properties) {
    const bool is_kept = property.key.kind == ast::KeyKind::Computed && !static_name(property.key);
    if (is_kept) {
      emit(StackOp::LoadLocal, keys[next_key++]->index());
    } else {
      emit_key(property.key);
    }
  }
  // Also what refuses null and undefined where the pattern is empty.
  emit_at(pattern.range.start, StackOp::ObjectRest, pattern.properties.size());
  if (!has_rest) return emit(StackOp::Pop);
  bind_target(*pattern.rest, binding);
}

// ( source -- ). The key comes first, then the place to store to, then the source is read.
void Emitter::bind_property(ast::PatternProperty& property, Binding binding,
                            const HiddenSlot* key_slot) {
  const std::optional<std::uint32_t> name = static_name(property.key);
  ast::Expression& target = *property.element.target;
  const bool has_place = is_place(target);
  const auto read_place = [&] {
    if (has_place) raise_above(target_operands(target, Reads::Not));
  };
  if (name) {
    read_place();
    emit_at(property.key.range.start, StackOp::GetField, *name);
    return bind_element(property.element, binding);
  }
  emit_key(property.key);
  std::unique_ptr<HiddenSlot> own_slot;
  if (key_slot == nullptr && has_place) {
    own_slot = std::make_unique<HiddenSlot>(*this);
    key_slot = own_slot.get();
  }
  if (key_slot != nullptr) {
    emit(StackOp::StoreLocal, key_slot->index());
    read_place();
    emit(StackOp::LoadLocal, key_slot->index());
  }
  emit_at(property.key.range.start, StackOp::GetElement);
  bind_element(property.element, binding);
}

// ---- Arrays: by the iterator, which is closed unless it has come to its end.

void Emitter::bind_array(ast::ArrayPattern& pattern, Binding binding) {
  const std::uint32_t position = pattern.range.start;
  const std::size_t base = code_.depth() - 1;
  Protection protection(Handler::Kind::Finally);
  emit(StackOp::Frame);
  emit(StackOp::Swap);
  open_iterator(position);
  for (ast::PatternElement& element : pattern.elements) {
    bind_array_element(element, binding, protection, position);
  }
  if (pattern.rest != nullptr) return bind_array_rest(pattern, binding, protection, base);
  close_iterator(position);
  const Label end = new_label();
  handle_iteration_errors(protection, base, end);
  bind(end);
}

void Emitter::bind_array_element(ast::PatternElement& element, Binding binding,
                                 Protection& protection, std::uint32_t position) {
  if (element.target == nullptr) {
    next_element(position);
    return emit(StackOp::Pop);
  }
  // The iteration needs the top of the stack, so the operands of a place wait in locals.
  const bool has_place = is_place(*element.target);
  std::array<std::unique_ptr<HiddenSlot>, 2> slots;
  std::size_t operands = 0;
  if (has_place) {
    open_protection(protection);
    operands = target_operands(*element.target, Reads::Not);
    for (std::size_t i = operands; i-- > 0;) {
      slots[i] = std::make_unique<HiddenSlot>(*this);
      emit(StackOp::StoreLocal, slots[i]->index());
    }
    close_protection(protection);
  }
  next_element(position);
  const bool cannot_fail = binding == Binding::Declare && element.default_value == nullptr &&
                           element.target->kind == ast::NodeKind::Identifier;
  if (cannot_fail) return bind_element(element, binding);
  open_protection(protection);
  for (std::size_t i = 0; i < operands; ++i) emit(StackOp::LoadLocal, slots[i]->index());
  if (has_place) raise_above(operands);
  bind_element(element, binding);
  close_protection(protection);
}

// ( frame source state -- frame source state value ); behind the end: undefined, for ever.
void Emitter::next_element(std::uint32_t position) {
  const Label finished = new_label();
  const Label done = new_label();
  const Label ready = new_label();
  request_next(done, ready, finished, position);
  jump(StackOp::Jump, ready);
  bind(finished);  // an empty array takes the iterator's place: nobody asks or closes it any more
  for (int i = 0; i < 3; ++i) emit(StackOp::Pop);
  emit(StackOp::NewArray, 0);
  emit(StackOp::ConstI32, 0);
  bind(done);
  emit(StackOp::Undefined);
  bind(ready);
}

void Emitter::bind_array_rest(ast::ArrayPattern& pattern, Binding binding, Protection& protection,
                              std::size_t base) {
  const HiddenSlot rest(*this);
  emit(StackOp::NewArray, 0);
  emit(StackOp::StoreLocal, rest.index());
  append_rest(rest.index(), pattern.rest->range.start);
  emit(StackOp::LoadLocal, rest.index());
  bind_target(*pattern.rest, binding);
  const Label end = new_label();
  handle_iteration_errors(protection, base, end);
  bind(end);
}

// `[a, b] = [b, a]` and the like need no array: all values, then all stores, from the left.
bool Emitter::bind_without_array(ast::Expression& target, ast::Expression& source,
                                 Binding binding) {
  constexpr std::size_t kMostElements = 8;  // more is no swap any more, and rare
  auto* const pattern = ast::try_as<ast::ArrayPattern>(&target);
  auto* const literal = ast::try_as<ast::ArrayLiteral>(&source);
  if (pattern == nullptr || literal == nullptr || pattern->rest != nullptr ||
      pattern->elements.size() != literal->elements.size() ||
      literal->elements.size() > kMostElements)
    return false;
  const auto is_odd = [](const ast::PatternElement& element) {
    return element.target == nullptr || element.default_value != nullptr;
  };
  const auto is_spread = [](const ast::Expression* element) {
    return element == nullptr || element->kind == ast::NodeKind::Spread;
  };
  if (std::any_of(pattern->elements.begin(), pattern->elements.end(), is_odd) ||
      std::any_of(literal->elements.begin(), literal->elements.end(), is_spread))
    return false;
  std::vector<std::unique_ptr<HiddenSlot>> values;
  for (ast::Expression* element : literal->elements) value(*element);
  for (std::size_t i = 0; i < literal->elements.size(); ++i) {
    values.push_back(std::make_unique<HiddenSlot>(*this));
    emit(StackOp::StoreLocal, values.back()->index());
  }
  for (ast::PatternElement& element : pattern->elements) {
    const bool has_place = is_place(*element.target);
    if (has_place) static_cast<void>(target_operands(*element.target, Reads::Not));
    emit(StackOp::LoadLocal, values.back()->index());
    bind_element(element, binding);
    values.pop_back();
  }
  return true;
}

}  // namespace heddle::codegen
