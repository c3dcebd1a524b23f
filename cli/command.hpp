#pragma once
// cli/command.hpp -- what a command line asks for, after parsing: one struct per command.

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "cli/color.hpp"

namespace heddle::cli {

/// What commands that run programs let the user choose of the runtime.
struct VmSettings {
  std::optional<unsigned> worker_count;  ///< nothing: the hardware threads
  std::optional<std::uint64_t> preempt_ops;
  std::optional<std::uint64_t> max_heap_bytes;  ///< per context
  std::optional<std::uint64_t> max_tasks;       ///< at the same time
};

/// heddle run; heddle -e
struct RunCommand : VmSettings {
  std::string file;                 ///< a path, or "-"; empty with `code`
  std::optional<std::string> code;  ///< -e
  std::vector<std::string> arguments;
  std::optional<std::uint64_t> max_operations;
  std::optional<std::uint64_t> seed;
  std::optional<std::chrono::milliseconds> timeout;
  std::optional<std::string> trace_file;
  bool strict_fatal = false;
  bool shows_stats = false;
  bool traces_ops = false;
  ColorChoice color = ColorChoice::Auto;
};

/// heddle explore
struct ExploreCommand : VmSettings {
  std::string file;  ///< a path
  std::uint64_t schedule_count = 1000;
  std::uint64_t first_seed = 1;
  bool compares_output = false;
  std::uint64_t max_operations = 50'000'000;  ///< of each schedule: one that never ends must end
  ColorChoice color = ColorChoice::Auto;
};

/// heddle repl
struct ReplCommand : VmSettings {
  ColorChoice color = ColorChoice::Auto;
};

/// heddle check
struct CheckCommand {
  std::vector<std::string> files;
  bool prints_json = false;
  ColorChoice color = ColorChoice::Auto;
};

/// heddle dis
struct DisassembleCommand {
  std::string file;
  bool shows_registers = false;
  ColorChoice color = ColorChoice::Auto;
};

/// heddle build
struct BuildCommand {
  std::string file;
  std::string output;
  ColorChoice color = ColorChoice::Auto;
};

/// heddle types
struct TypesCommand {};

/// heddle init
struct InitCommand {
  std::string folder = ".";
  bool replaces_files = false;  ///< --force
};

/// heddle --help, heddle help TOPIC, heddle COMMAND --help
struct HelpCommand {
  std::string topic;  ///< empty: the overview
};

/// heddle --version
struct VersionCommand {
  bool is_verbose = false;
};

using Command =
    std::variant<RunCommand, ExploreCommand, ReplCommand, CheckCommand, DisassembleCommand,
                 BuildCommand, TypesCommand, InitCommand, HelpCommand, VersionCommand>;

}  // namespace heddle::cli
