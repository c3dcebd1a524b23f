#pragma once
// registry/native_registry.hpp -- native functions by 16-bit id.
//
// Ranges: 0x00xx language core, 0x01xx Array, 0x02xx String, 0x03xx Math, 0x04xx console, 0x05xx Number, 0x06xx Object,
// 0x07xx Map and Set, 0x08xx Promise, 0x09xx timers, 0x0axx module "heddle", 0x0bxx Error, 0x0cxx JSON,
// 0x0dxx helpers of builtins/*.ts, 0x0exx steps (interpreter/steps.hpp), 0x80xx and up: the host's.

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>

#include "heap/value.hpp"

namespace heddle {

struct Execution;
struct NativeCall;
struct NativeFunction;

/// The code of a native: reads call.arguments, returns the result, Value::exception() after it threw, or a signal
/// (interpreter/native.hpp). At most 50 us of work for any input; more is done in steps (interpreter/steps.hpp).
using NativeCode = Value (*)(NativeCall& call);
/// The same for a call whose first arguments are numbers, as many as it needs: they stand at `arguments`.
using NumberNativeCode = Value (*)(Execution& ex, const NativeFunction& callee,
                                   const double* arguments);

/// Ids 0x0e00 to 0x0eff.
inline constexpr std::uint16_t kStepKinds = 256;

struct NativeInfo {
  std::string_view name;  ///< as scripts see it ("push")
  NativeCode code = nullptr;
  std::uint16_t id = 0;
  std::uint8_t length = 0;        ///< the script-visible `length`
  std::uint8_t cost = 1;          ///< operations charged per call; more by size: NativeCall::charge
  std::uint8_t number_count = 0;  ///< what `numbers` takes
  NumberNativeCode numbers = nullptr;  ///< a shorter way than `code`, if there is one
};

/// Threads:    add() before the first script runs; find() any thread afterwards.
/// Invariants: N1  an id names one native for the registry's life.
class NativeRegistry {
 public:
  /// false: the id is taken.
  [[nodiscard]] bool add(const NativeInfo& info);
  /// nullptr if there is none.
  [[nodiscard]] const NativeInfo* find(std::uint16_t id) const;

 private:
  static constexpr std::size_t kPage = 256;
  std::array<std::unique_ptr<std::array<NativeInfo, kPage>>, 65536 / kPage> pages_;
};

}  // namespace heddle
