// heddle repl: a session with one context, through the runtime's public headers only.

#include <fmt/core.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.hpp"
#include "cli/history_file.hpp"
#include "cli/input_file.hpp"
#include "cli/interrupts.hpp"
#include "cli/line_source.hpp"
#include "cli/output_file.hpp"
#include "cli/repl_input.hpp"
#include "cli/repl_names.hpp"
#include "cli/repl_result.hpp"
#include "cli/vm_settings.hpp"

namespace heddle::cli {

namespace {

constexpr std::string_view kHere = "repl";  // a file in the working directory

constexpr std::string_view kPrompt = "> ", kContinuationPrompt = "... ";

constexpr std::string_view kReplHelp = R"(.load FILE  run a file here
.type CODE  run code and print what its value is: a primitive's type, or a class
.time CODE  run code and print how long it took
.help       this text
.exit       end, as Ctrl-D does
Input that is not complete goes on in the next line; an empty line or Ctrl-C gives it up.
Ctrl-C also stops what is running. Tab completes names. _ is the last value.
)";

/// How the results of a session look.
struct ReplLook {
  Colors messages;     ///< on stderr
  TextColors results;  ///< on stdout
};

class Session {
 public:
  Session(Context context, Interrupts* interrupts, ReplLook look)
      : context_(std::move(context)), interrupts_(interrupts), look_(look) {}

  /// Until the lines end or .exit; the exit code.
  int run(LineSource& lines) {
    while (!is_over_) {
      LineRead line = lines.read(input_.is_continued() ? kContinuationPrompt : kPrompt);
      if (line.event == LineRead::Event::Interrupted) input_.give_up();
      if (line.event == LineRead::Event::Failed) return fail_reading(line.text);
      if (line.event == LineRead::Event::End) return finish();
      if (line.event == LineRead::Event::Line) take(line.text);
    }
    return static_cast<int>(exit_code_);
  }

 private:
  [[nodiscard]] bool is_typed() const { return interrupts_ != nullptr; }

  void take(const std::string& line) {
    auto item = input_.add(line);
    if (item) std::visit([this](const auto& known) { carry_out(known); }, *item);
  }

  void carry_out(const ReplCode& code) {
    const auto value = evaluate(as_expression(code.text), next_name(), kHere);
    if (value) print_result(context_.describe(*value, look_.results) + '\n');
  }
  void carry_out(const ReplType& type) {
    const auto value = evaluate(as_expression(type.code), next_name(), kHere);
    if (value) print_result(describe_type(*value) + '\n');
  }
  void carry_out(const ReplTime& time) {
    const std::uint64_t operations = context_.usage().operations;
    const auto start = std::chrono::steady_clock::now();
    const auto value = evaluate(as_expression(time.code), next_name(), kHere);
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    if (value) print_result(context_.describe(*value, look_.results) + '\n');
    print_result(fmt::format("{:.3f} ms, {} operations\n", taken.count(),
                             context_.usage().operations - operations));
  }
  void carry_out(const ReplHelp& /*help*/) { print_result(kReplHelp); }
  void carry_out(const ReplExit& /*exit*/) { is_over_ = true; }
  void carry_out(const ReplMistake& mistake) { print_message(mistake.message); }
  void carry_out(const ReplLoad& load) {
    // "-" is a file here: stdin is where the session comes from.
    const auto file = read_input(load.file == "-" ? "./-" : load.file);
    if (!file) return void(report(file.error(), look_.messages));
    const auto value = evaluate(file->bytes, file->name, file->name);
    if (value) print_result(context_.describe(*value, look_.results) + '\n');
  }

  /// Each input has its own, so that a stack trace tells which one, and quotes it.
  std::string next_name() { return fmt::format("<repl:{}>", ++input_count_); }

  /// Imports are looked for beside `path`. Nothing: it failed, and that was said.
  std::optional<HostValue> evaluate(std::string_view code, std::string_view name,
                                    std::string_view path) {
    RunOptions options;
    options.name = name;
    options.path = path;
    const Result<HostValue> result = run_code(code, options);
    if (result) {
      last_value_.keep(context_, result.value());
      return result.value();
    }
    const bool is_stopped =
        is_interrupted_.exchange(false) && result.error().code == Errc::Cancelled;
    print_report(is_stopped ? describe_stop(result.error()) : describe_error(result.error()),
                 look_.messages);
    return std::nullopt;
  }

  Result<HostValue> run_code(std::string_view code, const RunOptions& options) {
    if (interrupts_ == nullptr) return context_.run_code(code, options);
    is_interrupted_ = false;
    const Interrupts::Evaluation evaluation(*interrupts_, [this] {
      is_interrupted_ = true;
      context_.cancel();
    });
    return context_.run_code(code, options);
  }

  /// Results that cannot be written end the session.
  void print_result(std::string_view text) {
    const auto written = write_stdout(text);
    if (written) return;
    (void)report(written.error(), look_.messages);
    exit_code_ = written.error().exit_code;
    is_over_ = true;
  }

  /// What was typed and not finished is dropped; of a file or pipe it is an error.
  int finish() {
    const auto rest = input_.finish();
    if (!rest || is_typed()) return static_cast<int>(ExitCode::Ok);
    (void)evaluate(rest->text, next_name(), kHere);  // the compiler says what is missing
    print_message("the input ended before its last statement did");
    return static_cast<int>(ExitCode::SourceRejected);
  }

  [[nodiscard]] int fail_reading(std::string_view reason) const {
    return report({fmt::format("cannot read '<stdin>': {}", reason), ExitCode::Usage},
                  look_.messages);
  }

  Context context_;
  Interrupts* const interrupts_;  // null: nobody types
  const ReplLook look_;
  LastValue last_value_{"_"};
  ReplInput input_{is_typed() ? ReplInput::BlankLine::GivesUp : ReplInput::BlankLine::Belongs};
  std::size_t input_count_ = 0;
  std::atomic<bool> is_interrupted_{false};  // by Ctrl-C, set on the thread that waits for it
  bool is_over_ = false;
  ExitCode exit_code_ = ExitCode::Ok;
};

/// With editing if that can be; a history that cannot be kept is told, and no reason to stop.
std::unique_ptr<LineSource> create_edited_lines(Colors colors, const NameSource& names,
                                                Interrupts& interrupts) {
  if (!has_line_editor() || isatty(STDOUT_FILENO) != 1) return nullptr;
  std::string history = history_path(HomeSurroundings::of_process()).value_or("");
  if (!history.empty()) {
    const auto prepared = prepare_history(history);
    if (!prepared) {
      (void)report(prepared.error(), colors);
      history.clear();
    }
  }
  return create_line_editor(history, names, interrupts);
}

}  // namespace

int execute(const ReplCommand& command) {
  const Colors colors = colors_of(command.color);
  std::optional<Interrupts> interrupts;  // before the Vm's threads, which must inherit the mask
  const bool is_typed = isatty(STDIN_FILENO) == 1;
  if (is_typed) interrupts.emplace();
  Interrupts* const interrupts_or_null = is_typed ? &*interrupts : nullptr;

  const auto vm = Vm::create(vm_options(command));
  if (!vm) return report(failure_of(vm.error()), colors);
  const Context context = vm.value()->default_context();
  const SessionNames names(context);
  std::unique_ptr<LineSource> lines =
      is_typed ? create_edited_lines(colors, names, *interrupts) : nullptr;
  if (!lines) lines = create_plain_lines(STDIN_FILENO, kMaxInputBytes, interrupts_or_null);
  if (is_typed) {
    print_report(fmt::format("heddle {}; .help lists the commands, Ctrl-D ends\n", version()),
                 Colors::Off);
  }
  const bool has_colors = wants_color(command.color, ColorSurroundings::of(STDOUT_FILENO));
  const ReplLook look{colors, has_colors ? TextColors::Terminal : TextColors::None};
  return Session(context, interrupts_or_null, look).run(*lines);
}

}  // namespace heddle::cli
