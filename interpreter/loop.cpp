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

#define DISPATCH()                                     \
  do {                                                 \
    if constexpr (kTraced) {                           \
      SAVE();                                          \
      trace_operation(ex, pc);                         \
    }                                                  \
    w = *pc++;                                         \
    goto* kHandlers[static_cast<std::size_t>(w.op())]; \
  } while (false)

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
#define TAKE_LOOP()         \
  do {                      \
    const Word loop_ = *pc; \
    pc += 1 + loop_.low();  \
    budget -= loop_.high(); \
    POLL_IF_DUE();          \
    DISPATCH();             \
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
      regs[w.a()] = Value::from_number(result_);                        \
      DISPATCH();                                                       \
    }                                                                   \
    RESULT(w.a(), slow);                                                \
  } while (false)
#define PROVEN(left, right, operator_)                                                 \
  do {                                                                                 \
    regs[w.a()] = Value::from_number((left).as_number() operator_(right).as_number()); \
    DISPATCH();                                                                        \
  } while (false)
#define BITWISE(expression, slow)                                              \
  do {                                                                         \
    std::int32_t x, y;                                                         \
    if (fast_int32(regs[w.b()], x) && fast_int32(regs[w.c()], y)) [[likely]] { \
      regs[w.a()] = Value::from_number(expression);                            \
      DISPATCH();                                                              \
    }                                                                          \
    RESULT(w.a(), bitwise_slow(ex, slow, regs[w.b()], regs[w.c()]));           \
  } while (false)

// A compare-and-jump: decided here when both are ordered numbers; NaN, strings and errors are slow.
#define COMPARE_JUMP(left, operator_, right, inverse, wanted, slow) \
  do {                                                              \
    const Value lhs_ = (left), rhs_ = (right);                      \
    if (lhs_.as_number() operator_ rhs_.as_number()) {              \
      if constexpr (wanted) pc += w.c();                            \
      DISPATCH();                                                   \
    }                                                               \
    if (lhs_.as_number() inverse rhs_.as_number()) [[likely]] {     \
      if constexpr (!(wanted)) pc += w.c();                         \
      DISPATCH();                                                   \
    }                                                               \
    CONDITION(slow, if (truth_ == (wanted)) pc += w.c());           \
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

template <bool kTraced>
void run(Execution& ex) {
  static const void* const kHandlers[] = {
#define HEDDLE_REGISTER_OP(name, ...) &&on_##name,
#include "bytecode/register_ops.def"
#undef HEDDLE_REGISTER_OP
  };

  const Word* pc;
  Value* regs;
  std::uint64_t* side;
  std::int64_t budget;
  Word w;
  LOAD();
  POLL_IF_DUE();
  w = *pc++;
  goto* kHandlers[static_cast<std::size_t>(w.op())];

  // ---- Moves and variables -------------------------------------------------------------------

on_Move:
  regs[w.a()] = regs[w.b()];
  DISPATCH();
on_LoadK:
  regs[w.a()] = constant(side, w.b());
  DISPATCH();
on_CheckHole:
  if (!regs[w.a()].is_hole()) [[likely]]
    DISPATCH();
  DO(throw_uninitialized(ex, static_cast<std::uint32_t>(w.bc())));
on_MakeCell:
  RESULT(w.a(), make_variable(ex, regs[w.b()]));
on_CopyCell:
  RESULT(w.a(), make_variable(ex, Heap::load(&regs[w.b()].as<Variable>()->value)));
on_LoadCell:
  regs[w.a()] = Heap::load(&regs[w.b()].as<Variable>()->value);
  DISPATCH();
on_StoreCell : {
  Variable* const cell = regs[w.a()].as<Variable>();
  Heap::store(*cell, &cell->value, regs[w.b()]);
  DISPATCH();
}
on_LoadCapture:
  regs[w.a()] = CAPTURE(w.b());
  DISPATCH();
on_LoadCaptureCell:
  regs[w.a()] = Heap::load(&CAPTURE(w.b()).as<Variable>()->value);
  DISPATCH();
on_StoreCaptureCell : {
  Variable* const cell = CAPTURE(w.b()).as<Variable>();
  Heap::store(*cell, &cell->value, regs[w.a()]);
  DISPATCH();
}
on_LoadModule:
  regs[w.a()] = Heap::load(&INSTANCE()->variables[w.b()]);
  DISPATCH();
on_LoadModuleChecked : {
  const Value value = Heap::load(&INSTANCE()->variables[w.b()]);
  if (value.is_hole()) [[unlikely]]
    DO(throw_uninitialized_module(ex, static_cast<std::uint16_t>(w.b())));
  regs[w.a()] = value;
  DISPATCH();
}
on_StoreModule:
  store_variable(&INSTANCE()->variables[w.b()], regs[w.a()]);
  DISPATCH();
on_LoadImport : {
  const Value value = Heap::load(INSTANCE()->imports[w.b()]);
  if (value.is_hole()) [[unlikely]]
    DO(throw_uninitialized_import(ex, static_cast<std::uint16_t>(w.b())));
  regs[w.a()] = value;
  DISPATCH();
}
on_LoadGlobal : {
  // A built-in global is frozen: its value is cached as it is. 0 (the number) = not looked up yet.
  const Value cached = Heap::load(reinterpret_cast<const Value*>(&side[w.c()]));
  if (cached.is_cell()) [[likely]] {
    regs[w.a()] = cached;
    DISPATCH();
  }
  RESULT(w.a(), load_global_slow(ex, w.c()));
}
on_StoreGlobal:
  DO(store_global(ex, w.c(), regs[w.a()]));
on_DefineGlobal:
  DO(define_global(ex, w.c(), regs[w.a()]));
on_TypeofGlobal:
  RESULT(w.a(), typeof_global(ex, w.c()));

  // ---- Arithmetic ----------------------------------------------------------------------------

on_Add:
  ARITHMETIC(regs[w.b()], regs[w.c()], +, add_slow(ex, lhs_, rhs_));
on_Sub:
  ARITHMETIC(regs[w.b()], regs[w.c()], -, arithmetic_slow(ex, Arithmetic::Subtract, lhs_, rhs_));
on_Mul:
  ARITHMETIC(regs[w.b()], regs[w.c()], *, arithmetic_slow(ex, Arithmetic::Multiply, lhs_, rhs_));
on_Div:
  ARITHMETIC(regs[w.b()], regs[w.c()], /, arithmetic_slow(ex, Arithmetic::Divide, lhs_, rhs_));
on_AddK:
  ARITHMETIC(regs[w.b()], constant(side, w.c()), +, add_slow(ex, lhs_, rhs_));
on_SubK:
  ARITHMETIC(regs[w.b()], constant(side, w.c()), -,
             arithmetic_slow(ex, Arithmetic::Subtract, lhs_, rhs_));
on_MulK:
  ARITHMETIC(regs[w.b()], constant(side, w.c()), *,
             arithmetic_slow(ex, Arithmetic::Multiply, lhs_, rhs_));
on_DivK:
  ARITHMETIC(regs[w.b()], constant(side, w.c()), /,
             arithmetic_slow(ex, Arithmetic::Divide, lhs_, rhs_));
on_AddN:
  PROVEN(regs[w.b()], regs[w.c()], +);
on_SubN:
  PROVEN(regs[w.b()], regs[w.c()], -);
on_MulN:
  PROVEN(regs[w.b()], regs[w.c()], *);
on_DivN:
  PROVEN(regs[w.b()], regs[w.c()], /);
on_AddNK:
  PROVEN(regs[w.b()], constant(side, w.c()), +);
on_SubNK:
  PROVEN(regs[w.b()], constant(side, w.c()), -);
on_MulNK:
  PROVEN(regs[w.b()], constant(side, w.c()), *);

#define REMAINDER(right)                                                                           \
  do {                                                                                             \
    const Value lhs_ = regs[w.b()], rhs_ = (right);                                                \
    const std::int64_t x = truncate_to_int64(lhs_), y = truncate_to_int64(rhs_);                   \
    /* Positive integers: the result is exact and never -0. */                                     \
    if (x >= 0 && y > 0 && static_cast<double>(x) == lhs_.as_number() &&                           \
        static_cast<double>(y) == rhs_.as_number() && !(x == 0 && std::signbit(lhs_.as_number()))) \
        [[likely]] {                                                                               \
      const bool small = ((x | y) >> 32) == 0;                                                     \
      regs[w.a()] = Value::from_number(                                                            \
          static_cast<double>(small ? static_cast<std::int64_t>(static_cast<std::uint32_t>(x) %    \
                                                                static_cast<std::uint32_t>(y))     \
                                    : x % y));                                                     \
      DISPATCH();                                                                                  \
    }                                                                                              \
    RESULT(w.a(), arithmetic_slow(ex, Arithmetic::Remainder, lhs_, rhs_));                         \
  } while (false)
on_Mod:
  REMAINDER(regs[w.c()]);
on_ModK:
  REMAINDER(constant(side, w.c()));
on_Pow:
  RESULT(w.a(), arithmetic_slow(ex, Arithmetic::Power, regs[w.b()], regs[w.c()]));

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
  if (fast_int32(regs[w.b()], x)) [[likely]] {
    regs[w.a()] = Value::from_number(~x);
    DISPATCH();
  }
  RESULT(w.a(), bit_not_slow(ex, regs[w.b()]));
}
on_Negate : {
  const Value operand = regs[w.b()];
  if (operand.is_number()) [[likely]] {
    regs[w.a()] = Value::from_number(-operand.as_number());
    // -NaN would be a word outside the numbers (heap/value.hpp).
    if (std::isnan(operand.as_number())) [[unlikely]]
      regs[w.a()] = operand;
    DISPATCH();
  }
  RESULT(w.a(), negate_slow(ex, operand));
}
on_ToNumber:
  if (regs[w.b()].is_number()) [[likely]] {
    regs[w.a()] = regs[w.b()];
    DISPATCH();
  }
  RESULT(w.a(), to_number_slow(ex, regs[w.b()]));
on_Sqrt : {
  const Value operand = regs[w.b()];
  if (operand.is_number()) [[likely]] {
    regs[w.a()] = Value::from_number(std::sqrt(operand.as_number()));
    DISPATCH();
  }
  RESULT(w.a(), to_number_slow(ex, operand));
}
on_Floor : {
  const Value operand = regs[w.b()];
  if (operand.is_number()) [[likely]] {
    regs[w.a()] = Value::from_number(std::floor(operand.as_number()));
    DISPATCH();
  }
  RESULT(w.a(), to_number_slow(ex, operand));
}

// ---- Comparison ----------------------------------------------------------------------------

#define COMPARE(operator_, inverse, slow)                                 \
  do {                                                                    \
    const Value lhs_ = regs[w.b()], rhs_ = regs[w.c()];                   \
    const bool truth_ = lhs_.as_number() operator_ rhs_.as_number();      \
    if (truth_ || lhs_.as_number() inverse rhs_.as_number()) [[likely]] { \
      regs[w.a()] = Value::boolean(truth_);                               \
      DISPATCH();                                                         \
    }                                                                     \
    RESULT(w.a(), slow(ex, lhs_, rhs_));                                  \
  } while (false)
on_Less:
  COMPARE(<, >=, less_slow);
on_LessEqual:
  COMPARE(<=, >, less_equal_slow);
on_StrictEqual:
  regs[w.a()] = Value::boolean(equal(regs[w.b()], regs[w.c()]));
  DISPATCH();
on_StrictNotEqual:
  regs[w.a()] = Value::boolean(!equal(regs[w.b()], regs[w.c()]));
  DISPATCH();
on_IsNullish:
  regs[w.a()] = Value::boolean(regs[w.b()].is_nullish());
  DISPATCH();
on_IsUndefined:
  regs[w.a()] = Value::boolean(regs[w.b()].is_undefined());
  DISPATCH();
on_Not:
  regs[w.a()] = Value::boolean(!truthy(regs[w.b()]));
  DISPATCH();
on_Typeof:
  regs[w.a()] = type_of(ex, regs[w.b()]);
  DISPATCH();
on_InstanceOf:
  RESULT(w.a(), instance_of(ex, regs[w.b()], regs[w.c()]));
on_In:
  RESULT(w.a(), has_property(ex, regs[w.b()], regs[w.c()]));
on_ToPrimitive:
  if (!regs[w.b()].is_object()) [[likely]] {
    regs[w.a()] = regs[w.b()];
    DISPATCH();
  }
  RESULT(w.a(), to_primitive(ex, regs[w.b()]));
on_ToPropertyKey:
  RESULT(w.a(), to_property_key(ex, regs[w.b()]));
on_Concat:
  RESULT(w.a(), concat_primitives(ex, {regs + w.b(), static_cast<std::size_t>(w.c())}));

  // ---- Control -------------------------------------------------------------------------------

on_Jump:
  pc += w.bc();
  DISPATCH();
on_JumpIfTrue:
  if (truthy(regs[w.a()])) pc += w.bc();
  DISPATCH();
on_JumpIfFalse:
  if (!truthy(regs[w.a()])) pc += w.bc();
  DISPATCH();
on_JumpIfNullish:
  if (regs[w.a()].is_nullish()) pc += w.bc();
  DISPATCH();
on_JumpIfNotNullish:
  if (!regs[w.a()].is_nullish()) pc += w.bc();
  DISPATCH();
on_JumpIfUndefined:
  if (regs[w.a()].is_undefined()) pc += w.bc();
  DISPATCH();
on_JumpIfNotUndefined:
  if (!regs[w.a()].is_undefined()) pc += w.bc();
  DISPATCH();
on_JumpIfLess:
  COMPARE_JUMP(regs[w.a()], <, regs[w.b()], >=, true, less_slow(ex, lhs_, rhs_));
on_JumpIfNotLess:
  COMPARE_JUMP(regs[w.a()], <, regs[w.b()], >=, false, less_slow(ex, lhs_, rhs_));
on_JumpIfLessEqual:
  COMPARE_JUMP(regs[w.a()], <=, regs[w.b()], >, true, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfNotLessEqual:
  COMPARE_JUMP(regs[w.a()], <=, regs[w.b()], >, false, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfLessK:
  COMPARE_JUMP(regs[w.a()], <, constant(side, w.b()), >=, true, less_slow(ex, lhs_, rhs_));
on_JumpIfNotLessK:
  COMPARE_JUMP(regs[w.a()], <, constant(side, w.b()), >=, false, less_slow(ex, lhs_, rhs_));
on_JumpIfLessEqualK:
  COMPARE_JUMP(regs[w.a()], <=, constant(side, w.b()), >, true, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfNotLessEqualK:
  COMPARE_JUMP(regs[w.a()], <=, constant(side, w.b()), >, false, less_equal_slow(ex, lhs_, rhs_));
on_JumpIfGreaterK:
  COMPARE_JUMP(regs[w.a()], >, constant(side, w.b()), <=, true, less_slow(ex, rhs_, lhs_));
on_JumpIfNotGreaterK:
  COMPARE_JUMP(regs[w.a()], >, constant(side, w.b()), <=, false, less_slow(ex, rhs_, lhs_));
on_JumpIfGreaterEqualK:
  COMPARE_JUMP(regs[w.a()], >=, constant(side, w.b()), <, true, less_equal_slow(ex, rhs_, lhs_));
on_JumpIfNotGreaterEqualK:
  COMPARE_JUMP(regs[w.a()], >=, constant(side, w.b()), <, false, less_equal_slow(ex, rhs_, lhs_));
on_JumpIfEqual:
  if (equal(regs[w.a()], regs[w.b()])) pc += w.c();
  DISPATCH();
on_JumpIfNotEqual:
  if (!equal(regs[w.a()], regs[w.b()])) pc += w.c();
  DISPATCH();
on_JumpIfEqualK:
  if (equal(regs[w.a()], constant(side, w.b()))) pc += w.c();
  DISPATCH();
on_JumpIfNotEqualK:
  if (!equal(regs[w.a()], constant(side, w.b()))) pc += w.c();
  DISPATCH();
on_Loop:
  TAKE_LOOP();
on_LoopIfTrue:
  if (truthy(regs[w.a()])) TAKE_LOOP();
  LEAVE_LOOP();
on_LoopIfLess:
  COMPARE_LOOP(regs[w.a()], <, regs[w.b()], >=, less_slow(ex, lhs_, rhs_));
on_LoopIfLessK:
  COMPARE_LOOP(regs[w.a()], <, constant(side, w.b()), >=, less_slow(ex, lhs_, rhs_));
on_LoopIfLessEqual:
  COMPARE_LOOP(regs[w.a()], <=, regs[w.b()], >, less_equal_slow(ex, lhs_, rhs_));
on_LoopIfLessEqualK:
  COMPARE_LOOP(regs[w.a()], <=, constant(side, w.b()), >, less_equal_slow(ex, lhs_, rhs_));
on_AddLoopIfLessN : {
  const double next = regs[w.a()].as_number() + constant(side, w.c()).as_number();
  regs[w.a()] = Value::from_number(next);
  if (next < regs[w.b()].as_number()) [[likely]]
    TAKE_LOOP();
  LEAVE_LOOP();
}
on_AddLoopIfLessNK : {
  const double next = regs[w.a()].as_number() + constant(side, w.c()).as_number();
  regs[w.a()] = Value::from_number(next);
  if (next < constant(side, w.b()).as_number()) [[likely]]
    TAKE_LOOP();
  LEAVE_LOOP();
}
on_Return : {
  const Value value = regs[w.a()];
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
  LEAVE_OR_LOAD(return_async(ex, regs[w.a()]));
on_Throw:
  DO(ex.throw_value(regs[w.a()]));
on_ThrowConstAssign:
  DO(throw_const_assignment(ex, static_cast<std::uint32_t>(w.bc())));
on_EndFinally:
  DO(ex.throw_value(regs[w.a()]));
on_UnwindCheck:
  DO(unwind_check(ex));

  // ---- Objects -------------------------------------------------------------------------------

on_NewObject:
  RESULT(w.a(), new_literal(ex, static_cast<std::uint32_t>(w.bc())));
on_NewArray:
  RESULT(w.a(), new_array(ex, {regs + w.b(), static_cast<std::size_t>(w.c())}));
on_ArrayPush:
  DO(array_append(ex, regs[w.a()], regs[w.b()]));
on_ArrayPushHole:
  DO(array_append(ex, regs[w.a()], Value::hole()));

#define STORE_CACHED(object_value, value, slow)                                               \
  do {                                                                                        \
    const Value object_ = (object_value), value_ = (value);                                   \
    const InlineCache cache = InlineCache::load(side[w.c()]);                                 \
    if (object_.is_object()) [[likely]] {                                                     \
      Object* const cell = object_.as_object();                                               \
      if (cell->shape.load(std::memory_order_relaxed) == cache.shape() && cache.rest() < 256) \
          [[likely]] {                                                                        \
        Heap::store(*cell, cell->words() + cache.rest(), value_);                             \
        DISPATCH();                                                                           \
      }                                                                                       \
    }                                                                                         \
    DO(slow(ex, object_, cache_name(ex, w.c()), value_, &side[w.c()]));                       \
  } while (false)
on_DefineField:
  STORE_CACHED(regs[w.a()], regs[w.b()], define_field);
on_SetField:
  STORE_CACHED(regs[w.a()], regs[w.b()], set_field);
on_SetPrivate:
  STORE_CACHED(regs[w.a()], regs[w.b()], set_private);
on_DefineElement:
  DO(define_element(ex, regs[w.a()], regs[w.b()], regs[w.c()]));
on_DefineMember : {
  const auto flags = static_cast<std::uint8_t>(pc->low());
  ++pc;
  DO(define_member(ex, regs[w.a()], regs[w.b()], regs[w.c()], flags));
}
on_CopyProperties:
  DO(copy_properties(ex, regs[w.a()], regs[w.b()]));
on_ObjectRest:
  RESULT(w.a(), object_rest(ex, regs[w.b()], {regs + w.b() + 1, static_cast<std::size_t>(w.c())}));

// Acquire of the shape (free on x86) orders the slot's read behind the transition that made the slot.
#define LOAD_CACHED(target, self_target, slow)                                           \
  do {                                                                                   \
    const Value object_ = regs[w.b()];                                                   \
    const InlineCache cache = InlineCache::load(side[w.c()]);                            \
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
  LOAD_CACHED(w.a(), (void)0, get_field(ex, object_, cache_name(ex, w.c()), &side[w.c()]));
on_GetPrivate:
  LOAD_CACHED(w.a(), (void)0, get_private(ex, object_, cache_name(ex, w.c()), &side[w.c()]));
on_GetMethod:
  LOAD_CACHED(
      w.a(), regs[w.a() + 1] = object_,
      (regs[w.a() + 1] = object_, get_method(ex, object_, cache_name(ex, w.c()), &side[w.c()])));
on_GetPrivateMethod:
  LOAD_CACHED(
      w.a(), regs[w.a() + 1] = object_,
      (regs[w.a() + 1] = object_, get_private(ex, object_, cache_name(ex, w.c()), &side[w.c()])));
on_HasPrivate:
  RESULT(w.a(), has_private(ex, regs[w.b()], cache_name(ex, w.c())));
on_GetLength : {
  const Value object = regs[w.b()];
  if (object.is_object() && object.as_object()->kind == CellKind::Array) [[likely]] {
    regs[w.a()] = Value::from_number(object.as<Array>()->length.load(std::memory_order_acquire));
    DISPATCH();
  }
  if (object.is_string()) {
    regs[w.a()] = Value::from_number(object.as_string()->length);
    DISPATCH();
  }
  LOAD_CACHED(w.a(), (void)0, get_field(ex, object_, cache_name(ex, w.c()), &side[w.c()]));
}
on_GetElement : {
  const Value object = regs[w.b()], key = regs[w.c()];
  std::uint32_t index;
  if (object.is_object() && object.as_object()->kind == CellKind::Array && fast_index(key, index))
      [[likely]] {
    const Value element = load_element(object.as<Array>(), index);
    if (!element.is_hole()) [[likely]] {
      regs[w.a()] = element;
      DISPATCH();
    }
  }
  RESULT(w.a(), get_element(ex, object, key));
}
on_SetElement : {
  const Value object = regs[w.a()], key = regs[w.b()];
  std::uint32_t index;
  if (object.is_object() && object.as_object()->kind == CellKind::Array && fast_index(key, index) &&
      store_element(object.as<Array>(), index, regs[w.c()])) [[likely]] {
    DISPATCH();
  }
  DO(set_element(ex, object, key, regs[w.c()]));
}
on_GetElementMethod : {
  const Value object = regs[w.b()], key = regs[w.c()];
  regs[w.a() + 1] = object;
  RESULT(w.a(), get_element(ex, object, key));
}
on_DeleteElement:
  RESULT(w.a(), delete_element(ex, regs[w.b()], regs[w.c()]));
on_ForInKeys:
  RESULT(w.a(), for_in_keys(ex, regs[w.b()]));

  // ---- Functions and classes -----------------------------------------------------------------

on_Closure:
  RESULT(w.a(), make_closure(ex, static_cast<std::uint32_t>(w.bc())));
on_NewClass : {
  const auto index = static_cast<std::uint32_t>(pc->low());
  ++pc;
  RESULT(w.a(), new_class(ex, index, regs[w.b()]));
}
on_FinishClass:
  DO(finish_class(ex, regs[w.a()]));
on_GetSuper : {
  const int cache = pc->low();
  const Value home = regs[w.b()], self = regs[w.c()];
  SAVE();
  const Value answer = get_super(ex, home, self, cache_name(ex, cache));
  if (signal::is(answer)) [[unlikely]] {
    if (!handle_signal(ex, answer)) return;
    LOAD();
    DISPATCH();
  }
  ++pc;
  regs = ex.regs;
  regs[w.a()] = answer;
  DISPATCH();
}
on_SetSuper : {
  const int cache = pc->low();
  SAVE();
  const Value answer = set_super(ex, regs[w.b()], regs[w.c()], cache_name(ex, cache), regs[w.a()]);
  if (signal::is(answer)) [[unlikely]] {
    if (!handle_signal(ex, answer)) return;
    LOAD();
    DISPATCH();
  }
  regs = ex.regs;
  ++pc;
  DISPATCH();
}
on_ConstructorResult:
  RESULT(w.a(), constructor_result(ex, regs[w.b()], regs[w.c()]));
on_NewTarget:
  RESULT(w.a(), new_target(ex));

  // ---- Calls ---------------------------------------------------------------------------------

on_Call : {
  const Value callee = regs[w.b() - 2];
  if (callee.is_object() && callee.as_object()->kind == CellKind::Function) [[likely]] {
    const FunctionState* const state = callee.as<Function>()->state;
    // Acquire: the state's other fields were written before (lowering at the first call).
    if (state->fast_argument_count.load(std::memory_order_acquire) ==
        static_cast<std::uint16_t>(w.c())) [[likely]] {
      Value* const base = regs + w.b();
      if (base + state->frame_words <= ex.stack_end) [[likely]] {
        base[-3] = Value::from_bits(
            ReturnLink::pack(pc, static_cast<std::size_t>(w.b()), ReturnKind::Normal));
        regs = base;
        pc = state->entry;
        side = state->side;
        budget -= state->entry_weight;
        POLL_IF_DUE();
        DISPATCH();
      }
    }
  }
  RESULT(w.a(), call_slow(ex, w.b(), w.c()));
}
on_CallAwait:
  RESULT(w.a(), call_await(ex, w.b(), w.c()));
on_CallSpread:
  RESULT(w.a(), call_spread(ex, w.b()));
on_New:
  RESULT(w.a(), construct(ex, w.b(), w.c()));
on_NewSpread:
  RESULT(w.a(), construct_spread(ex, w.b()));
on_CallSuper:
  RESULT(w.a(), call_super(ex, w.b(), w.c()));
on_CallSuperSpread:
  RESULT(w.a(), call_super_spread(ex, w.b()));
on_NativeCall : {
  const auto id = static_cast<std::uint16_t>(pc->low());
  ++pc;
  RESULT(w.a(), call_native(ex, id, w.b(), w.c()));
}
on_Await:
  RESULT(w.a(), await_value(ex, regs[w.b()]));

  // ---- Iteration -----------------------------------------------------------------------------

on_GetIterator : {
  const Value iterable = regs[w.a() + 1];
  if (is_builtin_iterable(ex, iterable)) [[likely]] {
    regs[w.a()] = iterable;
    regs[w.a() + 1] = Value::from_number(0);
    pc += w.bc();
    DISPATCH();
  }
  regs[w.a() + 2] = iterable;
  RESULT(w.a() + 1, iterator_method(ex, iterable));
}
on_GetAsyncIterator : {
  const Value iterable = regs[w.b()];
  regs[w.a() + 1] = iterable;
  RESULT(w.a(), async_iterator_method(ex, iterable));
}
on_IteratorNext : {
  const Word targets = *pc;
  const Value source = regs[w.a()], state = regs[w.a() + 1];
  // A number as state means a built-in source, unless a script's iterator has a number for `next`.
  const bool is_array = source.is_object() && source.as_object()->kind == CellKind::Array;
  if (state.is_number() && (is_array || is_builtin_iterable(ex, source))) [[likely]] {
    if (is_array) [[likely]] {
      const auto index = static_cast<std::uint32_t>(state.as_number());
      if (index < source.as<Array>()->length.load(std::memory_order_acquire)) {
        const Value element = load_element(source.as<Array>(), index);
        regs[w.a() + 1] = Value::from_number(static_cast<double>(index) + 1);
        if (!element.is_hole()) [[likely]] {
          regs[w.a() + 2] = element;
          pc += 1 + targets.high();
          DISPATCH();
        }
        regs[w.a() + 1] = state;  // a hole or a dictionary: the slow path looks again
      } else {
        pc += 1 + targets.low();
        DISPATCH();
      }
    }
    SAVE();
    const Value next = builtin_iterator_next(ex, source, &regs[w.a() + 1]);
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
      regs[w.a() + 2] = next;
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
  regs[w.a() + 2] = answer;  // a native `next`
  ++pc;
  DISPATCH();
}
on_CheckObject:
  if (regs[w.a()].is_object()) [[likely]]
    DISPATCH();
  DO(ex.throw_type_error("Iterator result {} is not an object", describe_value(ex, regs[w.a()])));
on_IteratorClose : {
  const Value source = regs[w.a() + 1], state = regs[w.a() + 2];
  if (state.is_number()) {
    pc += w.bc();
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
    pc += w.bc();
  } else {
    regs[w.a() + 1] = method;
    regs[w.a() + 2] = source;
  }
  DISPATCH();
}

  // ---- Annotations ---------------------------------------------------------------------------

on_CheckNumber:
  if (regs[w.a()].is_number()) [[likely]] {
    ++pc;
    DISPATCH();
  }
  goto on_CheckType;
on_CheckType : {
  const auto name = static_cast<std::uint32_t>(pc->low());
  ++pc;
  DO(check_type(ex, regs[w.a()], static_cast<std::uint16_t>(w.b()), name));
}
}

}  // namespace

void run_loop(Execution& ex) {
  if (ex.realm.options.trace_ops) [[unlikely]] {
    run<true>(ex);
  } else {
    run<false>(ex);
  }
}

}  // namespace heddle
