// heddle dis and build: what can be done with a program without running it.

#include <filesystem>
#include <string>
#include <utility>

#include "bytecode/disassembler.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/module_file.hpp"
#include "bytecode/verifier.hpp"
#include "cli/commands.hpp"
#include "cli/message.hpp"
#include "cli/module_source.hpp"
#include "cli/output_file.hpp"

namespace heddle::cli {

namespace {

/// The register code of every function, as it is lowered when first called.
Expected<std::string, Failure> disassemble_registers(Module module, const std::string& name) {
  const auto verified = verify(std::move(module));
  if (!verified) {
    return Unexpected{Failure{name + ": refused by the verifier: " + verified.error().message(),
                              ExitCode::SourceRejected}};
  }
  std::string text;
  const auto count = static_cast<std::uint32_t>(verified->module().functions.size());
  for (std::uint32_t function = 0; function < count; ++function) {
    if (function > 0) text += '\n';
    text += disassemble(verified->module(), lower(*verified, function, LoweringMode::Optimized));
  }
  return text;
}

Expected<std::string, Failure> disassemble_file(const DisassembleCommand& command) {
  auto module = read_module(command.file);
  if (!module) return Unexpected{std::move(module).error()};
  if (command.shows_registers) return disassemble_registers(*std::move(module), command.file);
  return disassemble(*module);
}

/// Whether both name one existing file: then writing one would destroy the other.
bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code ignored;
  return std::filesystem::equivalent(a, b, ignored);
}

Expected<void, Failure> build_file(const BuildCommand& command) {
  if (is_same_file(command.file, command.output)) {
    return Unexpected{Failure{"the output would replace '" + command.file + "'; name another file",
                              ExitCode::Usage}};
  }
  const auto module = read_module(command.file);
  if (!module) return Unexpected{module.error()};
  const std::vector<std::uint8_t> bytes = serialize(*module);
  return write_output(command.output, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

int execute(const DisassembleCommand& command) {
  const auto text = disassemble_file(command);
  if (!text) return report(text.error(), colors_of(command.color));
  const auto written = write_stdout(*text);
  if (!written) return report(written.error(), colors_of(command.color));
  return static_cast<int>(ExitCode::Ok);
}

int execute(const BuildCommand& command) {
  const auto built = build_file(command);
  if (!built) return report(built.error(), colors_of(command.color));
  return static_cast<int>(ExitCode::Ok);
}

}  // namespace heddle::cli
