// runtime/host_natives.cpp -- C++ functions of the host, as scripts call them.

#include <exception>
#include <new>
#include <utility>
#include <vector>

#include "interpreter/native.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/variables.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/host_natives.hpp"

namespace heddle {
namespace {

/// Ids of the host's natives (registry/native_registry.hpp).
constexpr std::uint16_t kFirstHostId = 0x8000;
constexpr std::size_t kMaxNatives = 0x8000;
constexpr std::size_t kMostNumbers = 0xff;

Value throw_host_error(Execution& ex, const Error& error) {
  const bool is_argument = error.code == Errc::InvalidArgument;
  return ex.throw_error(is_argument ? ErrorType::TypeError : ErrorType::Error, error.message);
}

bool is_instance(Execution& ex, Value value, const ClassDescriptor* klass) {
  const ClassDescriptor* const own = value.is_object() ? class_of(ex, value) : nullptr;
  return own != nullptr && own->derives_from(*klass);
}

/// Of the one that is being handled.
Error error_of_exception(const HostNative& native) {
  try {
    throw;
  } catch (const std::exception& exception) {
    return Error{Errc::ScriptError, native.name + ": " + exception.what()};
  } catch (...) {
    return Error{Errc::ScriptError, native.name + ": a C++ exception"};
  }
}

/// No C++ exception crosses the loop.
template <typename Body>
auto guarded(const HostNative& native, Body&& body) -> decltype(body()) {
  try {
    return body();
  } catch (...) {
    return error_of_exception(native);
  }
}

}  // namespace

const HostNative& native_of(const NativeCall& call) {
  // By `new` and super(..) the class is called.
  const bool is_class = call.callee.as_object()->kind == CellKind::Class;
  const Value function = is_class ? call.callee.as<Class>()->constructor : call.callee;
  return *reinterpret_cast<const HostNative*>(function.as<NativeFunction>()->data.bits());
}

Value call_host(NativeCall& call) {
  const HostNative& native = native_of(call);
  Execution& ex = call.ex;
  native.context->count_native_call(ex);
  const HostEntry entry(ex);
  std::vector<HostValue> arguments;
  arguments.reserve(call.arguments.size() + 1);
  if (native.of != nullptr) {
    if (!is_instance(ex, call.self, native.of->descriptor))
      return ex.throw_type_error("{} called on {}", native.name, describe_value(ex, call.self));
    arguments.push_back(native.context->to_host(ex, call.self));
  }
  for (const Value value : call.arguments) arguments.push_back(native.context->to_host(ex, value));
  const auto result = guarded(native, [&] { return native.function.call(arguments); });
  if (!result) return throw_host_error(ex, result.error());
  return native.context->to_script(ex, result.value());
}

namespace {

/// NativeInfo::numbers.
Value call_host_with_numbers(Execution& ex, const NativeFunction& callee, const double* arguments) {
  const HostNative& native = *reinterpret_cast<const HostNative*>(callee.data.bits());
  native.context->count_native_call(ex);
  const HostEntry entry(ex);
  try {
    return Value::canonical(native.function.call_numbers(native.function.state.get(), arguments));
  } catch (...) {
    return throw_host_error(ex, error_of_exception(native));
  }
}

}  // namespace

constinit thread_local Execution* HostEntry::current_ = nullptr;

Result<void> Context::Impl::define_function(std::string_view name, HostFunction function) {
  return enter([&](Execution& ex) -> Result<void> {
    const Value made = make_host_function(
        ex, {.name = std::string(name), .function = std::move(function), .context = this},
        call_host);
    if (signal::is(made) || signal::is(define_global(ex, realm_->core.names.intern(name), made)))
      return to_error(ex, ex.error);
    return {};
  });
}

Value Context::Impl::make_host_function(Execution& ex, HostNative native, NativeCode code) {
  void* const cell = ex.allocate(sizeof(NativeFunction));
  if (cell == nullptr) return signal::kException;
  const std::lock_guard lock(natives_mutex_);
  if (natives_.size() == kMaxNatives)
    return ex.throw_range_error("A context has at most 32,768 functions of the host");
  HostNative& added = natives_.emplace_back(std::move(native));
  // What scripts see is the last part of "Point.norm".
  const std::string_view name = added.name;
  added.info = {name.substr(name.rfind('.') + 1), code,
                static_cast<std::uint16_t>(kFirstHostId + natives_.size() - 1)};
  const HostFunction& function = added.function;
  if (added.of == nullptr && function.call_numbers != nullptr &&
      function.number_count <= kMostNumbers) {
    added.info.number_count = static_cast<std::uint8_t>(function.number_count);
    added.info.numbers = call_host_with_numbers;
  }
  // A pointer as bits is a subnormal number to the collector.
  const Value data = Value::from_bits(reinterpret_cast<std::uintptr_t>(&added));
  return Value::object(new (cell) NativeFunction(&added.info, kNativeFunctionShape, data));
}

namespace detail {

Error wrong_argument(std::string_view function, std::size_t index, std::string_view wanted,
                     const HostValue& found) {
  return Error{Errc::InvalidArgument, std::string(function) + ": argument " +
                                          std::to_string(index + 1) + " must be of type " +
                                          std::string(wanted) + ", found " +
                                          std::string(found.type_name())};
}

Error wrong_result(const ObjectRef& function, std::string_view wanted, const HostValue& found) {
  return Error{Errc::InvalidArgument, function.text() + ": the result must be of type " +
                                          std::string(wanted) + ", found " +
                                          std::string(found.type_name())};
}

Error too_few_arguments(std::string_view function, std::size_t wanted, std::size_t found) {
  return Error{Errc::InvalidArgument, std::string(function) + " needs " + std::to_string(wanted) +
                                          (wanted == 1 ? " argument" : " arguments") + ", found " +
                                          std::to_string(found)};
}

}  // namespace detail

}  // namespace heddle
