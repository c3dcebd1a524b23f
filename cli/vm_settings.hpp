#pragma once
// cli/vm_settings.hpp -- what the commands that run programs share: options and errors of the runtime.

#include "cli/command.hpp"
#include "cli/failure.hpp"
#include "heddle/heddle.hpp"

namespace heddle::cli {

[[nodiscard]] VmOptions vm_options(const VmSettings& settings);

/// How a command ends when the runtime refuses.
[[nodiscard]] Failure failure_of(const Error& error);

}  // namespace heddle::cli
