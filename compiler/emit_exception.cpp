// Protected ranges, ways out of them, try, catch, finally, using.
//
// There is one copy of each finally block. Who enters it says in a hidden local why: 0 the end was
// reached, 1 an error, 2 and up one of the exits that go through it; behind the block the reason
// decides where to go on. The error waits in a local that nothing but EndFinally can read, because
// it may be a cancel, which scripts must not get hold of.

#include <algorithm>

#include "compiler/emit_guards.hpp"

namespace heddle::codegen {

void Emitter::open_protection(Protection& protection) {
  protection.is_open = true;
  protection.start = code_.bind_here();
  protection.start_offset = code_.offset();
}

void Emitter::close_protection(Protection& protection) {
  if (!protection.is_open) return;
  protection.is_open = false;
  if (code_.offset() != protection.start_offset)
    protection.ranges.push_back({protection.start, code_.bind_here()});
}

void Emitter::add_handlers(const Protection& protection, Label target, std::size_t depth) {
  if (module_.is_halted()) return;
  for (const Protection::Range& range : protection.ranges) {
    if (protection.kind == Handler::Kind::FinallyBody) {
      code_.add_finally_body(range.start, range.end);
    } else {
      code_.add_handler(protection.kind, range.start, range.end, target, depth);
    }
  }
}

// ---- Exits

Construct* Emitter::find_target(ast::Atom label, ExitKind kind) {
  const auto fits = [&](const Construct& construct) {
    switch (construct.kind) {
      case ConstructKind::Loop:
      case ConstructKind::Iteration:
      case ConstructKind::Keys:
      case ConstructKind::AsyncIteration:
        break;
      case ConstructKind::Switch:
        if (kind == ExitKind::Continue) return false;
        break;
      case ConstructKind::Labeled:
        if (kind == ExitKind::Continue || !label) return false;
        break;
      default:
        return false;
    }
    const auto& labels = construct.labels;
    return !label || std::find(labels.begin(), labels.end(), label) != labels.end();
  };
  for (std::size_t i = constructs_.size(); i-- > 0;) {
    if (fits(*constructs_[i])) return constructs_[i];
  }
  return nullptr;
}

void Emitter::visit(ast::Break& node) {
  leave({ExitKind::Break, find_target(node.label, ExitKind::Break)});
}

void Emitter::visit(ast::Continue& node) {
  leave({ExitKind::Continue, find_target(node.label, ExitKind::Continue)});
}

void Emitter::leave(Exit exit) {
  std::vector<Protection*> gaps;
  bool is_handed_over = false;
  for (std::size_t i = constructs_.size(); i-- > 0 && !is_handed_over;) {
    Construct& construct = *constructs_[i];
    if (&construct == exit.target) break;
    if (construct.protection.is_open) {
      close_protection(construct.protection);
      gaps.push_back(&construct.protection);
    }
    is_handed_over = leave_construct(construct, exit);
  }
  if (!is_handed_over && exit.kind == ExitKind::Return) {
    if (class_ != 0) choose_constructed();
    emit(StackOp::Return);
  } else if (!is_handed_over && exit.kind == ExitKind::Break) {
    exit.target->is_broken = true;
    jump(StackOp::Jump, exit.target->break_label);
  } else if (!is_handed_over) {
    jump(StackOp::Jump, exit.target->continue_label);
  }
  for (Protection* gap : gaps) open_protection(*gap);
}

// Emits what leaving the construct takes. True: a finally block has taken over.
bool Emitter::leave_construct(Construct& construct, const Exit& exit) {
  const bool returns = exit.kind == ExitKind::Return;
  switch (construct.kind) {
    case ConstructKind::Iteration:
      if (returns) emit(StackOp::RotateDown4);
      close_iterator(construct.position);
      return false;
    case ConstructKind::Keys:
      if (returns) emit(StackOp::RotateDown4);
      for (int i = 0; i < 3; ++i) emit(StackOp::Pop);
      return false;
    case ConstructKind::AsyncIteration:
      close_async_iterator(construct.iterator_slot, ResultCheck::Object);
      return false;
    case ConstructKind::FinallyBody:
      emit(StackOp::UnwindCheck);
      return false;
    case ConstructKind::Finally: {
      const auto known = std::find(construct.exits.begin(), construct.exits.end(), exit);
      const auto index = static_cast<std::int32_t>(known - construct.exits.begin());
      if (known == construct.exits.end()) construct.exits.push_back(exit);
      if (returns) emit(StackOp::StoreLocal, construct.value_slot);
      emit(StackOp::ConstI32, Construct::kFirstExit + index);
      emit(StackOp::StoreLocal, construct.completion_slot);
      jump(StackOp::Jump, construct.entry);
      return true;
    }
    default:
      return false;
  }
}

// ---- try, catch

void Emitter::visit(ast::Try& node) {
  if (node.finalizer == nullptr) return emit_catch(node);
  with_finally([&] { node.handler != nullptr ? emit_catch(node) : block(*node.block); },
               [&] { block(*node.finalizer); });
}

void Emitter::emit_catch(ast::Try& node) {
  Construct construct(ConstructKind::Catch, Handler::Kind::Catch);
  const Label end = new_label();
  const Label caught = new_label();
  const std::size_t depth = code_.depth();
  open_protection(construct.protection);
  {
    const ConstructGuard inside(*this, construct);
    block(*node.block);
  }
  close_protection(construct.protection);
  if (construct.protection.ranges.empty()) return;  // nothing to catch
  jump(StackOp::Jump, end);
  add_handlers(construct.protection, caught, depth);
  bind(caught);
  clear_dead_slots();
  {
    const ScopeGuard scope(*this, node.scope);
    if (node.parameter != nullptr) {
      name_source(*node.parameter, ".catch");
      bind_target(*node.parameter, Binding::Declare);
    } else {
      emit(StackOp::Pop);
    }
    block(*node.handler);
  }
  bind(end);
}

// What the variables of the block held would stay alive, and if it filled the heap nothing could go on.
void Emitter::clear_dead_slots() {
  for (std::size_t i = scope_slots_taken_; i < scope_slots_.size(); ++i) {
    emit(StackOp::Undefined);
    emit(StackOp::StoreLocal, scope_slots_[i]);
  }
}

// ---- finally

void Emitter::with_finally(const std::function<void()>& body,
                           const std::function<void()>& cleanup) {
  const HiddenSlot completion(*this);
  const HiddenSlot value(*this);
  const HiddenSlot error(*this, HiddenSlot::Pool::Errors);
  Construct construct(ConstructKind::Finally);
  construct.completion_slot = completion.index();
  construct.value_slot = value.index();
  construct.error_slot = error.index();
  construct.entry = new_label();
  const std::size_t depth = code_.depth();
  open_protection(construct.protection);
  {
    const ConstructGuard inside(*this, construct);
    body();
  }
  close_protection(construct.protection);
  if (construct.protection.ranges.empty() && construct.exits.empty()) return cleanup();
  const bool completes = is_live();
  emit(StackOp::ConstI32, Construct::kNormal);
  emit(StackOp::StoreLocal, completion.index());
  if (!construct.protection.ranges.empty()) {
    jump(StackOp::Jump, construct.entry);
    const Label failed = new_label();
    add_handlers(construct.protection, failed, depth);
    bind(failed);
    clear_dead_slots();
    emit(StackOp::StoreLocal, error.index());
    emit(StackOp::ConstI32, Construct::kError);
    emit(StackOp::StoreLocal, completion.index());
  }
  bind(construct.entry);
  Construct finally(ConstructKind::FinallyBody, Handler::Kind::FinallyBody);
  open_protection(finally.protection);
  {
    const ConstructGuard inside(*this, finally);
    cleanup();
  }
  close_protection(finally.protection);
  add_handlers(finally.protection, {}, 0);
  continue_after_finally(construct, completes);
}

void Emitter::continue_after_finally(Construct& construct, bool completes) {
  const Label end = new_label();
  const bool may_fail = !construct.protection.ranges.empty();
  if (completes) {
    emit(StackOp::LoadLocal, construct.completion_slot);
    jump(StackOp::JumpIfFalse, end);
  }
  for (std::size_t i = 0; i < construct.exits.size(); ++i) {
    const Label next = new_label();
    if (may_fail || i + 1 < construct.exits.size()) {
      emit(StackOp::LoadLocal, construct.completion_slot);
      emit(StackOp::ConstI32, Construct::kFirstExit + static_cast<std::int32_t>(i));
      emit(StackOp::StrictEqual);
      jump(StackOp::JumpIfFalse, next);
    }
    if (construct.exits[i].kind == ExitKind::Return) emit(StackOp::LoadLocal, construct.value_slot);
    leave(construct.exits[i]);
    bind(next);
  }
  if (may_fail) {
    emit(StackOp::LoadLocal, construct.error_slot);
    emit(StackOp::EndFinally);
  }
  bind(end);
}

// ---- using: what follows in the block stands in a try whose finally disposes of the resource.
// An ordinary error is caught on its way and thrown on behind it, so that it can be named when the
// disposal fails, too; a cancel goes through the finally alone.

void Emitter::with_resource(ast::VariableDeclaration& declaration, std::size_t index,
                            const std::function<void()>& rest) {
  if (index == declaration.declarators.size()) return rest();
  ast::Declarator& declarator = declaration.declarators[index];
  const auto& name = ast::as<ast::Identifier>(*declarator.target);
  const HiddenSlot slots[] = {HiddenSlot(*this), HiddenSlot(*this), HiddenSlot(*this),
                              HiddenSlot(*this)};
  const Resource resource{.value = slots[0].index(),
                          .method = slots[1].index(),
                          .has_failed = slots[2].index(),
                          .error = slots[3].index(),
                          .is_async = declaration.variable_kind == ast::VariableKind::AwaitUsing};
  if (declarator.value != nullptr) declare(declarator);
  load(Resolution::of(name).variable, false);
  emit(StackOp::StoreLocal, resource.value);
  find_disposer(resource, name.range.start);
  emit(StackOp::False);
  emit(StackOp::StoreLocal, resource.has_failed);
  with_finally(
      [&] { catch_failure(resource, [&] { with_resource(declaration, index + 1, rest); }); },
      [&] { dispose(resource); });
  const Label end = new_label();
  emit(StackOp::LoadLocal, resource.has_failed);
  jump(StackOp::JumpIfFalse, end);
  emit(StackOp::LoadLocal, resource.error);
  emit(StackOp::Throw);
  bind(end);
}

void Emitter::catch_failure(const Resource& resource, const std::function<void()>& body) {
  Construct construct(ConstructKind::Catch, Handler::Kind::Catch);
  const Label end = new_label();
  const Label caught = new_label();
  const std::size_t depth = code_.depth();
  open_protection(construct.protection);
  {
    const ConstructGuard inside(*this, construct);
    body();
  }
  close_protection(construct.protection);
  if (construct.protection.ranges.empty()) return;
  jump(StackOp::Jump, end);
  add_handlers(construct.protection, caught, depth);
  bind(caught);
  emit(StackOp::StoreLocal, resource.error);
  emit(StackOp::True);
  emit(StackOp::StoreLocal, resource.has_failed);
  bind(end);
}

// The method is looked up where the resource is declared; null and undefined need none.
void Emitter::find_disposer(const Resource& resource, std::uint32_t position) {
  const Label has_method = new_label();
  const Label end = new_label();
  code_.set_position(position);
  emit(StackOp::Undefined);
  emit(StackOp::StoreLocal, resource.method);
  emit(StackOp::LoadLocal, resource.value);
  emit(StackOp::IsNullish);
  jump(StackOp::JumpIfTrue, end);
  if (resource.is_async) {
    emit(StackOp::LoadLocal, resource.value);
    emit(StackOp::GetField, module_.symbol("asyncDispose"));
    emit(StackOp::Dup);
    emit(StackOp::IsUndefined);
    jump(StackOp::JumpIfFalse, has_method);
    emit(StackOp::Pop);
  }
  emit(StackOp::LoadLocal, resource.value);
  emit(StackOp::GetField, module_.symbol("dispose"));
  bind(has_method);
  emit(StackOp::StoreLocal, resource.method);
  require_function(resource.method);
  bind(end);
}

// ( -- )
void Emitter::throw_new(std::string_view error, std::string_view message) {
  emit(StackOp::Frame);
  emit(StackOp::LoadGlobal, module_.string(error));
  emit(StackOp::Hole);
  emit_string(message);
  emit(StackOp::New, 1);
  emit(StackOp::Throw);
}

// What is no function cannot dispose: a TypeError, before anything depends on it.
void Emitter::require_function(std::uint16_t method) {
  const Label is_function = new_label();
  emit(StackOp::LoadLocal, method);
  emit(StackOp::Typeof);
  emit_string("function");
  emit(StackOp::StrictEqual);
  jump(StackOp::JumpIfTrue, is_function);
  throw_new("TypeError", "Object not disposable.");
  bind(is_function);
}

void Emitter::dispose(const Resource& resource) {
  const Label has_none = new_label();
  const Label end = new_label();
  const Label failed = new_label();
  Protection call(Handler::Kind::Catch);
  const std::size_t depth = code_.depth();
  emit(StackOp::LoadLocal, resource.method);
  emit(StackOp::IsUndefined);
  jump(StackOp::JumpIfTrue, has_none);
  open_protection(call);
  emit(StackOp::Frame);
  emit(StackOp::LoadLocal, resource.method);
  emit(StackOp::LoadLocal, resource.value);
  emit(resource.is_async ? StackOp::CallAwait : StackOp::Call, 0);
  emit(StackOp::Pop);
  close_protection(call);
  jump(StackOp::Jump, end);
  add_handlers(call, failed, depth);
  bind(failed);
  throw_suppressing(resource);
  bind(has_none);
  if (resource.is_async) {  // even what needs no disposal is waited for
    emit(StackOp::Undefined);
    emit(StackOp::Await);
    emit(StackOp::Pop);
  }
  bind(end);
}

// ( error -- ): thrown instead of the error that was under way, which goes along in it.
void Emitter::throw_suppressing(const Resource& resource) {
  const HiddenSlot error(*this);
  const Label is_first = new_label();
  emit(StackOp::StoreLocal, error.index());
  emit(StackOp::LoadLocal, resource.has_failed);
  jump(StackOp::JumpIfFalse, is_first);
  emit(StackOp::Frame);
  emit(StackOp::LoadGlobal, module_.string("SuppressedError"));
  emit(StackOp::Hole);
  emit(StackOp::LoadLocal, error.index());
  emit(StackOp::LoadLocal, resource.error);
  emit_string("An error was suppressed during disposal.");
  emit(StackOp::New, 3);
  emit(StackOp::Throw);
  bind(is_first);
  emit(StackOp::LoadLocal, error.index());
  emit(StackOp::Throw);
}

}  // namespace heddle::codegen
