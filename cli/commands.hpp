#pragma once
// cli/commands.hpp -- carries commands out. Each prints what there is to print and returns the
// process's exit code.

#include "cli/command.hpp"

namespace heddle::cli {

[[nodiscard]] int execute(const RunCommand& command);
[[nodiscard]] int execute(const ExploreCommand& command);
[[nodiscard]] int execute(const ReplCommand& command);
[[nodiscard]] int execute(const CheckCommand& command);
[[nodiscard]] int execute(const DisassembleCommand& command);
[[nodiscard]] int execute(const BuildCommand& command);
[[nodiscard]] int execute(const TypesCommand& command);
[[nodiscard]] int execute(const InitCommand& command);
[[nodiscard]] int execute(const HelpCommand& command);
[[nodiscard]] int execute(const VersionCommand& command);

}  // namespace heddle::cli
