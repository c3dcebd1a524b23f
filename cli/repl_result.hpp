#pragma once
// cli/repl_result.hpp -- how a session shows what an input gave.

#include <string>

#include "heddle/heddle.hpp"

namespace heddle::cli {

/// The value as console.log shows it inside of an object: strings have quotes.
[[nodiscard]] std::string describe_result(const Context& context, const HostValue& value);

/// What stopped an input, in complete lines: diagnostics, or "Uncaught " and the error with its stack.
[[nodiscard]] std::string describe_error(const Error& error);

}  // namespace heddle::cli
