// Assignments. A place to assign to is named by operands: none for a variable, the object for a
// property, object and key for an element, class and `this` for a property of super, the key for
// super[key].

#include "compiler/emit.hpp"
#include "compiler/expression_text.hpp"

namespace heddle::codegen {

std::size_t Emitter::target_operands(ast::Expression& target, Reads reads) {
  switch (target.kind) {
    case ast::NodeKind::Member:
      value(*ast::as<ast::Member>(target).object);
      return 1;
    case ast::NodeKind::PrivateMember: {
      const auto& member = ast::as<ast::PrivateMember>(target);
      value(*member.object);
      check_evaluation(*member.object, member.name);
      return 1;
    }
    case ast::NodeKind::Index: {
      auto& index = ast::as<ast::Index>(target);
      value(*index.object);
      if (static_name(*index.index)) return 1;
      value(*index.index);
      // Read and written by the same key: it is made a key once.
      constexpr std::uint16_t kKeys = TypeCheck::kNumber | TypeCheck::kString;
      if (reads == Reads::Too && (static_kinds(*index.index) & ~kKeys) != 0)
        emit_at(index.index->range.start, StackOp::ToPropertyKey);
      return 2;
    }
    case ast::NodeKind::SuperIndex: {
      auto& index = ast::as<ast::SuperIndex>(target);
      if (!static_name(*index.index)) {
        emit_super_key(index);
        return 1;
      }
      [[fallthrough]];
    }
    case ast::NodeKind::SuperMember:
      load_home();
      load_this(target);
      return 2;
    default:
      return 0;
  }
}

void Emitter::load_target(ast::Expression& target) {
  switch (target.kind) {
    case ast::NodeKind::Member: {
      const auto& member = ast::as<ast::Member>(target);
      return emit_at(member.name_start, StackOp::GetField, module_.name(member.name));
    }
    case ast::NodeKind::PrivateMember: {
      const auto& member = ast::as<ast::PrivateMember>(target);
      return emit_at(member.name_start, StackOp::GetPrivate,
                     module_.private_name(scope_, member.name));
    }
    case ast::NodeKind::Index: {
      const auto& index = ast::as<ast::Index>(target);
      code_.set_position(index.index->range.start);
      if (const auto name = static_name(*index.index)) return emit(StackOp::GetField, *name);
      return emit(StackOp::GetElement);
    }
    case ast::NodeKind::SuperMember:
      return emit_at(target.range.start, StackOp::GetSuper,
                     module_.name(ast::as<ast::SuperMember>(target).name));
    case ast::NodeKind::SuperIndex: {
      const auto& index = ast::as<ast::SuperIndex>(target);
      code_.set_position(target.range.start);
      if (const auto name = static_name(*index.index)) return emit(StackOp::GetSuper, *name);
      load_home();
      load_this(target);
      return emit(StackOp::GetSuperElement);
    }
    default:
      return load_identifier(ast::as<ast::Identifier>(target));
  }
}

void Emitter::store_target(ast::Expression& target) {
  switch (target.kind) {
    case ast::NodeKind::Member: {
      const auto& member = ast::as<ast::Member>(target);
      return emit_at(member.name_start, StackOp::SetField, module_.name(member.name));
    }
    case ast::NodeKind::PrivateMember: {
      const auto& member = ast::as<ast::PrivateMember>(target);
      return emit_at(member.name_start, StackOp::SetPrivate,
                     module_.private_name(scope_, member.name));
    }
    case ast::NodeKind::Index: {
      const auto& index = ast::as<ast::Index>(target);
      code_.set_position(index.index->range.start);
      if (const auto name = static_name(*index.index)) return emit(StackOp::SetField, *name);
      return emit(StackOp::SetElement);
    }
    case ast::NodeKind::SuperMember:
      return emit_at(target.range.start, StackOp::SetSuper,
                     module_.name(ast::as<ast::SuperMember>(target).name));
    default: {
      const auto& index = ast::as<ast::SuperIndex>(target);
      code_.set_position(target.range.start);
      if (const auto name = static_name(*index.index)) return emit(StackOp::SetSuper, *name);
      load_home();
      load_this(target);
      return emit(StackOp::SetSuperElement);
    }
  }
}

void Emitter::duplicate_operands(std::size_t count) {
  if (count == 1) emit(StackOp::Dup);
  if (count == 2) emit(StackOp::Dup2);
}

void Emitter::drop_below(std::size_t operands) {
  if (operands == 2) {
    emit(StackOp::RotateDown3);
    emit(StackOp::Pop);
  } else {
    emit(StackOp::Swap);
  }
  emit(StackOp::Pop);
}

std::uint32_t Emitter::target_name(const ast::Expression& target) {
  const auto* const name = ast::try_as<ast::Identifier>(&target);
  return name != nullptr && !name->parenthesized ? module_.name(name->name) : module_.string("");
}

void Emitter::visit(ast::Assignment& node) { assign(node, Use::Value); }
void Emitter::visit(ast::CompoundAssignment& node) { assign_compound(node, Use::Value); }
void Emitter::visit(ast::LogicalAssignment& node) { assign_logical(node, Use::Value); }
void Emitter::visit(ast::Update& node) { update(node, Use::Value); }

void Emitter::assign(ast::Assignment& node, Use use) {
  ast::Expression& target = *node.target;
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    named_value(*node.value, target_name(target));
    if (use == Use::Value) emit(StackOp::Dup);
    return store_identifier(*name);
  }
  const bool is_pattern =
      target.kind == ast::NodeKind::ObjectPattern || target.kind == ast::NodeKind::ArrayPattern;
  if (is_pattern) {
    if (use == Use::Discard && bind_without_array(target, *node.value, Binding::Assign)) return;
    name_source(target, expression_text(*node.value, CallStyle::Arguments));
    value(*node.value);
    if (use == Use::Value) emit(StackOp::Dup);
    return bind_target(target, Binding::Assign);
  }
  static_cast<void>(target_operands(target, Reads::Not));
  value(*node.value);
  store_target(target);
  if (use == Use::Discard) emit(StackOp::Pop);
}

void Emitter::assign_compound(ast::CompoundAssignment& node, Use use) {
  ast::Expression& target = *node.target;
  const std::size_t operands = target_operands(target, Reads::Too);
  duplicate_operands(operands);
  load_target(target);
  value(*node.value);
  emit_operator(node.op, node.range.start);
  finish_update(target, use);
}

// ( operands result -- result ), or nothing is left.
void Emitter::finish_update(ast::Expression& target, Use use) {
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    if (use == Use::Value) emit(StackOp::Dup);
    return store_identifier(*name, Check::Done);
  }
  store_target(target);
  if (use == Use::Discard) emit(StackOp::Pop);
}

void Emitter::assign_logical(ast::LogicalAssignment& node, Use use) {
  ast::Expression& target = *node.target;
  const std::size_t operands = target_operands(target, Reads::Too);
  const Label decided = new_label();
  const Label end = new_label();
  duplicate_operands(operands);
  load_target(target);
  if (use == Use::Value) emit(StackOp::Dup);
  jump_if_decided(node.op, decided);
  if (use == Use::Value) emit(StackOp::Pop);
  if (auto* const name = ast::try_as<ast::Identifier>(&target)) {
    named_value(*node.value, target_name(target));
    if (use == Use::Value) emit(StackOp::Dup);
    store_identifier(*name, Check::Done);
    return bind(decided);
  }
  value(*node.value);
  store_target(target);
  if (use == Use::Discard) emit(StackOp::Pop);
  jump(StackOp::Jump, end);
  bind(decided);  // ( operands value ), or ( operands )
  if (use == Use::Value) {
    drop_below(operands);
  } else {
    for (std::size_t i = 0; i < operands; ++i) emit(StackOp::Pop);
  }
  bind(end);
}

void Emitter::update(ast::Update& node, Use use) {
  ast::Expression& target = *node.operand;
  const bool keeps_old = use == Use::Value && node.position == ast::UpdatePosition::Postfix;
  const std::size_t operands = target_operands(target, Reads::Too);
  duplicate_operands(operands);
  load_target(target);
  if (keeps_old) emit(StackOp::Dup);
  if (keeps_old && operands == 1) emit(StackOp::RotateDown3);
  if (keeps_old && operands == 2) emit(StackOp::RotateDown4);
  emit_at(node.range.start,
          node.op == ast::UpdateOp::Increment ? StackOp::Increment : StackOp::Decrement);
  finish_update(target, keeps_old ? Use::Discard : use);
}

}  // namespace heddle::codegen
