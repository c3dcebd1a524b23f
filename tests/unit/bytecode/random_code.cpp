#include "random_code.hpp"

#include <random>

#include "bytecode/code_writer.hpp"
#include "bytecode/module_builder.hpp"

namespace heddle {
namespace {

class RandomCode {
 public:
  explicit RandomCode(std::uint64_t seed) : random_(seed) {}

  Module run() {
    for (int i = 0; i < 2; ++i)
      static_cast<void>(builder_.add_variable({builder_.string(u"variable")}));
    static_cast<void>(
        builder_.type({TypeCheck::kNumber, TypeCheck::kNoClass, 0, builder_.string(u"number")}));
    FunctionInfo body;
    static_cast<void>(builder_.reserve_function());
    static_cast<void>(builder_.reserve_function());
    CodeWriter code;
    code.emit(StackOp::Undefined);
    code.emit(StackOp::Return);
    body.name = builder_.string(u"");
    code.finish(body);
    builder_.define_function(0, std::move(body));
    builder_.define_function(1, function());
    return builder_.take();
  }

 private:
  static constexpr int kPlainLocals = 5;  // two parameters among them
  static constexpr int kCell = 5, kHole = 6, kLocals = 7;

  FunctionInfo function() {
    FunctionInfo function;
    function.name = builder_.string(u"f");
    function.flags = FunctionInfo::kAsync;
    function.parameter_count = 2;
    function.local_count = kLocals + 8;  // loop counters
    code_.emit(StackOp::MakeCell, kCell);
    code_.emit(StackOp::Hole);
    code_.emit(StackOp::StoreLocal, kHole);
    statements(3);
    expression(2);
    code_.emit(StackOp::Return);
    code_.finish(function);
    return function;
  }

  int pick(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  bool maybe() { return pick(2) == 0; }
  template <std::size_t Count>
  void emit_one_of(const StackOp (&ops)[Count]) {
    code_.emit(ops[pick(static_cast<int>(Count))]);
  }
  int local() { return pick(kPlainLocals); }
  std::uint32_t name() { return builder_.string(pick(4) == 0 ? u"length" : u"name"); }

  void statements(int depth) {
    for (int i = pick(4) + 1; i > 0; --i) statement(depth);
  }

  void statement(int depth) {
    code_.set_position(++position_);
    switch (pick(depth > 0 ? 12 : 6)) {
      case 0:
      case 1:
        expression(3);
        return code_.emit(StackOp::StoreLocal, local());
      case 2:
        expression(3);
        return code_.emit(StackOp::StoreGlobal, name());
      case 3:
        expression(3);
        return code_.emit(StackOp::Pop);
      case 4:
        return show_locals();
      case 5:
        return postfix_statement();
      case 6:
        return if_statement(depth);
      case 7:
        return counting_loop(depth);
      case 8:
        return do_loop(depth);
      case 9:
        return try_catch(depth);
      case 10:
        return try_finally(depth);
      default:
        return for_of(depth);
    }
  }

  void show_locals() {
    for (int i = 0; i < kPlainLocals; ++i) {
      code_.emit(StackOp::LoadLocal, i);
      code_.emit(StackOp::StoreGlobal, name());
    }
  }

  void postfix_statement() {
    const int x = local();
    code_.emit(StackOp::LoadLocal, x);
    code_.emit(StackOp::ToNumber);
    code_.emit(StackOp::Dup);
    code_.emit(maybe() ? StackOp::Increment : StackOp::Decrement);
    code_.emit(StackOp::StoreLocal, x);
    code_.emit(StackOp::Pop);
  }

  void condition(Label target, bool when) {
    expression(2);
    for (int i = pick(3); i > 0; --i) code_.emit(StackOp::Not);
    code_.emit_jump(when ? StackOp::JumpIfTrue : StackOp::JumpIfFalse, target);
  }

  void if_statement(int depth) {
    const Label otherwise = code_.new_label(), end = code_.new_label();
    condition(otherwise, maybe());
    statements(depth - 1);
    code_.emit_jump(StackOp::Jump, end);
    code_.bind(otherwise);
    if (maybe()) statements(depth - 1);
    code_.bind(end);
  }

  // for (i = 0; i < n; i += step), in the form that enters at the condition.
  void counting_loop(int depth) {
    if (counters_ == 8) return;
    const int i = kLocals + counters_++;
    const Label top = code_.new_label(), test = code_.new_label();
    code_.emit(StackOp::ConstI32, pick(3) - 1);
    code_.emit(StackOp::StoreLocal, i);
    const bool has_entry = maybe();
    if (has_entry) code_.emit_jump(StackOp::Jump, test);
    code_.bind(top);
    if (has_entry) code_.set_depth(0 + base_);
    statements(depth - 1);
    code_.emit(StackOp::LoadLocal, i);
    if (maybe()) {
      code_.emit(StackOp::Increment);
    } else {
      code_.emit(StackOp::ConstI32, pick(3) + 1);
      code_.emit(StackOp::Add);
    }
    code_.emit(StackOp::StoreLocal, i);
    if (has_entry) code_.bind(test);
    code_.emit(StackOp::LoadLocal, i);
    bound();
    comparison();
    if (pick(4) == 0) {
      code_.emit(StackOp::Not);
      code_.emit(StackOp::Not);
    }
    code_.emit_jump(StackOp::LoopIfTrue, top);
  }

  void bound() {
    switch (pick(4)) {
      case 0:
        return code_.emit(StackOp::LoadLocal, local());
      case 1:
        return code_.emit(StackOp::LoadModule, 0);
      default:
        return code_.emit(StackOp::ConstI32, pick(6));
    }
  }

  void comparison() {
    static constexpr StackOp kOps[] = {
        StackOp::Less,         StackOp::Less,        StackOp::LessEqual,     StackOp::Greater,
        StackOp::GreaterEqual, StackOp::StrictEqual, StackOp::StrictNotEqual};
    emit_one_of(kOps);
  }

  void do_loop(int depth) {
    const Label top = code_.bind_here(), end = code_.new_label();
    statements(depth - 1);
    if (maybe()) condition(end, maybe());
    if (maybe()) {
      code_.emit_jump(StackOp::Loop, top);
      code_.bind(end);
      code_.set_depth(base_);
    } else {
      expression(2);
      if (maybe()) code_.emit(StackOp::Not);
      code_.emit_jump(StackOp::LoopIfTrue, top);
      code_.bind(end);
    }
  }

  void try_catch(int depth) {
    const Label target = code_.new_label(), end = code_.new_label();
    const Label start = code_.bind_here();
    statements(depth - 1);
    const Label stop = code_.bind_here();
    code_.emit_jump(StackOp::Jump, end);
    code_.add_handler(Handler::Kind::Catch, start, stop, target, base_);
    code_.bind(target);
    if (maybe()) {
      code_.emit(StackOp::StoreLocal, local());
    } else {
      code_.emit(StackOp::StoreGlobal, name());
    }
    show_locals();
    code_.bind(end);
  }

  void try_finally(int depth) {
    const Label target = code_.new_label(), end = code_.new_label();
    const Label start = code_.bind_here();
    statements(depth - 1);
    const Label stop = code_.bind_here();
    statements(0);
    code_.emit_jump(StackOp::Jump, end);
    code_.add_handler(Handler::Kind::Finally, start, stop, target, base_);
    code_.bind(target);
    ++base_;  // the error
    statements(0);
    show_locals();
    --base_;
    code_.emit(StackOp::EndFinally);
    code_.bind(end);
    code_.set_depth(base_);
  }

  void for_of(int depth) {
    const Label ready = code_.new_label(), bind = code_.new_label(), last = code_.new_label();
    const Label done = code_.new_label();
    code_.emit(StackOp::Frame);
    expression(2);
    code_.emit_jump(StackOp::GetIterator, ready);
    code_.emit(StackOp::Call, 0);
    code_.emit(StackOp::CheckObject);
    code_.emit(StackOp::Dup);
    code_.emit(StackOp::GetField, name());
    code_.bind(ready);
    code_.emit(StackOp::Frame);
    code_.emit(StackOp::RotateDown3);
    const Label again = code_.bind_here();
    code_.emit_jump(StackOp::IteratorNext, done, bind);
    code_.emit(StackOp::CheckObject);
    code_.emit(StackOp::Dup);
    code_.emit(StackOp::GetField, name());
    code_.emit_jump(StackOp::JumpIfTrue, last);
    code_.emit(StackOp::GetField, name());
    code_.bind(bind);
    code_.emit(StackOp::StoreLocal, local());
    base_ += 3;
    statements(depth - 1);
    base_ -= 3;
    code_.emit_jump(StackOp::Loop, again);
    code_.bind(last);
    code_.emit(StackOp::Pop);
    code_.bind(done);
    for (int i = 0; i < 3; ++i) code_.emit(StackOp::Pop);
  }

  // Leaves one value.
  void expression(int depth) {
    if (depth == 0) return leaf();
    switch (pick(22)) {
      case 0:
        return leaf();
      case 1:
      case 2:
      case 3:
        return arithmetic(depth);
      case 4:
        expression(depth - 1);
        expression(depth - 1);
        return comparison();
      case 5:
        return conditional(depth);
      case 6:
        return logical(depth);
      case 7:
        return assignment(depth);
      case 8:
        return postfix();
      case 9:
        return unary(depth);
      case 10:
        expression(depth - 1);
        return code_.emit(StackOp::GetField, name());
      case 11:
        expression(depth - 1);
        expression(depth - 1);
        return code_.emit(StackOp::SetField, name());
      case 12:
        return compound_element(depth);
      case 13:
        return call(depth);
      case 14:
        return method_call(depth);
      case 15:
        return list(depth);
      case 16:
        return exchanged(depth);
      case 17:
        return rotated(depth);
      case 18:
        return native(depth);
      case 19:
        return cell(depth);
      case 20:
        expression(depth - 1);
        return code_.emit(StackOp::DeleteField, name());
      default:
        expression(depth - 1);
        return code_.emit(StackOp::CheckType, 0, name());
    }
  }

  void leaf() {
    switch (pick(12)) {
      case 0:
        return code_.emit(StackOp::Undefined);
      case 1:
        return code_.emit(StackOp::Null);
      case 2:
        return code_.emit(StackOp::True);
      case 3:
        return code_.emit(StackOp::ConstI32, pick(5) - 2);
      case 4:
        return code_.emit(StackOp::Const, builder_.number(0.5));
      case 5:
        return code_.emit(StackOp::Const, builder_.string(u"text"));
      case 6:
        return code_.emit(StackOp::LoadThis);
      case 7:
        return code_.emit(StackOp::LoadModule, pick(2));
      case 8:
        return code_.emit(StackOp::LoadGlobal, name());
      default:
        return code_.emit(StackOp::LoadLocal, local());
    }
  }

  void arithmetic(int depth) {
    static constexpr StackOp kOps[] = {StackOp::Add,      StackOp::Add, StackOp::Sub,
                                       StackOp::Mul,      StackOp::Div, StackOp::BitAnd,
                                       StackOp::ShiftLeft};
    expression(depth - 1);
    expression(depth - 1);
    emit_one_of(kOps);
  }

  void unary(int depth) {
    static constexpr StackOp kOps[] = {StackOp::Not,      StackOp::Negate,     StackOp::Typeof,
                                       StackOp::ToNumber, StackOp::Increment,  StackOp::IsNullish,
                                       StackOp::Await,    StackOp::IsUndefined};
    expression(depth - 1);
    emit_one_of(kOps);
  }

  void conditional(int depth) {
    const Label otherwise = code_.new_label(), end = code_.new_label();
    condition(otherwise, false);
    expression(depth - 1);
    code_.emit_jump(StackOp::Jump, end);
    code_.bind(otherwise);
    expression(depth - 1);
    code_.bind(end);
  }

  void logical(int depth) {
    const Label end = code_.new_label();
    expression(depth - 1);
    code_.emit(StackOp::Dup);
    if (maybe()) code_.emit(StackOp::IsNullish);
    code_.emit_jump(maybe() ? StackOp::JumpIfTrue : StackOp::JumpIfFalse, end);
    code_.emit(StackOp::Pop);
    expression(depth - 1);
    code_.bind(end);
  }

  void assignment(int depth) {
    expression(depth - 1);
    code_.emit(StackOp::Dup);
    code_.emit(StackOp::StoreLocal, local());
  }

  void postfix() {
    const int x = local();
    code_.emit(StackOp::LoadLocal, x);
    code_.emit(StackOp::ToNumber);
    code_.emit(StackOp::Dup);
    code_.emit(StackOp::Increment);
    code_.emit(StackOp::StoreLocal, x);
  }

  void compound_element(int depth) {
    expression(depth - 1);
    expression(depth - 1);
    code_.emit(StackOp::Dup2);
    code_.emit(StackOp::GetElement);
    expression(depth - 1);
    code_.emit(StackOp::Add);
    code_.emit(StackOp::SetElement);
  }

  void call(int depth) {
    code_.emit(StackOp::Frame);
    expression(depth - 1);
    leaf();
    const int count = pick(3);
    for (int i = 0; i < count; ++i) expression(depth - 1);
    code_.emit(StackOp::Call, count);
  }

  void method_call(int depth) {
    code_.emit(StackOp::Frame);
    expression(depth - 1);
    code_.emit(StackOp::GetMethod, name());
    expression(depth - 1);
    code_.emit(StackOp::Call, 1);
  }

  void list(int depth) {
    const int count = pick(4);
    for (int i = 0; i < count; ++i) expression(depth - 1);
    code_.emit(StackOp::NewArray, count);
    if (maybe()) return;
    expression(depth - 1);
    code_.emit(StackOp::ArrayPush);
  }

  void exchanged(int depth) {
    expression(depth - 1);
    expression(depth - 1);
    code_.emit(StackOp::Swap);
    if (maybe()) {
      code_.emit(StackOp::Sub);
    } else {
      code_.emit(StackOp::SetField, name());
    }
  }

  // A few values, moved about, in the end gathered.
  void rotated(int depth) {
    const int count = pick(3) + 3;
    for (int i = 0; i < count; ++i) expression(depth - 1);
    for (int i = pick(5); i > 0; --i) {
      static constexpr StackOp kOps[] = {StackOp::Swap, StackOp::RotateDown3};
      emit_one_of(kOps);
      if (count > 3 && maybe()) code_.emit(StackOp::RotateDown4);
      if (pick(3) == 0) {
        code_.emit(StackOp::Dup);
        code_.emit(StackOp::StoreLocal, local());
      }
      if (pick(3) == 0) {
        code_.emit(StackOp::Pop);
        expression(depth - 1);
      }
    }
    code_.emit(StackOp::Concat, count);
  }

  void native(int depth) {
    expression(depth - 1);
    if (maybe()) return code_.emit(StackOp::NativeCall, maybe() ? 0x0305 : 0x0301, 1);
    expression(depth - 1);
    code_.emit(StackOp::NativeCall, 0x030a, 2);
  }

  void cell(int depth) {
    switch (pick(4)) {
      case 0:
        code_.emit(StackOp::CheckLocal, kHole, name());
        return code_.emit(StackOp::LoadLocal, kHole);
      case 1:
        expression(depth - 1);
        code_.emit(StackOp::Dup);
        return code_.emit(StackOp::StoreCell, kCell);
      case 2:
        expression(depth - 1);
        code_.emit(StackOp::Dup);
        return code_.emit(StackOp::StoreLocal, kHole);
      default:
        if (maybe()) code_.emit(StackOp::CopyCell, kCell);
        return code_.emit(StackOp::LoadCell, kCell);
    }
  }

  std::mt19937_64 random_;
  ModuleBuilder builder_;
  CodeWriter code_;
  std::uint32_t position_ = 0;
  std::size_t base_ = 0;  // operand slots in use between statements
  int counters_ = 0;
};

}  // namespace

Module random_module(std::uint64_t seed) { return RandomCode{seed}.run(); }

}  // namespace heddle
