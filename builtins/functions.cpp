// builtins/functions.cpp -- class Function: call, apply, bind, name, length.

#include <new>

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/function_signature.hpp"
#include "interpreter/call.hpp"

namespace heddle {
namespace {

bool check_callable(NativeCall& call, std::string_view method) {
  if (is_callable(call.self)) return true;
  if (method == "bind" || method == "toString") {
    const char* const text = method == "bind"
                                 ? "Bind must be called on a function"
                                 : "Function.prototype.toString requires that 'this' be a Function";
    static_cast<void>(call.ex.throw_type_error("{}", text));
    return false;
  }
  static_cast<void>(
      call.ex.throw_type_error("Function.prototype.{} was called on {}, which is not a function",
                               method, describe_value(call.ex, call.self)));
  return false;
}

Value call_function(NativeCall& call) {
  if (!check_callable(call, "call")) return signal::kException;
  const std::size_t taken = call.arguments.empty() ? 0 : 1;
  return begin_call(call.ex, call.self, call.argument(0), call.arguments.subspan(taken), call.kind);
}

Value apply(NativeCall& call) {
  if (!check_callable(call, "apply")) return signal::kException;
  const Value list = call.argument(1);
  if (list.is_nullish()) return begin_call(call.ex, call.self, call.argument(0), {}, call.kind);
  if (!list.is_object() || list.as_object()->kind != CellKind::Array) {
    return call.ex.throw_type_error("CreateListFromArrayLike called on non-object");
  }
  Array& array = *list.as<Array>();
  // On this stack the collector sees them, whatever happens to the array.
  const std::uint32_t count = array.size();
  if (count > 60'000) return call.ex.throw_range_error("Maximum call stack size exceeded");
  void* const cell = call.ex.allocate(Slots::bytes(count));
  if (cell == nullptr) return signal::kException;
  auto* const slots = new (cell) Slots(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    const Value value = get_element(call.ex.allocator, array, i);
    slots->values()[i] = value.is_hole() ? Value::undefined() : value;
  }
  call.charge(count);
  return begin_call(call.ex, call.self, call.argument(0), {slots->values(), count}, call.kind);
}

Value bind(NativeCall& call) {
  if (!check_callable(call, "bind")) return signal::kException;
  Value bound = Value::undefined();
  if (call.arguments.size() > 1) {
    const auto count = static_cast<std::uint32_t>(call.arguments.size() - 1);
    void* const cell = call.ex.allocate(Slots::bytes(count));
    if (cell == nullptr) return signal::kException;
    auto* const slots = new (cell) Slots(count);
    for (std::uint32_t i = 0; i < count; ++i) slots->values()[i] = call.arguments[i + 1];
    bound = Value::internal(slots);
  }
  void* const cell = call.ex.allocate(sizeof(BoundFunction));
  if (cell == nullptr) return signal::kException;
  return Value::object(new (cell)
                           BoundFunction(kBoundFunctionShape, call.self, call.argument(0), bound));
}

Value function_name(NativeCall& call) {
  if (!check_callable(call, "name")) return signal::kException;
  return string_result(call.ex, create_utf8(call.ex.allocator, signature_of(call.self).name));
}

Value function_length(NativeCall& call) {
  if (!check_callable(call, "length")) return signal::kException;
  return Value::from_number(signature_of(call.self).length);
}

Value to_string(NativeCall& call) {
  if (!check_callable(call, "toString")) return signal::kException;
  return string_result(call.ex,
                       create_utf8(call.ex.allocator, fmt::format("function {}() {{ [code] }}",
                                                                  signature_of(call.self).name)));
}

}  // namespace

Signature signature_of(Value callee) {
  switch (callee.as_object()->kind) {
    case CellKind::Function: {
      return {function_name_of(*callee.as<Function>()),
              double(callee.as<Function>()->state->info->length)};
    }
    case CellKind::NativeFunction: {
      const NativeInfo& info = *callee.as<NativeFunction>()->info;
      return {std::string(info.name), double(info.length)};
    }
    case CellKind::Class: {
      const Class& klass = *callee.as<Class>();
      return {to_utf8(*klass.descriptor->name), signature_of(klass.constructor).length};
    }
    case CellKind::BoundFunction: {
      const BoundFunction& bound = *callee.as<BoundFunction>();
      Signature target = signature_of(bound.target);
      const double taken =
          bound.arguments.is_internal() ? double(bound.arguments.as<Slots>()->count) : 0;
      return {"bound " + target.name, std::max(0.0, target.length - taken)};
    }
    default:
      return {};
  }
}

void install_functions(Builder& builder) {
  Intrinsics& classes = builder.core().classes;
  classes.function = builder.define_class({.name = "Function",
                                           .base = classes.object,
                                           .instance_kind = CellKind::Function,
                                           .shape = kFunctionShape,
                                           .constructor = {"", 0x0000, 1, nullptr}});
  const NativeRow methods[] = {{"call", 0x0010, 1, call_function},
                               {"apply", 0x0011, 2, apply},
                               {"bind", 0x0012, 1, bind},
                               {"toString", 0x0013, 0, to_string}};
  const NativeRow getters[] = {{"name", 0x0014, 0, function_name},
                               {"length", 0x0015, 0, function_length}};
  builder.add_methods(*classes.function, methods);
  builder.add_getters(*classes.function, getters);
}

}  // namespace heddle
