#pragma once
// runtime/host_natives.hpp -- how a script's call gets to a C++ function of the host.

#include "interpreter/native.hpp"

namespace heddle {

struct HostNative;

/// What the called NativeFunction stands for.
[[nodiscard]] const HostNative& native_of(const NativeCall& call);
/// Converts, calls, converts; of a method `this` comes first.
[[nodiscard]] Value call_host(NativeCall& call);

}  // namespace heddle
