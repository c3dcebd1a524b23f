#pragma once
// cli/repl_result.hpp -- how a session shows what an input gave, besides the value itself.

#include <string>

#include "heddle/heddle.hpp"

namespace heddle::cli {

/// What it is: "number", "function" ..., or the name of its class.
[[nodiscard]] std::string describe_type(const HostValue& value);

/// What stopped an input, in complete lines: diagnostics, or "Uncaught " and the error with its stack.
[[nodiscard]] std::string describe_error(const Error& error);

/// What Ctrl-C stopped, and where.
[[nodiscard]] std::string describe_stop(const Error& error);

}  // namespace heddle::cli
