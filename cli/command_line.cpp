#include "cli/command_line.hpp"

#include <fmt/core.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <charconv>

#include "base/nearest_word.hpp"
#include "cli/byte_size.hpp"
#include "cli/duration.hpp"
#include "cli/help_text.hpp"

namespace heddle::cli {

namespace {

using Words = std::span<const std::string>;
using Parsed = Expected<Command, UsageError>;

constexpr std::array<std::string_view, 9> kCommandNames{"run",   "explore", "repl", "check", "dis",
                                                        "build", "types",   "init", "help"};
constexpr std::uint64_t kMaxWorkers = 1024;  // far above any machine; more is a slip of the finger

Unexpected<UsageError> wrong(std::string message, std::string_view topic) {
  return Unexpected{UsageError{std::move(message), std::string(topic)}};
}

std::string did_you_mean(std::string_view word, std::span<const std::string_view> candidates) {
  NearestWord nearest(word);
  for (const std::string_view candidate : candidates) nearest.consider(candidate);
  return nearest.best().empty() ? "" : fmt::format("; did you mean '{}'?", nearest.best());
}

/// The options of one command, as CLI11 reads them: all values as text, so that every message about
/// a wrong one is ours. Members that a command has no option for stay as they are.
class Syntax {
 public:
  explicit Syntax(std::string_view command) : command_(command) {
    app_.set_help_flag();
    add_switch("-h,--help", wants_help);
    app_.allow_extras();
    if (command == "run") add_run_options();
    if (command == "explore") add_explore_options();
    if (command == "repl") add_vm_options();
    if (command == "check") {
      add_switch("--json", prints_json);
      add_files(files);
    }
    if (command == "dis") {
      add_switch("--registers", shows_registers);
      add_files(files);
    }
    if (command == "build") {
      add_value("-o,--output", output);
      add_files(files);
    }
    if (command == "init") {
      add_switch("-f,--force", replaces_files);
      add_files(files);
    }
    if (command == "version") add_switch("--version", ignored_)->required();
    if (command == "version") add_switch("--verbose", is_verbose);
    if (command == "help") add_files(files);
    if (reports_on_sources(command)) add_value("--color,--colour", color);
  }

  /// Fills the members in; `extra` gets what is neither an option nor a file of this command.
  Expected<void, UsageError> parse(Words words) {
    std::vector<std::string> reversed(words.rbegin(), words.rend());  // what CLI11 wants
    try {
      app_.parse(std::move(reversed));
    } catch (const CLI::ArgumentMismatch& error) {
      const std::string_view text = error.what();
      const std::string_view name = text.substr(0, text.find_first_of(": "));
      const bool is_switch = text.find("override") != text.npos;  // then it comes without dashes
      if (is_switch) return wrong(fmt::format("--{} takes no value", name), topic());
      return wrong(fmt::format("{} needs a value", name), topic());
    } catch (const CLI::ParseError& error) {
      return wrong(error.what(), topic());
    }
    extra = app_.remaining();
    return {};
  }

  [[nodiscard]] std::vector<std::string> long_names() const {
    std::vector<std::string> names;
    for (const CLI::Option* option : app_.get_options()) {
      if (!option->get_lnames().empty()) names.push_back("--" + option->get_lnames().front());
    }
    return names;
  }

  /// "unknown option '--wokers'; did you mean '--workers'?"
  [[nodiscard]] UsageError unknown_option(std::string_view word) const {
    const std::string_view name = word.substr(0, word.find('='));
    const std::vector<std::string> names = long_names();
    const std::vector<std::string_view> candidates(names.begin(), names.end());
    return {fmt::format("unknown option '{}'{}", name, did_you_mean(name, candidates)), topic()};
  }

  bool wants_help = false, strict_fatal = false, shows_stats = false, traces_ops = false;
  bool prints_json = false, shows_registers = false, replaces_files = false, is_verbose = false;
  bool compares_output = false;
  std::optional<std::string> seed, schedules, trace;
  std::optional<std::string> code, workers, preempt, max_heap, max_tasks, max_ops, timeout, output,
      color;
  std::vector<std::string> files, extra;

 private:
  /// The help that tells more: --version is in the overview.
  [[nodiscard]] std::string topic() const { return command_ == "version" ? "" : command_; }
  /// Only their messages are ever coloured.
  static bool reports_on_sources(std::string_view command) {
    constexpr std::array<std::string_view, 6> kNames{"run",   "explore", "repl",
                                                     "check", "dis",     "build"};
    return std::ranges::find(kNames, command) != kNames.end();
  }
  void add_run_options() {
    // Options end at the first other word: the file; what follows is the program's.
    app_.prefix_command();
    add_vm_options();
    add_value("--seed", seed);
    add_value("--max-ops", max_ops);
    add_value("--timeout", timeout);
    add_value("--trace", trace);
    add_switch("--strict-fatal", strict_fatal);
    add_switch("--stats", shows_stats);
    add_switch("--trace-ops", traces_ops);
    add_value("-e,--eval", code);
  }
  void add_explore_options() {
    add_value("--schedules", schedules);
    add_value("--seed", seed);
    add_switch("--same-output", compares_output);
    add_value("--max-ops", max_ops);
    add_run_limits();
    add_files(files);
  }
  void add_vm_options() {
    add_value("--workers", workers);
    add_run_limits();
  }
  void add_run_limits() {
    add_value("--preempt", preempt);
    add_value("--max-heap", max_heap);
    add_value("--max-tasks", max_tasks);
  }
  CLI::Option* add_switch(const std::string& names, bool& value) {
    return app_.add_flag(names, value)->disable_flag_override();
  }
  void add_value(const std::string& names, std::optional<std::string>& value) {
    app_.add_option_function<std::string>(names,
                                          [&value](const std::string& text) { value = text; })
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  }
  void add_files(std::vector<std::string>& files) { app_.add_option("FILE", files); }

  std::string command_;
  CLI::App app_;
  bool ignored_ = false;
};

/// A whole number of at least 1 and at most `largest`.
Expected<std::optional<std::uint64_t>, UsageError> parse_count(
    std::string_view option, const std::optional<std::string>& text, std::uint64_t largest,
    std::string_view command) {
  if (!text) return std::optional<std::uint64_t>();
  std::uint64_t number = 0;
  const char* const end = text->data() + text->size();
  const auto [rest, error] = std::from_chars(text->data(), end, number);
  if (error == std::errc() && rest == end && number >= 1 && number <= largest) {
    return std::optional(number);
  }
  return wrong(
      fmt::format("{} needs a whole number from 1 to {}, not '{}'", option, largest, *text),
      command);
}

Expected<std::optional<std::uint64_t>, UsageError> parse_seed(
    const std::optional<std::string>& text, std::string_view command) {
  if (!text) return std::optional<std::uint64_t>();
  std::uint64_t number = 0;
  const char* const end = text->data() + text->size();
  const auto [rest, error] = std::from_chars(text->data(), end, number);
  if (error == std::errc() && rest == end && !text->empty()) return std::optional(number);
  return wrong(fmt::format("--seed needs a whole number from 0, not '{}'", *text), command);
}

Expected<std::optional<std::uint64_t>, UsageError> parse_max_heap(
    const std::optional<std::string>& text, std::string_view command) {
  if (!text) return std::optional<std::uint64_t>();
  const auto bytes = parse_byte_size(*text);
  if (bytes && *bytes > 0) return bytes;
  return wrong(fmt::format("--max-heap needs a size such as 64M or 1G, not '{}'", *text), command);
}

Expected<std::optional<std::chrono::milliseconds>, UsageError> parse_timeout(
    const std::optional<std::string>& text) {
  if (!text) return std::optional<std::chrono::milliseconds>();
  const auto duration = parse_duration(*text);
  if (duration) return duration;
  return wrong(fmt::format("--timeout needs a time such as 500ms, 2s or 1m, not '{}'", *text),
               "run");
}

Expected<ColorChoice, UsageError> parse_color(const std::optional<std::string>& text,
                                              std::string_view command) {
  if (!text || *text == "auto") return ColorChoice::Auto;
  if (*text == "always") return ColorChoice::Always;
  if (*text == "never") return ColorChoice::Never;
  return wrong(fmt::format("--color is auto, always or never, not '{}'", *text), command);
}

bool is_option(std::string_view word) { return word.size() > 1 && word[0] == '-'; }

/// Splits what follows the options of `run` into the file and the program's arguments.
Expected<void, UsageError> take_program(Syntax& syntax, RunCommand& command) {
  std::span<std::string> rest(syntax.extra);
  const bool is_separated = !rest.empty() && rest[0] == "--";
  if (is_separated) rest = rest.subspan(1);
  const bool starts_with_option = !is_separated && !rest.empty() && is_option(rest[0]);
  if (starts_with_option) return Unexpected{syntax.unknown_option(rest[0])};
  if (!syntax.code) {
    if (rest.empty()) return wrong("no file given", "run");
    if (rest[0].empty()) return wrong("the file's name is empty", "run");
    command.file = rest[0];
    rest = rest.subspan(1);
  }
  command.arguments.assign(rest.begin(), rest.end());
  return {};
}

Expected<VmSettings, UsageError> parse_vm_settings(const Syntax& syntax, std::string_view command) {
  const auto workers = parse_count("--workers", syntax.workers, kMaxWorkers, command);
  if (!workers) return Unexpected{workers.error()};
  const auto preempt = parse_count("--preempt", syntax.preempt, UINT32_MAX, command);
  if (!preempt) return Unexpected{preempt.error()};
  const auto max_heap = parse_max_heap(syntax.max_heap, command);
  if (!max_heap) return Unexpected{max_heap.error()};
  const auto max_tasks = parse_count("--max-tasks", syntax.max_tasks, UINT32_MAX, command);
  if (!max_tasks) return Unexpected{max_tasks.error()};
  VmSettings settings;
  if (*workers) settings.worker_count = static_cast<unsigned>(**workers);
  settings.preempt_ops = *preempt;
  settings.max_heap_bytes = *max_heap;
  settings.max_tasks = *max_tasks;
  return settings;
}

Parsed make_run(Syntax& syntax) {
  RunCommand command;
  if (auto done = take_program(syntax, command); !done) return Unexpected{std::move(done).error()};
  auto settings = parse_vm_settings(syntax, "run");
  if (!settings) return Unexpected{std::move(settings).error()};
  const auto color = parse_color(syntax.color, "run");
  if (!color) return Unexpected{color.error()};
  const auto max_ops = parse_count("--max-ops", syntax.max_ops, UINT64_MAX / 2, "run");
  if (!max_ops) return Unexpected{max_ops.error()};
  const auto timeout = parse_timeout(syntax.timeout);
  if (!timeout) return Unexpected{timeout.error()};

  const auto seed = parse_seed(syntax.seed, "run");
  if (!seed) return Unexpected{seed.error()};
  if (*seed && settings->worker_count)
    return wrong("--seed runs everything on one thread; leave --workers out", "run");

  static_cast<VmSettings&>(command) = *settings;
  command.seed = *seed;
  command.code = syntax.code;
  command.max_operations = *max_ops;
  command.timeout = *timeout;
  command.trace_file = syntax.trace;
  command.strict_fatal = syntax.strict_fatal;
  command.shows_stats = syntax.shows_stats;
  command.traces_ops = syntax.traces_ops;
  command.color = *color;
  return Command(std::move(command));
}

Expected<std::string, UsageError> take_only_file(const Syntax& syntax, std::string_view command) {
  if (syntax.files.empty()) return wrong("no file given", command);
  if (syntax.files.size() > 1) {
    return wrong(fmt::format("one file at a time; '{}' is too many", syntax.files[1]), command);
  }
  return syntax.files[0];
}

Parsed make_explore(const Syntax& syntax, ColorChoice color) {
  auto file = take_only_file(syntax, "explore");
  if (!file) return Unexpected{std::move(file).error()};
  if (file->empty() || *file == "-") return wrong("name a file: it is run many times", "explore");
  auto settings = parse_vm_settings(syntax, "explore");
  if (!settings) return Unexpected{std::move(settings).error()};
  const auto schedules = parse_count("--schedules", syntax.schedules, UINT32_MAX, "explore");
  if (!schedules) return Unexpected{schedules.error()};
  const auto seed = parse_seed(syntax.seed, "explore");
  if (!seed) return Unexpected{seed.error()};
  const auto max_ops = parse_count("--max-ops", syntax.max_ops, UINT64_MAX / 2, "explore");
  if (!max_ops) return Unexpected{max_ops.error()};
  ExploreCommand command;
  static_cast<VmSettings&>(command) = *settings;
  command.file = *file;
  command.schedule_count = schedules->value_or(command.schedule_count);
  command.first_seed = seed->value_or(command.first_seed);
  command.max_operations = max_ops->value_or(command.max_operations);
  command.compares_output = syntax.compares_output;
  command.color = color;
  return Command(std::move(command));
}

Parsed make_repl(const Syntax& syntax, ColorChoice color) {
  auto settings = parse_vm_settings(syntax, "repl");
  if (!settings) return Unexpected{std::move(settings).error()};
  return Command(ReplCommand{*settings, color});
}

Parsed make_build(const Syntax& syntax, ColorChoice color) {
  auto file = take_only_file(syntax, "build");
  if (!file) return Unexpected{std::move(file).error()};
  if (!syntax.output) return wrong("no output named; add -o OUT.hbc", "build");
  return Command(BuildCommand{*file, *syntax.output, color});
}

Parsed make_init(const Syntax& syntax) {
  if (syntax.files.size() > 1) {
    return wrong(fmt::format("one folder at a time; '{}' is too many", syntax.files[1]), "init");
  }
  InitCommand command;
  if (!syntax.files.empty()) command.folder = syntax.files[0];
  if (command.folder.empty())
    return wrong("the folder's name is empty; name one, or none for this one", "init");
  command.replaces_files = syntax.replaces_files;
  return Command(std::move(command));
}

Parsed make_help(const Syntax& syntax) {
  if (syntax.files.size() > 1) {
    return wrong(fmt::format("one topic at a time; '{}' is too many", syntax.files[1]), "help");
  }
  const std::string topic = syntax.files.empty() ? "" : syntax.files[0];
  if (help_text(topic)) return Command(HelpCommand{topic});
  return wrong(fmt::format("no help on '{}'{}", topic, did_you_mean(topic, kCommandNames)), "");
}

Parsed make_command(std::string_view name, Syntax& syntax) {
  if (name == "run") return make_run(syntax);
  for (const std::string& word : syntax.extra) {
    if (word == "--") continue;
    if (is_option(word)) return Unexpected{syntax.unknown_option(word)};
    return wrong(fmt::format("unexpected argument '{}'", word), name == "version" ? "" : name);
  }
  if (name == "help") return make_help(syntax);
  if (name == "types") return Command(TypesCommand{});
  if (name == "init") return make_init(syntax);
  if (name == "version") return Command(VersionCommand{syntax.is_verbose});
  const auto color = parse_color(syntax.color, name);
  if (!color) return Unexpected{color.error()};
  if (name == "explore") return make_explore(syntax, *color);
  if (name == "repl") return make_repl(syntax, *color);
  if (name == "build") return make_build(syntax, *color);
  if (name == "check") {
    if (syntax.files.empty()) return wrong("no file given", "check");
    return Command(CheckCommand{syntax.files, syntax.prints_json, *color});
  }
  auto file = take_only_file(syntax, "dis");
  if (!file) return Unexpected{std::move(file).error()};
  return Command(DisassembleCommand{*file, syntax.shows_registers, *color});
}

Parsed parse_command(std::string_view name, Words words) {
  Syntax syntax(name);
  if (auto done = syntax.parse(words); !done) return Unexpected{std::move(done).error()};
  if (syntax.wants_help) return Command(HelpCommand{std::string(name == "version" ? "" : name)});
  return make_command(name, syntax);
}

/// The first word is neither a command nor an option that stands alone.
UsageError unknown_command(const std::string& word) {
  if (word == "version" || word == "-V" || word == "-v")
    return {fmt::format("unknown {} '{}'; did you mean '--version'?",
                        is_option(word) ? "option" : "command", word),
            ""};
  if (word == "--") return {"no command given", ""};
  if (is_option(word)) {
    constexpr std::array<std::string_view, 4> kOptions{"--help", "--version", "--eval",
                                                       "--verbose"};
    return {fmt::format("unknown option '{}'{}", word, did_you_mean(word, kOptions)), ""};
  }
  const bool is_file =
      word == "-" || word.find('.') != std::string::npos || word.find('/') != std::string::npos;
  if (is_file)
    return {fmt::format("unknown command '{0}'; did you mean 'heddle run {0}'?", word), ""};
  return {fmt::format("unknown command '{}'{}", word, did_you_mean(word, kCommandNames)), ""};
}

}  // namespace

Expected<Command, UsageError> parse_command_line(std::span<const std::string> words) {
  if (words.empty()) return wrong("no command given", "");
  const std::string& first = words[0];
  const bool is_command = std::ranges::find(kCommandNames, first) != kCommandNames.end();
  if (is_command) return parse_command(first, words.subspan(1));
  if (first == "-h" || first == "--help") return Command(HelpCommand{});
  if (first == "--version" || first == "--verbose") return parse_command("version", words);
  if (first.starts_with("-e") || first.starts_with("--eval")) return parse_command("run", words);
  return Unexpected{unknown_command(first)};
}

std::span<const std::string_view> command_names() { return kCommandNames; }

std::vector<std::string> option_names(std::string_view command) {
  return Syntax(command).long_names();
}

}  // namespace heddle::cli
