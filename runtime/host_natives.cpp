// runtime/host_natives.cpp -- C++ functions of the host, as scripts call them.

#include <exception>
#include <new>
#include <vector>

#include "interpreter/native.hpp"
#include "interpreter/variables.hpp"
#include "runtime/context_impl.hpp"

namespace heddle {
namespace {

/// Ids of the host's natives (registry/native_registry.hpp).
constexpr std::uint16_t kFirstHostId = 0x8000;
constexpr std::size_t kMaxNatives = 0x8000;

Value throw_host_error(Execution& ex, const Error& error) {
  const bool is_argument = error.code == Errc::InvalidArgument;
  return ex.throw_error(is_argument ? ErrorType::TypeError : ErrorType::Error, error.message);
}

/// No C++ exception crosses the loop.
Result<HostValue> call_guarded(const HostNative& native, std::span<const HostValue> arguments) {
  try {
    return native.function(arguments);
  } catch (const std::exception& exception) {
    return Error{Errc::ScriptError, native.name + ": " + exception.what()};
  } catch (...) {
    return Error{Errc::ScriptError, native.name + ": a C++ exception"};
  }
}

Value call_host(NativeCall& call) {
  const auto& native =
      *reinterpret_cast<const HostNative*>(call.callee.as<NativeFunction>()->data.bits());
  Execution& ex = call.ex;
  native.context->native_calls.fetch_add(1, std::memory_order_relaxed);
  const HostEntry entry(ex);
  std::vector<HostValue> arguments;
  arguments.reserve(call.arguments.size());
  for (const Value value : call.arguments) arguments.push_back(native.context->to_host(ex, value));
  const Result<HostValue> result = call_guarded(native, arguments);
  if (!result) return throw_host_error(ex, result.error());
  return native.context->to_script(ex, result.value());
}

}  // namespace

thread_local Execution* HostEntry::current_ = nullptr;

Result<void> Context::Impl::define_function(std::string_view name, HostFunction function) {
  return enter([&](Execution& ex) -> Result<void> {
    HostNative* native = nullptr;
    {
      const std::lock_guard lock(natives_mutex_);
      if (natives_.size() == kMaxNatives)
        return Error{Errc::ResourceExhausted, "a context has at most 32,768 functions of the host"};
      native = &natives_.emplace_back();
      native->name = name;
      native->function = std::move(function);
      native->context = this;
      native->info = {native->name, call_host,
                      static_cast<std::uint16_t>(kFirstHostId + natives_.size() - 1)};
    }
    void* const cell = ex.allocate(sizeof(NativeFunction));
    if (cell == nullptr) return to_error(ex, ex.error);
    // A pointer as bits is a subnormal number to the collector.
    const Value data = Value::from_bits(reinterpret_cast<std::uintptr_t>(native));
    const Value made =
        Value::object(new (cell) NativeFunction(&native->info, kNativeFunctionShape, data));
    if (signal::is(define_global(ex, realm_->core.names.intern(name), made)))
      return to_error(ex, ex.error);
    return {};
  });
}

namespace detail {

Error wrong_argument(std::string_view function, std::size_t index, std::string_view wanted,
                     const HostValue& found) {
  return Error{Errc::InvalidArgument, std::string(function) + ": argument " +
                                          std::to_string(index + 1) + " must be of type " +
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
