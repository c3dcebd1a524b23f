#include "cli/module_source.hpp"

#include <fmt/core.h>

#include <span>
#include <utility>

#include "bytecode/module_file.hpp"
#include "compiler/compile.hpp"

namespace heddle::cli {

bool is_module_file(const InputFile& input) { return input.bytes.starts_with("HBC\x1a"); }

Expected<Module, Failure> module_from(const InputFile& input) {
  if (is_module_file(input)) {
    auto module = deserialize(
        {reinterpret_cast<const std::uint8_t*>(input.bytes.data()), input.bytes.size()});
    if (module) return std::move(module).value();
    return Unexpected{
        Failure{fmt::format("'{}' is no usable module file: {}", input.name, module.error()),
                ExitCode::SourceRejected}};
  }
  const SourceText source(input.name, input.bytes);
  CompileResult result = compile(source, {.language = language_of(input.name)});
  if (result.module) return *std::move(result.module);
  return Unexpected{Failure{
      .message = {}, .exit_code = ExitCode::SourceRejected, .report = std::move(result.report)}};
}

Expected<Module, Failure> read_module(const std::string& path) {
  const auto input = read_input(path);
  if (!input) return Unexpected{input.error()};
  return module_from(*input);
}

}  // namespace heddle::cli
