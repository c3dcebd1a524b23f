// heddle check: the errors in sources, for people or for programs.

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "bytecode/verifier.hpp"
#include "cli/commands.hpp"
#include "cli/finding.hpp"
#include "cli/module_source.hpp"
#include "cli/output_file.hpp"
#include "compiler/compile.hpp"

namespace heddle::cli {

namespace {

/// What is wrong with a file, once for people and once for programs.
struct Checked {
  std::optional<Failure> failure;
  std::vector<Finding> findings;
};

Checked wrong_as_a_whole(std::string name, Failure failure) {
  Finding finding{
      .file = std::move(name), .start = {}, .end = {}, .code = {}, .message = {}, .hint = {}};
  finding.message = failure.message;
  return {std::move(failure), {std::move(finding)}};
}

Checked check_module_file(const InputFile& input) {
  auto module = module_from(input);
  if (!module) return wrong_as_a_whole(input.name, std::move(module).error());
  const auto verified = verify(*std::move(module));
  if (verified) return {};
  return wrong_as_a_whole(input.name, {fmt::format("'{}' is no usable module file: {}", input.name,
                                                   verified.error().message()),
                                       ExitCode::SourceRejected});
}

Checked check_file(const std::string& path) {
  const auto input = read_input(path);
  if (!input) return wrong_as_a_whole(path, input.error());
  if (is_module_file(*input)) return check_module_file(*input);
  const SourceText source(input->name, input->bytes);
  const CompileResult result = compile(source, {.language = language_of(input->name)});
  if (result.module) return {};
  return {Failure{.message = {}, .exit_code = ExitCode::SourceRejected, .report = result.report},
          findings_of(source, result.errors)};
}

}  // namespace

int execute(const CheckCommand& command) {
  ExitCode worst = ExitCode::Ok;
  std::vector<Finding> findings;
  for (const std::string& file : command.files) {
    Checked checked = check_file(file);
    if (!checked.failure) continue;
    const ExitCode code = checked.failure->exit_code;
    if (worst == ExitCode::Ok || code == ExitCode::Usage) worst = code;
    if (command.prints_json) {
      std::ranges::move(checked.findings, std::back_inserter(findings));
    } else {
      (void)report(*checked.failure, colors_of(command.color));
    }
  }
  if (!command.prints_json) return static_cast<int>(worst);
  const auto written = write_stdout(as_json(findings));
  if (!written) return report(written.error(), colors_of(command.color));
  return static_cast<int>(worst);
}

}  // namespace heddle::cli
