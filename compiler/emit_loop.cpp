// Loops with a condition at the end: Jump to the test, body, update, test, LoopIfTrue to the body.

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {
namespace {

bool is_true(const ast::Expression* test) {
  const auto* const literal = ast::try_as<ast::BooleanLiteral>(test);
  return test == nullptr || (literal != nullptr && literal->value);
}

}  // namespace

std::vector<ast::Atom> Emitter::take_labels() { return std::exchange(pending_labels_, {}); }

Construct Emitter::plain_loop() {
  Construct loop(ConstructKind::Loop);
  loop.labels = take_labels();
  loop.break_label = new_label();
  loop.continue_label = new_label();
  return loop;
}

void Emitter::loop_body(ast::Statement& body, Construct& loop) {
  const ConstructGuard inside(*this, loop);
  statement(body);
}

void Emitter::visit(ast::While& node) {
  Construct loop = plain_loop();
  const LoopGuard turns(*this);
  if (!is_true(node.test)) jump(StackOp::Jump, loop.continue_label);
  const Label top = bind_loop(code_.depth());
  loop_body(*node.body, loop);
  bind(loop.continue_label);
  code_.set_position(node.test->range.start);
  branch(*node.test, top, Sense::IfTrue, Direction::Backward);
  bind(loop.break_label);
}

void Emitter::visit(ast::DoWhile& node) {
  Construct loop = plain_loop();
  const LoopGuard turns(*this);
  const Label top = bind_loop(code_.depth());
  loop_body(*node.body, loop);
  bind(loop.continue_label);
  code_.set_position(node.test->range.start);
  branch(*node.test, top, Sense::IfTrue, Direction::Backward);
  bind(loop.break_label);
}

void Emitter::visit(ast::For& node) {
  Construct loop = plain_loop();
  const ScopeGuard scope(*this, node.scope);
  const std::size_t functions = builder().module().functions.size();
  if (auto* const declaration = ast::try_as<ast::VariableDeclaration>(node.init)) {
    visit(*declaration);
  } else if (node.init != nullptr) {
    discard(static_cast<ast::Expression&>(*node.init));
  }
  if (!is_live()) return;
  // Closures of the initialiser keep the variables as they were before the first turn.
  if (functions != builder().module().functions.size()) copy_loop_cells(node.scope);
  const LoopGuard turns(*this);
  const Label test = new_label();
  const std::size_t depth = code_.depth();
  if (!is_true(node.test)) jump(StackOp::Jump, test);
  const Label top = bind_loop(depth);
  loop_body(*node.body, loop);
  bind(loop.continue_label);
  copy_loop_cells(node.scope);
  if (node.update != nullptr) discard(*node.update);
  bind(test);
  // An endless loop is interrupted at its test, be there one or not.
  code_.set_position(node.test != nullptr ? node.test->range.start : node.range.start);
  if (is_true(node.test)) {
    jump(StackOp::Loop, top);
  } else {
    branch(*node.test, top, Sense::IfTrue, Direction::Backward);
  }
  bind(loop.break_label);
}

// Each turn has variables of its own: closures of the turn before keep theirs.
void Emitter::copy_loop_cells(ScopeId scope) {
  const Scope& variables = tree().scopes[scope];
  for (VariableId id = variables.first; id < variables.first + variables.count; ++id) {
    if (variable(id).storage == Storage::Cell) emit(StackOp::CopyCell, variable(id).index);
  }
}

// ( source -- source ), and in the slot what to look into, or undefined: only objects lose keys.
void Emitter::keep_object(std::uint16_t slot) {
  const Label is_object = new_label();
  const Label end = new_label();
  emit(StackOp::Dup);
  emit(StackOp::Typeof);
  emit_string("object");
  emit(StackOp::StrictEqual);
  jump(StackOp::JumpIfTrue, is_object);
  emit(StackOp::Undefined);
  emit(StackOp::StoreLocal, slot);
  jump(StackOp::Jump, end);
  bind(is_object);
  emit(StackOp::Dup);
  emit(StackOp::StoreLocal, slot);
  bind(end);
}

// ( key -- key ); a key that was deleted before its turn has no turn.
void Emitter::skip_deleted_key(std::uint16_t object, Label next, std::uint32_t position) {
  const Label is_there = new_label();
  emit(StackOp::LoadLocal, object);
  emit(StackOp::IsNullish);
  jump(StackOp::JumpIfTrue, is_there);
  emit(StackOp::Dup);
  emit(StackOp::LoadLocal, object);
  emit_at(position, StackOp::In);
  jump(StackOp::JumpIfTrue, is_there);
  emit(StackOp::Pop);
  jump(StackOp::Jump, next);
  bind(is_there);
}

void Emitter::visit(ast::ForIn& node) {
  const std::uint32_t position = node.object->range.start;
  const ScopeGuard scope(*this, node.scope);
  Construct loop = plain_loop();
  loop.kind = ConstructKind::Keys;
  const Label done = new_label();
  const Label ready = new_label();
  const Label finished = new_label();
  const HiddenSlot object(*this);
  emit(StackOp::Frame);
  value(*node.object);
  keep_object(object.index());
  emit_at(position, StackOp::ForInKeys);
  open_iterator(position);
  if (!is_live()) return;
  const Label next = bind_loop(code_.depth());
  request_next(done, ready, finished, position);
  bind(ready);
  skip_deleted_key(object.index(), loop.continue_label, position);
  {
    const ConstructGuard inside(*this, loop);
    const LoopGuard turns(*this);
    loop_turn(*node.left, *node.body, node.scope);
    bind(loop.continue_label);
    jump(StackOp::Loop, next);
  }
  bind(finished);
  emit(StackOp::Pop);
  bind(done);
  bind(loop.break_label);
  for (int i = 0; i < 3; ++i) emit(StackOp::Pop);
}

}  // namespace heddle::codegen
