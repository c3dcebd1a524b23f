#pragma once
// runtime/process_module.hpp -- module "heddle:process": the program's arguments and its end.

#include <string_view>

namespace heddle {

inline constexpr std::string_view kProcessModuleName = "heddle:process";

/// What Context::provide_process() defines for it; of other contexts it knows by their absence.
inline constexpr std::string_view kArgumentsGlobal = "__arguments";
inline constexpr std::string_view kExitGlobal = "__exit";

// exit() does not return: its task is stopped at the loop's poll.
inline constexpr std::string_view kProcessModuleSource = R"(
if (typeof __exit === "undefined") throw new Error('this host does not provide module "heddle:process"');
export const args = Object.freeze(__arguments);
export function exit(code: number = 0): never {
  if (!Number.isInteger(code) || code < 0 || code > 255)
    throw new RangeError(`an exit code is an integer from 0 to 255, not ${code}`);
  __exit(code);
  for (;;) {}
}
)";

}  // namespace heddle
