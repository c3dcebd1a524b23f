#pragma once
// interpreter/core_natives.hpp -- the few natives that the interpreter itself calls by handing them to scripts or promises.

#include "interpreter/execution.hpp"
#include "registry/native_registry.hpp"

namespace heddle {

struct ModuleInstance;
struct Promise;

namespace core_native {
inline constexpr std::uint16_t kResolve = 0x0001;  ///< data: Slots [promise, already called]
inline constexpr std::uint16_t kReject = 0x0002;   ///< the same
inline constexpr std::uint16_t kModuleFulfilled = 0x0003;  ///< data: ModuleInstance as a raw word
inline constexpr std::uint16_t kModuleRejected = 0x0004;
inline constexpr std::uint16_t kSelectFulfilled = 0x0006;  ///< data: Claim
inline constexpr std::uint16_t kSelectRejected = 0x0007;   ///< the same
inline constexpr std::uint16_t kErrorStack = 0x0005;       ///< data: Slots, see class_errors.cpp
}  // namespace core_native

/// Registers them. Once per Vm, before builtins.
void register_core_natives(NativeRegistry& registry);

/// A function object of a registered native; signal on failure.
[[nodiscard]] Value make_native_function(Execution& ex, std::uint16_t id, Value data);

/// The promise of a resolving function (one that create_resolving_functions() made); nullptr: one of the pair was
/// called before.
[[nodiscard]] Promise* take_promise(Value resolving_function);

/// What calling `callback` settles, if it is a resolving function or a built-in's closure over one (Promise.all); else nullptr.
[[nodiscard]] Promise* promise_resolved_by(Value callback);

/// The evaluation hears when the instance's body promise settles. false: thrown.
[[nodiscard]] bool watch_module_body(Execution& ex, ModuleInstance& instance);

}  // namespace heddle
