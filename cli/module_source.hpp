#pragma once
// cli/module_source.hpp -- the module that a file on the command line stands for.

#include <string>

#include "base/expected.hpp"
#include "bytecode/module.hpp"
#include "cli/input_file.hpp"

namespace heddle::cli {

/// Whether it was made by `heddle build`, which its first bytes say.
[[nodiscard]] bool is_module_file(const InputFile& input);

/// Compiles `input`, or reads it if it is a module file, Not verified.
/// Errors: SourceRejected, with all errors in the source as `report`.
[[nodiscard]] Expected<Module, Failure> module_from(const InputFile& input);

/// The same for the file `path`; `-` is stdin.
[[nodiscard]] Expected<Module, Failure> read_module(const std::string& path);

}  // namespace heddle::cli
