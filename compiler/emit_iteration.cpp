// The iterator protocol: for-of, for-await, spread. While an iteration runs, ( frame source state )
// stand on the operand stack; stack_ops.def says what they are. Built-in sources (arrays, strings,
// Map, Set) jump past the calls that others need.

#include "compiler/emit_guards.hpp"
#include "compiler/expression_text.hpp"

namespace heddle::codegen {
namespace {

constexpr std::size_t kIterationOperands = 3;  // frame, source, state

/// Where V8 has an `await` of a loop stand.
std::uint32_t start_of_binding(const ast::Node& left) {
  const auto* const declaration = ast::try_as<ast::VariableDeclaration>(&left);
  return declaration == nullptr ? left.range.start
                                : declaration->declarators.front().target->range.start;
}

}  // namespace

void Emitter::visit(ast::ForOf& node) { node.is_await ? emit_for_await(node) : emit_for_of(node); }

// ( frame iterable -- frame source state )
void Emitter::open_iterator(std::uint32_t position) {
  const Label is_builtin = new_label();
  code_.set_position(position);
  jump(StackOp::GetIterator, is_builtin);
  emit(StackOp::Call, 0);
  emit(StackOp::CheckObject);
  emit(StackOp::Dup);
  emit(StackOp::GetField, module_.string("next"));
  bind(is_builtin);
  emit(StackOp::Frame);
  emit(StackOp::RotateDown3);
}

// ( frame source state -- frame source state value ); with the last result on top at `finished`,
// without it at `done`, and the value there at `ready`, too.
void Emitter::request_next(Label done, Label ready, Label finished, std::uint32_t position) {
  code_.set_position(position);
  jump(StackOp::IteratorNext, done, ready);
  emit(StackOp::CheckObject);
  emit(StackOp::Dup);
  emit(StackOp::GetField, module_.string("done"));
  jump(StackOp::JumpIfTrue, finished);
  emit(StackOp::GetField, module_.string("value"));
}

// ( frame source state -- )
void Emitter::close_iterator(std::uint32_t position) {
  const Label has_none = new_label();
  code_.set_position(position);
  jump(StackOp::IteratorClose, has_none);
  emit(StackOp::Call, 0);
  emit(StackOp::CheckObject);
  emit(StackOp::Pop);
  bind(has_none);
}

// An error on its way closes the iterator; what goes wrong in that is not of interest any more.
void Emitter::handle_iteration_errors(const Protection& protection, std::size_t base, Label end) {
  if (protection.ranges.empty()) return;
  jump(StackOp::Jump, end);
  const Label error = new_label();
  const Label go_on = new_label();
  const Label ignore = new_label();
  add_handlers(protection, error, base + kIterationOperands);
  bind(error);
  emit(StackOp::RotateDown4);  // ( error frame source state )
  Protection closing(Handler::Kind::Catch);
  open_protection(closing);
  jump(StackOp::IteratorClose, go_on);
  emit(StackOp::Call, 0);
  emit(StackOp::Pop);
  close_protection(closing);
  bind(go_on);
  emit(StackOp::EndFinally);
  add_handlers(closing, ignore, base + 1);
  bind(ignore);
  emit(StackOp::Pop);
  emit(StackOp::EndFinally);
}

void Emitter::bind_loop_variable(ast::Node& left) {
  if (auto* const declaration = ast::try_as<ast::VariableDeclaration>(&left)) {
    ast::Expression& target = *declaration->declarators.front().target;
    name_source(target, ".for");
    if (target.kind == ast::NodeKind::ArrayPattern) name_iterated(target, ".for");
    return bind_target(target, Binding::Declare);
  }
  bind_target(static_cast<ast::Expression&>(left), Binding::Assign);
}

void Emitter::loop_turn(ast::Node& left, ast::Statement& body, ScopeId scope) {
  const Scope& variables = tree().scopes[scope];
  for (VariableId id = variables.first; id < variables.first + variables.count; ++id) {
    if (variable(id).has_cell_at_entry()) renew_variable(id);
  }
  bind_loop_variable(left);
  auto* const declaration = ast::try_as<ast::VariableDeclaration>(&left);
  const bool is_resource = declaration != nullptr &&
                           declaration->variable_kind != ast::VariableKind::Let &&
                           declaration->variable_kind != ast::VariableKind::Const;
  if (!is_resource) return statement(body);
  with_resource(*declaration, 0, [&] { statement(body); });
}

void Emitter::emit_for_of(ast::ForOf& node) {
  const std::uint32_t position = node.iterable->range.start;
  const ScopeGuard scope(*this, node.scope);
  Construct loop(ConstructKind::Iteration);
  loop.labels = take_labels();
  loop.position = position;
  loop.break_label = new_label();
  loop.continue_label = new_label();
  const Label done = new_label();
  const Label ready = new_label();
  const Label finished = new_label();
  const Label end = new_label();
  const std::size_t base = code_.depth();
  emit(StackOp::Frame);
  name_iterated(*node.iterable, looped_text(*node.iterable));
  value(*node.iterable);
  open_iterator(position);
  if (!is_live()) return;
  const Label next = bind_loop(base + kIterationOperands);
  request_next(done, ready, finished, position);
  bind(ready);
  open_protection(loop.protection);
  {
    const ConstructGuard inside(*this, loop);
    const LoopGuard turns(*this);
    loop_turn(*node.left, *node.body, node.scope);
    bind(loop.continue_label);
    jump(StackOp::Loop, next);
  }
  close_protection(loop.protection);
  bind(finished);
  emit(StackOp::Pop);
  bind(done);
  for (std::size_t i = 0; i < kIterationOperands; ++i) emit(StackOp::Pop);
  if (loop.is_broken) {
    jump(StackOp::Jump, end);
    bind(loop.break_label);
    close_iterator(position);
  }
  handle_iteration_errors(loop.protection, base, end);
  bind(end);
}

// ( frame source state -- ), every value appended to the array in the local
void Emitter::append_rest(std::uint16_t array, std::uint32_t position) {
  if (!is_live()) return;
  const Label done = new_label();
  const Label ready = new_label();
  const Label finished = new_label();
  const Label next = bind_loop(code_.depth());
  request_next(done, ready, finished, position);
  bind(ready);
  emit(StackOp::LoadLocal, array);
  emit(StackOp::Swap);
  emit(StackOp::ArrayPush);
  emit(StackOp::Pop);
  jump(StackOp::Loop, next);
  bind(finished);
  emit(StackOp::Pop);
  bind(done);
  for (std::size_t i = 0; i < kIterationOperands; ++i) emit(StackOp::Pop);
}

// ---- for await: the iterator and its `next` are in locals, as nothing needs to be fast here

void Emitter::open_async_iterator(ast::Expression& iterable, std::uint16_t iterator,
                                  std::uint16_t next) {
  emit(StackOp::Frame);
  name_iterated(iterable, looped_text(iterable));
  value(iterable);
  emit_at(iterable.range.start, StackOp::GetAsyncIterator);
  emit(StackOp::Call, 0);
  emit(StackOp::CheckObject);
  emit(StackOp::Dup);
  emit(StackOp::StoreLocal, iterator);
  emit(StackOp::GetField, module_.string("next"));
  emit(StackOp::StoreLocal, next);
}

void Emitter::emit_for_await(ast::ForOf& node) {
  const std::uint32_t position = node.iterable->range.start;
  const ScopeGuard scope(*this, node.scope);
  const HiddenSlot iterator(*this);
  const HiddenSlot next_method(*this);
  Construct loop(ConstructKind::AsyncIteration);
  loop.labels = take_labels();
  loop.break_label = new_label();
  loop.continue_label = new_label();
  loop.iterator_slot = iterator.index();
  const Label finished = new_label();
  const Label end = new_label();
  open_async_iterator(*node.iterable, iterator.index(), next_method.index());
  if (!is_live()) return;
  const std::size_t base = code_.depth();
  const Label next = bind_loop(base);
  emit(StackOp::Frame);
  emit(StackOp::LoadLocal, next_method.index());
  emit(StackOp::LoadLocal, iterator.index());
  name_await(start_of_binding(*node.left), position);
  emit_at(position, StackOp::CallAwait, 0);
  emit(StackOp::CheckObject);
  emit(StackOp::Dup);
  emit(StackOp::GetField, module_.string("done"));
  jump(StackOp::JumpIfTrue, finished);
  emit(StackOp::GetField, module_.string("value"));
  open_protection(loop.protection);
  {
    const ConstructGuard inside(*this, loop);
    const LoopGuard turns(*this);
    loop_turn(*node.left, *node.body, node.scope);
    bind(loop.continue_label);
    jump(StackOp::Loop, next);
  }
  close_protection(loop.protection);
  bind(finished);
  emit(StackOp::Pop);
  if (loop.is_broken) {
    jump(StackOp::Jump, end);
    bind(loop.break_label);
    close_async_iterator(iterator.index(), ResultCheck::Object);
  }
  handle_async_iteration_errors(loop, base, end);
  bind(end);
}

void Emitter::close_async_iterator(std::uint16_t iterator, ResultCheck check) {
  const HiddenSlot method(*this);
  const Label has_none = new_label();
  emit(StackOp::LoadLocal, iterator);
  emit(StackOp::GetField, module_.string("return"));
  emit(StackOp::Dup);
  emit(StackOp::StoreLocal, method.index());
  emit(StackOp::IsNullish);
  jump(StackOp::JumpIfTrue, has_none);
  emit(StackOp::Frame);
  emit(StackOp::LoadLocal, method.index());
  emit(StackOp::LoadLocal, iterator);
  emit(StackOp::CallAwait, 0);
  if (check == ResultCheck::Object) emit(StackOp::CheckObject);
  emit(StackOp::Pop);
  bind(has_none);
}

void Emitter::handle_async_iteration_errors(const Construct& loop, std::size_t base, Label end) {
  if (loop.protection.ranges.empty()) return;
  jump(StackOp::Jump, end);
  const Label error = new_label();
  const Label ignore = new_label();
  add_handlers(loop.protection, error, base);
  bind(error);
  Protection closing(Handler::Kind::Catch);
  open_protection(closing);
  close_async_iterator(loop.iterator_slot, ResultCheck::None);
  close_protection(closing);
  emit(StackOp::EndFinally);
  add_handlers(closing, ignore, base + 1);
  bind(ignore);
  emit(StackOp::Pop);
  emit(StackOp::EndFinally);
}

}  // namespace heddle::codegen
