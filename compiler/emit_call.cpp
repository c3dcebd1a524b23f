// Calls: ( frame callee this a1 .. aN -- result ).

#include <algorithm>

#include "bytecode/intrinsics.hpp"
#include "compiler/emit_guards.hpp"

namespace heddle::codegen {
namespace {

bool has_spread(std::span<ast::Expression*> arguments) {
  return std::any_of(arguments.begin(), arguments.end(), [](const ast::Expression* argument) {
    return argument->kind == ast::NodeKind::Spread;
  });
}

}  // namespace

std::uint32_t Emitter::position_of_call(const ast::Call& node) {
  if (const auto* const member = ast::try_as<ast::Member>(node.callee)) return member->name_start;
  if (const auto* const member = ast::try_as<ast::PrivateMember>(node.callee))
    return member->name_start;
  const bool is_name = node.callee->kind == ast::NodeKind::Identifier ||
                       node.callee->kind == ast::NodeKind::SuperMember;
  // Behind any other callee: at its start a call inside of it may stand.
  return is_name ? node.callee->range.start : node.callee->range.end;
}

void Emitter::visit(ast::Call& node) { emit_call(node, StackOp::Call); }

void Emitter::emit_call(ast::Call& node, StackOp op) {
  const bool awaits = op == StackOp::CallAwait;
  if (emit_intrinsic(node)) {
    if (awaits) emit_at(node.range.start, StackOp::Await);
    return;
  }
  emit(StackOp::Frame);
  emit_callee(*node.callee, node.access);
  emit_arguments(node.arguments);
  const std::uint32_t position = position_of_call(node);
  name_callee(*node.callee, ExpressionText::Use::Called, position, node.callee->range.start);
  code_.set_position(position);
  if (!has_spread(node.arguments)) return emit(op, node.arguments.size());
  emit(StackOp::CallSpread);
  if (awaits) emit(StackOp::Await);
}

void Emitter::emit_arguments(std::span<ast::Expression*> arguments) {
  if (has_spread(arguments)) {
    name_spread_arguments(arguments);
    return emit_elements(arguments);
  }
  for (ast::Expression* argument : arguments) value(*argument);
}

// Math.floor(x) and the like: built-in objects are frozen, so the function is known.
bool Emitter::emit_intrinsic(ast::Call& node) {
  const auto* const member = ast::try_as<ast::Member>(node.callee);
  if (member == nullptr || node.access != ast::Access::Plain ||
      member->access != ast::Access::Plain || has_spread(node.arguments))
    return false;
  for (const IntrinsicInfo& intrinsic : kIntrinsics) {
    if (intrinsic.member != member->name.text() || intrinsic.arguments != node.arguments.size() ||
        !is_global(*member->object, intrinsic.object))
      continue;
    for (ast::Expression* argument : node.arguments) value(*argument);
    emit_at(member->name_start, StackOp::NativeCall, intrinsic.id, intrinsic.arguments);
    return true;
  }
  return false;
}

// Leaves ( function this ).
void Emitter::emit_callee(ast::Expression& callee, ast::Access access) {
  switch (callee.kind) {
    case ast::NodeKind::Member: {
      auto& member = ast::as<ast::Member>(callee);
      value(*member.object);
      if (member.access == ast::Access::Optional) short_circuit();
      code_.set_position(member.name_start);
      return get_method(StackOp::GetMethod, StackOp::GetField, module_.name(member.name), access);
    }
    case ast::NodeKind::PrivateMember: {
      auto& member = ast::as<ast::PrivateMember>(callee);
      value(*member.object);
      if (member.access == ast::Access::Optional) short_circuit();
      check_evaluation(*member.object, member.name);
      code_.set_position(member.name_start);
      return get_method(StackOp::GetPrivateMethod, StackOp::GetPrivate,
                        module_.private_name(scope_, member.name), access);
    }
    case ast::NodeKind::Index:
      return emit_index_callee(ast::as<ast::Index>(callee), access);
    case ast::NodeKind::SuperMember:
    case ast::NodeKind::SuperIndex:
      value(callee);
      if (access == ast::Access::Optional) short_circuit();
      return load_this(callee);
    case ast::NodeKind::OptionalChain:
      emit_chain_callee(ast::as<ast::OptionalChain>(callee));
      break;
    case ast::NodeKind::As:  // `(a.b as T)()` calls a.b
      return emit_callee(*ast::as<ast::As>(callee).operand, access);
    default:
      value(callee);
      if (access == ast::Access::Optional) short_circuit();
      return emit(StackOp::Undefined);
  }
  if (access != ast::Access::Optional) return;
  emit(StackOp::Swap);
  short_circuit();
  emit(StackOp::Swap);
}

// ( object -- function object )
void Emitter::get_method(StackOp method, StackOp plain, std::uint32_t name, ast::Access access) {
  if (access == ast::Access::Plain) return emit(method, name);
  emit(StackOp::Dup);
  emit(plain, name);
  short_circuit();
  emit(StackOp::Swap);
}

void Emitter::emit_index_callee(ast::Index& callee, ast::Access access) {
  value(*callee.object);
  if (callee.access == ast::Access::Optional) short_circuit();
  const std::uint32_t position = callee.index->range.start;
  if (const auto name = static_name(*callee.index)) {
    code_.set_position(position);
    return get_method(StackOp::GetMethod, StackOp::GetField, *name, access);
  }
  if (access == ast::Access::Plain) {
    value(*callee.index);
    return emit_at(position, StackOp::GetElementMethod);
  }
  emit(StackOp::Dup);
  value(*callee.index);
  emit_at(position, StackOp::GetElement);
  short_circuit();
  emit(StackOp::Swap);
}

void Emitter::visit(ast::New& node) {
  emit(StackOp::Frame);
  value(*node.callee);
  emit(StackOp::Hole);
  emit_arguments(node.arguments);
  constexpr std::uint32_t kBehindNew = 4;  // "new "
  name_callee(*node.callee, ExpressionText::Use::Constructed, node.range.start,
              node.range.start + kBehindNew);
  code_.set_position(node.range.start);
  if (has_spread(node.arguments)) {
    emit(StackOp::NewSpread);
  } else {
    emit(StackOp::New, node.arguments.size());
  }
}

void Emitter::visit(ast::SuperCall& node) { emit_super_call(node, Use::Value); }

void Emitter::emit_super_call(ast::SuperCall& node, Use use) {
  emit(StackOp::Frame);
  load_home();
  emit(StackOp::LoadThis);
  emit_arguments(node.arguments);
  code_.set_position(node.range.start);
  if (has_spread(node.arguments)) {
    emit(StackOp::CallSuperSpread);
  } else {
    emit(StackOp::CallSuper, node.arguments.size());
  }
  after_super();
  if (use == Use::Value) load(function_scope().this_variable, false);
}

}  // namespace heddle::codegen
