#include "interpreter/call.hpp"

#include <algorithm>

#include "heap/array.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/iteration.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/member_names.hpp"
#include "interpreter/native.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/source_position.hpp"
#include "interpreter/strictness.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

constexpr int kMaxArguments =
    60'000;  // V8 refuses a little above 65,535 too; ours must fit a block

/// The arguments of the native that calls something now: they must outlive the call, and the block may move meanwhile.
class OuterWindow {
 public:
  explicit OuterWindow(Execution& ex)
      : ex_(ex), words_(ex.window_end == nullptr ? 0 : ex.window_end - ex.coroutine->words()) {}
  /// With what the call answered. Only a result or an exception comes back to the native.
  Value restore(Value answer) {
    const bool comes_back = !signal::is(answer) || answer == signal::kException;
    ex_.window_end = comes_back && words_ != 0 ? ex_.coroutine->words() + words_ : nullptr;
    return answer;
  }

 private:
  Execution& ex_;
  std::ptrdiff_t words_;
};

/// The last parameter becomes an array of the arguments from its place on.
Value collect_rest(Execution& ex, const FunctionState& state, Value* base, int count) {
  const int place = state.code->parameter_count - 1;
  const int extra = std::max(count - place, 0);
  return new_array(ex, {base + place, static_cast<std::size_t>(extra)});
}

/// A native that was called with very many arguments calls on from above them, farther than a return link reaches. It
/// needs them no more, so the window moves down to where the running frame ends.
Value* within_reach(Execution& ex, Value* base, int count) {
  if (static_cast<std::size_t>(base - ex.regs) <= ReturnLink::kMaxDelta) [[likely]]
    return base;
  Value* const lower = ex.regs + state_of(ex.regs)->register_count + kCallHeader;
  std::copy(base - 1, base + count, lower - 1);  // with `this`
  return lower;
}

/// Pushes the frame of a script function; its arguments are in place.
Value throw_missing_arguments(Execution& ex, Function& function, int count) {
  const int required = function.state->info->required_count;
  const std::string name = function_name_of(function);
  return throw_strict(ex, Strictness::MissingArguments, name.empty() ? "the function" : name,
                      fmt::format("{} argument{}", required, required == 1 ? "" : "s"), count);
}

Value enter(Execution& ex, Function& function, Value* base, int count, ReturnKind kind) {
  FunctionState& state = *function.state;
  const RegisterCode& code = *state.code;
  ex.window_end = base + count;
  if (count < state.info->required_count && (state.info->flags & FunctionInfo::kBuiltin) == 0)
    return throw_missing_arguments(ex, function, count);
  Value rest;
  const bool has_rest = (state.info->flags & FunctionInfo::kRest) != 0;
  if (has_rest) {
    rest = collect_rest(ex, state, base, count);
    if (signal::is(rest)) return rest;
  }
  if (!ensure_stack(ex, base, state.register_count)) return signal::kException;
  base = within_reach(ex, base, count);
  ex.window_end = nullptr;
  for (int i = count; i < code.parameter_count; ++i) base[i] = Value::undefined();
  if (has_rest) base[code.parameter_count - 1] = rest;
  base[-3] =
      Value::from_bits(ReturnLink::pack(ex.pc, static_cast<std::size_t>(base - ex.regs), kind));
  base[-2] = Value::object(&function);
  ex.regs = base;
  ex.pc = state.entry;
  ex.budget -= state.entry_weight;
  return signal::kCalled;
}

Value run_native(Execution& ex, const NativeInfo& info, Value callee, Value self, Value* base,
                 int count, ReturnKind kind) {
  ex.budget -= info.cost;
  OuterWindow outer(ex);
  ex.window_end = base + count;
  NativeCall call{ex, callee, self, {base, static_cast<std::size_t>(count)}, kind};
  return outer.restore(info.code(call));
}

/// f.bind(..): the bound arguments go before the others.
Value invoke_bound(Execution& ex, BoundFunction& bound, Value* base, int count, ReturnKind kind) {
  const int extra =
      bound.arguments.is_internal() ? static_cast<int>(bound.arguments.as<Slots>()->count) : 0;
  OuterWindow outer(ex);
  ex.window_end = base + count;
  if (!ensure_stack(ex, base, static_cast<std::size_t>(count + extra + kCallHeader)))
    return outer.restore(signal::kException);
  std::copy_backward(base, base + count, base + count + extra);
  if (extra != 0) std::copy_n(bound.arguments.as<Slots>()->values(), extra, base);
  base[-1] = bound.bound_this;
  ex.window_end = base + count + extra;
  return outer.restore(invoke(ex, bound.target, base, count + extra, kind));
}

/// A built-in class called without `new`: String(x), Error("..") decide for themselves; others refuse.
Value invoke_class(Execution& ex, Class& klass, Value callee, Value* base, int count,
                   ReturnKind kind) {
  const Value constructor = klass.constructor;
  if (constructor.is_object() && constructor.as_object()->kind == CellKind::NativeFunction) {
    return run_native(ex, *constructor.as<NativeFunction>()->info, callee, Value::undefined(), base,
                      count, kind);
  }
  const std::string name = to_utf8(*klass.descriptor->name);
  if (name.empty())
    return ex.throw_type_error("Class constructors cannot be invoked without 'new'");
  return ex.throw_type_error("Class constructor {} cannot be invoked without 'new'", name);
}

/// Runs a class's constructor on `self`, which stands at base[-1] too.
Value invoke_constructor(Execution& ex, Class& klass, Value self, Value* base, int count) {
  base[-1] = self;
  const Value constructor = klass.constructor;
  if (constructor.as_object()->kind == CellKind::NativeFunction) {
    return run_native(ex, *constructor.as<NativeFunction>()->info, Value::object(&klass), self,
                      base, count, ReturnKind::Normal);
  }
  Function* const function = constructor.as<Function>();
  ex.window_end = base + count;  // lowering may collect
  if (!make_ready(ex, *function->state)) return signal::kException;
  return enter(ex, *function, base, count, ReturnKind::Normal);
}

/// Puts the elements of the array at base[0] into the window; the count, or -1 after a throw.
int spread_arguments(Execution& ex, Value*& base) {
  const Array& array = *base[0].as<Array>();
  const std::uint32_t length =
      array.length.load(std::memory_order_acquire);  // pairs with the array's length changes
  if (length > kMaxArguments) {
    static_cast<void>(ex.throw_range_error("Maximum call stack size exceeded"));
    return -1;
  }
  ex.window_end = base + 1;
  if (!ensure_stack(ex, base, length + kCallHeader)) return -1;
  Array* const source = base[0].as<Array>();
  for (std::uint32_t i = length;
       i-- > 0;) {  // downwards: base[0] is the array itself until the end
    const Value element = load_element(source, i);
    base[i] = element.is_hole() ? Value::undefined() : element;
  }
  return static_cast<int>(length);
}

bool is_async_function(Value callee) {
  return callee.is_object() && callee.as_object()->kind == CellKind::Function &&
         (callee.as<Function>()->state->info->flags & FunctionInfo::kAsync) != 0;
}

}  // namespace

Value invoke(Execution& ex, Value callee, Value* base, int count, ReturnKind kind) {
  if (callee.is_object()) {
    switch (callee.as_object()->kind) {
      case CellKind::Function: {
        ex.window_end = base + count;  // the first call of a function may collect
        Function* const function = realm_function(ex, *callee.as<Function>());
        if (function == nullptr || !make_ready(ex, *function->state)) return signal::kException;
        return enter(ex, *function, base, count, kind);
      }
      case CellKind::NativeFunction:
        return run_native(ex, *callee.as<NativeFunction>()->info, callee, base[-1], base, count,
                          kind);
      case CellKind::BoundFunction:
        return invoke_bound(ex, *callee.as<BoundFunction>(), base, count, kind);
      case CellKind::Class:
        return invoke_class(ex, *callee.as<Class>(), callee, base, count, kind);
      default:
        break;
    }
  }
  return throw_not_callable(ex, callee, base[-1]);
}

Value begin_call(Execution& ex, Value callee, Value self, std::span<const Value> arguments,
                 ReturnKind kind) {
  if (ex.coroutine == nullptr) return call_bottom(ex, callee, self, arguments, nullptr);
  if (!ex.regs[-2]
           .is_object()) {  // a native is the coroutine's first callee: its call takes the native's place
    Value* base = ex.regs;
    if (!ensure_stack(ex, base, arguments.size())) return signal::kException;
    base[-1] = self;
    std::copy(arguments.begin(), arguments.end(), base);
    return invoke(ex, callee, base, static_cast<int>(arguments.size()), kind);
  }
  OuterWindow outer(ex);
  Value* base = ex.regs + state_of(ex.regs)->register_count + kCallHeader;
  if (ex.window_end != nullptr) base = std::max(base, ex.window_end + kCallHeader);
  if (!ensure_stack(ex, base, arguments.size() + kCallHeader))
    return outer.restore(signal::kException);
  base[-1] = self;
  std::copy(arguments.begin(), arguments.end(), base);
  return outer.restore(invoke(ex, callee, base, static_cast<int>(arguments.size()), kind));
}

Value NativeCall::tail_call(Value function, Value this_value, std::initializer_list<Value> values) {
  return begin_call(ex, function, this_value, {values.begin(), values.size()}, kind);
}

bool NativeCall::is_awaited() const {
  return kind == ReturnKind::Special && ex.pc[-1].op() == RegisterOp::CallAwait;
}

namespace {

bool are_numbers(const Value* values, int count) {
  for (int i = 0; i < count; ++i) {
    if (!values[i].is_number()) return false;
  }
  return true;
}

}  // namespace

Value call_slow(Execution& ex, int window, int count) {
  Value* const base = ex.regs + window;
  const Value callee = base[-2];
  if (callee.is_object() && callee.as_object()->kind == CellKind::NativeFunction) {
    const NativeFunction& native = *callee.as<NativeFunction>();
    const NativeInfo& info = *native.info;
    if (info.numbers != nullptr && count >= info.number_count &&
        are_numbers(base, info.number_count)) {
      ex.budget -= info.cost;
      // Numbers are doubles as they are (heap/value.hpp), so they are the arguments where they stand.
      return info.numbers(ex, native, reinterpret_cast<const double*>(base));
    }
    return run_native(ex, *callee.as<NativeFunction>()->info, callee, base[-1], base, count,
                      ReturnKind::Normal);
  }
  return invoke(ex, callee, base, count, ReturnKind::Normal);
}

Value call_await(Execution& ex, int window, int count) {
  Value* const base = ex.regs + window;
  const Value callee = base[-2];
  // An async callee delivers through return_async, which looks for CallAwait; any other by deliver().
  const bool is_native = callee.is_object() && callee.as_object()->kind == CellKind::NativeFunction;
  const ReturnKind kind = is_async_function(callee) ? ReturnKind::Normal : ReturnKind::Special;
  const Value result = is_native ? run_native(ex, *callee.as<NativeFunction>()->info, callee,
                                              base[-1], base, count, kind)
                                 : invoke(ex, callee, base, count, kind);
  if (result == signal::kAwaited) return await_result(ex, ex.result);
  return signal::is(result) ? result : await_value(ex, result);
}

Value call_spread(Execution& ex, int window) {
  Value* base = ex.regs + window;
  const int count = spread_arguments(ex, base);
  if (count < 0) return signal::kException;
  return invoke(ex, base[-2], base, count, ReturnKind::Normal);
}

namespace {

Value construct_at(Execution& ex, Value* base, int count) {
  const Value callee = base[-2];
  if (!callee.is_object() || callee.as_object()->kind != CellKind::Class) {
    const std::string source = callee_text(ex, ExpressionText::Use::Constructed);
    return ex.throw_type_error("{} is not a constructor",
                               source.empty() ? describe_value(ex, callee) : source);
  }
  ex.window_end = base + count;
  const Value instance = new_instance(ex, callee);
  ex.window_end = nullptr;
  if (signal::is(instance)) return instance;
  return invoke_constructor(ex, *callee.as<Class>(), instance, base, count);
}

Value super_at(Execution& ex, Value* base, int count) {
  Class* const home = home_class_of(ex, base[-2]);
  if (home == nullptr) return signal::kException;
  const Value self = base[-1];
  const ClassDescriptor* const own = self.is_object() ? class_of(ex, self) : nullptr;
  const ClassDescriptor* const parent = home->descriptor->base;
  const bool is_instance = own != nullptr && own->derives_from(*home->descriptor);
  if (!is_instance || parent == nullptr || parent->class_object == nullptr) {
    return ex.throw_type_error("super() of {} cannot initialise {}",
                               to_utf8(*home->descriptor->name), describe_value(ex, self));
  }
  return invoke_constructor(ex, *static_cast<Class*>(parent->class_object), self, base, count);
}

}  // namespace

Value construct(Execution& ex, int window, int count) {
  return construct_at(ex, ex.regs + window, count);
}

Value construct_spread(Execution& ex, int window) {
  Value* base = ex.regs + window;
  const int count = spread_arguments(ex, base);
  return count < 0 ? signal::kException : construct_at(ex, base, count);
}

Value call_super(Execution& ex, int window, int count) {
  return super_at(ex, ex.regs + window, count);
}

Value call_super_spread(Execution& ex, int window) {
  Value* base = ex.regs + window;
  const int count = spread_arguments(ex, base);
  return count < 0 ? signal::kException : super_at(ex, base, count);
}

Value call_native(Execution& ex, std::uint16_t id, int first, int count) {
  const NativeInfo* const info = ex.realm.core.natives.find(id);
  return run_native(ex, *info, Value::undefined(), Value::undefined(), ex.regs + first, count,
                    ReturnKind::Normal);
}

Value new_target(Execution& ex) {
  const Value self = ex.regs[-1];
  const bool constructs = (state_of(ex.regs)->info->flags & FunctionInfo::kConstructor) != 0;
  if (!constructs || !self.is_object()) return Value::undefined();
  return Value::object(ex.realm.shape_of(*self.as_object()).klass->class_object);
}

Value constructor_result(Execution& ex, Value value, Value self) {
  if (value.is_object()) return value;
  if ((state_of(ex.regs)->info->flags & FunctionInfo::kDerived) == 0) return self;
  if (value.is_undefined() && self.is_object()) return self;
  if (value.is_undefined()) {
    return ex.throw_error(
        ErrorType::ReferenceError,
        "Must call super constructor in derived class before accessing 'this' or returning "
        "from derived constructor");
  }
  return ex.throw_type_error("Derived constructors may only return object or undefined");
}

bool make_ready(Execution& ex, FunctionState& state) {
  if (state.fast_argument_count.load(std::memory_order_acquire) != FunctionState::kNotReady)
      [[likely]]
    return true;
  return lower_function(ex, state);
}

Value throw_not_callable(Execution& ex, Value callee, Value self) {
  const std::string source = callee_text(ex, ExpressionText::Use::Called);
  static_cast<void>(ex.throw_type_error("{} is not a function",
                                        source.empty() ? describe_value(ex, callee) : source));
  const std::size_t dot = source.rfind('.');
  if (callee.is_undefined() && dot != std::string::npos)
    suggest_member(ex, self, source.substr(dot + 1));
  return signal::kException;
}

bool return_special(Execution& ex, Value value) {
  const ReturnLink link{ex.regs[-3]};
  if (link.kind() == ReturnKind::Bottom) {
    finish_coroutine(ex, value);
    return false;
  }
  ex.pc = link.pc();
  ex.regs -= link.delta();
  return deliver(ex, link.kind(), value);
}

namespace {

/// What a getter says is the method that an iteration calls next.
bool deliver_method(Execution& ex, Word caller, Value method) {
  Value* const operands = ex.regs + caller.a();
  if (caller.op() == RegisterOp::GetIterator) {
    method = checked_iterator_method(ex, operands[2], method);
  } else if (caller.op() == RegisterOp::GetAsyncIterator) {
    method = checked_async_iterator_method(ex, operands[1], method);
  } else {
    method = checked_return_method(ex, method);
  }
  if (signal::is(method)) return handle_signal(ex, method);
  if (caller.op() == RegisterOp::GetAsyncIterator) {
    operands[0] = method;
  } else if (caller.op() == RegisterOp::GetIterator) {
    operands[1] = method;
  } else if (method.is_nullish()) {
    ex.pc += caller.bc();
  } else {
    operands[2] = operands[1];
    operands[1] = method;
  }
  return true;
}

}  // namespace

bool deliver(Execution& ex, ReturnKind kind, Value value) {
  const Word caller = ex.pc[-1];
  if (kind == ReturnKind::Normal) {
    ex.regs[caller.a()] = value;
    return true;
  }
  switch (caller.op()) {
    case RegisterOp::Await:  // of an object whose `then` was a getter
    case RegisterOp::CallAwait: {
      const Value result = await_value(ex, value);
      if (signal::is(result)) return handle_signal(ex, result);
      ex.regs[caller.a()] = result;
      return true;
    }
    case RegisterOp::IteratorNext:
      ex.regs[caller.a() + 2] = value;
      ++ex.pc;
      return true;
    case RegisterOp::GetSuper:
      ex.regs[caller.a()] = value;
      ++ex.pc;
      return true;
    case RegisterOp::SetSuper:
      ++ex.pc;
      return true;
    case RegisterOp::GetIterator:
    case RegisterOp::GetAsyncIterator:
    case RegisterOp::IteratorClose:
      return deliver_method(ex, caller, value);
    default:
      return true;  // a setter: its value is nobody's
  }
}

}  // namespace heddle
