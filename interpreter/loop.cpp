// interpreter/loop.cpp -- the dispatch loop (DESIGN.md 4.3): one function, computed goto, hot state in locals.
//
// pc       behind the first word of the instruction in progress
// regs     register 0 of the running frame          side    its side vector (constants, caches)
// budget   operations left in this quantum; below zero: poll
//
// A handler is a fast path of a few instructions; everything else is a slow path behind RESULT, DO or LEAVE_OR_LOAD,
// which save the state to `ex` first and reload it afterwards (contract: execution.hpp). The loop never recurses on the native
// stack. All accesses to memory that other tasks see go through load()/store() (relaxed) or are slow paths.

#include <cmath>

#include "bytecode/register_op.hpp"
#include "heap/array.hpp"
#include "heap/heap.hpp"
#include "heap/string.hpp"
#include "interpreter/check_type.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/inline_cache.hpp"
#include "interpreter/iteration.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task.hpp"

#pragma GCC diagnostic ignored "-Wpedantic"  // computed goto

namespace heddle {
namespace {

[[gnu::always_inline]] inline Value constant(const std::uint64_t* side, int index) {
  return Value::from_bits(side[index]);
}

[[gnu::always_inline]] inline bool truthy(Value value) {
  if (value.is_boolean()) return value.is_true();
  if (value.is_number()) {
    const double number = value.as_number();
    return number < 0 || number > 0;  // false for 0, -0 and NaN
  }
  return value.is_cell() && is_truthy_slow(value);
}

/// 1 equal, 0 different, decided without touching strings when bits or kinds do.
[[gnu::always_inline]] inline bool equal(Value left, Value right) {
  if (left.is_number()) return right.is_number() && left.as_number() == right.as_number();
  if (left == right) return true;
  return left.is_string() && right.is_string() && strict_equals(left, right);
}

#define DISPATCH()                                         \
  do {                                                     \
    if constexpr (kForm == Form::Traced) {                 \
      SAVE();                                              \
      trace_operation(ex, pc);                             \
    }                                                      \
    if constexpr (kForm == Form::Explored) {               \
      if (is_stop_due(ex, pc->op())) [[unlikely]] {        \
        SAVE();                                            \
        if (!poll(ex)) return;                             \
        LOAD();                                            \
      }                                                    \
    }                                                      \
    ++pc;                                                  \
    goto* handlers[static_cast<std::size_t>(pc[-1].op())]; \
  } while (false)

// Operands of the instruction in progress. Not behind a change of pc.
#define A (pc[-1].a())
#define B (pc[-1].b())
#define C (pc[-1].c())
#define BC (pc[-1].bc())

#define SAVE() (ex.pc = pc, ex.regs = regs, ex.budget = budget)
#define LOAD() (pc = ex.pc, regs = ex.regs, budget = ex.budget, side = state_of(regs)->side)

/// A slow path whose answer goes to r[target] unless it is a signal.
#define RESULT(target, ...)                                        \
  do {                                                             \
    SAVE();                                                        \
    const Value answer_ = (__VA_ARGS__);                           \
    if (signal::is(answer_)) [[unlikely]] {                        \
      if (!handle_signal(ex, answer_)) return;                     \
      LOAD();                                                      \
      POLL_IF_DUE();                                               \
      DISPATCH();                                                  \
    }                                                              \
    budget = ex.budget;                                            \
    regs = ex.regs; /* a native getter may have moved the block */ \
    regs[target] = answer_;                                        \
    DISPATCH();                                                    \
  } while (false)

/// The same for its effect only.
#define DO(...)                                \
  do {                                         \
    SAVE();                                    \
    const Value answer_ = (__VA_ARGS__);       \
    if (signal::is(answer_)) [[unlikely]] {    \
      if (!handle_signal(ex, answer_)) return; \
      LOAD();                                  \
    } else {                                   \
      budget = ex.budget;                      \
      regs = ex.regs;                          \
    }                                          \
    DISPATCH();                                \
  } while (false)

/// A slow path that changes frames itself; false ends the loop.
#define LEAVE_OR_LOAD(...)      \
  do {                          \
    SAVE();                     \
    if (!(__VA_ARGS__)) return; \
    LOAD();                     \
    DISPATCH();                 \
  } while (false)

#define POLL_IF_DUE()              \
  do {                             \
    if (budget < 0) [[unlikely]] { \
      SAVE();                      \
      if (!poll(ex)) return;       \
      LOAD();                      \
    }                              \
  } while (false)

/// A backward jump: its second word holds the jump and the weight of the loop's body.
#define TAKE_LOOP()       \
  do {                    \
    budget -= pc->high(); \
    pc += 1 + pc->low();  \
    POLL_IF_DUE();        \
    DISPATCH();           \
  } while (false)
#define LEAVE_LOOP() \
  do {               \
    ++pc;            \
    DISPATCH();      \
  } while (false)

// Arithmetic on two words that are not both numbers gives NaN, so one test of the result serves (heap/value.hpp).
#define ARITHMETIC(left, right, operator_, slow)                        \
  do {                                                                  \
    const Value lhs_ = (left), rhs_ = (right);                          \
    const double result_ = lhs_.as_number() operator_ rhs_.as_number(); \
    if (result_ == result_) [[likely]] {                                \
      regs[A] = Value::from_number(result_);                            \
      DISPATCH();                                                       \
    }                                                                   \
    RESULT(A, slow);                                                    \
  } while (false)
#define PROVEN(left, right, operator_)                                             \
  do {                                                                             \
    regs[A] = Value::from_number((left).as_number() operator_(right).as_number()); \
    DISPATCH();                                                                    \
  } while (false)
#define BITWISE(expression, slow)                                      \
  do {                                                                 \
    std::int32_t x, y;                                                 \
    if (fast_int32(regs[B], x) && fast_int32(regs[C], y)) [[likely]] { \
      regs[A] = Value::from_number(expression);                        \
      DISPATCH();                                                      \
    }                                                                  \
    RESULT(A, bitwise_slow(ex, slow, regs[B], regs[C]));               \
  } while (false)

// A compare-and-jump: decided here when both are ordered numbers; NaN, strings and errors are slow.
#define COMPARE_JUMP(left, operator_, right, inverse, wanted, slow) \
  do {                                                              \
    const Value lhs_ = (left), rhs_ = (right);                      \
    if (lhs_.as_number() operator_ rhs_.as_number()) {              \
      if constexpr (wanted) pc += C;                                \
      DISPATCH();                                                   \
    }                                                               \
    if (lhs_.as_number() inverse rhs_.as_number()) [[likely]] {     \
      if constexpr (!(wanted)) pc += C;                             \
      DISPATCH();                                                   \
    }                                                               \
    CONDITION(slow, if (truth_ == (wanted)) pc += C);               \
  } while (false)
#define COMPARE_LOOP(left, operator_, right, inverse, slow)      \
  do {                                                           \
    const Value lhs_ = (left), rhs_ = (right);                   \
    if (lhs_.as_number() operator_ rhs_.as_number()) [[likely]]  \
      TAKE_LOOP();                                               \
    if (lhs_.as_number() inverse rhs_.as_number()) LEAVE_LOOP(); \
    CONDITION(slow, if (truth_) TAKE_LOOP(); else ++pc);         \
  } while (false)
/// A slow comparison: a boolean or an exception (it never calls).
#define CONDITION(slow, then)                \
  SAVE();                                    \
  const Value answer_ = (slow);              \
  if (signal::is(answer_)) [[unlikely]] {    \
    if (!handle_signal(ex, answer_)) return; \
    LOAD();                                  \
    DISPATCH();                              \
  }                                          \
  const bool truth_ = answer_.is_true();     \
  then;                                      \
  DISPATCH()

/// `this` module's instance: word 0 of the side vector.
#define INSTANCE() (reinterpret_cast<ModuleInstance*>(side[0]))
#define CAPTURE(index) (callee_of(regs)->captures()[index])

/// Which dispatch table: that of most programs, of `--trace-ops`, or of deterministic mode, where a task may be stopped in front of
/// each access to memory that other tasks may see.
enum class Form : std::uint8_t { Plain, Traced, Explored };

[[gnu::always_inline]] inline bool is_stop_due(Execution& ex, RegisterOp op) {
  return (info(op).flags & kShared) != 0 && ex.worker.is_stop_due();
}

template <Form kForm>
void run(Execution& ex) {
  static const void* const kHandlers[] = {
#define HEDDLE_REGISTER_OP(name, ...) &&on_##name,
#include "bytecode/register_ops.def"
#undef HEDDLE_REGISTER_OP
  };

  const void* const* handlers = kHandlers;
  asm("" : "+r"(handlers));  // kept in a register: else every handler would make the address anew

  const Word* pc;
  Value* regs;
  std::uint64_t* side;
  std::int64_t budget;
  LOAD();
  POLL_IF_DUE();
  DISPATCH();

  // ---- Moves and variables -------------------------------------------------------------------

on_Move:
  regs[A] = regs[B];
  DISPATCH();
on_LoadK:
  regs[A] = constant(side, B);
  DISPATCH();
on_CheckHole:
  if (!regs[A].is_hole()) [[likely]]
    DISPATCH();
  DO(throw_uninitialized(ex, static_cast<std::uint32_t>(BC)));
on_MakeCell:
  RESULT(A, make_variable(ex, regs[B]));
on_CopyCell:
  RESULT(A, make_variable(ex, Heap::load(&regs[B].as<Variable>()->value)));
on_LoadCell:
  regs[A] = Heap::load(&regs[B].as<Variable>()->value);
  DISPATCH();
on_StoreCell : {
  Variable* const cell = regs[A].as<Variable>();
  Heap::store(*cell, &cell->value, regs[B]);
  DISPATCH();
}
on_LoadCapture:
  regs[A] = CAPTURE(B);
  DISPATCH();
on_LoadCaptureCell:
  regs[A] = Heap::load(&CAPTURE(B).as<Variable>()->value);
  DISPATCH();
on_StoreCaptureCell : {
  Variable* const cell = CAPTURE(B).as<Variable>();
  Heap::store(*cell, &cell->value, regs[A]);
  DISPATCH();
}
on_LoadModule:
  regs[A] = Heap::load(&INSTANCE()->variables[B]);
  DISPATCH();
on_LoadModuleChecked : {
  const Value value = Heap::load(&INSTANCE()->variables[B]);
  if (value.is_hole()) [[unlikely]]
    DO(throw_uninitialized_module(ex, static_cast<std::uint16_t>(B)));
  regs[A] = value;
  DISPATCH();
}
on_StoreModule:
  store_variable(&INSTANCE()->variables[B], regs[A]);
  DISPATCH();
on_LoadImport : {
  const Value value = Heap::load(INSTANCE()->imports[B]);
  if (value.is_hole()) [[unlikely]]
    DO(throw_uninitialized_import(ex, static_cast<std::uint16_t>(B)));
  regs[A] = value;
  DISPATCH();
}
on_LoadGlobal : {
  // A built-in global is frozen: its value is cached as it is; of a script's the Variable. 0 (the number) = not looked up yet.
  const Value cached = Heap::load(reinterpret_cast<const Value*>(&side[C]));
  if (cached.is_cell()) [[likely]] {
    const Value value = cached.is_internal() ? Heap::load(&cached.as<Variable>()->value) : cached;
    if (!value.is_hole()) [[likely]] {
      regs[A] = value;
      DISPATCH();
    }
  }
  RESULT(A, load_global_slow(ex, C));
}
on_StoreGlobal : {
  const Value cached = Heap::load(reinterpret_cast<const Value*>(&side[C]));
  if (cached.is_internal()) [[likely]] {
    auto* const variable = cached.as<Variable>();
    Heap::store(*variable, &variable->value, regs[A]);
    DISPATCH();
  }
}
  DO(store_global(ex, C, regs[A]));
on_DefineGlobal:
  DO(define_global(ex, C, regs[A]));
on_TypeofGlobal:
  RESULT(A, typeof_global(ex, C));

  // ---- Arithmetic ----------------------------------------------------------------------------

on_Add:
  ARITHMETIC(regs[B], regs[C], +, add_slow(ex, lhs_, rhs_));
on_Sub:
  ARITHMETIC(regs[B], regs[C], -, arithmetic_slow(ex, Arithmetic::Subtract, lhs_, rhs_));
on_Mul:
  ARITHMETIC(regs[B], regs[C], *, arithmetic_slow(ex, Arithmetic::Multiply, lhs_, rhs_));
on_Div:
  ARITHMETIC(regs[B], regs[C], /, arithmetic_slow(ex, Arithmetic::Divide, lhs_, rhs_));
on_AddK:
  ARITHMETIC(regs[B], constant(side, C), +, add_slow(ex, lhs_, rhs_));
on_SubK:
  ARITHMETIC(regs[B], constant(side, C), -, arithmetic_slow(ex, Arithmetic::Subtract, lhs_, rhs_));
on_MulK:
  ARITHMETIC(regs[B], constant(side, C), *, arithmetic_slow(ex, Arithmetic::Multiply, lhs_, rhs_));
on_DivK:
  ARITHMETIC(regs[B], constant(side, C), /, arithmetic_slow(ex, Arithmetic::Divide, lhs_, rhs_));
on_AddN:
  PROVEN(regs[B], regs[C], +);
on_SubN:
  PROVEN(regs[B], regs[C], -);
on_MulN:
  PROVEN(regs[B], regs[C], *);
on_DivN:
  PROVEN(regs[B], regs[C], /);
on_AddNK:
  PROVEN(regs[B], constant(side, C), +);
on_SubNK:
  PROVEN(regs[B], constant(side, C), -);
on_MulNK:
  PROVEN(regs[B], constant(side, C), *);

#define REMAINDER(right)                                                                           \
  do {                                                                                             \
    const Value lhs_ = regs[B], rhs_ = (right);                                                    \
    const std::int64_t x = truncate_to_int64(lhs_), y = truncate_to_int64(rhs_);                   \
    /* Positive integers: the result is exact and never -0. */                                     \
    if (x >= 0 && y > 0 && static_cast<double>(x) == lhs_.as_number() &&                           \
        static_cast<double>(y) == rhs_.as_number() && !(x == 0 && std::signbit(lhs_.as_number()))) \
        [[likely]] {                                                                               \
      const bool small = ((x | y) >> 32) == 0;                                                     \
      regs[A] = Value::from_number(                                                                \
          static_cast<double>(small ? static_cast<std::int64_t>(static_cast<std::uint32_t>(x) %    \
                                                                static_cast<std::uint32_t>(y))     \
                                    : x % y));                                                     \
      DISPATCH();                                                                                  \
    }                                                                                              \
    RESULT(A, arithmetic_slow(ex, Arithmetic::Remainder, lhs_, rhs_));                             \
  } while (false)
on_Mod:
  REMAINDER(regs[C]);
on_ModK:
  REMAINDER(constant(side, C));
on_Pow:
  RESULT(A, arithmetic_slow(ex, Arithmetic::Power, regs[B], regs[C]));

on_BitAnd:
  BITWISE(x & y, Bitwise::And);
on_BitOr:
  BITWISE(x | y, Bitwise::Or);
on_BitXor:
  BITWISE(x ^ y, Bitwise::Xor);
on_ShiftLeft:
  BITWISE(static_cast<std::int32_t>(static_cast<std::uint32_t>(x) << (y & 31)), Bitwise::ShiftLeft);
on_ShiftRight:
  BITWISE(x >> (y & 31), Bitwise::ShiftRight);
on_ShiftRightZero:
  BITWISE(static_cast<std::uint32_t>(x) >> (y & 31), Bitwise::ShiftRightZero);
on_BitNot : {
  std::int32_t x;
  if (fast_int32(regs[B], x)) [[likely]] {
    regs[A] = Value::from_number(~x);
    DISPATCH();
  }
  RESULT(A, bit_not_slow(ex, regs[B]));
}
on_Negate : {
  const Value operand = regs[B];
  if (operand.is_number()) [[likely]] {
    regs[A] = Value::from_number(-operand.as_number());
    // -NaN would be a word outside the numbers (heap/value.hpp).
    if (std::isnan(operand.as_number())) [[unlikely]]
      regs[A] = operand;
    DISPATCH();
  }
  RESULT(A, negate_slow(ex, operand));
}
on_ToNumber:
  if (regs[B].is_number()) [[likely]] {
    regs[A] = regs[B];
    DISPATCH();
  }
  RESULT(A, to_number_slow(ex, regs[B]));
on_Sqrt : {
  const Value operand = regs[B];
  if (operand.is_number()) [[likely]] {
    regs[A] = Value::from_number(std::sqrt(operand.as_number()));
    DISPATCH();
  }
  RESULT(A, of_number_slow(ex, std::sqrt, operand));
}
on_Floor : {
  const Value operand = regs[B];
  if (operand.is_number()) [[likely]] {
    regs[A] = Value::from_number(std::floor(operand.as_number()));
    DISPATCH();
  }
  RESULT(A, of_number_slow(ex, std::floor, operand));
}

// ---- Comparison ----------------------------------------------------------------------------

#define COMPARE(operator_, inverse, slow)                                 \
  do {                                                                    \
    const Value lhs_ = regs[B], rhs_ = regs[C];                           \
    const bool truth_ = lhs_.as_number() operator_ rhs_.as_number();      \
    if (truth_ || lhs_.as_number() inverse rhs_.as_number()) [[likely]] { \
      regs[A] = Value::boolean(truth_);                                   \
      DISPATCH();                                                         \
    }                                                                     \
    RESULT(A, slow(ex, lhs_, rhs_));                                      \
  } while (false)
on_Less:
  COMPARE(<, >=, less_slow);
on_LessEqual:
  COMPARE(<=, >, less_equal_slow);
on_StrictEqual:
  regs[A] = Value::boolean(equal(regs[B], regs[C]));
  DISPATCH();
on_StrictNotEqual:
  regs[A] = Value::boolean(!equal(regs[B], regs[C]));
  DISPATCH();
on_IsNullish:
  regs[A] = Value::boolean(regs[B].is_nullish());
  DISPATCH();
on_IsUndefined:
  regs[A] = Value::boolean(regs[B].is_undefined());
  DISPATCH();
on_Not:
  regs[A] = Value::boolean(!truthy(regs[B]));
  DISPATCH();
on_Typeof:
  regs[A] = type_of(ex, regs[B]);
  DISPATCH();
on_InstanceOf:
  RESULT(A, instance_of(ex, regs[B], regs[C]));
on_In:
  RESULT(A, has_property(ex, regs[B], regs[C]));
on_ToPrimitive:
  if (!regs[B].is_object()) [[likely]] {
    regs[A] = regs[B];
    DISPATCH();
  }
  RESULT(A, to_primitive(ex, regs[B]));
on_ToPropertyKey:
  RESULT(A, to_property_key(ex, regs[B]));
on_Concat:
  RESULT(A, concat_primitives(ex, {regs + B, static_cast<std::size_t>(C)}));

  // ---- Control -------------------------------------------------------------------------------

on_Jump:
  pc += BC;
  DISPATCH();
on_JumpIfTrue:
  if (truthy(regs[A])) pc += BC;
  DISPATCH();
on_JumpIfFalse:
  if (!truthy(regs[A])) pc += BC;
  DISPATCH();
on_JumpIfNullish:
  if (regs[A].is_nullish()) pc += BC;
  DISPATCH();
on_JumpIfNotNullish:
  if (!regs[A].is_nullish()) pc += BC;
  DISPATCH();
on_JumpIfUndefined:
  if (regs[A].is_undefined()) pc += BC;
  DISPATCH();
on_JumpIfNotUndefined:
  if (!regs[A].is_undefined()) pc += BC;
  DISPATCH();
on_JumpIfLess:
  COMPARE_JUMP(regs[A], <, regs[B], >=, true, less_slow(ex, lhs_, rhs_));
on_JumpIfNotLess:
  COMPARE_JUMP(regs[A], <, regs[B], >=, false, less_slow(ex, lhs_, rhs_));
on_JumpIfLessEqual:
  COMPARE_JUMP(regs[A], <=, regs[B], >, true, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfNotLessEqual:
  COMPARE_JUMP(regs[A], <=, regs[B], >, false, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfLessK:
  COMPARE_JUMP(regs[A], <, constant(side, B), >=, true, less_slow(ex, lhs_, rhs_));
on_JumpIfNotLessK:
  COMPARE_JUMP(regs[A], <, constant(side, B), >=, false, less_slow(ex, lhs_, rhs_));
on_JumpIfLessEqualK:
  COMPARE_JUMP(regs[A], <=, constant(side, B), >, true, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfNotLessEqualK:
  COMPARE_JUMP(regs[A], <=, constant(side, B), >, false, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfGreaterK:
  COMPARE_JUMP(regs[A], >, constant(side, B), <=, true, less_slow(ex, rhs_, lhs_));
on_JumpIfNotGreaterK:
  COMPARE_JUMP(regs[A], >, constant(side, B), <=, false, less_slow(ex, rhs_, lhs_));
on_JumpIfGreaterEqualK:
  COMPARE_JUMP(regs[A], >=, constant(side, B), <, true, less_equal_slow(ex, rhs_, lhs_));
on_JumpIfNotGreaterEqualK:
  COMPARE_JUMP(regs[A], >=, constant(side, B), <, false, less_equal_slow(ex, rhs_, lhs_));
on_JumpIfEqual:
  if (equal(regs[A], regs[B])) pc += C;
  DISPATCH();
on_JumpIfNotEqual:
  if (!equal(regs[A], regs[B])) pc += C;
  DISPATCH();
on_JumpIfEqualK:
  if (equal(regs[A], constant(side, B))) pc += C;
  DISPATCH();
on_JumpIfNotEqualK:
  if (!equal(regs[A], constant(side, B))) pc += C;
  DISPATCH();
on_Loop:
  TAKE_LOOP();
on_LoopIfTrue:
  if (truthy(regs[A])) TAKE_LOOP();
  LEAVE_LOOP();
on_LoopIfLess:
  COMPARE_LOOP(regs[A], <, regs[B], >=, less_slow(ex, lhs_, rhs_));
on_LoopIfLessK:
  COMPARE_LOOP(regs[A], <, constant(side, B), >=, less_slow(ex, lhs_, rhs_));
on_LoopIfLessEqual:
  COMPARE_LOOP(regs[A], <=, regs[B], >, less_equal_slow(ex, lhs_, rhs_));
on_LoopIfLessEqualK:
  COMPARE_LOOP(regs[A], <=, constant(side, B), >, less_equal_slow(ex, lhs_, rhs_));
on_AddLoopIfLessN : {
  const double next = regs[A].as_number() + constant(side, C).as_number();
  regs[A] = Value::from_number(next);
  if (next < regs[B].as_number()) [[likely]]
    TAKE_LOOP();
  LEAVE_LOOP();
}
on_AddLoopIfLessNK : {
  const double next = regs[A].as_number() + constant(side, C).as_number();
  regs[A] = Value::from_number(next);
  if (next < constant(side, B).as_number()) [[likely]]
    TAKE_LOOP();
  LEAVE_LOOP();
}
on_Return : {
  const Value value = regs[A];
  const std::uint64_t link = regs[-3].bits();
  if (link >> 61) [[unlikely]]
    LEAVE_OR_LOAD(return_special(ex, value));
  pc = ReturnLink(Value::from_bits(link)).pc();
  regs -= link >> 48;
  side = state_of(regs)->side;
  regs[pc[-1].a()] = value;
  DISPATCH();
}
on_ReturnAsync:
  LEAVE_OR_LOAD(return_async(ex, regs[A]));
on_Throw:
  DO(ex.throw_value(regs[A]));
on_ThrowConstAssign:
  DO(throw_const_assignment(ex, static_cast<std::uint32_t>(BC)));
on_EndFinally:
  DO(ex.throw_value(regs[A]));
on_UnwindCheck:
  DO(unwind_check(ex));

  // ---- Objects -------------------------------------------------------------------------------

on_NewObject:
  RESULT(A, new_literal(ex, static_cast<std::uint32_t>(BC)));
on_NewArray:
  RESULT(A, new_array(ex, {regs + B, static_cast<std::size_t>(C)}));
on_ArrayPush:
  DO(array_append(ex, regs[A], regs[B]));
on_ArrayPushHole:
  DO(array_append(ex, regs[A], Value::hole()));

#define STORE_CACHED(checked, slow)                                                  \
  do {                                                                               \
    const Value object_ = regs[A], value_ = regs[B];                                 \
    const InlineCache cache = InlineCache::load(side[C]);                            \
    if (object_.is_object()) [[likely]] {                                            \
      Object* const cell = object_.as_object();                                      \
      if (cell->shape.load(std::memory_order_relaxed) == cache.shape()) [[likely]] { \
        if (cache.rest() < 256) [[likely]] {                                         \
          Heap::store(*cell, cell->words() + cache.rest(), value_);                  \
          DISPATCH();                                                                \
        }                                                                            \
        checked;                                                                     \
      }                                                                              \
    }                                                                                \
    DO(slow);                                                                        \
  } while (false)
/// The field of a class that checks what is stored (check_type.hpp).
#define STORE_CHECKED()                                                        \
  do {                                                                         \
    std::uint64_t rest_ = cache.rest();                                        \
    asm("" : "+r"(rest_)); /* copied here, not in the path above */            \
    const InlineCache found_{rest_ << 32};                                     \
    if (value_.is_number() && found_.accepts(TypeCheck::kNumber)) [[likely]] { \
      Heap::store(*cell, cell->words() + found_.checked_word(), value_);       \
      DISPATCH();                                                              \
    }                                                                          \
    if (store_checked(ex, *cell, side[C], value_)) DISPATCH();                 \
  } while (false)
on_DefineField:
  STORE_CACHED((void)0, define_field(ex, object_, cache_name(ex, C), value_, &side[C]));
on_SetField:
  STORE_CACHED(STORE_CHECKED(),
               set_field(ex, object_, cache_name(ex, C), value_, store_cache(ex, C)));
on_SetPrivate:
  STORE_CACHED(STORE_CHECKED(),
               set_private(ex, object_, cache_name(ex, C), value_, store_cache(ex, C)));
on_DefineElement:
  DO(define_element(ex, regs[A], regs[B], regs[C]));
on_DefineMember : {
  const Value target = regs[A], key = regs[B], member = regs[C];
  const auto flags = static_cast<std::uint8_t>(pc->low());
  ++pc;
  DO(define_member(ex, target, key, member, flags));
}
on_CopyProperties:
  DO(copy_properties(ex, regs[A], regs[B]));
on_ObjectRest:
  RESULT(A, object_rest(ex, regs[B], {regs + B + 1, static_cast<std::size_t>(C)}));

// Acquire of the shape (free on x86) orders the slot's read behind the transition that made the slot.
#define LOAD_CACHED(target, self_target, slow)                                           \
  do {                                                                                   \
    const Value object_ = regs[B];                                                       \
    const InlineCache cache = InlineCache::load(side[C]);                                \
    if (object_.is_object()) [[likely]] {                                                \
      Object* const cell = object_.as_object();                                          \
      if (cell->shape.load(std::memory_order_acquire) == cache.shape()) [[likely]] {     \
        Value found_;                                                                    \
        if (cache.rest() < 256) [[likely]] {                                             \
          found_ = Heap::load(cell->words() + cache.rest());                             \
        } else if (cache.kind() == InlineCache::Kind::Method) {                          \
          found_ = ex.realm.methods.at(cache.payload());                                 \
        } else {                                                                         \
          const Value slots = Heap::load(cell->words() + (cache.payload() >> 16));       \
          found_ = Heap::load(slots.as<Slots>()->values() + (cache.payload() & 0xffff)); \
        }                                                                                \
        if (!found_.is_hole()) [[likely]] {                                              \
          self_target;                                                                   \
          regs[target] = found_;                                                         \
          DISPATCH();                                                                    \
        }                                                                                \
      }                                                                                  \
    }                                                                                    \
    RESULT(target, slow);                                                                \
  } while (false)
on_GetField:
  LOAD_CACHED(A, (void)0, get_field(ex, object_, cache_name(ex, C), &side[C]));
on_GetPrivate:
  LOAD_CACHED(A, (void)0, get_private(ex, object_, cache_name(ex, C), &side[C]));
on_GetMethod:
  LOAD_CACHED(A, regs[A + 1] = object_,
              (regs[A + 1] = object_, get_method(ex, object_, cache_name(ex, C), &side[C])));
on_GetPrivateMethod:
  LOAD_CACHED(A, regs[A + 1] = object_,
              (regs[A + 1] = object_, get_private(ex, object_, cache_name(ex, C), &side[C])));
on_HasPrivate:
  RESULT(A, has_private(ex, regs[B], cache_name(ex, C)));
on_GetLength : {
  const Value object = regs[B];
  if (object.is_object() && object.as_object()->kind == CellKind::Array) [[likely]] {
    regs[A] = Value::from_number(object.as<Array>()->length.load(std::memory_order_acquire));
    DISPATCH();
  }
  if (object.is_string()) {
    regs[A] = Value::from_number(object.as_string()->length);
    DISPATCH();
  }
  LOAD_CACHED(A, (void)0, get_field(ex, object_, cache_name(ex, C), &side[C]));
}
on_GetElement : {
  const Value object = regs[B], key = regs[C];
  std::uint32_t index;
  if (object.is_object() && object.as_object()->kind == CellKind::Array && fast_index(key, index))
      [[likely]] {
    const Value element = load_element(object.as<Array>(), index);
    if (!element.is_hole()) [[likely]] {
      regs[A] = element;
      DISPATCH();
    }
  }
  RESULT(A, get_element(ex, object, key));
}
on_SetElement : {
  const Value object = regs[A], key = regs[B];
  std::uint32_t index;
  if (object.is_object() && object.as_object()->kind == CellKind::Array && fast_index(key, index) &&
      store_element(object.as<Array>(), index, regs[C])) [[likely]] {
    DISPATCH();
  }
  DO(set_element(ex, object, key, regs[C]));
}
on_GetElementMethod : {
  const Value object = regs[B], key = regs[C];
  regs[A + 1] = object;
  RESULT(A, get_element(ex, object, key));
}
on_SameEvaluation:
  RESULT(A, of_same_evaluation(ex, regs[B], regs[C]));
on_DeleteElement:
  RESULT(A, delete_element(ex, regs[B], regs[C]));
on_ForInKeys:
  RESULT(A, for_in_keys(ex, regs[B]));

  // ---- Functions and classes -----------------------------------------------------------------

on_Closure:
  RESULT(A, make_closure(ex, static_cast<std::uint32_t>(BC)));
on_NewClass : {
  const int target = A;
  const Value base = regs[B];
  const auto index = static_cast<std::uint32_t>(pc->low());
  ++pc;
  RESULT(target, new_class(ex, index, base));
}
on_NameClass:
  DO(name_class(ex, regs[A], regs[B]));
on_FinishClass:
  DO(finish_class(ex, regs[A]));
on_GetSuper : {
  const int cache = pc->low();
  const Value home = regs[B], self = regs[C];
  SAVE();
  const Value answer = get_super(ex, home, self, cache_name(ex, cache));
  if (signal::is(answer)) [[unlikely]] {
    if (!handle_signal(ex, answer)) return;
    LOAD();
    DISPATCH();
  }
  regs = ex.regs;
  regs[A] = answer;
  ++pc;
  DISPATCH();
}
on_SetSuper : {
  const int cache = pc->low();
  SAVE();
  const Value answer = set_super(ex, regs[B], regs[C], cache_name(ex, cache), regs[A]);
  if (signal::is(answer)) [[unlikely]] {
    if (!handle_signal(ex, answer)) return;
    LOAD();
    DISPATCH();
  }
  regs = ex.regs;
  ++pc;
  DISPATCH();
}
on_GetSuperElement:
  RESULT(A, get_super_element(ex, regs[B + 1], regs[B + 2], regs[B]));
on_SetSuperElement:
  DO(set_super_element(ex, regs[A + 2], regs[A + 3], regs[A], regs[A + 1]));
on_ConstructorResult:
  RESULT(A, constructor_result(ex, regs[B], regs[C]));
on_NewTarget:
  RESULT(A, new_target(ex));

  // ---- Calls ---------------------------------------------------------------------------------

#define CALL(callee, window, count)                                                             \
  do {                                                                                          \
    const Value callee_ = (callee);                                                             \
    if (callee_.is_object() && callee_.as_object()->kind == CellKind::Function) [[likely]] {    \
      const FunctionState* const state = callee_.as<Function>()->state;                         \
      /* Acquire: the state's other fields were written before (lowering at the first call). */ \
      if (state->fast_argument_count.load(std::memory_order_acquire) ==                         \
          static_cast<std::uint16_t>(count)) [[likely]] {                                       \
        Value* const base = regs + (window);                                                    \
        if (base + state->register_count <= ex.stack_end) [[likely]] {                          \
          base[-3] = Value::from_bits(                                                          \
              ReturnLink::pack(pc, static_cast<std::size_t>(window), ReturnKind::Normal));      \
          regs = base;                                                                          \
          pc = state->entry;                                                                    \
          side = state->side;                                                                   \
          budget -= state->entry_weight;                                                        \
          POLL_IF_DUE();                                                                        \
          DISPATCH();                                                                           \
        }                                                                                       \
      }                                                                                         \
    }                                                                                           \
    RESULT(A, call_slow(ex, window, count));                                                    \
  } while (false)
on_Call:
  CALL(regs[B - 2], B, C);
on_CallPlain : {
  const Value callee = regs[pc[-1].c_register()];
  regs[B - 2] = callee;
  regs[B - 1] = Value::undefined();
  CALL(callee, B, pc[-1].c_count());
}
on_CallAwait:
  RESULT(A, call_await(ex, B, C));
on_CallSpread:
  RESULT(A, call_spread(ex, B));
on_New:
  RESULT(A, construct(ex, B, C));
on_NewSpread:
  RESULT(A, construct_spread(ex, B));
on_CallSuper:
  RESULT(A, call_super(ex, B, C));
on_CallSuperSpread:
  RESULT(A, call_super_spread(ex, B));
on_NativeCall : {
  const int target = A, first = B, count = C;
  const auto id = static_cast<std::uint16_t>(pc->low());
  ++pc;
  RESULT(target, call_native(ex, id, first, count));
}
on_Await:
  RESULT(A, await_value(ex, regs[B]));

  // ---- Iteration -----------------------------------------------------------------------------

on_GetIterator : {
  const Value iterable = regs[A + 1];
  if (is_builtin_iterable(ex, iterable)) [[likely]] {
    regs[A] = iterable;
    regs[A + 1] = Value::from_number(0);
    pc += BC;
    DISPATCH();
  }
  regs[A + 2] = iterable;
  RESULT(A + 1, iterator_method(ex, iterable));
}
on_GetAsyncIterator : {
  const Value iterable = regs[B];
  regs[A + 1] = iterable;
  RESULT(A, async_iterator_method(ex, iterable));
}
on_IteratorNext : {
  const Word targets = *pc;
  const Value source = regs[A], state = regs[A + 1];
  // A number as state means a built-in source, unless a script's iterator has a number for `next`.
  const bool is_array = source.is_object() && source.as_object()->kind == CellKind::Array;
  if (state.is_number() && (is_array || is_builtin_iterable(ex, source))) [[likely]] {
    if (is_array) [[likely]] {
      const std::uint32_t index = index_of_state(state);
      if (index < source.as<Array>()->length.load(std::memory_order_acquire)) {
        const Value element = load_element(source.as<Array>(), index);
        regs[A + 1] = Value::from_number(static_cast<double>(index) + 1);
        if (!element.is_hole()) [[likely]] {
          regs[A + 2] = element;
          pc += 1 + targets.high();
          DISPATCH();
        }
        regs[A + 1] = state;  // a hole or a dictionary: the slow path looks again
      } else {
        pc += 1 + targets.low();
        DISPATCH();
      }
    }
    SAVE();
    const Value next = builtin_iterator_next(ex, source, &regs[A + 1]);
    if (signal::is(next)) [[unlikely]] {
      if (!handle_signal(ex, next)) return;
      LOAD();
      DISPATCH();
    }
    budget = ex.budget;
    regs = ex.regs;
    if (next.is_hole()) {
      pc += 1 + targets.low();
    } else {
      regs[A + 2] = next;
      pc += 1 + targets.high();
    }
    DISPATCH();
  }
  SAVE();
  const Value answer = begin_call(ex, state, source, {}, ReturnKind::Special);
  if (signal::is(answer)) [[likely]] {
    if (!handle_signal(ex, answer)) return;
    LOAD();
    POLL_IF_DUE();
    DISPATCH();
  }
  budget = ex.budget;
  regs = ex.regs;
  regs[A + 2] = answer;  // a native `next`
  ++pc;
  DISPATCH();
}
on_CheckObject:
  if (regs[A].is_object()) [[likely]]
    DISPATCH();
  DO(throw_no_iterator(ex, regs[A]));
on_IteratorClose : {
  const Value source = regs[A + 1], state = regs[A + 2];
  if (state.is_number()) {
    pc += BC;
    DISPATCH();
  }
  SAVE();
  const Value method = iterator_return_method(ex, source);
  if (signal::is(method)) [[unlikely]] {
    if (!handle_signal(ex, method)) return;
    LOAD();
    DISPATCH();
  }
  regs = ex.regs;
  if (method.is_nullish()) {
    pc += BC;
  } else {
    regs[A + 1] = method;
    regs[A + 2] = source;
  }
  DISPATCH();
}

  // ---- Annotations ---------------------------------------------------------------------------

on_CheckNumber:
  if (regs[A].is_number()) [[likely]] {
    ++pc;
    DISPATCH();
  }
  goto on_CheckType;
on_CheckType : {
  const Value value = regs[A];
  const auto type = static_cast<std::uint16_t>(B);
  const auto name = static_cast<std::uint32_t>(pc->low());
  ++pc;
  DO(check_type(ex, value, type, name));
}
}

}  // namespace

void run_loop(Execution& ex) {
  const RealmOptions& options = ex.realm.options;
  if (options.trace_ops) [[unlikely]] {
    run<Form::Traced>(ex);
  } else if (options.seed) [[unlikely]] {
    run<Form::Explored>(ex);
  } else {
    run<Form::Plain>(ex);
  }
}

}  // namespace heddle
